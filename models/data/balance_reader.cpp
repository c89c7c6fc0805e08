// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/data/balance_reader.h"

#include <QCoreApplication>

namespace desk {

namespace {

struct BalanceWords
{
    Q_DECLARE_TR_FUNCTIONS(BalanceReader)
};

constexpr size_t mostScopes = 20; // a list of more subscriptions than this isn't a tenant's

/// Belongs to the call that it carries out.
class BalanceReader final : public QObject
{
public:
    BalanceReader(BillingGateway &gateway, const TenantId &tenant, Priority priority,
        Call<CreditBalance> *call, BalanceReading reading)
        : QObject(call)
        , m_gateway(gateway)
        , m_tenant(tenant)
        , m_priority(priority)
        , m_call(call)
        , m_reading(std::move(reading))
    {
        call->setCanceller([this] { drop(); });
    }

    void start()
    {
        if (m_reading.known)
            readCredits(std::move(*m_reading.known));
        else
            readSubscriptions();
    }

private:
    void readSubscriptions()
    {
        m_subscriptions = m_gateway.subscriptions(m_tenant, m_priority);
        whenFinished(*m_subscriptions, this, [this](const Result<SubscriptionList> &result) {
            const KnownScopes known = knownScopes(result);
            if (m_reading.learned)
                m_reading.learned(known);
            readCredits(known);
        });
    }

    void readCredits(KnownScopes known)
    {
        if (known.scopes.size() > mostScopes) {
            known.unnamed += int(known.scopes.size() - mostScopes);
            known.scopes.resize(mostScopes);
        }
        m_known = std::move(known);
        // With one active subscription none is named; what can't be named can't be told apart either.
        const bool several = int(m_known.scopes.size()) + m_known.unnamed > 1;
        if (several && m_known.scopes.empty())
            m_known.isUnknown = true;
        m_isScoped = several && !m_known.scopes.empty();
        ask();
    }

    void ask()
    {
        m_writesBefore = m_reading.writesEnded ? m_reading.writesEnded() : 0;
        const size_t count = m_isScoped ? m_known.scopes.size() : 1;
        m_answers.assign(count, {});
        m_open = count;
        m_credits.resize(count);
        for (size_t i = 0; i < count; ++i) {
            const SubscriptionId scope = m_isScoped ? m_known.scopes[i].subscription : SubscriptionId();
            m_credits[i] = m_gateway.credits(m_tenant, scope, m_priority);
            whenFinished(
                *m_credits[i], this, [this, i](Result<CreditBalance> result) { take(i, std::move(result)); });
        }
    }

    void take(size_t index, Result<CreditBalance> result)
    {
        if (!result && !(m_isScoped && result.error().isNoActiveSubscription())) {
            drop();
            return m_call->finish(failure(result.error()));
        }
        if (result)
            m_answers[index] = std::move(*result);
        if (--m_open > 0)
            return;
        if (m_reading.writesEnded && m_reading.writesEnded() != m_writesBefore)
            return ask();
        CreditBalance balance
            = m_isScoped ? mergedBalance(m_known.scopes, m_answers) : std::move(m_answers.front());
        balance.scopeUnknown = m_known.isUnknown;
        balance.hasNoSubscription = m_known.areNone();
        balance.unnamedScopes = m_known.unnamed;
        if (!m_isScoped)
            balance.scopes = m_known.scopes;
        if (m_known.unnamed > 0)
            balance.warnings << BalanceWords::tr("%Ln active subscription(s) could not be asked for: their "
                                                 "credits aren't shown.",
                nullptr, m_known.unnamed);
        m_call->finish(std::move(balance));
    }

    void drop()
    {
        m_subscriptions.reset();
        m_credits.clear();
    }

    BillingGateway &m_gateway;
    TenantId m_tenant;
    Priority m_priority;
    Call<CreditBalance> *m_call;
    BalanceReading m_reading;
    int m_writesBefore = 0;
    KnownScopes m_known;
    bool m_isScoped = false;
    size_t m_open = 0;
    CallHandle<SubscriptionList> m_subscriptions;
    std::vector<CallHandle<CreditBalance>> m_credits;
    std::vector<CreditBalance> m_answers; ///< in the order of the scopes
};

} // namespace

KnownScopes knownScopes(const Result<SubscriptionList> &subscriptions)
{
    KnownScopes known;
    if (subscriptions) {
        known.scopes = subscriptions->scopes();
        known.unnamed = subscriptions->unnamedScopes();
        return known;
    }
    known.isNotOffered = subscriptions.error().notFound == ApiError::NotFoundKind::MissingEndpoint;
    known.isUnknown = !known.isNotOffered && !subscriptions.error().isNoActiveSubscription();
    if (known.isUnknown)
        known.error = subscriptions.error();
    return known;
}

CallHandle<CreditBalance> readBalance(
    BillingGateway &gateway, const TenantId &tenant, Priority priority, BalanceReading reading)
{
    auto call = makeCall<CreditBalance>();
    (new BalanceReader(gateway, tenant, priority, call.get(), std::move(reading)))->start();
    return call;
}

} // namespace desk
