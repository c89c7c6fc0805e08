// SPDX-License-Identifier: GPL-3.0-or-later
// The half of the watch that waits for bought credits. The API has no list of purchases: all that can be seen
// is how many bought credits a pool has left, and how many grants they are from.
#include "models/actions/payment_watch.h"
#include "models/domain/intent_request.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace desk {

using namespace Qt::StringLiterals;

namespace {

struct CreditWatchWords
{
    Q_DECLARE_TR_FUNCTIONS(PaymentWatch)
};

/// Marks belong to what was bought: what is wanted moves with them.
void setMark(Intent &intent, qint64 mark, const std::optional<qint64> &bought)
{
    intent.unitsBefore = mark;
    intent.unitsWanted.reset();
    if (qint64 wanted = 0; bought && !__builtin_add_overflow(mark, *bought, &wanted))
        intent.unitsWanted = wanted;
}

/// What a purchase pays for: the pool of its subscription. Null when that can't be told.
const CreditPool *poolOf(const CreditBalance &balance, const Intent &intent)
{
    const auto purchase = intentPurchase(intent);
    return purchase ? findPool(balance, purchase->subscription, purchase->poolKey) : nullptr;
}

std::optional<qint64> addonCredits(const CreditPool *pool)
{
    return pool && pool->isValid() ? pool->addon : std::nullopt;
}

/// A pool that isn't in the list has no bought credits left.
std::optional<qint64> grantsOf(const ActiveAddonList &list, const QString &poolKey)
{
    const auto at = std::ranges::find(list.pools, poolKey, &ActiveAddon::poolKey);
    if (at == list.pools.end())
        return 0;
    return at->problem.isEmpty() ? at->grants : std::nullopt;
}

} // namespace

void PaymentWatch::lookAtCredits(const QString &intentId, Watch &watch, const TenantId &tenant)
{
    if (!watch.grants)
        readGrants(intentId, watch, tenant);
    watch.creditCall = m_book.read(tenant, Priority::Background);
    whenFinished(*watch.creditCall, this,
        [this, intentId](const Result<CreditBalance> &result) { creditsLooked(intentId, result); });
    Q_EMIT changed(intentId);
}

void PaymentWatch::creditsLooked(const QString &intentId, const Result<CreditBalance> &result)
{
    const auto at = m_watches.find(intentId);
    const Intent *intent = m_ledger.find(intentId);
    if (at == m_watches.end() || !intent)
        return;
    at->second.creditCall.reset();
    lookEnded(intentId, at->second, result ? std::nullopt : std::optional(result.error()));
    if (result)
        takeBalance(TenantId(intent->tenant), *result);
}

void PaymentWatch::takeBalance(const TenantId &tenant, const CreditBalance &balance)
{
    std::vector<const CreditPool *> pools;
    std::vector<QString> ids;
    for (auto &[id, watch] : m_watches) {
        const Intent *intent = m_ledger.find(id);
        if (!intent || intent->kind != IntentKind::BuyAddon || intent->tenant != tenant)
            continue;
        const CreditPool *pool = poolOf(balance, *intent);
        watch.state.creditsSeen = addonCredits(pool);
        ids.push_back(id);
        if (watch.state.creditsSeen && std::ranges::find(pools, pool) == pools.end())
            pools.push_back(pool);
    }
    // Whether what is there is another purchase's, only its answer tells.
    if (!isSending(tenant)) {
        for (const QString &id : ids) {
            Watch &watch = m_watches.at(id);
            if (watch.state.creditsSeen && !watch.looked)
                takeFirstCredits(id, watch, *watch.state.creditsSeen);
        }
        for (const CreditPool *pool : pools) {
            const auto isItsPool = [&](const Intent &intent) { return poolOf(balance, intent) == pool; };
            takeCredits(openPurchases(tenant, isItsPool), addonCredits(pool).value_or(0));
        }
    }
    for (const QString &id : ids)
        Q_EMIT changed(id);
}

