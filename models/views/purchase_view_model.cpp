// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/views/purchase_view_model.h"

namespace desk {

using std::chrono::milliseconds;

namespace {

/// A hand that is on its way to a key must not confirm what it hasn't seen.
constexpr milliseconds armingTime(500);

} // namespace

PurchaseViewModel::PurchaseViewModel(
    IntentLedger &ledger, PaymentWatch &watch, UrlOpener &opener, Clock &clock, QObject *parent)
    : QObject(parent)
    , m_ledger(ledger)
    , m_watch(watch)
    , m_opener(opener)
    , m_clock(clock)
{
    connect(&m_ledger, &IntentLedger::journalProblemChanged, this, &PurchaseViewModel::changed);
    connect(&m_watch, &PaymentWatch::changed, this, [this](const QString &id) {
        if (id == m_intentId)
            recompose();
    });
}

PurchaseViewModel::~PurchaseViewModel() = default;

void PurchaseViewModel::arm()
{
    m_armed = false;
    m_armTimer = m_clock.after(armingTime, [this] {
        m_armed = true;
        Q_EMIT changed();
    });
}

void PurchaseViewModel::disarm()
{
    m_armTimer.reset();
    m_armed = false;
}

void PurchaseViewModel::forget()
{
    m_intentId.clear();
    m_outcome.reset();
    m_error.reset();
    m_accepted = m_opened = m_noBrowser = false;
    disarm();
}

void PurchaseViewModel::setIntentId(const QString &intentId)
{
    disarm();
    m_intentId = intentId;
}

void PurchaseViewModel::setOutcome(std::optional<PurchaseOutcome> outcome)
{
    const bool isOther = outcome && (!m_outcome || m_outcome->phase != outcome->phase);
    m_outcome = std::move(outcome);
    if (!isOther)
        return;
    m_armed = false;
    if (m_outcome->phase == PurchasePhase::SecondConfirmation)
        arm();
}

PurchaseInput PurchaseViewModel::purchaseInput(const Intent &intent) const
{
    return {intent, m_watch.stateOf(m_intentId), checkedLink(), m_error, m_accepted, m_opened, m_noBrowser,
        m_clock.utcNow(), std::nullopt, false};
}

CheckedLink PurchaseViewModel::checkedLink() const
{
    const Intent *intent = m_ledger.find(m_intentId);
    return checkCheckoutLink(intent ? intent->checkoutUrl : QString(), account().checkoutHosts);
}

void PurchaseViewModel::openAtOnce()
{
    if (m_outcome && m_outcome->phase == PurchasePhase::Waiting && !m_opened)
        handOver();
}

void PurchaseViewModel::handOver()
{
    const CheckedLink link = checkedLink();
    if (!link.isAccepted())
        return;
    m_opened = m_opener.open(link);
    m_noBrowser = !m_opened;
    m_ledger.note(
        m_intentId, m_opened ? QStringLiteral("opened_browser") : QStringLiteral("no_browser"), link.host);
    recompose();
}

void PurchaseViewModel::openPage()
{
    if (!m_outcome || m_outcome->openVerb.isEmpty())
        return;
    if (m_outcome->phase == PurchasePhase::SecondConfirmation) {
        if (!m_armed)
            return;
        m_accepted = true;
        m_ledger.note(m_intentId, QStringLiteral("confirmed_difference"));
    }
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
