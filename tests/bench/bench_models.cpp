// SPDX-License-Identifier: GPL-3.0-or-later
// Searching and sorting 100,000 seats with our own index vector, and with QSortFilterProxyModel over the same
// rows.
#include "models/core/clock.h"
#include "models/items/seat_table_model.h"
#include "models/items/tenant_table_model.h"
#include "tests/bench/bench_rows.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QSortFilterProxyModel>

#include <benchmark/benchmark.h>

#include <malloc.h>
#include <numeric>

using namespace desk;
using bench::realisticSeats;
using bench::seatTotal;

namespace {

struct Loaded
{
    SystemClock clock;
    SeatTableModel model{clock};
    double heapBytesPerRow = 0;
    double tableBytesPerRow = 0;

    Loaded()
    {
        const std::vector<Seat> seats = realisticSeats();
        const size_t before = mallinfo2().uordblks + mallinfo2().hblkhd;
        auto table = std::make_shared<SeatTable>();
        table->reserve(seatTotal);
        for (int i = 0; i < seatTotal; ++i)
            table->add(seats[size_t(i)], i / 100 + 1, i % 100);
        table->squeeze();
        std::vector<quint32> order(seatTotal);
        std::iota(order.begin(), order.end(), 0);
        tableBytesPerRow = double(table->bytesUsed()) / seatTotal;
        model.complete(table, std::move(order));
        model.sort(int(SeatField::Name));
        heapBytesPerRow = double(mallinfo2().uordblks + mallinfo2().hblkhd - before) / seatTotal;
    }
};

Loaded &loaded()
{
    static Loaded everything;
    return everything;
}

/// As a user types: each state is one letter more.
const QStringList &keystrokes()
{
    static const QStringList texts
        = {QStringLiteral("g"), QStringLiteral("gu"), QStringLiteral("gur"), QStringLiteral("guru"),
            QStringLiteral("gurung"), QStringLiteral("anna gurung"), QStringLiteral("zzz"), QString()};
    return texts;
}

void searchOwn(benchmark::State &state)
{
    SeatTableModel &model = loaded().model;
    qsizetype i = 0;
    for (auto _ : state)
        model.setSearchText(keystrokes().at(i++ % keystrokes().size()));
    model.setSearchText({});
    state.counters["heap_bytes_per_row"] = loaded().heapBytesPerRow;
    state.counters["table_bytes_per_row"] = loaded().tableBytesPerRow;
}

/// Only the scan and the new index vector, without telling views.
void scanOwn(benchmark::State &state)
{
    const SeatTable &table = loaded().model.table();
    qsizetype i = 0;
    for (auto _ : state) {
        const std::vector<char> found = table.matching(keystrokes().at(i++ % keystrokes().size()));
        std::vector<quint32> order;
        for (quint32 record = 0; record < quint32(table.size()); ++record) {
            if (found[record])
                order.push_back(record);
        }
        benchmark::DoNotOptimize(order.data());
    }
}

void searchProxy(benchmark::State &state)
{
    class Proxy : public QSortFilterProxyModel
    {
    public:
        QString wanted;
        bool filterAcceptsRow(int row, const QModelIndex &parent) const override
        {
            for (int column = 0; column < 4; ++column) {
                const QModelIndex index = sourceModel()->index(row, column, parent);
                if (index.data().toString().contains(filterRegularExpression()))
                    return true;
            }
            return false;
        }
    } proxy;
    proxy.setSourceModel(&loaded().model);
    proxy.rowCount();
    qsizetype i = 0;
    for (auto _ : state) {
        const QString text = keystrokes().at(i++ % keystrokes().size());
        proxy.setFilterRegularExpression(
            QRegularExpression(QRegularExpression::escape(text), QRegularExpression::CaseInsensitiveOption));
        benchmark::DoNotOptimize(proxy.rowCount());
    }
}

void sortOwn(benchmark::State &state)
{
    SeatTableModel &model = loaded().model;
    bool down = false;
    for (auto _ : state) {
        state.PauseTiming();
        model.sort(-1);
        state.ResumeTiming();
        model.sort(
            int(state.range(0)), std::exchange(down, !down) ? Qt::DescendingOrder : Qt::AscendingOrder);
    }
    state.SetLabel(model.columnId(int(state.range(0))).toStdString());
}

void sortProxy(benchmark::State &state)
{
    SeatTableModel &model = loaded().model;
    model.sort(-1);
    QSortFilterProxyModel proxy;
    proxy.setSourceModel(&model);
    proxy.setSortRole(SortRole);
    bool down = false;
    for (auto _ : state) {
        state.PauseTiming();
        proxy.sort(-1);
        state.ResumeTiming();
        proxy.sort(
            int(state.range(0)), std::exchange(down, !down) ? Qt::DescendingOrder : Qt::AscendingOrder);
    }
    state.SetLabel(model.columnId(int(state.range(0))).toStdString());
}

std::unique_ptr<TenantTable> manyTenants()
{
    auto table = std::make_unique<TenantTable>();
    for (int i = 0; i < seatTotal; ++i) {
        Tenant tenant;
        tenant.externalId = TenantId(QStringLiteral("workspace-%1").arg(i * 7919 % seatTotal));
        tenant.id = QStringLiteral("6f1e0000-0000-4000-8000-%1").arg(i, 12, 10, QLatin1Char('0'));
        tenant.name = QStringLiteral("Workspace %1").arg(i);
        tenant.slug = tenant.name.toLower().replace(u' ', u'-');
        table->add(std::move(tenant));
    }
    return table;
}

/// A new list of 100,000 tenants replaces another of the same.
void exchangeTenants(benchmark::State &state)
{
    SystemClock clock;
    TenantTableModel model(clock, QStringLiteral("Crovver"));
    model.setTable(manyTenants());
    for (auto _ : state) {
        state.PauseTiming();
        auto next = manyTenants();
        state.ResumeTiming();
        model.setTable(std::move(next));
    }
}

void searchTenants(benchmark::State &state)
{
    SystemClock clock;
    TenantTableModel model(clock, QStringLiteral("Crovver"));
    model.setTable(manyTenants());
    model.sort(int(TenantField::Name));
    const QStringList texts{
        QStringLiteral("w"), QStringLiteral("work"), QStringLiteral("workspace 12"), QStringLiteral("zzz")};
    qsizetype i = 0;
    for (auto _ : state) {
        TenantFilter filter;
        filter.search = texts.at(i++ % texts.size());
        model.setFilter(filter);
    }
}

void sortTenantsByName(benchmark::State &state)
{
    SystemClock clock;
    TenantTableModel model(clock, QStringLiteral("Crovver"));
    model.setTable(manyTenants());
    bool down = false;
    for (auto _ : state)
        model.sort(
            int(TenantField::Name), std::exchange(down, !down) ? Qt::DescendingOrder : Qt::AscendingOrder);
}

BENCHMARK(exchangeTenants)->Unit(benchmark::kMillisecond);
BENCHMARK(searchTenants)->Unit(benchmark::kMillisecond);
BENCHMARK(sortTenantsByName)->Unit(benchmark::kMillisecond);
BENCHMARK(scanOwn)->Unit(benchmark::kMillisecond);
BENCHMARK(searchOwn)->Unit(benchmark::kMillisecond);
BENCHMARK(searchProxy)->Unit(benchmark::kMillisecond);
BENCHMARK(sortOwn)->DenseRange(0, 8)->Unit(benchmark::kMillisecond);
BENCHMARK(sortProxy)->DenseRange(0, 8)->Unit(benchmark::kMillisecond);

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
    return 0;
}
