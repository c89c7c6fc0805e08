// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/actions/credit_alerts.h"
#include "models/core/clock.h"
#include "models/domain/account.h"
#include "models/ports/billing_gateway.h"
#include "models/ports/preferences.h"
#include "models/ports/request_history.h"
#include "models/ports/url_opener.h"
#include "models/views/activity_view_model.h"
#include "models/views/addons_view_model.h"
#include "models/views/connection_health.h"
#include "models/views/credits_view_model.h"
#include "models/views/left_answers.h"
#include "models/views/payments_view_model.h"
#include "models/views/requests_view_model.h"
#include "models/views/seats_view_model.h"
#include "models/views/tenant_view_model.h"
#include "models/views/tenants_view_model.h"
#include "ui/dialogs/credit_work.h"
#include "ui/dialogs/seat_work.h"
#include "ui/theme/icon.h"
#include "ui/theme/theme.h"

#include <QMainWindow>
#include <QPointer>

#include <vector>

class QActionGroup;
class QFrame;
class QLabel;
class QMenuBar;
class QStackedWidget;

namespace desk {

class AddonsTab;
class AgeLabel;
class Banner;
class CreditsTab;
class ModeBadge;
class NavigationList;
class Page;
class PaymentsPage;
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
    RequestHistory &requests;
    SeatActions &actions;
    CreditActions &credits;
    CreditAlerts &alerts;
    PaymentWatch &watch;
    ImportRuns &imports;
    UrlOpener &opener;
    Notifier &notifier;
    QString systemUser; ///< who is logged in to the machine; the operator, unless another name is set
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
    /// Goes to a page of the navigation; an unknown ID does nothing.
    void openPage(const QString &id);
    void openTenants();
    void openLowCredits(); ///< the tenants with a pool that is worth a look
    /// `tab` empty = the one that is open.
    void openTenant(const TenantId &tenant, const QString &tab = {});
    /// Goes to one purchase on the Payments page.
    void openPayment(const QString &intentId);
    void goBack();
    void goForward();

    [[nodiscard]] TenantsViewModel &tenants() { return m_tenants; }
    [[nodiscard]] SeatsViewModel &seats() { return m_seats; }
    [[nodiscard]] RequestsViewModel &requests() { return m_requests; }
    [[nodiscard]] TenantPage *tenantPage() { return m_tenantPage; }
    [[nodiscard]] TenantsPage *tenantsPage() { return m_tenantsPage; }
    [[nodiscard]] CreditsTab *creditsTab() { return m_creditsTab; }
    [[nodiscard]] AddonsTab *addonsTab() { return m_addonsTab; }
    [[nodiscard]] PaymentsPage *paymentsPage() { return m_paymentsPage; }
    [[nodiscard]] Page *currentPage() const;

protected:
    void closeEvent(QCloseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    /// A place to come back to: a page of the navigation, or a tenant.
    struct Place
    {
        QString page;
        TenantId tenant; ///< empty = the page itself
        QString tab; ///< of the tenant
        friend bool operator==(const Place &, const Place &) = default;
    };
    /// A page of the navigation.
    struct NavigationPage
    {
        QString id;
        QString label; ///< with its mnemonic in the Go menu
        IconName icon;
        QList<QKeySequence> keys; ///< may be empty
        Page *page;
    };

    // The parts of the window.
    [[nodiscard]] QWidget *buildSidebar();
    [[nodiscard]] QWidget *buildContent();
    void buildPages();
    void buildTenantPages();
    void addCreditsTab();
    void connectWork();
    void addAddonsTab();
    void buyAddon(const Addon &addon);
    void connectAlerts();
    void addPage(const NavigationPage &page);

    // The menus.
    [[nodiscard]] QMenuBar *buildTop();
    void buildMenus();
    void buildFileMenu(QMenu *menu);
    void buildEditMenu(QMenu *menu);
    void buildViewMenu(QMenu *menu);
    void buildRowMenu(QMenu *menu);
    void buildSeatsMenu(QMenu *menu);
    void buildGoMenu(QMenu *menu);
    void buildHelpMenu(QMenu *menu);
    void addTableActions(QMenu *menu);
    void addChartActions(QMenu *menu);
    QAction *addAction(
        QMenu *menu, const QString &text, const QList<QKeySequence> &keys, std::function<void()> run);
    using QMainWindow::addAction;

    // Places.
    void visit(const Place &place);
    void showPlace(const Place &place);
    void goByNavigation();
    void exportList();

    void openSettings();
    [[nodiscard]] int callsOnTheirWay() const;
    void waitBeforeClosing();

    // What is shown.
    void showOpenPayments();
    void showLeftAnswer(const LeftAnswer &answer);
    void showRaisedAlerts();
    void seatsChanged(const TenantId &tenant);
    void retry();
    void showPageState();
    void showHealth();
    void showTitle();
    void applyLook();
    void colourLiveFrame();
    void restore();

    WindowServices m_services;
    TenantsViewModel m_tenants;
    TenantViewModel m_tenant;
    SeatsViewModel m_seats;
    RequestsViewModel m_requests;
    PaymentsViewModel m_payments;
    ActivityViewModel m_activity;
    CreditsViewModel m_credits;
    AddonsViewModel m_addons;
    SeatWork m_work;
    CreditWork m_creditWork;
    LeftAnswers m_leftAnswers;
    QString m_toldIntent; ///< that the banner of answers is about
    std::vector<NavigationPage> m_navigationPages;
    std::vector<Place> m_places;
    size_t m_at = 0;
    QList<QAction *> m_shortcuts; ///< what the list of keys is made from
    QAction *m_backAction = nullptr;
    QAction *m_forwardAction = nullptr;
    QAction *m_exportAction = nullptr;
    QActionGroup *m_schemes = nullptr;
    QActionGroup *m_densities = nullptr;
    QFrame *m_liveFrame = nullptr;
    NavigationList *m_navigation;
    AgeLabel *m_age;
    QLabel *m_readOnly;
    Banner *m_banner;
    Banner *m_answers; ///< of calls whose dialog is gone
    QStackedWidget *m_pages;
    TenantsPage *m_tenantsPage;
    TenantPage *m_tenantPage;
    CreditsTab *m_creditsTab = nullptr;
    AddonsTab *m_addonsTab = nullptr;
    PaymentsPage *m_paymentsPage;
    QPointer<QDialog> m_quitDialog;
    bool m_quitAnyway = false;
};

} // namespace desk
