// SPDX-License-Identifier: GPL-3.0-or-later
// A tenant with 100,000 seats on the command line: every row exactly once, in little memory, while rows move.
#include "app/sandbox/sandbox.h"
#include "e2e/processes.h"

#include <QSet>

#include <memory>

namespace tst_export_large {

using namespace desk::testing;
using namespace Qt::StringLiterals;

constexpr char fixedNow[] = "2026-05-17T10:20:30Z";
constexpr qint64 mostMemoryKb = 80 * 1024;
constexpr qint64 mostGrowthKb = 40 * 1024;

QStringList allSeatsOf(const QString &tenant)
{
    return {u"export"_s, u"seats"_s, u"--tenant"_s, tenant, u"--status"_s, u"all"_s, u"--format"_s, u"csv"_s};
}

class TestExportLarge final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void cleanup();
    void everyRowOnceInLittleMemory();
    void P03_P04_rowsThatMoveWhileTheyAreRead();
    void P02_P07_smallerListsThatDisagreeOnce_data();
    void P02_P07_smallerListsThatDisagreeOnce();
    void P02_disagreementThatStaysIsAFailure();
    void P01_nextPageForEver();

private:
    QStringList rosterIds(const QString &tenant);
    void compare(const Ended &ended, const QStringList &expected);

    std::unique_ptr<SandboxProcess> m_server;
    desk::sandbox::Sandbox m_reference; ///< the same data; its rows are read without any HTTP
};

void TestExportLarge::initTestCase()
{
    m_server = std::make_unique<SandboxProcess>(
        QStringList{u"--data"_s, u"large"_s, u"--now"_s, QLatin1String(fixedNow)});
    QVERIFY(m_server->url.port() > 0);
    desk::sandbox::Options options;
    options.data = desk::sandbox::DataSet::Large;
    options.now = QDateTime::fromString(QLatin1String(fixedNow), Qt::ISODate);
    QVERIFY(m_reference.start(options));
}

void TestExportLarge::cleanup()
{
    m_server->clearFaults();
}

QStringList TestExportLarge::rosterIds(const QString &tenant)
{
    const auto &roster = m_reference.world().tenant(tenant)->roster;
    QStringList ids;
    const qint64 count = roster.count(desk::sandbox::SeatFilter::All);
    ids.reserve(count);
    for (qint64 row = 0; row < count; ++row)
        ids << QString::fromUtf8(roster.at(desk::sandbox::SeatFilter::All, row).userId);
    return ids;
}

void TestExportLarge::compare(const Ended &ended, const QStringList &expected)
{
    QVERIFY2(ended.code == 0, ended.err.constData());
    QCOMPARE(ended.err, QByteArray());
    QStringList ids;
    for (const QStringList &row : readCsv(ended.out))
        ids << row.first();
    QCOMPARE(ids.takeFirst(), u"externalUserId"_s);
    QCOMPARE(ids.size(), expected.size());
    ids.sort();
    QStringList sorted = expected;
    sorted.sort();
    QVERIFY(ids == sorted);
}

void TestExportLarge::everyRowOnceInLittleMemory()
{
    const Ended small = DeskProcess::run(allSeatsOf(u"t_00001"_s), m_server->baseUrl());
    QCOMPARE(small.code, 0);
    const QStringList ids = rosterIds(u"big_100k"_s);
    QVERIFY(ids.size() > 109'000);
    QVERIFY(ids.contains(u"usr_0_000100"_s));
    const Ended ended = DeskProcess::run(allSeatsOf(u"big_100k"_s), m_server->baseUrl());
    compare(ended, ids);
    // Without faults the order is the server's.
    const auto rows = readCsv(ended.out);
    for (qsizetype i = 0; i < ids.size(); ++i) {
        if (rows[i + 1].first() != ids[i])
            QFAIL(qPrintable(u"row %1 is %2, not %3"_s.arg(i).arg(rows[i + 1].first(), ids[i])));
    }
    QVERIFY(small.peakKb > 0);
    qInfo("peak memory: %lld KB for %lld rows, %lld KB for a small tenant", ended.peakKb, qint64(ids.size()),
        small.peakKb);
#ifndef __SANITIZE_ADDRESS__
    QVERIFY(ended.peakKb < mostMemoryKb);
    QVERIFY(ended.peakKb - small.peakKb < mostGrowthKb);
#endif
}

void TestExportLarge::P03_P04_rowsThatMoveWhileTheyAreRead()
{
    // During the first reading a row in front goes away, so that one slips past; the second finds it.
    const QStringList ids = rosterIds(u"big_100k"_s);
    m_server->setFaults(
        R"([{"fault":"paging","mode":"shiftRows","count":900,"path":"/api/public/capacity"}])");
    compare(DeskProcess::run(allSeatsOf(u"big_100k"_s), m_server->baseUrl()), ids);
}

void TestExportLarge::P02_P07_smallerListsThatDisagreeOnce_data()
{
    QTest::addColumn<QByteArray>("mode");
    for (const char *mode :
        {"shiftRows", "duplicateRows", "emptyMiddle", "totalChanged", "hasNextForever", "pageEcho"})
        QTest::newRow(mode) << QByteArray(mode);
}

void TestExportLarge::P02_P07_smallerListsThatDisagreeOnce()
{
    QFETCH(QByteArray, mode);
    QString tenant;
    QStringList ids;
    for (int i = 1; ids.size() < 300; ++i) {
        tenant = u"t_%1"_s.arg(i, 5, 10, QLatin1Char('0'));
        ids = rosterIds(tenant);
    }
    m_server->setFaults(R"([{"fault":"paging","count":4,"mode":")" + mode + "\"}]");
    const Ended ended = DeskProcess::run(allSeatsOf(tenant), m_server->baseUrl());
    compare(ended, ids);
}

void TestExportLarge::P02_disagreementThatStaysIsAFailure()
{
    m_server->setFaults(R"([{"fault":"paging","mode":"totalChanged"}])");
    const Ended ended = DeskProcess::run(allSeatsOf(u"t_00002"_s), m_server->baseUrl());
    const qsizetype rows = rosterIds(u"t_00002"_s).size();
    QVERIFY(rows > 100); // one page can't disagree with itself
    QCOMPARE(ended.code, 1);
    QVERIFY2(ended.err.contains("Incomplete"), ended.err.constData());
}

void TestExportLarge::P01_nextPageForEver()
{
    m_server->setFaults(R"([{"fault":"paging","mode":"hasNextForever"}])");
    m_server->ask("DELETE", "/__sandbox/ledger");
    const QStringList ids = rosterIds(u"t_00001"_s);
    compare(DeskProcess::run(allSeatsOf(u"t_00001"_s), m_server->baseUrl()), ids);
    const QJsonArray deliveries
        = m_server->ask("GET", "/__sandbox/ledger").object()["deliveries"_L1].toArray();
    const int pages = int((ids.size() + 99) / 100);
    QCOMPARE(deliveries.size(), 3); // who the tenant is, its seats, and how many there are
    for (const auto &delivery : deliveries)
        QVERIFY(delivery.toObject()["count"_L1].toInt() <= 3 * (pages + 2));
}

QTEST_GUILESS_MAIN(TestExportLarge)

} // namespace tst_export_large

#include "tst_export_large.moc"
