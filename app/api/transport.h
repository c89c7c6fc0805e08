// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/api/attempt.h"
#include "app/api/http_call.h"
#include "app/api/net_limits.h"
#include "app/api/request_log.h"
#include "app/api/retry_policy.h"
#include "models/core/secret_key.h"
#include "models/core/call.h"
#include "models/core/clock.h"

#include <QHash>
#include <QNetworkAccessManager>
#include <QPointer>
#include <QSslCertificate>
#include <QSslConfiguration>

#include <array>
#include <deque>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

namespace desk {

/// How a transport reaches its account.
struct TransportConfig
{
    QUrl baseUrl; ///< as `parseBaseUrl` gives it; the key goes to its origin only
    SecretKey key;
    QList<QSslCertificate> extraCertificates; ///< trusted beside the system's
    NetLimits limits;
    std::function<double()> jitter; ///< from 0 up to 1; empty = the system's random numbers
    /// Told when nothing is sent for a while because the server asked for it; an invalid time = it is over.
    /// UTC.
    std::function<void(const QDateTime &until)> pauseChanged;
};

/// Everything that one account sends. Keeps order among callers, repeats what may be repeated, and puts what
/// may not be repeated on the wire at most once. Thread: the one it was made in; nothing here waits.
class Transport final : public QObject
{
    Q_OBJECT
public:
    /// Clock and log must outlive it.
    Transport(TransportConfig config, Clock &clock, RequestLog &log);
    /// Aborts everything; calls still waiting end as `Cancelled`, from the event loop.
    ~Transport() override;

    /// The result is always a value; see `HttpReply::error`. Dropping the handle aborts the request, unless
    /// another caller waits for the same GET.
    [[nodiscard]] CallHandle<HttpReply> send(HttpCall call);

    /// Somebody wants to know whether the server still asks for a pause: all that waits is sent.
    void endPause();
    /// Nobody wants to wait any longer: what isn't on the wire ends as `RateLimited`.
    void giveUpWaiting();

    [[nodiscard]] int inFlight() const { return int(m_active.size()); }
    [[nodiscard]] bool isIdle() const { return m_operations.isEmpty(); }

private:
    struct Operation;
    using OperationPtr = std::shared_ptr<Operation>;
    using Waiter = Call<HttpReply>;

    void refuse(Waiter *waiter, const HttpCall &call, const ApiError &error);
    void enqueue(const OperationPtr &op, bool first);
    void dequeue(const OperationPtr &op);
    void pump();
    void pumpLater();
    void begin(const OperationPtr &op);
    void onAttempt(const OperationPtr &op);
    bool repeat(
        const OperationPtr &op, const AttemptResult &result, std::optional<std::chrono::milliseconds> asked);
    using Refused = std::vector<std::pair<OperationPtr, HttpReply>>;

    void probe();
    [[nodiscard]] std::chrono::milliseconds pauseLeft() const;
    [[nodiscard]] ApiError pauseError() const;
    bool mayWait(Operation &op, std::chrono::milliseconds delay) const;
    [[nodiscard]] Refused pauseFor(std::chrono::milliseconds delay, std::chrono::milliseconds asked);
    void tellPause();
    void announcePause(const Operation &op) const;
    void finish(const OperationPtr &op, HttpReply reply, const AttemptResult &result);
    [[nodiscard]] Refused refuseQueued(
        const ApiError &error, const std::function<bool(Operation &)> &isMeant = {});
    static void deliver(const Refused &refused);
    static void deliver(const OperationPtr &op, const HttpReply &reply);
    void leave(const OperationPtr &op, Waiter *waiter);
    void forget(const OperationPtr &op);
    void awaitRoomForUser();
    void makeRoomForUser();
    void stopSharing();
    void addWaiter(const OperationPtr &op, Waiter *waiter);
    void record(const OperationPtr &op, HttpReply &reply, const AttemptResult &result);
    [[nodiscard]] std::chrono::milliseconds budgetLeft(const Operation &op) const;

    TransportConfig m_config;
    Clock &m_clock;
    RequestLog &m_log;
    RetryPolicy m_policy;
    std::optional<QSslConfiguration> m_tls; ///< nothing for plain http: even an empty one loads OpenSSL
    QNetworkAccessManager m_manager;
    std::array<std::deque<OperationPtr>, 3> m_queue; ///< by priority
    std::vector<OperationPtr> m_active; ///< on the wire, oldest first
    QHash<const Operation *, OperationPtr> m_operations; ///< all that are not finished
    QHash<QUrl, OperationPtr> m_joinable; ///< GETs that another caller may share; see `stopSharing`
    int m_cap;
    bool m_pumpIsDue = false;
    std::chrono::milliseconds m_pausedUntil{0};
    std::chrono::milliseconds m_askedUntil{0}; ///< what the server asked for, which may be longer
    const Operation *m_probe = nullptr; ///< a person's call that is on the wire although there is a pause
    TimerHandle m_pauseTimer;
    TimerHandle m_patienceTimer;
};

} // namespace desk
