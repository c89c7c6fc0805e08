// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/views/seat_charts.h"
#include "ui/charts/time_chart.h"

#include <memory>

namespace desk {

/// Seats in use (area of steps) against capacity (dashed; dotted where it is assumed), and the orders of
/// seats as marks.
class SeatsOverTimeChart final : public TimeChart
{
    Q_OBJECT
public:
    explicit SeatsOverTimeChart(QWidget *parent = nullptr);
    ~SeatsOverTimeChart() override;

    /// `coverage` says what is missing, e.g. "1,200 of 8,214 seats loaded"; empty = complete.
    void setSeries(const SeatsOverTime &series, const QString &coverage = {});

    /// Shows the last days only, in the table and in files as well; 0 = all there is.
    void setDays(int days);

    [[nodiscard]] bool hasData() const override;
    [[nodiscard]] bool isTooShort() const override;
    [[nodiscard]] QString summary() const override;
    [[nodiscard]] ChartTable table() const override;
    void renderTo(QPainter *painter, const QSize &size) override;

Q_SIGNALS:
    /// Somebody wants to see the order under the cursor.
    void orderActivated(const QString &intentId);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    [[nodiscard]] QStringList factsAt(qint64 utcMs) const override;
    [[nodiscard]] std::optional<qint64> timeAt(const QPointF &position) const override;
    void showCursor() override;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void refresh();
    [[nodiscard]] QString orderAtCursor() const; ///< empty = none

    class Private;
    std::unique_ptr<Private> d;
};

} // namespace desk
