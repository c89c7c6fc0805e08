// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/credit_scope.h"

namespace desk::sandbox {

using namespace Qt::StringLiterals;

namespace {

QString productOf(const Context &context, const Subscription &subscription)
{
    const Plan *plan = context.world.plan(subscription.planId);
    return plan ? plan->productSlug : QString();
}

} // namespace

CreditScope creditScope(
    const Context &context, Tenant &tenant, const QString &subscriptionId, const QString &productSlug)
{
    const bool named = !context.shape.scopeIgnored && !(subscriptionId.isEmpty() && productSlug.isEmpty());
    CreditScope scope;
    if (!named) {
        scope.subscription = tenant.running();
        if (scope.subscription)
            scope.productSlug = productOf(context, *scope.subscription);
        return scope;
    }
    for (auto it = tenant.subscriptions.rbegin(); it != tenant.subscriptions.rend(); ++it) {
        const bool isIt
            = subscriptionId.isEmpty() ? productOf(context, *it) == productSlug : it->id == subscriptionId;
        if (it->running() && isIt) {
            scope.subscription = &*it;
            scope.productSlug = productOf(context, *it);
            break;
        }
    }
    if (!scope.subscription)
        scope.error = failure(context.shape, 404, u"SUBSCRIPTION_NOT_FOUND"_s,
            u"No active subscription of this tenant is called that"_s);
    else if (!productSlug.isEmpty() && scope.productSlug != productSlug)
        scope.error = failure(context.shape, 400, u"SCOPE_MISMATCH"_s,
            u"subscriptionId and productSlug name different subscriptions"_s);
    return scope;
}

} // namespace desk::sandbox
