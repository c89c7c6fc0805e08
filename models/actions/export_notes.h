// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/table_writer.h"
#include "models/domain/unread_value.h"

#include <optional>

namespace desk {

/// What of the rows of an export was not understood.
class ExportNotes
{
public:
    /// One row; `name` says which one it is. Nothing happens when all of it was understood.
    void add(const QString &name, const QString &problem, const UnreadValues &unread);
    void add(const ExportNotes &others);
    void clear() { *this = {}; }

    [[nodiscard]] qint64 rows() const { return m_rows; }
    /// The first ones, each with its name and the fields or the reason.
    [[nodiscard]] const QStringList &first() const { return m_first; }

private:
    qint64 m_rows = 0;
    QStringList m_first;
};

/// A text's cell; what is there and isn't text is there as it was sent.
[[nodiscard]] ExportCell exportText(const QString &text, const UnreadValues &unread, const char *field);
/// A number's cell; what could not be read as one is there as it was sent.
[[nodiscard]] ExportCell exportNumber(
    const std::optional<qint64> &value, const UnreadValues &unread, const char *field);
/// A field as it was sent, when it could not be read; else no value.
[[nodiscard]] ExportCell exportUnread(const UnreadValues &unread, const char *field);

} // namespace desk
