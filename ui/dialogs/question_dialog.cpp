// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/question_dialog.h"

#include "models/views/arming.h"
#include "ui/theme/theme.h"
#include "ui/widgets/key_hold.h"
#include "ui/widgets/plain_text.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace desk {

namespace {

constexpr int questionWidth = 480;

} // namespace

QuestionDialog::QuestionDialog(const Words &words, Clock &clock, QWidget *parent)
    : BaseDialog(QStringLiteral("questionDialog"), questionWidth, Fit::Exactly, parent)
{
    setTitle(words.title);
    QLabel *text = plainLabel(breakable(words.text), this);
    text->setObjectName(QStringLiteral("questionText"));
    text->setWordWrap(true);
    pageLayout()->addWidget(text);
    pageLayout()->addStretch(1);
    QPushButton *cancel = addClose(QStringLiteral("questionCancel"), tr("Cancel"));
    QPushButton *act = addPrimary(QStringLiteral("questionAct"), withoutMnemonic(words.act));
    setButtonKind(act, ButtonKind::Quiet);
    act->setAutoDefault(false);
    cancel->setDefault(true);
    connect(act, &QPushButton::clicked, this, &QDialog::accept);
    setAccessibleDescription(words.text);
    cancel->setFocus();
    fit();
    auto *hold = new KeyHold(this);
    hold->holdStill(clock, Arming::time, [] {});
}

} // namespace desk
