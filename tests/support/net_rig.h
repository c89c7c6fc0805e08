// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/api/crovver/endpoints.h"
#include "app/api/transport.h"
#include "support/net_fault_server.h"

#include <QSignalSpy>
#include <QTest>

namespace desk::testing {

/// A transport against a fault server, with limits that suit a test.
struct NetRig
{
    explicit NetRig(Clock &clock, NetFaultServer::Scheme scheme = NetFaultServer::Scheme::Http,
        const NetCertificate *certificate = nullptr)
        : server(scheme, certificate)
    {
        config.baseUrl = server.url();
        config.key = SecretKey::fromText(QStringLiteral("sk_test_CANARY0123"));
        config.jitter = [] { return 1.0; };
        config.limits.backoffBase = std::chrono::milliseconds(1);
        config.limits.backoffCap = std::chrono::milliseconds(4);
        if (certificate)
            config.extraCertificates = {certificate->certificate};
        m_clock = &clock;
    }
    Transport &transport()
    {
        if (!m_transport)
            m_transport = std::make_unique<Transport>(config, *m_clock, log);
        return *m_transport;
    }
    void dropTransport() { m_transport.reset(); }

    [[nodiscard]] CallHandle<HttpReply> get(
        const QString &page = QStringLiteral("1"), Priority priority = Priority::Visible)
    {
        return transport().send({&crovver::info(crovver::Endpoint::Allocations), {},
            {{QLatin1StringView("requestingEntityId"), QStringLiteral("acme")},
                {QLatin1StringView("page"), page}},
            {}, priority});
    }
    [[nodiscard]] CallHandle<HttpReply> post(const EndpointInfo &endpoint, Priority priority = Priority::User,
        const QByteArray &body = "{\"newCapacity\":12}")
    {
        return transport().send({&endpoint, QStringLiteral("acme"), {}, body, priority});
    }
    [[nodiscard]] static HttpReply wait(const CallHandle<HttpReply> &call, int ms = 30'000)
    {
        // A spy's event loop; qWaitFor sleeps 10 ms between two looks.
        if (QSignalSpy spy(call.get(), &CallBase::finished); !call->isFinished() && !spy.wait(ms))
            qFatal("the call did not finish");
        return *call->result();
    }

    NetFaultServer server;
    TransportConfig config;
    RequestLog log;

private:
    Clock *m_clock;
    std::unique_ptr<Transport> m_transport;
};

} // namespace desk::testing
