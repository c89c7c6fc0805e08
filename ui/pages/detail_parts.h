// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QLabel;
class QPlainTextEdit;
class QWidget;

namespace desk {

/// The title of a part of the detail panel.
[[nodiscard]] QLabel *detailSection(const QString &text, QWidget *parent);
/// A box of fixed-width text that can be read, selected and copied: raw JSON. Tab leaves it.
[[nodiscard]] QPlainTextEdit *rawTextBox(const QString &accessibleName, QWidget *parent);

} // namespace desk
