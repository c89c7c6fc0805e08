// SPDX-License-Identifier: GPL-3.0-or-later
// Writing the catalogue of add-ons to a file.
#include "models/actions/export_notes.h"
#include "models/items/formatting.h"
#include "models/views/addons_view_model.h"
#include "models/views/export_source.h"
#include "models/views/table_export.h"

namespace desk {

namespace {

/// A model of its own, so that nothing changes it while it is written.
std::shared_ptr<AddonTableModel> frozenAddons(const AddonTableModel &model, bool everything)
{
    auto frozen = std::make_shared<AddonTableModel>();
    std::vector<Addon> addons;
    if (everything) {
        addons = model.all();
    } else {
        for (int row = 0; row < model.rowCount(); ++row)
            addons.push_back(*model.rowAt(row));
    }
    frozen->setRows(std::move(addons));
    return frozen;
}

QStringList addonFields()
{
    return {QStringLiteral("id"), QStringLiteral("pool_key"), QStringLiteral("display_name"),
        QStringLiteral("description"), QStringLiteral("credit_qty"), QStringLiteral("expiry_type"),
        QStringLiteral("expiry_days"), QStringLiteral("currency"), QStringLiteral("amount"),
        QStringLiteral("current_balance"), QStringLiteral("pool_limit")};
}

ExportRow addonFieldValues(const Addon &addon)
{
    const auto number = [&](const std::optional<qint64> &value, const char *field) {
        return exportNumber(value, addon.unread, field);
    };
    return {ExportCell::optional(addon.id), ExportCell::optional(addon.poolKey),
        ExportCell::optional(addon.name), ExportCell::optional(addon.description),
        number(addon.credits, "creditQty"), ExportCell::optional(addon.expiry.text),
        number(addon.expiryDays, "expiryDays"), ExportCell::optional(addon.currency.code()),
        addon.amount ? ExportCell{ExportCell::Type::Number, addon.amount->toString()}
                     : ExportCell::optional(addon.amountText),
        number(addon.currentBalance, "currentBalance"), number(addon.poolLimit, "poolLimit")};
}

} // namespace

ExportOffer AddonsViewModel::exportOffer()
{
    ExportOffer offer;
    offer.title = tr("Export add-ons");
    offer.fileName = exportFileName(QStringLiteral("addons-") + m_tenant.text());
    const qint64 all = qint64(m_catalogue.all().size());
    offer.narrowed = m_catalogue.rowCount() < all;
    offer.shownText = tr("What the search shows (%1)").arg(countOfText(m_catalogue.rowCount(), all));
    offer.allText = tr("All add-ons (%1)").arg(countText(all));
    offer.source = [this](const ExportChoice &choice) -> std::unique_ptr<ExportSource> {
        const auto frozen = frozenAddons(m_catalogue, choice.everything);
        if (!choice.everyField)
            return modelExport(frozen, choice.shown, !choice.json, m_clock);
        SlicedExport::Rows rows;
        rows.columns = addonFields();
        rows.count = [frozen] { return qint64(frozen->rowCount()); };
        rows.row = [frozen](qint64 row) { return addonFieldValues(*frozen->rowAt(int(row))); };
        return std::make_unique<SlicedExport>(std::move(rows), m_clock);
    };
    return offer;
}

} // namespace desk
