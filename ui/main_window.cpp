// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main_window.h"

#include "models/views/error_text.h"
#include "ui/pages/activity_page.h"
#include "ui/pages/payments_page.h"
#include "ui/pages/requests_page.h"
#include "ui/pages/tenant_page.h"
#include "ui/pages/tenants_page.h"
#include "ui/pages/words.h"
#include "ui/theme/fonts.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/age_label.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/mode_badge.h"
#include "ui/widgets/navigation_list.h"
#include "ui/widgets/plain_text.h"
#include "ui/widgets/qr_code_view.h"

#include <QCloseEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace desk {

namespace {

constexpr QSize firstSize(1280, 800);
constexpr QSize leastSize(800, 560);
// Pages of the navigation.
constexpr QLatin1String tenantsId("tenants");
constexpr QLatin1String requestsId("requests");
constexpr QLatin1String paymentsId("payments");
constexpr QLatin1String activityId("activity");

// The name of a preference.
constexpr QLatin1String geometryKey("window/geometry");

Mode modeOf(AccountMode mode)
{
    switch (mode) {
    case AccountMode::Demo:
        return Mode::Demo;
    case AccountMode::Test:
        return Mode::Test;
    case AccountMode::Live:
        break;
    }
    return Mode::Live;
}

} // namespace

MainWindow::MainWindow(WindowServices services, QWidget *parent)
    : QMainWindow(parent)
    , m_services(std::move(services))
    , m_tenants(m_services.gateway, m_services.credits.book(), m_services.clock, m_services.health)
    , m_tenant(m_services.gateway, m_services.clock, m_services.health)
    , m_seats(m_services.gateway, m_services.clock, m_services.health, m_services.rawRow)
    , m_requests(m_services.requests, m_services.account.mode, m_services.clock)
    , m_payments(m_services.actions, m_services.credits, m_services.watch, m_services.opener,
          m_services.preferences, m_services.clock)
    , m_activity(m_services.actions.ledger().journal(), m_services.account, m_services.clock)
    , m_credits(m_services.credits, m_services.alerts, m_services.clock, m_services.health)
    , m_addons(m_services.gateway, m_services.credits, m_services.clock, m_services.health)
    , m_work({m_services.gateway, m_services.actions, m_services.watch, m_services.imports, m_services.opener,
                 m_services.preferences, m_services.clock},
          m_tenant, m_seats, this)
    , m_creditWork(
          {m_services.credits, m_services.alerts, m_services.watch, m_services.opener, m_services.clock},
          this)
    , m_leftAnswers(m_services.actions.ledger(), m_services.notifier, m_services.clock)
{
    setObjectName(QStringLiteral("mainWindow"));
    setMinimumSize(leastSize);
    auto *central = new QWidget(this);
    auto *outer = new QVBoxLayout(central);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->setSpacing(0);
    auto *row = new QHBoxLayout;
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(buildSidebar());
    row->addWidget(buildContent(), 1);
    outer->addLayout(row, 1);
    setCentralWidget(central);
    buildMenus();
    connectWork();
    connectAlerts();
    restore();
    colourLiveFrame();

    connect(&m_services.health, &ConnectionHealth::changed, this, &MainWindow::showHealth);
    connect(&m_services.health, &ConnectionHealth::retryRequested, this, &MainWindow::retry);
    openTenants();
}

MainWindow::~MainWindow()
{
    // The pages use the view-models until they are gone, even while they are hidden for the last time.
    hide();
    delete takeCentralWidget();
}

