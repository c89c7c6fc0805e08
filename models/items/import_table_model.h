// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/import_outcome.h"
#include "models/items/fixed_columns_model.h"

#include <memory>
#include <set>

namespace desk {

/// The columns of the table of an import, in their order.
enum class ImportColumn { State, Line, User, Email, Name, Note };

/// Which lines to show: all that is set must hold; an empty set is any.
struct ImportFilter
{
    std::set<ImportVerdict> verdicts;
    std::set<ImportOutcome> outcomes; ///< nothing matches before there are outcomes
    QString search; ///< in user ID, e-mail and name; every word must be found

    [[nodiscard]] bool isEmpty() const { return verdicts.empty() && outcomes.empty() && search.isEmpty(); }
    friend bool operator==(const ImportFilter &, const ImportFilter &) = default;
};

/// The file of an import, a line a row, with what will become or became of it. Records are the lines of the
/// `CheckedImport`: there is no row to hand out, and what 100,000 of them are sorted and searched by is
/// folded once, in one piece of memory.
class ImportTableModel final : public FixedColumnsModel
{
    Q_OBJECT
public:
    explicit ImportTableModel(QObject *parent = nullptr);
    ~ImportTableModel() override;

    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    /// Column -1 is the file's order.
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

    [[nodiscard]] const ImportFilter &filter() const { return m_filter; }
    void setFilter(const ImportFilter &filter);
    /// Tab-separated text, safe for spreadsheets.
    [[nodiscard]] QString copyText(const QList<int> &rows, const QList<int> &columns, bool withHeaders) const;

    /// Null before `setImport`.
    [[nodiscard]] const std::shared_ptr<const CheckedImport> &import() const { return m_import; }
    [[nodiscard]] const ImportPlan &plan() const { return m_plan; }

    /// Another file or another check: everything begins anew, also the result.
    void setImport(std::shared_ptr<const CheckedImport> import, ImportPlan plan);
    /// The same lines with other choices or another capacity.
    void setPlan(ImportPlan plan);
    /// From now on outcomes are shown; whoever fills `result` calls `outcomesChanged`. Null = not any more.
    void setResult(std::shared_ptr<const ImportResult> result);
    void outcomesChanged();

private:
    void refresh();
    void rebuild();
    void resort();
    void fold();
    [[nodiscard]] std::string_view foldedLine(quint32 line) const;
    [[nodiscard]] std::string_view foldedField(quint32 line, int field) const;
    [[nodiscard]] bool matches(quint32 line) const;
    [[nodiscard]] QString text(quint32 line, ImportColumn column) const;
    [[nodiscard]] QVariant stateCell(quint32 line, int role) const;

    std::shared_ptr<const CheckedImport> m_import;
    ImportPlan m_plan;
    std::shared_ptr<const ImportResult> m_result;
    std::vector<quint32> m_sorted; ///< every line, sorted
    ImportFilter m_filter;
    int m_sortColumn = -1;
    Qt::SortOrder m_sortDirection = Qt::AscendingOrder;
    std::string m_folded; ///< made at the first search: ID, e-mail, name of each line, each ended by \x1f
    std::vector<quint32> m_foldedAt;
};

} // namespace desk
