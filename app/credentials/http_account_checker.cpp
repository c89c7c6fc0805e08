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

/// All that one check needs; it goes with whoever waits for it.
class AccountCheck final : public QObject
{
public:
    AccountCheck(
        const QString &address, const SecretKey &key, const NetLimits &limits, Clock &clock, QObject *parent)
        : QObject(parent)
        , m_gateway(configFor(address, key, limits), clock, m_log)
    { }
    void begin(std::function<void(const Result<qint64> &)> done)
    {
        m_tenants = m_gateway.tenants(Priority::User);
        whenFinished(*m_tenants, this, [done = std::move(done)](const Result<TenantList> &list) {
            done(list ? Result<qint64>(qint64(list->tenants.size())) : failure(list.error()));
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

void HttpAccountChecker::check(const AccountRecord &record, const SecretKey &key, QObject *context,
    std::function<void(const Result<qint64> &)> done)
{
    (new AccountCheck(record.address, key, m_limits, m_clock, context))->begin(std::move(done));
}

} // namespace desk
