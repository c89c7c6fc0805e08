// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/paths.h"

#include <QFile>

namespace desk::testing {

QString sourcePath(QStringView relative)
{
    return QStringLiteral(DESK_SOURCE_DIR "/") + relative.toString();
}

QByteArray fixture(const char *name)
{
    QFile file(sourcePath(u"tests/fixtures/crovver/") + QLatin1StringView(name));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no fixture %s", name);
    return file.readAll();
}

QString buildPath(QStringView relative)
{
    return QStringLiteral(DESK_BINARY_DIR "/") + relative.toString();
}

QString deskProgram()
{
    return QStringLiteral(DESK_BINARY);
}

QString sandboxProgram()
{
    return QStringLiteral(SANDBOX_BINARY);
}

QString lupdateProgram()
{
    return QStringLiteral(DESK_LUPDATE);
}

} // namespace desk::testing
