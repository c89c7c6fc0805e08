// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/standard_error.h"

#include "models/core/redactor.h"

#include <cstdio>
#include <cstdlib>

namespace desk {

namespace {

/// Of a fatal one Qt itself ends the program afterwards.
void printMessage(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    const QString line = Redactor().text(qFormatLogMessage(type, context, message));
    std::fprintf(stderr, "%s\n", qPrintable(line));
}

} // namespace

void say(const QString &text)
{
    std::fprintf(stderr, "crovver-desk: %s\n", qPrintable(Redactor().text(text)));
}

void keepSecretsOutOfTheLog()
{
    qInstallMessageHandler(printMessage);
    // Qt has something to say even while it is unloaded, when nothing that takes secrets out can be relied on
    // any more.
    std::atexit(
        [] { qInstallMessageHandler([](QtMsgType, const QMessageLogContext &, const QString &) {}); });
}

} // namespace desk
