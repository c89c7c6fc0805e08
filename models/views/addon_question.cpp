// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/views/addon_question.h"

#include "models/items/addon_table_model.h"
#include "models/items/formatting.h"
#include "models/items/proration_text.h"
#include "models/views/write_words.h"

#include <QCoreApplication>

namespace desk {

namespace {

struct AddonWords
{
    Q_DECLARE_TR_FUNCTIONS(AddonQuestion)
};

QString expiryRule(const Addon &addon)
{
    switch (addon.expiry.value) {
    case AddonExpiry::PeriodEnd:
        return AddonWords::tr("lapse at the end of the billing period");
    case AddonExpiry::Days:
        return addon.expiryDays
            ? AddonWords::tr("lapse %1 days after they were added").arg(countText(*addon.expiryDays))
            : AddonWords::tr("lapse after a number of days that isn't known");
    case AddonExpiry::Never:
        return AddonWords::tr("don't lapse");
    case AddonExpiry::Other:
        break;
    }
    return addon.expiry.text.isEmpty()
        ? unknownText()
        : AddonWords::tr("a rule that isn't known here: %1").arg(singleLine(addon.expiry.text, 40));
}

QString balanceText(const AddonAsk &ask)
{
    qint64 after = 0;
    if (!ask.creditsBefore || !ask.addon.credits
        || __builtin_add_overflow(*ask.creditsBefore, *ask.addon.credits, &after))
        return unknownText();
    return AddonWords::tr("%1 → %2").arg(countText(*ask.creditsBefore), countText(after));
}

} // namespace

QString addonObstacle(const AddonAsk &ask, const QString &providerName)
{
    const Price price = asPrice(ask.addon.amount, ask.addon.amountText, ask.currency());
    const bool isPriceOdd = price.problem && *price.problem != PriceProblem::NotGiven
        && *price.problem != PriceProblem::UnknownCurrency;
    if (isPriceOdd)
        return AddonWords::tr("It can't be bought here. %1")
            .arg(priceProblemText(
                *price.problem, ask.addon.amount, ask.addon.amountText, ask.currency(), providerName));
    if (!ask.addon.problem.isEmpty() || ask.addon.id.isEmpty())
        return AddonWords::tr("What %1 sent about this add-on isn't understood, so it can't be bought "
                              "here.")
            .arg(providerName);
    if (price.problem == PriceProblem::NotGiven)
        return AddonWords::tr("%1 sent no price for this add-on, so it can't be bought here.")
            .arg(providerName);
    if (!ask.currency().isKnown())
        return AddonWords::tr("The currency of the subscription isn't known, and %1 asks for it. It "
                              "can't be bought here.")
            .arg(providerName);
    if (ask.addon.currency.isKnown() && ask.addon.currency != ask.currency())
        return AddonWords::tr("The price is in %1, but the subscription is billed in %2. %3 would refuse "
                              "it.")
            .arg(ask.addon.currency.code(), ask.currency().code(), providerName);
    return {};
}

QString addonPriceText(const AddonAsk &ask)
{
    return ask.addon.amount ? amountText(*ask.addon.amount, ask.currency()) : unknownText();
}

MoneyQuestion addonQuestion(
    const AddonAsk &ask, const Account &account, const QString &key, const std::vector<BillNotice> &notices)
{
    const QString price = addonPriceText(ask);
    MoneyQuestion question;
    question.notices = notices;
    question.mode = account.mode;
    question.title = AddonWords::tr("Buy these credits?");
    question.sentence = AddonWords::tr("Buy %1 for %2 for %3, %4.")
                            .arg(nameInSentence(ask.name()), leftToRight(price),
                                tenantInSentence(ask.tenant, ask.tenantName), accountInSentence(account));
    const auto fact = [&](const QString &label, const QString &value) {
        question.facts.push_back({label, value, {}, {}, AmountLine::Kind::Line});
    };
    if (!ask.productName.isEmpty())
        fact(AddonWords::tr("Product"), nameInSentence(ask.productName));
    fact(AddonWords::tr("Credits"), ask.addon.credits ? countText(*ask.addon.credits) : unknownText());
    fact(AddonWords::tr("Credit pool"),
        nameInSentence(ask.poolName.isEmpty() ? ask.addon.poolKey : ask.poolName));
    fact(AddonWords::tr("Add-on credits, before → after"), balanceText(ask));
    fact(AddonWords::tr("Price per 1,000 credits"), pricePerThousandText(ask.addon, ask.currency()));
    fact(AddonWords::tr("The credits"), expiryRule(ask.addon));
    question.details.push_back({AddonWords::tr("Idempotency key"), key, {}, {}, AmountLine::Kind::Detail});
    question.facts.push_back({AddonWords::tr("Price"), price, {},
        ask.addon.amount ? wholeAmountText(*ask.addon.amount, ask.currency()) : QString(),
        AmountLine::Kind::Total});
    question.notes << (ask.subscriptionCurrency.isKnown()
            ? AddonWords::tr("%1 is the currency of the subscription.").arg(ask.currency().code())
            : currencySourceText(
                {ask.currency(), ask.currency().isKnown() ? CurrencySource::Addon : CurrencySource::Unknown},
                account.provider.name));
    question.notes << AddonWords::tr(
        "%1 names the actual charge in its answer. If it differs, nothing opens automatically.")
                          .arg(account.provider.name);
    question.notes << AddonWords::tr("This can't be undone here.");
    question.verb = AddonWords::tr("Buy for %1").arg(price);
    return question;
}

} // namespace desk
