// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/api/crovver/wire/decoders.h"
#include "app/api/crovver/wire/rows.h"

namespace desk::crovver {

using json::Node;
using json::Reader;
using json::Type;

namespace {

/// What was sent and not understood.
QString oddText(const Reader &reader, std::string_view name, bool isUnderstood)
{
    return isUnderstood ? QString() : readSentText(reader, name);
}

PlanPrice readPrice(Reader &reader)
{
    PlanPrice price;
    price.currency = Currency(reader.text("currency"));
    price.amount = reader.decimal("amount");
    price.basePrice = reader.decimal("basePrice");
    price.perSeatPrice = reader.decimal("perSeatPrice");
    price.oddBasePrice = oddText(reader, "basePrice", price.basePrice.has_value());
    price.oddSeatPrice = oddText(reader, "perSeatPrice", price.perSeatPrice.has_value());
    return price;
}

PlanPricing readPricing(Reader &reader)
{
    PlanPricing pricing;
    pricing.interval = fromSpelling(billingIntervalSpellings, reader.text("interval"));
    pricing.isSeatBased = reader.flag("isSeatBased").value_or(false);
    pricing.price = readPrice(reader);
    pricing.includedSeats = reader.count("includedSeats");
    // Below zero is how "none" is written at times.
    pricing.minSeats = reader.integer("minSeats");
    pricing.maxSeats = reader.integer("maxSeats");
    pricing.oddIncludedSeats = oddText(reader, "includedSeats", pricing.includedSeats.has_value());
    pricing.oddSeatLimit = oddText(reader, "minSeats", pricing.minSeats.has_value());
    if (pricing.oddSeatLimit.isEmpty())
        pricing.oddSeatLimit = oddText(reader, "maxSeats", pricing.maxSeats.has_value());
    return pricing;
}

/// `{key: bool}`, or a list of the keys that are on.
std::vector<PlanFeature> readFeatures(Node features)
{
    std::vector<PlanFeature> result;
    const bool list = features.is(Type::Array);
    for (Node entry = features.firstChild(); entry.exists(); entry = entry.next()) {
        const QString key
            = list ? entry.string() : QString::fromUtf8(entry.key().data(), qsizetype(entry.key().size()));
        if (!key.isEmpty())
            result.push_back({key, list || entry.text() == "true"});
    }
    return result;
}

std::vector<PlanLimit> readLimits(Reader &reader)
{
    std::vector<PlanLimit> result;
    const Node limits = reader.node("limits");
    if (!limits.is(Type::Object))
        return result;
    for (Node entry = limits.firstChild(); entry.exists(); entry = entry.next()) {
        PlanLimit limit{QString::fromUtf8(entry.key().data(), qsizetype(entry.key().size())), std::nullopt};
        if (!entry.is(Type::Null)) {
            limit.value = entry.is(Type::Number) || entry.is(Type::String) ? parseDecimal(entry.string())
                                                                           : std::nullopt;
            if (!limit.value) {
                // Nothing would mean "unlimited", which is not what it says.
                reader.addProblem(
                    reader.pathOf("limits") + u'.' + limit.key + QLatin1StringView(": not a number"));
                continue;
            }
        }
        result.push_back(std::move(limit));
    }
    return result;
}

} // namespace

Plan readPlan(Reader reader)
{
    Plan plan;
    plan.id = PlanId(reader.requiredText("id"));
    plan.name = reader.text("name");
    plan.description = reader.text("description");
    Reader pricing = reader.object("pricing");
    plan.pricing = readPricing(pricing);
    plan.pricing.isSeatBased = plan.pricing.isSeatBased || reader.flag("isSeatBased").value_or(false);
    reader.absorb(pricing);
    const Node prices = reader.array("prices");
    qsizetype index = 0;
    for (Node row = prices.firstChild(); row.exists(); row = row.next(), ++index) {
        Reader price(row, elementPath(reader.pathOf("prices"), index));
        plan.prices.push_back(readPrice(price));
        reader.absorb(price);
    }
    plan.features = readFeatures(reader.node("features"));
    plan.limits = readLimits(reader);
    Reader product = reader.object("product");
    plan.productId = product.text("id");
    plan.productName = product.text("name");
    Reader trial = reader.object("trial");
    plan.trialDays = trial.count("days").value_or(0);
    reader.absorb(trial);
    plan.isFree = reader.flag("isFree").value_or(false);
    plan.testMode = reader.flag("testMode");
    plan.problem = reader.problem();
    return plan;
}

Result<PlanCatalogue> decodePlans(Node data)
{
    const Node rows = data["plans"];
    if (!rows.is(Type::Array))
        return malformed(QStringLiteral("data.plans: not a list"));
    PlanCatalogue catalogue;
    qsizetype index = 0;
    for (Node row = rows.firstChild(); row.exists(); row = row.next(), ++index)
        catalogue.plans.push_back(
            readPlan(Reader(row, elementPath(QStringLiteral("data.plans"), index), &catalogue.warnings)));
    catalogue.organisation = readOrganisation(
        Reader(data["organization"], QStringLiteral("data.organization"), &catalogue.warnings));
    return catalogue;
}

} // namespace desk::crovver
