// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/row_list_model.h"
#include "support/fake_clock.h"
#include "support/model_contract.h"

#include <QSignalSpy>
#include <QTest>

namespace tst_row_table_model {

using namespace desk;
using namespace desk::test;
using namespace Qt::StringLiterals;

struct Ship
{
    QString name;
    std::optional<qint64> crew = {};
    Timestamp built = {};
    QString problem = {};
};

enum class ShipField { Name, Crew, Built, Age, Port };

constexpr RowColumn<Ship, const Clock &> shipColumns[] = {
    {{int(ShipField::Name), "name"_L1, "Ship"},
        {.text = [](const Ship &ship) { return ship.name; },
            .secondary = [](const Ship &ship) { return ship.name.left(1); }}},
    {{int(ShipField::Crew), "crew"_L1, "Crew", Qt::AlignRight},
        {.number = [](const Ship &ship) { return ship.crew; },
            .tone =
                [](const Ship &ship) {
                    return ship.crew == 0 ? std::optional(StatusTone::Warning) : std::nullopt;
                }}},
    {{int(ShipField::Built), "built"_L1, "Built", Qt::AlignLeft, false},
        {.display = [](const Ship &ship) { return dateText(ship.built); },
            .time = [](const Ship &ship) { return ship.built; }}},
    {{int(ShipField::Age), "age"_L1, "Age"},
        {.display =
                [](const Ship &ship, const Clock &clock) {
                    return ship.built.isValid() ? agoText(*ship.built.utcMs, clock.utcNow()) : QString();
                },
            .copy = [](const Ship &) { return u"copied"_s; },
            .tooltip = [](const Ship &) { return u"told"_s; },
            .ages = true}},
    {{int(ShipField::Port), "port"_L1, "Port"},
        {.text = [](const Ship &ship) { return ship.name + u"\nport"_s; },
            .sort = [](const Ship &ship) { return ship.name; }}},
};

class ShipModel final : public RowListModel<Ship, const Clock &>
{
public:
    explicit ShipModel(const Clock &clock)
        : RowListModel(shipColumns, clock, nullptr)
    { }

protected:
    [[nodiscard]] QString keyOf(const Ship &ship) const override { return ship.name; }
    [[nodiscard]] QString problemOf(const Ship &ship) const override { return ship.problem; }
    [[nodiscard]] QString doubtOf(const Ship &ship, int column) const override
    {
        return column == int(ShipField::Name) ? QString() : ship.problem;
    }
    [[nodiscard]] QByteArray searched(const Ship &ship) const override { return foldedUtf8(ship.name); }
};

struct Fleet
{
    Fleet()
    {
        const auto day = [](int n) { return Timestamp::fromUtcMs(n * 86'400'000LL); };
        model.setRows({{u"Ship 10"_s, 3, day(1)}, {u"Bark"_s, {}, {}}, {u"Ship 9"_s, 10, day(3)},
            {u"Ärger"_s, 0, day(2)}});
    }
    [[nodiscard]] QString names() const
    {
        QStringList names;
        for (int row = 0; row < model.rowCount(); ++row)
            names << model.rowAt(row)->name;
        return names.join(u',');
    }
    [[nodiscard]] QVariant cell(int row, ShipField field, int role = Qt::DisplayRole) const
    {
        return model.index(row, int(field)).data(role);
    }

