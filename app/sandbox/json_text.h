// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>

namespace desk::sandbox {

/// Appends UTF-8 text as a JSON string, quotes included.
void appendJsonString(QByteArray &out, QByteArrayView utf8);

/// Appends `2026-05-04T03:02:01.000Z`, or the other spellings that the shape knows. Milliseconds since the
/// epoch.
void appendIsoTime(QByteArray &out, qint64 ms, bool seconds, bool offset);

} // namespace desk::sandbox
