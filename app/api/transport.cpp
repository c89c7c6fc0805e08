// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/api/transport.h"

#include "app/api/http_error.h"

#include <QNetworkCookie>
#include <QNetworkCookieJar>
#include <QRandomGenerator>

#include <algorithm>

namespace desk {

using std::chrono::milliseconds;

namespace {

constexpr qsizetype loggedReply = 1024; // bytes of a body that are kept
constexpr qsizetype loggedFailure = 4096;

/// Keeps nothing and gives nothing: one account's cookie must not reach another's request.
class NoCookies final : public QNetworkCookieJar
{
public:
    using QNetworkCookieJar::QNetworkCookieJar;
    [[nodiscard]] QList<QNetworkCookie> cookiesForUrl(const QUrl &) const override { return {}; }
    bool setCookiesFromUrl(const QList<QNetworkCookie> &, const QUrl &) override { return false; }
    bool insertCookie(const QNetworkCookie &) override { return false; }
    bool updateCookie(const QNetworkCookie &) override { return false; }
};

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

ApiError localError(ApiError::Kind kind, const QString &detail)
{
    ApiError error;
    error.kind = kind;
    error.detail = detail;
    return error;
}

} // namespace

struct Transport::Operation
{
    HttpCall call;
    QUrl url;
    std::vector<QPointer<Waiter>> waiters;
    int attempts = 0;
    bool mayBeDelivered = false; ///< by an earlier attempt, without a clear answer
    QDateTime askedAt;
    milliseconds asked{0};
    std::optional<milliseconds> firstSent;
    milliseconds waitedForServer{0};
    std::unique_ptr<Attempt> attempt;
    TimerHandle retryTimer;

