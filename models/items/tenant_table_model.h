// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/clock.h"
#include "models/items/fixed_columns_model.h"
#include "models/items/roles.h"
#include "models/items/tenant_cells.h"
#include "models/items/tenant_filter.h"

#include <memory>

namespace desk {

/// All tenants for a view, sorted and filtered by itself. Values that come from second calls are loading
/// cells until they arrive, and sort last.
class TenantTableModel final : public FixedColumnsModel
{
    Q_OBJECT
public:
    TenantTableModel(Clock &clock, const QString &providerName, QObject *parent = nullptr);
    ~TenantTableModel() override;

    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    /// Column -1 is the server's order.
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

    /// How its sentences call the provider.
    [[nodiscard]] const QString &providerName() const { return m_providerName; }
    [[nodiscard]] int sortColumn() const { return m_sortColumn; }
    [[nodiscard]] Qt::SortOrder sortOrder() const { return m_sortDirection; }

    [[nodiscard]] TenantId idAt(int row) const; ///< empty for rows that have none
    [[nodiscard]] int rowOf(const TenantId &id) const; ///< -1 when not shown
    [[nodiscard]] const TenantTable &table() const { return *m_table; }

    [[nodiscard]] const TenantFilter &filter() const { return m_filter; }
    void setFilter(const TenantFilter &filter);
    /// Tab-separated text, safe for spreadsheets.
    [[nodiscard]] QString copyText(const QList<int> &rows, const QList<int> &columns, bool withHeaders) const;

    // For whoever loads.
    /// Exchanges the table; rows of tenants that are in both keep their selection.
    void setTable(std::unique_ptr<TenantTable> table);
    /// Whether values that aren't known are still going to be asked for: then they are loading, else a dash.
    void setFilling(bool filling);
    void setSubscription(quint32 record, TenantSubscription value);
    void setSeats(quint32 record, TenantSeats value);
    void setCredits(quint32 record, TenantCredits value);
    void setAlerts(quint32 record, QStringList texts);

Q_SIGNALS:
    /// What second calls brought has changed (at most every 100 ms), so counts and coverage have too.
    void detailsChanged();

private:
    void changed(quint32 record);
    void announce();
    void scheduleReorder();
    void scheduleAges();
    [[nodiscard]] bool orderDependsOnDetails() const;
    void sortAll();
    void rebuild();

    Clock &m_clock;
    QString m_providerName;
    std::unique_ptr<TenantTable> m_table;
    std::vector<quint32> m_sorted; ///< every record, sorted
    TenantFilter m_filter;
    int m_sortColumn = -1;
    Qt::SortOrder m_sortDirection = Qt::AscendingOrder;
    std::vector<quint32> m_dirty; ///< records whose details changed since the last announcement
    bool m_filling = false;
    TimerHandle m_announceTimer;
    TimerHandle m_reorderTimer;
    TimerHandle m_ageTimer;
};

} // namespace desk
