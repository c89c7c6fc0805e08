// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/actions/export_notes.h"
#include "models/ports/billing_gateway.h"

#include <QObject>

#include <functional>
#include <map>
#include <vector>

namespace desk {

/// Columns of an exported credit pool or add-on: the tenant, and the API's field names. The last one of a
/// pool, `subscriptionId`, is empty where the tenant has only one active subscription, so that none was
/// named. It is always there: columns don't depend on rows that come later.
[[nodiscard]] QStringList poolExportColumns();
[[nodiscard]] ExportRow poolExportRow(const TenantId &tenant, const CreditPool &pool);
[[nodiscard]] QStringList addonExportColumns();
/// The amount is exact decimal text, also in JSON.
[[nodiscard]] ExportRow addonExportRow(const TenantId &tenant, const Addon &addon);

/// Reads the credit pools, or the add-ons on offer, of one tenant or of all of them, and gives their rows in
/// the server's order, tenant by tenant.
class CreditExport final : public QObject
{
    Q_OBJECT
public:
    enum class What { Pools, Addons };
    /// Gets every row; false = it can't be taken (disk full), which ends the export.
    using Sink = std::function<bool(const ExportRow &)>;

    struct Outcome
    {
        enum class Kind {
            Complete, ///< every row was given to the sink
            Failed, ///< `error` of `failed`; what was given to the sink until then is a part
            SinkFailed
        };
        Kind kind = Kind::Complete;
        ApiError error;
        TenantId failed; ///< empty = the list of tenants
        qint64 tenants = 0; ///< that were read
        qint64 tenantsWithout
            = 0; ///< of those, without any row: no active subscription, or nothing in its plan
        qint64 tenantsLeftOut = 0; ///< they have no ID to ask with
        qint64 rows = 0; ///< given to the sink
        /// Of the tenants, those with several active subscriptions of which the server tells the newest one's
        /// pools only.
        qint64 scopeIgnored = 0;
        ExportNotes notes; ///< about those of `rows` that were not fully understood
    };

    /// An empty tenant = all. The gateway must outlive it.
    CreditExport(BillingGateway &gateway, What what, TenantId tenant, Sink sink, QObject *parent = nullptr);

    void start();
    [[nodiscard]] const Outcome &outcome() const { return m_outcome; } ///< valid after `finished`

Q_SIGNALS:
    void finished();

private:
    /// What one tenant has.
    struct Part
    {
        std::vector<ExportRow> rows;
        ExportNotes notes;
    };

    void takeTenants(const TenantList &list);
    void request();
    void received(size_t index, Result<Part> result);
    [[nodiscard]] bool take(const Part &part);
    void finish(Outcome::Kind kind);

    BillingGateway &m_gateway;
    What m_what;
    TenantId m_only;
    Sink m_sink;
    Outcome m_outcome;
    CallHandle<TenantList> m_list;
    std::vector<TenantId> m_tenants;
    std::map<size_t, CallHandle<CreditBalance>> m_poolCalls; ///< by the tenant's place
    std::map<size_t, CallHandle<AddonCatalogue>> m_addonCalls;
    std::map<size_t, Part> m_waiting; ///< arrived before their turn
    size_t m_nextToRequest = 0;
    size_t m_nextToTake = 0;
    bool m_hasNoSubscriptions = false; ///< the server has no such endpoint
    bool m_done = false;
};

} // namespace desk
