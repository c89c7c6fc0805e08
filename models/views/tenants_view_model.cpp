// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/views/tenants_view_model.h"

#include "models/items/formatting.h"

#include <algorithm>

namespace desk {

namespace {

constexpr size_t rowsPerSlice = 4000; // a few milliseconds of folding and copying

} // namespace

TenantsViewModel::TenantsViewModel(
    BillingGateway &gateway, CreditBook &book, Clock &clock, ConnectionHealth &health, QObject *parent)
    : QObject(parent)
    , m_gateway(gateway)
    , m_book(book)
    , m_clock(clock)
    , m_health(health)
    , m_model(clock)
{
    connect(&m_health, &ConnectionHealth::retryRequested, this, &TenantsViewModel::retry);
    connect(&m_book, &CreditBook::observed, this, &TenantsViewModel::showCredits);
    connect(&m_book.history(), &HistoryStore::problemChanged, this, &TenantsViewModel::stateChanged);
    connect(&m_model, &TenantTableModel::detailsChanged, this, [this] {
        updateCounts();
        updateState();
    });
    for (const auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(&m_model, signal, this, [this] { updateState(); });
}

TenantsViewModel::~TenantsViewModel() = default;

void TenantsViewModel::retry()
{
    if (m_error)
        refresh();
}

void TenantsViewModel::refresh()
{
    cancelCalls();
    m_error.reset();
    m_offersSubscriptions = true;
    m_offersSeats = true;
    m_offersCredits = true;
    m_listCall = m_gateway.tenants(Priority::User);
    whenFinished(*m_listCall, this, [this](Result<TenantList> result) {
        m_listCall.reset();
        if (result) {
            m_health.noteSuccess(m_clock.utcNow());
            takeList(std::move(*result));
        } else {
            m_health.noteFailure(result.error());
            m_error = result.error();
            updateState();
        }
    });
    updateState();
}

void TenantsViewModel::cancelCalls()
{
    m_listCall.reset();
    m_sliceTimer.reset();
    m_building.reset();
    m_pending.clear();
    m_requests.clear();
    m_background = 0;
    m_wanted.clear();
    m_cursor = 0;
    m_model.setFilling(false);
}

void TenantsViewModel::cancel()
{
    const bool stopped = m_state.loading;
    cancelCalls();
    if (stopped && !m_error) {
        m_error.emplace();
        m_error->kind = ApiError::Kind::Cancelled;
    }
    updateState();
}

void TenantsViewModel::takeList(TenantList list)
{
    m_warnings = list.warnings;
    m_pending = std::move(list.tenants);
    m_nextPending = 0;
    m_building = std::make_unique<TenantTable>();
    m_building->reserve(m_pending.size());
    addSlice();
}

void TenantsViewModel::addSlice()
{
    m_sliceTimer.reset();
    const size_t end = std::min(m_pending.size(), m_nextPending + rowsPerSlice);
    for (; m_nextPending < end; ++m_nextPending)
        m_building->add(std::move(m_pending[m_nextPending]));
    if (end < m_pending.size()) {
        m_sliceTimer = m_clock.after(std::chrono::milliseconds(0), [this] { addSlice(); });
        return;
    }
    m_pending.clear();
    m_building->adopt(m_model.table());
    m_hasList = true;
    m_listAsOf = m_clock.utcNow();
    m_model.setFilling(true);
    m_model.setTable(std::move(m_building));
    showAlerts();
    startFilling();
}

void TenantsViewModel::startFilling()
{
    const TenantTable &table = m_model.table();
    m_wanted.assign(size_t(table.size()), WantSubscription | WantSeats | WantCredits);
    for (TenantTable::Record record = 0; record < TenantTable::Record(table.size()); ++record) {
        if (table.at(record).tenant.externalId.isEmpty())
            m_wanted[record] = WantNothing;
    }
    m_asked = 0;
    m_cursor = 0;
    m_failuresInARow = 0;
    pump();
    updateCounts();
    updateState();
}

void TenantsViewModel::setFilter(const TenantFilter &filter)
{
    if (filter == m_model.filter())
        return;
    const bool recount = filter.trialEndsWithinDays != m_model.filter().trialEndsWithinDays;
    m_model.setFilter(filter);
    if (recount)
        updateCounts();
    Q_EMIT filterChanged();
    updateState();
    pump();
}

void TenantsViewModel::setSearchText(const QString &text)
{
    TenantFilter filter = m_model.filter();
    filter.search = text;
    setFilter(filter);
}

void TenantsViewModel::setVisibleRows(int first, int last)
{
    m_firstVisible = std::max(0, first);
    m_lastVisible = last;
    pump();
}

void TenantsViewModel::updateCounts()
{
    const TenantCounts counts
        = countTenants(m_model.table(), m_model.filter(), m_clock.utcNow().toMSecsSinceEpoch());
    if (counts == m_counts)
        return;
    m_counts = counts;
    Q_EMIT countsChanged();
}

void TenantsViewModel::updateState()
{
    ViewState state;
    const bool listLoading = m_listCall || m_building;
    state.loading = listLoading || !m_requests.empty();
    state.error = m_error;
    state.asOf = m_listAsOf;
    if (!m_hasList) {
        state.phase = listLoading ? ViewState::Phase::FirstLoad
            : m_error             ? ViewState::Phase::Error
                                  : ViewState::Phase::Idle;
    } else if (m_model.rowCount() == 0 && !listLoading) {
        state.phase = ViewState::Phase::Empty;
        state.empty = m_model.table().size() == 0 ? EmptyKind::NothingYet : EmptyKind::NothingMatches;
    } else {
        state.phase = listLoading ? ViewState::Phase::Refreshing : ViewState::Phase::Ready;
    }
    if (!listLoading && !m_requests.empty()) {
        state.done = m_asked;
        state.expected = m_model.table().size() - m_counts.invalid;
    }
    m_state = state;
    Q_EMIT stateChanged();
    Q_EMIT shownChanged();
}

QString TenantsViewModel::shownText() const
{
    const qint64 all = m_model.table().size();
    return m_model.rowCount() == all ? countText(all) : countOfText(m_model.rowCount(), all);
}

QString TenantsViewModel::coverageText() const
{
    const TenantFilter &filter = m_model.filter();
    const auto sortedBy = TenantField(m_model.sortColumn());
    const bool bySeats = filter.needsSeats() || sortedBy == TenantField::Seats;
    const bool byCredits = filter.needsCredits() || sortedBy == TenantField::Credits;
    const bool bySubscription = filter.needsSubscription() || sortedBy == TenantField::Plan
        || sortedBy == TenantField::Status || sortedBy == TenantField::Renewal
        || sortedBy == TenantField::Age;
    const qint64 whole = m_counts.all - m_counts.invalid;
    qint64 checked = whole;
    if (bySeats && m_offersSeats)
        checked = std::min(checked, m_counts.seatsChecked);
    if (bySubscription && m_offersSubscriptions)
        checked = std::min(checked, m_counts.subscriptionsChecked);
    if (byCredits && m_offersCredits)
        checked = std::min(checked, m_counts.creditsChecked);
    return checked == whole ? QString() : tr("%1 checked").arg(countOfText(checked, whole));
}

QStringList TenantsViewModel::notices() const
{
    QStringList texts = m_warnings;
    if (!m_offersSubscriptions)
        texts.append(tr("This server doesn't offer subscriptions."));
    if (!m_offersSeats)
        texts.append(tr("This server doesn't offer the seat count; a subscription's own figure is shown."));
    if (!m_offersCredits)
        texts.append(tr("This server doesn't offer credits."));
    if (const QString &problem = m_book.history().problem(); m_offersCredits && !problem.isEmpty())
        texts.append(tr("Alerts and the history of credits can't be kept: %1").arg(problem));
    if (m_counts.invalid > 0)
        texts.append(tr("%n tenant(s) without an ID are shown, but not counted anywhere.", nullptr,
            int(m_counts.invalid)));
    return texts;
}

} // namespace desk
