// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/ports/preferences.h"
#include "models/views/tenants_view_model.h"
#include "ui/pages/page.h"
#include "ui/widgets/filter_chips.h"

#include <functional>
#include <vector>

class QMenu;
class QPushButton;
class QToolButton;

namespace desk {

class ElidedLabel;
class PageHeader;
class RowPreview;
class TenantPreviewView;
struct TenantActions;

/// All tenants in one table: search, quick filters, sort, columns, copy. Enter opens one.
class TenantsPage final : public Page
{
    Q_OBJECT
public:
    /// Both references must outlive it.
    TenantsPage(TenantsViewModel &model, Preferences &preferences, QWidget *parent = nullptr);

    [[nodiscard]] ListTools *list() const override { return m_list; }
    [[nodiscard]] PageState pageState() const override;
    [[nodiscard]] std::optional<ExportOffer> exportOffer() override { return m_model.exportOffer(); }
    void refresh() override { m_model.refresh(); }
    [[nodiscard]] QAbstractButton *filterButton() const override;
    [[nodiscard]] QStringList filterChoices() const override;
    void setFilterChoices(const QStringList &choices) override;

    /// What can be done for a tenant from its preview, as far as it is offered at all.
    void offer(const TenantActions &actions);

Q_SIGNALS:
    void tenantActivated(const desk::TenantId &tenant);
    void allocateRequested(const desk::TenantId &tenant);
    void capacityRequested(const desk::TenantId &tenant, const QString &tenantName);
    void paymentActivated(const QString &intentId);

private:
    void buildHeader(Preferences &preferences);
    void buildFilter();
    void setUpTable();
    void buildFooter();
    void connectModel();
    void showState();
    void showCounts();
    void showSelection();
    void chooseQuickFilter(const QString &id);
    void fillFilterMenu();
    void clearFilters();
    void openRow(const QModelIndex &index);
    [[nodiscard]] QWidget *buildPreview();
    void addPreviewButton(const QAction *action, const QString &name, std::function<void(int row)> act);
    void showPreview(const QModelIndex &index);
    [[nodiscard]] QString quickFilterId() const;

    TenantsViewModel &m_model;
    PageHeader *m_header;
    RowPreview *m_preview;
    TenantPreviewView *m_previewMore;
    QList<QPushButton *> m_previewActs; ///< that need somebody who can have a seat
    QPushButton *m_copyId;
    ListTools *m_list;
    QToolButton *m_filterButton;
    QMenu *m_filterMenu;
    ElidedLabel *m_count;
    ElidedLabel *m_coverage;
    std::vector<FilterChips::Chip> m_quickFilters; ///< first those that are chips, then those of the menu
    size_t m_chipCount = 0;
    bool m_loaded = false; ///< counts are known
};

} // namespace desk