QWidget *MainWindow::buildSidebar()
{
    auto *sidebar = new QFrame(this);
    sidebar->setObjectName(QStringLiteral("sidebar"));
    sidebar->setFixedWidth(metric::NavigationWidth);
    auto *layout = new QVBoxLayout(sidebar);
    layout->setContentsMargins(space::Block, space::Page, space::Small, space::Block);
    layout->setSpacing(space::Small);

    auto *name = new ElidedLabel(sidebar);
    name->setFont(strongFont(font()));
    name->setText(m_services.account.name);
    auto *host = new ElidedLabel(sidebar);
    host->setText(m_services.account.host);
    host->setElideMode(Qt::ElideMiddle);
    setCaption(host);
    auto *badge = new ModeBadge(sidebar);
    badge->setMode(modeOf(m_services.account.mode));
    layout->addWidget(name);
    layout->addWidget(host);
    layout->addWidget(badge, 0, Qt::AlignLeft);
    layout->addSpacing(space::Block);

    m_navigation = new NavigationList(sidebar);
    m_navigation->setAccessibleName(tr("Pages"));
    connect(m_navigation, &NavigationList::currentIdChanged, this, &MainWindow::goByNavigation);
    connect(m_navigation, &QAbstractItemView::clicked, this, [this] { openPage(m_navigation->currentId()); });
    connect(
        m_navigation, &QAbstractItemView::activated, this, [this] { openPage(m_navigation->currentId()); });
    layout->addWidget(m_navigation, 1);

    m_readOnly = plainLabel(m_services.account.readOnlyReason, sidebar);
    m_readOnly->setWordWrap(true);
    m_readOnly->setVisible(m_services.account.readOnly && !m_services.account.readOnlyReason.isEmpty());
    setCaption(m_readOnly);
    layout->addWidget(m_readOnly);
    m_age = new AgeLabel(sidebar, [this] { return m_services.clock.utcNow(); });
    m_age->setPattern(tr("Read %1"));
    m_age->setUnknownText(tr("Nothing read yet"));
    setCaption(m_age);
    m_age->setWordWrap(true);
    layout->addWidget(m_age);
    return sidebar;
}

QWidget *MainWindow::buildContent()
{
    auto *content = new QWidget(this);
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    m_banner = new Banner(content);
    m_banner->setObjectName(QStringLiteral("connectionBanner"));
    connect(m_banner, &Banner::actionRequested, &m_services.health, &ConnectionHealth::retry);
    m_answers = new Banner(content);
    m_answers->setObjectName(QStringLiteral("answersBanner"));
    connect(m_answers, &Banner::actionRequested, this, [this] {
        m_answers->clear();
        openPayment(m_toldIntent);
    });
    m_pages = new QStackedWidget(content);
    buildPages();
    layout->addWidget(m_banner);
    layout->addWidget(m_answers);
    layout->addWidget(m_pages, 1);
    return content;
}

void MainWindow::buildPages()
{
    m_tenantsPage = new TenantsPage(m_tenants, m_services.preferences, m_pages);
    connect(m_tenantsPage, &TenantsPage::tenantActivated, this,
        [this](const TenantId &tenant) { openTenant(tenant); });
    addPage({tenantsId, tr("&Tenants"), IconName::Tenants, {QKeySequence(Qt::ALT | Qt::Key_Home)},
        m_tenantsPage});
    m_paymentsPage = new PaymentsPage(m_payments, m_services.preferences, m_pages);
    connect(m_paymentsPage, &PaymentsPage::tenantActivated, this,
        [this](const TenantId &tenant) { openTenant(tenant); });
    m_paymentsPage->setLinkCode([](const QString &link, QWidget *parent) -> QWidget * {
        auto *code = new QrCodeView(parent);
        code->setContents(link, tr("The link of the checkout"));
        return code;
    });
    addPage({paymentsId, tr("Pa&yments"), IconName::Payments, {}, m_paymentsPage});
    auto *activityPage = new ActivityPage(m_activity, m_services.preferences, m_pages);
    connect(activityPage, &ActivityPage::tenantActivated, this,
        [this](const TenantId &tenant) { openTenant(tenant); });
    addPage({activityId, tr("&Activity"), IconName::Activity, {}, activityPage});
    addPage({requestsId, tr("&Requests"), IconName::Requests, {},
        new RequestsPage(m_requests, m_services.preferences, m_pages)});

    buildTenantPages();

    std::vector<NavigationList::Entry> entries;
    for (const NavigationPage &entry : m_navigationPages)
        entries.push_back({entry.id, QString(entry.label).remove(u'&'), entry.icon, std::nullopt});
    m_navigation->setEntries(entries);
}

