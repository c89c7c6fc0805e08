// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/actions/credit_book.h"
#include "models/core/clock.h"
#include "models/items/tenant_table_model.h"
#include "models/ports/billing_gateway.h"
#include "models/views/connection_health.h"
#include "models/views/view_state.h"

#include <map>
#include <memory>

namespace desk {

struct ExportOffer;

/// The Tenants page: the list in one call, then subscriptions, seats and credits tenant by tenant, those on
/// screen first.
class TenantsViewModel final : public QObject
{
    Q_OBJECT
public:
    static constexpr int backgroundCalls = 3; ///< at most, for rows that nobody is looking at
    static constexpr int allCalls = 6; ///< at most, with those for rows on screen

    /// All references must outlive it. Another account is another view-model.
    TenantsViewModel(BillingGateway &gateway, CreditBook &book, Clock &clock, ConnectionHealth &health,
        QObject *parent = nullptr);
    ~TenantsViewModel() override;

    [[nodiscard]] TenantTableModel *model() { return &m_model; }
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
    [[nodiscard]] bool offersSubscriptions() const { return m_offersSubscriptions; }
    [[nodiscard]] bool offersSeatCounts() const { return m_offersSeats; }
    [[nodiscard]] bool offersCredits() const { return m_offersCredits; }

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
    void alertsChanged(const TenantId &tenant);

Q_SIGNALS:
    void stateChanged();
    void countsChanged();
    void filterChanged();
    void shownChanged(); ///< `shownText` or `coverageText` may be another

private:
    enum Want : quint8 { WantNothing = 0, WantSubscription = 1, WantSeats = 2, WantCredits = 4 };
    struct Request
    {
        CallHandle<SubscriptionList> subscription; ///< this one,
        CallHandle<Capacity> seats; ///< or this one,
        CallHandle<CreditBalance> credits; ///< or this one
        bool background = false;
    };
    using RequestKey = std::pair<quint32, Want>; ///< record, and what was asked for

    void retry();
    void takeList(TenantList list);
    void addSlice();
    void startFilling();
    void pump();
    [[nodiscard]] std::optional<RequestKey> nextVisible() const;
    [[nodiscard]] std::optional<RequestKey> nextWanted();
    [[nodiscard]] Want wantOf(quint32 record) const;
    void request(const RequestKey &what, bool background);
    void takeSubscription(quint32 record, Result<SubscriptionList> result);
    void takeSeats(quint32 record, Result<Capacity> result);
    void takeCredits(quint32 record, Result<CreditBalance> result);
    void showCredits(const TenantId &tenant);
    void showAlerts();
    void dropCredits(quint32 record);
    void noteAnswer();
    void noteFailure(const ApiError &error);
    void withdraw(Want what);
    void cancelCalls();
    void withdrawSubscriptions();
    void withdrawSeats();
    void withdrawCredits();
    void updateCounts();
    void updateState();

    BillingGateway &m_gateway;
    CreditBook &m_book;
    Clock &m_clock;
    ConnectionHealth &m_health;
    TenantTableModel m_model;
    ViewState m_state;
    TenantCounts m_counts;
    CallHandle<TenantList> m_listCall;
    std::unique_ptr<TenantTable> m_building; ///< the new table, made in slices
    std::vector<Tenant> m_pending;
    size_t m_nextPending = 0;
    TimerHandle m_sliceTimer;
    QStringList m_warnings;
    bool m_hasList = false;
    QDateTime m_listAsOf;
    std::optional<ApiError> m_error;
    std::vector<quint8> m_wanted; ///< by record: what is still to be asked for
    std::map<RequestKey, Request> m_requests;
    qint64 m_asked = 0; ///< tenants about which everything was asked
    int m_background = 0; ///< how many of the requests are background ones
    size_t m_cursor = 0; ///< every record before it was asked for
    int m_failuresInARow = 0;
    int m_firstVisible = 0;
    int m_lastVisible = -1;
    bool m_offersSubscriptions = true;
    bool m_offersSeats = true;
    bool m_offersCredits = true;
    Alerts m_alerts;
};

} // namespace desk
