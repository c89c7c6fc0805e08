// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/actions/credit_book.h"

namespace desk {

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
    auto call = m_gateway.credits(tenant, priority);
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
                {now.toMSecsSinceEpoch(), pool.key, pool.base, pool.addon, pool.total, pool.limit});
    }
    if (!samples.empty())
        m_history.add(m_accountId, tenant, samples);
    Q_EMIT observed(tenant);
}

} // namespace desk
