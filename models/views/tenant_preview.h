// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/actions/intent_ledger.h"
#include "models/items/tenant_table.h"

#include <QDateTime>
#include <QString>

#include <vector>

namespace desk {

/// What is known of a tenant beyond the columns of the list, without asking anybody. Plain text.
struct TenantPreview
{
    struct Line
    {
        QString label;
        QString value;
        QString toolTip; ///< may be empty
    };
    std::vector<Line> pools; ///< the lowest first
    QString poolsProblem; ///< why there are none, or not all; may be empty
    std::vector<Line> payments; ///< what is open, the newest first
    QString newestPayment; ///< its ID; empty without one
    std::vector<Line> events; ///< what was done last from here, the newest first
    QString whyNoSeats; ///< why nobody can be given a seat, in a sentence; empty = somebody can
};

/// `ledger` may be null: then nothing is known of payments and events.
[[nodiscard]] TenantPreview tenantPreview(
    const TenantRecord &record, const IntentLedger *ledger, const QDateTime &utcNow);

} // namespace desk
