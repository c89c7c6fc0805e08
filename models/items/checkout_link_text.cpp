// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/checkout_link_text.h"

#include <QCoreApplication>

namespace desk {

namespace {

struct CheckoutLinkWords
{
    Q_DECLARE_TR_FUNCTIONS(CheckoutLink)
};

} // namespace

QString linkRefusalText(const CheckedLink &link)
{
    if (!link.refusal)
        return {};
    switch (*link.refusal) {
    case LinkRefusal::NotALink:
        return CheckoutLinkWords::tr("This isn't a complete web address.");
    case LinkRefusal::TooLong:
        return CheckoutLinkWords::tr("The link is longer than 8 KiB.");
    case LinkRefusal::ControlCharacters:
        return CheckoutLinkWords::tr("The link contains spaces or characters that can't be seen.");
    case LinkRefusal::Backslash:
        return CheckoutLinkWords::tr("The link contains a backslash, so programs may disagree on its host.");
    case LinkRefusal::Scheme:
        return CheckoutLinkWords::tr("The link doesn't begin with https://.");
    case LinkRefusal::PlainHttp:
        return CheckoutLinkWords::tr("The link isn't encrypted: it begins with http://.");
    case LinkRefusal::NoHost:
        return CheckoutLinkWords::tr("The link names no host.");
    case LinkRefusal::UserInfo:
        return CheckoutLinkWords::tr(
            "The link contains a user name before its host, which can hide where it leads.");
    case LinkRefusal::EncodedHost:
        return CheckoutLinkWords::tr("The link's host isn't written in plain letters.");
    case LinkRefusal::TrailingDot:
        return CheckoutLinkWords::tr("The link's host ends with a dot.");
    case LinkRefusal::IpAddress:
        return CheckoutLinkWords::tr("The link leads to an IP address instead of a named host.");
    case LinkRefusal::Port:
        return CheckoutLinkWords::tr("The link uses an unusual port.");
    case LinkRefusal::UnlistedHost:
        return CheckoutLinkWords::tr("%1 isn't one of the hosts that payments may be opened at. It can be "
                                     "added in the settings.")
            .arg(link.host);
    }
    return {};
}

} // namespace desk
