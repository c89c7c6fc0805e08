// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/core/table_writer.h"

#include "models/core/spreadsheet_guard.h"

#include <algorithm>

namespace desk {

namespace {

QByteArray csvField(const QString &text, char separator)
{
    const bool quote = std::ranges::any_of(text, [separator](QChar c) {
        return c == u'"' || c == u',' || c == u'\n' || c == u'\r' || c == QLatin1Char(separator);
    });
    if (!quote)
        return text.toUtf8();
    return '"' + QString(text).replace(u'"', QLatin1String("\"\"")).toUtf8() + '"';
}

/// A line of nothing but separators and blanks would be read as none, so its first cell says that it is
/// empty.
QByteArray csvLine(QByteArrayList fields, char separator)
{
    const bool isEmpty
        = std::ranges::all_of(fields, [](const QByteArray &field) { return field.trimmed().isEmpty(); });
    if (isEmpty && !fields.isEmpty())
        fields.first() = '"' + fields.constFirst() + '"';
    return fields.join(separator) + "\r\n";
}

} // namespace

QByteArray jsonString(const QString &text)
{
    const QByteArray utf8 = text.toUtf8();
    QByteArray out;
    out.reserve(utf8.size() + 2);
    out += '"';
    for (const char c : utf8) {
        switch (c) {
        case '"':
            out += "\\\"";
            break;
        case '\\':
            out += "\\\\";
            break;
        case '\n':
            out += "\\n";
            break;
        case '\r':
            out += "\\r";
            break;
        case '\t':
            out += "\\t";
            break;
        default:
            if (uchar(c) < 0x20)
                out += "\\u" + QByteArray::number(uchar(c), 16).rightJustified(4, '0');
            else
                out += c;
        }
    }
    return out + '"';
}

TableWriter::TableWriter(QStringList columns, Options options)
    : m_columns(std::move(columns))
    , m_options(options)
{ }

QByteArray TableWriter::begin() const
{
    if (m_options.format == Format::Json)
        return "[";
    QByteArrayList names;
    for (const QString &column : m_columns)
        names << csvField(m_options.spreadsheet ? spreadsheetSafe(column) : column, m_options.separator);
    const QByteArray mark = m_options.mark ? QByteArrayLiteral("\xef\xbb\xbf") : QByteArray();
    // A file that begins with these two letters is another format to a spreadsheet, and isn't opened.
    if (!names.isEmpty() && names.constFirst().startsWith("ID"))
        names.first() = '"' + names.constFirst() + '"';
    return mark + csvLine(names, m_options.separator);
}

QByteArray TableWriter::row(const ExportRow &row)
{
    Q_ASSERT(qsizetype(row.size()) == m_columns.size());
    if (m_options.format == Format::Csv)
        return csvRow(row);
    const QByteArray separator = m_first ? "\n" : ",\n";
    m_first = false;
    return separator + jsonRow(row);
}

QByteArray TableWriter::end() const
{
    if (m_options.format == Format::Csv)
        return {};
    return m_first ? "]\n" : "\n]\n";
}

QByteArray TableWriter::csvRow(const ExportRow &row) const
{
    QByteArrayList fields;
    for (const ExportCell &cell : row) {
        const bool unsafe = m_options.spreadsheet
            && (cell.type == ExportCell::Type::Text || cell.type == ExportCell::Type::Json);
        fields << csvField(unsafe ? spreadsheetSafe(cell.text) : cell.text, m_options.separator);
    }
    return csvLine(fields, m_options.separator);
}

QByteArray TableWriter::jsonRow(const ExportRow &row) const
{
    QByteArray out = "{";
    for (qsizetype i = 0; i < m_columns.size(); ++i) {
        if (i > 0)
            out += ',';
        out += jsonString(m_columns[i]) + ':';
        const ExportCell &cell = row[size_t(i)];
        switch (cell.type) {
        case ExportCell::Type::Absent:
            out += "null";
            break;
        case ExportCell::Type::Text:
            out += jsonString(cell.text);
            break;
        case ExportCell::Type::Number:
        case ExportCell::Type::Boolean:
        case ExportCell::Type::Json:
            out += cell.text.toUtf8();
            break;
        }
    }
    return out + '}';
}

} // namespace desk
