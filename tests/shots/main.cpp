// SPDX-License-Identifier: GPL-3.0-or-later
// Renders every page, state and dialog to PNGs, in each variant: light, dark, German, 200 %, wide, right to
// left. Use: desk_shots FOLDER [VARIANT…], or desk_shots --check [VARIANT…], which makes no pictures and
// fails when something can't be read. Each variant is a process of its own, because scale and language are
// set before a program starts.
#include "app/api/crovver/crovver_provider.h"
#include "app/application.h"
#include "shots/camera.h"
#include "shots/dialogs_capacity.h"
#include "shots/dialogs_import.h"
#include "shots/pages_credits.h"
#include "shots/pages_lists.h"
#include "shots/pages_payments.h"
#include "shots/stage.h"
#include "support/connect_rig.h"
#include "ui/charts/chart_card.h"
#include "ui/charts/time_chart.h"
#include "ui/dialogs/about_dialog.h"
#include "ui/dialogs/account_dialog.h"
#include "ui/dialogs/export_dialog.h"
#include "ui/dialogs/limits_dialog.h"
#include "ui/dialogs/removal_note_dialog.h"
#include "ui/dialogs/shortcuts_dialog.h"
#include "ui/main_window.h"
#include "ui/pages/credits_tab.h"
#include "ui/pages/requests_page.h"
#include "ui/pages/seats_tab.h"
#include "ui/pages/start_page.h"
#include "ui/pages/tenant_page.h"
#include "ui/pages/tenants_page.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/search_field.h"
#include "ui/widgets/skeleton.h"

#include <QAction>
#include <QApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QMenuBar>
#include <QProcess>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

#include <algorithm>
#include <cstdio>

