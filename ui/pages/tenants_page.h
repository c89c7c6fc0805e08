// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/ports/preferences.h"
#include "models/views/tenants_view_model.h"

#include <QWidget>

class QMenu;
class QToolButton;

namespace desk {

class Banner;
class DataTable;
class ElidedLabel;
class FilterChips;
class PageHeader;
class SearchField;
class StateStack;

/// All tenants in one table: search, quick filters, sort, columns, copy. Enter opens one.
class TenantsPage final : public QWidget
{
    Q_OBJECT
public:
    /// Both references must outlive it.
    TenantsPage(TenantsViewModel &model, Preferences &preferences, QWidget *parent = nullptr);

    void focusSearch();
    void focusTable();
    void openColumns();
    void copySelection(bool withHeaders);
    [[nodiscard]] DataTable *table() const { return m_table; }

Q_SIGNALS:
    void tenantActivated(const desk::TenantId &tenant);

private:
    void buildHeader();
    void buildTable();
    void buildFooter();
    void connectModel();
    void showState();
    void showCounts();
    void showSelection();
    void chooseQuickFilter(const QString &id);
    void fillFilterMenu();
    void clearFilters();
    void openRow(const QModelIndex &index);
    [[nodiscard]] QString quickFilterId() const;

    TenantsViewModel &m_model;
    Preferences &m_preferences;
    PageHeader *m_header;
    SearchField *m_search;
    FilterChips *m_chips;
    QToolButton *m_filterButton;
    QToolButton *m_columnsButton;
    QMenu *m_filterMenu;
    DataTable *m_table;
    StateStack *m_stack;
    Banner *m_banner;
    ElidedLabel *m_count;
    ElidedLabel *m_coverage;
    bool m_loaded = false; ///< counts are known
    bool m_focusWanted = false; ///< the table was to have the focus, but isn't shown yet
};

} // namespace desk
