// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/actions/ordered_capacity.h"
#include "models/views/capacity_bill.h"
#include "models/views/capacity_outcome.h"
#include "models/views/money_question.h"
#include "models/views/purchase_view_model.h"
#include "models/views/turned_away.h"

#include <QHash>

namespace desk {

/// Buys seats for one tenant at a time: from the number, over one confirmation and one call, to what became
/// of it. The call belongs to `SeatActions` and the wait to `PaymentWatch`: both go on when this is closed or
/// shows another tenant, and when it comes back it begins with what is still open.
class CapacityViewModel final : public PurchaseViewModel
{
    Q_OBJECT
public:
    /// All references must outlive it.
    CapacityViewModel(AccountData &data, SeatActions &actions, PaymentWatch &watch, UrlOpener &opener,
        Clock &clock, QObject *parent = nullptr);
    ~CapacityViewModel() override;

    /// Begins for this tenant. What was going on here before goes on elsewhere.
    void open(const CapacityAsk &ask);
    /// The dialog is gone: nothing opens by itself any more.
    void close();
    /// They got no seat because none was left. They stay on the tenant's list, from one visit to the next,
    /// until they have a seat or a purchase that is to give them one.
    void addWaiting(const TenantId &tenant, const std::vector<SeatPerson> &people);
    /// Somebody saw this just now: a question that says something else is renewed.
    void noteCapacity(const TenantId &tenant, const Capacity &capacity);

    [[nodiscard]] CapacityPhase phase() const;
    /// `waiting` are all who wait for a seat of this tenant, here or in its open purchases.
    [[nodiscard]] const CapacityAsk &ask() const { return m_ask; }

    // Choosing.

    [[nodiscard]] const CapacityBill &bill() const { return m_bill; }
    [[nodiscard]] qint64 wanted() const { return m_wanted; } ///< seats in all
    void setWanted(qint64 seats);
    /// The number that those who wait need beyond what is ordered; nothing when nobody waits, an open
    /// purchase has room for them, or it isn't known.
    [[nodiscard]] std::optional<qint64> wantedForWaiting() const;
    [[nodiscard]] size_t subscription() const { return m_subscription; }
    void setSubscription(size_t index); ///< of `bill().plans`
    /// A question about the number, to be answered first; empty = none.
    [[nodiscard]] QString secondLook() const;
    [[nodiscard]] bool lookedAgain() const { return m_lookedAgain; }
    void setLookedAgain(bool yes); ///< the answer to `secondLook`; another number forgets it
    [[nodiscard]] bool seatWaiting() const { return m_seatWaiting; }
    /// Whether those who wait get their seats by themselves when the capacity is there.
    void setSeatWaiting(bool on);
    /// Reads everything again.
    void reload();
    /// Some of what the figures are made from is still on its way.
    [[nodiscard]] bool isReading() const { return !m_reader.isComplete(); }
    /// What stopped the last try, or what has to be known now: journal, account, another purchase.
    [[nodiscard]] std::vector<BillNotice> notices() const;
    /// One that waits for its payment already: `showPending` goes there, from the question too.
    [[nodiscard]] bool hasPending() const { return !waitingPurchases().empty(); }
    [[nodiscard]] QString pendingLink() const; ///< of the newest, for Copy link; empty when there is none
    void showPending();
    /// Why it can't go on now; empty when it can.
    [[nodiscard]] QString obstacle() const;

    // Confirming.

    void proceed(); ///< to the question
    void back(); ///< to the number
    [[nodiscard]] const MoneyQuestion &question() const { return m_question; }
    /// Sends what the question says, once, as it was when it was shown; nothing happens unless it is armed.
    /// An old question is renewed instead, and has to be confirmed anew.
    void confirm();

    // Afterwards.

    void noteLinkCopied() override;
    void buyMore() override; ///< from an outcome back to the number

Q_SIGNALS:
    /// It was closed while this was on its way.
    void leftInFlight(const QString &intentId);

private:
    /// What is known of an open purchase, to see whether it is another by now.
    struct OpenSeen
    {
        QString id;
        IntentState state;
        std::optional<qint64> units; ///< that its watch saw
    };
    /// What is on screen when it is asked for: only this is sent and written down.
    struct Confirmed
    {
        CapacityRequest request;
        ActionContext context;
        QString amount; ///< as the question says it
        std::vector<OpenSeen> open;
    };
    enum class Stage { Choosing, Asking, Committing, Following };

    void evidenceChanged();
    void intentChanged(const QString &id);
    void pickUp();
    void follow(const QString &intentId);
    void choose();
    void answered(const ActionOutcome<CapacityReply> &outcome);
    void recompose() override;
    [[nodiscard]] BillInput billInput() const;
    [[nodiscard]] std::vector<const Intent *> waitingPurchases() const;
    [[nodiscard]] std::vector<OpenSeen> openPurchases() const;
    [[nodiscard]] std::vector<BillNotice> evidenceNotices() const;
    [[nodiscard]] std::vector<SeatPerson> whoWaits() const;
    [[nodiscard]] bool isOpenAsConfirmed() const;
    void watchChanged(const QString &id);
    void putQuestion(std::optional<Renewal> renewed);
    void renew(Renewal why);
    void renewed();
    void suggestWanted();

    SeatActions &m_actions;
    CapacityEvidenceReader m_reader;
    CapacityAsk m_ask;
    TurnedAway m_askedFor; ///< who waits by what opened this visit
    CapacityBill m_bill;
    MoneyQuestion m_question;
    Confirmed m_confirmed;
    Stage m_stage = Stage::Choosing;
    TurnedAway m_turnedAway; ///< see `addWaiting`
    std::optional<qint64> m_seenElsewhere; ///< another number of seats than that of our count
    std::optional<WaitingSeats> m_seated;
    qint64 m_wanted = 0;
    size_t m_subscription = 0;
    bool m_wantedTouched = false;
    bool m_beside = false; ///< the operator wants more than what is open already
    bool m_lookedAgain = false;
    std::chrono::milliseconds m_readBegan{0}; ///< `Clock::elapsed` when the evidence was asked for
    bool m_seatWaiting = false;
    bool m_ours = false; ///< `intentId` was confirmed here, in this visit
};

} // namespace desk
