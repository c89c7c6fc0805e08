// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/delegates/identity_delegate.h"

#include "ui/theme/fonts.h"
#include "ui/widgets/plain_text.h"

#include <QPainter>

#include <algorithm>

namespace desk {

namespace {

bool fitsTwoLines(const QRect &rect, const QFont &font)
{
    return rect.height() >= 2 * QFontMetrics(font).height();
}

} // namespace

void IdentityDelegate::paintContent(QPainter *painter, const QRect &rect, const QStyleOptionViewItem &option,
    const QModelIndex &index, const ThemeColors &colors) const
{
    const QString name = isolated(option.text);
    const QString id = isolated(secondLine(index));
    const QFont small = secondFont(option.font);
    const Role first = textRoleOf(index, option.text);
    const Qt::Alignment side
        = QStyle::visualAlignment(option.direction, option.displayAlignment) & Qt::AlignHorizontal_Mask;
    const int flags = int(side) | Qt::AlignVCenter | Qt::TextSingleLine | Qt::TextDontClip;
    const auto line
        = [&](const QRect &where, const QString &text, const QFont &font, Role role, Qt::TextElideMode mode) {
              painter->setFont(font);
              painter->setPen(colors(role));
              painter->drawText(where, flags, QFontMetrics(font).elidedText(text, mode, where.width()));
          };
    if (name.isEmpty()) {
        line(rect, id, small, Role::Text, Qt::ElideMiddle);
        return;
    }
    if (id.isEmpty() || !fitsTwoLines(rect, option.font)) {
        line(rect, name, option.font, first, elideMode());
        return;
    }
    const int above = QFontMetrics(option.font).height();
    const int below = QFontMetrics(small).height();
    const int top = rect.top() + (rect.height() - above - below) / 2;
    line(QRect(rect.left(), top, rect.width(), above), name, option.font, first, elideMode());
    line(QRect(rect.left(), top + above, rect.width(), below), id, small, Role::Secondary,
        m_secondIsWords ? Qt::ElideRight : Qt::ElideMiddle);
}

QFont IdentityDelegate::secondFont(const QFont &font) const
{
    return m_secondIsWords ? captionFont(font) : idFont(font);
}

bool IdentityDelegate::isCut(
    const QRect &rect, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QString id = secondLine(index);
    const bool hidesId = !id.isEmpty() && !option.text.isEmpty() && !fitsTwoLines(rect, option.font);
    return hidesId || QFontMetrics(option.font).horizontalAdvance(isolated(option.text)) > rect.width()
        || QFontMetrics(secondFont(option.font)).horizontalAdvance(isolated(id)) > rect.width();
}

} // namespace desk
