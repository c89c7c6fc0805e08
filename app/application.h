// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/account_work.h"
#include "app/commands/command_line.h"
#include "app/credentials/http_account_checker.h"
#include "app/demo_server.h"
#include "app/desktop_url_opener.h"
#include "app/notifier/dbus_notifier.h"
#include "models/actions/account_list.h"
#include "models/ports/credential_vault.h"
#include "models/ports/preferences.h"
#include "models/views/connect_view_model.h"
#include "ui/theme/theme.h"

#include <QObject>
#include <QPointer>

#include <functional>
#include <memory>
#include <vector>

class QApplication;
class QCoreApplication;
class QMainWindow;

namespace desk {

class MainWindow;

/// Wires the program together: what talks, what remembers, and the windows. Each open account has its own of
/// everything but the files, which keep accounts apart.
class Application final : public QObject
{
    Q_OBJECT
public:
    /// All references must outlive it.
    Application(QApplication &application, Preferences &preferences, CredentialVault &vault);
    ~Application() override;

    /// Opens the window that the command line asks for.
    void start(const CommandLine &commandLine);

    /// The window of the account that was gone to last; none while the start page is shown.
    [[nodiscard]] MainWindow *window();
    [[nodiscard]] MainWindow *windowOf(const QString &accountId);
    [[nodiscard]] QMainWindow *startWindow() { return m_startWindow.get(); }
    [[nodiscard]] AccountList &accounts() { return m_accounts; }
    /// Goes to an account that is set up, in the place of `from` or, without it, in a window of its own.
    void openStored(const QString &id, MainWindow *from = nullptr);

private:
    struct OpenAccount;

    void openStartPage(const QString &problem);
    void openDemo();
    void openAccount(const AccountAccess &access, MainWindow *from = nullptr);
    void readKey(const AccountRecord &record, const QPointer<MainWindow> &from);
    void keyRead(const AccountRecord &record, const VaultAnswer &answer, MainWindow *from);
    void connected(const AccountRecord &record, const SecretKey &key, bool forSession);
    void makeWindow(OpenAccount &account);
    void show(OpenAccount &account, MainWindow *from);
    void showNotified(OpenAccount &account, const QString &about);
    void closeStartPage();
    [[nodiscard]] OpenAccount *open(const QString &id);
    [[nodiscard]] int callsWithoutWindow(const OpenAccount &closing) const;
    void takeCheckoutHosts();
    void whenQuiet(OpenAccount &account, const std::function<void()> &act);
    void reopenWhenQuiet(const QString &id, const AccountAccess &access);
    [[nodiscard]] std::unique_ptr<OpenAccount> takeOut(const OpenAccount &account);
    void addAccount(MainWindow &from);
    void editAccount(MainWindow &from);
    void askToForget(MainWindow &from);
    void forget(const QString &id);
    void removeEverywhere(const QString &id);

    Preferences &m_preferences;
    CredentialVault &m_vault;
    SystemClock m_clock;
    Theme m_theme;
    DesktopUrlOpener m_opener;
    DBusNotifier m_notifier;
    AccountList m_accounts;
    HttpAccountChecker m_checker;
    ConnectViewModel m_connect;
    std::unique_ptr<DemoServer> m_demo;
    std::unique_ptr<IntentJournal> m_journal; ///< of all accounts but the demo
    std::unique_ptr<HistoryStore> m_history;
    std::vector<std::unique_ptr<OpenAccount>> m_open;
    QString m_current; ///< the account that was gone to last
    QString m_waitingFor; ///< the account whose key is being read, or could not be
    QPointer<MainWindow> m_connectFrom; ///< whose place a new account takes
    TimerHandle m_slowTimer;
    std::unique_ptr<QMainWindow> m_startWindow;
};

/// Loads the texts of the program and of Qt for the languages of QLocale(), or English where there are none;
/// the translators belong to `application`. For windows and for the command line.
void installTranslations(QCoreApplication &application);

} // namespace desk
