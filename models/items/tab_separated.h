// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractItemModel>
#include <QList>
#include <QString>

namespace desk {

/// Cells of a table by their `CopyTextRole`, a line a row, columns separated by tabs, safe for spreadsheets.
/// Rows and columns outside the model are left out.
[[nodiscard]] QString tabSeparated(
    const QAbstractItemModel &model, const QList<int> &rows, const QList<int> &columns, bool withHeaders);

} // namespace desk
