// SPDX-License-Identifier: GPL-3.0-or-later
// What the Credits tab offers to be exported.
#include "models/actions/credit_export.h"
#include "models/items/formatting.h"
#include "models/views/credits_view_model.h"
#include "models/views/table_export.h"

namespace desk {

ExportOffer CreditsViewModel::exportOffer()
{
    ExportOffer offer;
    offer.title = tr("Export credits");
    offer.fileName = exportFileName(QStringLiteral("credits-") + m_tenant.text());
    offer.allText = tr("All pools (%1)").arg(countText(m_model.rowCount()));
    offer.shownText = offer.allText;
    offer.source = [this](const ExportChoice &choice) -> std::unique_ptr<ExportSource> {
        if (!choice.everyField)
            return modelExport(m_model, choice.shown, !choice.json, m_clock);
        const auto pools = std::make_shared<std::vector<CreditPool>>(m_balance.pools);
        SlicedExport::Rows rows;
        rows.columns = poolExportColumns();
        rows.count = [pools] { return qint64(pools->size()); };
        rows.row
            = [pools, tenant = m_tenant](qint64 row) { return poolExportRow(tenant, (*pools)[size_t(row)]); };
        return std::make_unique<SlicedExport>(std::move(rows), m_clock);
    };
    return offer;
}

} // namespace desk
