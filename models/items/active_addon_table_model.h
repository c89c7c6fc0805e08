// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/clock.h"
#include "models/domain/addon.h"

#include <QAbstractTableModel>

namespace desk {

/// The columns, in their order.
enum class ActiveAddonField { Pool, Left, Grants, Expiry };

/// What is left of bought credits, pool by pool, in the server's order.
class ActiveAddonTableModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    /// The clock must outlive it.
    explicit ActiveAddonTableModel(Clock &clock, QObject *parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    [[nodiscard]] QString columnId(int column) const; ///< a name for settings, e.g. `left`
    [[nodiscard]] const std::vector<ActiveAddon> &pools() const { return m_pools; }
    void setPools(std::vector<ActiveAddon> pools);
    /// What is told from the present time is another now.
    void timePassed();

private:
    [[nodiscard]] QVariant numberCell(const std::optional<qint64> &number, int role) const;
    [[nodiscard]] QVariant expiryCell(const Timestamp &expiry, int role) const;

    Clock &m_clock;
    std::vector<ActiveAddon> m_pools;
};

} // namespace desk
