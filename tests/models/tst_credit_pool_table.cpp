// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/credit_bar.h"
#include "models/items/credit_pool_table_model.h"
#include "models/items/credit_words.h"
#include "models/items/formatting.h"
#include "support/fake_clock.h"
#include "support/model_contract.h"

#include <QTest>

namespace tst_credit_pool_table {

using namespace desk;
using namespace desk::test;
using namespace Qt::StringLiterals;

CreditPool poolOf(const QString &key, std::optional<qint64> base, std::optional<qint64> addon,
    std::optional<qint64> total, std::optional<qint64> limit, const QString &behavior = u"hard"_s)
{
    CreditPool pool;
    pool.key = key;
    pool.name = u"Pool "_s + key;
    pool.base = base;
    pool.addon = addon;
    pool.total = total;
    pool.limit = limit;
    pool.behavior = fromSpelling(limitBehaviorSpellings, behavior);
    return pool;
}

struct PoolTable
{
    PoolTable()
        : model(clock, u"Crovver"_s)
        , contract(&model)
    { }
    void show(const std::vector<CreditPool> &pools)
    {
        std::vector<CreditPoolRow> rows;
        for (const CreditPool &pool : pools)
            rows.push_back({pool, {}, {}, u"2 of 3 readings"_s, {}, {}});
        model.setRows(rows);
    }
    [[nodiscard]] QVariant cell(int row, CreditPoolField field, int role = Qt::DisplayRole) const
    {
        return model.index(row, int(field)).data(role);
    }
    [[nodiscard]] QString text(int row, CreditPoolField field) const { return cell(row, field).toString(); }
    [[nodiscard]] QString hover(int row, CreditPoolField field) const
    {
        return cell(row, field, TooltipPlainRole).toString();
    }

