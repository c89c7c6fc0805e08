// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/data/seat_table.h"

#include "models/items/seat_table_model.h"
#include "support/fake_clock.h"
#include "support/fake_gateway.h"
#include "support/model_contract.h"

#include <QTest>

#include <rapidcheck.h>

#include <algorithm>
#include <numeric>

namespace tst_seat_table {

using namespace desk;
using namespace desk::test;

constexpr qint64 nowMs = 1'777'636'800'000;

/// Few letters, so that equal and nearly equal texts are common; digits, because they sort by value; and
/// letters that fold to several.
QString anyText()
{
    static const QStringList parts = {QStringLiteral("a"), QStringLiteral("B"), QStringLiteral("b"),
        QStringLiteral("ß"), QStringLiteral("SS"), QStringLiteral("7"), QStringLiteral("10"),
        QStringLiteral("007"), QStringLiteral("é"), QStringLiteral("e\u0301"), QStringLiteral("e"),
        QStringLiteral("İ"), QStringLiteral("ı"), QStringLiteral("I"), QStringLiteral("😀"),
        QStringLiteral("."), QStringLiteral("ن")};
    QString text;
    for (int i = *rc::gen::inRange(0, 5); i > 0; --i)
        text += parts.at(*rc::gen::inRange<qsizetype>(0, parts.size()));
    return text;
}

Seat anySeat()
{
    const auto status = *rc::gen::element(SeatStatus::Active, SeatStatus::Removed, SeatStatus::Other);
    Seat seat;
    seat.userId = UserId(anyText());
    seat.name = anyText();
    seat.email = anyText();
    seat.status = {status,
        status == SeatStatus::Other ? QStringLiteral("invited")
                                    : QString(spelling(seatStatusSpellings, status))};
    if (*rc::gen::inRange(0, 4) > 0)
        seat.allocatedAt = Timestamp::fromUtcMs(*rc::gen::inRange<qint64>(-5, 5) * 1000);
    if (*rc::gen::inRange(0, 3) > 0)
        seat.removedAt = Timestamp::fromUtcMs(*rc::gen::inRange<qint64>(-5, 9) * 1000);
    if (*rc::gen::inRange(0, 2) > 0)
        seat.metadata.push_back({QStringLiteral("k"), anyText()});
    if (*rc::gen::inRange(0, 3) == 0)
        seat.metadata.push_back({QStringLiteral("l"), anyText()});
    return seat;
}

/// Of what `anyText` holds.
QString fold(const QString &text)
{
    QString folded = text.toLower(); // makes two characters of İ
    folded.replace(u'é', u'e').remove(QChar(0x0307)).remove(QChar(0x0301)).replace(u'ı', u'i');
    return folded.replace(QStringLiteral("ß"), QStringLiteral("ss"));
}

/// The same rules, written as plainly as possible: a vector of seats, one comparison at a time.
struct Plain
{
    std::vector<Seat> seats;

