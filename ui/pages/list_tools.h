// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/views/view_state.h"
#include "ui/pages/layout_keeper.h"
#include "ui/theme/icon.h"
#include "ui/widgets/filter_chips.h"
#include "ui/widgets/state_view.h"

#include <QObject>

class QAbstractItemModel;
class QHBoxLayout;
class QToolButton;

namespace desk {

class Banner;
class DataTable;
class PageHeader;
class SearchField;
class StateStack;
class ThinProgress;

/// What every list of the program is made of: chips, search, buttons for columns and export, a banner, and
/// the table with what is said in its place. It makes the pieces and wires them to each other; the page lays
/// them out, fills them and says what their signals do. The widgets belong to the page, it belongs to the
/// page as well.
class ListTools final : public QObject
{
    Q_OBJECT
public:
    struct Words
    {
        QString object; ///< begins the names of the widgets: `tenant` gives `tenantTable`; not shown
        QString table; ///< accessible names
        QString chips;
        QString search;
        QString placeholder;
        StateTexts states;
        FilterChips::Choice choice = FilterChips::Choice::Exclusive;
    };

    /// With a `header` the search stands in it, else it stands in the row of controls. `model` and
    /// `preferences` must outlive it; `layoutKey` is where the columns' layout is kept.
    ListTools(const Words &words, QAbstractItemModel &model, Preferences &preferences,
        const QString &layoutKey, LayoutKeeper::Columns columns, QWidget *page, PageHeader *header = nullptr);

    [[nodiscard]] SearchField *search() const { return m_search; }
    [[nodiscard]] FilterChips *chips() const { return m_chips; }
    [[nodiscard]] DataTable *table() const { return m_table; }
    [[nodiscard]] StateStack *stack() const { return m_stack; }
    /// Chips at the left, buttons (and the search, without a header) at the right.
    [[nodiscard]] QHBoxLayout *controls() const { return m_row; }
    void setControlsVisible(bool visible); ///< all of them; for where nothing can be listed
    /// What concerns the list as a whole, between the controls and the table.
    [[nodiscard]] Banner *banner() const { return m_banner; }
    /// Puts a button before those that every list has; takes it over.
    void addControl(QWidget *control);
    /// Columns of identifiers: fixed-width, cut in the middle.
    void setIdColumn(int column);

    /// Shows the state. The table takes the focus when it appears, unless somebody is busy with something
    /// else, and when a change took its selection away.
    void setState(const ViewState &state);
    void focusSearch();
    /// As soon as there are rows: the current row is selected then.
    void focusTable();
    void openColumns();

Q_SIGNALS:
    /// Another text is searched for; the table is at its top again.
    void searchChanged(const QString &text);
    void exportRequested();

private:
    void buildControls(const Words &words, QWidget *page, PageHeader *header);
    void buildTable(const Words &words, QAbstractItemModel &model, QWidget *page);

    QHBoxLayout *m_row;
    FilterChips *m_chips;
    SearchField *m_search;
    QToolButton *m_columns;
    Banner *m_banner;
    DataTable *m_table;
    StateStack *m_stack;
    bool m_isEmpty = false; ///< there is nothing at all
    bool m_focusWanted = false; ///< the table was to have the focus, but isn't shown yet
};

/// A quiet button of a list's controls: icon and word.
[[nodiscard]] QToolButton *listButton(
    const QString &text, IconName icon, const QString &accessibleName, QWidget *parent);

/// What is loading, as a bar.
void showLoading(ThinProgress &progress, const ViewState &state);

} // namespace desk
