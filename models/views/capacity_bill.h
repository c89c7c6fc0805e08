// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/account.h"
#include "models/domain/charge.h"
#include "models/domain/intent.h"
#include "models/domain/proration.h"
#include "models/views/amount_line.h"
#include "models/views/bill_notice.h"
#include "models/views/capacity_evidence.h"

namespace desk {

/// What more seats are asked for.
struct CapacityAsk
{
    TenantId tenant;
    QString tenantName;
    std::optional<ProrationQuote> quote; ///< of `allocate`'s reply at capacity; it is for one seat
    std::vector<SeatPerson> waiting; ///< who would like a seat when it is there
};

/// One row of +1, +2, +5, +10 and the chosen number. Texts; a dash where something isn't known.
struct CapacityChoice
{
    qint64 wanted = 0; ///< seats in all
    QString added; ///< `+5`
    QString seats; ///< `15`
    QString charge; ///< `USD 17.50`
    QString renewal; ///< the next renewal
    QString reason; ///< why it can't be ordered or has no charge; empty
    bool chosen = false;
    bool possible = true;
};

/// The provider's own quote beside our estimate for the same thing.
struct QuoteCard
{
    bool isThere = false;
    QString scope; ///< `for one seat, 10 to 11`
    QString estimate; ///< ours for that one seat; the dash when there is none
    QString quote; ///< as an amount; both readings when its unit is in doubt
    QString raw; ///< the number exactly as it was sent
    QString difference; ///< the dash when it can't be told
    std::optional<Money> apart; ///< quote less estimate, where both are amounts
    QString cause; ///< the likely one; empty when there is no difference
    QString because; ///< the same as half a sentence: `it counts 24 of 30 days`; may be empty
    QString serverText; ///< the provider's own words; may be empty
    QStringList working; ///< how the provider says that it worked it out, beside those words; labelled lines
    bool unitDoubt = false;
    bool fits = false; ///< it is for the number of seats that is chosen
    /// `Crovver quotes USD 4.00, USD 1.17 more, because it counts 24 of 30 days.` Empty without a quote, and
    /// in doubt about its unit.
    QString sentence;
    QString doubt; ///< both readings of a quote whose unit is in doubt; else empty
};

/// Where the amount on the button is from.
enum class AmountSource {
    None, ///< no amount is known before the provider answers
    Estimate,
    Quote
};

/// Everything that is on screen before a purchase, from top to bottom.
struct CapacityBill
{
    QString providerName; ///< how sentences call the provider
    ProrationBasis basis;
    ProrationEstimate estimate;
    ChosenCurrency currency;
    std::vector<AmountLine> lines;
    std::vector<CapacityChoice> choices;
    QuoteCard quote;
    std::vector<BillNotice> notices;
    QString inputProblem; ///< why this number can't be ordered, or nothing can; empty = it can be
    QString secondLook; ///< a question to be answered first; empty = none
    AmountSource source = AmountSource::None;
    std::optional<Decimal> amount; ///< the charge as shown, in major units of `currency`
    QString amountText; ///< `USD 17.50`; empty without an amount
    QStringList plans; ///< names of the current ones; a choice when there are several
    PlanId plan; ///< to be sent; empty unless there are several
    QString planName; ///< of the one that the seats are for; may be empty
};

struct BillInput
{
    const CapacityEvidence &evidence;
    const CapacityAsk &ask;
    const Account &account;
    qint64 wanted = 0; ///< seats in all
    size_t subscription = 0; ///< of `CapacityEvidence::current`
    qint64 nowUtcMs = 0;
};

/// Fast enough to follow a keystroke.
[[nodiscard]] CapacityBill capacityBill(const BillInput &input);

/// Seats paid for now, as far as anybody said. The count of the API first, then the subscription, then the
/// quote.
[[nodiscard]] std::optional<qint64> currentSeats(const BillInput &input);
/// Which of them said it.
[[nodiscard]] UnitsSource currentSeatsSource(const BillInput &input);
/// What those who wait need, beyond those who have a seat; nothing when it isn't known or enough is there.
[[nodiscard]] std::optional<qint64> seatsForWaiting(const BillInput &input);

} // namespace desk
