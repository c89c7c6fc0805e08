// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/api.h"

namespace desk::sandbox {

/// Whose credits a call is about: those of the subscription that it names by `subscriptionId`, `productSlug`
/// or both, else of the newest that runs.
struct CreditScope
{
    Subscription *subscription = nullptr; ///< null without an error: the tenant has none that runs
    QString productSlug;
    std::optional<Reply> error; ///< 404 for what isn't a running subscription, 400 for two that contradict
};
[[nodiscard]] CreditScope creditScope(
    const Context &context, Tenant &tenant, const QString &subscriptionId, const QString &productSlug);

} // namespace desk::sandbox
