// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/roster.h"

#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <map>
#include <optional>
#include <vector>

namespace desk::sandbox {

/// What the server sells and to whom, in memory. Times are milliseconds since the epoch, money is minor
/// units.

struct PlanPrice
{
    QString currency;
    qint64 base = 0; ///< the whole amount on plans without seats
    qint64 perSeat = 0;
};

struct PoolSpec
{
    QString key;
    QString name;
    qint64 limit = 0;
    bool hard = true;
    bool rollover = false;
    std::optional<qint64> rolloverCap;
};

struct Plan
{
    QString id;
    QString name;
    QString description;
    QString interval; ///< monthly, yearly, one_time
    bool seatBased = true;
    qint64 includedSeats = 0; ///< in the base price; nobody buys fewer
    std::optional<qint64> maxSeats;
    std::vector<PlanPrice> prices;
    int trialDays = 0;
    QStringList features;
    QJsonObject limits;
    std::vector<PoolSpec> pools;
    QString productSlug;
    QStringList providers;
    bool free = false;
    std::optional<bool> testMode; ///< nothing: as the key that asks

    [[nodiscard]] const PlanPrice *price(const QString &currency) const;
};

struct Product
{
    QString slug;
    QString name;
    QString description;
};

struct Addon
{
    QString id;
    QString poolKey;
    QString name;
    QString description;
    qint64 credits = 0;
    QString expiry; ///< period_end, days, never
    int expiryDays = 0; ///< with `days` only
    std::map<QString, qint64> prices; ///< currency → minor units; 0 = free of charge
};

struct Member
{
    QString userId;
    QString email;
    QString name;
    QString role;
};

struct Subscription
{
    QString id;
    QString planId;
    QString status;
    QString providerId;
    QString provider; ///< stripe, khalti, esewa; empty on free plans
    QString currency;
    QString billingMode; ///< recurring, manual, free
    qint64 periodStart = 0;
    qint64 periodEnd = 0;
    std::optional<qint64> trialEnd;
    std::optional<qint64> canceledAt;
    qint64 units = 0;
    qint64 createdAt = 0;
    qint64 updatedAt = 0;
    QJsonObject metadata;

    /// Whether it has seats and credits to show. What a server does with a status that nobody knows isn't
    /// documented; here its seats stay, so that there is something to look at beside the unknown word.
    [[nodiscard]] bool running() const;
    [[nodiscard]] bool onTrial() const;
    /// Whether its plan can be used: active, trial, and canceled to the end of the paid period. Nothing else.
    [[nodiscard]] bool grantsAccess() const;
    /// One of the statuses of which a tenant has one for each product: access, or a payment that is late.
    [[nodiscard]] bool isCurrent() const;
};

struct Grant
{
    bool addon = false;
    qint64 left = 0; ///< below zero on an overdrawn soft pool
    std::optional<qint64> expiresAt;
};

struct Pool
{
    PoolSpec spec;
    QString productSlug; ///< two products of a tenant may name their pools alike
    std::vector<Grant> grants;
    qint64 granted = 0; ///< all credits that ever came into it

    [[nodiscard]] qint64 left(bool addon, qint64 now) const;
    [[nodiscard]] qint64 total(qint64 now) const { return left(false, now) + left(true, now); }
    [[nodiscard]] std::optional<qint64> nextExpiry(bool addonOnly, qint64 now) const;
};

struct Invoice
{
    QString id;
    QString number;
    QString type; ///< subscription, proration, addon
    QString status; ///< paid, open, void
    qint64 amount = 0;
    QString currency;
    std::optional<qint64> dueAt;
    std::optional<qint64> paidAt;
    qint64 issuedAt = 0;
    qint64 periodStart = 0;
    qint64 periodEnd = 0;
    QString provider;
    QString planName;
    QString checkoutId; ///< what paying it does; empty for history
};

struct Tenant
{
    QString id;
    QString externalId;
    QString name;
    QString slug;
    bool active = true;
    QJsonObject metadata;
    qint64 createdAt = 0;
    std::optional<qint64> updatedAt;
    std::vector<Member> members;
    Roster roster;
    std::vector<Subscription> subscriptions; ///< oldest first
    std::vector<Pool> pools;
    std::vector<Invoice> invoices; ///< oldest first
    std::map<QString, double> usage; ///< metric → recorded so far

    /// The newest running subscription, or null.
    [[nodiscard]] Subscription *running();
    /// The pool of one product; null when there is none.
    [[nodiscard]] Pool *pool(const QString &productSlug, const QString &key);
};

} // namespace desk::sandbox
