// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/views/addon_purchase_view_model.h"
#include "models/views/consume_view_model.h"

#include <QObject>
#include <QPointer>

class QDialog;
class QWidget;

namespace desk {

class CreditAlerts;

/// The dialogs about the credits of a tenant: buying and using some, and being told when few are left. One of
/// each at a time.
class CreditWork final : public QObject
{
    Q_OBJECT
public:
    struct Services
    {
        AccountData &data;
        CreditActions &actions;
        CreditAlerts &alerts;
        PaymentWatch &watch;
        UrlOpener &opener;
        Clock &clock;
    };
    /// All references must outlive it. `window` is whom the dialogs belong to.
    CreditWork(const Services &services, QWidget *window);
    ~CreditWork() override;

    /// Asks, and buys. Nothing happens while another purchase is shown.
    void buy(const AddonAsk &ask);
    /// A purchase of the journal; nothing happens when there is nothing to be shown of it.
    void showPurchase(const QString &intentId);
    /// Nothing happens in an account that only reads, or while another use is shown.
    void consume(const ConsumeAsk &ask);
    void editAlerts(const TenantId &tenant, const QString &tenantName, const CreditPool &pool);

Q_SIGNALS:
    /// A dialog was closed while this was on its way.
    void leftInFlight(const QString &intentId);
    /// The page of this tenant is wanted.
    void tenantRequested(const desk::TenantId &tenant);

private:
    void show(QDialog *dialog, QPointer<QDialog> &slot);
    void showAddon();

    CreditAlerts &m_alerts;
    QWidget *m_window;
    AddonPurchaseViewModel m_addon;
    ConsumeViewModel m_consume;
    QPointer<QDialog> m_addonDialog;
    QPointer<QDialog> m_consumeDialog;
    QPointer<QDialog> m_alertsDialog;
};

} // namespace desk
