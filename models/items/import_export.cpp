// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/import_export.h"

#include "models/core/spreadsheet_guard.h"
#include "models/items/import_texts.h"

#include <algorithm>

namespace desk {

namespace {

const QStringList &reportColumns()
{
    static const QStringList names{
        QStringLiteral("line"), QStringLiteral("result"), QStringLiteral("reason")};
    return names;
}

} // namespace

bool showsOutcome(const ImportPlan &plan, const ImportResult *result, quint32 line)
{
    if (!result)
        return false;
    // What was never going to be sent keeps saying why.
    return result->outcome(line) != ImportOutcome::NotSent || !result->reason(line).isEmpty()
        || plan.verdict(line) == ImportVerdict::Allocate || plan.verdict(line) == ImportVerdict::Update;
}

QString importStateText(const ImportPlan &plan, const ImportResult *result, quint32 line)
{
    return showsOutcome(plan, result, line) ? importOutcomeText(result->outcome(line))
                                            : importVerdictText(plan.verdict(line));
}

QString importReasonText(
    const CheckedImport &import, const ImportPlan &plan, const ImportResult *result, quint32 line)
{
    // What was planned is no news of a line that is done.
    const ImportOutcome outcome = result ? result->outcome(line) : ImportOutcome::NotSent;
    const bool isDone = outcome == ImportOutcome::Allocated || outcome == ImportOutcome::Updated;
    const QString note = importNoteText(import, plan, line, isDone);
    const QString reason = result ? result->reason(line) : QString();
    return note.isEmpty() || reason.isEmpty() ? note + reason : reason + u' ' + note;
}

ImportExport::ImportExport(const CheckedImport &import, const ImportPlan &plan, const ImportResult *result)
    : m_import(import)
    , m_plan(plan)
    , m_result(result)
{
    const CsvTable &table = import.table();
    const QStringList names = importColumnNames(table, import.mapping());
    int columns = int(names.size());
    for (CsvTable::Row row = 0; row < CsvTable::Row(table.size()); ++row)
        columns = std::max(columns, table.fieldCount(row)); // a line that is too long is shown whole
    for (int column = 0; column < columns; ++column) {
        if (import.mapping().uses(column) || !reportColumns().contains(names.value(column)))
            m_kept.push_back(column);
    }
}

QStringList ImportExport::columns() const
{
    const QStringList names = importColumnNames(m_import.table(), m_import.mapping());
    QStringList columns;
    for (const int column : m_kept) {
        const QString name = names.value(column);
        columns << (name.isEmpty() ? QStringLiteral("column %1").arg(column + 1) : name);
    }
    return columns + reportColumns();
}

ExportRow ImportExport::row(quint32 line) const
{
    const CsvTable &table = m_import.table();
    const CsvTable::Row tableRow = m_import.tableRow(line);
    ExportRow row;
    // Who writes the file puts the guards on again.
    const auto textOf = [&](int column) {
        const std::string_view text = table.field(tableRow, column);
        return exactText(m_import.undidGuard() ? withoutSpreadsheetGuard(text) : text);
    };
    for (const int column : m_kept)
        row.push_back(
            column < table.fieldCount(tableRow) ? ExportCell::of(textOf(column)) : ExportCell::absent());
    row.push_back({ExportCell::Type::Number, QString::number(m_import.fileLine(line))});
    row.push_back(ExportCell::of(importStateText(m_plan, m_result, line)));
    row.push_back(ExportCell::of(importReasonText(m_import, m_plan, m_result, line)));
    return row;
}

std::vector<quint32> ImportExport::linesWith(const std::set<ImportVerdict> &verdicts) const
{
    std::vector<quint32> lines;
    for (quint32 line = 0; line < m_plan.size(); ++line) {
        if (verdicts.contains(m_plan.verdict(line)))
            lines.push_back(line);
    }
    return lines;
}

std::vector<quint32> ImportExport::linesWith(const std::set<ImportOutcome> &outcomes) const
{
    std::vector<quint32> lines;
    for (quint32 line = 0; m_result && line < m_result->size(); ++line) {
        if (outcomes.contains(m_result->outcome(line)))
            lines.push_back(line);
    }
    return lines;
}

} // namespace desk
