// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/payment_link.h"

#include "models/domain/intent_goods.h"

#include <algorithm>
#include <iterator>

namespace desk {

namespace {

constexpr LinkDoubt chargeDoubts[]
    = {LinkDoubt::NotAnAmount, LinkDoubt::UnitDoubt, LinkDoubt::OtherCurrency, LinkDoubt::Credit};

constexpr bool canBeConfirmed(LinkDoubt doubt)
{
    return doubt >= LinkDoubt::OtherAmount;
}

bool isChargeDoubt(LinkDoubt doubt)
{
    return std::ranges::find(chargeDoubts, doubt) != std::end(chargeDoubts);
}

/// Somebody who looks at the page sees what this program can't tell.
bool leavesCopying(LinkDoubt doubt)
{
    return canBeConfirmed(doubt) || isChargeDoubt(doubt) || doubt == LinkDoubt::RefusedLink;
}

/// What is accepted of an answer that names no amount.
QString acceptableAmount(const Intent &intent)
{
    return intent.chargedAmount.isEmpty() ? QString(noAmountAccepted) : intent.chargedAmount;
}

bool isAccepted(const Intent &intent)
{
    return intent.acceptedAmount == acceptableAmount(intent)
        && intent.acceptedCurrency == intent.chargedCurrency;
}

std::optional<LinkDoubt> chargeDoubt(const Intent &intent)
{
    const ChargeFigures figures = chargeFigures(intent);
    const ChargeVerdict verdict = compareCharge(figures);
    if (verdict == ChargeVerdict::NothingToCompare && intent.isAmountKept())
        return std::nullopt;
    if (verdict == ChargeVerdict::NothingToCompare && !figures.charged)
        return intent.chargedAmount.isEmpty() ? LinkDoubt::NoAmountSent : LinkDoubt::NotAnAmount;
    switch (verdict) {
    case ChargeVerdict::Same:
    case ChargeVerdict::Close:
        return std::nullopt;
    case ChargeVerdict::Differs:
        return LinkDoubt::OtherAmount;
    case ChargeVerdict::UnitDoubt:
        return LinkDoubt::UnitDoubt;
    case ChargeVerdict::OtherCurrency:
        return LinkDoubt::OtherCurrency;
    case ChargeVerdict::Credit:
        return LinkDoubt::Credit;
    case ChargeVerdict::NothingToCompare:
        break;
    }
    const Currency &currency
        = figures.chargedCurrency.code().isEmpty() ? figures.currency : figures.chargedCurrency;
    return currency.isKnown() && !Money::fromMajor(*figures.charged, currency) ? LinkDoubt::NotAnAmount
                                                                               : LinkDoubt::NoAmountShown;
}

bool isOtherName(const QString &confirmed, const QString &answered)
{
    const QString name = answered.simplified();
    return !name.isEmpty() && !confirmed.isEmpty() && name != confirmed.simplified();
}

void addGoodsDoubts(std::vector<LinkDoubt> &doubts, const Intent &intent)
{
    if (intent.namesOtherGoods())
        doubts.push_back(LinkDoubt::OtherGoods);
    // What was confirmed and can't be known any more counts as something else.
    if (intent.answeredCredits && intent.answeredCredits != confirmedQuantity(intent))
        doubts.push_back(LinkDoubt::OtherQuantity);
    if (isProvenPurchase(intent) && isOtherName(intent.goods.addonName, intent.answeredName))
        doubts.push_back(LinkDoubt::OtherName);
}

} // namespace

bool LinkJudgement::has(LinkDoubt doubt) const
{
    return std::ranges::find(doubts, doubt) != doubts.end();
}

bool LinkJudgement::doubtsCharge() const
{
    return std::ranges::any_of(doubts, isChargeDoubt);
}

ChargeFigures chargeFigures(const Intent &intent)
{
    ChargeFigures figures{parseDecimal(intent.shownAmount), parseDecimal(intent.chargedAmount),
        Currency(intent.shownCurrency), Currency(intent.chargedCurrency), std::nullopt};
    if (const auto tolerated = parseDecimal(intent.toleratedAmount))
        figures.oneDay = Money::fromMajor(*tolerated, figures.currency);
    return figures;
}

void acceptCharge(Intent &intent)
{
    intent.acceptedAmount = acceptableAmount(intent);
    intent.acceptedCurrency = intent.chargedCurrency;
}

LinkJudgement judgeLink(const Intent &intent, const CheckoutHosts &hosts)
{
    LinkJudgement judgement;
    judgement.link = checkCheckoutLink(intent.checkoutUrl, hosts);
    if (intent.state != IntentState::Waiting || !intent.mayCost() || intent.checkoutUrl.isEmpty())
        return judgement;
    std::vector<LinkDoubt> &doubts = judgement.doubts;
    if (intent.requiresPayment == false)
        doubts.push_back(LinkDoubt::NotToBePaid);
    if (intent.isKeyCollision())
        doubts.push_back(LinkDoubt::KeyCollision);
    addGoodsDoubts(doubts, intent);
    if (const auto doubt = chargeDoubt(intent))
        doubts.push_back(*doubt);
    if (!judgement.link.isAccepted())
        doubts.push_back(LinkDoubt::RefusedLink);
    std::ranges::stable_sort(doubts);
    if (doubts.empty())
        judgement.use = LinkUse::ByItself;
    else if (!canBeConfirmed(doubts.front()))
        judgement.use = LinkUse::Held;
    else
        judgement.use = isAccepted(intent) ? LinkUse::WhenPressed : LinkUse::AfterConfirming;
    judgement.mayCopy = judgement.mayOpen()
        || (judgement.use == LinkUse::Held && std::ranges::all_of(doubts, leavesCopying));
    return judgement;
}

} // namespace desk
