// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/ids.h"

#include <QByteArray>

namespace desk {

/// A write as the gateway made it, ready to be sent: `R` says which call it is. The journal keeps it before
/// its first byte is on the wire, and a replay sends it as it was kept, so nobody makes or changes one but
/// the gateway and the journal.
template <typename R>
struct PreparedWrite
{
    using Reply = R;
    TenantId tenant; ///< for calls whose address names it
    QByteArray body; ///< what goes on the wire, byte for byte; empty only where the call has none
    QString
        target{}; ///< what its address names beside or in place of the tenant, e.g. a seat's ID; may be empty
};

} // namespace desk
