// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/views/seat_charts.h"
#include "ui/charts/chart_view.h"

#include <memory>
#include <optional>

namespace desk {

/// Seats in use (area of steps) against capacity (dashed). Arrows, Home and End move the cursor by keyboard,
/// the pointer moves the same one.
class SeatsOverTimeChart final : public ChartView
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

    /// The change the cursor stands on, an index into the table's rows; -1 = no cursor.
    [[nodiscard]] int cursor() const;
    void setCursorAt(int index);
    /// What the cursor says: date, seats in use, capacity.
    [[nodiscard]] QString cursorText() const;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void cursorMoved(int index);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] qint64 timeOf(int index) const;
    void moveCursor(std::optional<qint64> utcMs);

    class Private;
    std::unique_ptr<Private> d;
};

} // namespace desk
