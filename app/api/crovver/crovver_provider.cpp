// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/api/crovver/crovver_provider.h"

namespace desk::crovver {

using namespace Qt::StringLiterals;

Provider provider()
{
    Provider crovver;
    crovver.name = u"Crovver"_s;
    crovver.address = u"https://app.crovver.com"_s;
    crovver.keyVariable = u"CROVVER_SECRET_KEY"_s;
    crovver.addressVariable = u"CROVVER_BASE_URL"_s;
    crovver.keyLooks = u"sk_…"_s;
    crovver.publicKeyLooks = u"pk_"_s;
    crovver.testKeyMark = u"_test_"_s;
    crovver.keyPrefixes = {u"sk_"_s, u"pk_"_s, u"rk_"_s, u"svc_"_s, u"whsec_"_s};
    crovver.checkoutHosts = {u"checkout.stripe.com"_s, u"buy.stripe.com"_s, u"billing.stripe.com"_s,
        u"invoice.stripe.com"_s, u"pay.stripe.com"_s};
    crovver.checkoutDomains = {u"khalti.com"_s, u"esewa.com.np"_s, u"crovver.com"_s};
    crovver.checkoutOwners = {u"Stripe"_s, u"Khalti"_s, u"eSewa"_s, crovver.name};
    crovver.peopleInBatch = 100;
    crovver.seatsPerPage = 100;
    crovver.capabilities = Capabilities(Capability::AllocateSeats) | Capability::AllocateBatches
        | Capability::PageRosters | Capability::BuyCapacity | Capability::QuoteCapacity | Capability::Credits
        | Capability::ConsumeCredits | Capability::Addons | Capability::Invoices | Capability::Plans;
    return crovver;
}

} // namespace desk::crovver
