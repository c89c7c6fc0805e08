// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/application.h"

#include "app/api/crovver/crovver_provider.h"
#include "app/api/crovver/raw_row.h"
#include "app/notifier/account_notifier.h"
#include "app/store/sqlite_history_store.h"
#include "app/store/sqlite_intent_journal.h"
#include "models/items/intent_words.h"
#include "models/views/settings_values.h"
#include "ui/dialogs/account_dialog.h"
#include "ui/dialogs/question_dialog.h"
#include "ui/last_run_keeper.h"
#include "ui/main_window.h"
#include "ui/pages/start_page.h"
#include "ui/widgets/open_dialog.h"
#include "ui/widgets/plain_text.h"
#include "ui/widgets/wheel_guard.h"
#include "ui/window_place.h"

#include <QApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QMainWindow>
#include <QShortcut>
#include <QTranslator>

#include <algorithm>
#include <utility>

namespace desk {

namespace {

constexpr QSize startSize(820, 720);
constexpr std::chrono::milliseconds keychainNotice(600); // without a window somebody must see that it starts
constexpr std::chrono::seconds keychainPatience(3);

/// The login name; Qt has no call for it.
QString systemUser()
{
    const QString user = qEnvironmentVariable("USER");
    return user.isEmpty() ? qEnvironmentVariable("USERNAME") : user;
}

QString keyNotReadSentence(const VaultAnswer &answer, const QString &name)
{
    using Kind = VaultAnswer::Kind;
    const QString account = oneLine(name, 60);
    switch (answer.kind) {
    case Kind::NoEntry:
        return Application::tr("The keychain has no key of %1. Type it to go on.").arg(account);
    case Kind::NoService:
        return Application::tr(
            "This desktop has no keychain that runs, so the key of %1 can't be read. Start it and "
            "try again, or type the key for this session.")
            .arg(account);
    case Kind::Locked:
        return Application::tr(
            "The keychain is locked. Unlock it and try again, or type the key of %1 for this session.")
            .arg(account);
    case Kind::Denied:
        return Application::tr(
            "The keychain refused to give the key of %1. Allow Crovver Desk there and try again, or "
            "type the key for this session.")
            .arg(account);
    case Kind::Done:
    case Kind::Failed:
        break;
    }
    return Application::tr(
        "The keychain didn't give the key of %1 (%2). Try again, or type the key for this session.")
        .arg(account, oneLine(answer.detail, 200));
}

/// What goes with an account, and what is still open in it.
QuestionDialog::Words forgetWords(const QString &name, int calls, const IntentLedger &ledger)
{
    QuestionDialog::Words words;
    words.title = Application::tr("Forget %1?").arg(oneLine(name, 60));
    QStringList open;
    for (const Intent &intent : ledger.intents()) {
        if (!isEnded(intent.state))
            open << Application::tr("%1: %2").arg(
                oneLine(intent.tenantName, 60), intentStateText(intent.state));
    }
    if (calls > 0)
        words.text = Application::tr(
                         "Changes are on their way. The account is forgotten when their answers are here.")
            + u'\n';
    else if (!open.isEmpty())
        words.text = Application::tr("These have not ended, and nobody will look after them here any more:")
            + u'\n' + open.mid(0, 8).join(u'\n') + u'\n';
    words.text += Application::tr(
        "Its key is removed from the keychain, and what this program kept of it from this machine: payments, "
        "activity, imports, history and alerts. Nothing changes on the server. Export its activity first if "
        "you need "
        "it. This can't be undone.");
    words.act = Application::tr("Forget account");
    return words;
}

} // namespace

/// All that belongs to one open account. It goes on while another one is on screen.
struct Application::OpenAccount
{
    AccountAccess access;
    std::unique_ptr<IntentJournal> ownJournal; ///< the demo's
    std::unique_ptr<HistoryStore> ownHistory;
    std::unique_ptr<AccountNotifier> notifier;
    std::unique_ptr<AccountSession> session;
    std::unique_ptr<AccountWork> work;
    std::unique_ptr<MainWindow> window;
    QMetaObject::Connection quietActions;
    QMetaObject::Connection quietCredits;

