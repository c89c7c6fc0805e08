// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/fonts.h"

#include <QFontDatabase>

namespace desk {

namespace {

QFont scaledFont(QFont font, double factor)
{
    if (font.pointSizeF() > 0)
        font.setPointSizeF(font.pointSizeF() * factor);
    else
        font.setPixelSize(qRound(font.pixelSize() * factor));
    return font;
}

} // namespace

QFont pageTitleFont(const QFont &base)
{
    QFont font = scaledFont(base, 1.5);
    font.setWeight(QFont::DemiBold);
    return font;
}

QFont sectionFont(const QFont &base)
{
    QFont font = scaledFont(base, 1.15);
    font.setWeight(QFont::DemiBold);
    return font;
}

QFont bigNumberFont(const QFont &base)
{
    QFont font = scaledFont(base, 1.75);
    font.setWeight(QFont::DemiBold);
    return font;
}

QFont captionFont(const QFont &base)
{
    return scaledFont(base, 0.9);
}

QFont strongFont(const QFont &base)
{
    QFont font = base;
    font.setWeight(QFont::DemiBold);
    return font;
}

QFont idFont(const QFont &base)
{
    QFont font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    if (base.pointSizeF() > 0)
        font.setPointSizeF(base.pointSizeF() * 0.95);
    else
        font.setPixelSize(qRound(base.pixelSize() * 0.95));
    return font;
}

} // namespace desk
