// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QLabel;

namespace desk {

/// A quiet label: small, in the secondary colour.
void setCaption(QLabel *label);

} // namespace desk
