// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/api/crovver/crovver_provider.h"
#include "app/api/http_error.h"
#include "app/api/network_setup.h"
#include "models/views/error_text.h"
#include "models/views/write_words.h"
#include "support/net_rig.h"

#include <QNetworkAccessManager>
#include <QNetworkProxy>
#include <QTest>

namespace tst_proxy {

using namespace desk;
using namespace desk::testing;
using crovver::Endpoint;
using Kind = ApiError::Kind;
using Obstacle = ApiError::Obstacle;

constexpr quint16 deadPort = 1; // nobody listens there
// No name has so long a part, so no resolver is asked: some take longer to say no than we wait.
const QString nobodysName = QString(64, u'x') + QStringLiteral(".invalid");

QString here(quint16 port)
{
    return QStringLiteral("127.0.0.1:%1").arg(port);
}

NetAnswer head(const QByteArray &statusLine, NetAnswer::End end = NetAnswer::End::KeepOpen)
{
    NetAnswer answer;
    answer.bytes = "HTTP/1.1 " + statusLine + "\r\nContent-Length: 0\r\n\r\n";
    answer.end = end;
    return answer;
}

/// As it is, and then the end.
NetAnswer last(const QByteArray &bytes)
{
    NetAnswer answer;
    answer.bytes = bytes;
    answer.end = NetAnswer::End::Close;
    return answer;
}

void useProxy(QNetworkProxy::ProxyType type, const QString &host, quint16 port)
{
    QNetworkProxy::setApplicationProxy(QNetworkProxy(type, host, port));
}

/// The fault server is the proxy; what is asked for behind it doesn't exist.
class TestProxy final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void cleanup() { QNetworkProxy::setApplicationProxy(QNetworkProxy::NoProxy); }
    void N32_isNamed_data();
    void N32_isNamed();
    void N32_deadOnesAreNamed_data();
    void N32_deadOnesAreNamed();
    void N32_aServersOwn407();
    void N32_thisMachineNeedsNone();
    void N32_whatIsThroughIsNoMatterOfTheProxy();
    void namesAndPasswordsAreNotTold();
    void noAuthorities();

private:
    /// `mayTellNothing`: Qt may leave us to find out by waiting.
    static void compare(
        NetRig &rig, const QString &proxy, Obstacle obstacle, Kind kind, bool mayTellNothing = false);
    SystemClock m_clock;
};

void TestProxy::compare(NetRig &rig, const QString &proxy, Obstacle obstacle, Kind kind, bool mayTellNothing)
{
    rig.config.baseUrl = QUrl(QStringLiteral("https://crovver.invalid"));
    rig.config.limits.retries = 1;
    // A read, and what may be delivered once only: that it wasn't is certain.
    for (const bool writes : {false, true}) {
        const HttpReply reply
            = NetRig::wait(writes ? rig.post(crovver::info(Endpoint::ProrationCheckout)) : rig.get());
        QVERIFY(reply.error);
        QCOMPARE(reply.error->obstacle, obstacle);
        QCOMPARE(reply.error->proxy, proxy);
        if (!mayTellNothing || reply.error->kind != Kind::Timeout)
            QCOMPARE(reply.error->kind, kind);
        QVERIFY2(reply.error->detail.contains(proxy), qPrintable(reply.error->detail));
        const ErrorText read = errorText(*reply.error, QStringLiteral("The seats"), crovver::provider());
        const ErrorText written
            = writeErrorText(*reply.error, QStringLiteral("Nothing was done."), QStringLiteral("Crovver"));
        for (const QString &text : {read.title, written.hint}) {
            QVERIFY2(text.contains(proxy), qPrintable(text));
            QVERIFY2(text.contains(QStringLiteral("so the server wasn't reached")), qPrintable(text));
        }
        for (const ErrorText &text : {read, written}) {
            QVERIFY2(text.hint.contains(QStringLiteral("https_proxy")), qPrintable(text.hint));
            QVERIFY2(!(text.title + text.hint).contains(QStringLiteral("base URL")), qPrintable(text.hint));
        }
        QCOMPARE(rig.log.records().back().obstacle, obstacle);
        QCOMPARE(rig.log.records().back().proxy, proxy);
    }
}

