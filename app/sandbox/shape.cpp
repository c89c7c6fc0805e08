// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/sandbox/shape.h"

namespace desk::sandbox {

namespace {

struct Switch
{
    const char *name;
    const char *first;
    const char *second;
    bool Shape::*field;
    bool Shape::*mixed = nullptr; ///< what `mixed`, in each place as documented there, sets
};

constexpr QLatin1StringView mixedName("mixed");

constexpr Switch switches[] = {
    {"error", "object", "text", &Shape::errorAsText, &Shape::errorMixed},
    {"failureStatus", "real", "ok", &Shape::failureAsOk},
    {"envelope", "full", "bare", &Shape::bareEnvelope},
    {"tenants", "object", "list", &Shape::tenantsAsList},
    {"credits", "keyed", "pools", &Shape::creditsAsPools},
    {"addons", "snake", "camel", &Shape::addonsCamel},
    {"money", "number", "text", &Shape::moneyAsText, &Shape::moneyMixed},
    {"counts", "number", "text", &Shape::countsAsText},
    {"consume", "documented", "sdk", &Shape::consumeSdk},
    {"prorationAmount", "major", "minor", &Shape::prorationMinor},
    {"allocate", "minimal", "flags", &Shape::allocateFlags},
    {"allocateBody", "data", "bare", &Shape::allocateBare},
    {"allocateCheckout", "bare", "url", &Shape::allocateUrl},
    {"quote", "full", "bare", &Shape::quoteBare},
    {"bulkEntries", "ids", "objects", &Shape::bulkObjects},
    {"bulkLists", "all", "filled", &Shape::bulkShort},
    {"prorationDetails", "sent", "absent", &Shape::detailsAbsent},
    {"requiresPayment", "boolean", "text", &Shape::paymentAsText},
    {"addonList", "list", "object", &Shape::addonsInObject},
    {"seatUpdate", "merge", "replace", &Shape::seatReplace},
    {"reallocate", "newRow", "overwrite", &Shape::reallocateOverwrites},
    {"providers", "objects", "names", &Shape::providersAsNames},
    {"renewal", "sent", "absent", &Shape::renewalAbsent},
    {"subscriptions", "object", "list", &Shape::subscriptionsAsList},
    {"subscriptionKeys", "snake", "camel", &Shape::subscriptionsCamel},
    {"trial", "trial", "trialing", &Shape::trialing},
    {"capacity", "units", "total", &Shape::capacityTotal},
    {"replay", "short", "full", &Shape::replayFull},
    {"days", "whole", "fraction", &Shape::daysAsFractions},
    {"creditScope", "named", "ignored", &Shape::scopeIgnored},
    {"organization", "b2b", "d2c", &Shape::d2c},
    {"times", "millis", "seconds", &Shape::timesInSeconds},
    {"zone", "utc", "offset", &Shape::timesWithOffset},
};

} // namespace

bool Shape::set(const QString &name, const QString &value)
{
    for (const Switch &s : switches) {
        if (name != QLatin1String(s.name))
            continue;
        const bool isMixed = s.mixed && value == mixedName;
        if (!isMixed && value != QLatin1String(s.first) && value != QLatin1String(s.second))
            return false;
        this->*s.field = value == QLatin1String(s.second);
        if (s.mixed)
            this->*s.mixed = isMixed;
        return true;
    }
    return false;
}

Shape Shape::fromEnvironment()
{
    Shape shape;
    const QStringList wanted
        = qEnvironmentVariable("DESK_SANDBOX_SHAPES").split(QLatin1Char(' '), Qt::SkipEmptyParts);
    for (const QString &one : wanted) {
        if (!shape.set(one.section(QLatin1Char('='), 0, 0), one.section(QLatin1Char('='), 1)))
            qFatal("DESK_SANDBOX_SHAPES: there is no shape %s", qUtf8Printable(one));
    }
    return shape;
}

QJsonObject Shape::toJson() const
{
    QJsonObject out;
    for (const Switch &s : switches) {
        const bool isMixed = s.mixed && this->*s.mixed;
        out.insert(QLatin1String(s.name),
            isMixed ? mixedName : QLatin1StringView(this->*s.field ? s.second : s.first));
    }
    return out;
}

QStringList Shape::describe()
{
    QStringList out;
    for (const Switch &s : switches)
        out.append(QStringLiteral("%1=%2|%3")
                       .arg(QLatin1String(s.name), QLatin1String(s.first), QLatin1String(s.second))
            + (s.mixed ? QStringLiteral("|mixed") : QString()));
    return out;
}

} // namespace desk::sandbox
