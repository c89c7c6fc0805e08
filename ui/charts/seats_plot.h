// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/views/seat_charts.h"
#include "ui/charts/step_plot.h"

#include <QChartView>

QT_FORWARD_DECLARE_CLASS(QAreaSeries)
QT_FORWARD_DECLARE_CLASS(QLineSeries)
QT_FORWARD_DECLARE_CLASS(QValueAxis)

namespace desk {

/// The drawing itself: the lines on Qt Charts; grid, shades, axes, labels and cursor are painted around them.
/// Private to ui/charts: its header brings Qt Charts along.
class SeatsPlot final : public QChartView
{
    Q_OBJECT
public:
    explicit SeatsPlot(QWidget *parent = nullptr);

    void setSeries(const SeatsOverTime &series);
    void setColors(const ThemeColors &colors);
    /// Thins the lines to the width there is and puts the plot area where labels leave room.
    void arrange(const QSize &size);
    void setCursorTime(std::optional<qint64> utcMs);
    /// The time at a point of the view, an order's near its mark; nothing outside of the plot.
    [[nodiscard]] std::optional<qint64> timeAt(const QPointF &position) const;

    /// What holds at a time, in the words of the cursor, one fact a line.
    [[nodiscard]] static QStringList factsAt(const SeatsOverTime &series, qint64 utcMs);

protected:
    void drawBackground(QPainter *painter, const QRectF &rect) override;
    void drawForeground(QPainter *painter, const QRectF &rect) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void shade();
    void paintAssumed(QPainter *painter) const;

    SeatsOverTime m_series;
    std::vector<QRectF> m_free; ///< between what is in use and the capacity, in steps
    std::vector<QRectF> m_over; ///< the other way round
    ThemeColors m_colors{false};
    StepPlot m_plot;
    std::optional<qint64> m_cursor;
    QLineSeries *m_upper;
    QLineSeries *m_line;
    QAreaSeries *m_area;
    QLineSeries *m_capacity; ///< since it was seen
    QLineSeries *m_assumed; ///< before
    QValueAxis *m_time;
    QValueAxis *m_count;
};

} // namespace desk
