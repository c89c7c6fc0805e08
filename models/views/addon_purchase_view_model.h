// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/actions/credit_actions.h"
#include "models/data/account_data.h"
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
    AddonPurchaseViewModel(AccountData &data, CreditActions &actions, PaymentWatch &watch, UrlOpener &opener,
        Clock &clock, QObject *parent = nullptr);
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
    /// What has to be known before it is confirmed; what stopped the last try. They are in the question too.
    [[nodiscard]] std::vector<BillNotice> notices() const;
    /// What was shown is over, and there is nothing else to be shown: stopped, or checked by the operator.
    [[nodiscard]] bool isOver() const { return m_stage == Stage::Following && !outcome(); }
    /// Why it can't be confirmed now; empty when it can.
    [[nodiscard]] QString obstacle() const;
    /// Sends what the question says, once, as it was when it was shown; nothing happens unless it is armed
    /// and without an obstacle. An old question is renewed instead, and has to be confirmed anew.
    void confirm();

    void askAgain() override;
    void buyMore() override; ///< another question, with another key

Q_SIGNALS:
    /// It was closed while this was on its way.
    void leftInFlight(const QString &intentId);

private:
    enum class Stage { Asking, Committing, Following };
    /// What is on screen when it is asked for: only this is sent and written down.
    struct Confirmed
    {
        AddonPurchase request;
        CreditContext context;
        QString price; ///< as the question says it
        QString pending; ///< what the question says of one that is open already
        std::vector<QString> pendingIds;
    };

    void putQuestion(std::optional<Renewal> renewed = {});
    void composeQuestion();
    void askAnew(Renewal why);
    void balanceSeen();
    void catalogueSeen(const AddonCatalogue &catalogue);
    void renew();
    void renewed();
    void leaveQuestion();
    void follow(const QString &intentId);
    void intentChanged(const QString &id);
    void answered(const ActionOutcome<AddonReply> &outcome);
    void replayed(const QString &id, ActionEnd end);
    void recompose() override;
    [[nodiscard]] std::optional<PurchaseOutcome> outcomeOf(const Intent *intent) const;
    [[nodiscard]] QString subject() const;
    /// Purchases of the same add-on that wait for their payment, oldest first.
    [[nodiscard]] std::vector<QString> pendingIds() const;
    [[nodiscard]] QString pendingText() const;

    AccountData &m_data;
    CreditActions &m_actions;
    AddonAsk m_ask;
    MoneyQuestion m_question;
    QString m_key;
    Confirmed m_confirmed;
    std::optional<BillNotice>
        m_renewed; ///< why the question isn't the first one, or what is going on with it
    QString m_unsure; ///< why its figures can't be renewed; empty = they can
    Interest m_catalogueRead; ///< of a question that is being renewed
    Interest m_balanceRead; ///< of it
    Stage m_stage = Stage::Asking;
    bool m_canBuy = false; ///< `m_ask` came from a catalogue, not from the journal
    bool m_ours = false; ///< it was confirmed here, in this visit
    bool m_asksAgain = false; ///< the operator asked for its answer again, in this visit
};

} // namespace desk
