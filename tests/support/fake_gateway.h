// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/api/crovver/crovver_provider.h"
#include "models/domain/intent.h"
#include "models/ports/billing_gateway.h"

#include <any>
#include <functional>
#include <map>
#include <optional>
#include <vector>

namespace desk::test {

/// A provider that answers when the test says so. Every request is recorded; what it answers comes from the
/// handlers, which are asked at the moment of the answer; no value = it hangs. It must outlive its calls.
class FakeGateway final : public BillingGateway
{
public:
    enum class Method {
        Tenants,
        Tenant,
        Seats,
        Capacity,
        Subscriptions,
        Plans,
        Addons,
        Invoices,
        Allocate,
        BulkAllocate,
        BuyCapacity,
        Revoke,
        ActiveAddons,
        Credits,
        ConsumeCredits,
        BuyAddon
    };
    struct Request
    {
        Method method;
        TenantId tenant;
        SeatQuery query; ///< of seats
        Priority priority = Priority::User;
        bool answered = false;
        bool dropped = false; ///< its owner let go of it first
        SubscriptionId subscription{}; ///< of credits
        [[nodiscard]] bool isPending() const { return !answered && !dropped; }
    };
    template <typename T>
    using Answer = std::optional<Result<T>>;

    std::function<Answer<TenantList>()> onTenants;
    std::function<Answer<TenantDetail>(const TenantId &)> onTenant;
    std::function<Answer<SeatPage>(const SeatQuery &)> onSeats;
    std::function<Answer<Capacity>(const TenantId &)> onCapacity;
    /// Without one every tenant has a single subscription, and its answer comes before all others.
    std::function<Answer<SubscriptionList>(const TenantId &)> onSubscriptions;
    std::function<Answer<PlanCatalogue>()> onPlans;
    std::function<Answer<AddonCatalogue>(const TenantId &)> onAddons;
    std::function<Answer<InvoiceList>(const TenantId &)> onInvoices;
    std::function<Answer<AllocateReply>(const AllocateRequest &)> onAllocate;
    std::function<Answer<BulkReply>(const BulkRequest &)> onBulkAllocate;
    std::function<Answer<CapacityReply>(const CapacityRequest &)> onBuyCapacity;
    std::function<Answer<RevokeReply>(const RevokeRequest &)> onRevoke;
    std::function<Answer<ActiveAddonList>(const TenantId &)> onActiveAddons;
    std::function<Answer<CreditBalance>(const TenantId &)> onCredits;
    /// In its place, where it matters which subscription is named.
    std::function<Answer<CreditBalance>(const TenantId &, const SubscriptionId &)> onScopedCredits;
    std::function<Answer<ConsumeReply>(const ConsumeRequest &)> onConsumeCredits;
    std::function<Answer<AddonReply>(const AddonPurchase &)> onBuyAddon;
    /// Another way of writing the same, or nothing when it can't be sent.
    std::function<std::optional<QByteArray>(const QByteArray &)> onPrepare;

    Provider its = crovver::provider();

    [[nodiscard]] const Provider &provider() const override { return its; }
    [[nodiscard]] CallHandle<TenantList> tenants(Priority priority) override;
    [[nodiscard]] CallHandle<TenantDetail> tenant(const TenantId &id, Priority priority) override;
    [[nodiscard]] CallHandle<SeatPage> seats(const SeatQuery &query, Priority priority) override;
    [[nodiscard]] CallHandle<Capacity> capacity(const TenantId &id, Priority priority) override;
    [[nodiscard]] CallHandle<SubscriptionList> subscriptions(const TenantId &id, Priority priority) override;
    [[nodiscard]] CallHandle<PlanCatalogue> plans(Priority priority) override;
    [[nodiscard]] CallHandle<AddonCatalogue> addons(const TenantId &id, Priority priority) override;
    [[nodiscard]] CallHandle<InvoiceList> invoices(const TenantId &id, Priority priority) override;
    [[nodiscard]] CallHandle<ActiveAddonList> activeAddons(const TenantId &id, Priority priority) override;
    [[nodiscard]] CallHandle<CreditBalance> credits(
        const TenantId &id, const SubscriptionId &subscription, Priority priority) override;

