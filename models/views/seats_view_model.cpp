// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/views/seats_view_model.h"

#include "models/core/json_member.h"
#include "models/items/formatting.h"

#include <algorithm>
#include <climits>

namespace desk {

namespace {

// Two more than a host takes at a time, so that a connection that becomes free finds a request waiting while
// the last pages are still being decoded.
constexpr int listCalls = 8;
constexpr SeatFilter seatFilters[] = {SeatFilter::Active, SeatFilter::Removed, SeatFilter::All};

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

SeatsViewModel::SeatsViewModel(AccountData &data, CapacityHistory &capacities, Clock &clock,
    ConnectionHealth &health, RawRow rawRow, QObject *parent)
    : QObject(parent)
    , m_data(data)
    , m_capacities(capacities)
    , m_clock(clock)
    , m_health(health)
    , m_rawRow(std::move(rawRow))
    , m_model(clock)
    , m_history(data.seatBook(), capacities, clock)
{
    connect(&m_health, &ConnectionHealth::retryRequested, this, &SeatsViewModel::retry);
    for (const SeatFilter filter : seatFilters) {
        connect(&m_data.seatBook().totals(filter), &FactBookBase::changed, this, [this](const TenantId &of) {
            if (of == m_tenant)
                updateCounts();
        });
    }
}

SeatsViewModel::~SeatsViewModel() = default;

void SeatsViewModel::setTenant(const TenantId &tenant)
{
    m_loader.reset();
    m_tenant = tenant;
    m_capacity.reset();
    m_figures = {};
    m_history.setTenant(tenant);
    m_model.setSearchText({});
    load(false);
    loadCounts();
    Q_EMIT capacityChanged();
}

void SeatsViewModel::setFilter(SeatFilter filter)
{
    if (filter == m_filter)
        return;
    m_filter = filter;
    load(false);
}

void SeatsViewModel::setSearchText(const QString &text)
{
    if (text == m_model.searchText())
        return;
    m_model.setSearchText(text);
    m_place.unpin();
    updateState();
}

void SeatsViewModel::refresh()
{
    if (m_tenant.isEmpty())
        return;
    m_history.noteStale();
    load(m_shown && m_shownComplete);
    loadCounts();
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
        m_place.reset();
        m_model.clear();
    }
    if (!m_tenant.isEmpty()) {
        m_loader = m_data.seatBook().loader(m_tenant, m_filter, {listCalls, true});
        connect(m_loader.get(), &SeatLoader::progressed, this, &SeatsViewModel::loaderProgressed);
        connect(m_loader.get(), &SeatLoader::finished, this, &SeatsViewModel::loaderFinished);
        connect(m_loader.get(), &SeatLoader::failed, this, &SeatsViewModel::loaderFailed);
        m_loader->start();
        if (!keepShown)
            show(m_loader->list());
    }
    noteForHistory();
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
    noteListedSeats();
    updateState();
    noteForHistory();
}

void SeatsViewModel::loaderFailed()
{
    if (isWithoutSubscription()) {
        m_shown.reset();
        m_shownComplete = false;
        m_model.clear();
        m_totalReads.clear();
        m_capacity.reset();
        m_figures = {};
        noteFigure(SeatSource::ListRows, 0);
        updateCounts();
        Q_EMIT capacityChanged();
    }
    updateState();
    if (m_state.empty == EmptyKind::NoActiveSubscription)
        noteForHistory(); // after any other failure nothing more is asked for
}

/// The chart's rows come from the list where it has them all.
void SeatsViewModel::noteForHistory()
{
    m_history.noteList({m_filter, m_loader.get(), m_shownComplete ? m_shown : std::shared_ptr<SeatList>(),
        isWithoutSubscription()});
}

bool SeatsViewModel::isWithoutSubscription() const
{
    return m_loader && m_loader->error() && m_loader->error()->isNoActiveSubscription();
}

void SeatsViewModel::noteLoaded()
{
    if (m_loader->capacity())
        noteCapacity(*m_loader->capacity());
    if (const auto &capacity = m_loader->capacity())
        noteFigure(SeatSource::ListCapacity, capacity->activeCount, capacity->units);
    m_history.noteProgress();
}

void SeatsViewModel::updateCounts()
{
    const auto known = [this](SeatFilter filter) {
        const qint64 *total = m_data.seatBook().totals(filter).fact(m_tenant).value();
        return total ? std::optional(*total) : std::nullopt;
    };
    SeatCounts counts;
    if (!isWithoutSubscription())
        counts = {known(SeatFilter::Active), known(SeatFilter::Removed), known(SeatFilter::All)};
    if (counts == m_counts)
        return;
    m_counts = counts;
    Q_EMIT countsChanged();
}

void SeatsViewModel::noteCapacity(const Capacity &capacity)
{
    if (capacity.units)
        m_capacities.note(m_tenant, {m_clock.utcNow().toMSecsSinceEpoch(), *capacity.units});
    if (m_capacity == capacity)
        return;
    m_capacity = capacity;
    Q_EMIT capacityChanged();
}

void SeatsViewModel::noteFigure(SeatSource source, std::optional<qint64> inUse, std::optional<qint64> units)
{
    SeatFigures figures = m_figures;
    figures.note(source, {inUse, units, m_clock.utcNow().toMSecsSinceEpoch()});
    if (figures == m_figures)
        return;
    m_figures = figures;
    Q_EMIT figuresChanged();
}

/// A list that lacks rows is told as such, and a row of a status that isn't known here may be in use or not.
void SeatsViewModel::noteListedSeats()
{
    if (m_filter == SeatFilter::Removed)
        return;
    const SeatTable &table = m_shown->table;
    qint64 active = 0;
    bool isSure = !m_loader->isIncomplete() && table.invalidRows() == 0;
    for (quint32 record = 0; record < quint32(table.size()); ++record) {
        active += isHeld(table.status(record));
        isSure = isSure && table.status(record) != SeatStatus::Other;
    }
    noteFigure(SeatSource::ListRows, isSure ? std::optional(active) : std::nullopt);
}

/// The list tells its own total.
void SeatsViewModel::loadCounts()
{
    m_totalReads.clear();
    for (const SeatFilter filter : seatFilters) {
        FactBook<qint64> &totals = m_data.seatBook().totals(filter);
        if (!m_tenant.isEmpty() && filter == m_filter)
            m_totalReads.push_back(totals.hold(m_tenant));
        else if (!m_tenant.isEmpty())
            m_totalReads.push_back(totals.read(m_tenant, Priority::Visible, [this] { updateState(); }));
    }
    updateCounts();
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
    m_totalReads.clear();
    m_history.stop();
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
    if (isWithoutSubscription()) {
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

void SeatsViewModel::setVisibleRows(int first, int last)
{
    m_place.setVisibleRows(first, last);
    if (m_loader && m_model.isPositional())
        m_loader->setVisibleRows(m_place.firstVisibleRow(), m_place.lastVisibleRow());
    announcePager();
}

void SeatsViewModel::setPageSize(int rows)
{
    if (m_place.setPageSize(rows))
        announcePager();
}

void SeatsViewModel::goToPage(int page)
{
    const int row = m_place.goToPage(page, m_model.rowCount());
    if (row < 0)
        return;
    setVisibleRows(row, m_place.lastVisibleRow());
    Q_EMIT scrollToRow(row);
}

void SeatsViewModel::announcePager()
{
    const SeatPager now = pager();
    if (now == m_announcedPager)
        return;
    m_announcedPager = now;
    Q_EMIT pagerChanged();
}

std::optional<SeatDetail> SeatsViewModel::detail(int row) const
{
    const quint32 record = m_model.recordAt(row);
    if (record == OrderedTableModel::missing)
        return std::nullopt;
    const SeatTable &table = m_model.table();
    SeatDetail detail;
    detail.key = table.key(record);
    detail.userId = table.userId(record);
    detail.seatId = table.seatId(record);
    detail.name = table.name(record);
    detail.email = table.email(record);
    detail.status = {table.status(record), table.statusText(record)};
    detail.allocatedAt = table.allocatedAt(record);
    detail.removedAt = table.removedAt(record);
    detail.problem = table.problem(record);
    for (int key = 0; key < int(table.metadataKeys().size()); ++key) {
        const QString value = table.metadata(record, key);
        if (!value.isNull())
            detail.metadata.push_back({table.metadataKeys().at(key), value});
    }
    detail.rawJson = rawJson(record);
    return detail;
}

QByteArray SeatsViewModel::rawJson(quint32 record) const
{
    const SeatTable &table = m_model.table();
    const auto page = size_t(table.page(record));
    if (!m_rawRow || !m_shown || page < 1 || page > m_shown->packed.size())
        return {};
    return m_rawRow(m_shown->packed[page - 1], table.rowInPage(record));
}

std::optional<Seat> SeatsViewModel::activeSeat(const UserId &user) const
{
    const SeatTable &table = m_model.table();
    const auto record = table.find({user, false, 0});
    if (!record || !isHeld(table.status(*record)))
        return std::nullopt;
    Seat seat;
    seat.userId = user;
    seat.seatId = table.seatId(*record);
    seat.email = table.email(*record);
    seat.name = table.name(*record);
    seat.status = {table.status(*record), table.statusText(*record)};
    seat.allocatedAt = table.allocatedAt(*record);
    seat.metadataJson = jsonMember(rawJson(*record), "metadata");
    seat.problem = table.problem(*record);
    return seat;
}

bool SeatsViewModel::knowsAllActive() const
{
    const bool complete = m_state.phase == ViewState::Phase::Ready
        || (m_state.phase == ViewState::Phase::Empty && m_state.empty != EmptyKind::NothingMatches);
    return m_filter != SeatFilter::Removed && complete && incompleteText().isEmpty();
}

QString SeatsViewModel::copyText(const QList<int> &rows, const QList<int> &columns, bool withHeaders) const
{
    return m_model.copyText(rows, columns, withHeaders);
}

SeatGauge SeatsViewModel::gauge() const
{
    return seatGauge(m_capacity.value_or(Capacity()));
}

} // namespace desk
