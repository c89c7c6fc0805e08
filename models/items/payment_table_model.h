// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/clock.h"
#include "models/domain/intent.h"
#include "models/items/fixed_columns_model.h"

#include <vector>

namespace desk {

/// The columns, in their order.
enum class PaymentField { Kind, Tenant, Amount, State, NextLook, Observed, Waiting, Who, Age, Mode };

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
class PaymentTableModel final : public FixedColumnsModel
{
    Q_OBJECT
public:
    /// The clock must outlive it.
    explicit PaymentTableModel(Clock &clock, QObject *parent = nullptr);

    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    /// Column -1 is the order of the class's comment.
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

    [[nodiscard]] const std::vector<PaymentRow> &all() const { return m_rows; }
    [[nodiscard]] QString idAt(int row) const; ///< the intent's; empty when out of range
    [[nodiscard]] int rowOf(const QString &intentId) const; ///< -1 when not shown
    [[nodiscard]] const PaymentRow *find(const QString &intentId) const; ///< until the next change

    /// Exchanges all rows; those of the same intents keep their selection.
    void setRows(std::vector<PaymentRow> rows);
    void setFilter(const PaymentFilter &filter);
    [[nodiscard]] const PaymentFilter &filter() const { return m_filter; }
    /// Rows are being exchanged: where the view goes meanwhile isn't where the user goes.
    [[nodiscard]] bool isMoving() const { return m_moving; }
    /// What is told from the present time is another now.
    void timePassed();

private:
    void rebuild();
    [[nodiscard]] bool matches(const PaymentRow &row, const QList<QByteArray> &words) const;
    [[nodiscard]] QVariant factCell(const PaymentRow &row, PaymentField field, int role) const;
    [[nodiscard]] QVariant stateCell(const PaymentRow &row, PaymentField field, int role) const;

    Clock &m_clock;
    std::vector<PaymentRow> m_rows;
    PaymentFilter m_filter;
    bool m_moving = false;
    int m_sortColumn = -1;
    Qt::SortOrder m_direction = Qt::AscendingOrder;
};

} // namespace desk
