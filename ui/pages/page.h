// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/api_error.h"
#include "models/views/table_export.h"
#include "ui/last_run.h"

#include <QDateTime>
#include <QWidget>

#include <optional>
#include <vector>

class QAbstractButton;
class QAction;

namespace desk {

class ChartCard;
class DataTable;
class ListTools;

/// What the window tells about the page that is shown.
struct PageState
{
    bool loading = false; ///< calls are on their way
    QDateTime asOf; ///< when what is shown was read, UTC; invalid = nothing is shown yet
    /// What is wrong with what is shown, where only the window's banner tells it.
    std::optional<ApiError> problem;
    /// About how many calls reading it again costs; nothing = it doesn't grow old, or reads by itself.
    std::optional<qint64> rereadCalls{};
};

/// A page of the window, or a tab of such a page: what the menus and the navigation ask of whichever is
/// shown. A page with a list gives it and has the rest of the list's part by that.
class Page : public QWidget
{
    Q_OBJECT
public:
    using QWidget::QWidget;

    /// The list that finding, copying, sorting, columns and the row's actions are about; null = none.
    [[nodiscard]] virtual ListTools *list() const { return nullptr; }
    [[nodiscard]] virtual PageState pageState() const = 0;
    /// False where what is shown is always the newest.
    [[nodiscard]] virtual bool canRefresh() const { return true; }
    /// Reads everything that is shown again.
    virtual void refresh() = 0;
    /// For the window's title; empty where the page has no object of its own.
    [[nodiscard]] virtual QString place() const { return {}; }

    /// Called when the page is gone to: where the keys are to act.
    virtual void focusContent();
    virtual void focusSearch();
    virtual void openColumns();
    /// What opens the filter that the page has besides its chips; null = none.
    [[nodiscard]] virtual QAbstractButton *filterButton() const { return nullptr; }
    /// What can be done with the current row besides opening it, each enabled when it can be done now. They
    /// belong to the page; the window's Row menu and the row's own menu show them.
    [[nodiscard]] virtual QList<QAction *> rowActions() { return {}; }
    /// What one is most likely here for; a tab's is shown in the head of its page. Why it can't be done now
    /// is its status tip.
    [[nodiscard]] virtual QAction *primaryAction() const { return nullptr; }
    [[nodiscard]] virtual std::vector<ChartCard *> chartCards() const { return {}; }
    /// Shows and hides the chart, where that can be chosen; checked while it is shown. Null = it can't.
    [[nodiscard]] virtual QAction *chartSwitch() const { return nullptr; }
    /// Pages of a list, `by` = 1 or -1.
    [[nodiscard]] virtual bool canTurnPage(int by) const;
    virtual void turnPage(int by);

    /// What of the list can be written to a file; nothing where there is no list.
    [[nodiscard]] virtual std::optional<ExportOffer> exportOffer() { return {}; }
    [[nodiscard]] std::vector<ExportColumn> shownColumns() const;

    /// What its own filter lets through besides chips and search; texts that only the page understands.
    [[nodiscard]] virtual QStringList filterChoices() const { return {}; }
    virtual void setFilterChoices(const QStringList &) { }
    /// What is looked for in the list, and the same again as if a person had chosen it.
    [[nodiscard]] LastRun::List lookedFor() const;
    void lookFor(const LastRun::List &what);

    [[nodiscard]] DataTable *table() const; ///< the list's; null without one
    void copySelection(bool withHeaders);

Q_SIGNALS:
    void pageChanged(); ///< `pageState` or `place` may be another
    void exportRequested(); ///< by the page's own button
};

} // namespace desk
