// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/api/base_url.h"

#include <QTest>

namespace tst_base_url {

using namespace desk;

class TestBaseUrl final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void N33_accepted_data();
    void N33_accepted();
    void N33_refused_data();
    void N33_refused();
};

void TestBaseUrl::N33_accepted_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("url");
    QTest::addColumn<bool>("loopback");
    const auto row = [](const char *text, const char *url, bool loopback = false) {
        QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(url) << loopback;
    };
    row("https://app.crovver.com", "https://app.crovver.com");
    row(" https://app.crovver.com/ \n", "https://app.crovver.com");
    row("HTTPS://App.Crovver.COM/", "https://app.crovver.com");
    row("https://app.crovver.com.", "https://app.crovver.com");
    row("https://app.crovver.com:443", "https://app.crovver.com");
    row("https://app.crovver.com:8443/", "https://app.crovver.com:8443");
    row("https://host/prefix/api//", "https://host/prefix/api");
    row("https://b\xC3\xBC"
        "cher.example",
        "https://xn--bcher-kva.example");
    row("http://localhost:8080", "http://localhost:8080", true);
    row("http://127.0.0.1:80", "http://127.0.0.1", true);
    row("http://127.1.2.3", "http://127.1.2.3", true);
    row("http://[::1]:9000/", "http://[::1]:9000", true);
    row("https://localhost", "https://localhost", true);
}

void TestBaseUrl::N33_accepted()
{
    QFETCH(QString, text);
    QFETCH(QString, url);
    QFETCH(bool, loopback);
    const BaseUrl base = parseBaseUrl(text);
    QCOMPARE(base.problem, QString());
    QCOMPARE(QString::fromLatin1(base.url.toEncoded()), url);
    QCOMPARE(base.isLoopback, loopback);
    QCOMPARE(parseBaseUrl(url).url, base.url); // once is enough
}

void TestBaseUrl::N33_refused_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text : {"", "  ", "app.crovver.com", "https://", "https:///x", "http://app.crovver.com",
             "http://127.0.0.1.example.com", "http://localhost.example.com", "ftp://host",
             "file:///etc/passwd", "javascript:alert(1)", "https://user@host", "https://user:pw@host",
             "https://@host", "https://:@host", "https://host?x=1", "https://host/#x", "https://host?",
             "https://ho st", "https://host:99999", "http://192.168.1.5", "http://0.0.0.0"})
        QTest::newRow(text) << QString::fromUtf8(text);
}

void TestBaseUrl::N33_refused()
{
    QFETCH(QString, text);
    const BaseUrl base = parseBaseUrl(text);
    QVERIFY2(!base.problem.isEmpty(), base.url.toEncoded());
    QVERIFY(base.url.isEmpty());
}

QTEST_GUILESS_MAIN(TestBaseUrl)

} // namespace tst_base_url

#include "tst_base_url.moc"
