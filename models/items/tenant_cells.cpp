// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/tenant_cells.h"

#include "models/items/credit_words.h"
#include "models/items/fixed_columns_model.h"
#include "models/items/formatting.h"
#include "models/items/seat_figures_text.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace desk {

namespace {

constexpr qsizetype poolNameLength = 60;
constexpr qsizetype mostTooltipLines = 10;

struct CellTexts
{
    Q_DECLARE_TR_FUNCTIONS(desk::TenantTableModel)
};

QString periodWord(const PeriodEnd &end, qint64 nowUtcMs)
{
    const bool past = end.at.isValid() && end.isPast(nowUtcMs);
    switch (end.kind) {
    case PeriodKind::TrialEnds:
        return past ? CellTexts::tr("Trial ended") : CellTexts::tr("Trial ends");
    case PeriodKind::Renews:
        return past ? CellTexts::tr("Was to renew") : CellTexts::tr("Renews");
    case PeriodKind::Ends:
        return past ? CellTexts::tr("Ended") : CellTexts::tr("Ends");
    case PeriodKind::Ended:
        return end.isPast(nowUtcMs) ? CellTexts::tr("Ended") : CellTexts::tr("Ends");
    case PeriodKind::Unknown:
        break;
    }
    return {};
}

QVariant tenantTime(const Timestamp &time, const QString &secondary, int role)
{
    switch (role) {
    case Qt::DisplayRole:
        return dateText(time);
    case SecondaryTextRole:
        return secondary;
    case TooltipPlainRole:
        return timeTooltip(time);
    case CopyTextRole:
        return isoText(time);
    case SortRole:
        return time.isValid() ? QVariant(*time.utcMs) : QVariant();
    default:
        return {};
    }
}

/// The share of the plan's credits that is left, or what is left in all where there is no share.
QString poolLeftText(const PoolLevel &level, const QLocale &locale = {})
{
    return level.planShare() ? planLeftText(level, locale) : countText(level.total.value_or(0), locale);
}

/// A line for every pool, and what else there is to know.
QString poolsTooltip(const TenantRecord &record, const QDateTime &now)
{
    const TenantCredits &credits = record.credits;
    QStringList lines;
    for (const QString &alert : record.alerts)
        lines << singleLine(alert, poolNameLength * 2);
    qsizetype more = qsizetype(credits.pools.size());
    for (const TenantPool &pool : credits.pools) {
        if (lines.size() >= mostTooltipLines && more > 1) {
            lines << CellTexts::tr("and %n more", nullptr, int(more));
            break;
        }
        --more;
        const QString name = singleLine(pool.name, poolNameLength);
        const QString left = planAndAddonText(pool.level);
        lines << (pool.level.limit.value_or(0) > 0 ? CellTexts::tr("%1: %2 left").arg(name, left)
                                                   : CellTexts::tr("%1: %2 left, no limit").arg(name, left));
    }
    if (credits.invalid > 0)
        lines << CellTexts::tr("%n pool(s) with unreadable data", nullptr, credits.invalid);
    if (credits.nextExpiry.isValid())
        lines << CellTexts::tr("Next expiry: %1, %2")
                     .arg(dateText(credits.nextExpiry), agoText(*credits.nextExpiry.utcMs, now));
    return lines.join(u'\n').left(512);
}

/// A cell that has no value of its own: why not.
QVariant withoutValue(CellState state, const QString &error, int role)
{
    const bool display = role == Qt::DisplayRole;
    if (role == CopyTextRole)
        return QString();
    if (role == RowProblemRole)
        return state == CellState::Failed ? error : QString();
    if (!display && role != TooltipPlainRole)
        return {};
    switch (state) {
    case CellState::Unknown:
    case CellState::Loading:
        return display ? unknownText() : CellTexts::tr("Not read.");
    case CellState::Known:
        return display ? unknownText() : CellTexts::tr("The server didn't say.");
    case CellState::NoSubscription:
        return display ? CellTexts::tr("No subscription") : QString();
    case CellState::Failed:
        return display ? CellTexts::tr("Could not be read") : singleLine(error);
    case CellState::NotOffered:
        return display ? unknownText() : CellTexts::tr("Not offered by this server.");
    }
    return {};
}

} // namespace

