// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/actions/credit_actions.h"
#include "models/views/addon_question.h"
#include "models/views/capacity_bill.h"
#include "models/views/purchase_view_model.h"

namespace desk {

/// Buys one add-on for one tenant at a time: one question, one call with one idempotency key, and what became
/// of it. The key is made with the question, and is in the journal before the first byte is sent. The call
/// belongs to `CreditActions` and the wait to `PaymentWatch`: both go on when this is closed.
class AddonPurchaseViewModel final : public PurchaseViewModel
{
    Q_OBJECT
public:
    /// All references must outlive it.
    AddonPurchaseViewModel(CreditActions &actions, PaymentWatch &watch, UrlOpener &opener, Clock &clock,
        QObject *parent = nullptr);
    ~AddonPurchaseViewModel() override;

    /// Asks the question; or shows what is open already, if nobody knows what became of the same purchase.
    void open(const AddonAsk &ask);
    /// Shows a purchase of the journal; false when there is no such one.
    bool show(const QString &intentId);
    /// The dialog is gone: nothing opens by itself any more.
    void close();

    /// `Confirm`, and then that of the outcome.
    [[nodiscard]] PurchasePhase phase() const;
    [[nodiscard]] const AddonAsk &ask() const { return m_ask; }
    [[nodiscard]] const MoneyQuestion &question() const { return m_question; }
    [[nodiscard]] const QString &idempotencyKey() const { return m_key; } ///< of the question
    /// What has to be known before it is confirmed; what stopped the last try.
    [[nodiscard]] std::vector<BillNotice> notices() const;
    /// What was shown is over, and there is nothing else to be shown: stopped, or checked by the operator.
    [[nodiscard]] bool isOver() const { return m_stage == Stage::Following && !outcome(); }
    /// Why it can't be confirmed now; empty when it can.
    [[nodiscard]] QString obstacle() const;
    /// Sends it, once; nothing happens unless the question is shown, armed and without an obstacle.
    void confirm();

    void askAgain() override;
    void buyMore() override; ///< another question, with another key

private:
    enum class Stage { Asking, Committing, Following };

    void putQuestion();
    void follow(const QString &intentId);
    void intentChanged(const QString &id);
    void answered(const ActionOutcome<AddonReply> &outcome);
    void replayed(const QString &id, ActionEnd end);
    void recompose() override;
    [[nodiscard]] std::optional<PurchaseOutcome> outcomeOf(const Intent *intent) const;
    [[nodiscard]] QString subject() const;
    [[nodiscard]] QString pendingText() const;

    CreditActions &m_actions;
    AddonAsk m_ask;
    MoneyQuestion m_question;
    QString m_key;
    QString m_notBegun; ///< why the last try didn't begin
    Stage m_stage = Stage::Asking;
    quint64 m_visit = 0; ///< an answer of an earlier one isn't ours
    bool m_isOpen = false;
    bool m_canBuy = false; ///< `m_ask` came from a catalogue, not from the journal
    bool m_ours = false; ///< it was confirmed here, in this visit
    bool m_asksAgain = false; ///< the operator asked for its answer again, in this visit
};

} // namespace desk
