// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/seat_gauge_chart.h"

#include "ui/theme/fonts.h"
#include "ui/theme/metrics.h"
#include "ui/theme/role.h"
#include "ui/widgets/utilisation_bar.h"

#include <QLocale>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <climits>
#include <cmath>

namespace desk {

namespace {

constexpr int degree = 16; // QPainter's unit
constexpr int gaugeStart = 225 * degree; // lower left
constexpr int gaugeSpan = -270 * degree;

void paintArc(QPainter *painter, const GaugeGeometry &geometry, int start, int span, const QBrush &brush)
{
    QPen pen(brush, geometry.thickness, Qt::SolidLine, Qt::FlatCap);
    painter->setPen(pen);
    painter->drawArc(geometry.ring, start, span);
}

void paintHatchedArc(QPainter *painter, const GaugeGeometry &geometry, int from, const ThemeColors &colors)
{
    QPainterPath arc;
    arc.arcMoveTo(geometry.ring, double(from) / degree);
    arc.arcTo(geometry.ring, double(from) / degree, double(geometry.over) / degree);
    QPainterPathStroker stroker;
    stroker.setWidth(geometry.thickness - 1);
    stroker.setCapStyle(Qt::FlatCap);
    const QPainterPath band = stroker.createStroke(arc);
    painter->fillPath(band, tint(colors, Role::Critical));
    painter->save();
    painter->setClipPath(band, Qt::IntersectClip);
    painter->setPen(QPen(colors(Role::Critical), 2));
    const QRectF box = band.boundingRect();
    for (qreal x = box.left() - box.height(); x < box.right(); x += 6)
        painter->drawLine(QPointF(x, box.bottom()), QPointF(x + box.height(), box.top()));
    painter->restore();
    painter->setPen(QPen(colors(Role::Critical), 1));
    painter->setBrush(Qt::NoBrush);
    painter->drawPath(band);
}

QString beyondText(const SeatGauge &data)
{
    if (!data.active || !data.units)
        return SeatGaugeChart::tr("capacity not known");
    const QLocale locale;
    if (*data.active > *data.units)
        return SeatGaugeChart::tr("%1 over").arg(locale.toString(*data.active - *data.units));
    if (*data.active == *data.units)
        return SeatGaugeChart::tr("full");
    return SeatGaugeChart::tr("%1 free").arg(locale.toString(*data.units - *data.active));
}

} // namespace

GaugeGeometry GaugeGeometry::of(const QRectF &bounds, const SeatGauge &data)
{
    GaugeGeometry result;
    // The open quarter at the bottom lets the ring be higher than the space.
    const qreal side = std::max<qreal>(0, std::min(bounds.width(), bounds.height() / 0.88));
    result.thickness = std::clamp(side * 0.085, 6.0, 16.0);
    const qreal inner = side - result.thickness;
    result.ring = QRectF(bounds.center().x() - inner / 2, bounds.top() + result.thickness / 2, inner, inner);
    result.start = gaugeStart;
    result.whole = gaugeSpan;
    if (!data.active || !data.units)
        return result;
    const double used = double(std::max<qint64>(*data.active, 0));
    const double units = double(std::max<qint64>(*data.units, 0));
    const double whole = std::max(used, units);
    if (whole <= 0)
        return result;
    const auto share = [&](double part) {
        if (part <= 0)
            return 0;
        const int span = int(std::lround(gaugeSpan * part / whole));
        // Something is never nothing, and less than everything never everything.
        return part < whole ? std::clamp(span, gaugeSpan + 3 * degree, -3 * degree) : gaugeSpan;
    };
    result.used = share(std::min(used, units));
    if (used > units)
        result.over = gaugeSpan - result.used;
    return result;
}

SeatGaugeChart::SeatGaugeChart(QWidget *parent)
    : ChartView(parent)
{
    setObjectName(QStringLiteral("seatGauge"));
    setAccessibleName(tr("Seats in use"));
    setAccessibleDescription(summary());
}

void SeatGaugeChart::setData(const SeatGauge &seats)
{
    m_data = seats;
    setAccessibleDescription(summary());
    setToolTip(summary());
    update();
    Q_EMIT dataChanged();
}

QString SeatGaugeChart::summary() const
{
    if (m_data.active && !m_data.units)
        return tr("%1 in use, capacity not known").arg(QLocale().toString(*m_data.active));
    return UtilisationBar::describe(m_data.active, m_data.units);
}

ChartTable SeatGaugeChart::table() const
{
    ChartTable table;
    table.headers = {tr("Seats"), tr("Number")};
    const QLocale locale;
    const auto add = [&](const QString &what, std::optional<qint64> number) {
        table.rows.push_back({what, number ? locale.toString(*number) : QStringLiteral("\u2013")});
        table.raw.push_back({what, number ? QString::number(*number) : QString()});
    };
    if (!m_data.active)
        return table;
    add(tr("In use"), m_data.active);
    add(tr("Paid for"), m_data.units);
    if (m_data.units) {
        const qint64 beyond = *m_data.active - *m_data.units;
        add(tr("Free"), std::max<qint64>(-beyond, 0));
        add(tr("Over capacity"), std::max<qint64>(beyond, 0));
    }
    return table;
}

void SeatGaugeChart::renderTo(QPainter *painter, const QSize &size)
{
    paint(painter, QRectF(QPointF(), QSizeF(size)), ThemeColors(false));
}

QSize SeatGaugeChart::sizeHint() const
{
    return {200, 180};
}

QSize SeatGaugeChart::minimumSizeHint() const
{
    return {140, 126};
}

void SeatGaugeChart::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paint(&painter, rect(), ThemeColors(palette()));
}

