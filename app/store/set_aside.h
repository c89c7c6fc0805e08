// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace desk {

struct AsideCopy
{
    QString path; ///< empty = no copy could be made
    QString problem;
};

/// Copies a damaged file to `<path>.broken-<UTC time>`, readable by its owner only, and its rollback journal
/// with it. When such a copy is there already, that is the answer. `path` must not be open in this process.
[[nodiscard]] AsideCopy copyAside(const QString &path);
/// Gives the file itself such a name, and its write-ahead log with it.
[[nodiscard]] bool moveAside(const QString &path);
/// Both can be read and have the same bytes.
[[nodiscard]] bool isSameFile(const QString &a, const QString &b);

} // namespace desk
