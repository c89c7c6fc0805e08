// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

/// Where things are. The paths of this clone are compiled into one file only, so that the object files of the
/// others serve any clone.
namespace desk::testing {

/// A tracked file or folder: `sourcePath(u"tests/fixtures")`.
QString sourcePath(QStringView relative = {});

/// What is in a file of `tests/fixtures/crovver`. Ends the program when it isn't there.
QByteArray fixture(const char *name);

/// A file that the build made.
QString buildPath(QStringView relative);

/// The programs, as they were built.
QString deskProgram();
QString sandboxProgram();

/// Qt's reader of texts to be translated.
QString lupdateProgram();

} // namespace desk::testing
