// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/active_addon_table_model.h"

#include "models/items/formatting.h"
#include "models/items/roles.h"

namespace desk {

namespace {

struct ActiveAddonColumn
{
    QLatin1StringView id;
    const char *title;
    Qt::AlignmentFlag alignment;
};

// In the order of ActiveAddonField.
constexpr ActiveAddonColumn activeAddonColumns[] = {
    {QLatin1StringView("pool"), QT_TRANSLATE_NOOP("desk::ActiveAddonTableModel", "Pool"), Qt::AlignLeft},
    {QLatin1StringView("left"), QT_TRANSLATE_NOOP("desk::ActiveAddonTableModel", "Left"), Qt::AlignRight},
    {QLatin1StringView("grants"), QT_TRANSLATE_NOOP("desk::ActiveAddonTableModel", "Purchases"),
        Qt::AlignRight},
    {QLatin1StringView("expiry"), QT_TRANSLATE_NOOP("desk::ActiveAddonTableModel", "Next expiry"),
        Qt::AlignLeft},
};

} // namespace

ActiveAddonTableModel::ActiveAddonTableModel(Clock &clock, QObject *parent)
    : QAbstractTableModel(parent)
    , m_clock(clock)
{ }

int ActiveAddonTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_pools.size());
}

int ActiveAddonTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(std::size(activeAddonColumns));
}

QString ActiveAddonTableModel::columnId(int column) const
{
    return column >= 0 && column < columnCount() ? QString(activeAddonColumns[column].id) : QString();
}

QVariant ActiveAddonTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    if (role == Qt::DisplayRole)
        return tr(activeAddonColumns[section].title);
    if (role == Qt::TextAlignmentRole)
        return int(activeAddonColumns[section].alignment | Qt::AlignVCenter);
    return {};
}

void ActiveAddonTableModel::setPools(std::vector<ActiveAddon> pools)
{
    beginResetModel();
    m_pools = std::move(pools);
    endResetModel();
}

void ActiveAddonTableModel::timePassed()
{
    if (!m_pools.empty())
        Q_EMIT dataChanged(
            index(0, int(ActiveAddonField::Expiry)), index(rowCount() - 1, int(ActiveAddonField::Expiry)));
}

QVariant ActiveAddonTableModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || !checkIndex(index, CheckIndexOption::ParentIsInvalid))
        return {};
    if (role == Qt::TextAlignmentRole)
        return headerData(index.column(), Qt::Horizontal, role);
    const ActiveAddon &pool = m_pools[size_t(index.row())];
    if (role == KeyRole)
        return pool.poolKey;
    if (role == RowProblemRole)
        return pool.problem;
    switch (ActiveAddonField(index.column())) {
    case ActiveAddonField::Pool:
        if (role == StatusRole && !pool.problem.isEmpty())
            return QVariant::fromValue(StatusTone::Warning);
        if (role == Qt::DisplayRole)
            return pool.poolKey.isEmpty() ? tr("Not understood") : singleLine(pool.poolKey);
        return role == CopyTextRole ? QVariant(pool.poolKey) : QVariant();
    case ActiveAddonField::Left:
        return numberCell(pool.remaining, role);
    case ActiveAddonField::Grants:
        return numberCell(pool.grants, role);
    case ActiveAddonField::Expiry:
        return expiryCell(pool.nextExpiry, role);
    }
    return {};
}

QVariant ActiveAddonTableModel::numberCell(const std::optional<qint64> &number, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
        return number ? countText(*number) : unknownText();
    case CopyTextRole:
        return number ? QString::number(*number) : QString();
    case SortRole:
        return number ? QVariant(*number) : QVariant();
    default:
        return {};
    }
}

QVariant ActiveAddonTableModel::expiryCell(const Timestamp &expiry, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
        // Nothing sent means that nothing lapses; what wasn't understood is shown as it came.
        return expiry.isValid() ? tr("%1, %2").arg(dateText(expiry), agoText(*expiry.utcMs, m_clock.utcNow()))
                                : dateText(expiry);
    case TooltipPlainRole:
        return timeTooltip(expiry);
    case CopyTextRole:
        return isoText(expiry);
    case SortRole:
        return expiry.isValid() ? QVariant(*expiry.utcMs) : QVariant();
    default:
        return {};
    }
}

} // namespace desk
