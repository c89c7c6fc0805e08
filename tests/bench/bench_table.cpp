// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/core/clock.h"
#include "models/items/seat_table_model.h"
#include "tests/bench/bench_rows.h"
#include "tests/bench/children.h"
#include "tests/bench/probe.h"
#include "ui/delegates/cell_delegate.h"
#include "ui/theme/theme.h"
#include "ui/widgets/data_table.h"

#include <QApplication>
#include <QSortFilterProxyModel>
#include <QStandardItemModel>
#include <QTableView>
#include <QTest>

#include <algorithm>
#include <functional>
#include <malloc.h>
#include <numeric>

namespace bench {

namespace {

using namespace desk;

/// The same rows as most programs keep them: Qt's own item model, with typed values.
std::unique_ptr<QStandardItemModel> standardModel(const std::vector<Seat> &seats)
{
    auto model = std::make_unique<QStandardItemModel>(int(seats.size()), 7);
    for (int row = 0; row < int(seats.size()); ++row) {
        const Seat &seat = seats[size_t(row)];
        const qint64 held = seat.removedAt.isValid() ? *seat.removedAt.utcMs - *seat.allocatedAt.utcMs : 0;
        const QVariant values[] = {seat.userId.text(), seat.name, seat.email, seat.status.text,
            seat.allocatedAt.utc(), seat.removedAt.utc(), held / 86'400'000};
        for (int column = 0; column < 7; ++column) {
            auto *item = new QStandardItem;
            item->setData(values[column], Qt::DisplayRole);
            model->setItem(row, column, item);
        }
    }
    return model;
}

/// From the change to the painted view, ms.
double timed(QWidget *view, const std::function<void()> &change)
{
    const long long begun = probe::nowUs();
    change();
    view->repaint();
    QCoreApplication::sendPostedEvents();
    view->repaint();
    return double(probe::nowUs() - begun) / 1000;
}

double median(std::vector<double> values)
{
    std::ranges::sort(values);
    return values[values.size() / 2];
}

const QStringList &typed()
{
    static const QStringList texts{QStringLiteral("g"), QStringLiteral("gu"), QStringLiteral("gur"),
        QStringLiteral("guru"), QStringLiteral("gurung"), QStringLiteral("zzz")};
    return texts;
}

void benchSearch(SeatTableModel &model, DataTable &own, QSortFilterProxyModel &proxy, QTableView &plain)
{
    std::vector<double> ours;
    std::vector<double> theirs;
    for (int round = 0; round < 5; ++round) {
        for (const QString &text : typed()) {
            ours.push_back(timed(own.viewport(), [&] { model.setSearchText(text); }));
            theirs.push_back(timed(plain.viewport(), [&] { proxy.setFilterFixedString(text); }));
        }
        model.setSearchText({});
        proxy.setFilterFixedString({});
    }
    std::printf("search %.3f %.3f\n", median(ours), median(theirs));
}

void benchSort(SeatTableModel &model, DataTable &own, QSortFilterProxyModel &proxy, QTableView &plain)
{
    // Column of ours, column of the other model with the same values.
    constexpr std::pair<SeatField, int> pairs[] = {{SeatField::User, 0}, {SeatField::Name, 1},
        {SeatField::Email, 2}, {SeatField::Status, 3}, {SeatField::Allocated, 4}, {SeatField::Age, 4},
        {SeatField::Removed, 5}, {SeatField::DaysHeld, 6}};
    for (const auto &[field, other] : pairs) {
        std::vector<double> ours;
        std::vector<double> theirs;
        for (int round = 0; round < 5; ++round) {
            const Qt::SortOrder order = round % 2 == 0 ? Qt::AscendingOrder : Qt::DescendingOrder;
            model.sort(-1);
            ours.push_back(timed(own.viewport(), [&] { model.sort(int(field), order); }));
            proxy.sort(-1);
            theirs.push_back(timed(plain.viewport(), [&] { proxy.sort(other, order); }));
        }
        std::printf(
            "sort %s %.3f %.3f\n", qPrintable(model.columnId(int(field))), median(ours), median(theirs));
    }
}

} // namespace

int searchAndSort(int argc, char **argv)
{
    QApplication application(argc, argv);
    Theme theme(application);
    theme.apply(Scheme::Light, Density::Comfortable);
    const std::vector<Seat> seats = realisticSeats();
    SystemClock clock;
    SeatTableModel model(clock);
    DataTable own;
    own.setItemDelegate(new CellDelegate(&own));
    own.setModel(&model);
    own.resize(1000, 700);
    own.show();
    if (!QTest::qWaitForWindowExposed(&own))
        return 1;

    const size_t before = mallinfo2().uordblks + mallinfo2().hblkhd;
    {
        auto table = std::make_shared<SeatTable>();
        table->reserve(seatTotal);
        for (int i = 0; i < seatTotal; ++i)
            table->add(seats[size_t(i)], i / 100 + 1, i % 100);
        table->squeeze();
        std::vector<quint32> order(seatTotal);
        std::iota(order.begin(), order.end(), 0);
        model.complete(table, std::move(order));
    }
    own.repaint();
    const size_t after = mallinfo2().uordblks + mallinfo2().hblkhd;
    std::printf("bytes %.1f\n", double(after - before) / seatTotal);

    const auto rows = standardModel(seats);
    QSortFilterProxyModel proxy;
    proxy.setSourceModel(rows.get());
    proxy.setFilterKeyColumn(-1);
    proxy.setFilterCaseSensitivity(Qt::CaseInsensitive);
    QTableView plain;
    plain.setModel(&proxy);
    plain.resize(1000, 700);
    plain.show();
    if (!QTest::qWaitForWindowExposed(&plain))
        return 1;
    benchSearch(model, own, proxy, plain);
    benchSort(model, own, proxy, plain);
    return 0;
}

} // namespace bench
