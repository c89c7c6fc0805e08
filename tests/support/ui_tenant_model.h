// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/roles.h"

#include <QAbstractTableModel>
#include <QStringList>

#include <vector>

/// A small table of tenants for the tests of the ui's pieces and for the gallery: made up, but shaped like
/// the real one.
namespace desk::uitest {

struct TenantRow
{
    QString name;
    QString id;
    QString plan;
    QString status;
    StatusTone tone = StatusTone::Neutral;
    int used = -1; ///< -1 = not known
    int capacity = -1;
    QString renews;
    bool loading = false;
};

class TenantModel final : public QAbstractTableModel
{
public:
    std::vector<TenantRow> rows;
    int sortCalls = 0;
    int sortedColumn = -1;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : int(rows.size());
    }
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : 5;
    }
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override
    {
        static const QStringList titles{QStringLiteral("Tenant"), QStringLiteral("Plan"),
            QStringLiteral("Status"), QStringLiteral("Seats"), QStringLiteral("Renews")};
        if (orientation != Qt::Horizontal)
            return {};
        if (role == Qt::TextAlignmentRole)
            return QVariant(Qt::AlignVCenter | (section >= 3 ? Qt::AlignRight : Qt::AlignLeft));
        return role == Qt::DisplayRole ? QVariant(titles.value(section)) : QVariant();
    }
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override
    {
        if (!checkIndex(index, CheckIndexOption::IndexIsValid))
            return {};
        const TenantRow &row = rows[std::size_t(index.row())];
        const bool known = row.used >= 0;
        if (role == IsLoadingRole)
            return row.loading;
        if (role == Qt::TextAlignmentRole && index.column() >= 3)
            return QVariant(Qt::AlignRight | Qt::AlignVCenter);
        if (role == SecondaryTextRole && index.column() == 0)
            return row.id;
        if (role == StatusRole && index.column() == 2)
            return QVariant::fromValue(row.tone);
        if (role == CapacityRole && index.column() == 3 && known) {
            Capacity capacity;
            capacity.activeCount = row.used;
            capacity.units = row.capacity;
            return QVariant::fromValue(capacity);
        }
        if (role != Qt::DisplayRole)
            return {};
        const QStringList texts{row.name, row.plan, row.status,
            known ? QStringLiteral("%L1 / %L2").arg(row.used).arg(row.capacity) : QStringLiteral("\u2013"),
            row.renews};
        return texts.value(index.column());
    }
    void sort(int column, Qt::SortOrder) override
    {
        ++sortCalls;
        sortedColumn = column;
    }
};

} // namespace desk::uitest
