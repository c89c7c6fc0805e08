// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/views/capacity_question.h"

#include "models/items/formatting.h"
#include "models/items/proration_text.h"
#include "models/views/write_words.h"

#include <QCoreApplication>

namespace desk {

namespace {

struct QuestionWords
{
    Q_DECLARE_TR_FUNCTIONS(CapacityQuestion)
};

QString sourceText(AmountSource source)
{
    switch (source) {
    case AmountSource::None:
        return QuestionWords::tr("not known before Crovver answers");
    case AmountSource::Estimate:
        return QuestionWords::tr("this program's estimate, without tax");
    case AmountSource::Quote:
        return QuestionWords::tr("Crovver's quote");
    }
    return {};
}

QString sentenceText(
    const CapacityBill &bill, const QString &added, const QString &tenant, const QString &account)
{
    const QString from = bill.basis.currentSeats ? countText(*bill.basis.currentSeats) : unknownText();
    const QString to = countText(bill.estimate.wantedSeats);
    if (!bill.amount)
        return QuestionWords::tr("Create a checkout for %1 more seats (%2 → %3) for %4, %5. Its amount isn't "
                                 "known yet.")
            .arg(added, from, to, tenant, account);
    return QuestionWords::tr("Create a checkout of %1 for %2 more seats (%3 → %4) for %5, %6.")
        .arg(leftToRight(bill.amountText), added, from, to, tenant, account);
}

} // namespace

MoneyQuestion capacityQuestion(
    const CapacityBill &bill, const CapacityAsk &ask, const Account &account, bool seatWaiting)
{
    MoneyQuestion question;
    const qint64 current = bill.basis.currentSeats.value_or(0);
    const QString added = countText(bill.estimate.wantedSeats - current);
    question.title = QuestionWords::tr("Create this checkout?");
    question.sentence
        = sentenceText(bill, added, tenantInSentence(ask.tenant, ask.tenantName), accountInSentence(account));
    question.mode = account.mode;
    const auto fact = [&](const QString &label, const QString &value) {
        question.facts.push_back({label, value, {}, {}, AmountLine::Kind::Line});
    };
    fact(QuestionWords::tr("Seats"),
        QuestionWords::tr("%1 → %2").arg(countText(current), countText(bill.estimate.wantedSeats)));
    if (!bill.plan.isEmpty())
        fact(QuestionWords::tr("Plan"), nameInSentence(bill.planName));
    fact(QuestionWords::tr("Left of the billing period"), periodDaysText(bill.estimate.days));
    fact(QuestionWords::tr("Where the amount is from"), sourceText(bill.source));
    if (!ask.waiting.empty())
        fact(QuestionWords::tr("Waiting people (%1)").arg(countText(qint64(ask.waiting.size()))),
            seatWaiting ? QuestionWords::tr("get their seats when the capacity is there")
                        : QuestionWords::tr("are not given seats by themselves"));
    if (bill.amount)
        question.facts.push_back(
            {QuestionWords::tr("Charge now"), bill.amountText, {}, {}, AmountLine::Kind::Total});
    question.notes << currencySourceText(bill.currency);
    question.notes << QuestionWords::tr(
        "Crovver says the real charge in its answer. If it isn't this one, nothing opens by itself.");
    question.notes << QuestionWords::tr("This can't be undone here.");
    question.verb = bill.amount
        ? QuestionWords::tr("Create checkout for %1").arg(bill.amountText)
        : QuestionWords::tr("Create checkout for %1 seats").arg(countText(bill.estimate.wantedSeats));
    return question;
}

} // namespace desk
