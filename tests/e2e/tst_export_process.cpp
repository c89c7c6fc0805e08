// SPDX-License-Identifier: GPL-3.0-or-later
// The real program beside the real sandbox: files, pipes, signals and exit codes.
#include "e2e/processes.h"

#include <QDir>
#include <QTcpServer>
#include <QTemporaryDir>

#include <csignal>
#include <memory>
#include <unistd.h>

namespace tst_export_process {

using namespace desk::testing;
using namespace Qt::StringLiterals;

const QStringList exportTenants{u"export"_s, u"tenants"_s};

QStringList seatsOf(const QString &tenant, const QString &status = u"active"_s)
{
    return {u"export"_s, u"seats"_s, u"--tenant"_s, tenant, u"--status"_s, status};
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(no file)");
}

QStringList entries(const QTemporaryDir &folder)
{
    return QDir(folder.path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
}

class TestExportProcess final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void cleanup();
    void tenantsEqualTheServers();
    void seatsEqualTheServers_data();
    void seatsEqualTheServers();
    void tenantWithoutSubscription();
    void unknownTenant();
    void aWindowWithoutADisplay_data();
    void aWindowWithoutADisplay();
    void N32_deadProxy();
    void usage_data();
    void usage();
    void N01_refused();
    void N02_unknownHost();
    void keyThatIsNotTheServers();
    void N21_rateLimitIsWaitedOut();
    void N24_serverFailure();
    void fileIsKeptWithoutForce();
    void noPartialFileAfterFailure();
    void noFileInMissingFolder();
    void C09_linkIsNotFollowed();
    void S14_stopLeavesNothing_data();
    void S14_stopLeavesNothing();
    void closedPipe();
    void S14_stopWhileThePipeIsFull();
    void fullDisk();
    void L01_nothingSecretIsPrinted();
    void L02_keyLeavesTheEnvironment();
    void L02_demoTakesTheKeyTooAndNeedsNoDisplay();

private:
    std::unique_ptr<SandboxProcess> m_server;
};

void TestExportProcess::initTestCase()
{
    m_server = std::make_unique<SandboxProcess>(QStringList{u"--now"_s, u"2026-05-17T10:20:30Z"_s});
    QVERIFY(m_server->url.port() > 0);
}

void TestExportProcess::cleanup()
{
    m_server->clearFaults();
    m_server->ask("POST", "/__sandbox/latency", R"({"ms":0})");
}

void TestExportProcess::tenantsEqualTheServers()
{
    const Ended ended = DeskProcess::run(exportTenants, m_server->baseUrl());
    QCOMPARE(ended.err, QByteArray());
    QCOMPARE(ended.code, 0);
    const QJsonArray list
        = m_server->ask("GET", "/api/public/tenants").object()["data"_L1].toObject()["tenants"_L1].toArray();
    const auto rows = readCsv(ended.out);
    QCOMPARE(rows.size(), list.size() + 1);
    QVERIFY(list.size() >= 12);
    for (qsizetype i = 0; i < list.size(); ++i) {
        const QJsonObject tenant = list[i].toObject();
        QCOMPARE(rows[i + 1][0], tenant["id"_L1].toString());
        QCOMPARE(rows[i + 1][1], tenant["externalTenantId"_L1].toString());
        QCOMPARE(rows[i + 1][2], tenant["name"_L1].toString());
        QCOMPARE(rows[i + 1][4], tenant["isActive"_L1].toBool() ? u"true"_s : u"false"_s);
        QCOMPARE(QJsonDocument::fromJson(rows[i + 1][5].toUtf8()).object(), tenant["metadata"_L1].toObject());
        QCOMPARE(rows[i + 1][6], tenant["createdAt"_L1].toString());
    }
}

void TestExportProcess::seatsEqualTheServers_data()
{
    QTest::addColumn<QString>("tenant");
    QTest::addColumn<QString>("status");
    for (const char *tenant : {"acme_design", "helios_energy", "patan_orchid", "bold_soehne"}) {
        for (const char *status : {"active", "removed", "all"})
            QTest::addRow("%s %s", tenant, status)
                << QString::fromLatin1(tenant) << QString::fromLatin1(status);
    }
}

void TestExportProcess::seatsEqualTheServers()
{
    QFETCH(QString, tenant);
    QFETCH(QString, status);
    QList<QStringList> expected;
    for (int page = 1;; ++page) {
        const QJsonObject data
            = m_server
                  ->ask("GET",
                      u"/api/public/capacity/allocations?requestingEntityId=%1&status=%2&page=%3&limit=100"_s
                          .arg(tenant, status)
                          .arg(page)
                          .toLatin1())
                  .object()["data"_L1]
                  .toObject();
        for (const QJsonValue &value : data["allocations"_L1].toArray()) {
            const QJsonObject seat = value.toObject();
            expected << QStringList{seat["externalUserId"_L1].toString(), seat["email"_L1].toString(),
                seat["name"_L1].toString(), seat["status"_L1].toString(), seat["allocatedAt"_L1].toString(),
                seat["removedAt"_L1].toString()};
        }
        if (!data["pagination"_L1].toObject()["hasNextPage"_L1].toBool())
            break;
    }
    const Ended csv = DeskProcess::run(seatsOf(tenant, status), m_server->baseUrl());
    QCOMPARE(csv.err, QByteArray());
    QCOMPARE(csv.code, 0);
    auto rows = readCsv(csv.out);
    QCOMPARE(rows.takeFirst().first(), u"externalUserId"_s);
    QCOMPARE(rows.size(), expected.size());
    for (qsizetype i = 0; i < rows.size(); ++i)
        QCOMPARE(rows[i].first(6), expected[i]);

    const Ended json = DeskProcess::run(
        seatsOf(tenant, status) + QStringList{u"--format"_s, u"json"_s}, m_server->baseUrl());
    QCOMPARE(json.code, 0);
    const QJsonArray list = QJsonDocument::fromJson(json.out).array();
    QCOMPARE(list.size(), expected.size());
    for (qsizetype i = 0; i < list.size(); ++i) {
        QCOMPARE(list[i]["externalUserId"_L1].toString(), expected[i][0]);
        QCOMPARE(list[i]["removedAt"_L1].toString(), expected[i][5]);
    }
}

void TestExportProcess::tenantWithoutSubscription()
{
    for (const QString &tenant : {u"paper_boat"_s, u"old_mill"_s}) {
        for (const QByteArray &shape :
            {QByteArray(R"({"errorAsText":"text"})"), QByteArray(R"({"errorAsText":"object"})")}) {
            m_server->ask("POST", "/__sandbox/shape", shape);
            const Ended ended = DeskProcess::run(seatsOf(tenant), m_server->baseUrl());
            QCOMPARE(ended.code, 0);
            QCOMPARE(readCsv(ended.out).size(), 1);
            QVERIFY2(ended.err.contains("no active subscription"), ended.err.constData());
        }
    }
}

void TestExportProcess::unknownTenant()
{
    const Ended ended = DeskProcess::run(seatsOf(u"nobody"_s), m_server->baseUrl());
    QCOMPARE(ended.code, 1);
    QVERIFY2(ended.err.contains("There is no tenant nobody"), ended.err.constData());
}

void TestExportProcess::aWindowWithoutADisplay_data()
{
    QTest::addColumn<QString>("x");
    QTest::addColumn<QString>("wayland");
    QTest::addColumn<QString>("plugin");
    QTest::newRow("none") << QString() << QString() << QString();
    QTest::newRow("Wayland's that isn't there") << QString() << u"wayland-77"_s << QString();
    QTest::newRow("X's that isn't there") << u":7777"_s << QString() << QString();
    QTest::newRow("neither is there") << u":7777"_s << u"wayland-77"_s << QString();
    QTest::newRow("the desktop wants Wayland") << QString() << u"wayland-77"_s << u"wayland"_s;
    QTest::newRow("the desktop wants Wayland, X's isn't there") << u":7777"_s << QString() << u"wayland"_s;
    QTest::newRow("no such plugin") << QString() << QString() << u"nonsense"_s;
}

/// Where Qt ends a program with signal 6, this one ends with a sentence.
void TestExportProcess::aWindowWithoutADisplay()
{
    QFETCH(QString, x);
    QFETCH(QString, wayland);
    QFETCH(QString, plugin);
    DeskProcess desk({u"--demo"_s});
    desk.setVariable(u"DISPLAY"_s, x);
    desk.setVariable(u"WAYLAND_DISPLAY"_s, wayland);
    desk.setVariable(u"QT_QPA_PLATFORM"_s, plugin);
    desk.start();
    const Ended ended = desk.wait();
    QVERIFY(!ended.crashed);
    QCOMPARE(ended.code, 1);
    QVERIFY2(ended.err.contains("no display"), ended.err.constData());
    QVERIFY(ended.out.isEmpty());
}

void TestExportProcess::N32_deadProxy()
{
    DeskProcess desk(exportTenants, u"https://crovver.invalid"_s);
    desk.setVariable(u"https_proxy"_s, u"http://ann:CANARY@127.0.0.1:1"_s);
    desk.start();
    const Ended ended = desk.wait();
    QCOMPARE(ended.code, 4);
    QVERIFY2(ended.err.contains("The proxy 127.0.0.1:1 gave no connection, so the server wasn't reached."),
        ended.err.constData());
    QVERIFY2(!ended.err.contains("base URL") && !ended.err.contains("CANARY"), ended.err.constData());
}

void TestExportProcess::usage_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("nothing to export") << QStringList{u"export"_s};
    QTest::newRow("no tenant") << QStringList{u"export"_s, u"seats"_s};
    QTest::newRow("empty tenant") << QStringList{u"export"_s, u"seats"_s, u"--tenant"_s, QString()};
    QTest::newRow("no value") << QStringList{u"export"_s, u"seats"_s, u"--tenant"_s};
    QTest::newRow("wrong status") << seatsOf(u"a"_s, u"gone"_s);
    QTest::newRow("wrong format") << exportTenants + QStringList{u"--format"_s, u"xml"_s};
    QTest::newRow("unknown option") << exportTenants + QStringList{u"--fast"_s};
    QTest::newRow("key on the command line") << exportTenants + QStringList{u"--key"_s, u"sk_test_x"_s};
    QTest::newRow("address with a password")
        << exportTenants + QStringList{u"--base-url"_s, u"https://me:pw@example.com"_s};
    QTest::newRow("plain http elsewhere")
        << exportTenants + QStringList{u"--base-url"_s, u"http://example.com"_s};
    QTest::newRow("empty tenant of credits") << QStringList{u"export"_s, u"credits"_s, u"--tenant="_s};
    QTest::newRow("status of credits") << QStringList{u"export"_s, u"credits"_s, u"--status"_s, u"all"_s};
    QTest::newRow("tenant for tenants") << exportTenants + QStringList{u"--tenant"_s, u"a"_s};
}

