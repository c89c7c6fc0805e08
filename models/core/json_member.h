// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>

namespace desk {

/// The text of a member's value in a JSON object, as it is written there: numbers keep all their digits. Empty
/// when there is no such member or the text isn't an object.
[[nodiscard]] QByteArray jsonMember(const QByteArray &object, QByteArrayView key);

} // namespace desk