void PaymentWatch::takeFirstCredits(const QString &intentId, Watch &watch, qint64 credits)
{
    watch.looked = true;
    const Intent &intent = *m_ledger.find(intentId);
    const auto bought = boughtQuantity(intent);
    // Nobody can have paid at a checkout that was made just now. What costs nothing is there at once.
    if (!intent.unitsBefore) {
        m_ledger.amend(
            intentId, u"first_look"_s, [&](Intent &changed) { setMark(changed, credits, bought); },
            u"the add-on credits were %1"_s.arg(credits));
    } else if (credits > *intent.unitsBefore && isJustAnswered(watch) && isPaidFirst(intent)) {
        m_ledger.amend(
            intentId, u"rise_before_payment"_s, [&](Intent &changed) { setMark(changed, credits, bought); },
            u"the add-on credits were %1 already when the checkout was made"_s.arg(credits));
    }
}

std::vector<OpenPurchase> PaymentWatch::openPurchases(
    const TenantId &tenant, const std::function<bool(const Intent &)> &isMeant) const
{
    std::vector<OpenPurchase> open;
    for (const Intent &intent : m_ledger.intents()) {
        const auto watch = m_watches.find(intent.id);
        if (watch == m_watches.end() || intent.tenant != tenant || !intent.unitsBefore)
            continue;
        if (const auto purchase = intentPurchase(intent); purchase && isMeant(intent))
            open.push_back({intent.id, *intent.unitsBefore, boughtQuantity(intent), watch->second.looked,
                purchaseRank(intent)});
    }
    sortByRank(open);
    return open;
}

/// Credits are used in between, so a rise counts from the least that was seen; and it is the doing of one
/// purchase only. A look may see the rises of several at once: each takes away what it bought.
void PaymentWatch::takeCredits(std::vector<OpenPurchase> open, qint64 credits)
{
    for (OpenPurchase &purchase : open) {
        if (purchase.looked && credits < purchase.mark)
            moveMark(purchase, credits, u"credits_used"_s, u"the add-on credits fell to %1"_s.arg(credits));
    }
    while (const auto owner = ownerOfRise(open, credits)) {
        const OpenPurchase done = open[*owner];
        open.erase(open.begin() + qptrdiff(*owner));
        const qint64 taken = done.bought.value_or(riseTo(credits, done.mark));
        for (OpenPurchase &other : open) {
            if (const qint64 rise = riseTo(credits, other.mark); rise > 0)
                moveMark(other, other.mark + std::min(rise, taken), u"rise_of_another"_s,
                    u"the rise is another purchase's"_s);
        }
        creditsSeenDone(done.id, credits, {});
    }
    for (const OpenPurchase &purchase : open) {
        if (purchase.looked && riseTo(credits, purchase.mark) > 0)
            sayRise(purchase, credits);
    }
}

void PaymentWatch::moveMark(OpenPurchase &purchase, qint64 mark, const QString &action, const QString &detail)
{
    purchase.mark = mark;
    m_ledger.amend(
        purchase.id, action,
        [&](Intent &changed) {
            setMark(changed, mark, purchase.bought);
            changed.unitsObserved.reset(); // a rise that was seen counted from the old mark
            changed.observedAt = {};
        },
        detail);
}

/// Fewer than were bought: some may have been used already. Only one more grant tells.
void PaymentWatch::sayRise(const OpenPurchase &purchase, qint64 credits)
{
    const Intent *intent = m_ledger.find(purchase.id);
    const auto at = m_watches.find(purchase.id);
    if (!intent || at == m_watches.end())
        return;
    const TenantId tenant = intent->tenant;
    if (intent->unitsObserved != credits) {
        m_ledger.amend(
            purchase.id, u"smaller_rise"_s,
            [&](Intent &changed) {
                changed.unitsObserved = credits;
                changed.observedAt = m_clock.utcNow();
            },
            u"the add-on credits rose by %1, fewer than the %2 bought"_s.arg(riseTo(credits, purchase.mark))
                .arg(purchase.bought.value_or(0)));
    }
    if (at->second.grants)
        readGrants(purchase.id, at->second, tenant);
}

