// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/views/addons_view_model.h"

#include "models/views/error_text.h"

#include <algorithm>

namespace desk {

namespace {

constexpr std::chrono::milliseconds balanceHoldsFor = std::chrono::minutes(2);

} // namespace

AddonsViewModel::AddonsViewModel(
    BillingGateway &gateway, CreditActions &actions, Clock &clock, ConnectionHealth &health, QObject *parent)
    : QObject(parent)
    , m_gateway(gateway)
    , m_actions(actions)
    , m_clock(clock)
    , m_health(health)
    , m_active(clock)
    , m_purchases(clock)
{
    m_purchases.setFilter({PaymentFilter::Show::All, {}});
    m_purchases.sort(int(PaymentField::Age), Qt::DescendingOrder);
    connect(&m_health, &ConnectionHealth::retryRequested, this, [this] {
        if (m_error || m_activeError)
            refresh();
    });
    connect(&m_actions, &CreditActions::creditsChanged, this, [this](const TenantId &tenant) {
        if (tenant == m_tenant)
            refresh();
    });
    connect(&m_actions.book(), &CreditBook::observed, this, [this](const TenantId &tenant) {
        if (tenant != m_tenant)
            return;
        nameProducts();
        updateState(); // it tells whether there is a subscription
    });
    connect(&m_actions.ledger(), &IntentLedger::changed, this, &AddonsViewModel::showPurchases);
    connect(&m_actions.ledger(), &IntentLedger::loaded, this, &AddonsViewModel::showPurchases);
    connect(&m_catalogue, &QAbstractItemModel::rowsInserted, this, &AddonsViewModel::updateState);
    connect(&m_catalogue, &QAbstractItemModel::rowsRemoved, this, &AddonsViewModel::updateState);
}

AddonsViewModel::~AddonsViewModel() = default;

void AddonsViewModel::setTenant(const TenantId &tenant)
{
    m_tenant = tenant;
    m_catalogueCall.reset();
    m_activeCall.reset();
    m_creditsCall.reset();
    m_asOf = {};
    m_error.reset();
    m_activeError.reset();
    m_activeState = ActiveState::Unknown;
    m_noSubscription = false;
    m_warnings.clear();
    m_activeWarnings.clear();
    m_catalogue.setRows({});
    m_active.setRows({});
    showPurchases();
    refresh();
}

void AddonsViewModel::refresh()
{
    m_error.reset();
    m_activeError.reset();
    m_creditsCall.reset();
    m_ageTimer.reset();
    if (m_tenant.isEmpty())
        return updateState();
    m_catalogueCall = m_actions.book().readAddons(m_tenant, Priority::User);
    whenFinished(*m_catalogueCall, this, [this](Result<AddonCatalogue> result) {
        m_catalogueCall.reset();
        takeCatalogue(std::move(result));
        updateState();
    });
    m_activeCall = m_gateway.activeAddons(m_tenant, Priority::User);
    whenFinished(*m_activeCall, this, [this](Result<ActiveAddonList> result) {
        m_activeCall.reset();
        takeActive(std::move(result));
        updateState();
    });
    scheduleAges();
    updateState();
}

void AddonsViewModel::takeCatalogue(Result<AddonCatalogue> result)
{
    if (!result && !result.error().isNoActiveSubscription())
        return noteFailure(result.error());
    m_health.noteSuccess(m_clock.utcNow());
    m_asOf = m_clock.utcNow();
    m_noSubscription = !result;
    m_warnings = result ? result->warnings : QStringList();
    setOffered(true);
    m_catalogue.setRows(result ? std::move(result->addons) : std::vector<Addon>());
    if (result)
        readBalance();
}

/// The balance knows why a catalogue is empty (it has no pools without a subscription), and for which of
/// several subscriptions an add-on is bought.
void AddonsViewModel::readBalance()
{
    const CreditBook::Seen *seen = m_actions.book().seen(m_tenant);
    if (seen && seen->at.msecsTo(m_clock.utcNow()) < balanceHoldsFor.count())
        return nameProducts();
    m_creditsCall = m_actions.book().read(m_tenant, Priority::Visible);
    whenFinished(*m_creditsCall, this, [this](Result<CreditBalance> result) {
        m_creditsCall.reset();
        if (!result && result.error().isNoActiveSubscription())
            m_noSubscription = true;
        updateState(); // when it fails, the reason stays open
    });
}

void AddonsViewModel::nameProducts()
{
    m_catalogue.setProducts([this](const Addon &addon) {
        const auto scope = m_actions.book().purchaseScope(m_tenant, addon.poolKey);
        return scope ? scope->product : QString();
    });
}

AddonAsk AddonsViewModel::ask(const Addon &addon) const
{
    AddonAsk ask;
    ask.tenant = m_tenant;
    ask.addon = addon;
    const CreditBook::Seen *seen = m_actions.book().seen(m_tenant);
    const auto scope = m_actions.book().purchaseScope(m_tenant, addon.poolKey);
    const SubscriptionId subscription = scope ? scope->subscription : SubscriptionId();
    const CreditPool *pool = seen ? findPool(seen->balance, subscription, addon.poolKey) : nullptr;
    ask.poolName = pool ? pool->name : QString();
    // The list of what was bought doesn't tell the subscriptions apart.
    ask.creditsBefore = scope ? (pool ? pool->addon : std::nullopt) : boughtLeft(addon.poolKey);
    if (scope) {
        ask.subscription = scope->subscription;
        ask.productName = scope->product;
    }
    return ask;
}

void AddonsViewModel::noteFailure(const ApiError &error)
{
    if (error.notFound == ApiError::NotFoundKind::MissingEndpoint) {
        m_health.noteSuccess(m_clock.utcNow());
        setOffered(false);
        return;
    }
    m_health.noteFailure(error);
    m_error = error;
}

void AddonsViewModel::takeActive(Result<ActiveAddonList> result)
{
    if (result) {
        m_health.noteSuccess(m_clock.utcNow());
        m_activeState = ActiveState::Known;
        m_activeWarnings = result->warnings;
        m_active.setRows(std::move(result->pools));
        return;
    }
    const ApiError &error = result.error();
    const bool missing = error.notFound == ApiError::NotFoundKind::MissingEndpoint;
    if (missing || error.isNoActiveSubscription()) {
        m_health.noteSuccess(m_clock.utcNow());
        m_activeState = missing ? ActiveState::NotOffered : ActiveState::NoSubscription;
        m_activeWarnings.clear();
        m_active.setRows({});
        return;
    }
    m_health.noteFailure(error);
    m_activeError = error;
}

void AddonsViewModel::setOffered(bool offered)
{
    if (std::exchange(m_offered, offered) != offered)
        Q_EMIT offeredChanged();
}

void AddonsViewModel::showPurchases()
{
    std::vector<PaymentRow> rows;
    for (const Intent &intent : m_actions.ledger().intents()) {
        if (intent.kind == IntentKind::BuyAddon && intent.tenant == m_tenant && !m_tenant.isEmpty()) {
            rows.emplace_back();
            rows.back().intent = intent;
        }
    }
    m_purchases.setRows(std::move(rows));
    Q_EMIT purchasesChanged();
}

/// Countdowns and ages go on by themselves.
void AddonsViewModel::scheduleAges()
{
    m_ageTimer = m_clock.after(std::chrono::minutes(1), [this] {
        m_active.timePassed();
        m_purchases.timePassed();
        scheduleAges();
    });
}

void AddonsViewModel::updateState()
{
    ViewState state;
    state.loading = m_catalogueCall || m_activeCall || m_creditsCall;
    state.error = m_error;
    state.asOf = m_asOf;
    const bool reading = m_catalogueCall != nullptr;
    if (!m_asOf.isValid()) {
        state.phase = reading ? ViewState::Phase::FirstLoad
            : m_error         ? ViewState::Phase::Error
                              : ViewState::Phase::Idle;
    } else if (m_catalogue.rowCount() == 0 && !reading) {
        const CreditBook::Seen *seen = m_actions.book().seen(m_tenant);
        const bool none = m_noSubscription || (seen && seen->balance.hasNoSubscription);
        state.phase = ViewState::Phase::Empty;
        state.empty = !m_catalogue.all().empty() ? EmptyKind::NothingMatches
            : none                               ? EmptyKind::NoActiveSubscription
                                                 : EmptyKind::NothingYet;
        if (m_creditsCall)
            state.phase = ViewState::Phase::FirstLoad; // why it is empty isn't known yet
    } else {
        state.phase = reading ? ViewState::Phase::Refreshing : ViewState::Phase::Ready;
    }
    m_state = state;
    Q_EMIT stateChanged();
}

QString AddonsViewModel::activeText() const
{
    if (m_active.rowCount() > 0)
        return {};
    if (m_activeError)
        return errorText(*m_activeError, tr("What is left of bought credits")).title;
    switch (m_activeState) {
    case ActiveState::Known:
    case ActiveState::NoSubscription:
        return tr("No bought credits are left.");
    case ActiveState::NotOffered:
        return tr("This server doesn't tell what is left of bought credits.");
    case ActiveState::Unknown:
        break;
    }
    return m_activeCall ? tr("Reading…") : QString();
}

QString AddonsViewModel::activeProblem() const
{
    return m_activeError && m_active.rowCount() > 0
        ? errorText(*m_activeError, tr("What is left of bought credits")).title
        : QString();
}

std::optional<qint64> AddonsViewModel::boughtLeft(const QString &poolKey) const
{
    if (m_activeState != ActiveState::Known || m_activeError)
        return std::nullopt;
    for (const ActiveAddon &pool : m_active.all()) {
        if (!pool.problem.isEmpty())
            return std::nullopt; // it may be this one
        if (pool.poolKey == poolKey)
            return pool.remaining;
    }
    return 0; // pools without any aren't told
}

QString AddonsViewModel::readOnlyReason() const
{
    const Account &account = m_actions.ledger().account();
    if (account.readOnly)
        return account.readOnlyReason.isEmpty() ? tr("This account only reads.") : account.readOnlyReason;
    return {};
}

QStringList AddonsViewModel::notices() const
{
    QStringList texts = m_warnings + m_activeWarnings;
    const auto invalid
        = std::ranges::count_if(m_catalogue.all(), [](const Addon &addon) { return !addon.isValid(); });
    if (invalid > 0)
        texts << tr("%Ln add-on(s) not understood, so not for sale here", nullptr, int(invalid));
    return texts;
}

void AddonsViewModel::setSearchText(const QString &text)
{
    m_catalogue.setSearchText(text);
    updateState();
}

} // namespace desk