    void add(const Seat &seat)
    {
        const auto same = std::ranges::find_if(seats, [&](const Seat &other) {
            return !seat.userId.isEmpty() && SeatKey::of(other) == SeatKey::of(seat);
        });
        if (same == seats.end())
            seats.push_back(seat);
        else
            *same = seat;
    }
    [[nodiscard]] bool matches(const Seat &seat, const QString &text) const
    {
        const QString all = fold(seat.userId.text()) + u'\n' + fold(seat.name) + u'\n' + fold(seat.email);
        const QStringList words = text.simplified().split(u' ', Qt::SkipEmptyParts);
        return std::ranges::all_of(words, [&](const QString &word) { return all.contains(fold(word)); });
    }
};

/// Splits a folded text into runs of digits (by value) and single other bytes.
std::vector<std::pair<int, QByteArray>> naturalParts(const QString &text)
{
    std::vector<std::pair<int, QByteArray>> parts;
    QByteArray digits;
    const auto flush = [&](bool seen) {
        if (!seen)
            return;
        while (digits.startsWith('0'))
            digits.remove(0, 1);
        parts.emplace_back('0', char(digits.size() + 1) + digits);
        digits.clear();
    };
    bool inDigits = false;
    for (const char c : fold(text).toUtf8()) {
        if (c >= '0' && c <= '9') {
            inDigits = true;
            digits += c;
            continue;
        }
        flush(std::exchange(inDigits, false));
        parts.emplace_back(static_cast<unsigned char>(c), QByteArray());
    }
    flush(inDigits);
    return parts;
}

std::optional<std::vector<std::pair<int, QByteArray>>> textKey(const QString &text)
{
    return text.isEmpty() ? std::nullopt : std::optional(naturalParts(text));
}

template <typename Key>
std::vector<quint32> plainSort(
    size_t count, Qt::SortOrder direction, const std::function<std::optional<Key>(size_t)> &keyOf)
{
    std::vector<quint32> order(count);
    std::iota(order.begin(), order.end(), 0);
    std::stable_sort(order.begin(), order.end(), [&](quint32 a, quint32 b) {
        const auto left = keyOf(a);
        const auto right = keyOf(b);
        if (!left || !right)
            return left && !right;
        return direction == Qt::AscendingOrder ? *left < *right : *right < *left;
    });
    return order;
}

std::vector<quint32> expectedOrder(const Plain &plain, SeatField field, Qt::SortOrder direction)
{
    const std::vector<Seat> &seats = plain.seats;
    using Text = std::vector<std::pair<int, QByteArray>>;
    switch (field) {
    case SeatField::User:
        return plainSort<Text>(
            seats.size(), direction, [&](size_t i) { return textKey(seats[i].userId.text()); });
    case SeatField::Name:
        return plainSort<Text>(seats.size(), direction, [&](size_t i) { return textKey(seats[i].name); });
    case SeatField::Email:
        return plainSort<Text>(seats.size(), direction, [&](size_t i) { return textKey(seats[i].email); });
    case SeatField::Status:
        return plainSort<int>(seats.size(), direction, [&](size_t i) {
            return seats[i].status.value == SeatStatus::Other ? std::nullopt
                                                              : std::optional(int(seats[i].status.value));
        });
    case SeatField::Allocated:
        return plainSort<qint64>(
            seats.size(), direction, [&](size_t i) { return seats[i].allocatedAt.utcMs; });
    case SeatField::Age:
        return plainSort<qint64>(seats.size(), direction, [&](size_t i) {
            const auto from = seats[i].allocatedAt.utcMs;
            return from ? std::optional(nowMs - *from) : std::nullopt;
        });
    case SeatField::Removed:
        return plainSort<qint64>(seats.size(), direction, [&](size_t i) { return seats[i].removedAt.utcMs; });
    case SeatField::DaysHeld:
        return plainSort<qint64>(seats.size(), direction, [&](size_t i) -> std::optional<qint64> {
            const Seat &seat = seats[i];
            if (!seat.allocatedAt.utcMs || (!seat.removedAt.utcMs && seat.status.value != SeatStatus::Active))
                return std::nullopt;
            return seat.removedAt.utcMs.value_or(nowMs) - *seat.allocatedAt.utcMs;
        });
    }
    return {};
}

void fill(SeatTable &table, Plain &plain)
{
    for (int i = *rc::gen::inRange(0, 40); i > 0; --i) {
        const Seat seat = anySeat();
        table.add(seat, 1, i);
        plain.add(seat);
    }
}

class SeatTableTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aRosterThatComesWholeIsKnownToItsLastRow()
    {
        SeatTable table;
        table.setMostRowsOnAPage(1'000'000);
        for (int i = 0; i < 3000; ++i) {
            Seat seat = aSeat(QStringLiteral("user%1").arg(i));
            seat.seatId = SeatId(i % 2 ? QStringLiteral("seat-%1").arg(i) : QString());
            const auto added = table.add(seat, 1, i);
            QVERIFY(!added.duplicate);
        }
        for (quint32 record = 0; record < 3000; ++record) {
            QCOMPARE(table.page(record), 1);
            QCOMPARE(table.rowInPage(record), int(record));
            QCOMPARE(
                table.seatId(record).text(), record % 2 ? QStringLiteral("seat-%1").arg(record) : QString());
            QCOMPARE(table.userId(record), QStringLiteral("user%1").arg(record));
        }
        // The same person's seat came again, as another one.
        Seat again = aSeat(QStringLiteral("user7"));
        again.seatId = SeatId(QStringLiteral("seat-7b"));
        QVERIFY(table.add(again, 1, 7).duplicate);
        QCOMPARE(table.seatId(7).text(), QStringLiteral("seat-7b"));
    }

