// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/ports/history_store.h"

#include <algorithm>
#include <map>

namespace desk::test {

/// Keeps everything in memory; answers from the event loop.
class FakeHistoryStore final : public HistoryStore
{
    using Key = std::pair<QString, QString>; ///< account and tenant

public:
    QString problemText;
    std::map<Key, std::vector<CreditSample>> kept;
    std::map<Key, std::vector<CapacityObservation>> capacitiesKept;
    std::map<QString, std::vector<CreditAlertState>> states; ///< by account

    [[nodiscard]] const QString &problem() const override { return problemText; }
    void add(
        const QString &account, const TenantId &tenant, const std::vector<CreditSample> &samples) override
    {
        auto &all = kept[{account, tenant.text()}];
        all.insert(all.end(), samples.begin(), samples.end());
    }
    void samples(const QString &account, const TenantId &tenant, QObject *context,
        std::function<void(std::vector<CreditSample>)> done) override
    {
        QMetaObject::invokeMethod(
            context, [done, all = kept[{account, tenant.text()}]] { done(all); }, Qt::QueuedConnection);
    }
    void addCapacity(const QString &account, const TenantId &tenant, const CapacityObservation &seen) override
    {
        auto &all = capacitiesKept[{account, tenant.text()}];
        if (all.empty() || all.back().units != seen.units)
            all.push_back(seen);
    }
    void capacities(const QString &account, const TenantId &tenant, QObject *context,
        std::function<void(std::vector<CapacityObservation>)> done) override
    {
        QMetaObject::invokeMethod(
            context, [done, all = capacitiesKept[{account, tenant.text()}]] { done(all); },
            Qt::QueuedConnection);
    }
    void alerts(const QString &account, QObject *context,
        std::function<void(std::vector<CreditAlertState>)> done) override
    {
        QMetaObject::invokeMethod(
            context, [done, all = states[account]] { done(all); }, Qt::QueuedConnection);
    }
    void adopt(const QString &formerId, const QString &accountId) override
    {
        const auto move = [&](auto &byTenant) {
            for (auto at = byTenant.begin(); at != byTenant.end();) {
                auto next = std::next(at);
                if (at->first.first == formerId) {
                    auto node = byTenant.extract(at);
                    node.key().first = accountId;
                    byTenant.insert(std::move(node));
                }
                at = next;
            }
        };
        move(kept);
        move(capacitiesKept);
        if (auto node = states.extract(formerId)) {
            node.key() = accountId;
            states.insert(std::move(node));
        }
    }
    void forget(const QString &accountId, QObject *context, std::function<void()> done) override
    {
        std::erase_if(kept, [&](const auto &item) { return item.first.first == accountId; });
        std::erase_if(capacitiesKept, [&](const auto &item) { return item.first.first == accountId; });
        states.erase(accountId);
        QMetaObject::invokeMethod(context, done, Qt::QueuedConnection);
    }
    void setAlert(const QString &account, const CreditAlertState &state) override
    {
        auto &all = states[account];
        std::erase_if(all, [&](const CreditAlertState &old) {
            return old.tenant == state.tenant && old.poolKey == state.poolKey;
        });
        all.push_back(state);
    }
};

} // namespace desk::test
