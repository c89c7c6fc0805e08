// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/api/crovver/crovver_provider.h"
#include "app/api/crovver/endpoints.h"
#include "app/api/transport.h"
#include "models/ports/billing_gateway.h"

#include <QThreadPool>

#include <atomic>
#include <memory>

namespace desk::crovver {

/// Crovver's public API over HTTP, for one account. Bodies are decoded on a thread of their own. Thread: the
/// one it was made in.
class CrovverGateway final : public BillingGateway
{
public:
    /// Clock and log must outlive it.
    CrovverGateway(TransportConfig config, Clock &clock, RequestLog &log);
    /// Calls that have not finished end as `Cancelled`, from the event loop.
    ~CrovverGateway() override;
    Q_DISABLE_COPY_MOVE(CrovverGateway)

    [[nodiscard]] const Provider &provider() const override { return m_provider; }
    [[nodiscard]] CallHandle<TenantList> tenants(Priority priority) override;
    [[nodiscard]] CallHandle<TenantDetail> tenant(const TenantId &id, Priority priority) override;
    [[nodiscard]] CallHandle<SeatPage> seats(const SeatQuery &query, Priority priority) override;
    [[nodiscard]] CallHandle<Capacity> capacity(const TenantId &id, Priority priority) override;
    [[nodiscard]] CallHandle<SubscriptionList> subscriptions(const TenantId &id, Priority priority) override;
    [[nodiscard]] CallHandle<PlanCatalogue> plans(Priority priority) override;
    [[nodiscard]] CallHandle<AddonCatalogue> addons(const TenantId &id, Priority priority) override;
    [[nodiscard]] CallHandle<ActiveAddonList> activeAddons(const TenantId &id, Priority priority) override;
    [[nodiscard]] CallHandle<CreditBalance> credits(
        const TenantId &id, const SubscriptionId &subscription, Priority priority) override;
    [[nodiscard]] CallHandle<InvoiceList> invoices(const TenantId &id, Priority priority) override;
    [[nodiscard]] Result<PreparedWrite<AllocateReply>> prepare(const AllocateRequest &request) const override;
    [[nodiscard]] CallHandle<AllocateReply> send(const PreparedWrite<AllocateReply> &prepared) override;
    [[nodiscard]] Result<PreparedWrite<BulkReply>> prepare(const BulkRequest &request) const override;
    [[nodiscard]] CallHandle<BulkReply> send(const PreparedWrite<BulkReply> &prepared) override;
    [[nodiscard]] Result<PreparedWrite<CapacityReply>> prepare(const CapacityRequest &request) const override;
    [[nodiscard]] CallHandle<CapacityReply> send(const PreparedWrite<CapacityReply> &prepared) override;
    // Crovver has no endpoint for it: neither prepared nor sent.
    [[nodiscard]] Result<PreparedWrite<RevokeReply>> prepare(const RevokeRequest &request) const override;
    [[nodiscard]] CallHandle<RevokeReply> send(const PreparedWrite<RevokeReply> &prepared) override;
    [[nodiscard]] Result<PreparedWrite<ConsumeReply>> prepare(const ConsumeRequest &request) const override;
    [[nodiscard]] CallHandle<ConsumeReply> send(const PreparedWrite<ConsumeReply> &prepared) override;
    [[nodiscard]] Result<PreparedWrite<AddonReply>> prepare(const AddonPurchase &request) const override;
    [[nodiscard]] CallHandle<AddonReply> send(const PreparedWrite<AddonReply> &prepared) override;

    /// As the transport's: about a pause that the server asked for.
    void endPause() { m_transport->endPause(); }
    void giveUpWaiting() { m_transport->giveUpWaiting(); }

private:
    template <typename T, typename Decode>
    [[nodiscard]] CallHandle<T> start(HttpCall call, Decode decode);
    /// As `start`, but refused when the tenant has no ID.
    template <typename T, typename Decode>
    [[nodiscard]] CallHandle<T> startFor(const TenantId &tenant, HttpCall call, Decode decode);
    template <typename T, typename Decode>
    [[nodiscard]] CallHandle<T> write(
        Endpoint endpoint, const PreparedWrite<T> &prepared, const QString &segment, Decode decode);
    /// Fails as `Validation`, from the event loop, without having sent anything.
    template <typename T>
    [[nodiscard]] CallHandle<T> refused(const HttpCall &call, const QString &detail);
    template <typename T, typename Decode>
    void decodeLater(Call<T> &call, HttpReply reply, const EndpointInfo &endpoint, int rank, Decode decode);

    struct DeleteLater
    {
        void operator()(QObject *object) const { object->deleteLater(); }
    };
    const Provider m_provider = crovver::provider();
    RequestLog &m_log;
    std::shared_ptr<std::atomic<bool>> m_closing;
    std::unique_ptr<QObject, DeleteLater> m_receiver; ///< decoded results are posted to it
    std::unique_ptr<Transport> m_transport;
    QThreadPool m_workers;
};

} // namespace desk::crovver
