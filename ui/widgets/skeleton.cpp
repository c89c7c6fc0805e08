// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/skeleton.h"

#include "ui/theme/desk_style.h"
#include "ui/theme/metrics.h"

#include <QPainter>

namespace desk {

Skeleton::Skeleton(QWidget *parent)
    : QWidget(parent)
{
    setAccessibleName(tr("Loading"));
    setAttribute(Qt::WA_TransparentForMouseEvents);
}

QSize Skeleton::sizeHint() const
{
    return {400, 240};
}

void Skeleton::paintEvent(QPaintEvent *)
{
    const ThemeColors colors(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colors(Role::Border));
    // The columns of a table that could be anything: a wide one, then narrower ones, uneven like words.
    static constexpr qreal starts[] = {0, 0.34, 0.52, 0.70, 0.86};
    static constexpr qreal widths[] = {0.22, 0.10, 0.09, 0.12, 0.08};
    static constexpr qreal uneven[] = {1, 0.72, 0.88, 0.6};
    const int row = rowHeight(this) + space::Small;
    const int left = space::Block;
    const qreal whole = width() - 2 * left;
    for (int line = 0; (line + 1) * row < height(); ++line) {
        painter.setOpacity(std::max(0.25, 1 - line * 0.08));
        for (std::size_t i = 0; i < std::size(starts); ++i) {
            const qreal width = whole * widths[i] * uneven[(std::size_t(line) + i) % std::size(uneven)];
            painter.drawRoundedRect(
                QRectF(left + whole * starts[i], line * row + (row - 10) / 2.0, width, 10), 5, 5);
        }
    }
}

} // namespace desk
