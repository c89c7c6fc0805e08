// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/money.h"
#include "models/domain/timestamp.h"

#include <QStringList>

#include <optional>
#include <vector>

namespace desk {

/// An invoice of a tenant (`GET billing/invoices?externalTenantId=`).
struct Invoice
{
    QString id; ///< empty = an invalid row, see `problem`
    QString number;
    QString type; ///< verbatim
    QString status; ///< verbatim
    std::optional<Decimal> total; ///< major units
    Currency currency;
    Timestamp issuedAt;
    Timestamp dueAt;
    Timestamp paidAt;
    Timestamp periodStart;
    Timestamp periodEnd;
    QString provider;
    QString planName;
    QString hostedUrl; ///< unchecked
    QString pdfUrl; ///< unchecked
    QString problem; ///< why this row can't be counted on, with its JSON path
};

struct InvoiceList
{
    std::vector<Invoice> invoices; ///< in the server's order
    QStringList warnings;

    /// The one issued last; the first of equal ones. Nothing when none says when it was issued.
    [[nodiscard]] const Invoice *newest() const;
};

} // namespace desk
