// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/clock.h"
#include "models/data/seat_table.h"
#include "models/items/ordered_table_model.h"
#include "models/items/roles.h"

#include <memory>

namespace desk {

/// `Active`, `Removed`; what isn't known to us as it came.
[[nodiscard]] QString seatStatusText(const Named<SeatStatus> &status);
[[nodiscard]] StatusTone seatStatusTone(SeatStatus status);

/// A list of seats for a view. While it loads it has as many rows as the server says there are, in the
/// server's order, and rows that are not there yet are loading cells; a search then shows what matches so
/// far. Once complete, it sorts and searches everything. Never does I/O.
class SeatTableModel final : public OrderedTableModel
{
    Q_OBJECT
public:
    explicit SeatTableModel(Clock &clock, QObject *parent = nullptr);
    ~SeatTableModel() override;

    // Columns: the fixed ones in the order of `SeatField`, then one for each metadata key of the table.
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    /// Column -1 is the server's order. While loading it is remembered, and done when everything is there.
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

    /// How many columns come before those of the metadata keys.
    [[nodiscard]] static int seatColumnCount();
    /// A name for settings that stays the same: `userId`, `metadata:team`.
    [[nodiscard]] QString columnId(int column) const;
    [[nodiscard]] bool isVisibleByDefault(int column) const;
    [[nodiscard]] int sortColumn() const { return m_sortColumn; }
    [[nodiscard]] Qt::SortOrder sortOrder() const { return m_sortDirection; }
    /// A sort was asked for, and waits for the rest of the rows.
    [[nodiscard]] bool isSortPending() const { return !m_complete && m_sortColumn >= 0; }

    [[nodiscard]] const SeatTable &table() const { return *m_table; }
    [[nodiscard]] bool isComplete() const { return m_complete; }
    /// Row n of the view is row n of the server (loading, and no search).
    [[nodiscard]] bool isPositional() const { return !m_complete && m_search.isEmpty(); }
    [[nodiscard]] SeatKey keyAt(int row) const; ///< an empty user for rows that are loading
    [[nodiscard]] int rowOf(const SeatKey &key) const; ///< -1 when not shown

    [[nodiscard]] const QString &searchText() const { return m_search; }
    void setSearchText(const QString &text);

    /// Tab-separated text, safe for spreadsheets; rows that are loading are left out.
    [[nodiscard]] QString copyText(const QList<int> &rows, const QList<int> &columns, bool withHeaders) const;

    // For whoever loads.
    /// Shows an empty list that is about to be filled. `positions` says which record (or `missing`) each row
    /// of the server's list has; both are filled by the caller, who then calls `contentChanged`.
    void startLoading(
        std::shared_ptr<const SeatTable> table, std::shared_ptr<const std::vector<quint32>> positions);
    /// Something arrived. Every call is a look at all rows, so it isn't one for each page.
    void contentChanged();
    /// Everything is there: `serverOrder` has each record once. The table may be another one than is shown (a
    /// second reading); then rows with the same key keep their selection.
    void complete(std::shared_ptr<const SeatTable> table, std::vector<quint32> serverOrder);
    void clear();

private:
    void announceColumns();
    void announcePositions();
    void showTable(std::shared_ptr<const SeatTable> table);
    void rebuild();
    void resort();
    void scheduleAges();
    [[nodiscard]] QVariant fixedCell(quint32 record, SeatField field, int role) const;
    [[nodiscard]] QVariant emailCell(quint32 record, int role) const;
    [[nodiscard]] QVariant metadataCell(quint32 record, int key, int role) const;
    [[nodiscard]] QVariant timeCell(quint32 record, SeatField field, int role) const;
    [[nodiscard]] static SeatField seatColumnField(int column);

    Clock &m_clock;
    std::shared_ptr<const SeatTable> m_table;
    std::shared_ptr<const std::vector<quint32>> m_positions;
    std::vector<quint32> m_sorted; ///< once complete: every record, sorted
    std::vector<quint32> m_serverOrder;
    QHash<quint32, quint32> m_sameEmail; ///< once complete
    QString m_search;
    int m_columns = 0;
    int m_sortColumn = -1;
    Qt::SortOrder m_sortDirection = Qt::AscendingOrder;
    bool m_complete = true;
    TimerHandle m_ageTimer;
};

} // namespace desk
