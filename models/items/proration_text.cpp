// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/proration_text.h"

#include "models/items/formatting.h"

#include <QCoreApplication>

namespace desk {

namespace {

struct ProrationWords
{
    Q_DECLARE_TR_FUNCTIONS(Proration)
};

QString exactText(const ExactCharge &exact, const Currency &currency, const QLocale &locale)
{
    const QString digits = decimalText(exact.digits, locale) + (exact.ends ? QString() : QStringLiteral("…"));
    return currency.isKnown() ? currency.code() + QChar(QChar::Nbsp) + digits : digits;
}

/// Somebody else's words, which may run from right to left.
QString asTheyCame(const QString &words)
{
    return QChar(0x2068) + words + QChar(0x2069);
}

/// Both amounts as they were sent, and what the charged one may mean.
QString unitDoubtText(
    const ChargeFigures &figures, const Currency &charged, const QString &providerName, const QLocale &locale)
{
    const QString facts
        = ProrationWords::tr("%1 sent %2 as the charge; what was shown is %3. These don't fit together, "
                             "so nothing was opened.")
              .arg(providerName, figures.charged->toString(), figures.shown->toString());
    if (!charged.isKnown())
        return facts;
    return ProrationWords::tr("%1 The charge may be %2.")
        .arg(facts, unitReadingsText(*figures.charged, charged, locale));
}

} // namespace

QString estimateProblemText(EstimateProblem problem, const Currency &currency, const QString &providerName)
{
    switch (problem) {
    case EstimateProblem::UnknownCurrency:
        return ProrationWords::tr("The subscription's currency isn't known, so no amount can be worked out.");
    case EstimateProblem::NotSeatBased:
        return ProrationWords::tr("This plan isn't sold by the seat.");
    case EstimateProblem::OneTimePlan:
        return ProrationWords::tr(
            "This plan is paid once: there is no period of which a share could be charged.");
    case EstimateProblem::NotCurrent:
        return ProrationWords::tr("The subscription isn't running.");
    case EstimateProblem::PendingCancel:
        return ProrationWords::tr(
            "The subscription ends with its period. What more seats cost until then isn't documented.");
    case EstimateProblem::Trial:
        return ProrationWords::tr("In a trial the charge may be 0. What %1 does isn't documented.")
            .arg(providerName);
    case EstimateProblem::NoSeatPrice:
        return ProrationWords::tr("The plan has no price per seat in %1.").arg(currency.code());
    case EstimateProblem::UnusablePrice:
        return ProrationWords::tr("The plan's price per seat isn't an amount in %1.").arg(currency.code());
    case EstimateProblem::OddSeatPrice:
        return ProrationWords::tr("What %1 sent as the plan's price per seat isn't understood.")
            .arg(providerName);
    case EstimateProblem::OddIncludedSeats:
        return ProrationWords::tr("What %1 sent as the number of included seats isn't understood.")
            .arg(providerName);
    case EstimateProblem::OddSeatLimit:
        return ProrationWords::tr("What %1 sent as the plan's least or most seats isn't understood.")
            .arg(providerName);
    case EstimateProblem::OddPeriod:
        return ProrationWords::tr(
            "What %1 sent as the start or the end of the billing period isn't understood.")
            .arg(providerName);
    case EstimateProblem::UnknownCapacity:
        return ProrationWords::tr("It isn't known how many seats are paid for.");
    case EstimateProblem::UnusableCapacity:
        return ProrationWords::tr("This number of seats can't be ordered.");
    case EstimateProblem::NoPeriod:
        return ProrationWords::tr("The start or the end of the billing period isn't known.");
    case EstimateProblem::PeriodNotBegun:
        return ProrationWords::tr("By this computer's clock the billing period hasn't begun.");
    case EstimateProblem::PeriodOver:
        return ProrationWords::tr(
            "By this computer's clock the billing period is over. Reload to see the new one.");
    case EstimateProblem::Overflow:
        return ProrationWords::tr("The amount is too large to be worked out.");
    }
    return {};
}

QString estimateProblemText(const ProrationEstimate &estimate, const QString &providerName)
{
    if (!estimate.problem)
        return {};
    const QString text = estimateProblemText(*estimate.problem, estimate.currency, providerName);
    return estimate.odd.isEmpty()
        ? text
        : ProrationWords::tr("%1 It sent %2.").arg(text, sentAmountText(estimate.odd));
}

QString capacityInputText(CapacityInputProblem problem, const ProrationBasis &basis, const QLocale &locale)
{
    const auto count
        = [&](const std::optional<qint64> &n) { return n ? countText(*n, locale) : unknownText(); };
    switch (problem) {
    case CapacityInputProblem::NotPositive:
        return ProrationWords::tr("The number of seats must be 1 or more.");
    case CapacityInputProblem::UnknownCurrent:
        return ProrationWords::tr(
            "It isn't known how many seats are paid for, so more can't be ordered yet.");
    case CapacityInputProblem::NotMore:
        return ProrationWords::tr("Paid for already: %1. Only a higher number can be ordered.")
            .arg(count(basis.currentSeats));
    case CapacityInputProblem::BelowMinimum:
        return ProrationWords::tr("The plan's minimum is %1.").arg(count(basis.minSeats));
    case CapacityInputProblem::AboveMaximum:
        return ProrationWords::tr("The plan's maximum is %1.").arg(count(basis.maxSeats));
    case CapacityInputProblem::TooLarge:
        return ProrationWords::tr("The highest number that can be ordered is %1.")
            .arg(count(largestCapacity));
    }
    return {};
}

QString secondLookText(const ProrationEstimate &estimate, const QLocale &locale)
{
    const QString now = estimate.currentSeats ? countText(*estimate.currentSeats, locale) : unknownText();
    return ProrationWords::tr("From %1 to %2 seats: is that the number you mean?")
        .arg(now, countText(estimate.wantedSeats, locale));
}

QString currencySourceText(const ChosenCurrency &chosen, const QString &providerName)
{
    const QString &code = chosen.currency.code();
    switch (chosen.source) {
    case CurrencySource::Quote:
        return ProrationWords::tr("%1 is the currency of %2's quote.").arg(code, providerName);
    case CurrencySource::Addon:
        return ProrationWords::tr("%1 is the currency of this tenant's add-ons.").arg(code);
    case CurrencySource::Invoice:
        return ProrationWords::tr("%1 is the currency of the newest invoice.").arg(code);
    case CurrencySource::OnlyPrice:
        return ProrationWords::tr("%1 is the plan's only currency.").arg(code);
    case CurrencySource::Unknown:
        return ProrationWords::tr("The currency isn't known: amounts are bare numbers.");
    }
    return {};
}

QString periodDaysText(const std::optional<PeriodDays> &days, const QLocale &locale)
{
    if (!days)
        return unknownText();
    return ProrationWords::tr("%1 of %2 days")
        .arg(countText(days->left, locale), countText(days->total, locale));
}

QString workingText(const ProrationEstimate &estimate, const QLocale &locale)
{
    if (!estimate.charge || !estimate.exact || !estimate.seatPrice || !estimate.days)
        return {};
    const qint64 seats = estimate.billableAfter.value_or(0) - estimate.billableBefore.value_or(0);
    return ProrationWords::tr("%1 × %2 × %3 ÷ %4 = %5")
        .arg(countText(seats, locale), moneyText(*estimate.seatPrice, locale),
            countText(estimate.days->left, locale), countText(estimate.days->total, locale),
            exactText(*estimate.exact, estimate.currency, locale));
}

QString roundingText(const ProrationEstimate &estimate, const QLocale &locale)
{
    if (!estimate.charge || !estimate.exact)
        return {};
    if (estimate.exact->minor.numerator % estimate.exact->minor.denominator == 0)
        return ProrationWords::tr("Not rounded: it comes out even.");
    return ProrationWords::tr("Rounded to the nearest %1, a half up.")
        .arg(moneyText({1, estimate.currency}, locale));
}

QString chargeVerdictText(const ChargeFigures &figures, const QString &providerName, const QLocale &locale)
{
    const Currency &charged
        = figures.chargedCurrency.code().isEmpty() ? figures.currency : figures.chargedCurrency;
    const auto text = [&](const std::optional<Decimal> &amount, const Currency &currency) {
        return amount ? amountText(*amount, currency, locale) : unknownText();
    };
    const QString shownText = text(figures.shown, figures.currency);
    const QString chargedText = text(figures.charged, charged);
    switch (compareCharge(figures)) {
    case ChargeVerdict::Same:
        return {};
    case ChargeVerdict::Close:
        return ProrationWords::tr("%1 charges %2; %3 was shown. That is at most one day's charge apart.")
            .arg(providerName, chargedText, shownText);
    case ChargeVerdict::Differs:
        return ProrationWords::tr("%1 charges %2, but %3 was shown.")
            .arg(providerName, chargedText, shownText);
    case ChargeVerdict::UnitDoubt:
        return unitDoubtText(figures, charged, providerName, locale);
    case ChargeVerdict::OtherCurrency:
        return figures.charged && figures.shown
            ? ProrationWords::tr(
                "%1 charges %2, but %3 was shown. The currencies differ, so nothing was opened.")
                  .arg(providerName, chargedText, shownText)
            : ProrationWords::tr("%1 charges in %2, but %3 was shown. The currencies differ, so nothing "
                                 "was opened.")
                  .arg(providerName, charged.code(), figures.currency.code());
    case ChargeVerdict::Credit:
        return ProrationWords::tr("%1 credits %2 instead of charging something, so nothing was opened.")
            .arg(providerName, creditedText(*figures.charged, charged, locale));
    case ChargeVerdict::NothingToCompare:
        return figures.charged
            ? ProrationWords::tr("No amount was shown that the charge could be compared with.")
            : ProrationWords::tr("%1 didn't say what it charges.").arg(providerName);
    }
    return {};
}

QString creditedText(const Decimal &charged, const Currency &currency, const QLocale &locale)
{
    return amountText(charged.negated(), currency, locale);
}

QString unitReadingsText(const Decimal &sent, const Currency &currency, const QLocale &locale)
{
    const UnitReadings readings = unitReadings(sent, currency);
    if (readings.asMajor && readings.asMinor && !readings.agree())
        return ProrationWords::tr("%1 or %2")
            .arg(moneyText(*readings.asMajor, locale), moneyText(*readings.asMinor, locale));
    if (readings.asMajor || readings.asMinor)
        return moneyText(readings.asMajor ? *readings.asMajor : *readings.asMinor, locale);
    // It is neither: then its digits stand for themselves.
    const QString digits = decimalText(sent, locale);
    return singleLine(currency.isKnown() ? currency.code() + QChar(QChar::Nbsp) + digits : digits, 64);
}

QStringList serverWorkingLines(const ServerWorking &working, const QString &providerName)
{
    QStringList lines;
    if (!working.description.isEmpty())
        lines
            << ProrationWords::tr("%1's description: %2").arg(providerName, asTheyCame(working.description));
    if (!working.calculation.isEmpty())
        lines
            << ProrationWords::tr("%1's calculation: %2").arg(providerName, asTheyCame(working.calculation));
    if (!working.perSeatPrice.isEmpty())
        lines << ProrationWords::tr("%1's price per seat: %2")
                     .arg(providerName, asTheyCame(working.perSeatPrice));
    if (!working.daysRemaining.isEmpty() && !working.totalDays.isEmpty())
        lines << ProrationWords::tr("Days as %1 counts them: %2 of %3")
                     .arg(providerName, asTheyCame(working.daysRemaining), asTheyCame(working.totalDays));
    else if (!working.daysRemaining.isEmpty())
        lines << ProrationWords::tr("Days left as %1 counts them: %2")
                     .arg(providerName, asTheyCame(working.daysRemaining));
    return lines;
}

} // namespace desk