    void keepsEveryField();
    void likeAPlainVector();
    void searchesLikeAPlainVector();
    void sortsLikeAPlainVector();
    void sortsMetadataLikeAPlainVector();
    void removedSeatsOfOnePersonAreDifferentRows();
    void rowsWithoutAnIdAreEachTheirOwn();
    void metadataKeysAreBounded();
    void D16_timesThatAreNotUnderstoodAreKept();
    void aRowStaysSmall();
    void randomUseOfTheModelKeepsQtsContract();
    void aPersonTwiceOnShiftedPagesKeepsQtsContract();
    void theSameEmailIsMarked();
    void agesGrowByTheClock();
};

void SeatTableTest::keepsEveryField()
{
    Seat seat = aSeat(QStringLiteral("ünï"), SeatStatus::Removed);
    seat.problem = QStringLiteral("$.allocations[3].email: not a text");
    seat.allocatedAt.zoneAssumed = true;
    seat.metadata
        = {{QStringLiteral("empty"), QString::fromLatin1("")}, {QStringLiteral("team"), QStringLiteral("x")}};
    SeatTable table;
    table.add(aSeat(QStringLiteral("first")), 1, 0);
    const auto added = table.add(seat, 3, 77);
    QVERIFY(!added.duplicate);
    QCOMPARE(table.userId(1), seat.userId.text());
    QCOMPARE(table.name(1), seat.name);
    QCOMPARE(table.email(1), seat.email);
    QCOMPARE(table.status(1), SeatStatus::Removed);
    QCOMPARE(table.statusText(1), QStringLiteral("removed"));
    QVERIFY(table.allocatedAt(1) == seat.allocatedAt);
    QVERIFY(table.removedAt(1) == seat.removedAt);
    QCOMPARE(table.problem(1), seat.problem);
    QCOMPARE(table.page(1), 3);
    QCOMPARE(table.rowInPage(1), 77);
    QVERIFY(table.key(1) == SeatKey::of(seat));
    QVERIFY(table.metadata(0, 0).isNull());
    QVERIFY(table.metadata(1, 0).isEmpty() && !table.metadata(1, 0).isNull());
    QCOMPARE(table.metadata(1, 1), QStringLiteral("x"));
    QCOMPARE(table.problem(0), QString());
}

void SeatTableTest::likeAPlainVector()
{
    QVERIFY(rc::check("P03: rows merge by their key, the newest stays", [] {
        SeatTable table;
        Plain plain;
        fill(table, plain);
        RC_ASSERT(size_t(table.size()) == plain.seats.size());
        for (quint32 i = 0; i < quint32(table.size()); ++i) {
            const Seat &seat = plain.seats[i];
            RC_ASSERT(table.userId(i) == seat.userId.text());
            RC_ASSERT(table.name(i) == seat.name);
            RC_ASSERT(table.email(i) == seat.email);
            RC_ASSERT(table.statusText(i) == seat.status.text);
            RC_ASSERT(table.allocatedAt(i) == seat.allocatedAt);
            RC_ASSERT(table.removedAt(i) == seat.removedAt);
            if (!seat.userId.isEmpty())
                RC_ASSERT(table.find(SeatKey::of(seat)) == std::optional<quint32>(i));
            for (int key = 0; key < int(table.metadataKeys().size()); ++key) {
                const auto entry
                    = std::ranges::find(seat.metadata, table.metadataKeys().at(key), &MetadataEntry::key);
                RC_ASSERT(table.metadata(i, key).isNull() == (entry == seat.metadata.end()));
                if (entry != seat.metadata.end())
                    RC_ASSERT(table.metadata(i, key) == entry->value);
            }
        }
    }));
}

