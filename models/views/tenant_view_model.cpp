// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/views/tenant_view_model.h"

namespace desk {

TenantViewModel::TenantViewModel(AccountData &data, Clock &clock, ConnectionHealth &health, QObject *parent)
    : QObject(parent)
    , m_data(data)
    , m_clock(clock)
    , m_health(health)
{
    connect(&m_health, &ConnectionHealth::retryRequested, this, [this] {
        if (m_state.error)
            refresh();
    });
    connect(&m_data.tenants(), &FactBookBase::changed, this, &TenantViewModel::factChanged);
    connect(&m_data.subscriptions(), &FactBookBase::changed, this, &TenantViewModel::factChanged);
    connect(&m_data.capacities(), &FactBookBase::changed, this, [this](const TenantId &id) {
        if (id == m_id && !m_data.capacities().fact(id).error)
            m_listIsNewest = false;
        factChanged(id);
    });
}

TenantViewModel::~TenantViewModel() = default;

void TenantViewModel::setTenant(const TenantId &id, const std::optional<Tenant> &listed)
{
    cancel();
    m_id = id;
    m_listed = listed;
    m_listFigures = {};
    m_besideList.reset();
    m_listIsNewest = false;
    m_countedFor = {};
    load();
}

void TenantViewModel::refresh()
{
    load();
}

void TenantViewModel::load()
{
    if (!m_id.isEmpty()) {
        m_tenantRead = m_data.tenants().read(m_id, Priority::User);
        m_subscriptionsRead = m_data.subscriptions().read(m_id, Priority::User);
        m_capacityRead = m_data.capacities().read(m_id, Priority::User);
    }
    update();
}

void TenantViewModel::factChanged(const TenantId &id)
{
    if (id == m_id && !m_id.isEmpty())
        update();
}

bool TenantViewModel::isReading() const
{
    return m_tenantRead.isPending() || m_subscriptionsRead.isPending() || m_capacityRead.isPending();
}

/// An endpoint that this server doesn't have leaves a dash; it isn't a failure of this tenant. What is being
/// tried again isn't told.
std::optional<ApiError> TenantViewModel::findError() const
{
    std::optional<ApiError> found;
    const auto look = [&](const Interest &read, const std::optional<ApiError> &error) {
        if (read.isPending() || !error || error->notFound == ApiError::NotFoundKind::MissingEndpoint)
            return;
        if (!found || error->notFound == ApiError::NotFoundKind::TenantNotFound)
            found = error;
    };
    look(m_tenantRead, m_data.tenants().fact(m_id).error);
    look(m_subscriptionsRead, m_data.subscriptions().fact(m_id).error);
    look(m_capacityRead, m_data.capacities().fact(m_id).error);
    return found;
}

TenantFacts TenantViewModel::facts() const
{
    const Fact<TenantDetail> &tenant = m_data.tenants().fact(m_id);
    const Fact<SubscriptionList> &subscriptions = m_data.subscriptions().fact(m_id);
    const Fact<Capacity> &counted = m_data.capacities().fact(m_id);
    TenantFacts facts;
    facts.id = m_id;
    facts.tenant = tenant.seen ? tenant.seen->value.tenant : m_listed;
    facts.figures = m_listFigures;
    if (subscriptions.isNone())
        facts.subscriptions = SubscriptionList();
    else if (subscriptions.seen)
        facts.subscriptions = subscriptions.seen->value;
    if (facts.subscriptions && !subscriptions.isNone() && !subscriptions.error) {
        // Only where there is one is its capacity the tenant's.
        const auto possible = facts.subscriptions->possiblyCurrent();
        if (possible.size() == 1) {
            const Capacity &own = possible.front()->capacity;
            facts.figures.note(SeatSource::Subscription,
                {own.activeCount, own.units, subscriptions.at().toMSecsSinceEpoch()});
        }
    }
    facts.noActiveSubscription = counted.isNone();
    if (counted.seen)
        facts.capacity = counted.seen->value;
    if (!counted.error && counted.at().isValid()) {
        SeatFigure said{0, std::nullopt, counted.at().toMSecsSinceEpoch()}; // who has no subscription
        if (counted.seen)
            said = {counted.seen->value.activeCount, counted.seen->value.units, said.asOf};
        facts.figures.note(SeatSource::Count, said);
    }
    if (m_listIsNewest) {
        facts.capacity = m_besideList;
        facts.noActiveSubscription = false;
    }
    return facts;
}

void TenantViewModel::noteSeats(const SeatFigures &figures, const std::optional<Capacity> &capacity)
{
    if (m_id.isEmpty())
        return;
    m_listFigures.absorb(figures);
    // It is told again with every other figure; only another one is news.
    if (capacity && capacity->isKnown() && m_besideList != capacity) {
        m_besideList = capacity;
        m_listIsNewest = true;
    }
    if (!facts().figures.agree() && !m_capacityRead.isPending() && m_countedFor != figures) {
        m_countedFor = figures;
        m_capacityRead = m_data.capacities().read(m_id, Priority::User);
    }
    update();
}

/// What is known stays on screen.
void TenantViewModel::cancel()
{
    m_tenantRead = m_data.tenants().hold(m_id);
    m_subscriptionsRead = m_data.subscriptions().hold(m_id);
    m_capacityRead = m_data.capacities().hold(m_id);
    update();
}

ViewState TenantViewModel::composeState(const TenantFacts &facts) const
{
    ViewState state;
    if (m_id.isEmpty())
        return state;
    state.loading = isReading();
    state.error = findError();
    bool whole = true;
    const auto count = [&](const auto &fact) {
        const bool isMissing = fact.error && fact.error->notFound == ApiError::NotFoundKind::MissingEndpoint;
        whole = whole && (fact.at().isValid() || isMissing);
        if (fact.at().isValid() && (!state.asOf.isValid() || fact.at() < state.asOf))
            state.asOf = fact.at(); // as old as its oldest part
    };
    count(m_data.tenants().fact(m_id));
    count(m_data.subscriptions().fact(m_id));
    count(m_data.capacities().fact(m_id));
    const bool anything = facts.tenant || facts.subscriptions || facts.capacity || facts.noActiveSubscription;
    if (!anything)
        state.phase = state.loading ? ViewState::Phase::FirstLoad
            : state.error           ? ViewState::Phase::Error
                                    : ViewState::Phase::Idle;
    else if (state.loading)
        state.phase = whole ? ViewState::Phase::Refreshing : ViewState::Phase::Partial;
    else
        state.phase = state.error ? ViewState::Phase::Partial : ViewState::Phase::Ready;
    return state;
}

void TenantViewModel::update()
{
    const TenantFacts known = facts();
    m_state = composeState(known);
    m_header = m_id.isEmpty() ? TenantHeader() : composeHeader(known, m_data.provider(), m_clock.utcNow());
    if (m_capacityRead.isPending() || m_subscriptionsRead.isPending())
        m_header.doubt.clear(); // what differs from an older answer may not differ from the next one
    if (m_id.isEmpty())
        m_ageTimer.reset();
    else
        m_ageTimer = m_clock.after(std::chrono::minutes(1), [this] { update(); });
    Q_EMIT stateChanged();
    Q_EMIT headerChanged();
}

} // namespace desk
