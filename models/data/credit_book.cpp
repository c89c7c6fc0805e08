// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/data/credit_book.h"

#include <QPointer>

namespace desk {

namespace {

/// How long it isn't asked again how many subscriptions a tenant has, for what nobody waits for.
constexpr std::chrono::milliseconds scopesHoldFor = std::chrono::minutes(2);

} // namespace

CreditBook::CreditBook(BillingGateway &gateway, HistoryStore &history, Clock &clock, ConnectionHealth &health,
    QString accountId, QObject *parent)
    : QObject(parent)
    , m_gateway(gateway)
    , m_history(history)
    , m_clock(clock)
    , m_accountId(std::move(accountId))
    , m_balances(
          [this](const TenantId &tenant, Priority priority) { return ask(tenant, priority); }, clock, health)
{
    connect(&m_balances, &FactBookBase::changed, this, &CreditBook::observe);
}

CallHandle<CreditBalance> CreditBook::read(const TenantId &tenant, Priority priority)
{
    return m_balances.readThrough(tenant, priority);
}

CallHandle<CreditBalance> CreditBook::ask(const TenantId &tenant, Priority priority)
{
    if (!m_gateway.provider().can(Capability::Credits))
        return notOffered<CreditBalance>();
    BalanceReading reading;
    if (const auto at = m_scopes.constFind(tenant); at != m_scopes.cend() && priority != Priority::User
        && at->at.msecsTo(m_clock.utcNow()) < scopesHoldFor.count())
        reading.known = at->known;
    if (m_hasNoSubscriptions)
        reading.known = KnownScopes();
    const QPointer<CreditBook> book(this);
    reading.learned = [book, tenant](const KnownScopes &learned) {
        if (book)
            book->noteScopes(tenant, learned);
    };
    reading.writesEnded = [book, tenant] { return book ? book->m_writesEnded.value(tenant) : 0; };
    return readBalance(m_gateway, tenant, priority, std::move(reading));
}

void CreditBook::noteWriteEnded(const TenantId &tenant)
{
    ++m_writesEnded[tenant];
}

void CreditBook::noteSubscriptions(const TenantId &tenant, const Result<SubscriptionList> &subscriptions)
{
    noteScopes(tenant, knownScopes(subscriptions));
}

void CreditBook::noteScopes(const TenantId &tenant, const KnownScopes &known)
{
    m_hasNoSubscriptions = m_hasNoSubscriptions || known.isNotOffered;
    if (!known.isUnknown)
        m_scopes.insert(tenant, {known, m_clock.utcNow()});
}

CreditBalance CreditBook::newestScopes(const TenantId &tenant) const
{
    const Seen<CreditBalance> *last = seen(tenant);
    CreditBalance balance = last ? last->value : CreditBalance();
    const auto noted = m_scopes.constFind(tenant);
    if (noted == m_scopes.cend() || (last && last->at >= noted->at)
        || (noted->known.scopes == balance.scopes && noted->known.unnamed == balance.unnamedScopes))
        return balance;
    balance.scopes = noted->known.scopes;
    balance.unnamedScopes = noted->known.unnamed;
    balance.scopeIgnored = balance.scopeUnknown = false;
    return balance;
}

std::optional<ScopeProblem> CreditBook::scopeProblem(
    const TenantId &tenant, const SubscriptionId &wanted) const
{
    return desk::scopeProblem(newestScopes(tenant), wanted);
}

std::optional<CreditScope> CreditBook::purchaseScope(const TenantId &tenant, const QString &poolKey) const
{
    return desk::purchaseScope(newestScopes(tenant), poolKey);
}

const Seen<CreditBalance> *CreditBook::seen(const TenantId &tenant) const
{
    const auto &newest = m_balances.fact(tenant).seen;
    return newest ? &*newest : nullptr;
}

void CreditBook::observe(const TenantId &tenant)
{
    const Fact<CreditBalance> &fact = m_balances.fact(tenant);
    if (fact.error || !fact.seen)
        return;
    const CreditBalance balance = fact.seen->value;
    const QDateTime now = fact.seen->at;
    if (balance.isScoped() || balance.scopeUnknown)
        m_decisive.insert(tenant, m_balances.hold(tenant));
    else
        m_decisive.remove(tenant);
    std::vector<CreditSample> samples;
    for (const CreditPool &pool : balance.pools) {
        // What isn't understood is no sample: a chart of it would show what nobody knows.
        if (pool.isValid() && pool.total)
            samples.push_back(
                {now.toMSecsSinceEpoch(), pool.id(), pool.base, pool.addon, pool.total, pool.limit});
    }
    if (!samples.empty())
        m_history.add(m_accountId, tenant, samples);
    Q_EMIT observed(tenant);
}

} // namespace desk
