// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/credit_history_chart.h"

#include "models/items/credit_words.h"
#include "models/items/formatting.h"

#include <QPainter>

#include <algorithm>

namespace desk {

CreditHistoryChart::CreditHistoryChart(QWidget *parent)
    : TimeChart(parent)
{
    setObjectName(QStringLiteral("creditHistory"));
    setAccessibleName(tr("Credits left over time"));
}

void CreditHistoryChart::setHistory(const CreditHistory &history)
{
    m_plot.setHistory(history);
    arrange();
    std::vector<qint64> stops;
    for (const StepPoint &sample : samples())
        stops.push_back(sample.utcMs);
    setStops(std::move(stops));
}

bool CreditHistoryChart::hasData() const
{
    return !samples().empty();
}

bool CreditHistoryChart::isTooShort() const
{
    return hasData() && samples().front().utcMs == samples().back().utcMs;
}

QString CreditHistoryChart::summary() const
{
    if (!hasData())
        return tr("No data");
    const auto day = [](qint64 ms) { return dateText(Timestamp::fromUtcMs(ms)); };
    const auto [lowest, highest] = std::ranges::minmax_element(samples(), {}, &StepPoint::value);
    return tr("From %1 to %2: %3 left at the end, at least %4 and at most %5.")
        .arg(day(samples().front().utcMs), day(samples().back().utcMs),
            creditsLeftText(samples().back().value), creditsLeftText(lowest->value),
            creditsLeftText(highest->value));
}

ChartTable CreditHistoryChart::table() const
{
    ChartTable table;
    table.headers = {tr("Date"), tr("Left"), tr("Plan credits"), tr("Added")};
    table.wordsColumn = int(table.headers.size()) - 1;
    const CreditHistory &history = m_plot.history();
    auto rise = history.rises.begin();
    for (const StepPoint &sample : history.total) {
        const auto limit = valueAt(history.limit, sample.utcMs);
        QStringList added;
        QStringList addedRaw;
        for (; rise != history.rises.end() && rise->at <= sample.utcMs; ++rise) {
            added << CreditPlot::riseText(*rise);
            addedRaw << QString::number(rise->amount);
        }
        const Timestamp at = Timestamp::fromUtcMs(sample.utcMs);
        table.rows.push_back({dateTimeText(at), countText(sample.value),
            limit ? countText(*limit) : unknownText(), added.join(QStringLiteral(", "))});
        table.raw.push_back({isoText(at), QString::number(sample.value),
            limit ? QString::number(*limit) : QString(), addedRaw.join(u' ')});
    }
    return table;
}

void CreditHistoryChart::renderTo(QPainter *painter, const QSize &size)
{
    CreditPlot plot;
    plot.setHistory(m_plot.history());
    plot.arrange(size, font());
    const ThemeColors light(false);
    painter->fillRect(QRect(QPoint(), size), light(Role::Surface));
    plot.paint(painter, light, std::nullopt);
}

QStringList CreditHistoryChart::factsAt(qint64 utcMs) const
{
    return CreditPlot::factsAt(m_plot.history(), utcMs);
}

std::optional<qint64> CreditHistoryChart::timeAt(const QPointF &position) const
{
    return m_plot.timeAt(position - QPointF(focusRoom, focusRoom));
}

void CreditHistoryChart::changeEvent(QEvent *event)
{
    TimeChart::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        arrange();
}

void CreditHistoryChart::resizeEvent(QResizeEvent *event)
{
    TimeChart::resizeEvent(event);
    arrange();
}

void CreditHistoryChart::arrange()
{
    m_plot.arrange(QSizeF(size()) - QSizeF(2 * focusRoom, 2 * focusRoom), font());
}

void CreditHistoryChart::paintEvent(QPaintEvent *event)
{
    {
        QPainter painter(this);
        painter.translate(focusRoom, focusRoom);
        m_plot.paint(&painter, ThemeColors(palette()), cursorTime());
    }
    TimeChart::paintEvent(event);
}

} // namespace desk
