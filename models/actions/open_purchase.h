// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/intent.h"

#include <optional>
#include <vector>

namespace desk {

/// A purchase that waits for a figure of the provider to rise: a tenant's capacity, or the bought credits of
/// a pool. A rise is the doing of one of them; which one is decided here, for both alike.
struct OpenPurchase
{
    QString id; ///< of its intent
    qint64 mark = 0; ///< a rise counts from here
    std::optional<qint64> bought; ///< how far it is to rise, > 0; nothing = any rise will do
    bool looked = false; ///< seen since it was answered: its mark is sure
    /// How likely a rise is this one's: what needs no payment is there at once, a known checkout may be paid,
    /// and of a lost answer nobody knows whether there is anything to pay.
    enum class Rank { NothingToPay, Checkout, Lost } rank = Rank::Checkout;
};

[[nodiscard]] OpenPurchase::Rank purchaseRank(const Intent &intent);

/// 0 when there is none, or when it can't be told.
[[nodiscard]] qint64 riseTo(qint64 seen, qint64 mark);

/// Puts them in the order in which a rise is given to them; those of one rank stay in their order, oldest
/// first.
void sortByRank(std::vector<OpenPurchase> &open);

/// Whose rise it is that the figure is `seen` now: the first of those whose rise it is exactly, else the
/// first that it can pay for. Nothing = nobody's.
[[nodiscard]] std::optional<size_t> ownerOfRise(const std::vector<OpenPurchase> &open, qint64 seen);

} // namespace desk
