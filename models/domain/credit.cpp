// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/credit.h"

#include <algorithm>

namespace desk {

namespace {

__extension__ using Wide = __int128; // 64 bits times 64 bits

std::optional<Ratio> shareOf(std::optional<qint64> part, std::optional<qint64> whole)
{
    if (!part || !whole || *whole <= 0)
        return std::nullopt;
    return Ratio{*part, *whole};
}

} // namespace

std::optional<Ratio> CreditPool::baseShare() const
{
    return shareOf(base, limit);
}

std::optional<Ratio> CreditPool::totalShare() const
{
    return shareOf(total, limit);
}

bool isLess(const Ratio &a, const Ratio &b)
{
    return Wide(a.numerator) * b.denominator < Wide(b.numerator) * a.denominator;
}

std::optional<qint64> wholePercent(const Ratio &share)
{
    if (share.denominator <= 0)
        return std::nullopt;
    const Wide hundredfold = Wide(share.numerator) * 100;
    Wide percent = hundredfold / share.denominator;
    if (hundredfold < 0 && percent * share.denominator != hundredfold)
        --percent; // division cuts towards zero
    if (percent > std::numeric_limits<qint64>::max() || percent < std::numeric_limits<qint64>::min())
        return std::nullopt;
    return qint64(percent);
}

const CreditPool *lowestPool(const CreditBalance &balance)
{
    const CreditPool *lowest = nullptr;
    for (const CreditPool &pool : balance.pools) {
        const auto share = pool.isValid() ? pool.totalShare() : std::nullopt;
        if (share && (!lowest || isLess(*share, *lowest->totalShare())))
            lowest = &pool;
    }
    return lowest;
}

const CreditPool *findPool(const CreditBalance &balance, const QString &key)
{
    const auto at = std::ranges::find(balance.pools, key, &CreditPool::key);
    return at == balance.pools.end() ? nullptr : &*at;
}

} // namespace desk
