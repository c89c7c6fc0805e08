// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/views/credit_facts.h"

#include "models/items/credit_words.h"
#include "models/items/formatting.h"

#include <QCoreApplication>

namespace desk {

namespace {

struct CreditFactWords
{
    Q_DECLARE_TR_FUNCTIONS(CreditFactWords)
};

constexpr int leastCreditSamples = 3;

QString surenessText(RunwaySureness sureness)
{
    switch (sureness) {
    case RunwaySureness::None:
        break;
    case RunwaySureness::Low:
        return CreditFactWords::tr("a rough guess");
    case RunwaySureness::Medium:
        return CreditFactWords::tr("fairly sure");
    case RunwaySureness::High:
        return CreditFactWords::tr("quite sure");
    }
    return {};
}

QString basisText(const CreditRunway &runway)
{
    return CreditFactWords::tr("from %Ln reading(s) since the last rise", nullptr, runway.samples);
}

QString perDayText(double perDay)
{
    const QLocale locale;
    if (perDay > 0 && perDay < 0.1) // 0.0 would read as nothing
        return CreditFactWords::tr("less than %1").arg(locale.toString(0.1, 'f', 1));
    return locale.toString(perDay, 'f', perDay > 0 && perDay < 10 ? 1 : 0);
}

QString whyUnknown(const std::optional<CreditRunway> &runway)
{
    if (!runway)
        return CreditFactWords::tr("Loading the history");
    if (runway->burnPerDay)
        return {};
    if (runway->samples < leastCreditSamples)
        return CreditFactWords::tr("%1 of 3 readings needed").arg(countText(runway->samples));
    return CreditFactWords::tr("The readings are too close together");
}

/// Short, because it stands beside a date of the same kind.
QString expiryDayText(const CreditPool &pool)
{
    return dayOfYearText(QDateTime::fromMSecsSinceEpoch(pool.nextExpiry.utcMs.value_or(0)).date());
}

bool isUsedUp(const std::optional<CreditRunway> &runway, const CreditPool &pool)
{
    return pool.total ? *pool.total <= 0 : runway && runway->isEmpty;
}

CreditFact leftFact(const CreditPool &pool, const QString &providerName)
{
    CreditFact fact;
    fact.label = CreditFactWords::tr("Left");
    if (!pool.total) {
        fact.caption = CreditFactWords::tr("%1 didn't send it.").arg(providerName);
        return fact;
    }
    fact.value = countText(*pool.total);
    if (pool.isBelowZero())
        fact.tone = StatusTone::Critical;
    if (!pool.limit && pool.isBelowZero())
        fact.caption = CreditFactWords::tr("below zero");
    else if (!pool.limit)
        fact.caption = CreditFactWords::tr("no limit is known");
    else
        fact.caption = planAndAddonText(pool.level());
    return fact;
}

CreditFact burnFact(const std::optional<CreditRunway> &runway)
{
    CreditFact fact;
    fact.label = CreditFactWords::tr("Used a day");
    fact.caption = whyUnknown(runway);
    if (runway && runway->burnPerDay) {
        fact.value = perDayText(*runway->burnPerDay);
        fact.caption = basisText(*runway);
    }
    return fact;
}

CreditFact runOutFact(
    const std::optional<CreditRunway> &runway, const CreditPool &pool, const QDateTime &utcNow)
{
    CreditFact fact;
    fact.label = CreditFactWords::tr("Runs out");
    const RunOutText text = runOutText(runway, pool, utcNow);
    fact.value = text.brief;
    fact.caption = text.reason;
    if (isUsedUp(runway, pool)) {
        fact.tone = StatusTone::Critical;
    } else if (runway && runway->runsOutAt) {
        const QString when = untilText(*runway->runsOutAt, utcNow);
        fact.caption = runway->beforeExpiry == false
            ? CreditFactWords::tr("or on %1, if all of it lapses").arg(expiryDayText(pool))
            : CreditFactWords::tr("%1, %2").arg(when, surenessText(runway->sureness));
    }
    return fact;
}

CreditFact expiryFact(
    const std::optional<CreditRunway> &runway, const CreditPool &pool, const QDateTime &utcNow)
{
    CreditFact fact;
    fact.label = CreditFactWords::tr("Next expiry");
    if (!pool.nextExpiry.isValid()) {
        if (pool.nextExpiry.isAbsent())
            fact.caption = CreditFactWords::tr("Nothing lapses by a date");
        else
            fact.caption = CreditFactWords::tr("Not understood: %1").arg(dateText(pool.nextExpiry));
        return fact;
    }
    fact.value = dateText(pool.nextExpiry);
    fact.caption = untilText(*pool.nextExpiry.utcMs, utcNow);
    if (runway && runway->beforeExpiry == true)
        fact.caption = CreditFactWords::tr("%1, after it runs out").arg(fact.caption);
    else if (const auto most = runway ? runway->mayLapse : std::nullopt)
        fact.caption = CreditFactWords::tr("%1, up to %2 lapse").arg(fact.caption, countText(*most));
    return fact;
}

} // namespace

RunOutText runOutText(
    const std::optional<CreditRunway> &runway, const CreditPool &pool, const QDateTime &utcNow)
{
    RunOutText text;
    if (isUsedUp(runway, pool)) {
        text.brief = CreditFactWords::tr("Empty");
        text.utcMs = utcNow.toMSecsSinceEpoch();
        text.reason = pool.isBelowZero() ? CreditFactWords::tr("It is below zero already")
                                         : CreditFactWords::tr("Nothing is left");
        return text;
    }
    text.reason = whyUnknown(runway);
    if (!text.reason.isEmpty())
        return text;
    const QString used
        = CreditFactWords::tr("%1 used a day, %2").arg(perDayText(*runway->burnPerDay), basisText(*runway));
    if (!runway->runsOutAt) {
        text.brief = CreditFactWords::tr("Not soon");
        text.reason = used + u'.';
        return text;
    }
    text.utcMs = runway->runsOutAt;
    text.brief = CreditFactWords::tr("about %1")
                     .arg(dayOfYearText(QDateTime::fromMSecsSinceEpoch(*runway->runsOutAt).date()));
    text.reason = CreditFactWords::tr("%1: %2.").arg(used, surenessText(runway->sureness));
    if (runway->beforeExpiry == false)
        text.reason
            += u' ' + CreditFactWords::tr("Or on %1, if all of it lapses.").arg(dateText(pool.nextExpiry));
    return text;
}

CreditFacts creditFacts(const CreditPool &pool, const std::optional<CreditRunway> &runway,
    const QString &providerName, const QDateTime &utcNow)
{
    return {leftFact(pool, providerName), burnFact(runway), runOutFact(runway, pool, utcNow),
        expiryFact(runway, pool, utcNow)};
}

} // namespace desk
