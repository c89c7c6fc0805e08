// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main_window.h"

#include "models/items/formatting.h"
#include "models/views/rereading.h"
#include "models/views/settings_values.h"
#include "ui/account_menu.h"
#include "ui/dialogs/export_dialog.h"
#include "ui/dialogs/quit_dialog.h"
#include "ui/dialogs/settings_dialog.h"
#include "ui/last_run_keeper.h"
#include "ui/page_ids.h"
#include "ui/pages/activity_page.h"
#include "ui/pages/imports_page.h"
#include "ui/pages/payments_page.h"
#include "ui/pages/requests_page.h"
#include "ui/pages/seats_tab.h"
#include "ui/pages/tenant_page.h"
#include "ui/pages/tenants_page.h"
#include "ui/side_bar.h"
#include "ui/top_banners.h"
#include "ui/widgets/mode_badge.h"
#include "ui/widgets/navigation_list.h"
#include "ui/widgets/open_dialog.h"
#include "ui/widgets/plain_text.h"
#include "ui/widgets/qr_code_view.h"
#include "ui/window_menus.h"
#include "ui/window_place.h"

#include <QCloseEvent>
#include <QHBoxLayout>
#include <QMenuBar>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace desk {

namespace {

constexpr QSize firstSize(1280, 800);
constexpr QSize leastSize(800, 560);
constexpr int liveFrameHeight = 3;
// The name of a preference.
constexpr QLatin1String geometryKey("window/geometry");

} // namespace

MainWindow::MainWindow(WindowServices services, QWidget *parent)
    : QMainWindow(parent)
    , m_services(std::move(services))
    , m_tenants(m_services.data, m_services.clock, m_services.health)
    , m_tenant(m_services.data, m_services.clock, m_services.health)
    , m_capacities(m_services.credits.book().history(), m_services.account.id)
    , m_seats(m_services.data, m_capacities, m_services.clock, m_services.health, m_services.rawRow)
    , m_requests(m_services.requests, m_services.account, m_services.clock)
    , m_payments(m_services.actions, m_services.credits, m_services.watch, m_services.opener,
          m_services.preferences, m_services.clock)
    , m_activity(m_services.actions.ledger().journal(), m_services.account, m_services.clock)
    , m_importRuns(m_services.imports, m_services.clock)
    , m_work({m_services.data, m_services.actions, m_services.watch, m_services.imports, m_services.opener,
                 m_services.preferences, m_services.clock},
          m_tenant, m_seats, this)
    , m_credits({m_services.data, m_services.credits, m_services.alerts, m_services.watch, m_services.opener,
                    m_services.clock, m_services.health, m_services.preferences},
          m_tenants, m_tenant, this)
    , m_leftAnswers(m_services.actions.ledger(), m_services.notifier, m_services.clock)
    , m_lastRun(new LastRunKeeper(*this, m_services.preferences, m_services.account.id))
    , m_tenantActions(m_services.account.provider.capabilities, m_services.account.readOnly, this)
{
    m_seats.history().showOrdersOf(m_services.actions.ledger());
    m_tenants.showActsOf(m_services.actions.ledger());
    applyLook(m_services.preferences, m_services.theme);
    setObjectName(QStringLiteral("mainWindow"));
    const QRect first = placeOnScreens({{}, firstSize}, availableScreens());
    setMinimumSize(leastSize.boundedTo(first.size()));
    auto *central = new QWidget(this);
    auto *outer = new QVBoxLayout(central);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->setSpacing(0);
    auto *row = new QHBoxLayout;
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    m_sideBar = new SideBar(m_services.account, m_services.clock, central);
    connect(m_sideBar, &SideBar::pageRequested, this, &MainWindow::openPage);
    connect(m_sideBar, &SideBar::alertsRequested, this, &MainWindow::openLowCredits);
    row->addWidget(m_sideBar);
    row->addWidget(buildContent(central), 1);
    outer->addLayout(row, 1);
    setCentralWidget(central);
    buildMenus();
    connectWork();
    restore();
    colourLiveFrame();

    connect(&m_services.health, &ConnectionHealth::changed, this, &MainWindow::showBanners);
    connect(&m_services.health, &ConnectionHealth::changed, this, &MainWindow::showAge);
    connect(&m_payments, &PaymentsViewModel::countsChanged, this, &MainWindow::showBanners);
    connect(&m_payments, &PaymentsViewModel::journalChanged, this, &MainWindow::showBanners);
    connect(&m_importRuns, &ImportRunsViewModel::runsChanged, this, &MainWindow::showBanners);
    connect(&m_services.health, &ConnectionHealth::retryRequested, this, &MainWindow::retry);
    openTenants();
}

