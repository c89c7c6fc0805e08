// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/views/purchase_view_model.h"

#include "models/views/journal_text.h"

namespace desk {

PurchaseViewModel::PurchaseViewModel(
    IntentLedger &ledger, PaymentWatch &watch, UrlOpener &opener, Clock &clock, QObject *parent)
    : QObject(parent)
    , m_ledger(ledger)
    , m_watch(watch)
    , m_opener(opener)
    , m_clock(clock)
    , m_flow(clock)
{
    connect(&m_ledger, &IntentLedger::journalProblemChanged, this, [this] { recompose(); });
    connect(&m_watch, &PaymentWatch::changed, this, [this](const QString &id) {
        if (id == m_intentId)
            recompose();
    });
}

PurchaseViewModel::~PurchaseViewModel() = default;

void PurchaseViewModel::forget()
{
    m_intentId.clear();
    m_outcome.reset();
    m_error.reset();
    m_opened = m_noBrowser = false;
    m_flow.leaveQuestion();
}

void PurchaseViewModel::setIntentId(const QString &intentId)
{
    m_flow.leaveQuestion();
    m_intentId = intentId;
}

void PurchaseViewModel::setOutcome(std::optional<PurchaseOutcome> outcome)
{
    const bool isOther = outcome && (!m_outcome || m_outcome->phase != outcome->phase);
    m_outcome = std::move(outcome);
    if (!isOther)
        return;
    m_flow.leaveQuestion();
    if (m_outcome->phase == PurchasePhase::SecondConfirmation)
        m_flow.arm([this] { Q_EMIT changed(); });
}

PurchaseInput PurchaseViewModel::purchaseInput(const Intent &intent) const
{
    const QString journalOff = m_ledger.journalProblem().isWritable()
        ? QString()
        : journalSentence(m_ledger.journalProblem(), account().provider.name);
    return {intent, m_watch.stateOf(m_intentId), judgeLink(intent, account().checkoutHosts), m_error,
        m_opened, m_noBrowser, m_clock.utcNow(), journalOff};
}

void PurchaseViewModel::openAtOnce()
{
    if (!m_opened && judgeLink(m_ledger, m_intentId, account().checkoutHosts).use == LinkUse::ByItself)
        handOver();
}

void PurchaseViewModel::handOver()
{
    const PaymentOpening result = openPayment(m_ledger, m_opener, m_intentId, account().checkoutHosts);
    if (result == PaymentOpening::Refused)
        return;
    m_opened = result == PaymentOpening::Opened;
    m_noBrowser = !m_opened;
    recompose();
}

void PurchaseViewModel::openPage()
{
    if (!m_outcome || m_outcome->openVerb.isEmpty())
        return;
    if (m_outcome->phase == PurchasePhase::SecondConfirmation
        && (!isArmed() || !confirmCharge(m_ledger, m_intentId, account().checkoutHosts)))
        return;
    handOver();
}

void PurchaseViewModel::noteLinkCopied()
{
    m_ledger.note(m_intentId, QStringLiteral("copied_link"));
}

void PurchaseViewModel::lookNow()
{
    m_watch.lookNow(m_intentId);
}

void PurchaseViewModel::markChecked()
{
    m_watch.markChecked(m_intentId);
}

void PurchaseViewModel::stopWaiting()
{
    m_watch.drop(m_intentId);
}

} // namespace desk
