// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/actions/credit_book.h"

#include <QPointer>

namespace desk {

namespace {

/// How long it isn't asked again how many subscriptions a tenant has, for what nobody waits for.
constexpr std::chrono::milliseconds scopesHoldFor = std::chrono::minutes(2);

} // namespace

CreditBook::CreditBook(
    BillingGateway &gateway, HistoryStore &history, Clock &clock, QString accountId, QObject *parent)
    : QObject(parent)
    , m_gateway(gateway)
    , m_history(history)
    , m_clock(clock)
    , m_accountId(std::move(accountId))
{ }

CallHandle<CreditBalance> CreditBook::read(const TenantId &tenant, Priority priority)
{
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
    auto call = readBalance(m_gateway, tenant, priority, std::move(reading));
    connect(call.get(), &CallBase::finished, this, [this, tenant, answered = call.get()] {
        if (answered->result())
            note(tenant, *answered->result());
    });
    return call;
}

CallHandle<AddonCatalogue> CreditBook::readAddons(const TenantId &tenant, Priority priority)
{
    auto call = m_gateway.addons(tenant, priority);
    connect(call.get(), &CallBase::finished, this, [this, tenant, answered = call.get()] {
        if (answered->result())
            Q_EMIT addonsObserved(tenant, *answered->result());
    });
    return call;
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
    const Seen *last = seen(tenant);
    CreditBalance balance = last ? last->balance : CreditBalance();
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

const CreditBook::Seen *CreditBook::seen(const TenantId &tenant) const
{
    const auto at = m_seen.constFind(tenant);
    return at == m_seen.cend() ? nullptr : &*at;
}

void CreditBook::note(const TenantId &tenant, const CreditBalance &balance)
{
    const QDateTime now = m_clock.utcNow();
    m_seen.insert(tenant, {balance, now});
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
