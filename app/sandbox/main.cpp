// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/sandbox.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QSocketNotifier>

#include <csignal>
#include <cstdio>

#ifdef Q_OS_UNIX
#include <sys/socket.h>
#include <unistd.h>
#endif

using namespace desk::sandbox;
using namespace Qt::StringLiterals;

namespace {

#ifdef Q_OS_UNIX
int signalPipe[2] = {-1, -1};

// A handler may do next to nothing, so it only wakes the event loop.
void onSignal(int)
{
    const char byte = 1;
    [[maybe_unused]] const auto written = write(signalPipe[0], &byte, 1);
}

void quitOnSignals(QCoreApplication &application)
{
    if (socketpair(AF_UNIX, SOCK_STREAM, 0, signalPipe) != 0)
        return;
    auto *notifier = new QSocketNotifier(signalPipe[1], QSocketNotifier::Read, &application);
    QObject::connect(notifier, &QSocketNotifier::activated, &application, &QCoreApplication::quit);
    std::signal(SIGTERM, onSignal);
    std::signal(SIGINT, onSignal);
    std::signal(SIGPIPE, SIG_IGN);
}
#else
void quitOnSignals(QCoreApplication &) { }
#endif

void addOptions(QCommandLineParser &parser)
{
    parser.setApplicationDescription(
        u"A server on this machine that answers like the Crovver API, for trying things and for tests.\n"
        "Faults, shapes and the ledger are at /__sandbox/… while it runs.\n"
        "Shapes: "_s
        + Shape::describe().join(u' '));
    parser.addHelpOption();
    parser.addOptions({
        {u"port"_s, u"Port on 127.0.0.1; 0 takes a free one."_s, u"n"_s, u"0"_s},
        {u"data"_s, u"Data set: small, large or empty."_s, u"set"_s, u"small"_s},
        {u"latency"_s, u"Milliseconds added to every reply of the API."_s, u"ms"_s, u"0"_s},
        {u"tls"_s, u"Speak https, with --cert and --key."_s},
        {u"cert"_s, u"Certificate chain, PEM."_s, u"file"_s},
        {u"key"_s, u"Private key, PEM."_s, u"file"_s},
        {u"secret-key"_s, u"Accept this secret key; can be repeated."_s, u"key"_s},
        {u"public-key"_s, u"Accept this public key."_s, u"key"_s},
        {u"seed"_s, u"Seed of the data."_s, u"n"_s, u"1"_s},
        {u"now"_s, u"A fixed time, ISO 8601, instead of the machine's clock."_s, u"time"_s},
        {u"webhook-url"_s, u"POST what happens to this address, http or https."_s, u"url"_s},
        {u"webhook-secret"_s, u"Sign that with this secret."_s, u"secret"_s, u"whsec_sandbox"_s},
        {u"prefix"_s, u"A path in front of everything."_s, u"path"_s},
        {u"shape"_s, u"Serve another documented shape; can be repeated."_s, u"name=value"_s},
        {u"quiet"_s, u"No line for each request on stderr."_s},
    });
}

/// Nothing, and a message on stderr, when an option makes no sense.
std::optional<Options> readOptions(const QCommandLineParser &parser)
{
    Options options;
    bool portOk = false;
    bool latencyOk = false;
    bool seedOk = false;
    options.port = parser.value(u"port"_s).toUShort(&portOk);
    options.latencyMs = parser.value(u"latency"_s).toInt(&latencyOk);
    options.seed = parser.value(u"seed"_s).toUInt(&seedOk);
    options.log = !parser.isSet(u"quiet"_s);
    options.prefix = parser.value(u"prefix"_s);
    options.webhookUrl = QUrl(parser.value(u"webhook-url"_s));
    options.webhookSecret = parser.value(u"webhook-secret"_s);
    const bool webhookOk = options.webhookUrl.isEmpty()
        || (QStringList{u"http"_s, u"https"_s}.contains(options.webhookUrl.scheme())
            && !options.webhookUrl.host().isEmpty());
    const QString data = parser.value(u"data"_s);
    const bool dataOk = data == u"small"_s || data == u"large"_s || data == u"empty"_s;
    options.data = data == u"large"_s ? DataSet::Large : data == u"empty"_s ? DataSet::Empty : DataSet::Small;
    options.secretKeys += parser.values(u"secret-key"_s);
    if (parser.isSet(u"public-key"_s))
        options.publicKey = parser.value(u"public-key"_s);
    if (parser.isSet(u"now"_s))
        options.now = QDateTime::fromString(parser.value(u"now"_s), Qt::ISODateWithMs);
    bool shapesOk = true;
    for (const QString &shape : parser.values(u"shape"_s))
        shapesOk = options.shape.set(shape.section(u'=', 0, 0), shape.section(u'=', 1)) && shapesOk;
    if (parser.isSet(u"tls"_s)) {
        options.certificateFile = parser.value(u"cert"_s);
        options.keyFile = parser.value(u"key"_s);
    }
    const bool tlsOk = !parser.isSet(u"tls"_s) || !options.certificateFile.isEmpty();
    const bool nowOk = !parser.isSet(u"now"_s) || options.now.isValid();
    if (portOk && latencyOk && seedOk && dataOk && shapesOk && tlsOk && nowOk && webhookOk)
        return options;
    std::fprintf(stderr, "An option is not valid; see --help.\n");
    return std::nullopt;
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(u"crovver-sandbox"_s);
    QCommandLineParser parser;
    addOptions(parser);
    parser.process(application);
    const std::optional<Options> options = readOptions(parser);
    if (!options)
        return 2;
    quitOnSignals(application);
    Sandbox sandbox;
    if (!sandbox.start(*options)) {
        std::fprintf(stderr, "crovver-sandbox: %s\n", qUtf8Printable(sandbox.problem()));
        return 1;
    }
    std::printf("listening on %s\n", qUtf8Printable(sandbox.url().toString()));
    std::fflush(stdout);
    return QCoreApplication::exec();
}
