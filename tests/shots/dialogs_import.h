// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace desk::shots {

/// Renders every step of an import, with a provider of its own, to `folder`/import-….png. The look and the
/// language are those of the program.
void importDialogs(const QString &folder);

} // namespace desk::shots
