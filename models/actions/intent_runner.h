// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/actions/intent_ledger.h"
#include "models/core/call.h"
#include "models/ports/billing_gateway.h"

#include <QObject>
#include <QPointer>

#include <functional>
#include <map>
#include <memory>
#include <optional>

namespace desk {

/// How an action ended, for whoever began it. What it says is in the journal too.
enum class ActionEnd {
    NotBegun, ///< see `refusal` and `error`; nothing was sent, and nothing is in the journal
    NotSent, ///< nothing left this machine; `error` says why
    Refused, ///< the provider did nothing; `error` says why, or the reply (at capacity, blocked)
    Done, ///< see `reply`
    Unknown ///< it may have happened; the intent stays open until reading or the operator settles it
};

template <typename Reply>
struct ActionOutcome
{
    ActionEnd end = ActionEnd::NotBegun;
    /// With `NotBegun`; nothing = what is in `error` can't be sent, or else the intent could not be committed.
    std::optional<BeginRefusal> refusal;
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

    /// Both must outlive it.
    IntentRunner(BillingGateway &gateway, IntentLedger &ledger, QObject *parent = nullptr);
    ~IntentRunner() override;

    /// Sends `write` once the intent and these bytes are on the disk; `close` takes its answer to the ledger and
    /// may change how it ended. What could not be prepared isn't begun. `receive` comes once, from the event
    /// loop, unless `receiver` is gone by then.
    template <typename Reply, typename Close>
    void run(Intent intent, const Result<PreparedWrite<Reply>> &write, QObject *receiver,
        Receive<Reply> receive, Close close)
    {
        const auto tell = [receiver = QPointer<QObject>(receiver), receive = std::move(receive)](
                              const ActionOutcome<Reply> &outcome) {
            if (receiver)
                receive(outcome);
        };
        const auto refusal = m_ledger.mayBegin(intent.kind, intent.tenant, intent.subject);
        if (refusal || !write) {
            ActionOutcome<Reply> outcome;
            outcome.refusal = refusal;
            if (!refusal)
                outcome.error = write.error();
            QMetaObject::invokeMethod(
                this, [tell, outcome] { tell(outcome); }, Qt::QueuedConnection);
            return;
        }
        const auto id = std::make_shared<QString>();
        const auto committed = [this, id, tell, write = *write, close](bool onDisk) {
            if (onDisk)
                send(*id, Sending::First, write, close, tell);
            else
                tell({});
        };
        intent.body = write->body;
        *id = m_ledger.begin(intent, this, committed).value_or(QString());
    }

    /// Whether the same call was sent before. If so, no failure can tell that nothing was done: the earlier
    /// one may have done it.
    enum class Sending { First, Again };
    /// The call of an intent that is `Sending`, with the bytes that the journal has of it.
    template <typename Reply, typename Close, typename Tell>
    void send(const QString &id, Sending sending, const PreparedWrite<Reply> &write, Close close, Tell tell)
    {
        auto call = std::make_shared<CallHandle<Reply>>(m_gateway.send(write));
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

    BillingGateway &m_gateway;
    IntentLedger &m_ledger;
    std::map<QString, std::shared_ptr<void>> m_calls; ///< on the wire, by intent
};

} // namespace desk