void SeatTableTest::searchesLikeAPlainVector()
{
    QVERIFY(rc::check("every word, case folded, in any of the three fields", [] {
        SeatTable table;
        Plain plain;
        fill(table, plain);
        const QString text = anyText() + u' ' + anyText();
        const std::vector<char> found = table.matching(text);
        RC_ASSERT(found.size() == plain.seats.size());
        for (size_t i = 0; i < found.size(); ++i)
            RC_ASSERT((found[i] != 0) == plain.matches(plain.seats[i], text));
    }));
}

void SeatTableTest::sortsLikeAPlainVector()
{
    QVERIFY(rc::check("every column, both ways, stable, unknown last", [] {
        SeatTable table;
        Plain plain;
        fill(table, plain);
        for (int field = 0; field <= int(SeatField::DaysHeld); ++field) {
            for (const Qt::SortOrder direction : {Qt::AscendingOrder, Qt::DescendingOrder}) {
                std::vector<quint32> order(size_t(table.size()));
                std::iota(order.begin(), order.end(), 0);
                table.sort(order, SeatField(field), direction, nowMs);
                RC_ASSERT(order == expectedOrder(plain, SeatField(field), direction));
            }
        }
    }));
}

void SeatTableTest::sortsMetadataLikeAPlainVector()
{
    QVERIFY(rc::check("by the folded value; rows without the key, or with an empty one, last", [] {
        SeatTable table;
        Plain plain;
        fill(table, plain);
        for (int key = 0; key < int(table.metadataKeys().size()); ++key) {
            std::vector<quint32> order(size_t(table.size()));
            std::iota(order.begin(), order.end(), 0);
            table.sortByMetadata(order, key, Qt::AscendingOrder);
            const auto partsOf = [&](quint32 record) { return naturalParts(table.metadata(record, key)); };
            bool empty = false;
            for (size_t i = 0; i < order.size(); ++i) {
                empty = empty || table.metadata(order[i], key).isEmpty();
                RC_ASSERT(empty == table.metadata(order[i], key).isEmpty());
                if (i > 0 && !empty)
                    RC_ASSERT(!(partsOf(order[i]) < partsOf(order[i - 1])));
            }
        }
    }));
}

void SeatTableTest::removedSeatsOfOnePersonAreDifferentRows()
{
    Seat once = aSeat(QStringLiteral("u"), SeatStatus::Removed);
    Seat again = once;
    again.allocatedAt = Timestamp::fromUtcMs(*once.allocatedAt.utcMs + 1);
    SeatTable table;
    QVERIFY(!table.add(once, 1, 0).duplicate);
    QVERIFY(!table.add(again, 1, 1).duplicate);
    QVERIFY(!table.add(aSeat(QStringLiteral("u")), 1, 2).duplicate);
    QVERIFY(table.add(once, 2, 0).duplicate);
    QVERIFY(table.add(aSeat(QStringLiteral("u")), 2, 1).duplicate);
    QCOMPARE(table.size(), 3);
    QCOMPARE(table.duplicates(), 2);
}

void SeatTableTest::rowsWithoutAnIdAreEachTheirOwn()
{
    SeatTable table;
    table.add(aSeat(QString()), 1, 0);
    table.add(aSeat(QString()), 1, 1);
    QCOMPARE(table.size(), 2);
    QCOMPARE(table.invalidRows(), 2);
    QVERIFY(!table.find({}));
}

void SeatTableTest::metadataKeysAreBounded()
{
    SeatTable table;
    Seat seat = aSeat(QStringLiteral("u"));
    for (int i = 0; i < 50; ++i)
        seat.metadata.push_back({QStringLiteral("key%1").arg(i), QStringLiteral("v")});
    table.add(seat, 1, 0);
    QCOMPARE(table.metadataKeys().size(), SeatTable::maxMetadataKeys);
    QVERIFY(table.hasMoreMetadataKeys());
}