void TestProxy::N32_isNamed_data()
{
    QTest::addColumn<QList<NetAnswer>>("answers");
    QTest::addColumn<Obstacle>("obstacle");
    QTest::addColumn<Kind>("kind");
    const auto row = [](const char *name, const NetAnswer &answer, Obstacle obstacle = Obstacle::Proxy,
                         Kind kind = Kind::Offline) {
        QTest::newRow(name) << QList<NetAnswer>{answer} << obstacle << kind;
    };
    row("asks for a password",
        NetAnswer::text({}, "text/html", 407, "Proxy-Authenticate: Basic realm=\"x\"\r\n"),
        Obstacle::ProxyPassword);
    row("forbids", head("403 Forbidden"));
    row("knows no CONNECT", head("405 X"));
    row("doesn't know the server", head("404 X"));
    row("doesn't reach the server", head("503 X"));
    row("fails", head("502 X"));
    row("waits in vain", head("504 X"));
    row("closes", NetAnswer::close());
    row("resets", NetAnswer::reset());
    row("speaks no HTTP", last("SSH-2.0-x\r\n\r\n"));
    row("closes the tunnel", last("HTTP/1.1 200 OK\r\n\r\n"));
    row("is silent", NetAnswer::silence(), Obstacle::Proxy, Kind::Timeout);
}

void TestProxy::N32_isNamed()
{
    QFETCH(QList<NetAnswer>, answers);
    QFETCH(Obstacle, obstacle);
    QFETCH(Kind, kind);
    NetRig rig(m_clock);
    rig.server.setFallback(answers.first());
    rig.config.limits.connect = std::chrono::milliseconds(400);
    useProxy(QNetworkProxy::HttpProxy, QStringLiteral("127.0.0.1"), rig.server.serverPort());
    compare(rig, here(rig.server.serverPort()), obstacle, kind);
    QVERIFY(rig.server.count() > 0);
    for (const NetRequest &request : rig.server.requests()) {
        QCOMPARE(request.method, QByteArray("CONNECT"));
        QVERIFY2(!request.head.contains("CANARY"), request.head);
    }
}

void TestProxy::N32_deadOnesAreNamed_data()
{
    QTest::addColumn<int>("type");
    QTest::addColumn<QString>("host");
    QTest::newRow("http, nobody listens") << int(QNetworkProxy::HttpProxy) << QStringLiteral("127.0.0.1");
    QTest::newRow("http, no such name") << int(QNetworkProxy::HttpProxy) << nobodysName;
    QTest::newRow("SOCKS, nobody listens") << int(QNetworkProxy::Socks5Proxy) << QStringLiteral("127.0.0.1");
    QTest::newRow("SOCKS, no such name") << int(QNetworkProxy::Socks5Proxy) << nobodysName;
}

void TestProxy::N32_deadOnesAreNamed()
{
    QFETCH(int, type);
    QFETCH(QString, host);
    NetRig rig(m_clock);
    useProxy(QNetworkProxy::ProxyType(type), host, deadPort);
    // Its SOCKS engine now and then forgets to say that there is no such name.
    rig.config.limits.connect = std::chrono::seconds(2);
    compare(rig, host + u':' + QString::number(deadPort), Obstacle::Proxy, Kind::Offline,
        type == QNetworkProxy::Socks5Proxy);
}

/// One that stands before the server and that nobody here configured.
void TestProxy::N32_aServersOwn407()
{
    NetRig rig(m_clock);
    rig.server.setFallback(
        NetAnswer::text("<html>", "text/html", 407, "Proxy-Authenticate: Basic realm=\"x\"\r\n"));
    const HttpReply reply = NetRig::wait(rig.get());
    QCOMPARE(reply.error->obstacle, Obstacle::ProxyPassword);
    QCOMPARE(reply.error->proxy, QString());
    QCOMPARE(reply.error->httpStatus, 407);
    const ErrorText text = errorText(*reply.error, QStringLiteral("The seats"), crovver::provider());
    QVERIFY2(text.title.startsWith(QStringLiteral("A proxy on the way asks for a password")),
        qPrintable(text.title));
    QVERIFY2(text.details.contains(QStringLiteral("The proxy answered 407")), qPrintable(text.details));
    QCOMPARE(NetRig::wait(rig.post(crovver::info(Endpoint::ProrationCheckout))).error->kind, Kind::Offline);
}

