// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/ports/preferences.h"
#include "models/views/requests_view_model.h"
#include "ui/pages/page.h"

namespace desk {

class DetailPanel;
class ElidedLabel;
class PageHeader;
class RequestDetailView;

/// What the program asked of the server: a list that grows while one looks at it, and one request's details
/// at the right.
class RequestsPage final : public Page
{
    Q_OBJECT
public:
    /// Both references must outlive it.
    RequestsPage(RequestsViewModel &model, Preferences &preferences, QWidget *parent = nullptr);

    [[nodiscard]] ListTools *list() const override { return m_list; }
    [[nodiscard]] PageState pageState() const override;
    [[nodiscard]] std::optional<ExportOffer> exportOffer() override { return m_model.exportOffer(); }
    [[nodiscard]] bool canRefresh() const override { return false; }
    void refresh() override { } ///< it is always the newest
    [[nodiscard]] QList<QAction *> rowActions() override;

    void showRequest(int row);
    void closeDetail();

protected:
    void showEvent(QShowEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void buildHeader(Preferences &preferences);
    void setUpTable();
    void connectModel();
    void showAll();
    void chooseChips(const QStringList &ids);
    void clearFilters();
    void copyCurl();
    void makeRoom();

    RequestsViewModel &m_model;
    QAction *m_copyCurl; ///< of the current row
    PageHeader *m_header;
    QWidget *m_main;
    ListTools *m_list;
    ElidedLabel *m_count;
    DetailPanel *m_panel;
    RequestDetailView *m_detail;
    quint64 m_shown = 0; ///< the request in the panel
};

} // namespace desk
