// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/clock.h"
#include "app/sandbox/ledger.h"
#include "app/sandbox/shape.h"
#include "app/sandbox/values.h"
#include "app/sandbox/world.h"

#include <QJsonObject>
#include <QStringList>
#include <QUrlQuery>

namespace desk::sandbox {

/// What is wrong with the pages of a list, on purpose.
enum class Paging { Right, HasNextForever, ShiftRows, DuplicateRows, EmptyMiddle, TotalChanged, PageEcho };

/// How the documents show the amounts of one place.
enum class MoneyForm { Number, Text };

/// What every handler works on.
struct Context
{
    World &world;
    Shape &shape;
    Ledger &ledger;
    SandboxClock &clock;
    QString baseUrl; ///< scheme, host and port of this server

    [[nodiscard]] qint64 now() const { return clock.now(); }
    void effect(const QString &kind, const Tenant &tenant, const QJsonObject &details)
    {
        ledger.effect(kind, tenant.externalId, details, now());
    }

    /// Values in the spelling that the shape asks for.
    [[nodiscard]] QJsonValue money(
        qint64 minor, const QString &currency, MoneyForm documented = MoneyForm::Number) const;
    [[nodiscard]] QJsonValue count(qint64 n) const;
    [[nodiscard]] QJsonValue time(qint64 ms) const;
    [[nodiscard]] QJsonValue time(std::optional<qint64> ms) const;
};

/// One request, with its route's parameters and its body decoded.
struct Call
{
    QStringList params; ///< the segments that the route leaves open, percent-decoded
    QUrlQuery query;
    QJsonObject body;
    Paging paging = Paging::Right;
    bool isLive = false; ///< called with a live key

    [[nodiscard]] QString text(QLatin1StringView field) const { return body.value(field).toString(); }
    [[nodiscard]] QString asked(const QString &name) const
    {
        return query.queryItemValue(name, QUrl::FullyDecoded);
    }
};

[[nodiscard]] Reply success(const Context &context, const QJsonValue &data, int status = 200);
[[nodiscard]] Reply failure(const Shape &shape, int status, const QString &code, const QString &message);
[[nodiscard]] Reply missingFields(const Shape &shape, const QStringList &names);
[[nodiscard]] Reply noTenant(const Shape &shape);
[[nodiscard]] Reply noActiveSubscription(const Shape &shape);

/// Names of the listed body fields that are absent, null or empty text.
[[nodiscard]] QStringList absent(const QJsonObject &body, const QStringList &names);

/// An object without the fields that are undefined.
[[nodiscard]] QJsonObject withoutHoles(const QJsonObject &object);

/// A whole number from a JSON number, or nothing.
[[nodiscard]] std::optional<qint64> wholeNumber(const QJsonValue &value);

/// Pieces that several endpoints share.
[[nodiscard]] QJsonObject tenantJson(const Context &context, const Tenant &tenant);
[[nodiscard]] QJsonObject organizationJson(const Context &context);
[[nodiscard]] QJsonObject planProviderJson(const QString &provider);
[[nodiscard]] QJsonObject planPricing(const Context &context, const Plan &plan, const QString &currency);
[[nodiscard]] QJsonObject productJson(const World &world, const QString &slug);
/// Paid by hand, and the time that was paid for is over.
[[nodiscard]] bool isExpiredByHand(const Subscription &subscription);
[[nodiscard]] QString statusText(const Shape &shape, const QString &status);

/// Tenants
[[nodiscard]] Reply listTenants(Context &context, const Call &call);
[[nodiscard]] Reply createTenant(Context &context, const Call &call);
/// Seats
[[nodiscard]] Reply listAllocations(Context &context, const Call &call);
[[nodiscard]] Reply countCapacity(Context &context, const Call &call);
[[nodiscard]] Reply allocate(Context &context, const Call &call);
[[nodiscard]] Reply bulkAllocate(Context &context, const Call &call);
[[nodiscard]] Reply prorationCheckout(Context &context, const Call &call);
/// Credits and add-ons
[[nodiscard]] Reply creditBalance(Context &context, const Call &call);
[[nodiscard]] Reply consumeCredits(Context &context, const Call &call);
[[nodiscard]] Reply availableAddons(Context &context, const Call &call);
[[nodiscard]] Reply activeAddons(Context &context, const Call &call);
[[nodiscard]] Reply purchaseAddon(Context &context, const Call &call);
/// Plans, subscriptions, billing
[[nodiscard]] Reply listPlans(Context &context, const Call &call);
[[nodiscard]] Reply listSubscriptions(Context &context, const Call &call);
[[nodiscard]] Reply subscriptionStatus(Context &context, const Call &call);
[[nodiscard]] Reply cancelSubscription(Context &context, const Call &call);
[[nodiscard]] Reply createCheckout(Context &context, const Call &call);
[[nodiscard]] Reply listInvoices(Context &context, const Call &call);
[[nodiscard]] Reply supportedProviders(Context &context, const Call &call);
/// Access
[[nodiscard]] Reply canAccess(Context &context, const Call &call);
/// The same question with its fields in the query.
[[nodiscard]] Reply canAccessByQuery(Context &context, const Call &call);
[[nodiscard]] Reply checkUsageLimit(Context &context, const Call &call);
[[nodiscard]] Reply recordUsage(Context &context, const Call &call);
[[nodiscard]] Reply checkoutToken(Context &context, const Call &call);
[[nodiscard]] Reply portalToken(Context &context, const Call &call);

} // namespace desk::sandbox
