// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/views/capacity_bill.h"

#include "models/items/formatting.h"
#include "models/items/proration_text.h"
#include "models/views/capacity_bill_parts.h"
#include "models/views/write_words.h"

#include <QCoreApplication>

#include <algorithm>

namespace desk {

namespace {

struct BillWords
{
    Q_DECLARE_TR_FUNCTIONS(CapacityBill)
};

const Subscription *chosenSubscription(const BillInput &input)
{
    const auto possible = input.evidence.possiblyCurrent();
    return possible.empty() ? nullptr : possible[std::min(input.subscription, possible.size() - 1)];
}

/// The catalogue's, which has prices in all currencies, else the subscription's own.
const Plan *planOf(const BillInput &input, const Subscription &subscription)
{
    if (input.evidence.plans) {
        for (const Plan &plan : input.evidence.plans->plans) {
            if (!plan.id.isEmpty() && plan.id == subscription.plan.id)
                return &plan;
        }
    }
    return &subscription.plan;
}

ChosenCurrency currencyOf(const BillInput &input, const Plan *plan)
{
    CurrencyEvidence evidence;
    if (input.ask.quote)
        evidence.quote = input.ask.quote->currency;
    if (input.evidence.addons) {
        for (const Addon &addon : input.evidence.addons->addons)
            evidence.addons.push_back(addon.currency);
    }
    const Invoice *newest = input.evidence.invoices ? input.evidence.invoices->newest() : nullptr;
    if (newest)
        evidence.newestInvoice = newest->currency;
    evidence.plan = plan;
    return chooseCurrency(evidence);
}

void takePlans(CapacityBill &bill, const BillInput &input, const Subscription &subscription)
{
    QList<PlanId> ids;
    for (const Subscription *one : input.evidence.possiblyCurrent()) {
        bill.plans << (one->plan.name.isEmpty() ? one->plan.id.text() : one->plan.name);
        if (!ids.contains(one->plan.id))
            ids << one->plan.id;
    }
    bill.planName = subscription.plan.name.isEmpty() ? subscription.plan.id.text() : subscription.plan.name;
    // Named only where it is needed: the field may also switch plans.
    if (ids.size() > 1)
        bill.plan = subscription.plan.id;
}

QString orderProblem(const CapacityBill &bill, const BillInput &input)
{
    if (input.evidence.noSubscription)
        return BillWords::tr("%1 has no active subscription, so no seats can be added to it.")
            .arg(tenantInSentence(input.ask.tenant, input.ask.tenantName));
    const auto problem = capacityInputProblem(bill.basis, input.wanted);
    if (problem == CapacityInputProblem::UnknownCurrent && input.evidence.capacityError)
        return capacityInputText(*problem, bill.basis) + u' '
            + errorTitle(*input.evidence.capacityError, {}, bill.providerName);
    return problem ? capacityInputText(*problem, bill.basis) : QString();
}

/// The quote is the server's word, for one seat. It gives way to the estimate where its unit is in doubt.
void takeAmount(CapacityBill &bill, const BillInput &input)
{
    const bool one = bill.basis.currentSeats && input.wanted == *bill.basis.currentSeats + 1;
    const auto &quote = input.ask.quote;
    bill.quote.fits = quote && one && quote->newSeats.value_or(input.wanted) == input.wanted;
    const bool quoteFits = bill.quote.fits && quote->amount && !bill.quote.unitDoubt;
    const Price price
        = quoteFits ? asPrice(quote->amount, quote->rawAmount, bill.currency.currency) : Price();
    const bool isBare = price.problem == PriceProblem::UnknownCurrency;
    if (price.money || isBare) {
        bill.source = AmountSource::Quote;
        bill.amount = isBare ? *quote->amount : price.money->major();
    } else if (bill.estimate.charge) {
        bill.source = AmountSource::Estimate;
        bill.amount = bill.estimate.charge->major();
    }
    if (bill.amount)
        bill.amountText = amountText(*bill.amount, bill.currency.currency);
}

void takeQuoteSentence(CapacityBill &bill)
{
    QuoteCard &quote = bill.quote;
    if (!quote.isThere || quote.quote == unknownText())
        return;
    if (quote.unitDoubt) {
        quote.doubt = BillWords::tr("%1's quote and the estimate may be in different units: %2 was sent, "
                                    "which may mean %3. Until that is settled, nothing opens automatically.")
                          .arg(bill.providerName, quote.raw, quote.quote);
        return;
    }
    const QString amount = leftToRight(quote.quote);
    const QString quoted = quote.fits ? amount : amount + u' ' + quote.scope;
    QString apart = BillWords::tr("as estimated", "the quote is");
    if (!quote.apart)
        apart.clear();
    else if (quote.apart->minor != 0)
        apart = quote.apart->minor > 0
            ? BillWords::tr("%1 more", "than the estimate").arg(leftToRight(moneyText(*quote.apart)))
            : BillWords::tr("%1 less", "than the estimate")
                  .arg(leftToRight(moneyText({-quote.apart->minor, quote.apart->currency})));
    if (apart.isEmpty())
        quote.sentence = BillWords::tr("%1 quotes %2.").arg(bill.providerName, quoted);
    else if (quote.because.isEmpty())
        quote.sentence = BillWords::tr("%1 quotes %2, %3.").arg(bill.providerName, quoted, apart);
    else
        quote.sentence = BillWords::tr("%1 quotes %2, %3, because %4.")
                             .arg(bill.providerName, quoted, apart, quote.because);
    if (!quote.cause.isEmpty() && quote.because.isEmpty())
        quote.sentence += u' ' + quote.cause;
}

void takeNotices(CapacityBill &bill, const BillInput &input, const Plan *plan)
{
    const auto add = [&](StatusTone tone, const QString &text) { bill.notices.push_back({tone, text}); };
    if (bill.currency.source == CurrencySource::Unknown)
        add(StatusTone::Warning, currencySourceText(bill.currency, bill.providerName));
    const bool live = input.account.mode == AccountMode::Live;
    if (plan && plan->testMode && *plan->testMode == live)
        add(StatusTone::Warning,
            live ? BillWords::tr("This plan is a test plan, but the account is LIVE.")
                 : BillWords::tr("This plan is a live plan, but the account is not LIVE."));
    if (bill.plans.size() > 1)
        add(StatusTone::Info,
            BillWords::tr("This tenant has several subscriptions. The order names the plan %1; %2's "
                          "documents say that naming another plan may also switch to it.")
                .arg(nameInSentence(bill.planName), bill.providerName));
    if (input.evidence.capacity && input.evidence.capacity->billingMode.value == BillingMode::Manual)
        add(StatusTone::Info,
            BillWords::tr("This tenant is billed by hand: %1 may make an invoice instead of a "
                          "checkout.")
                .arg(bill.providerName));
    if (input.evidence.capacity && input.evidence.capacity->billingMode.value == BillingMode::Free)
        add(StatusTone::Info, BillWords::tr("This tenant's seats are free: there may be nothing to pay."));
    if (bill.quote.unitDoubt)
        add(StatusTone::Warning, bill.quote.doubt);
}

} // namespace

std::optional<qint64> currentSeats(const BillInput &input)
{
    if (input.evidence.capacity && input.evidence.capacity->units)
        return input.evidence.capacity->units;
    const Subscription *subscription = chosenSubscription(input);
    if (subscription && subscription->capacity.units)
        return subscription->capacity.units;
    return input.ask.quote ? input.ask.quote->currentSeats : std::nullopt;
}

UnitsSource currentSeatsSource(const BillInput &input)
{
    if (input.evidence.capacity && input.evidence.capacity->units)
        return UnitsSource::Count;
    const Subscription *subscription = chosenSubscription(input);
    if (subscription && subscription->capacity.units)
        return UnitsSource::Subscription;
    return input.ask.quote && input.ask.quote->currentSeats ? UnitsSource::Quote : UnitsSource::Unknown;
}

std::optional<qint64> seatsForWaiting(const BillInput &input)
{
    const auto current = currentSeats(input);
    if (input.ask.waiting.empty() || !current)
        return std::nullopt;
    std::optional<qint64> active;
    if (input.evidence.capacity)
        active = input.evidence.capacity->activeCount;
    if (!active && input.ask.quote)
        active = current; // it was at capacity
    if (!active)
        return std::nullopt;
    const qint64 needed = *active + qint64(input.ask.waiting.size());
    return needed > *current ? std::optional(needed) : std::nullopt;
}

CapacityBill capacityBill(const BillInput &input)
{
    CapacityBill bill;
    bill.providerName = input.account.provider.name;
    const Subscription *subscription = chosenSubscription(input);
    const Plan *plan = subscription ? planOf(input, *subscription) : nullptr;
    bill.currency = currencyOf(input, plan);
    if (subscription) {
        bill.basis = prorationBasis(*subscription, *plan, bill.currency.currency, currentSeats(input));
        takePlans(bill, input, *subscription);
    } else {
        bill.basis.price.currency = bill.currency.currency;
        bill.basis.currentSeats = currentSeats(input);
    }
    bill.estimate = estimateProration(bill.basis, input.wanted, input.nowUtcMs);
    bill.inputProblem = orderProblem(bill, input);
    if (bill.inputProblem.isEmpty() && needsSecondLook(bill.basis, input.wanted))
        bill.secondLook = secondLookText(bill.estimate);
    const QString reason = subscription || !bill.estimate.problem
        ? QString()
        : BillWords::tr("The subscription could not be read, so no charge can be worked out.");
    bill.lines = billLines(bill, reason);
    bill.choices = billChoices(bill, input, reason);
    if (input.ask.quote)
        bill.quote = quoteCard(bill, *input.ask.quote, input.nowUtcMs);
    takeAmount(bill, input);
    takeQuoteSentence(bill);
    takeNotices(bill, input, plan);
    return bill;
}

} // namespace desk