bool TenantCells::isAwaited(CellState state, qint64 asOf) const
{
    return m_isFilling && asOf == 0 && (state == CellState::Unknown || state == CellState::Loading);
}

QVariant TenantCells::cell(TenantField field, int role) const
{
    switch (field) {
    case TenantField::Plan:
    case TenantField::Status:
    case TenantField::Renewal:
        return subscriptionCell(field, role);
    case TenantField::Seats:
        return seatsCell(role);
    case TenantField::Credits:
        return creditsCell(role);
    case TenantField::Name:
    case TenantField::ExternalId:
    case TenantField::Active:
    case TenantField::Created:
    case TenantField::Age:
        return ownCell(field, role);
    }
    return {};
}

QVariant TenantCells::ownCell(TenantField field, int role) const
{
    const Tenant &tenant = m_record.tenant;
    if (role == IsLoadingRole)
        return field == TenantField::Age && isAwaited(m_record.subscription.state, m_record.oldest())
            && !tenant.externalId.isEmpty();
    switch (field) {
    case TenantField::Name:
        if (role == SecondaryTextRole)
            return singleLine(tenant.externalId.text());
        return textCell(tenant.name, role);
    case TenantField::ExternalId:
        return textCell(tenant.externalId.text(), role);
    case TenantField::Active:
        if (role == StatusRole)
            return QVariant::fromValue(!tenant.isActive ? StatusTone::Neutral
                    : *tenant.isActive                  ? StatusTone::Good
                                                        : StatusTone::Muted);
        return textCell(!tenant.isActive ? QString()
                : *tenant.isActive       ? CellTexts::tr("Active")
                                         : CellTexts::tr("Inactive"),
            role);
    case TenantField::Created:
        return tenantTime(tenant.createdAt,
            tenant.createdAt.isValid() ? agoText(*tenant.createdAt.utcMs, m_now) : QString(), role);
    case TenantField::Age: {
        const qint64 oldest = m_record.oldest();
        if (oldest == 0)
            return textCell({}, role);
        const Timestamp time = Timestamp::fromUtcMs(oldest);
        return role == Qt::DisplayRole ? QVariant(agoText(oldest, m_now)) : tenantTime(time, {}, role);
    }
    case TenantField::Plan:
    case TenantField::Status:
    case TenantField::Seats:
    case TenantField::Credits:
    case TenantField::Renewal:
        break;
    }
    return {};
}

QVariant TenantCells::subscriptionCell(TenantField field, int role) const
{
    const TenantSubscription &subscription = m_record.subscription;
    if (role == IsLoadingRole)
        return isAwaited(subscription.state, subscription.asOf);
    if (subscription.status.isAbsent() && subscription.plan.isEmpty()) {
        if (role == StatusRole && field == TenantField::Status
            && subscription.state == CellState::NoSubscription)
            return QVariant::fromValue(StatusTone::Muted);
        const bool repeats = field != TenantField::Status && subscription.state == CellState::NoSubscription;
        return repeats && role == Qt::DisplayRole
            ? QVariant(unknownText())
            : withoutValue(subscription.state, subscription.error, role);
    }
    if (role == RowProblemRole)
        return subscription.error;
    if (field == TenantField::Plan) {
        const QString more
            = subscription.others > 0 ? CellTexts::tr(" +%1").arg(subscription.others) : QString();
        return role == Qt::DisplayRole ? QVariant(singleLine(subscription.plan) + more)
                                       : textCell(subscription.plan, role);
    }
    if (field == TenantField::Status) {
        if (role == StatusRole)
            return QVariant::fromValue(subscriptionStatusTone(subscription.status.value));
        if (const QString strange = subscriptionStatusTooltip(subscription.status);
            role == TooltipPlainRole && !strange.isEmpty())
            return strange;
        return role == CopyTextRole ? QVariant(subscription.status.text)
                                    : textCell(subscriptionStatusText(subscription.status), role);
    }
    const PeriodEnd &end = subscription.period;
    if (role == StatusRole && subscription.status.value == SubscriptionStatus::PastDue)
        return QVariant::fromValue(StatusTone::Critical);
    if (role == StatusRole && end.ofTrial)
        return QVariant::fromValue(StatusTone::Info);
    QString word = periodWord(end, m_now.toMSecsSinceEpoch());
    if (end.at.isValid())
        word = CellTexts::tr("%1 %2").arg(word, agoText(*end.at.utcMs, m_now)).trimmed();
    return tenantTime(end.at, word, role);
}

