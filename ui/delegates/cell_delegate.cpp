// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/delegates/cell_delegate.h"

#include "models/items/roles.h"
#include "ui/theme/fonts.h"
#include "ui/theme/metrics.h"
#include "ui/theme/tone.h"
#include "ui/widgets/plain_text.h"

#include <QAbstractItemView>
#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

namespace desk {

namespace {

QRect cellContent(const QRect &cell)
{
    return cell.adjusted(space::Small, 0, -space::Small, -1); // the last line is the hairline
}

/// Bars of uneven length, the same for the same cell at every repaint.
void paintPlaceholder(
    QPainter *painter, const QRect &rect, const QModelIndex &index, const ThemeColors &colors)
{
    const int share = 45 + (index.row() * 37 + index.column() * 23) % 40;
    QRectF bar(rect.left(), rect.center().y() - 4, rect.width() * share / 100.0, 9);
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(colors(Role::Grid));
    if (painter->layoutDirection() == Qt::RightToLeft)
        bar.moveRight(rect.right());
    painter->drawRoundedRect(bar, 4.5, 4.5);
}

} // namespace

CellDelegate::CellDelegate(QObject *parent)
    : QStyledItemDelegate(parent)
{ }

Tone CellDelegate::toneOf(const QModelIndex &index)
{
    const QVariant status = index.data(StatusRole);
    return status.isValid() ? desk::toneOf(status.value<StatusTone>()) : Tone::Neutral;
}

QString CellDelegate::secondLine(const QModelIndex &index)
{
    return index.data(SecondaryTextRole).toString();
}

QFont CellDelegate::cellFont(const QStyleOptionViewItem &option) const
{
    return m_fixedFont ? idFont(option.font) : option.font;
}

void CellDelegate::paint(
    QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem cell(option);
    initStyleOption(&cell, index);
    const ThemeColors colors(cell.palette);
    painter->save();
    painter->setClipRect(cell.rect);
    if (index.data(IsLoadingRole).toBool())
        paintPlaceholder(painter, cellContent(cell.rect), index, colors);
    else
        paintContent(painter, cellContent(cell.rect), cell, index, colors);
    painter->restore();
}

void CellDelegate::paintContent(QPainter *painter, const QRect &rect, const QStyleOptionViewItem &option,
    const QModelIndex &index, const ThemeColors &colors) const
{
    const QString text = isolated(option.text);
    painter->setFont(cellFont(option));
    painter->setPen(colors(textRoleOf(index, option.text)));
    const Qt::Alignment alignment = QStyle::visualAlignment(option.direction, option.displayAlignment);
    painter->drawText(rect, int(alignment) | Qt::AlignVCenter | Qt::TextSingleLine,
        fitted(text, painter->fontMetrics(), rect.width()));
}

QString CellDelegate::fitted(const QString &text, const QFontMetrics &metrics, int width) const
{
    return metrics.elidedText(text, m_elide, width);
}

Role CellDelegate::textRoleOf(const QModelIndex &index, const QString &text)
{
    // A good state needs no colour outside of its badge.
    const Tone tone = toneOf(index);
    if (tone == Tone::Warning || tone == Tone::Critical)
        return toneRole(tone);
    return text == QStringLiteral("\u2013") ? Role::Secondary : Role::Text;
}

QSize CellDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    // Never asked of the data: widths are set, heights are the table's.
    return {120, option.fontMetrics.height() + space::Small};
}

bool CellDelegate::isCut(const QRect &rect, const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return QFontMetrics(cellFont(option)).horizontalAdvance(isolated(option.text)) > rect.width();
}

bool CellDelegate::cuts(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem cell(option);
    initStyleOption(&cell, index);
    return isCut(cellContent(cell.rect), cell, index);
}

bool CellDelegate::helpEvent(
    QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option, const QModelIndex &index)
{
    if (!event || !view || event->type() != QEvent::ToolTip)
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    QString text = index.data(TooltipPlainRole).toString();
    if (text.isEmpty() && cuts(option, index)) {
        text = index.data().toString();
        if (!secondLine(index).isEmpty())
            text += QLatin1Char('\n') + secondLine(index);
    }
    const QString problem = index.data(RowProblemRole).toString();
    if (!problem.isEmpty() && !text.contains(problem))
        text += (text.isEmpty() ? QString() : QStringLiteral("\n")) + problem;
    if (text.isEmpty())
        QToolTip::hideText();
    else
        QToolTip::showText(event->globalPos(), toolTipText(text), view);
    return true;
}

} // namespace desk
