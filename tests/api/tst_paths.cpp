// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/net_rig.h"

#include <QTest>

namespace tst_paths {

using namespace desk;
using namespace desk::testing;
using crovver::Endpoint;

class TestPaths final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void U08_refused_data();
    void U08_refused();
    void U08_oneSegment_data();
    void U08_oneSegment();
    void U09_queryValues_data();
    void U09_queryValues();
    void prefixOfTheBaseUrlStays();

private:
    SystemClock m_clock;
};

void TestPaths::U08_refused_data()
{
    QTest::addColumn<QString>("id");
    QTest::newRow("empty") << QString();
    QTest::newRow("dot") << QStringLiteral(".");
    QTest::newRow("dots") << QStringLiteral("..");
    QTest::newRow("lone surrogate") << QString(QChar(0xd83d));
}

void TestPaths::U08_refused()
{
    QFETCH(QString, id);
    NetRig rig(m_clock);
    const HttpReply reply = NetRig::wait(
        rig.transport().send({&crovver::info(Endpoint::AddonsActive), id, {}, {}, Priority::User}));
    QCOMPARE(reply.error->kind, ApiError::Kind::Validation);
    QCOMPARE(reply.error->attempts, 0);
    QCOMPARE(rig.server.connections(), 0);
}

void TestPaths::U08_oneSegment_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<QByteArray>("sent");
    const auto row = [](const char *name, const QString &id, const QByteArray &sent) {
        QTest::newRow(name) << id << sent;
    };
    row("slash", QStringLiteral("a/b"), "a%2Fb");
    row("query", QStringLiteral("a?x=1"), "a%3Fx%3D1");
    row("fragment", QStringLiteral("a#b"), "a%23b");
    row("encoded dots", QStringLiteral("%2e%2e"), "%252e%252e");
    row("dots and slash", QStringLiteral("../x"), "..%2Fx");
    row("three dots", QStringLiteral("..."), "...");
    row("space", QStringLiteral(" a "), "%20a%20");
    row("plus", QStringLiteral("a+b;c:d@e"), "a%2Bb%3Bc%3Ad%40e");
    row("backslash", QStringLiteral("..\\x"), "..%5Cx");
    row("line break", QStringLiteral("a\r\nX: y"), "a%0D%0AX%3A%20y");
    row("emoji", QString::fromUtf8("\xf0\x9f\x99\x82"), "%F0%9F%99%82");
    row("long", QString(10000, u'x'), QByteArray(10000, 'x'));
    row("braces", QStringLiteral("{}"), "%7B%7D");
}

void TestPaths::U08_oneSegment()
{
    QFETCH(QString, id);
    QFETCH(QByteArray, sent);
    NetRig rig(m_clock);
    rig.server.setFallback(NetAnswer::json("{}"));
    QVERIFY(!NetRig::wait(
        rig.transport().send({&crovver::info(Endpoint::AddonsActive), id, {}, {}, Priority::User}))
                 .error);
    QCOMPARE(rig.server.requests().front().target, "/api/public/tenants/" + sent + "/addons/active");
}

void TestPaths::U09_queryValues_data()
{
    QTest::addColumn<QString>("value");
    QTest::addColumn<QByteArray>("sent");
    QTest::newRow("all of them") << QStringLiteral("a+b&c=d%e#f") << QByteArray("a%2Bb%26c%3Dd%25e%23f");
    QTest::newRow("encoded once") << QStringLiteral("%2B") << QByteArray("%252B");
    QTest::newRow("space") << QStringLiteral("a b") << QByteArray("a%20b");
    QTest::newRow("quotes") << QStringLiteral("\"'<>") << QByteArray("%22%27%3C%3E");
    QTest::newRow("umlaut") << QStringLiteral("\u00fc") << QByteArray("%C3%BC");
    QTest::newRow("empty") << QString() << QByteArray();
    QTest::newRow("dots") << QStringLiteral("..") << QByteArray("..");
}

void TestPaths::U09_queryValues()
{
    QFETCH(QString, value);
    QFETCH(QByteArray, sent);
    NetRig rig(m_clock);
    rig.server.setFallback(NetAnswer::json("{}"));
    QVERIFY(!NetRig::wait(rig.get(value)).error);
    QCOMPARE(rig.server.requests().front().target,
        "/api/public/capacity/allocations?requestingEntityId=acme&page=" + sent);
}

void TestPaths::prefixOfTheBaseUrlStays()
{
    for (const char *prefix : {"/crovver/v%20x", "/crovver/v%20x/"}) {
        NetRig rig(m_clock);
        rig.config.baseUrl = QUrl::fromEncoded(rig.server.url().toEncoded() + prefix);
        rig.server.setFallback(NetAnswer::json("{}"));
        const HttpReply reply = NetRig::wait(rig.get());
        QVERIFY(rig.server.requests().front().target.startsWith(
            "/crovver/v%20x/api/public/capacity/allocations?"));
        QCOMPARE(reply.request, QStringLiteral("GET /crovver/v%20x/api/public/capacity/allocations"));
    }
}

QTEST_GUILESS_MAIN(TestPaths)

} // namespace tst_paths

#include "tst_paths.moc"
