// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/views/consume_view_model.h"
#include "models/views/credits_view_model.h"

#include <QObject>
#include <QPointer>

class QDialog;
class QWidget;

namespace desk {

/// The dialogs about the credits that a tenant has: using some, and being told when few are left.
class CreditUse final : public QObject
{
    Q_OBJECT
public:
    /// All references must outlive it. `window` is whom the dialogs belong to.
    CreditUse(CreditActions &actions, CreditAlerts &alerts, Clock &clock, QWidget *window);
    ~CreditUse() override;

    /// Nothing happens in an account that only reads, or while another use is shown.
    void consume(const ConsumeAsk &ask);
    void editAlerts(const TenantId &tenant, const QString &tenantName, const CreditPool &pool);

private:
    void show(QDialog *dialog, QPointer<QDialog> &slot);

    CreditAlerts &m_alerts;
    QWidget *m_window;
    ConsumeViewModel m_consume;
    QPointer<QDialog> m_consumeDialog;
    QPointer<QDialog> m_alertsDialog;
};

} // namespace desk
