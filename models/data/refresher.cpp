// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/data/refresher.h"

#include <algorithm>

namespace desk {

namespace {

constexpr int mostFailuresInARow = 5;

/// A failure that the next tenant would meet as well.
bool concernsEverything(ApiError::Kind kind)
{
    return kind == ApiError::Kind::Offline || kind == ApiError::Kind::Tls
        || kind == ApiError::Kind::Unauthorized;
}

bool hasNoSubscription(const SubscriptionList &list)
{
    const Subscription *shown = list.shown();
    return !shown || shown->status.value == SubscriptionStatus::None;
}

} // namespace

Refresher::Refresher(AccountData &data, QObject *parent)
    : QObject(parent)
    , m_data(data)
{ }

Refresher::~Refresher() = default;

void Refresher::start(std::vector<TenantId> tenants)
{
    stop();
    m_tenants = std::move(tenants);
    m_wanted.assign(m_tenants.size(), Everything);
    for (size_t number = 0; number < m_tenants.size(); ++number) {
        if (m_tenants[number].isEmpty())
            m_wanted[number] = Nothing;
    }
    m_offered = Everything;
    m_asked = 0;
    m_cursor = 0;
    m_failuresInARow = 0;
    pump();
}

void Refresher::stop()
{
    m_requests.clear();
    m_background = 0;
    m_wanted.assign(m_wanted.size(), Nothing);
}

Refresher::Kind Refresher::kindOf(quint32 number) const
{
    if (number >= m_wanted.size())
        return Nothing;
    if (m_wanted[number] & Subscriptions)
        return Subscriptions;
    if (m_wanted[number] & Seats)
        return Seats;
    // Who has no subscription has no credits, so its answer is waited for.
    const bool mayAsk = !m_requests.contains({number, Subscriptions});
    return mayAsk && (m_wanted[number] & Credits) ? Credits : Nothing;
}

std::optional<Refresher::RequestKey> Refresher::nextVisible() const
{
    if (!m_visible)
        return std::nullopt;
    for (const quint32 number : m_visible()) {
        if (const Kind kind = kindOf(number); kind != Nothing)
            return RequestKey(number, kind);
    }
    return std::nullopt;
}

std::optional<Refresher::RequestKey> Refresher::nextWanted()
{
    while (m_cursor < m_wanted.size() && m_wanted[m_cursor] == Nothing)
        ++m_cursor;
    for (size_t number = m_cursor; number < m_wanted.size(); ++number) {
        if (const Kind kind = kindOf(quint32(number)); kind != Nothing)
            return RequestKey(quint32(number), kind);
    }
    return std::nullopt;
}

void Refresher::pump()
{
    while (int(m_requests.size()) < allCalls) {
        if (const auto visible = nextVisible()) {
            request(*visible, false);
            continue;
        }
        if (m_background >= backgroundCalls)
            return;
        const auto wanted = nextWanted();
        if (!wanted)
            return;
        request(*wanted, true);
    }
}

template <typename T>
Interest Refresher::read(FactBook<T> &book, const RequestKey &what, Priority priority)
{
    const TenantId tenant = m_tenants[what.first];
    return book.read(tenant, priority, [this, &book, what, tenant] {
        m_background -= m_requests.at(what).background ? 1 : 0;
        m_requests.erase(what);
        take(what, book.fact(tenant));
        pump();
        Q_EMIT progressed();
    });
}

void Refresher::request(const RequestKey &what, bool background)
{
    const auto [number, kind] = what;
    drop(number, kind);
    m_background += background ? 1 : 0;
    Request &request = m_requests[what];
    request.background = background;
    const Priority priority = background ? Priority::Background : Priority::Visible;
    if (kind == Subscriptions)
        request.interest = read(m_data.subscriptions(), what, priority);
    else if (kind == Credits)
        request.interest = read(m_data.credits().balances(), what, priority);
    else
        request.interest = read(m_data.capacities(), what, priority);
}

template <typename T>
void Refresher::take(const RequestKey &what, const Fact<T> &fact)
{
    const auto [number, kind] = what;
    if (!fact.error) {
        m_failuresInARow = 0;
        if constexpr (std::is_same_v<T, SubscriptionList>) {
            const bool none = fact.isNone() || (fact.seen && hasNoSubscription(fact.seen->value));
            if (none && (m_wanted[number] & Credits)) {
                drop(number, Credits);
                Q_EMIT withoutCredits(m_tenants[number]);
            }
        }
    } else if (fact.error->notFound == ApiError::NotFoundKind::MissingEndpoint) {
        withdraw(kind);
    } else {
        noteFailure(*fact.error);
    }
}

void Refresher::drop(quint32 number, Kind kind)
{
    if (!(m_wanted[number] & kind))
        return;
    m_wanted[number] = quint8(m_wanted[number] & ~kind);
    if (m_wanted[number] == Nothing)
        ++m_asked;
}

void Refresher::withdraw(Kind kind)
{
    if (!offers(kind))
        return;
    m_offered = quint8(m_offered & ~kind);
    for (quint32 number = 0; number < m_wanted.size(); ++number)
        drop(number, kind);
    Q_EMIT withdrawn(kind);
}

void Refresher::noteFailure(const ApiError &error)
{
    ++m_failuresInARow;
    if (!concernsEverything(error.kind) && m_failuresInARow < mostFailuresInARow)
        return;
    m_wanted.assign(m_wanted.size(), Nothing);
    Q_EMIT gaveUp(error);
}

} // namespace desk
