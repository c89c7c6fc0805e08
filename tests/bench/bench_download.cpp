// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/account_session.h"
#include "app/api/crovver/raw_row.h"
#include "support/fake_work.h"
#include "support/memory_preferences.h"
#include "tests/bench/children.h"
#include "tests/bench/heartbeat.h"
#include "tests/bench/probe.h"
#include "ui/main_window.h"
#include "ui/pages/seats_tab.h"
#include "ui/widgets/data_table.h"

#include <QApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QTimer>

#include <algorithm>
#include <functional>
#include <vector>

namespace bench {

namespace {

using namespace desk;

struct PlainSeat
{
    QString userId;
    QString name;
    QString email;
    QString status;
    QString allocatedAt;
};

/// Notes when the seats' table was painted with its first row in it.
class SeatsPaint final : public QObject
{
public:
    explicit SeatsPaint(DataTable *table)
        : m_table(table)
    {
        table->viewport()->installEventFilter(this);
    }
    bool eventFilter(QObject *, QEvent *event) override
    {
        if (event->type() == QEvent::Paint && at == 0 && m_table->model()->rowCount() > 0
            && !m_table->model()->index(0, 0).data(IsLoadingRole).toBool())
            at = probe::nowUs();
        return false;
    }
    long long at = 0;

private:
    DataTable *m_table;
};

} // namespace

int downloadSeats(int argc, char **argv, const char *url, const char *key)
{
    QApplication application(argc, argv);
    Theme theme(application);
    SystemClock clock;
    test::MemoryPreferences preferences;
    AccountAccess access;
    access.baseUrl = parseBaseUrl(QString::fromLocal8Bit(url));
    access.key = SecretKey::fromText(QString::fromLocal8Bit(key));
    access.account = {QStringLiteral("bench"), AccountMode::Test, {}, false, {}};
    AccountSession session(access, clock);
    test::FakeWork work(session.gateway(), session.account(), clock, session.health());
    MainWindow window(WindowServices{session.account(), work.data, clock, session.health(), preferences,
        theme, crovver::rawSeatRow, session.requests(), work.actions, work.credits, work.alerts, work.watch,
        work.imports, work.opener, work.notifier, {}});
    window.show();
    Heartbeat heartbeat;
    SeatsPaint paint(window.tenantPage()->seatsTab()->table());
    long long begun = 0;
    double cpuBefore = 0;
    probe::Allocations allocationsBefore;
    qint64 requests = 0;
    qint64 bytes = 0;
    QObject::connect(&session.requests(), &RequestHistory::added, &window, [&] {
        ++requests;
        bytes += session.requests().records().back().bytes;
    });
    // The window is up and idle before the tenant is opened; the list of tenants is not part of the figure.
    QTimer::singleShot(300, &window, [&] {
        heartbeat.start();
        begun = probe::nowUs();
        cpuBefore = probe::cpuSeconds();
        allocationsBefore = probe::allocations();
        requests = bytes = 0;
        window.openTenant(TenantId(QStringLiteral("big_100k")));
    });
    QObject::connect(&window.seats(), &SeatsViewModel::stateChanged, &window, [&] {
        const ViewState &state = window.seats().state();
        if (begun == 0 || state.phase != ViewState::Phase::Ready || paint.at == 0)
            return;
        std::printf("%.2f %.2f %.2f %lld %.3f %lld %lld %lld\n", double(paint.at - begun) / 1000,
            double(probe::nowUs() - begun) / 1000, heartbeat.longestMs(),
            (window.seats().model()->table().size() + 99) / 100, probe::cpuSeconds() - cpuBefore,
            probe::allocations() - allocationsBefore, requests, bytes);
        std::fflush(stdout);
        QCoreApplication::quit();
    });
    return QApplication::exec();
}

int downloadBare(int argc, char **argv, const char *url, const char *key, int pages)
{
    const QCoreApplication application(argc, argv);
    QNetworkAccessManager manager;
    std::vector<QByteArray> bodies;
    const double cpuBefore = probe::cpuSeconds();
    const probe::Allocations allocationsBefore = probe::allocations();
    const long long begun = probe::nowUs();
    int next = 1;
    int left = pages;
    qint64 bytes = 0;
    const std::function<void()> ask = [&] {
        if (next > pages)
            return;
        QUrl page(QString::fromLocal8Bit(url) + QStringLiteral("/api/public/capacity/allocations"));
        page.setQuery(
            QStringLiteral("requestingEntityId=big_100k&status=active&page=%1&limit=100").arg(next++));
        QNetworkRequest request(page);
        request.setRawHeader("Authorization", "Bearer " + QByteArray(key));
        QNetworkReply *reply = manager.get(request);
        QObject::connect(reply, &QNetworkReply::finished, &manager, [&, reply] {
            const QByteArray body = reply->readAll();
            bytes += body.size();
            bodies.push_back(body);
            reply->deleteLater();
            if (--left == 0)
                QCoreApplication::quit();
            ask();
        });
    };
    for (int i = 0; i < 6; ++i)
        ask();
    const int result = QCoreApplication::exec();
    const double ms = double(probe::nowUs() - begun) / 1000;
    const double cpu = probe::cpuSeconds() - cpuBefore;
    // Only the allocations are those of reading; time and processor are those of the network alone.
    std::vector<PlainSeat> seats;
    for (const QByteArray &body : bodies) {
        for (const QJsonValue &row : QJsonDocument::fromJson(body)[u"data"][u"allocations"].toArray())
            seats.push_back({row[u"externalUserId"].toString(), row[u"name"].toString(),
                row[u"email"].toString(), row[u"status"].toString(), row[u"allocatedAt"].toString()});
    }
    if ((qint64(seats.size()) + 99) / 100 != pages || seats.back().userId.isEmpty())
        qFatal("the pages didn't come");
    std::printf("%.2f %.3f %lld %lld\n", ms, cpu, probe::allocations() - allocationsBefore, bytes);
    return result;
}

} // namespace bench
