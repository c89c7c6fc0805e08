// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/views/seat_charts.h"
#include "ui/charts/chart_view.h"

#include <QRectF>

namespace desk {

class ThemeColors;

/// The ring of the gauge: a three-quarter circle, open at the bottom; angles as QPainter counts them, 1/16
/// degree.
struct GaugeGeometry
{
    QRectF ring;
    qreal thickness = 0;
    int start = 0;
    int used = 0; ///< spans are negative: clockwise
    int over = 0; ///< beyond capacity, hatched
    int whole = 0;

    [[nodiscard]] static GaugeGeometry of(const QRectF &bounds, const SeatGauge &data);
};

/// Seats in use of those there are; the number is in the middle, what is free or over below it.
class SeatGaugeChart final : public ChartView
{
    Q_OBJECT
public:
    explicit SeatGaugeChart(QWidget *parent = nullptr);
    void setData(const SeatGauge &seats);

    [[nodiscard]] bool hasData() const override { return m_data.active.has_value(); }
    [[nodiscard]] QString summary() const override;
    [[nodiscard]] ChartTable table() const override;
    void renderTo(QPainter *painter, const QSize &size) override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void paint(QPainter *painter, const QRectF &bounds, const ThemeColors &colors) const;

    SeatGauge m_data;
};

} // namespace desk
