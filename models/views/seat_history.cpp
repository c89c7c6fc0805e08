// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/views/seat_history.h"

#include "models/items/formatting.h"

#include <QCoreApplication>

#include <algorithm>

namespace desk {

namespace {

struct SeatOrderWords
{
    Q_DECLARE_TR_FUNCTIONS(SeatHistory)
};

// Of the six that a host takes: what the user does meanwhile finds a free one at once.
constexpr int historyCalls = 4;

/// What was ordered and may have come, or still comes; what surely didn't is no mark on a chart.
QString orderText(const Intent &intent)
{
    const QString from = intent.unitsBefore ? countText(*intent.unitsBefore) : unknownText();
    const QString to = intent.unitsWanted ? countText(*intent.unitsWanted) : unknownText();
    switch (intent.state) {
    case IntentState::Done:
    case IntentState::Observed:
        return SeatOrderWords::tr("Bought: capacity %1 → %2").arg(from, to);
    case IntentState::Sending:
    case IntentState::Waiting:
        return SeatOrderWords::tr("Ordered, not paid yet: capacity %1 → %2").arg(from, to);
    case IntentState::Unknown:
        return SeatOrderWords::tr("Ordered, outcome unknown: capacity %1 → %2").arg(from, to);
    case IntentState::NotSent:
    case IntentState::Refused:
    case IntentState::NotDone:
    case IntentState::Checked:
    case IntentState::Dropped:
        break;
    }
    return {};
}

std::vector<SeatOrder> ordersOf(const IntentLedger &ledger, const TenantId &tenant)
{
    std::vector<SeatOrder> orders;
    for (const Intent &intent : ledger.intents()) {
        const bool isOrder = intent.kind == IntentKind::AddCapacity && intent.tenant == tenant
            && intent.notUnderstood.isEmpty();
        const QString text = isOrder ? orderText(intent) : QString();
        const QDateTime at = intent.observedAt.isValid() ? intent.observedAt : intent.createdAt;
        if (!text.isEmpty() && at.isValid())
            orders.push_back({at.toMSecsSinceEpoch(), intent.id, text});
    }
    std::ranges::sort(orders, {}, &SeatOrder::utcMs);
    return orders;
}

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

void SeatHistory::showOrdersOf(const IntentLedger &ledger)
{
    m_ledger = &ledger;
    const auto changed = [this] {
        m_series.reset();
        Q_EMIT this->changed();
    };
    connect(&ledger, &IntentLedger::loaded, this, changed);
    connect(&ledger, &IntentLedger::changed, this, [this, changed](const QString &id) {
        const Intent *intent = m_ledger->find(id);
        if (!intent || (intent->tenant == m_tenant && intent->kind == IntentKind::AddCapacity))
            changed();
    });
}

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
    if (!m_series) {
        m_series = seatsOverTime(
            m_list->table, m_capacities.observed(m_tenant), m_clock.utcNow().toMSecsSinceEpoch());
        if (m_ledger)
            m_series->orders = ordersOf(*m_ledger, m_tenant);
    }
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
