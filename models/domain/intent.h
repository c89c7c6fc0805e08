// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/account.h"
#include "models/domain/ids.h"
#include "models/domain/money.h"
#include "models/domain/seat_write.h"

#include <QByteArray>
#include <QDateTime>
#include <QString>

#include <optional>
#include <vector>

namespace desk {

/// What a call was to do that may cost money or isn't idempotent.
enum class IntentKind {
    AllocateSeat, ///< a seat for somebody who has none
    UpdateSeat, ///< new details of somebody who has one
    AllocateBatch, ///< many seats at once
    RevokeSeat, ///< takes a seat away
    AddCapacity, ///< a checkout for more seats
    ConsumeCredits,
    BuyAddon
};

/// Those have an idempotency key, and can be asked again with it.
[[nodiscard]] constexpr bool concernsCredits(IntentKind kind)
{
    return kind == IntentKind::ConsumeCredits || kind == IntentKind::BuyAddon;
}

enum class IntentState {
    Sending, ///< committed; from now on its bytes may be on the wire
    NotSent, ///< ended: it failed before anything left this machine
    Refused, ///< ended: the provider said clearly that nothing was done
    Done, ///< ended: the provider said that it is done
    Waiting, ///< a checkout or an invoice was made; what it pays for was not observed yet
    Unknown, ///< nobody knows whether it happened: the answer was lost, or the program ended first
    Observed, ///< ended: what it was for has been seen at the provider
    NotDone, ///< ended: it was unknown, and reading showed that it did not happen
    Checked, ///< ended: it was unknown, and the operator says that they looked
    Dropped ///< ended: the operator no longer waits for it. The checkout itself may still be paid
};

enum class IntentEvent {
    FailedUnsent, ///< the call ended before a byte was sent
    AnsweredRefused,
    AnsweredDone,
    AnsweredCheckout, ///< there is something to be paid now
    AnswerLost, ///< `OutcomeUnknown`
    FoundOpen, ///< at the start of the program, as left by its last run
    SeenDone, ///< reading the provider's state shows it
    SeenNotDone,
    OperatorChecked,
    OperatorDropped,
    Replayed ///< the same bytes with the same idempotency key are on their way again
};

/// The state after an event, or nothing when that event can't be in that state. The only place that knows.
[[nodiscard]] std::optional<IntentState> nextState(IntentState state, IntentEvent event);

/// Nothing can happen to it any more.
[[nodiscard]] bool isEnded(IntentState state);
/// A second one for the same tenant and kind must not start until this is settled.
[[nodiscard]] bool blocksAnother(IntentState state);

inline constexpr Spelling<IntentKind> intentKindSpellings[] = {
    {IntentKind::AllocateSeat, QLatin1StringView("allocate_seat")},
    {IntentKind::UpdateSeat, QLatin1StringView("update_seat")},
    {IntentKind::AllocateBatch, QLatin1StringView("allocate_batch")},
    {IntentKind::RevokeSeat, QLatin1StringView("revoke_seat")},
    {IntentKind::AddCapacity, QLatin1StringView("add_capacity")},
    {IntentKind::ConsumeCredits, QLatin1StringView("consume_credits")},
    {IntentKind::BuyAddon, QLatin1StringView("buy_addon")},
};

inline constexpr Spelling<AccountMode> accountModeSpellings[] = {
    {AccountMode::Demo, QLatin1StringView("demo")},
    {AccountMode::Test, QLatin1StringView("test")},
    {AccountMode::Live, QLatin1StringView("live")},
};

inline constexpr Spelling<IntentState> intentStateSpellings[] = {
    {IntentState::Sending, QLatin1StringView("sending")},
    {IntentState::NotSent, QLatin1StringView("not_sent")},
    {IntentState::Refused, QLatin1StringView("refused")},
    {IntentState::Done, QLatin1StringView("done")},
    {IntentState::Waiting, QLatin1StringView("waiting")},
    {IntentState::Unknown, QLatin1StringView("unknown")},
    {IntentState::Observed, QLatin1StringView("observed")},
    {IntentState::NotDone, QLatin1StringView("not_done")},
    {IntentState::Checked, QLatin1StringView("checked")},
    {IntentState::Dropped, QLatin1StringView("dropped")},
};

inline constexpr Spelling<IntentEvent> intentEventSpellings[] = {
    {IntentEvent::FailedUnsent, QLatin1StringView("failed_unsent")},
    {IntentEvent::AnsweredRefused, QLatin1StringView("answered_refused")},
    {IntentEvent::AnsweredDone, QLatin1StringView("answered_done")},
    {IntentEvent::AnsweredCheckout, QLatin1StringView("answered_checkout")},
    {IntentEvent::AnswerLost, QLatin1StringView("answer_lost")},
    {IntentEvent::FoundOpen, QLatin1StringView("found_open")},
    {IntentEvent::SeenDone, QLatin1StringView("seen_done")},
    {IntentEvent::SeenNotDone, QLatin1StringView("seen_not_done")},
    {IntentEvent::OperatorChecked, QLatin1StringView("operator_checked")},
    {IntentEvent::OperatorDropped, QLatin1StringView("operator_dropped")},
    {IntentEvent::Replayed, QLatin1StringView("replayed")},
};

/// Who said how many seats a tenant has paid for. Two sources may disagree for a while, so a rise counts only
/// between two figures of the same one.
enum class UnitsSource {
    Unknown, ///< of a journal that didn't say it yet
    Count, ///< `capacity/count`
    List, ///< `capacity` of `capacity/allocations`
    Subscription, ///< `subscriptions[].capacity`
    Quote ///< `currentSeats` of a quote at capacity
};

inline constexpr Spelling<UnitsSource> unitsSourceSpellings[] = {
    {UnitsSource::Count, QLatin1StringView("count")},
    {UnitsSource::List, QLatin1StringView("list")},
    {UnitsSource::Subscription, QLatin1StringView("subscription")},
    {UnitsSource::Quote, QLatin1StringView("quote")},
};

/// `Intent::problem` of a key that the server knew before it was sent; in English, as it is in the journal.
inline constexpr QLatin1StringView keyCollisionProblem(
    "key collision: said to be processed before it was sent");

/// `Intent::problem` of a purchase whose answer, to a call that was sent again, names no amount: then the one
/// that was confirmed counts.
inline constexpr QLatin1StringView keptAmountProblem(
    "the answer to the repeated call names no amount: the confirmed one counts");

/// How `Intent::problem` of a purchase begins whose answer names another pool than was confirmed, or a number
/// that isn't one; what it names follows.
inline constexpr QLatin1StringView otherGoodsProblem("the answer names ");

/// `Intent::acceptedAmount` of a charge that the answer didn't name.
inline constexpr QLatin1StringView noAmountAccepted("not named");

/// What a call about credits is for, as it was confirmed.
struct IntentGoods
{
    QString poolKey;
    QString addonId; ///< of `BuyAddon`, as is the next
    QString addonName; ///< as it was shown; empty = it has none
    std::optional<qint64> credits; ///< to be deducted, or that the add-on has; nothing = it isn't known
    friend bool operator==(const IntentGoods &, const IntentGoods &) = default;
};

/// One call that may cost money or isn't idempotent, as the journal keeps it. Amounts are major-unit decimal
/// text, so that no rounding can get in.
struct Intent
{
    QString id; ///< UUIDv4
    QString accountId; ///< `Account::id`
    QString accountName;
    QString origin; ///< scheme, host and port of the account's base URL; empty in an older journal
    QString providerName; ///< how sentences call the provider; the account's, not in the journal
    AccountMode mode = AccountMode::Live;
    IntentKind kind = IntentKind::AllocateSeat;
    IntentState state = IntentState::Sending;
    TenantId tenant;
    QString tenantName; ///< as it was shown
    QString subject; ///< whom or what: a user ID, the number of people, an add-on's name
    std::vector<SeatPerson> people; ///< of an allocation, as they were confirmed
    IntentGoods goods; ///< of `ConsumeCredits` and `BuyAddon`
    /// What goes on the wire, as the gateway prepared it: sent and replayed byte for byte. Empty in a journal
    /// of version 1.
    QByteArray body;
    QByteArray requestHash; ///< SHA-256 of `body`, or of `oldRequest` where there is no `body`
    QByteArray oldRequest; ///< what journals of versions 1 and 2 kept: see `takeOldRequest`; else empty
    QString idempotencyKey; ///< empty where the API has none
    QString operatorName;
    QDateTime createdAt; ///< UTC
    QString runId; ///< of the import it belongs to; empty = none
    int batch = 0; ///< from 1 within the run

