// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/views/credit_history.h"

#include <algorithm>
#include <iterator>

namespace desk {

CreditHistory creditHistory(const std::vector<CreditSample> &samples, const CreditRunway &runway)
{
    CreditHistory history;
    history.rises = runway.rises;
    for (const CreditSample &sample : samples) {
        if (!sample.total || (!history.total.empty() && sample.at < history.total.back().utcMs))
            continue;
        history.total.push_back({sample.at, *sample.total});
        if (sample.limit && (history.limit.empty() || history.limit.back().value != *sample.limit))
            history.limit.push_back({sample.at, *sample.limit});
    }
    return history;
}

std::vector<CreditSample> samplesOf(const std::vector<CreditSample> &samples, const QString &poolKey)
{
    std::vector<CreditSample> own;
    std::ranges::copy_if(samples, std::back_inserter(own),
        [&](const CreditSample &sample) { return sample.poolKey == poolKey; });
    return own;
}

} // namespace desk
