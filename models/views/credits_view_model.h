// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/actions/credit_actions.h"
#include "models/actions/credit_alerts.h"
#include "models/core/clock.h"
#include "models/data/connection_health.h"
#include "models/items/credit_pool_table_model.h"
#include "models/views/credit_facts.h"
#include "models/views/credit_history.h"
#include "models/views/view_state.h"

#include <QObject>

#include <optional>

namespace desk {

struct ExportOffer;

/// The Credits tab of a tenant: its pools, and what is known of one of them over time. The API knows the
/// present only; the history is what this program has seen.
class CreditsViewModel final : public QObject
{
    Q_OBJECT
public:
    /// All references must outlive it. Another account is another view-model.
    CreditsViewModel(CreditActions &actions, CreditAlerts &alerts, Clock &clock, ConnectionHealth &health,
        QObject *parent = nullptr);
    ~CreditsViewModel() override;

    [[nodiscard]] CreditPoolTableModel *model() { return &m_model; }
    [[nodiscard]] const ViewState &state() const { return m_state; }
    [[nodiscard]] const TenantId &tenant() const { return m_tenant; }
    [[nodiscard]] const CreditBalance &balance() const { return m_balance; }
    [[nodiscard]] QDateTime utcNow() const { return m_clock.utcNow(); }
    /// What writing is allowed to: buttons that use credits are shown by it.
    [[nodiscard]] const Account &account() const { return m_actions.ledger().account(); }
    [[nodiscard]] const Provider &provider() const { return account().provider; }
    /// False when this server has no credits at all: there is nothing to show a tab for.
    [[nodiscard]] bool isOffered() const { return m_offered; }
    /// Oddities that did no harm: warnings of the decoder, pools that weren't understood. For a quiet place.
    [[nodiscard]] QStringList notices() const;

    /// Loads the tenant's pools, and shows what is known of them meanwhile; an empty ID clears everything.
    void setTenant(const TenantId &tenant);
    void refresh();
    /// While it is on screen, countdowns are told anew every minute.
    void setVisible(bool visible);

    /// Which pool the facts and the chart are about. Without a choice it is the one with the least left.
    void selectPool(const QString &id); ///< `CreditPool::id`
    [[nodiscard]] const QString &selectedPool() const { return m_selected; } ///< empty = there is none
    [[nodiscard]] const CreditPool *pool() const; ///< the selected one; null when there is none
    [[nodiscard]] CreditFacts facts() const;
    /// Of the selected pool; nothing while its samples are being read.
    [[nodiscard]] const std::optional<CreditHistory> &history() const { return m_history; }
    /// Why nothing can be kept or read of the past; empty = all is well.
    [[nodiscard]] const QString &historyProblem() const { return m_actions.book().history().problem(); }

    [[nodiscard]] ExportOffer exportOffer();

Q_SIGNALS:
    void stateChanged();
    void poolsChanged(); ///< the pools, or what is known of them
    void historyChanged();
    void offeredChanged();

private:
    void take(const Seen<CreditBalance> &seen);
    void readSamples();
    void readEnded();
    void setOffered(bool offered);
    void updateRows();
    void updateHistory();
    void updateState();
    void tick();
    [[nodiscard]] QString suggestedPool() const;
    [[nodiscard]] std::optional<CreditRunway> runwayOf(const CreditPool &pool) const;

    CreditActions &m_actions;
    CreditAlerts &m_alerts;
    Clock &m_clock;
    ConnectionHealth &m_health;
    CreditPoolTableModel m_model;
    TenantId m_tenant;
    CreditBalance m_balance;
    QDateTime m_asOf; ///< invalid = nothing was read
    std::optional<ApiError> m_error;
    Interest m_read;
    std::optional<std::vector<CreditSample>> m_samples; ///< nothing while they are being read
    std::optional<CreditHistory> m_history;
    QString m_selected;
    bool m_chosen = false; ///< by the user
    bool m_offered = true;
    bool m_visible = false;
    quint64 m_visit = 0; ///< samples of an earlier tenant aren't ours
    TimerHandle m_tickTimer;
    ViewState m_state;
};

} // namespace desk
