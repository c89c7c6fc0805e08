// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

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
    [[nodiscard]] CallHandle<AllocateReply> allocate(const AllocateRequest &request) override;
    [[nodiscard]] CallHandle<BulkReply> bulkAllocate(const BulkRequest &request) override;
    [[nodiscard]] CallHandle<CapacityReply> buyCapacity(const CapacityRequest &request) override;
    [[nodiscard]] CallHandle<ConsumeReply> consumeCredits(const ConsumeRequest &request) override;
    [[nodiscard]] CallHandle<AddonReply> buyAddon(const AddonPurchase &request) override;

private:
    template <typename T, typename Decode>
    [[nodiscard]] CallHandle<T> start(HttpCall call, Decode decode);
    /// As `start`, but refused when the tenant has no ID.
    template <typename T, typename Decode>
    [[nodiscard]] CallHandle<T> startFor(const TenantId &tenant, HttpCall call, Decode decode);
    /// Sends a write, unless its body could not be made.
    template <typename T, typename Decode>
    [[nodiscard]] CallHandle<T> write(Endpoint endpoint, Result<QByteArray> body, Decode decode);
    /// The same for one with its own path, or whose decoder looks at the whole reply.
    template <typename T, typename Decode>
    [[nodiscard]] CallHandle<T> write(HttpCall call, Result<QByteArray> body, Decode decode);
    /// Fails as `Validation`, from the event loop, without having sent anything.
    template <typename T>
    [[nodiscard]] CallHandle<T> refused(const HttpCall &call, const QString &detail);
    template <typename T, typename Decode>
    void decodeLater(Call<T> &call, HttpReply reply, const EndpointInfo &endpoint, int rank, Decode decode);

    struct DeleteLater
    {
        void operator()(QObject *object) const { object->deleteLater(); }
    };
    RequestLog &m_log;
    std::shared_ptr<std::atomic<bool>> m_closing;
    std::unique_ptr<QObject, DeleteLater> m_receiver; ///< decoded results are posted to it
    std::unique_ptr<Transport> m_transport;
    QThreadPool m_workers;
};

} // namespace desk::crovver
