// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/paths.h"
#include "tests/sandbox/sandbox_probe.h"

#include <QProcess>
#include <QSet>
#include <QTest>

namespace tst_sandbox_data {

using namespace Qt::StringLiterals;
using namespace desk::sandbox;

/// The data sets, and the program that serves them.
class TestSandboxData : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sameSeedSameData();
    void smallShowsEveryState();
    void largeCounts();
    void largePagesFitTogether();
    void largeRowsChange();
    void largeStartsQuickly();
    void programServesAndStops();
    void programRefusesBadOptions();

private:
    static Options large()
    {
        Options options = SandboxProbe::fixedOptions();
        options.data = DataSet::Large;
        return options;
    }
};

void TestSandboxData::sameSeedSameData()
{
    const QByteArray target = "/api/public/capacity/allocations?requestingEntityId=helios_energy&status=all";
    SandboxProbe one;
    SandboxProbe other;
    QCOMPARE(one.get(target).body, other.get(target).body);
    QCOMPARE(one.get("/api/public/tenants").body, other.get("/api/public/tenants").body);
}

void TestSandboxData::smallShowsEveryState()
{
    SandboxProbe probe;
    QSet<QString> statuses;
    QSet<QString> currencies;
    QSet<QString> providers;
    probe.server.run([&](Sandbox &sandbox) {
        for (const auto &tenant : sandbox.world().tenants) {
            for (const Subscription &s : tenant->subscriptions) {
                statuses.insert(s.status);
                currencies.insert(s.currency);
                providers.insert(s.provider);
            }
        }
    });
    for (const QString &status : {u"active"_s, u"trial"_s, u"past_due"_s, u"pending_cancel"_s, u"canceled"_s,
             u"expired"_s, u"on_hold_review"_s})
        QVERIFY2(statuses.contains(status), qPrintable(status));
    QCOMPARE(currencies, (QSet<QString>{u"USD"_s, u"EUR"_s, u"NPR"_s, u"JPY"_s, u"KWD"_s}));
    QVERIFY(providers.contains(u"khalti"_s) && providers.contains(u"esewa"_s));
}

void TestSandboxData::largeCounts()
{
    SandboxProbe probe(large());
    qint64 active = 0;
    qint64 reachable = 0;
    qint64 big = 0;
    probe.server.run([&](Sandbox &sandbox) {
        for (const auto &tenant : sandbox.world().tenants) {
            active += tenant->roster.activeCount();
            if (tenant->running())
                reachable += tenant->roster.activeCount();
            if (tenant->externalId == u"big_100k"_s)
                big = tenant->roster.activeCount();
        }
    });
    QCOMPARE(active, 1'000'000);
    QCOMPARE(reachable, 1'000'000);
    QCOMPARE(big, 100'000);
    QCOMPARE(probe.get("/api/public/tenants").data().value("count"_L1).toInt(), 5000);
}

void TestSandboxData::largePagesFitTogether()
{
    SandboxProbe probe(large());
    for (const QByteArray status : {"active", "removed", "all"}) {
        QSet<QString> ids;
        QString last;
        int page = 1;
        QJsonObject pagination;
        do {
            const QJsonObject data
                = probe
                      .get("/api/public/capacity/allocations?requestingEntityId=t_00001&limit=50&status="
                          + status + "&page=" + QByteArray::number(page++))
                      .data();
            pagination = data.value("pagination"_L1).toObject();
            for (const QJsonValue &row : data.value("allocations"_L1).toArray()) {
                const QJsonObject seat = row.toObject();
                ids.insert(seat.value("externalUserId"_L1).toString());
                QVERIFY(seat.value("allocatedAt"_L1).toString() > last);
                last = seat.value("allocatedAt"_L1).toString();
                QVERIFY(status == "all" || seat.value("status"_L1).toString() == QString::fromLatin1(status));
            }
        } while (pagination.value("hasNextPage"_L1).toBool());
        QCOMPARE(ids.size(), pagination.value("total"_L1).toInt());
    }
}

void TestSandboxData::largeRowsChange()
{
    SandboxProbe probe(large());
    const QByteArray body = R"({"requestingEntityId":"big_100k","externalUserId":"late"})";
    QCOMPARE(probe.post("/api/public/capacity/allocate", body).status, 200);
    const QJsonObject last
        = probe.get("/api/public/capacity/allocations?requestingEntityId=big_100k&limit=100&page=1001")
              .data();
    QCOMPARE(last.value("pagination"_L1).toObject().value("total"_L1).toInt(), 100'001);
    QCOMPARE(last.value("allocations"_L1).toArray().last().toObject().value("externalUserId"_L1).toString(),
        u"late"_s);
}

void TestSandboxData::largeStartsQuickly()
{
    QElapsedTimer timer;
    timer.start();
    Sandbox sandbox;
    QVERIFY(sandbox.start(large()));
    // Half a second is the promise for the program as it is shipped; this one may be built without
    // optimisation.
    QVERIFY2(timer.elapsed() < 1500, qPrintable(QString::number(timer.elapsed())));
}

void TestSandboxData::programServesAndStops()
{
    QProcess process;
    process.start(desk::testing::sandboxProgram(),
        {u"--port"_s, u"0"_s, u"--quiet"_s, u"--secret-key"_s, u"sk_live_more"_s});
    QVERIFY(process.waitForStarted());
    QVERIFY(process.waitForReadyRead(5000));
    const QByteArray line = process.readLine().trimmed();
    QVERIFY(line.startsWith("listening on http://127.0.0.1:"));
    QTcpSocket socket;
    socket.connectToHost(
        u"127.0.0.1"_s, static_cast<quint16>(QUrl(QString::fromLatin1(line.mid(13))).port()));
    QVERIFY(socket.waitForConnected(2000));
    socket.write(SandboxProbe::request("GET", "/api/public/tenants", {}, {}, "sk_live_more"));
    QByteArray rest;
    QCOMPARE(SandboxProbe::readAnswer(socket, rest).status, 200);
    process.terminate();
    QVERIFY(process.waitForFinished(5000));
    QCOMPARE(process.exitStatus(), QProcess::NormalExit);
    QCOMPARE(process.exitCode(), 0);
}

void TestSandboxData::programRefusesBadOptions()
{
    for (const QStringList &arguments :
        {QStringList{u"--port"_s, u"x"_s}, QStringList{u"--data"_s, u"huge"_s},
            QStringList{u"--shape"_s, u"tenants=x"_s}, QStringList{u"--tls"_s}}) {
        QProcess process;
        process.start(desk::testing::sandboxProgram(), arguments);
        QVERIFY(process.waitForFinished(5000));
        QCOMPARE(process.exitCode(), 2);
    }
}

QTEST_GUILESS_MAIN(TestSandboxData)

} // namespace tst_sandbox_data

#include "tst_sandbox_data.moc"
