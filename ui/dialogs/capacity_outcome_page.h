// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/views/capacity_view_model.h"
#include "ui/dialogs/purchase_outcome_page.h"

namespace desk {

/// How a purchase of seats stands; and whether those who wait get theirs.
class CapacityOutcomePage final : public PurchaseOutcomePage
{
    Q_OBJECT
public:
    /// Both references must outlive it.
    CapacityOutcomePage(CapacityViewModel &viewModel, KeyHold &hold, QWidget *parent = nullptr);
    void refresh() override;

private:
    CapacityViewModel &m_seats;
    QCheckBox *m_seatWaiting;
};

} // namespace desk
