// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/quit_dialog.h"

#include "ui/theme/theme.h"
#include "ui/widgets/plain_text.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace desk {

namespace {

constexpr std::chrono::seconds patienceWithCalls(5);
constexpr int quitDialogWidth = 480;

} // namespace

QuitDialog::QuitDialog(int calls, Clock &clock, QWidget *parent)
    : BaseDialog(QStringLiteral("quitDialog"), quitDialogWidth, Fit::Exactly, parent)
{
    setWindowTitle(tr("Waiting for an answer"));
    setTitle(windowTitle());
    auto *text = plainLabel(tr("%n call(s) that change something are on their way.", nullptr, calls) + u' '
            + tr("The program closes as soon as the answer is here, after five seconds at most. An "
                 "answer that comes later isn't lost: the journal has the call, and the next start "
                 "finds out what became of it."),
        this);
    text->setWordWrap(true);
    pageLayout()->addWidget(text);
    pageLayout()->addStretch(1);
    QPushButton *stay = addClose(QStringLiteral("quitStay"), tr("Stay"));
    QPushButton *now = addPrimary(QStringLiteral("quitNow"), tr("Close now"));
    setButtonKind(now, ButtonKind::Quiet);
    stay->setDefault(true);
    now->setAutoDefault(false);
    connect(now, &QPushButton::clicked, this, &QDialog::accept);
    fit();
    stay->setFocus();
    m_patience = clock.after(patienceWithCalls, [this] { accept(); });
}

} // namespace desk
