// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/views/seat_history.h"

namespace desk {

namespace {

// Of the six that a host takes: what the user does meanwhile finds a free one at once.
constexpr int historyCalls = 4;

} // namespace

SeatHistory::SeatHistory(SeatBook &book, CapacityHistory &capacities, Clock &clock, QObject *parent)
    : QObject(parent)
    , m_book(book)
    , m_capacities(capacities)
    , m_clock(clock)
{
    connect(&m_capacities, &CapacityHistory::changed, this, [this](const TenantId &tenant) {
        if (tenant != m_tenant)
            return;
        m_series.reset();
        Q_EMIT changed();
    });
}

SeatHistory::~SeatHistory() = default;

void SeatHistory::setTenant(const TenantId &tenant)
{
    m_tenant = tenant;
    m_beside = {};
    forget();
}

void SeatHistory::forget()
{
    m_loader.reset();
    m_list.reset();
    m_series.reset();
    Q_EMIT changed();
}

void SeatHistory::noteList(const Beside &list)
{
    m_beside = list;
    if (list.isWithoutSubscription)
        return forget();
    if (list.filter == SeatFilter::All && list.complete && m_list != list.complete) {
        m_loader.reset();
        m_list = list.complete;
        m_isStale = false;
        m_series.reset();
        Q_EMIT changed();
    }
    readIfNeeded();
}

void SeatHistory::noteProgress()
{
    if (m_isVisible && m_beside.filter == SeatFilter::All)
        Q_EMIT changed();
}

void SeatHistory::noteStale()
{
    m_loader.reset();
    m_isStale = true;
}

void SeatHistory::setVisible(bool visible)
{
    if (visible == m_isVisible)
        return;
    m_isVisible = visible;
    if (visible)
        readIfNeeded();
    else
        m_loader.reset();
}

void SeatHistory::stop()
{
    if (m_loader)
        m_loader->stop();
}

void SeatHistory::readIfNeeded()
{
    const bool listIsRunning = m_beside.loader && m_beside.loader->isRunning();
    if (!m_isVisible || m_tenant.isEmpty() || m_beside.filter == SeatFilter::All || m_loader || listIsRunning
        || m_beside.isWithoutSubscription || (m_list && !m_isStale))
        return;
    m_loader = m_book.loader(m_tenant, SeatFilter::All, {historyCalls, false});
    connect(m_loader.get(), &SeatLoader::progressed, this, &SeatHistory::changed);
    connect(m_loader.get(), &SeatLoader::failed, this, &SeatHistory::changed);
    connect(m_loader.get(), &SeatLoader::finished, this, [this] {
        m_list = m_loader->list();
        m_isStale = false;
        m_series.reset();
        Q_EMIT changed();
    });
    m_loader->start();
}

std::optional<SeatsOverTime> SeatHistory::overTime() const
{
    if (!m_list)
        return std::nullopt;
    if (!m_series)
        m_series = seatsOverTime(
            m_list->table, m_capacities.observed(m_tenant), m_clock.utcNow().toMSecsSinceEpoch());
    return m_series;
}

const SeatLoader *SeatHistory::loader() const
{
    return m_beside.filter == SeatFilter::All ? m_beside.loader.data() : m_loader.get();
}

qint64 SeatHistory::done() const
{
    return loader() ? loader()->done() : m_list ? m_list->table.size() : 0;
}

qint64 SeatHistory::expected() const
{
    return loader() ? loader()->total() : m_list ? m_list->table.size() : 0;
}

std::optional<ApiError> SeatHistory::error() const
{
    return loader() ? loader()->error() : std::nullopt;
}

} // namespace desk
