// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/checkout_link.h"

#include <QRegularExpression>

#include <algorithm>

namespace desk {

namespace {

QString linkAsciiHost(const QUrl &url)
{
    return url.host(QUrl::FullyEncoded).toLower();
}

/// Four numbers, or IPv6. A browser takes any host whose last label is a number for an address.
bool isIpHost(const QString &host)
{
    static const QRegularExpression number(QStringLiteral("^(?:[0-9]+|0x[0-9a-f]*)$"));
    const QString last = host.section(u'.', -1);
    return host.contains(u':') || number.match(last).hasMatch();
}

bool isLoopbackHost(const QString &host)
{
    static const QRegularExpression ipv4(QStringLiteral("^127(?:\\.(?:0|[1-9][0-9]{0,2})){3}$"));
    return host == QLatin1String("localhost") || host == QLatin1String("::1") || ipv4.match(host).hasMatch();
}

int linkPort(const QUrl &url)
{
    return url.port(url.scheme() == QLatin1String("https") ? 443 : 80);
}

/// Spaces and what can't be seen: an address that looks like another one is not that one.
bool isUnseen(char32_t c)
{
    switch (QChar::category(c)) {
    case QChar::Other_Control:
    case QChar::Other_Format:
    case QChar::Other_Surrogate:
    case QChar::Other_PrivateUse:
    case QChar::Other_NotAssigned:
    case QChar::Separator_Space:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph:
        return true;
    default: // every other category is seen; the list is Qt's
        return c == QChar::ReplacementCharacter;
    }
}

bool linkHasUnseen(const QString &raw)
{
    static const QRegularExpression encoded(QStringLiteral("%(?:[01][0-9A-Fa-f]|7[Ff])"));
    for (qsizetype i = 0; i < raw.size(); ++i) {
        char32_t c = raw[i].unicode();
        if (raw[i].isHighSurrogate() && i + 1 < raw.size() && raw[i + 1].isLowSurrogate()) {
            c = QChar::surrogateToUcs4(raw[i], raw[i + 1]);
            ++i;
        }
        if (isUnseen(c))
            return true;
    }
    return encoded.match(raw).hasMatch();
}

/// An address taken apart by its own text, so that no parser's goodwill is needed.
struct LinkParts
{
    QString scheme; ///< lower case; empty = there is none
    bool hasAuthority = false; ///< `//` follows the scheme
    QString authority; ///< up to the first / ? or #
};

LinkParts takeLinkApart(const QString &raw)
{
    static const QRegularExpression start(QStringLiteral("^([A-Za-z][A-Za-z0-9+.-]*):(//([^/?#]*))?"));
    const auto match = start.match(raw);
    return {match.captured(1).toLower(), match.hasCaptured(2), match.captured(3)};
}

std::optional<LinkRefusal> linkTextRefusal(const QString &raw, const LinkParts &parts)
{
    if (raw.isEmpty())
        return LinkRefusal::NotALink;
    if (linkHasUnseen(raw))
        return LinkRefusal::ControlCharacters;
    if (raw.contains(u'\\'))
        return LinkRefusal::Backslash;
    if (parts.scheme.isEmpty())
        return LinkRefusal::NotALink;
    if (parts.scheme != QLatin1String("https") && parts.scheme != QLatin1String("http"))
        return LinkRefusal::Scheme;
    if (!parts.hasAuthority || parts.authority.isEmpty())
        return LinkRefusal::NoHost;
    if (parts.authority.contains(u'@'))
        return LinkRefusal::UserInfo;
    if (parts.authority.contains(u'%'))
        return LinkRefusal::EncodedHost;
    return std::nullopt;
}

/// The host as it is written in the authority, without brackets and port. Only A to Z become lower case: a
/// Kelvin sign isn't a k.
QString writtenHost(const QString &authority)
{
    static const QRegularExpression pattern(QStringLiteral("^(?:\\[([^\\]]*)\\]|([^:]*))(?::[0-9]*)?$"));
    const auto match = pattern.match(authority);
    QString host = match.captured(1).isEmpty() ? match.captured(2) : match.captured(1);
    for (QChar &c : host) {
        if (c >= u'A' && c <= u'Z')
            c = QChar(char16_t(c.unicode() + (u'a' - u'A')));
    }
    return host;
}

std::optional<LinkRefusal> linkHostRefusal(const QString &host, const QString &authority)
{
    static const QRegularExpression name(QStringLiteral("^[a-z0-9.-]+$"));
    const QString written = writtenHost(authority);
    if (written.isEmpty())
        return LinkRefusal::NoHost;
    if (host.endsWith(u'.'))
        return LinkRefusal::TrailingDot;
    // 127.1, 0x7f000001 and the like are addresses that don't say so.
    if (isIpHost(host))
        return host == written ? std::nullopt : std::optional(LinkRefusal::IpAddress);
    if (!name.match(host).hasMatch())
        return LinkRefusal::NotALink;
    // Letters that fold to plain ones make another text of a listed host. A real IDN has its xn--.
    if (host != written && !host.contains(QLatin1String("xn--")))
        return LinkRefusal::EncodedHost;
    return std::nullopt;
}

std::optional<LinkRefusal> linkPlaceRefusal(
    const QUrl &url, const QString &host, const LinkParts &parts, const CheckoutHosts &allowed)
{
    const bool emptyPort = parts.authority.endsWith(u':');
    if (allowed.isBaseOrigin(url) && !emptyPort)
        return std::nullopt;
    if (url.scheme() == QLatin1String("http")) {
        if (!allowed.isLoopback() || !isLoopbackHost(host))
            return LinkRefusal::PlainHttp;
        return url.port() > 0 ? std::nullopt : std::optional(LinkRefusal::Port);
    }
    if (isIpHost(host) && !allowed.covers(host))
        return LinkRefusal::IpAddress;
    if (linkPort(url) != 443 || emptyPort)
        return LinkRefusal::Port;
    return allowed.covers(host) ? std::nullopt : std::optional(LinkRefusal::UnlistedHost);
}

} // namespace

CheckoutHosts::CheckoutHosts(const Provider &provider, const QUrl &baseUrl, const QStringList &extra)
    : m_exact(provider.checkoutHosts)
    , m_domains(provider.checkoutDomains)
{
    const QString host = linkAsciiHost(baseUrl);
    const bool plain = baseUrl.scheme() == QLatin1String("http");
    if (!host.isEmpty() && (baseUrl.scheme() == QLatin1String("https") || (plain && isLoopbackHost(host)))) {
        m_base = baseUrl;
        m_baseHost = host;
        m_loopback = isLoopbackHost(host);
    }
    setExtra(extra);
}

void CheckoutHosts::setExtra(const QStringList &extra)
{
    m_extra.clear();
    for (const QString &typed : extra) {
        if (const auto name = hostName(typed))
            m_extra.append(*name);
    }
}

bool CheckoutHosts::covers(const QString &host) const
{
    if (host.isEmpty())
        return false;
    const bool below = std::ranges::any_of(
        m_domains, [&](const QString &domain) { return host == domain || host.endsWith(u'.' + domain); });
    return below || m_exact.contains(host) || host == m_baseHost || m_extra.contains(host);
}

bool CheckoutHosts::isBaseOrigin(const QUrl &url) const
{
    return !m_baseHost.isEmpty() && url.scheme() == m_base.scheme() && linkAsciiHost(url) == m_baseHost
        && linkPort(url) == linkPort(m_base);
}

std::optional<QString> CheckoutHosts::hostName(const QString &typed)
{
    static const QRegularExpression name(QStringLiteral(
        "^(?=.{1,253}$)[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)+$"));
    const QString host = QString::fromLatin1(QUrl::toAce(typed.trimmed())).toLower();
    if (!name.match(host).hasMatch() || isIpHost(host))
        return std::nullopt;
    return host;
}

CheckedLink checkCheckoutLink(const QString &raw, const CheckoutHosts &allowed)
{
    CheckedLink link;
    link.raw = raw;
    if (raw.size() > longestLink) {
        link.refusal = LinkRefusal::TooLong;
        return link;
    }
    const LinkParts parts = takeLinkApart(raw);
    link.refusal = linkTextRefusal(raw, parts);
    const QUrl url(raw, QUrl::StrictMode);
    const bool web = parts.scheme == QLatin1String("https") || parts.scheme == QLatin1String("http");
    // Known for most of what is refused as well: people want to see where it would have led.
    if (url.isValid() && web)
        link.host = linkAsciiHost(url);
    if (link.refusal)
        return link;
    if (!url.isValid() || link.host.isEmpty()) {
        link.refusal = LinkRefusal::NotALink;
        return link;
    }
    link.refusal = linkHostRefusal(link.host, parts.authority);
    if (!link.refusal)
        link.refusal = linkPlaceRefusal(url, link.host, parts, allowed);
    if (!link.refusal)
        link.url = url;
    return link;
}

} // namespace desk
