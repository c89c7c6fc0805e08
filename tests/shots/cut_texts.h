// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

class QWidget;

namespace desk::shots {

/// What of the visible texts in a widget can't be read whole: a label, button, tab or header that is cut
/// without an ellipsis; a value (a number, an amount, a share) that is cut at all, in a label or a cell; and
/// what lies outside of its parent where nothing scrolls. A line each, with class, name and text; empty = all
/// is legible.
[[nodiscard]] QStringList cutTexts(const QWidget *root);

/// Whether a text is a value, which is never shortened: "USD 17.50", "−4 %", "18 / 25".
[[nodiscard]] bool isValue(const QString &text);

} // namespace desk::shots
