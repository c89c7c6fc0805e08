// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/clock.h"
#include "models/items/tenant_table_model.h"
#include "models/ports/billing_gateway.h"
#include "models/views/connection_health.h"
#include "models/views/view_state.h"

#include <map>
#include <memory>

namespace desk {

/// The Tenants page: the list in one call, then subscriptions and seats tenant by tenant, those on screen
/// first.
class TenantsViewModel final : public QObject
{
    Q_OBJECT
public:
    static constexpr int backgroundCalls = 3; ///< at most, for rows that nobody is looking at
    static constexpr int allCalls = 6; ///< at most, with those for rows on screen

    /// All references must outlive it. Another account is another view-model.
    TenantsViewModel(
        BillingGateway &gateway, Clock &clock, ConnectionHealth &health, QObject *parent = nullptr);
    ~TenantsViewModel() override;

    [[nodiscard]] TenantTableModel *model() { return &m_model; }
    [[nodiscard]] const ViewState &state() const { return m_state; }
    [[nodiscard]] const TenantCounts &counts() const { return m_counts; }
    [[nodiscard]] const TenantFilter &filter() const { return m_model.filter(); }
    /// `9 of 1,200 checked` while the filter or the sort depends on values that are still arriving, else
    /// empty.
    [[nodiscard]] QString coverageText() const;
    /// `37 of 1,204` shown.
    [[nodiscard]] QString shownText() const;
    /// Columns that this server does not offer, and warnings of the decoder.
    [[nodiscard]] QStringList notices() const;
    [[nodiscard]] bool offersSubscriptions() const { return m_offersSubscriptions; }
    [[nodiscard]] bool offersSeatCounts() const { return m_offersSeats; }

    /// Reads the list, and then everything about each tenant again; old values stay until the new ones
    /// arrive.
    void refresh();
    void cancel();
    void setFilter(const TenantFilter &filter);
    void setSearchText(const QString &text);
    /// The rows on screen, as the view scrolls: their values are asked for first.
    void setVisibleRows(int first, int last);

Q_SIGNALS:
    void stateChanged();
    void countsChanged();
    void filterChanged();

private:
    BillingGateway &m_gateway;
    Clock &m_clock;
    ConnectionHealth &m_health;
    TenantTableModel m_model;
    ViewState m_state;
    TenantCounts m_counts;
    bool m_offersSubscriptions = true;
    bool m_offersSeats = true;
};

} // namespace desk
