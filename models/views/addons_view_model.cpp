// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/views/addons_view_model.h"

#include "models/views/error_text.h"

#include <algorithm>

namespace desk {

namespace {

constexpr std::chrono::milliseconds balanceHoldsFor = std::chrono::minutes(2);

} // namespace

AddonsViewModel::AddonsViewModel(
    AccountData &data, CreditActions &actions, Clock &clock, ConnectionHealth &health, QObject *parent)
    : QObject(parent)
    , m_data(data)
    , m_actions(actions)
    , m_clock(clock)
    , m_health(health)
    , m_catalogue(provider().name)
    , m_active(clock)
    , m_purchases(clock)
{
    m_purchases.setFilter({PaymentFilter::Show::All, {}});
    m_purchases.sort(int(PaymentField::Age), Qt::DescendingOrder);
    connect(&m_health, &ConnectionHealth::retryRequested, this, [this] {
        if (m_data.addons().fact(m_tenant).error || m_data.activeAddons().fact(m_tenant).error)
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
    connect(&m_data.addons(), &FactBookBase::changed, this, [this](const TenantId &tenant) {
        if (tenant == m_tenant)
            takeCatalogue();
    });
    connect(&m_data.activeAddons(), &FactBookBase::changed, this, [this](const TenantId &tenant) {
        if (tenant == m_tenant)
            takeActive();
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
    m_catalogueRead.reset();
    m_activeRead.reset();
    m_balanceRead.reset();
    takeCatalogue();
    takeActive();
    showPurchases();
    refresh();
}

void AddonsViewModel::refresh()
{
    m_balanceRead.reset();
    m_ageTimer.reset();
    if (m_tenant.isEmpty())
        return updateState();
    m_catalogueRead = m_data.addons().read(m_tenant, Priority::User, [this] {
        const Fact<AddonCatalogue> &fact = m_data.addons().fact(m_tenant);
        if (fact.value() && !fact.error)
            readBalance();
        updateState();
    });
    m_activeRead = m_data.activeAddons().read(m_tenant, Priority::User);
    scheduleAges();
    updateState();
}

/// What is known of the catalogue, whoever read it.
void AddonsViewModel::takeCatalogue()
{
    const Fact<AddonCatalogue> &fact = m_data.addons().fact(m_tenant);
    const bool isMissing = fact.error && fact.error->notFound == ApiError::NotFoundKind::MissingEndpoint;
    if (!fact.error || isMissing)
        setOffered(!isMissing);
    m_catalogue.setRows(fact.value() ? fact.value()->addons : std::vector<Addon>());
    nameProducts();
    updateState();
}

/// The balance knows why a catalogue is empty (it has no pools without a subscription), and for which of
/// several subscriptions an add-on is bought.
void AddonsViewModel::readBalance()
{
    const Seen<CreditBalance> *seen = m_actions.book().seen(m_tenant);
    if (seen && seen->at.msecsTo(m_clock.utcNow()) < balanceHoldsFor.count()) {
        m_balanceRead = m_actions.book().balances().hold(m_tenant);
        return nameProducts();
    }
    m_balanceRead = m_actions.book().balances().read(
        m_tenant, Priority::Visible, [this] { updateState(); }); // when it fails, the reason stays open
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
    const Seen<CreditBalance> *seen = m_actions.book().seen(m_tenant);
    const auto scope = m_actions.book().purchaseScope(m_tenant, addon.poolKey);
    const SubscriptionId subscription = scope ? scope->subscription : SubscriptionId();
    const CreditPool *pool = seen ? findPool(seen->value, subscription, addon.poolKey) : nullptr;
    ask.poolName = pool ? pool->name : QString();
    // The list of what was bought doesn't tell the subscriptions apart.
    ask.creditsBefore = scope ? (pool ? pool->addon : std::nullopt) : boughtLeft(addon.poolKey);
    if (scope) {
        ask.subscription = scope->subscription;
        ask.productName = scope->product;
    }
    return ask;
}

void AddonsViewModel::takeActive()
{
    const Fact<ActiveAddonList> &fact = m_data.activeAddons().fact(m_tenant);
    m_active.setRows(fact.value() ? fact.value()->pools : std::vector<ActiveAddon>());
    updateState();
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
    const Fact<AddonCatalogue> &fact = m_data.addons().fact(m_tenant);
    ViewState state;
    state.loading = m_catalogueRead.isPending() || m_activeRead.isPending() || m_balanceRead.isPending();
    if (!m_catalogueRead.isPending() && fact.error
        && fact.error->notFound != ApiError::NotFoundKind::MissingEndpoint)
        state.error = fact.error;
    state.asOf = fact.at();
    const bool reading = m_catalogueRead.isPending();
    if (!state.asOf.isValid()) {
        state.phase = reading ? ViewState::Phase::FirstLoad
            : state.error     ? ViewState::Phase::Error
                              : ViewState::Phase::Idle;
    } else if (m_catalogue.rowCount() == 0 && !reading) {
        const Fact<CreditBalance> &balance = m_actions.book().balances().fact(m_tenant);
        const bool none
            = fact.isNone() || balance.isNone() || (balance.value() && balance.value()->hasNoSubscription);
        state.phase = ViewState::Phase::Empty;
        state.empty = !m_catalogue.all().empty() ? EmptyKind::NothingMatches
            : none                               ? EmptyKind::NoActiveSubscription
                                                 : EmptyKind::NothingYet;
        if (m_balanceRead.isPending())
            state.phase = ViewState::Phase::FirstLoad; // why it is empty isn't known yet
    } else {
        state.phase = reading ? ViewState::Phase::Refreshing : ViewState::Phase::Ready;
    }
    m_state = state;
    Q_EMIT stateChanged();
}

/// Why the newest reading told nothing; nothing = it did, or the server says that there is nothing to tell.
const ApiError *AddonsViewModel::activeError() const
{
    const auto &error = m_data.activeAddons().fact(m_tenant).error;
    const bool isTold
        = error && !m_activeRead.isPending() && error->notFound != ApiError::NotFoundKind::MissingEndpoint;
    return isTold ? &*error : nullptr;
}

QString AddonsViewModel::activeText() const
{
    if (m_active.rowCount() > 0)
        return {};
    if (const ApiError *error = activeError())
        return errorTitle(*error, tr("What is left of bought credits"), provider().name);
    const Fact<ActiveAddonList> &fact = m_data.activeAddons().fact(m_tenant);
    if (fact.error && fact.error->notFound == ApiError::NotFoundKind::MissingEndpoint)
        return tr("This server doesn't say what is left of bought credits.");
    if (fact.isNone() || state().empty == EmptyKind::NoActiveSubscription)
        return tr("Not known without an active subscription.");
    if (fact.at().isValid())
        return tr("No bought credits are left.");
    return m_activeRead.isPending() ? tr("Loading…") : QString();
}

QString AddonsViewModel::activeProblem() const
{
    const ApiError *error = activeError();
    return error && m_active.rowCount() > 0
        ? errorTitle(*error, tr("What is left of bought credits"), provider().name)
        : QString();
}

std::optional<qint64> AddonsViewModel::boughtLeft(const QString &poolKey) const
{
    const Fact<ActiveAddonList> &fact = m_data.activeAddons().fact(m_tenant);
    if (!fact.value() || fact.error)
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
        return account.readOnlyReason.isEmpty() ? tr("This account is read-only.") : account.readOnlyReason;
    return {};
}

QStringList AddonsViewModel::notices() const
{
    QStringList texts;
    if (const AddonCatalogue *catalogue = m_data.addons().fact(m_tenant).value())
        texts << catalogue->warnings;
    if (const ActiveAddonList *active = m_data.activeAddons().fact(m_tenant).value())
        texts << active->warnings;
    const auto invalid
        = std::ranges::count_if(m_catalogue.all(), [](const Addon &addon) { return !addon.isValid(); });
    if (invalid > 0)
        texts << tr("%Ln add-on(s) with unreadable data can't be bought here", nullptr, int(invalid));
    return texts;
}

void AddonsViewModel::setSearchText(const QString &text)
{
    m_catalogue.setSearchText(text);
    updateState();
}

} // namespace desk
