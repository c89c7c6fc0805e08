// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sandbox/sandbox_probe.h"

#include <QRegularExpression>
#include <QTest>
#include <QUrl>

namespace tst_sandbox_write_shapes {

using namespace Qt::StringLiterals;

const QByteArray allocate = "/api/public/capacity/allocate";
const QByteArray bulk = "/api/public/capacity/bulk-allocate";
const QByteArray proration = "/api/public/capacity/proration-checkout";
const QByteArray fullSeat = "{\"requestingEntityId\":\"northwind\",\"externalUserId\":\"u\"}";
const QByteArray freeSeat = "{\"requestingEntityId\":\"acme_design\",\"externalUserId\":\"u\"}";
const QByteArray moreSeats = "{\"externalTenantId\":\"northwind\",\"newCapacity\":17}";
/// Where the API's documents show two shapes of an answer to a write, both are served.
class TestSandboxWriteShapes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void allocateWithoutData();
    void checkoutShapeWithAndWithoutUrl();
    void quoteWithAndWithoutCurrency();
    void bulkListsInEveryForm();
    void prorationInEveryForm();
    void addonsAsListAndObject();
    void anyCheckoutUrl_data();
    void anyCheckoutUrl();
    void buttonsOfThePageWork_data();
    void buttonsOfThePageWork();
};

void TestSandboxWriteShapes::allocateWithoutData()
{
    SandboxProbe probe;
    probe.shape("allocateBody", "bare");
    const Answer quoted = probe.post(allocate, fullSeat);
    QCOMPARE(quoted.status, 200);
    QCOMPARE(fieldsOf(quoted.json()), (QStringList{u"message"_s, u"proration"_s, u"requiresProration"_s}));
    QCOMPARE(fieldsOf(probe.post(allocate, freeSeat).json()),
        (QStringList{u"capacity"_s, u"message"_s, u"success"_s}));
    probe.shape("allocate", "flags");
    const QJsonObject flags = probe.post(allocate, fullSeat).json();
    QCOMPARE(flags.value("success"_L1), QJsonValue(false));
    QCOMPARE(flags.value("requiresProration"_L1), QJsonValue(true));
    // A failure has its envelope all the same.
    QCOMPARE(probe.post(allocate, "{}").code(), u"MISSING_REQUIRED_FIELDS"_s);
}

void TestSandboxWriteShapes::checkoutShapeWithAndWithoutUrl()
{
    SandboxProbe probe;
    const QByteArray confirmed = fullSeat.chopped(1) + ",\"confirmProration\":true}";
    QVERIFY(!probe.post(allocate, confirmed).data().contains("checkoutUrl"_L1));
    probe.shape("allocateCheckout", "url");
    const QJsonObject data = probe.post(allocate, confirmed).data();
    QVERIFY(data.value("requiresCheckout"_L1).toBool());
    QCOMPARE(QUrl(data.value("checkoutUrl"_L1).toString()).host(), u"127.0.0.1"_s);
    QCOMPARE(probe.effects(u"allocation"_s), 0);
}

void TestSandboxWriteShapes::quoteWithAndWithoutCurrency()
{
    SandboxProbe probe;
    const auto quote = [&] { return probe.post(allocate, fullSeat).data().value("proration"_L1).toObject(); };
    QCOMPARE(quote().value("currency"_L1).toString(), u"USD"_s);
    probe.shape("quote", "bare");
    QVERIFY(!quote().contains("currency"_L1));
    QCOMPARE(quote().value("amount"_L1).toDouble(), 3.97);
    probe.shape("money", "text");
    QCOMPARE(quote().value("amount"_L1).toString(), u"3.97"_s);
}

void TestSandboxWriteShapes::bulkListsInEveryForm()
{
    SandboxProbe probe;
    const QByteArray body = "{\"requestingEntityId\":\"northwind\",\"users\":[{\"externalUserId\":\"a\"},"
                            "{\"externalUserId\":\"usr_102000\"}]}";
    const QJsonObject ids = probe.post(bulk, body).data();
    QCOMPARE(ids.value("rejected"_L1).toArray(), QJsonArray{u"a"_s});
    QCOMPARE(ids.value("allocated"_L1), QJsonValue(QJsonArray()));
    probe.shape("bulkEntries", "objects");
    const QJsonObject objects = probe.post(bulk, body).data();
    QCOMPARE(objects.value("rejected"_L1).toArray().first().toObject(),
        (QJsonObject{{u"externalUserId"_s, u"a"_s}, {u"reason"_s, u"no capacity"_s}}));
    QCOMPARE(objects.value("skipped"_L1).toArray().size(), 1);
    probe.shape("bulkLists", "filled");
    QCOMPARE(fieldsOf(probe.post(bulk, body).data()),
        (QStringList{u"capacity"_s, u"message"_s, u"rejected"_s, u"skipped"_s}));
}

