// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/addon.h"
#include "models/items/fixed_columns_model.h"

#include <functional>

namespace desk {

/// The columns, in their order.
enum class AddonField { Name, Description, Pool, Credits, Price, PerThousand, Expiry, Balance };

/// `end of the period`, `after 30 days`, `never`; what isn't known to us as it came. The dash when it wasn't
/// said.
[[nodiscard]] QString addonExpiryText(const Addon &addon);
/// What 1,000 credits cost in this currency, `≈` before it where it was rounded; the dash when it isn't
/// known.
[[nodiscard]] QString pricePerThousandText(const Addon &addon, const Currency &currency);
/// Why it can't be bought; empty when nothing is known against it.
[[nodiscard]] QString addonProblemText(const Addon &addon);

/// The packs of credits that a tenant can buy, sorted and searched by itself.
class AddonTableModel final : public FixedColumnsModel
{
    Q_OBJECT
public:
    explicit AddonTableModel(QObject *parent = nullptr);

    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    /// Column -1 is the server's order.
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

    /// Exchanges all rows; those with the same ID keep their selection.
    void setAddons(std::vector<Addon> addons);
    [[nodiscard]] const std::vector<Addon> &addons() const { return m_addons; }
    [[nodiscard]] const Addon *addonAt(int row) const; ///< until the next change; null when out of range
    [[nodiscard]] int rowOf(const QString &addonId) const; ///< -1 when not shown
    /// What each is bought for, where the tenant has several products.
    void setProducts(const std::function<QString(const Addon &)> &productOf);
    /// Words that must all be in name, description, pool or ID.
    void setSearchText(const QString &text);
    [[nodiscard]] const QString &searchText() const { return m_search; }

private:
    void rebuild();
    [[nodiscard]] QVariant factCell(const Addon &addon, AddonField field, int role) const;
    [[nodiscard]] QVariant numberCell(const Addon &addon, AddonField field, int role) const;
    [[nodiscard]] QVariant priceCell(const Addon &addon, AddonField field, int role) const;

    std::vector<Addon> m_addons;
    QString m_search;
    int m_sortColumn = -1;
    Qt::SortOrder m_direction = Qt::AscendingOrder;
};

} // namespace desk