    FakeClock clock;
    ShipModel model{clock};
    ModelContract contract{&model};
};

class TestRowTableModel : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(u"en_GB"_s)); }

    void columnsHaveNamesAndTitles()
    {
        const Fleet fleet;
        fleet.contract.check();
        QCOMPARE(fleet.model.columnCount(), 5);
        QCOMPARE(fleet.model.columnId(int(ShipField::Crew)), u"crew"_s);
        QCOMPARE(fleet.model.columnId(5), QString());
        QVERIFY(fleet.model.isVisibleByDefault(int(ShipField::Name)));
        QVERIFY(!fleet.model.isVisibleByDefault(int(ShipField::Built)));
        QCOMPARE(fleet.model.headerData(1, Qt::Horizontal, Qt::DisplayRole).toString(), u"Crew"_s);
        QCOMPARE(fleet.cell(0, ShipField::Crew, Qt::TextAlignmentRole).toInt(),
            int(Qt::AlignRight | Qt::AlignVCenter));
    }

    void whatIsLeftOutFollows()
    {
        const Fleet fleet;
        // of a text
        QCOMPARE(fleet.cell(0, ShipField::Port).toString(), u"Ship 10 port"_s);
        QCOMPARE(fleet.cell(0, ShipField::Port, TooltipPlainRole).toString(), u"Ship 10 port"_s);
        QCOMPARE(fleet.cell(0, ShipField::Port, CopyTextRole).toString(), u"Ship 10\nport"_s);
        QCOMPARE(fleet.cell(0, ShipField::Name, SortRole).toString(), u"Ship 10"_s);
        QCOMPARE(fleet.cell(0, ShipField::Name, SecondaryTextRole).toString(), u"S"_s);
        QCOMPARE(fleet.cell(0, ShipField::Crew, KeyRole).toString(), u"Ship 10"_s);
        // of a number
        QCOMPARE(fleet.cell(2, ShipField::Crew).toString(), u"10"_s);
        QCOMPARE(fleet.cell(2, ShipField::Crew, CopyTextRole).toString(), u"10"_s);
        QCOMPARE(fleet.cell(2, ShipField::Crew, SortRole), QVariant(10LL));
        QVERIFY(!fleet.cell(2, ShipField::Crew, TooltipPlainRole).isValid());
        QVERIFY(!fleet.cell(2, ShipField::Crew, StatusRole).isValid());
        QCOMPARE(fleet.cell(3, ShipField::Crew, StatusRole).value<StatusTone>(), StatusTone::Warning);
        // of a time
        QCOMPARE(fleet.cell(0, ShipField::Built, CopyTextRole).toString(), u"1970-01-02T00:00:00Z"_s);
        QVERIFY(fleet.cell(0, ShipField::Built, TooltipPlainRole).toString().contains(u"1970-01-02T00:00"_s));
        // of nothing
        QCOMPARE(fleet.cell(0, ShipField::Age, CopyTextRole).toString(), u"copied"_s);
        QCOMPARE(fleet.cell(0, ShipField::Age, TooltipPlainRole).toString(), u"told"_s);
        QVERIFY(!fleet.cell(0, ShipField::Age, SortRole).isValid());
    }

    void unknownIsADash()
    {
        const Fleet fleet;
        for (const ShipField field : {ShipField::Crew, ShipField::Built, ShipField::Age})
            QCOMPARE(fleet.cell(1, field).toString(), unknownText());
        QVERIFY(!fleet.cell(1, ShipField::Crew, SortRole).isValid());
        QCOMPARE(fleet.cell(1, ShipField::Crew, CopyTextRole).toString(), QString());
    }

    void sortsWithUnknownOnesLastBothWays_data()
    {
        QTest::addColumn<int>("column");
        QTest::addColumn<QString>("up");
        QTest::addColumn<QString>("down");
        // numbers in a text by their value, letters without their accents
        QTest::newRow("text") << int(ShipField::Name) << u"Ärger,Bark,Ship 9,Ship 10"_s
                              << u"Ship 10,Ship 9,Bark,Ärger"_s;
        QTest::newRow("number") << int(ShipField::Crew) << u"Ärger,Ship 10,Ship 9,Bark"_s
                                << u"Ship 9,Ship 10,Ärger,Bark"_s;
        QTest::newRow("time") << int(ShipField::Built) << u"Ship 10,Ärger,Ship 9,Bark"_s
                              << u"Ship 9,Ärger,Ship 10,Bark"_s;
        QTest::newRow("none") << int(ShipField::Age) << u"Ship 10,Bark,Ship 9,Ärger"_s
                              << u"Ship 10,Bark,Ship 9,Ärger"_s;
    }
    void sortsWithUnknownOnesLastBothWays()
    {
        QFETCH(int, column);
        QFETCH(QString, up);
        QFETCH(QString, down);
        Fleet fleet;
        const QPersistentModelIndex bark = fleet.model.index(1, 0);
        fleet.model.sort(column, Qt::AscendingOrder);
        QCOMPARE(fleet.names(), up);
        fleet.model.sort(column, Qt::DescendingOrder);
        QCOMPARE(fleet.names(), down);
        QCOMPARE(bark.data(KeyRole).toString(), u"Bark"_s);
        fleet.model.sort(99); // isn't there
        QCOMPARE(fleet.names(), down);
        fleet.model.sort(-1);
        QCOMPARE(fleet.names(), u"Ship 10,Bark,Ship 9,Ärger"_s);
    }

    void emptyTextsComeLastBothWays()
    {
        Fleet fleet;
        fleet.model.setRows({{u"b"_s}, {QString()}, {u"a"_s}});
        fleet.model.sort(int(ShipField::Name), Qt::AscendingOrder);
        QCOMPARE(fleet.names(), u"a,b,"_s);
        fleet.model.sort(int(ShipField::Name), Qt::DescendingOrder);
        QCOMPARE(fleet.names(), u"b,a,"_s);
    }

    void filterKeepsTheSelection()
    {
        Fleet fleet;
        const QPersistentModelIndex nine = fleet.model.index(2, 0);
        const QPersistentModelIndex bark = fleet.model.index(1, 0);
        fleet.model.setSearchText(u"SHIP 9"_s);
        QCOMPARE(fleet.names(), u"Ship 9"_s);
        QCOMPARE(nine.row(), 0);
        QVERIFY(!bark.isValid());
        QCOMPARE(fleet.model.rowOf(u"Bark"_s), -1);
        QVERIFY(fleet.model.find(u"Bark"_s));
        fleet.model.setSearchText({});
        QCOMPARE(nine.row(), 2);
        QCOMPARE(fleet.model.rowOf(u"Bark"_s), 1);
    }

    void otherRowsKeepTheSelection()
    {
        Fleet fleet;
        const QPersistentModelIndex nine = fleet.model.index(2, 0);
        const QPersistentModelIndex bark = fleet.model.index(1, 0);
        fleet.model.setRows({{u"Ship 9"_s, 1}, {u"New"_s}, {u"New"_s}});
        QCOMPARE(nine.row(), 0);
        QCOMPARE(fleet.cell(0, ShipField::Crew).toString(), u"1"_s);
        QVERIFY(!bark.isValid());
        fleet.model.setRows({{u"New"_s}, {u"New"_s}, {QString()}, {QString()}, {u"Ship 9"_s, 2}});
        QCOMPARE(nine.row(), 4);
        const QPersistentModelIndex unnamed = fleet.model.index(2, 0);
        fleet.model.setRows({{u"New"_s}, {u"New"_s}, {QString(), 5}, {QString()}, {u"Ship 9"_s, 2}});
        QCOMPARE(unnamed.row(), 2); // the same rows
        fleet.contract.check();
    }

    void rowsThatAreNotUnderstoodAreMarked()
    {
        Fleet fleet;
        fleet.model.setRows({{u"Odd"_s, 5, {}, u"no crew"_s}});
        QCOMPARE(fleet.cell(0, ShipField::Name).toString(), u"Odd"_s);
        QCOMPARE(fleet.cell(0, ShipField::Name, RowProblemRole).toString(), u"no crew"_s);
        QCOMPARE(fleet.cell(0, ShipField::Crew).toString(), unknownText());
        QCOMPARE(fleet.cell(0, ShipField::Crew, TooltipPlainRole).toString(), u"no crew"_s);
        QVERIFY(!fleet.cell(0, ShipField::Crew, SortRole).isValid());
    }

    void timePassesInSomeColumns()
    {
        Fleet fleet;
        const QSignalSpy changed(&fleet.model, &QAbstractItemModel::dataChanged);
        fleet.model.timePassed();
        QCOMPARE(changed.size(), 1);
        QCOMPARE(changed.at(0).at(0).toModelIndex(), fleet.model.index(0, int(ShipField::Age)));
        QCOMPARE(changed.at(0).at(1).toModelIndex(), fleet.model.index(3, int(ShipField::Age)));
    }
};

QTEST_GUILESS_MAIN(TestRowTableModel)

} // namespace tst_row_table_model

#include "tst_row_table_model.moc"
