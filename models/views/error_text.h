// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/api_error.h"
#include "models/domain/provider.h"

#include <QString>

namespace desk {

/// A failure in the words of the person who reads it. All plain text.
struct ErrorText
{
    QString title; ///< one sentence: what happened
    QString hint; ///< what was and wasn't done, and what to do next
    QString details; ///< for the curious and for support: status, codes, attempts, request id
    QString serverMessage; ///< the server's own words, to be labelled as such; may be empty
};

/// `subject` says what was wanted, as a noun phrase that fits "… could not be loaded", e.g. "The tenants".
[[nodiscard]] ErrorText errorText(const ApiError &error, const QString &subject, const Provider &provider);
/// Its title alone; `providerName` is how it calls the provider.
[[nodiscard]] QString errorTitle(const ApiError &error, const QString &subject, const QString &providerName);
/// Its details alone.
[[nodiscard]] QString errorDetails(const ApiError &error, const QString &providerName);

/// Which proxy stood in the way, or that this system can't check certificates, as a sentence; empty =
/// neither.
[[nodiscard]] QString obstacleSentence(const ApiError &error);
/// What to do about it.
[[nodiscard]] QString obstacleNextStep(const ApiError &error);

} // namespace desk
