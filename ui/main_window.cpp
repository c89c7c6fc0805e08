// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main_window.h"

#include "models/views/error_text.h"
#include "ui/dialogs/about_dialog.h"
#include "ui/dialogs/shortcuts_dialog.h"
#include "ui/pages/seats_tab.h"
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

#include <QCloseEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenuBar>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace desk {

namespace {

constexpr int liveFrameHeight = 3;
constexpr QSize firstSize(1280, 800);
constexpr QSize leastSize(800, 560);
constexpr QLatin1String tenantsId("tenants");

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
    , m_tenants(m_services.gateway, m_services.clock, m_services.health)
    , m_tenant(m_services.gateway, m_services.clock, m_services.health)
    , m_seats(m_services.gateway, m_services.clock, m_services.health, m_services.rawRow)
    , m_places(1)
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
    restore();
    colourLiveFrame();

    connect(&m_services.health, &ConnectionHealth::changed, this, &MainWindow::showHealth);
    connect(&m_services.health, &ConnectionHealth::retryRequested, this, &MainWindow::retry);
    connect(&m_tenants, &TenantsViewModel::stateChanged, this, &MainWindow::showAge);
    connect(&m_seats, &SeatsViewModel::stateChanged, this, &MainWindow::showAge);
    connect(&m_tenant, &TenantViewModel::headerChanged, this, &MainWindow::showTitle);
    showHealth();
    showPlace(m_places[m_at]);
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
    m_navigation->setEntries({{tenantsId, tr("Tenants"), IconName::Tenants, std::nullopt}});
    connect(m_navigation, &NavigationList::currentIdChanged, this, [this] { openTenants(); });
    connect(m_navigation, &QAbstractItemView::clicked, this, [this] { openTenants(); });
    connect(m_navigation, &QAbstractItemView::activated, this, [this] { openTenants(); });
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
    m_pages = new QStackedWidget(content);
    m_tenantsPage = new TenantsPage(m_tenants, m_services.preferences, m_pages);
    m_tenantPage = new TenantPage(m_tenant, m_seats, m_services.preferences, m_pages);
    m_pages->addWidget(m_tenantsPage);
    m_pages->addWidget(m_tenantPage);
    layout->addWidget(m_banner);
    layout->addWidget(m_pages, 1);
    connect(m_tenantsPage, &TenantsPage::tenantActivated, this, &MainWindow::openTenant);
    connect(m_tenantPage, &TenantPage::backToTenants, this, &MainWindow::openTenants);
    return content;
}

QAction *MainWindow::addAction(
    QMenu *menu, const QString &text, const QList<QKeySequence> &keys, std::function<void()> run)
{
    QAction *action = menu->addAction(text);
    action->setShortcuts(keys);
    connect(action, &QAction::triggered, this, std::move(run));
    m_shortcuts << action;
    return action;
}

QMenuBar *MainWindow::buildTop()
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
    return bar;
}

void MainWindow::buildMenus()
{
    QMenuBar *bar = buildTop();
    const auto onTenant = [this] { return m_pages->currentWidget() == m_tenantPage; };
    QMenu *file = bar->addMenu(tr("&File"));
    addAction(file, tr("&Refresh"), {QKeySequence(Qt::Key_F5), QKeySequence(Qt::CTRL | Qt::Key_R)},
        [this] { refresh(); });
    file->addSeparator();
    addAction(file, tr("&Quit"), {QKeySequence(Qt::CTRL | Qt::Key_Q)}, [this] { close(); });

    QMenu *edit = bar->addMenu(tr("&Edit"));
    const auto copy = [this, onTenant](bool withHeaders) {
        if (onTenant())
            m_tenantPage->seatsTab()->copySelection(withHeaders);
        else
            m_tenantsPage->copySelection(withHeaders);
    };
    // Without keys: the table has them, and a focused text field must keep its own Ctrl+C.
    connect(edit->addAction(tr("&Copy selected rows")), &QAction::triggered, this, [copy] { copy(false); });
    connect(edit->addAction(tr("Copy with &headers")), &QAction::triggered, this, [copy] { copy(true); });
    edit->addSeparator();
    addAction(edit, tr("&Find"), {QKeySequence(Qt::CTRL | Qt::Key_F)}, [this, onTenant] {
        if (onTenant())
            m_tenantPage->seatsTab()->focusSearch();
        else
            m_tenantsPage->focusSearch();
    });

    buildViewMenu(bar->addMenu(tr("&View")));
    buildRowMenu(bar->addMenu(tr("&Row")));

    QMenu *go = bar->addMenu(tr("&Go"));
    m_backAction = addAction(go, tr("&Back"), {QKeySequence(Qt::ALT | Qt::Key_Left)}, [this] { goBack(); });
    m_forwardAction
        = addAction(go, tr("&Forward"), {QKeySequence(Qt::ALT | Qt::Key_Right)}, [this] { goForward(); });
    go->addSeparator();
    addAction(go, tr("&Tenants"), {QKeySequence(Qt::ALT | Qt::Key_Home)}, [this] { openTenants(); });
    go->addSeparator();
    addPagerActions(go);

    QMenu *help = bar->addMenu(tr("&Help"));
    addAction(help, tr("&Keyboard shortcuts"),
        {QKeySequence(Qt::CTRL | Qt::Key_Slash), QKeySequence(Qt::Key_F1)}, [this] {
            auto *dialog = new ShortcutsDialog(m_shortcuts, this);
            dialog->setAttribute(Qt::WA_DeleteOnClose);
            dialog->open();
        });
    connect(help->addAction(tr("&About Crovver Desk")), &QAction::triggered, this, [this] {
        auto *dialog = new AboutDialog(this);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->open();
    });
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
    m_tenantsPage->focusTable();
}

