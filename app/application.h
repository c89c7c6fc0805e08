// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/account_work.h"
#include "app/commands/command_line.h"
#include "app/demo_server.h"
#include "app/desktop_url_opener.h"
#include "app/notifier/dbus_notifier.h"
#include "models/ports/preferences.h"
#include "ui/theme/theme.h"

#include <QObject>

#include <memory>

class QApplication;
class QCoreApplication;
class QMainWindow;

namespace desk {

class MainWindow;

/// Wires the program together: what talks, what remembers, and the windows.
class Application final : public QObject
{
    Q_OBJECT
public:
    /// Both references must outlive it.
    Application(QApplication &application, Preferences &preferences);
    ~Application() override;

    /// Opens the window that the command line asks for.
    void start(const CommandLine &commandLine);

    /// The window of the open account; none while the start page is shown.
    [[nodiscard]] MainWindow *window() { return m_window.get(); }

private:
    void openStartPage(const QString &problem);
    void openDemo();
    void openAccount(const AccountAccess &access);

    Preferences &m_preferences;
    SystemClock m_clock;
    Theme m_theme;
    DesktopUrlOpener m_opener;
    DBusNotifier m_notifier;
    std::unique_ptr<DemoServer> m_demo;
    std::unique_ptr<IntentJournal> m_journal;
    std::unique_ptr<HistoryStore> m_history;
    std::unique_ptr<AccountSession> m_session;
    std::unique_ptr<AccountWork> m_work;
    std::unique_ptr<QMainWindow> m_startWindow;
    std::unique_ptr<MainWindow> m_window;
};

/// Loads the texts of the program and of Qt for the languages of QLocale(), or English where there are none;
/// the translators belong to `application`. For windows and for the command line.
void installTranslations(QCoreApplication &application);

} // namespace desk
