// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/views/seats_view_model.h"

#include "models/items/formatting.h"
#include "models/views/seat_loader.h"

#include <algorithm>
#include <climits>

namespace desk {

namespace {

// Two more than a host takes at a time, so that a connection that becomes free finds a request waiting while
// the last pages are still being decoded.
constexpr int listCalls = 8;

std::shared_ptr<const SeatTable> tableOf(const std::shared_ptr<SeatList> &list)
{
    return {list, &list->table};
}

std::shared_ptr<const std::vector<quint32>> positionsOf(const std::shared_ptr<SeatList> &list)
{
    return {list, &list->positions};
}

ApiError stoppedByUser()
{
    ApiError error;
    error.kind = ApiError::Kind::Cancelled;
    return error;
}

} // namespace

std::optional<qint64> SeatCounts::of(SeatFilter filter) const
{
    switch (filter) {
    case SeatFilter::Active:
        return active;
    case SeatFilter::Removed:
        return removed;
    case SeatFilter::All:
        return all;
    }
    return std::nullopt;
}

SeatsViewModel::SeatsViewModel(
    BillingGateway &gateway, Clock &clock, ConnectionHealth &health, RawRow rawRow, QObject *parent)
    : QObject(parent)
    , m_gateway(gateway)
    , m_clock(clock)
    , m_health(health)
    , m_rawRow(std::move(rawRow))
    , m_model(clock)
{
    connect(&m_health, &ConnectionHealth::retryRequested, this, &SeatsViewModel::retry);
}

SeatsViewModel::~SeatsViewModel() = default;

void SeatsViewModel::setTenant(const TenantId &tenant)
{
    m_loader.reset();
    m_countCalls.clear();
    m_tenant = tenant;
    m_counts = {};
    m_capacity.reset();
    forgetChart();
    m_model.setSearchText({});
    load(false);
    loadCounts();
    Q_EMIT countsChanged();
    Q_EMIT capacityChanged();
}

void SeatsViewModel::setFilter(SeatFilter filter)
{
    if (filter == m_filter)
        return;
    m_filter = filter;
    load(false);
    startChart();
}

void SeatsViewModel::setSearchText(const QString &text)
{
    if (text == m_model.searchText())
        return;
    m_model.setSearchText(text);
    m_pinnedPage = 0;
    updateState();
}

void SeatsViewModel::refresh()
{
    if (m_tenant.isEmpty())
        return;
    load(m_shown && m_shownComplete);
    loadCounts();
    m_chartLoader.reset();
    m_chartStale = true;
    startChart();
}

void SeatsViewModel::retry()
{
    if (canResume())
        resume();
    else if (m_state.error || !m_shown)
        refresh();
}

void SeatsViewModel::load(bool keepShown)
{
    m_loader.reset(); // and with it every call of the list before
    m_stopped = false;
    if (!keepShown) {
        m_shown.reset();
        m_shownComplete = false;
        m_shownAsOf = {};
        m_firstVisible = 0;
        m_lastVisible = m_pageSize - 1;
        m_pinnedPage = 0;
        m_model.clear();
    }
    if (!m_tenant.isEmpty()) {
        m_loader = std::make_unique<SeatLoader>(
            m_gateway, m_clock, m_health, m_tenant, m_filter, SeatLoader::Effort{listCalls, true});
        connect(m_loader.get(), &SeatLoader::progressed, this, &SeatsViewModel::loaderProgressed);
        connect(m_loader.get(), &SeatLoader::finished, this, &SeatsViewModel::loaderFinished);
        connect(m_loader.get(), &SeatLoader::failed, this, &SeatsViewModel::loaderFailed);
        m_loader->start();
        if (!keepShown)
            show(m_loader->list());
    }
    updateState();
}

/// Makes a list that is still being read the one on screen.
void SeatsViewModel::show(const std::shared_ptr<SeatList> &list)
{
    if (m_shown == list)
        return;
    m_shown = list;
    m_shownComplete = false;
    m_model.startLoading(tableOf(list), positionsOf(list));
}

void SeatsViewModel::loaderProgressed()
{
    noteLoaded();
    if (m_loader->list() == m_shown)
        m_model.contentChanged();
    updateState();
}

void SeatsViewModel::loaderFinished()
{
    noteLoaded();
    m_shown = m_loader->list();
    m_shownComplete = true;
    m_shownAsOf = m_loader->asOf();
    m_model.complete(tableOf(m_shown), m_loader->serverOrder());
    noteTotal(m_filter, m_shown->table.size());
    m_series.reset();
    updateState();
    startChart();
    Q_EMIT chartChanged();
}

void SeatsViewModel::loaderFailed()
{
    if (m_loader->error()->isNoActiveSubscription()) {
        m_shown.reset();
        m_shownComplete = false;
        m_model.clear();
        m_countCalls.clear();
        m_chartLoader.reset();
        m_chartList.reset();
        m_series.reset();
        m_counts = {};
        m_capacity.reset();
        Q_EMIT countsChanged();
        Q_EMIT capacityChanged();
        Q_EMIT chartChanged();
    }
    updateState();
}

void SeatsViewModel::noteLoaded()
{
    if (m_loader->capacity())
        noteCapacity(*m_loader->capacity());
    noteTotal(m_filter, m_loader->total());
    if (m_chartVisible && m_filter == SeatFilter::All)
        Q_EMIT chartChanged();
}

void SeatsViewModel::noteTotal(SeatFilter filter, qint64 total)
{
    SeatCounts counts = m_counts;
    switch (filter) {
    case SeatFilter::Active:
        counts.active = total;
        break;
    case SeatFilter::Removed:
        counts.removed = total;
        break;
    case SeatFilter::All:
        counts.all = total;
        break;
    }
    if (counts == m_counts)
        return;
    m_counts = counts;
    Q_EMIT countsChanged();
}

void SeatsViewModel::noteCapacity(const Capacity &capacity)
{
    std::vector<CapacityObservation> &observed = m_observed[m_tenant];
    if (capacity.units && (observed.empty() || observed.back().units != *capacity.units)) {
        observed.push_back({m_clock.utcNow().toMSecsSinceEpoch(), *capacity.units});
        m_series.reset();
    }
    if (m_capacity == capacity)
        return;
    m_capacity = capacity;
    Q_EMIT capacityChanged();
}

/// The totals of the other filters, by one row each.
void SeatsViewModel::loadCounts()
{
    m_countCalls.clear();
    if (m_tenant.isEmpty())
        return;
    for (const SeatFilter filter : {SeatFilter::Active, SeatFilter::Removed, SeatFilter::All}) {
        if (filter != m_filter)
            loadCount(filter);
    }
}

void SeatsViewModel::loadCount(SeatFilter filter)
{
    auto call = m_gateway.seats({m_tenant, filter, 1, 1}, Priority::Visible);
    whenFinished(*call, this, [this, filter](Result<SeatPage> result) {
        m_countCalls.erase(filter);
        if (result) {
            m_health.noteSuccess(m_clock.utcNow());
            noteTotal(filter, result->total);
        } else if (!result.error().isNoActiveSubscription()) {
            m_health.noteFailure(result.error());
        }
        updateState();
    });
    m_countCalls[filter] = std::move(call);
}

bool SeatsViewModel::canResume() const
{
    return m_loader && !m_loader->isRunning() && !m_loader->isFinished() && m_loader->hasAnswer()
        && m_state.empty != EmptyKind::NoActiveSubscription;
}

void SeatsViewModel::resume()
{
    if (!canResume())
        return;
    m_stopped = false;
    m_loader->resume();
    updateState();
}

void SeatsViewModel::cancel()
{
    m_countCalls.clear();
    if (m_chartLoader)
        m_chartLoader->stop();
    if (m_loader && m_loader->isRunning()) {
        m_loader->stop();
        m_stopped = true;
    }
    updateState();
}

void SeatsViewModel::updateState()
{
    m_state = composeState();
    Q_EMIT stateChanged();
    Q_EMIT coverageChanged();
    announcePager();
}

ViewState SeatsViewModel::composeState() const
{
    ViewState state;
    if (!m_loader)
        return state;
    state.loading = m_loader->isRunning();
    state.done = m_loader->done();
    state.expected = m_loader->total();
    state.error = m_loader->error();
    if (m_stopped && !m_loader->isRunning() && !m_loader->isFinished() && !state.error)
        state.error = stoppedByUser();
    if (state.error && state.error->isNoActiveSubscription()) {
        state.phase = ViewState::Phase::Empty;
        state.empty = EmptyKind::NoActiveSubscription;
        state.error.reset();
        state.asOf = m_clock.utcNow();
        return state;
    }
    if (m_shownComplete) {
        state.asOf = m_shownAsOf;
        state.phase = state.loading ? ViewState::Phase::Refreshing : ViewState::Phase::Ready;
        return m_model.rowCount() == 0 ? emptyState(state) : state;
    }
    state.asOf = m_loader->asOf();
    if (m_loader->hasAnswer())
        state.phase = ViewState::Phase::Partial;
    else
        state.phase = state.loading ? ViewState::Phase::FirstLoad : ViewState::Phase::Error;
    return state;
}

ViewState SeatsViewModel::emptyState(const ViewState &state) const
{
    ViewState empty = state;
    if (!state.loading)
        empty.phase = ViewState::Phase::Empty;
    const bool othersExist = m_counts.all.value_or(0) > 0 || m_shown->table.size() > 0;
    empty.empty = othersExist ? EmptyKind::NothingMatches : EmptyKind::NothingYet;
    return empty;
}

QString SeatsViewModel::coverageText() const
{
    if (searchText().isEmpty() || m_shownComplete || !m_shown || !m_loader)
        return {};
    return tr("searching %1").arg(countOfText(m_shown->table.size(), m_loader->total()));
}

QString SeatsViewModel::incompleteText() const
{
    if (!m_loader || !m_loader->isIncomplete())
        return {};
    return tr("List incomplete: %1 different seats were read, the server counts %2.")
        .arg(countText(m_shown->table.size()), countText(m_loader->total()));
}

QStringList SeatsViewModel::notices() const
{
    if (!m_loader || !m_shown)
        return {};
    QStringList texts = m_loader->warnings();
    if (m_shown->table.duplicates() > 0)
        texts.append(tr("%n row(s) came more than once and are shown once.", nullptr,
            int(std::min<qint64>(m_shown->table.duplicates(), INT_MAX))));
    if (m_shown->table.invalidRows() > 0)
        texts.append(tr("%n row(s) without a user ID are shown, but not counted anywhere.", nullptr,
            int(std::min<qint64>(m_shown->table.invalidRows(), INT_MAX))));
    if (m_shown->table.hasMoreMetadataKeys())
        texts.append(tr("There are more metadata keys than columns; a row's details show all."));
    return texts;
}

} // namespace desk
