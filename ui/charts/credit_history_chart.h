// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/views/credit_history.h"
#include "ui/charts/chart_view.h"
#include "ui/charts/credit_plot.h"

#include <optional>

namespace desk {

/// What is left in a pool (area of steps) over time, with its limit (dashed) and marks where credits were
/// added. Arrows, Home and End move the cursor by keyboard, the pointer moves the same one.
class CreditHistoryChart final : public ChartView
{
    Q_OBJECT
public:
    explicit CreditHistoryChart(QWidget *parent = nullptr);

    void setHistory(const CreditHistory &history);

    [[nodiscard]] bool hasData() const override;
    [[nodiscard]] QString summary() const override;
    [[nodiscard]] ChartTable table() const override;
    void renderTo(QPainter *painter, const QSize &size) override;

    /// The sample the cursor stands on or after, an index into the table's rows; -1 = no cursor.
    [[nodiscard]] int cursor() const;
    void setCursorAt(int index);
    /// What the cursor says: date, credits left, limit, credits that were added.
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
    [[nodiscard]] const std::vector<StepPoint> &samples() const { return m_plot.history().total; }
    void moveCursor(std::optional<qint64> utcMs);
    void arrange();

    CreditPlot m_plot;
    std::optional<qint64> m_cursor;
};

} // namespace desk
