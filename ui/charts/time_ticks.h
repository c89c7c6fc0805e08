// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <vector>

namespace desk {

/// A mark on a time axis: at the local start of an hour, a day, a month or a year.
struct TimeTick
{
    qint64 utcMs = 0;
    QString label; ///< "14:00", "1 May", "May 2026", "2026"
};

/// At most `most` ticks (≥ 2) between the two times, as even as the calendar allows. Empty when `to` ≤
/// `from`.
[[nodiscard]] std::vector<TimeTick> timeTicks(qint64 fromMs, qint64 toMs, int most = 6);

} // namespace desk