    // What was on screen when it was confirmed.
    QString shownAmount; ///< empty = no amount was known
    QString shownCurrency; ///< ISO 4217 code; empty = unknown
    /// How far the charge may be from what was shown and still open by itself, in major units of
    /// `shownCurrency`: one day's charge. Empty = not at all, as with a fixed price.
    QString toleratedAmount;
    SubscriptionId subscription; ///< that it is about; empty = the tenant has only one
    QString productName; ///< of that subscription, as it was shown
    UnitsSource unitsSource = UnitsSource::Unknown; ///< where `unitsBefore` is from
    // Units are seats of the capacity; with `ConsumeCredits` credits of the pool in all, with `BuyAddon` its
    // bought credits.
    std::optional<qint64> unitsBefore;
    std::optional<qint64> activeBefore; ///< seats in use
    std::optional<qint64> unitsWanted; ///< after it

    // From the answer.
    QString providerId; ///< `prorationId`, `purchaseId`
    QString checkoutUrl; ///< as sent, unchecked
    std::optional<bool> requiresPayment;
    QString chargedAmount; ///< as sent
    QString chargedCurrency;
    /// What the answer says was bought: `creditQty` of an add-on, with `AddCapacity` the seats in all.
    /// Nothing = it doesn't say.
    std::optional<qint64> answeredCredits;
    QString answeredName; ///< `addonName` of it
    QByteArray answeredWorking; ///< `prorationDetails`, JSON as sent; empty = none
    QString answer; ///< the server's message, plain
    QString requestId; ///< `x-request-id`
    QString problem; ///< ours: why it failed or isn't known, as a detail for support

