// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/credit_work.h"

#include "ui/dialogs/addon_dialog.h"

namespace desk {

CreditWork::CreditWork(const Services &services, QWidget *window)
    : m_window(window)
    , m_addon(services.actions, services.watch, services.opener, services.clock)
{ }

CreditWork::~CreditWork()
{
    // The dialogs use the view-models until they are gone.
    delete m_addonDialog;
}

void CreditWork::show(QDialog *dialog, QPointer<QDialog> &slot)
{
    slot = dialog;
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void CreditWork::buy(const AddonAsk &ask)
{
    if (ask.tenant.isEmpty() || m_addonDialog)
        return;
    m_addon.open(ask);
    show(new AddonDialog(m_addon, m_window), m_addonDialog);
}

void CreditWork::buy(const TenantId &tenant, const QString &tenantName, const Addon &addon,
    const std::optional<qint64> &creditsBefore, const QString &poolName, const Currency &subscriptionCurrency)
{
    buy(AddonAsk{tenant, tenantName, addon, creditsBefore, poolName, subscriptionCurrency});
}

void CreditWork::showPurchase(const QString &intentId)
{
    if (!m_addonDialog && m_addon.show(intentId))
        show(new AddonDialog(m_addon, m_window), m_addonDialog);
}

} // namespace desk
