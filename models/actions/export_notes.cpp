// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/actions/export_notes.h"

#include <algorithm>

namespace desk {

namespace {

constexpr qsizetype notesKept = 5;
constexpr qsizetype nameShown = 80; // characters

} // namespace

void ExportNotes::add(const QString &name, const QString &problem, const UnreadValues &unread)
{
    if (problem.isEmpty() && unread.empty())
        return;
    ++m_rows;
    if (m_first.size() == notesKept)
        return;
    QStringList fields;
    for (const UnreadValue &value : unread)
        fields << value.field;
    const QString reason = problem.isEmpty() ? fields.join(QStringLiteral(", ")) : problem;
    m_first << (name.isEmpty() ? reason : name.left(nameShown) + QStringLiteral(" (") + reason + u')');
}

void ExportNotes::add(const ExportNotes &others)
{
    m_rows += others.m_rows;
    m_first += others.m_first.mid(0, notesKept - m_first.size());
}

ExportCell exportUnread(const UnreadValues &unread, const char *field)
{
    const auto found = std::ranges::find_if(
        unread, [field](const UnreadValue &value) { return value.field == QLatin1StringView(field); });
    if (found == unread.end())
        return ExportCell::absent();
    return found->isJson ? ExportCell::json(found->text.toUtf8()) : ExportCell::of(found->text);
}

ExportCell exportText(const QString &text, const UnreadValues &unread, const char *field)
{
    return text.isEmpty() ? exportUnread(unread, field) : ExportCell::of(text);
}

ExportCell exportNumber(const std::optional<qint64> &value, const UnreadValues &unread, const char *field)
{
    return value ? ExportCell{ExportCell::Type::Number, QString::number(*value)}
                 : exportUnread(unread, field);
}

} // namespace desk
