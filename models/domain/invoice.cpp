// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/invoice.h"

namespace desk {

const Invoice *InvoiceList::newest() const
{
    const Invoice *found = nullptr;
    for (const Invoice &invoice : invoices) {
        if (invoice.issuedAt.isValid() && (!found || *invoice.issuedAt.utcMs > *found->issuedAt.utcMs))
            found = &invoice;
    }
    return found;
}

} // namespace desk
