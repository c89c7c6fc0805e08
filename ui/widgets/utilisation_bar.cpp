// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/utilisation_bar.h"

#include <QLocale>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace desk {

namespace {

constexpr int barHeight = 8;
constexpr qreal thinnestPart = 2;

} // namespace

UtilisationGeometry UtilisationGeometry::of(
    const QRectF &bounds, std::optional<qint64> used, std::optional<qint64> capacity)
{
    UtilisationGeometry result;
    result.track = bounds;
    result.used = QRectF(bounds.topLeft(), QSizeF(0, bounds.height()));
    result.over = result.used;
    result.mark = bounds.right();
    if (!used || !capacity || bounds.width() <= 0)
        return result;
    result.known = true;
    const double inUse = double(std::max<qint64>(*used, 0));
    const double units = double(std::max<qint64>(*capacity, 0));
    const double whole = std::max(inUse, units);
    if (whole <= 0)
        return result;

    // A part that isn't nothing stays visible, and so does what is left beside it.
    const auto share = [&](double part) {
        const double width = bounds.width() * (part / whole);
        if (part <= 0)
            return 0.0;
        if (part >= whole)
            return bounds.width();
        return std::clamp(width, thinnestPart, std::max(thinnestPart, bounds.width() - thinnestPart));
    };
    result.used.setWidth(share(std::min(inUse, units)));
    if (inUse > units) {
        result.mark = result.used.right();
        result.over = QRectF(result.mark, bounds.top(), bounds.right() - result.mark, bounds.height());
    }
    return result;
}

UtilisationBar::UtilisationBar(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(describe(std::nullopt, std::nullopt));
}

void UtilisationBar::setValues(std::optional<qint64> used, std::optional<qint64> capacity)
{
    m_used = used;
    m_capacity = capacity;
    setAccessibleName(describe(used, capacity));
    setToolTip(accessibleName());
    update();
}

QSize UtilisationBar::sizeHint() const
{
    return {160, barHeight + 4};
}

QSize UtilisationBar::minimumSizeHint() const
{
    return {48, barHeight + 4};
}

void UtilisationBar::paint(QPainter *painter, const UtilisationGeometry &geometry, const ThemeColors &colors)
{
    const qreal radius = geometry.track.height() / 2;
    QPainterPath outline;
    outline.addRoundedRect(geometry.track, radius, radius);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (!geometry.known) {
        painter->setPen(QPen(colors(Role::Outline), 1, Qt::DashLine));
        painter->drawPath(outline);
        painter->restore();
        return;
    }
    painter->fillPath(outline, colors(Role::Neutral));
    painter->setClipPath(outline, Qt::IntersectClip);
    painter->fillRect(geometry.used, colors(Role::Accent));
    if (geometry.over.width() > 0) {
        const QColor over = colors(Role::Critical);
        painter->fillRect(geometry.over, tint(colors, Role::Critical));
        painter->save();
        painter->setClipRect(geometry.over, Qt::IntersectClip);
        painter->setPen(QPen(over, 1.5));
        const qreal height = geometry.over.height();
        for (qreal x = geometry.over.left() - height; x < geometry.over.right(); x += 4)
            painter->drawLine(QPointF(x, geometry.over.bottom()), QPointF(x + height, geometry.over.top()));
        painter->restore();
        painter->setClipping(false);
        painter->setPen(QPen(over, 1));
        painter->drawPath(outline.intersected([&] {
            QPainterPath part;
            part.addRect(geometry.over);
            return part;
        }()));
        painter->fillRect(QRectF(geometry.mark - 1, geometry.track.top() - 2, 2, geometry.track.height() + 4),
            colors(Role::Text));
    }
    painter->restore();
}

QString UtilisationBar::describe(std::optional<qint64> used, std::optional<qint64> capacity)
{
    if (!used || !capacity)
        return tr("not known");
    const QLocale locale;
    const QString first = tr("%1 of %2 in use").arg(locale.toString(*used), locale.toString(*capacity));
    if (*used > *capacity)
        return first + QLatin1String(", ") + tr("%1 over").arg(locale.toString(*used - *capacity));
    return first + QLatin1String(", ") + tr("%1 free").arg(locale.toString(*capacity - *used));
}

void UtilisationBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const QRectF bounds(0.5, (height() - barHeight) / 2.0, width() - 1, barHeight);
    paint(&painter, UtilisationGeometry::of(bounds, m_used, m_capacity), ThemeColors(palette()));
}

} // namespace desk
