// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace desk {

/// Puts a text on the clipboard that shouldn't stay there: it is taken off after 30 s, and when the program
/// ends, unless something else is there by then.
void copyBriefly(const QString &text);

} // namespace desk
