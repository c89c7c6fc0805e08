// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/provider.h"

#include <QString>
#include <QStringList>
#include <QUrl>

#include <optional>

namespace desk {

/// Where a page of a payment may be opened: the hosts that the provider names, the host of the account's base
/// URL, and what the user added in the settings.
class CheckoutHosts
{
public:
    CheckoutHosts() = default; ///< nowhere
    /// `baseUrl` is the account's, checked already. What isn't a host name in `extra` is left out: see
    /// `hostName`.
    CheckoutHosts(const Provider &provider, const QUrl &baseUrl, const QStringList &extra = {});

    /// The same, with these instead of what the user had added before.
    [[nodiscard]] CheckoutHosts withExtra(const QStringList &extra) const
    {
        CheckoutHosts hosts = *this;
        hosts.setExtra(extra);
        return hosts;
    }

    /// `host` in ASCII and lower case. `Provider::checkoutDomains` are covered with their subdomains, all
    /// others exactly.
    [[nodiscard]] bool covers(const QString &host) const;
    /// Scheme, host and port of the account's base URL: a server of one's own may live at an IP or a port.
    [[nodiscard]] bool isBaseOrigin(const QUrl &url) const;
    /// The account's server is on this machine (the demo, tests): pages on this machine may be plain http.
    [[nodiscard]] bool isLoopback() const { return m_loopback; }

    /// A host name typed by the user, in ASCII and lower case; nothing when it is not one: with a scheme,
    /// port, path or wildcard, an IP address, a single label, or a dot at its end.
    [[nodiscard]] static std::optional<QString> hostName(const QString &typed);

private:
    void setExtra(const QStringList &extra);

    QStringList m_exact;
    QStringList m_domains;
    QUrl m_base;
    QString m_baseHost;
    QStringList m_extra;
    bool m_loopback = false;
};

/// Why a link is not opened.
enum class LinkRefusal {
    NotALink, ///< empty, relative, or not a well-formed address
    TooLong, ///< above `longestLink`
    ControlCharacters, ///< spaces, line breaks, invisible characters, also when percent-encoded
    Backslash,
    Scheme, ///< neither https nor http
    PlainHttp,
    NoHost,
    UserInfo, ///< something before an @
    EncodedHost, ///< the host has percent signs, or letters that only look like ASCII
    TrailingDot,
    IpAddress,
    Port,
    UnlistedHost
};

inline constexpr qsizetype longestLink = 8192; ///< in characters

/// A server's link to a page of a payment, looked at before anything is done with it.
struct CheckedLink
{
    std::optional<LinkRefusal> refusal;
    QUrl url; ///< what may be opened; empty when refused
    QString host; ///< in ASCII (an IDN as `xn--…`), for display; empty when there is none to be shown
    QString raw; ///< as sent, for Copy link

    [[nodiscard]] bool isAccepted() const { return !refusal; }
};

/// Accepts https to a host of `allowed` on the usual port, http with a port on this machine if the account's
/// server is there too, and whatever has the origin of the account's base URL. All else is refused: nothing
/// is repaired, not even a space at the end.
[[nodiscard]] CheckedLink checkCheckoutLink(const QString &raw, const CheckoutHosts &allowed);

} // namespace desk
