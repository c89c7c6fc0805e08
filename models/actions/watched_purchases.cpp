// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/actions/watched_purchases.h"

#include <algorithm>

namespace desk {

namespace {

/// Nobody can have paid so soon after the answer. It is short, because somebody with a card on file pays
/// within half a minute, and the first looks may have failed.
constexpr std::chrono::milliseconds justAnswered = std::chrono::seconds(15);

} // namespace

WatchedPurchases::WatchedPurchases(IntentLedger &ledger, Clock &clock)
    : m_ledger(ledger)
    , m_clock(clock)
{ }

WatchedPurchase *WatchedPurchases::find(const QString &intentId)
{
    const auto at = m_watches.find(intentId);
    return at == m_watches.end() ? nullptr : &at->second;
}

const WatchedPurchase *WatchedPurchases::find(const QString &intentId) const
{
    const auto at = m_watches.find(intentId);
    return at == m_watches.end() ? nullptr : &at->second;
}

WatchedPurchase &WatchedPurchases::add(const QString &intentId)
{
    WatchedPurchase &watch = m_watches[intentId];
    watch.isNew = !m_earlier.contains(intentId);
    watch.since = m_clock.elapsed();
    return watch;
}

std::vector<QString> WatchedPurchases::of(const TenantId &tenant, IntentKind kind) const
{
    std::vector<QString> ids;
    for (const Intent &intent : m_ledger.intents()) {
        if (intent.kind == kind && intent.tenant == tenant && m_watches.contains(intent.id))
            ids.push_back(intent.id);
    }
    return ids;
}

bool WatchedPurchases::isJustAnswered(const WatchedPurchase &watch) const
{
    return watch.isNew && m_clock.elapsed() - watch.since < justAnswered;
}

void WatchedPurchases::noteWrite(const QString &intentId, const Intent *intent)
{
    if (intent && intent->state == IntentState::Sending) {
        if (intent->mayCost())
            m_sending[intentId] = intent->tenant;
        return;
    }
    if (const auto ended = m_sending.extract(intentId))
        m_written[ended.mapped()] = m_clock.elapsed();
}

bool WatchedPurchases::isSending(const TenantId &tenant) const
{
    return std::ranges::any_of(m_sending, [&](const auto &sending) { return sending.second == tenant; });
}

bool WatchedPurchases::endedAfter(const TenantId &tenant, std::chrono::milliseconds began) const
{
    const auto written = m_written.find(tenant);
    return written != m_written.end() && began < written->second;
}

} // namespace desk
