// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/ports/preferences.h"
#include "models/views/activity_view_model.h"
#include "ui/pages/page.h"

namespace desk {

class Banner;
class ElidedLabel;
class PageHeader;
class StatusBadge;

/// What this installation did with the account, line by line, the newest first.
class ActivityPage final : public Page
{
    Q_OBJECT
public:
    /// Both references must outlive it. It begins to read when it is first shown.
    ActivityPage(ActivityViewModel &model, Preferences &preferences, QWidget *parent = nullptr);

    [[nodiscard]] ListTools *list() const override { return m_list; }
    [[nodiscard]] std::optional<ExportOffer> exportOffer() override { return m_model.exportOffer(); }
    [[nodiscard]] PageState pageState() const override;
    void refresh() override { m_model.refresh(); }
    [[nodiscard]] QList<QAction *> rowActions() override;

Q_SIGNALS:
    void tenantActivated(const desk::TenantId &tenant);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void buildList(Preferences &preferences);
    void setUpTable();
    void connectModel();
    void showState();
    void showCounts();
    void showIntegrity();
    void showJournal();
    void goToTenant();

    ActivityViewModel &m_model;
    QAction *m_tenant;
    PageHeader *m_header;
    ListTools *m_list = nullptr;
    Banner *m_journal;
    StatusBadge *m_integrity;
    ElidedLabel *m_coverage;
};

} // namespace desk
