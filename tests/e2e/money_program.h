// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/account_work.h"
#include "app/api/crovver/crovver_provider.h"
#include "app/store/sqlite_intent_journal.h"
#include "e2e/money_oracle.h"
#include "models/views/addon_purchase_view_model.h"
#include "models/views/allocate_view_model.h"
#include "models/views/capacity_view_model.h"
#include "models/views/consume_view_model.h"
#include "models/views/payments_view_model.h"
#include "support/fake_history_store.h"
#include "support/fake_notifier.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QTimer>

namespace desk::testing {

/// Runs the event loop until `condition` holds; false when it doesn't within `ms`.
template <typename Condition>
bool spinUntil(Condition condition, int ms)
{
    QElapsedTimer since;
    since.start();
    QTimer tick;
    tick.start(1); // so that there is always something to wait for
    while (!condition()) {
        if (since.elapsed() > ms)
            return false;
        QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents);
    }
    return true;
}

inline void spinFor(int ms)
{
    (void)spinUntil([] { return false; }, ms);
}

/// Fifty times as fast, so that pauses between looks and before buttons don't make the test wait.
class QuickClock final : public Clock
{
public:
    QDateTime utcNow() const override { return m_clock.utcNow().addMSecs(m_skipped); }
    std::chrono::milliseconds elapsed() const override
    {
        return m_clock.elapsed() + std::chrono::milliseconds(m_skipped);
    }
    TimerHandle after(std::chrono::milliseconds delay, std::function<void()> action) override
    {
        return m_clock.after(delay / 50, std::move(action));
    }
    void skip(std::chrono::milliseconds time) { m_skipped += time.count(); }

private:
    SystemClock m_clock;
    qint64 m_skipped = 0;
};

/// What the operator did, in a file that outlives the process that writes it: a line before each act.
class MoneyLog
{
public:
    explicit MoneyLog(const QString &path)
        : m_file(path)
    {
        if (!m_file.open(QIODevice::WriteOnly | QIODevice::Append | QIODevice::Unbuffered))
            qFatal("the log can't be written");
    }
    void clicked(const MoneyClick &click)
    {
        write({{QStringLiteral("act"), QStringLiteral("click")}, {QStringLiteral("kind"), int(click.kind)},
            {QStringLiteral("tenant"), click.tenant}, {QStringLiteral("subject"), click.subject},
            {QStringLiteral("name"), click.name}, {QStringLiteral("units"), click.units},
            {QStringLiteral("key"), click.key}, {QStringLiteral("shown"), click.shown},
            {QStringLiteral("currency"), click.currency}});
    }
    void opened(const QString &url)
    {
        write({{QStringLiteral("act"), QStringLiteral("open")}, {QStringLiteral("url"), url}});
    }
    void accepted(const QString &url, const QString &amount)
    {
        write({{QStringLiteral("act"), QStringLiteral("accept")}, {QStringLiteral("url"), url},
            {QStringLiteral("amount"), amount}});
    }
    static void read(const QString &path, MoneyRecord &record)
    {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            return;
        while (!file.atEnd()) {
            const QJsonObject line = QJsonDocument::fromJson(file.readLine()).object();
            const auto text = [&](const char *name) { return line.value(QLatin1String(name)).toString(); };
            if (text("act") == QLatin1String("click"))
                record.clicks.push_back(
                    {IntentKind(line.value(QLatin1String("kind")).toInt()), text("tenant"), text("subject"),
                        text("name"), line.value(QLatin1String("units")).toInteger(), text("key"),
                        text("shown"), text("currency")});
            else if (text("act") == QLatin1String("open"))
                record.opened << text("url");
            else if (text("act") == QLatin1String("accept"))
                record.accepted.push_back({text("url"), text("amount")});
        }
    }

private:
    void write(const QJsonObject &line)
    {
        m_file.write(QJsonDocument(line).toJson(QJsonDocument::Compact) + '\n');
    }
    QFile m_file;
};

class LoggingOpener final : public UrlOpener
{
public:
    explicit LoggingOpener(MoneyLog &log)
        : m_log(log)
    { }
    bool open(const CheckedLink &link) override
    {
        m_log.opened(QString::fromLatin1(link.url.toEncoded()));
        return true;
    }

private:
    MoneyLog &m_log;
};

class NoPreferences final : public Preferences
{
public:
    QVariant value(const QString &, const QVariant &fallback) const override { return fallback; }
    void remove(const QString &) override { }
    void setValue(const QString &, const QVariant &) override { }
};

inline NetLimits moneyLimits()
{
    using ms = std::chrono::milliseconds;
    NetLimits limits;
    limits.connect = ms(2000);
    limits.firstByte = ms(400);
    limits.inactivity = ms(300);
    limits.attempt = ms(2500);
    limits.total = ms(4000);
    limits.leastRepetition = ms(500);
    limits.retries = 3;
    limits.backoffBase = ms(1);
    limits.backoffCap = ms(4);
    limits.retryAfterCap = ms(20);
    limits.userPatience = ms(30);
    return limits;
}

inline AccountAccess moneyAccess(const QUrl &url, AccountMode mode)
{
    AccountAccess access;
    access.baseUrl = parseBaseUrl(url.toString());
    access.key = SecretKey::fromText(QStringLiteral("sk_test_sandbox"));
    access.account.id = QStringLiteral("money");
    access.account.name = QStringLiteral("Money");
    access.account.mode = mode;
    access.account.readOnly = false;
    access.account.host = access.baseUrl.url.authority();
    access.account.provider = crovver::provider();
    access.account.checkoutHosts = CheckoutHosts(access.account.provider, access.baseUrl.url);
    return access;
}

/// One run of the program without its widgets, on the journal that the run before it left.
struct MoneyProgram
{
    MoneyProgram(const QUrl &url, const QString &folder, MoneyLog &log, AccountMode mode)
        : session(moneyAccess(url, mode), netClock, moneyLimits())
        , journal(folder)
        , work(session, journal, history, notifier, clock, [] { return QStringLiteral("Ada"); })
        , opener(log)
        , capacity(work.data(), work.actions(), work.watch(), opener, clock)
        , otherWindow(work.data(), work.actions(), work.watch(), opener, clock)
        , allocate(work.data(), work.actions(), clock)
        , addon(work.data(), work.credits(), work.watch(), opener, clock)
        , consume(work.credits(), clock)
        , payments(work.actions(), work.credits(), work.watch(), opener, preferences, clock)
    {
        work.start();
        const auto isReady = [this] { return work.ledger().isLoaded() && journal.problem().isWritable(); };
        if (!spinUntil(isReady, 20'000))
            qFatal("the journal did not open");
    }
    [[nodiscard]] bool has(IntentState state)
    {
        return std::ranges::any_of(
            work.ledger().intents(), [state](const Intent &intent) { return intent.state == state; });
    }

    SystemClock netClock;
    QuickClock clock;
    AccountSession session;
    SqliteIntentJournal journal;
    test::FakeHistoryStore history;
    test::FakeNotifier notifier;
    NoPreferences preferences;
    AccountWork work;
    LoggingOpener opener;
    CapacityViewModel capacity;
    CapacityViewModel otherWindow;
    AllocateViewModel allocate;
    AddonPurchaseViewModel addon;
    ConsumeViewModel consume;
    PaymentsViewModel payments;
};

} // namespace desk::testing
