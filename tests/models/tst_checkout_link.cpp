// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/api/crovver/crovver_provider.h"
#include "models/domain/checkout_link.h"
#include "models/items/checkout_link_text.h"

#include <QTest>

#include <rapidcheck.h>

namespace tst_checkout_link {

using namespace desk;

CheckoutHosts cloud()
{
    return CheckoutHosts(crovver::provider(), QUrl(QStringLiteral("https://app.crovver.com")));
}

CheckoutHosts demo()
{
    return CheckoutHosts(crovver::provider(), QUrl(QStringLiteral("http://127.0.0.1:41234")));
}

int refusalOf(const QString &raw, const CheckoutHosts &hosts)
{
    const CheckedLink link = checkCheckoutLink(raw, hosts);
    return link.refusal ? int(*link.refusal) : -1;
}

void addLinkColumns()
{
    QTest::addColumn<QString>("raw");
    QTest::addColumn<int>("refusal"); // -1 = accepted
}

void linkRow(const char *name, const QString &raw, std::optional<LinkRefusal> refusal)
{
    QTest::newRow(name) << raw << (refusal ? int(*refusal) : -1);
}

void linkRow(const QString &raw, std::optional<LinkRefusal> refusal)
{
    linkRow(raw.toUtf8().constData(), raw, refusal);
}

/// Pieces that make a mixture of good, bad and absurd links. Half of them begin well, so that among a hundred
/// some are accepted for sure.
QString anyLink()
{
    static const QStringList parts = {u"https"_qs, u"http"_qs, u"HTTPS"_qs, u"javascript"_qs, u":"_qs,
        u"/"_qs, u"//"_qs, u"://"_qs, u"\\"_qs, u"@"_qs, u"user:pw@"_qs, u"checkout.stripe.com"_qs,
        u"Checkout.Stripe.Com"_qs, u"khalti.com"_qs, u"pay.khalti.com"_qs, u"evil.example"_qs, u"."_qs,
        u".evil.example"_qs, u"127.0.0.1"_qs, u"127.1"_qs, u"localhost"_qs, u"[::1]"_qs, u"["_qs, u":443"_qs,
        u":8443"_qs, u":80"_qs, u":0"_qs, u"%2e"_qs, u"%00"_qs, u"%"_qs, u"?"_qs, u"#"_qs, u"a=b"_qs, u" "_qs,
        u"\t"_qs, u"\n"_qs, u"ı"_qs, u"。"_qs, u"ｃ"_qs, QString(QChar(0x200b)), u"xn--"_qs, u"é"_qs,
        u"/c/pay/cs_test_1"_qs};
    static const QStringList starts
        = {QString(), u"https://"_qs, u"https://checkout.stripe.com"_qs, u"https://khalti.com/"_qs};
    QString text = starts.at(*rc::gen::inRange<qsizetype>(0, starts.size()));
    for (int i = *rc::gen::inRange(0, 7); i > 0; --i)
        text += parts.at(*rc::gen::inRange<qsizetype>(0, parts.size()));
    return text;
}

bool isOnThisMachine(const QString &host)
{
    return host == u"127.0.0.1"_qs || host == u"localhost"_qs || host == u"::1"_qs
        || host.startsWith(u"127."_qs);
}

class CheckoutLinkTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void accepted_data();
    void accepted();
    void U01_otherSchemes_data();
    void U01_otherSchemes();
    void U02_plainHttp();
    void U03_strictText_data();
    void U03_strictText();
    void U03_length();
    void U04_exactHosts_data();
    void U04_exactHosts();
    void U05_lookAlikes_data();
    void U05_lookAlikes();
    void U05_listedIdn();
    void loopbackOnlyForALoopbackAccount_data();
    void loopbackOnlyForALoopbackAccount();
    void ownServer();
    void U07_hostsThatAreTyped_data();
    void U07_hostsThatAreTyped();
    void U01_everyAcceptedLinkIsSafe();
    void U01_acceptedForALoopbackAccount();
    void everyRefusalHasASentence();
};

