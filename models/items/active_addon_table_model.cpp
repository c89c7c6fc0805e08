// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/active_addon_table_model.h"

namespace desk {

using namespace Qt::StringLiterals;

namespace {

/// Nothing sent means that nothing lapses; what wasn't understood is shown as it came.
QString lapseText(const Timestamp &expiry, const Clock &clock)
{
    return expiry.isValid()
        ? ActiveAddonTableModel::tr("%1, %2").arg(dateText(expiry), agoText(*expiry.utcMs, clock.utcNow()))
        : dateText(expiry);
}

constexpr ActiveAddonTableModel::Column activeAddonColumns[] = {
    {{int(ActiveAddonField::Pool), "pool"_L1, QT_TRANSLATE_NOOP("desk::ActiveAddonTableModel", "Pool")},
        {.display =
                [](const ActiveAddon &pool) {
                    return pool.poolKey.isEmpty() ? ActiveAddonTableModel::tr("Not understood")
                                                  : singleLine(pool.poolKey);
                },
            .copy = [](const ActiveAddon &pool) { return pool.poolKey; },
            .tone =
                [](const ActiveAddon &pool) {
                    return pool.problem.isEmpty() ? std::nullopt : std::optional(StatusTone::Warning);
                }}},
    {{int(ActiveAddonField::Left), "left"_L1, QT_TRANSLATE_NOOP("desk::ActiveAddonTableModel", "Left"),
         Qt::AlignRight},
        {.number = [](const ActiveAddon &pool) { return pool.remaining; }}},
    {{int(ActiveAddonField::Grants), "grants"_L1,
         QT_TRANSLATE_NOOP("desk::ActiveAddonTableModel", "Purchases"), Qt::AlignRight},
        {.number = [](const ActiveAddon &pool) { return pool.grants; }}},
    {{int(ActiveAddonField::Expiry), "expiry"_L1,
         QT_TRANSLATE_NOOP("desk::ActiveAddonTableModel", "Next expiry")},
        {.display
            = [](const ActiveAddon &pool, const Clock &clock) { return lapseText(pool.nextExpiry, clock); },
            .time = [](const ActiveAddon &pool) { return pool.nextExpiry; },
            .ages = true}},
};

static_assert(columnsAreInOrder(activeAddonColumns), "a column's number is its field's");

} // namespace

ActiveAddonTableModel::ActiveAddonTableModel(Clock &clock, QObject *parent)
    : RowListModel(activeAddonColumns, clock, parent)
{ }

} // namespace desk
