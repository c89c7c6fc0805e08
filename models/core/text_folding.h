// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace desk {

/// `text` as every search, filter and sort in the program compares it: without regard to case, accents and
/// the forms that Unicode has of a letter, and with the dotted and the dotless i of Turkish as one. So
/// `istanbul` finds İSTANBUL, `naive` finds naïve, and é is found whether it is one character or two. Doing
/// it twice changes nothing more. Whether two IDs or addresses are the same is another matter: see
/// `looseKey`.
[[nodiscard]] QString foldedText(const QString &text);

/// The order of texts in a list: folded, and among equal ones as they are.
struct FoldedLess
{
    [[nodiscard]] bool operator()(const QString &a, const QString &b) const;
};

} // namespace desk