void CheckoutLinkTest::accepted_data()
{
    QTest::addColumn<QString>("raw");
    QTest::addColumn<QString>("host");
    const auto row = [](const QString &raw, const QString &host) {
        QTest::newRow(raw.toUtf8().constData()) << raw << host;
    };
    row(u"https://checkout.stripe.com/c/pay/cs_test_a1#fid%2Fx%25"_qs, u"checkout.stripe.com"_qs);
    row(u"https://buy.stripe.com/x"_qs, u"buy.stripe.com"_qs);
    row(u"https://billing.stripe.com/p/session/x"_qs, u"billing.stripe.com"_qs);
    row(u"https://invoice.stripe.com/i/acct_1/test_1?s=ap"_qs, u"invoice.stripe.com"_qs);
    row(u"https://pay.stripe.com/x"_qs, u"pay.stripe.com"_qs);
    row(u"HTTPS://CHECKOUT.Stripe.com/X"_qs, u"checkout.stripe.com"_qs);
    row(u"https://checkout.stripe.com"_qs, u"checkout.stripe.com"_qs);
    row(u"https://checkout.stripe.com:443/x"_qs, u"checkout.stripe.com"_qs);
    row(u"https://khalti.com/x"_qs, u"khalti.com"_qs);
    row(u"https://test-pay.khalti.com/?pidx=1&mail=a@b.example"_qs, u"test-pay.khalti.com"_qs);
    row(u"https://esewa.com.np/x"_qs, u"esewa.com.np"_qs);
    row(u"https://rc-epay.esewa.com.np/x"_qs, u"rc-epay.esewa.com.np"_qs);
    row(u"https://crovver.com/x"_qs, u"crovver.com"_qs);
    row(u"https://app.crovver.com/checkout?token=a%20b"_qs, u"app.crovver.com"_qs);
    row(u"https://pay.example.org/x"_qs, u"pay.example.org"_qs);
}

void CheckoutLinkTest::accepted()
{
    QFETCH(QString, raw);
    QFETCH(QString, host);
    const CheckoutHosts hosts(
        crovver::provider(), QUrl(QStringLiteral("https://api.crovver.com")), {u"Pay.Example.org"_qs});
    const CheckedLink link = checkCheckoutLink(raw, hosts);
    QCOMPARE(link.refusal ? int(*link.refusal) : -1, -1);
    QCOMPARE(link.host, host);
    QCOMPARE(link.raw, raw);
    QCOMPARE(link.url, QUrl(raw, QUrl::StrictMode));
    QVERIFY(linkRefusalText(link).isEmpty());
}

void CheckoutLinkTest::U01_otherSchemes_data()
{
    addLinkColumns();
    using enum LinkRefusal;
    const QString host = u"//checkout.stripe.com/x"_qs;
    for (const QString &scheme : {u"javascript:"_qs, u"file:"_qs, u"data:"_qs, u"ms-msdt:"_qs, u"smb:"_qs,
             u"vscode:"_qs, u"crovver:"_qs, u"ftp:"_qs, u"httpss:"_qs, u"ws:"_qs})
        linkRow(scheme + host, Scheme);
    linkRow(u"javascript:alert(1)"_qs, Scheme);
    linkRow(u"mailto:a@b.example"_qs, Scheme);
    linkRow("empty", QString(), NotALink);
    linkRow(host, NotALink);
    linkRow(u"checkout.stripe.com/x"_qs, NotALink);
    linkRow(u"/c/pay"_qs, NotALink);
    linkRow(u"c/pay"_qs, NotALink);
    linkRow(u"?x"_qs, NotALink);
    linkRow(u"null"_qs, NotALink);
    linkRow(u"https:checkout.stripe.com"_qs, NoHost);
    linkRow(u"https:/checkout.stripe.com"_qs, NoHost);
    linkRow(u"https://"_qs, NoHost);
    linkRow(u"https:///checkout.stripe.com"_qs, NoHost);
    linkRow(u"https://?checkout.stripe.com"_qs, NoHost);
    linkRow(u"https://:443/x"_qs, NotALink);
}

