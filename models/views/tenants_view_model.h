// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/clock.h"
#include "models/data/refresher.h"
#include "models/items/tenant_table_model.h"
#include "models/views/tenant_preview.h"
#include "models/views/view_state.h"

#include <memory>

namespace desk {

struct ExportOffer;

/// The Tenants page: the list in one call, then subscriptions, seats and credits tenant by tenant, those on
/// screen first.
class TenantsViewModel final : public QObject
{
    Q_OBJECT
public:
    /// All references must outlive it. Another account is another view-model.
    TenantsViewModel(AccountData &data, Clock &clock, ConnectionHealth &health, QObject *parent = nullptr);
    ~TenantsViewModel() override;

    [[nodiscard]] TenantTableModel *model() { return &m_model; }
    [[nodiscard]] const Provider &provider() const { return m_data.provider(); }
    /// `Ready` as soon as the list is here; `loading`, `done` and `expected` then tell how many tenants have
    /// been asked about.
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
    [[nodiscard]] bool offersSubscriptions() const { return m_refresher.offers(Refresher::Subscriptions); }
    [[nodiscard]] bool offersSeatCounts() const { return m_refresher.offers(Refresher::Seats); }
    [[nodiscard]] bool offersCredits() const { return m_refresher.offers(Refresher::Credits); }

    /// Reads the list, and then everything about each tenant again; old values stay until the new ones
    /// arrive.
    void refresh();
    void cancel();
    [[nodiscard]] ExportOffer exportOffer();
    void setFilter(const TenantFilter &filter);
    void setSearchText(const QString &text);
    /// The rows on screen, as the view scrolls: their values are asked for first.
    void setVisibleRows(int first, int last);
    /// Tells the raised alerts about a tenant's credits, in words; empty = there are none.
    using Alerts = std::function<QStringList(const TenantId &)>;
    void setAlerts(Alerts alerts);
    /// The previews tell what this journal has of their tenants. It must outlive this.
    void showActsOf(const IntentLedger &ledger);
    /// Of a row's tenant; nothing when out of range.
    [[nodiscard]] TenantPreview preview(int row) const;
    void alertsChanged(const TenantId &tenant);

Q_SIGNALS:
    void stateChanged();
    void countsChanged();
    void filterChanged();
    void previewChanged(); ///< of any tenant, by the journal
    void shownChanged(); ///< `shownText` or `coverageText` may be another

private:
    void retry();
    void takeList(TenantList list);
    void addSlice();
    void startFilling();
    [[nodiscard]] std::vector<quint32> visibleRecords() const;
    void showSubscription(const TenantId &tenant);
    void showSeats(const TenantId &tenant);
    void showCredits(const TenantId &tenant);
    void showAlerts();
    void showWithoutCredits(const TenantId &tenant);
    void showWithdrawn(Refresher::Kind kind);
    void giveUp(const ApiError &error);
    void cancelCalls();
    void updateCounts();
    void updateState();

    AccountData &m_data;
    Clock &m_clock;
    ConnectionHealth &m_health;
    TenantTableModel m_model;
    ViewState m_state;
    TenantCounts m_counts;
    Interest m_listRead;
    std::unique_ptr<TenantTable> m_building; ///< the new table, made in slices
    std::vector<Tenant> m_pending;
    size_t m_nextPending = 0;
    TimerHandle m_sliceTimer;
    QStringList m_warnings;
    bool m_hasList = false;
    QDateTime m_listAsOf;
    std::optional<ApiError> m_error;
    Refresher m_refresher;
    int m_firstVisible = 0;
    int m_lastVisible = -1;
    Alerts m_alerts;
    const IntentLedger *m_ledger = nullptr;
};

} // namespace desk
