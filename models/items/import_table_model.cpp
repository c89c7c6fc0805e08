// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/import_table_model.h"

#include "models/core/text_column.h"
#include "models/items/formatting.h"
#include "models/items/import_export.h"
#include "models/items/import_texts.h"
#include "models/items/tab_separated.h"

#include <algorithm>
#include <numeric>

namespace desk {

using namespace Qt::StringLiterals;

namespace {

constexpr ColumnInfo importColumns[] = {
    {int(ImportColumn::State), "state"_L1, QT_TRANSLATE_NOOP("desk::ImportTableModel", "Result")},
    {int(ImportColumn::Line), "line"_L1, QT_TRANSLATE_NOOP("desk::ImportTableModel", "Line"), Qt::AlignRight},
    {int(ImportColumn::User), "userId"_L1, QT_TRANSLATE_NOOP("desk::ImportTableModel", "User ID")},
    {int(ImportColumn::Email), "email"_L1, QT_TRANSLATE_NOOP("desk::ImportTableModel", "E-mail")},
    {int(ImportColumn::Name), "name"_L1, QT_TRANSLATE_NOOP("desk::ImportTableModel", "Name")},
    {int(ImportColumn::Note), "note"_L1, QT_TRANSLATE_NOOP("desk::ImportTableModel", "Note")},
};

static_assert(columnsAreInOrder(importColumns), "a column's number is its field's");

void appendFolded(std::string_view utf8, std::string &out)
{
    if (std::ranges::any_of(utf8, [](char c) { return uchar(c) >= 0x80 || c == fieldSeparator; })) {
        out.append(bytesOf(foldedUtf8(exactText(utf8))));
    } else {
        for (const char c : utf8)
            out += char(c >= 'A' && c <= 'Z' ? c + 32 : c);
    }
    out += fieldSeparator;
}

} // namespace

ImportTableModel::ImportTableModel(QObject *parent)
    : FixedColumnsModel(importColumns, parent)
{ }

ImportTableModel::~ImportTableModel() = default;

QString ImportTableModel::text(quint32 line, ImportColumn column) const
{
    switch (column) {
    case ImportColumn::State:
        return importStateText(m_plan, m_result.get(), line);
    case ImportColumn::Line:
        return QString::number(m_import->fileLine(line));
    case ImportColumn::User:
        return exactText(m_import->userId(line));
    case ImportColumn::Email:
        return exactText(m_import->email(line));
    case ImportColumn::Name:
        return exactText(m_import->name(line));
    case ImportColumn::Note:
        return importReasonText(*m_import, m_plan, m_result.get(), line);
    }
    return {};
}

QVariant ImportTableModel::stateCell(quint32 line, int role) const
{
    if (role != StatusRole)
        return {};
    return QVariant::fromValue(showsOutcome(m_plan, m_result.get(), line)
            ? importOutcomeTone(m_result->outcome(line))
            : importVerdictTone(m_plan.verdict(line)));
}

QVariant ImportTableModel::data(const QModelIndex &index, int role) const
{
    const quint32 line = index.isValid() && index.model() == this ? recordAt(index.row()) : missing;
    if (line == missing)
        return {};
    const auto column = ImportColumn(index.column());
    switch (role) {
    case Qt::DisplayRole: {
        if (column == ImportColumn::Line)
            return countText(m_import->fileLine(line));
        const QString shown = singleLine(text(line, column));
        return shown.isEmpty() ? unknownText() : shown;
    }
    case Qt::TextAlignmentRole:
        return headerData(index.column(), Qt::Horizontal, role);
    case TooltipPlainRole:
        return singleLine(text(line, column));
    case CopyTextRole:
        return text(line, column);
    case SortRole: {
        if (column == ImportColumn::Line)
            return m_import->fileLine(line);
        const QString sorted = text(line, column);
        return sorted.isEmpty() ? QVariant() : QVariant(sorted);
    }
    case KeyRole:
        return text(line, ImportColumn::Line);
    case RowProblemRole:
        return m_import->standing(line) == ImportStanding::Error ? singleLine(text(line, ImportColumn::Note))
                                                                 : QString();
    default:
        return column == ImportColumn::State ? stateCell(line, role) : QVariant();
    }
}

void ImportTableModel::setImport(std::shared_ptr<const CheckedImport> import, ImportPlan plan)
{
    beginResetModel();
    m_import = std::move(import);
    m_plan = std::move(plan);
    m_result.reset();
    m_folded.clear();
    m_foldedAt.clear();
    m_sorted.clear();
    replaceOrder({});
    endResetModel();
    resort();
    rebuild();
}

void ImportTableModel::setPlan(ImportPlan plan)
{
    m_plan = std::move(plan);
    refresh();
}

void ImportTableModel::setResult(std::shared_ptr<const ImportResult> result)
{
    m_result = std::move(result);
    refresh();
}

void ImportTableModel::outcomesChanged()
{
    refresh();
}

/// What the first and last columns say may have changed, and with it who is shown and where.
void ImportTableModel::refresh()
{
    if (m_sortColumn == int(ImportColumn::State) || m_sortColumn == int(ImportColumn::Note))
        resort();
    rebuild();
    announceColumns(0, columnCount() - 1);
}

void ImportTableModel::setFilter(const ImportFilter &filter)
{
    if (filter == m_filter)
        return;
    m_filter = filter;
    rebuild();
}

void ImportTableModel::rebuild()
{
    if (m_filter.isEmpty()) {
        applyOrder(m_sorted);
        return;
    }
    const QList<QByteArray> words = searchWords(m_filter.search);
    if (!words.isEmpty())
        fold();
    std::vector<quint32> next;
    for (const quint32 line : m_sorted) {
        if (matches(line) && (words.isEmpty() || containsAll(foldedLine(line), words)))
            next.push_back(line);
    }
    applyOrder(std::move(next));
}

bool ImportTableModel::matches(quint32 line) const
{
    if (!m_filter.verdicts.empty() && !m_filter.verdicts.contains(m_plan.verdict(line)))
        return false;
    return m_filter.outcomes.empty() || (m_result && m_filter.outcomes.contains(m_result->outcome(line)));
}

void ImportTableModel::sort(int column, Qt::SortOrder direction)
{
    if (column >= columnCount())
        return;
    m_sortColumn = column;
    m_sortDirection = direction;
    resort();
    rebuild();
}

void ImportTableModel::resort()
{
    const quint32 lines = m_import ? m_import->size() : 0;
    if (m_sorted.size() != lines || m_sortColumn < 0) {
        m_sorted.resize(lines);
        std::iota(m_sorted.begin(), m_sorted.end(), 0);
    }
    if (m_sortColumn < 0 || !m_import)
        return;
    const auto column = ImportColumn(m_sortColumn);
    switch (column) {
    case ImportColumn::State:
        return sortByNumber(m_sorted, m_sortDirection, [this](quint32 line) {
            // Outcomes come after all verdicts.
            return showsOutcome(m_plan, m_result.get(), line)
                ? NumberKey{importVerdicts + qint64(m_result->outcome(line)), true}
                : NumberKey{qint64(m_plan.verdict(line)), true};
        });
    case ImportColumn::Line:
        return sortByNumber(m_sorted, m_sortDirection, [](quint32 line) {
            return NumberKey{qint64(line), true};
        });
    case ImportColumn::User:
    case ImportColumn::Email:
    case ImportColumn::Name:
        fold();
        return sortByText(
            m_sorted, m_sortDirection, [this, field = int(column) - int(ImportColumn::User)](quint32 line) {
                return foldedField(line, field);
            });
    case ImportColumn::Note:
        return sortByNumber(m_sorted, m_sortDirection, [this](quint32 line) {
            const auto notes = qint64(ImportNotes::Int(m_import->notes(line)));
            return NumberKey{notes, notes != 0};
        });
    }
}

void ImportTableModel::fold()
{
    if (!m_import || m_foldedAt.size() == m_import->size())
        return;
    m_foldedAt.reserve(m_import->size());
    for (quint32 line = 0; line < m_import->size(); ++line) {
        m_foldedAt.push_back(quint32(m_folded.size()));
        appendFolded(m_import->userId(line), m_folded);
        appendFolded(m_import->email(line), m_folded);
        appendFolded(m_import->name(line), m_folded);
    }
}

std::string_view ImportTableModel::foldedLine(quint32 line) const
{
    const size_t end = line + 1 < m_foldedAt.size() ? m_foldedAt[line + 1] : m_folded.size();
    return std::string_view(m_folded).substr(m_foldedAt[line], end - m_foldedAt[line]);
}

std::string_view ImportTableModel::foldedField(quint32 line, int field) const
{
    std::string_view rest = foldedLine(line);
    for (; field > 0; --field)
        rest.remove_prefix(rest.find(fieldSeparator) + 1);
    return rest.substr(0, rest.find(fieldSeparator));
}

QString ImportTableModel::copyText(const QList<int> &rows, const QList<int> &columns, bool withHeaders) const
{
    return tabSeparated(*this, rows, columns, withHeaders);
}

} // namespace desk