void CheckoutLinkTest::U01_otherSchemes()
{
    QFETCH(QString, raw);
    QFETCH(int, refusal);
    QCOMPARE(refusalOf(raw, cloud()), refusal);
    QCOMPARE(refusalOf(raw, demo()), refusal);
    QVERIFY(checkCheckoutLink(raw, cloud()).url.isEmpty());
}

void CheckoutLinkTest::U02_plainHttp()
{
    for (const QString &raw : {u"http://checkout.stripe.com/x"_qs, u"http://checkout.stripe.com:443/x"_qs,
             u"HTTP://app.crovver.com"_qs}) {
        QCOMPARE(refusalOf(raw, cloud()), int(LinkRefusal::PlainHttp));
        QCOMPARE(refusalOf(raw, demo()), int(LinkRefusal::PlainHttp));
        QVERIFY(checkCheckoutLink(raw, cloud()).host.endsWith(u".com"_qs)); // shown all the same
    }
}

void CheckoutLinkTest::U03_strictText_data()
{
    addLinkColumns();
    using enum LinkRefusal;
    const QString good = u"https://checkout.stripe.com/x"_qs;
    linkRow("leading space", u' ' + good, ControlCharacters);
    linkRow("trailing space", good + u' ', ControlCharacters);
    linkRow("space within", good + u" y"_qs, ControlCharacters);
    linkRow("tab", u"https://checkout\t.stripe.com/x"_qs, ControlCharacters);
    linkRow("tab in the scheme", u"java\tscript:alert(1)"_qs, ControlCharacters);
    linkRow("CR", good + u'\r', ControlCharacters);
    linkRow("LF", good + u'\n', ControlCharacters);
    linkRow("CR LF", u"https://checkout.stripe.com\r\n.evil.example/"_qs, ControlCharacters);
    linkRow("NUL", good + QChar(u'\0'), ControlCharacters);
    linkRow("DEL", good + QChar(0x7f), ControlCharacters);
    linkRow("C1", good + QChar(0x85), ControlCharacters);
    linkRow("no-break space", good + QChar(0xa0), ControlCharacters);
    linkRow("zero width", u"https://checkout"_qs + QChar(0x200b) + u".stripe.com/"_qs, ControlCharacters);
    linkRow("soft hyphen", u"https://checkout"_qs + QChar(0xad) + u".stripe.com/"_qs, ControlCharacters);
    linkRow("override", good + QChar(0x202e), ControlCharacters);
    linkRow("byte order mark", QChar(0xfeff) + good, ControlCharacters);
    linkRow("half a character", good + QChar(0xd800), ControlCharacters);
    linkRow("tag character", good + QString::fromUtf8("\xf3\xa0\x81\xa1"), ControlCharacters);
    linkRow("encoded NUL", good + u"%00"_qs, ControlCharacters);
    linkRow("encoded LF", good + u"?a=%0a"_qs, ControlCharacters);
    linkRow("encoded DEL", good + u"%7F"_qs, ControlCharacters);
    linkRow("encoded NUL in the host", u"https://checkout.stripe.com%00.evil.example/"_qs, ControlCharacters);
    linkRow("backslash before @", u"https://checkout.stripe.com\\@evil.example/"_qs, Backslash);
    linkRow("backslashes", u"https:\\\\checkout.stripe.com"_qs, Backslash);
    linkRow("backslash in the path", good + u'\\', Backslash);
    linkRow("user", u"https://checkout.stripe.com@evil.example/"_qs, UserInfo);
    linkRow("user and password", u"https://a:b@checkout.stripe.com/"_qs, UserInfo);
    linkRow("empty user", u"https://@checkout.stripe.com/"_qs, UserInfo);
    linkRow("user with a port's look", u"https://checkout.stripe.com:443@evil.example/"_qs, UserInfo);
    linkRow("encoded host", u"https://checkout%2estripe.com/"_qs, EncodedHost);
    linkRow("encoded @", u"https://checkout.stripe.com%40evil.example/"_qs, EncodedHost);
    linkRow("encoded slash", u"https://checkout.stripe.com%2f.evil.example/"_qs, EncodedHost);
    linkRow("broken percent", good + u"%zz"_qs, NotALink);
    linkRow("unclosed bracket", u"https://[::1/"_qs, NotALink);
    linkRow("two dots", u"https://checkout..stripe.com/"_qs, NotALink);
    linkRow("semicolon", u"https://checkout.stripe.com;evil.example/"_qs, NotALink);
    linkRow("underscore", u"https://check_out.stripe.com/"_qs, NotALink);
}

