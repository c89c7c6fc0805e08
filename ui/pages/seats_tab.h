// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/ports/preferences.h"
#include "models/views/seats_view_model.h"
#include "ui/pages/page.h"
#include "ui/pages/seat_detail_view.h"
#include "ui/widgets/state_view.h"

namespace desk {

class Banner;
class DetailPanel;
class ElidedLabel;
class Pager;
class SeatDetailView;
class SeatGaugeChart;
class SeatsOverTimeChart;
class ThinProgress;

/// The seats of one tenant: two charts, the list with its filter, search and pager, and one seat's details at
/// the right.
class SeatsTab final : public Page
{
    Q_OBJECT
public:
    /// Both references must outlive it.
    SeatsTab(SeatsViewModel &model, Preferences &preferences, QWidget *parent = nullptr);

    [[nodiscard]] ListTools *list() const override { return m_list; }
    [[nodiscard]] PageState pageState() const override;
    [[nodiscard]] std::optional<ExportOffer> exportOffer() override { return m_model.exportOffer(); }
    void refresh() override { m_model.refresh(); }
    [[nodiscard]] QList<QAction *> rowActions() override;
    [[nodiscard]] std::vector<ChartCard *> chartCards() const override
    {
        return {m_gaugeCard, m_overTimeCard};
    }
    [[nodiscard]] bool canTurnPage(int by) const override;
    void turnPage(int by) override;

    void closeDetail();
    void showSeat(int row);
    void removeCurrent();
    void setRemoval(SeatRemoval removal);
    /// The active seats, the newest first, without a search.
    void showNewest();

Q_SIGNALS:
    void revokeRequested(const desk::UserId &user, const desk::SeatId &seat, const QString &name);

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    [[nodiscard]] QWidget *buildCharts();
    void buildTools();
    [[nodiscard]] QWidget *buildList();
    void setUpTable();
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
    void removeSeat(const SeatDetail &seat);
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
    ListTools *m_list;
    QAction *m_removal; ///< of the current seat: takes it away, or says where that is done
    SeatRemoval m_where = SeatRemoval::Elsewhere;
    ThinProgress *m_progress;
    DetailPanel *m_panel;
    SeatDetailView *m_detail;
    ElidedLabel *m_notes;
    Pager *m_pager;
    TenantId m_tenant; ///< whose search is in the field
    bool m_searching = false; ///< what the words of the empty list are about
};

} // namespace desk
