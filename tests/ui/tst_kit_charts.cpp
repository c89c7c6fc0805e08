// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chart_card.h"
#include "ui/charts/seats_over_time_chart.h"
#include "ui/charts/steps.h"
#include "ui/charts/time_ticks.h"
#include "ui/theme/theme.h"
#include "ui/widgets/state_view.h"
#include "ui/widgets/utilisation_bar.h"

#include <QAbstractItemModel>
#include <QApplication>
#include <QDir>
#include <QFile>
#include <QImage>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

#include <algorithm>
#include <random>

namespace tst_kit_charts {

using namespace desk;

constexpr qint64 day = 86'400'000;
constexpr qint64 start = 1'777'593'600'000; // 2026-05-01 00:00 UTC

SeatsOverTime history()
{
    SeatsOverTime series;
    series.active = {{start, 1}, {start + 10 * day, 4}, {start + 20 * day, 12}, {start + 40 * day, 12}};
    series.capacity = {{start + 5 * day, 10}, {start + 30 * day, 15}};
    return series;
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

class TestKitCharts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void barGeometry()
    {
        const QRectF bounds(10, 0, 100, 8);
        const auto within = UtilisationGeometry::of(bounds, 8, 10);
        QVERIFY(within.known);
        QCOMPARE(within.used.width(), 80.0);
        QVERIFY(within.over.isEmpty());
        const auto over = UtilisationGeometry::of(bounds, 20, 10);
        QCOMPARE(over.used.width(), 50.0);
        QCOMPARE(over.mark, 60.0);
        QCOMPARE(over.over, QRectF(60, 0, 50, 8));
        QCOMPARE(UtilisationGeometry::of(bounds, 1, 100'000).used.width(), 2.0); // something is visible
        QCOMPARE(UtilisationGeometry::of(bounds, 99'999, 100'000).used.width(), 98.0); // so is what is left
        QCOMPARE(UtilisationGeometry::of(bounds, 0, 0).used.width(), 0.0);
        QCOMPARE(UtilisationGeometry::of(bounds, 3, 0).over.width(), 100.0);
        QVERIFY(!UtilisationGeometry::of(bounds, std::nullopt, 10).known);
        QVERIFY(!UtilisationGeometry::of(bounds, 3, std::nullopt).known);
    }

    void stepsKeepTheirCorners()
    {
        const std::vector<QPointF> line = stepLine({{0, 1}, {10, 3}, {20, 3}, {30, 2}}, 50);
        const std::vector<QPointF> expected{{0, 1}, {10, 1}, {10, 3}, {30, 3}, {30, 2}, {50, 2}};
        QCOMPARE(line, expected);
        QVERIFY(stepLine({}, 50).empty());
    }

    void thinningKeepsTheExtremesOfAnyHistory()
    {
        std::minstd_rand random(4);
        for (int round = 0; round < 300; ++round) {
            const int count = 1 + int(random() % 20'000);
            std::vector<StepPoint> samples;
            qint64 at = 0;
            for (int i = 0; i < count; ++i)
                samples.push_back({at += qint64(random() % 900'000), qint64(random() % 1'000'003) - 40});
            const auto line = stepLine(samples, samples.back().utcMs);
            const int pixels = 1 + int(random() % 1'200);
            const auto thin = thinnedLine(line, pixels);
            QVERIFY(thin.size() <= size_t(pixels) * 2 + 1 || thin == line);
            const auto [least, most] = std::ranges::minmax_element(samples, {}, &StepPoint::value);
            const auto [low, high] = std::ranges::minmax_element(thin, {}, [](QPointF p) { return p.y(); });
            QCOMPARE(low->y(), double(least->value));
            QCOMPARE(high->y(), double(most->value));
            QCOMPARE(thin.back(), line.back());
            QVERIFY(std::ranges::is_sorted(thin, {}, [](QPointF p) { return p.x(); }));
        }
    }

    void thinningKeepsPeaks()
    {
        std::vector<QPointF> line;
        for (int i = 0; i < 100'000; ++i)
            line.emplace_back(i, i % 100);
        line[54'321].setY(5000);
        line[12'345].setY(-7);
        const std::vector<QPointF> thin = thinnedLine(line, 600);
        QVERIFY(thin.size() <= 1201);
        QCOMPARE(thin.front().x(), line.front().x());
        QCOMPARE(thin.back(), line.back());
        const auto byY = [](const QPointF &a, const QPointF &b) { return a.y() < b.y(); };
        QCOMPARE(std::ranges::max_element(thin, byY)->y(), 5000.0);
        QCOMPARE(std::ranges::min_element(thin, byY)->y(), -7.0);
        QVERIFY(std::ranges::is_sorted(thin, {}, [](const QPointF &p) { return p.x(); }));
        const std::vector<QPointF> few{{0, 1}, {5, 2}};
        QCOMPARE(thinnedLine(few, 600), few);
    }

    void countAxesHaveWholeTicks()
    {
        for (const qint64 highest :
            {0LL, 1LL, 2LL, 3LL, 7LL, 10LL, 15LL, 99LL, 1204LL, 12'480LL, 1'000'001LL}) {
            const CountAxis axis = CountAxis::upTo(highest);
            QVERIFY(axis.top >= highest);
            QCOMPARE(axis.top % axis.step, 0);
            QVERIFY(axis.tickCount() <= 6);
            QVERIFY2(highest < 3 || axis.tickCount() >= 3, QByteArray::number(highest));
        }
        QCOMPARE(CountAxis::upTo(15).step, 5);
        QCOMPARE(CountAxis::upTo(10).step, 2);
    }

    void timeTicksAreDates()
    {
        for (const qint64 days : {1, 3, 9, 30, 100, 400, 1500, 8000}) {
            const std::vector<TimeTick> ticks = timeTicks(start, start + days * day);
            QVERIFY2(ticks.size() >= 2 && ticks.size() <= 6, QByteArray::number(int(ticks.size())));
            for (const TimeTick &tick : ticks)
                QVERIFY(tick.utcMs >= start && tick.utcMs <= start + days * day && !tick.label.isEmpty());
        }
        QVERIFY(timeTicks(start, start).empty());
    }

    void keyboardMovesTheCursor()
    {
        SeatsOverTimeChart chart;
        chart.resize(600, 240);
        chart.setSeries(history());
        chart.show();
        const QSignalSpy moved(&chart, &SeatsOverTimeChart::cursorMoved);
        QCOMPARE(chart.cursor(), -1);
        QTest::keyClick(&chart, Qt::Key_Home);
        QCOMPARE(chart.cursor(), 0);
        QVERIFY(chart.cursorText().contains(QLatin1String("Capacity: 10, assumed")));
        QTest::keyClick(&chart, Qt::Key_Right);
        QTest::keyClick(&chart, Qt::Key_Right);
        QCOMPARE(chart.cursor(), 2);
        QVERIFY(chart.cursorText().contains(QLatin1String("In use: 4")));
        QVERIFY(chart.accessibleDescription().contains(QLatin1String("Capacity: 10")));
        QTest::keyClick(&chart, Qt::Key_Left);
        QCOMPARE(chart.cursor(), 1);
        QTest::keyClick(&chart, Qt::Key_Escape);
        QCOMPARE(chart.cursor(), -1);
        QCOMPARE(moved.size(), 5);
    }

    void hoverShowsWhatHoldsThere()
    {
        SeatsOverTimeChart chart;
        chart.resize(600, 240);
        chart.setSeries(history());
        chart.show();
        QVERIFY(QTest::qWaitForWindowExposed(&chart));
        QTest::mouseMove(&chart, QPoint(280, 120));
        QTRY_VERIFY(chart.cursor() >= 0);
        QVERIFY(chart.cursorText().contains(QLatin1String("2026")));
    }

    void summaryTellsTheChart()
    {
        SeatsOverTimeChart chart;
        QVERIFY(!chart.hasData());
        chart.setSeries(history(), QStringLiteral("3 of 9 seats loaded"));
        QVERIFY(chart.summary().contains(QLatin1String("12 seats in use")));
        QVERIFY(chart.summary().contains(QLatin1String("Capacity is 15")));
        QVERIFY(chart.summary().contains(QLatin1String("3 of 9 seats loaded")));
    }

    void tableIsTheTwin()
    {
        auto *chart = new SeatsOverTimeChart;
        ChartCard card(QStringLiteral("Seats"), chart);
        QCOMPARE(card.isTableShown(), false);
        card.setTableShown(true);
        QVERIFY(!card.isTableShown()); // nothing to show: the state says why
        chart->setSeries(history());
        QVERIFY(card.isTableShown());
        const auto *table = card.findChild<QTableView *>();
        QCOMPARE(table->model()->rowCount(), 6);
        QCOMPARE(table->model()->index(0, 1).data().toString(), QStringLiteral("1"));
        const auto textsOf = [&](int row) {
            QStringList texts;
            for (int column = 2; column < table->model()->columnCount(); ++column)
                texts << table->model()->index(row, column).data().toString();
            return texts.join(u'|');
        };
        QCOMPARE(textsOf(0), QStringLiteral("10|9|0|assumed|"));
        QCOMPARE(textsOf(1), QStringLiteral("10|9|0|seen|"));
        QCOMPARE(textsOf(3), QStringLiteral("10|0|2|seen|"));
        QCOMPARE(textsOf(5), QStringLiteral("15|3|0|seen|"));
    }

    void tooShortIsSaidAndIsStillATable()
    {
        auto *chart = new SeatsOverTimeChart;
        ChartCard card(QStringLiteral("Seats"), chart);
        SeatsOverTime series;
        series.active = {{start, 3}, {start + day / 2, 3}};
        series.capacity = {{start + day / 2, 5}};
        chart->setSeries(series);
        QCOMPARE(card.findChild<StateView *>()->title(), QStringLiteral("Too few days to draw"));
        QVERIFY(!chart->isVisibleTo(&card));
        card.setTableShown(true);
        QVERIFY(card.isTableShown());
        card.setTableShown(false);
        chart->setSeries(history());
        QVERIFY(chart->isVisibleTo(&card));
    }

    void showsTheLastDays()
    {
        SeatsOverTimeChart chart;
        chart.setSeries(history()); // 40 days
        QCOMPARE(chart.table().rows.size(), size_t(6));
        chart.setDays(30);
        QCOMPARE(chart.table().raw.front().mid(0, 3).join(u','), QStringLiteral("2026-05-11T00:00:00Z,4,10"));
        QVERIFY(chart.summary().contains(QLatin1String("From 11 May 2026")));
        chart.setDays(0);
        QCOMPARE(chart.table().rows.size(), size_t(6));
    }

    void ordersAreMarksThatLeadToThem()
    {
        SeatsOverTimeChart chart;
        chart.resize(600, 240);
        SeatsOverTime series = history();
        series.orders = {{start + 25 * day, QStringLiteral("intent-1"), QStringLiteral("Bought: 10 to 15")}};
        chart.setSeries(series);
        chart.show();
        const QSignalSpy activated(&chart, &SeatsOverTimeChart::orderActivated);
        QTest::keyClick(&chart, Qt::Key_Home);
        QTest::keyClick(&chart, Qt::Key_Return); // nothing was ordered then
        QCOMPARE(activated.size(), 0);
        while (!chart.cursorText().contains(QLatin1String("Bought: 10 to 15")) && chart.cursor() < 6)
            QTest::keyClick(&chart, Qt::Key_Right);
        QTest::keyClick(&chart, Qt::Key_Return);
        QCOMPARE(activated.size(), 1);
        QCOMPARE(activated.at(0).at(0).toString(), QStringLiteral("intent-1"));
        QCOMPARE(chart.table().rows.at(4).last(), QStringLiteral("Bought: 10 to 15"));
        // Near its mark, the pointer means it.
        QTest::keyClick(&chart, Qt::Key_Escape);
        for (int x = 0; x < chart.width() && chart.cursor() != 4; ++x)
            QTest::mouseMove(&chart, QPoint(x, 120));
        QTest::mouseClick(&chart, Qt::LeftButton, {}, chart.mapFromGlobal(QCursor::pos()));
        QCOMPARE(activated.size(), 2);
    }

    void capacityIsDrawnAllAlong()
    {
        SeatsOverTimeChart chart;
        chart.resize(600, 240);
        SeatsOverTime series;
        series.active = {{start, 3}, {start + 40 * day, 3}};
        series.capacity = {{start + 40 * day, 30}}; // seen today for the first time
        chart.setSeries(series);
        const QImage picture = chart.grab().toImage();
        // Dots of the assumed line, near the top of the plot, from its left to its right.
        int left = 0;
        int right = 0;
        const QColor ink = roleColor(Role::Text, false);
        for (int x = 40; x < 480; ++x) {
            for (int y = 8; y < 24; ++y) {
                if (picture.pixelColor(x, y).lightness() < (ink.lightness() + 255) / 2)
                    (x < 260 ? left : right)++;
            }
        }
        QVERIFY2(left > 20 && right > 20, qPrintable(QStringLiteral("%1 %2").arg(left).arg(right)));
        // Nothing is drawn beyond the plot where the axis ends.
        const int foot = chart.height() - 3 - QFontMetrics(chart.font()).height() - 12;
        for (int y = foot - 6; y < foot + 12; ++y)
            QCOMPARE(picture.pixelColor(chart.width() - 8, y), roleColor(Role::Surface, false));
    }

    void nothingIsOverWhatIsOnlyAssumed()
    {
        SeatsOverTimeChart chart;
        chart.resize(600, 240);
        SeatsOverTime series;
        series.active = {{start, 40}, {start + 40 * day, 40}};
        series.capacity = {{start + 20 * day, 30}, {start + 40 * day, 30}};
        chart.setSeries(series);
        const QImage picture = chart.grab().toImage();
        int left = 0;
        int right = 0;
        for (int x = 40; x < 480; ++x) {
            for (int y = 8; y < 200; ++y) {
                const QColor at = picture.pixelColor(x, y);
                if (at.red() > at.green() + 40 && at.red() > at.blue() + 40)
                    (x < 240 ? left : right)++;
            }
        }
        QCOMPARE(left, 0);
        QVERIFY(right > 0);
    }

    void savesPngSvgAndCsv()
    {
        QTemporaryDir folder;
        Theme theme(*qApp);
        theme.apply(Scheme::Dark, Density::Comfortable); // files are light all the same
        auto *chart = new SeatsOverTimeChart;
        chart->setSeries(history());
        ChartCard card(QStringLiteral("Seats <b>in use</b>"), chart);
        QString asked;
        QStringList paths{folder.filePath(QStringLiteral("a.png")), folder.filePath(QStringLiteral("a.svg")),
            folder.filePath(QStringLiteral("a.csv"))};
        card.setAskPath([&](const QString &suggestion, const std::function<void(const QString &)> &done) {
            asked = suggestion;
            done(paths.takeFirst());
        });
        const QSignalSpy saved(&card, &ChartCard::saved);
        auto *button = card.findChild<QToolButton *>(QStringLiteral("chartSave"));
        for (int i = 0; i < 3; ++i)
            button->click();
        QCOMPARE(saved.size(), 3);
        QVERIFY(asked.endsWith(QLatin1String(".png")));

        const QImage picture(folder.filePath(QStringLiteral("a.png")));
        QCOMPARE(picture.size(), QSize(1920, 800));
        QCOMPARE(picture.pixelColor(4, 4), roleColor(Role::Surface, false));
        int accented = 0;
        for (int x = 0; x < picture.width(); ++x) {
            for (int y = 0; y < picture.height(); ++y)
                accented += picture.pixelColor(x, y) == roleColor(Role::Accent, false) ? 1 : 0;
        }
        QVERIFY(accented > 1000);

        const QByteArray svg = contentOf(folder.filePath(QStringLiteral("a.svg")));
        QVERIFY(svg.contains("<svg") && svg.contains("polyline"));
        QVERIFY(!svg.contains("<b>")); // U10: a title is data in a file too
        const QList<QByteArray> lines = contentOf(folder.filePath(QStringLiteral("a.csv"))).split('\n');
        QCOMPARE(lines.at(0).trimmed(), QByteArray("Date,In use,Capacity,Free,Over,Basis,Order"));
        QCOMPARE(lines.at(1).trimmed(), QByteArray("2026-05-01T00:00:00Z,1,10,9,0,assumed,"));
        QCOMPARE(lines.at(2).trimmed(), QByteArray("2026-05-06T00:00:00Z,1,10,9,0,seen,"));
        theme.apply(Scheme::Light, Density::Comfortable);
    }

    void savingTellsWhyItFailed()
    {
        auto *chart = new SeatsOverTimeChart;
        chart->setSeries(history());
        ChartCard card(QStringLiteral("Seats"), chart);
        const QSignalSpy failed(&card, &ChartCard::saveFailed);
        QVERIFY(!card.saveTo(QStringLiteral("/nowhere/at/all/a.png")).isEmpty());
        QCOMPARE(failed.size(), 1);
    }

    void followsTheScheme()
    {
        Theme theme(*qApp);
        theme.apply(Scheme::Light, Density::Comfortable);
        SeatsOverTimeChart chart;
        chart.resize(500, 220);
        chart.setSeries(history());
        QCOMPARE(chart.grab().toImage().pixelColor(250, 8), roleColor(Role::Surface, false));
        theme.apply(Scheme::Dark, Density::Comfortable);
        QCOMPARE(chart.grab().toImage().pixelColor(250, 8), roleColor(Role::Surface, true));
        theme.apply(Scheme::Light, Density::Comfortable);
    }
};

QTEST_MAIN(TestKitCharts)

} // namespace tst_kit_charts

#include "tst_kit_charts.moc"
