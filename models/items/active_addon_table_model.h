// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/clock.h"
#include "models/domain/addon.h"
#include "models/items/row_list_model.h"

namespace desk {

/// The columns, in their order.
enum class ActiveAddonField { Pool, Left, Grants, Expiry };

/// What is left of bought credits, pool by pool, in the server's order.
class ActiveAddonTableModel final : public RowListModel<ActiveAddon, const Clock &>
{
    Q_OBJECT
public:
    /// The clock must outlive it.
    explicit ActiveAddonTableModel(Clock &clock, QObject *parent = nullptr);

protected:
    [[nodiscard]] QString keyOf(const ActiveAddon &pool) const override { return pool.poolKey; }
    [[nodiscard]] QString problemOf(const ActiveAddon &pool) const override { return pool.problem; }
};

} // namespace desk
