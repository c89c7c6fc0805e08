// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/actions/intent_runner.h"
#include "models/data/credit_book.h"

namespace desk {

/// What was on screen when credits were used or bought; goes into the journal.
struct CreditContext
{
    QString tenantName;
    /// Of `consume` the pool's credits in all, of `buyAddon` its bought ones.
    std::optional<qint64> creditsBefore;
    QString shownAmount; ///< of `buyAddon`: major units as decimal text
    QString shownCurrency;
    QString productName{}; ///< of the request's subscription, as it was shown
};

/// Why a call isn't sent again with its key.
enum class ReplayRefusal {
    NotOpen, ///< its result is known, or it is on its way
    NoRequest, ///< the journal hasn't what was sent, or it isn't the same any more
    TooOld, ///< past 24 hours the provider may have forgotten the key: the same call could be a second one
    ReadOnly,
    JournalOff
};

/// The calls that use and buy credits. Each has an idempotency key that is in the journal with its request
/// before the first byte is sent; a lost answer is asked for again with the same key and the same bytes, when
/// the operator asks for that.
class CreditActions final : public QObject
{
    Q_OBJECT
public:
    template <typename Reply>
    using Receive = IntentRunner::Receive<Reply>;

    /// All references must outlive it.
    CreditActions(BillingGateway &gateway, IntentLedger &ledger, CreditBook &book, Clock &clock,
        QObject *parent = nullptr);

    [[nodiscard]] IntentLedger &ledger() { return m_ledger; }
    [[nodiscard]] const IntentLedger &ledger() const { return m_ledger; }
    [[nodiscard]] CreditBook &book() { return m_book; }

    /// `receive` comes once, from the event loop, unless `receiver` is gone by then; the call itself goes on.
    /// The request's key is used for this intent only. A blocked one ends as `Refused`, with its reply. One
    /// that `scopeProblem` speaks against isn't begun.
    void consume(const ConsumeRequest &request, const CreditContext &context, QObject *receiver,
        Receive<ConsumeReply> receive);
    /// Ends as `Done` when there is something to be paid or the credits were added at once: the intent's
    /// state tells which.
    void buyAddon(const AddonPurchase &request, const CreditContext &context, QObject *receiver,
        Receive<AddonReply> receive);

    /// `addedBy`, `tool` and, unless it is empty, `reason`.
    [[nodiscard]] Metadata stamp(const QString &reason = {}) const;

    /// Why credits of this subscription (empty = none is named) can't be used or bought now.
    [[nodiscard]] std::optional<ScopeProblem> scopeProblem(
        const TenantId &tenant, const SubscriptionId &subscription) const
    {
        return m_book.scopeProblem(tenant, subscription);
    }

    /// Why it can't be asked for again now; nothing = it can.
    [[nodiscard]] std::optional<ReplayRefusal> replayRefusal(const QString &intentId) const;
    /// Sends an `Unknown` one again, with the same key and body, after that was written down. `replayed`
    /// tells how it ended; nothing happens when it is refused.
    void replay(const QString &intentId);

    /// Calls on the wire. Closing the program now makes them unknown.
    [[nodiscard]] int inFlight() const { return m_runner.inFlight(); }

Q_SIGNALS:
    void inFlightChanged();
    /// Credits of this tenant are other than before; what shows them should read them again.
    void creditsChanged(const desk::TenantId &tenant);
    void replayed(const QString &intentId, desk::ActionEnd end);

private:
    /// True when it was refused, and the receiver will be told.
    template <typename Reply>
    [[nodiscard]] bool refusedForScope(const TenantId &tenant, const SubscriptionId &subscription,
        QObject *receiver, const Receive<Reply> &receive);
    /// `sentBefore`: this is the operator's replay.
    void close(
        const QString &id, const ConsumeReply &reply, ActionOutcome<ConsumeReply> &outcome, bool sentBefore);
    void close(const QString &id, const AddonReply &reply, bool sentBefore);
    /// The bytes that the journal kept, or of version 1, which kept none, those that are made of what it
    /// kept.
    template <typename Reply>
    [[nodiscard]] Result<PreparedWrite<Reply>> kept(const Intent &intent) const;
    template <typename Reply>
    void sendAgain(const QString &intentId, const PreparedWrite<Reply> &write);

    BillingGateway &m_gateway;
    IntentLedger &m_ledger;
    CreditBook &m_book;
    Clock &m_clock;
    IntentRunner m_runner;
};

} // namespace desk
