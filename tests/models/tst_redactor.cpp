// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/core/redactor.h"

#include <QTest>

namespace tst_redactor {

using namespace desk;

const char *const accountKey = "zq.Own-Key~CANARY?>7/+";

QByteArray percentOfAll(const QByteArray &text)
{
    QByteArray result;
    for (const char c : text)
        result += '%' + QByteArray(1, c).toHex();
    return result;
}

QByteArray escapesOfAll(const QByteArray &text)
{
    QByteArray result;
    for (const char c : text)
        result += "\\u00" + QByteArray(1, c).toHex();
    return result;
}

/// The characters of Base64 that hold nothing but bits of the key.
QByteArray keysPart(const QByteArray &before, const QByteArray &base64)
{
    const qsizetype first = (8 * before.size() + 5) / 6;
    return base64.mid(first, 8 * (before.size() + QByteArray(accountKey).size()) / 6 - first);
}

bool holdsAPieceOf(const QByteArray &text, const QByteArray &secret)
{
    constexpr qsizetype piece = 5;
    for (qsizetype at = 0; at + piece <= secret.size(); ++at) {
        if (text.contains(secret.mid(at, piece)))
            return true;
    }
    return false;
}

class TestRedactor final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void L01_keysOfAnotherProviderAreKnownByTheirPrefix();
    void L01_ownKeyInEveryForm_data();
    void L01_ownKeyInEveryForm();
    void L01_whatLooksLikeASecret_data();
    void L01_whatLooksLikeASecret();
    void sentencesStay_data();
    void sentencesStay();
    void membersThatOpenSomething_data();
    void membersThatOpenSomething();
    void bodiesAreCut();
    void dataStaysWhatItIs();
};

void TestRedactor::L01_keysOfAnotherProviderAreKnownByTheirPrefix()
{
    const Redactor redactor("lgr_own_0123456789", {QStringLiteral("lgr_"), QStringLiteral("lgr.pat_")});
    QCOMPARE(redactor.text(QStringLiteral("another key, lgr_CANARY0123, was sent")),
        QStringLiteral("another key, lgr_<removed>, was sent"));
    QCOMPARE(redactor.text(QStringLiteral("x=lgr%5FCANARY0123")), QStringLiteral("x=lgr%5F<removed>"));
    QCOMPARE(redactor.text(QStringLiteral("lgr.pat_CANARY0123")), QStringLiteral("lgr.pat_<removed>"));
    QCOMPARE(redactor.text(QStringLiteral("lgrxpat_CANARY0123")), QStringLiteral("lgrxpat_CANARY0123"));
    QVERIFY(
        !redactor.text(QStringLiteral("mine is lgr_own_0123456789")).contains(QStringLiteral("0123456789")));
}