MainWindow::~MainWindow()
{
    // The pages use the view-models until they are gone, even while they are hidden for the last time.
    hide();
    delete centralWidget(); // taking it would style it anew
}

void MainWindow::buildMenus()
{
    // The frame of LIVE is the first thing in the window, above its menus.
    auto *top = new QWidget(this);
    auto *layout = new QVBoxLayout(top);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    m_liveFrame = new QFrame(top);
    m_liveFrame->setObjectName(QStringLiteral("liveFrame"));
    m_liveFrame->setFixedHeight(liveFrameHeight);
    m_liveFrame->setAutoFillBackground(true);
    m_liveFrame->setVisible(m_services.account.mode == AccountMode::Live);
    auto *bar = new QMenuBar(top);
    layout->addWidget(m_liveFrame);
    layout->addWidget(bar);
    setMenuWidget(top);

    std::vector<WindowMenus::Goal> goals;
    for (const NavigationPage &entry : m_navigationPages)
        goals.push_back({entry.id, entry.label, entry.keys});
    m_menus = new WindowMenus(*this, bar, goals, m_tenantActions.offered(), m_services.preferences,
        m_services.theme, m_services.account.provider);
    offerAccounts();
    connect(m_menus, &WindowMenus::exportRequested, this, &MainWindow::exportList);
    connect(m_menus, &WindowMenus::settingsRequested, this, &MainWindow::openSettings);
}

void MainWindow::offerAccounts()
{
    if (!m_services.accounts)
        return;
    m_accountMenu = new AccountMenu(*m_services.accounts, m_services.account, this);
    m_sideBar->setAccountMenu(m_accountMenu);
    m_menus->addAccountMenu(m_accountMenu);
    connect(m_accountMenu, &AccountMenu::switchRequested, this, &MainWindow::accountRequested);
    connect(m_accountMenu, &AccountMenu::windowRequested, this, &MainWindow::accountWindowRequested);
    connect(m_accountMenu, &AccountMenu::addRequested, this, &MainWindow::addAccountRequested);
    connect(m_accountMenu, &AccountMenu::editRequested, this, &MainWindow::editAccountRequested);
    connect(m_accountMenu, &AccountMenu::forgetRequested, this, &MainWindow::forgetAccountRequested);
}

QWidget *MainWindow::buildContent(QWidget *parent)
{
    auto *content = new QWidget(parent);
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    m_banners = new TopBanners(m_services.health, m_payments, m_importRuns, content);
    connect(m_banners, &TopBanners::pageRequested, this, &MainWindow::openPage);
    connect(m_banners, &TopBanners::intentRequested, this, &MainWindow::openPayment);
    connect(&m_leftAnswers, &LeftAnswers::told, m_banners, &TopBanners::showAnswer);
    m_pages = new QStackedWidget(content);
    buildPages();
    layout->addWidget(m_banners);
    layout->addWidget(m_pages, 1);
    return content;
}

