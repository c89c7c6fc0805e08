// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/actions/credit_alerts.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace desk {

namespace {

constexpr qsizetype tenantsTold = 3; // in one notification

constexpr std::chrono::seconds tellAfter(5);
constexpr qint64 msInDay = 86'400'000;
constexpr qint64 mostDays = 100'000; // more is as good as always, and can't overflow
constexpr QLatin1StringView aboutPrefix("tenant:");

struct AlertWords
{
    Q_DECLARE_TR_FUNCTIONS(CreditAlerts)
};

/// With the product, where the tenant has several.
QString alertPoolName(const CreditPool &pool)
{
    const QString &name = pool.name.isEmpty() ? pool.key : pool.name;
    return pool.product.isEmpty() ? name : AlertWords::tr("%1 (%2)").arg(name, pool.product);
}

std::optional<bool> isWithin(std::optional<qint64> at, std::optional<qint64> days, qint64 now)
{
    if (!days)
        return false;
    if (!at)
        return std::nullopt;
    return *at - now < std::min(*days, mostDays) * msInDay;
}

/// Sets the flag; true when it is newly raised.
bool raise(bool &flag, std::optional<bool> holds)
{
    const bool before = flag;
    flag = holds.value_or(flag);
    return flag && !before;
}

} // namespace

CreditAlerts::CreditAlerts(CreditBook &book, Notifier &notifier, Clock &clock, QObject *parent)
    : QObject(parent)
    , m_book(book)
    , m_notifier(notifier)
    , m_clock(clock)
{
    connect(&m_book, &CreditBook::observed, this, &CreditAlerts::look);
}

CreditAlerts::~CreditAlerts() = default;

void CreditAlerts::start()
{
    if (std::exchange(m_loading, true))
        return;
    m_book.history().alerts(m_book.accountId(), this, [this](const std::vector<CreditAlertState> &states) {
        for (const CreditAlertState &state : states) {
            const auto [at, isNew] = m_states.try_emplace({state.tenant.text(), state.poolKey}, state);
            if (isNew)
                continue;
            // Its rule was set in the meantime; what was told stays told.
            const auto rule = at->second.rule;
            at->second = state;
            at->second.rule = rule;
            keep(at->second);
        }
        m_loaded = true;
        for (const CreditAlertState &state : states)
            updateRaised(state.tenant);
        for (const QString &tenant : std::exchange(m_early, {}))
            look(TenantId(tenant));
    });
}

CreditAlertState CreditAlerts::stateOf(const TenantId &tenant, const QString &pool) const
{
    const auto at = m_states.find({tenant.text(), pool});
    if (at != m_states.end())
        return at->second;
    CreditAlertState state;
    state.tenant = tenant;
    state.poolKey = pool;
    return state;
}

CreditAlertRule CreditAlerts::rule(const TenantId &tenant, const QString &pool) const
{
    CreditAlertRule fallback;
    fallback.belowPercent = defaultPercent;
    // A pool that belongs to one of several subscriptions by now keeps what was asked for its key.
    const QString key = pool.section(QChar(0x1f), -1);
    return stateOf(tenant, pool).rule.value_or(stateOf(tenant, key).rule.value_or(fallback));
}

bool CreditAlerts::hasOwnRule(const TenantId &tenant, const QString &pool) const
{
    return stateOf(tenant, pool).rule.has_value();
}

void CreditAlerts::setRule(
    const TenantId &tenant, const QString &pool, const std::optional<CreditAlertRule> &rule)
{
    CreditAlertState state = stateOf(tenant, pool);
    state.rule = rule;
    keep(state);
    look(tenant);
    updateRaised(tenant);
    Q_EMIT changed(tenant);
}

void CreditAlerts::keep(const CreditAlertState &state)
{
    m_states[{state.tenant.text(), state.poolKey}] = state;
    m_book.history().setAlert(m_book.accountId(), state);
}

void CreditAlerts::endOfGone(const TenantId &tenant, const CreditBalance &balance)
{
    // A row that isn't understood may be any of them.
    if (!std::ranges::all_of(balance.pools, &CreditPool::isValid))
        return;
    std::vector<CreditAlertState> ended;
    const auto from = m_states.lower_bound({tenant.text(), QString()});
    for (auto at = from; at != m_states.end() && at->first.first == tenant.text(); ++at) {
        if (at->second.isRaised() && !findPool(balance, at->first.second)) {
            CreditAlertState state = stateOf(tenant, at->first.second);
            state.percentRaised = state.creditsRaised = state.runOutRaised = state.expiryRaised = false;
            ended.push_back(std::move(state));
        }
    }
    for (const CreditAlertState &state : ended)
        keep(state);
    if (!ended.empty())
        Q_EMIT changed(tenant);
}

