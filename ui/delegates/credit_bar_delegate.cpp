// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/delegates/credit_bar_delegate.h"

#include "ui/theme/role.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <array>

namespace desk {

namespace {

constexpr int creditBarHeight = 8;
constexpr qreal thinnestCreditPart = 2;

} // namespace

CreditBarGeometry CreditBarGeometry::of(const QRectF &bounds, const CreditBar &bar)
{
    CreditBarGeometry result;
    result.track = bounds;
    result.plan = result.addon = result.used = result.below
        = QRectF(bounds.topLeft(), QSizeF(0, bounds.height()));
    if (!bar.known || bounds.width() <= 0)
        return result;
    result.known = true;
    const std::array<double, 4> parts{
        double(bar.below), double(bar.plan), double(bar.addon), double(bar.used)};
    const double whole = parts[0] + parts[1] + parts[2] + parts[3];
    if (whole <= 0)
        return result;
    std::array<double, 4> widths{};
    double taken = 0;
    for (size_t i = 0; i < parts.size(); ++i) {
        if (parts[i] > 0)
            widths[i] = std::max(bounds.width() * (parts[i] / whole), thinnestCreditPart);
        taken += widths[i];
    }
    // What the thin ones were given is taken from the widest.
    double &widest = *std::ranges::max_element(widths);
    widest = std::max(widest - (taken - bounds.width()), 0.0);
    double left = bounds.left();
    QRectF *const places[] = {&result.below, &result.plan, &result.addon, &result.used};
    for (size_t i = 0; i < widths.size(); ++i) {
        const double right = std::min(left + widths[i], bounds.right());
        *places[i] = QRectF(left, bounds.top(), std::max(right - left, 0.0), bounds.height());
        left = right;
    }
    return result;
}

void paintCreditBar(QPainter *painter, const CreditBarGeometry &geometry, const ThemeColors &colors)
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
    const bool isBelowZero = geometry.below.width() > 0;
    painter->fillPath(outline, colors(isBelowZero ? Role::Surface : Role::Neutral));
    painter->save();
    painter->setClipPath(outline, Qt::IntersectClip);
    if (isBelowZero) {
        painter->fillRect(geometry.below, colors(Role::Critical));
    } else {
        painter->fillRect(geometry.plan, colors(Role::Accent));
        painter->fillRect(geometry.addon, colors(Role::Second));
        // A gap keeps the two apart for whoever doesn't tell their colours.
        if (geometry.plan.width() > thinnestCreditPart && geometry.addon.width() > thinnestCreditPart)
            painter->fillRect(QRectF(geometry.addon.left(), geometry.track.top(), 1, geometry.track.height()),
                colors(Role::Surface));
    }
    painter->restore();
    painter->setPen(QPen(colors(Role::Outline), 1));
    painter->drawPath(outline);
    painter->restore();
}

void CreditBarDelegate::paintContent(QPainter *painter, const QRect &rect, const QStyleOptionViewItem &option,
    const QModelIndex &index, const ThemeColors &colors) const
{
    const QVariant bar = index.data(CreditBarRole);
    if (!bar.canConvert<CreditBar>() || rect.width() < 2 * creditBarHeight) {
        CellDelegate::paintContent(painter, rect, option, index, colors);
        return;
    }
    const QRectF place(
        rect.left() + 0.5, rect.center().y() - creditBarHeight / 2.0, rect.width() - 1, creditBarHeight);
    const CreditBarGeometry geometry = CreditBarGeometry::of(place, bar.value<CreditBar>());
    painter->save();
    if (option.direction == Qt::RightToLeft) {
        painter->translate(2.0 * rect.left() + rect.width(), 0);
        painter->scale(-1, 1);
    }
    paintCreditBar(painter, geometry, colors);
    painter->restore();
}

} // namespace desk