void TestExportProcess::usage()
{
    QFETCH(QStringList, arguments);
    const Ended ended = DeskProcess::run(arguments, m_server->baseUrl());
    QCOMPARE(ended.code, 2);
    QCOMPARE(ended.out, QByteArray());
    QVERIFY(ended.err.startsWith("crovver-desk: "));
    QVERIFY(!ended.leaksKey());
}

void TestExportProcess::N01_refused()
{
    QTcpServer server;
    QVERIFY(server.listen(QHostAddress::LocalHost));
    const QString url = u"http://127.0.0.1:%1"_s.arg(server.serverPort());
    server.close();
    const Ended ended = DeskProcess::run(exportTenants, url);
    QCOMPARE(ended.code, 4);
    QVERIFY2(ended.err.contains("can't be reached"), ended.err.constData());
    QVERIFY(!ended.leaksKey());
}

void TestExportProcess::N02_unknownHost()
{
    const Ended ended = DeskProcess::run(exportTenants, u"https://no-such-host.invalid"_s);
    QCOMPARE(ended.code, 4);
    QVERIFY(!ended.leaksKey());
}

void TestExportProcess::keyThatIsNotTheServers()
{
    DeskProcess desk(exportTenants, m_server->baseUrl());
    desk.setVariable(u"CROVVER_SECRET_KEY"_s, u"sk_test_another"_s);
    desk.start();
    const Ended ended = desk.wait();
    QCOMPARE(ended.code, 3);
    QVERIFY(!ended.err.contains("sk_test_another"));
}

