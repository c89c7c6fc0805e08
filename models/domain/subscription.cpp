// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/subscription.h"

#include <algorithm>
#include <limits>
#include <tuple>

namespace desk {

const Subscription *SubscriptionList::shown() const
{
    const auto rank = [](const Subscription &s) {
        const qint64 created = s.createdAt.utcMs.value_or(std::numeric_limits<qint64>::min());
        return std::tuple(s.isCurrent(), created);
    };
    const auto best = std::ranges::max_element(
        subscriptions, [&](const Subscription &a, const Subscription &b) { return rank(a) < rank(b); });
    return best == subscriptions.end() ? nullptr : &*best;
}

} // namespace desk
