// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/views/seats_view_model.h"
#include "models/views/tenant_view_model.h"
#include "ui/pages/page.h"

class QAction;

namespace desk {

class Banner;
class PageHeader;
class Preferences;
class SeatsTab;
class StateStack;
class StatusBadge;
class TabStrip;

/// One tenant: its head, and a tab for each part of it.
class TenantPage final : public Page
{
    Q_OBJECT
public:
    /// All references must outlive it.
    TenantPage(
        TenantViewModel &tenant, SeatsViewModel &seats, Preferences &preferences, QWidget *parent = nullptr);

    /// Shows a tenant, with what the list knows of it until its own calls are answered. `tab` empty = the
    /// tab that is open.
    void showTenant(const TenantId &id, const std::optional<Tenant> &known, const QString &tab = {});

    // The tab that is open answers for the list.
    [[nodiscard]] ListTools *list() const override;
    [[nodiscard]] PageState pageState() const override;
    [[nodiscard]] std::optional<ExportOffer> exportOffer() override;
    void refresh() override;
    [[nodiscard]] QString place() const override;
    [[nodiscard]] QList<QAction *> rowActions() override;
    [[nodiscard]] std::vector<ChartCard *> chartCards() const override;
    [[nodiscard]] bool canTurnPage(int by) const override;
    void turnPage(int by) override;

    [[nodiscard]] SeatsTab *seatsTab() { return m_seatsTab; }
    /// What changes this tenant's seats: on the page's buttons and in the window's menu. None are shown in an
    /// account that only reads.
    [[nodiscard]] const QList<QAction *> &seatActions() const { return m_seatActions; }
    void setWritable(bool writable);

Q_SIGNALS:
    void backToTenants();
    void allocateRequested();
    void capacityRequested();
    void importRequested();

private:
    [[nodiscard]] Page *currentTab() const;
    void buildActions();
    void showHeader();
    void showState();
    void showActions();

    TenantViewModel &m_tenant;
    SeatsViewModel &m_seats;
    PageHeader *m_header;
    StatusBadge *m_status;
    StatusBadge *m_inactive;
    Banner *m_sentence;
    TabStrip *m_tabs;
    SeatsTab *m_seatsTab;
    StateStack *m_stack;
    QAction *m_allocate;
    QAction *m_capacity;
    QAction *m_import;
    QList<QAction *> m_seatActions;
    bool m_noSubscription = false;
    bool m_writable = false;
};

} // namespace desk
