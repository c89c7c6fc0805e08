// SPDX-License-Identifier: GPL-3.0-or-later
// The program is killed at every step of an intent's life, with its real journal and a real server beside it.
#include "e2e/kill_child.h"
#include "e2e/processes.h"

#include <QTemporaryDir>

namespace tst_kill {

using namespace desk::testing;
using namespace Qt::StringLiterals;

struct Deed
{
    QString operation;
    QString path;
};
const Deed deeds[] = {{u"allocate"_s, u"/api/public/capacity/allocate"_s},
    {u"batch"_s, u"/api/public/capacity/bulk-allocate"_s},
    {u"capacity"_s, u"/api/public/capacity/proration-checkout"_s},
    {u"consume"_s, u"/api/public/credits/consume"_s},
    {u"purchase"_s, u"/api/public/tenants/acme_design/addons/purchase"_s}};

int deliveries(const SandboxProcess &server, const QString &path)
{
    const QJsonArray list = server.ask("GET", "/__sandbox/ledger").object().value(u"deliveries"_s).toArray();
    for (const auto &entry : list) {
        if (entry.toObject().value(u"path"_s) == path)
            return entry.toObject().value(u"count"_s).toInt();
    }
    return 0;
}

/// What it really did: `consume` and `checkout` effects.
int effects(const SandboxProcess &server, const QString &kind)
{
    const QJsonArray list = server.ask("GET", "/__sandbox/ledger").object().value(u"effects"_s).toArray();
    return int(std::count_if(list.begin(), list.end(),
        [&](const auto &entry) { return entry.toObject().value(u"kind"_s) == kind; }));
}

/// `verb` is `look`, or `replay`: then what has a key and no known result is asked for again.
QList<QJsonObject> look(const SandboxProcess &server, const QString &folder, int *code, const QString &verb)
{
    QProcess child;
    child.start(QCoreApplication::applicationFilePath(),
        {u"tst_kill"_s, u"--child"_s, verb, folder, server.baseUrl(), canaryKey});
    child.waitForFinished(40000);
    *code = child.exitStatus() == QProcess::NormalExit ? child.exitCode() : -1;
    QList<QJsonObject> intents;
    for (const QByteArray &line : child.readAllStandardOutput().split('\n')) {
        if (!line.isEmpty())
            intents << QJsonDocument::fromJson(line).object();
    }
    return intents;
}

class TestKill : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void M02_M03_M07_killedAtEveryStep_data()
    {
        QTest::addColumn<QString>("operation");
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("step");
        for (const Deed &deed : deeds) {
            for (const QString &step : killSteps)
                QTest::addRow("%s %s", qPrintable(deed.operation), qPrintable(step))
                    << deed.operation << deed.path << step;
        }
    }

    void M02_M03_M07_killedAtEveryStep()
    {
        QFETCH(QString, operation);
        QFETCH(QString, path);
        QFETCH(QString, step);
        const SandboxProcess server;
        QTemporaryDir folder;
        server.ask("POST", "/__sandbox/latency", R"({"ms":300})");
        QProcess child;
        child.start(QCoreApplication::applicationFilePath(),
            {u"tst_kill"_s, u"--child"_s, u"do"_s, folder.path(), server.baseUrl(), canaryKey, operation,
                step});
        QVERIFY(child.waitForFinished(30000));
        QCOMPARE(child.exitStatus(), QProcess::CrashExit);
        // What was on its way arrives, if it had left.
        QTest::qWait(400);
        server.ask("POST", "/__sandbox/latency", R"({"ms":0})");
        const int sent = deliveries(server, path);

        int code = -1;
        const QList<QJsonObject> intents = look(server, folder.path(), &code, u"look"_s);
        QCOMPARE(code, 0);
        QCOMPARE(deliveries(server, path), sent); // looking sends nothing
        const bool unsent = step == u"before-commit"_s || step == u"after-commit"_s;
        QCOMPARE(sent, unsent ? 0 : 1);
        if (step == u"before-commit"_s) {
            QVERIFY(intents.isEmpty());
            return;
        }
        QCOMPARE(intents.size(), 1);
        const QString state = intents[0].value(u"state"_s).toString();
        QCOMPARE(intents[0].value(u"shown"_s).toString(),
            operation == u"capacity"_s || operation == u"purchase"_s ? u"USD 17.50"_s : u" "_s);
        if (operation == u"capacity"_s) {
            QCOMPARE(state, step == u"after-close"_s ? u"waiting"_s : u"unknown"_s);
            QCOMPARE(intents[0].value(u"hasUrl"_s).toBool(), step == u"after-close"_s);
            // M06: until somebody has looked, there is no second one.
            QCOMPARE(intents[0].value(u"blocked"_s).toBool(), step != u"after-close"_s);
        } else if (operation == u"consume"_s || operation == u"purchase"_s) {
            checkReplay(server, folder.path(), operation, path, step, state);
        } else if (step == u"after-close"_s) {
            QCOMPARE(state, u"done"_s);
        } else {
            QCOMPARE(state, step == u"after-commit"_s ? u"not_done"_s : u"observed"_s);
        }
    }

private:
    /// M03: the operator's Check sends the same key again, and it happens once in all.
    static void checkReplay(const SandboxProcess &server, const QString &folder, const QString &operation,
        const QString &path, const QString &step, const QString &state)
    {
        const QString done = operation == u"consume"_s ? u"done"_s : u"waiting"_s;
        const QString effect = operation == u"consume"_s ? u"consume"_s : u"checkout"_s;
        const bool closed = step == u"after-close"_s;
        QCOMPARE(state, closed ? done : u"unknown"_s);
        const int before = deliveries(server, path);
        int code = -1;
        const QList<QJsonObject> intents = look(server, folder, &code, u"replay"_s);
        QCOMPARE(code, 0);
        QCOMPARE(intents.size(), 1);
        QCOMPARE(intents[0].value(u"state"_s).toString(), done);
        QCOMPARE(deliveries(server, path), before + (closed ? 0 : 1));
        QCOMPARE(effects(server, effect), 1);
    }
};

DESK_TEST_MAIN(argc, argv)
{
    if (argc > 1 && QByteArrayView(argv[1]) == "--child")
        return runKillChild(argc, argv);
    QCoreApplication application(argc, argv);
    TestKill test;
    return QTest::qExec(&test, argc, argv);
}

} // namespace tst_kill

#include "tst_kill.moc"
