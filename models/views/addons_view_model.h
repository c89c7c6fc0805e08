// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/actions/credit_actions.h"
#include "models/data/account_data.h"
#include "models/items/active_addon_table_model.h"
#include "models/items/addon_table_model.h"
#include "models/items/payment_table_model.h"
#include "models/views/addon_question.h"
#include "models/views/view_state.h"

namespace desk {

struct ExportOffer;

/// The add-ons of one tenant: what it can buy, what is left of what it bought, and what was bought from here.
class AddonsViewModel final : public QObject
{
    Q_OBJECT
public:
    /// All references must outlive it. Another account is another view-model.
    AddonsViewModel(AccountData &data, CreditActions &actions, Clock &clock, ConnectionHealth &health,
        QObject *parent = nullptr);
    ~AddonsViewModel() override;

    [[nodiscard]] const TenantId &tenant() const { return m_tenant; }
    /// Drops what is shown of another tenant, and reads. An empty ID shows nothing.
    void setTenant(const TenantId &tenant);
    void refresh();

    [[nodiscard]] const Provider &provider() const { return m_data.provider(); }
    [[nodiscard]] AddonTableModel *catalogue() { return &m_catalogue; }
    [[nodiscard]] ActiveAddonTableModel *active() { return &m_active; }
    /// What was begun here for this tenant, the newest first.
    [[nodiscard]] PaymentTableModel *purchases() { return &m_purchases; }

    /// Of the catalogue; `loading` is for both calls.
    [[nodiscard]] const ViewState &state() const { return m_state; }
    /// False once the server turned out not to have add-ons at all.
    [[nodiscard]] bool isOffered() const { return m_offered; }
    /// What stands in the place of the bought credits: that there are none, or why they aren't known. Empty
    /// where there are rows.
    [[nodiscard]] QString activeText() const;
    /// Why the rows that are shown are old; empty = they aren't.
    [[nodiscard]] QString activeProblem() const;
    /// Why nothing can be bought now; empty = it can.
    [[nodiscard]] QString readOnlyReason() const;
    /// Bought credits that a pool has left; nothing = not known.
    [[nodiscard]] std::optional<qint64> boughtLeft(const QString &poolKey) const;
    /// What is needed to buy it, but for the tenant's name: with the subscription that it is for, where the
    /// tenant has several.
    [[nodiscard]] AddonAsk ask(const Addon &addon) const;
    /// Of the decoders, and how many rows weren't understood.
    [[nodiscard]] QStringList notices() const;
    [[nodiscard]] ExportOffer exportOffer();

    void setSearchText(const QString &text);

Q_SIGNALS:
    void stateChanged();
    void offeredChanged();
    void purchasesChanged();

private:
    void takeCatalogue();
    void takeActive();
    [[nodiscard]] const ApiError *activeError() const;
    void readBalance();
    void nameProducts();
    void setOffered(bool offered);
    void showPurchases();
    void scheduleAges();
    void updateState();

    AccountData &m_data;
    CreditActions &m_actions;
    Clock &m_clock;
    ConnectionHealth &m_health;
    TenantId m_tenant;
    AddonTableModel m_catalogue;
    ActiveAddonTableModel m_active;
    PaymentTableModel m_purchases;
    ViewState m_state;
    Interest m_catalogueRead;
    Interest m_activeRead;
    Interest m_balanceRead; ///< held only, where somebody has just read it
    bool m_offered = true;
    TimerHandle m_ageTimer;
};

} // namespace desk
