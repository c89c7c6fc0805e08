// SPDX-License-Identifier: GPL-3.0-or-later
// The server dies and comes back, or refuses the whole account, while the window is open.
#include "e2e/processes.h"
#include "e2e/stage.h"

#include <memory>

namespace tst_outage {

using namespace desk;
using namespace desk::testing;
using namespace Qt::StringLiterals;

constexpr int patience = 30000;

class TestOutage final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void cleanupTestCase() { Stage::theme().reset(); }
    void N01_serverDiesOnTheTenantsPage();
    void N01_serverDiesWhileSeatsStream();
    void N01_startWithoutServer();
    void K06_N19_keyIsRejected();
    void N21_rateLimited();
    void N24_serverFails();

private:
    /// A server on the port of the one before, which is gone.
    static std::unique_ptr<SandboxProcess> again(const QUrl &url, const QString &data);
};

std::unique_ptr<SandboxProcess> TestOutage::again(const QUrl &url, const QString &data)
{
    return std::make_unique<SandboxProcess>(
        QStringList{u"--data"_s, data, u"--port"_s, QString::number(url.port())});
}

void TestOutage::N01_serverDiesOnTheTenantsPage()
{
    auto server = std::make_unique<SandboxProcess>();
    const QUrl url = server->url;
    Stage stage(url.toString(), canaryKey, shortLimits());
    QTRY_VERIFY_WITH_TIMEOUT(stage.tenantsAreIdle() && stage.tenants().model()->rowCount() >= 12, patience);
    const auto before = stage.tenantCells();
    const QDateTime asOf = stage.tenants().state().asOf;
    server->ask("POST", "/__sandbox/latency", R"({"ms":300})");
    QTest::keyClick(stage.window.get(), Qt::Key_F5);
    QTest::qWait(50); // the answer is on its way
    server->process.kill();
    QVERIFY(server->process.waitForFinished());
    QTRY_VERIFY_WITH_TIMEOUT(stage.tenantsAreIdle(), patience);
    QCOMPARE(stage.tenantCells(), before);
    QCOMPARE(stage.tenants().state().asOf, asOf);
    QTRY_VERIFY(stage.banner()->isVisible());
    QVERIFY2(
        stage.banner()->message().contains(u"can't be reached"_s), qPrintable(stage.banner()->message()));
    // Trying again while it is still away changes nothing.
    stage.pressButton(stage.banner(), u"Try again"_s);
    QTRY_VERIFY_WITH_TIMEOUT(stage.tenantsAreIdle(), patience);
    QCOMPARE(stage.tenantCells(), before);
    QVERIFY(stage.banner()->isVisible());

    server = again(url, u"small"_s);
    QCOMPARE(server->url, url);
    stage.pressButton(stage.banner(), u"Try again"_s);
    QTRY_VERIFY_WITH_TIMEOUT(stage.tenantsAreIdle() && stage.tenants().state().asOf > asOf, patience);
    QVERIFY(!stage.banner()->isVisible());
    QVERIFY(!stage.saysTrouble());
    QCOMPARE(stage.failedCells(), 0);
    QCOMPARE(stage.tenants().counts().seatsChecked, stage.tenants().counts().all);
}

