// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/fixed_columns_model.h"
#include "models/items/request_words.h"
#include "models/ports/request_history.h"

#include <QSet>

namespace desk {

/// The columns, in their order.
enum class RequestField {
    Time,
    Mode,
    Method,
    Path,
    Status,
    Result,
    Attempts,
    Duration,
    Bytes,
    RequestId,
    Priority
};

/// Which requests to show. Everything must fit.
struct RequestFilter
{
    QString search; ///< words in the path, the names of the query, the result, the request ID or the detail
    QSet<QString> methods; ///< empty = every method
    bool failuresOnly = false;
    [[nodiscard]] bool isEmpty() const
    {
        return search.trimmed().isEmpty() && methods.isEmpty() && !failuresOnly;
    }
    friend bool operator==(const RequestFilter &, const RequestFilter &) = default;
};

/// The requests of an account, newest first until a column is sorted by.
class RequestTableModel final : public FixedColumnsModel
{
    Q_OBJECT
public:
    /// `history` must outlive it.
    RequestTableModel(const RequestHistory &history, AccountMode mode, QObject *parent = nullptr);

    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    /// Column -1 is the newest first.
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

    /// Null when the row isn't there; valid until the history changes.
    [[nodiscard]] const RequestRecord *requestAt(int row) const;
    [[nodiscard]] int rowOf(quint64 number) const; ///< -1 when not shown

    [[nodiscard]] const RequestFilter &filter() const { return m_filter; }
    void setFilter(const RequestFilter &filter);

private:
    [[nodiscard]] quint32 recordOf(quint64 number) const;
    [[nodiscard]] const RequestRecord *request(quint32 record) const;
    [[nodiscard]] bool matches(const RequestRecord &request, const QList<QByteArray> &words) const;
    void rebuild();
    [[nodiscard]] QVariant cell(const RequestRecord &request, RequestField field, int role) const;
    [[nodiscard]] QString timeText(const RequestRecord &request) const;

    const RequestHistory &m_history;
    AccountMode m_mode;
    RequestFilter m_filter;
    int m_sortColumn = -1;
    Qt::SortOrder m_sortDirection = Qt::AscendingOrder;
};

} // namespace desk