    [[nodiscard]] int calls() const { return work->actions().inFlight() + work->credits().inFlight(); }
};

Application::Application(QApplication &application, Preferences &preferences, CredentialVault &vault)
    : m_preferences(preferences)
    , m_vault(vault)
    , m_theme(application)
    , m_accounts(preferences)
    , m_checker(m_clock)
    , m_connect({m_accounts, vault, m_checker, m_clock, crovver::provider()})
{
    application.installEventFilter(new WheelGuard(this));
    connect(&m_connect, &ConnectViewModel::connected, this, &Application::connected,
        Qt::QueuedConnection); // it may end the window that it comes from
}

Application::~Application()
{
    m_connect.stop();
}

/// What was pressed is about this account, whichever one is on screen.
void Application::showNotified(OpenAccount &account, const QString &about)
{
    show(account, nullptr);
    MainWindow &shown = *account.window;
    if (const TenantId tenant = CreditAlerts::tenantOf(about); !tenant.isEmpty())
        shown.openTenant(tenant, QStringLiteral("credits"));
    else if (CreditAlerts::isAbout(about))
        shown.openLowCredits();
    else
        shown.openPayment(about);
}

MainWindow *Application::window()
{
    return windowOf(m_current);
}

MainWindow *Application::windowOf(const QString &accountId)
{
    const OpenAccount *account = open(accountId);
    return account ? account->window.get() : nullptr;
}

Application::OpenAccount *Application::open(const QString &id)
{
    const auto at
        = std::ranges::find_if(m_open, [&](const auto &account) { return account->access.account.id == id; });
    return at == m_open.end() ? nullptr : at->get();
}

void Application::start(const CommandLine &commandLine)
{
    // Read in any case: it takes the key out of the environment, which child processes would inherit.
    AccountAccess access
        = environmentAccount(crovver::provider(), commandLine.baseUrl, commandLine.allowWrites);
    if (commandLine.demo)
        return openDemo();
    if (!commandLine.account.isEmpty()) {
        if (const AccountRecord *named = m_accounts.findNamed(commandLine.account))
            return openStored(named->id);
        return openStartPage(
            tr("There is no account “%1”, or there are several.").arg(oneLine(commandLine.account, 60)));
    }
    if (access.given && access.problem.isEmpty()) {
        access.account.id = m_accounts.identityOf(
            QString::fromLatin1(access.baseUrl.url.toEncoded()), access.keyStart, access.formerId);
        return openAccount(access);
    }
    if (access.given)
        return openStartPage(access.problem);
    if (m_accounts.accounts().empty())
        return openStartPage({});
    const AccountRecord *last = m_accounts.find(m_accounts.lastOpened());
    openStored(last ? last->id : m_accounts.accounts().front().id);
}

void Application::openStartPage(const QString &problem)
{
    m_connect.startNew();
    m_connectFrom = nullptr;
    m_theme.apply(Scheme::System, Density::Comfortable);
    m_startWindow = std::make_unique<QMainWindow>();
    auto *page = new StartPage(m_connect, problem, m_startWindow.get());
    page->setAccounts(m_accounts.accounts());
    m_startWindow->setCentralWidget(page);
    m_startWindow->setWindowTitle(tr("Crovver Desk"));
    m_startWindow->resize(placeOnScreens({{}, startSize}, availableScreens()).size());
    auto *quit = new QShortcut(QKeySequence(Qt::CTRL | Qt::Key_Q), m_startWindow.get());
    connect(quit, &QShortcut::activated, m_startWindow.get(), &QWidget::close);
    connect(page, &StartPage::demoRequested, this, &Application::openDemo);
    connect(page, &StartPage::accountRequested, this, [this](const QString &id) { openStored(id); });
    connect(page, &StartPage::retryRequested, this, [this] { openStored(m_waitingFor); });
    connect(page, &StartPage::keyRequested, this, [this, page] {
        if (const AccountRecord *record = m_accounts.find(m_waitingFor)) {
            m_connect.edit(*record);
            page->askForKey();
        }
    });
    m_startWindow->show();
}

/// It may be called from the page itself.
void Application::closeStartPage()
{
    if (!m_startWindow)
        return;
    m_startWindow->hide();
    m_startWindow.release()->deleteLater();
}

void Application::openDemo()
{
    if (!m_demo)
        m_demo = std::make_unique<DemoServer>();
    if (!m_demo->access().problem.isEmpty()) {
        const QString problem = m_demo->access().problem;
        m_demo.reset();
        return openStartPage(problem);
    }
    openAccount(m_demo->access());
}

void Application::openStored(const QString &id, MainWindow *from)
{
    if (OpenAccount *account = open(id))
        return show(*account, from);
    if (const AccountRecord *record = m_accounts.find(id))
        readKey(*record, from);
}

/// The keychain may ask for a password first, and take as long as that takes.
void Application::readKey(const AccountRecord &record, const QPointer<MainWindow> &from)
{
    m_waitingFor = record.id;
    const bool hadWindow = from;
    m_slowTimer = m_clock.after(hadWindow ? keychainPatience : keychainNotice, [this, name = record.name] {
        if (!m_startWindow)
            openStartPage({});
        m_startWindow->findChild<StartPage *>()->showProblem(
            tr("Waiting for the keychain to give the key of %1. It may be asking for its password in another "
               "window.")
                .arg(oneLine(name, 60)),
            true);
    });
    m_vault.read(record.id, this, [this, record, from, hadWindow](const VaultAnswer &answer) {
        // Somebody went elsewhere in the meantime.
        if (m_waitingFor != record.id || open(record.id) || (hadWindow && !from))
            return;
        keyRead(record, answer, from);
    });
}

void Application::keyRead(const AccountRecord &record, const VaultAnswer &answer, MainWindow *from)
{
    m_slowTimer = {};
    if (answer.kind == VaultAnswer::Kind::Done)
        return openAccount(accessOf(crovver::provider(), record, answer.key), from);
    if (!m_startWindow)
        openStartPage({});
    m_startWindow->findChild<StartPage *>()->showProblem(keyNotReadSentence(answer, record.name), true);
    m_startWindow->raise();
}

void Application::connected(const AccountRecord &record, const SecretKey &key, bool)
{
    const OpenAccount *account = open(record.id);
    if (!account && key.isEmpty())
        return;
    const AccountAccess access
        = accessOf(crovver::provider(), record, key.isEmpty() ? account->access.key : key);
    if (account)
        return reopenWhenQuiet(record.id, access);
    openAccount(access, m_connectFrom);
}

void Application::openAccount(const AccountAccess &access, MainWindow *from)
{
    m_waitingFor.clear();
    m_slowTimer = {};
    if (OpenAccount *account = open(access.account.id))
        return show(*account, from);
    auto account = std::make_unique<OpenAccount>();
    account->access = access;
    // The demo's customers are gone when it ends, so nothing of it is worth keeping.
    const bool demo = access.account.mode == AccountMode::Demo;
    if (demo) {
        account->ownJournal = std::make_unique<SqliteIntentJournal>(QString());
        account->ownHistory = std::make_unique<SqliteHistoryStore>(QString());
        if (m_demo)
            m_demo->remember(*account->ownHistory);
    } else if (!m_journal) {
        m_journal = std::make_unique<SqliteIntentJournal>(SqliteIntentJournal::defaultFolder());
        m_history = std::make_unique<SqliteHistoryStore>(SqliteIntentJournal::defaultFolder());
    }
    IntentJournal &journal = demo ? *account->ownJournal : *m_journal;
    HistoryStore &history = demo ? *account->ownHistory : *m_history;
    QStringList formerIds{access.formerId};
    if (const AccountRecord *record = m_accounts.find(access.account.id))
        formerIds += record->formerIds;
    for (const QString &former : std::as_const(formerIds)) {
        if (former.isEmpty() || former == access.account.id)
            continue;
        journal.adopt(former, access.account.id);
        history.adopt(former, access.account.id);
    }
    account->notifier = std::make_unique<AccountNotifier>(m_notifier, access.account);
    account->session = std::make_unique<AccountSession>(access, m_clock);
    account->work = std::make_unique<AccountWork>(*account->session, journal, history, *account->notifier,
        m_clock, [this] { return operatorName(m_preferences, systemUser()); });
    account->work->ledger().setCheckoutHosts(checkoutHosts(access.account, m_preferences));
    // On its way while the window is made, which then joins it.
    const Interest tenants = account->work->data().tenantList().read({}, Priority::User);
    m_open.push_back(std::move(account));
    makeWindow(*m_open.back());
    m_open.back()->work->start();
    show(*m_open.back(), from);
}

void Application::makeWindow(OpenAccount &account)
{
    AccountWork &work = *account.work;
    account.window = std::make_unique<MainWindow>(
        WindowServices{account.session->account(), work.data(), m_clock, account.session->health(),
            m_preferences, m_theme, crovver::rawSeatRow, account.session->requests(), work.actions(),
            work.credits(), work.alerts(), work.watch(), work.imports(), m_opener, *account.notifier,
            systemUser(), &m_accounts, [this, &account] { return callsWithoutWindow(account); }});
    MainWindow *window = account.window.get();
    window->goOnFromLastRun();
    connect(account.notifier.get(), &Notifier::activated, window,
        [this, &account](const QString &about) { showNotified(account, about); });
    connect(window, &MainWindow::accountRequested, this,
        [this, window](const QString &id) { openStored(id, window); });
    connect(window, &MainWindow::accountWindowRequested, this, [this](const QString &id) { openStored(id); });
    connect(window, &MainWindow::checkoutHostsChanged, this, &Application::takeCheckoutHosts);
    connect(window, &MainWindow::addAccountRequested, this, [this, window] { addAccount(*window); });
    connect(window, &MainWindow::editAccountRequested, this, [this, window] { editAccount(*window); });
    connect(window, &MainWindow::forgetAccountRequested, this, [this, window] { askToForget(*window); });
}

/// Hosts are trusted in all accounts, and no longer trusted in all of them.
void Application::takeCheckoutHosts()
{
    for (const auto &account : m_open)
        account->work->ledger().setCheckoutHosts(checkoutHosts(account->access.account, m_preferences));
}

/// In the place of `from`, which then is out of sight but goes on.
void Application::show(OpenAccount &account, MainWindow *from)
{
    MainWindow *window = account.window.get();
    const bool isNew = !window->testAttribute(Qt::WA_WState_Created);
    if (from && from != window && !window->isVisible()) {
        window->setGeometry(from->geometry());
        window->setWindowState(from->windowState());
    }
    window->show();
    if (from && from != window)
        from->hide();
    closeStartPage();
    if (isNew)
        window->start();
    window->raise();
    window->activateWindow();
    m_current = account.access.account.id;
    if (m_accounts.find(m_current))
        m_accounts.noteOpened(m_current);
}

/// What is on its way for accounts that nobody sees, when the last window that somebody sees is closed.
int Application::callsWithoutWindow(const OpenAccount &closing) const
{
    int calls = 0;
    for (const auto &account : m_open) {
        if (account.get() == &closing)
            continue;
        if (account->window && account->window->isVisible())
            return 0;
        calls += account->calls();
    }
    return calls;
}

/// The answers to what is on its way come first. One such wish at a time; the newest counts.
void Application::whenQuiet(OpenAccount &account, const std::function<void()> &act)
{
    disconnect(account.quietActions);
    disconnect(account.quietCredits);
    account.quietActions
        = connect(&account.work->actions(), &SeatActions::inFlightChanged, this, act, Qt::QueuedConnection);
    account.quietCredits
        = connect(&account.work->credits(), &CreditActions::inFlightChanged, this, act, Qt::QueuedConnection);
}

/// With another key or name the account begins anew; what is on its way goes to its end with the old one
/// first.
void Application::reopenWhenQuiet(const QString &id, const AccountAccess &access)
{
    OpenAccount *account = open(id);
    if (!account)
        return;
    if (account->calls() > 0)
        return whenQuiet(*account, [this, id, access] { reopenWhenQuiet(id, access); });
    // The new window takes the old one's place, so it must be there for that long, and what it shows as well.
    const std::unique_ptr<OpenAccount> ended = takeOut(*account);
    const std::unique_ptr<MainWindow> before = std::move(ended->window);
    const bool wasVisible = before->isVisible();
    const QString current = m_current;
    before->keepPlace();
    openAccount(access, before.get());
    if (!wasVisible)
        windowOf(id)->hide();
    m_current = wasVisible ? id : current;
}

std::unique_ptr<Application::OpenAccount> Application::takeOut(const OpenAccount &account)
{
    const auto at = std::ranges::find_if(m_open, [&](const auto &one) { return one.get() == &account; });
    std::unique_ptr<OpenAccount> taken = std::move(*at);
    m_open.erase(at);
    return taken;
}

void Application::addAccount(MainWindow &from)
{
    m_connectFrom = &from;
    m_connect.startNew();
    openDialog(new AccountDialog(m_connect, &from));
}

void Application::editAccount(MainWindow &from)
{
    const AccountRecord *record = m_accounts.find(from.account().id);
    if (!record)
        return;
    m_connectFrom = &from;
    m_connect.edit(*record);
    openDialog(new AccountDialog(m_connect, &from));
}

void Application::askToForget(MainWindow &from)
{
    OpenAccount *account = open(from.account().id);
    if (!account)
        return;
    const QString id = account->access.account.id;
    auto *dialog = new QuestionDialog(
        forgetWords(account->access.account.name, account->calls(), account->work->ledger()), m_clock, &from);
    dialog->setAccount(account->access.account);
    connect(
        dialog, &QDialog::accepted, this, [this, id] { forget(id); }, Qt::QueuedConnection);
    openDialog(dialog);
}

void Application::forget(const QString &id)
{
    OpenAccount *account = open(id);
    if (!account)
        return;
    if (account->calls() > 0)
        return whenQuiet(*account, [this, id] { forget(id); });
    const std::unique_ptr<OpenAccount> ended = takeOut(*account);
    const std::unique_ptr<MainWindow> window = std::move(ended->window);
    removeEverywhere(id);
    if (m_current == id)
        m_current.clear();
    const auto shown = std::ranges::find_if(m_open, [](const auto &one) { return one->window->isVisible(); });
    if (shown != m_open.end())
        m_current = (*shown)->access.account.id;
    else if (!m_open.empty())
        show(*m_open.front(), window.get());
    else
        openStartPage({});
}

void Application::removeEverywhere(const QString &id)
{
    m_vault.remove(id, this, {});
    m_journal->forget(id, this, {});
    m_history->forget(id, this, {});
    LastRunKeeper::forget(m_preferences, id);
    m_accounts.remove(id);
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
