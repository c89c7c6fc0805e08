// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/actions/open_purchase.h"

#include <algorithm>

namespace desk {

OpenPurchase::Rank purchaseRank(const Intent &intent)
{
    if (intent.state == IntentState::Unknown)
        return OpenPurchase::Rank::Lost;
    return isPaidFirst(intent) ? OpenPurchase::Rank::Checkout : OpenPurchase::Rank::NothingToPay;
}

qint64 riseTo(qint64 seen, qint64 mark)
{
    qint64 rise = 0;
    return seen <= mark || __builtin_sub_overflow(seen, mark, &rise) ? 0 : rise;
}

void sortByRank(std::vector<OpenPurchase> &open)
{
    std::ranges::stable_sort(open, {}, &OpenPurchase::rank);
}

std::optional<size_t> ownerOfRise(const std::vector<OpenPurchase> &open, qint64 seen)
{
    const auto isExact = [&](const OpenPurchase &purchase) {
        const qint64 rise = riseTo(seen, purchase.mark);
        return purchase.looked && rise > 0 && rise == purchase.bought;
    };
    const auto isEnough = [&](const OpenPurchase &purchase) {
        const qint64 rise = riseTo(seen, purchase.mark);
        return purchase.looked && rise > 0 && rise >= purchase.bought.value_or(1);
    };
    auto owner = std::ranges::find_if(open, isExact);
    if (owner == open.end())
        owner = std::ranges::find_if(open, isEnough);
    return owner == open.end() ? std::nullopt : std::optional(size_t(owner - open.begin()));
}

} // namespace desk
