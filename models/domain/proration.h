// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/money.h"
#include "models/domain/plan.h"
#include "models/domain/subscription.h"

#include <QString>

#include <QByteArray>

#include <optional>
#include <vector>

namespace desk {

/// What more seats will cost, as far as this program can work it out. The API has no preview: whoever asks
/// `proration-checkout` gets a payable checkout at once. So this is an estimate, without tax, and it carries
/// every line of its working.

/// Why there is no charge in an estimate.
enum class EstimateProblem {
    UnknownCurrency,
    NotSeatBased,
    OneTimePlan, ///< no period that could be shared out
    NotCurrent, ///< ended, paused or not begun: `SubscriptionStatus`
    PendingCancel, ///< what the API does then isn't documented
    Trial, ///< the charge may be 0; what the API does then isn't documented
    NoSeatPrice, ///< none in this currency
    UnusablePrice, ///< it can't be a price: see `asPrice`
    OddSeatPrice, ///< what was sent isn't a number
    OddIncludedSeats, ///< what was sent isn't a count: it isn't taken for none
    OddSeatLimit, ///< of the plan's least or most seats
    UnknownCapacity, ///< `capacityUnits` isn't known
    UnusableCapacity, ///< see `ProrationEstimate::inputProblem`
    OddPeriod, ///< start or end were sent and not understood
    NoPeriod, ///< start or end is missing, or the end isn't after the start
    PeriodNotBegun, ///< it starts more than a day from now
    PeriodOver,
    Overflow ///< a figure doesn't fit into 64 bits
};

/// Why a number of seats can't be ordered. None of these is sent.
enum class CapacityInputProblem {
    NotPositive,
    UnknownCurrent, ///< there is nothing to compare with
    NotMore, ///< not above what is paid for already: the API refuses that
    BelowMinimum, ///< of the plan
    AboveMaximum, ///< of the plan
    TooLarge ///< above `largestCapacity`
};

/// No tenant has a thousand million seats: it is a slip of the keyboard.
inline constexpr qint64 largestCapacity = 999'999'999;

/// What an estimate is made from, all of one subscription and in one currency.
struct ProrationBasis
{
    PlanPrice price; ///< in the subscription's currency; without amounts when the plan has none in it
    Named<BillingInterval> interval;
    bool isSeatBased = false;
    std::optional<qint64> includedSeats; ///< in the base price; nothing = not stated, counted as none
    std::optional<qint64> minSeats;
    std::optional<qint64> maxSeats;
    Named<SubscriptionStatus> status;
    bool isTrial = false;
    bool endsWithPeriod = false; ///< cancelled, and still running
    /// The status, or what is said about a cancellation, isn't understood: no renewal can be promised.
    bool renewalUnknown = false;
    std::optional<qint64> currentSeats; ///< `capacityUnits`
    std::optional<qint64> periodStartMs; ///< UTC
    std::optional<qint64> periodEndMs; ///< UTC
    // As sent, where it isn't what it should be; empty = it is, or nothing was sent.
    QString oddIncludedSeats{};
    QString oddSeatLimit{};
    QString oddPeriod{};
};

/// `plan` is the catalogue's, or the subscription's own, which names fewer prices. `currentSeats` is
/// `capacityUnits` as `capacity/count` said it; nothing = the subscription's.
[[nodiscard]] ProrationBasis prorationBasis(const Subscription &subscription, const Plan &plan,
    const Currency &currency, std::optional<qint64> currentSeats = {});

[[nodiscard]] std::optional<CapacityInputProblem> capacityInputProblem(
    const ProrationBasis &basis, qint64 wanted);
/// Five times of what there is, or more: 250 typed for 25.
[[nodiscard]] bool needsSecondLook(const ProrationBasis &basis, qint64 wanted);

/// `max(0, seats − included)`. Both are counts, ≥ 0.
[[nodiscard]] qint64 billableSeats(qint64 seats, qint64 included);

/// The days of a period, in whole days. A period has its length to the nearest day, because a change to or
/// from summer time makes it an hour longer or shorter; at least 1. A day that has begun is left in full, so
/// a period that ends today has 1 day left; never more days are left than the period has.
struct PeriodDays
{
    qint64 left = 0; ///< 1 to `total`
    qint64 total = 0; ///< ≥ 1; 30, 31, 365 …

