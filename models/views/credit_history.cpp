// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/views/credit_history.h"

namespace desk {

namespace {

/// What one rose by; nothing when it did not, or isn't known.
std::optional<qint64> riseOf(std::optional<qint64> from, std::optional<qint64> to)
{
    qint64 by = 0;
    if (!from || !to || *to <= *from || __builtin_sub_overflow(*to, *from, &by))
        return std::nullopt;
    return by;
}

void noteRises(CreditHistory &history, const CreditSample &before, const CreditSample &after)
{
    const auto plan = riseOf(before.base, after.base);
    const auto bought = riseOf(before.addon, after.addon);
    if (plan)
        history.rises.push_back({after.at, CreditRise::Kind::Refill, *plan});
    if (bought)
        history.rises.push_back({after.at, CreditRise::Kind::Purchase, *bought});
    if (plan || bought)
        return;
    if (const auto all = riseOf(before.total, after.total))
        history.rises.push_back({after.at, CreditRise::Kind::Other, *all});
}

} // namespace

CreditHistory creditHistory(const std::vector<CreditSample> &samples, const QString &poolKey)
{
    CreditHistory history;
    const CreditSample *before = nullptr;
    for (const CreditSample &sample : samples) {
        if (sample.poolKey != poolKey || !sample.total || (before && sample.at < before->at))
            continue;
        history.total.push_back({sample.at, *sample.total});
        if (sample.limit && (history.limit.empty() || history.limit.back().value != *sample.limit))
            history.limit.push_back({sample.at, *sample.limit});
        if (before)
            noteRises(history, *before, sample);
        before = &sample;
    }
    return history;
}

} // namespace desk
