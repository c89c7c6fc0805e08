// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/actions/import_runs.h"
#include "models/core/clock.h"
#include "models/items/row_list_model.h"

namespace desk {

/// The columns, in their order.
enum class ImportRunField { Started, Tenant, File, Lines, Requests, State, Ended };

/// `Interrupted`, `Finished`, …
[[nodiscard]] QString importStandingText(ImportRuns::Listed::Standing standing);
[[nodiscard]] StatusTone importStandingTone(ImportRuns::Listed::Standing standing);

/// The imports of an account, the newest first.
class ImportRunTableModel final : public RowListModel<ImportRuns::Listed, const Clock &>
{
    Q_OBJECT
public:
    /// The clock must outlive it.
    explicit ImportRunTableModel(Clock &clock, QObject *parent = nullptr);

protected:
    [[nodiscard]] QString keyOf(const ImportRuns::Listed &listed) const override { return listed.run.id; }
    /// Tenant, file and ID.
    [[nodiscard]] QByteArray searched(const ImportRuns::Listed &listed) const override;
};

} // namespace desk
