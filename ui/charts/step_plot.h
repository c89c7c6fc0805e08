// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/steps.h"
#include "ui/theme/role.h"

#include <QFont>
#include <QRectF>
#include <QStringList>

#include <optional>
#include <vector>

class QPainter;

namespace desk {

/// What every drawing of counts over time has: both axes with their grid, the lines' labels at the right, and
/// the cursor with its facts. The lines themselves are drawn by its owner, with whatever draws them.
class StepPlot
{
public:
    /// A line's last value, named at the right of the plot.
    struct Label
    {
        double value = 0;
        QString text;
        Role role = Role::Text;
    };
    /// A point on a line, under the cursor.
    struct Dot
    {
        std::optional<qint64> value; ///< nothing = no dot
        Role role = Role::Text;
    };

    /// UTC ms. `leastMs`: what is shorter begins so much before its end, because one point needs a width.
    void setTimes(qint64 start, qint64 end, qint64 leastMs);
    /// The axis goes from 0, or from below the lowest count, to the highest.
    void setCounts(qint64 low, qint64 high);

    /// Leaves room for the axes' texts and for the widest of `labels`. `above`: pixels over the plot;
    /// `headroom`: pixels between its upper edge and the highest tick.
    void arrange(
        const QSizeF &size, const QFont &font, const QStringList &labels, qreal above, qreal headroom);
    [[nodiscard]] const QRectF &area() const { return m_area; }
    [[nodiscard]] qint64 start() const { return m_start; }
    [[nodiscard]] qint64 end() const { return m_end; }
    [[nodiscard]] const CountAxis &counts() const { return m_counts; }
    [[nodiscard]] double ceiling() const { return m_ceiling; } ///< the count at the upper edge
    [[nodiscard]] qreal xOf(double utcMs) const;
    [[nodiscard]] qreal yOf(double count) const;
    /// The time at a point; nothing outside of the plot.
    [[nodiscard]] std::optional<qint64> timeAt(const QPointF &position) const;
    /// The corners of a line up to the end, thinned to two points a pixel; x in UTC ms, y the count.
    [[nodiscard]] std::vector<QPointF> corners(const std::vector<StepPoint> &steps) const;

    void paintGrid(QPainter *painter, const ThemeColors &colors) const; ///< under the lines
    /// The line at the foot of the plot; over what stands on it.
    void paintBaseline(QPainter *painter, const ThemeColors &colors) const;
    void paintTimes(QPainter *painter, const ThemeColors &colors) const;
    /// Something that happened at a time, at the top of the plot. Kinds differ in shape as well as in colour.
    enum class Mark { Diamond, Triangle };
    void paintMark(QPainter *painter, const QColor &color, Mark mark, qint64 utcMs) const;
    static constexpr qreal markRoom = 4; ///< above the plot
    /// Where two would cover each other, they make room.
    void paintLabels(QPainter *painter, const ThemeColors &colors, const Label &label,
        const std::optional<Label> &other) const;
    /// `facts`: a line each; the first is the time.
    void paintCursor(QPainter *painter, const ThemeColors &colors, qint64 utcMs, const std::vector<Dot> &dots,
        const QStringList &facts) const;

private:
    qint64 m_start = 0;
    qint64 m_end = 1;
    CountAxis m_counts;
    qint64 m_bottom = 0; ///< 0, or a multiple of the step below the lowest count
    double m_ceiling = 1;
    QRectF m_area;
    QFont m_font;
};

} // namespace desk
