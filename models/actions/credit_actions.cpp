// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/actions/credit_actions.h"

#include "models/domain/intent_goods.h"

namespace desk {

using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::hours replayWindow(24);

/// A first sending can't have been processed already: the key was used by somebody else.
QString processedText(bool alreadyProcessed, bool sentBefore)
{
    if (!alreadyProcessed)
        return {};
    return sentBefore ? u"the key was processed before; nothing happened twice"_s
                      : QString(keyCollisionProblem);
}

/// What the answer names that can't be what was confirmed; empty when there is nothing. Other credits and
/// another name are facts of the intent.
QString otherGoods(const Intent &intent, const AddonReply &reply)
{
    if (!reply.credits && !reply.creditsText.isEmpty())
        return u"%1 as the credits"_s.arg(reply.creditsText);
    const QString &confirmed = intent.goods.poolKey;
    const bool isOther = isProvenPurchase(intent) && !reply.poolKey.isEmpty() && !confirmed.isEmpty()
        && reply.poolKey != confirmed;
    return isOther ? u"the pool %1"_s.arg(reply.poolKey) : QString();
}

} // namespace

CreditActions::CreditActions(
    BillingGateway &gateway, IntentLedger &ledger, CreditBook &book, Clock &clock, QObject *parent)
    : QObject(parent)
    , m_gateway(gateway)
    , m_ledger(ledger)
    , m_book(book)
    , m_clock(clock)
    , m_runner(gateway, ledger)
{
    connect(&m_runner, &IntentRunner::inFlightChanged, this, &CreditActions::inFlightChanged);
    connect(&m_runner, &IntentRunner::ended, this, [this](const QString &id, ActionEnd end) {
        const Intent *intent = m_ledger.find(id);
        if (!intent || end == ActionEnd::NotSent)
            return;
        m_book.noteWriteEnded(intent->tenant);
        Q_EMIT creditsChanged(intent->tenant);
    });
}

Metadata CreditActions::stamp(const QString &reason) const
{
    Metadata stamp;
    if (!reason.isEmpty())
        stamp.push_back({u"reason"_s, reason});
    if (const QString name = m_ledger.operatorName(); !name.isEmpty())
        stamp.push_back({u"addedBy"_s, name});
    stamp.push_back({u"tool"_s, u"crovver-desk"_s});
    return stamp;
}

template <typename Reply>
bool CreditActions::refusedForScope(const TenantId &tenant, const SubscriptionId &subscription,
    QObject *receiver, const Receive<Reply> &receive)
{
    if (!scopeProblem(tenant, subscription))
        return false;
    ActionOutcome<Reply> outcome;
    outcome.refusal = BeginRefusal::OtherScope;
    QMetaObject::invokeMethod(
        receiver, [receive, outcome] { receive(outcome); }, Qt::QueuedConnection);
    return true;
}

void CreditActions::consume(const ConsumeRequest &request, const CreditContext &context, QObject *receiver,
    Receive<ConsumeReply> receive)
{
    if (refusedForScope<ConsumeReply>(request.tenant, request.subscription, receiver, receive))
        return;
    Intent intent;
    intent.kind = IntentKind::ConsumeCredits;
    intent.subscription = request.subscription;
    intent.productName = context.productName;
    intent.tenant = request.tenant;
    intent.tenantName = context.tenantName;
    intent.subject = request.poolKey;
    intent.goods = {request.poolKey, {}, {}, request.amount};
    intent.idempotencyKey = request.idempotencyKey;
    intent.unitsBefore = context.creditsBefore;
    if (qint64 after = 0;
        context.creditsBefore && !__builtin_sub_overflow(*context.creditsBefore, request.amount, &after))
        intent.unitsWanted = after;
    m_runner.run<ConsumeReply>(intent, m_gateway.prepare(request), receiver, std::move(receive),
        [this](const QString &id, const ConsumeReply &reply, ActionOutcome<ConsumeReply> &outcome) {
            close(id, reply, outcome, false);
        });
}

void CreditActions::buyAddon(const AddonPurchase &request, const CreditContext &context, QObject *receiver,
    Receive<AddonReply> receive)
{
    if (refusedForScope<AddonReply>(request.tenant, request.subscription, receiver, receive))
        return;
    Intent intent;
    intent.kind = IntentKind::BuyAddon;
    intent.subscription = request.subscription;
    intent.productName = context.productName;
    intent.tenant = request.tenant;
    intent.tenantName = context.tenantName;
    intent.subject = request.name.isEmpty() ? request.addonId : request.name;
    intent.goods = {request.poolKey, request.addonId, request.name, request.credits};
    intent.idempotencyKey = request.idempotencyKey;
    intent.shownAmount = context.shownAmount;
    intent.shownCurrency = context.shownCurrency;
    intent.unitsBefore = context.creditsBefore;
    if (qint64 after = 0; context.creditsBefore && request.credits
        && !__builtin_add_overflow(*context.creditsBefore, *request.credits, &after))
        intent.unitsWanted = after;
    m_runner.run<AddonReply>(intent, m_gateway.prepare(request), receiver, std::move(receive),
        [this](const QString &id, const AddonReply &reply, ActionOutcome<AddonReply> &) {
            close(id, reply, false);
        });
}