void CheckoutLinkTest::U03_strictText()
{
    QFETCH(QString, raw);
    QFETCH(int, refusal);
    const CheckedLink link = checkCheckoutLink(raw, cloud());
    QVERIFY(link.refusal.has_value());
    QCOMPARE(int(*link.refusal), refusal);
    QCOMPARE(link.raw, raw);
    QVERIFY(link.url.isEmpty());
}

void CheckoutLinkTest::U03_length()
{
    QString raw = u"https://checkout.stripe.com/"_qs;
    raw += QString(longestLink - raw.size(), u'a');
    QCOMPARE(refusalOf(raw, cloud()), -1);
    QCOMPARE(refusalOf(raw + u'a', cloud()), int(LinkRefusal::TooLong));
    QCOMPARE(refusalOf(QString(1'000'000, u' '), cloud()), int(LinkRefusal::TooLong));
}

void CheckoutLinkTest::U04_exactHosts_data()
{
    addLinkColumns();
    using enum LinkRefusal;
    linkRow(u"https://checkout.stripe.com.evil.example/"_qs, UnlistedHost);
    linkRow(u"https://evil.example/checkout.stripe.com"_qs, UnlistedHost);
    linkRow(u"https://evil.example?checkout.stripe.com"_qs, UnlistedHost);
    linkRow(u"https://evil.example#@checkout.stripe.com"_qs, UnlistedHost);
    linkRow(u"https://x.checkout.stripe.com/"_qs, UnlistedHost);
    linkRow(u"https://stripe.com/"_qs, UnlistedHost);
    linkRow(u"https://dashboard.stripe.com/"_qs, UnlistedHost);
    linkRow(u"https://notkhalti.com/"_qs, UnlistedHost);
    linkRow(u"https://khalti.com.evil.example/"_qs, UnlistedHost);
    linkRow(u"https://com.np/"_qs, UnlistedHost);
    linkRow(u"https://xcrovver.com/"_qs, UnlistedHost);
    linkRow(u"https://localhost/"_qs, UnlistedHost);
    linkRow(u"https://checkout/"_qs, UnlistedHost);
    linkRow(u"https://checkout.stripe.com./"_qs, TrailingDot);
    linkRow(u"https://khalti.com./"_qs, TrailingDot);
    linkRow(u"https://checkout.stripe.com:8443/"_qs, Port);
    linkRow(u"https://checkout.stripe.com:80/"_qs, Port);
    linkRow(u"https://checkout.stripe.com:/"_qs, Port);
    linkRow(u"https://evil.example:8443/"_qs, Port);
    linkRow(u"https://203.0.113.7/"_qs, IpAddress);
    linkRow(u"https://127.0.0.1/"_qs, IpAddress);
    linkRow(u"https://127.0.0.1:8443/"_qs, IpAddress);
    linkRow(u"https://127.1/"_qs, IpAddress);
    linkRow(u"https://2130706433/"_qs, IpAddress);
    linkRow(u"https://0x7f000001/"_qs, IpAddress);
    linkRow(u"https://checkout.stripe.0x1/"_qs, IpAddress);
    linkRow(u"https://[::1]/"_qs, IpAddress);
    linkRow(u"https://[2001:db8::1]:8443/"_qs, IpAddress);
    linkRow(u"https://[::ffff:127.0.0.1]/"_qs, IpAddress);
}

