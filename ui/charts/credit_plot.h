// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/views/credit_history.h"
#include "ui/charts/step_plot.h"

namespace desk {

/// The drawing of a pool's history: a step line with its area, the limit as a dashed line, and a mark where
/// credits were added. Painted by itself, because Qt Charts thins nothing and has no marks on its axis.
class CreditPlot
{
public:
    void setHistory(const CreditHistory &history);
    [[nodiscard]] const CreditHistory &history() const { return m_history; }

    /// Lays the plot out for this size; the lines are thinned to two points a pixel.
    void arrange(const QSizeF &size, const QFont &font);
    void paint(QPainter *painter, const ThemeColors &colors, std::optional<qint64> cursor) const;

    [[nodiscard]] std::optional<qint64> timeAt(const QPointF &position) const;
    [[nodiscard]] const QRectF &plotArea() const { return m_plot.area(); }
    /// What is drawn of the balance, in pixels.
    [[nodiscard]] const std::vector<QPointF> &line() const { return m_line; }

    /// What holds at a time, in the words of the cursor, one fact a line.
    [[nodiscard]] static QStringList factsAt(const CreditHistory &history, qint64 utcMs);
    [[nodiscard]] static QString riseText(const CreditRise &rise);

private:
    [[nodiscard]] std::vector<QPointF> placed(const std::vector<StepPoint> &steps) const;
    void paintLines(QPainter *painter, const ThemeColors &colors) const;
    void paintRises(QPainter *painter, const ThemeColors &colors) const;

    CreditHistory m_history;
    StepPlot m_plot;
    std::vector<QPointF> m_line;
    std::vector<QPointF> m_limit;
};

} // namespace desk
