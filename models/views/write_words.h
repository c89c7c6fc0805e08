// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/actions/intent_ledger.h"
#include "models/core/api_error.h"
#include "models/domain/credit.h"
#include "models/views/error_text.h"

#include <QString>

namespace desk {

/// Words that everything which changes something at the provider shares. All plain text.

/// Why an intent can't be begun now; empty when it can. Not for `AnotherIsOpen`: what is open says more.
[[nodiscard]] QString beginRefusalSentence(BeginRefusal refusal, const IntentLedger &ledger);
/// Why something wasn't begun although nothing refused it: it can't be sent as it is meant (`error`), or it
/// could not be written down.
[[nodiscard]] QString notWrittenSentence(const std::optional<ApiError> &error, const IntentLedger &ledger);

/// Why credits of a subscription can't be used or bought safely, and what to do next.
[[nodiscard]] QString scopeProblemSentence(ScopeProblem problem);

/// A call that wasn't carried out: what happened, that nothing was done, what to do next. `nothingDone` is a
/// sentence such as "Nothing was allocated."; `providerName` is how sentences call the provider.
[[nodiscard]] ErrorText writeErrorText(
    const ApiError &error, const QString &nothingDone, const QString &providerName);

/// A name from the server inside a sentence of ours: one line, and its direction stays its own.
[[nodiscard]] QString nameInSentence(const QString &name);
/// `Acme Corp (workspace_123)`; the ID alone when there is no other name.
[[nodiscard]] QString tenantInSentence(const TenantId &tenant, const QString &name);
/// `account My SaaS, LIVE`
[[nodiscard]] QString accountInSentence(const Account &account);

} // namespace desk
