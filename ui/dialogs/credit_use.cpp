// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/credit_use.h"

#include "models/items/credit_words.h"
#include "ui/dialogs/consume_dialog.h"
#include "ui/dialogs/credit_alerts_dialog.h"

namespace desk {

CreditUse::CreditUse(CreditActions &actions, CreditAlerts &alerts, Clock &clock, QWidget *window)
    : m_alerts(alerts)
    , m_window(window)
    , m_consume(actions, clock)
{ }

CreditUse::~CreditUse()
{
    // The dialog uses the view-model until it is gone.
    delete m_consumeDialog;
    delete m_alertsDialog;
}

void CreditUse::show(QDialog *dialog, QPointer<QDialog> &slot)
{
    slot = dialog;
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void CreditUse::consume(const ConsumeAsk &ask)
{
    if (ask.tenant.isEmpty() || m_consumeDialog || m_consume.account().readOnly)
        return;
    m_consume.open(ask);
    show(new ConsumeDialog(m_consume, m_window), m_consumeDialog);
}

void CreditUse::editAlerts(const TenantId &tenant, const QString &tenantName, const CreditPool &pool)
{
    if (tenant.isEmpty() || m_alertsDialog)
        return;
    show(new CreditAlertsDialog(m_alerts, tenant, tenantName, pool.key, poolTitle(pool), m_window),
        m_alertsDialog);
}

} // namespace desk
