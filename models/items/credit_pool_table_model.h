// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/clock.h"
#include "models/domain/credit.h"
#include "models/items/fixed_columns_model.h"
#include "models/items/roles.h"

#include <vector>

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
class CreditPoolTableModel final : public FixedColumnsModel
{
    Q_OBJECT
public:
    /// The clock must outlive it.
    explicit CreditPoolTableModel(Clock &clock, QObject *parent = nullptr);

    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    /// Column -1 is the server's order.
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

    [[nodiscard]] const std::vector<CreditPoolRow> &all() const { return m_rows; }
    [[nodiscard]] const CreditPoolRow *rowAt(int row) const; ///< null when out of range
    [[nodiscard]] int rowOf(const QString &poolId) const; ///< -1 when it isn't there
    [[nodiscard]] int validCount() const; ///< pools that were understood

    /// Exchanges all rows. While the pools are the same, selections stay.
    void setRows(std::vector<CreditPoolRow> rows);
    /// Rows are being exchanged: where the view goes meanwhile isn't where the user goes.
    [[nodiscard]] bool isMoving() const { return m_moving; }
    /// What is told from the present time is another now.
    void timePassed();

private:
    [[nodiscard]] std::vector<quint32> sortedOrder() const;
    [[nodiscard]] QVariant identityCell(const CreditPoolRow &row, int role) const;
    [[nodiscard]] QVariant numberCell(const CreditPoolRow &row, CreditPoolField field, int role) const;
    [[nodiscard]] QVariant factCell(const CreditPoolRow &row, CreditPoolField field, int role) const;
    [[nodiscard]] QVariant alertCell(const CreditPoolRow &row, int role) const;
    [[nodiscard]] QVariant cell(const CreditPoolRow &row, CreditPoolField field, int role) const;

    Clock &m_clock;
    std::vector<CreditPoolRow> m_rows;
    bool m_moving = false;
    int m_sortColumn = -1;
    Qt::SortOrder m_direction = Qt::AscendingOrder;
};

} // namespace desk
