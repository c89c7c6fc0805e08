// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/views/tenant_preview.h"

#include "models/items/credit_words.h"
#include "models/items/formatting.h"
#include "models/items/intent_words.h"

#include <QCoreApplication>

#include <algorithm>
#include <functional>

namespace desk {

namespace {

struct PreviewWords
{
    Q_DECLARE_TR_FUNCTIONS(TenantPreview)
};

constexpr size_t mostEvents = 5;
constexpr qsizetype longestPool = 60;

void addPools(TenantPreview &preview, const TenantCredits &credits)
{
    std::vector<TenantPool> pools = credits.pools;
    std::ranges::stable_sort(pools, [](const TenantPool &a, const TenantPool &b) {
        if (a.level.isComparable() && b.level.isComparable())
            return isLower(a.level, b.level);
        return a.level.isComparable() && !b.level.isComparable();
    });
    for (const TenantPool &pool : pools)
        preview.pools.push_back(
            {singleLine(pool.name, longestPool), planAndAddonText(pool.level), planLeftText(pool.level)});
    if (credits.state == CellState::Failed || credits.invalid > 0)
        preview.poolsProblem = singleLine(credits.error);
}

void addIntents(
    TenantPreview &preview, const TenantId &tenant, const IntentLedger &ledger, const QDateTime &utcNow)
{
    std::vector<const Intent *> own;
    for (const Intent &intent : ledger.intents()) {
        if (intent.tenant == tenant && !tenant.isEmpty())
            own.push_back(&intent);
    }
    std::ranges::stable_sort(own, std::greater(), &Intent::createdAt);
    for (const Intent *intent : own) {
        const QString state = intentStateText(intent->state);
        const QString begun = timeTooltip(Timestamp::fromUtcMs(intent->createdAt.toMSecsSinceEpoch()));
        if (intent->mayCost() && !isEnded(intent->state)) {
            const QString amount = intentAmount(*intent).text;
            preview.payments.push_back({intentTitle(*intent),
                amount.isEmpty()
                    ? state
                    : PreviewWords::tr("%1, %2", "amount and state").arg(leftToRight(amount), state),
                begun});
            if (preview.newestPayment.isEmpty())
                preview.newestPayment = intent->id;
        } else if (preview.events.size() < mostEvents) {
            preview.events.push_back({momentText(intent->createdAt, utcNow),
                PreviewWords::tr("%1: %2", "what was done and its result").arg(intentTitle(*intent), state),
                begun});
        }
    }
}

} // namespace

TenantPreview tenantPreview(const TenantRecord &record, const IntentLedger *ledger, const QDateTime &utcNow)
{
    TenantPreview preview;
    addPools(preview, record.credits);
    if (ledger)
        addIntents(preview, record.tenant.externalId, *ledger, utcNow);
    const TenantSubscription &subscription = record.subscription;
    const bool isWithout = subscription.state == CellState::NoSubscription
        || (subscription.state == CellState::Known && !subscription.mayBeCurrent);
    if (record.tenant.externalId.isEmpty())
        preview.whyNoSeats = PreviewWords::tr("Without an ID nothing can be done for this tenant.");
    else if (isWithout)
        preview.whyNoSeats = PreviewWords::tr("Without an active subscription nobody can have a seat.");
    return preview;
}

} // namespace desk
