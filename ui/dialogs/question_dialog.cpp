// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/question_dialog.h"

#include "models/views/arming.h"
#include "ui/dialogs/fit_dialog.h"
#include "ui/theme/fonts.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"
#include "ui/widgets/key_hold.h"
#include "ui/widgets/plain_text.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace desk {

namespace {

constexpr int questionWidth = 480;

} // namespace

QuestionDialog::QuestionDialog(const Words &words, Clock &clock, QWidget *parent)
    : QDialog(parent)
{
    setObjectName(QStringLiteral("questionDialog"));
    setWindowTitle(words.title);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::Page, space::Page, space::Page, space::Page);
    layout->setSpacing(space::Medium);
    QLabel *title = plainLabel(words.title, this);
    title->setWordWrap(true);
    title->setFont(sectionFont(font()));
    QLabel *text = plainLabel(breakable(words.text), this);
    text->setObjectName(QStringLiteral("questionText"));
    text->setWordWrap(true);
    layout->addWidget(title);
    layout->addWidget(text);
    layout->addSpacing(space::Small);

    auto *buttons = new QDialogButtonBox(this);
    auto *act = new QPushButton(withoutMnemonic(words.act), buttons);
    auto *cancel = new QPushButton(tr("Cancel"), buttons);
    cancel->setObjectName(QStringLiteral("questionCancel"));
    act->setObjectName(QStringLiteral("questionAct"));
    buttons->addButton(act, QDialogButtonBox::AcceptRole);
    buttons->addButton(cancel, QDialogButtonBox::RejectRole);
    act->setAutoDefault(false);
    act->setDefault(false);
    cancel->setDefault(true);
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    setAccessibleDescription(words.text);
    cancel->setFocus();
    fitDialog(this, questionWidth);
    auto *hold = new KeyHold(this);
    hold->holdStill(clock, Arming::time, [] {});
}

} // namespace desk