void MainWindow::buildPages()
{
    m_navigationPages.push_back(
        {tenantsPageId, tr("&Tenants"), IconName::Tenants, {QKeySequence(Qt::ALT | Qt::Key_Home)}, [this] {
             m_tenantsPage = new TenantsPage(m_tenants, m_services.preferences, m_pages);
             connect(m_tenantsPage, &TenantsPage::tenantActivated, this,
                 [this](const TenantId &tenant) { openTenant(tenant); });
             connect(m_tenantsPage, &TenantsPage::allocateRequested, this, [this](const TenantId &tenant) {
                 openTenant(tenant);
                 m_work.allocate();
             });
             connect(m_tenantsPage, &TenantsPage::capacityRequested, &m_work, &SeatWork::showPurchase);
             connect(m_tenantsPage, &TenantsPage::paymentActivated, this, &MainWindow::openPayment);
             m_tenantsPage->offer(m_tenantActions);
             return m_tenantsPage;
         }});
    m_navigationPages.push_back(
        {paymentsPageId, tr("Pa&yments"), IconName::Payments, {}, [this] { return newPayments(); }});
    m_navigationPages.push_back(
        {activityPageId, tr("&Activity"), IconName::Activity, {}, [this] { return newActivity(); }});
    m_navigationPages.push_back(
        {importsPageId, tr("&Imports"), IconName::People, {}, [this] { return newImports(); }});
    m_navigationPages.push_back({requestsPageId, tr("&Requests"), IconName::Requests, {},
        [this] { return new RequestsPage(m_requests, m_services.preferences, m_pages); }});
    std::vector<NavigationList::Entry> entries;
    for (const NavigationPage &entry : m_navigationPages)
        entries.push_back({entry.id, QString(entry.label).remove(u'&'), entry.icon, std::nullopt});
    m_sideBar->navigation()->setEntries(entries);
}

Page *MainWindow::newPayments()
{
    auto *page = new PaymentsPage(m_payments, m_services.preferences, m_pages);
    connect(
        page, &PaymentsPage::tenantActivated, this, [this](const TenantId &tenant) { openTenant(tenant); });
    page->setLinkCode([](const QString &link, QWidget *parent) -> QWidget * {
        auto *code = new QrCodeView(parent);
        code->setContents(link, tr("The link of the checkout"));
        return code;
    });
    return page;
}

Page *MainWindow::newActivity()
{
    auto *page = new ActivityPage(m_activity, m_services.preferences, m_pages);
    connect(
        page, &ActivityPage::tenantActivated, this, [this](const TenantId &tenant) { openTenant(tenant); });
    return page;
}

Page *MainWindow::newImports()
{
    auto *page = new ImportsPage(m_importRuns, m_services.preferences, m_pages);
    connect(
        page, &ImportsPage::tenantActivated, this, [this](const TenantId &tenant) { openTenant(tenant); });
    connect(page, &ImportsPage::importActivated, this, [this](const TenantId &tenant) {
        openTenant(tenant);
        m_work.importCsv();
    });
    return page;
}

/// `id` is one of the navigation's.
Page *MainWindow::page(const QString &id)
{
    const auto entry = std::ranges::find(m_navigationPages, id, &NavigationPage::id);
    if (!entry->page) {
        entry->page = entry->make();
        take(entry->page, id);
    }
    return entry->page;
}

void MainWindow::take(Page *page, const QString &id)
{
    m_pages->addWidget(page);
    connect(page, &Page::pageChanged, this, &MainWindow::showPageState);
    connect(page, &Page::exportRequested, this, &MainWindow::exportList);
    Q_EMIT pageMade(id);
}

