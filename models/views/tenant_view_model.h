// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/clock.h"
#include "models/items/roles.h"
#include "models/ports/billing_gateway.h"
#include "models/views/connection_health.h"
#include "models/views/seat_charts.h"
#include "models/views/view_state.h"

#include <memory>

namespace desk {

/// What stands above the tabs of a tenant. Texts are ready to be shown, as plain text; a dash where something
/// isn't known.
struct TenantHeader
{
    QString name; ///< the external ID when there is no name
    QString externalId;
    std::optional<bool> isActive;
    QString plan; ///< with ` +n` for further subscriptions
    QString interval; ///< `monthly`, …; empty when unknown
    QString status; ///< `Active`, `Trial`, …
    StatusTone statusTone = StatusTone::Neutral;
    QString period; ///< one sentence: `Renews on 1 May 2026 (in 12 d)`
    QString periodTooltip; ///< exact, local and UTC
    QString sentence; ///< what a reader must know now: no subscription, over capacity, past due; may be empty
    StatusTone sentenceTone = StatusTone::Neutral;
    SeatGauge gauge;
};

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
    /// The Seats tab saw a newer capacity than ours.
    void noteCapacity(const Capacity &capacity);

Q_SIGNALS:
    void stateChanged();
    void headerChanged();

private:
    BillingGateway &m_gateway;
    Clock &m_clock;
    ConnectionHealth &m_health;
    TenantId m_id;
    ViewState m_state;
    TenantHeader m_header;
};

} // namespace desk
