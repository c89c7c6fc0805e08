// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/actions/intent_ledger.h"
#include "models/core/call.h"

#include <QObject>
#include <QPointer>

#include <functional>
#include <map>
#include <memory>
#include <optional>

namespace desk {

/// How an action ended, for whoever began it. What it says is in the journal too.
enum class ActionEnd {
    NotBegun, ///< see `refusal`; nothing was sent
    NotSent, ///< nothing left this machine; `error` says why
    Refused, ///< the provider did nothing; `error` says why, or the reply (at capacity, blocked)
    Done, ///< see `reply`
    Unknown ///< it may have happened; the intent stays open until reading or the operator settles it
};

template <typename Reply>
struct ActionOutcome
{
    ActionEnd end = ActionEnd::NotBegun;
    std::optional<BeginRefusal> refusal; ///< with `NotBegun`; nothing = the intent could not be committed
    QString intentId; ///< empty with `NotBegun`
    std::optional<ApiError> error;
    std::optional<Reply> reply;
};

/// Commits an intent, sends its one call, and closes it by the answer. The call belongs to this object: who
/// began it may be gone when it ends.
class IntentRunner final : public QObject
{
    Q_OBJECT
public:
    template <typename Reply>
    using Receive = std::function<void(const ActionOutcome<Reply> &)>;

    /// The ledger must outlive it.
    explicit IntentRunner(IntentLedger &ledger, QObject *parent = nullptr);
    ~IntentRunner() override;

    /// `send` makes the call, once the intent is on the disk; `close` takes its answer to the ledger and may
    /// change how it ended. `receive` comes once, from the event loop, unless `receiver` is gone by then.
    template <typename Reply, typename Send, typename Close>
    void run(const Intent &intent, QObject *receiver, Receive<Reply> receive, Send send, Close close)
    {
        const auto tell = [receiver = QPointer<QObject>(receiver), receive = std::move(receive)](
                              const ActionOutcome<Reply> &outcome) {
            if (receiver)
                receive(outcome);
        };
        if (const auto refusal = m_ledger.mayBegin(intent.kind, intent.tenant, intent.subject)) {
            ActionOutcome<Reply> outcome;
            outcome.refusal = refusal;
            QMetaObject::invokeMethod(
                this, [tell, outcome] { tell(outcome); }, Qt::QueuedConnection);
            return;
        }
        const auto id = std::make_shared<QString>();
        const auto committed = [this, id, tell, send, close](bool onDisk) {
            if (onDisk)
                this->send<Reply>(*id, Sending::First, send, close, tell);
            else
                tell({});
        };
        *id = m_ledger.begin(intent, this, committed).value_or(QString());
    }

    /// Whether the same call was sent before. If so, no failure can tell that nothing was done: the earlier
    /// one may have done it.
    enum class Sending { First, Again };
    /// The call of an intent that is `Sending`.
    template <typename Reply, typename Send, typename Close, typename Tell>
    void send(const QString &id, Sending sending, Send send, Close close, Tell tell)
    {
        auto call = std::make_shared<CallHandle<Reply>>(send());
        m_calls[id] = call;
        Q_EMIT inFlightChanged();
        whenFinished(**call, this, [this, id, sending, close, tell](Result<Reply> result) {
            ActionOutcome<Reply> outcome;
            outcome.intentId = id;
            if (result) {
                outcome.end = ActionEnd::Done;
                close(id, *result, outcome);
                outcome.reply = std::move(*result);
            } else {
                outcome.end = closeFailed(id, sending, result.error());
                outcome.error = result.error();
            }
            m_calls.erase(id);
            Q_EMIT inFlightChanged();
            Q_EMIT ended(id, outcome.end);
            tell(outcome);
        });
    }

    /// Calls on the wire. Closing the program now makes them unknown.
    [[nodiscard]] int inFlight() const { return int(m_calls.size()); }

Q_SIGNALS:
    void inFlightChanged();
    /// Before the receiver is told.
    void ended(const QString &intentId, desk::ActionEnd end);

private:
    [[nodiscard]] ActionEnd closeFailed(const QString &id, Sending sending, const ApiError &error);

    IntentLedger &m_ledger;
    std::map<QString, std::shared_ptr<void>> m_calls; ///< on the wire, by intent
};

} // namespace desk
