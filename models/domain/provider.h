// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFlags>
#include <QString>
#include <QStringList>

namespace desk {

/// One thing that a provider's API can do. What isn't among a provider's capabilities isn't offered, and the
/// gateway's method for it isn't called.
enum class Capability : quint32 {
    AllocateSeats = 1 << 0, ///< gives a person a seat, at once
    AllocateBatches = 1 << 1, ///< up to `Provider::peopleInBatch` seats with one call
    RevokeSeats = 1 << 2, ///< takes a seat away
    PageRosters = 1 << 3, ///< a roster comes page by page; otherwise whole, with the first page
    BuyCapacity = 1 << 4, ///< more seats, by a checkout or an invoice
    LowerCapacity = 1 << 5, ///< gives seats back
    QuoteCapacity = 1 << 6, ///< says what a seat more costs when none is free
    Credits = 1 << 7, ///< pools of credits, and what is left in them
    ConsumeCredits = 1 << 8,
    GrantCredits = 1 << 9, ///< without a purchase
    Addons = 1 << 10, ///< packs of credits that can be bought
    Invoices = 1 << 11,
    Plans = 1 << 12, ///< the catalogue with its prices
    ResumeSubscriptions = 1 << 13, ///< takes a cancellation back
    SettlePayments = 1 << 14, ///< says whether something was paid
    Webhooks = 1 << 15 ///< says which of its calls to other servers arrived
};
Q_DECLARE_FLAGS(Capabilities, Capability)

/// A billing service that this program can work with, as a value: whatever differs from one to the next and
/// isn't the wire itself. Made where its wire is (`app/api`); all else asks the value, and never who it is.
struct Provider
{
    QString name; ///< how sentences call it; never empty
    QString address; ///< base URL of its own servers
    QString keyVariable; ///< the environment's variable with the key
    QString addressVariable; ///< the one with the base URL
    QString keyLooks; ///< how a key begins, for people, e.g. `sk_…`
    QString
        publicKeyLooks; ///< how a key begins with which nothing can be administered; empty = there is none
    QString testKeyMark; ///< what is in a key that moves no money; a key without it is LIVE
    QStringList keyPrefixes; ///< what begins with one of these is a secret wherever it stands
    QStringList checkoutHosts; ///< where a payment's page may be, exactly
    QStringList checkoutDomains; ///< the same with all below them
    QStringList checkoutOwners; ///< whose pages those are, for people
    int peopleInBatch = 1; ///< most people of one `AllocateBatches`
    int seatsPerPage = 1; ///< most rows of a roster's page, with `PageRosters`
    Capabilities capabilities;

    /// Rows to ask for with one page of a roster.
    [[nodiscard]] int rosterPage() const { return can(Capability::PageRosters) ? seatsPerPage : wholeRoster; }
    static constexpr int wholeRoster = 1'000'000; ///< more than any has
    [[nodiscard]] bool can(Capabilities wanted) const { return (capabilities & wanted) == wanted; }
};

} // namespace desk
