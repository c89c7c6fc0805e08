// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/roles.h"
#include "models/items/tenant_table.h"

#include <QVariant>

namespace desk {

/// The columns, in their order.
using TenantField = TenantTable::Field;

/// What the cells of one tenant say, role by role.
class TenantCells
{
public:
    /// Record and name must outlive it. `isFilling`: what isn't known is still going to be asked for.
    TenantCells(
        const TenantRecord &record, const QString &providerName, const QDateTime &utcNow, bool isFilling)
        : m_record(record)
        , m_providerName(providerName)
        , m_now(utcNow)
        , m_isFilling(isFilling)
    { }
    [[nodiscard]] QVariant cell(TenantField field, int role) const;

private:
    [[nodiscard]] bool isAwaited(CellState state, qint64 asOf) const;
    [[nodiscard]] QVariant subscriptionCell(TenantField field, int role) const;
    [[nodiscard]] QVariant seatsCell(int role) const;
    [[nodiscard]] QVariant creditsCell(int role) const;
    [[nodiscard]] QVariant ownCell(TenantField field, int role) const;

    const TenantRecord &m_record;
    const QString &m_providerName;
    QDateTime m_now; ///< UTC
    bool m_isFilling;
};

} // namespace desk
