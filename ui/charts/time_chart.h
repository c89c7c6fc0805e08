// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/chart_view.h"

#include <optional>

namespace desk {

/// A chart of something over time, with a cursor that says what holds at a time: arrows, Home and End move it
/// from change to change, the pointer moves the same one.
class TimeChart : public ChartView
{
    Q_OBJECT
public:
    explicit TimeChart(QWidget *parent = nullptr);

    /// The change the cursor stands on or after, an index into the table's rows; -1 = no cursor.
    [[nodiscard]] int cursor() const;
    void setCursorAt(int index);
    /// What the cursor says, in one line.
    [[nodiscard]] QString cursorText() const;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void cursorMoved(int index);

protected:
    static constexpr int focusRoom = 3; ///< around the plot, for the focus ring

    /// The times of the changes in UTC ms, ascending: where the cursor stops.
    [[nodiscard]] const std::vector<qint64> &stops() const { return m_stops; }
    /// Other data: the cursor is gone, and what the chart shows is told anew.
    void setStops(std::vector<qint64> stops);
    [[nodiscard]] std::optional<qint64> cursorTime() const { return m_cursor; }
    /// What holds at a time, one fact a line.
    [[nodiscard]] virtual QStringList factsAt(qint64 utcMs) const = 0;
    /// The time at a point of this widget; nothing outside of the plot.
    [[nodiscard]] virtual std::optional<qint64> timeAt(const QPointF &position) const = 0;
    /// The cursor is somewhere else: paint it.
    virtual void showCursor() { update(); }

    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    /// The focus ring; whoever paints more calls it last.
    void paintEvent(QPaintEvent *event) override;

private:
    void moveCursor(std::optional<qint64> utcMs);

    std::vector<qint64> m_stops;
    std::optional<qint64> m_cursor;
};

} // namespace desk