void CheckoutLinkTest::U04_exactHosts()
{
    QFETCH(QString, raw);
    QFETCH(int, refusal);
    QCOMPARE(refusalOf(raw, cloud()), refusal);
    const CheckedLink link = checkCheckoutLink(raw, cloud());
    if (link.refusal == LinkRefusal::UnlistedHost)
        QVERIFY(linkRefusalText(link).contains(link.host));
}

void CheckoutLinkTest::U05_lookAlikes_data()
{
    QTest::addColumn<QString>("raw");
    QTest::addColumn<int>("refusal");
    QTest::addColumn<QString>("host");
    using enum LinkRefusal;
    const auto row = [](const QString &raw, LinkRefusal refusal, const QString &host) {
        QTest::newRow(raw.toUtf8().constData()) << raw << int(refusal) << host;
    };
    row(u"https://checkout.strıpe.com/"_qs, UnlistedHost, u"checkout.xn--strpe-p4a.com"_qs);
    row(u"https://checkout.xn--strpe-p4a.com/"_qs, UnlistedHost, u"checkout.xn--strpe-p4a.com"_qs);
    row(u"https://сheckout.stripe.com/"_qs, UnlistedHost, u"xn--heckout-xjg.stripe.com"_qs); // a Cyrillic es
    row(u"https://checkout。stripe。com/"_qs, EncodedHost, u"checkout.stripe.com"_qs);
    row(u"https://ｃheckout.stripe.com/"_qs, EncodedHost, u"checkout.stripe.com"_qs);
    row(u"https://"_qs + QChar(0x212a) + u"halti.com/"_qs, EncodedHost, u"khalti.com"_qs); // a Kelvin sign
}

void CheckoutLinkTest::U05_lookAlikes()
{
    QFETCH(QString, raw);
    QFETCH(int, refusal);
    QFETCH(QString, host);
    const CheckedLink link = checkCheckoutLink(raw, cloud());
    QVERIFY(link.refusal.has_value());
    QCOMPARE(int(*link.refusal), refusal);
    QCOMPARE(link.host, host);
}

void CheckoutLinkTest::U05_listedIdn()
{
    const CheckoutHosts hosts(
        crovver::provider(), QUrl(QStringLiteral("https://app.crovver.com")), {u"zahlung.müller.example"_qs});
    const QString ascii = u"zahlung.xn--mller-kva.example"_qs;
    QVERIFY(hosts.covers(ascii));
    QCOMPARE(refusalOf(u"https://"_qs + ascii + u"/x"_qs, hosts), -1);
    const CheckedLink link = checkCheckoutLink(u"https://zahlung.müller.example/x"_qs, hosts);
    QVERIFY(link.isAccepted());
    QCOMPARE(link.host, ascii);
    QVERIFY(link.url.toEncoded().startsWith("https://" + ascii.toLatin1()));
}

