// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/elided_label.h"

#include "ui/theme/role.h"
#include "ui/widgets/plain_text.h"

#include <QEvent>
#include <QHelpEvent>
#include <QPainter>
#include <QStyle>
#include <QToolTip>

namespace desk {

ElidedLabel::ElidedLabel(QWidget *parent)
    : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void ElidedLabel::setText(const QString &text)
{
    showLine(text, isolated(text));
}

void ElidedLabel::setTexts(const QStringList &texts, const QString &between)
{
    QStringList shown;
    for (const QString &text : texts)
        shown << isolated(text);
    showLine(texts.join(between), shown.join(between));
}

void ElidedLabel::showLine(const QString &full, const QString &shown)
{
    m_full = full;
    if (QLabel::text() == shown)
        return; // said again, it would have the whole window laid out anew
    QLabel::setText(shown);
    updateGeometry();
}

void ElidedLabel::setElideMode(Qt::TextElideMode mode)
{
    m_mode = mode;
    update();
}

bool ElidedLabel::isElided() const
{
    return fontMetrics().horizontalAdvance(QLabel::text()) > contentsRect().width();
}

QSize ElidedLabel::minimumSizeHint() const
{
    const int width = fontMetrics().horizontalAdvance(QStringLiteral("MMM\u2026"));
    return {std::min(width, sizeHint().width()), sizeHint().height()};
}

QSize ElidedLabel::sizeHint() const
{
    const QMargins margins = contentsMargins();
    return {fontMetrics().horizontalAdvance(QLabel::text()) + margins.left() + margins.right() + 1,
        fontMetrics().height() + margins.top() + margins.bottom()};
}

bool ElidedLabel::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip && toolTip().isEmpty()) {
        if (isElided())
            QToolTip::showText(static_cast<QHelpEvent *>(event)->globalPos(), toolTipText(m_full), this);
        return true;
    }
    return QLabel::event(event);
}

void ElidedLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setFont(font());
    painter.setPen(palette().color(isEnabled() ? QPalette::Active : QPalette::Disabled, foregroundRole()));
    const QRect rect = contentsRect();
    const QString shown = fontMetrics().elidedText(QLabel::text(), m_mode, rect.width());
    painter.drawText(
        rect, int(QStyle::visualAlignment(layoutDirection(), alignment())) | Qt::TextSingleLine, shown);
}

} // namespace desk
