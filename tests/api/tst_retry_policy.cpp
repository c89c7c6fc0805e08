// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/api/retry_policy.h"
#include "support/net_fake_clock.h"
#include "support/net_rig.h"

#include <QSignalSpy>
#include <QTest>

#include <cmath>

namespace tst_retry_policy {

using namespace desk;
using namespace desk::testing;
using crovver::Endpoint;
using std::chrono::milliseconds;
using std::chrono::seconds;
using namespace std::chrono_literals;

const QByteArray okBody = "{\"success\":true,\"data\":{}}";
const QDateTime local(QDate(2026, 5, 1), QTime(12, 0), Qt::UTC);

std::optional<milliseconds> retryAfter(const char *header, const char *date = "")
{
    return parseRetryAfter(header, date, local, 120s);
}

class TestRetryPolicy final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { m_clock = std::make_unique<NetFakeClock>(); }
    void backoffDoublesToItsCap();
    void fullJitter();
    void N22_datesAreRelativeToTheReply();
    void N23_oddHeaders_data();
    void N23_oddHeaders();
    void httpDates();
    void N21_waitsAsLongAsTheServerAsks();
    void N21_writeIsNotRepeated();
    void N21_pauseIsSharedByAllCallers();
    void N24_givesUpWithinTheBudget();
    void N24_nothingIsRepeatedWithoutTimeForAnAnswer();
    void waitsAskedForCountInAll();
    void N21_whoWouldWaitTooLongIsToldAtOnce();
    void N21_aPersonEndsTheWait();
    void N21_aPauseDoesNotCountForWhoWaitsThroughIt();
    void N21_patienceOutlivesAPause();
    void droppingEndsTheWait();
    void K06_unauthorizedEndsThoseWhoWait();
    void N34_everyTimerDueAtOnce();

private:
    std::unique_ptr<NetFakeClock> m_clock;
};

