// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <chrono>

namespace desk {

/// Every limit of the transport in one place, so that a test can shrink them.
struct NetLimits
{
    using ms = std::chrono::milliseconds;

    ms connect{10'000}; ///< until the request is on its way
    ms firstByte{15'000}; ///< from then until the status line
    ms inactivity{15'000}; ///< between two pieces of a body
    ms attempt{30'000}; ///< one attempt, from start to end
    /// All attempts and the backoff between them; and, counted apart so that what is sent always has time for
    /// an answer, all waiting that the server asks for: who would wait longer fails at once and says until
    /// when. Waiting for a place on the wire isn't counted.
    ms total{60'000};
    ms leastRepetition{2'000}; ///< with less than this left nothing is repeated: it could not be answered
    int retries = 3; ///< repetitions after the first attempt
    ms backoffBase{500}; ///< the first wait is between 0 and this, the next between 0 and twice this, …
    ms backoffCap{8'000};
    ms retryAfterCap{120'000}; ///< of a pause, whatever the server asks for
    ms userPatience{300}; ///< a user's call that waits longer takes the place of a background read
    int inFlight = 6; ///< Qt's own limit per host over HTTP/1.1
    int inFlightHttp2 = 12;
    qint64 readBuffer = 256 * 1024; ///< bytes that Qt may hold for us
};

} // namespace desk
