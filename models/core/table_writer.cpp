// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/core/table_writer.h"

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

} // namespace

QString spreadsheetSafe(const QString &text)
{
    const auto first = std::ranges::find_if(text, [](QChar c) { return c != u' ' && c != QChar::Nbsp; });
    if (first == text.end())
        return text;
    const char16_t c = first->unicode();
    const bool formula = c == u'=' || c == u'+' || c == u'-' || c == u'@' || c == u'\t' || c == u'\r'
        || c == u'\uFF1D' || c == u'\uFF0B' || c == u'\uFF0D' || c == u'\uFF20';
    return formula ? u'\'' + text : text;
}

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
    return mark + names.join(m_options.separator) + "\r\n";
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
    return fields.join(m_options.separator) + "\r\n";
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