TenantPage *MainWindow::tenantPage()
{
    if (m_tenantPage)
        return m_tenantPage;
    m_tenantPage = new TenantPage(m_tenant, m_seats, m_services.preferences, m_tenantActions, m_pages);
    connect(m_tenantPage, &TenantPage::backToTenants, this, &MainWindow::openTenants);
    m_credits.addTabs(m_tenantPage, m_services.account.readOnly);
    connect(&m_credits, &WindowCredits::paymentActivated, this, &MainWindow::openPayment);
    if (m_services.account.provider.can(Capability::RevokeSeats))
        m_tenantPage->seatsTab()->setRemoval(
            m_services.account.readOnly ? SeatRemoval::ReadOnly : SeatRemoval::Here);
    connect(m_tenantPage->seatsTab(), &SeatsTab::revokeRequested, &m_work, &SeatWork::revoke);
    connect(m_tenantPage->seatsTab(), &SeatsTab::orderRequested, this, &MainWindow::openPayment);
    connect(m_tenantPage, &TenantPage::allocateRequested, &m_work, [this] { m_work.allocate(); });
    connect(m_tenantPage, &TenantPage::capacityRequested, &m_work, &SeatWork::addCapacity);
    connect(m_tenantPage, &TenantPage::importRequested, &m_work, &SeatWork::importCsv);
    take(m_tenantPage, {});
    return m_tenantPage;
}

PaymentsPage *MainWindow::paymentsPage()
{
    return static_cast<PaymentsPage *>(page(paymentsPageId));
}

CreditsTab *MainWindow::creditsTab()
{
    (void)tenantPage();
    return m_credits.creditsTab();
}

AddonsTab *MainWindow::addonsTab()
{
    (void)tenantPage();
    return m_credits.addonsTab();
}

void MainWindow::restore()
{
    const QByteArray geometry = m_services.preferences.value(geometryKey, QByteArray()).toByteArray();
    const QList<QRect> screens = availableScreens();
    // The screens may be other ones than those that it was on.
    if (geometry.isEmpty() || !restoreGeometry(QByteArray::fromBase64(geometry)))
        resize(placeOnScreens({{}, firstSize}, screens).size());
    else if (!(windowState() & (Qt::WindowMaximized | Qt::WindowFullScreen)))
        setGeometry(placeOnScreens(this->geometry(), screens));
}

void MainWindow::start()
{
    m_tenants.refresh();
    rereadWhatIsOld();
    currentPage()->focusContent();
}

Page *MainWindow::currentPage() const
{
    return static_cast<Page *>(m_pages->currentWidget());
}

void MainWindow::openPage(const QString &id)
{
    if (std::ranges::find(m_navigationPages, id, &NavigationPage::id) != m_navigationPages.end())
        visit({id, {}, {}});
}

void MainWindow::goOnFromLastRun()
{
    m_lastRun->goOn();
}

void MainWindow::openTenants()
{
    openPage(tenantsPageId);
}

void MainWindow::openTenant(const TenantId &tenant, const QString &tab)
{
    visit({tenantsPageId, tenant, tab});
}

void MainWindow::visit(const Place &place)
{
    m_lastRun->wentElsewhere();
    if (m_places.visit(place))
        showPlace();
    else
        currentPage()->focusContent();
}

void MainWindow::goBack()
{
    if (!m_places.canGoBack())
        return;
    m_places.goBack();
    showPlace();
}

void MainWindow::goForward()
{
    if (!m_places.canGoForward())
        return;
    m_places.goForward();
    showPlace();
}

void MainWindow::showPlace()
{
    const Place place = m_places.current();
    m_sideBar->navigation()->setCurrentId(place.page);
    if (place.tenant.isEmpty()) {
        m_pages->setCurrentWidget(page(place.page));
    } else {
        std::optional<Tenant> known;
        if (const auto record = m_tenants.model()->table().find(place.tenant))
            known = m_tenants.model()->table().at(*record).tenant;
        tenantPage()->showTenant(place.tenant, known, place.tab);
        m_pages->setCurrentWidget(m_tenantPage);
    }
    currentPage()->focusContent();
    showPageState();
}

/// The view-models have begun again what failed by now; a list that stopped half-way goes on from there.
void MainWindow::retry()
{
    if (!currentPage()->pageState().loading)
        currentPage()->refresh();
}

void MainWindow::showPageState()
{
    m_lastRun->noteChange();
    m_menus->showPage(m_places.canGoBack(), m_places.canGoForward(),
        m_tenantPage && currentPage() == m_tenantPage && m_tenantPage->hasTabs());
    showAge();
    showBanners();
    showTitle();
}

