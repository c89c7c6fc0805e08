// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/views/addon_purchase_view_model.h"

#include <QObject>
#include <QPointer>

class QDialog;
class QWidget;

namespace desk {

/// The dialogs that change the credits of a tenant.
class CreditWork final : public QObject
{
    Q_OBJECT
public:
    struct Services
    {
        CreditActions &actions;
        PaymentWatch &watch;
        UrlOpener &opener;
        Clock &clock;
    };
    /// All references must outlive it. `window` is whom the dialogs belong to.
    CreditWork(const Services &services, QWidget *window);
    ~CreditWork() override;

    /// Asks, and buys. Nothing happens while another purchase is shown.
    void buy(const AddonAsk &ask);
    /// The same, by what is on screen. `creditsBefore`: bought credits that the pool has left.
    void buy(const TenantId &tenant, const QString &tenantName, const Addon &addon,
        const std::optional<qint64> &creditsBefore, const QString &poolName = {},
        const Currency &subscriptionCurrency = {});
    /// A purchase of the journal; nothing happens when there is nothing to be shown of it.
    void showPurchase(const QString &intentId);

private:
    void show(QDialog *dialog, QPointer<QDialog> &slot);

    QWidget *m_window;
    AddonPurchaseViewModel m_addon;
    QPointer<QDialog> m_addonDialog;
};

} // namespace desk
