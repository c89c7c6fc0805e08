// SPDX-License-Identifier: GPL-3.0-or-later
// The window and what the account does and waits for.
#include "models/views/settings_values.h"
#include "ui/dialogs/quit_dialog.h"
#include "ui/dialogs/settings_dialog.h"
#include "ui/main_window.h"
#include "ui/pages/payments_page.h"
#include "ui/pages/tenant_page.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/navigation_list.h"

#include <QCloseEvent>
#include <QMenu>

namespace desk {

namespace {

constexpr QLatin1String paymentsPageId("payments"); // of the navigation
constexpr QLatin1String windowGeometryKey("window/geometry"); // of a preference

} // namespace

void MainWindow::connectWork()
{
    connect(&m_services.actions, &SeatActions::seatsChanged, this, &MainWindow::seatsChanged);
    connect(&m_seats, &SeatsViewModel::capacityChanged, this, [this] {
        if (m_seats.capacity())
            m_services.watch.noteCapacity(
                m_seats.tenant(), {*m_seats.capacity(), UnitsSource::List, std::nullopt});
    });
    connect(&m_payments, &PaymentsViewModel::countsChanged, this, &MainWindow::showOpenPayments);
    connect(&m_work, &SeatWork::leftInFlight, &m_leftAnswers, &LeftAnswers::leave);
    connect(&m_creditWork, &CreditWork::leftInFlight, &m_leftAnswers, &LeftAnswers::leave);
    connect(&m_leftAnswers, &LeftAnswers::told, this, &MainWindow::showLeftAnswer);
    const auto closeWhenAnswered = [this] {
        if (m_quitDialog && callsOnTheirWay() == 0)
            close();
    };
    connect(&m_services.actions, &SeatActions::inFlightChanged, this, closeWhenAnswered);
    connect(&m_services.credits, &CreditActions::inFlightChanged, this, closeWhenAnswered);
    showOpenPayments();
}

void MainWindow::seatsChanged(const TenantId &tenant)
{
    if (m_seats.tenant() == tenant)
        m_seats.refresh();
    if (m_tenant.tenant() == tenant)
        m_tenant.refresh();
}

void MainWindow::showOpenPayments()
{
    const int open = m_payments.openCount();
    m_navigation->setCounter(paymentsPageId, open > 0 ? std::optional(open) : std::nullopt);
}

void MainWindow::showLeftAnswer(const LeftAnswer &answer)
{
    m_toldIntent = answer.intentId;
    m_answers->showMessage(
        toneOf(answer.tone), answer.text, answer.isInPayments ? tr("Show in Payments") : QString(), true);
}

void MainWindow::openPayment(const QString &intentId)
{
    openPage(paymentsPageId);
    m_paymentsPage->showIntent(intentId);
    raise();
    activateWindow();
}

void MainWindow::buildSeatsMenu(QMenu *menu)
{
    menu->addActions(m_tenantPage->seatActions());
    connect(menu, &QMenu::aboutToShow, this, [this] {
        const bool onTenant = currentPage() == m_tenantPage;
        for (QAction *action : m_tenantPage->seatActions())
            action->setEnabled(action->isEnabled() && onTenant);
    });
    // The buttons are on the tenant's page only: there they are as they were.
    connect(
        menu, &QMenu::aboutToHide, this, [this] { m_tenantPage->setWritable(!m_services.account.readOnly); });
}

void MainWindow::openSettings()
{
    auto *dialog = new SettingsDialog(
        m_services.preferences, m_services.systemUser, m_services.account.checkoutHosts, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &SettingsDialog::saved, this, [this] {
        m_services.actions.ledger().setCheckoutHosts(
            checkoutHosts(m_services.account, m_services.preferences));
    });
    dialog->open();
}

int MainWindow::callsOnTheirWay() const
{
    return m_services.actions.inFlight() + m_services.credits.inFlight();
}

/// A call on its way may cost money: its answer is waited for, unless the user knows better. The journal has
/// it in any case.
void MainWindow::waitBeforeClosing()
{
    if (m_quitDialog)
        return;
    auto *dialog = new QuitDialog(callsOnTheirWay(), m_services.clock, this);
    m_quitDialog = dialog;
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this] {
        m_quitAnyway = true;
        close();
    });
    dialog->open();
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (callsOnTheirWay() > 0 && !m_quitAnyway) {
        event->ignore();
        return waitBeforeClosing();
    }
    m_services.preferences.setValue(windowGeometryKey, saveGeometry().toBase64());
    QMainWindow::closeEvent(event);
}

} // namespace desk
