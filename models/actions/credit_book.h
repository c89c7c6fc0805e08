// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/clock.h"
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
    CreditBook(BillingGateway &gateway, HistoryStore &history, Clock &clock, QString accountId,
        QObject *parent = nullptr);

    /// As `BillingGateway::credits`; what it brings is noted before the call's other receivers get it.
    [[nodiscard]] CallHandle<CreditBalance> read(const TenantId &tenant, Priority priority);

    /// As `BillingGateway::addons`; what it brings is told before the call's other receivers get it.
    [[nodiscard]] CallHandle<AddonCatalogue> readAddons(const TenantId &tenant, Priority priority);

    struct Seen
    {
        CreditBalance balance;
        QDateTime at; ///< UTC
    };
    /// The newest in this run of the program; null = none was read.
    [[nodiscard]] const Seen *seen(const TenantId &tenant) const;

    [[nodiscard]] HistoryStore &history() { return m_history; }
    [[nodiscard]] const QString &accountId() const { return m_accountId; }

Q_SIGNALS:
    /// A balance of this tenant has come; its samples are on their way to the store.
    void observed(const desk::TenantId &tenant);
    /// What this tenant can buy has been read.
    void addonsObserved(const desk::TenantId &tenant, const desk::AddonCatalogue &catalogue);

private:
    void note(const TenantId &tenant, const CreditBalance &balance);

    BillingGateway &m_gateway;
    HistoryStore &m_history;
    Clock &m_clock;
    QString m_accountId;
    QHash<TenantId, Seen> m_seen;
};

} // namespace desk
