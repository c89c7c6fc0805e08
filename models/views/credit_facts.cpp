// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/views/credit_facts.h"

#include "models/items/credit_words.h"
#include "models/items/formatting.h"

#include <QCoreApplication>

#include <algorithm>

namespace desk {

namespace {

struct CreditFactWords
{
    Q_DECLARE_TR_FUNCTIONS(CreditFactWords)
};

constexpr int leastCreditSamples = 3;
constexpr qint64 msPerCreditDay = 24LL * 60 * 60 * 1000;

QString surenessText(CreditRunOut::Sureness sureness)
{
    switch (sureness) {
    case CreditRunOut::Sureness::Low:
        return CreditFactWords::tr("a rough guess");
    case CreditRunOut::Sureness::Fair:
        return CreditFactWords::tr("fairly sure");
    case CreditRunOut::Sureness::High:
        return CreditFactWords::tr("sure, as long as use goes on like this");
    }
    return {};
}

QString basisText(const CreditRunOut &runOut)
{
    return CreditFactWords::tr("from %Ln reading(s)", nullptr, runOut.samples) + u' '
        + CreditFactWords::tr("over %1").arg(durationText(runOut.spanMs));
}

QString perDayText(double perDay)
{
    const QLocale locale;
    return perDay < 10 ? locale.toString(perDay, 'f', 1) : locale.toString(perDay, 'f', 0);
}

QString whyUnknown(const CreditRunOut &runOut)
{
    switch (runOut.kind) {
    case CreditRunOut::Kind::Reading:
        return CreditFactWords::tr("Reading what was seen so far");
    case CreditRunOut::Kind::TooFew:
        return CreditFactWords::tr("%1 of 3 readings; nothing is claimed from fewer")
            .arg(countText(std::min(runOut.samples, leastCreditSamples)));
    case CreditRunOut::Kind::Steady:
    case CreditRunOut::Kind::Empty:
    case CreditRunOut::Kind::Known:
        break;
    }
    return {};
}

/// Compared with what lapses: credits that expire first aren't used up.
bool expiresFirst(const CreditRunOut &runOut, const CreditPool &pool)
{
    return runOut.atMs && pool.nextExpiry.isValid() && *pool.nextExpiry.utcMs < *runOut.atMs;
}

CreditFact leftFact(const CreditPool &pool)
{
    CreditFact fact;
    fact.label = CreditFactWords::tr("Left");
    if (!pool.total) {
        fact.caption = CreditFactWords::tr("Crovver didn't send it.");
        return fact;
    }
    fact.value = countText(*pool.total);
    const QString percent = planLeftText(pool);
    if (pool.isBelowZero()) {
        fact.tone = StatusTone::Critical;
        fact.caption = CreditFactWords::tr("below zero");
    } else if (!pool.limit) {
        fact.caption = CreditFactWords::tr("no limit is known");
    } else {
        fact.caption = CreditFactWords::tr("of %1 a period").arg(countText(*pool.limit));
        if (percent != unknownText())
            fact.caption += CreditFactWords::tr(", %1 of the plan's").arg(percent);
    }
    return fact;
}

CreditFact burnFact(const CreditRunOut &runOut)
{
    CreditFact fact;
    fact.label = CreditFactWords::tr("Used a day");
    fact.caption = whyUnknown(runOut);
    if (runOut.kind == CreditRunOut::Kind::Steady || runOut.kind == CreditRunOut::Kind::Known
        || (runOut.kind == CreditRunOut::Kind::Empty && runOut.samples >= leastCreditSamples)) {
        fact.value = perDayText(runOut.perDay);
        fact.caption = basisText(runOut);
    }
    return fact;
}

CreditFact runOutFact(const CreditRunOut &runOut, const CreditPool &pool, const QDateTime &utcNow)
{
    CreditFact fact;
    fact.label = CreditFactWords::tr("Runs out");
    const RunOutText text = runOutText(runOut, pool, utcNow);
    fact.value = text.brief;
    fact.caption = text.reason;
    if (runOut.kind == CreditRunOut::Kind::Empty)
        fact.tone = StatusTone::Critical;
    if (runOut.kind == CreditRunOut::Kind::Known) {
        fact.value = dayOfYearText(QDateTime::fromMSecsSinceEpoch(*runOut.atMs).date());
        fact.caption = expiresFirst(runOut, pool)
            ? CreditFactWords::tr("%1, after the next expiry").arg(untilText(*runOut.atMs, utcNow))
            : CreditFactWords::tr("%1, %2").arg(
                untilText(*runOut.atMs, utcNow), surenessText(runOut.sureness));
    }
    return fact;
}

CreditFact expiryFact(const CreditPool &pool, const QDateTime &utcNow)
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
    if (const auto most = mostThatLapse(pool))
        fact.caption = CreditFactWords::tr("%1, at most %2 lapse").arg(fact.caption, countText(*most));
    return fact;
}

} // namespace