void MainWindow::buildTenantPages()
{
    m_tenantPage = new TenantPage(m_tenant, m_seats, m_services.preferences, m_pages);
    connect(m_tenantPage, &TenantPage::backToTenants, this, &MainWindow::openTenants);
    connect(m_tenantPage, &Page::pageChanged, this, &MainWindow::showPageState);
    connect(m_tenantPage, &Page::exportRequested, this, &MainWindow::exportList);
    m_pages->addWidget(m_tenantPage);
    addCreditsTab();
    addAddonsTab();
    m_tenantPage->setWritable(!m_services.account.readOnly);
    connect(m_tenantPage, &TenantPage::allocateRequested, &m_work, [this] { m_work.allocate(); });
    connect(m_tenantPage, &TenantPage::capacityRequested, &m_work, &SeatWork::addCapacity);
    connect(m_tenantPage, &TenantPage::importRequested, &m_work, &SeatWork::importCsv);
}

void MainWindow::addPage(const NavigationPage &entry)
{
    m_navigationPages.push_back(entry);
    m_pages->addWidget(entry.page);
    connect(entry.page, &Page::pageChanged, this, &MainWindow::showPageState);
    connect(entry.page, &Page::exportRequested, this, &MainWindow::exportList);
}

void MainWindow::restore()
{
    const QByteArray geometry = m_services.preferences.value(geometryKey, QByteArray()).toByteArray();
    if (geometry.isEmpty() || !restoreGeometry(QByteArray::fromBase64(geometry)))
        resize(firstSize);
    applyLook();
}

void MainWindow::start()
{
    m_tenants.refresh();
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

void MainWindow::openTenants()
{
    openPage(tenantsId);
}

void MainWindow::openTenant(const TenantId &tenant, const QString &tab)
{
    visit({tenantsId, tenant, tab});
}

/// The arrows walk through the pages and stay in the list; a click and Enter go into the page.
void MainWindow::goByNavigation()
{
    const bool byKey = m_navigation->hasFocus();
    openPage(m_navigation->currentId());
    if (byKey)
        m_navigation->setFocus(Qt::OtherFocusReason);
}

void MainWindow::visit(const Place &place)
{
    if (!m_places.empty() && m_places[m_at] == place)
        return currentPage()->focusContent();
    m_places.resize(m_places.empty() ? 0 : m_at + 1);
    m_places.push_back(place);
    m_at = m_places.size() - 1;
    showPlace(place);
}

void MainWindow::goBack()
{
    if (m_at > 0)
        showPlace(m_places[--m_at]);
}

void MainWindow::goForward()
{
    if (m_at + 1 < m_places.size())
        showPlace(m_places[++m_at]);
}

void MainWindow::showPlace(const Place &place)
{
    m_navigation->setCurrentId(place.page);
    if (place.tenant.isEmpty()) {
        m_pages->setCurrentWidget(
            std::ranges::find(m_navigationPages, place.page, &NavigationPage::id)->page);
    } else {
        std::optional<Tenant> known;
        if (const auto record = m_tenants.model()->table().find(place.tenant))
            known = m_tenants.model()->table().at(*record).tenant;
        m_tenantPage->showTenant(place.tenant, known, place.tab);
        m_pages->setCurrentWidget(m_tenantPage);
    }
    currentPage()->focusContent();
    m_exportAction->setEnabled(currentPage()->table());
    m_backAction->setEnabled(m_at > 0);
    m_forwardAction->setEnabled(m_at + 1 < m_places.size());
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
    m_age->setTime(currentPage()->pageState().asOf);
    showHealth();
    showTitle();
}

void MainWindow::showHealth()
{
    std::optional<ApiError> problem = m_services.health.problem();
    // What isn't the connection's fault is told by its page; some have only this place for it.
    const PageState state = currentPage()->pageState();
    if (!problem)
        problem = state.problem;
    // Without data the page itself says what happened; one cause is told once.
    if (!problem || !state.asOf.isValid())
        return m_banner->clear();
    const ErrorText text = errorText(*problem, tr("The newest data"));
    m_banner->setToolTip(toolTipText(text.details));
    m_banner->showMessage(problem->kind == ApiError::Kind::Unauthorized ? Tone::Critical : Tone::Warning,
        text.title + u' ' + tr("What is shown is what was read before."), tr("Try again"));
}

void MainWindow::showTitle()
{
    const QString account = tr("%1 (%2) – Crovver Desk")
                                .arg(m_services.account.name, modeWord(modeOf(m_services.account.mode)));
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

} // namespace desk
