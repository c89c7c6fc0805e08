// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/actions/intent_ledger.h"
#include "models/core/api_error.h"
#include "models/core/clock.h"
#include "models/domain/capacity.h"

#include <map>
#include <optional>
#include <set>
#include <vector>

namespace desk {

/// What another source than the one that is watched says, when they disagree.
struct OtherCapacity
{
    qint64 units = 0;
    UnitsSource source = UnitsSource::Unknown;
    QDateTime at; ///< UTC
    friend bool operator==(const OtherCapacity &, const OtherCapacity &) = default;
};

/// What the watch knows about one intent that isn't settled.
struct WatchState
{
    QDateTime nextLook; ///< UTC; invalid while it looks
    QDateTime lastLook; ///< UTC; invalid = it has not looked in this run
    std::optional<Capacity> seen; ///< at the last look that worked
    std::optional<ApiError> error; ///< of the last look, if it failed
    bool looking = false;
    std::optional<OtherCapacity> other; ///< no evidence of anything, but it is said
    std::optional<qint64> creditsSeen; ///< of an add-on: the pool's bought credits at the last look
};

/// One purchase that is waited for.
struct WatchedPurchase
{
    WatchState state;
    std::chrono::milliseconds pause{0}; ///< until the next look
    /// Of what is waited for, it has seen a figure that nobody's payment can have changed, or that goes on
    /// from the one of an earlier run.
    bool looked = false;
    /// It was answered in this run, just before the watch began.
    bool isNew = false;
    std::chrono::milliseconds since{0}; ///< `Clock::elapsed` when the watch began
    std::chrono::milliseconds lookBegan{0}; ///< the same of its last look
    TimerHandle timer;
};

/// The purchases that are waited for, and those on their way, whose effect may be there before their answer.
class WatchedPurchases
{
public:
    /// Both must outlive it.
    WatchedPurchases(IntentLedger &ledger, Clock &clock);

    /// Null = it isn't watched.
    [[nodiscard]] WatchedPurchase *find(const QString &intentId);
    [[nodiscard]] const WatchedPurchase *find(const QString &intentId) const;
    /// It isn't watched yet.
    WatchedPurchase &add(const QString &intentId);
    /// Whether it was.
    bool remove(const QString &intentId) { return m_watches.erase(intentId) > 0; }
    /// Those of a tenant, in the ledger's order.
    [[nodiscard]] std::vector<QString> of(const TenantId &tenant, IntentKind kind) const;

    /// Of an intent that isn't new, nobody knows for how long its checkout may have been paid.
    void noteEarlier(const QString &intentId) { m_earlier.insert(intentId); }
    /// Nobody can have paid yet. By the clock that doesn't jump, and not after a restart or a second try with
    /// the same key: its checkout may have been open for long then.
    [[nodiscard]] bool isJustAnswered(const WatchedPurchase &watch) const;

    /// The intent has changed; null = it is gone.
    void noteWrite(const QString &intentId, const Intent *intent);
    /// A purchase for this tenant is on its way.
    [[nodiscard]] bool isSending(const TenantId &tenant) const;
    /// What was asked for before a write has ended may be from before its effect, or from after it.
    [[nodiscard]] bool endedAfter(const TenantId &tenant, std::chrono::milliseconds began) const;

    [[nodiscard]] IntentLedger &ledger() const { return m_ledger; }

private:
    IntentLedger &m_ledger;
    Clock &m_clock;
    std::map<QString, WatchedPurchase> m_watches; ///< by intent
    std::set<QString> m_earlier; ///< intents
    std::map<QString, TenantId> m_sending; ///< by intent
    std::map<TenantId, std::chrono::milliseconds> m_written; ///< when the last of them ended
};

} // namespace desk
