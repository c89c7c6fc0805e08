// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/actions/payment_opening.h"

namespace desk {

using namespace Qt::StringLiterals;

LinkJudgement judgeLink(const IntentLedger &ledger, const QString &intentId, const CheckoutHosts &hosts)
{
    const Intent *intent = ledger.find(intentId);
    return intent ? judgeLink(*intent, hosts) : LinkJudgement();
}

bool confirmCharge(IntentLedger &ledger, const QString &intentId, const CheckoutHosts &hosts)
{
    if (judgeLink(ledger, intentId, hosts).use != LinkUse::AfterConfirming
        || !ledger.journalProblem().isWritable())
        return false;
    ledger.amend(intentId, u"accepted_charge"_s, &acceptCharge);
    return true;
}

PaymentOpening openPayment(
    IntentLedger &ledger, UrlOpener &opener, const QString &intentId, const CheckoutHosts &hosts)
{
    const LinkJudgement judgement = judgeLink(ledger, intentId, hosts);
    if (!judgement.mayOpen())
        return PaymentOpening::Refused;
    const bool opened = opener.open(judgement.link);
    ledger.note(intentId, opened ? u"opened_browser"_s : u"no_browser"_s, judgement.link.host);
    return opened ? PaymentOpening::Opened : PaymentOpening::NoBrowser;
}

QString takePaymentLink(IntentLedger &ledger, const QString &intentId, const CheckoutHosts &hosts)
{
    const LinkJudgement judgement = judgeLink(ledger, intentId, hosts);
    if (!judgement.mayCopy)
        return {};
    ledger.note(intentId, u"copied_link"_s, judgement.link.host);
    return judgement.link.raw;
}

} // namespace desk