void TestExportProcess::N21_rateLimitIsWaitedOut()
{
    m_server->setFaults(R"([{"fault":"rateLimit","retryAfter":1,"count":1}])");
    const Ended ended = DeskProcess::run(seatsOf(u"acme_design"_s), m_server->baseUrl());
    QCOMPARE(ended.code, 0);
    QCOMPARE(readCsv(ended.out).size(), 19);
}

void TestExportProcess::N24_serverFailure()
{
    m_server->setFaults(R"([{"fault":"status","status":500,"count":2}])");
    QCOMPARE(DeskProcess::run(exportTenants, m_server->baseUrl()).code, 0);
    m_server->setFaults(R"([{"fault":"status","status":500}])");
    const Ended ended = DeskProcess::run(exportTenants, m_server->baseUrl());
    QCOMPARE(ended.code, 1);
    QVERIFY2(ended.err.contains("The server failed"), ended.err.constData());
}

void TestExportProcess::fileIsKeptWithoutForce()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"out.csv"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("mine") == 4);
    file.close();
    const QStringList toFile = exportTenants + QStringList{u"--output"_s, path};
    const Ended refused = DeskProcess::run(toFile, m_server->baseUrl());
    QCOMPARE(refused.code, 2);
    QCOMPARE(contentOf(path), QByteArray("mine"));
    const Ended forced = DeskProcess::run(toFile + QStringList{u"--force"_s}, m_server->baseUrl());
    QCOMPARE(forced.code, 0);
    QCOMPARE(forced.out, QByteArray());
    QCOMPARE(contentOf(path), DeskProcess::run(exportTenants, m_server->baseUrl()).out);
    QCOMPARE(entries(folder), QStringList{u"out.csv"_s});
    QCOMPARE(QFileInfo(path).permissions() & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
}

