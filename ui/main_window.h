// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/actions/account_list.h"
#include "models/actions/credit_alerts.h"
#include "models/core/clock.h"
#include "models/data/connection_health.h"
#include "models/domain/account.h"
#include "models/ports/preferences.h"
#include "models/ports/request_history.h"
#include "models/ports/url_opener.h"
#include "models/views/activity_view_model.h"
#include "models/views/import_runs_view_model.h"
#include "models/views/left_answers.h"
#include "models/views/payments_view_model.h"
#include "models/views/requests_view_model.h"
#include "models/views/seats_view_model.h"
#include "models/views/tenant_view_model.h"
#include "models/views/tenants_view_model.h"
#include "ui/dialogs/seat_work.h"
#include "ui/pages/tenant_page.h"
#include "ui/place_history.h"
#include "ui/theme/icon.h"
#include "ui/theme/theme.h"
#include "ui/window_credits.h"

#include <QMainWindow>
#include <QPointer>

#include <functional>
#include <vector>

class QFrame;
class QStackedWidget;

namespace desk {

class AccountMenu;
class LastRunKeeper;
class Page;
class PaymentsPage;
class SideBar;
class TenantsPage;
class TopBanners;
class WindowMenus;

/// What a window works with. All references must outlive it.
struct WindowServices
{
    Account account;
    AccountData &data;
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
    AccountList *accounts = nullptr; ///< that can be switched to; null = there is only this one
    /// Writes on their way for accounts that nobody would see any more without this window; may be empty.
    std::function<int()> callsElsewhere{};
};

/// The window of one account: navigation at the left, pages at the right, what concerns the whole account
/// above them.
class MainWindow final : public QMainWindow
{
    Q_OBJECT
public:
    /// A page of the navigation.
    struct NavigationPage
    {
        QString id;
        QString label; ///< with its mnemonic in the Go menu
        IconName icon;
        QList<QKeySequence> keys; ///< may be empty
        std::function<Page *()> make; ///< when it is gone to: what nobody looks at costs nothing
        Page *page = nullptr; ///< null before
    };

    explicit MainWindow(WindowServices services, QWidget *parent = nullptr);
    ~MainWindow() override;

    /// Begins to load.
    void start();
    /// Goes where the last run of this account was, and keeps from then on what is looked for.
    void goOnFromLastRun();
    /// What is kept with a delay is kept now.
    void keepPlace();
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
    /// The page of a tenant was made, if somebody went to one already; null = nobody did.
    [[nodiscard]] TenantPage *madeTenantPage() const { return m_tenantPage; }

    [[nodiscard]] TenantsViewModel &tenants() { return m_tenants; }
    [[nodiscard]] SeatsViewModel &seats() { return m_seats; }
    [[nodiscard]] RequestsViewModel &requests() { return m_requests; }
    /// These pages are made when they are asked for.
    [[nodiscard]] TenantPage *tenantPage();
    [[nodiscard]] PaymentsPage *paymentsPage();
    [[nodiscard]] CreditsTab *creditsTab();
    [[nodiscard]] AddonsTab *addonsTab();
    [[nodiscard]] TenantsPage *tenantsPage() { return m_tenantsPage; }
    [[nodiscard]] Page *currentPage() const;
    [[nodiscard]] const std::vector<NavigationPage> &pages() const { return m_navigationPages; }
    [[nodiscard]] const Account &account() const { return m_services.account; }
    [[nodiscard]] const Place &place() const { return m_places.current(); }

Q_SIGNALS:
    void checkoutHostsChanged(); ///< in the settings, which all accounts share
    void accountRequested(const QString &id);
    void accountWindowRequested(const QString &id); ///< beside this window
    void addAccountRequested();
    void editAccountRequested();
    void forgetAccountRequested();
    /// A page of the navigation is there now; the empty ID is the page of a tenant.
    void pageMade(const QString &id);

protected:
    void closeEvent(QCloseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    // The parts of the window.
    [[nodiscard]] QWidget *buildContent(QWidget *parent);
    void buildPages();
    [[nodiscard]] Page *page(const QString &id);
    [[nodiscard]] Page *newPayments();
    [[nodiscard]] Page *newActivity();
    [[nodiscard]] Page *newImports();
    void take(Page *page, const QString &id);
    void buildMenus();
    void connectWork();

    // Places.
    void visit(const Place &place);
    void showPlace();

    void exportList();
    void openSettings();
    void offerAccounts();
    [[nodiscard]] int callsOnTheirWay() const;
    void waitBeforeClosing();

    // What is shown.
    void showCounters();
    void seatsChanged(const TenantId &tenant);
    void retry();
    void showPageState();
    void showBanners();
    void showAge();
    void rereadWhatIsOld();
    void showTitle();
    void colourLiveFrame();
    void restore();

    WindowServices m_services;
    TenantsViewModel m_tenants;
    TenantViewModel m_tenant;
    CapacityHistory m_capacities;
    SeatsViewModel m_seats;
    RequestsViewModel m_requests;
    PaymentsViewModel m_payments;
    ActivityViewModel m_activity;
    ImportRunsViewModel m_importRuns;
    SeatWork m_work;
    WindowCredits m_credits;
    LeftAnswers m_leftAnswers;
    LastRunKeeper *m_lastRun;
    std::vector<NavigationPage> m_navigationPages;
    PlaceHistory m_places;
    AccountMenu *m_accountMenu = nullptr;
    WindowMenus *m_menus = nullptr;
    QFrame *m_liveFrame = nullptr;
    SideBar *m_sideBar;
    TimerHandle m_rereadTimer;
    QDateTime m_rereadAt; ///< when it was last tried, UTC
    TopBanners *m_banners;
    QStackedWidget *m_pages;
    const TenantActions m_tenantActions;
    TenantsPage *m_tenantsPage = nullptr;
    TenantPage *m_tenantPage = nullptr; ///< null before a tenant is opened
    QPointer<QDialog> m_quitDialog;
    bool m_quitAnyway = false;
};

} // namespace desk
