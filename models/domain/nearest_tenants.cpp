// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/nearest_tenants.h"

#include "models/core/text_folding.h"

#include <algorithm>
#include <numeric>

namespace desk {

namespace {

constexpr qsizetype longestCompared = 100; // characters: the time grows with the square
constexpr int tooFar = 1000;

/// How many letters must be put in, left out, changed or swapped with their neighbour.
int editDistance(QStringView a, QStringView b)
{
    std::vector<int> before(size_t(b.size()) + 1);
    std::vector<int> last(before.size());
    std::vector<int> now(before.size());
    std::iota(last.begin(), last.end(), 0);
    for (qsizetype i = 1; i <= a.size(); ++i) {
        now[0] = int(i);
        for (qsizetype j = 1; j <= b.size(); ++j) {
            const auto at = size_t(j);
            const int changed = last[at - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
            now[at] = std::min({changed, last[at] + 1, now[at - 1] + 1});
            const bool isSwapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
            if (isSwapped)
                now[at] = std::min(now[at], before[at - 2] + 1);
        }
        before.swap(last);
        last.swap(now);
    }
    return last[size_t(b.size())];
}

int farness(const QString &wanted, const QString &text)
{
    const QString one = foldedText(wanted).left(longestCompared);
    const QString other = foldedText(text).left(longestCompared);
    if (other.isEmpty())
        return tooFar;
    const int distance = editDistance(one, other);
    const bool isPart
        = one.size() >= 3 && (other.contains(one) || (other.size() >= 3 && one.contains(other)));
    const auto allowed = int(std::max<qsizetype>(2, one.size() / 3));
    return distance <= allowed && distance < int(other.size()) ? distance : isPart ? allowed + 1 : tooFar;
}

} // namespace

QStringList nearestTenants(const QString &wanted, const std::vector<Tenant> &tenants, qsizetype most)
{
    std::vector<std::pair<int, QString>> found;
    for (const Tenant &tenant : tenants) {
        const QString id = tenant.externalId.text();
        const int distance
            = std::min({farness(wanted, id), farness(wanted, tenant.id), farness(wanted, tenant.name)});
        if (!id.isEmpty() && distance < tooFar)
            found.emplace_back(distance, id);
    }
    std::ranges::sort(found);
    QStringList ids;
    for (const auto &[distance, id] : found) {
        if (ids.size() < most && !ids.contains(id))
            ids << id;
    }
    return ids;
}

} // namespace desk
