// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/checkout_link_text.h"

#include "models/domain/intent_goods.h"
#include "models/items/formatting.h"
#include "models/items/intent_words.h"
#include "models/items/proration_text.h"

#include <QCoreApplication>

namespace desk {

namespace {

struct CheckoutLinkWords
{
    Q_DECLARE_TR_FUNCTIONS(CheckoutLink)
};

QString quantityText(const Intent &intent)
{
    const auto confirmed = confirmedQuantity(intent);
    const QString answered = countText(intent.answeredCredits.value_or(0));
    if (intent.kind == IntentKind::AddCapacity)
        return CheckoutLinkWords::tr("%1 says that this is for %2 seats in all, but %3 were confirmed.")
            .arg(intent.providerName, answered, confirmed ? countText(*confirmed) : unknownText());
    return CheckoutLinkWords::tr("%1 says that this is for %2 credits, but %3 were confirmed.")
        .arg(intent.providerName, answered, confirmed ? countText(*confirmed) : unknownText());
}

QString nameText(const Intent &intent)
{
    const QString confirmed = isProvenPurchase(intent) ? intent.goods.addonName : QString();
    return CheckoutLinkWords::tr("%1 says that this is for the add-on %2, but %3 was confirmed.")
        .arg(intent.providerName, singleLine(intent.answeredName, 100), singleLine(confirmed, 100));
}

QString doubtText(LinkDoubt doubt, const LinkJudgement &judgement, const Intent &intent)
{
    switch (doubt) {
    case LinkDoubt::NotToBePaid:
        return CheckoutLinkWords::tr("%1 says there is nothing to pay.").arg(intent.providerName);
    case LinkDoubt::KeyCollision:
        return keyCollisionText(intent.providerName);
    case LinkDoubt::OtherGoods:
        return CheckoutLinkWords::tr("What %1 says was bought isn't what was confirmed: %2.")
            .arg(intent.providerName, singleLine(intent.problem, 200));
    case LinkDoubt::OtherQuantity:
        return quantityText(intent);
    case LinkDoubt::NotAnAmount:
        return CheckoutLinkWords::tr("What %1 sent as the charge isn't an amount: %2.")
            .arg(intent.providerName, sentAmountText(intent.chargedAmount));
    case LinkDoubt::UnitDoubt:
    case LinkDoubt::OtherCurrency:
    case LinkDoubt::Credit:
    case LinkDoubt::OtherAmount:
    case LinkDoubt::NoAmountSent:
    case LinkDoubt::NoAmountShown:
        return chargeVerdictText(chargeFigures(intent), intent.providerName);
    case LinkDoubt::RefusedLink:
        return linkRefusalText(judgement.link);
    case LinkDoubt::OtherName:
        return nameText(intent);
    }
    return {};
}

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

QStringList linkDoubtTexts(const LinkJudgement &judgement, const Intent &intent)
{
    QStringList texts;
    for (const LinkDoubt doubt : judgement.doubts)
        texts << doubtText(doubt, judgement, intent);
    return texts;
}

} // namespace desk
