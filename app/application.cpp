// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/application.h"

#include "app/api/crovver/crovver_provider.h"
#include "app/api/crovver/raw_row.h"
#include "app/store/sqlite_history_store.h"
#include "app/store/sqlite_intent_journal.h"
#include "models/views/settings_values.h"
#include "ui/main_window.h"
#include "ui/pages/start_page.h"
#include "ui/widgets/wheel_guard.h"
#include "ui/window_place.h"

#include <QApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QMainWindow>
#include <QTranslator>

namespace desk {

namespace {

constexpr QSize startSize(820, 640);

/// The login name; Qt has no call for it.
QString systemUser()
{
    const QString user = qEnvironmentVariable("USER");
    return user.isEmpty() ? qEnvironmentVariable("USERNAME") : user;
}

} // namespace

Application::Application(QApplication &application, Preferences &preferences)
    : m_preferences(preferences)
    , m_theme(application)
{
    application.installEventFilter(new WheelGuard(this));
    connect(&m_notifier, &Notifier::activated, this, [this](const QString &about) {
        if (!m_window)
            return;
        if (const TenantId tenant = CreditAlerts::tenantOf(about); !tenant.isEmpty())
            m_window->openTenant(tenant, QStringLiteral("credits"));
        else if (CreditAlerts::isAbout(about))
            m_window->openLowCredits();
        else
            m_window->openPayment(about);
    });
}

Application::~Application() = default;

void Application::start(const CommandLine &commandLine)
{
    // Read in any case: it takes the key out of the environment, which child processes would inherit.
    const AccountAccess access
        = environmentAccount(crovver::provider(), commandLine.baseUrl, commandLine.allowWrites);
    if (commandLine.demo)
        return openDemo();
    if (!access.problem.isEmpty())
        return openStartPage(access.given ? access.problem : QString());
    openAccount(access);
}

void Application::openStartPage(const QString &problem)
{
    m_theme.apply(Scheme::System, Density::Comfortable);
    m_startWindow = std::make_unique<QMainWindow>();
    auto *page = new StartPage(crovver::provider(), problem, m_startWindow.get());
    m_startWindow->setCentralWidget(page);
    m_startWindow->setWindowTitle(tr("Crovver Desk"));
    m_startWindow->resize(placeOnScreens({{}, startSize}, availableScreens()).size());
    connect(page, &StartPage::demoRequested, this, [this] {
        m_startWindow.release()->deleteLater();
        openDemo();
    });
    m_startWindow->show();
}

void Application::openDemo()
{
    m_demo = std::make_unique<DemoServer>();
    if (!m_demo->access().problem.isEmpty())
        return openStartPage(m_demo->access().problem);
    openAccount(m_demo->access());
}

void Application::openAccount(const AccountAccess &access)
{
    m_window.reset();
    m_work.reset();
    // The demo's customers are gone when it ends, so nothing of it is worth keeping.
    const bool demo = access.account.mode == AccountMode::Demo;
    m_journal
        = std::make_unique<SqliteIntentJournal>(demo ? QString() : SqliteIntentJournal::defaultFolder());
    m_history = std::make_unique<SqliteHistoryStore>(demo ? QString() : SqliteIntentJournal::defaultFolder());
    if (demo && m_demo)
        m_demo->remember(*m_history);
    m_session = std::make_unique<AccountSession>(access, m_clock);
    m_work = std::make_unique<AccountWork>(*m_session, *m_journal, *m_history, m_notifier, m_clock,
        [this] { return operatorName(m_preferences, systemUser()); });
    m_work->ledger().setCheckoutHosts(checkoutHosts(access.account, m_preferences));
    // On its way while the window is made, which then joins it.
    const Interest tenants = m_work->data().tenantList().read({}, Priority::User);
    m_window = std::make_unique<MainWindow>(
        WindowServices{m_session->account(), m_work->data(), m_clock, m_session->health(), m_preferences,
            m_theme, crovver::rawSeatRow, m_session->requests(), m_work->actions(), m_work->credits(),
            m_work->alerts(), m_work->watch(), m_work->imports(), m_opener, m_notifier, systemUser()});
    m_window->goOnFromLastRun();
    m_work->start();
    m_window->show();
    m_window->start();
}

void installTranslations(QCoreApplication &application)
{
    const auto install = [&](const QLocale &locale, const QString &name, const QString &folder) {
        auto translator = std::make_unique<QTranslator>(&application);
        if (!translator->load(locale, name, QStringLiteral("_"), folder))
            return QString();
        QCoreApplication::installTranslator(translator.get());
        return translator.release()->language(); // its parent has it now
    };
    const QString name = QStringLiteral("crovver-desk");
    const QString folder = QStringLiteral(":/i18n");
    QString language = install(QLocale(), name, folder);
    // English needs its catalogue too: the sources say "tenant(s)".
    if (language.isEmpty())
        language = install(QLocale(QLocale::English), name, folder);
    // Qt's own texts speak the same language, so that no dialog speaks two.
    install(QLocale(language), QStringLiteral("qtbase"), QLibraryInfo::path(QLibraryInfo::TranslationsPath));
}

} // namespace desk