void CheckoutLinkTest::loopbackOnlyForALoopbackAccount_data()
{
    QTest::addColumn<QString>("base");
    QTest::addColumn<QString>("raw");
    QTest::addColumn<int>("refusal");
    using enum LinkRefusal;
    const auto row = [](const QString &base, const QString &raw, std::optional<LinkRefusal> refusal) {
        QTest::addRow("%s %s", base.toUtf8().constData(), raw.toUtf8().constData())
            << base << raw << (refusal ? int(*refusal) : -1);
    };
    const QString local = u"http://127.0.0.1:41234"_qs;
    row(local, u"http://127.0.0.1:41234/pay/1"_qs, {});
    row(local, u"http://127.0.0.1:5000/pay/1"_qs, {});
    row(local, u"http://localhost:5000/pay/1"_qs, {});
    row(local, u"http://[::1]:5000/pay/1"_qs, {});
    row(local, u"https://checkout.stripe.com/x"_qs, {});
    row(local, u"http://127.0.0.1/pay/1"_qs, Port);
    row(local, u"http://127.0.0.1:/pay/1"_qs, Port);
    row(local, u"http://127.0.0.1:0/pay/1"_qs, Port);
    row(local, u"http://127.1:5000/"_qs, IpAddress);
    row(local, u"http://0x7f.0.0.1:5000/"_qs, IpAddress);
    row(local, u"http://192.0.2.1:41234/"_qs, PlainHttp);
    row(local, u"http://0.0.0.0:41234/"_qs, PlainHttp);
    row(local, u"http://localhost.evil.example:41234/"_qs, PlainHttp);
    row(local, u"http://127.0.0.1.evil.example:41234/"_qs, PlainHttp);
    row(local, u"http://a@127.0.0.1:41234/"_qs, UserInfo);
    row(local, u"https://127.0.0.1:41234/"_qs, Port);
    row(u"https://localhost:8443"_qs, u"https://localhost:8443/x"_qs, {});
    row(u"https://localhost:8443"_qs, u"https://localhost:8444/x"_qs, Port);
    row(u"https://localhost:8443"_qs, u"http://localhost:5000/x"_qs, {});
    row(u"https://app.crovver.com"_qs, u"http://127.0.0.1:41234/pay/1"_qs, PlainHttp);
    row(u"https://app.crovver.com"_qs, u"http://localhost:41234/pay/1"_qs, PlainHttp);
    row(u"https://app.crovver.com"_qs, u"http://[::1]:41234/pay/1"_qs, PlainHttp);
    row(u"http://evil.example:80"_qs, u"http://evil.example:80/"_qs, PlainHttp); // no such account
    row(u"http://evil.example:80"_qs, u"https://evil.example/"_qs, UnlistedHost);
    row(QString(), u"http://127.0.0.1:41234/"_qs, PlainHttp);
}

void CheckoutLinkTest::loopbackOnlyForALoopbackAccount()
{
    QFETCH(QString, base);
    QFETCH(QString, raw);
    QFETCH(int, refusal);
    QCOMPARE(refusalOf(raw, CheckoutHosts(crovver::provider(), QUrl(base))), refusal);
}

void CheckoutLinkTest::ownServer()
{
    const CheckoutHosts named(
        crovver::provider(), QUrl(QStringLiteral("https://billing.acme.example:8443/crovver")));
    QCOMPARE(refusalOf(u"https://billing.acme.example:8443/pay"_qs, named), -1);
    QCOMPARE(refusalOf(u"https://billing.acme.example/pay"_qs, named), -1);
    QCOMPARE(refusalOf(u"https://billing.acme.example:9443/pay"_qs, named), int(LinkRefusal::Port));
    QCOMPARE(refusalOf(u"https://x.billing.acme.example/pay"_qs, named), int(LinkRefusal::UnlistedHost));
    QCOMPARE(refusalOf(u"http://billing.acme.example:8443/pay"_qs, named), int(LinkRefusal::PlainHttp));
    const CheckoutHosts numbered(crovver::provider(), QUrl(QStringLiteral("https://10.0.0.5:8443")));
    QCOMPARE(refusalOf(u"https://10.0.0.5:8443/pay"_qs, numbered), -1);
    QCOMPARE(refusalOf(u"https://10.0.0.6:8443/pay"_qs, numbered), int(LinkRefusal::IpAddress));
    QVERIFY(!numbered.isLoopback() && demo().isLoopback());
}

void CheckoutLinkTest::U07_hostsThatAreTyped_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("host"); // null = refused
    const auto row = [](const QString &typed, const QString &host) {
        QTest::newRow(typed.toUtf8().constData()) << typed << host;
    };
    row(u"pay.example.org"_qs, u"pay.example.org"_qs);
    row(u"  Pay.Example.ORG "_qs, u"pay.example.org"_qs);
    row(u"müller.example"_qs, u"xn--mller-kva.example"_qs);
    row(u"a-b.example"_qs, u"a-b.example"_qs);
    for (const QString &bad : {u""_qs, u"example"_qs, u"*.example.org"_qs, u".example.org"_qs,
             u"example.org."_qs, u"a..b"_qs, u"https://example.org"_qs, u"example.org/x"_qs,
             u"example.org:8443"_qs, u"a@example.org"_qs, u"127.0.0.1"_qs, u"127.1"_qs, u"[::1]"_qs,
             u"::1"_qs, u"a b.example"_qs, u"-a.example"_qs, u"a_b.example"_qs, u"example.0x7f"_qs})
        row(bad, QString());
}

