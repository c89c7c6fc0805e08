// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <vector>

namespace desk {

/// One value of an exported row.
struct ExportCell
{
    enum class Type { Absent, Text, Number, Boolean, Json };
    Type type = Type::Absent;
    QString text; ///< text; digits; `true` or `false`; or JSON text

    [[nodiscard]] static ExportCell absent() { return {}; }
    [[nodiscard]] static ExportCell of(const QString &text) { return {Type::Text, text}; }
    /// Text that the API leaves out or sends as null when there is none.
    [[nodiscard]] static ExportCell optional(const QString &text)
    {
        return text.isEmpty() ? absent() : of(text);
    }
    [[nodiscard]] static ExportCell json(const QByteArray &json)
    {
        return json.isEmpty() ? absent() : ExportCell{Type::Json, QString::fromUtf8(json)};
    }
    [[nodiscard]] static ExportCell boolean(bool value)
    {
        return {Type::Boolean, value ? QStringLiteral("true") : QStringLiteral("false")};
    }
};
using ExportRow = std::vector<ExportCell>;

/// Turns rows into the bytes of a file, a row at a time, so that a file of any length needs no memory.
class TableWriter
{
public:
    enum class Format {
        Csv, ///< RFC 4180: CRLF, quotes where needed, UTF-8; a comma and no mark unless asked for
        Json ///< one array of objects, a row a line
    };
    struct Options
    {
        Format format = Format::Csv;
        /// Put an apostrophe before a text that a spreadsheet would run as a formula (CSV only).
        bool spreadsheet = false;
        char separator = ','; ///< between fields (CSV only): comma, semicolon or tab
        bool mark = false; ///< begin with a byte order mark, by which Excel knows UTF-8 (CSV only)
    };

    TableWriter(QStringList columns, Options options);

    /// What comes before the first row.
    [[nodiscard]] QByteArray begin() const;
    /// `row` has a cell for every column.
    [[nodiscard]] QByteArray row(const ExportRow &row);
    /// What comes after the last row.
    [[nodiscard]] QByteArray end() const;

private:
    [[nodiscard]] QByteArray csvRow(const ExportRow &row) const;
    [[nodiscard]] QByteArray jsonRow(const ExportRow &row) const;

    QStringList m_columns;
    Options m_options;
    bool m_first = true;
};

/// `text` as a JSON string with its quotes.
[[nodiscard]] QByteArray jsonString(const QString &text);

} // namespace desk
