// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/api/transport.h"

#include "app/api/base_url.h"
#include "app/api/http_error.h"
#include "app/api/network_setup.h"
#include "app/api/transport_operation.h"

#include <QNetworkProxy>
#include <QRandomGenerator>

#include <algorithm>

namespace desk {

using std::chrono::milliseconds;

namespace {

ApiError localError(ApiError::Kind kind, const QString &detail)
{
    ApiError error;
    error.kind = kind;
    error.detail = detail;
    return error;
}

} // namespace

Transport::Transport(TransportConfig config, Clock &clock, RequestLog &log)
    : m_config(std::move(config))
    , m_clock(clock)
    , m_log(log)
    , m_policy(
          m_config.limits,
          m_config.jitter ? m_config.jitter : [] { return QRandomGenerator::global()->generateDouble(); })
    , m_cap(m_config.limits.inFlight)
{
    if (m_config.baseUrl.scheme() == QLatin1String("https")) {
        m_tls = QSslConfiguration::defaultConfiguration();
        if (!m_config.extraCertificates.isEmpty())
            m_tls->addCaCertificates(m_config.extraCertificates);
    }
    setUpManager(m_manager);
    // What may be plain http, because it stays on this machine, must not leave it through a proxy.
    if (isLoopbackHost(m_config.baseUrl.host()))
        m_manager.setProxy(QNetworkProxy::NoProxy);
}

Transport::~Transport()
{
    const auto operations = std::exchange(m_operations, {});
    for (const OperationPtr &op : operations) {
        op->attempt.reset();
        op->retryTimer.reset();
        for (const QPointer<Waiter> &waiter : op->waiters) {
            if (!waiter)
                continue;
            waiter->setCanceller(nullptr);
            HttpReply reply;
            reply.error = localError(ApiError::Kind::Cancelled, {});
            reply.error->request = reply.request = op->request();
            reply.attempts = reply.error->attempts = op->attempts;
            if (op->call.endpoint->delivery != Delivery::Retry && op->attempts > 0)
                makeOutcomeUnknown(*reply.error);
            QMetaObject::invokeMethod(
                waiter, [w = waiter.data(), reply] { w->finish(reply); }, Qt::QueuedConnection);
        }
    }
}

CallHandle<HttpReply> Transport::send(HttpCall call)
{
    auto handle = makeCall<HttpReply>();
    const auto url = requestUrl(m_config.baseUrl, call.endpoint->path, call.segment, call.query);
    if (!url) {
        refuse(handle.get(), call,
            localError(ApiError::Kind::Validation, tr("This ID can't be part of a request.")));
        return handle;
    }
    if (m_config.key.isEmpty()) {
        refuse(handle.get(), call,
            localError(ApiError::Kind::Unauthorized, tr("The account has no usable key.")));
        return handle;
    }
    if (call.priority != Priority::User && pauseLeft() > m_config.limits.total) {
        refuse(handle.get(), call, pauseError());
        return handle;
    }
    const bool get = call.endpoint->verb == Verb::Get;
    if (get) {
        if (const auto same = m_joinable.constFind(*url); same != m_joinable.cend()) {
            // A copy keeps it alive while the map changes.
            // NOLINTNEXTLINE(performance-unnecessary-copy-initialization)
            const OperationPtr op = *same;
            addWaiter(op, handle.get());
            if (call.priority < op->call.priority) {
                const bool queued = std::ranges::find(m_queue[size_t(op->call.priority)], op)
                    != m_queue[size_t(op->call.priority)].end();
                dequeue(op);
                op->call.priority = call.priority;
                if (queued)
                    enqueue(op, false);
            }
            return handle;
        }
    }
    auto op = std::make_shared<Operation>();
    op->call = std::move(call);
    op->url = *url;
    op->askedAt = m_clock.utcNow();
    op->asked = m_clock.elapsed();
    m_operations.insert(op.get(), op);
    if (get)
        m_joinable.insert(op->url, op);
    addWaiter(op, handle.get());
    if (pauseLeft() <= m_config.limits.total)
        op->waited = pauseLeft(); // else it is tried
    enqueue(op, false);
    pump();
    if (!op->attempt)
        announcePause(*op);
    return handle;
}

void Transport::addWaiter(const OperationPtr &op, Waiter *waiter)
{
    op->waiters.emplace_back(waiter);
    waiter->setCanceller([this, weak = std::weak_ptr(op), waiter] {
        if (const OperationPtr kept = weak.lock())
            leave(kept, waiter);
    });
}

void Transport::refuse(Waiter *waiter, const HttpCall &call, const ApiError &error)
{
    HttpReply reply;
    reply.error = error;
    reply.request = verbText(call.endpoint->verb) + u' ' + call.endpoint->path;
    reply.error->request = reply.request;
    QMetaObject::invokeMethod(
        waiter, [waiter, reply] { waiter->finish(reply); }, Qt::QueuedConnection);
}

void Transport::enqueue(const OperationPtr &op, bool first)
{
    auto &queue = m_queue[size_t(op->call.priority)];
    if (first)
        queue.push_front(op);
    else
        queue.push_back(op);
    op->queued = m_clock.elapsed();
    awaitRoomForUser();
}

void Transport::dequeue(const OperationPtr &op)
{
    std::erase(m_queue[size_t(op->call.priority)], op);
}

/// Looks after the call of a person that has waited longest, when its patience ends. During a pause nobody
/// waits for a place.
void Transport::awaitRoomForUser()
{
    const auto &waiting = m_queue[size_t(Priority::User)];
    if (m_patienceTimer || waiting.empty() || m_clock.elapsed() < m_pausedUntil)
        return;
    const OperationPtr oldest = *std::ranges::min_element(waiting, {}, &Operation::queued);
    const milliseconds due = std::max(oldest->queued, m_pausedUntil) + m_config.limits.userPatience;
    m_patienceTimer = m_clock.after(std::max(due - m_clock.elapsed(), milliseconds(0)), [this] {
        m_patienceTimer.reset();
        makeRoomForUser();
    });
}

/// A person has waited long enough behind slow background reading: its youngest read goes back into the
/// queue, as if it had not been begun.
void Transport::makeRoomForUser()
{
    if (m_queue[size_t(Priority::User)].empty() || m_clock.elapsed() < m_pausedUntil)
        return;
    const auto victim = std::find_if(m_active.rbegin(), m_active.rend(), [](const OperationPtr &op) {
        return op->call.priority == Priority::Background && op->call.endpoint->delivery == Delivery::Retry;
    });
    if (victim == m_active.rend())
        return; // whatever ends first gives its place to a person
    const OperationPtr op = *victim;
    std::erase(m_active, op);
    op->attempt.reset();
    --op->attempts;
    enqueue(op, true);
    pump();
}

/// Nobody may join a read that was sent before a change ended: it may hold the state from before it.
void Transport::stopSharing()
{
    erase_if(m_joinable, [](QHash<QUrl, OperationPtr>::iterator entry) { return entry.value()->wasSent; });
}

void Transport::pump()
{
    if (m_clock.elapsed() < m_pausedUntil)
        return probe(); // the pause's timer comes back here
    while (int(m_active.size()) < m_cap) {
        const auto queue = std::ranges::find_if(m_queue, [](const auto &q) { return !q.empty(); });
        if (queue == m_queue.end())
            break;
        const OperationPtr op = queue->front();
        queue->pop_front();
        begin(op);
    }
    m_patienceTimer.reset(); // it may have been for one that has a place now
    awaitRoomForUser();
}

/// A pause that nobody would wait through isn't the end of the program: what a person asks for is tried, one
/// call at a time. Its answer ends the pause, or begins it anew.
void Transport::probe()
{
    auto &waiting = m_queue[size_t(Priority::User)];
    if (m_probe || waiting.empty() || pauseLeft() <= m_config.limits.total)
        return;
    const OperationPtr op = waiting.front();
    waiting.pop_front();
    m_probe = op.get();
    begin(op);
}

milliseconds Transport::pauseLeft() const
{
    return std::max(m_pausedUntil - m_clock.elapsed(), milliseconds(0));
}

ApiError Transport::pauseError() const
{
    ApiError error
        = localError(ApiError::Kind::RateLimited, tr("Nothing was sent: the server asked for a pause."));
    error.retryAfter = std::max(m_askedUntil - m_clock.elapsed(), milliseconds(0));
    return error;
}

bool Transport::mayWait(Operation &op, milliseconds delay) const
{
    if (op.waited + delay > m_config.limits.total)
        return false;
    op.waited += delay;
    return true;
}

milliseconds Transport::budgetLeft(const Operation &op) const
{
    return std::max(m_config.limits.total - op.spent, milliseconds(0));
}

void Transport::begin(const OperationPtr &op)
{
    ++op->attempts;
    op->wasSent = true;
    op->begun = m_clock.elapsed();
    if (op->call.endpoint->delivery != Delivery::Retry)
        stopSharing();
    NetLimits limits = m_config.limits;
    limits.attempt = std::min(limits.attempt, budgetLeft(*op)); // `repeat` has seen to it that there is some
    m_active.push_back(op);
    op->attempt = std::make_unique<Attempt>(m_manager, apiRequest(op->url, m_config.key, m_tls),
        *op->call.endpoint, op->call.body, limits, m_clock);
    connect(op->attempt.get(), &Attempt::done, this, [this, weak = std::weak_ptr(op)] {
        if (const OperationPtr kept = weak.lock())
            onAttempt(kept);
    });
}

/// Tells who waits for `op` that nothing is sent for a while; from the event loop.
void Transport::announcePause(const Operation &op) const
{
    const milliseconds left = m_pausedUntil - m_clock.elapsed();
    if (left <= milliseconds(0))
        return;
    for (const QPointer<Waiter> &waiter : op.waiters) {
        if (waiter)
            QMetaObject::invokeMethod(
                waiter, [w = waiter.data(), next = op.attempts + 1, left] { w->announceRetry(next, left); },
                Qt::QueuedConnection);
    }
}

/// Gives those who would wait too long; the caller delivers them when nothing here is touched any more.
Transport::Refused Transport::pauseFor(milliseconds delay, milliseconds asked)
{
    const milliseconds now = m_clock.elapsed();
    m_askedUntil = std::max(m_askedUntil, now + asked);
    const milliseconds longer = now + delay - std::max(m_pausedUntil, now);
    if (longer <= milliseconds(0))
        return {};
    m_pausedUntil = now + delay;
    m_pauseTimer = m_clock.after(delay, [this] { endPause(); });
    const auto isQueued = [this](const OperationPtr &op) {
        const auto &queue = m_queue[size_t(op->call.priority)];
        return std::ranges::find(queue, op) != queue.end();
    };
    Refused refused = refuseQueued(pauseError(),
        [&](Operation &op) { return isQueued(m_operations.value(&op)) && !mayWait(op, longer); });
    for (const auto &queue : m_queue) {
        for (const OperationPtr &op : queue)
            announcePause(*op);
    }
    tellPause();
    return refused;
}

void Transport::tellPause()
{
    const milliseconds left = pauseLeft();
    if (m_config.pauseChanged)
        m_config.pauseChanged(left > milliseconds(0) ? m_clock.utcNow().addMSecs(left.count()) : QDateTime());
}

void Transport::endPause()
{
    m_pauseTimer.reset();
    const bool wasPaused = std::exchange(m_pausedUntil, m_clock.elapsed()) > milliseconds(0);
    m_askedUntil = m_pausedUntil;
    // Who waits for the server before a repetition waits for the same.
    const auto operations = m_operations;
    for (const OperationPtr &op : operations) {
        if (op->retryTimer && op->isServersWait) {
            op->retryTimer.reset();
            enqueue(op, true);
        }
    }
    if (wasPaused)
        tellPause();
    pump();
}

void Transport::giveUpWaiting()
{
    deliver(refuseQueued(pauseError()));
}

/// From the event loop: whoever drops fifty handles in a row must not start each of them first.
void Transport::pumpLater()
{
    if (std::exchange(m_pumpIsDue, true))
        return;
    QMetaObject::invokeMethod(
        this,
        [this] {
            m_pumpIsDue = false;
            pump();
        },
        Qt::QueuedConnection);
}

void Transport::leave(const OperationPtr &op, Waiter *waiter)
{
    std::erase_if(op->waiters, [waiter](const QPointer<Waiter> &w) { return !w || w == waiter; });
    if (!op->waiters.empty() || !m_operations.contains(op.get()))
        return;
    HttpReply reply;
    reply.error = localError(ApiError::Kind::Cancelled, {});
    reply.attempts = op->attempts;
    record(op, reply, {});
    forget(op);
    pumpLater();
}

void Transport::forget(const OperationPtr &op)
{
    op->attempt.reset();
    op->retryTimer.reset();
    if (m_probe == op.get())
        m_probe = nullptr;
    std::erase(m_active, op);
    dequeue(op);
    m_operations.remove(op.get());
    if (op->call.endpoint->delivery != Delivery::Retry)
        stopSharing();
    if (const auto it = m_joinable.constFind(op->url); it != m_joinable.cend() && *it == op)
        m_joinable.erase(it);
}

} // namespace desk