void PaymentWatch::readGrants(const QString &intentId, Watch &watch, const TenantId &tenant)
{
    if (watch.grantCall)
        return;
    watch.grantCall = m_gateway.activeAddons(tenant, Priority::Background);
    whenFinished(*watch.grantCall, this, [this, intentId](const Result<ActiveAddonList> &result) {
        const auto at = m_watches.find(intentId);
        if (at == m_watches.end())
            return;
        at->second.grantCall.reset();
        if (result)
            takeGrants(intentId, *result);
    });
}

void PaymentWatch::takeGrants(const QString &intentId, const ActiveAddonList &list)
{
    const Intent *intent = m_ledger.find(intentId);
    Watch &watch = m_watches[intentId];
    const auto purchase = intent ? intentPurchase(*intent) : std::nullopt;
    // Grants are told by pool key only: of several subscriptions with that pool they may be another one's.
    const CreditBook::Seen *seen = m_book.seen(intent ? intent->tenant : TenantId());
    const bool isAlone = purchase && seen && findPool(seen->balance, {}, purchase->poolKey);
    const auto grants = purchase && (isAlone || !seen || !seen->balance.isScoped())
        ? grantsOf(list, purchase->poolKey)
        : std::nullopt;
    if (!grants)
        return;
    if (!watch.grants) {
        watch.grants = grants;
        return;
    }
    const auto credits = watch.state.creditsSeen;
    if (isSending(intent->tenant) || *grants <= *watch.grants || !credits || !intent->unitsBefore
        || riseTo(*credits, *intent->unitsBefore) == 0)
        return;
    const qint64 rise = riseTo(*credits, *intent->unitsBefore);
    const auto isSamePool = [&](const Intent &other) {
        const auto its = intentPurchase(other);
        return its && its->poolKey == purchase->poolKey && its->subscription == purchase->subscription;
    };
    for (OpenPurchase &other : openPurchases(intent->tenant, isSamePool)) {
        if (other.id == intentId)
            continue;
        // One more grant is one purchase's.
        if (auto &known = m_watches[other.id].grants; known && *known < *grants)
            ++*known;
        if (riseTo(*credits, other.mark) > 0)
            moveMark(other, *credits, u"rise_of_another"_s, u"the rise is another purchase's"_s);
    }
    creditsSeenDone(intentId, *credits,
        u"rose by %1, fewer than the %2 bought; one more grant is there, so some may have been used since"_s
            .arg(rise)
            .arg(boughtQuantity(*intent).value_or(0)));
}

void PaymentWatch::creditsSeenDone(const QString &intentId, qint64 credits, const QString &detail)
{
    const Intent *intent = m_ledger.find(intentId);
    if (!intent)
        return;
    const QString tenant = intent->tenantName.isEmpty() ? intent->tenant.text() : intent->tenantName;
    const qint64 before = intent->unitsBefore.value_or(credits);
    const auto bought = boughtQuantity(*intent);
    const QDateTime now = m_clock.utcNow();
    m_ledger.apply(
        intentId, IntentEvent::SeenDone,
        [&](Intent &changed) {
            changed.unitsObserved = credits;
            changed.observedAt = now;
        },
        detail);
    const QLocale locale;
    QString text = CreditWatchWords::tr("Add-on credits rose from %1 to %2 at %3.")
                       .arg(locale.toString(before), locale.toString(credits),
                           locale.toString(now.toLocalTime().time(), QLocale::ShortFormat));
    if (bought && riseTo(credits, before) < *bought)
        text += u' '
            + CreditWatchWords::tr("That is fewer than the %1 bought; some may have been used since.")
                  .arg(locale.toString(*bought));
    m_notifier.notify(CreditWatchWords::tr("Credits for %1").arg(tenant), text, intentId);
    Q_EMIT observed(intentId);
}

} // namespace desk
