// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/credit.h"
#include "models/domain/credit_runway.h"
#include "models/items/roles.h"

#include <QDateTime>

#include <optional>
#include <vector>

namespace desk {

// The runway of a pool is nothing while its samples are being read.

/// The run-out in words.
struct RunOutText
{
    QString brief; ///< `about 12 Dec`; empty = not known
    std::optional<qint64> utcMs; ///< of `brief`
    QString reason; ///< how it is known, or why it isn't
};
[[nodiscard]] RunOutText runOutText(
    const std::optional<CreditRunway> &runway, const CreditPool &pool, const QDateTime &utcNow);

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
/// `providerName` is how sentences call the provider.
[[nodiscard]] CreditFacts creditFacts(const CreditPool &pool, const std::optional<CreditRunway> &runway,
    const QString &providerName, const QDateTime &utcNow);

} // namespace desk
