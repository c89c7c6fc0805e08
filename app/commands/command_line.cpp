// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/command_line.h"

#include <QCoreApplication>

#include <algorithm>

namespace desk {

namespace {

struct CommandWords
{
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

/// Takes the arguments one by one; an option's value is `--name value` or `--name=value`.
class Parser
{
public:
    explicit Parser(const QStringList &arguments)
        : m_arguments(arguments)
    { }

    CommandLine parse();

private:
    void option(const QString &name);
    void exportOption(const QString &name);
    void positional(const QString &word);
    void fail(const QString &problem);
    QString value(const QString &name);
    bool flag(const QString &name);
    void check();

    QStringList m_arguments;
    qsizetype m_next = 0;
    std::optional<QString> m_attached;
    bool m_whatGiven = false;
    bool m_tenantGiven = false;
    bool m_statusGiven = false;
    bool m_optionsEnded = false;
    CommandLine m_result;
};

void Parser::fail(const QString &problem)
{
    if (m_result.problem.isEmpty())
        m_result.problem = problem;
}

QString Parser::value(const QString &name)
{
    if (m_attached)
        return *std::exchange(m_attached, std::nullopt);
    if (m_next < m_arguments.size())
        return m_arguments[m_next++];
    fail(CommandWords::tr("%1 needs a value.").arg(name));
    return {};
}

bool Parser::flag(const QString &name)
{
    if (m_attached)
        fail(CommandWords::tr("%1 takes no value.").arg(name));
    m_attached.reset();
    return true;
}

void Parser::exportOption(const QString &name)
{
    ExportRequest &request = *m_result.exportRequest;
    if (name == QLatin1String("--tenant")) {
        request.tenant = value(name);
        m_tenantGiven = true;
    } else if (name == QLatin1String("--status")) {
        const QString status = value(name);
        m_statusGiven = true;
        if (status == QLatin1String("active"))
            request.status = SeatFilter::Active;
        else if (status == QLatin1String("removed"))
            request.status = SeatFilter::Removed;
        else if (status == QLatin1String("all"))
            request.status = SeatFilter::All;
        else
            fail(CommandWords::tr("--status is active, removed or all, not “%1”.").arg(status));
    } else if (name == QLatin1String("--format")) {
        const QString format = value(name);
        request.json = format == QLatin1String("json");
        if (!request.json && format != QLatin1String("csv"))
            fail(CommandWords::tr("--format is csv or json, not “%1”.").arg(format));
    } else if (name == QLatin1String("--output") || name == QLatin1String("-o")) {
        request.output = value(name);
        if (request.output.isEmpty())
            fail(CommandWords::tr("--output needs a file name, or - for the standard output."));
    } else if (name == QLatin1String("--force")) {
        request.force = flag(name);
    } else if (name == QLatin1String("--spreadsheet")) {
        request.spreadsheet = flag(name);
    } else {
        fail(CommandWords::tr("There is no option %1.").arg(name));
    }
}

void Parser::option(const QString &name)
{
    if (name == QLatin1String("--help") || name == QLatin1String("-h")) {
        m_result.action = CommandLine::Action::Help;
    } else if (name == QLatin1String("--version") || name == QLatin1String("-v")) {
        m_result.action = CommandLine::Action::Version;
    } else if (name == QLatin1String("--demo")) {
        m_result.demo = flag(name);
    } else if (name == QLatin1String("--allow-writes")) {
        m_result.allowWrites = flag(name);
    } else if (name == QLatin1String("--account")) {
        m_result.account = value(name);
        if (m_result.account.isEmpty())
            fail(CommandWords::tr("--account needs the name of an account."));
    } else if (name == QLatin1String("--base-url")) {
        m_result.baseUrl = value(name);
        if (m_result.baseUrl.isEmpty())
            fail(CommandWords::tr("--base-url needs an address such as https://app.crovver.com."));
    } else if (m_result.exportRequest) {
        exportOption(name);
    } else {
        fail(CommandWords::tr("There is no option %1.").arg(name));
    }
}

void Parser::positional(const QString &word)
{
    if (!m_result.exportRequest) {
        if (word != QLatin1String("export"))
            return fail(
                CommandWords::tr("“%1” isn't something this program does. It can: export.").arg(word));
        m_result.exportRequest.emplace();
        m_result.action = CommandLine::Action::Export;
        return;
    }
    if (m_whatGiven)
        return fail(CommandWords::tr("Only one thing is exported at a time; “%1” is too much.").arg(word));
    m_whatGiven = true;
    if (word == QLatin1String("tenants"))
        m_result.exportRequest->what = ExportRequest::What::Tenants;
    else if (word == QLatin1String("seats"))
        m_result.exportRequest->what = ExportRequest::What::Seats;
    else if (word == QLatin1String("credits"))
        m_result.exportRequest->what = ExportRequest::What::Credits;
    else if (word == QLatin1String("addons"))
        m_result.exportRequest->what = ExportRequest::What::Addons;
    else
        fail(CommandWords::tr("Tenants, seats, credits and addons can be exported, not “%1”.").arg(word));
}

void Parser::check()
{
    if (m_result.demo && !m_result.baseUrl.isEmpty())
        fail(CommandWords::tr("--demo has a server of its own; leave out --base-url."));
    if (m_result.demo && !m_result.account.isEmpty())
        fail(CommandWords::tr("--demo is an account of its own; leave out --account."));
    if (!m_result.exportRequest)
        return;
    const ExportRequest &request = *m_result.exportRequest;
    if (!m_whatGiven)
        return fail(CommandWords::tr("Say what to export: tenants, seats, credits or addons."));
    if (request.what == ExportRequest::What::Seats && request.tenant.isEmpty())
        return fail(CommandWords::tr("Seats belong to a tenant: add --tenant ID."));
    if (request.what == ExportRequest::What::Tenants && m_tenantGiven)
        return fail(CommandWords::tr("--tenant is for exporting seats, credits or addons."));
    if (request.what != ExportRequest::What::Seats && m_statusGiven)
        return fail(CommandWords::tr("--status is for exporting seats."));
    // An empty variable of a script must not mean everybody.
    if (m_tenantGiven && request.tenant.isEmpty())
        return fail(CommandWords::tr("--tenant needs an ID; without it all tenants are exported."));
    if (request.json && request.spreadsheet)
        return fail(CommandWords::tr("--spreadsheet is for CSV."));
}

CommandLine Parser::parse()
{
    while (m_next < m_arguments.size()) {
        QString word = m_arguments[m_next++];
        if (m_optionsEnded || !word.startsWith(u'-') || word == QLatin1String("-")) {
            positional(word);
            continue;
        }
        if (word == QLatin1String("--")) {
            m_optionsEnded = true;
            continue;
        }
        const qsizetype equals = word.indexOf(u'=');
        if (word.startsWith(QLatin1String("--")) && equals > 0) {
            m_attached = word.mid(equals + 1);
            word.truncate(equals);
        }
        option(word);
        m_attached.reset();
    }
    const bool informs
        = m_result.action == CommandLine::Action::Help || m_result.action == CommandLine::Action::Version;
    if (informs)
        m_result.problem.clear();
    else
        check();
    return m_result;
}

} // namespace

CommandLine parseCommandLine(const QStringList &arguments)
{
    return Parser(arguments).parse();
}

QString usageText(const CommandLine &line)
{
    return line.problem + u'\n' + CommandWords::tr("Try crovver-desk --help.");
}

QString helpText()
{
    return CommandWords::tr(
        "Usage: crovver-desk [--demo] [--account NAME] [--base-url URL] [--allow-writes]\n"
        "       crovver-desk export tenants [OPTIONS]\n"
        "       crovver-desk export seats --tenant ID [--status active|removed|all] [OPTIONS]\n"
        "       crovver-desk export credits|addons [--tenant ID] [OPTIONS]\n"
        "\n"
        "The desktop admin dashboard for the Crovver billing platform.\n"
        "\n"
        "  --demo              work on an embedded server with invented data\n"
        "  --account NAME      open this account, as it was set up in the program\n"
        "  --base-url URL      the API's address (default: $CROVVER_BASE_URL, else https://app.crovver.com)\n"
        "  --allow-writes      let a LIVE key from the environment change things; without it, it only reads\n"
        "  --help, --version   say this; say the version\n"
        "\n"
        "export works without a display and writes every row exactly once. Credits and addons (those on\n"
        "offer) are of all tenants, unless one is given.\n"
        "  --format csv|json   default: csv\n"
        "  --output FILE|-     default: -, the standard output\n"
        "  --force             replace an existing file\n"
        "  --spreadsheet       put an apostrophe before texts that a spreadsheet would run as formulas\n"
        "\n"
        "Environment: CROVVER_SECRET_KEY is the account's secret key (sk_test_… or sk_live_…). It is never\n"
        "taken from the command line, where other users could read it.\n"
        "Exit status: 0 done, 1 the API or the file failed, or there is no such tenant or no display,\n"
        "2 usage, 3 the key was not accepted, 4 network. A field that can't be read, such as an amount that\n"
        "is no number, is written as it was sent and named on the standard error; that is still 0.\n");
}

} // namespace desk
