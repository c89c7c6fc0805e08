// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/credit_runway.h"

#include <algorithm>
#include <cmath>

namespace desk {

namespace {

constexpr double msPerDay = 86'400'000.0;
constexpr double tenYears = 3650.0; // days
constexpr int fewestSamples = 3;

struct SureEnough
{
    RunwaySureness sureness;
    int samples;
    double days;
    double fit; ///< share of the variation that the line explains
};
constexpr SureEnough surenessTable[] = {
    {RunwaySureness::High, 12, 7.0, 0.9},
    {RunwaySureness::Medium, 6, 1.0, 0.7},
};

/// Those with a total, in the order of time, up to a time.
std::vector<CreditSample> inOrder(const std::vector<CreditSample> &samples, qint64 until)
{
    std::vector<CreditSample> ordered;
    ordered.reserve(samples.size());
    for (const CreditSample &sample : samples) {
        if (sample.total && sample.at <= until && (ordered.empty() || sample.at >= ordered.back().at))
            ordered.push_back(sample);
    }
    return ordered;
}

std::optional<qint64> riseBetween(std::optional<qint64> before, std::optional<qint64> after)
{
    qint64 rise = 0;
    if (!before || !after || __builtin_sub_overflow(*after, *before, &rise) || rise <= 0)
        return std::nullopt;
    return rise;
}

void addRises(const CreditSample &before, const CreditSample &after, std::vector<CreditRise> &rises)
{
    const auto bought = riseBetween(before.addon, after.addon);
    const auto refilled = riseBetween(before.base, after.base);
    if (bought)
        rises.push_back({after.at, *bought, CreditRise::Kind::Purchase});
    if (refilled)
        rises.push_back({after.at, *refilled, CreditRise::Kind::Refill});
    const auto all = riseBetween(before.total, after.total);
    if (all && !bought && !refilled)
        rises.push_back({after.at, *all, CreditRise::Kind::Refill});
}

struct Line
{
    double perDay = 0; ///< slope
    double fit = 0; ///< 1 = all on the line
};

Line fittedLine(const std::vector<CreditSample> &samples, size_t first)
{
    const double count = double(samples.size() - first);
    const double origin = double(samples[first].at);
    double meanX = 0;
    double meanY = 0;
    for (size_t i = first; i < samples.size(); ++i) {
        meanX += (double(samples[i].at) - origin) / msPerDay / count;
        meanY += double(*samples[i].total) / count;
    }
    double xx = 0;
    double xy = 0;
    double yy = 0;
    for (size_t i = first; i < samples.size(); ++i) {
        const double x = (double(samples[i].at) - origin) / msPerDay - meanX;
        const double y = double(*samples[i].total) - meanY;
        xx += x * x;
        xy += x * y;
        yy += y * y;
    }
    if (xx <= 0)
        return {};
    // Credits that never changed lie on a line, too.
    return {xy / xx, yy > 0 ? xy * xy / (xx * yy) : 1.0};
}

RunwaySureness surenessOf(int samples, double days, double fit)
{
    for (const SureEnough &row : surenessTable) {
        if (samples >= row.samples && days >= row.days && fit >= row.fit)
            return row.sureness;
    }
    return RunwaySureness::Low;
}

} // namespace

CreditRunway creditRunway(
    const std::vector<CreditSample> &samples, qint64 now, std::optional<qint64> nextExpiry)
{
    CreditRunway runway;
    const std::vector<CreditSample> ordered = inOrder(samples, now);
    if (ordered.empty())
        return runway;
    size_t first = 0;
    for (size_t i = 1; i < ordered.size(); ++i) {
        const size_t known = runway.rises.size();
        addRises(ordered[i - 1], ordered[i], runway.rises);
        if (runway.rises.size() != known)
            first = i;
    }
    const CreditSample &last = ordered.back();
    runway.samples = int(ordered.size() - first);
    runway.isEmpty = *last.total <= 0;
    const bool expires = nextExpiry && *nextExpiry > now;
    if (expires && *last.total > 0)
        runway.mayLapse = *last.total;
    const double days = double(last.at - ordered[first].at) / msPerDay;
    if (runway.samples < fewestSamples || days <= 0)
        return runway;
    const Line line = fittedLine(ordered, first);
    const double burn = std::max(0.0, -line.perDay);
    runway.sureness = surenessOf(runway.samples, days, line.fit);
    runway.burnPerDay = burn;
    if (runway.isEmpty) {
        runway.runsOutAt = last.at;
    } else if (burn > 0 && double(*last.total) / burn < tenYears) {
        runway.runsOutAt = last.at + qint64(std::llround(double(*last.total) / burn * msPerDay));
    }
    if (expires && runway.runsOutAt)
        runway.beforeExpiry = *runway.runsOutAt < *nextExpiry;
    else if (expires)
        runway.beforeExpiry = false;
    return runway;
}

} // namespace desk
