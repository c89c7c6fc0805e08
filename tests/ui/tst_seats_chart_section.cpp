// SPDX-License-Identifier: GPL-3.0-or-later
// The chart of the seats, without the list below it.
#include "support/ui_backend.h"
#include "ui/charts/chart_card.h"
#include "ui/pages/seats_chart_section.h"
#include "ui/theme/metrics.h"

#include <QAction>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

namespace tst_seats_chart_section {

using namespace desk;
using namespace desk::uitest;
using namespace Qt::StringLiterals;

constexpr int rowHigh = 32;

struct ChartStage
{
    ChartStage()
        : provider(2, 20)
        , view(provider.data, provider.capacities, provider.clock, provider.health, &FakeBackend::rawRow)
        , section(view, provider.preferences)
    {
        section.resize(1000, 400);
        section.show();
        view.setTenant(TenantId(u"t01"_s));
        provider.settle();
    }
    /// The room for the line, a chart of this height and so many rows.
    void fit(int chart, int rows)
    {
        const int line
            = section.findChild<QToolButton *>(u"seatChart"_s)->parentWidget()->sizeHint().height();
        section.fit(true, line + space::Medium + chart + space::Medium + rows * rowHigh, rowHigh);
    }
    FakeBackend provider;
    SeatsViewModel view;
    SeatsChartSection section;
};

class TestSeatsChartSection : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theListComesFirstUntilSomebodyChooses()
    {
        ChartStage stage;
        stage.fit(240, 13);
        QVERIFY(!stage.section.card()->isVisible());
        QVERIFY(stage.section.chartSwitch()->isEnabled());
        stage.fit(240, 14);
        QVERIFY(stage.section.card()->isVisible());
        QCOMPARE(stage.section.card()->height(), 240);
        QVERIFY(!stage.provider.preferences.has(u"seats/chart"_s));
    }

    /// Two banners above the list take nothing but height from it.
    void aChartThatIsWantedGetsLowerBeforeItGoes()
    {
        ChartStage stage;
        stage.provider.preferences.setValue(u"seats/chart"_s, true);
        stage.fit(240, 2);
        QCOMPARE(stage.section.card()->height(), 240);
        stage.fit(150, 2);
        QVERIFY(stage.section.card()->isVisible());
        QCOMPARE(stage.section.card()->minimumHeight(), 150);
        stage.fit(120, 2);
        QVERIFY(stage.section.card()->isVisible() && stage.section.chartSwitch()->isEnabled());
        stage.fit(119, 2);
        QVERIFY(!stage.section.card()->isVisible() && !stage.section.chartSwitch()->isEnabled());
        stage.fit(240, 2);
        QVERIFY(stage.section.card()->isVisible());
        QCOMPARE(stage.section.card()->minimumHeight(), 240);
    }

    void theSwitchIsKeptAndAsksForRoom()
    {
        ChartStage stage;
        stage.fit(240, 20);
        const QSignalSpy needed(&stage.section, &SeatsChartSection::roomNeeded);
        QTest::keyClick(stage.section.findChild<QToolButton *>(u"seatChart"_s), Qt::Key_Space);
        QCOMPARE(needed.size(), 1);
        QCOMPARE(stage.provider.preferences.value(u"seats/chart"_s, true).toBool(), false);
        stage.fit(240, 20);
        QVERIFY(!stage.section.card()->isVisible());
    }

    void whereNothingIsListedNothingIsDrawn()
    {
        ChartStage stage;
        stage.section.fit(false, 2000, rowHigh);
        QVERIFY(!stage.section.isVisible());
        QVERIFY(!stage.section.chartSwitch()->isEnabled());
    }
};

QTEST_MAIN(TestSeatsChartSection)

} // namespace tst_seats_chart_section

#include "tst_seats_chart_section.moc"
