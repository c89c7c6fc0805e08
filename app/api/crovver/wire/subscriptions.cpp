// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/api/crovver/wire/decoders.h"
#include "app/api/crovver/wire/rows.h"

namespace desk::crovver {

using json::Node;
using json::Reader;
using json::Type;

namespace {

Subscription readSubscription(Node node, const QString &path, QStringList *oddities)
{
    Reader reader(node, path, oddities);
    Subscription subscription;
    subscription.id = SubscriptionId(reader.requiredText("id"));
    subscription.status = fromSpelling(subscriptionStatusSpellings, reader.text("status"));
    Reader billing = reader.object("billing");
    subscription.periodStart = billing.time("currentPeriodStart");
    subscription.periodEnd = billing.time("currentPeriodEnd");
    subscription.nextBilling = billing.time("nextBillingDate");
    Reader trial = reader.object("trial");
    subscription.inTrial = trial.flag("isActive").value_or(false);
    subscription.trialEndsAt = trial.time("endsAt");
    Reader cancellation = reader.object("cancellation");
    subscription.canceled = cancellation.flag("isCanceled");
    subscription.cancellationUnclear = cancellation.exists()
        ? !subscription.canceled && !cancellation.node("isCanceled").isNullOrAbsent()
        : !reader.node("cancellation").isNullOrAbsent();
    subscription.canceledAt = cancellation.time("canceledAt");
    subscription.willEndAt = cancellation.time("willEndAt");
    if (Reader plan = reader.object("plan"); plan.exists())
        subscription.plan = readPlan(plan);
    Reader product = reader.object("product");
    if (subscription.plan.productName.isEmpty()) {
        subscription.plan.productId = product.text("id");
        subscription.plan.productName = product.text("name");
    }
    subscription.capacity = readCapacity(reader.object("capacity"));
    subscription.createdAt = reader.time("createdAt");
    reader.addProblem(subscription.plan.problem);
    reader.addProblem(subscription.capacity.problem);
    subscription.problem = reader.problem();
    return subscription;
}

} // namespace

Result<SubscriptionList> decodeSubscriptions(Node data)
{
    const bool bare = data.is(Type::Array);
    const QString path = bare ? QStringLiteral("data") : QStringLiteral("data.subscriptions");
    const Node rows = bare ? data : data["subscriptions"];
    if (!rows.is(Type::Array))
        return malformed(path + QLatin1StringView(": not a list"));
    SubscriptionList list;
    qsizetype index = 0;
    for (Node row = rows.firstChild(); row.exists(); row = row.next(), ++index)
        list.subscriptions.push_back(readSubscription(row, elementPath(path, index), &list.warnings));
    return list;
}

} // namespace desk::crovver
