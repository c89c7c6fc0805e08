// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QDialog;

namespace desk {

/// Opens a dialog over its window; it goes when it is closed. Where it has no accessible name of its own, it
/// gets one that says over what it is: its title and that of the window, which has tenant and account. Who
/// sees it in its place has both before their eyes.
void openDialog(QDialog *dialog);

} // namespace desk
