// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/time_ticks.h"

#include "models/items/formatting.h"

#include <QDateTime>
#include <QLocale>

namespace desk {

namespace {

enum class TickUnit { Hour, Day, Month, Year };

struct TickStep
{
    TickUnit unit;
    int count;
};

constexpr TickStep tickSteps[] = {
    {TickUnit::Hour, 1},
    {TickUnit::Hour, 3},
    {TickUnit::Hour, 6},
    {TickUnit::Hour, 12},
    {TickUnit::Day, 1},
    {TickUnit::Day, 2},
    {TickUnit::Day, 7},
    {TickUnit::Day, 14},
    {TickUnit::Month, 1},
    {TickUnit::Month, 2},
    {TickUnit::Month, 3},
    {TickUnit::Month, 6},
    {TickUnit::Year, 1},
    {TickUnit::Year, 2},
    {TickUnit::Year, 5},
    {TickUnit::Year, 10},
    {TickUnit::Year, 100},
};

QDateTime tickFloor(const QDateTime &at, const TickStep &step)
{
    const QDate date = at.date();
    switch (step.unit) {
    case TickUnit::Hour:
        return {date, QTime(at.time().hour() / step.count * step.count, 0)};
    case TickUnit::Day:
        // Weeks begin on Mondays; other steps at days that don't depend on where the axis starts.
        return date.addDays(step.count % 7 == 0 ? 1 - date.dayOfWeek() : -(date.toJulianDay() % step.count))
            .startOfDay();
    case TickUnit::Month:
        return QDate(date.year(), (date.month() - 1) / step.count * step.count + 1, 1).startOfDay();
    case TickUnit::Year:
        return QDate(std::max(date.year() / step.count * step.count, 1), 1, 1).startOfDay();
    }
    return at;
}

QDateTime tickAfter(const QDateTime &at, const TickStep &step)
{
    switch (step.unit) {
    case TickUnit::Hour:
        return at.addSecs(step.count * 3600LL);
    case TickUnit::Day:
        return at.date().addDays(step.count).startOfDay();
    case TickUnit::Month:
        return at.date().addMonths(step.count).startOfDay();
    case TickUnit::Year:
        return at.date().addYears(step.count).startOfDay();
    }
    return at;
}

QString tickLabel(const QDateTime &at, TickUnit unit)
{
    const QLocale locale;
    switch (unit) {
    case TickUnit::Hour:
        return at.time() == QTime(0, 0) ? dayOfYearText(at.date(), locale)
                                        : locale.toString(at.time(), QLocale::ShortFormat);
    case TickUnit::Day:
        return dayOfYearText(at.date(), locale);
    case TickUnit::Month:
        return locale.toString(at.date(), QStringLiteral("MMM yyyy"));
    case TickUnit::Year:
        return QString::number(at.date().year());
    }
    return {};
}

} // namespace

std::vector<TimeTick> timeTicks(qint64 fromMs, qint64 toMs, int most)
{
    if (toMs <= fromMs)
        return {};
    const QDateTime from = QDateTime::fromMSecsSinceEpoch(fromMs);
    std::vector<TimeTick> ticks;
    for (const TickStep &step : tickSteps) {
        ticks.clear();
        QDateTime at = tickFloor(from, step);
        while (at.isValid() && at.toMSecsSinceEpoch() <= toMs && int(ticks.size()) <= most) {
            if (at >= from)
                ticks.push_back({at.toMSecsSinceEpoch(), tickLabel(at, step.unit)});
            at = tickAfter(at, step);
        }
        if (int(ticks.size()) <= most)
            return ticks;
    }
    return ticks;
}

} // namespace desk
