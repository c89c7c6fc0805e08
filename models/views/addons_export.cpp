// SPDX-License-Identifier: GPL-3.0-or-later
// Writing the catalogue of add-ons to a file.
#include "models/actions/credit_export.h"
#include "models/items/formatting.h"
#include "models/views/addons_view_model.h"
#include "models/views/export_source.h"
#include "models/views/table_export.h"

namespace desk {

namespace {

/// A model of its own, so that nothing changes it while it is written.
std::shared_ptr<AddonTableModel> frozenAddons(const AddonTableModel &model, bool everything)
{
    auto frozen = std::make_shared<AddonTableModel>(model.providerName());
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
        rows.columns = addonExportColumns();
        rows.count = [frozen] { return qint64(frozen->rowCount()); };
        rows.row = [frozen, tenant = m_tenant](
                       qint64 row) { return addonExportRow(tenant, *frozen->rowAt(int(row))); };
        return std::make_unique<SlicedExport>(std::move(rows), m_clock);
    };
    return offer;
}

} // namespace desk
