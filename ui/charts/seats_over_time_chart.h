// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/views/seat_charts.h"
#include "ui/charts/time_chart.h"

#include <memory>

namespace desk {

/// Seats in use (area of steps) against capacity (dashed).
class SeatsOverTimeChart final : public TimeChart
{
    Q_OBJECT
public:
    explicit SeatsOverTimeChart(QWidget *parent = nullptr);
    ~SeatsOverTimeChart() override;

    /// `coverage` says what is missing, e.g. "1,200 of 8,214 seats loaded"; empty = complete.
    void setSeries(const SeatsOverTime &series, const QString &coverage = {});

    [[nodiscard]] bool hasData() const override;
    [[nodiscard]] QString summary() const override;
    [[nodiscard]] ChartTable table() const override;
    void renderTo(QPainter *painter, const QSize &size) override;

protected:
    [[nodiscard]] QStringList factsAt(qint64 utcMs) const override;
    [[nodiscard]] std::optional<qint64> timeAt(const QPointF &position) const override;
    void showCursor() override;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace desk
