// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/api.h"

namespace desk::sandbox {

/// Which pages a token opens.
enum class TokenKind { Checkout, Portal };

constexpr int tokenSeconds = 600;

/// A token for one tenant, good for ten minutes. The tenant of a checkout token need not exist yet.
[[nodiscard]] QString issueToken(Context &context, TokenKind kind, const QString &tenantId);

/// The address of a page behind a token: `pricing`, `billing` or `renew`.
[[nodiscard]] QString portalUrl(const Context &context, const QString &page, const QString &token);

/// Whether this is the path of such a page, with or without `portal` in front: clients put their own base
/// there.
[[nodiscard]] bool isPortalPath(const QStringList &segments);

/// The page at {portal}/pricing, /billing or /renew; 404 for another one, and for a token that was never
/// issued, has run out, or is for other pages.
[[nodiscard]] Reply portalPage(const Context &context, const QStringList &segments, const QByteArray &query);

} // namespace desk::sandbox