void SeatTableTest::D16_timesThatAreNotUnderstoodAreKept()
{
    Seat seat = aSeat(QStringLiteral("u"));
    seat.allocatedAt = parseTimestamp(u"soon");
    SeatTable table;
    table.add(seat, 1, 0);
    QCOMPARE(table.allocatedAt(0).raw, QStringLiteral("soon"));
    QVERIFY(!table.allocatedTime(0));
    QVERIFY(!table.heldMs(0, nowMs));
}

void SeatTableTest::aRowStaysSmall()
{
    const std::vector<Seat> seats = someSeats(20'000);
    SeatTable table;
    table.reserve(qint64(seats.size()));
    for (size_t i = 0; i < seats.size(); ++i)
        table.add(seats[i], int(i / 100) + 1, int(i % 100));
    table.squeeze();
    const double perRow = double(table.bytesUsed()) / double(seats.size());
    QVERIFY2(perRow <= 230, qPrintable(QString::number(perRow))); // and 12 more in the model's orders
}

void SeatTableTest::randomUseOfTheModelKeepsQtsContract()
{
    QVERIFY(rc::check("pages in any order, searches, sorts, refreshes", [] {
        FakeClock clock;
        SeatTableModel model(clock);
        const ModelContract contract(&model);
        auto table = std::make_shared<SeatTable>();
        auto positions = std::make_shared<std::vector<quint32>>(
            size_t(*rc::gen::inRange(0, 30)), SeatTableModel::missing);
        model.startLoading(table, positions);
        for (int step = *rc::gen::inRange(0, 25); step > 0; --step) {
            switch (*rc::gen::inRange(0, 7)) {
            case 0:
            case 1:
                if (!model.isComplete() && !positions->empty()) {
                    const auto at = *rc::gen::inRange<size_t>(0, positions->size());
                    const bool isTwice
                        = table->size() > 0 && *rc::gen::inRange(0, 3) == 0; // its page shifted
                    (*positions)[at] = isTwice ? quint32(*rc::gen::inRange<qint64>(0, table->size()))
                                               : table->add(anySeat(), 1, 0).record;
                    model.contentChanged();
                }
                break;
            case 2:
                model.setSearchText(anyText());
                break;
            case 3:
                model.sort(*rc::gen::inRange(-1, model.columnCount()),
                    *rc::gen::element(Qt::AscendingOrder, Qt::DescendingOrder));
                break;
            case 4:
                clock.advance(std::chrono::milliseconds(*rc::gen::inRange(0, 300)));
                break;
            case 5: {
                auto next = *rc::gen::inRange(0, 2) == 0 ? table : std::make_shared<SeatTable>();
                if (next != table) {
                    Plain unused;
                    fill(*next, unused);
                }
                std::vector<quint32> order(size_t(next->size()));
                std::iota(order.begin(), order.end(), 0);
                model.complete(next, std::move(order));
                break;
            }
            default:
                positions = std::make_shared<std::vector<quint32>>(
                    size_t(*rc::gen::inRange(0, 30)), SeatTableModel::missing);
                table = std::make_shared<SeatTable>();
                model.startLoading(table, positions);
            }
            contract.check();
        }
    }));
}

void SeatTableTest::aPersonTwiceOnShiftedPagesKeepsQtsContract()
{
    FakeClock clock;
    SeatTableModel model(clock);
    const ModelContract contract(&model);
    auto table = std::make_shared<SeatTable>();
    for (const char *id : {"ann", "bob", "cat"})
        table->add(aSeat(QString::fromLatin1(id)), 1, 0);
    auto positions = std::make_shared<std::vector<quint32>>(
        std::vector<quint32>{0, 1, SeatTableModel::missing, 1, 2, SeatTableModel::missing});
    model.startLoading(table, positions);
    model.contentChanged();
    QCOMPARE(model.rowCount(), 6);
    const QPersistentModelIndex bob = model.index(1, 0);
    model.setSearchText(QStringLiteral("bob"));
    QCOMPARE(model.rowCount(), 1);
    QCOMPARE(bob.row(), 0);
    int rows = model.rowCount();
    connect(&model, &QAbstractItemModel::rowsInserted, this,
        [&](const QModelIndex &, int first, int last) { rows += last - first + 1; });
    model.setSearchText({});
    contract.check();
    QCOMPARE(model.rowCount(), 6);
    QCOMPARE(rows, 6); // the view was told of each
    QCOMPARE(bob.row(), 1);
    QCOMPARE(model.recordAt(3), 1u);
    model.setSearchText(QStringLiteral("bob"));
    (*positions)[2] = 1; // and once more
    model.contentChanged();
    model.setSearchText({});
    contract.check();
    QCOMPARE(model.rowCount(), 6);
    QCOMPARE(model.recordAt(2), 1u);
}

void SeatTableTest::theSameEmailIsMarked()
{
    FakeClock clock;
    SeatTableModel model(clock);
    const ModelContract contract(&model);
    auto table = std::make_shared<SeatTable>();
    const auto add = [&](const char *id, const QString &email, SeatStatus status = SeatStatus::Active) {
        Seat seat = aSeat(QString::fromLatin1(id));
        seat.email = email;
        seat.status.value = status;
        table->add(seat, 1, 0);
    };
    add("a", QStringLiteral("UseR100@Example.COM"));
    add("b", QStringLiteral("user100@example.com"));
    add("c", u'\u00a0' + QStringLiteral("user100@example.com"));
    add("d", QStringLiteral("other@example.com"));
    add("e", {});
    add("f", {});
    add("g", QStringLiteral("OTHER@example.com"), SeatStatus::Removed); // costs nothing
    std::vector<quint32> order(7);
    std::iota(order.begin(), order.end(), 0);
    model.complete(table, order);
    const auto mark
        = [&](int row) { return model.index(row, int(SeatField::Email)).data(SecondaryTextRole).toString(); };
    QCOMPARE(mark(0), QStringLiteral("Same e-mail as b"));
    QCOMPARE(mark(1), QStringLiteral("Same e-mail as a"));
    QCOMPARE(mark(2), QStringLiteral("Same e-mail as a"));
    for (const int row : {3, 4, 5, 6})
        QCOMPARE(mark(row), QString());
    const auto tip = model.index(1, int(SeatField::Email)).data(TooltipPlainRole).toString();
    QVERIFY(tip.contains(QStringLiteral("probably the same person")));
    // What is copied and sorted is the e-mail alone.
    QCOMPARE(model.index(1, int(SeatField::Email)).data(CopyTextRole).toString(),
        QStringLiteral("user100@example.com"));
    model.startLoading(std::make_shared<SeatTable>(), std::make_shared<std::vector<quint32>>());
    QCOMPARE(model.rowCount(), 0);
}

void SeatTableTest::agesGrowByTheClock()
{
    FakeClock clock(QDateTime::fromMSecsSinceEpoch(nowMs, Qt::UTC));
    SeatTableModel model(clock);
    const ModelContract contract(&model);
    auto table = std::make_shared<SeatTable>();
    Seat seat = aSeat(QStringLiteral("u"));
    seat.allocatedAt = Timestamp::fromUtcMs(nowMs - 120'000);
    table->add(seat, 1, 0);
    model.complete(table, {0});
    QCOMPARE(model.index(0, int(SeatField::Age)).data().toString(), QStringLiteral("2 min"));
    QCOMPARE(model.index(0, int(SeatField::Allocated)).data(SecondaryTextRole).toString(),
        QStringLiteral("2 min ago"));
    int announced = 0;
    connect(&model, &QAbstractItemModel::dataChanged, this, [&] { ++announced; });
    clock.advance(std::chrono::minutes(1));
    QVERIFY(announced > 0);
    QCOMPARE(model.index(0, int(SeatField::Age)).data().toString(), QStringLiteral("3 min"));
}

QTEST_GUILESS_MAIN(SeatTableTest)

} // namespace tst_seat_table

#include "tst_seat_table.moc"
