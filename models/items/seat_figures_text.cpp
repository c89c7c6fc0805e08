// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/seat_figures_text.h"

#include "models/items/formatting.h"

#include <QCoreApplication>

namespace desk {

namespace {

struct FigureWords
{
    Q_DECLARE_TR_FUNCTIONS(SeatFigures)
};

QString saidText(const SeatFigures::Said &said, const QDateTime &utcNow)
{
    const QString value = countText(said.value);
    const QString age = agoText(said.asOf, utcNow);
    switch (said.source) {
    case SeatSource::Count:
        return FigureWords::tr("%1 by the seat count (%2)").arg(value, age);
    case SeatSource::ListCapacity:
        return FigureWords::tr("%1 beside the list of seats (%2)").arg(value, age);
    case SeatSource::ListRows:
        return FigureWords::tr("%1 in the list of seats (%2)").arg(value, age);
    case SeatSource::Subscription:
        return FigureWords::tr("%1 by the subscription (%2)").arg(value, age);
    }
    return value;
}

QString saidText(const std::vector<SeatFigures::Said> &all, const QDateTime &utcNow)
{
    QStringList parts;
    for (const SeatFigures::Said &said : all)
        parts << saidText(said, utcNow);
    return parts.join(FigureWords::tr(", ", "between the figures of a disagreement"));
}

} // namespace

QString seatFiguresText(const SeatFigures &figures, const QString &providerName, const QDateTime &utcNow)
{
    QStringList sentences;
    if (const auto inUse = figures.inUseDisagreement(); !inUse.empty())
        sentences << FigureWords::tr("%1 gives different numbers of seats in use: %2.")
                         .arg(providerName, saidText(inUse, utcNow));
    if (const auto units = figures.unitsDisagreement(); !units.empty())
        sentences << FigureWords::tr("%1 gives different numbers of seats paid for: %2.")
                         .arg(providerName, saidText(units, utcNow));
    return sentences.join(u' ');
}

} // namespace desk