void MainWindow::openTenants()
{
    visit({});
}

void MainWindow::openTenant(const TenantId &tenant)
{
    visit({tenant});
}

void MainWindow::visit(const Place &place)
{
    if (m_places[m_at] == place)
        return;
    m_places.resize(m_at + 1);
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
    m_navigation->setCurrentId(tenantsId);
    if (place.tenant.isEmpty()) {
        m_pages->setCurrentWidget(m_tenantsPage);
        m_tenantsPage->focusTable();
    } else {
        m_tenantPage->seatsTab()->closeDetail();
        std::optional<Tenant> known;
        if (const auto record = m_tenants.model()->table().find(place.tenant))
            known = m_tenants.model()->table().at(*record).tenant;
        m_tenant.setTenant(place.tenant, known);
        m_seats.setTenant(place.tenant);
        m_pages->setCurrentWidget(m_tenantPage);
        m_tenantPage->seatsTab()->focusTable();
    }
    m_backAction->setEnabled(m_at > 0);
    m_forwardAction->setEnabled(m_at + 1 < m_places.size());
    showAge();
    showTitle();
}

void MainWindow::refresh()
{
    if (m_pages->currentWidget() == m_tenantPage) {
        m_tenant.refresh();
        m_seats.refresh();
        return;
    }
    m_tenants.refresh();
}

/// The view-models have begun again what failed by now; a list that stopped half-way goes on from there.
void MainWindow::retry()
{
    const bool tenant = m_pages->currentWidget() == m_tenantPage;
    const bool busy
        = tenant ? m_tenant.state().loading || m_seats.state().loading : m_tenants.state().loading;
    if (!busy)
        refresh();
}

void MainWindow::showHealth()
{
    std::optional<ApiError> problem = m_services.health.problem();
    // What isn't the connection's fault is told by its page; the list of tenants has only this place for it.
    if (!problem && m_pages->currentWidget() == m_tenantsPage)
        problem = m_tenants.state().error;
    // Without data the page itself says what happened; one cause is told once.
    if (!problem || !shownAsOf().isValid())
        return m_banner->clear();
    const ErrorText text = errorText(*problem, tr("The newest data"));
    m_banner->setToolTip(toolTipText(text.details));
    m_banner->showMessage(problem->kind == ApiError::Kind::Unauthorized ? Tone::Critical : Tone::Warning,
        text.title + u' ' + tr("What is shown is what was read before."), tr("Try again"));
}

QDateTime MainWindow::shownAsOf() const
{
    const bool tenant = m_pages->currentWidget() == m_tenantPage;
    return tenant ? m_seats.state().asOf : m_tenants.state().asOf;
}

void MainWindow::showAge()
{
    m_age->setTime(shownAsOf());
    showHealth();
}

void MainWindow::showTitle()
{
    const QString account = tr("%1 (%2) – Crovver Desk")
                                .arg(m_services.account.name, modeWord(modeOf(m_services.account.mode)));
    const bool tenant = m_pages->currentWidget() == m_tenantPage;
    QString title = tenant ? tr("%1 – %2").arg(oneLine(m_tenant.header().name, 80), account) : account;
    // Qt takes "[*]" in a title for its mark of unsaved changes, and two of them for the text.
    setWindowTitle(title.replace(QLatin1String("[*]"), QLatin1String("[*][*]")));
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    m_services.preferences.setValue(geometryKey, saveGeometry().toBase64());
    QMainWindow::closeEvent(event);
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