void MainWindow::showAge()
{
    const PageState state = currentPage()->pageState();
    const bool isNew = state.asOf.isValid() && state.asOf.secsTo(m_services.clock.utcNow()) < 60;
    const bool canRead
        = isNew || (!m_services.health.problem() && !m_services.health.pausedUntil().isValid());
    m_sideBar->showAge(state.asOf, !canRead && state.rereadCalls, state.loading);
}

void MainWindow::showBanners()
{
    const Page *page = currentPage();
    const auto entry = std::ranges::find(m_navigationPages, page, &NavigationPage::page);
    m_banners->showFor(entry == m_navigationPages.end() ? QString() : entry->id, page->pageState());
}

/// What is looked at doesn't grow old unseen: samples and alerts come from reading, too.
void MainWindow::rereadWhatIsOld()
{
    m_rereadTimer = m_services.clock.after(std::chrono::minutes(1), [this] { rereadWhatIsOld(); });
    showAge();
    const PageState state = currentPage()->pageState();
    const bool isSeen = isVisible() && !isMinimized();
    if (!isSeen || !state.rereadCalls || state.loading || m_services.health.pausedUntil().isValid())
        return;
    const bool wasTriedSince = m_rereadAt.isValid() && m_rereadAt > state.asOf;
    const QDateTime last = wasTriedSince ? m_rereadAt : state.asOf;
    const QDateTime now = m_services.clock.utcNow();
    if (!state.asOf.isValid() || last.secsTo(now) < rereadAfter(*state.rereadCalls).count())
        return;
    m_rereadAt = now;
    currentPage()->refresh();
}

void MainWindow::showTitle()
{
    const QString account
        = tr("%1 (%2) – Crovver Desk").arg(m_services.account.name, modeWord(m_services.account.mode));
    const QString place = currentPage()->place();
    QString title = place.isEmpty() ? account : tr("%1 – %2").arg(oneLine(place, 80), account);
    // Qt takes "[*]" in a title for its mark of unsaved changes, and two of them for the text.
    setWindowTitle(title.replace(QLatin1String("[*]"), QLatin1String("[*][*]")));
}

void MainWindow::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Back)
        return goBack();
    if (event->key() == Qt::Key_Forward)
        return goForward();
    QMainWindow::keyPressEvent(event);
}

void MainWindow::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() == Qt::BackButton)
        return goBack();
    if (event->button() == Qt::ForwardButton)
        return goForward();
    QMainWindow::mouseReleaseEvent(event);
}

void MainWindow::colourLiveFrame()
{
    QPalette live = m_liveFrame->palette();
    live.setColor(QPalette::Window, ThemeColors(palette())(Role::Live));
    m_liveFrame->setPalette(live);
}

void MainWindow::changeEvent(QEvent *event)
{
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_liveFrame)
        colourLiveFrame();
}

void MainWindow::connectWork()
{
    connect(&m_services.actions, &SeatActions::seatsChanged, this, &MainWindow::seatsChanged);
    connect(&m_seats, &SeatsViewModel::capacityChanged, this, [this] {
        if (m_seats.capacity())
            m_services.watch.noteCapacity(
                m_seats.tenant(), {*m_seats.capacity(), UnitsSource::List, std::nullopt});
    });
    // What was bought is there, so a list on screen is from before.
    connect(&m_services.watch, &PaymentWatch::observed, this, [this](const QString &intentId) {
        const Intent *intent = m_services.actions.ledger().find(intentId);
        if (intent && intent->kind == IntentKind::AddCapacity)
            seatsChanged(TenantId(intent->tenant));
    });
    connect(&m_payments, &PaymentsViewModel::countsChanged, this, &MainWindow::showCounters);
    connect(&m_work, &SeatWork::leftInFlight, &m_leftAnswers, &LeftAnswers::leave);
    connect(&m_work, &SeatWork::told, m_banners, &TopBanners::showAnswer);
    connect(&m_credits, &WindowCredits::leftInFlight, &m_leftAnswers, &LeftAnswers::leave);
    const auto goToTenant = [this](const TenantId &tenant) { openTenant(tenant); };
    connect(&m_work, &SeatWork::tenantRequested, this, goToTenant);
    connect(&m_credits, &WindowCredits::tenantRequested, this, goToTenant);
    const auto closeWhenAnswered = [this] {
        if (m_quitDialog && callsOnTheirWay() == 0)
            close();
    };
    connect(&m_services.actions, &SeatActions::inFlightChanged, this, closeWhenAnswered);
    connect(&m_services.credits, &CreditActions::inFlightChanged, this, closeWhenAnswered);
    connect(&m_credits, &WindowCredits::raisedChanged, this, &MainWindow::showCounters);
    showCounters();
}