QVariant TenantCells::seatsCell(int role) const
{
    const CellState state = m_record.seatsState();
    const Capacity *capacity = m_record.capacity();
    if (role == IsLoadingRole)
        return !capacity && isAwaited(state, m_record.seats.asOf);
    if (!capacity)
        return state == CellState::NoSubscription && role == Qt::DisplayRole
            ? QVariant(unknownText())
            : withoutValue(state, m_record.seats.error, role);
    switch (role) {
    case Qt::DisplayRole:
        return seatsText(*capacity);
    case SecondaryTextRole:
        return seatsLeftText(*capacity);
    case CopyTextRole:
        return seatsText(*capacity, QLocale::c());
    case CapacityRole:
        return QVariant::fromValue(*capacity);
    case SortRole: {
        const auto share = capacity->utilisation();
        return share ? QVariant(*share) : QVariant();
    }
    case StatusRole:
        return QVariant::fromValue(capacity->over() > 0 ? StatusTone::Critical : StatusTone::Neutral);
    case TooltipPlainRole:
        return capacity->isKnown() ? CellTexts::tr("%1 in use").arg(utilisationText(*capacity))
                                   : capacity->problem.left(512);
    case RowProblemRole:
        if (m_record.seats.state == CellState::Failed)
            return m_record.seats.error;
        return capacity->problem.isEmpty() ? seatFiguresText(m_record.seatFigures(), m_providerName, m_now)
                                           : capacity->problem;
    default:
        return {};
    }
}

QVariant TenantCells::creditsCell(int role) const
{
    const TenantCredits &credits = m_record.credits;
    if (role == IsLoadingRole)
        return isAwaited(credits.state, credits.asOf) && credits.pools.empty();
    if (role == RowProblemRole)
        return credits.error;
    if (role == StatusRole)
        return QVariant::fromValue(credits.isBelowZero() ? StatusTone::Critical
                : m_record.hasLowCredits()               ? StatusTone::Warning
                                                         : StatusTone::Neutral);
    if (credits.pools.empty() && credits.invalid == 0 && credits.state == CellState::Known
        && role == TooltipPlainRole)
        return CellTexts::tr("No credit pools.");
    if (credits.pools.empty() && credits.invalid == 0)
        return credits.state == CellState::NoSubscription && role == Qt::DisplayRole
            ? QVariant(unknownText())
            : withoutValue(credits.state, credits.error, role);
    const TenantPool *pool = credits.lowestPool();
    switch (role) {
    case Qt::DisplayRole: {
        if (!pool)
            return credits.pools.empty() ? CellTexts::tr("Not understood") : unknownText();
        return CellTexts::tr("%1 %2").arg(singleLine(pool->name, poolNameLength), poolLeftText(pool->level));
    }
    case CopyTextRole: {
        if (!pool)
            return QString();
        return pool->name + u' ' + poolLeftText(pool->level, QLocale::c());
    }
    case SecondaryTextRole:
        return pool && pool->level.planShare() ? planAndAddonText(pool->level) : QString();
    case TooltipPlainRole:
        return poolsTooltip(m_record, m_now);
    case SortRole: {
        const auto share = pool ? pool->level.planShare() : std::nullopt;
        return share ? QVariant(double(share->numerator) / double(share->denominator)) : QVariant();
    }
    default:
        return {};
    }
}

} // namespace desk
