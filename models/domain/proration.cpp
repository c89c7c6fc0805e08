// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/proration.h"

#include "models/core/json_member.h"
#include "models/domain/charge.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace desk {

namespace {

constexpr qint64 prorationDayMs = 86'400'000;
constexpr int cutDecimals = 4; // shown after the minor unit of a charge that isn't rounded yet
constexpr qint64 cutFactor = 10'000;

bool hasNoPeriodRunning(SubscriptionStatus status)
{
    switch (status) {
    case SubscriptionStatus::Pending:
    case SubscriptionStatus::Canceled:
    case SubscriptionStatus::Expired:
    case SubscriptionStatus::Unpaid:
    case SubscriptionStatus::Incomplete:
    case SubscriptionStatus::IncompleteExpired:
    case SubscriptionStatus::Paused:
    case SubscriptionStatus::None:
        return true;
    case SubscriptionStatus::Trial:
    case SubscriptionStatus::Active:
    case SubscriptionStatus::PastDue:
    case SubscriptionStatus::PendingCancel:
    case SubscriptionStatus::Other: // a status that we don't know is the server's to judge
        return false;
    }
    return false;
}

/// What keeps the subscription from renewing: then nothing can be said about a renewal either.
std::optional<EstimateProblem> renewalProblem(const ProrationBasis &basis)
{
    if (!basis.isSeatBased)
        return EstimateProblem::NotSeatBased;
    if (basis.interval.value == BillingInterval::OneTime)
        return EstimateProblem::OneTimePlan;
    if (hasNoPeriodRunning(basis.status.value))
        return EstimateProblem::NotCurrent;
    if (basis.endsWithPeriod)
        return EstimateProblem::PendingCancel;
    return std::nullopt;
}

/// Keeps the first problem: it is the one to be named. `odd`: what was sent, if it is about that.
void noteProblem(ProrationEstimate &estimate, EstimateProblem problem, const QString &odd = {})
{
    if (estimate.problem)
        return;
    estimate.problem = problem;
    estimate.odd = odd;
}

/// Where in the estimate's own inputs something was sent that isn't what it should be.
void noteOddInputs(ProrationEstimate &estimate, const ProrationBasis &basis)
{
    const bool isIncludedOdd
        = !basis.oddIncludedSeats.isEmpty() || (basis.includedSeats && *basis.includedSeats < 0);
    estimate.includedKnown = !isIncludedOdd;
    if (isIncludedOdd)
        noteProblem(estimate, EstimateProblem::OddIncludedSeats,
            basis.oddIncludedSeats.isEmpty() ? QString::number(*basis.includedSeats)
                                             : basis.oddIncludedSeats);
    estimate.includedStated = basis.includedSeats.has_value() && !isIncludedOdd;
    if (estimate.includedStated)
        estimate.includedSeats = *basis.includedSeats;
    if (!basis.oddSeatLimit.isEmpty())
        noteProblem(estimate, EstimateProblem::OddSeatLimit, basis.oddSeatLimit);
    if (!basis.oddPeriod.isEmpty())
        noteProblem(estimate, EstimateProblem::OddPeriod, basis.oddPeriod);
}

void fillPrice(ProrationEstimate &estimate, const ProrationBasis &basis)
{
    if (!basis.price.currency.isKnown())
        return noteProblem(estimate, EstimateProblem::UnknownCurrency);
    const Price price = asPrice(basis.price.perSeatPrice, basis.price.oddSeatPrice, basis.price.currency);
    estimate.seatPrice = price.money;
    if (price.problem == PriceProblem::NotGiven)
        noteProblem(estimate, EstimateProblem::NoSeatPrice);
    else if (price.problem == PriceProblem::NotUnderstood)
        noteProblem(estimate, EstimateProblem::OddSeatPrice, basis.price.oddSeatPrice);
    else if (price.problem)
        noteProblem(estimate, EstimateProblem::UnusablePrice, basis.price.perSeatPrice->toString());
}

void fillSeats(ProrationEstimate &estimate)
{
    if (!estimate.includedKnown)
        return;
    estimate.billableBefore = billableSeats(*estimate.currentSeats, estimate.includedSeats);
    estimate.billableAfter = billableSeats(estimate.wantedSeats, estimate.includedSeats);
}

void fillDays(ProrationEstimate &estimate, const ProrationBasis &basis, qint64 nowUtcMs)
{
    qint64 length = 0;
    qint64 untilEnd = 0;
    qint64 untilStart = 0;
    if (!basis.periodStartMs || !basis.periodEndMs
        || __builtin_sub_overflow(*basis.periodEndMs, *basis.periodStartMs, &length) || length <= 0
        || __builtin_sub_overflow(*basis.periodEndMs, nowUtcMs, &untilEnd)
        || __builtin_sub_overflow(*basis.periodStartMs, nowUtcMs, &untilStart))
        return noteProblem(estimate, EstimateProblem::NoPeriod);
    if (untilEnd <= 0)
        return noteProblem(estimate, EstimateProblem::PeriodOver);
    // Within a day it may be a clock that is slow.
    if (untilStart > prorationDayMs)
        return noteProblem(estimate, EstimateProblem::PeriodNotBegun);
    const qint64 halfDays = length / (prorationDayMs / 2);
    const qint64 total = std::max<qint64>(1, halfDays / 2 + halfDays % 2);
    const qint64 begun = untilEnd / prorationDayMs + (untilEnd % prorationDayMs == 0 ? 0 : 1);
    estimate.days = {std::min(begun, total), total};
}

std::optional<ExactCharge> exactCharge(const Money &forPeriod, const PeriodDays &days)
{
    ExactCharge exact;
    exact.minor.denominator = days.total;
    if (__builtin_mul_overflow(forPeriod.minor, days.left, &exact.minor.numerator))
        return std::nullopt;
    // The rest by itself: all of it times ten thousand would not fit while the digits still do.
    const qint64 rest = exact.minor.numerator % days.total * cutFactor;
    qint64 digits = exact.minor.numerator / days.total;
    if (__builtin_mul_overflow(digits, cutFactor, &digits)
        || __builtin_add_overflow(digits, rest / days.total, &digits))
        return std::nullopt;
    exact.digits = {digits, forPeriod.currency.exponent() + cutDecimals};
    exact.ends = rest % days.total == 0;
    while (
        exact.ends && exact.digits.scale > forPeriod.currency.exponent() && exact.digits.unscaled % 10 == 0) {
        exact.digits.unscaled /= 10;
        --exact.digits.scale;
    }
    return exact;
}

void fillCharge(ProrationEstimate &estimate)
{
    const auto forPeriod = times(*estimate.seatPrice, *estimate.billableAfter - *estimate.billableBefore);
    const auto exact = forPeriod ? exactCharge(*forPeriod, *estimate.days) : std::nullopt;
    if (!exact)
        return noteProblem(estimate, EstimateProblem::Overflow);
    estimate.exact = exact;
    estimate.charge = timesRatio(*forPeriod, {estimate.days->left, estimate.days->total});
    estimate.oneDay = timesRatio(*forPeriod, {1, estimate.days->total});
    const auto plain = times(*estimate.seatPrice, estimate.wantedSeats - *estimate.currentSeats);
    const auto other = plain ? timesRatio(*plain, {estimate.days->left, estimate.days->total}) : std::nullopt;
    if (other != estimate.charge)
        estimate.alternative = other;
}

void fillRenewals(ProrationEstimate &estimate, const ProrationBasis &basis)
{
    const Price basePrice = asPrice(basis.price.basePrice, basis.price.oddBasePrice, basis.price.currency);
    const auto base = basePrice.money;
    estimate.oddBasePrice = basePrice.problem && *basePrice.problem != PriceProblem::NotGiven
        && *basePrice.problem != PriceProblem::UnknownCurrency;
    if (!base || !estimate.seatPrice || !estimate.billableBefore)
        return;
    const auto total = [&](qint64 billable) {
        const auto seats = times(*estimate.seatPrice, billable);
        return seats ? sum(*base, *seats) : std::nullopt;
    };
    estimate.renewalNow = total(*estimate.billableBefore);
    estimate.renewalNext = total(*estimate.billableAfter);
}

} // namespace

