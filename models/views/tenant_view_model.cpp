// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/views/tenant_view_model.h"

namespace desk {

TenantViewModel::TenantViewModel(
    BillingGateway &gateway, Clock &clock, ConnectionHealth &health, QObject *parent)
    : QObject(parent)
    , m_gateway(gateway)
    , m_clock(clock)
    , m_health(health)
{
    connect(&m_health, &ConnectionHealth::retryRequested, this, [this] {
        if (m_error)
            refresh();
    });
}

TenantViewModel::~TenantViewModel() = default;

void TenantViewModel::setTenant(const TenantId &id, const std::optional<Tenant> &known)
{
    cancel();
    m_id = id;
    m_facts = {};
    m_facts.id = id;
    m_facts.tenant = known;
    m_countedFor = {};
    m_asOf = {};
    m_error.reset();
    load();
}

void TenantViewModel::refresh()
{
    load();
}

/// Keeps the call, and takes its result when it comes.
template <typename T, typename Take>
void TenantViewModel::ask(CallHandle<T> &call, CallHandle<T> started, Take take)
{
    call = std::move(started);
    whenFinished(*call, this, [this, &call, take](Result<T> result) {
        call.reset();
        if (result || result.error().isNoActiveSubscription())
            m_health.noteSuccess(m_clock.utcNow());
        take(std::move(result));
        update();
    });
}

void TenantViewModel::load()
{
    m_error.reset();
    m_ageTimer.reset();
    if (m_id.isEmpty()) {
        update();
        return;
    }
    m_awaiting = true;
    ask(m_tenantCall, m_gateway.tenant(m_id, Priority::User), [this](Result<TenantDetail> result) {
        if (result)
            m_facts.tenant = std::move(result->tenant);
        else
            noteFailure(result.error());
    });
    ask(m_subscriptionsCall, m_gateway.subscriptions(m_id, Priority::User),
        [this](Result<SubscriptionList> result) {
            m_facts.figures.forget(SeatSource::Subscription);
            if (result) {
                m_facts.subscriptions = std::move(*result);
                noteFigures();
            } else if (result.error().isNoActiveSubscription()) {
                m_facts.subscriptions = SubscriptionList();
            } else {
                noteFailure(result.error());
            }
        });
    askForCapacity();
    update();
}

void TenantViewModel::askForCapacity()
{
    ask(m_capacityCall, m_gateway.capacity(m_id, Priority::User), [this](Result<Capacity> result) {
        const qint64 now = m_clock.utcNow().toMSecsSinceEpoch();
        m_facts.noActiveSubscription = !result && result.error().isNoActiveSubscription();
        if (result) {
            m_facts.figures.note(SeatSource::Count, {result->activeCount, result->units, now});
            m_facts.capacity = std::move(*result);
        } else if (m_facts.noActiveSubscription) {
            m_facts.figures.note(SeatSource::Count, {0, std::nullopt, now});
            m_facts.capacity.reset();
        } else {
            m_facts.figures.forget(SeatSource::Count);
            noteFailure(result.error());
        }
    });
}

void TenantViewModel::noteFailure(const ApiError &error)
{
    m_health.noteFailure(error);
    // An endpoint that this server doesn't have leaves a dash; it isn't a failure of this tenant.
    if (error.notFound == ApiError::NotFoundKind::MissingEndpoint)
        return;
    const bool worse = error.notFound == ApiError::NotFoundKind::TenantNotFound;
    if (!m_error || worse)
        m_error = error;
}

/// Only where there is one is its capacity the tenant's.
void TenantViewModel::noteFigures()
{
    const auto possible = m_facts.subscriptions->possiblyCurrent();
    if (possible.size() != 1)
        return;
    const Capacity &own = possible.front()->capacity;
    m_facts.figures.note(
        SeatSource::Subscription, {own.activeCount, own.units, m_clock.utcNow().toMSecsSinceEpoch()});
}

void TenantViewModel::noteSeats(const SeatFigures &figures, const std::optional<Capacity> &capacity)
{
    if (m_id.isEmpty())
        return;
    m_facts.figures.absorb(figures);
    if (capacity && capacity->isKnown() && m_facts.capacity != *capacity) {
        m_facts.capacity = *capacity;
        m_facts.noActiveSubscription = false;
    }
    if (!m_facts.figures.agree() && !m_capacityCall && m_countedFor != figures) {
        m_countedFor = figures;
        askForCapacity();
    }
    update();
}

void TenantViewModel::cancel()
{
    m_tenantCall.reset();
    m_subscriptionsCall.reset();
    m_capacityCall.reset();
    m_awaiting = false;
    update();
}

void TenantViewModel::update()
{
    const bool loading = m_tenantCall || m_subscriptionsCall || m_capacityCall;
    const bool anything
        = m_facts.tenant || m_facts.subscriptions || m_facts.capacity || m_facts.noActiveSubscription;
    ViewState state;
    state.loading = loading;
    state.error = m_error;
    if (m_awaiting && !loading) {
        m_awaiting = false;
        m_asOf = m_error || !anything ? m_asOf : m_clock.utcNow();
    }
    state.asOf = m_asOf;
    if (m_id.isEmpty())
        state.phase = ViewState::Phase::Idle;
    else if (!anything)
        state.phase = loading ? ViewState::Phase::FirstLoad
            : m_error         ? ViewState::Phase::Error
                              : ViewState::Phase::Idle;
    else if (loading)
        state.phase = m_asOf.isValid() ? ViewState::Phase::Refreshing : ViewState::Phase::Partial;
    else
        state.phase = m_error ? ViewState::Phase::Partial : ViewState::Phase::Ready;
    m_state = state;
    m_header = m_id.isEmpty() ? TenantHeader() : composeHeader(m_facts, m_clock.utcNow());
    if (m_capacityCall || m_subscriptionsCall)
        m_header.doubt.clear(); // what differs from an older answer may not differ from the next one
    if (m_id.isEmpty())
        m_ageTimer.reset();
    else
        m_ageTimer = m_clock.after(std::chrono::minutes(1), [this] { update(); });
    Q_EMIT stateChanged();
    Q_EMIT headerChanged();
}

} // namespace desk
