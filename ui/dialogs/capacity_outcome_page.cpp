// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/capacity_outcome_page.h"

#include "ui/widgets/assistive.h"

#include <QCheckBox>

namespace desk {

CapacityOutcomePage::CapacityOutcomePage(CapacityViewModel &viewModel, KeyHold &hold, QWidget *parent)
    : PurchaseOutcomePage(viewModel, hold, parent)
    , m_seats(viewModel)
    , m_seatWaiting(new QCheckBox(tr("Give the waiting people their seats once the capacity rises"), this))
{
    setObjectName(QStringLiteral("capacityOutcome"));
    m_seatWaiting->setObjectName(QStringLiteral("seatWaitingLater"));
    addChoice(m_seatWaiting);
    connect(m_seatWaiting, &QCheckBox::toggled, &m_seats, &CapacityViewModel::setSeatWaiting);
}

void CapacityOutcomePage::refresh()
{
    PurchaseOutcomePage::refresh();
    if (!m_seats.outcome())
        return;
    m_seatWaiting->setVisible(m_seats.outcome()->canSeatWaiting);
    showChecked(m_seatWaiting, m_seats.seatWaiting());
}

} // namespace desk
