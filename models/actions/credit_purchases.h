// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/actions/open_purchase.h"
#include "models/actions/watched_purchases.h"
#include "models/data/account_data.h"
#include "models/ports/notifier.h"

#include <QObject>

#include <functional>

namespace desk {

/// Judges what balances say of the purchases of credits that are waited for. The API has no list of
/// purchases: all that can be seen is how many bought credits a pool has left, and how many grants they are
/// from.
class CreditPurchases final : public QObject
{
    Q_OBJECT
public:
    /// All references must outlive it.
    CreditPurchases(AccountData &data, WatchedPurchases &watched, Notifier &notifier, Clock &clock);

    /// Reads what there is to be seen; `looked` comes when that ends.
    void look(const QString &intentId, const TenantId &tenant);
    [[nodiscard]] bool isLooking(const QString &intentId) const;
    /// It isn't watched any more.
    void drop(const QString &intentId) { m_looks.erase(intentId); }

Q_SIGNALS:
    void changed(const QString &intentId);
    /// What was waited for is there.
    void observed(const QString &intentId);
    /// Before it is looked at what the look brought: that may end the watch. No error = it worked.
    void looked(const QString &intentId, const std::optional<desk::ApiError> &error);

private:
    struct Look
    {
        CallHandle<CreditBalance> balance;
        CallHandle<ActiveAddonList> grantList;
        std::optional<qint64> grants; ///< of the pool, at the first look of this watch that told
    };
    void balanceRead(const QString &intentId, const Result<CreditBalance> &result);
    void takeBalance(const TenantId &tenant, const CreditBalance &balance);
    void takeCredits(std::vector<OpenPurchase> purchases, qint64 credits);
    void takeFirst(const QString &intentId, WatchedPurchase &watch, qint64 credits);
    void moveMark(OpenPurchase &purchase, qint64 mark, const QString &action, const QString &detail);
    void sayRise(const OpenPurchase &purchase, qint64 credits);
    void readGrants(const QString &intentId, const TenantId &tenant);
    void takeGrants(const QString &intentId, const ActiveAddonList &list);
    void settle(const QString &intentId, qint64 credits, const QString &detail);
    [[nodiscard]] std::vector<OpenPurchase> open(
        const TenantId &tenant, const std::function<bool(const Intent &)> &isMeant) const;

    AccountData &m_data;
    WatchedPurchases &m_watched;
    IntentLedger &m_ledger;
    CreditBook &m_book;
    Notifier &m_notifier;
    Clock &m_clock;
    std::map<QString, Look> m_looks; ///< by intent
};

} // namespace desk
