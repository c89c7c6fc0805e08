// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/credit_plot.h"

#include "models/items/credit_words.h"
#include "models/items/formatting.h"

#include <QCoreApplication>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace desk {

namespace {

struct CreditPlotWords
{
    Q_DECLARE_TR_FUNCTIONS(CreditPlot)
};

constexpr qint64 creditPlotHour = 3'600'000;
constexpr size_t linePiece = 64; // points

QString creditLineLabel(const CreditHistory &history)
{
    return history.total.empty() ? QString()
                                 : CreditPlotWords::tr("Left %1").arg(countText(history.total.back().value));
}

QString creditLimitLabel(const CreditHistory &history)
{
    return history.limit.empty() ? QString()
                                 : CreditPlotWords::tr("Plan %1").arg(countText(history.limit.back().value));
}

} // namespace

void CreditPlot::setHistory(const CreditHistory &history)
{
    m_history = history;
    m_line.clear();
    m_limit.clear();
    if (history.total.empty())
        return;
    m_plot.setTimes(history.total.front().utcMs, history.total.back().utcMs, creditPlotHour);
    qint64 low = 0;
    qint64 high = 0;
    for (const auto *steps : {&history.total, &history.limit}) {
        for (const StepPoint &step : *steps) {
            low = std::min(low, step.value);
            high = std::max(high, step.value);
        }
    }
    m_plot.setCounts(low, high);
}

std::vector<QPointF> CreditPlot::placed(const std::vector<StepPoint> &steps) const
{
    std::vector<QPointF> line = m_plot.corners(steps);
    for (QPointF &point : line)
        point = {m_plot.xOf(std::max(point.x(), double(m_plot.start()))), m_plot.yOf(point.y())};
    return line;
}

void CreditPlot::arrange(const QSizeF &size, const QFont &font)
{
    m_plot.arrange(
        size, font, {creditLineLabel(m_history), creditLimitLabel(m_history)}, StepPlot::markRoom, 0);
    m_line = placed(m_history.total);
    m_limit = placed(m_history.limit);
}

std::optional<qint64> CreditPlot::timeAt(const QPointF &position) const
{
    return m_history.total.empty() ? std::nullopt : m_plot.timeAt(position);
}

QString CreditPlot::riseText(const CreditRise &rise)
{
    const QString by = countText(rise.amount);
    switch (rise.kind) {
    case CreditRise::Kind::Refill:
        return CreditPlotWords::tr("Plan credits +%1").arg(by);
    case CreditRise::Kind::Purchase:
        return CreditPlotWords::tr("Add-on credits +%1").arg(by);
    }
    return {};
}

QStringList CreditPlot::factsAt(const CreditHistory &history, qint64 utcMs)
{
    const auto number = [](std::optional<qint64> value) {
        return value ? creditsLeftText(value) : CreditPlotWords::tr("not known");
    };
    QStringList facts{dateTimeText(Timestamp::fromUtcMs(utcMs)),
        CreditPlotWords::tr("Left: %1").arg(number(valueAt(history.total, utcMs)))};
    if (!history.limit.empty())
        facts << CreditPlotWords::tr("Plan: %1").arg(number(valueAt(history.limit, utcMs)));
    for (const CreditRise &rise : history.rises) {
        if (rise.at == utcMs)
            facts << riseText(rise);
    }
    return facts;
}

void CreditPlot::paint(QPainter *painter, const ThemeColors &colors, std::optional<qint64> cursor) const
{
    if (m_history.total.empty() || m_plot.area().width() <= 0 || m_plot.area().height() <= 0)
        return;
    painter->save();
    m_plot.paintGrid(painter, colors);
    painter->setRenderHint(QPainter::Antialiasing);
    paintLines(painter, colors);
    paintRises(painter, colors);
    m_plot.paintTimes(painter, colors);
    std::optional<StepPlot::Label> limit;
    if (!m_history.limit.empty())
        limit = {double(m_history.limit.back().value), creditLimitLabel(m_history), Role::Text};
    m_plot.paintLabels(painter, colors,
        {double(m_history.total.back().value), creditLineLabel(m_history), Role::Accent}, limit);
    if (cursor)
        m_plot.paintCursor(painter, colors, *cursor, {{valueAt(m_history.total, *cursor), Role::Accent}},
            factsAt(m_history, *cursor));
    painter->restore();
}

void CreditPlot::paintLines(QPainter *painter, const ThemeColors &colors) const
{
    const QColor accent = colors(Role::Accent);
    const qreal zero = m_plot.yOf(0);
    QPainterPath area(QPointF(m_line.front().x(), zero));
    for (const QPointF &point : m_line)
        area.lineTo(point);
    area.lineTo(m_line.back().x(), zero);
    area.closeSubpath();
    // Its edge is under the line, and smoothing it would cost more than everything else.
    painter->setRenderHint(QPainter::Antialiasing, false);
    painter->fillPath(area, mixed(colors(Role::Surface), accent, colors.isDark() ? 0.22 : 0.14));
    painter->setRenderHint(QPainter::Antialiasing);
    if (!m_limit.empty()) {
        QPen dashes(colors(Role::Text), 1.5, Qt::CustomDashLine, Qt::FlatCap);
        dashes.setDashPattern({4, 3});
        painter->setPen(dashes);
        painter->drawPolyline(m_limit.data(), int(m_limit.size()));
    }
    // In pieces, because the outline of one long line that goes up and down costs ten times as much.
    painter->setPen(QPen(accent, 2, Qt::SolidLine, Qt::FlatCap, Qt::MiterJoin));
    for (size_t from = 0; from + 1 < m_line.size(); from += linePiece)
        painter->drawPolyline(m_line.data() + from, int(std::min(m_line.size() - from, linePiece + 1)));
    // A dot where it stands now; of a single reading it is all there is.
    painter->setPen(Qt::NoPen);
    painter->setBrush(accent);
    painter->drawEllipse(m_line.back(), 3, 3);
    painter->setBrush(Qt::NoBrush);
    m_plot.paintBaseline(painter, colors);
}

void CreditPlot::paintRises(QPainter *painter, const ThemeColors &colors) const
{
    qreal before = -1;
    for (const CreditRise &rise : m_history.rises) {
        const qreal x = m_plot.xOf(double(rise.at));
        if (x - before < 1 || x < m_plot.area().left())
            continue; // the same pixel
        before = x;
        const bool bought = rise.kind == CreditRise::Kind::Purchase;
        m_plot.paintMark(painter, colors(bought ? Role::Second : Role::Accent),
            bought ? StepPlot::Mark::Diamond : StepPlot::Mark::Triangle, rise.at);
    }
}

} // namespace desk
