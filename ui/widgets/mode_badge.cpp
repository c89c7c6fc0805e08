// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/mode_badge.h"

#include "ui/theme/fonts.h"
#include "ui/theme/metrics.h"

#include <QFontMetrics>
#include <QPainter>

namespace desk {

namespace {

QFont modeFont(const QFont &base)
{
    QFont font = captionFont(base);
    font.setWeight(QFont::DemiBold);
    font.setLetterSpacing(QFont::AbsoluteSpacing, 0.5);
    return font;
}

} // namespace

QString modeWord(AccountMode mode)
{
    switch (mode) {
    case AccountMode::Demo:
        return ModeBadge::tr("DEMO");
    case AccountMode::Test:
        return ModeBadge::tr("TEST");
    case AccountMode::Live:
        return ModeBadge::tr("LIVE");
    }
    return {};
}

Role modeRole(AccountMode mode)
{
    switch (mode) {
    case AccountMode::Demo:
        return Role::Demo;
    case AccountMode::Test:
        return Role::Test;
    case AccountMode::Live:
        return Role::Live;
    }
    return Role::Live;
}

ModeBadge::ModeBadge(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setObjectName(QStringLiteral("modeBadge"));
    setMode(AccountMode::Demo);
}

void ModeBadge::setMode(AccountMode mode)
{
    m_mode = mode;
    setAccessibleName(tr("Account mode %1").arg(modeWord(mode)));
    updateGeometry();
    update();
}

QSize ModeBadge::sizeHint() const
{
    const QFontMetrics metrics(modeFont(font()));
    return {metrics.horizontalAdvance(modeWord(m_mode)) + 2 * space::Small, metrics.height() + space::Tiny};
}

void ModeBadge::paintEvent(QPaintEvent *)
{
    const ThemeColors colors(palette());
    const QColor color = colors(modeRole(m_mode));
    const bool filled = m_mode == AccountMode::Live;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(color);
    painter.setBrush(filled ? color : tint(colors, modeRole(m_mode)));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
    painter.setFont(modeFont(font()));
    painter.setPen(filled ? colors(Role::OnAccent) : color);
    painter.drawText(rect(), Qt::AlignCenter, modeWord(m_mode));
}

} // namespace desk
