// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/roles.h"

#include <QString>

namespace desk {

/// A sentence beside a bill or in a question. Plain text.
struct BillNotice
{
    StatusTone tone = StatusTone::Neutral;
    QString text;
    friend bool operator==(const BillNotice &, const BillNotice &) = default;
};

} // namespace desk
