// SPDX-License-Identifier: GPL-3.0-or-later
// What the Credits tab offers to be exported.
#include "models/actions/export_notes.h"
#include "models/items/formatting.h"
#include "models/views/credits_view_model.h"
#include "models/views/table_export.h"

namespace desk {

namespace {

QStringList creditExportColumns()
{
    return {QStringLiteral("key"), QStringLiteral("name"), QStringLiteral("baseRemaining"),
        QStringLiteral("addonRemaining"), QStringLiteral("total"), QStringLiteral("limit"),
        QStringLiteral("limitBehavior"), QStringLiteral("nextExpiry"), QStringLiteral("usagePercent"),
        QStringLiteral("problem"), QStringLiteral("subscriptionId"), QStringLiteral("productName")};
}

ExportRow creditExportRow(const CreditPool &pool)
{
    const auto number = [&](const std::optional<qint64> &value, const char *field) {
        return exportNumber(value, pool.unread, field);
    };
    return {ExportCell::optional(pool.key), ExportCell::optional(pool.name),
        number(pool.base, "baseRemaining"), number(pool.addon, "addonRemaining"), number(pool.total, "total"),
        number(pool.limit, "limit"), ExportCell::optional(pool.behavior.text),
        ExportCell::optional(isoText(pool.nextExpiry)), ExportCell::optional(pool.usagePercent),
        ExportCell::optional(pool.problem), ExportCell::optional(pool.subscription.text()),
        ExportCell::optional(pool.product)};
}

} // namespace

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
        rows.columns = creditExportColumns();
        rows.count = [pools] { return qint64(pools->size()); };
        rows.row = [pools](qint64 row) { return creditExportRow((*pools)[size_t(row)]); };
        return std::make_unique<SlicedExport>(std::move(rows), m_clock);
    };
    return offer;
}

} // namespace desk
