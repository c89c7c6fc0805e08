// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/delegates/status_delegate.h"

#include "ui/theme/tone.h"
#include "ui/widgets/plain_text.h"
#include "ui/widgets/status_badge.h"

#include <QPainter>

namespace desk {

void StatusDelegate::paintContent(QPainter *painter, const QRect &rect, const QStyleOptionViewItem &option,
    const QModelIndex &index, const ThemeColors &colors) const
{
    const QString word = oneLine(option.text, 60);
    if (word.isEmpty() || word == QStringLiteral("\u2013")) {
        CellDelegate::paintContent(painter, rect, option, index, colors);
        return;
    }
    const Tone tone = toneOf(index);
    StatusBadge::paint(painter, rect, word, tone, StatusBadge::defaultIcon(tone), option.font, colors);
}

bool StatusDelegate::isCut(const QRect &rect, const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return StatusBadge::badgeSize(oneLine(option.text, 60), option.font).width() > rect.width();
}

} // namespace desk
