// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/views/allocate_view_model.h"
#include "models/views/capacity_view_model.h"
#include "models/views/import_view_model.h"
#include "models/views/revocation.h"
#include "models/views/seats_view_model.h"
#include "models/views/tenant_view_model.h"

#include <QObject>
#include <QPointer>

class QDialog;
class QWidget;

namespace desk {

class CapacityDialog;

/// The dialogs that change the seats of the tenant that is shown, and the ways from one to the other:
/// allocating at capacity leads to buying, importing too many leads to buying, and back.
class SeatWork final : public QObject
{
    Q_OBJECT
public:
    struct Services
    {
        AccountData &data;
        SeatActions &actions;
        PaymentWatch &watch;
        ImportRuns &imports;
        UrlOpener &opener;
        Preferences &preferences;
        Clock &clock;
    };
    /// All references must outlive it. `window` is whom the dialogs belong to.
    SeatWork(const Services &services, TenantViewModel &tenant, SeatsViewModel &seats, QWidget *window);
    ~SeatWork() override;

    /// `user` empty = somebody new.
    void allocate(const UserId &user = {});
    void addCapacity();
    /// Asks first.
    void revoke(const UserId &user, const SeatId &seat, const QString &name);
    void importCsv();
    /// The purchase of this tenant that waits or isn't known.
    void showPurchase(const TenantId &tenant, const QString &tenantName);

Q_SIGNALS:
    /// A dialog was closed while this was on its way.
    void leftInFlight(const QString &intentId);
    /// The page of this tenant is wanted.
    void tenantRequested(const desk::TenantId &tenant);
    /// The answer of a call that has no dialog to show it.
    void told(const desk::LeftAnswer &answer);

private:
    void buyFor(const TenantId &tenant, const QString &tenantName, const std::optional<ProrationQuote> &quote,
        std::vector<SeatPerson> waiting);
    void noteCapacity();
    void show(QDialog *dialog, QPointer<QDialog> &slot);

    TenantViewModel &m_tenant;
    SeatsViewModel &m_seats;
    QWidget *m_window;
    AllocateViewModel m_allocate;
    CapacityViewModel m_capacity;
    ImportViewModel m_import;
    Revocation m_revocation;
    Clock &m_clock;
    QPointer<QDialog> m_allocateDialog;
    QPointer<CapacityDialog> m_capacityDialog;
    QPointer<QDialog> m_importDialog;
    QPointer<QDialog> m_revokeDialog;
};

} // namespace desk
