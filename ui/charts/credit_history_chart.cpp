// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/credit_history_chart.h"

#include "models/items/credit_words.h"
#include "models/items/formatting.h"
#include "ui/theme/desk_style.h"

#include <QAccessible>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>

namespace desk {

namespace {

constexpr int focusRoom = 3; // for the focus ring

} // namespace

CreditHistoryChart::CreditHistoryChart(QWidget *parent)
    : ChartView(parent)
{
    setObjectName(QStringLiteral("creditHistory"));
    setAccessibleName(tr("Credits left over time"));
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
}

void CreditHistoryChart::setHistory(const CreditHistory &history)
{
    m_plot.setHistory(history);
    m_cursor.reset();
    arrange();
    setAccessibleDescription(summary());
    update();
    Q_EMIT dataChanged();
}

bool CreditHistoryChart::hasData() const
{
    return !samples().empty();
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
    table.headers = {tr("Date"), tr("Left"), tr("Limit"), tr("Added")};
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

int CreditHistoryChart::cursor() const
{
    if (!m_cursor)
        return -1;
    const auto after = std::ranges::upper_bound(samples(), *m_cursor, {}, &StepPoint::utcMs);
    return int(after - samples().begin()) - 1;
}

void CreditHistoryChart::setCursorAt(int index)
{
    if (samples().empty() || index < 0)
        return moveCursor(std::nullopt);
    moveCursor(samples()[std::min(size_t(index), samples().size() - 1)].utcMs);
}

void CreditHistoryChart::moveCursor(std::optional<qint64> utcMs)
{
    if (utcMs == m_cursor)
        return;
    const int before = cursor();
    m_cursor = utcMs;
    update();
    if (cursor() == before)
        return;
    setAccessibleDescription(utcMs ? cursorText() : summary());
    QAccessibleEvent changed(this, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&changed);
    Q_EMIT cursorMoved(cursor());
}

QString CreditHistoryChart::cursorText() const
{
    return m_cursor ? CreditPlot::factsAt(m_plot.history(), *m_cursor).join(QStringLiteral(", ")) : QString();
}

QSize CreditHistoryChart::sizeHint() const
{
    return {560, 220};
}

QSize CreditHistoryChart::minimumSizeHint() const
{
    return {280, 140};
}

void CreditHistoryChart::keyPressEvent(QKeyEvent *event)
{
    const int last = int(samples().size()) - 1;
    const int at = cursor();
    if (last < 0)
        ChartView::keyPressEvent(event);
    else if (event->key() == Qt::Key_Left)
        setCursorAt(at < 0 ? last : std::max(at - 1, 0));
    else if (event->key() == Qt::Key_Right)
        setCursorAt(at < 0 ? 0 : std::min(at + 1, last));
    else if (event->key() == Qt::Key_Home)
        setCursorAt(0);
    else if (event->key() == Qt::Key_End)
        setCursorAt(last);
    else if (event->key() == Qt::Key_Escape && at >= 0)
        moveCursor(std::nullopt);
    else
        ChartView::keyPressEvent(event);
}

void CreditHistoryChart::mouseMoveEvent(QMouseEvent *event)
{
    moveCursor(m_plot.timeAt(event->position() - QPointF(focusRoom, focusRoom)));
}

void CreditHistoryChart::leaveEvent(QEvent *event)
{
    ChartView::leaveEvent(event);
    moveCursor(std::nullopt);
}

void CreditHistoryChart::focusOutEvent(QFocusEvent *event)
{
    ChartView::focusOutEvent(event);
    moveCursor(std::nullopt);
    update();
}

void CreditHistoryChart::changeEvent(QEvent *event)
{
    ChartView::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        arrange();
}

void CreditHistoryChart::resizeEvent(QResizeEvent *event)
{
    ChartView::resizeEvent(event);
    arrange();
}

void CreditHistoryChart::arrange()
{
    m_plot.arrange(QSizeF(size()) - QSizeF(2 * focusRoom, 2 * focusRoom), font());
}

void CreditHistoryChart::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const ThemeColors colors(palette());
    painter.save();
    painter.translate(focusRoom, focusRoom);
    m_plot.paint(&painter, colors, m_cursor);
    painter.restore();
    if (hasFocus())
        paintFocusRing(&painter, rect(), colors);
}

} // namespace desk