void TestSandboxWriteShapes::prorationInEveryForm()
{
    SandboxProbe probe;
    const auto data = [&] { return probe.post(proration, moreSeats).data(); };
    QCOMPARE(data().value("prorationAmount"_L1).toDouble(), 7.93);
    QCOMPARE(data().value("requiresPayment"_L1), QJsonValue(true));
    QVERIFY(data().value("prorationDetails"_L1).isObject());
    probe.shape("prorationAmount", "minor");
    QCOMPARE(data().value("prorationAmount"_L1).toDouble(), 793.0);
    probe.shape("prorationAmount", "major");
    probe.shape("money", "text");
    QCOMPARE(data().value("prorationAmount"_L1), QJsonValue(u"7.93"_s));
    probe.shape("requiresPayment", "text");
    QCOMPARE(data().value("requiresPayment"_L1), QJsonValue(u"true"_s));
    probe.shape("prorationDetails", "absent");
    QVERIFY(!data().contains("prorationDetails"_L1));
}

void TestSandboxWriteShapes::addonsAsListAndObject()
{
    SandboxProbe probe;
    const QByteArray path = "/api/public/tenants/northwind/addons/available";
    const qsizetype count = probe.get(path).list().size();
    QVERIFY(count > 0);
    probe.shape("addonList", "object");
    QCOMPARE(probe.get(path).data().value("addons"_L1).toArray().size(), count);
}

void TestSandboxWriteShapes::anyCheckoutUrl_data()
{
    QTest::addColumn<QByteArray>("url"); // JSON
    for (const char *url : {"\"javascript:alert(1)\"", "\"https://evil.example/x\"", "\"file:///etc/passwd\"",
             "\"\"", "\"not a link\"", "null", "5"})
        QTest::newRow(url) << QByteArray(url);
}

void TestSandboxWriteShapes::anyCheckoutUrl()
{
    QFETCH(QByteArray, url);
    SandboxProbe probe;
    QVERIFY(probe.faults("[{\"path\":\"" + proration + "\",\"fault\":\"checkoutUrl\",\"url\":" + url + "}]"));
    const Answer answer = probe.post(proration, moreSeats);
    QCOMPARE(answer.status, 200);
    const QJsonObject wanted = QJsonDocument::fromJson("{\"url\":" + url + '}').object();
    QVERIFY(answer.data().contains("checkoutUrl"_L1));
    QCOMPARE(answer.data().value("checkoutUrl"_L1), wanted.value("url"_L1));
    QCOMPARE(answer.data().value("requiresPayment"_L1), QJsonValue(true));
    QCOMPARE(probe.effects(u"checkout"_s), 1);
    QVERIFY(!probe.faults("[{\"fault\":\"checkoutUrl\"}]"));
}

void TestSandboxWriteShapes::buttonsOfThePageWork_data()
{
    QTest::addColumn<QString>("button");
    QTest::addColumn<int>("units");
    QTest::addColumn<QString>("prefix");
    for (const QString &prefix : {QString(), u"/billing"_s}) {
        QTest::addRow("pay %s", qPrintable(prefix)) << u"pay"_s << 17 << prefix;
        QTest::addRow("decline %s", qPrintable(prefix)) << u"decline"_s << 15 << prefix;
        QTest::addRow("cancel %s", qPrintable(prefix)) << u"cancel"_s << 15 << prefix;
    }
}

void TestSandboxWriteShapes::buttonsOfThePageWork()
{
    QFETCH(QString, button);
    QFETCH(int, units);
    QFETCH(QString, prefix);
    desk::sandbox::Options options = SandboxProbe::fixedOptions();
    options.prefix = prefix;
    SandboxProbe probe(options);
    const QByteArray before = prefix.toLatin1();
    const QUrl url(probe.post(before + proration, moreSeats).data().value("checkoutUrl"_L1).toString());
    const QString page = QString::fromUtf8(probe.get(url.path().toLatin1(), {}).body);
    // What a browser does: the form's address against the page's, sent as a form.
    const QRegularExpression form(u"<form[^>]*method=\"post\"[^>]*action=\"([^\"]*%1)\""_s.arg(button));
    const QString action = form.match(page).captured(1);
    QVERIFY2(!action.isEmpty(), qPrintable(page));
    const QUrl target = url.resolved(QUrl(action));
    const Answer pressed = probe.exchange("POST " + target.path().toLatin1()
        + " HTTP/1.1\r\nHost: x\r\nOrigin: http://127.0.0.1\r\nContent-Type: "
          "application/x-www-form-urlencoded\r\nContent-Length: 0\r\n\r\n");
    QCOMPARE(pressed.status, 303);
    const QUrl back(QString::fromUtf8(pressed.header("location")));
    QCOMPARE(back, url);
    QVERIFY(probe.get(back.path().toLatin1(), {}).body.contains("role=\"status\""));
    const QJsonObject capacity
        = probe.post(before + "/api/public/capacity/count", "{\"requestingEntityId\":\"northwind\"}").data();
    QCOMPARE(capacity.value("capacityUnits"_L1).toInt(), units);
    QCOMPARE(probe.effects(u"charge"_s), units == 17 ? 1 : 0);
}

QTEST_GUILESS_MAIN(TestSandboxWriteShapes)

} // namespace tst_sandbox_write_shapes

#include "tst_sandbox_write_shapes.moc"
