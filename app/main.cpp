// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/account_session.h"
#include "app/api/crovver/crovver_provider.h"
#include "app/application.h"
#include "app/commands/command_line.h"
#include "app/commands/export_command.h"
#include "app/commands/standard_error.h"
#include "app/commands/stop_signals.h"
#include "app/credentials/keychain_vault.h"
#include "app/demo_server.h"
#include "app/settings/file_preferences.h"
#include "models/actions/account_list.h"
#include "models/items/formatting.h"
#include "ui/theme/icon.h"

#include <QApplication>

#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <functional>
#include <memory>
#include <utility>

#ifdef Q_OS_LINUX
#include <sys/prctl.h>
#include <sys/resource.h>
#endif

namespace {

using namespace desk;

constexpr int stoppedBySignal = 128; // plus the signal's number, as shells say it

struct MainWords
{
    Q_DECLARE_TR_FUNCTIONS(Main)
};

/// The key must not end up in a core file, nor be read by another process of this user. Only in release
/// builds: debuggers and leak checkers need what this takes away.
void protectMemory()
{
#if defined(Q_OS_LINUX) && defined(NDEBUG)
    const rlimit none{0, 0};
    setrlimit(RLIMIT_CORE, &none);
    prctl(PR_SET_DUMPABLE, 0);
#endif
}

void nameTheProgram()
{
    QCoreApplication::setApplicationName(QStringLiteral("crovver-desk"));
    QCoreApplication::setApplicationVersion(QStringLiteral(DESK_VERSION));
}

int code(ExitCode exitCode)
{
    return int(exitCode);
}

/// What an export needs while it runs.
class ExportRun
{
public:
    ExportRun(const QCoreApplication &application, const AccountAccess &access, const ExportRequest &request)
        : m_session(access, m_clock)
        , m_command(m_session.gateway(), request)
    {
        QObject::connect(&m_session.health(), &ConnectionHealth::changed, &application, [this] {
            const QDateTime until = m_session.health().pausedUntil();
            // A longer pause isn't waited for: that failure says what it is.
            if (until.isValid() && m_clock.utcNow().msecsTo(until) <= NetLimits().total.count())
                std::fprintf(stderr, "crovver-desk: %s\n",
                    qPrintable(MainWords::tr("Crovver asked for fewer requests; waiting until %1.")
                                   .arg(secondText(until))));
        });
        QObject::connect(
            &m_command, &ExportCommand::finished, &application,
            [](ExitCode exitCode) { QCoreApplication::exit(code(exitCode)); }, Qt::QueuedConnection);
        m_command.start();
    }

private:
    SystemClock m_clock;
    AccountSession m_session;
    ExportCommand m_command;
};

/// Reads the key of an account that is set up, and goes on with `begin`; ends the program where it can't.
void withStoredAccount(const QString &name, const AccountList &accounts, CredentialVault &vault,
    QObject *context, std::function<void(const AccountAccess &)> begin)
{
    const AccountRecord *found = accounts.findNamed(name);
    if (!found) {
        say(MainWords::tr("There is no account “%1”, or there are several.").arg(name));
        return QCoreApplication::exit(code(ExitCode::Usage));
    }
    vault.read(found->id, context, [record = *found, begin = std::move(begin)](const VaultAnswer &answer) {
        if (answer.kind == VaultAnswer::Kind::Done)
            return begin(accessOf(crovver::provider(), record, answer.key));
        say(MainWords::tr("The keychain didn't give the key of %1. %2")
                .arg(record.name, answer.detail)
                .trimmed());
        QCoreApplication::exit(code(ExitCode::Authentication));
    });
}

int runExport(const QCoreApplication &application, const CommandLine &line)
{
    std::signal(SIGPIPE, SIG_IGN); // a reader that goes away is a failed write, which is told
    const AccountAccess given = environmentAccount(crovver::provider(), line.baseUrl, line.allowWrites);
    std::unique_ptr<DemoServer> demo;
    if (line.demo)
        demo = std::make_unique<DemoServer>();
    std::unique_ptr<ExportRun> run;
    const auto begin = [&](const AccountAccess &access) {
        if (access.problem.isEmpty()) {
            run = std::make_unique<ExportRun>(application, access, *line.exportRequest);
            return;
        }
        say(access.problem);
        QCoreApplication::exit(code(ExitCode::Usage));
    };
    // A stop takes the unfinished file away with it.
    StopSignals signals;
    QObject::connect(&signals, &StopSignals::stopRequested, &application, [](int number) {
        say(QStringLiteral("stopped by signal %1").arg(number));
        QCoreApplication::exit(stoppedBySignal + number);
    });
    FilePreferences preferences(FilePreferences::defaultPath());
    const AccountList accounts(preferences);
    KeychainVault vault;
    QObject context;
    QMetaObject::invokeMethod(
        &context,
        [&] {
            if (line.account.isEmpty())
                begin(demo ? demo->access() : given);
            else
                withStoredAccount(line.account, accounts, vault, &context, begin);
        },
        Qt::QueuedConnection);
    return QCoreApplication::exec();
}

QString noDisplayText()
{
    return MainWords::tr("There is no display here for a window. The export commands need none; "
                         "crovver-desk --help has them.");
}

/// In place of Qt's handler while the display is opened. Where that fails, Qt ends the program with a signal;
/// this ends it with a sentence that says what can be done. No translation is there yet.
void endWithoutDisplay(QtMsgType type, const QMessageLogContext &, const QString &message)
{
    if (type != QtFatalMsg)
        return; // how it tried
    say(message.simplified());
    say(noDisplayText() + u' '
        + MainWords::tr(
            "If there is one, DISPLAY or WAYLAND_DISPLAY must name it; Wayland alone needs the package "
            "qt6-wayland."));
    std::_Exit(code(ExitCode::Api));
}

/// Desktops set QT_QPA_PLATFORM to wayland for every program, also where the plugin isn't installed.
void allowXcb()
{
    const QByteArray wanted = qgetenv("QT_QPA_PLATFORM");
    if (wanted.startsWith("wayland") && !wanted.contains("xcb") && !qEnvironmentVariableIsEmpty("DISPLAY"))
        qputenv("QT_QPA_PLATFORM", wanted + ";xcb");
}

/// Whether anything names a display.
bool hasDisplay()
{
#ifdef Q_OS_LINUX
    for (const char *variable : {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"}) {
        if (!qEnvironmentVariableIsEmpty(variable))
            return true;
    }
    return false;
#else
    return true;
#endif
}

/// Everything that needs no window.
int runInTerminal(const QCoreApplication &application, const CommandLine &line)
{
    if (!line.problem.isEmpty()) {
        say(usageText(line));
        return code(ExitCode::Usage);
    }
    switch (line.action) {
    case CommandLine::Action::Help:
        std::printf("%s", qPrintable(helpText()));
        return code(ExitCode::Done);
    case CommandLine::Action::Version:
        std::printf("crovver-desk %s\n", DESK_VERSION);
        return code(ExitCode::Done);
    case CommandLine::Action::Export:
        return runExport(application, line);
    case CommandLine::Action::Window:
        say(noDisplayText());
        break;
    }
    return code(ExitCode::Api);
}

int runWindow(int &argc, char **argv, const CommandLine &line)
{
    allowXcb();
    const QtMessageHandler usual = qInstallMessageHandler(endWithoutDisplay);
    QApplication application(argc, argv);
    qInstallMessageHandler(usual);
    QGuiApplication::setDesktopFileName(QStringLiteral("org.crovverdesk.CrovverDesk"));
    QGuiApplication::setWindowIcon(programIcon());
    installTranslations(application);
    FilePreferences preferences(FilePreferences::defaultPath());
    if (!preferences.notice().isEmpty())
        say(preferences.notice());
    KeychainVault vault;
    Application desk(application, preferences, vault);
    desk.start(line);
    return QApplication::exec();
}

} // namespace

int main(int argc, char **argv)
{
    protectMemory();
    nameTheProgram();
    keepSecretsOutOfTheLog();
    QStringList arguments;
    for (int i = 1; i < argc; ++i)
        arguments << QString::fromLocal8Bit(argv[i]);
    const CommandLine line = parseCommandLine(arguments);
    if (line.problem.isEmpty() && line.action == CommandLine::Action::Window && hasDisplay())
        return runWindow(argc, argv, line);
    QCoreApplication application(argc, argv);
    installTranslations(application);
    // Read again, because the first time its problems had no translation yet: that needs an application, and
    // which kind of application is what the first reading was for.
    return runInTerminal(application, parseCommandLine(arguments));
}
