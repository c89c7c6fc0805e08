// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/ports/preferences.h"
#include "models/views/import_runs_view_model.h"
#include "ui/pages/page.h"

namespace desk {

class ElidedLabel;
class PageHeader;

/// Every import of the account, the newest first, with what became of the selected one's lines.
class ImportsPage final : public Page
{
    Q_OBJECT
public:
    /// Both references must outlive it.
    ImportsPage(ImportRunsViewModel &model, Preferences &preferences, QWidget *parent = nullptr);

    [[nodiscard]] ListTools *list() const override { return m_list; }
    [[nodiscard]] std::optional<ExportOffer> exportOffer() override { return m_model.exportOffer(); }
    [[nodiscard]] PageState pageState() const override;
    [[nodiscard]] bool canRefresh() const override { return false; }
    void refresh() override { } // it shows what the journal has, and hears of every change
    [[nodiscard]] QList<QAction *> rowActions() override;

Q_SIGNALS:
    /// Its import is to be shown, to be gone on with or given up.
    void importActivated(const desk::TenantId &tenant, const QString &tenantName);
    void tenantActivated(const desk::TenantId &tenant);

private:
    void buildList(Preferences &preferences);
    void showState();
    void showSummary();
    void openCurrent();
    [[nodiscard]] const ImportRuns::Listed *current() const;

    ImportRunsViewModel &m_model;
    QAction *m_open;
    QAction *m_tenant;
    PageHeader *m_header;
    ListTools *m_list = nullptr;
    ElidedLabel *m_summary;
};

} // namespace desk
