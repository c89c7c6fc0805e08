// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/ports/history_store.h"

#include <map>

namespace desk {

/// What one account's tenants had as capacity, as this program saw it: now, and in earlier runs.
class CapacityHistory final : public QObject
{
    Q_OBJECT
public:
    /// The store must outlive it.
    CapacityHistory(HistoryStore &history, QString accountId, QObject *parent = nullptr);

    /// Seen now. A capacity that is the same as before adds nothing.
    void note(const TenantId &tenant, const CapacityObservation &seen);
    /// Oldest first, each with another capacity than the one before. The first question for a tenant reads
    /// what earlier runs kept: `changed` says when it is there.
    [[nodiscard]] const std::vector<CapacityObservation> &observed(const TenantId &tenant);

Q_SIGNALS:
    void changed(const desk::TenantId &tenant);

private:
    struct Entry
    {
        std::vector<CapacityObservation> seen;
        bool isAsked = false;
    };

    void load(const TenantId &tenant, Entry &entry);
    void take(const TenantId &tenant, std::vector<CapacityObservation> kept);

    HistoryStore &m_history;
    QString m_accountId;
    std::map<TenantId, Entry> m_tenants;
};

} // namespace desk
