// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/ports/preferences.h"
#include "models/views/seats_view_model.h"

#include <QWidget>

class QAction;
class QToolButton;

namespace desk {

class Banner;
class ChartCard;
class FilterChips;
class SeatsLine;
class SeatsOverTimeChart;

/// How full a tenant is in a line, and its seats over time in a chart that can be hidden. The list below
/// comes first: the chart is there only where it leaves rows of it, and gets lower before it goes.
class SeatsChartSection final : public QWidget
{
    Q_OBJECT
public:
    /// Both references must outlive it.
    SeatsChartSection(SeatsViewModel &model, Preferences &preferences, QWidget *parent = nullptr);

    [[nodiscard]] QAction *chartSwitch() const { return m_switch; } ///< off where it has no room
    [[nodiscard]] ChartCard *card() const { return m_card; }
    /// `room`: the height in pixels for this and the rows of the list, each of `rowHeight`. Where nothing
    /// `isListed` there is nothing to draw either.
    void fit(bool isListed, int room, int rowHeight);

Q_SIGNALS:
    void roomNeeded(); ///< more or less than before
    void switchChanged(); ///< it works, or doesn't
    void orderRequested(const QString &intentId);

private:
    [[nodiscard]] QWidget *buildSummary();
    void buildChart();
    void showDays();
    void showGauge();
    void showChart();
    void showForecast();

    SeatsViewModel &m_model;
    Preferences &m_preferences;
    QAction *m_switch;
    QWidget *m_top; ///< the summary and what stands beside it
    SeatsLine *m_summary;
    QToolButton *m_button;
    ChartCard *m_card;
    SeatsOverTimeChart *m_chart;
    FilterChips *m_days; ///< that the chart shows
    Banner *m_problem;
};

} // namespace desk
