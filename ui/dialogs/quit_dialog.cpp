// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/quit_dialog.h"

#include "ui/dialogs/fit_dialog.h"
#include "ui/theme/fonts.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"
#include "ui/widgets/plain_text.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace desk {

namespace {

constexpr std::chrono::seconds patienceWithCalls(5);
constexpr int quitDialogWidth = 480;

} // namespace

QuitDialog::QuitDialog(int calls, Clock &clock, QWidget *parent)
    : QDialog(parent)
{
    setObjectName(QStringLiteral("quitDialog"));
    setWindowTitle(tr("Waiting for an answer"));
    auto *title = plainLabel(tr("%n call(s) that change something are on their way.", nullptr, calls), this);
    title->setFont(strongFont(font()));
    title->setWordWrap(true);
    auto *text
        = plainLabel(tr("The program closes as soon as the answer is here, after five seconds at most. An "
                        "answer that comes later isn't lost: the journal has the call, and the next start "
                        "finds out what became of it."),
            this);
    text->setWordWrap(true);
    auto *buttons = new QDialogButtonBox(this);
    auto *stay = buttons->addButton(tr("Stay"), QDialogButtonBox::RejectRole);
    auto *now = buttons->addButton(tr("Close now"), QDialogButtonBox::AcceptRole);
    setButtonKind(stay, ButtonKind::Quiet);
    setButtonKind(now, ButtonKind::Quiet);
    stay->setDefault(true);
    now->setAutoDefault(false);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::Page, space::Page, space::Page, space::Block);
    layout->setSpacing(space::Medium);
    layout->addWidget(title);
    layout->addWidget(text);
    layout->addWidget(buttons);
    fitDialog(this, quitDialogWidth);
    stay->setFocus();
    m_patience = clock.after(patienceWithCalls, [this] { accept(); });
}

} // namespace desk
