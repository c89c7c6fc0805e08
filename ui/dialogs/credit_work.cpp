// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/credit_work.h"

#include "models/items/credit_words.h"
#include "ui/dialogs/addon_dialog.h"
#include "ui/dialogs/consume_dialog.h"
#include "ui/dialogs/credit_alerts_dialog.h"
#include "ui/widgets/open_dialog.h"

namespace desk {

CreditWork::CreditWork(const Services &services, QWidget *window)
    : m_alerts(services.alerts)
    , m_window(window)
    , m_addon(services.data, services.actions, services.watch, services.opener, services.clock)
    , m_consume(services.actions, services.clock)
{
    connect(&m_addon, &AddonPurchaseViewModel::leftInFlight, this, &CreditWork::leftInFlight);
    connect(&m_consume, &ConsumeViewModel::leftInFlight, this, &CreditWork::leftInFlight);
}

CreditWork::~CreditWork()
{
    // The dialogs use the view-models until they are gone.
    delete m_addonDialog;
    delete m_consumeDialog;
    delete m_alertsDialog;
}

void CreditWork::show(QDialog *dialog, QPointer<QDialog> &slot)
{
    slot = dialog;
    openDialog(dialog);
}

void CreditWork::buy(const AddonAsk &ask)
{
    if (ask.tenant.isEmpty() || m_addonDialog)
        return;
    m_addon.open(ask);
    showAddon();
}

void CreditWork::showPurchase(const QString &intentId)
{
    if (!m_addonDialog && m_addon.show(intentId))
        showAddon();
}

void CreditWork::showAddon()
{
    auto *dialog = new AddonDialog(m_addon, m_window);
    connect(dialog, &AddonDialog::tenantRequested, this, &CreditWork::tenantRequested);
    show(dialog, m_addonDialog);
}

void CreditWork::consume(const ConsumeAsk &ask)
{
    if (ask.tenant.isEmpty() || m_consumeDialog || m_consume.account().readOnly)
        return;
    m_consume.open(ask);
    show(new ConsumeDialog(m_consume, m_window), m_consumeDialog);
}

void CreditWork::editAlerts(const TenantId &tenant, const QString &tenantName, const CreditPool &pool)
{
    if (tenant.isEmpty() || m_alertsDialog)
        return;
    auto *dialog = new CreditAlertsDialog(m_alerts, tenant, tenantName, pool.id(), poolTitle(pool), m_window);
    dialog->setAccount(m_consume.account());
    show(dialog, m_alertsDialog);
}

} // namespace desk
