// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/account.h"
#include "models/ports/preferences.h"

#include <QStringList>

namespace desk {

/// The settings that a person types in: their keys, limits and checks, in one place.

inline constexpr qsizetype longestOperatorName = 100; ///< characters
inline constexpr qsizetype mostTrustedHosts = 100;

/// One line without control and direction characters, at most `longestOperatorName` long.
[[nodiscard]] QString cleanOperatorName(const QString &typed);
/// Who works with this program: goes into the journal and, as `addedBy`, into the metadata of what is
/// written. What was typed, else `systemUser` (the name of whoever is logged in).
[[nodiscard]] QString operatorName(const Preferences &preferences, const QString &systemUser);
/// An empty name brings the default back.
void setOperatorName(Preferences &preferences, const QString &typed);

/// Hosts that the user added to those where checkouts are opened: ASCII, lower case, none twice.
[[nodiscard]] QStringList trustedHosts(const Preferences &preferences);
void setTrustedHosts(Preferences &preferences, const QStringList &hosts);
/// The account's own hosts and those that the user trusts now.
[[nodiscard]] CheckoutHosts checkoutHosts(const Account &account, const Preferences &preferences);

/// A host as it was typed, looked at.
struct TypedHost
{
    QString host; ///< in ASCII; empty when it can't be added
    QString problem; ///< why not, in a sentence
};
/// `known` are those that are in the list already.
[[nodiscard]] TypedHost checkTypedHost(
    const QString &typed, const QStringList &known, const CheckoutHosts &builtIn);

} // namespace desk
