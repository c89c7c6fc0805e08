// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QLabel;
class QWidget;

namespace desk {

/// Text from the server made safe to show on one line: line breaks and tabs become spaces, direction
/// overrides and other controls become visible (`⟨U+202E⟩`), and it ends at `limit` characters with an
/// ellipsis.
[[nodiscard]] QString oneLine(const QString &text, int limit = 2000);

/// `oneLine` between isolates, where directions can meet: a right-to-left name, or any text in a
/// right-to-left window.
[[nodiscard]] QString isolated(const QString &text);

/// For setToolTip and Qt::ToolTipRole: literal text whatever it holds, at most 512 characters, wrapped when
/// long.
[[nodiscard]] QString toolTipText(const QString &text);

/// For texts of buttons, tabs and menus: an ampersand stays an ampersand.
[[nodiscard]] QString withoutMnemonic(const QString &text);

/// For sentences that are wrapped: a run of letters that is too long for a line may be broken anywhere.
[[nodiscard]] QString breakable(const QString &text);

/// A sentence over other text: as a heading, without its full stop.
[[nodiscard]] QString asHeading(const QString &sentence);

/// A label that shows plain text and nothing else.
[[nodiscard]] QLabel *plainLabel(const QString &text, QWidget *parent);

} // namespace desk
