// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/ports/preferences.h"
#include "models/views/seats_view_model.h"
#include "ui/widgets/state_view.h"

#include <QWidget>

#include <vector>

class QToolButton;

namespace desk {

class Banner;
class ChartCard;
class DataTable;
class DetailPanel;
class ElidedLabel;
class FilterChips;
class Pager;
class SearchField;
class SeatDetailView;
class SeatGaugeChart;
class SeatsOverTimeChart;
class StateStack;
class ThinProgress;

/// The seats of one tenant: two charts, the list with its filter, search and pager, and one seat's details at
/// the right.
class SeatsTab final : public QWidget
{
    Q_OBJECT
public:
    /// Both references must outlive it.
    SeatsTab(SeatsViewModel &model, Preferences &preferences, QWidget *parent = nullptr);

    void focusSearch();
    void focusTable();
    void openColumns();
    void copySelection(bool withHeaders);
    void closeDetail();
    void showSeat(int row);
    void explainRemovalOfCurrent();
    [[nodiscard]] DataTable *table() const { return m_table; }
    [[nodiscard]] std::vector<ChartCard *> chartCards() const { return {m_gaugeCard, m_overTimeCard}; }

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    [[nodiscard]] QWidget *buildCharts();
    [[nodiscard]] QWidget *buildControls();
    [[nodiscard]] QWidget *buildList();
    [[nodiscard]] QWidget *buildFooter();
    void connectModel();
    void makeRoom();
    void showState();
    void showCounts();
    void showGauge();
    void fitCharts();
    void showChart();
    void showPager();
    void showNotes();
    void openRow(const QModelIndex &index);
    void followCurrentRow(const QModelIndex &index);
    void explainRemoval(const QString &userId, const QString &name);
    [[nodiscard]] StateTexts stateTexts() const;
    void leaveEmptyState();

    SeatsViewModel &m_model;
    Preferences &m_preferences;
    SeatGaugeChart *m_gauge;
    SeatsOverTimeChart *m_overTime;
    ChartCard *m_gaugeCard;
    ChartCard *m_overTimeCard;
    QWidget *m_main;
    QWidget *m_charts;
    Banner *m_chartProblem;
    QWidget *m_controls;
    FilterChips *m_chips;
    SearchField *m_search;
    QToolButton *m_columnsButton;
    ThinProgress *m_progress;
    Banner *m_banner;
    DataTable *m_table;
    StateStack *m_stack;
    DetailPanel *m_panel;
    SeatDetailView *m_detail;
    ElidedLabel *m_notes;
    Pager *m_pager;
    TenantId m_tenant; ///< whose search is in the field
    bool m_focusWanted = false; ///< the table was to have the focus, but isn't shown yet
    bool m_searching = false; ///< what the words of the empty list are about
};

} // namespace desk