void TestExportProcess::noPartialFileAfterFailure()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"out.csv"_s);
    m_server->setFaults(R"([{"fault":"status","status":403,"regex":"page=3"}])");
    const QStringList toFile = seatsOf(u"patan_orchid"_s) + QStringList{u"--output"_s, path};
    const Ended ended = DeskProcess::run(toFile, m_server->baseUrl());
    QVERIFY(ended.code != 0);
    QVERIFY(!ended.crashed);
    QCOMPARE(entries(folder), QStringList());
    // With --force the old file is whole until the new one is.
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("mine") == 4);
    file.close();
    QVERIFY(DeskProcess::run(toFile + QStringList{u"--force"_s}, m_server->baseUrl()).code != 0);
    QCOMPARE(contentOf(path), QByteArray("mine"));
    QCOMPARE(entries(folder), QStringList{u"out.csv"_s});
}

void TestExportProcess::noFileInMissingFolder()
{
    const Ended ended = DeskProcess::run(
        exportTenants + QStringList{u"-o"_s, u"/no/such/folder/x.csv"_s}, m_server->baseUrl());
    QVERIFY(ended.code == 1 || ended.code == 2);
    QVERIFY(ended.err.contains("/no/such/folder/x.csv"));
}

void TestExportProcess::C09_linkIsNotFollowed()
{
    QTemporaryDir folder;
    QFile file(folder.filePath(u"target"_s));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("mine") == 4);
    file.close();
    const QString link = folder.filePath(u"out.csv"_s);
    QVERIFY(QFile::link(file.fileName(), link));
    const Ended ended
        = DeskProcess::run(exportTenants + QStringList{u"-o"_s, link, u"--force"_s}, m_server->baseUrl());
    QCOMPARE(ended.code, 2);
    QCOMPARE(contentOf(file.fileName()), QByteArray("mine"));
}