void MainWindow::seatsChanged(const TenantId &tenant)
{
    if (m_seats.tenant() == tenant)
        m_seats.refresh();
    if (m_tenant.tenant() == tenant)
        m_tenant.refresh();
}

/// What is open, beside the names of the pages, and what has an alert.
void MainWindow::showCounters()
{
    const auto set = [this](const QString &page, int count, const QString &meaning) {
        m_sideBar->navigation()->setCounter(page, count > 0 ? std::optional(count) : std::nullopt, meaning);
    };
    const int payments = m_payments.openCount();
    const int alerts = m_credits.raisedTenants();
    set(paymentsPageId, payments, tr("%Ln open", nullptr, payments));
    m_sideBar->showAlerts(alerts);
}

void MainWindow::openLowCredits()
{
    openTenants();
    TenantFilter filter;
    filter.lowCredits = true;
    m_tenants.setFilter(filter);
}

void MainWindow::exportList()
{
    auto offer = currentPage()->exportOffer();
    if (!offer)
        return;
    auto *dialog
        = new ExportDialog(std::move(*offer), currentPage()->shownColumns(), m_services.preferences, this);
    dialog->setAccount(m_services.account);
    openDialog(dialog);
}

void MainWindow::openPayment(const QString &intentId)
{
    openPage(paymentsPageId);
    paymentsPage()->showIntent(intentId);
    raise();
    activateWindow();
}

void MainWindow::openSettings()
{
    auto *dialog = new SettingsDialog(m_services.preferences, m_services.systemUser,
        m_services.account.checkoutHosts, m_services.account.provider, this);
    connect(dialog, &SettingsDialog::saved, this, [this] {
        m_services.actions.ledger().setCheckoutHosts(
            checkoutHosts(m_services.account, m_services.preferences));
        Q_EMIT checkoutHostsChanged();
    });
    openDialog(dialog);
}

int MainWindow::callsOnTheirWay() const
{
    const int elsewhere = m_services.callsElsewhere ? m_services.callsElsewhere() : 0;
    return m_services.actions.inFlight() + m_services.credits.inFlight() + elsewhere;
}

/// A call on its way may cost money: its answer is waited for, unless the user knows better. The journal has
/// it in any case.
void MainWindow::waitBeforeClosing()
{
    if (m_quitDialog)
        return;
    auto *dialog = new QuitDialog(callsOnTheirWay(), m_services.clock, this);
    m_quitDialog = dialog;
    dialog->setAccount(m_services.account);
    connect(dialog, &QDialog::accepted, this, [this] {
        m_quitAnyway = true;
        close();
    });
    openDialog(dialog);
}

void MainWindow::keepPlace()
{
    m_lastRun->keep();
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (callsOnTheirWay() > 0 && !m_quitAnyway) {
        event->ignore();
        return waitBeforeClosing();
    }
    m_services.preferences.setValue(geometryKey, saveGeometry().toBase64());
    m_lastRun->keep();
    QMainWindow::closeEvent(event);
}

} // namespace desk