    friend bool operator==(const PeriodDays &, const PeriodDays &) = default;
};

/// A charge before it was rounded: `minor.numerator ÷ minor.denominator` minor units.
struct ExactCharge
{
    Ratio minor;
    Decimal digits; ///< in major units, cut four decimals after the minor unit
    bool ends = true; ///< `digits` are all of it; otherwise more follow (2.8333…)

    friend bool operator==(const ExactCharge &, const ExactCharge &) = default;
};

/// Every line of the working. What can't be known is nothing, and `problem` says why there is no charge;
/// the other lines are there as far as they are known without it.
struct ProrationEstimate
{
    std::optional<EstimateProblem> problem;
    QString odd; ///< what was sent, with the problems that are about that
    std::optional<CapacityInputProblem> inputProblem; ///< then there are no lines
    Currency currency;
    std::optional<qint64> currentSeats;
    qint64 wantedSeats = 0;
    qint64 includedSeats = 0;
    bool includedStated = false; ///< false: the plan doesn't say, so none were counted
    bool includedKnown = true; ///< false: what it says isn't understood, so nothing was counted
    std::optional<qint64> billableBefore;
    std::optional<qint64> billableAfter;
    std::optional<Money> seatPrice; ///< per seat and period
    std::optional<PeriodDays> days;
    /// (after − before) × seat price × days left ÷ days in the period, before rounding.
    std::optional<ExactCharge> exact;
    std::optional<Money> charge; ///< due now: `exact` to the nearest minor unit, a half away from zero
    std::optional<Money> oneDay; ///< one day's share, rounded likewise: how far off a day's miscount is
    std::optional<Money> renewalNow; ///< base + billable × seat price; nothing without a base price
    std::optional<Money> renewalNext;
    bool oddBasePrice = false; ///< the base price that was sent can't be one, so there are no renewals
    /// The charge if the server counts (wanted − current) seats and doesn't subtract the included ones. Only
    /// when that is another figure.
    std::optional<Money> alternative;
    bool secondLook = false; ///< `needsSecondLook`

    friend bool operator==(const ProrationEstimate &, const ProrationEstimate &) = default;
};

/// Fast enough to follow a keystroke. `nowUtcMs` is the moment that it is made for.
[[nodiscard]] ProrationEstimate estimateProration(
    const ProrationBasis &basis, qint64 wanted, qint64 nowUtcMs);

struct ProrationChoice
{
    qint64 added = 0; ///< seats more than now
    bool chosen = false; ///< the one that was asked for
    ProrationEstimate estimate;
};

/// +1, +2, +5, +10 and the chosen number, in rising order. Empty when the current number isn't known; rows
/// that the plan doesn't allow are there, with their `inputProblem`.
[[nodiscard]] std::vector<ProrationChoice> compareProrations(
    const ProrationBasis &basis, std::optional<qint64> chosen, qint64 nowUtcMs);

/// The API's own quote: `proration` in `allocate`'s reply at capacity. It is for one seat. What the reply
/// left out, or what wasn't understood, is nothing.
struct ProrationQuote
{
    QString rawAmount; ///< the number's text as sent
    std::optional<Decimal> amount; ///< read as major units
    Currency currency;
    QString description; ///< server text
    std::optional<Decimal> daysRemaining; ///< ≥ 0; newer servers send fractions
    std::optional<Decimal> totalDaysInPeriod;
    std::optional<qint64> currentSeats;
    std::optional<qint64> newSeats;
    QByteArray
        working; ///< all of it, JSON as sent: see `serverWorking`; empty when it is too long to be kept
    QString problem; ///< what was not understood, with its JSON path

    friend bool operator==(const ProrationQuote &, const ProrationQuote &) = default;
};

/// How the provider says that it worked out a charge: of `proration` at capacity, or of `prorationDetails`.
/// Server text, plain and bounded; numbers have the digits that were sent. What wasn't sent is empty.
struct ServerWorking
{
    QString description;
    QString calculation;
    QString perSeatPrice; ///< major units
    QString daysRemaining; ///< may be a fraction
    QString totalDays;

    friend bool operator==(const ServerWorking &, const ServerWorking &) = default;
};
/// From the JSON object as it was sent; nothing is read from what isn't one.
[[nodiscard]] ServerWorking serverWorking(const QByteArray &json);

} // namespace desk
