// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QString>
#include <QStringView>

#include <optional>

namespace desk {

/// A point in time as a provider sent it (ISO 8601). Three cases: absent (`raw` empty), understood (`utcMs`),
/// or not understood (no `utcMs`; then `raw` is shown as it is).
struct Timestamp
{
    std::optional<qint64> utcMs; ///< milliseconds since 1970-01-01T00:00:00Z
    bool zoneAssumed = false; ///< it came without a zone and was read as UTC
    QString raw; ///< verbatim

    [[nodiscard]] bool isAbsent() const { return !utcMs && raw.isEmpty(); }
    [[nodiscard]] bool isValid() const { return utcMs.has_value(); }
    [[nodiscard]] QDateTime utc() const; ///< invalid when not understood
    friend bool operator==(const Timestamp &, const Timestamp &) = default;

    [[nodiscard]] static Timestamp fromUtcMs(qint64 ms) { return {ms, false, {}}; }
};

/// Reads `2026-05-01`, `2026-05-01T12:00:00`, with or without a fraction, with `Z` or an offset (`+05:45`,
/// `+0545`, `+05`). A second of 60 is read as the next minute's first. Years 0001 to 9999.
[[nodiscard]] Timestamp parseTimestamp(QStringView text);

} // namespace desk
