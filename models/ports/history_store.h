// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/capacity.h"
#include "models/domain/credit_sample.h"

#include <QObject>

#include <functional>
#include <vector>

namespace desk {

/// What this program has seen over time, on disk, account by account. Callbacks come from the event loop, in
/// the order of the calls, and not after `context` is gone. Nothing here may block a money action.
class HistoryStore : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    /// Why nothing can be kept or read; a sentence for the user, empty = all is well.
    [[nodiscard]] virtual const QString &problem() const = 0;

    /// Keeps samples of one tenant. A run of the same credits is kept as its first and its last sample.
    virtual void add(
        const QString &accountId, const TenantId &tenant, const std::vector<CreditSample> &samples)
        = 0;
    /// All samples of a tenant's pools, oldest first.
    virtual void samples(const QString &accountId, const TenantId &tenant, QObject *context,
        std::function<void(std::vector<CreditSample>)> done)
        = 0;

    /// Keeps a tenant's capacity, unless the newest that is kept is the same.
    virtual void addCapacity(
        const QString &accountId, const TenantId &tenant, const CapacityObservation &seen)
        = 0;
    /// All that was kept of a tenant's capacity, oldest first.
    virtual void capacities(const QString &accountId, const TenantId &tenant, QObject *context,
        std::function<void(std::vector<CapacityObservation>)> done)
        = 0;

    /// The rules and what has been told, of all tenants of an account.
    virtual void alerts(
        const QString &accountId, QObject *context, std::function<void(std::vector<CreditAlertState>)> done)
        = 0;
    /// Replaces that of one pool.
    virtual void setAlert(const QString &accountId, const CreditAlertState &state) = 0;

    /// What was kept under an ID that the account had in an earlier version is this account's. Again is
    /// nothing.
    virtual void adopt(const QString &formerId, const QString &accountId) = 0;
    /// Removes all that is kept of an account. It can't be undone.
    virtual void forget(const QString &accountId, QObject *context, std::function<void()> done) = 0;

Q_SIGNALS:
    void problemChanged();
};

} // namespace desk
