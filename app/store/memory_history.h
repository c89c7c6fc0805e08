// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/ports/history_store.h"

#include <algorithm>
#include <map>

namespace desk {

/// A history that is gone when the program ends.
class MemoryHistory final : public HistoryStore
{
public:
    [[nodiscard]] const QString &problem() const override { return m_problem; }
    void add(
        const QString &accountId, const TenantId &tenant, const std::vector<CreditSample> &samples) override
    {
        auto &kept = m_samples[{accountId, tenant.text()}];
        kept.insert(kept.end(), samples.begin(), samples.end());
    }
    void samples(const QString &accountId, const TenantId &tenant, QObject *context,
        std::function<void(std::vector<CreditSample>)> done) override
    {
        QMetaObject::invokeMethod(
            context, [done = std::move(done), kept = m_samples[{accountId, tenant.text()}]] { done(kept); },
            Qt::QueuedConnection);
    }
    void alerts(const QString &accountId, QObject *context,
        std::function<void(std::vector<CreditAlertState>)> done) override
    {
        QMetaObject::invokeMethod(
            context, [done = std::move(done), kept = m_alerts[accountId]] { done(kept); },
            Qt::QueuedConnection);
    }
    void setAlert(const QString &accountId, const CreditAlertState &state) override
    {
        auto &kept = m_alerts[accountId];
        std::erase_if(kept, [&](const CreditAlertState &old) {
            return old.tenant == state.tenant && old.poolKey == state.poolKey;
        });
        kept.push_back(state);
    }

private:
    QString m_problem;
    std::map<std::pair<QString, QString>, std::vector<CreditSample>> m_samples; ///< by account and tenant
    std::map<QString, std::vector<CreditAlertState>> m_alerts; ///< by account
};

} // namespace desk
