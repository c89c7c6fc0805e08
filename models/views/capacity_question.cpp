// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/views/capacity_question.h"

#include "models/domain/checkout_link.h"
#include "models/items/formatting.h"
#include "models/items/proration_text.h"
#include "models/views/write_words.h"

#include <QCoreApplication>

#include <algorithm>
#include <climits>

namespace desk {

namespace {

struct QuestionWords
{
    Q_DECLARE_TR_FUNCTIONS(CapacityQuestion)
};

constexpr size_t mostNamed = 3; ///< people in one sentence

QString sourceText(AmountSource source, const QString &providerName)
{
    switch (source) {
    case AmountSource::None:
        return QuestionWords::tr("not known before %1 answers").arg(providerName);
    case AmountSource::Estimate:
        return QuestionWords::tr("this program's estimate, without tax");
    case AmountSource::Quote:
        return QuestionWords::tr("%1's quote").arg(providerName);
    }
    return {};
}

QString sentenceText(const CapacityBill &bill, qint64 added, const QString &tenant, const QString &account)
{
    const QString from = bill.basis.currentSeats ? countText(*bill.basis.currentSeats) : unknownText();
    const QString to = countText(bill.estimate.wantedSeats);
    const int count = int(std::min<qint64>(added, INT_MAX));
    if (!bill.amount)
        return QuestionWords::tr(
            "Create a checkout for %Ln more seat(s) (%1 → %2) for %3, %4. Its amount isn't "
            "known yet.",
            nullptr, count)
            .arg(from, to, tenant, account);
    return QuestionWords::tr(
        "Create a checkout of %1 for %Ln more seat(s) (%2 → %3) for %4, %5.", nullptr, count)
        .arg(leftToRight(bill.amountText), from, to, tenant, account);
}

QString shownAmount(const Intent &intent)
{
    const auto shown = parseDecimal(intent.shownAmount);
    return shown ? leftToRight(amountText(*shown, Currency(intent.shownCurrency))) : unknownText();
}

QString namesText(const std::vector<SeatPerson> &people)
{
    QStringList names;
    for (size_t i = 0; i < std::min(people.size(), mostNamed); ++i)
        names << nameInSentence(people[i].userId.text());
    if (people.size() > mostNamed)
        names << QuestionWords::tr("%n more", nullptr, int(people.size() - mostNamed));
    return names.join(QuestionWords::tr(", ", "between names"));
}

/// Each order names the seats in all, and the provider charges it from the seats that are paid for when it is
/// made: two that are open at a time both charge for the seats that they have in common.
QString bothPaidText(const Intent &open, std::optional<qint64> current, qint64 wanted)
{
    const qint64 twice = current && open.unitsWanted ? std::min(*open.unitsWanted, wanted) - *current : 0;
    if (twice <= 0)
        return QuestionWords::tr("If both are paid, both are charged.");
    return QuestionWords::tr("If both are paid, both are charged, and %n seat(s) twice: each counts from the "
                             "seats that are paid for now, and the tenant has at most %1 in the end.",
        nullptr, int(twice))
        .arg(countText(std::max(*open.unitsWanted, wanted)));
}

QString waitingFact(const CapacityQuestionInput &input)
{
    return input.seatWaiting ? QuestionWords::tr("get their seats once the capacity rises")
                             : QuestionWords::tr("get no seats automatically");
}

/// The notes of what can't be known, quieter than what contradicts the amount.
QStringList notesOf(const CapacityBill &bill)
{
    QStringList notes;
    if (bill.currency.source != CurrencySource::Unknown) // that is a notice already
        notes << currencySourceText(bill.currency, bill.providerName);
    if (bill.source == AmountSource::Estimate && bill.estimate.alternative)
        notes << QuestionWords::tr("If %1 charges for included seats too, it is %2.")
                     .arg(bill.providerName, leftToRight(moneyText(*bill.estimate.alternative)));
    notes << QuestionWords::tr(
        "A checkout that was opened elsewhere for this tenant can't be seen from here.");
    notes << QuestionWords::tr(
        "%1 names the actual charge in its answer. If it differs, nothing opens automatically.")
                 .arg(bill.providerName);
    notes << QuestionWords::tr("This can't be undone here.");
    return notes;
}

} // namespace

QString openPurchaseText(const Intent &open, const Account &account, std::optional<qint64> current,
    qint64 wanted, const QDateTime &utcNow)
{
    const QString seats = open.unitsWanted ? countText(*open.unitsWanted) : unknownText();
    const QString host = checkCheckoutLink(open.checkoutUrl, account.checkoutHosts).host;
    QStringList sentences;
    if (!open.waiting.empty())
        sentences << QuestionWords::tr(
            "%n seat(s) for %1 are ordered and wait for their payment.", nullptr, int(open.waiting.size()))
                         .arg(namesText(open.waiting));
    sentences << QuestionWords::tr("A purchase for %1 seats in all (%2), made %3 by %4, still waits for its "
                                   "payment at %5.")
                     .arg(seats, shownAmount(open), agoText(open.createdAt.toMSecsSinceEpoch(), utcNow),
                         open.operatorName.isEmpty() ? QuestionWords::tr("this program")
                                                     : nameInSentence(open.operatorName),
                         host.isEmpty() ? unknownText() : host);
    sentences << bothPaidText(open, current, wanted);
    return sentences.join(u' ');
}

std::optional<BillNotice> quoteNotice(const CapacityBill &bill)
{
    const QuoteCard &quote = bill.quote;
    // A doubt about the unit is a notice of the bill, with both readings.
    if (!quote.isThere || quote.unitDoubt || quote.quote == unknownText())
        return std::nullopt;
    if (quote.estimate == unknownText())
        return bill.source == AmountSource::Quote
            ? std::nullopt
            : std::optional(BillNotice{StatusTone::Warning,
                QuestionWords::tr("%1 quoted %2 %3. It says nothing about this number of seats.")
                    .arg(bill.providerName, leftToRight(quote.quote), quote.scope)});
    if (quote.cause.isEmpty() && quote.quote == quote.estimate)
        return std::nullopt;
    QStringList sentences;
    sentences << QuestionWords::tr("%1 quoted %2 %3; this program's estimate for that is %4.")
                     .arg(bill.providerName, leftToRight(quote.quote), quote.scope,
                         leftToRight(quote.estimate));
    if (quote.difference != unknownText())
        sentences << QuestionWords::tr("Difference: %1.").arg(leftToRight(quote.difference));
    if (!quote.cause.isEmpty())
        sentences << quote.cause;
    if (bill.source == AmountSource::Estimate)
        sentences << QuestionWords::tr("The amount above is the estimate, so the charge may differ as well.");
    return BillNotice{StatusTone::Warning, sentences.join(u' ')};
}

MoneyQuestion capacityQuestion(const CapacityQuestionInput &input)
{
    const CapacityBill &bill = input.bill;
    const CapacityAsk &ask = input.ask;
    MoneyQuestion question;
    const qint64 current = bill.basis.currentSeats.value_or(0);
    question.title = QuestionWords::tr("Create this checkout?");
    question.sentence = sentenceText(bill, bill.estimate.wantedSeats - current,
        tenantInSentence(ask.tenant, ask.tenantName), accountInSentence(input.account));
    question.mode = input.account.mode;
    question.notices = input.notices;
    if (!input.open.empty())
        question.otherVerb = QuestionWords::tr("Show waiting purchase");
    const auto fact = [&](const QString &label, const QString &value) {
        question.facts.push_back({label, value, {}, {}, AmountLine::Kind::Line});
    };
    for (const Intent *open : input.open)
        fact(QuestionWords::tr("Ordered, not added yet"),
            QuestionWords::tr("%1 seats in all, %2, %3", "number, amount, age")
                .arg(open->unitsWanted ? countText(*open->unitsWanted) : unknownText(), shownAmount(*open),
                    agoText(open->createdAt.toMSecsSinceEpoch(), input.utcNow)));
    if (!bill.plan.isEmpty())
        fact(QuestionWords::tr("Plan"), nameInSentence(bill.planName));
    fact(QuestionWords::tr("Left of the billing period"), periodDaysText(bill.estimate.days));
    fact(QuestionWords::tr("Source of the amount"), sourceText(bill.source, bill.providerName));
    if (!ask.waiting.empty())
        fact(QuestionWords::tr("Waiting people (%1)").arg(countText(qint64(ask.waiting.size()))),
            waitingFact(input));
    if (bill.amount)
        question.facts.push_back(
            {QuestionWords::tr("Charge now"), bill.amountText, {}, {}, AmountLine::Kind::Total});
    question.notes = notesOf(bill);
    question.verb = bill.amount
        ? QuestionWords::tr("Create checkout for %1").arg(bill.amountText)
        : QuestionWords::tr("Create checkout for %1 seats").arg(countText(bill.estimate.wantedSeats));
    return question;
}

} // namespace desk
