// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/consume_rig.h"
#include "support/ui_backend.h"
#include "ui/charts/chart_card.h"
#include "ui/charts/credit_history_chart.h"
#include "ui/delegates/credit_bar_delegate.h"
#include "ui/pages/credits_tab.h"
#include "ui/theme/theme.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/fact_tile.h"

#include <QAction>
#include <QApplication>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

namespace tst_credits_tab {

using namespace desk;
using namespace desk::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

struct TabStage : ConsumeRig
{
    explicit TabStage(bool readOnly = false)
        : ConsumeRig(AccountMode::Test, readOnly)
        , credits(work.credits, work.alerts, clock, health)
        , tab(credits, preferences)
    {
        CreditPool &ai = balance.pools.front();
        ai.base = 500;
        ai.addon = 120;
        ai.total = 620;
        ai.nextExpiry = Timestamp::fromUtcMs(clock.utcNow().toMSecsSinceEpoch() + 30LL * 24 * 3'600'000);
        CreditPool sms = ai;
        sms.key = u"sms"_s;
        sms.name = u"SMS"_s;
        sms.base = -40;
        sms.addon = 0;
        sms.total = -40;
        CreditPool bad;
        bad.key = u"odd"_s;
        bad.problem = u"$.data[2].limit: not a whole number"_s;
        balance.pools.push_back(sms);
        balance.pools.push_back(bad);
        tab.resize(1040, 640);
        tab.show();
    }
    void open()
    {
        credits.setTenant(TenantId(u"acme"_s));
        settle();
    }
    void read(qint64 base)
    {
        clock.advance(24h);
        balance.pools.front().base = base;
        balance.pools.front().total = base + *balance.pools.front().addon;
        credits.refresh();
        settle();
    }
    [[nodiscard]] QString tile(const QString &name) const { return tab.findChild<FactTile *>(name)->value(); }

    ConnectionHealth health;
    uitest::MemoryPreferences preferences;
    CreditsViewModel credits;
    CreditsTab tab;
};

class TestCreditsTab : public QObject
{
    Q_OBJECT

    std::unique_ptr<Theme> m_theme;

private Q_SLOTS:
    void initTestCase()
    {
        QLocale::setDefault(QLocale(u"en_GB"_s));
        m_theme = std::make_unique<Theme>(*qApp);
        m_theme->apply(Scheme::Light, Density::Comfortable);
    }

    void theBarNeverLeavesItsTrack()
    {
        const QRectF bounds(10, 0, 100, 8);
        const auto check = [&](const CreditBar &bar) {
            const CreditBarGeometry g = CreditBarGeometry::of(bounds, bar);
            for (const QRectF &part : {g.below, g.plan, g.addon, g.used}) {
                QVERIFY(part.left() >= bounds.left() - 0.01 && part.right() <= bounds.right() + 0.01);
                QVERIFY(part.width() >= 0);
            }
            QVERIFY(g.below.right() <= g.plan.left() + 0.01);
            QVERIFY(g.plan.right() <= g.addon.left() + 0.01 && g.addon.right() <= g.used.left() + 0.01);
        };
        check({500, 120, 380, 0, true});
        check({1, 1, 9007199254740993, 0, true});
        check({0, 0, 0, 0, true});
        check({0, 0, 1000, 40, true});
        const CreditBarGeometry thin = CreditBarGeometry::of(bounds, {1, 0, 1'000'000, 0, true});
        QVERIFY(thin.plan.width() >= 2);
        // How far below zero is told by the length: 4 % and 100 % don't look alike.
        const auto below = [&](qint64 by) {
            return CreditBarGeometry::of(bounds, {0, 0, 1000, by, true}).below;
        };
        QCOMPARE(below(0).width(), 0.0);
        QVERIFY(below(40).width() < 5 && below(1000).width() == 50);
        QCOMPARE(below(40).left(), bounds.left());
        QVERIFY(!CreditBarGeometry::of(bounds, {}).known);
    }

    /// What a wide window has to spare goes to the name; a bar of half a metre says no more than a short one.
    void aWideTableWidensThePoolsName()
    {
        TabStage stage;
        stage.open();
        const auto width = [&](CreditPoolField field) { return stage.tab.table()->columnWidth(int(field)); };
        const int name = width(CreditPoolField::Pool);
        const int bar = width(CreditPoolField::Balance);
        stage.tab.resize(1900, 640);
        stage.settle();
        QCOMPARE(width(CreditPoolField::Balance), bar);
        QVERIFY(width(CreditPoolField::Pool) > name + 500);
    }

