// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/purchase_outcome_page.h"

#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"
#include "ui/widgets/brief_clipboard.h"
#include "ui/widgets/key_hold.h"
#include "ui/widgets/outcome_card.h"
#include "ui/widgets/plain_text.h"
#include "ui/widgets/qr_code_view.h"
#include "ui/widgets/surface.h"
#include "ui/widgets/wrapping_layout.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace desk {

PurchaseOutcomePage::PurchaseOutcomePage(PurchaseViewModel &viewModel, KeyHold &hold, QWidget *parent)
    : QWidget(parent)
    , m_vm(viewModel)
    , m_hold(hold)
    , m_card(new OutcomeCard(m_vm.account().provider.name, this))
    , m_qr(new QrCodeView(this))
    , m_host(plainLabel({}, this))
    , m_qrHint(plainLabel({}, this))
    , m_looked(new QCheckBox(tr("I looked at this tenant in %1").arg(m_vm.account().provider.name), this))
    , m_open(action({}, QStringLiteral("openPayment")))
    , m_copy(action(tr("Copy link"), QStringLiteral("copyLink")))
    , m_again(action({}, QStringLiteral("askAgain")))
    , m_look(action({}, QStringLiteral("lookNow")))
    , m_checked(action(tr("Allow another purchase"), QStringLiteral("markChecked")))
    , m_more(action({}, QStringLiteral("buyMore")))
    , m_stop(action(tr("Stop waiting"), QStringLiteral("stopWaiting")))
    , m_choices(new QVBoxLayout)
{
    setObjectName(QStringLiteral("purchaseOutcome"));
    m_looked->setObjectName(QStringLiteral("looked"));
    m_host->setObjectName(QStringLiteral("linkHost"));
    m_host->setWordWrap(true);
    m_qrHint->setWordWrap(true);
    m_stop->setToolTip(
        toolTipText(tr("This program no longer watches for the payment. The checkout may still be paid.")));
    auto *beside = new QVBoxLayout;
    beside->setSpacing(space::Small);
    beside->addWidget(m_host);
    beside->addWidget(m_qrHint);
    beside->addStretch(1);
    auto *link = new QHBoxLayout;
    link->setSpacing(space::Block);
    link->addWidget(m_qr, 0, Qt::AlignTop);
    link->addLayout(beside, 1);
    auto *actions = new QWidget(this);
    auto *flow = new WrappingLayout(actions);
    flow->setContentsMargins(0, 0, 0, 0);
    flow->setSpacing(space::Small);
    for (QPushButton *button : {m_open, m_copy, m_again, m_look, m_checked, m_more, m_stop})
        flow->addWidget(button);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::Block);
    layout->addWidget(m_card);
    layout->addLayout(link);
    layout->addLayout(m_choices);
    layout->addWidget(m_looked);
    layout->addWidget(actions);
    layout->addStretch(1);
    connectAll();
}

void PurchaseOutcomePage::addChoice(QWidget *choice)
{
    m_choices->addWidget(choice);
    QWidget *before = choice;
    for (QWidget *next : {static_cast<QWidget *>(m_looked), static_cast<QWidget *>(m_open),
             static_cast<QWidget *>(m_copy), static_cast<QWidget *>(m_again), static_cast<QWidget *>(m_look),
             static_cast<QWidget *>(m_checked), static_cast<QWidget *>(m_more),
             static_cast<QWidget *>(m_stop)}) {
        setTabOrder(before, next);
        before = next;
    }
}

QPushButton *PurchaseOutcomePage::action(const QString &text, const QString &name)
{
    auto *button = new QPushButton(text, this);
    button->setObjectName(name);
    button->setAutoDefault(false);
    return button;
}

void PurchaseOutcomePage::connectAll()
{
    connect(m_open, &QPushButton::clicked, &m_vm, &PurchaseViewModel::openPage);
    connect(m_copy, &QPushButton::clicked, this, [this] {
        if (!m_vm.outcome())
            return;
        copyBriefly(m_vm.outcome()->link);
        m_vm.noteLinkCopied();
        m_copy->setText(tr("Copied for 30 s"));
    });
    connect(m_look, &QPushButton::clicked, &m_vm, &PurchaseViewModel::lookNow);
    connect(m_looked, &QCheckBox::toggled, m_checked, &QPushButton::setEnabled);
    connect(m_checked, &QPushButton::clicked, &m_vm, &PurchaseViewModel::markChecked);
    connect(m_more, &QPushButton::clicked, &m_vm, &PurchaseViewModel::buyMore);
    connect(m_stop, &QPushButton::clicked, &m_vm, &PurchaseViewModel::stopWaiting);
    connect(m_again, &QPushButton::clicked, &m_vm, &PurchaseViewModel::askAgain);
    connect(&m_hold, &KeyHold::changed, this, &PurchaseOutcomePage::refresh);
}

void PurchaseOutcomePage::refresh()
{
    if (!m_vm.outcome())
        return;
    const PurchaseOutcome &outcome = *m_vm.outcome();
    m_card->setContent({toneOf(outcome.tone), outcome.title, outcome.sentences, outcome.serverMessage,
        outcome.details, outcome.figures});
    refreshLink(outcome);
    m_look->setVisible(outcome.canLook);
    m_looked->setVisible(outcome.canMarkChecked);
    m_checked->setVisible(outcome.canMarkChecked);
    if (!outcome.canMarkChecked)
        m_looked->setChecked(false);
    m_checked->setEnabled(m_looked->isChecked());
    m_again->setText(outcome.againVerb);
    m_again->setVisible(!outcome.againVerb.isEmpty());
    m_look->setText(outcome.lookVerb);
    m_more->setText(outcome.editVerb);
    m_more->setVisible(outcome.canEdit);
    m_stop->setVisible(outcome.canStopWaiting);
}

void PurchaseOutcomePage::refreshLink(const PurchaseOutcome &outcome)
{
    const bool second = outcome.phase == PurchasePhase::SecondConfirmation;
    // Where something isn't as it was shown, nothing invites to go on.
    setButtonKind(m_open, outcome.phase == PurchasePhase::Waiting ? ButtonKind::Primary : ButtonKind::Quiet);
    m_open->setText(withoutMnemonic(outcome.openVerb));
    m_open->setVisible(!outcome.openVerb.isEmpty());
    m_ready = second && m_vm.isArmed() && (m_ready || !m_hold.isHeld());
    m_open->setEnabled(!second || m_ready);
    m_copy->setVisible(!outcome.link.isEmpty());
    m_copy->setText(tr("Copy link"));
    m_host->setText(outcome.host.isEmpty() ? QString() : tr("The link leads to %1").arg(outcome.host));
    m_host->setVisible(!outcome.host.isEmpty());
    m_qr->setContents(outcome.showsQr ? outcome.link : QString(),
        tr("The link to the payment page at %1, for another device").arg(outcome.host));
    const bool tooLong = outcome.showsQr && !m_qr->matrix();
    m_qrHint->setText(
        tooLong ? tr("The link is too long for a QR code.") : tr("Scan the code to pay on another device."));
    m_qrHint->setVisible(outcome.showsQr);
}

} // namespace desk
