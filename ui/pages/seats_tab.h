// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/ports/preferences.h"
#include "models/views/seats_view_model.h"
#include "ui/pages/page.h"
#include "ui/pages/seat_detail_view.h"
#include "ui/pages/seats_chart_section.h"
#include "ui/widgets/state_view.h"

namespace desk {

class DetailPanel;
class ElidedLabel;
class Pager;
class SeatDetailView;
class ThinProgress;

/// The seats of one tenant: how full it is in a line, a chart that can be hidden, the list with its filter,
/// search and pager, and one seat's details at the right.
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
    [[nodiscard]] std::vector<ChartCard *> chartCards() const override { return {m_chart->card()}; }
    [[nodiscard]] QAction *chartSwitch() const override { return m_chart->chartSwitch(); }
    [[nodiscard]] bool canTurnPage(int by) const override;
    void turnPage(int by) override;

    void closeDetail();
    void showSeat(int row);
    void removeCurrent();
    void setRemoval(SeatRemoval removal);
    /// The active seats, the newest first, without a search.
    void showNewest();

Q_SIGNALS:
    /// Somebody wants to see this order of seats.
    void orderRequested(const QString &intentId);
    void revokeRequested(const desk::UserId &user, const desk::SeatId &seat, const QString &name);

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void buildTools();
    [[nodiscard]] QWidget *buildList();
    void setUpTable();
    [[nodiscard]] QWidget *buildFooter();
    void connectModel();
    void makeRoom();
    void showState();
    void showCounts();
    void showPager();
    void showNotes();
    void openRow(const QModelIndex &index);
    void showCurrent();
    void followCurrentRow(const QModelIndex &index);
    void removeSeat(const SeatDetail &seat);
    [[nodiscard]] StateTexts stateTexts() const;
    void leaveEmptyState();

    SeatsViewModel &m_model;
    Preferences &m_preferences;
    QWidget *m_main;
    SeatsChartSection *m_chart;
    ListTools *m_list;
    QAction *m_removal; ///< of the current seat: takes it away, or says where that is done
    SeatRemoval m_where = SeatRemoval::Elsewhere;
    ThinProgress *m_progress;
    DetailPanel *m_panel;
    SeatDetailView *m_detail;
    ElidedLabel *m_notes;
    Pager *m_pager;
    TenantId m_tenant; ///< whose search is in the field
    bool m_isDetailOpen = false; ///< somebody opened one; in a wide window the panel is there anyway
    bool m_searching = false; ///< what the words of the empty list are about
};

} // namespace desk
