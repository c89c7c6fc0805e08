// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/ports/preferences.h"
#include "models/views/credits_view_model.h"
#include "ui/pages/page.h"
#include "ui/widgets/state_view.h"

class QLabel;
class QPushButton;

namespace desk {

class Banner;
class CreditHistoryChart;
class ElidedLabel;
class FactTile;
class ThinProgress;

/// The credits of one tenant: what is known of one pool, its balance over time, and all pools as a table.
class CreditsTab final : public Page
{
    Q_OBJECT
public:
    /// Both references must outlive it.
    CreditsTab(CreditsViewModel &model, Preferences &preferences, QWidget *parent = nullptr);

    [[nodiscard]] ListTools *list() const override { return m_list; }
    [[nodiscard]] PageState pageState() const override;
    [[nodiscard]] std::optional<ExportOffer> exportOffer() override;
    void refresh() override { m_model.refresh(); }
    [[nodiscard]] QList<QAction *> rowActions() override;
    [[nodiscard]] QAction *primaryAction() const override { return m_use; }
    [[nodiscard]] std::vector<ChartCard *> chartCards() const override { return {m_card}; }

Q_SIGNALS:
    void useRequested(const QString &poolId);
    void alertsRequested(const QString &poolId);

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    [[nodiscard]] QWidget *buildTiles();
    void arrangeTiles();
    void fitTiles();
    void buildChart();
    void buildTools();
    void setUpTable();
    [[nodiscard]] QWidget *buildActions();
    void connectModel();
    void showState();
    void showPools();
    void showHistory();
    void showActions();
    void fitChart();
    void followCurrentRow(const QModelIndex &index);
    [[nodiscard]] StateTexts stateTexts() const;

    CreditsViewModel &m_model;
    Preferences &m_preferences;
    QAction *m_use;
    QAction *m_alerts;
    QWidget *m_tiles = nullptr;
    FactTile *m_left = nullptr;
    FactTile *m_burn = nullptr;
    FactTile *m_runsOut = nullptr;
    FactTile *m_expiry = nullptr;
    int m_tileColumns = 0; ///< they stand in; 0 = not arranged yet
    CreditHistoryChart *m_chart = nullptr;
    ChartCard *m_card = nullptr;
    Banner *m_chartProblem = nullptr;
    QWidget *m_actions = nullptr;
    ListTools *m_list = nullptr;
    ThinProgress *m_progress = nullptr;
    ElidedLabel *m_notes = nullptr;
    bool m_arranging = false; ///< what becomes current now isn't the user's choice
};

} // namespace desk
