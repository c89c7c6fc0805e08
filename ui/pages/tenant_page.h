// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/provider.h"
#include "models/views/seats_view_model.h"
#include "models/views/tenant_view_model.h"
#include "ui/pages/page.h"

#include <functional>
#include <utility>
#include <vector>

class QAction;
class QPushButton;
class QStackedWidget;

namespace desk {

class Banner;
class PageHeader;
class Preferences;
class SeatsTab;
class StateStack;
class StatusBadge;
class TabStrip;

/// What can be done with the seats of the tenant that is shown. The window has them in its menus before there
/// is a page of a tenant; until then they can't be pressed.
struct TenantActions
{
    /// Those of what is offered: what the provider can do, and nothing that writes where the account only
    /// reads.
    TenantActions(Capabilities provider, bool isReadOnly, QObject *parent);

    QAction *allocate;
    QAction *import;
    QAction *capacity;
    [[nodiscard]] QList<QAction *> offered() const; ///< in the menu's order
};

/// One part of a tenant on a tab of its own.
struct TenantTab
{
    QString id; ///< for links to it, e.g. `credits`; not shown
    QString title;
    Page *page = nullptr; ///< the tenant's page takes it over
    /// Gives the page its tenant. Called when the tab is opened the first time for a tenant, so that what
    /// nobody looks at isn't read.
    std::function<void(const TenantId &)> setTenant;
};

/// One tenant: its head, and a tab for each part of it. Seats is always there and comes first.
class TenantPage final : public Page
{
    Q_OBJECT
public:
    /// All references must outlive it.
    TenantPage(TenantViewModel &tenant, SeatsViewModel &seats, Preferences &preferences,
        const TenantActions &actions, QWidget *parent = nullptr);

    /// Behind those that are there.
    void addTab(const TenantTab &tab);
    /// A tab that isn't shown can't be opened, e.g. where the server has no such endpoint. When it is the
    /// open one, Seats is opened.
    void setTabShown(const QString &id, bool shown);
    /// Opens a tab; one that isn't there or isn't shown does nothing.
    void openTab(const QString &id);
    [[nodiscard]] QString openTabId() const;
    [[nodiscard]] bool hasTabs() const; ///< more than one
    void turnTab(int by); ///< 1 = the next one, -1 = the one before; round at the ends
    [[nodiscard]] const TenantId &tenant() const { return m_tenant.tenant(); }

    /// Shows a tenant, with what the list knows of it until its own calls are answered. `tab` empty = the
    /// tab that is open.
    void showTenant(const TenantId &id, const std::optional<Tenant> &known, const QString &tab = {});

    // The tab that is open answers for the list.
    [[nodiscard]] ListTools *list() const override;
    [[nodiscard]] PageState pageState() const override;
    [[nodiscard]] std::optional<ExportOffer> exportOffer() override;
    void refresh() override;
    void focusContent() override;
    void focusSearch() override;
    void openColumns() override;
    [[nodiscard]] QString place() const override;
    [[nodiscard]] QList<QAction *> rowActions() override;
    [[nodiscard]] std::vector<ChartCard *> chartCards() const override;
    [[nodiscard]] QAction *chartSwitch() const override { return currentTab()->chartSwitch(); }
    [[nodiscard]] bool canTurnPage(int by) const override;
    void turnPage(int by) override;

    [[nodiscard]] SeatsTab *seatsTab() { return m_seatsTab; }

Q_SIGNALS:
    void backToTenants();
    void allocateRequested();
    void capacityRequested();
    void importRequested();

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    struct Part
    {
        TenantTab tab;
        TenantId given; ///< the tenant that its page has
        bool shown = true;
    };

    [[nodiscard]] Page *currentTab() const;
    [[nodiscard]] Part *part(const QString &id);
    void buildHead();
    void connectModels();
    void refreshStrip();
    void showTab(const QString &id);
    void buildActions();
    void showButtons();
    /// Why nobody can be given a seat here; empty = somebody can.
    [[nodiscard]] QString whyNoSeats() const;
    [[nodiscard]] bool isGone() const; ///< the tenant doesn't exist
    void showHeader();
    void showState();
    void showActions();

    TenantViewModel &m_tenant;
    SeatsViewModel &m_seats;
    PageHeader *m_header;
    StatusBadge *m_status;
    StatusBadge *m_inactive;
    Banner *m_sentence;
    Banner *m_doubt; ///< what the sources of the seats contradict each other in
    TabStrip *m_tabs;
    QStackedWidget *m_pages; ///< of the tabs
    SeatsTab *m_seatsTab = nullptr;
    std::vector<Part> m_parts;
    StateStack *m_stack;
    const TenantActions m_actions;
    std::vector<std::pair<QPushButton *, QAction *>> m_seatButtons;
    QPushButton *m_tabButton = nullptr; ///< of the open tab's primary action, where it isn't the seats'
    bool m_noSubscription = false;
    bool m_open = false; ///< it is the page that is shown
};

} // namespace desk