    [[nodiscard]] QString request() const
    {
        return verbText(call.endpoint->verb) + u' ' + url.path(QUrl::FullyEncoded);
    }
};

Transport::Transport(TransportConfig config, Clock &clock, RequestLog &log)
    : m_config(std::move(config))
    , m_clock(clock)
    , m_log(log)
    , m_policy(
          m_config.limits,
          m_config.jitter ? m_config.jitter : [] { return QRandomGenerator::global()->generateDouble(); })
    , m_tls(QSslConfiguration::defaultConfiguration())
    , m_cap(m_config.limits.inFlight)
{
    if (!m_config.extraCertificates.isEmpty())
        m_tls.addCaCertificates(m_config.extraCertificates);
    m_manager.setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
    m_manager.setCookieJar(new NoCookies(&m_manager));
    m_manager.setAutoDeleteReplies(false);
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
    const bool get = call.endpoint->verb == Verb::Get;
    if (get) {
        if (const auto same = m_joinable.constFind(*url); same != m_joinable.cend()) {
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
    if (op->call.priority == Priority::User && !m_patienceTimer)
        m_patienceTimer = m_clock.after(m_config.limits.userPatience, [this] {
            m_patienceTimer.reset();
            makeRoomForUser();
        });
}

void Transport::dequeue(const OperationPtr &op)
{
    std::erase(m_queue[size_t(op->call.priority)], op);
}

/// A person has waited long enough behind slow background reading: its youngest GET goes back into the queue.
void Transport::makeRoomForUser()
{
    if (m_queue[size_t(Priority::User)].empty() || m_clock.elapsed() < m_pausedUntil)
        return;
    const auto victim = std::find_if(m_active.rbegin(), m_active.rend(), [](const OperationPtr &op) {
        return op->call.priority == Priority::Background && op->call.endpoint->verb == Verb::Get;
    });
    if (victim == m_active.rend())
        return;
    const OperationPtr op = *victim;
    std::erase(m_active, op);
    op->attempt.reset();
    op->firstSent.reset();
    enqueue(op, true);
    pump();
}

void Transport::pump()
{
    if (m_clock.elapsed() < m_pausedUntil)
        return; // the pause's timer comes back here
    while (int(m_active.size()) < m_cap) {
        const auto queue = std::ranges::find_if(m_queue, [](const auto &q) { return !q.empty(); });
        if (queue == m_queue.end())
            break;
        const OperationPtr op = queue->front();
        queue->pop_front();
        begin(op);
    }
    if (m_queue[size_t(Priority::User)].empty())
        m_patienceTimer.reset();
}

QNetworkRequest Transport::networkRequest(const Operation &op) const
{
    QNetworkRequest request(op.url);
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    request.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    request.setSslConfiguration(m_tls);
    request.setRawHeader("Authorization", m_config.key.authorizationHeader());
    request.setRawHeader("Accept", "application/json");
    request.setRawHeader("Accept-Language", "en");
    request.setRawHeader("User-Agent", "crovver-desk/" DESK_VERSION);
    return request;
}

milliseconds Transport::budgetLeft(const Operation &op) const
{
    const milliseconds used
        = op.firstSent ? m_clock.elapsed() - *op.firstSent - op.waitedForServer : milliseconds(0);
    return std::max(m_config.limits.total - used, milliseconds(0));
}

void Transport::begin(const OperationPtr &op)
{
    ++op->attempts;
    if (!op->firstSent)
        op->firstSent = m_clock.elapsed();
    // A GET from before a change may hold the state from before it: nobody may join it from here on.
    if (op->call.endpoint->delivery != Delivery::Retry)
        m_joinable.clear();
    NetLimits limits = m_config.limits;
    limits.attempt = std::min(limits.attempt, std::max(budgetLeft(*op), milliseconds(1)));
    m_active.push_back(op);
    op->attempt = std::make_unique<Attempt>(
        m_manager, networkRequest(*op), *op->call.endpoint, op->call.body, limits, m_clock);
    connect(op->attempt.get(), &Attempt::done, this, [this, weak = std::weak_ptr(op)] {
        if (const OperationPtr kept = weak.lock())
            onAttempt(kept);
    });
}

void Transport::onAttempt(const OperationPtr &op)
{
    const AttemptResult result = op->attempt->takeResult();
    op->attempt.release()->deleteLater();
    std::erase(m_active, op);
    if (result.status != 0)
        m_cap = result.http2 ? m_config.limits.inFlightHttp2 : m_config.limits.inFlight;

    const auto asked
        = parseRetryAfter(result.retryAfter, result.date, m_clock.utcNow(), m_config.limits.retryAfterCap);
    if (result.status == 429)
        pauseFor(m_policy.delayAfter(op->attempts, asked));
    if (repeat(op, result, asked))
        return;

    HttpReply reply;
    reply.status = result.status;
    reply.error = attemptError(result);
    reply.isComplete = result.isComplete();
    if (reply.isComplete)
        reply.body = result.body;
    reply.request = op->request();
    reply.attempts = op->attempts;
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
}

/// Schedules another attempt, if the endpoint and the limits allow one.
bool Transport::repeat(const OperationPtr &op, const AttemptResult &result, std::optional<milliseconds> asked)
{
    if (op->call.endpoint->delivery == Delivery::Once || !isWorthRepeating(result)
        || op->attempts > m_config.limits.retries)
        return false;
    const milliseconds delay = m_policy.delayAfter(op->attempts, asked);
    if (budgetLeft(*op) <= (asked ? milliseconds(0) : delay))
        return false;
    op->mayBeDelivered = op->mayBeDelivered || (result.mayBeDelivered && !isDefinite(result));
    if (asked)
        op->waitedForServer += delay;
    op->retryTimer = m_clock.after(delay, [this, weak = std::weak_ptr(op)] {
        if (const OperationPtr kept = weak.lock()) {
            kept->retryTimer.reset();
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

void Transport::pauseFor(milliseconds delay)
{
    const milliseconds until = m_clock.elapsed() + delay;
    if (until <= m_pausedUntil)
        return;
    m_pausedUntil = until;
    m_pauseTimer = m_clock.after(delay, [this] {
        m_pauseTimer.reset();
        pump();
    });
    for (const auto &queue : m_queue) {
        for (const OperationPtr &op : queue)
            announcePause(*op);
    }
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
    const auto refused = reply.status == 401 ? refuseQueued(*reply.error)
                                             : std::vector<std::pair<OperationPtr, HttpReply>>();
    pump();
    deliver(op, reply);
    for (const auto &[other, answer] : refused)
        deliver(other, answer);
}

/// The key was refused: what waits would be refused too. Later calls are tried again.
std::vector<std::pair<Transport::OperationPtr, HttpReply>> Transport::refuseQueued(const ApiError &error)
{
    std::vector<std::pair<OperationPtr, HttpReply>> refused;
    for (const OperationPtr &op : std::as_const(m_operations)) {
        if (op->attempt)
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
    std::erase(m_active, op);
    dequeue(op);
    m_operations.remove(op.get());
    if (const auto it = m_joinable.constFind(op->url); it != m_joinable.cend() && *it == op)
        m_joinable.erase(it);
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
    entry.priority = priorityText(op->call.priority);
    entry.requestId = reply.requestId;
    if (reply.error) {
        entry.error = reply.error->kind;
        entry.detail = reply.error->detail;
    } else if (!result.contentType.isEmpty() && !result.contentType.startsWith("application/json")) {
        entry.detail = tr("Content type: %1").arg(plainText(QString::fromUtf8(result.contentType), 100));
    }
    entry.requestBody = redactedBody(op->call.body, m_config.key, loggedFailure);
    entry.replyBody = redactedBody(result.body, m_config.key, reply.error ? loggedFailure : loggedReply);
    reply.logNumber = m_log.add(std::move(entry));
}

} // namespace desk
