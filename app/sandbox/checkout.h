// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/api.h"

namespace desk::sandbox {

/// Opens a checkout under a new ID, or an invoice to be paid by hand for Khalti and eSewa.
[[nodiscard]] Checkout &openCheckout(Context &context, Tenant &tenant, Checkout checkout);

/// Does what was paid for, once. False when it was no longer open.
bool payCheckout(Context &context, const QString &id);
/// Declined can be tried again; canceled is final. False when it was not open.
bool declineCheckout(Context &context, const QString &id);
bool cancelCheckout(Context &context, const QString &id);

/// Where the browser goes; null for what has no page.
[[nodiscard]] QJsonValue checkoutUrl(const Context &context, const Checkout &checkout);

/// Whether this provider sends an invoice instead of opening a page.
[[nodiscard]] bool paysByInvoice(const QString &provider);

[[nodiscard]] Reply startProration(
    Context &context, Tenant &tenant, Subscription &subscription, qint64 newCapacity, const Call &call);

/// The credits of an add-on, with the end that its rule gives them, for a subscription's product. Null = the
/// newest one that runs.
void grantAddon(Context &context, Tenant &tenant, const Addon &addon, const Subscription *subscription);

/// The page at /pay/<id>, and its buttons: /pay/<id>/pay, /decline and /cancel.
[[nodiscard]] Reply checkoutPage(Context &context, const QByteArray &method, const QStringList &segments);

/// The page behind an invoice's hostedInvoiceUrl, and behind the two tokens.
[[nodiscard]] Reply invoicePage(const Context &context, const QString &id);
[[nodiscard]] Reply portalPageFor(const QString &title, const QString &tenant);
/// 404 with a sentence.
[[nodiscard]] Reply missingPage(const QString &why);

} // namespace desk::sandbox
