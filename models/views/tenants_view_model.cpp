// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/views/tenants_view_model.h"

#include "models/items/formatting.h"
#include "models/views/error_text.h"
#include "models/views/write_words.h"

#include <algorithm>

namespace desk {

namespace {

constexpr size_t rowsPerSlice = 4000; // a few milliseconds of folding and copying

} // namespace

TenantsViewModel::TenantsViewModel(AccountData &data, Clock &clock, ConnectionHealth &health, QObject *parent)
    : QObject(parent)
    , m_data(data)
    , m_clock(clock)
    , m_health(health)
    , m_model(clock, provider().name)
    , m_refresher(data)
{
    connect(&m_health, &ConnectionHealth::retryRequested, this, &TenantsViewModel::retry);
    connect(&m_data.subscriptions(), &FactBookBase::changed, this, &TenantsViewModel::showSubscription);
    connect(&m_data.capacities(), &FactBookBase::changed, this, &TenantsViewModel::showSeats);
    connect(&m_data.credits().balances(), &FactBookBase::changed, this, &TenantsViewModel::showCredits);
    connect(
        &m_data.credits().history(), &HistoryStore::problemChanged, this, &TenantsViewModel::stateChanged);
    m_refresher.setVisible([this] { return visibleRecords(); });
    connect(&m_refresher, &Refresher::progressed, this, &TenantsViewModel::updateState);
    connect(&m_refresher, &Refresher::withdrawn, this, &TenantsViewModel::showWithdrawn);
    connect(&m_refresher, &Refresher::withoutCredits, this, &TenantsViewModel::showWithoutCredits);
    connect(&m_refresher, &Refresher::gaveUp, this, &TenantsViewModel::giveUp);
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
    m_listRead = m_data.tenantList().read({}, Priority::User, [this] {
        const Fact<TenantList> &list = m_data.tenantList().fact({});
        if (!list.error)
            return takeList(list.seen ? m_data.tenantList().release({}) : TenantList());
        m_error = list.error;
        updateState();
    });
    updateState();
}

void TenantsViewModel::cancelCalls()
{
    m_listRead.reset();
    m_sliceTimer.reset();
    m_building.reset();
    m_pending.clear();
    m_refresher.stop();
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
    std::vector<TenantId> tenants;
    tenants.reserve(size_t(table.size()));
    for (TenantTable::Record record = 0; record < TenantTable::Record(table.size()); ++record)
        tenants.push_back(table.at(record).tenant.externalId);
    m_refresher.start(std::move(tenants));
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
    m_refresher.visibleChanged();
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
    m_refresher.visibleChanged();
}

std::vector<quint32> TenantsViewModel::visibleRecords() const
{
    std::vector<quint32> records;
    const int last = std::min(m_lastVisible, m_model.rowCount() - 1);
    for (int row = m_firstVisible; row <= last; ++row)
        records.push_back(m_model.recordAt(row));
    return records;
}

void TenantsViewModel::showSubscription(const TenantId &tenant)
{
    const auto record = m_model.table().find(tenant);
    if (!record)
        return;
    const Fact<SubscriptionList> &fact = m_data.subscriptions().fact(tenant);
    TenantSubscription value;
    if (!fact.error) {
        value = summarise(fact.seen ? fact.seen->value : SubscriptionList(), fact.at().toMSecsSinceEpoch());
    } else if (fact.error->notFound == ApiError::NotFoundKind::MissingEndpoint) {
        value.state = CellState::NotOffered;
    } else {
        value = m_model.table().at(*record).subscription; // what was known stays, with its age
        value.state = CellState::Failed;
        value.error = errorTitle(*fact.error, tr("The subscription"), provider().name);
    }
    m_model.setSubscription(*record, std::move(value));
}

void TenantsViewModel::showSeats(const TenantId &tenant)
{
    const auto record = m_model.table().find(tenant);
    if (!record)
        return;
    const Fact<Capacity> &fact = m_data.capacities().fact(tenant);
    TenantSeats value;
    value.asOf = fact.at().isValid() ? fact.at().toMSecsSinceEpoch() : 0;
    if (!fact.error) {
        value.state = fact.seen ? CellState::Known : CellState::NoSubscription;
        if (fact.seen)
            value.capacity = fact.seen->value;
    } else if (fact.error->notFound == ApiError::NotFoundKind::MissingEndpoint) {
        value.state = CellState::NotOffered;
    } else {
        value = m_model.table().at(*record).seats;
        value.state = CellState::Failed;
        value.error = errorTitle(*fact.error, tr("The seats"), provider().name);
    }
    m_model.setSeats(*record, std::move(value));
}

void TenantsViewModel::showCredits(const TenantId &tenant)
{
    if (const auto record = m_model.table().find(tenant)) {
        const Fact<CreditBalance> &fact = m_data.credits().balances().fact(tenant);
        TenantCredits value;
        if (!fact.error && fact.seen) {
            value = summariseCredits(fact.seen->value, fact.at().toMSecsSinceEpoch());
            if (fact.seen->value.scopeUnknown)
                value.error = scopeProblemSentence(ScopeProblem::Unknown);
        } else if (!fact.error) {
            value = summariseCredits(CreditBalance::withoutSubscription(), fact.at().toMSecsSinceEpoch());
        } else if (fact.error->notFound == ApiError::NotFoundKind::MissingEndpoint) {
            value.state = CellState::NotOffered;
        } else {
            value = m_model.table().at(*record).credits;
            value.state = CellState::Failed;
            value.error = errorTitle(*fact.error, tr("The credits"), provider().name);
        }
        m_model.setCredits(*record, std::move(value));
    }
    alertsChanged(tenant);
}

void TenantsViewModel::showWithoutCredits(const TenantId &tenant)
{
    if (const auto record = m_model.table().find(tenant))
        m_model.setCredits(*record,
            summariseCredits(CreditBalance::withoutSubscription(), m_clock.utcNow().toMSecsSinceEpoch()));
}

void TenantsViewModel::setAlerts(Alerts alerts)
{
    m_alerts = std::move(alerts);
    showAlerts();
}

void TenantsViewModel::showActsOf(const IntentLedger &ledger)
{
    m_ledger = &ledger;
    connect(&ledger, &IntentLedger::changed, this, &TenantsViewModel::previewChanged);
    connect(&ledger, &IntentLedger::loaded, this, &TenantsViewModel::previewChanged);
}

TenantPreview TenantsViewModel::preview(int row) const
{
    if (row < 0 || row >= m_model.rowCount())
        return {};
    return tenantPreview(m_model.table().at(m_model.recordAt(row)), m_ledger, m_clock.utcNow());
}

void TenantsViewModel::showAlerts()
{
    const TenantTable &table = m_model.table();
    for (TenantTable::Record record = 0; record < TenantTable::Record(table.size()); ++record)
        m_model.setAlerts(record, m_alerts ? m_alerts(table.at(record).tenant.externalId) : QStringList());
}

void TenantsViewModel::alertsChanged(const TenantId &tenant)
{
    if (const auto record = m_model.table().find(tenant); record && m_alerts)
        m_model.setAlerts(*record, m_alerts(tenant));
}

void TenantsViewModel::giveUp(const ApiError &error)
{
    m_error = error;
    m_model.setFilling(false);
}

/// Every cell says that the server hasn't it.
void TenantsViewModel::showWithdrawn(Refresher::Kind kind)
{
    const TenantTable &table = m_model.table();
    for (TenantTable::Record record = 0; record < TenantTable::Record(table.size()); ++record) {
        if (kind == Refresher::Subscriptions) {
            TenantSubscription value;
            value.state = CellState::NotOffered;
            m_model.setSubscription(record, std::move(value));
        } else if (kind == Refresher::Credits) {
            TenantCredits value;
            value.state = CellState::NotOffered;
            m_model.setCredits(record, std::move(value));
        } else {
            TenantSeats value;
            value.state = CellState::NotOffered;
            m_model.setSeats(record, std::move(value));
        }
    }
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
    const bool listLoading = m_listRead.isPending() || m_building;
    state.loading = listLoading || m_refresher.isRunning();
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
    if (!listLoading && m_refresher.isRunning()) {
        state.done = m_refresher.asked();
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
    if (bySeats && offersSeatCounts())
        checked = std::min(checked, m_counts.seatsChecked);
    if (bySubscription && offersSubscriptions())
        checked = std::min(checked, m_counts.subscriptionsChecked);
    if (byCredits && offersCredits())
        checked = std::min(checked, m_counts.creditsChecked);
    return checked == whole ? QString() : tr("%1 checked").arg(countOfText(checked, whole));
}

QStringList TenantsViewModel::notices() const
{
    QStringList texts = m_warnings;
    if (!offersSubscriptions())
        texts.append(tr("This server doesn't offer subscriptions."));
    if (!offersSeatCounts())
        texts.append(tr("This server doesn't offer the seat count; a subscription's own figure is shown."));
    if (!offersCredits())
        texts.append(tr("This server doesn't offer credits."));
    if (const QString &problem = m_data.credits().history().problem(); offersCredits() && !problem.isEmpty())
        texts.append(tr("Alerts and the history of credits can't be kept: %1").arg(problem));
    if (m_counts.invalid > 0)
        texts.append(tr("%n tenant(s) without an ID are shown, but not counted anywhere.", nullptr,
            int(m_counts.invalid)));
    return texts;
}

} // namespace desk