void TestExportProcess::S14_stopLeavesNothing_data()
{
    QTest::addColumn<int>("number");
    QTest::newRow("TERM") << int(SIGTERM);
    QTest::newRow("INT") << int(SIGINT);
    QTest::newRow("HUP") << int(SIGHUP);
}

void TestExportProcess::S14_stopLeavesNothing()
{
    QFETCH(int, number);
    QTemporaryDir folder;
    m_server->setFaults(R"([{"fault":"stall","when":"before","regex":"page=2"}])");
    m_server->ask("DELETE", "/__sandbox/ledger");
    DeskProcess desk(seatsOf(u"patan_orchid"_s) + QStringList{u"--output"_s, folder.filePath(u"out.csv"_s)},
        m_server->baseUrl());
    desk.start();
    const auto pagesAsked = [this] {
        const QJsonDocument ledger = m_server->ask("GET", "/__sandbox/ledger");
        return ledger["deliveries"_L1][0]["count"_L1].toInt();
    };
    QTRY_VERIFY_WITH_TIMEOUT(pagesAsked() >= 2, 10000);
    ::kill(pid_t(desk.process.processId()), number);
    const Ended ended = desk.wait(5000);
    QVERIFY(!ended.crashed);
    QCOMPARE(ended.code, 128 + number);
    QCOMPARE(entries(folder), QStringList());
}

void TestExportProcess::closedPipe()
{
    // head takes one line and leaves; what follows has nowhere to go.
    DeskProcess desk(seatsOf(u"patan_orchid"_s, u"all"_s), m_server->baseUrl());
    QProcess reader;
    desk.process.setStandardOutputProcess(&reader);
    m_server->ask("POST", "/__sandbox/latency", R"({"ms":300})");
    reader.start(u"true"_s, QStringList());
    desk.start();
    QVERIFY(reader.waitForFinished());
    const Ended ended = desk.wait();
    QVERIFY(!ended.crashed);
    QCOMPARE(ended.code, 1);
    QVERIFY2(ended.err.contains("standard output"), ended.err.constData());
}

void TestExportProcess::S14_stopWhileThePipeIsFull()
{
    // Nobody reads: the program is stuck in its write, and must still be stoppable.
    int ends[2];
    QCOMPARE(::pipe(ends), 0);
    DeskProcess desk(seatsOf(u"patan_orchid"_s, u"all"_s), m_server->baseUrl());
    const int writeEnd = ends[1];
    desk.process.setChildProcessModifier([writeEnd] { ::dup2(writeEnd, STDOUT_FILENO); });
    const QByteArray filler(64 * 1024, 'x');
    QCOMPARE(::write(writeEnd, filler.constData(), size_t(filler.size())), ssize_t(filler.size()));
    desk.start();
    QVERIFY(desk.process.waitForStarted());
    const auto isStuck = [&] { return procFile(desk.process.processId(), "wchan").contains("pipe"); };
    if (!QTest::qWaitFor(isStuck, 3000) && procFile(desk.process.processId(), "wchan").size() <= 1)
        QTest::qWait(500); // this kernel doesn't tell where a process waits
    QCOMPARE(desk.process.state(), QProcess::Running);
    ::kill(pid_t(desk.process.processId()), SIGTERM);
    const Ended ended = desk.wait(5000);
    QVERIFY(!ended.crashed);
    QVERIFY(ended.code != 0);
    ::close(ends[0]);
    ::close(ends[1]);
}

