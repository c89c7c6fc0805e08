// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/views/money_question.h"

#include "models/views/question_age.h"

#include <QCoreApplication>

namespace desk {

namespace {

struct RenewalWords
{
    Q_DECLARE_TR_FUNCTIONS(MoneyQuestion)
};

int mostMinutes()
{
    return int(QuestionAge::most.count());
}

QString renewedSentence(Renewal why)
{
    switch (why) {
    case Renewal::Age:
        return RenewalWords::tr(
            "These figures were updated, because the question was open for more than %n minute(s).", nullptr,
            mostMinutes());
    case Renewal::Capacity:
        return RenewalWords::tr(
            "These figures were updated, because the number of seats has changed meanwhile.");
    case Renewal::Purchase:
        return RenewalWords::tr(
            "These figures were updated, because another purchase was started or settled meanwhile.");
    case Renewal::Balance:
        return RenewalWords::tr("These figures were updated, because the credits have changed meanwhile.");
    case Renewal::Price:
        return RenewalWords::tr("These figures were updated, because the price has changed meanwhile.");
    case Renewal::Plan:
        return RenewalWords::tr("These figures were updated, because other lines would be sent now.");
    }
    return {};
}

QString closedSentence(Renewal why)
{
    switch (why) {
    case Renewal::Age:
        return RenewalWords::tr(
            "Nothing was sent: the question was open for more than %n minute(s).", nullptr, mostMinutes());
    case Renewal::Capacity:
        return RenewalWords::tr("Nothing was sent: the number of seats has changed meanwhile.");
    case Renewal::Purchase:
        return RenewalWords::tr("Nothing was sent: another purchase was started or settled meanwhile.");
    case Renewal::Balance:
        return RenewalWords::tr("Nothing was sent: the credits have changed meanwhile.");
    case Renewal::Price:
        return RenewalWords::tr("Nothing was sent: the price has changed meanwhile.");
    case Renewal::Plan:
        return RenewalWords::tr("Nothing was sent: other lines would be sent now.");
    }
    return {};
}

} // namespace

BillNotice renewingNotice(Renewal why)
{
    switch (why) {
    case Renewal::Age:
        return {StatusTone::Info,
            RenewalWords::tr("These figures are being read again, because the question was open for more "
                             "than %n minute(s). Nothing was sent.",
                nullptr, mostMinutes())};
    case Renewal::Capacity:
    case Renewal::Purchase:
    case Renewal::Balance:
    case Renewal::Price:
    case Renewal::Plan:
        break;
    }
    return {StatusTone::Info,
        RenewalWords::tr(
            "These figures are being read again, because newer ones came in. Nothing was sent.")};
}

BillNotice renewedNotice(Renewal why, const QString &before, const QString &now)
{
    if (before == now)
        return {StatusTone::Info, renewedSentence(why)};
    return {StatusTone::Warning,
        renewedSentence(why) + u' ' + RenewalWords::tr("Before: %1. Now: %2.", "amounts").arg(before, now)};
}

QString closedQuestionText(Renewal why, const QString &problem)
{
    return problem.isEmpty() ? closedSentence(why) : closedSentence(why) + u' ' + problem;
}

} // namespace desk
