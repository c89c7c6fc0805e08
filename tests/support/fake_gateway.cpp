// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/fake_gateway.h"

#include "models/domain/intent_goods.h"
#include "support/old_request.h"

#include <QCryptographicHash>
#include <QJsonDocument>
#include <QJsonObject>
#include <QPointer>

#include <algorithm>

namespace desk::test {

namespace {

constexpr qint64 firstSeatMs = 1'767'225'600'000; // 2026-01-01T00:00:00Z

template <typename T, typename Handler, typename... Args>
std::function<FakeGateway::Answer<T>()> ask(const Handler &handler, Args... args)
{
    return [&handler, args...]() -> FakeGateway::Answer<T> {
        if (!handler)
            return std::nullopt;
        return handler(args...);
    };
}

} // namespace

template <typename T>
CallHandle<T> FakeGateway::start(Request request, std::function<Answer<T>()> answer)
{
    auto call = makeCall<T>();
    const size_t index = m_requests.size();
    m_requests.push_back(std::move(request));
    call->setCanceller([this, index] { m_requests[index].dropped = true; });
    m_answers.push_back([this, index, guard = QPointer<CallBase>(call.get()), answer = std::move(answer)] {
        if (!m_requests[index].isPending() || !guard)
            return false;
        Answer<T> result = answer();
        if (!result)
            return false;
        m_requests[index].answered = true;
        static_cast<Call<T> *>(guard.data())->finish(std::move(*result));
        return true;
    });
    m_mostPending = std::max(m_mostPending, pending());
    return call;
}

CallHandle<TenantList> FakeGateway::tenants(Priority priority)
{
    return start<TenantList>({Method::Tenants, {}, {}, priority}, ask<TenantList>(onTenants));
}

CallHandle<TenantDetail> FakeGateway::tenant(const TenantId &id, Priority priority)
{
    return start<TenantDetail>({Method::Tenant, id, {}, priority}, ask<TenantDetail>(onTenant, id));
}

CallHandle<SeatPage> FakeGateway::seats(const SeatQuery &query, Priority priority)
{
    return start<SeatPage>({Method::Seats, query.tenant, query, priority}, ask<SeatPage>(onSeats, query));
}

CallHandle<Capacity> FakeGateway::capacity(const TenantId &id, Priority priority)
{
    return start<desk::Capacity>({Method::Capacity, id, {}, priority}, ask<desk::Capacity>(onCapacity, id));
}

CallHandle<SubscriptionList> FakeGateway::subscriptions(const TenantId &id, Priority priority)
{
    return start<SubscriptionList>(
        {Method::Subscriptions, id, {}, priority}, [this, id]() -> Answer<SubscriptionList> {
            if (onSubscriptions)
                return onSubscriptions(id);
            SubscriptionList one;
            one.subscriptions.emplace_back().id = SubscriptionId(QStringLiteral("sub_1"));
            one.subscriptions.back().status = {SubscriptionStatus::Active, QStringLiteral("active")};
            return one;
        });
}

CallHandle<PlanCatalogue> FakeGateway::plans(Priority priority)
{
    return start<PlanCatalogue>({Method::Plans, {}, {}, priority}, ask<PlanCatalogue>(onPlans));
}

CallHandle<AddonCatalogue> FakeGateway::addons(const TenantId &id, Priority priority)
{
    return start<AddonCatalogue>({Method::Addons, id, {}, priority}, ask<AddonCatalogue>(onAddons, id));
}

CallHandle<InvoiceList> FakeGateway::invoices(const TenantId &id, Priority priority)
{
    return start<InvoiceList>({Method::Invoices, id, {}, priority}, ask<InvoiceList>(onInvoices, id));
}

CallHandle<ActiveAddonList> FakeGateway::activeAddons(const TenantId &id, Priority priority)
{
    return start<ActiveAddonList>(
        {Method::ActiveAddons, id, {}, priority}, ask<ActiveAddonList>(onActiveAddons, id));
}

CallHandle<CreditBalance> FakeGateway::credits(
    const TenantId &id, const SubscriptionId &subscription, Priority priority)
{
    Request request{Method::Credits, id, {}, priority};
    request.subscription = subscription;
    if (onScopedCredits)
        return start<CreditBalance>(
            std::move(request), ask<CreditBalance>(onScopedCredits, id, subscription));
    return start<CreditBalance>(std::move(request), ask<CreditBalance>(onCredits, id));
}

template <typename Reply, typename R>
Result<PreparedWrite<Reply>> FakeGateway::prepared(const R &request) const
{
    const QByteArray plain = oldRequest(request);
    const auto body = onPrepare ? onPrepare(plain) : std::optional(plain);
    if (!body) {
        ApiError error;
        error.kind = ApiError::Kind::Validation;
        error.detail = QStringLiteral("It can't be sent.");
        return failure(error);
    }
    m_prepared[*body] = request;
    return PreparedWrite<Reply>{request.tenant, *body};
}

template <typename R>
R FakeGateway::meantBy(const QByteArray &body, std::optional<R> (*read)(const Intent &), IntentKind kind)
{
    m_sentBodies.push_back(body);
    if (const auto at = m_prepared.find(body); at != m_prepared.end())
        return std::any_cast<R>(at->second);
    Intent intent;
    intent.kind = kind;
    intent.tenant
        = TenantId(QJsonDocument::fromJson(body).object().value(QLatin1StringView("tenant")).toString());
    intent.oldRequest = body;
    intent.requestHash = QCryptographicHash::hash(body, QCryptographicHash::Sha256);
    takeOldRequest(intent);
    const auto request = read ? read(intent) : std::nullopt;
    if (!request)
        qFatal("bytes that nobody prepared: %s", body.constData());
    return *request;
}

Result<PreparedWrite<AllocateReply>> FakeGateway::prepare(const AllocateRequest &request) const
{
    return prepared<AllocateReply>(request);
}

CallHandle<AllocateReply> FakeGateway::send(const PreparedWrite<AllocateReply> &write)
{
    return start<AllocateReply>({Method::Allocate, write.tenant, {}},
        ask<AllocateReply>(
            onAllocate, meantBy<AllocateRequest>(write.body, nullptr, IntentKind::AllocateSeat)));
}

Result<PreparedWrite<BulkReply>> FakeGateway::prepare(const BulkRequest &request) const
{
    return prepared<BulkReply>(request);
}

CallHandle<BulkReply> FakeGateway::send(const PreparedWrite<BulkReply> &write)
{
    return start<BulkReply>({Method::BulkAllocate, write.tenant, {}},
        ask<BulkReply>(onBulkAllocate, meantBy<BulkRequest>(write.body, nullptr, IntentKind::AllocateBatch)));
}

Result<PreparedWrite<CapacityReply>> FakeGateway::prepare(const CapacityRequest &request) const
{
    return prepared<CapacityReply>(request);
}

CallHandle<CapacityReply> FakeGateway::send(const PreparedWrite<CapacityReply> &write)
{
    return start<CapacityReply>({Method::BuyCapacity, write.tenant, {}},
        ask<CapacityReply>(
            onBuyCapacity, meantBy<CapacityRequest>(write.body, nullptr, IntentKind::AddCapacity)));
}

Result<PreparedWrite<RevokeReply>> FakeGateway::prepare(const RevokeRequest &request) const
{
    return prepared<RevokeReply>(request);
}

CallHandle<RevokeReply> FakeGateway::send(const PreparedWrite<RevokeReply> &write)
{
    return start<RevokeReply>({Method::Revoke, write.tenant, {}},
        ask<RevokeReply>(onRevoke, meantBy<RevokeRequest>(write.body, nullptr, IntentKind::RevokeSeat)));
}

Result<PreparedWrite<ConsumeReply>> FakeGateway::prepare(const ConsumeRequest &request) const
{
    return prepared<ConsumeReply>(request);
}

CallHandle<ConsumeReply> FakeGateway::send(const PreparedWrite<ConsumeReply> &write)
{
    return start<ConsumeReply>({Method::ConsumeCredits, write.tenant, {}},
        ask<ConsumeReply>(
            onConsumeCredits, meantBy<ConsumeRequest>(write.body, &oldConsume, IntentKind::ConsumeCredits)));
}

Result<PreparedWrite<AddonReply>> FakeGateway::prepare(const AddonPurchase &request) const
{
    return prepared<AddonReply>(request);
}

CallHandle<AddonReply> FakeGateway::send(const PreparedWrite<AddonReply> &write)
{
    return start<AddonReply>({Method::BuyAddon, write.tenant, {}},
        ask<AddonReply>(onBuyAddon, meantBy<AddonPurchase>(write.body, &oldPurchase, IntentKind::BuyAddon)));
}

size_t FakeGateway::pending() const
{
    return size_t(std::ranges::count_if(m_requests, &Request::isPending));
}

size_t FakeGateway::pending(Priority priority) const
{
    return size_t(std::ranges::count_if(m_requests,
        [&](const Request &request) { return request.isPending() && request.priority == priority; }));
}

size_t FakeGateway::count(Method method) const
{
    return size_t(std::ranges::count(m_requests, method, &Request::method));
}

std::vector<int> FakeGateway::pagesAsked() const
{
    std::vector<int> pages;
    for (const Request &request : m_requests) {
        if (request.method == Method::Seats && request.query.limit > 1)
            pages.push_back(request.query.page);
    }
    return pages;
}

bool FakeGateway::answer(size_t index)
{
    // A copy: the answer may start requests, and so move the vector.
    const auto action = m_answers[index];
    return action();
}

size_t FakeGateway::answerPending()
{
    size_t answered = 0;
    // Subscriptions that no test cares for don't cost a round.
    for (size_t i = 0; !onSubscriptions && i < m_requests.size(); ++i)
        answered += m_requests[i].method == Method::Subscriptions && m_requests[i].isPending() && answer(i)
            ? 1
            : 0;
    const size_t until = m_requests.size();
    for (size_t i = 0; i < until; ++i)
        answered += m_requests[i].isPending() && answer(i) ? 1 : 0;
    return answered;
}

void FakeGateway::answerAll()
{
    while (answerPending() > 0) { }
}

void FakeGateway::answerInOrder(const std::vector<size_t> &indexes)
{
    for (const size_t index : indexes)
        answer(index);
}

Seat aSeat(const QString &userId, SeatStatus status)
{
    Seat seat;
    seat.userId = UserId(userId);
    seat.name = QStringLiteral("Name of ") + userId;
    seat.email = userId + QStringLiteral("@example.org");
    seat.status = {status, QString(spelling(seatStatusSpellings, status))};
    seat.allocatedAt = Timestamp::fromUtcMs(firstSeatMs);
    if (status == SeatStatus::Removed)
        seat.removedAt = Timestamp::fromUtcMs(firstSeatMs + 86'400'000);
    return seat;
}

std::vector<Seat> someSeats(int count, int firstNumber)
{
    std::vector<Seat> seats;
    seats.reserve(size_t(count));
    for (int i = firstNumber; i < firstNumber + count; ++i) {
        Seat seat = aSeat(QStringLiteral("user%1").arg(i));
        seat.allocatedAt = Timestamp::fromUtcMs(firstSeatMs + i * 60'000LL);
        seat.metadata = {{QStringLiteral("team"), QStringLiteral("team %1").arg(i % 7)},
            {QStringLiteral("floor"), QString::number(i % 3)}};
        seats.push_back(std::move(seat));
    }
    return seats;
}

SeatPage pageOf(const std::vector<Seat> &all, const SeatQuery &query)
{
    std::vector<Seat> wanted;
    for (const Seat &seat : all) {
        const bool removed = seat.status.value == SeatStatus::Removed;
        if (query.filter == SeatFilter::All || removed == (query.filter == SeatFilter::Removed))
            wanted.push_back(seat);
    }
    SeatPage page;
    page.page = query.page;
    page.limit = query.limit;
    page.total = qint64(wanted.size());
    const size_t begin = std::min(wanted.size(), size_t(query.page - 1) * size_t(query.limit));
    const size_t end = std::min(wanted.size(), begin + size_t(query.limit));
    page.seats.assign(wanted.begin() + qsizetype(begin), wanted.begin() + qsizetype(end));
    page.hasNextPage = end < wanted.size();
    page.capacity.activeCount = std::ranges::count_if(
        all, [](const Seat &seat) { return seat.status.value == SeatStatus::Active; });
    page.capacity.units = 1000;
    page.packed = "page " + QByteArray::number(query.page);
    return page;
}

ApiError anError(ApiError::Kind kind)
{
    ApiError error;
    error.kind = kind;
    error.attempts = 1;
    return error;
}

ApiError noActiveSubscription()
{
    ApiError error = anError(ApiError::Kind::NotFound);
    error.notFound = ApiError::NotFoundKind::NoActiveSubscription;
    error.httpStatus = 404;
    return error;
}

ApiError missingEndpoint()
{
    ApiError error = anError(ApiError::Kind::NotFound);
    error.notFound = ApiError::NotFoundKind::MissingEndpoint;
    error.httpStatus = 404;
    return error;
}

} // namespace desk::test
