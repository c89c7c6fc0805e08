// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/addon.h"
#include "models/items/row_list_model.h"

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
[[nodiscard]] QString addonProblemText(const Addon &addon, const QString &providerName);

/// The packs of credits that a tenant can buy, sorted and searched by itself.
class AddonTableModel final : public RowListModel<Addon, QString>
{
    Q_OBJECT
public:
    explicit AddonTableModel(const QString &providerName, QObject *parent = nullptr);

    /// How its sentences call the provider.
    [[nodiscard]] const QString &providerName() const { return context(); }

    /// What each is bought for, where the tenant has several products.
    void setProducts(const std::function<QString(const Addon &)> &productOf);

protected:
    [[nodiscard]] QString keyOf(const Addon &addon) const override { return addon.id; }
    [[nodiscard]] QString problemOf(const Addon &addon) const override
    {
        return addonProblemText(addon, context());
    }
    /// Name, description, pool and ID.
    [[nodiscard]] QByteArray searched(const Addon &addon) const override;
    /// Prices by their size.
    void sortRecords(std::vector<quint32> &records, int column, Qt::SortOrder direction) const override;
};

} // namespace desk