void TestRedactor::L01_ownKeyInEveryForm_data()
{
    QTest::addColumn<QByteArray>("form");
    QTest::addColumn<QByteArray>("secret"); // no piece of it may be left
    const QByteArray key(accountKey);
    const auto row = [](const char *name, const QByteArray &form) { QTest::newRow(name) << form << form; };
    row("as it is", key);
    row("percent", key.toPercentEncoding());
    row("percent, small letters", key.toPercentEncoding().replace("%3F", "%3f").replace("%2F", "%2f"));
    row("percent, every character", percentOfAll(key));
    row("percent, twice", key.toPercentEncoding().toPercentEncoding());
    row("percent, three times", percentOfAll(key).toPercentEncoding().toPercentEncoding());
    row("JSON escapes", escapesOfAll(key));
    row("JSON in JSON", escapesOfAll(key).replace("\\", "\\\\"));
    row("escaped slash", QByteArray(key).replace("/", "\\/"));
    // Whatever is before it, it stands at one of three places in a group of Base64.
    for (const QByteArray &before : {QByteArray(), QByteArray(":"), QByteArray("ab"), QByteArray("user:")}) {
        const QByteArray whole = before + key;
        const auto base64
            = [name = "'" + before + "' before it, ", before](const char *what, const QByteArray &form) {
                  QTest::newRow(name + what) << form << keysPart(before, form);
              };
        base64("Base64", whole.toBase64());
        base64("Base64 and more", (whole + ":x-oauth").toBase64());
        base64("Base64 for URLs",
            whole.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
        QTest::newRow("'" + before + "' before it, Base64 in percent")
            << whole.toBase64().toPercentEncoding() << keysPart(before, whole.toBase64());
        QTest::newRow("'" + before + "' before it, Base64 in JSON")
            << whole.toBase64().replace("/", "\\/") << keysPart(before, whole.toBase64());
    }
}

void TestRedactor::L01_ownKeyInEveryForm()
{
    QFETCH(QByteArray, form);
    QFETCH(QByteArray, secret);
    const Redactor redactor{QByteArray(accountKey)};
    for (const QByteArray &around :
        {QByteArray("%1"), QByteArray("a%1b"), QByteArray("50% of \\n %1, and %1!")}) {
        const QByteArray text = QByteArray(around).replace("%1", form);
        for (const QByteArray &clean : {redactor.withoutKey(text),
                 redactor.text(QString::fromUtf8(text)).toUtf8(), redactor.body(text, 4000)}) {
            QVERIFY2(!holdsAPieceOf(clean, secret), clean);
            QVERIFY2(clean.contains("<key>"), clean);
        }
    }
}

void TestRedactor::L01_whatLooksLikeASecret_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("clean");
    const auto row = [](const char *text, const char *clean) {
        QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(clean);
    };
    row("The key sk_live_SECRET1 is revoked.", "The key sk_live_<removed> is revoked.");
    row("pk_test_SECRET1", "pk_test_<removed>");
    row("(svc_live_SECRET1)", "(svc_live_<removed>)");
    row("Unknown key 'sk_SECRET12'.", "Unknown key 'sk_<removed>'.");
    row("whsec_SECRET12", "whsec_<removed>");
    row("sk%5Flive%5fSECRET1", "sk_live_<removed>");
    row("%20sk%255Flive_SECRET1", "%20sk_live_<removed>");
    row("\\nsk\\u005flive\\u005fSECRET1", "\\nsk_live_<removed>");
    row("c2tfbGl2ZV9TRUNSRVQ=", "<removed>");
    row("https://app.example/pay?token=SECRET&x=1", "https://app.example/pay?token=<removed>&x=1");
    row("https://app.example/pay?publicKey=SECRET", "https://app.example/pay?publicKey=<removed>");
    row("https://app.example/#access_token=SECRET", "https://app.example/#access_token=<removed>");
    row("https://app.example/?a=1&key=SECRET", "https://app.example/?a=1&key=<removed>");
    row("https%3A%2F%2Fapp.example%3Ftoken%3DSECRET", "https%3A%2F%2Fapp.example%3Ftoken%3D<removed>");
    row("https://u:SECRET@app.example/", "https://<removed>@app.example/");
    row("password = SECRET", "password = <removed>");
    row("client-secret: 1SECRET7", "client-secret: <removed>");
    row("{\\\"token\\\":\\\"1SECRET7\\\"}", "{\\\"token\\\":\\\"<removed>\\\"}");
    row("Bearer SECRET", "Bearer <removed>");
    row("bearer%20SECRET", "bearer <removed>");
    row("Authorization: Bearer SECRET", "Authorization: <removed>");
    row("authorization: Basic SECRET=", "authorization: <removed>");
    row("\"authorization\":\"Bearer SECRET\"", "\"authorization\":\"<removed>\"");
    row("jwt eyJhbGciOiJI.SECRET.SECRET!", "jwt <removed>!");
}

