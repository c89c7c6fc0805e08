// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/views/credits_view_model.h"

#include "models/items/credit_words.h"
#include "models/items/formatting.h"

#include <algorithm>
#include <utility>

namespace desk {

namespace {

constexpr std::chrono::minutes creditTick(1);

/// What the pools on screen don't tell about the tenant's other subscriptions.
QString scopeNotice(const CreditBalance &balance, const QString &providerName)
{
    if (balance.scopeUnknown)
        return CreditsViewModel::tr("Whether this tenant has several active subscriptions could not be read: "
                                    "these are the figures of the newest one, and nothing can be used from "
                                    "here until it is known.");
    if (!balance.scopeIgnored)
        return {};
    QStringList others;
    for (size_t i = 1; i < balance.scopes.size(); ++i)
        others << singleLine(balance.scopes[i].product, 80);
    return CreditsViewModel::tr("%1 answers alike for every subscription of this tenant: these are the "
                                "credits of %2. Those of %3 can't be seen, and can't be used from here.")
        .arg(providerName, singleLine(balance.scopes.front().product, 80), others.join(QStringLiteral(", ")));
}

} // namespace

CreditsViewModel::CreditsViewModel(
    CreditActions &actions, CreditAlerts &alerts, Clock &clock, ConnectionHealth &health, QObject *parent)
    : QObject(parent)
    , m_actions(actions)
    , m_alerts(alerts)
    , m_clock(clock)
    , m_health(health)
    , m_model(clock, provider().name)
{
    connect(&m_health, &ConnectionHealth::retryRequested, this, [this] {
        if (m_error)
            refresh();
    });
    connect(&m_actions, &CreditActions::creditsChanged, this, [this](const TenantId &tenant) {
        if (tenant == m_tenant)
            refresh();
    });
    // Whoever read it: the tenants' list, a purchase that waits, or this page.
    connect(&m_actions.book(), &CreditBook::observed, this, [this](const TenantId &tenant) {
        if (const auto *seen = m_actions.book().seen(tenant); seen && tenant == m_tenant)
            take(*seen);
    });
    connect(&m_alerts, &CreditAlerts::changed, this, [this](const TenantId &tenant) {
        if (tenant == m_tenant)
            updateRows();
    });
    connect(
        &m_actions.book().history(), &HistoryStore::problemChanged, this, &CreditsViewModel::historyChanged);
}

CreditsViewModel::~CreditsViewModel() = default;

void CreditsViewModel::setTenant(const TenantId &tenant)
{
    m_read.reset();
    ++m_visit;
    m_tenant = tenant;
    m_balance = {};
    m_asOf = {};
    m_error.reset();
    m_samples.reset();
    m_selected.clear();
    m_chosen = false;
    if (tenant.isEmpty()) {
        updateRows();
        updateHistory();
        return updateState();
    }
    if (const auto *seen = m_actions.book().seen(tenant)) {
        take(*seen);
    } else {
        updateRows();
        updateHistory();
        readSamples();
    }
    refresh();
}

void CreditsViewModel::refresh()
{
    if (m_tenant.isEmpty())
        return;
    m_error.reset();
    m_read = m_actions.book().balances().read(m_tenant, Priority::User, [this] { readEnded(); });
    updateState();
}

/// A balance itself has come by `observed`.
void CreditsViewModel::readEnded()
{
    const Fact<CreditBalance> &fact = m_actions.book().balances().fact(m_tenant);
    m_error = fact.error;
    if (fact.isNone()) {
        m_balance = CreditBalance::withoutSubscription();
        m_asOf = fact.noneAt;
        updateRows();
        updateHistory();
    }
    if (!fact.error || fact.error->notFound == ApiError::NotFoundKind::MissingEndpoint)
        setOffered(!fact.error);
    updateState();
}

void CreditsViewModel::setOffered(bool offered)
{
    if (std::exchange(m_offered, offered) != offered)
        Q_EMIT offeredChanged();
}

void CreditsViewModel::take(const Seen<CreditBalance> &seen)
{
    m_balance = seen.value;
    m_asOf = seen.at;
    m_error.reset();
    updateRows();
    readSamples(); // what was noted just now is among them
    updateState();
}

void CreditsViewModel::readSamples()
{
    HistoryStore &store = m_actions.book().history();
    store.samples(m_actions.book().accountId(), m_tenant, this,
        [this, visit = m_visit](std::vector<CreditSample> samples) {
            if (visit != m_visit)
                return;
            m_samples = std::move(samples);
            updateRows();
            updateHistory();
        });
}

QString CreditsViewModel::suggestedPool() const
{
    if (const CreditPool *lowest = lowestPool(m_balance))
        return lowest->id();
    const auto valid = std::ranges::find_if(m_balance.pools, &CreditPool::isValid);
    return valid == m_balance.pools.end() ? QString() : valid->id();
}

const CreditPool *CreditsViewModel::pool() const
{
    return m_selected.isEmpty() ? nullptr : findPool(m_balance, m_selected);
}

void CreditsViewModel::selectPool(const QString &id)
{
    const CreditPool *pool = findPool(m_balance, id);
    if (!pool || !pool->isValid())
        return;
    m_chosen = true;
    if (id == m_selected)
        return;
    m_selected = id;
    updateHistory();
    Q_EMIT poolsChanged();
}

void CreditsViewModel::updateRows()
{
    const QString before = m_selected;
    if (!m_chosen || !pool())
        m_selected = suggestedPool();
    std::vector<CreditPoolRow> rows;
    for (const CreditPool &pool : m_balance.pools) {
        CreditPoolRow row;
        row.pool = pool;
        if (pool.isValid()) {
            const RunOutText text = runOutText(runwayOf(pool), pool, utcNow());
            row.runsOut = text.brief;
            row.runsOutMs = text.utcMs;
            row.runsOutReason = text.reason;
            row.alerts = m_alerts.reasons(m_tenant, pool.id());
            row.alertRule = alertRuleText(m_alerts.rule(m_tenant, pool.id()));
        }
        rows.push_back(std::move(row));
    }
    m_model.setRows(std::move(rows));
    if (m_selected != before)
        updateHistory();
    Q_EMIT poolsChanged();
}

void CreditsViewModel::updateHistory()
{
    m_history.reset();
    if (m_samples && pool())
        m_history = creditHistory(samplesOf(*m_samples, m_selected), *runwayOf(*pool()));
    Q_EMIT historyChanged();
}

std::optional<CreditRunway> CreditsViewModel::runwayOf(const CreditPool &pool) const
{
    if (!m_samples)
        return std::nullopt;
    return creditRunway(
        samplesOf(*m_samples, pool.id()), utcNow().toMSecsSinceEpoch(), pool.nextExpiry.utcMs);
}

CreditFacts CreditsViewModel::facts() const
{
    const CreditPool *shown = pool();
    return shown ? creditFacts(*shown, runwayOf(*shown), provider().name, utcNow()) : CreditFacts();
}

QStringList CreditsViewModel::notices() const
{
    QStringList notices;
    if (const QString scope = scopeNotice(m_balance, provider().name); !scope.isEmpty())
        notices << scope;
    const int all = int(m_balance.pools.size());
    if (const int valid = m_model.validCount(); valid < all)
        notices << tr("%Ln pool(s) with unreadable data, not counted", nullptr, all - valid);
    for (const QString &warning : m_balance.warnings)
        notices << singleLine(warning);
    return notices;
}

void CreditsViewModel::updateState()
{
    ViewState state;
    state.loading = m_read.isPending();
    state.error = m_error;
    state.asOf = m_asOf;
    if (m_tenant.isEmpty()) {
        state.phase = ViewState::Phase::Idle;
    } else if (!m_asOf.isValid()) {
        state.phase = state.loading ? ViewState::Phase::FirstLoad : ViewState::Phase::Error;
    } else if (m_balance.pools.empty()) {
        // That isn't zero credits: there is no subscription, or its plan has none.
        state.phase = ViewState::Phase::Empty;
        state.empty = m_balance.hasNoSubscription ? EmptyKind::NoActiveSubscription : EmptyKind::NothingYet;
    } else {
        state.phase = state.loading ? ViewState::Phase::Refreshing : ViewState::Phase::Ready;
    }
    m_state = state;
    Q_EMIT stateChanged();
}

void CreditsViewModel::setVisible(bool visible)
{
    m_visible = visible;
    tick();
}

void CreditsViewModel::tick()
{
    m_tickTimer.reset();
    if (!m_visible)
        return;
    m_tickTimer = m_clock.after(creditTick, [this] {
        m_model.timePassed();
        Q_EMIT poolsChanged();
        tick();
    });
}

} // namespace desk
