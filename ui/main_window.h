// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/clock.h"
#include "models/domain/account.h"
#include "models/ports/billing_gateway.h"
#include "models/ports/preferences.h"
#include "models/views/connection_health.h"
#include "models/views/seats_view_model.h"
#include "models/views/tenant_view_model.h"
#include "models/views/tenants_view_model.h"
#include "ui/theme/theme.h"

#include <QMainWindow>

#include <vector>

class QActionGroup;
class QFrame;
class QLabel;
class QMenuBar;
class QStackedWidget;

namespace desk {

class AgeLabel;
class Banner;
class DataTable;
class ModeBadge;
class NavigationList;
class TenantPage;
class TenantsPage;

/// What a window works with. All references must outlive it.
struct WindowServices
{
    Account account;
    BillingGateway &gateway;
    Clock &clock;
    ConnectionHealth &health;
    Preferences &preferences;
    Theme &theme;
    SeatsViewModel::RawRow rawRow;
};

/// The window of one account: navigation at the left, pages at the right, what concerns the whole account
/// above them.
class MainWindow final : public QMainWindow
{
    Q_OBJECT
public:
    explicit MainWindow(WindowServices services, QWidget *parent = nullptr);
    ~MainWindow() override;

    /// Begins to load.
    void start();
    void openTenant(const TenantId &tenant);
    void openTenants();
    void goBack();
    void goForward();

    [[nodiscard]] TenantsViewModel &tenants() { return m_tenants; }
    [[nodiscard]] SeatsViewModel &seats() { return m_seats; }
    [[nodiscard]] TenantPage *tenantPage() { return m_tenantPage; }
    [[nodiscard]] TenantsPage *tenantsPage() { return m_tenantsPage; }

protected:
    void closeEvent(QCloseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    /// A place to come back to; no tenant = the list.
    struct Place
    {
        TenantId tenant;
        friend bool operator==(const Place &, const Place &) = default;
    };

    [[nodiscard]] QMenuBar *buildTop();
    void buildMenus();
    void buildViewMenu(QMenu *menu);
    void buildRowMenu(QMenu *menu);
    void addTableActions(QMenu *menu);
    void addPagerActions(QMenu *menu);
    [[nodiscard]] DataTable *currentTable() const;
    [[nodiscard]] QWidget *buildSidebar();
    [[nodiscard]] QWidget *buildContent();
    QAction *addAction(
        QMenu *menu, const QString &text, const QList<QKeySequence> &keys, std::function<void()> run);
    using QMainWindow::addAction;
    void visit(const Place &place);
    void showPlace(const Place &place);
    void refresh();
    void retry();
    void showHealth();
    [[nodiscard]] QDateTime shownAsOf() const; ///< when what is on screen was read
    void showAge();
    void showTitle();
    void applyLook();
    void colourLiveFrame();
    void restore();

    WindowServices m_services;
    TenantsViewModel m_tenants;
    TenantViewModel m_tenant;
    SeatsViewModel m_seats;
    std::vector<Place> m_places;
    size_t m_at = 0;
    QList<QAction *> m_shortcuts; ///< what the list of keys is made from
    QAction *m_backAction = nullptr;
    QAction *m_forwardAction = nullptr;
    QActionGroup *m_schemes = nullptr;
    QActionGroup *m_densities = nullptr;
    QFrame *m_liveFrame = nullptr;
    NavigationList *m_navigation;
    AgeLabel *m_age;
    QLabel *m_readOnly;
    Banner *m_banner;
    QStackedWidget *m_pages;
    TenantsPage *m_tenantsPage;
    TenantPage *m_tenantPage;
};

} // namespace desk