void CreditAlerts::look(const TenantId &tenant)
{
    const Seen<CreditBalance> *seen = m_book.seen(tenant);
    if (!m_loaded) {
        m_early.insert(tenant.text());
        return;
    }
    if (!seen)
        return;
    const qint64 now = m_clock.utcNow().toMSecsSinceEpoch();
    bool needsRunway = false;
    endOfGone(tenant, seen->value);
    for (const CreditPool &pool : seen->value.pools) {
        if (!pool.isValid())
            continue;
        const CreditAlertRule wanted = rule(tenant, pool.id());
        Conditions conditions;
        if (const auto share = pool.level().planShare(); !wanted.belowPercent || share)
            conditions.percent = wanted.belowPercent && isLess(*share, {*wanted.belowPercent, 100});
        if (!wanted.belowCredits || pool.total)
            conditions.credits = wanted.belowCredits && *pool.total < *wanted.belowCredits;
        // What has expired doesn't expire soon.
        conditions.expiry = isWithin(pool.nextExpiry.utcMs, wanted.expiresWithinDays, now);
        if (pool.nextExpiry.utcMs && *pool.nextExpiry.utcMs <= now)
            conditions.expiry = false;
        if (wanted.runsOutWithinDays)
            needsRunway = true;
        else
            conditions.runOut = false;
        apply(tenant, pool, conditions);
    }
    if (needsRunway) {
        m_book.history().samples(m_book.accountId(), tenant, this,
            [this, tenant](const std::vector<CreditSample> &samples) { lookAtRunway(tenant, samples); });
    }
    updateRaised(tenant);
}

void CreditAlerts::lookAtRunway(const TenantId &tenant, const std::vector<CreditSample> &samples)
{
    const Seen<CreditBalance> *seen = m_book.seen(tenant);
    if (!seen)
        return;
    const qint64 now = m_clock.utcNow().toMSecsSinceEpoch();
    for (const CreditPool &pool : seen->value.pools) {
        const auto days = rule(tenant, pool.id()).runsOutWithinDays;
        if (!pool.isValid() || !days)
            continue;
        std::vector<CreditSample> own;
        std::ranges::copy_if(samples, std::back_inserter(own),
            [&](const CreditSample &sample) { return sample.poolKey == pool.id(); });
        const CreditRunway runway = creditRunway(own, now, pool.nextExpiry.utcMs);
        // After a rise there is no estimate until it has samples again, and an older one holds no longer.
        Conditions conditions;
        if (runway.samples > 0)
            conditions.runOut = isWithin(runway.runsOutAt, days, now).value_or(false);
        apply(tenant, pool, conditions);
    }
    updateRaised(tenant);
}

void CreditAlerts::apply(const TenantId &tenant, const CreditPool &pool, const Conditions &conditions)
{
    CreditAlertState state = stateOf(tenant, pool.id());
    const CreditAlertState before = state;
    bool crossed = raise(state.percentRaised, conditions.percent);
    crossed = raise(state.creditsRaised, conditions.credits) || crossed;
    crossed = raise(state.runOutRaised, conditions.runOut) || crossed;
    crossed = raise(state.expiryRaised, conditions.expiry) || crossed;
    if (state == before)
        return;
    keep(state);
    if (crossed)
        cross({tenant, pool.id(), alertPoolName(pool)});
    Q_EMIT changed(tenant);
}

void CreditAlerts::cross(const Crossing &crossing)
{
    const bool isKnown = std::ranges::any_of(m_crossings, [&](const Crossing &known) {
        return known.tenant == crossing.tenant && known.pool == crossing.pool;
    });
    if (!isKnown)
        m_crossings.push_back(crossing);
    if (!m_tellTimer)
        m_tellTimer = m_clock.after(tellAfter, [this] { tell(); });
}

