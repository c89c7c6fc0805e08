// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/actions/credit_actions.h"
#include "models/core/clock.h"
#include "models/views/capacity_bill.h"
#include "models/views/consume_outcome.h"
#include "models/views/write_flow.h"

#include <QObject>

namespace desk {

/// Whose credits.
struct ConsumeAsk
{
    TenantId tenant;
    QString tenantName;
    std::vector<CreditPool> pools; ///< those that can't be counted on are left out
    QString poolId; ///< `CreditPool::id`, to begin with; empty = the first
};

/// Uses credits of one pool, once: each confirmed use has its own idempotency key, which is on the disk with
/// the request before it is sent.
class ConsumeViewModel final : public QObject
{
    Q_OBJECT
public:
    /// Both references must outlive it.
    ConsumeViewModel(CreditActions &actions, Clock &clock, QObject *parent = nullptr);
    ~ConsumeViewModel() override;

    /// Begins with the form, or with an earlier use of the pool whose outcome isn't known.
    void open(const ConsumeAsk &ask);
    void close(); ///< what was sent goes on without it

    [[nodiscard]] ConsumePhase phase() const { return m_outcome.phase; }
    [[nodiscard]] const ConsumeAsk &ask() const { return m_ask; }
    [[nodiscard]] const Account &account() const { return m_ledger.account(); }

    void setPool(const QString &id); ///< `CreditPool::id`
    void setAmountText(const QString &typed);
    void setReason(const QString &text);
    [[nodiscard]] const CreditPool *pool() const; ///< null when there is none
    [[nodiscard]] const QString &amountText() const { return m_amountText; }
    [[nodiscard]] const QString &reason() const { return m_reason; }
    /// A whole number above 0, with or without the locale's group separators; nothing when it isn't one.
    [[nodiscard]] std::optional<qint64> amount() const;
    /// What is wrong with the amount; empty when nothing is, or nothing was typed.
    [[nodiscard]] QString amountProblem() const;
    /// Of this use. Another try is another key.
    [[nodiscard]] const QString &idempotencyKey() const { return m_key; }
    /// What is left before and after, by what is known.
    [[nodiscard]] std::vector<AmountLine> figures() const;
    [[nodiscard]] std::vector<BillNotice> notices() const;
    /// Why it can't be sent now; empty when it can.
    [[nodiscard]] QString obstacle() const;
    [[nodiscard]] QString verb() const; ///< of the button
    [[nodiscard]] bool needsConfirmation() const { return account().mode == AccountMode::Live; }

    /// Sends it, or asks first where that is needed.
    void proceed();
    [[nodiscard]] const MoneyQuestion &question() const { return m_question; }
    /// Half a second after the question was shown.
    [[nodiscard]] bool isArmed() const { return m_flow.isArmed(); }
    void back(); ///< from the question to the form
    /// Sends what the question says, as it was when it was shown; nothing happens unless it is armed. An old
    /// question is renewed instead, and has to be confirmed anew.
    void confirm();

    [[nodiscard]] const ConsumeOutcome &outcome() const { return m_outcome; }
    /// Why it can't be asked for again now; empty when it can. Only of `Unknown`.
    [[nodiscard]] QString askAgainObstacle() const;
    /// Sends the same bytes with the same key: what was deducted already isn't deducted twice.
    void askAgain();
    void editAgain(); ///< from an outcome to the form, with a new key

    [[nodiscard]] Clock &clock() const { return m_clock; }

Q_SIGNALS:
    void changed();
    /// It was closed while this was on its way.
    void leftInFlight(const QString &intentId);

private:
    /// What was on screen when it was asked for: only this is sent and written down.
    struct Confirmed
    {
        ConsumeRequest request;
        CreditContext context;
        QString poolName;
        Named<LimitBehavior> behavior;
    };
    void freeze();
    void ask(std::optional<Renewal> renewed, const QString &leftBefore);
    void leaveQuestion();
    void balanceSeen();
    void renew();
    void askAnew(Renewal why);
    void closeQuestion(Renewal why, const QString &problem);
    void send();
    void answered(const ActionOutcome<ConsumeReply> &outcome);
    void replayed(const QString &intentId, ActionEnd end);
    void intentChanged(const QString &id);
    void pickUpUnknown();
    void makeQuestion();
    void takePools(const std::vector<CreditPool> &pools);
    void finish(ConsumeOutcome outcome);
    [[nodiscard]] std::optional<qint64> after() const;
    [[nodiscard]] QString poolName() const;
    [[nodiscard]] QString subject() const; ///< of its intent
    [[nodiscard]] QString blockedSentence() const;

    CreditActions &m_actions;
    IntentLedger &m_ledger;
    Clock &m_clock;
    ConsumeAsk m_ask;
    ConsumeOutcome m_outcome; ///< with the phase
    MoneyQuestion m_question;
    QString m_amountText;
    QString m_reason;
    QString m_key;
    QString m_intentId;
    ConsumeSent m_sent;
    Confirmed m_confirmed;
    WriteFlow m_flow;
    Interest m_renewal; ///< of an old question: the balance is being read
};

} // namespace desk
