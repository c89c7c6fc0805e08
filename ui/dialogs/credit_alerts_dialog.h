// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/actions/credit_alerts.h"
#include "ui/dialogs/base_dialog.h"

class QGridLayout;
class QLabel;
class QLineEdit;
class QPushButton;

namespace desk {

/// When one pool of one tenant is worth an alert. An empty field alerts for nothing.
class CreditAlertsDialog final : public BaseDialog
{
    Q_OBJECT
public:
    /// `alerts` must outlive it.
    CreditAlertsDialog(CreditAlerts &alerts, const TenantId &tenant, const QString &tenantName,
        const QString &poolKey, const QString &poolName, QWidget *parent = nullptr);

private:
    [[nodiscard]] QLineEdit *addField(
        QGridLayout *to, const QString &label, const QString &unit, const QString &name);
    void showRule();
    /// What the fields say; nothing when one of them isn't understood.
    [[nodiscard]] std::optional<CreditAlertRule> typedRule() const;
    void check();
    void save();
    void useDefault();

    CreditAlerts &m_rules;
    TenantId m_tenant;
    QString m_pool;
    QLineEdit *m_percent = nullptr;
    QLineEdit *m_credits = nullptr;
    QLineEdit *m_runOut = nullptr;
    QLineEdit *m_expiry = nullptr;
    QLabel *m_problem;
    QPushButton *m_default;
    QPushButton *m_save;
};

} // namespace desk
