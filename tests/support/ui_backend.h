// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/actions/capacity_history.h"
#include "models/data/account_data.h"
#include "models/ports/preferences.h"
#include "support/fake_clock.h"
#include "support/fake_gateway.h"
#include "support/fake_history.h"
#include "support/fake_history_store.h"
#include "support/memory_preferences.h"

#include <QHash>

#include <chrono>

namespace desk::uitest {

using test::MemoryPreferences;

inline Tenant tenantNumbered(int number)
{
    Tenant tenant;
    tenant.externalId = TenantId(QStringLiteral("t%1").arg(number, 2, 10, QLatin1Char('0')));
    tenant.id = QStringLiteral("uuid-%1").arg(number);
    tenant.name = QStringLiteral("Tenant %1").arg(number, 2, 10, QLatin1Char('0'));
    tenant.slug = QStringLiteral("slug-%1").arg(number);
    tenant.isActive = number % 10 != 0;
    tenant.createdAt = Timestamp::fromUtcMs(1'767'225'600'000 + number * 86'400'000LL);
    return tenant;
}

/// What a page needs around it, answering when `settle` is called. By the tenants' numbers: multiples of 4
/// have no subscription, of 3 are in trial, of 5 are past due, of 7 are over their capacity of 10. Their
/// lowest pool has as many percent left as their number.
struct FakeBackend
{
    using Gateway = test::FakeGateway;

    test::FakeClock clock;
    Gateway gateway;
    test::FakeHistoryStore history;
    CapacityHistory capacities{history, QStringLiteral("account")};
    ConnectionHealth health;
    AccountData data{gateway, history, clock, health, QStringLiteral("account")};
    CreditBook &book = data.credits();
    MemoryPreferences preferences;
    test::FakeHistory requests;
    std::vector<Tenant> tenants;
    std::vector<Seat> seats;
    QStringList planNames{QStringLiteral("Pro"), QStringLiteral("Team")};
    std::optional<ApiError> failing; ///< every call, while set
    qint64 subscriptionUnits = 10; ///< what a subscription says of its seats
    bool subscribed = true; ///< else no tenant has seats

    explicit FakeBackend(int tenantCount = 12, int seatCount = 0)
        : seats(test::someSeats(seatCount))
    {
        for (int i = 1; i <= tenantCount; ++i)
            tenants.push_back(tenantNumbered(i));
        gateway.onTenants = [this] { return answer<TenantList>([this] { return TenantList{tenants, {}}; }); };
        gateway.onTenant = [this](const TenantId &id) {
            return answer<TenantDetail>([&] { return TenantDetail{find(id), {}, {}}; });
        };
        gateway.onSubscriptions = [this](const TenantId &id) {
            return answer<SubscriptionList>([&] { return subscriptionsOf(id); });
        };
        gateway.onCapacity = [this](const TenantId &id) { return capacityOf(id); };
        gateway.onCredits
            = [this](const TenantId &id) { return answer<CreditBalance>([&] { return creditsOf(id); }); };
        gateway.onSeats = [this](const SeatQuery &query) { return seatsOf(query); };
    }

    [[nodiscard]] int numberOf(const TenantId &id) const
    {
        for (size_t i = 0; i < tenants.size(); ++i) {
            if (tenants[i].externalId == id)
                return int(i) + 1;
        }
        return 1;
    }
    [[nodiscard]] Tenant find(const TenantId &id) const
    {
        return tenants.empty() ? Tenant() : tenants[size_t(numberOf(id)) - 1];
    }
    /// Answers everything, also what that causes, and lets the timers of the view-models run.
    void settle()
    {
        for (int i = 0; i < 4; ++i) {
            gateway.answerAll();
            clock.advance(std::chrono::milliseconds(500));
        }
    }
    static QByteArray rawRow(const QByteArray &packed, qsizetype row)
    {
        return "{\"raw\": \"" + packed + "\", \"row\": " + QByteArray::number(row) + "}";
    }

private:
    template <typename T, typename Make>
    [[nodiscard]] Gateway::Answer<T> answer(Make make) const
    {
        if (failing)
            return failure(*failing);
        return Result<T>(make());
    }
    [[nodiscard]] SubscriptionList subscriptionsOf(const TenantId &id) const
    {
        const int number = numberOf(id);
        SubscriptionList list;
        if (number % 4 == 0 || !subscribed)
            return list;
        Subscription subscription;
        const SubscriptionStatus status = number % 5 == 0 ? SubscriptionStatus::PastDue
            : number % 3 == 0                             ? SubscriptionStatus::Trial
                                                          : SubscriptionStatus::Active;
        subscription.status = {status, QString(spelling(subscriptionStatusSpellings, status))};
        subscription.plan.name = planNames.value(number % int(planNames.size()));
        const qint64 now = clock.utcNow().toMSecsSinceEpoch();
        subscription.trialEndsAt = Timestamp::fromUtcMs(now + number * 86'400'000LL);
        subscription.periodEnd = Timestamp::fromUtcMs(now + number * 86'400'000LL);
        subscription.capacity.units = subscriptionUnits;
        list.subscriptions.push_back(subscription);
        return list;
    }
    [[nodiscard]] Gateway::Answer<Capacity> capacityOf(const TenantId &id) const
    {
        if (failing)
            return failure(*failing);
        const int number = numberOf(id);
        if (number % 4 == 0 || !subscribed)
            return failure(test::noActiveSubscription());
        Capacity capacity;
        capacity.units = 10;
        capacity.activeCount = number % 7 == 0 ? 13 : number % 10;
        return capacity;
    }
    [[nodiscard]] CreditBalance creditsOf(const TenantId &id) const
    {
        const int number = numberOf(id);
        CreditBalance balance;
        if (number % 4 == 0 || !subscribed)
            return balance;
        for (const auto &[key, name, total, limit] : {std::tuple("sms", "Text messages", 900, 1000),
                 std::tuple("ai_tokens", "AI tokens", number, 100)}) {
            CreditPool pool;
            pool.key = QString::fromLatin1(key);
            pool.name = QString::fromLatin1(name);
            pool.base = total;
            pool.addon = 0;
            pool.total = total;
            pool.limit = limit;
            pool.behavior = {LimitBehavior::Hard, QStringLiteral("hard")};
            pool.nextExpiry = Timestamp::fromUtcMs(clock.utcNow().toMSecsSinceEpoch() + 3 * 86'400'000LL);
            balance.pools.push_back(pool);
        }
        return balance;
    }
    [[nodiscard]] Gateway::Answer<SeatPage> seatsOf(const SeatQuery &query) const
    {
        if (failing)
            return failure(*failing);
        if (!subscribed)
            return failure(test::noActiveSubscription());
        SeatPage page = test::pageOf(seats, query);
        page.receivedAt = clock.utcNow();
        return page;
    }
};

} // namespace desk::uitest