    void showsThePoolThatHasTheLeast()
    {
        TabStage s;
        s.open();
        QCOMPARE(s.tile(u"creditsLeft"_s), u"−40"_s);
        QCOMPARE(s.tile(u"creditsBurn"_s), u"–"_s);
        QVERIFY(s.tab.table()->isVisible());
        QCOMPARE(s.tab.table()->currentIndex().row(), 1);
        s.tab.table()->goToRow(0);
        QCOMPARE(s.credits.selectedPool(), u"ai"_s);
        QCOMPARE(s.tile(u"creditsLeft"_s), u"620"_s);
        QCOMPARE(s.tab.chartCards().front()->title(), u"Credits left in AI tokens"_s);
        // A row that wasn't understood has no facts.
        s.tab.table()->goToRow(2);
        QCOMPARE(s.tile(u"creditsLeft"_s), u"620"_s);
    }

    void theChartIsReadByKeyboardAndAsATable()
    {
        TabStage s;
        s.open();
        s.tab.table()->goToRow(0);
        for (const qint64 base : {450, 400, 900, 850})
            s.read(base);
        auto *chart = s.tab.findChild<CreditHistoryChart *>();
        QVERIFY(chart->hasData());
        QCOMPARE(chart->table().rows.size(), size_t(5));
        QCOMPARE(chart->table().raw.size(), size_t(5));
        QVERIFY(chart->table().rows[3].last().contains(u"+500"_s));
        QTest::keyClick(chart, Qt::Key_Home);
        QCOMPARE(chart->cursor(), 0);
        QVERIFY(chart->cursorText().contains(u"620"_s));
        QTest::keyClick(chart, Qt::Key_End);
        QCOMPARE(chart->cursor(), 4);
        QTest::keyClick(chart, Qt::Key_Left);
        QVERIFY(chart->cursorText().contains(u"+500"_s));
        QTest::keyClick(chart, Qt::Key_Escape);
        QCOMPARE(chart->cursor(), -1);
        s.tab.grab(); // draws without complaints
    }

    void manySamplesAreThinnedWithoutLosingExtremes()
    {
        CreditHistory history;
        for (int i = 0; i < 10'000; ++i)
            history.total.push_back({i * 60'000LL, i == 5'000 ? 9'000 : i == 7'000 ? -500 : 1'000 + i % 7});
        CreditPlot plot;
        plot.setHistory(history);
        plot.arrange({600, 200}, qApp->font());
        QVERIFY(plot.line().size() <= size_t(plot.plotArea().width()) * 2 + 2);
        const auto [top, bottom] = std::ranges::minmax(plot.line(), {}, &QPointF::y);
        QVERIFY(top.y() >= plot.plotArea().top() - 0.01 && bottom.y() <= plot.plotArea().bottom() + 0.01);
        QVERIFY(bottom.y() - top.y() > plot.plotArea().height() * 0.7);
    }

    void asksForCreditsAndAlertsOfTheCurrentPool()
    {
        TabStage s;
        s.open();
        QSignalSpy use(&s.tab, &CreditsTab::useRequested);
        QSignalSpy alerts(&s.tab, &CreditsTab::alertsRequested);
        s.tab.primaryAction()->trigger();
        s.tab.findChild<QPushButton *>(u"creditAlerts"_s)->click();
        QCOMPARE(use.front().front().toString(), u"sms"_s);
        QCOMPARE(alerts.front().front().toString(), u"sms"_s);
        QCOMPARE(s.tab.rowActions().size(), qsizetype(2));
    }

    void anAccountThatOnlyReadsUsesNothing()
    {
        TabStage s(true);
        s.open();
        QVERIFY(!s.tab.primaryAction()->isVisible());
        QCOMPARE(s.tab.rowActions().size(), qsizetype(1));
    }

    void withoutASubscriptionThereAreNoZeros()
    {
        TabStage s;
        s.balance.pools.clear();
        s.open();
        QVERIFY(!s.tab.table()->isVisible());
        QVERIFY(!s.tab.findChild<FactTile *>(u"creditsLeft"_s)->isVisible());
        QVERIFY(!s.tab.primaryAction()->isEnabled());
        QVERIFY(!s.tab.primaryAction()->statusTip().isEmpty());
    }
};

QTEST_MAIN(TestCreditsTab)

} // namespace tst_credits_tab

#include "tst_credits_tab.moc"