    FakeClock clock;
    CreditPoolTableModel model;
    ModelContract contract;
};

class TestCreditPoolTable : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(u"en_GB"_s)); }

    void whatIsOverdrawnIsUsedToo()
    {
        PoolTable t;
        t.show({poolOf(u"ai"_s, -40, 0, -40, 500), poolOf(u"left"_s, 700, 0, 700, 500)});
        QCOMPARE(t.text(0, CreditPoolField::Balance), u"Plan −40, add-on 0, used 540"_s);
        QCOMPARE(t.text(1, CreditPoolField::Balance), u"Plan 700, add-on 0, used 0"_s);
    }

    void saysWhatAPoolHas()
    {
        PoolTable t;
        CreditPool pool = poolOf(u"ai"_s, 500, 120, 620, 1000);
        pool.usagePercent = u"38"_s;
        pool.nextExpiry
            = Timestamp::fromUtcMs(t.clock.utcNow().toMSecsSinceEpoch() + (6LL * 24 + 4) * 3'600'000);
        t.show({pool});
        t.contract.check();
        QCOMPARE(t.text(0, CreditPoolField::Pool), u"Pool ai"_s);
        QCOMPARE(t.cell(0, CreditPoolField::Pool, SecondaryTextRole).toString(), u"ai"_s);
        QCOMPARE(t.text(0, CreditPoolField::Left), u"50 %"_s);
        // Ours with its formula, and the API's as it was sent.
        QVERIFY(t.hover(0, CreditPoolField::Left).contains(u"500 ÷ the limit of 1,000"_s));
        QVERIFY(t.hover(0, CreditPoolField::Left).contains(u"as sent: 38"_s));
        QCOMPARE(t.text(0, CreditPoolField::Total), u"620"_s);
        // Bought credits are a figure of their own: more than the limit would read as a mistake.
        QCOMPARE(t.text(0, CreditPoolField::Plan), u"500 of 1,000"_s);
        QCOMPARE(t.text(0, CreditPoolField::Addon), u"120"_s);
        QCOMPARE(t.text(0, CreditPoolField::Behaviour), u"Hard"_s);
        QVERIFY(t.text(0, CreditPoolField::NextExpiry).endsWith(u"in 6 d 4 h"_s));
        QCOMPARE(t.cell(0, CreditPoolField::Balance, CreditBarRole).value<CreditBar>(),
            (CreditBar{500, 120, 500, 0, true}));
        QCOMPARE(t.text(0, CreditPoolField::Balance), u"Plan 500, add-on 120, used 500"_s);
        QCOMPARE(t.cell(0, CreditPoolField::Total, CopyTextRole).toString(), u"620"_s);
    }

    void unknownIsADashWithAReason()
    {
        PoolTable t;
        t.show({poolOf(u"ai"_s, {}, {}, {}, {}, {})});
        t.contract.check();
        for (const auto field : {CreditPoolField::Balance, CreditPoolField::Left, CreditPoolField::Total,
                 CreditPoolField::Plan, CreditPoolField::Addon, CreditPoolField::Behaviour,
                 CreditPoolField::NextExpiry, CreditPoolField::RunsOut}) {
            QCOMPARE(t.text(0, field), unknownText());
            QVERIFY(field == CreditPoolField::Balance || !t.hover(0, field).isEmpty());
            QVERIFY(!t.cell(0, field, SortRole).isValid() || field == CreditPoolField::Behaviour);
        }
        QVERIFY(!t.cell(0, CreditPoolField::Balance, CreditBarRole).value<CreditBar>().known);
    }

    void zeroBelowZeroAndPastABinaryFraction()
    {
        PoolTable t;
        const qint64 big = (1LL << 53) + 1;
        t.show({poolOf(u"a"_s, 0, 0, 0, 100), poolOf(u"b"_s, -40, 0, -40, 1000, u"soft"_s),
            poolOf(u"c"_s, big, 0, big, big), poolOf(u"d"_s, 5, 0, 5, {}),
            poolOf(u"e"_s, 1500, 0, 1500, 1000)});
        t.contract.check();
        QCOMPARE(t.text(0, CreditPoolField::Total), u"0"_s);
        QCOMPARE(t.text(0, CreditPoolField::Plan), u"0 of 100"_s);
        QCOMPARE(t.text(0, CreditPoolField::Left), u"0 %"_s);
        QCOMPARE(t.text(1, CreditPoolField::Total), u"−40, below zero"_s);
        QCOMPARE(t.text(1, CreditPoolField::Left), u"−4 %"_s);
        QCOMPARE(t.cell(1, CreditPoolField::Total, StatusRole).value<StatusTone>(), StatusTone::Critical);
        // The bar is clamped, the number isn't.
        QCOMPARE(t.cell(1, CreditPoolField::Balance, CreditBarRole).value<CreditBar>(),
            (CreditBar{0, 0, 1000, 40, true}));
        QCOMPARE(t.cell(2, CreditPoolField::Total, CopyTextRole).toString(), u"9007199254740993"_s);
        QCOMPARE(t.text(2, CreditPoolField::Left), u"100 %"_s);
        QCOMPARE(t.text(3, CreditPoolField::Total), u"5"_s);
        QVERIFY(!t.hover(3, CreditPoolField::Total).isEmpty());
        QCOMPARE(t.text(3, CreditPoolField::Left), unknownText());
        QCOMPARE(t.text(4, CreditPoolField::Left), u"150 %"_s); // rolled over
    }

    void onlyTheSumCountsAsThePlans()
    {
        PoolTable t;
        t.show({poolOf(u"ai"_s, {}, {}, 30, 100)});
        QCOMPARE(t.text(0, CreditPoolField::Left), u"30 %"_s);
        QCOMPARE(t.text(0, CreditPoolField::Plan), u"30 of 100"_s);
        QVERIFY(t.hover(0, CreditPoolField::Plan).contains(u"the sum only"_s));
    }

    void behaviourThatIsNotKnownIsShownAsSent()
    {
        PoolTable t;
        t.show({poolOf(u"ai"_s, 1, 0, 1, 1, u"elastic"_s)});
        QCOMPARE(t.text(0, CreditPoolField::Behaviour), u"elastic"_s);
        QCOMPARE(t.cell(0, CreditPoolField::Behaviour, StatusRole).value<StatusTone>(), StatusTone::Warning);
    }

    void poolThatIsNotUnderstoodIsMarkedAndNotCounted()
    {
        PoolTable t;
        CreditPool bad = poolOf(u"bad"_s, 7, 0, 7, 10);
        bad.problem = u"$.data[1].limit is not a number"_s;
        t.show({poolOf(u"ai"_s, 1, 0, 1, 1), bad});
        t.contract.check();
        QCOMPARE(t.model.validCount(), 1);
        QCOMPARE(t.text(1, CreditPoolField::Total), unknownText());
        QVERIFY(t.cell(1, CreditPoolField::Pool, RowProblemRole).toString().contains(u"$.data[1]"_s));
    }

    void sortsWithUnknownOnesLast()
    {
        PoolTable t;
        t.show({poolOf(u"a"_s, {}, {}, {}, {}), poolOf(u"b"_s, 5, 0, 5, 10), poolOf(u"c"_s, 1, 0, 1, 10)});
        t.model.sort(int(CreditPoolField::Total), Qt::AscendingOrder);
        QCOMPARE(t.model.rowOf(u"c"_s), 0);
        QCOMPARE(t.model.rowOf(u"a"_s), 2);
        t.model.sort(int(CreditPoolField::Total), Qt::DescendingOrder);
        QCOMPARE(t.model.rowOf(u"b"_s), 0);
        QCOMPARE(t.model.rowOf(u"a"_s), 2);
        t.model.sort(int(CreditPoolField::Pool), Qt::DescendingOrder);
        QCOMPARE(t.model.rowOf(u"c"_s), 0);
        t.model.sort(-1);
        QCOMPARE(t.model.rowOf(u"a"_s), 0);
    }

    void selectionsStayWhileThePoolsAreTheSame()
    {
        PoolTable t;
        t.show({poolOf(u"a"_s, 9, 0, 9, 10), poolOf(u"b"_s, 5, 0, 5, 10)});
        t.model.sort(int(CreditPoolField::Total), Qt::DescendingOrder);
        const QPersistentModelIndex a = t.model.index(0, 0);
        t.show({poolOf(u"a"_s, 1, 0, 1, 10), poolOf(u"b"_s, 5, 0, 5, 10)});
        QCOMPARE(a.row(), 1);
        t.show({poolOf(u"c"_s, 1, 0, 1, 10)});
        QVERIFY(!a.isValid());
        t.contract.check();
    }

    void countdowns()
    {
        constexpr qint64 minute = 60'000;
        QCOMPARE(countdownText(0), u"1 min"_s);
        QCOMPARE(countdownText(12 * minute), u"12 min"_s);
        QCOMPARE(countdownText(4 * 60 * minute + 12 * minute), u"4 h 12 min"_s);
        QCOMPARE(countdownText(24 * 60 * minute), u"1 d"_s);
        QCOMPARE(countdownText((6 * 24 + 4) * 60 * minute), u"6 d 4 h"_s);
    }
};

QTEST_GUILESS_MAIN(TestCreditPoolTable)

} // namespace tst_credit_pool_table

#include "tst_credit_pool_table.moc"
