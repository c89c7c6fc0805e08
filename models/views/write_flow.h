// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/actions/intent_ledger.h"
#include "models/actions/intent_runner.h"
#include "models/views/arming.h"
#include "models/views/money_question.h"
#include "models/views/question_age.h"

#include <functional>
#include <optional>

namespace desk {

/// The course of everything that is sent once, from the form to its answer: whose answer it is, when the
/// question about it may be confirmed, and why it wasn't begun. What is asked and sent is its owner's.
class WriteFlow
{
public:
    /// The clock must outlive it.
    explicit WriteFlow(Clock &clock)
        : m_arming(clock)
        , m_age(clock)
    { }

    // A visit: answers to what an earlier one sent aren't shown any more.

    void open();
    void close(); ///< what was sent goes on without it
    [[nodiscard]] bool isOpen() const { return m_isOpen; }
    /// What is sent from now on belongs to another visit.
    void beginAnew() { ++m_visit; }
    /// `receive`, as long as it is the same visit.
    template <typename Reply, typename Receive>
    [[nodiscard]] std::function<void(const ActionOutcome<Reply> &)> whileHere(Receive receive)
    {
        return [this, visit = m_visit, receive = std::move(receive)](const ActionOutcome<Reply> &outcome) {
            if (visit == m_visit)
                receive(outcome);
        };
    }

    // The question.

    /// It is on screen from now on. `armed` comes once, `grownOld` once after that, from the event loop.
    void ask(std::function<void()> armed, std::function<void()> grownOld);
    void arm(std::function<void()> armed) { m_arming.start(std::move(armed)); } ///< without an age
    void leaveQuestion(); ///< confirmed, or given up
    [[nodiscard]] bool isArmed() const { return m_arming.isArmed(); }
    [[nodiscard]] bool isOld() const { return m_age.isOld(); }
    /// It can't be confirmed until what it says was read again.
    void renew(Renewal why);
    [[nodiscard]] const std::optional<Renewal> &renewing() const { return m_renewing; }

    // What wasn't begun.

    void noteNotBegun(const QString &why) { m_notBegun = why; }
    /// `blocked`: what is told of another one that is open already; empty = what all say of it.
    template <typename Reply>
    void noteNotBegun(
        const ActionOutcome<Reply> &outcome, const IntentLedger &ledger, const QString &blocked = {})
    {
        m_notBegun = notBegunText(outcome.refusal, outcome.error, ledger, blocked);
    }
    [[nodiscard]] const QString &notBegun() const { return m_notBegun; } ///< empty = it was, or wasn't tried

private:
    [[nodiscard]] static QString notBegunText(const std::optional<BeginRefusal> &refusal,
        const std::optional<ApiError> &error, const IntentLedger &ledger, const QString &blocked);

    Arming m_arming;
    QuestionAge m_age;
    std::optional<Renewal> m_renewing;
    QString m_notBegun;
    quint64 m_visit = 0;
    bool m_isOpen = false;
};

} // namespace desk
