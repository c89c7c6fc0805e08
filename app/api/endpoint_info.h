// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLatin1StringView>

namespace desk {

enum class Verb { Get, Post, Patch, Delete };

/// How often the transport may put one call on the wire.
enum class Delivery {
    Retry, ///< it only reads: repeated on network errors, 408, 429 and 5xx
    Once, ///< it changes something and has no key: one delivery, whatever happens
    ReplaySameKey ///< it carries an idempotency key in its body: the same bytes may be sent again
};

/// What the transport must know about one endpoint of a provider. Rows of constexpr tables, one per provider.
struct EndpointInfo
{
    Verb verb;
    QLatin1StringView path; ///< below the base URL; `{}` stands for one encoded segment
    Delivery delivery;
    qint64 bodyLimit; ///< bytes of a reply's body, after decompression
    bool mayCost; ///< it can lead to a charge
};

[[nodiscard]] constexpr QLatin1StringView verbText(Verb verb)
{
    switch (verb) {
    case Verb::Get:
        break;
    case Verb::Post:
        return QLatin1StringView("POST");
    case Verb::Patch:
        return QLatin1StringView("PATCH");
    case Verb::Delete:
        return QLatin1StringView("DELETE");
    }
    return QLatin1StringView("GET");
}

} // namespace desk