ProrationBasis prorationBasis(const Subscription &subscription, const Plan &plan, const Currency &currency,
    std::optional<qint64> currentSeats)
{
    const PlanPricing &pricing = plan.pricing;
    ProrationBasis basis;
    basis.price = priceIn(plan, currency).value_or(PlanPrice{currency, {}, {}, {}, {}, {}});
    basis.interval = pricing.interval;
    // A price per seat says it too; the flag may be missing from a subscription's own plan.
    const auto namesSeats
        = [](const PlanPrice &price) { return price.perSeatPrice || !price.oddSeatPrice.isEmpty(); };
    basis.isSeatBased
        = pricing.isSeatBased || namesSeats(pricing.price) || std::ranges::any_of(plan.prices, namesSeats);
    basis.includedSeats = pricing.includedSeats;
    basis.minSeats = pricing.minSeats;
    basis.maxSeats = pricing.maxSeats;
    basis.oddIncludedSeats = pricing.oddIncludedSeats;
    basis.oddSeatLimit = pricing.oddSeatLimit;
    for (const Timestamp &time : {subscription.periodStart, subscription.periodEnd}) {
        if (!time.isValid() && !time.isAbsent())
            basis.oddPeriod = time.raw;
    }
    basis.status = subscription.status;
    basis.isTrial = subscription.inTrial || subscription.status.value == SubscriptionStatus::Trial;
    const PeriodKind end = periodOf(subscription).kind;
    basis.endsWithPeriod = end == PeriodKind::Ends;
    basis.renewalUnknown = end == PeriodKind::Unknown
        && (subscription.cancellationUnclear || subscription.status.value == SubscriptionStatus::Other);
    basis.currentSeats = currentSeats ? currentSeats : subscription.capacity.units;
    basis.periodStartMs = subscription.periodStart.utcMs;
    basis.periodEndMs = subscription.periodEnd.utcMs;
    return basis;
}