void CreditAlerts::tell()
{
    m_tellTimer.reset();
    std::vector<Crossing> crossings = std::exchange(m_crossings, {});
    // What ended in the meantime isn't worth a look.
    std::erase_if(crossings,
        [this](const Crossing &crossing) { return reasons(crossing.tenant, crossing.pool).isEmpty(); });
    if (crossings.empty())
        return;
    const Crossing &first = crossings.front();
    if (crossings.size() > 1) {
        const bool same = std::ranges::all_of(
            crossings, [&](const Crossing &crossing) { return crossing.tenant == first.tenant; });
        QStringList tenants;
        for (const Crossing &crossing : crossings)
            tenants << m_names.value(crossing.tenant, crossing.tenant.text());
        tenants.removeDuplicates();
        const bool isMore = tenants.size() > tenantsTold;
        m_notifier.notify(AlertWords::tr("%n credit pool(s) need attention", nullptr, int(crossings.size())),
            tenants.mid(0, tenantsTold).join(AlertWords::tr(", ", "between names"))
                + (isMore ? QStringLiteral(" …") : QString()),
            about(same ? first.tenant : TenantId()));
        return;
    }
    const QString name = m_names.value(first.tenant, first.tenant.text());
    m_notifier.notify(AlertWords::tr("%1: %2").arg(name, first.poolName),
        reasons(first.tenant, first.pool).join(u' '), about(first.tenant));
}

QStringList CreditAlerts::reasons(const TenantId &tenant, const QString &pool) const
{
    const CreditAlertState state = stateOf(tenant, pool);
    const CreditAlertRule wanted = rule(tenant, pool);
    const QLocale locale;
    QStringList reasons;
    if (state.percentRaised && wanted.belowPercent)
        reasons << AlertWords::tr("Less than %1 % of the plan's credits is left.")
                       .arg(locale.toString(*wanted.belowPercent));
    if (state.creditsRaised && wanted.belowCredits)
        reasons
            << AlertWords::tr("Fewer than %1 credits are left.").arg(locale.toString(*wanted.belowCredits));
    if (state.runOutRaised && wanted.runsOutWithinDays)
        reasons << AlertWords::tr("It is estimated to run out within %n day(s).", nullptr,
            int(std::min(*wanted.runsOutWithinDays, mostDays)));
    if (state.expiryRaised && wanted.expiresWithinDays)
        reasons << AlertWords::tr(
            "Credits expire within %n day(s).", nullptr, int(std::min(*wanted.expiresWithinDays, mostDays)));
    return reasons;
}

QStringList CreditAlerts::texts(const TenantId &tenant) const
{
    const Seen<CreditBalance> *seen = m_book.seen(tenant);
    QStringList all;
    const auto from = m_states.lower_bound({tenant.text(), QString()});
    for (auto at = from; at != m_states.end() && at->first.first == tenant.text(); ++at) {
        const QString &key = at->first.second;
        const CreditPool *pool = seen ? findPool(seen->value, key) : nullptr;
        const QString name = pool ? alertPoolName(*pool) : key.section(QChar(0x1f), -1);
        for (const QString &reason : reasons(tenant, key))
            all << AlertWords::tr("%1: %2").arg(name, reason);
    }
    return all;
}

bool CreditAlerts::isRaised(const TenantId &tenant) const
{
    return m_raised.contains(tenant);
}

void CreditAlerts::updateRaised(const TenantId &tenant)
{
    const auto from = m_states.lower_bound({tenant.text(), QString()});
    bool any = false;
    for (auto at = from; at != m_states.end() && at->first.first == tenant.text(); ++at)
        any = any || at->second.isRaised();
    const bool was = m_raised.contains(tenant);
    if (any == was)
        return;
    if (any)
        m_raised[tenant] = m_book.balances().hold(tenant);
    else
        m_raised.erase(tenant);
    Q_EMIT changed(tenant);
}

void CreditAlerts::setTenantName(const TenantId &tenant, const QString &name)
{
    m_names.insert(tenant, name);
}

QString CreditAlerts::about(const TenantId &tenant)
{
    return aboutPrefix + tenant.text();
}

bool CreditAlerts::isAbout(const QString &about)
{
    return about.startsWith(aboutPrefix);
}

TenantId CreditAlerts::tenantOf(const QString &about)
{
    return isAbout(about) ? TenantId(about.mid(aboutPrefix.size())) : TenantId();
}

} // namespace desk