void TestRetryPolicy::backoffDoublesToItsCap()
{
    const RetryPolicy policy(NetLimits(), [] { return 1.0; });
    const int expected[] = {500, 1000, 2000, 4000, 8000, 8000, 8000};
    for (int attempt = 1; attempt <= 7; ++attempt)
        QCOMPARE(policy.delayAfter(attempt, std::nullopt).count(), expected[attempt - 1]);
    QCOMPARE(policy.delayAfter(2'000'000'000, std::nullopt), 8000ms);
    QCOMPARE(policy.delayAfter(1, 7s), 7s);
    QCOMPARE(policy.delayAfter(1, 999s), 120s);
    // No time, or a time that has passed, is no reason to come back at once.
    for (const milliseconds none : {milliseconds(0s), milliseconds(-5s)})
        QCOMPARE(policy.delayAfter(3, none), 2000ms);
    QCOMPARE(RetryPolicy(NetLimits(), [] { return 0.0; }).delayAfter(1, 0s), 250ms);
}

void TestRetryPolicy::fullJitter()
{
    for (const double jitter : {0.0, 0.25, 0.999, 1.0, 7.0, -1.0, std::nan("")}) {
        const RetryPolicy policy(NetLimits(), [jitter] { return jitter; });
        const auto delay = policy.delayAfter(2, std::nullopt);
        QVERIFY(delay >= 0ms && delay <= 1000ms);
    }
    QCOMPARE(RetryPolicy(NetLimits(), [] { return 0.25; }).delayAfter(2, std::nullopt), 250ms);
}

void TestRetryPolicy::N22_datesAreRelativeToTheReply()
{
    // The server's clock is an hour ahead of ours, then one behind.
    QCOMPARE(retryAfter("Fri, 01 May 2026 13:00:09 GMT", "Fri, 01 May 2026 13:00:00 GMT"), 9s);
    QCOMPARE(retryAfter("Fri, 01 May 2026 11:00:09 GMT", "Fri, 01 May 2026 11:00:00 GMT"), 9s);
    QCOMPARE(retryAfter("Fri, 01 May 2026 12:00:09 GMT"), 9s);
    QCOMPARE(retryAfter("Fri, 01 May 2026 10:00:00 GMT"), 0s);
    QCOMPARE(retryAfter("Fri, 01 May 2126 10:00:00 GMT"), 120s);
}

void TestRetryPolicy::N23_oddHeaders_data()
{
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<int>("expected"); // seconds, -1 = not understood
    const auto row
        = [](const char *header, int expected) { QTest::newRow(header) << QByteArray(header) << expected; };
    row("0", 0);
    row(" 7 ", 7);
    row("120", 120);
    row("121", 120);
    row("1000000000000", 120);
    row("99999999999999999999999999", 120);
    row("-5", -1);
    row("1.5", -1);
    row("7, 9", -1);
    row("soon", -1);
    row("", -1);
    row("+7", -1);
    row("0x10", -1);
    row("Fri, 99 May 2026 12:00:09 GMT", -1);
    row("Fri, 01 Foo 2026 12:00:09 GMT", -1);
    row("Fri, 01 May 2026 12:00:09 CET", -1);
}

void TestRetryPolicy::N23_oddHeaders()
{
    QFETCH(QByteArray, header);
    QFETCH(int, expected);
    const auto result = retryAfter(header.constData());
    QCOMPARE(result, expected < 0 ? std::nullopt : std::optional<milliseconds>(seconds(expected)));
}

void TestRetryPolicy::httpDates()
{
    QCOMPARE(parseHttpDate("Wed, 21 Oct 2026 07:28:00 GMT"),
        QDateTime(QDate(2026, 10, 21), QTime(7, 28), Qt::UTC));
    QVERIFY(parseHttpDate("Tue, 30 Jun 2026 23:59:60 GMT").isValid());
    QVERIFY(!parseHttpDate("2026-10-21T07:28:00Z").isValid());
    QVERIFY(!parseHttpDate("Wed, 21 Oct 2026 25:28:00 GMT").isValid());
    QVERIFY(!parseHttpDate("Wed, 21 Oct 2026 07:2x:00 GMT").isValid());
}

void TestRetryPolicy::N21_waitsAsLongAsTheServerAsks()
{
    NetRig rig(*m_clock);
    rig.server.script({NetAnswer::json("{}", 429, "Retry-After: 7\r\n"), NetAnswer::json(okBody)});
    const auto call = rig.get();
    QSignalSpy retries(call.get(), &CallBase::retryScheduled);
    QVERIFY(retries.wait());
    QCOMPARE(retries.first().at(0).toInt(), 2);
    QCOMPARE(retries.first().at(1).value<milliseconds>(), 7s);
    m_clock->advance(6999ms);
    QCOMPARE(rig.transport().inFlight(), 0);
    m_clock->advance(1ms);
    QCOMPARE(rig.transport().inFlight(), 1);
    QVERIFY(!NetRig::wait(call).error);
    QCOMPARE(rig.server.count(), 2);
}

void TestRetryPolicy::N21_writeIsNotRepeated()
{
    NetRig rig(*m_clock);
    rig.server.setFallback(NetAnswer::json("{}", 429, "Retry-After: 7\r\n"));
    const HttpReply reply = NetRig::wait(rig.post(crovver::info(Endpoint::ProrationCheckout)));
    QCOMPARE(reply.error->kind, ApiError::Kind::RateLimited);
    QCOMPARE(reply.error->retryAfter, 7s);
    m_clock->advance(600s);
    QVERIFY(rig.transport().isIdle());
    QCOMPARE(rig.server.count(), 1);
}

void TestRetryPolicy::N21_pauseIsSharedByAllCallers()
{
    NetRig rig(*m_clock);
    rig.server.script({NetAnswer::json("{}", 429, "Retry-After: 7\r\n")});
    rig.server.setFallback(NetAnswer::json(okBody));
    const auto first = rig.get();
    QSignalSpy retries(first.get(), &CallBase::retryScheduled);
    QVERIFY(retries.wait());
    const auto background = rig.get(QStringLiteral("2"), Priority::Background);
    const auto user = rig.get(QStringLiteral("3"), Priority::User);
    QSignalSpy announced(user.get(), &CallBase::retryScheduled);
    QVERIFY(announced.wait());
    QCOMPARE(announced.first().at(0).toInt(), 1);
    QCOMPARE(announced.first().at(1).value<milliseconds>(), 7s);
    m_clock->advance(6s);
    QCOMPARE(rig.transport().inFlight(), 0);
    m_clock->advance(1s);
    for (const auto *call : {&first, &background, &user})
        QVERIFY(!NetRig::wait(*call).error);
    QCOMPARE(rig.server.count(), 4);
}

void TestRetryPolicy::N24_givesUpWithinTheBudget()
{
    NetRig rig(*m_clock);
    rig.config.limits = NetLimits(); // the real ones
    rig.server.setFallback(NetAnswer::json("{}", 503));
    const auto call = rig.get();
    QSignalSpy retries(call.get(), &CallBase::retryScheduled);
    for (const auto delay : {500ms, 1000ms, 2000ms}) {
        QVERIFY(retries.wait());
        QCOMPARE(retries.takeFirst().at(1).value<milliseconds>(), delay);
        m_clock->advance(delay);
    }
    const HttpReply reply = NetRig::wait(call);
    QCOMPARE(reply.error->kind, ApiError::Kind::Server);
    QCOMPARE(reply.attempts, 4);
    // Two attempts that run into the limit of 30 s use up the 60 s.
    rig.server.setFallback(NetAnswer::silence());
    const int before = rig.server.count();
    const auto slow = rig.get();
    QTRY_COMPARE(rig.server.count(), before + 1);
    QTRY_COMPARE(m_clock->dueIn(rig.config.limits.firstByte), 1);
    m_clock->advance(15s);
    m_clock->advance(500ms);
    QTRY_COMPARE(rig.server.count(), before + 2);
    QTRY_COMPARE(m_clock->dueIn(rig.config.limits.firstByte), 1);
    m_clock->advance(15s);
    m_clock->advance(1s);
    QTRY_COMPARE(rig.server.count(), before + 3);
    QTRY_COMPARE(m_clock->dueIn(rig.config.limits.firstByte), 1);
    m_clock->advance(15s);
    m_clock->advance(2s);
    QTRY_COMPARE(rig.server.count(), before + 4);
    QTRY_COMPARE(m_clock->dueIn(rig.config.limits.firstByte), 1);
    m_clock->advance(12s); // 60.5 s since the beginning
    const HttpReply timeout = NetRig::wait(slow);
    QCOMPARE(timeout.error->kind, ApiError::Kind::Timeout);
    QCOMPARE(timeout.attempts, 4);
}

void TestRetryPolicy::waitsAskedForCountInAll()
{
    NetRig rig(*m_clock);
    rig.config.limits = NetLimits();
    rig.server.setFallback(NetAnswer::json("{}", 503, "Retry-After: 25\r\n"));
    const auto call = rig.get();
    QSignalSpy retries(call.get(), &CallBase::retryScheduled);
    for (int i = 0; i < 2; ++i) {
        QVERIFY(retries.wait());
        m_clock->advance(25s);
    }
    const HttpReply reply = NetRig::wait(call); // a third wait would be more than 60 s
    QCOMPARE(reply.attempts, 3);
    QCOMPARE(reply.error->kind, ApiError::Kind::Server);
    QCOMPARE(reply.error->retryAfter, 25s);
}

void TestRetryPolicy::N21_whoWouldWaitTooLongIsToldAtOnce()
{
    NetRig rig(*m_clock);
    rig.config.limits = NetLimits();
    std::vector<QDateTime> told;
    rig.config.pauseChanged = [&](const QDateTime &until) { told.push_back(until); };
    rig.server.setFallback(NetAnswer::json("{}", 429, "Retry-After: 3600\r\n"));
    const HttpReply reply = NetRig::wait(rig.get());
    QCOMPARE(reply.error->kind, ApiError::Kind::RateLimited);
    QCOMPARE(reply.error->retryAfter, 3600s);
    QCOMPARE(reply.attempts, 1);
    QCOMPARE(rig.log.records().back().status, 429);
    QCOMPARE(told.size(), size_t(1));
    QCOMPARE(told.back(), m_clock->utcNow().addSecs(120));
    // What nobody waits for isn't sent, and says why.
    m_clock->advance(10s);
    const HttpReply refused = NetRig::wait(rig.get(QStringLiteral("2"), Priority::Visible));
    QCOMPARE(refused.error->kind, ApiError::Kind::RateLimited);
    QCOMPARE(refused.error->retryAfter, 3590s);
    QCOMPARE(rig.server.count(), 1);
    // A person may ask: one call is tried, and whatever else they ask for waits for its answer.
    const auto first = rig.get(QStringLiteral("3"), Priority::User);
    const auto second = rig.get(QStringLiteral("4"), Priority::User);
    QCOMPARE(NetRig::wait(first).error->kind, ApiError::Kind::RateLimited);
    QCOMPARE(NetRig::wait(second).error->kind, ApiError::Kind::RateLimited);
    QCOMPARE(rig.server.count(), 2);
    // The server has recovered.
    rig.server.setFallback(NetAnswer::json(okBody));
    auto given = rig.get(QStringLiteral("5"), Priority::User);
    given.reset(); // the one that was tried is dropped, and keeps nobody
    const auto third = rig.get(QStringLiteral("6"), Priority::User);
    const auto fourth = rig.get(QStringLiteral("7"), Priority::User);
    QVERIFY(!NetRig::wait(third).error);
    QVERIFY(!NetRig::wait(fourth).error);
    QVERIFY(!told.back().isValid());
    QVERIFY(!NetRig::wait(rig.get(QStringLiteral("8"), Priority::Background)).error);
}

void TestRetryPolicy::N21_aPersonEndsTheWait()
{
    NetRig rig(*m_clock);
    rig.config.limits = NetLimits();
    std::vector<QDateTime> told;
    rig.config.pauseChanged = [&](const QDateTime &until) { told.push_back(until); };
    rig.server.script({NetAnswer::json("{}", 429, "Retry-After: 50\r\n")});
    rig.server.setFallback(NetAnswer::json(okBody));
    const auto call = rig.get();
    QSignalSpy retries(call.get(), &CallBase::retryScheduled);
    QVERIFY(retries.wait());
    const auto other = rig.get(QStringLiteral("2"), Priority::Background);
    QCOMPARE(told.back(), m_clock->utcNow().addSecs(50));
    rig.transport().endPause(); // "Try now"
    QVERIFY(!NetRig::wait(call).error);
    QVERIFY(!NetRig::wait(other).error);
    QVERIFY(!told.back().isValid());
    QCOMPARE(rig.server.count(), 3);
    // "Cancel" ends what waits, and nothing else.
    rig.server.script({NetAnswer::json("{}", 429, "Retry-After: 50\r\n")});
    const auto again = rig.get(QStringLiteral("3"));
    QSignalSpy againRetries(again.get(), &CallBase::retryScheduled);
    QVERIFY(againRetries.wait());
    const auto write = rig.post(crovver::info(Endpoint::ProrationCheckout));
    rig.transport().giveUpWaiting();
    QCOMPARE(NetRig::wait(again).error->kind, ApiError::Kind::RateLimited);
    const HttpReply unsent = NetRig::wait(write);
    QCOMPARE(unsent.error->kind, ApiError::Kind::RateLimited); // not `OutcomeUnknown`
    QCOMPARE(unsent.attempts, 0);
    QVERIFY(rig.transport().isIdle());
    QCOMPARE(rig.server.count(), 4);
}

void TestRetryPolicy::N21_aPauseDoesNotCountForWhoWaitsThroughIt()
{
    NetRig rig(*m_clock);
    rig.config.limits = NetLimits();
    NetAnswer late = NetAnswer::json(okBody);
    late.delay = 400ms;
    bool isPaused = true;
    rig.server.setHandler([&](const NetRequest &request) {
        if (!isPaused)
            return late;
        return request.method == "POST" ? NetAnswer::close()
                                        : NetAnswer::json("{}", 429, "Retry-After: 50\r\n");
    });
    const auto replayed = rig.post(crovver::info(Endpoint::ConsumeCredits));
    QSignalSpy retries(replayed.get(), &CallBase::retryScheduled);
    QVERIFY(retries.wait());
    const auto other = rig.get();
    QSignalSpy otherRetries(other.get(), &CallBase::retryScheduled);
    QVERIFY(otherRetries.wait());
    // Not always two: when a connection breaks, Qt may send a read of another call once more by itself.
    const int before = rig.server.count();
    isPaused = false;
    m_clock->advance(49s); // longer than an attempt may take
    QTest::qWait(20);
    QCOMPARE(rig.server.count(), before);
    m_clock->advance(1s);
    QTRY_COMPARE(rig.server.count(), before + 2);
    QTRY_COMPARE(m_clock->dueIn(rig.config.limits.firstByte), 2);
    m_clock->advance(14s); // what one attempt may take
    QVERIFY(!NetRig::wait(replayed).error);
    QCOMPARE(NetRig::wait(replayed).attempts, 2);
    QVERIFY(!NetRig::wait(other).error);
}

void TestRetryPolicy::N24_nothingIsRepeatedWithoutTimeForAnAnswer()
{
    NetRig rig(*m_clock);
    rig.config.limits = NetLimits();
    rig.config.limits.total = 17s;
    rig.server.setFallback(NetAnswer::silence());
    for (const Endpoint endpoint : {Endpoint::ConsumeCredits, Endpoint::CapacityCount}) {
        const int before = rig.server.count();
        const auto call = rig.post(crovver::info(endpoint));
        QTRY_COMPARE(rig.server.count(), before + 1);
        QTRY_COMPARE(m_clock->dueIn(rig.config.limits.firstByte), 1);
        m_clock->advance(15s); // no first byte; 2 s are left, and the backoff takes a half of one
        m_clock->advance(3s);
        const HttpReply reply = NetRig::wait(call);
        QCOMPARE(reply.attempts, 1);
        QCOMPARE(reply.error->kind,
            endpoint == Endpoint::ConsumeCredits ? ApiError::Kind::OutcomeUnknown : ApiError::Kind::Timeout);
        QTest::qWait(20);
        QCOMPARE(rig.server.count(), before + 1);
    }
}

void TestRetryPolicy::N21_patienceOutlivesAPause()
{
    NetRig rig(*m_clock);
    rig.config.limits = NetLimits();
    rig.config.limits.inFlight = 2;
    rig.server.setHandler([](const NetRequest &request) {
        return request.target.contains("=429") ? NetAnswer::json("{}", 429, "Retry-After: 7\r\n")
                                               : NetAnswer::silence();
    });
    const auto background = rig.get(QStringLiteral("slow"), Priority::Background);
    auto limited = rig.get(QStringLiteral("429"));
    QSignalSpy retries(limited.get(), &CallBase::retryScheduled);
    QVERIFY(retries.wait());
    limited.reset();
    const auto first = rig.get(QStringLiteral("user1"), Priority::User);
    const auto second = rig.get(QStringLiteral("user2"), Priority::User);
    m_clock->advance(6999ms);
    QCOMPARE(rig.server.count(), 2); // nobody gives way to a call that may not be sent
    QCOMPARE(rig.transport().inFlight(), 1);
    m_clock->advance(1ms);
    QTRY_COMPARE(rig.server.count(), 3);
    m_clock->advance(299ms);
    QTest::qWait(20);
    QCOMPARE(rig.server.count(), 3);
    m_clock->advance(1ms);
    QTRY_COMPARE(rig.server.count(), 4);
    QVERIFY(rig.server.requests().back().target.contains("=user2"));
}

void TestRetryPolicy::droppingEndsTheWait()
{
    NetRig rig(*m_clock);
    rig.server.setFallback(NetAnswer::json("{}", 503));
    auto call = rig.get();
    QSignalSpy retries(call.get(), &CallBase::retryScheduled);
    QVERIFY(retries.wait());
    call.reset();
    QVERIFY(rig.transport().isIdle());
    m_clock->advance(600s);
    QCOMPARE(rig.transport().inFlight(), 0);
    QCOMPARE(rig.server.count(), 1);
    QCOMPARE(rig.log.records().back().error, ApiError::Kind::Cancelled);
}

void TestRetryPolicy::K06_unauthorizedEndsThoseWhoWait()
{
    NetRig rig(*m_clock);
    rig.server.script({NetAnswer::json("{}", 503, "Retry-After: 50\r\n"), NetAnswer::json("{}", 401)});
    const auto waiting = rig.get();
    QSignalSpy retries(waiting.get(), &CallBase::retryScheduled);
    QVERIFY(retries.wait());
    QCOMPARE(NetRig::wait(rig.get(QStringLiteral("2"))).error->kind, ApiError::Kind::Unauthorized);
    QCOMPARE(NetRig::wait(waiting).error->kind, ApiError::Kind::Unauthorized);
    QCOMPARE(NetRig::wait(waiting).attempts, 1);
    QCOMPARE(rig.server.count(), 2);
}

void TestRetryPolicy::N34_everyTimerDueAtOnce()
{
    // A machine that slept wakes with every timer due at once.
    NetRig rig(*m_clock);
    rig.server.setFallback(NetAnswer::silence());
    std::vector<CallHandle<HttpReply>> calls;
    for (int i = 0; i < 10; ++i)
        calls.push_back(rig.get(QString::number(i)));
    QTRY_COMPARE(rig.server.count(), 6);
    for (int i = 0; i < 40; ++i)
        m_clock->advance(3600s);
    for (const auto &call : calls)
        QCOMPARE(NetRig::wait(call).error->kind, ApiError::Kind::Timeout);
    QVERIFY(rig.transport().isIdle());
}

QTEST_GUILESS_MAIN(TestRetryPolicy)

} // namespace tst_retry_policy

#include "tst_retry_policy.moc"
