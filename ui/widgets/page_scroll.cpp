// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/page_scroll.h"

#include <QEvent>
#include <QLayout>

#include <algorithm>

namespace desk {

PageScroll::PageScroll(QWidget *parent)
    : QScrollArea(parent)
{
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
}

void PageScroll::setPage(QWidget *page)
{
    setWidget(page);
    page->setAutoFillBackground(false); // the scroll area has just switched it on
    viewport()->setAutoFillBackground(false);
    fit();
}

int PageScroll::heightFor(int width) const
{
    QLayout *layout = widget() ? widget()->layout() : nullptr;
    if (!layout)
        return 0;
    layout->activate();
    if (m_least > 0)
        return m_least;
    return std::max(layout->totalHeightForWidth(width), layout->totalMinimumSize().height());
}

void PageScroll::setLeastHeight(int least)
{
    m_least = least;
    setWidgetResizable(false); // QScrollArea would ask the page for its height
    fit();
}

void PageScroll::setHintWidth(int width)
{
    m_hintWidth = width;
    updateGeometry();
}

QSize PageScroll::sizeHint() const
{
    return m_hintWidth > 0 ? QSize(m_hintWidth, heightFor(m_hintWidth)) : QScrollArea::sizeHint();
}

void PageScroll::resizeEvent(QResizeEvent *event)
{
    QScrollArea::resizeEvent(event);
    fit();
}

bool PageScroll::eventFilter(QObject *watched, QEvent *event)
{
    const bool result = QScrollArea::eventFilter(watched, event);
    if (watched == widget() && event->type() == QEvent::LayoutRequest)
        fit();
    return result;
}

void PageScroll::fit()
{
    if (!widget())
        return;
    if (m_least > 0)
        return widget()->resize(viewport()->width(), std::max(viewport()->height(), m_least));
    const int height = heightFor(viewport()->width());
    if (widget()->minimumHeight() != height)
        widget()->setMinimumHeight(height);
}

} // namespace desk
