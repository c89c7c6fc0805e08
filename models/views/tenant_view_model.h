// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/clock.h"
#include "models/ports/billing_gateway.h"
#include "models/views/connection_health.h"
#include "models/views/tenant_header.h"
#include "models/views/view_state.h"

#include <memory>

namespace desk {

/// The head of the tenant page. Seats come from the newest of `capacity/count` and what the Seats tab saw.
class TenantViewModel final : public QObject
{
    Q_OBJECT
public:
    /// All references must outlive it. Another account is another view-model.
    TenantViewModel(
        BillingGateway &gateway, Clock &clock, ConnectionHealth &health, QObject *parent = nullptr);
    ~TenantViewModel() override;

    [[nodiscard]] const TenantId &tenant() const { return m_id; }
    [[nodiscard]] const ViewState &state() const { return m_state; }
    [[nodiscard]] const TenantHeader &header() const { return m_header; }

    /// Loads this tenant; an empty ID clears everything. `known` is what a list already knows, shown at once.
    void setTenant(const TenantId &id, const std::optional<Tenant> &known = std::nullopt);
    void refresh();
    void cancel();
    /// What the Seats tab saw: `figures`, and a newer capacity than ours. Where it differs from what the
    /// count said earlier, the count is asked for once more before anything is said of it.
    void noteSeats(const SeatFigures &figures, const std::optional<Capacity> &capacity);

Q_SIGNALS:
    void stateChanged();
    void headerChanged();

private:
    void load();
    template <typename T, typename Take>
    void ask(CallHandle<T> &call, CallHandle<T> started, Take take);
    void noteFailure(const ApiError &error);
    void noteFigures();
    void askForCapacity();
    void update();

    BillingGateway &m_gateway;
    Clock &m_clock;
    ConnectionHealth &m_health;
    TenantId m_id;
    ViewState m_state;
    TenantHeader m_header;
    TenantFacts m_facts;
    CallHandle<TenantDetail> m_tenantCall;
    CallHandle<SubscriptionList> m_subscriptionsCall;
    CallHandle<Capacity> m_capacityCall;
    SeatFigures m_countedFor; ///< what the count was asked for again because of it
    std::optional<ApiError> m_error;
    QDateTime m_asOf;
    bool m_awaiting = false; ///< calls whose end makes the data new
    TimerHandle m_ageTimer;
};

} // namespace desk
