// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/state_view.h"

#include <QFrame>

#include <functional>

class QHBoxLayout;
class QLabel;
class QStackedWidget;
class QToolButton;

namespace desk {

class ChartTableModel;
class ChartView;
class DataTable;
class ElidedLabel;

/// A chart with its title, a button that turns it into its table, one that saves it, and what it says when
/// there is nothing to draw.
class ChartCard final : public QFrame
{
    Q_OBJECT
public:
    /// Takes the chart over.
    ChartCard(const QString &title, ChartView *chart, QWidget *parent = nullptr);

    /// Another question that the same chart answers now. May hold a name from the server.
    void setTitle(const QString &title);
    /// Shown while the chart has no data: why, and since when there will be some.
    void setEmptyText(const EmptyText &text);
    /// One line under the title, e.g. "1,200 of 8,214 seats loaded"; empty = none.
    void setNote(const QString &note);
    /// Puts a control before the buttons; takes it over.
    void addTool(QWidget *tool);
    void setTableShown(bool shown);
    [[nodiscard]] bool isTableShown() const;
    [[nodiscard]] ChartView *chart() const { return m_chart; }

    /// Asks for a path instead of the file dialog; `done` is called with it, or with nothing to cancel.
    using AskPath = std::function<void(const QString &suggestion, std::function<void(const QString &)> done)>;
    void setAskPath(AskPath ask);
    /// By the path's suffix: .png, .svg or .csv; another one is saved as PNG. Empty on success, else the
    /// reason.
    [[nodiscard]] QString saveTo(const QString &path);
    /// Asks where to save to, then saves.
    void askAndSave();
    [[nodiscard]] const QString &title() const { return m_titleText; }

Q_SIGNALS:
    void saved(const QString &path);
    void saveFailed(const QString &reason);

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void refresh();
    void refreshTable();
    void restyle();

    QString m_titleText;
    ChartView *m_chart;
    ElidedLabel *m_title;
    ElidedLabel *m_note;
    QHBoxLayout *m_top;
    QToolButton *m_asTable;
    QToolButton *m_save;
    QStackedWidget *m_stack;
    StateView *m_state;
    DataTable *m_table;
    ChartTableModel *m_model;
    EmptyText m_empty;
    AskPath m_askPath;
};

} // namespace desk