namespace {

using namespace desk;
using namespace desk::shots;
using namespace Qt::StringLiterals;

void takeTenants(Stage &stage, Camera &camera)
{
    MainWindow &window = *stage.window;
    settle([&] { return stage.loaded(); });
    camera.take(&window, u"tenants"_s);
    TenantFilter over;
    over.overCapacity = true;
    window.tenants().setFilter(over);
    camera.take(&window, u"tenants-filtered"_s);
    window.tenants().setFilter({});
    window.findChild<SearchField *>(u"tenantSearch"_s)->setText(u"nobody has this name"_s);
    window.tenants().setSearchText(u"nobody has this name"_s);
    camera.take(&window, u"tenants-nothing-matches"_s);
    window.findChild<SearchField *>(u"tenantSearch"_s)->clear();
    window.tenants().setSearchText({});
    auto *table = window.findChild<DataTable *>(u"tenantTable"_s);
    table->openColumnChooser();
    if (QWidget *popup = QApplication::activePopupWidget()) {
        camera.take(popup, u"tenants-columns"_s);
        popup->close();
    }
}

/// An order of seats, as the journal would have it.
void orderSeats(Stage &stage, const QString &tenant, int daysAgo)
{
    Intent order;
    order.kind = IntentKind::AddCapacity;
    order.tenant = TenantId(tenant);
    order.tenantName = tenant;
    order.unitsBefore = 15;
    order.unitsWanted = 25;
    IntentLedger &ledger = stage.work->ledger;
    const auto id = ledger.begin(order, &ledger, [](bool) {});
    settle([&] { return id && ledger.find(*id); });
    ledger.apply(*id, IntentEvent::AnsweredDone, [&](Intent &changed) {
        changed.observedAt = stage.clock.utcNow().addDays(-daysAgo);
        changed.unitsObserved = 25;
    });
}

void takeSeatCharts(MainWindow &window, Camera &camera)
{
    SeatsTab *tab = window.tenantPage()->seatsTab();
    const QAction *hidden = tab->chartSwitch();
    if (!hidden->isChecked())
        tab->chartSwitch()->trigger();
    camera.take(&window, u"seats-chart"_s);
    auto *chart = tab->findChild<TimeChart *>();
    chart->setCursorAt(20);
    camera.take(&window, u"seats-chart-cursor"_s);
    chart->setCursorAt(-1);
    QTest::mouseClick(tab->findChild<QPushButton *>(u"chip-days90"_s), Qt::LeftButton);
    camera.take(&window, u"seats-chart-90-days"_s);
    QTest::mouseClick(tab->findChild<QPushButton *>(u"chip-days0"_s), Qt::LeftButton);
    tab->chartCards().front()->setTableShown(true);
    camera.take(&window, u"seats-charts-as-tables"_s);
    tab->chartCards().front()->setTableShown(false);
    tab->showSeat(0);
    camera.take(&window, u"seats-chart-detail"_s);
    tab->closeDetail();
    tab->chartSwitch()->trigger();
    const QSize size = window.size();
    window.resize(1920, 1080);
    QTest::qWait(60);
    camera.take(&window, u"seats-wide"_s);
    tab->table()->goToRow(2);
    tab->chartSwitch()->trigger();
    camera.take(&window, u"seats-wide-detail"_s);
    tab->closeDetail();
    tab->chartSwitch()->trigger();
    window.resize(size);
    QTest::qWait(60);
}

void takeSeats(Stage &stage, Camera &camera)
{
    MainWindow &window = *stage.window;
    orderSeats(stage, u"acme_design"_s, 90);
    for (const char *tenant : {"acme_design", "northwind", "helios_energy", "brightside_labs", "patan_orchid",
             "paper_boat", "kestrel_watch", "old_mill", "sakura_robotics", "gulf_marine", "bold_soehne"}) {
        stage.open(QLatin1String(tenant));
        camera.take(&window, u"seats-"_s + QLatin1String(tenant));
    }
    stage.open(u"acme_design"_s);
    SeatsTab *tab = window.tenantPage()->seatsTab();
    tab->showSeat(0);
    camera.take(&window, u"seats-detail"_s);
    tab->findChild<QToolButton *>(u"rawJsonFold"_s)->setChecked(true);
    camera.take(&window, u"seats-detail-json"_s);
    tab->findChild<QToolButton *>(u"rawJsonFold"_s)->setChecked(false);
    tab->closeDetail();
    takeSeatCharts(window, camera);
    window.seats().setFilter(SeatFilter::All);
    settle([&] { return !window.seats().state().loading; });
    camera.take(&window, u"seats-all"_s);
    window.seats().setFilter(SeatFilter::Removed);
    settle([&] { return !window.seats().state().loading; });
    camera.take(&window, u"seats-removed"_s);
    window.seats().setSearchText(u"zzzz"_s);
    camera.take(&window, u"seats-nobody-matches"_s);
    window.seats().setSearchText({});
}

void takeCredits(Stage &stage, Camera &camera)
{
    MainWindow &window = *stage.window;
    for (const char *tenant :
        {"acme_design", "helios_energy", "sakura_robotics", "kestrel_watch", "old_mill"}) {
        for (const QString &tab : {u"credits"_s, u"addons"_s}) {
            window.openTenant(TenantId(QLatin1String(tenant)), tab);
            settle([&] { return !window.tenantPage()->pageState().loading; });
            QTest::qWait(100);
            camera.take(&window, tab + u'-' + QLatin1String(tenant));
        }
    }
    window.openTenant(TenantId(u"acme_design"_s), u"credits"_s);
    settle([&] { return !window.tenantPage()->pageState().loading; });
    for (ChartCard *card : window.creditsTab()->findChildren<ChartCard *>())
        card->setTableShown(true);
    camera.take(&window, u"credits-chart-as-table"_s);
    for (ChartCard *card : window.creditsTab()->findChildren<ChartCard *>())
        card->setTableShown(false);
    window.resize(800, 600);
    camera.take(&window, u"credits-small"_s);
    window.openTenant(TenantId(u"acme_design"_s), u"addons"_s);
    settle([&] { return !window.tenantPage()->pageState().loading; });
    camera.take(&window, u"addons-small"_s);
    window.resize(camera.variant().window);
    window.openTenant(TenantId(u"acme_design"_s), u"seats"_s);
    settle([&] { return !window.tenantPage()->pageState().loading; });
}

void takeTroubles(Theme &theme, const Variant &variant, Camera &camera)
{
    sandbox::Options options;
    {
        options.data = sandbox::DataSet::Empty;
        Stage stage(theme, variant, options);
        settle([&] { return !stage.window->tenants().state().loading; });
        camera.take(stage.window.get(), u"tenants-none"_s);
    }
    options.data = sandbox::DataSet::Small;
    {
        Stage stage(theme, variant, options, AccountMode::Live);
        settle([&] { return stage.loaded(); });
        stage.server.addFault(fault(u"/api"_s, 401));
        stage.window->tenants().refresh();
        settle([&] { return stage.session->health().problem().has_value(); });
        camera.take(stage.window.get(), u"tenants-key-rejected-live"_s);
    }
    {
        Stage stage(theme, variant, options, AccountMode::Test);
        stage.server.stop();
        settle([&] { return !stage.window->tenants().state().loading; });
        camera.take(stage.window.get(), u"tenants-offline"_s);
    }
    {
        Stage stage(theme, variant, options, AccountMode::Test);
        settle([&] { return stage.loaded(); });
        stage.server.addFault(fault(u"/api/public/capacity/allocations"_s, 403));
        stage.window->openTenant(TenantId(u"acme_design"_s));
        settle([&] { return !stage.window->seats().state().loading; });
        camera.take(stage.window.get(), u"seats-error"_s);
        stage.server.clearFaults();
        sandbox::FaultRule other;
        other.path = u"/api/public/capacity/count"_s;
        other.kind = sandbox::FaultKind::Patch;
        other.set = {{u"data.activeCount"_s, 44}, {u"data.capacityUnits"_s, 50}};
        stage.server.addFault(other);
        stage.window->openTenant(TenantId(u"helios_energy"_s));
        settle([&] { return !stage.window->seats().state().loading; });
        QTest::qWait(400);
        camera.take(stage.window.get(), u"seats-disagree"_s);
        stage.server.clearFaults();
        stage.session->health().notePause(QDateTime::currentDateTimeUtc().addSecs(50));
        camera.take(stage.window.get(), u"seats-pause"_s);
        stage.session->health().notePause({});
        stage.window->openTenant(TenantId(u"no_such_tenant"_s));
        QTest::qWait(600);
        camera.take(stage.window.get(), u"tenant-unknown"_s);
    }
}

void takeLarge(Theme &theme, const Variant &variant, Camera &camera)
{
    sandbox::Options options;
    options.data = sandbox::DataSet::Large;
    options.latencyMs = 20;
    Stage stage(theme, variant, options);
    settle([&] { return stage.window->tenants().counts().seatsChecked > 40; });
    camera.take(stage.window.get(), u"tenants-5000-filling"_s);
    stage.window->openTenant(TenantId(u"big_100k"_s));
    settle([&] { return stage.window->seats().state().done > 3000; });
    stage.window->seats().setSearchText(u"an"_s);
    stage.window->findChild<SearchField *>(u"seatSearch"_s)->setText(u"an"_s);
    QTest::qWait(200);
    camera.take(stage.window.get(), u"seats-100k-searching"_s);
}

/// Connecting an account, in every state.
void takeAccounts(Camera &camera)
{
    test::ConnectRig rig;
    const QString key = u"sk_test_4f1caa90e5b1427d"_s;
    const AccountRecord mine = rig.add(u"My SaaS"_s, key);
    rig.add(u"Umbrella Holding International, production"_s, u"sk_live_7a30aa90e5b1c0de"_s);
    {
        QMainWindow start;
        auto *page = new StartPage(rig.model, {});
        page->setAccounts(rig.accounts.accounts());
        page->showProblem(
            QCoreApplication::translate("desk::Application",
                "The keychain is locked. Unlock it and try again, or type the key of %1 for this session.")
                .arg(mine.name),
            true);
        start.setCentralWidget(page);
        start.resize(820, 900);
        start.show();
        camera.take(&start, u"start-accounts"_s);
    }
    const auto show = [&](const QString &name) {
        AccountDialog dialog(rig.model);
        dialog.open();
        camera.take(&dialog, name);
    };
    rig.model.startNew();
    rig.model.setKey(u"pk_live_1234567890"_s);
    show(u"account-public-key"_s);
    rig.model.setKey(u"sk_live_7a30aa90e5b1c0de"_s);
    rig.model.setAddress(u"http://billing.example.com"_s);
    show(u"account-address"_s);
    rig.model.setAddress(crovver::provider().address);
    rig.model.connectNow();
    show(u"account-checking"_s);
    rig.model.connectNow();
    rig.checker.refuse(ApiError::Kind::Unauthorized);
    show(u"account-refused"_s);
    rig.vault.hangs = true;
    rig.model.connectNow();
    rig.checker.accept();
    rig.clock.advance(std::chrono::seconds(4));
    show(u"account-keychain-slow"_s);
    rig.model.stop();
    rig.vault.hangs = false;
    rig.vault.fault = VaultAnswer::Kind::NoService;
    rig.model.connectNow();
    rig.checker.accept();
    QTest::qWait(1);
    show(u"account-no-keychain"_s);
    rig.model.edit(mine);
    show(u"account-edit"_s);
}

void takeDialogs(Stage &stage, Theme &theme, const Variant &variant, Camera &camera)
{
    MainWindow &window = *stage.window;
    const auto show = [&](QDialog *dialog, const QString &name) {
        dialog->open();
        camera.take(dialog, name);
        delete dialog;
    };
    show(new RemovalNoteDialog(crovver::provider(), u"usr_101001"_s, u"<b>Zoë</b> \u202e Ünlü"_s, &window),
        u"dialog-removal"_s);
    show(new AboutDialog(&window), u"dialog-about"_s);
    show(new LimitsDialog(crovver::provider(), &window), u"dialog-limits"_s);
    QList<QAction *> actions;
    for (QAction *menu : window.findChild<QMenuBar *>()->actions())
        actions << menu->menu()->actions();
    show(new ShortcutsDialog(actions, &window), u"dialog-shortcuts"_s);
    test::takeCapacityDialogs(
        &window, [&](QWidget *dialog, const QString &name) { camera.take(dialog, name); });
    theme.apply(variant.scheme, Density::Comfortable);
    test::ConnectRig connecting;
    for (const QString &problem : {QString(),
             QCoreApplication::translate("EnvironmentAccount",
                 "CROVVER_SECRET_KEY holds a public key (pk_…). This program needs the secret key (sk_…), "
                 "because tenants and seats can't be listed with a public one.")}) {
        QMainWindow start;
        start.setCentralWidget(new StartPage(connecting.model, problem));
        start.resize(820, 720);
        start.show();
        camera.take(&start, problem.isEmpty() ? u"start"_s : u"start-problem"_s);
    }
    takeAccounts(camera);
}

void takeRequests(Stage &stage, Camera &camera)
{
    MainWindow &window = *stage.window;
    sandbox::FaultRule missing = fault(u"/api/public/capacity/allocations"_s, 404);
    stage.server.addFault(missing);
    window.openTenant(TenantId(u"paper_boat"_s));
    QTest::qWait(300);
    stage.server.clearFaults();
    window.openPage(u"imports"_s);
    camera.take(&window, u"imports-none"_s);
    window.openPage(u"requests"_s);
    settle([&] { return !stage.window->tenantPage()->pageState().loading; });
    QTest::qWait(300);
    camera.take(&window, u"requests"_s);
    auto *page = window.findChild<RequestsPage *>();
    window.currentPage()->table()->goToRow(0);
    page->showRequest(0);
    QTest::qWait(100);
    camera.take(&window, u"requests-detail"_s);
    RequestFilter filter;
    filter.methods = {u"POST"_s};
    window.requests().setFilter(filter);
    page->showRequest(1);
    camera.take(&window, u"requests-filtered-post"_s);
    page->closeDetail();
    filter.search = u"nothing like it"_s;
    window.requests().setFilter(filter);
    camera.take(&window, u"requests-nothing-matches"_s);
    window.requests().setFilter({});
    window.resize(800, 600);
    camera.take(&window, u"requests-small"_s);
    window.resize(camera.variant().window);
}

/// An export that stands still in the middle.
class HalfExport final : public ExportSource
{
public:
    [[nodiscard]] QStringList columns() const override { return {u"a"_s}; }
    void start(Take take) override
    {
        for (int i = 0; i < 3400; ++i)
            (void)take({ExportCell::of(u"x"_s)});
        Q_EMIT progress(3400, 8214);
    }
};

void takeExports(Stage &stage, Camera &camera)
{
    MainWindow &window = *stage.window;
    QTemporaryDir folder;
    stage.preferences.setValue(u"export/folder"_s, folder.path());
    stage.open(u"acme_design"_s);
    ExportOffer offer = stage.window->seats().exportOffer();
    const auto shown = window.currentPage()->shownColumns();
    ExportDialog dialog(offer, shown, stage.preferences, &window);
    dialog.open();
    camera.take(&dialog, u"export-before"_s);
    dialog.findChild<QPushButton *>(u"exportStart"_s)->click();
    settle([&] { return !dialog.model().isBusy(); });
    camera.take(&dialog, u"export-done"_s);
    dialog.setPath(u"/proc/seats.csv"_s);
    dialog.findChild<QPushButton *>(u"exportStart"_s)->click();
    settle([&] { return !dialog.model().isBusy(); });
    camera.take(&dialog, u"export-failed"_s);
    offer.source = [](const ExportChoice &) { return std::make_unique<HalfExport>(); };
    ExportDialog running(offer, shown, stage.preferences, &window);
    running.open();
    running.setPath(folder.filePath(u"seats.csv"_s));
    running.findChild<QPushButton *>(u"exportStart"_s)->click();
    camera.take(&running, u"export-running"_s);
    running.reject();
    camera.take(&running, u"export-cancelled"_s);
}

/// A server that takes its time, because what is soon there shows nothing of being loaded.
void takeLoading(Theme &theme, const Variant &variant, Camera &camera)
{
    sandbox::Options slow;
    slow.latencyMs = 2000;
    Stage stage(theme, variant, slow);
    const auto *skeleton = stage.window->tenantsPage()->findChild<Skeleton *>();
    settle([&] { return skeleton->isVisible(); });
    camera.take(stage.window.get(), u"tenants-loading"_s);
}

int run(QApplication &application, const QString &folder, const Variant &variant)
{
    QLocale::setDefault(QLocale(QLatin1String(variant.language)));
    installTranslations(application);
    QApplication::setLayoutDirection(variant.direction);
    Theme theme(application);
    Camera camera(folder, variant);
    const TakePicture take = [&](QWidget *widget, const QString &name) { camera.take(widget, name); };
    takeLoading(theme, variant, camera);
    {
        Stage stage(theme, variant, {});
        takeTenants(stage, camera);
        takeSeats(stage, camera);
        takeCredits(stage, camera);
        takeRequests(stage, camera);
        takeListPieces(stage, theme, variant, take);
        takeExports(stage, camera);
        takeDialogs(stage, theme, variant, camera);
    }
    theme.apply(variant.scheme, Density::Comfortable);
    shots::importDialogs(take);
    shots::takePaymentPages(theme, variant, take);
    shots::takeCreditPages(theme, variant, take);
    takeListStates(theme, variant, take);
    takeTroubles(theme, variant, camera);
    takeLarge(theme, variant, camera);
    return statesMissed() + (folder.isEmpty() ? camera.cut() : 0);
}

/// Each variant in a process of its own; says how many failed.
int runAll(const QString &folder, const QStringList &wanted)
{
    int failed = 0;
    for (const Variant &variant : shots::variants()) {
        const QString name = QLatin1String(variant.name);
        if (!wanted.isEmpty() && !wanted.contains(name))
            continue;
        QProcess child;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"QT_SCALE_FACTOR"_s, QLatin1String(variant.scale));
        environment.insert(u"LC_ALL"_s, u"C.UTF-8"_s);
        child.setProcessEnvironment(environment);
        child.setProcessChannelMode(QProcess::ForwardedChannels);
        child.start(QCoreApplication::applicationFilePath(), {u"--one"_s, name, folder});
        child.waitForFinished(-1);
        failed += child.exitStatus() == QProcess::NormalExit && child.exitCode() == 0 ? 0 : 1;
    }
    if (!folder.isEmpty())
        shots::writeContactSheet(folder);
    return failed;
}

} // namespace

int main(int argc, char **argv)
{
    if (argc == 4 && QByteArrayView(argv[1]) == "--one") {
        QApplication application(argc, argv);
        const auto all = shots::variants();
        const auto variant = std::ranges::find(all, QByteArrayView(argv[2]), &Variant::name);
        return variant == all.end()
            ? 2
            : std::min(run(application, QString::fromLocal8Bit(argv[3]), *variant), 99);
    }
    if (argc < 2) {
        std::fprintf(stderr, "usage: desk_shots FOLDER|--check [VARIANT…]\n");
        return 2;
    }
    QCoreApplication application(argc, argv);
    const bool isCheck = QByteArrayView(argv[1]) == "--check";
    const QString folder = isCheck ? QString() : QDir(QString::fromLocal8Bit(argv[1])).absolutePath();
    if (!isCheck)
        QDir().mkpath(folder);
    return runAll(folder, QCoreApplication::arguments().mid(2));
}
