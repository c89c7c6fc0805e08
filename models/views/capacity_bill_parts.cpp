// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/views/capacity_bill_parts.h"

#include "models/items/formatting.h"
#include "models/items/proration_text.h"

#include <QCoreApplication>

namespace desk {

namespace {

constexpr qsizetype longestStatus = 64;

struct BillPartWords
{
    Q_DECLARE_TR_FUNCTIONS(CapacityBill)
};

QString countOrDash(const std::optional<qint64> &count)
{
    return count ? countText(*count) : unknownText();
}

/// The code stands beside the digits, not in them.
AmountLine moneyLine(const QString &label, const std::optional<Money> &money, const QString &reason,
    AmountLine::Kind kind = AmountLine::Kind::Line)
{
    if (!money)
        return {label, unknownText(), {}, reason, kind};
    return {label, decimalText(money->major()), money->currency.code(), {}, kind};
}

QString seatPriceLabel(const ProrationBasis &basis)
{
    switch (basis.interval.value) {
    case BillingInterval::Monthly:
        return BillPartWords::tr("Price per extra seat and month");
    case BillingInterval::Yearly:
        return BillPartWords::tr("Price per extra seat and year");
    case BillingInterval::OneTime:
    case BillingInterval::Other:
        break;
    }
    return BillPartWords::tr("Price per extra seat");
}

QString whyNoCharge(const ProrationEstimate &estimate, const QString &reason, const QString &providerName)
{
    if (!reason.isEmpty())
        return reason;
    return estimateProblemText(estimate, providerName);
}

void addWorking(std::vector<AmountLine> &lines, const ProrationEstimate &estimate)
{
    if (!estimate.charge)
        return;
    // `5 × USD 1.00 × 17 ÷ 30 = USD 2.8333…`: what is left of the sign explains, what is right of it counts.
    const QString working = workingText(estimate);
    const qsizetype equals = working.lastIndexOf(QStringLiteral(" = "));
    if (equals < 0)
        return;
    lines.push_back({leftToRight(working.first(equals)), working.sliced(equals + 3), {},
        roundingText(estimate), AmountLine::Kind::Detail});
}

bool isSameNumber(const Decimal &a, qint64 count)
{
    const Decimal b{count, 0};
    return !isLess(a, b) && !isLess(b, a);
}

/// Whether the quote is what the estimate would be if the included seats weren't subtracted.
bool isAlternative(const ProrationEstimate &estimate, const Decimal &quoted)
{
    const auto money = Money::fromMajor(quoted, estimate.currency);
    return money && estimate.alternative && *money == *estimate.alternative;
}

bool countsSameDays(const ProrationEstimate &estimate, const ProrationQuote &quote)
{
    return !estimate.days || !quote.daysRemaining || !quote.totalDaysInPeriod
        || (isSameNumber(*quote.daysRemaining, estimate.days->left)
            && isSameNumber(*quote.totalDaysInPeriod, estimate.days->total));
}

QString likelyCause(const ProrationEstimate &estimate, const ProrationQuote &quote, ChargeVerdict verdict,
    const QString &providerName)
{
    if (isAlternative(estimate, *quote.amount))
        return BillPartWords::tr("%1 seems to charge for included seats too.").arg(providerName);
    if (!countsSameDays(estimate, quote))
        return BillPartWords::tr("%1 counts %2 of %3 days, the estimate %4 of %5.")
            .arg(providerName, decimalText(*quote.daysRemaining), decimalText(*quote.totalDaysInPeriod),
                countText(estimate.days->left), countText(estimate.days->total));
    if (verdict == ChargeVerdict::Close)
        return BillPartWords::tr("It is at most one day's charge: days may be counted or rounded otherwise.");
    if (verdict == ChargeVerdict::UnitDoubt)
        return BillPartWords::tr("The two may be in different units.");
    return BillPartWords::tr("Tax, a discount or another price may be the cause; %1 doesn't say.")
        .arg(providerName);
}

QString quoteScope(const ProrationBasis &basis, const ProrationQuote &quote)
{
    const std::optional<qint64> from = quote.currentSeats ? quote.currentSeats : basis.currentSeats;
    const std::optional<qint64> to = quote.newSeats ? quote.newSeats
        : from                                      ? std::optional(*from + 1)
                                                    : std::nullopt;
    if (!from || !to)
        return BillPartWords::tr("for one more seat");
    return BillPartWords::tr("for one more seat, %1 to %2").arg(countText(*from), countText(*to));
}

} // namespace

std::vector<AmountLine> billLines(const CapacityBill &bill, const QString &reason)
{
    const ProrationEstimate &estimate = bill.estimate;
    const QString why = whyNoCharge(estimate, reason, bill.providerName);
    std::vector<AmountLine> lines;
    lines.push_back({BillPartWords::tr("Seats paid for now"), countOrDash(estimate.currentSeats), {}, why,
        AmountLine::Kind::Line});
    lines.push_back(
        {BillPartWords::tr("Seats wanted"), countText(estimate.wantedSeats), {}, {}, AmountLine::Kind::Line});
    lines.push_back(
        {estimate.includedStated ? BillPartWords::tr("Included in the base price")
                                 : BillPartWords::tr("Included in the base price (the plan doesn't say)"),
            estimate.includedKnown ? countText(estimate.includedSeats) : unknownText(), {},
            estimate.includedKnown ? QString() : why, AmountLine::Kind::Line});
    lines.push_back({BillPartWords::tr("Extra seats before and after"),
        BillPartWords::tr("%1 → %2").arg(
            countOrDash(estimate.billableBefore), countOrDash(estimate.billableAfter)),
        {}, why, AmountLine::Kind::Line});
    lines.push_back(moneyLine(seatPriceLabel(bill.basis), estimate.seatPrice, why));
    if (estimate.seatPrice && bill.basis.price.perSeatPrice)
        lines.back().reason = wholeAmountText(*bill.basis.price.perSeatPrice, estimate.currency);
    lines.push_back({BillPartWords::tr("Left of the billing period"), periodDaysText(estimate.days), {},
        estimate.days ? QString() : why, AmountLine::Kind::Line});
    addWorking(lines, estimate);
    lines.push_back(moneyLine(BillPartWords::tr("Charge now, estimated, without tax"), estimate.charge, why,
        AmountLine::Kind::Total));
    const bool isStatusKnown = bill.basis.status.value != SubscriptionStatus::Other;
    const QString whyNoRenewal = bill.basis.renewalUnknown && !isStatusKnown
        ? BillPartWords::tr("What the status “%1” means isn't known here, so it isn't known whether the "
                            "subscription renews.")
              .arg(singleLine(bill.basis.status.text, longestStatus))
        : bill.basis.renewalUnknown
        ? BillPartWords::tr("%1's answer about a cancellation isn't understood, so it isn't known "
                            "whether the subscription renews.")
              .arg(bill.providerName)
        : estimate.oddBasePrice ? BillPartWords::tr("The plan's base price isn't an amount.")
                                : why;
    lines.push_back(moneyLine(BillPartWords::tr("Renewal with current seats"), estimate.renewalNow,
        whyNoRenewal, AmountLine::Kind::Detail));
    lines.push_back(moneyLine(
        BillPartWords::tr("Next renewal"), estimate.renewalNext, whyNoRenewal, AmountLine::Kind::Detail));
    if (estimate.alternative)
        lines.push_back(
            moneyLine(BillPartWords::tr("If %1 charges for included seats too").arg(bill.providerName),
                estimate.alternative, {}, AmountLine::Kind::Detail));
    return lines;
}

std::vector<CapacityChoice> billChoices(
    const CapacityBill &bill, const BillInput &input, const QString &reason)
{
    std::vector<CapacityChoice> choices;
    for (const ProrationChoice &from : compareProrations(bill.basis, input.wanted, input.nowUtcMs)) {
        const ProrationEstimate &estimate = from.estimate;
        CapacityChoice choice;
        choice.wanted = estimate.wantedSeats;
        choice.added = QStringLiteral("+") + countText(from.added);
        choice.seats = countText(estimate.wantedSeats);
        choice.charge = estimate.charge ? moneyText(*estimate.charge) : unknownText();
        choice.renewal = estimate.renewalNext ? moneyText(*estimate.renewalNext) : unknownText();
        choice.chosen = from.chosen;
        choice.possible = !estimate.inputProblem;
        if (estimate.inputProblem)
            choice.reason = capacityInputText(*estimate.inputProblem, bill.basis);
        else if (!estimate.charge)
            choice.reason = whyNoCharge(estimate, reason, bill.providerName);
        choices.push_back(choice);
    }
    return choices;
}

QuoteCard quoteCard(const CapacityBill &bill, const ProrationQuote &quote, qint64 nowUtcMs)
{
    QuoteCard card;
    card.isThere = true;
    card.scope = quoteScope(bill.basis, quote);
    card.raw = sentAmountText(quote.rawAmount);
    ServerWorking working = serverWorking(quote.working);
    card.serverText = quote.description.isEmpty() ? working.description : quote.description;
    working.description.clear();
    card.working = serverWorkingLines(working, bill.providerName);
    card.estimate = unknownText();
    card.difference = unknownText();
    const Currency &currency = bill.currency.currency;
    card.quote = quote.amount ? amountText(*quote.amount, currency) : unknownText();
    if (!quote.amount) {
        card.cause = quote.rawAmount.isEmpty()
            ? BillPartWords::tr("%1 sent no amount.").arg(bill.providerName)
            : BillPartWords::tr("What %1 sent isn't an amount.").arg(bill.providerName);
        return card;
    }
    const auto one = bill.basis.currentSeats
        ? estimateProration(bill.basis, *bill.basis.currentSeats + 1, nowUtcMs)
        : ProrationEstimate();
    if (quote.amount->isNegative()) {
        card.quote = BillPartWords::tr("credit of %1").arg(creditedText(*quote.amount, currency));
        card.cause = BillPartWords::tr("%1 credits %2 instead of charging something.")
                         .arg(bill.providerName, creditedText(*quote.amount, currency));
        return card;
    }
    if (!one.charge) {
        card.cause = estimateProblemText(one, bill.providerName);
        return card;
    }
    card.estimate = moneyText(*one.charge);
    const ChargeFigures figures{one.charge->major(), quote.amount, one.currency, quote.currency, one.oneDay};
    const ChargeVerdict verdict = compareCharge(figures);
    if (verdict == ChargeVerdict::OtherCurrency) {
        card.quote = amountText(*quote.amount, quote.currency);
        card.cause = BillPartWords::tr("The quote is in %1 and the estimate in %2: they can't be compared.")
                         .arg(quote.currency.code(), one.currency.code());
        return card;
    }
    card.unitDoubt = verdict == ChargeVerdict::UnitDoubt;
    if (verdict != ChargeVerdict::Same)
        card.cause = likelyCause(one, quote, verdict, bill.providerName);
    if (card.unitDoubt) {
        card.quote = unitReadingsText(*quote.amount, currency);
        return card;
    }
    const auto quoted = Money::fromMajor(*quote.amount, currency);
    card.apart = quoted ? difference(*quoted, *one.charge) : std::nullopt;
    if (card.apart)
        card.difference = (card.apart->minor > 0 ? QStringLiteral("+") : QString()) + moneyText(*card.apart);
    if (!countsSameDays(one, quote) && !isAlternative(one, *quote.amount))
        card.because = BillPartWords::tr("it counts %1 of %2 days")
                           .arg(decimalText(*quote.daysRemaining), decimalText(*quote.totalDaysInPeriod));
    return card;
}

} // namespace desk