void CreditActions::close(
    const QString &id, const ConsumeReply &reply, ActionOutcome<ConsumeReply> &outcome, bool sentBefore)
{
    const bool blocked = reply.result.value == ConsumeResult::Blocked;
    outcome.end = blocked ? ActionEnd::Refused : ActionEnd::Done;
    m_ledger.apply(
        id, blocked ? IntentEvent::AnsweredRefused : IntentEvent::AnsweredDone,
        [&](Intent &intent) {
            intent.answer = reply.result.text;
            if (reply.alreadyProcessed)
                return; // what a replay says to be left is old
            intent.unitsObserved = reply.remaining;
            intent.observedAt = m_clock.utcNow();
        },
        processedText(reply.alreadyProcessed, sentBefore || reply.attempts > 1));
}

void CreditActions::close(const QString &id, const AddonReply &reply, bool sentBefore)
{
    // Also when they are said to be there at once: until they are seen nothing is said to be done.
    const bool wasSent = sentBefore || reply.attempts > 1;
    m_ledger.apply(
        id, IntentEvent::AnsweredCheckout,
        [&](Intent &intent) {
            if (reply.alreadyProcessed && !wasSent)
                intent.problem = keyCollisionProblem;
            else if (const QString other = otherGoods(intent, reply); !other.isEmpty())
                intent.problem = otherGoodsProblem + other;
            else if (wasSent && reply.alreadyProcessed && reply.amountText.isEmpty())
                intent.problem = keptAmountProblem;
            intent.providerId = reply.purchaseId;
            intent.checkoutUrl = reply.checkoutUrl;
            intent.requiresPayment = reply.requiresPayment;
            intent.chargedAmount = reply.amountText;
            intent.chargedCurrency = reply.currency.code();
            intent.answeredCredits = reply.credits;
            intent.answeredName = reply.addonName;
            intent.answer = reply.message;
        },
        processedText(reply.alreadyProcessed && wasSent, wasSent)); // a collision is said by `problem`
}

template <typename Reply>
Result<PreparedWrite<Reply>> CreditActions::kept(const Intent &intent) const
{
    constexpr bool buys = std::is_same_v<Reply, AddonReply>;
    if (intent.kind != (buys ? IntentKind::BuyAddon : IntentKind::ConsumeCredits) || !isProven(intent))
        return failure({});
    if (!intent.body.isEmpty())
        return PreparedWrite<Reply>{intent.tenant, intent.body};
    if constexpr (buys)
        return m_gateway.prepare(*oldPurchase(intent));
    else
        return m_gateway.prepare(*oldConsume(intent));
}

std::optional<ReplayRefusal> CreditActions::replayRefusal(const QString &intentId) const
{
    const Intent *intent = m_ledger.find(intentId);
    if (!intent || intent->state != IntentState::Unknown)
        return ReplayRefusal::NotOpen;
    if (!kept<ConsumeReply>(*intent) && !kept<AddonReply>(*intent))
        return ReplayRefusal::NoRequest;
    // A clock that went back makes its age unknown.
    const qint64 age = intent->createdAt.msecsTo(m_clock.utcNow());
    if (!intent->createdAt.isValid() || age < 0
        || age >= std::chrono::duration_cast<std::chrono::milliseconds>(replayWindow).count())
        return ReplayRefusal::TooOld;
    if (m_ledger.account().readOnly)
        return ReplayRefusal::ReadOnly;
    if (!m_ledger.journalProblem().isWritable())
        return ReplayRefusal::JournalOff;
    return std::nullopt;
}

void CreditActions::replay(const QString &intentId)
{
    if (replayRefusal(intentId))
        return;
    // Its key and bytes are on the disk already; what this adds is that it is on its way again.
    const Intent &intent = *m_ledger.find(intentId);
    if (intent.kind == IntentKind::ConsumeCredits)
        sendAgain(intentId, *kept<ConsumeReply>(intent));
    else
        sendAgain(intentId, *kept<AddonReply>(intent));
}

template <typename Reply>
void CreditActions::sendAgain(const QString &intentId, const PreparedWrite<Reply> &write)
{
    if (!m_ledger.apply(intentId, IntentEvent::Replayed))
        return;
    m_runner.send(
        intentId, IntentRunner::Sending::Again, write,
        [this](const QString &id, const Reply &reply, ActionOutcome<Reply> &outcome) {
            if constexpr (std::is_same_v<Reply, ConsumeReply>)
                close(id, reply, outcome, true);
            else
                close(id, reply, true);
        },
        [this, intentId](const ActionOutcome<Reply> &outcome) { Q_EMIT replayed(intentId, outcome.end); });
}

} // namespace desk
