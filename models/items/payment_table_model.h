// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/clock.h"
#include "models/domain/intent.h"
#include "models/items/row_list_model.h"

namespace desk {

/// The columns, in their order.
enum class PaymentField { Kind, State, Tenant, Amount, NextLook, Observed, Waiting, Who, Age, Mode };

/// One intent with what is known besides its journal.
struct PaymentRow
{
    Intent intent;
    bool looking = false; ///< its result is being read now
    QDateTime nextLook; ///< UTC; invalid = none is planned
    QString lookProblem; ///< why the last look failed, in a sentence; empty = it didn't
    QString other; ///< why this account only shows it, in a sentence; empty = it is this account's
    bool twice = false; ///< another open one is for the same tenant and the same number of seats
};

/// Which of them are shown.
struct PaymentFilter
{
    enum class Show { Open, Observed, All };
    Show show = Show::Open;
    QString search; ///< words that must all be in kind, tenant, who or IDs

    friend bool operator==(const PaymentFilter &, const PaymentFilter &) = default;
};

/// What was begun and may cost, and what else isn't settled: what isn't known first, then what is waited for,
/// then what is on its way, then what has ended; the newest first in each.
class PaymentTableModel final : public RowListModel<PaymentRow, const Clock &, PaymentFilter>
{
    Q_OBJECT
public:
    /// The clock must outlive it.
    explicit PaymentTableModel(Clock &clock, QObject *parent = nullptr);

protected:
    [[nodiscard]] std::vector<quint32> allRecords() const override;
    [[nodiscard]] QString keyOf(const PaymentRow &row) const override { return row.intent.id; }
    [[nodiscard]] QString problemOf(const PaymentRow &row) const override;
    [[nodiscard]] bool isShown(const PaymentRow &row) const override;
    [[nodiscard]] QByteArray searched(const PaymentRow &row) const override;
};

} // namespace desk