CreditRunOut creditRunOut(
    const std::optional<std::vector<CreditSample>> &samples, const CreditPool &pool, const QDateTime &utcNow)
{
    CreditRunOut runOut;
    if (!samples)
        return runOut;
    const CreditSample *first = nullptr;
    const CreditSample *before = nullptr;
    double used = 0;
    for (const CreditSample &sample : *samples) {
        if (sample.poolKey != pool.key || !sample.total || (before && sample.at < before->at))
            continue;
        if (before && *sample.total < *before->total)
            used += double(*before->total) - double(*sample.total);
        first = first ? first : &sample;
        before = &sample;
        ++runOut.samples;
    }
    if (first)
        runOut.spanMs = before->at - first->at;
    runOut.kind = CreditRunOut::Kind::TooFew;
    const bool enough = runOut.samples >= leastCreditSamples && runOut.spanMs > 0;
    if (enough) {
        runOut.perDay = used * double(msPerCreditDay) / double(runOut.spanMs);
        runOut.kind = used > 0 ? CreditRunOut::Kind::Known : CreditRunOut::Kind::Steady;
    }
    if (pool.total && *pool.total <= 0) {
        runOut.kind = CreditRunOut::Kind::Empty;
    } else if (runOut.kind == CreditRunOut::Kind::Known && pool.total) {
        const double days = double(*pool.total) / runOut.perDay;
        runOut.atMs = utcNow.toMSecsSinceEpoch() + qint64(std::min(days, 36500.0) * double(msPerCreditDay));
    }
    return runOut;
}

RunOutText runOutText(const CreditRunOut &runOut, const CreditPool &pool, const QDateTime &utcNow)
{
    RunOutText text;
    switch (runOut.kind) {
    case CreditRunOut::Kind::Reading:
    case CreditRunOut::Kind::TooFew:
        text.reason = whyUnknown(runOut);
        break;
    case CreditRunOut::Kind::Steady:
        text.brief = CreditFactWords::tr("Not soon");
        text.reason = CreditFactWords::tr("Nothing was used, %1").arg(basisText(runOut));
        break;
    case CreditRunOut::Kind::Empty:
        text.brief = CreditFactWords::tr("Empty");
        text.utcMs = utcNow.toMSecsSinceEpoch();
        text.reason = pool.isBelowZero() ? CreditFactWords::tr("It is below zero already")
                                         : CreditFactWords::tr("Nothing is left");
        break;
    case CreditRunOut::Kind::Known:
        if (!runOut.atMs)
            break;
        text.utcMs = runOut.atMs;
        text.brief = CreditFactWords::tr("about %1")
                         .arg(dayOfYearText(QDateTime::fromMSecsSinceEpoch(*runOut.atMs).date()));
        text.reason = CreditFactWords::tr("%1 used a day, %2: %3.")
                          .arg(perDayText(runOut.perDay), basisText(runOut), surenessText(runOut.sureness));
        if (expiresFirst(runOut, pool))
            text.reason += u' '
                + CreditFactWords::tr("Some credits lapse before that, on %1.")
                      .arg(dateText(pool.nextExpiry));
        break;
    }
    return text;
}

CreditFacts creditFacts(const CreditPool &pool, const CreditRunOut &runOut, const QDateTime &utcNow)
{
    return {leftFact(pool), burnFact(runOut), runOutFact(runOut, pool, utcNow), expiryFact(pool, utcNow)};
}

} // namespace desk
