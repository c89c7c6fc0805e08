// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/views/tenant_preview.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace desk {

class KeyValueGrid;

/// The rest of a tenant's preview: its pools, what is open to be paid, and what was done last.
class TenantPreviewView final : public QWidget
{
    Q_OBJECT
public:
    explicit TenantPreviewView(QWidget *parent = nullptr);
    void setPreview(const TenantPreview &preview);

Q_SIGNALS:
    void paymentRequested(const QString &intentId);

private:
    struct Section
    {
        QLabel *heading;
        KeyValueGrid *lines;
    };
    [[nodiscard]] Section section(const QString &name);
    static void fill(
        const Section &section, const QString &heading, const std::vector<TenantPreview::Line> &lines);

    Section m_pools;
    QLabel *m_poolsProblem;
    Section m_payments;
    QPushButton *m_toPayments;
    Section m_events;
    QString m_payment;
};

} // namespace desk
