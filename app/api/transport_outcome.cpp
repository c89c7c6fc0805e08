// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/api/http_error.h"
#include "app/api/transport_operation.h"

#include <algorithm>

// What the transport does when an attempt ends.
namespace desk {

using std::chrono::milliseconds;

namespace {

constexpr qsizetype loggedReply = 1024; // bytes of a body that are kept
constexpr qsizetype loggedFailure = 4096;
constexpr milliseconds longestAsked = std::chrono::hours(24); // what is told of it; a pause is shorter

QString priorityText(Priority priority)
{
    switch (priority) {
    case Priority::User:
        return QStringLiteral("user");
    case Priority::Visible:
        return QStringLiteral("visible");
    case Priority::Background:
        break;
    }
    return QStringLiteral("background");
}

/// A server that repeats the key, say in a message, must not bring it on screen or into a file.
AttemptResult withoutKey(AttemptResult result, const Redactor &redactor)
{
    result.body = redactor.withoutKey(result.body);
    result.requestId = redactor.withoutKey(result.requestId);
    result.contentType = redactor.withoutKey(result.contentType);
    result.redirectHost = QString::fromUtf8(redactor.withoutKey(result.redirectHost.toUtf8()));
    return result;
}

} // namespace

void Transport::onAttempt(const OperationPtr &op)
{
    const AttemptResult result = withoutKey(op->attempt->takeResult(), m_config.key.redactor());
    op->attempt.release()->deleteLater();
    std::erase(m_active, op);
    op->spent += m_clock.elapsed() - op->begun;
    if (result.status != 0)
        m_cap = result.http2 ? m_config.limits.inFlightHttp2 : m_config.limits.inFlight;

    const auto asked = parseRetryAfter(result.retryAfter, result.date, m_clock.utcNow(), longestAsked);
    if (m_probe == op.get()) {
        m_probe = nullptr;
        m_pausedUntil = m_askedUntil = m_clock.elapsed();
        m_pauseTimer.reset();
        if (result.status != 429)
            tellPause();
    }
    Refused refused;
    if (result.status == 429) {
        const milliseconds delay = m_policy.delayAfter(op->attempts, asked);
        refused = pauseFor(delay, asked.value_or(delay));
    }
    if (repeat(op, result, asked))
        return deliver(refused);

    HttpReply reply;
    reply.status = result.status;
    reply.error = attemptError(result);
    reply.isComplete = result.isComplete();
    if (reply.isComplete)
        reply.body = result.body;
    reply.request = op->request();
    reply.attempts = op->attempts;
    reply.mayBeDelivered = op->mayBeDelivered;
    reply.receivedAt = m_clock.utcNow();
    if (reply.error) {
        reply.error->request = reply.request;
        reply.error->attempts = op->attempts;
        reply.error->retryAfter = asked;
        reply.requestId = reply.error->requestId;
        const bool unknown = op->mayBeDelivered || (result.mayBeDelivered && !isDefinite(result));
        if (op->call.endpoint->delivery != Delivery::Retry && unknown)
            makeOutcomeUnknown(*reply.error);
    } else {
        reply.requestId = plainText(QString::fromUtf8(result.requestId), 200);
    }
    finish(op, std::move(reply), result);
    deliver(refused); // touches nothing of this
}

/// Schedules another attempt, if the endpoint and the limits allow one.
bool Transport::repeat(const OperationPtr &op, const AttemptResult &result, std::optional<milliseconds> asked)
{
    if (op->call.endpoint->delivery == Delivery::Once || !isWorthRepeating(result)
        || op->attempts > m_config.limits.retries)
        return false;
    const milliseconds delay = m_policy.delayAfter(op->attempts, asked);
    op->isServersWait = asked && *asked > milliseconds(0);
    const milliseconds backoff = op->isServersWait ? milliseconds(0) : delay;
    if (budgetLeft(*op) < backoff + m_config.limits.leastRepetition || !mayWait(*op, delay - backoff))
        return false;
    op->spent += backoff;
    op->mayBeDelivered = op->mayBeDelivered || (result.mayBeDelivered && !isDefinite(result));
    op->retryTimer = m_clock.after(delay, [this, weak = std::weak_ptr(op)] {
        if (const OperationPtr kept = weak.lock()) {
            kept->retryTimer.reset();
            // Another call's pause may have begun meanwhile.
            if (!mayWait(*kept, pauseLeft()))
                return deliver(
                    refuseQueued(pauseError(), [&](const Operation &o) { return &o == kept.get(); }));
            enqueue(kept, true);
            pump();
        }
    });
    const auto waiters = op->waiters;
    const int next = op->attempts + 1;
    pump();
    for (const QPointer<Waiter> &waiter : waiters) {
        if (waiter)
            waiter->announceRetry(next, delay);
    }
    return true;
}

void Transport::deliver(const OperationPtr &op, const HttpReply &reply)
{
    for (const QPointer<Waiter> &waiter : std::exchange(op->waiters, {})) {
        if (!waiter)
            continue;
        waiter->setCanceller(nullptr);
        waiter->finish(reply);
    }
}

void Transport::finish(const OperationPtr &op, HttpReply reply, const AttemptResult &result)
{
    record(op, reply, result);
    forget(op);
    // Whoever receives a reply may send, drop handles or delete this: all that touches our state comes first.
    const Refused refused = reply.status == 401 ? refuseQueued(*reply.error) : Refused();
    pump();
    deliver(op, reply);
    deliver(refused);
}

void Transport::deliver(const Refused &refused)
{
    for (const auto &[op, answer] : refused)
        deliver(op, answer);
}

/// What waits would be answered the same (the key was refused), or would wait too long. Later calls are tried
/// again.
Transport::Refused Transport::refuseQueued(
    const ApiError &error, const std::function<bool(Operation &)> &isMeant)
{
    Refused refused;
    for (const OperationPtr &op : std::as_const(m_operations)) {
        if (op->attempt || (isMeant && !isMeant(*op)))
            continue;
        HttpReply reply;
        reply.error = error;
        reply.status = error.httpStatus;
        reply.request = reply.error->request = op->request();
        reply.attempts = reply.error->attempts = op->attempts;
        if (op->mayBeDelivered && op->call.endpoint->delivery != Delivery::Retry)
            makeOutcomeUnknown(*reply.error);
        record(op, reply, {});
        refused.emplace_back(op, std::move(reply));
    }
    for (const auto &[op, reply] : refused)
        forget(op);
    return refused;
}

void Transport::record(const OperationPtr &op, HttpReply &reply, const AttemptResult &result)
{
    RequestRecord entry;
    entry.startedAt = op->askedAt;
    entry.method = verbText(op->call.endpoint->verb);
    entry.path = op->url.path(QUrl::FullyEncoded);
    for (const auto &[name, value] : op->call.query)
        entry.queryKeys.append(name);
    entry.status = reply.status;
    entry.duration = m_clock.elapsed() - op->asked;
    entry.attempts = op->attempts;
    entry.bytes = result.body.size();
    entry.changesSomething = op->call.endpoint->delivery != Delivery::Retry;
    entry.priority = priorityText(op->call.priority);
    entry.requestId = reply.requestId;
    if (reply.error) {
        entry.error = reply.error->kind;
        entry.notFound = reply.error->notFound;
        entry.obstacle = reply.error->obstacle;
        entry.proxy = reply.error->proxy;
        entry.detail = reply.error->detail;
    } else if (!result.contentType.isEmpty() && !result.contentType.startsWith("application/json")) {
        entry.detail = tr("Content type: %1").arg(plainText(QString::fromUtf8(result.contentType), 100));
    }
    const Redactor &redactor = m_config.key.redactor();
    entry.requestBody = redactor.body(op->call.body, loggedFailure);
    entry.replyBody = redactor.body(result.body, reply.error ? loggedFailure : loggedReply);
    reply.logNumber = m_log.add(std::move(entry));
}

} // namespace desk
