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
    const auto percent = pool.level.share ? wholePercent(*pool.level.share) : std::nullopt;
    return percent ? PoolTexts::tr("%1 %").arg(countText(*percent, locale)) : QString();
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
            lines << PoolTexts::tr("and %n more", nullptr, int(more));
            break;
        }
        --more;
        const QString name = singleLine(pool.name, poolNameLength);
        const auto &[left, share] = pool.level;
        const QString total = left ? countText(*left) : unknownText();
        lines << (share ? PoolTexts::tr("%1: %2 of %3 left").arg(name, total, countText(share->denominator))
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
    if (credits.pools.empty() && credits.invalid == 0 && credits.state == CellState::Known
        && role == TooltipPlainRole)
        return tr("No credit pools.");
    if (credits.pools.empty() && credits.invalid == 0)
        return credits.state == CellState::NoSubscription && role == Qt::DisplayRole
            ? QVariant(unknownText())
            : withoutValue(credits.state, credits.error, role);
    const TenantPool *pool = credits.lowestPool();
    switch (role) {
    case Qt::DisplayRole: {
        if (!pool)
            return credits.pools.empty() ? tr("Not understood") : unknownText();
        const QString share = poolShareText(*pool);
        return tr("%1 %2").arg(
            singleLine(pool->name, poolNameLength), share.isEmpty() ? countText(*pool->level.total) : share);
    }
    case CopyTextRole: {
        if (!pool)
            return QString();
        const QString share = poolShareText(*pool, QLocale::c());
        return pool->name + u' ' + (share.isEmpty() ? QString::number(*pool->level.total) : share);
    }
    case SecondaryTextRole:
        return pool && pool->level.share ? countOfText(*pool->level.total, pool->level.share->denominator)
                                         : QString();
    case TooltipPlainRole:
        return poolsTooltip(record, m_clock.utcNow());
    case SortRole:
        return pool && pool->level.share
            ? QVariant(double(pool->level.share->numerator) / double(pool->level.share->denominator))
            : QVariant();
    default:
        return {};
    }
}

} // namespace desk
