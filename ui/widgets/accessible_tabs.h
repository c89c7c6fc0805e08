// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QTabBar;

namespace desk {

/// From now on the tabs of every `TabStrip` say to assistive tools which of them is selected; Qt's own say of
/// none that it is. Called as often as wanted.
void installAccessibleTabs();

/// Tells that the current tab is selected, and that `before` (an index, or none) no longer is.
void tellSelectedTab(QTabBar *bar, int before);

} // namespace desk
