// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/views/capacity_bill.h"
#include "models/views/capacity_outcome.h"
#include "models/views/money_question.h"
#include "models/views/purchase_view_model.h"

namespace desk {

/// Buys seats for one tenant at a time: from the number, over one confirmation and one call, to what became
/// of it. The call belongs to `SeatActions` and the wait to `PaymentWatch`: both go on when this is closed or
/// shows another tenant, and when it comes back it begins with what is still open.
class CapacityViewModel final : public PurchaseViewModel
{
    Q_OBJECT
public:
    /// All references must outlive it.
    CapacityViewModel(BillingGateway &gateway, SeatActions &actions, PaymentWatch &watch, UrlOpener &opener,
        Clock &clock, QObject *parent = nullptr);
    ~CapacityViewModel() override;

    /// Begins for this tenant. What was going on here before goes on elsewhere.
    void open(const CapacityAsk &ask);
    /// The dialog is gone: nothing opens by itself any more.
    void close();

    [[nodiscard]] CapacityPhase phase() const;
    [[nodiscard]] const CapacityAsk &ask() const { return m_ask; }

    // Choosing.

    [[nodiscard]] const CapacityBill &bill() const { return m_bill; }
    [[nodiscard]] qint64 wanted() const { return m_wanted; } ///< seats in all
    void setWanted(qint64 seats);
    /// The number that those who wait need; nothing when nobody waits or it isn't known.
    [[nodiscard]] std::optional<qint64> wantedForWaiting() const;
    [[nodiscard]] size_t subscription() const { return m_subscription; }
    void setSubscription(size_t index); ///< of `bill().plans`
    [[nodiscard]] bool lookedAgain() const { return m_lookedAgain; }
    void setLookedAgain(bool yes); ///< the answer to `bill().secondLook`; another number forgets it
    [[nodiscard]] bool seatWaiting() const { return m_seatWaiting; }
    /// Whether those who wait get their seats by themselves when the capacity is there.
    void setSeatWaiting(bool on);
    /// Reads everything again.
    void reload();
    /// Some of what the figures are made from is still on its way.
    [[nodiscard]] bool isReading() const { return !m_reader.isComplete(); }
    /// What stopped the last try, or what has to be known now: journal, account, another purchase.
    [[nodiscard]] std::vector<BillNotice> notices() const;
    /// One that waits for its payment already: `showPending` goes there.
    [[nodiscard]] bool hasPending() const { return !pendingText().isEmpty(); }
    [[nodiscard]] QString pendingLink() const; ///< for Copy link; empty when there is none
    void showPending();
    /// Why it can't go on now; empty when it can.
    [[nodiscard]] QString obstacle() const;

    // Confirming.

    void proceed(); ///< to the question
    void back(); ///< to the number
    [[nodiscard]] const MoneyQuestion &question() const { return m_question; }
    /// Sends it, once; nothing happens unless the question is shown and armed.
    void confirm();

    // Afterwards.

    void noteLinkCopied() override;
    void buyMore() override; ///< from an outcome back to the number

private:
    /// What was on screen when it was confirmed.
    struct Confirmed
    {
        CapacityRequest request;
        ActionContext context;
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
    [[nodiscard]] QString pendingText() const;
    void suggestWanted();

    SeatActions &m_actions;
    CapacityEvidenceReader m_reader;
    CapacityAsk m_ask;
    CapacityBill m_bill;
    MoneyQuestion m_question;
    Confirmed m_confirmed;
    Stage m_stage = Stage::Choosing;
    QString m_pending; ///< waits for its payment, beside what is being chosen
    QString m_notBegun; ///< why the last try didn't begin
    std::optional<WaitingSeats> m_seated;
    quint64 m_visit = 0; ///< an answer of an earlier one isn't ours
    qint64 m_wanted = 0;
    size_t m_subscription = 0;
    bool m_wantedTouched = false;
    bool m_lookedAgain = false;
    bool m_seatWaiting = false;
    bool m_ours = false; ///< `intentId` was confirmed here, in this visit
    bool m_isOpen = false;
};

} // namespace desk
