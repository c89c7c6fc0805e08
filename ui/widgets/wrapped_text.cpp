// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/wrapped_text.h"

#include <QEvent>
#include <QTextDocument>
#include <QTextFrame>
#include <QTextOption>
#include <QWheelEvent>
#include <QtMath>

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
    setPlainText(text);
    fitHeight();
}

void WrappedText::setSpaceAround(int above, int below)
{
    QTextFrame *root = document()->rootFrame();
    QTextFrameFormat format = root->frameFormat();
    format.setTopMargin(above);
    format.setBottomMargin(below);
    root->setFrameFormat(format);
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
    const int around = height() - viewport()->height();
    setFixedHeight(qCeil(document()->size().height()) + std::max(around, 0));
}

} // namespace desk
