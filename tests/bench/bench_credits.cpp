// SPDX-License-Identifier: GPL-3.0-or-later
// The credits tab with 50 pools, and the history of one that was read 10,000 times.
#include "support/consume_rig.h"
#include "support/memory_preferences.h"
#include "support/ui_backend.h"
#include "tests/bench/children.h"
#include "tests/bench/probe.h"
#include "ui/charts/credit_history_chart.h"
#include "ui/pages/credits_tab.h"
#include "ui/theme/theme.h"
#include "ui/widgets/data_table.h"

#include <QApplication>
#include <QChart>
#include <QChartView>
#include <QLineSeries>
#include <QStandardItemModel>
#include <QTableView>
#include <QTest>

#include <algorithm>
#include <functional>
#include <random>

namespace bench {

namespace {

using namespace desk;

constexpr int poolTotal = 50;
constexpr int sampleTotal = 10'000;
constexpr int timings = 21;

double medianMs(const std::function<void()> &work)
{
    std::vector<double> values;
    for (int i = 0; i < timings; ++i) {
        const long long begun = probe::nowUs();
        work();
        values.push_back(double(probe::nowUs() - begun) / 1000);
    }
    std::ranges::sort(values);
    return values[values.size() / 2];
}

std::vector<CreditPool> manyPools(const Clock &clock)
{
    std::vector<CreditPool> pools;
    for (int i = 0; i < poolTotal; ++i) {
        CreditPool pool;
        pool.key = QStringLiteral("pool_%1").arg(i);
        pool.name = QStringLiteral("Tokens of model %1").arg(i);
        pool.base = 9'000 - i * 190;
        pool.addon = i * 37;
        pool.total = *pool.base + *pool.addon;
        pool.limit = 10'000;
        pool.behavior = {i % 2 == 0 ? LimitBehavior::Soft : LimitBehavior::Hard,
            i % 2 == 0 ? QStringLiteral("soft") : QStringLiteral("hard")};
        pool.nextExpiry
            = Timestamp::fromUtcMs(clock.utcNow().toMSecsSinceEpoch() + (i + 1) * 24LL * 3'600'000);
        pools.push_back(pool);
    }
    return pools;
}

/// Every pool in sight, painted again; 1 = that never came to be.
int benchPools()
{
    test::ConsumeRig rig;
    rig.balance.pools = manyPools(rig.clock);
    ConnectionHealth health;
    test::MemoryPreferences preferences;
    CreditsViewModel credits(rig.work.credits, rig.work.alerts, rig.clock, health);
    CreditsTab tab(credits, preferences);
    tab.resize(1280, 800);
    tab.show();
    credits.setTenant(TenantId(QStringLiteral("acme")));
    rig.settle();
    DataTable *own = tab.table();
    tab.resize(1280, 800 + own->rowHeight(0) * poolTotal);
    if (!QTest::qWaitForWindowExposed(&tab) || own->model()->rowCount() != poolTotal
        || own->rowAt(own->viewport()->height() - 1) >= 0)
        return 1;

    QStandardItemModel rows(poolTotal, own->model()->columnCount());
    for (int row = 0; row < poolTotal; ++row) {
        for (int column = 0; column < rows.columnCount(); ++column)
            rows.setItem(row, column, new QStandardItem(own->model()->index(row, column).data().toString()));
    }
    QTableView plain;
    plain.setModel(&rows);
    plain.resize(own->size());
    for (int row = 0; row < poolTotal; ++row)
        plain.setRowHeight(row, own->rowHeight(row));
    plain.show();
    if (!QTest::qWaitForWindowExposed(&plain))
        return 1;
    const double ours = medianMs([&] { own->viewport()->repaint(); });
    const double theirs = medianMs([&] { plain.viewport()->repaint(); });
    std::printf("pools %.3f %.3f\n", ours, theirs);
    return 0;
}

/// Used up at random, with a refill every 500 readings.
std::vector<CreditSample> manySamples()
{
    std::vector<CreditSample> samples;
    std::minstd_rand random(7);
    qint64 base = 10'000;
    for (int i = 0; i < sampleTotal; ++i) {
        base = i % 500 == 0 ? 10'000 : base - qint64(random() % 25);
        CreditSample sample;
        sample.at = 1'770'000'000'000 + i * 600'000LL;
        sample.poolKey = QStringLiteral("ai");
        sample.base = base;
        sample.addon = 0;
        sample.total = base;
        sample.limit = 10'000;
        samples.push_back(sample);
    }
    return samples;
}

/// From what was read to the picture.
int benchHistory()
{
    const std::vector<CreditSample> samples = manySamples();
    CreditHistoryChart own;
    own.resize(1200, 260);
    own.show();
    QLineSeries series;
    QChart *chart = new QChart; // the view owns it
    chart->addSeries(&series);
    chart->createDefaultAxes();
    QChartView plain(chart);
    plain.resize(own.size());
    plain.show();
    if (!QTest::qWaitForWindowExposed(&own) || !QTest::qWaitForWindowExposed(&plain))
        return 1;
    const double ours = medianMs([&] {
        own.setHistory(creditHistory(samples, creditRunway(samples, samples.back().at, {})));
        own.repaint();
    });
    if (!own.hasData())
        return 1;
    const double theirs = medianMs([&] {
        QList<QPointF> points;
        points.reserve(sampleTotal);
        for (const CreditSample &sample : samples)
            points.append({double(sample.at), double(*sample.total)});
        series.replace(points);
        plain.viewport()->repaint();
    });
    chart->removeSeries(&series);
    std::printf("history %.3f %.3f\n", ours, theirs);
    return 0;
}

} // namespace

int paintCredits(int argc, char **argv)
{
    QApplication application(argc, argv);
    Theme theme(application);
    theme.apply(Scheme::Light, Density::Comfortable);
    return benchPools() + benchHistory();
}

} // namespace bench
