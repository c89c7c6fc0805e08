// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/wrapped_text.h"

#include <QEvent>
#include <QTextDocument>
#include <QTextFrame>
#include <QTextOption>
#include <QWheelEvent>
#include <QtMath>

#include <algorithm>

namespace desk {

namespace {

constexpr int leastWrappedWidth = 80;

} // namespace

WrappedText::WrappedText(const QString &text, QWidget *parent)
    : QTextEdit(parent)
{
    setObjectName(QStringLiteral("wrappedText"));
    setReadOnly(true);
    setTabChangesFocus(true);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setFrameShape(QFrame::NoFrame);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    viewport()->setAutoFillBackground(false);
    document()->setDocumentMargin(0);
    QTextOption option = document()->defaultTextOption();
    option.setTextDirection(layoutDirection()); // its lines begin where everything around them does
    document()->setDefaultTextOption(option);
    setPlainText(text);
    fitHeight();
}

void WrappedText::setSpaceAround(int above, int below)
{
    m_above = above;
    m_below = below;
    fitHeight();
}

QSize WrappedText::sizeHint() const
{
    return {2 * leastWrappedWidth, height()};
}

QSize WrappedText::minimumSizeHint() const
{
    return {leastWrappedWidth, height()};
}

void WrappedText::resizeEvent(QResizeEvent *event)
{
    QTextEdit::resizeEvent(event);
    fitHeight();
}

void WrappedText::changeEvent(QEvent *event)
{
    QTextEdit::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        fitHeight();
}

void WrappedText::wheelEvent(QWheelEvent *event)
{
    event->ignore(); // what it stands in scrolls
}

void WrappedText::fitHeight()
{
    const int around = height() - contentsRect().height(); // also before it is laid out
    // The border that shows the focus is part of the space.
    QTextFrame *root = document()->rootFrame();
    QTextFrameFormat format = root->frameFormat();
    const int above = std::max(m_above - around / 2, 0);
    const int below = std::max(m_below - around / 2, 0);
    if (qRound(format.topMargin()) != above || qRound(format.bottomMargin()) != below) {
        format.setTopMargin(above);
        format.setBottomMargin(below);
        root->setFrameFormat(format);
    }
    setFixedHeight(qCeil(document()->size().height()) + std::max(around, 0));
}

} // namespace desk
