// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/credit.h"
#include "models/domain/credit_sample.h"
#include "models/items/roles.h"

#include <QDateTime>

#include <optional>
#include <vector>

namespace desk {

/// When a pool will be empty, by what was seen of it.
struct CreditRunOut
{
    enum class Kind {
        Reading, ///< its samples are on their way
        TooFew, ///< not enough was seen: nothing is claimed
        Steady, ///< seen often enough, and nothing was used
        Empty, ///< nothing is left already
        Known ///< `perDay` and `atMs` hold
    };
    enum class Sureness { Low, Fair, High };

    Kind kind = Kind::Reading;
    int samples = 0; ///< that were looked at
    qint64 spanMs = 0; ///< from the first of them to the last
    double perDay = 0; ///< credits used a day, at least 0; with `Steady` and `Known`
    std::optional<qint64> atMs; ///< UTC; with `Known`
    Sureness sureness = Sureness::Low;
};

/// `samples` of the tenant, oldest first; nothing = they are being read.
[[nodiscard]] CreditRunOut creditRunOut(
    const std::optional<std::vector<CreditSample>> &samples, const CreditPool &pool, const QDateTime &utcNow);

/// The run-out in words.
struct RunOutText
{
    QString brief; ///< `about 12 Dec`; empty = not known
    std::optional<qint64> utcMs; ///< of `brief`
    QString reason; ///< how it is known, or why it isn't
};
[[nodiscard]] RunOutText runOutText(
    const CreditRunOut &runOut, const CreditPool &pool, const QDateTime &utcNow);

/// One big number with what is to be known about it.
struct CreditFact
{
    QString label;
    QString value; ///< empty = not known: `caption` says why
    QString caption;
    StatusTone tone = StatusTone::Neutral;
};

/// What the tiles say about one pool.
struct CreditFacts
{
    CreditFact left;
    CreditFact burn;
    CreditFact runsOut;
    CreditFact expiry;
};
[[nodiscard]] CreditFacts creditFacts(
    const CreditPool &pool, const CreditRunOut &runOut, const QDateTime &utcNow);

} // namespace desk
