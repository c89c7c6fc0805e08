// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QDialog;

namespace desk {

/// Gives a dialog with wrapping texts its size: `width` px, more in large fonts or where its contents need
/// it, and the height that the texts have at this width.
void fitDialog(QDialog *dialog, int width);

} // namespace desk