void TestRedactor::L01_whatLooksLikeASecret()
{
    QFETCH(QString, text);
    QFETCH(QString, clean);
    const Redactor redactor;
    QCOMPARE(redactor.text(text), clean);
    QCOMPARE(redactor.text(clean), clean);
    QCOMPARE(redactor.body(text.toUtf8(), 4000), clean.toUtf8());
    QCOMPARE(redactor.text(QStringLiteral("Said twice: ") + text + u' ' + text),
        QStringLiteral("Said twice: ") + clean + u' ' + clean);
}

/// What a server says without giving anything away is told as it is.
void TestRedactor::sentencesStay_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text : {"Bearer token is missing", "The token: expired.", "Invalid public key",
             "INVALID_PUBLIC_KEY", "task_test_1 was not found", "desk_live_view", "poolKey=api",
             "ann@example.org", "See https://example.org/@x", "1,204 of 1,300 (92 %)",
             "Authorization: required", "The password is too short", "PK_VIOLATION_ON_TABLE",
             "idempotencyKey: 0b54d2f0-7f0e-4f0a-9d3e", "Chambéry – 東京 🙂"})
        QTest::newRow(text) << QString::fromUtf8(text);
}

void TestRedactor::sentencesStay()
{
    QFETCH(QString, text);
    QCOMPARE(Redactor().text(text), text);
    QCOMPARE(Redactor("sk_live_own1").text(text), text);
    QCOMPARE(Redactor("sk_live_own1").body(text.toUtf8(), 4000), text.toUtf8());
}

void TestRedactor::membersThatOpenSomething_data()
{
    QTest::addColumn<QByteArray>("body");
    for (const char *body : {"{\"token\":\"SECRET\"}", "{\"accessToken\" : \"SECRET\"}",
             "{\"checkout_url\":\"https://x/SECRET\"}", "{\"portalUrl\":\"SECRET\"}",
             "{\"hostedInvoiceUrl\":\"SECRET\"}", "{\"invoicePdf\":\"SECRET\"}", "{\"publicKey\":\"SECRET\"}",
             "{\"a\":\"Bearer SECRET\"}", "{\"a\":\"sk_live_SECRET\"}", "{\"token\":\"a\\\"SECRET\"}",
             "{\"token\":\"cut SECRET", "own-key-SECRET"})
        QTest::newRow(body) << QByteArray(body);
}

void TestRedactor::membersThatOpenSomething()
{
    QFETCH(QByteArray, body);
    const Redactor redactor("own-key-SECRET");
    QVERIFY2(!redactor.body(body, 1000).contains("SECRET"), redactor.body(body, 1000));
    const QByteArray harmless = "{\"name\":\"Ann\",\"poolKey\":\"api\",\"key\":\"sku-20261\"}";
    QCOMPARE(redactor.body(harmless, 1000), harmless);
}

void TestRedactor::bodiesAreCut()
{
    const Redactor redactor("sk_custom-SECRET");
    QCOMPARE(redactor.body(QByteArray(5000, 'x'), 100), QByteArray(100, 'x') + "…");
    // The key stands across the cut.
    for (int before = 80; before < 110; ++before)
        QVERIFY(!redactor.body(QByteArray(before, 'x') + "sk_custom-SECRET" + QByteArray(1000, 'y'), 100)
                     .contains("sk_custom-S"));
}

/// Rows are decoded from what this leaves.
void TestRedactor::dataStaysWhatItIs()
{
    const QByteArray data
        = R"({"name":"50 % of \u00e9 \\ \"x\"","checkoutUrl":"https://x/?token=abc","raw":"sk_live_other"})";
    QCOMPARE(Redactor("sk_live_own1").withoutKey(data), data);
    QCOMPARE(Redactor().withoutKey(data), data);
    const QByteArray broken("%\\%2\\u00\\u005\xff%", 15);
    QCOMPARE(Redactor("%2").withoutKey("a\\"), QByteArray("a\\"));
    QCOMPARE(Redactor("sk_live_own1").withoutKey(broken), broken);
}

QTEST_GUILESS_MAIN(TestRedactor)

} // namespace tst_redactor

#include "tst_redactor.moc"
