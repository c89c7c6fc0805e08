// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/clock.h"
#include "models/data/account_data.h"
#include "models/views/tenant_header.h"
#include "models/views/view_state.h"

#include <memory>

namespace desk {

/// The head of the tenant page. Seats are the newest of `capacity/count` and what the Seats tab saw.
class TenantViewModel final : public QObject
{
    Q_OBJECT
public:
    /// All references must outlive it. Another account is another view-model.
    TenantViewModel(AccountData &data, Clock &clock, ConnectionHealth &health, QObject *parent = nullptr);
    ~TenantViewModel() override;

    [[nodiscard]] const Provider &provider() const { return m_data.provider(); }
    [[nodiscard]] const TenantId &tenant() const { return m_id; }
    [[nodiscard]] const ViewState &state() const { return m_state; }
    [[nodiscard]] const TenantHeader &header() const { return m_header; }

    /// Shows what is known of this tenant, and reads it again; an empty ID clears everything. `listed` is its
    /// row in the list of tenants, shown until its own answer is here.
    void setTenant(const TenantId &id, const std::optional<Tenant> &listed = std::nullopt);
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
    void factChanged(const TenantId &id);
    [[nodiscard]] bool isReading() const;
    [[nodiscard]] std::optional<ApiError> findError() const;
    [[nodiscard]] TenantFacts facts() const;
    [[nodiscard]] ViewState composeState(const TenantFacts &facts) const;
    void update();

    AccountData &m_data;
    Clock &m_clock;
    ConnectionHealth &m_health;
    TenantId m_id;
    ViewState m_state;
    TenantHeader m_header;
    std::optional<Tenant> m_listed;
    SeatFigures m_listFigures; ///< what the Seats tab saw
    std::optional<Capacity> m_besideList; ///< beside its list
    bool m_listIsNewest = false; ///< that came after the newest count
    Interest m_tenantRead;
    Interest m_subscriptionsRead;
    Interest m_capacityRead;
    SeatFigures m_countedFor; ///< what the count was asked for again because of it
    TimerHandle m_ageTimer;
};

} // namespace desk
