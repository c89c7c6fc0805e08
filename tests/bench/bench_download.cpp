// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/account_session.h"
#include "app/api/crovver/raw_row.h"
#include "support/fake_work.h"
#include "tests/bench/children.h"
#include "tests/bench/heartbeat.h"
#include "tests/bench/memory_preferences.h"
#include "tests/bench/probe.h"
#include "ui/main_window.h"
#include "ui/widgets/data_table.h"

#include <QApplication>
#include <QTimer>

#include <algorithm>

namespace bench {

namespace {

using namespace desk;

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
    MemoryPreferences preferences;
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
    SeatsPaint paint(window.findChild<DataTable *>(QStringLiteral("seatTable")));
    long long begun = 0;
    // The window is up and idle before the tenant is opened; the list of tenants is not part of the figure.
    QTimer::singleShot(300, &window, [&] {
        heartbeat.start();
        begun = probe::nowUs();
        window.openTenant(TenantId(QStringLiteral("big_100k")));
    });
    QObject::connect(&window.seats(), &SeatsViewModel::stateChanged, &window, [&] {
        const ViewState &state = window.seats().state();
        if (begun == 0 || state.phase != ViewState::Phase::Ready || paint.at == 0)
            return;
        std::printf("%.2f %.2f %.2f %lld\n", double(paint.at - begun) / 1000,
            double(probe::nowUs() - begun) / 1000, heartbeat.longestMs(),
            (window.seats().model()->table().size() + 99) / 100);
        std::fflush(stdout);
        QCoreApplication::quit();
    });
    return QApplication::exec();
}

} // namespace bench
