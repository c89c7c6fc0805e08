// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QJsonObject>
#include <QString>
#include <QStringList>

namespace desk::sandbox {

/// Which of the documented spellings is served. False is always the first choice of the contract.
struct Shape
{
    bool errorAsText = false; ///< `error` is a string instead of {message, code}
    bool errorMixed = false; ///< a string for tenants, for capacity and under 422, else {message, code}
    bool failureAsOk = false; ///< failures come under HTTP 200
    bool bareEnvelope = false; ///< no `error: null` beside the data of a success
    bool tenantsAsList = false;
    bool creditsAsPools = false;
    bool addonsCamel = false;
    bool moneyAsText = false;
    bool moneyMixed = false; ///< text in add-ons, `prices[]` and invoices, else numbers
    bool countsAsText = false;
    bool consumeSdk = false; ///< success | insufficient_credits
    bool prorationMinor = false; ///< `prorationAmount` in minor units
    bool allocateFlags = false; ///< the three flags are always there
    bool allocateBare = false; ///< its three shapes stand beside the envelope, not in `data`
    bool allocateUrl = false; ///< the third shape comes with a `checkoutUrl`
    bool quoteBare = false; ///< the quote names an amount and no currency
    bool bulkObjects = false; ///< people in the lists are {externalUserId, reason?}
    bool bulkShort = false; ///< lists without people are left out
    bool detailsAbsent = false; ///< no `prorationDetails`
    bool paymentAsText = false; ///< `requiresPayment` is "true" or "false"
    bool addonsInObject = false; ///< {addons: [...]} instead of a list
    bool seatReplace = false; ///< updating a seat clears what was left out
    bool reallocateOverwrites = false; ///< a person who comes back loses the removed row
    bool providersAsNames = false; ///< `payment_providers` of a subscription are names, not objects
    bool renewalAbsent = false; ///< `subscriptions/status` doesn't say how to renew, as an older server
    bool subscriptionsAsList = false;
    bool subscriptionsCamel = false;
    bool trialing = false;
    bool capacityTotal = false; ///< {used, total} instead of {units, billing_mode}
    bool replayFull = false; ///< a replayed purchase names amount and credits again
    bool daysAsFractions
        = false; ///< the newer spelling: days to half a day, and a quote with its calculation
    bool scopeIgnored = false; ///< credits are the newest subscription's, whichever is named
    bool d2c = false; ///< the organisation sells to people, not to businesses
    bool timesInSeconds = false; ///< times without milliseconds
    bool timesWithOffset = false; ///< times at +05:45 instead of Z

    /// Sets one switch by name. False for an unknown name or value.
    bool set(const QString &name, const QString &value);
    /// What `name=value`, with blanks between several, in DESK_SANDBOX_SHAPES says: the same tests, other
    /// shapes.
    [[nodiscard]] static Shape fromEnvironment();
    [[nodiscard]] QJsonObject toJson() const;
    /// "name=first|second" for each switch, for --help and messages.
    [[nodiscard]] static QStringList describe();
};

} // namespace desk::sandbox
