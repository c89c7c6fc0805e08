// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/purchase_outcome_page.h"

#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"
#include "ui/widgets/brief_clipboard.h"
#include "ui/widgets/key_hold.h"
#include "ui/widgets/outcome_card.h"
#include "ui/widgets/plain_text.h"
#include "ui/widgets/qr_code_view.h"
#include "ui/widgets/step_strip.h"

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
    , m_steps(new StepStrip(this))
    , m_card(new OutcomeCard(m_vm.account().provider.name, this))
    , m_qr(new QrCodeView(this))
    , m_host(plainLabel({}, this))
    , m_qrHint(plainLabel({}, this))
    , m_looked(new QCheckBox(tr("I checked this tenant in %1").arg(m_vm.account().provider.name), this))
    , m_open(action({}, QStringLiteral("openPayment")))
    , m_copy(action(tr("Copy link"), QStringLiteral("copyLink")))
    , m_again(action({}, QStringLiteral("askAgain")))
    , m_look(action({}, QStringLiteral("lookNow")))
    , m_checked(action(tr("Allow another purchase"), QStringLiteral("markChecked")))
    , m_more(action({}, QStringLiteral("buyMore")))
    , m_stop(action(tr("Stop waiting"), QStringLiteral("stopWaiting")))
    , m_tenant(action(tr("Go to tenant"), QStringLiteral("goToTenant")))
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
    beside->addWidget(m_copy, 0, Qt::AlignLeft);
    beside->addStretch(1);
    auto *link = new QHBoxLayout;
    link->setSpacing(space::Block);
    link->addWidget(m_qr, 0, Qt::AlignTop);
    link->addLayout(beside, 1);
    auto *looked = new QHBoxLayout;
    looked->setSpacing(space::Small);
    looked->addWidget(m_looked, 1);
    looked->addWidget(m_checked);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::Block);
    layout->addWidget(m_steps);
    layout->addWidget(m_card);
    layout->addLayout(link);
    layout->addLayout(m_choices);
    layout->addLayout(looked);
    layout->addStretch(1);
    connectAll();
}

void PurchaseOutcomePage::addChoice(QWidget *choice)
{
    m_choices->addWidget(choice);
    setTabOrder(m_copy, choice);
    setTabOrder(choice, m_looked);
    setTabOrder(m_looked, m_checked);
}

QList<QPushButton *> PurchaseOutcomePage::acts() const
{
    return {m_open, m_again, m_look, m_more, m_stop, m_tenant};
}

QPushButton *PurchaseOutcomePage::harmlessLead() const
{
    return m_lead == m_again || m_lead == m_tenant ? m_lead : nullptr;
}

/// What goes on with the purchase, else what finds out about it; where something isn't as it was confirmed,
/// looking at the tenant comes first.
void PurchaseOutcomePage::chooseLead(const PurchaseOutcome &outcome)
{
    m_rare.clear();
    m_inSpite = nullptr;
    m_lead = outcome.warns() ? m_tenant : nullptr;
    const bool over = outcome.phase == PurchasePhase::Refused || outcome.phase == PurchasePhase::NotSent;
    const std::pair<QPushButton *, bool> offered[] = {{m_open, !outcome.openVerb.isEmpty()},
        {m_again, !outcome.againVerb.isEmpty()}, {m_more, over && outcome.canEdit}, {m_look, outcome.canLook},
        {m_more, !over && outcome.canEdit}, {m_stop, outcome.canStopWaiting}};
    for (const auto &[act, isOffered] : offered) {
        if (!isOffered)
            continue;
        if (!m_lead)
            m_lead = act;
        else if (m_lead == m_tenant && act == m_open)
            m_inSpite = act;
        else
            m_rare << act;
    }
    const bool invites = m_lead == m_again
        || (m_lead == m_open && outcome.phase == PurchasePhase::Waiting && !outcome.wasOpened);
    for (QPushButton *act : acts())
        setButtonKind(act, invites && act == m_lead ? ButtonKind::Primary : ButtonKind::Quiet);
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
    connect(m_tenant, &QPushButton::clicked, this, &PurchaseOutcomePage::tenantRequested);
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
    m_looked->setVisible(outcome.canMarkChecked);
    m_checked->setVisible(outcome.canMarkChecked);
    if (!outcome.canMarkChecked)
        m_looked->setChecked(false);
    m_checked->setEnabled(m_looked->isChecked());
    m_again->setText(outcome.againVerb);
    m_look->setText(outcome.lookVerb);
    m_more->setText(outcome.editVerb);
    m_steps->setSteps(outcome.steps);
    chooseLead(outcome);
}

void PurchaseOutcomePage::refreshLink(const PurchaseOutcome &outcome)
{
    const bool second = outcome.phase == PurchasePhase::SecondConfirmation;
    m_open->setText(withoutMnemonic(outcome.openVerb));
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
