// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QLabel;
class QPlainTextEdit;
class QToolButton;
class QWidget;

namespace desk {

/// The title of a part of the detail panel.
[[nodiscard]] QLabel *detailSection(const QString &text, QWidget *parent);
/// A box of fixed-width text that can be read, selected and copied: raw JSON. Tab leaves it.
[[nodiscard]] QPlainTextEdit *rawTextBox(const QString &accessibleName, QWidget *parent);
/// Makes such a box as high as its text, up to what it has by default.
void fitToText(QPlainTextEdit *box);
/// The title of a part that is folded at first: shows and hides `part`.
[[nodiscard]] QToolButton *foldedSection(const QString &text, QWidget *part, QWidget *parent);

} // namespace desk
