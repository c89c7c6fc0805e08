// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/status_badge.h"

#include "ui/theme/metrics.h"
#include "ui/widgets/plain_text.h"

#include <QFontMetrics>
#include <QPainter>
#include <QStyle>

namespace desk {

namespace {

constexpr int badgeIconSide = 12;

} // namespace

StatusBadge::StatusBadge(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void StatusBadge::setStatus(const QString &word, Tone tone, std::optional<IconName> icon)
{
    const QString shown = oneLine(word, 60);
    const IconName sign = icon.value_or(defaultIcon(tone));
    if (shown == m_word && tone == m_tone && sign == m_icon)
        return;
    m_word = shown;
    m_tone = tone;
    m_icon = sign;
    setAccessibleName(m_word);
    updateGeometry();
    update();
}

QSize StatusBadge::sizeHint() const
{
    return badgeSize(m_word, font());
}

IconName StatusBadge::defaultIcon(Tone tone)
{
    switch (tone) {
    case Tone::Neutral:
    case Tone::Positive:
    case Tone::Accent:
        return IconName::Dot;
    case Tone::Warning:
        return IconName::Warning;
    case Tone::Critical:
        return IconName::Critical;
    }
    return IconName::Dot;
}

QSize StatusBadge::badgeSize(const QString &word, const QFont &font)
{
    const QFontMetrics metrics(font);
    return {metrics.horizontalAdvance(word) + badgeIconSide + space::Tiny + 2 * space::Small,
        metrics.height() + space::Tiny};
}

void StatusBadge::paint(QPainter *painter, const QRect &rect, const QString &word, Tone tone, IconName icon,
    const QFont &font, const ThemeColors &colors)
{
    const QSize size = badgeSize(word, font).boundedTo(rect.size());
    const auto mirrored
        = [&](const QRect &part) { return QStyle::visualRect(painter->layoutDirection(), rect, part); };
    const QRect pill(
        rect.left(), rect.top() + (rect.height() - size.height()) / 2, size.width(), size.height());
    const QColor color = colors(toneRole(tone));
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(tint(colors, toneRole(tone)));
    painter->drawRoundedRect(mirrored(pill), pill.height() / 2.0, pill.height() / 2.0);
    const QRect iconRect(pill.left() + space::Small - 2, pill.top() + (pill.height() - badgeIconSide) / 2,
        badgeIconSide, badgeIconSide);
    paintIcon(painter, mirrored(iconRect), icon, color);
    painter->setFont(font);
    painter->setPen(color);
    const QRect text = pill.adjusted(space::Small - 2 + badgeIconSide + space::Tiny, 0, -space::Tiny, 0);
    painter->drawText(mirrored(text), Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine,
        QFontMetrics(font).elidedText(word, Qt::ElideRight, text.width()));
    painter->restore();
}

void StatusBadge::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paint(&painter, rect(), m_word, m_tone, m_icon, font(), ThemeColors(palette()));
}

} // namespace desk
