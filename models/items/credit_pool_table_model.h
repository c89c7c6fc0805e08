// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/clock.h"
#include "models/domain/credit.h"
#include "models/items/row_list_model.h"

namespace desk {

/// The columns, in their order.
enum class CreditPoolField {
    Pool,
    Balance,
    Left,
    Total,
    Plan,
    Addon,
    Behaviour,
    NextExpiry,
    RunsOut,
    Alerts
};

/// One pool with what is known besides the API's answer.
struct CreditPoolRow
{
    CreditPool pool;
    QString runsOut; ///< in words; empty = not known
    std::optional<qint64> runsOutMs; ///< UTC; nothing = not known, or never
    QString runsOutReason; ///< how it is known, or why it isn't
    QStringList alerts; ///< what is true of it now, a sentence each
    QString alertRule; ///< what would alert, in words
};

/// The credit pools of one tenant, in the server's order unless they are sorted. A pool that wasn't
/// understood is there and marked; its numbers are dashes.
class CreditPoolTableModel final : public RowListModel<CreditPoolRow, ClockAndProvider>
{
    Q_OBJECT
public:
    /// The clock must outlive it.
    CreditPoolTableModel(Clock &clock, const QString &providerName, QObject *parent = nullptr);

    [[nodiscard]] int validCount() const; ///< pools that were understood

protected:
    [[nodiscard]] QString keyOf(const CreditPoolRow &row) const override { return row.pool.id(); }
    [[nodiscard]] QString problemOf(const CreditPoolRow &row) const override;
    [[nodiscard]] QString doubtOf(const CreditPoolRow &row, int column) const override;
    [[nodiscard]] QVariant besides(const CreditPoolRow &row, int column, int role) const override;
};

} // namespace desk