std::optional<CapacityInputProblem> capacityInputProblem(const ProrationBasis &basis, qint64 wanted)
{
    if (wanted <= 0)
        return CapacityInputProblem::NotPositive;
    if (!basis.currentSeats || *basis.currentSeats < 0)
        return CapacityInputProblem::UnknownCurrent;
    if (wanted <= *basis.currentSeats)
        return CapacityInputProblem::NotMore;
    // A maximum of 0 or -1 is how "none" is written at times; as a limit it would make no sense.
    if (basis.maxSeats && *basis.maxSeats > 0 && wanted > *basis.maxSeats)
        return CapacityInputProblem::AboveMaximum;
    if (wanted > largestCapacity)
        return CapacityInputProblem::TooLarge;
    if (basis.minSeats && wanted < *basis.minSeats)
        return CapacityInputProblem::BelowMinimum;
    return std::nullopt;
}

bool needsSecondLook(const ProrationBasis &basis, qint64 wanted)
{
    return basis.currentSeats && wanted / 5 >= std::max<qint64>(1, *basis.currentSeats);
}

qint64 billableSeats(qint64 seats, qint64 included)
{
    return std::max<qint64>(0, seats - std::max<qint64>(0, included));
}

ProrationEstimate estimateProration(const ProrationBasis &basis, qint64 wanted, qint64 nowUtcMs)
{
    ProrationEstimate estimate;
    estimate.currency = basis.price.currency;
    estimate.currentSeats = basis.currentSeats;
    estimate.wantedSeats = wanted;
    estimate.inputProblem = capacityInputProblem(basis, wanted);
    estimate.problem = renewalProblem(basis);
    if (!estimate.problem && basis.isTrial)
        estimate.problem = EstimateProblem::Trial;
    fillPrice(estimate, basis);
    noteOddInputs(estimate, basis);
    if (estimate.inputProblem) {
        noteProblem(estimate,
            *estimate.inputProblem == CapacityInputProblem::UnknownCurrent
                ? EstimateProblem::UnknownCapacity
                : EstimateProblem::UnusableCapacity);
        return estimate;
    }
    estimate.secondLook = needsSecondLook(basis, wanted);
    fillSeats(estimate);
    if (!renewalProblem(basis) && !basis.renewalUnknown)
        fillRenewals(estimate, basis);
    fillDays(estimate, basis, nowUtcMs);
    if (!estimate.problem)
        fillCharge(estimate);
    return estimate;
}

std::vector<ProrationChoice> compareProrations(
    const ProrationBasis &basis, std::optional<qint64> chosen, qint64 nowUtcMs)
{
    if (!basis.currentSeats || *basis.currentSeats < 0 || *basis.currentSeats > largestCapacity)
        return {};
    std::vector<qint64> steps = {1, 2, 5, 10};
    const bool more = chosen && *chosen > *basis.currentSeats;
    const qint64 chosenStep = more ? *chosen - *basis.currentSeats : 0;
    if (more && std::ranges::find(steps, chosenStep) == steps.end())
        steps.push_back(chosenStep);
    std::ranges::sort(steps);
    std::vector<ProrationChoice> choices;
    choices.reserve(steps.size());
    for (const qint64 step : steps)
        choices.push_back(
            {step, step == chosenStep, estimateProration(basis, *basis.currentSeats + step, nowUtcMs)});
    return choices;
}

ServerWorking serverWorking(const QByteArray &json)
{
    constexpr qsizetype longest = 300; // what one line of a page can hold of somebody else's words
    const auto text = [&](QByteArrayView camel, QByteArrayView snake) {
        QByteArray value = jsonMember(json, camel);
        if (value.isEmpty())
            value = jsonMember(json, snake);
        if (!value.startsWith('"'))
            return value.isEmpty() || value == "null" || value.startsWith('{') || value.startsWith('[')
                ? QString()
                : QString::fromUtf8(value.first(std::min(value.size(), longest)));
        const QString words = QJsonDocument::fromJson('[' + value + ']').array().at(0).toString();
        QString line = words.left(longest).simplified();
        for (QChar &c : line) {
            const bool turns = (c >= u'\x202a' && c <= u'\x202e') || (c >= u'\x2066' && c <= u'\x2069');
            if (c.category() == QChar::Other_Control || turns)
                c = QChar::ReplacementCharacter;
        }
        return words.size() > longest ? line + u'…' : line;
    };
    return {text("description", "description"), text("calculation", "calculation"),
        text("perSeatPrice", "per_seat_price"), text("daysRemaining", "days_remaining"),
        text("totalDaysInPeriod", "total_days_in_period")};
}

} // namespace desk
