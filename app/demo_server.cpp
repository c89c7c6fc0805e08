// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo_server.h"

#include "app/sandbox/sandbox.h"

#include <QCoreApplication>
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
    QMetaObject::invokeMethod(
        server, [&] { started = server->start(options); }, Qt::BlockingQueuedConnection);
    if (!started) {
        m_access.problem = DemoWords::tr("The demo could not be started: %1").arg(server->problem());
        return;
    }
    m_access.baseUrl = parseBaseUrl(server->url().toString());
    m_access.key = SecretKey::fromText(key);
    m_access.given = true;
    m_access.account.id = QStringLiteral("demo");
    m_access.account.checkoutHosts = CheckoutHosts(m_access.baseUrl.url);
    m_access.account.name = DemoWords::tr("Demo");
    m_access.account.mode = AccountMode::Demo;
    m_access.account.host = DemoWords::tr("on this machine");
    m_access.account.readOnly = false;
}

DemoServer::~DemoServer()
{
    m_thread.quit();
    m_thread.wait();
}

} // namespace desk