    // The second confirmation: a charge that isn't what was shown, and that the operator accepted.
    QString acceptedAmount; ///< as sent, or `noAmountAccepted`; empty = nothing was accepted
    QString acceptedCurrency;

    // What is to happen when it has been observed, and what was.
    std::vector<SeatPerson> waiting; ///< people who get a seat when the capacity is there
    bool seatWaiting = false; ///< the operator asked for that
    std::optional<qint64> unitsObserved;
    QDateTime observedAt; ///< UTC, our clock

    /// What the journal says of it that this program doesn't understand, e.g. `state "reversed"`: a newer
    /// version wrote it, or it is damaged. It is shown and counts as open, but nothing acts on it or changes
    /// it. Empty = everything is understood.
    QString notUnderstood;
    QString
        strangeKind; ///< the kind as the journal has it, when this program doesn't know it: `kind` is nothing

    /// Its first answer said that its key had been processed before (M13): what was answered may be another
    /// purchase's.
    [[nodiscard]] bool isKeyCollision() const { return problem == keyCollisionProblem; }
    [[nodiscard]] bool isAmountKept() const
    {
        return problem == keptAmountProblem && chargedAmount.isEmpty() && !shownAmount.isEmpty();
    }
    [[nodiscard]] bool namesOtherGoods() const { return problem.startsWith(otherGoodsProblem); }
    [[nodiscard]] bool mayCost() const
    {
        return kind == IntentKind::AddCapacity || kind == IntentKind::BuyAddon || !strangeKind.isEmpty();
    }
};

/// Whether what a purchase is for can only come after somebody has paid. Not so for a free change, or for
/// credits that are billed later; an invoice for seats is paid first, although it has no page to pay on. As
/// the answer says it; without an answer it is taken to be so.
[[nodiscard]] bool isPaidFirst(const Intent &intent);

/// One line of Activity: something that this installation did, or that happened to what it did. Never changed
/// and never deleted.
struct ActivityEntry
{
    qint64 number = 0; ///< counts up over all accounts; given by the journal
    QDateTime at; ///< UTC
    QString accountId;
    QString accountName;
    AccountMode mode = AccountMode::Live;
    QString operatorName;
    TenantId tenant;
    QString tenantName;
    QString intentId; ///< empty = it doesn't belong to an intent
    std::optional<IntentKind> kind;
    QString action; ///< an `IntentEvent`'s spelling, `begun`, `opened_browser`, `copied_link`, …
    QString subject;
    QString before; ///< e.g. `active 10, capacity 10`; empty = nothing to compare
    QString after;
    QString result; ///< an `IntentState`'s spelling, or empty
    QString detail; ///< amount, request ID, the server's words; plain text, no secret
};

} // namespace desk
