// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/delegates/utilisation_delegate.h"

#include "models/items/roles.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/plain_text.h"
#include "ui/widgets/utilisation_bar.h"

#include <QPainter>

#include <algorithm>

namespace desk {

namespace {

constexpr int cellBarHeight = 6;

/// The words keep their place in every row: the bars end where the widest usual text begins.
int barWidth(const QRect &rect, const QStyleOptionViewItem &option)
{
    const int words = std::max(option.fontMetrics.horizontalAdvance(QStringLiteral("8,888 / 8,888")),
        option.fontMetrics.horizontalAdvance(option.text));
    return rect.width() - words - space::Small;
}

} // namespace

void UtilisationDelegate::paintContent(QPainter *painter, const QRect &rect,
    const QStyleOptionViewItem &option, const QModelIndex &index, const ThemeColors &colors) const
{
    const auto capacity = index.data(CapacityRole).value<Capacity>();
    const int bar = barWidth(rect, option);
    if (!capacity.isKnown() || bar < 24) {
        CellDelegate::paintContent(painter, rect, option, index, colors);
        return;
    }
    const QRect place = QStyle::visualRect(option.direction, rect,
        QRect(rect.left(), rect.center().y() - cellBarHeight / 2, bar, cellBarHeight));
    UtilisationBar::paint(
        painter, UtilisationGeometry::of(place, capacity.activeCount, capacity.units), colors);
    const QRect words
        = QStyle::visualRect(option.direction, rect, rect.adjusted(bar + space::Small, 0, 0, 0));
    painter->setFont(option.font);
    painter->setPen(colors(capacity.over() > 0 ? Role::Critical : Role::Text));
    painter->drawText(words,
        int(QStyle::visualAlignment(option.direction, Qt::AlignRight)) | Qt::AlignVCenter
            | Qt::TextSingleLine,
        isolated(option.text));
}

bool UtilisationDelegate::isCut(
    const QRect &rect, const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return option.fontMetrics.horizontalAdvance(option.text) > rect.width();
}

} // namespace desk