    // Its bytes are `oldRequest` of the request, or what `onPrepare` makes of them.
    [[nodiscard]] Result<PreparedWrite<AllocateReply>> prepare(const AllocateRequest &request) const override;
    [[nodiscard]] CallHandle<AllocateReply> send(const PreparedWrite<AllocateReply> &write) override;
    [[nodiscard]] Result<PreparedWrite<BulkReply>> prepare(const BulkRequest &request) const override;
    [[nodiscard]] CallHandle<BulkReply> send(const PreparedWrite<BulkReply> &write) override;
    [[nodiscard]] Result<PreparedWrite<CapacityReply>> prepare(const CapacityRequest &request) const override;
    [[nodiscard]] CallHandle<CapacityReply> send(const PreparedWrite<CapacityReply> &write) override;
    [[nodiscard]] Result<PreparedWrite<RevokeReply>> prepare(const RevokeRequest &request) const override;
    [[nodiscard]] CallHandle<RevokeReply> send(const PreparedWrite<RevokeReply> &write) override;
    [[nodiscard]] Result<PreparedWrite<ConsumeReply>> prepare(const ConsumeRequest &request) const override;
    [[nodiscard]] CallHandle<ConsumeReply> send(const PreparedWrite<ConsumeReply> &write) override;
    [[nodiscard]] Result<PreparedWrite<AddonReply>> prepare(const AddonPurchase &request) const override;
    [[nodiscard]] CallHandle<AddonReply> send(const PreparedWrite<AddonReply> &write) override;

    [[nodiscard]] const std::vector<Request> &requests() const { return m_requests; }
    [[nodiscard]] const std::vector<QByteArray> &sentBodies() const { return m_sentBodies; } ///< of writes
    [[nodiscard]] size_t pending() const;
    [[nodiscard]] size_t pending(Priority priority) const;
    [[nodiscard]] size_t mostPending() const { return m_mostPending; } ///< at any time so far
    [[nodiscard]] size_t count(Method method) const;
    /// The page numbers of the seats' requests so far, in their order.
    [[nodiscard]] std::vector<int> pagesAsked() const;

    /// Answers this one, if it is pending and its handler has an answer.
    bool answer(size_t index);
    /// Answers what is pending now, oldest first; what that causes is left pending.
    size_t answerPending();
    /// Answers until nothing is left that has an answer.
    void answerAll();
    /// Answers the requests whose numbers are given, in that order, and nothing else.
    void answerInOrder(const std::vector<size_t> &indexes);

private:
    template <typename T>
    [[nodiscard]] CallHandle<T> start(Request request, std::function<Answer<T>()> answer);
    template <typename Reply, typename R>
    [[nodiscard]] Result<PreparedWrite<Reply>> prepared(const R &request) const;
    /// What these bytes were made of: here, or (of a call with a key) before the program was started anew.
    template <typename R>
    [[nodiscard]] R meantBy(
        const QByteArray &body, std::optional<R> (*read)(const Intent &), IntentKind kind);

    mutable std::map<QByteArray, std::any> m_prepared;
    std::vector<Request> m_requests;
    std::vector<QByteArray> m_sentBodies;
    std::vector<std::function<bool()>> m_answers;
    size_t m_mostPending = 0;
};

/// `user1` … `user<n>`, active, given a seat a minute apart; with a name, an e-mail and two metadata keys.
[[nodiscard]] std::vector<Seat> someSeats(int count, int firstNumber = 1);
[[nodiscard]] Seat aSeat(const QString &userId, SeatStatus status = SeatStatus::Active);
/// What an honest server answers about `all`.
[[nodiscard]] SeatPage pageOf(const std::vector<Seat> &all, const SeatQuery &query);
[[nodiscard]] ApiError anError(ApiError::Kind kind);
[[nodiscard]] ApiError noActiveSubscription();
[[nodiscard]] ApiError missingEndpoint();

} // namespace desk::test
