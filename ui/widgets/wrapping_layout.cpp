// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/wrapping_layout.h"

#include <QStyle>
#include <QWidget>

#include <algorithm>

namespace desk {

WrappingLayout::WrappingLayout(QWidget *parent)
    : QLayout(parent)
{ }

WrappingLayout::~WrappingLayout() = default;

void WrappingLayout::addItem(QLayoutItem *item)
{
    m_items.emplace_back(item);
}

QLayoutItem *WrappingLayout::itemAt(int index) const
{
    return index >= 0 && index < count() ? m_items[std::size_t(index)].get() : nullptr;
}

QLayoutItem *WrappingLayout::takeAt(int index)
{
    if (index < 0 || index >= count())
        return nullptr;
    QLayoutItem *item = m_items[std::size_t(index)].release();
    m_items.erase(m_items.begin() + index);
    return item;
}

int WrappingLayout::heightForWidth(int width) const
{
    const QMargins margins = contentsMargins();
    return arrange(QRect(0, 0, width, 0), false) + margins.bottom();
}

void WrappingLayout::setGeometry(const QRect &rect)
{
    QLayout::setGeometry(rect);
    arrange(rect, true);
}

QSize WrappingLayout::sizeHint() const
{
    int width = 0;
    int height = 0;
    for (const auto &item : m_items) {
        if (item->isEmpty())
            continue;
        const QSize size = item->sizeHint();
        width += (width > 0 ? spacing() : 0) + size.width();
        height = std::max(height, size.height());
    }
    const QMargins margins = contentsMargins();
    return QSize(width, height).grownBy(margins);
}

QSize WrappingLayout::minimumSize() const
{
    QSize least;
    for (const auto &item : m_items) {
        if (!item->isEmpty())
            least = least.expandedTo(item->sizeHint());
    }
    return least.grownBy(contentsMargins());
}

int WrappingLayout::arrange(const QRect &rect, bool place) const
{
    const QRect inside = rect.marginsRemoved(contentsMargins());
    const auto direction = parentWidget() ? parentWidget()->layoutDirection() : Qt::LeftToRight;
    int x = inside.left();
    int y = inside.top();
    int lineHeight = 0;
    std::vector<std::pair<QLayoutItem *, QRect>> line;
    const auto placeLine = [&] {
        const int rest = line.empty() ? 0 : inside.left() + inside.width() - line.back().second.right() - 1;
        const int shift = alignment() & Qt::AlignHCenter ? std::max(rest / 2, 0) : 0;
        for (const auto &[item, where] : line)
            item->setGeometry(QStyle::visualRect(direction, inside, where.translated(shift, 0)));
        line.clear();
    };
    for (const auto &item : m_items) {
        if (item->isEmpty())
            continue;
        const QSize size = item->sizeHint();
        if (lineHeight > 0 && x + size.width() > inside.left() + inside.width()) {
            placeLine();
            x = inside.left();
            y += lineHeight + spacing();
            lineHeight = 0;
        }
        if (place)
            line.emplace_back(item.get(), QRect(QPoint(x, y), size));
        x += size.width() + spacing();
        lineHeight = std::max(lineHeight, size.height());
    }
    placeLine();
    return y + lineHeight;
}

} // namespace desk
