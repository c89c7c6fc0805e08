// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace desk {

/// Prints `crovver-desk: TEXT` and a line end on the standard error, without what looks like a secret: it
/// goes into the logs of whoever calls the program.
void say(const QString &text);

/// What Qt and its plugins have to say goes the same way.
void keepSecretsOutOfTheLog();

} // namespace desk
