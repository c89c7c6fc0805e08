// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/clock.h"
#include "models/data/balance_reader.h"
#include "models/data/fact_book.h"
#include "models/ports/billing_gateway.h"
#include "models/ports/history_store.h"

#include <QHash>
#include <QObject>

namespace desk {

/// The credit balances of one account as they were seen: whoever asks for one asks here, so that every
/// balance that is observed becomes a sample.
class CreditBook final : public QObject
{
    Q_OBJECT
public:
    /// All references must outlive it.
    CreditBook(BillingGateway &gateway, HistoryStore &history, Clock &clock, ConnectionHealth &health,
        QString accountId, QObject *parent = nullptr);

    /// The balances: all pools of a tenant, of each of its subscriptions where it has several.
    [[nodiscard]] FactBook<CreditBalance> &balances() { return m_balances; }

    /// For what is done with credits: what it brings is noted before the call's other receivers get it. It
    /// is never what was there before a write that has ended.
    [[nodiscard]] CallHandle<CreditBalance> read(const TenantId &tenant, Priority priority);
    /// A call that may have changed this tenant's credits has ended, however it did.
    void noteWriteEnded(const TenantId &tenant);
    /// Whoever has just read a tenant's subscriptions spares `read` from doing so.
    void noteSubscriptions(const TenantId &tenant, const Result<SubscriptionList> &subscriptions);

    /// Why nothing can safely be used or bought for this subscription (empty = none is named), by the newest
    /// that is known.
    [[nodiscard]] std::optional<ScopeProblem> scopeProblem(
        const TenantId &tenant, const SubscriptionId &wanted) const;
    /// The subscription that an add-on for this pool is bought for; nothing where none has to be named.
    [[nodiscard]] std::optional<CreditScope> purchaseScope(
        const TenantId &tenant, const QString &poolKey) const;

    /// The newest in this run of the program; null = none was read.
    [[nodiscard]] const Seen<CreditBalance> *seen(const TenantId &tenant) const;

    [[nodiscard]] HistoryStore &history() { return m_history; }
    [[nodiscard]] const QString &accountId() const { return m_accountId; }

Q_SIGNALS:
    /// A balance of this tenant has come; its samples are on their way to the store.
    void observed(const desk::TenantId &tenant);

private:
    struct NotedScopes
    {
        KnownScopes known;
        QDateTime at; ///< UTC
    };

    [[nodiscard]] CreditBalance newestScopes(const TenantId &tenant) const;
    [[nodiscard]] CallHandle<CreditBalance> ask(const TenantId &tenant, Priority priority);
    void observe(const TenantId &tenant);
    void noteScopes(const TenantId &tenant, const KnownScopes &known);

    BillingGateway &m_gateway;
    HistoryStore &m_history;
    Clock &m_clock;
    QString m_accountId;
    FactBook<CreditBalance> m_balances;
    /// Whose balance tells which of several subscriptions credits are of: that decides about money, so it
    /// isn't forgotten.
    QHash<TenantId, Interest> m_decisive;
    QHash<TenantId, NotedScopes> m_scopes;
    QHash<TenantId, int> m_writesEnded;
    bool m_hasNoSubscriptions = false; ///< the server has no such endpoint
};

} // namespace desk
