// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/seat_work.h"

#include "ui/dialogs/allocate_dialog.h"
#include "ui/dialogs/capacity_dialog.h"
#include "ui/dialogs/import_dialog.h"
#include "ui/dialogs/question_dialog.h"
#include "ui/widgets/open_dialog.h"

namespace desk {

SeatWork::SeatWork(const Services &services, TenantViewModel &tenant, SeatsViewModel &seats, QWidget *window)
    : m_tenant(tenant)
    , m_seats(seats)
    , m_window(window)
    , m_allocate(services.data, services.actions, services.clock)
    , m_capacity(services.data, services.actions, services.watch, services.opener, services.clock)
    , m_import(services.data, services.imports, services.clock, services.preferences)
    , m_revocation(services.actions, services.clock)
    , m_clock(services.clock)
{
    connect(&m_allocate, &AllocateViewModel::capacityNeeded, this,
        [this](const std::optional<ProrationQuote> &quote, const SeatPerson &person) {
            const AllocateAsk ask = m_allocate.ask();
            m_capacity.addWaiting(ask.tenant, {person});
            if (m_allocateDialog)
                m_allocateDialog->close();
            buyFor(ask.tenant, ask.tenantName, quote, {person});
            // It is there because an answer came, not because it was asked for.
            if (m_capacityDialog)
                m_capacityDialog->holdStill();
        });
    connect(&m_allocate, &AllocateViewModel::leftInFlight, this, &SeatWork::leftInFlight);
    connect(&m_capacity, &CapacityViewModel::leftInFlight, this, &SeatWork::leftInFlight);
    connect(&m_seats, &SeatsViewModel::capacityChanged, this, &SeatWork::noteCapacity);
    connect(&m_revocation, &Revocation::told, this, &SeatWork::told);
    connect(&m_import, &ImportViewModel::capacityNeeded, this,
        [this](qint64, const std::vector<SeatPerson> &people) {
            buyFor(m_import.tenant(), m_import.tenantName(), std::nullopt, people);
        });
}

SeatWork::~SeatWork()
{
    // The dialogs use the view-models until they are gone.
    delete m_revokeDialog;
    delete m_importDialog;
    delete m_allocateDialog;
    delete m_capacityDialog;
}

void SeatWork::show(QDialog *dialog, QPointer<QDialog> &slot)
{
    slot = dialog;
    openDialog(dialog);
}

/// What the list of seats saw, while a question about them is on screen.
void SeatWork::noteCapacity()
{
    if (m_seats.capacity())
        m_capacity.noteCapacity(m_seats.tenant(), *m_seats.capacity());
}

void SeatWork::allocate(const UserId &user)
{
    if (m_tenant.tenant().isEmpty() || m_allocateDialog)
        return;
    AllocateAsk ask;
    ask.tenant = m_tenant.tenant();
    ask.tenantName = m_tenant.header().name;
    ask.capacity = m_seats.capacity();
    // The list may have gone to another tenant while the dialog is open.
    ask.activeSeat = [this, tenant = ask.tenant](const UserId &id) {
        return m_seats.tenant() == tenant ? m_seats.activeSeat(id) : std::nullopt;
    };
    ask.rosterIsComplete
        = [this, tenant = ask.tenant] { return m_seats.tenant() == tenant && m_seats.knowsAllActive(); };
    ask.user = user;
    m_allocate.open(ask);
    show(new AllocateDialog(m_allocate, m_window), m_allocateDialog);
}

void SeatWork::addCapacity()
{
    if (!m_tenant.tenant().isEmpty())
        buyFor(m_tenant.tenant(), m_tenant.header().name, std::nullopt, {});
}

void SeatWork::revoke(const UserId &user, const SeatId &seat, const QString &name)
{
    if (m_tenant.tenant().isEmpty() || m_revokeDialog)
        return;
    const RevokeAsk ask{m_tenant.tenant(), m_tenant.header().name, user, seat, name};
    const Revocation::Question question = m_revocation.question(ask);
    auto *dialog = new QuestionDialog({question.title, question.text, question.act}, m_clock, m_window);
    dialog->setAccount(m_capacity.account());
    connect(dialog, &QDialog::accepted, this, [this, ask] { m_revocation.confirm(ask); });
    show(dialog, m_revokeDialog);
}

void SeatWork::showPurchase(const TenantId &tenant, const QString &tenantName)
{
    buyFor(tenant, tenantName, std::nullopt, {});
}

void SeatWork::buyFor(const TenantId &tenant, const QString &tenantName,
    const std::optional<ProrationQuote> &quote, std::vector<SeatPerson> waiting)
{
    if (m_capacityDialog)
        return;
    m_capacity.open({tenant, tenantName, quote, std::move(waiting)});
    QWidget *above = m_importDialog ? static_cast<QWidget *>(m_importDialog.data()) : m_window;
    m_capacityDialog = new CapacityDialog(m_capacity, above);
    connect(m_capacityDialog, &CapacityDialog::tenantRequested, this, &SeatWork::tenantRequested);
    openDialog(m_capacityDialog);
}

void SeatWork::importCsv()
{
    if (m_tenant.tenant().isEmpty() || m_importDialog)
        return;
    m_import.open(m_tenant.tenant(), m_tenant.header().name);
    show(new ImportDialog(m_import, m_window), m_importDialog);
}

} // namespace desk
