// SPDX-License-Identifier: GPL-3.0-or-later
// What the tenants' table says about credits.
#include "models/items/formatting.h"
#include "models/items/tenant_table_model.h"

#include <QCoreApplication>

#include <algorithm>

namespace desk {

namespace {

constexpr qsizetype poolNameLength = 60;
constexpr qsizetype mostTooltipLines = 10;

struct PoolTexts
{
    Q_DECLARE_TR_FUNCTIONS(desk::TenantTableModel)
};

QString poolShareText(const TenantPool &pool, const QLocale &locale = {})
{
    const auto percent = pool.share ? wholePercent(*pool.share) : std::nullopt;
    return percent ? PoolTexts::tr("%1 %").arg(countText(*percent, locale)) : QString();
}

/// The lowest pool; where none has a limit, the first one below zero.
const TenantPool *shownPool(const TenantCredits &credits)
{
    if (const TenantPool *lowest = credits.lowestPool())
        return lowest;
    const auto below = std::ranges::find_if(
        credits.pools, [](const TenantPool &pool) { return pool.total && *pool.total < 0; });
    return below == credits.pools.end() ? nullptr : &*below;
}

/// A line for every pool, and what else there is to know.
QString poolsTooltip(const TenantRecord &record, const QDateTime &now)
{
    const TenantCredits &credits = record.credits;
    QStringList lines;
    for (const QString &alert : record.alerts)
        lines << singleLine(alert, poolNameLength * 2);
    qsizetype left = qsizetype(credits.pools.size());
    for (const TenantPool &pool : credits.pools) {
        if (lines.size() >= mostTooltipLines && left > 1) {
            lines << PoolTexts::tr("and %n more", nullptr, int(left));
            break;
        }
        --left;
        const QString name = singleLine(pool.name, poolNameLength);
        const QString total = pool.total ? countText(*pool.total) : unknownText();
        lines << (pool.share
                ? PoolTexts::tr("%1: %2 of %3 left").arg(name, total, countText(pool.share->denominator))
                : PoolTexts::tr("%1: %2 left, no limit").arg(name, total));
    }
    if (credits.invalid > 0)
        lines << PoolTexts::tr("%n pool(s) not understood", nullptr, credits.invalid);
    if (credits.nextExpiry.isValid())
        lines << PoolTexts::tr("Next expiry: %1, %2")
                     .arg(dateText(credits.nextExpiry), agoText(*credits.nextExpiry.utcMs, now));
    return lines.join(u'\n').left(512);
}

} // namespace

QVariant TenantTableModel::creditsCell(const TenantRecord &record, int role) const
{
    const TenantCredits &credits = record.credits;
    if (role == IsLoadingRole)
        return isAwaited(credits.state, credits.asOf) && credits.pools.empty();
    if (role == RowProblemRole)
        return credits.error;
    if (role == StatusRole)
        return QVariant::fromValue(credits.isBelowZero() ? StatusTone::Critical
                : record.hasLowCredits()                 ? StatusTone::Warning
                                                         : StatusTone::Neutral);
    if (credits.pools.empty() && credits.invalid == 0)
        return credits.state == CellState::NoSubscription && role == Qt::DisplayRole
            ? QVariant(unknownText())
            : withoutValue(credits.state, credits.error, role);
    const TenantPool *pool = shownPool(credits);
    switch (role) {
    case Qt::DisplayRole: {
        if (!pool)
            return credits.pools.empty() ? tr("Not understood") : unknownText();
        const QString share = poolShareText(*pool);
        return tr("%1 %2").arg(
            singleLine(pool->name, poolNameLength), share.isEmpty() ? countText(*pool->total) : share);
    }
    case CopyTextRole: {
        if (!pool)
            return QString();
        const QString share = poolShareText(*pool, QLocale::c());
        return pool->name + u' ' + (share.isEmpty() ? QString::number(*pool->total) : share);
    }
    case SecondaryTextRole:
        return pool && pool->share ? countOfText(*pool->total, pool->share->denominator) : QString();
    case TooltipPlainRole:
        return poolsTooltip(record, m_clock.utcNow());
    case SortRole:
        return pool && pool->share
            ? QVariant(double(pool->share->numerator) / double(pool->share->denominator))
            : QVariant();
    default:
        return {};
    }
}

} // namespace desk
