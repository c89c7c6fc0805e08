// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/api/crovver/crovver_provider.h"
#include "app/commands/command_line.h"
#include "app/credentials/environment_account.h"

#include <QTest>

namespace tst_command_line {

using namespace desk;

class TestCommandLine : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        qunsetenv("CROVVER_SECRET_KEY");
        qunsetenv("CROVVER_BASE_URL");
    }

    void exportIsReadWhole()
    {
        const CommandLine line = parseCommandLine({u"export"_qs, u"seats"_qs, u"--tenant=acme"_qs,
            u"--status"_qs, u"all"_qs, u"--format"_qs, u"json"_qs, u"-o"_qs, u"out.json"_qs, u"--force"_qs,
            u"--base-url"_qs, u"https://x.example"_qs});
        QVERIFY2(line.problem.isEmpty(), qPrintable(line.problem));
        QCOMPARE(line.action, CommandLine::Action::Export);
        QCOMPARE(line.baseUrl, u"https://x.example"_qs);
        QCOMPARE(line.exportRequest->what, ExportRequest::What::Seats);
        QCOMPARE(line.exportRequest->tenant, u"acme"_qs);
        QCOMPARE(line.exportRequest->status, SeatFilter::All);
        QVERIFY(line.exportRequest->json && line.exportRequest->force && !line.exportRequest->spreadsheet);
        QCOMPARE(line.exportRequest->output, u"out.json"_qs);
    }

    void optionsMayComeFirst()
    {
        const CommandLine line = parseCommandLine({u"--demo"_qs, u"export"_qs, u"tenants"_qs});
        QVERIFY(line.problem.isEmpty());
        QVERIFY(line.demo);
        QCOMPARE(line.exportRequest->what, ExportRequest::What::Tenants);
        QVERIFY(!line.exportRequest->json);
        QCOMPARE(line.exportRequest->output, u"-"_qs);
    }

    void creditsAreOfOneTenantOrOfAll()
    {
        const CommandLine all = parseCommandLine({u"export"_qs, u"credits"_qs});
        QVERIFY2(all.problem.isEmpty(), qPrintable(all.problem));
        QCOMPARE(all.exportRequest->what, ExportRequest::What::Credits);
        QVERIFY(all.exportRequest->tenant.isEmpty());
        const CommandLine one = parseCommandLine({u"export"_qs, u"addons"_qs, u"--tenant"_qs, u"acme"_qs,
            u"--format=json"_qs, u"--force"_qs, u"-o"_qs, u"x"_qs});
        QVERIFY2(one.problem.isEmpty(), qPrintable(one.problem));
        QCOMPARE(one.exportRequest->what, ExportRequest::What::Addons);
        QCOMPARE(one.exportRequest->tenant, u"acme"_qs);
        QVERIFY(helpText().contains(u"export credits|addons [--tenant ID]"_qs));
    }

    void informingGoesBeforeEverything()
    {
        QCOMPARE(
            parseCommandLine({u"export"_qs, u"nonsense"_qs, u"--help"_qs}).action, CommandLine::Action::Help);
        QVERIFY(parseCommandLine({u"export"_qs, u"nonsense"_qs, u"--help"_qs}).problem.isEmpty());
        QCOMPARE(parseCommandLine({u"--version"_qs}).action, CommandLine::Action::Version);
        QVERIFY(helpText().contains(u"export seats"_qs));
    }

    void mistakesAreNamed_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QString>("word");
        QTest::newRow("unknown option") << QStringList{u"--frob"_qs} << u"--frob"_qs;
        QTest::newRow("unknown word") << QStringList{u"open"_qs} << u"open"_qs;
        QTest::newRow("no subject") << QStringList{u"export"_qs} << u"tenants, seats, credits or addons"_qs;
        QTest::newRow("bad subject") << QStringList{u"export"_qs, u"plans"_qs} << u"plans"_qs;
        QTest::newRow("two subjects") << QStringList{u"export"_qs, u"tenants"_qs, u"seats"_qs} << u"seats"_qs;
        QTest::newRow("no tenant") << QStringList{u"export"_qs, u"seats"_qs} << u"--tenant"_qs;
        QTest::newRow("tenant for tenants")
            << QStringList{u"export"_qs, u"tenants"_qs, u"--tenant"_qs, u"a"_qs} << u"--tenant"_qs;
        QTest::newRow("bad status") << QStringList{u"export"_qs, u"seats"_qs, u"--tenant"_qs, u"a"_qs,
            u"--status"_qs, u"x"_qs} << u"--status"_qs;
        for (const QString &what : {u"tenants"_qs, u"credits"_qs, u"addons"_qs})
            QTest::addRow("status for %s", qPrintable(what))
                << QStringList{u"export"_qs, what, u"--status"_qs, u"all"_qs} << u"--status is for"_qs;
        for (const QString &what : {u"seats"_qs, u"credits"_qs, u"addons"_qs})
            QTest::addRow("empty tenant for %s", qPrintable(what))
                << QStringList{u"export"_qs, what, u"--tenant="_qs} << u"--tenant"_qs;
        QTest::newRow("bad format") << QStringList{u"export"_qs, u"tenants"_qs, u"--format=xml"_qs}
                                    << u"--format"_qs;
        QTest::newRow("missing value")
            << QStringList{u"export"_qs, u"tenants"_qs, u"--output"_qs} << u"--output"_qs;
        QTest::newRow("value for a flag") << QStringList{u"--demo=yes"_qs} << u"--demo"_qs;
        QTest::newRow("demo elsewhere")
            << QStringList{u"--demo"_qs, u"--base-url"_qs, u"https://a.example"_qs} << u"--demo"_qs;
        QTest::newRow("spreadsheet json")
            << QStringList{u"export"_qs, u"tenants"_qs, u"--format"_qs, u"json"_qs, u"--spreadsheet"_qs}
            << u"--spreadsheet"_qs;
    }

    void mistakesAreNamed()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QString, word);
        const CommandLine line = parseCommandLine(arguments);
        QVERIFY2(line.problem.contains(word), qPrintable(line.problem));
    }

    void L02_keyLeavesTheEnvironment()
    {
        qputenv("CROVVER_SECRET_KEY", " sk_test_CANARY \n");
        const AccountAccess access = environmentAccount(crovver::provider(), {}, false);
        QVERIFY2(access.problem.isEmpty(), qPrintable(access.problem));
        QVERIFY(!qEnvironmentVariableIsSet("CROVVER_SECRET_KEY"));
        QCOMPARE(access.key.authorizationHeader(), QByteArray("Bearer sk_test_CANARY"));
        QCOMPARE(access.account.mode, AccountMode::Test);
        QVERIFY(!access.account.readOnly);
        QCOMPARE(access.account.host, u"app.crovver.com"_qs);
    }

    void liveKeysReadOnlyUnlessAllowed()
    {
        for (const char *key : {"sk_live_x", "whatever"}) {
            qputenv("CROVVER_SECRET_KEY", key);
            const AccountAccess access = environmentAccount(crovver::provider(), {}, false);
            QCOMPARE(access.account.mode, AccountMode::Live);
            QVERIFY(access.account.readOnly && !access.account.readOnlyReason.isEmpty());
            qputenv("CROVVER_SECRET_KEY", key);
            QVERIFY(!environmentAccount(crovver::provider(), {}, true).account.readOnly);
        }
    }

    void K05_unusableKeysAreExplained()
    {
        qputenv("CROVVER_SECRET_KEY", "pk_test_x");
        QVERIFY(environmentAccount(crovver::provider(), {}, false).problem.contains(u"public key"_qs));
        qputenv("CROVVER_SECRET_KEY", "sk_test_a\nX-Evil: 1");
        QVERIFY(!environmentAccount(crovver::provider(), {}, false).problem.isEmpty());
        QVERIFY(
            environmentAccount(crovver::provider(), {}, false).problem.contains(u"CROVVER_SECRET_KEY"_qs));
        QVERIFY(!environmentAccount(crovver::provider(), {}, false).given);
    }

    /// It finds what an earlier key of the same address left open, so it may not hang on the key, the path or
    /// the way in which the address is written.
    void K07_theOriginIsTheSameForEveryKeyOfAnAddress()
    {
        const auto accountOf = [](const char *address, const char *key) {
            qputenv("CROVVER_SECRET_KEY", key);
            return environmentAccount(crovver::provider(), QString::fromLatin1(address), false).account;
        };
        const Account first = accountOf("https://App.Crovver.com", "sk_live_1");
        const Account rotated = accountOf("https://app.crovver.com:443/", "sk_live_2");
        QVERIFY(first.id != rotated.id);
        QCOMPARE(first.origin, u"https://app.crovver.com"_qs);
        QCOMPARE(rotated.origin, first.origin);
        QCOMPARE(accountOf("https://app.crovver.com:8443", "k").origin, u"https://app.crovver.com:8443"_qs);
        QCOMPARE(accountOf("http://127.0.0.1:4000", "k").origin, u"http://127.0.0.1:4000"_qs);
    }

    void addressOfTheCommandLineGoesFirst()
    {
        qputenv("CROVVER_BASE_URL", "https://env.example");
        qputenv("CROVVER_SECRET_KEY", "sk_test_x");
        QCOMPARE(
            environmentAccount(crovver::provider(), u"https://cli.example:8443/api/"_qs, false).account.host,
            u"cli.example:8443"_qs);
        qputenv("CROVVER_SECRET_KEY", "sk_test_x");
        QCOMPARE(environmentAccount(crovver::provider(), {}, false).account.host, u"env.example"_qs);
        qputenv("CROVVER_SECRET_KEY", "sk_test_x");
        QVERIFY(environmentAccount(crovver::provider(), u"http://cli.example"_qs, false)
                    .problem.contains(u"https"_qs));
    }
};

QTEST_GUILESS_MAIN(TestCommandLine)

} // namespace tst_command_line

#include "tst_command_line.moc"
