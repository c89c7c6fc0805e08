// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/call.h"
#include "models/domain/capacity.h"
#include "models/domain/provider.h"
#include "models/domain/seat.h"

namespace desk {

/// Who waits for a call. What a person waits for goes before what fills the screen, and that before the rest.
enum class Priority { User, Visible, Background };

/// Gives the seats of tenants page by page, for whoever walks over them.
class RosterSource
{
public:
    virtual ~RosterSource() = default;

    /// What can be asked for, and in what portions.
    [[nodiscard]] virtual const Provider &provider() const = 0;

    /// One page of a tenant's seats. Fails with `NotFoundKind::NoActiveSubscription` when it has none.
    [[nodiscard]] virtual CallHandle<SeatPage> seats(const SeatQuery &query, Priority priority) = 0;
    /// Seats used and paid for. Fails with `NotFoundKind::NoActiveSubscription` when it has no subscription.
    [[nodiscard]] virtual CallHandle<Capacity> capacity(const TenantId &id, Priority priority) = 0;
};

} // namespace desk
