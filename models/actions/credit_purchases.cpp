// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/actions/credit_purchases.h"

#include "models/domain/intent_goods.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace desk {

using namespace Qt::StringLiterals;

namespace {

struct CreditPurchaseWords
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
    return isProvenPurchase(intent) ? findPool(balance, intent.subscription, intent.goods.poolKey) : nullptr;
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

CreditPurchases::CreditPurchases(
    AccountData &data, WatchedPurchases &watched, Notifier &notifier, Clock &clock)
    : m_data(data)
    , m_watched(watched)
    , m_ledger(watched.ledger())
    , m_book(data.credits())
    , m_notifier(notifier)
    , m_clock(clock)
{
    // Whoever read it: a rise is told when it is on screen.
    connect(&m_book, &CreditBook::observed, this, [this](const TenantId &tenant) {
        if (const Seen<CreditBalance> *seen = m_book.seen(tenant))
            takeBalance(tenant, CreditBalance(seen->value));
    });
}

bool CreditPurchases::isLooking(const QString &intentId) const
{
    const auto at = m_looks.find(intentId);
    return at != m_looks.end() && at->second.balance;
}

void CreditPurchases::look(const QString &intentId, const TenantId &tenant)
{
    Look &look = m_looks[intentId];
    if (!look.grants)
        readGrants(intentId, tenant);
    look.balance = m_book.read(tenant, Priority::Background);
    whenFinished(*look.balance, this,
        [this, intentId](const Result<CreditBalance> &result) { balanceRead(intentId, result); });
}

void CreditPurchases::balanceRead(const QString &intentId, const Result<CreditBalance> &result)
{
    const auto at = m_looks.find(intentId);
    const Intent *intent = m_ledger.find(intentId);
    if (at == m_looks.end() || !intent)
        return;
    at->second.balance.reset();
    Q_EMIT looked(intentId, result ? std::nullopt : std::optional(result.error()));
    if (result)
        takeBalance(TenantId(intent->tenant), *result);
}

void CreditPurchases::takeBalance(const TenantId &tenant, const CreditBalance &balance)
{
    std::vector<const CreditPool *> pools;
    const std::vector<QString> ids = m_watched.of(tenant, IntentKind::BuyAddon);
    for (const QString &id : ids) {
        WatchedPurchase &watch = *m_watched.find(id);
        const CreditPool *pool = poolOf(balance, *m_ledger.find(id));
        watch.state.creditsSeen = addonCredits(pool);
        if (watch.state.creditsSeen && std::ranges::find(pools, pool) == pools.end())
            pools.push_back(pool);
    }
    // Whether what is there is another purchase's, only its answer tells.
    if (!m_watched.isSending(tenant)) {
        for (const QString &id : ids) {
            WatchedPurchase *watch = m_watched.find(id);
            if (watch && watch->state.creditsSeen && !watch->looked)
                takeFirst(id, *watch, *watch->state.creditsSeen);
        }
        for (const CreditPool *pool : pools) {
            const auto isItsPool = [&](const Intent &intent) { return poolOf(balance, intent) == pool; };
            takeCredits(open(tenant, isItsPool), addonCredits(pool).value_or(0));
        }
    }
    for (const QString &id : ids)
        Q_EMIT changed(id);
}

void CreditPurchases::takeFirst(const QString &intentId, WatchedPurchase &watch, qint64 credits)
{
    watch.looked = true;
    const Intent &intent = *m_ledger.find(intentId);
    const auto bought = boughtQuantity(intent);
    // Nobody can have paid at a checkout that was made just now. What costs nothing is there at once.
    if (!intent.unitsBefore) {
        m_ledger.amend(
            intentId, u"first_look"_s, [&](Intent &changed) { setMark(changed, credits, bought); },
            u"the add-on credits were %1"_s.arg(credits));
    } else if (credits > *intent.unitsBefore && m_watched.isJustAnswered(watch) && isPaidFirst(intent)) {
        m_ledger.amend(
            intentId, u"rise_before_payment"_s, [&](Intent &changed) { setMark(changed, credits, bought); },
            u"the add-on credits were %1 already when the checkout was made"_s.arg(credits));
    }
}

std::vector<OpenPurchase> CreditPurchases::open(
    const TenantId &tenant, const std::function<bool(const Intent &)> &isMeant) const
{
    std::vector<OpenPurchase> found;
    for (const QString &id : m_watched.of(tenant, IntentKind::BuyAddon)) {
        const Intent &intent = *m_ledger.find(id);
        if (intent.unitsBefore && isMeant(intent))
            found.push_back({id, *intent.unitsBefore, boughtQuantity(intent), m_watched.find(id)->looked,
                purchaseRank(intent)});
    }
    sortByRank(found);
    return found;
}

/// Credits are used in between, so a rise counts from the least that was seen; and it is the doing of one
/// purchase only. A look may see the rises of several at once: each takes away what it bought.
void CreditPurchases::takeCredits(std::vector<OpenPurchase> purchases, qint64 credits)
{
    for (OpenPurchase &purchase : purchases) {
        if (purchase.looked && credits < purchase.mark)
            moveMark(purchase, credits, u"credits_used"_s, u"the add-on credits fell to %1"_s.arg(credits));
    }
    while (const auto owner = ownerOfRise(purchases, credits)) {
        const OpenPurchase done = purchases[*owner];
        purchases.erase(purchases.begin() + qptrdiff(*owner));
        const qint64 taken = done.bought.value_or(riseTo(credits, done.mark));
        for (OpenPurchase &other : purchases) {
            if (const qint64 rise = riseTo(credits, other.mark); rise > 0)
                moveMark(other, other.mark + std::min(rise, taken), u"rise_of_another"_s,
                    u"the rise is another purchase's"_s);
        }
        settle(done.id, credits, {});
    }
    for (const OpenPurchase &purchase : purchases) {
        if (purchase.looked && riseTo(credits, purchase.mark) > 0)
            sayRise(purchase, credits);
    }
}

void CreditPurchases::moveMark(
    OpenPurchase &purchase, qint64 mark, const QString &action, const QString &detail)
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
void CreditPurchases::sayRise(const OpenPurchase &purchase, qint64 credits)
{
    const Intent *intent = m_ledger.find(purchase.id);
    if (!intent)
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
    if (const auto at = m_looks.find(purchase.id); at != m_looks.end() && at->second.grants)
        readGrants(purchase.id, tenant);
}

void CreditPurchases::readGrants(const QString &intentId, const TenantId &tenant)
{
    Look &look = m_looks[intentId];
    if (look.grantList)
        return;
    look.grantList = m_data.activeAddons().readThrough(tenant, Priority::Background);
    whenFinished(*look.grantList, this, [this, intentId](const Result<ActiveAddonList> &result) {
        const auto at = m_looks.find(intentId);
        if (at == m_looks.end())
            return;
        at->second.grantList.reset();
        if (result)
            takeGrants(intentId, *result);
    });
}

void CreditPurchases::takeGrants(const QString &intentId, const ActiveAddonList &list)
{
    const Intent *intent = m_ledger.find(intentId);
    const WatchedPurchase *watch = m_watched.find(intentId);
    Look &look = m_looks[intentId];
    const bool isPurchase = intent && isProvenPurchase(*intent);
    const QString poolKey = isPurchase ? intent->goods.poolKey : QString();
    // Grants are told by pool key only: of several subscriptions with that pool they may be another one's.
    const Seen<CreditBalance> *seen = m_book.seen(intent ? intent->tenant : TenantId());
    const bool isAlone = isPurchase && seen && findPool(seen->value, {}, poolKey);
    const auto grants = isPurchase && (isAlone || !seen || !seen->value.isScoped()) ? grantsOf(list, poolKey)
                                                                                    : std::nullopt;
    if (!grants || !watch)
        return;
    if (!look.grants) {
        look.grants = grants;
        return;
    }
    const auto credits = watch->state.creditsSeen;
    if (m_watched.isSending(intent->tenant) || *grants <= *look.grants || !credits || !intent->unitsBefore
        || riseTo(*credits, *intent->unitsBefore) == 0)
        return;
    const qint64 rise = riseTo(*credits, *intent->unitsBefore);
    const auto isSamePool = [&](const Intent &other) {
        return isProvenPurchase(other) && other.goods.poolKey == poolKey
            && other.subscription == intent->subscription;
    };
    for (OpenPurchase &other : open(intent->tenant, isSamePool)) {
        if (other.id == intentId)
            continue;
        // One more grant is one purchase's.
        if (auto &known = m_looks[other.id].grants; known && *known < *grants)
            ++*known;
        if (riseTo(*credits, other.mark) > 0)
            moveMark(other, *credits, u"rise_of_another"_s, u"the rise is another purchase's"_s);
    }
    settle(intentId, *credits,
        u"rose by %1, fewer than the %2 bought; one more grant is there, so some may have been used since"_s
            .arg(rise)
            .arg(boughtQuantity(*intent).value_or(0)));
}

void CreditPurchases::settle(const QString &intentId, qint64 credits, const QString &detail)
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
    QString text = CreditPurchaseWords::tr("Add-on credits rose from %1 to %2 at %3.")
                       .arg(locale.toString(before), locale.toString(credits),
                           locale.toString(now.toLocalTime().time(), QLocale::ShortFormat));
    if (bought && riseTo(credits, before) < *bought)
        text += u' '
            + CreditPurchaseWords::tr("That is fewer than the %1 bought; some may have been used since.")
                  .arg(locale.toString(*bought));
    m_notifier.notify(CreditPurchaseWords::tr("Credits for %1").arg(tenant), text, intentId);
    Q_EMIT observed(intentId);
}

} // namespace desk
