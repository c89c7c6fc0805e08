// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/views/credit_history.h"
#include "ui/charts/steps.h"
#include "ui/theme/role.h"

#include <QFont>
#include <QRectF>
#include <QStringList>

#include <optional>

class QPainter;

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

    /// The time at a point of the plot; nothing outside of it.
    [[nodiscard]] std::optional<qint64> timeAt(const QPointF &position) const;
    [[nodiscard]] const QRectF &plotArea() const { return m_area; }
    /// What is drawn of the balance, in pixels.
    [[nodiscard]] const std::vector<QPointF> &line() const { return m_line; }

    /// What holds at a time, in the words of the cursor, one fact a line.
    [[nodiscard]] static QStringList factsAt(const CreditHistory &history, qint64 utcMs);
    [[nodiscard]] static QString riseText(const CreditRise &rise);

private:
    [[nodiscard]] qreal xOf(double utcMs) const;
    [[nodiscard]] qreal yOf(double value) const;
    [[nodiscard]] std::vector<QPointF> placed(const std::vector<StepPoint> &steps) const;
    void paintGrid(QPainter *painter, const ThemeColors &colors) const;
    void paintTimes(QPainter *painter, const ThemeColors &colors) const;
    void paintLines(QPainter *painter, const ThemeColors &colors) const;
    void paintRises(QPainter *painter, const ThemeColors &colors) const;
    void paintLabels(QPainter *painter, const ThemeColors &colors) const;
    void paintCursor(QPainter *painter, const ThemeColors &colors, qint64 cursor) const;

    CreditHistory m_history;
    qint64 m_start = 0;
    qint64 m_end = 1;
    CountAxis m_counts;
    qint64 m_bottom = 0; ///< 0, or a multiple of the step below the lowest value
    QRectF m_area;
    QFont m_font;
    std::vector<QPointF> m_line;
    std::vector<QPointF> m_limit;
};

} // namespace desk