void TestExportProcess::fullDisk()
{
    if (!QFile::exists(u"/dev/full"_s))
        QSKIP("there is no /dev/full");
    DeskProcess desk(exportTenants, m_server->baseUrl());
    desk.process.setStandardOutputFile(u"/dev/full"_s);
    desk.start();
    const Ended ended = desk.wait();
    QCOMPARE(ended.code, 1);
    QVERIFY(ended.err.contains("standard output"));
}

void TestExportProcess::L01_nothingSecretIsPrinted()
{
    for (const QStringList &arguments : {exportTenants, seatsOf(u"acme_design"_s), seatsOf(u"nobody"_s)}) {
        DeskProcess desk(arguments, m_server->baseUrl());
        desk.setVariable(u"QT_LOGGING_RULES"_s, u"*=true"_s);
        desk.setVariable(u"QT_LOGGING_TO_CONSOLE"_s, u"1"_s);
        desk.start();
        const Ended ended = desk.wait();
        QVERIFY(!ended.crashed);
        QCOMPARE(ended.code, arguments.contains(u"nobody"_s) ? 1 : 0);
        QVERIFY(!ended.leaksKey());
        QVERIFY(!ended.err.contains("@acme-design")); // nor whose seats they are
    }
    m_server->setFaults(R"([{"fault":"reset","when":"before"}])");
    const Ended ended = DeskProcess::run(exportTenants, m_server->baseUrl());
    QCOMPARE(ended.code, 4);
    QVERIFY(!ended.leaksKey());
    // A key that somebody took for an argument, and one in an address.
    for (const QStringList &arguments : {QStringList{canaryKey}, QStringList{u"--"_s + canaryKey},
             QStringList{
                 u"export"_s, u"tenants"_s, u"--base-url"_s, u"https://x.example/?token="_s + canaryKey}}) {
        const Ended refused = DeskProcess::run(arguments);
        QCOMPARE(refused.code, 2);
        QVERIFY2(!refused.leaksKey(), refused.err.constData());
    }
}

void TestExportProcess::L02_keyLeavesTheEnvironment()
{
    m_server->setFaults(R"([{"fault":"stall","when":"before"}])");
    DeskProcess desk(exportTenants, m_server->baseUrl());
    desk.start();
    QVERIFY(desk.process.waitForStarted());
    const qint64 pid = desk.process.processId();
    const auto clean = [&] {
        const QByteArray environment = procFile(pid, "environ");
        return environment.contains("CROVVER_BASE_URL") && !environment.contains(canaryKey.toLatin1());
    };
    QTRY_VERIFY_WITH_TIMEOUT(clean(), 5000);
    QVERIFY(!procFile(pid, "cmdline").contains(canaryKey.toLatin1()));
    QCOMPARE(desk.process.state(), QProcess::Running);
    desk.process.kill();
    QVERIFY(desk.wait(5000).crashed);
}

void TestExportProcess::L02_demoTakesTheKeyTooAndNeedsNoDisplay()
{
    DeskProcess desk({u"--demo"_s, u"export"_s, u"seats"_s, u"--tenant"_s, u"acme_design"_s});
    desk.setVariable(u"QT_QPA_PLATFORM"_s, u"nothing"_s);
    desk.start();
    const Ended ended = desk.wait();
    QCOMPARE(ended.err, QByteArray());
    QCOMPARE(ended.code, 0);
    QCOMPARE(readCsv(ended.out).size(), 19);
}

QTEST_GUILESS_MAIN(TestExportProcess)

} // namespace tst_export_process

#include "tst_export_process.moc"
