// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/views/credit_history.h"
#include "ui/charts/credit_plot.h"
#include "ui/charts/time_chart.h"

namespace desk {

/// What is left in a pool (area of steps) over time, with its limit (dashed) and marks where credits were
/// added.
class CreditHistoryChart final : public TimeChart
{
    Q_OBJECT
public:
    explicit CreditHistoryChart(QWidget *parent = nullptr);

    void setHistory(const CreditHistory &history);

    [[nodiscard]] bool hasData() const override;
    [[nodiscard]] bool isTooShort() const override;
    [[nodiscard]] QString summary() const override;
    [[nodiscard]] ChartTable table() const override;
    void renderTo(QPainter *painter, const QSize &size) override;

protected:
    [[nodiscard]] QStringList factsAt(qint64 utcMs) const override;
    [[nodiscard]] std::optional<qint64> timeAt(const QPointF &position) const override;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] const std::vector<StepPoint> &samples() const { return m_plot.history().total; }
    void arrange();

    CreditPlot m_plot;
};

} // namespace desk