void SeatGaugeChart::paint(QPainter *painter, const QRectF &bounds, const ThemeColors &colors) const
{
    const GaugeGeometry geometry = GaugeGeometry::of(bounds.adjusted(4, 4, -4, -4), m_data);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    paintArc(painter, geometry, geometry.start, geometry.whole, colors(Role::Neutral));
    if (geometry.used != 0)
        paintArc(painter, geometry, geometry.start, geometry.used, colors(Role::Accent));
    if (geometry.over != 0) {
        const int from = geometry.start + geometry.used;
        paintHatchedArc(painter, geometry, from, colors);
        // The capacity, as a line across the ring.
        const double angle = double(from) / degree * M_PI / 180;
        const QPointF middle = geometry.ring.center();
        const qreal radius = geometry.ring.width() / 2;
        const QPointF direction(std::cos(angle), -std::sin(angle));
        painter->setPen(QPen(colors(Role::Text), 2));
        painter->drawLine(middle + direction * (radius - geometry.thickness / 2 - 3),
            middle + direction * (radius + geometry.thickness / 2 + 3));
    }

    const QLocale locale;
    const QRectF ring = geometry.ring;
    QFont number = bigNumberFont(font());
    number.setPointSizeF(std::max(number.pointSizeF(), ring.width() * 0.13));
    const QString used = m_data.active ? locale.toString(*m_data.active) : QStringLiteral("\u2013");
    const qreal room = ring.width() - geometry.thickness - 2 * space::Small;
    while (number.pointSizeF() > 8 && QFontMetricsF(number).horizontalAdvance(used) > room)
        number.setPointSizeF(number.pointSizeF() - 1);
    const QFontMetricsF numberMetrics(number);
    const QFontMetricsF captionMetrics(captionFont(font()));
    const qreal top = ring.center().y() - numberMetrics.height() * 0.62;
    painter->setFont(number);
    painter->setPen(colors(Role::Text));
    painter->drawText(QRectF(ring.left(), top, ring.width(), numberMetrics.height()), Qt::AlignCenter, used);
    const QString of = m_data.units
        ? tr("of %Ln seat(s)", nullptr, int(std::clamp<qint64>(*m_data.units, 0, INT_MAX)))
        : tr("seats");
    painter->setFont(captionFont(font()));
    painter->setPen(colors(Role::Secondary));
    const QRectF second(ring.left(), top + numberMetrics.height(), ring.width(), captionMetrics.height());
    painter->drawText(second, Qt::AlignCenter, of);
    const bool over = geometry.over != 0;
    QFont beyond = strongFont(captionFont(font()));
    painter->setFont(beyond);
    painter->setPen(colors(over ? Role::Critical : Role::Text));
    painter->drawText(QRectF(ring.left(), ring.bottom() - ring.height() * 0.146 - captionMetrics.height() / 2,
                          ring.width(), captionMetrics.height()),
        Qt::AlignCenter, beyondText(m_data));
    painter->restore();
}

} // namespace desk