void TestOutage::N01_serverDiesWhileSeatsStream()
{
    auto server = std::make_unique<SandboxProcess>(QStringList{u"--data"_s, u"large"_s});
    const QUrl url = server->url;
    Stage stage(url.toString(), canaryKey, shortLimits());
    stage.window->openTenant(TenantId(u"big_100k"_s));
    QTRY_VERIFY_WITH_TIMEOUT(stage.seats().state().done > 2000, patience);
    server->process.kill();
    QVERIFY(server->process.waitForFinished());
    QTRY_VERIFY_WITH_TIMEOUT(stage.seatsAreIdle(), patience);
    const qint64 done = stage.seats().state().done;
    QCOMPARE(stage.seats().state().phase, ViewState::Phase::Partial);
    QVERIFY(done >= 2000 && done < 100'000);
    QVERIFY(stage.seats().state().error.has_value());
    QVERIFY(stage.seats().canResume());
    QVERIFY(stage.saysTrouble());
    QCOMPARE(stage.seats().model()->keyAt(0).user.text(), u"usr_0_000000"_s);

    server = again(url, u"large"_s);
    QCOMPARE(server->url, url);
    stage.session->health().retry();
    // It goes on where it stopped: nothing that was read is dropped, or read again.
    QVERIFY(stage.seats().state().done >= done);
    QCOMPARE(stage.seats().model()->keyAt(0).user.text(), u"usr_0_000000"_s);
    // With these short pauses a retry can still meet the end of the outage: then it is pressed once more.
    const auto isReady = [&] {
        if (stage.seatsAreIdle() && stage.seats().state().error)
            stage.session->health().retry();
        return stage.seatsAreIdle() && stage.seats().state().phase == ViewState::Phase::Ready;
    };
    QVERIFY(QTest::qWaitFor(isReady, 120000));
    QVERIFY(stage.seats().state().done >= done);
    QCOMPARE(stage.seats().model()->rowCount(), 100'000);
    QVERIFY(!stage.seats().state().error.has_value());
    QVERIFY(!stage.saysTrouble());
    QCOMPARE(stage.seats().incompleteText(), QString());
}

void TestOutage::N01_startWithoutServer()
{
    auto server = std::make_unique<SandboxProcess>();
    const QUrl url = server->url;
    server.reset();
    Stage stage(url.toString(), canaryKey, shortLimits());
    QTRY_COMPARE_WITH_TIMEOUT(stage.tenants().state().phase, ViewState::Phase::Error, patience);
    QVERIFY(stage.saysTrouble());
    QVERIFY(!stage.tenantTable()->isVisible());
    server = again(url, u"small"_s);
    for (StateView *view : stage.window->findChildren<StateView *>()) {
        if (view->isVisible()) {
            QCOMPARE(view->kind(), StateView::Kind::Offline);
            stage.pressButton(view, u"Retry"_s);
            break;
        }
    }
    QTRY_VERIFY_WITH_TIMEOUT(stage.tenantsAreIdle() && stage.tenants().model()->rowCount() >= 12, patience);
    QVERIFY(!stage.saysTrouble());
    QVERIFY(stage.tenantTable()->isVisible());
}

void TestOutage::K06_N19_keyIsRejected()
{
    SandboxProcess server;
    Stage stage(server.baseUrl(), canaryKey, shortLimits());
    QTRY_VERIFY_WITH_TIMEOUT(stage.tenantsAreIdle() && stage.tenants().model()->rowCount() >= 12, patience);
    const auto before = stage.tenantCells();
    server.setFaults(
        R"([{"fault":"status","status":401,"body":"{\"success\":false,\"error\":\"Invalid key\"}","headers":{"WWW-Authenticate":"Basic realm=x"}}])");
    server.ask("DELETE", "/__sandbox/ledger");
    stage.window->openTenant(TenantId(u"acme_design"_s));
    QTRY_VERIFY_WITH_TIMEOUT(stage.seatsAreIdle(), patience);
    QVERIFY(stage.saysTrouble());
    QCOMPARE(stage.seats().state().error->kind, ApiError::Kind::Unauthorized);
    stage.window->goBack();
    QTRY_VERIFY(stage.banner()->isVisible());
    QVERIFY2(
        stage.banner()->message().contains(u"key was not accepted"_s), qPrintable(stage.banner()->message()));
    QCOMPARE(stage.tenantCells(), before);
    QTest::keyClick(stage.window.get(), Qt::Key_F5);
    QTRY_VERIFY_WITH_TIMEOUT(stage.tenantsAreIdle(), patience);
    QCOMPARE(stage.tenantCells(), before);
    // No storm: a handful of requests, then silence, and nobody asks for a password.
    int sent = 0;
    for (const QJsonValue &delivery : server.ask("GET", "/__sandbox/ledger")["deliveries"_L1].toArray())
        sent += delivery["count"_L1].toInt();
    QVERIFY2(sent <= 12, qPrintable(QString::number(sent)));
    QVERIFY(!QApplication::activeModalWidget());
    server.clearFaults();
    stage.pressButton(stage.banner(), u"Try again"_s);
    QTRY_VERIFY_WITH_TIMEOUT(stage.tenantsAreIdle() && !stage.banner()->isVisible(), patience);
    QVERIFY(!stage.saysTrouble());
}

void TestOutage::N21_rateLimited()
{
    SandboxProcess server;
    Stage stage(server.baseUrl(), canaryKey, shortLimits());
    QTRY_VERIFY_WITH_TIMEOUT(stage.tenantsAreIdle() && stage.tenants().model()->rowCount() >= 12, patience);
    const auto before = stage.tenantCells();
    server.setFaults(R"([{"fault":"rateLimit","retryAfter":600}])");
    server.ask("DELETE", "/__sandbox/ledger");
    QTest::keyClick(stage.window.get(), Qt::Key_F5);
    QTRY_VERIFY_WITH_TIMEOUT(stage.tenantsAreIdle(), patience);
    // While nothing is sent the banner says until when; then, that what is shown is old.
    QTRY_VERIFY(stage.banner()->isVisible() && !stage.banner()->message().contains(u"until"_s));
    QVERIFY2(stage.banner()->message().contains(u"fewer requests"_s), qPrintable(stage.banner()->message()));
    QCOMPARE(stage.tenantCells(), before);
    const int sent = server.ask("GET", "/__sandbox/ledger")["deliveries"_L1][0]["count"_L1].toInt();
    QVERIFY2(sent >= 1 && sent <= 2, qPrintable(QString::number(sent)));
    server.clearFaults();
    stage.pressButton(stage.banner(), u"Try again"_s);
    QTRY_VERIFY_WITH_TIMEOUT(stage.tenantsAreIdle() && !stage.banner()->isVisible(), patience);
    QCOMPARE(stage.failedCells(), 0);

    // A short pause is waited out without a word.
    server.setFaults(R"([{"fault":"rateLimit","retryAfter":0,"nth":5,"count":1}])");
    QTest::keyClick(stage.window.get(), Qt::Key_F5);
    QTRY_VERIFY_WITH_TIMEOUT(stage.tenantsAreIdle(), patience);
    QCOMPARE(stage.failedCells(), 0);
    QVERIFY(!stage.saysTrouble());
}

void TestOutage::N24_serverFails()
{
    SandboxProcess server;
    Stage stage(server.baseUrl(), canaryKey, shortLimits());
    stage.window->openTenant(TenantId(u"acme_design"_s));
    QTRY_VERIFY_WITH_TIMEOUT(stage.seatsAreIdle() && stage.seats().model()->rowCount() == 18, patience);
    const QStringList before = stage.seatIds();
    const QDateTime asOf = stage.seats().state().asOf;
    for (const int status : {500, 502, 503, 504, 599}) {
        server.setFaults("[{\"fault\":\"status\",\"contentType\":\"text/html\",\"body\":\"<h1>Bad "
                         "gateway</h1>\",\"status\":"
            + QByteArray::number(status) + "}]");
        QTest::keyClick(stage.window.get(), Qt::Key_F5);
        QTRY_VERIFY_WITH_TIMEOUT(stage.seatsAreIdle(), patience);
        QCOMPARE(stage.seatIds(), before);
        QCOMPARE(stage.seats().state().asOf, asOf);
        QCOMPARE(stage.seats().state().error->kind, ApiError::Kind::Server);
        QTRY_VERIFY(stage.banner()->isVisible());
        QVERIFY2(
            stage.banner()->message().contains(u"server failed"_s), qPrintable(stage.banner()->message()));
        QVERIFY(!stage.banner()->message().contains(u"<h1>"_s));
    }
    server.clearFaults();
    stage.pressButton(stage.banner(), u"Try again"_s);
    QTRY_VERIFY_WITH_TIMEOUT(stage.seatsAreIdle() && stage.seats().state().asOf > asOf, patience);
    QCOMPARE(stage.seatIds(), before);
    QTRY_VERIFY(!stage.saysTrouble());
}

QTEST_MAIN(TestOutage)

} // namespace tst_outage

#include "tst_outage.moc"