/// Plain http is for this machine only, so it must not leave it.
void TestProxy::N32_thisMachineNeedsNone()
{
    NetFaultServer proxy;
    proxy.setFallback(head("502 X"));
    NetRig rig(m_clock);
    rig.server.setFallback(NetAnswer::json("{\"success\":true}"));
    useProxy(QNetworkProxy::HttpProxy, QStringLiteral("127.0.0.1"), proxy.serverPort());
    QVERIFY(!NetRig::wait(rig.get()).error);
    QCOMPARE(proxy.connections(), 0);
    rig.server.setFallback(NetAnswer::close());
    rig.config.limits.retries = 0;
    rig.dropTransport();
    const HttpReply reply = NetRig::wait(rig.get());
    QCOMPARE(reply.error->kind, Kind::Offline);
    QCOMPARE(reply.error->obstacle, Obstacle::None);
}

/// With a certificate that is refused it is the other end that can't be trusted, whoever that is.
void TestProxy::N32_whatIsThroughIsNoMatterOfTheProxy()
{
    AttemptResult result;
    result.proxy = here(3128);
    result.network = QNetworkReply::SslHandshakeFailedError;
    QCOMPARE(attemptError(result)->kind, Kind::Tls);
    QCOMPARE(attemptError(result)->obstacle, Obstacle::None);
    result.network = QNetworkReply::RemoteHostClosedError;
    result.mayBeDelivered = true;
    QCOMPARE(attemptError(result)->obstacle, Obstacle::None);
    result.stop = AttemptResult::Stop::FirstByte;
    QCOMPARE(attemptError(result)->obstacle, Obstacle::None);
    QCOMPARE(attemptError(result)->kind, Kind::Timeout);
}

void TestProxy::namesAndPasswordsAreNotTold()
{
    QNetworkProxy proxy(QNetworkProxy::HttpProxy, QStringLiteral("::1"), 3128, QStringLiteral("ann"),
        QStringLiteral("SECRET"));
    QNetworkAccessManager manager;
    const QUrl url(QStringLiteral("https://crovver.invalid"));
    manager.setProxy(proxy);
    QCOMPARE(proxyFor(manager, url), QStringLiteral("[::1]:3128"));
    manager.setProxy(QNetworkProxy::NoProxy);
    QCOMPARE(proxyFor(manager, url), QString());
    manager.setProxy(QNetworkProxy::DefaultProxy);
    QNetworkProxy::setApplicationProxy(proxy);
    QCOMPARE(proxyFor(manager, url), QStringLiteral("[::1]:3128"));
}

/// Without certificates of authorities nobody is in between: this system can't check anything.
void TestProxy::noAuthorities()
{
    AttemptResult result;
    result.network = QNetworkReply::SslHandshakeFailedError;
    const QString usual
        = errorText(*attemptError(result), QStringLiteral("The seats"), crovver::provider()).hint;
    QVERIFY2(usual.contains(QStringLiteral("Someone may be in between")), qPrintable(usual));
    result.noAuthorities = true;
    const ApiError error = *attemptError(result);
    QCOMPARE(error.kind, Kind::Tls);
    for (const ErrorText &text : {errorText(error, QStringLiteral("The seats"), crovver::provider()),
             writeErrorText(error, QStringLiteral("Nothing."), QStringLiteral("Crovver"))}) {
        const QString words = text.title + text.hint;
        QVERIFY2(words.contains(QStringLiteral("This system has no CA certificates")), qPrintable(words));
        QVERIFY2(words.contains(QStringLiteral("ca-certificates")), qPrintable(words));
        QVERIFY2(!words.contains(QStringLiteral("in between")), qPrintable(words));
    }
    QSslConfiguration own;
    own.setCaCertificates({NetCertificate::make().certificate});
    QVERIFY(!hasNoAuthorities(own));
}

QTEST_GUILESS_MAIN(TestProxy)

} // namespace tst_proxy

#include "tst_proxy.moc"