void CheckoutLinkTest::U07_hostsThatAreTyped()
{
    QFETCH(QString, typed);
    QFETCH(QString, host);
    const auto name = CheckoutHosts::hostName(typed);
    QCOMPARE(name.value_or(QString()), host);
    QCOMPARE(name.has_value(), !host.isNull());
    QVERIFY(!CheckoutHosts({}, QUrl(), {typed}).covers(QString()));
}

void CheckoutLinkTest::U01_everyAcceptedLinkIsSafe()
{
    const CheckoutHosts hosts = cloud();
    int acceptedLinks = 0;
    QVERIFY(rc::check("accepted is https, a listed host, the usual port, no user", [&] {
        const QString raw = anyLink();
        const CheckedLink link = checkCheckoutLink(raw, hosts);
        RC_ASSERT(link.url.isEmpty() == link.refusal.has_value());
        RC_ASSERT(link.raw == raw);
        if (link.refusal) {
            RC_ASSERT(!linkRefusalText(link).isEmpty());
            return;
        }
        ++acceptedLinks;
        // What a browser gets is this text, so this text is what is looked at.
        const QUrl opened = QUrl::fromEncoded(link.url.toEncoded(), QUrl::StrictMode);
        RC_ASSERT(opened.scheme() == u"https"_qs);
        RC_ASSERT(opened.userInfo().isEmpty());
        RC_ASSERT(opened.port(443) == 443);
        RC_ASSERT(opened.host(QUrl::FullyEncoded) == link.host);
        RC_ASSERT(hosts.covers(link.host));
        RC_ASSERT(!raw.contains(u'\\') && !raw.contains(u' '));
    }));
    QVERIFY2(acceptedLinks > 0, "the links are all refused, so nothing was tested");
}

void CheckoutLinkTest::U01_acceptedForALoopbackAccount()
{
    const CheckoutHosts hosts = demo();
    QVERIFY(rc::check("plain http stays on this machine and names its port", [&] {
        const QString raw = (*rc::gen::inRange(0, 2) ? u"http://127.0.0.1:8080"_qs : QString()) + anyLink();
        const CheckedLink link = checkCheckoutLink(raw, hosts);
        if (link.refusal)
            return;
        const QUrl opened = QUrl::fromEncoded(link.url.toEncoded(), QUrl::StrictMode);
        RC_ASSERT(opened.userInfo().isEmpty());
        RC_ASSERT(opened.host(QUrl::FullyEncoded) == link.host);
        if (opened.scheme() == u"http"_qs) {
            RC_ASSERT(isOnThisMachine(link.host));
            RC_ASSERT(opened.port() > 0);
        } else {
            RC_ASSERT(opened.scheme() == u"https"_qs);
            RC_ASSERT(hosts.covers(link.host));
        }
    }));
}

void CheckoutLinkTest::everyRefusalHasASentence()
{
    QStringList seen;
    for (int i = 0; i <= int(LinkRefusal::UnlistedHost); ++i) {
        CheckedLink link;
        link.refusal = LinkRefusal(i);
        link.host = u"evil.example"_qs;
        const QString text = linkRefusalText(link);
        QVERIFY2(text.endsWith(u'.'), qPrintable(text));
        QVERIFY(!seen.contains(text));
        seen.append(text);
    }
}

QTEST_GUILESS_MAIN(CheckoutLinkTest)

} // namespace tst_checkout_link

#include "tst_checkout_link.moc"
