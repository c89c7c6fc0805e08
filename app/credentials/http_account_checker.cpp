// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/credentials/http_account_checker.h"

#include "app/api/base_url.h"
#include "app/api/crovver/crovver_gateway.h"
#include "app/api/request_log.h"

namespace desk {

namespace {

TransportConfig configFor(const QString &address, const SecretKey &key, const NetLimits &limits)
{
    TransportConfig config;
    config.baseUrl = parseBaseUrl(address).url;
    config.key = key;
    config.limits = limits;
    return config;
}

/// All that one check needs; it goes with its call.
class AccountCheck final : public QObject
{
public:
    AccountCheck(const QString &address, const SecretKey &key, const NetLimits &limits, Clock &clock)
        : m_gateway(configFor(address, key, limits), clock, m_log)
    { }
    void begin(Call<qint64> *call)
    {
        m_tenants = m_gateway.tenants(Priority::User);
        whenFinished(*m_tenants, this, [call](const Result<TenantList> &list) {
            if (list)
                call->finish(qint64(list->tenants.size()));
            else
                call->finish(failure(list.error()));
        });
    }

private:
    RequestLog m_log;
    crovver::CrovverGateway m_gateway;
    CallHandle<TenantList> m_tenants;
};

} // namespace

HttpAccountChecker::HttpAccountChecker(Clock &clock, NetLimits limits)
    : m_clock(clock)
    , m_limits(limits)
{ }

AccountChecker::Address HttpAccountChecker::checkAddress(const QString &text) const
{
    const BaseUrl url = parseBaseUrl(text);
    return {QString::fromLatin1(url.url.toEncoded()), url.problem};
}

CallHandle<qint64> HttpAccountChecker::check(const AccountRecord &record, const SecretKey &key)
{
    auto call = makeCall<qint64>();
    auto *check = new AccountCheck(record.address, key, m_limits, m_clock);
    check->setParent(call.get());
    check->begin(call.get());
    return call;
}

} // namespace desk
