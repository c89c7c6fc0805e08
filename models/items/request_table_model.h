// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/request_words.h"
#include "models/items/row_table_model.h"
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

/// What a table of requests knows besides one of them.
struct RequestTableContext
{
    const RequestHistory &history;
    AccountMode mode;
};

/// The requests of an account, newest first until a column is sorted by.
class RequestTableModel final : public RowTableModel<RequestRecord, RequestTableContext, RequestFilter>
{
    Q_OBJECT
public:
    /// `history` must outlive it.
    RequestTableModel(const RequestHistory &history, AccountMode mode, QObject *parent = nullptr);

    [[nodiscard]] int rowOf(quint64 number) const; ///< -1 when not shown

protected:
    [[nodiscard]] const RequestRecord *stored(quint32 record) const override;
    [[nodiscard]] std::vector<quint32> allRecords() const override;
    [[nodiscard]] QString keyOf(const RequestRecord &request) const override;
    [[nodiscard]] bool isShown(const RequestRecord &request) const override;
    [[nodiscard]] QByteArray searched(const RequestRecord &request) const override;

private:
    [[nodiscard]] quint32 recordOf(quint64 number) const;
};

} // namespace desk
