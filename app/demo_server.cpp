// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo_server.h"

#include "app/api/crovver/crovver_provider.h"
#include "app/sandbox/past_balances.h"
#include "app/sandbox/sandbox.h"

#include <QCoreApplication>
#include <QHash>
#include <QUuid>

namespace desk {

namespace {

struct DemoWords
{
    Q_DECLARE_TR_FUNCTIONS(DemoServer)
};

} // namespace

DemoServer::DemoServer()
{
    auto *server = new sandbox::Sandbox;
    server->moveToThread(&m_thread);
    QObject::connect(&m_thread, &QThread::finished, server, &QObject::deleteLater);
    m_thread.start();

    sandbox::Options options;
    const QString key = QStringLiteral("sk_test_demo_") + QUuid::createUuid().toString(QUuid::Id128);
    options.secretKeys = {key};
    bool started = false;
    // Filling the data takes some tens of milliseconds; the address is needed before anything else can start.
    std::vector<sandbox::PastBalance> past;
    std::vector<sandbox::PastCapacity> capacities;
    QMetaObject::invokeMethod(
        server,
        [&] {
            started = server->start(options);
            const qint64 now = QDateTime::currentMSecsSinceEpoch();
            if (started) {
                past = sandbox::pastBalances(server->world(), now);
                capacities = sandbox::pastCapacities(server->world(), now);
            }
        },
        Qt::BlockingQueuedConnection);
    if (!started) {
        m_access.problem = DemoWords::tr("The demo could not be started: %1").arg(server->problem());
        return;
    }
    m_access.account.provider = crovver::provider();
    m_access.baseUrl = parseBaseUrl(server->url().toString());
    m_access.key = SecretKey::fromText(key, m_access.account.provider.keyPrefixes);
    m_access.given = true;
    m_access.account.id = QStringLiteral("demo");
    m_access.account.checkoutHosts = CheckoutHosts(m_access.account.provider, m_access.baseUrl.url);
    m_access.account.name = DemoWords::tr("Demo");
    m_access.account.mode = AccountMode::Demo;
    m_access.account.host = DemoWords::tr("on this machine");
    m_access.account.readOnly = false;
    for (const sandbox::PastBalance &balance : past) {
        CreditPool pool;
        pool.key = balance.pool;
        pool.subscription = SubscriptionId(balance.subscription);
        m_past.emplace_back(TenantId(balance.tenant),
            CreditSample{balance.at, pool.id(), balance.base, balance.addon, balance.base + balance.addon,
                balance.limit});
    }
    for (const sandbox::PastCapacity &capacity : capacities)
        m_pastCapacities.emplace_back(
            TenantId(capacity.tenant), CapacityObservation{capacity.at, capacity.units});
}

void DemoServer::remember(HistoryStore &history) const
{
    QHash<TenantId, std::vector<CreditSample>> byTenant;
    for (const auto &[tenant, sample] : m_past)
        byTenant[tenant].push_back(sample);
    for (auto at = byTenant.cbegin(); at != byTenant.cend(); ++at)
        history.add(m_access.account.id, at.key(), at.value());
    for (const auto &[tenant, seen] : m_pastCapacities)
        history.addCapacity(m_access.account.id, tenant, seen);
}

DemoServer::~DemoServer()
{
    m_thread.quit();
    m_thread.wait();
}

} // namespace desk
