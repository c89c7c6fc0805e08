// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace desk::testing {

/// Where a child process ends itself with SIGKILL, in the life of one intent.
inline const QString killSteps[] = {QStringLiteral("before-commit"), QStringLiteral("after-commit"),
    QStringLiteral("in-flight"), QStringLiteral("before-close"), QStringLiteral("after-close")};

/// The part of the test that runs as a process of its own, with the program's journal, gateway and actions:
/// `do FOLDER URL KEY OPERATION STEP` kills itself on the way, `look FOLDER URL KEY` starts again, waits
/// until nothing more can be settled by reading, and prints a JSON object for each intent; `replay FOLDER URL
/// KEY` first asks again for what has an idempotency key. Returns the exit code.
int runKillChild(int argc, char **argv);

} // namespace desk::testing
