// SPDX-License-Identifier: GPL-3.0-or-later
// One payment or unknown action: what may be done with it, and doing it.
#include "models/items/checkout_link_text.h"
#include "models/views/payments_view_model.h"
#include "models/views/settings_values.h"

namespace desk {

namespace {

constexpr int linesAtOnce = 500;
constexpr int mostPagesOfLines = 20; // of everybody's lines, in search of one intent's

} // namespace

CheckoutHosts PaymentsViewModel::hosts() const
{
    return checkoutHosts(m_ledger.account(), m_preferences);
}

PaymentOffers PaymentsViewModel::offers(const QString &intentId) const
{
    PaymentOffers offers;
    const Intent *intent = m_ledger.find(intentId);
    if (!intent) {
        const Intent *other = m_ledger.findOther(intentId);
        offers.reason = blockedReason();
        offers.adopt = other && m_ledger.isOfAnotherKey(*other) && !m_ledger.account().readOnly;
        offers.disown = offers.adopt;
        return offers;
    }
    const bool mayWrite = !m_ledger.account().readOnly;
    const bool waiting = intent->state == IntentState::Waiting;
    const bool unknown = intent->state == IntentState::Unknown;
    offers.reason = blockedReason();
    offers.checkNow = waiting || unknown;
    if (unknown && concernsCredits(intent->kind)) {
        const auto refusal = m_credits.replayRefusal(intentId);
        offers.checkNow = !refusal;
        offers.checkNote = refusal ? replayRefusalText(*refusal) : replayText();
    }
    const LinkJudgement judgement = judgeLink(*intent, hosts());
    if (judgement.use != LinkUse::None) {
        const QString doubts = linkDoubtTexts(judgement, *intent).join(u' ');
        offers.linkHost = judgement.link.host;
        if (judgement.use == LinkUse::Held)
            offers.linkProblem = doubts;
        else if (judgement.use == LinkUse::AfterConfirming)
            offers.linkQuestion = doubts;
        offers.openLink = mayWrite;
        offers.showCode = mayWrite && judgement.mayOpen();
        offers.copyLink = judgement.mayCopy;
    }
    offers.markChecked = unknown && mayWrite;
    offers.stopWaiting = waiting && mayWrite;
    offers.seatWaiting = (waiting || unknown) && mayWrite && !intent->waiting.empty();
    offers.seatWaitingOn = intent->seatWaiting;
    return offers;
}

std::optional<PaymentDetail> PaymentsViewModel::detail(const QString &intentId) const
{
    const Intent *intent = m_ledger.find(intentId);
    if (const Intent *other = intent ? nullptr : m_ledger.findOther(intentId)) {
        PaymentDetail detail;
        detail.intent = *other;
        detail.text = otherIntentText(*other, m_ledger.isOfAnotherKey(*other));
        detail.offers = offers(intentId);
        return detail;
    }
    if (!intent)
        return std::nullopt;
    PaymentDetail detail;
    detail.intent = *intent;
    detail.text = intentText(*intent, progressOf(*intent));
    detail.offers = offers(intentId);
    if (m_linesOf == intentId)
        detail.lines = m_lines;
    return detail;
}

void PaymentsViewModel::readLines(const QString &intentId)
{
    if (m_linesOf != intentId) {
        m_linesOf = intentId;
        m_lines.clear();
    }
    ++m_linesReading; // what an earlier reading still brings is old
    readLinesBefore(intentId, 0, mostPagesOfLines);
}

/// The journal can't be asked for one intent's lines: they are looked for from the newest on, until the one
/// that began it.
void PaymentsViewModel::readLinesBefore(const QString &intentId, qint64 before, int pages)
{
    // Without an ID the journal would be asked for all accounts.
    if (m_ledger.account().id.isEmpty())
        return;
    m_ledger.journal().activity({m_ledger.account().id, before, linesAtOnce}, this,
        [this, intentId, before, pages, reading = m_linesReading](const std::vector<ActivityEntry> &entries) {
            if (reading != m_linesReading)
                return;
            if (before == 0)
                m_lines.clear();
            bool begun = false;
            for (const ActivityEntry &entry : entries) {
                if (entry.intentId != intentId)
                    continue;
                m_lines.push_back(entry);
                begun = begun || entry.action == QLatin1String("begun");
            }
            if (!begun && pages > 1 && int(entries.size()) == linesAtOnce)
                return readLinesBefore(intentId, entries.back().number, pages - 1);
            Q_EMIT linesChanged(intentId);
        });
}

void PaymentsViewModel::checkNow(const QString &intentId)
{
    if (!offers(intentId).checkNow)
        return;
    const Intent &intent = *m_ledger.find(intentId);
    if (intent.state == IntentState::Unknown && concernsCredits(intent.kind))
        m_credits.replay(intentId);
    else
        m_watch.lookNow(intentId);
    scheduleUpdate();
}

PaymentsViewModel::Opening PaymentsViewModel::openLink(const QString &intentId)
{
    const PaymentOffers offer = offers(intentId);
    return offer.openLink && offer.reason.isEmpty() ? openPayment(m_ledger, m_opener, intentId, hosts())
                                                    : Opening::Refused;
}

PaymentsViewModel::Opening PaymentsViewModel::confirmAndOpen(const QString &intentId)
{
    const PaymentOffers offer = offers(intentId);
    const bool mayConfirm = offer.openLink && offer.reason.isEmpty();
    return mayConfirm && confirmCharge(m_ledger, intentId, hosts()) ? openLink(intentId) : Opening::Refused;
}

QString PaymentsViewModel::takeLink(const QString &intentId)
{
    return takePaymentLink(m_ledger, intentId, hosts());
}

void PaymentsViewModel::act(
    const QString &intentId, bool PaymentOffers::*offer, const std::function<void()> &does)
{
    const PaymentOffers now = offers(intentId);
    if (now.*offer && now.reason.isEmpty())
        does();
}

void PaymentsViewModel::markChecked(const QString &intentId)
{
    act(intentId, &PaymentOffers::markChecked, [&] { m_watch.markChecked(intentId); });
}

void PaymentsViewModel::stopWaiting(const QString &intentId)
{
    act(intentId, &PaymentOffers::stopWaiting, [&] { m_watch.drop(intentId); });
}

void PaymentsViewModel::adopt(const QString &intentId)
{
    act(intentId, &PaymentOffers::adopt, [&] { m_ledger.adopt(intentId); });
}

void PaymentsViewModel::disown(const QString &intentId)
{
    act(intentId, &PaymentOffers::disown, [&] { m_ledger.disown(intentId); });
}

void PaymentsViewModel::setSeatWaiting(const QString &intentId, bool on)
{
    act(intentId, &PaymentOffers::seatWaiting, [&] { m_watch.setSeatWaiting(intentId, on); });
}

} // namespace desk
