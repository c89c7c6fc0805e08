// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/role.h"

#include <QProxyStyle>

namespace desk {

/// Fusion with the few primitives changed that make it look heavy: focus ring, headers, scroll bars, combo
/// boxes, check boxes, radio buttons, frames.
class DeskStyle final : public QProxyStyle
{
    Q_OBJECT
public:
    /// Height of a one-line row in px; ask it of any widget's style, 0 from another style.
    static constexpr PixelMetric RowHeight = PixelMetric(PM_CustomBase + 1);

    explicit DeskStyle(Density density);

    int pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const override;
    int styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
        QStyleHintReturn *returnData) const override;
    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
        const QWidget *widget) const override;
    void drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
        const QWidget *widget) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
        const QWidget *widget) const override;
    QRect subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl sub,
        const QWidget *widget) const override;
    QRect subElementRect(
        SubElement element, const QStyleOption *option, const QWidget *widget) const override;
    /// The sign of a menu bar's overflow, which Qt asks for with every bar, is ours: reading its own has Qt
    /// load the plug-ins of all picture formats.
    QIcon standardIcon(
        StandardPixmap pixmap, const QStyleOption *option, const QWidget *widget) const override;
    QSize sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
        const QWidget *widget) const override;

private:
    Density m_density;
};

/// The row height of the style that is set, 32 when it isn't ours.
[[nodiscard]] int rowHeight(const QWidget *widget);

/// A ring of 2 px in the accent colour just inside `rect`.
void paintFocusRing(QPainter *painter, const QRectF &rect, const ThemeColors &colors, qreal radius = 4);

} // namespace desk
