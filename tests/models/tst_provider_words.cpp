// SPDX-License-Identifier: GPL-3.0-or-later
// Sentences call the provider as its value says, and a name is never a format.
#include "models/domain/checkout_link.h"
#include "models/items/checkout_link_text.h"
#include "models/items/credit_words.h"
#include "models/items/formatting.h"
#include "models/items/intent_words.h"
#include "models/items/proration_text.h"
#include "models/items/seat_figures_text.h"
#include "models/views/addon_outcome.h"
#include "models/views/allocate_outcome.h"
#include "models/views/capacity_outcome.h"
#include "models/views/consume_outcome.h"
#include "models/views/credit_facts.h"
#include "models/views/error_text.h"
#include "models/views/intent_text.h"
#include "models/views/journal_text.h"
#include "models/views/tenant_header.h"
#include "models/views/write_words.h"
#include "support/payments_rig.h"

#include <QTest>

namespace tst_provider_words {

using namespace desk;
using namespace Qt::StringLiterals;

/// A name that would be a placeholder if it were put into a format twice.
const QString billhub = u"Bill%1hub"_s;

Provider anotherProvider()
{
    Provider provider = crovver::provider();
    provider.name = billhub;
    provider.keyVariable = u"BILLHUB_KEY"_s;
    return provider;
}

/// The texts without the empty ones; fails where one names somebody else or has a hole.
QStringList checked(QStringList texts)
{
    texts.removeAll(QString());
    for (const QString &text : texts) {
        const QString rest = QString(text).remove(billhub);
        const bool isFine = !text.contains(u"crovver"_s, Qt::CaseInsensitive) && !rest.contains(u'%');
        if (!isFine)
            qWarning() << text;
        if (!isFine)
            return {};
    }
    return texts;
}

bool names(const QStringList &texts)
{
    return checked(texts).join(u'\n').contains(billhub);
}

std::vector<Intent> allIntents()
{
    std::vector<Intent> intents;
    const QDateTime at({2026, 5, 1}, {12, 0}, Qt::UTC);
    for (const auto &[kind, kindText] : intentKindSpellings) {
        for (const auto &[state, stateText] : intentStateSpellings) {
            Intent intent = test::journaled(u"x"_s, kind, state, at);
            intent.providerName = billhub;
            intents.push_back(intent);
            intent.checkoutUrl.clear();
            intents.push_back(intent);
            intent.requiresPayment = false;
            intent.unitsObserved = 12;
            intent.observedAt = at;
            intents.push_back(intent);
            intent.answeredCredits = 700;
            intent.shownAmount = u"5.00"_s;
            intent.shownCurrency = u"USD"_s;
            for (const QString &charged :
                {u"5.00"_s, u"6.00"_s, u"500"_s, u"-5"_s, u"0"_s, u"many"_s, QString()}) {
                intent.chargedAmount = charged;
                intent.chargedCurrency = u"USD"_s;
                intents.push_back(intent);
                intent.chargedCurrency = u"NPR"_s;
                intents.push_back(intent);
            }
            intent.problem = keyCollisionProblem;
            intents.push_back(intent);
        }
    }
    return intents;
}

QStringList textsOf(const PurchaseOutcome &outcome)
{
    QStringList texts{outcome.title};
    texts << outcome.sentences;
    for (const AmountLine &line : outcome.figures)
        texts << line.label << line.reason;
    return texts;
}

class TestProviderWords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void intents()
    {
        const QDateTime now({2026, 5, 1}, {13, 0}, Qt::UTC);
        WatchState seen;
        seen.lastLook = now;
        WatchState failed = seen;
        failed.error = ApiError();
        for (const Intent &intent : allIntents()) {
            QStringList texts{intentTitle(intent), intentAmount(intent).note, intentObserved(intent),
                checkedQuestion(intent, now), stopWaitingQuestion(intent, now)};
            const std::initializer_list<const WatchState *> watches{nullptr, &seen, &failed};
            for (const WatchState *watch : watches) {
                for (const auto refusal :
                    {std::optional<ReplayRefusal>(), std::optional(ReplayRefusal::TooOld)}) {
                    const IntentText text = intentText(intent, {watch, false, true, now, refusal});
                    texts << text.title << text.sentence << text.advice << text.look;
                }
            }
            QVERIFY(names(texts)); // the question always does
        }
    }

    void checkouts()
    {
        const QDateTime now({2026, 5, 1}, {13, 0}, Qt::UTC);
        const CheckoutHosts hosts(anotherProvider(), QUrl());
        qsizetype said = 0;
        for (const Intent &intent : allIntents()) {
            const LinkJudgement judgement = judgeLink(intent, hosts);
            QStringList texts = linkDoubtTexts(judgement, intent);
            const PurchaseInput input{intent, nullptr, judgement, std::nullopt, false, false, now, {}};
            if (const auto outcome = capacityOutcome({input, {}, {}}))
                texts << textsOf(*outcome);
            if (const auto outcome = addonOutcome({input, ReplayRefusal::TooOld, false}))
                texts << textsOf(*outcome);
            texts.removeAll(QString());
            if (texts.isEmpty())
                continue;
            QVERIFY(!checked(texts).isEmpty());
            said += texts.join(u'\n').contains(billhub) ? 1 : 0;
        }
        QVERIFY(said > 0);
        for (int doubt = 0; doubt <= int(LinkDoubt::OtherName); ++doubt) {
            LinkJudgement judgement;
            judgement.doubts = {LinkDoubt(doubt)};
            Intent intent = test::journaled(u"x"_s, IntentKind::AddCapacity, IntentState::Waiting, now);
            intent.providerName = billhub;
            intent.chargedAmount.clear();
            if (LinkDoubt(doubt) == LinkDoubt::RefusedLink || LinkDoubt(doubt) == LinkDoubt::Credit)
                continue;
            QVERIFY2(names(linkDoubtTexts(judgement, intent)), qPrintable(QString::number(doubt)));
        }
    }

    void charges()
    {
        QStringList texts;
        const Currency dollars(u"USD"_s);
        for (int i = 0; i <= int(EstimateProblem::Overflow); ++i)
            texts << estimateProblemText(EstimateProblem(i), dollars, billhub);
        for (int i = 0; i <= int(CurrencySource::Unknown); ++i)
            texts << currencySourceText({dollars, CurrencySource(i)}, billhub);
        texts << serverWorkingLines({u"d"_s, u"c"_s, u"1"_s, u"3"_s, u"30"_s}, billhub)
              << serverWorkingLines({{}, {}, {}, u"3"_s, {}}, billhub);
        for (int i = 0; i <= int(PriceProblem::TooLarge); ++i)
            texts << priceProblemText(PriceProblem(i), parseDecimal(u"5"), u"5"_s, dollars, billhub);
        QVERIFY(names(texts));
        QVERIFY(texts.contains(u"USD is the currency of Bill%1hub's quote."_s));
        QVERIFY(texts.contains(u"Bill%1hub sent no price."_s));
    }

    void credits()
    {
        CreditPool pool;
        pool.key = u"ai"_s;
        pool.limit = 100;
        QStringList texts{planLeftTooltip(pool, billhub), limitBehaviorTooltip({}, billhub),
            expiryTooltip({}, billhub),
            creditFacts(pool, std::nullopt, billhub, QDateTime({2026, 5, 1}, {13, 0}, Qt::UTC)).left.caption};
        pool.usagePercent = u"50"_s;
        texts << planLeftTooltip(pool, billhub);
        for (const QString &text : texts)
            QVERIFY2(names({text}), qPrintable(text));
    }

    void failures()
    {
        const Provider provider = anotherProvider();
        QStringList texts;
        for (int kind = 0; kind <= int(ApiError::Kind::OutcomeUnknown); ++kind) {
            for (int found = 0; found <= int(ApiError::NotFoundKind::Other); ++found) {
                ApiError error;
                error.kind = ApiError::Kind(kind);
                error.notFound = ApiError::NotFoundKind(found);
                error.httpStatus = 404;
                error.attempts = 1;
                const ErrorText read = errorText(error, u"The seats"_s, provider);
                const ErrorText written = writeErrorText(error, u"Nothing was done."_s, provider.name);
                QCOMPARE(read.title, errorTitle(error, u"The seats"_s, provider.name));
                QVERIFY(names({read.details}));
                texts << read.title << read.hint << read.details << written.title << written.hint
                      << written.details;
            }
        }
        QVERIFY(names(texts));
        QVERIFY(texts.contains(u"The answer wasn't what the Bill%1hub API promises."_s));
        QVERIFY(texts.join(u'\n').contains(u"Check BILLHUB_KEY:"_s));
        texts.clear();
        for (int kind = 0; kind <= int(JournalProblem::Kind::WriteFailed); ++kind)
            texts << journalSentence({JournalProblem::Kind(kind), {}, {}}, billhub);
        QVERIFY(names(texts));
    }

    void answers()
    {
        const ConsumeSent used{5, 10, u"AI"_s, u"key"_s, billhub};
        ConsumeReply reply;
        reply.alreadyProcessed = true;
        reply.result = fromSpelling(consumeResultSpellings, u"allowed"_s);
        ActionOutcome<ConsumeReply> refused;
        refused.error = ApiError();
        refused.error->httpStatus = 500;
        refused.error->attempts = 1;
        QVERIFY(names(consumeReplied(used, reply).sentences));
        QVERIFY(
            names(consumeReplied(used, fromSpelling(consumeResultSpellings, u"warning"_s), 1, {}).sentences));
        QVERIFY(names({consumeReplied(used, fromSpelling(consumeResultSpellings, u"odd"_s), 1, {}).title}));
        QVERIFY(names(consumeUnknown(used, {}).sentences));
        QVERIFY(names({consumeFailed(used, refused).details}));
        const AllocateSent sent{{UserId(u"usr_1"_s), {}, {}}, {}, true, false, billhub};
        AllocateReply atCapacity;
        atCapacity.quote = ProrationQuote();
        for (const QString &amount : {u"5.00"_s, u"-5.00"_s, u"many"_s}) {
            atCapacity.quote->rawAmount = amount;
            atCapacity.quote->amount = parseDecimal(amount);
            atCapacity.quote->currency = Currency(u"USD"_s);
            QVERIFY(names(allocateAtCapacity(sent, atCapacity).sentences));
        }
        QVERIFY(!checked(allocateUnknown(sent, ApiError(), 0).sentences).isEmpty());
        for (const auto &[event, action] : intentEventSpellings)
            QVERIFY(!checked({activityActionText(action, billhub)}).isEmpty());
        QCOMPARE(activityActionText(u"seen_done"_s, billhub), u"Observed at Bill%1hub"_s);
    }

    /// What the API can't do is said where it can't.
    void aCancellationThatCanBeTakenBack()
    {
        TenantFacts facts;
        Subscription one;
        one.status = fromSpelling(subscriptionStatusSpellings, u"pending_cancel"_s);
        one.periodEnd = parseTimestamp(u"2026-06-01T12:00:00Z");
        facts.subscriptions = SubscriptionList();
        facts.subscriptions->subscriptions.push_back(one);
        Provider provider = anotherProvider();
        const QDateTime now({2026, 5, 1}, {12, 0}, Qt::UTC);
        QCOMPARE(composeHeader(facts, provider, now).sentence,
            u"The subscription ends and won't renew. Bill%1hub's API can't undo a cancellation."_s);
        provider.capabilities |= Capability::ResumeSubscriptions;
        QCOMPARE(composeHeader(facts, provider, now).sentence, u"The subscription ends and won't renew."_s);
    }
};

QTEST_GUILESS_MAIN(TestProviderWords)

} // namespace tst_provider_words

#include "tst_provider_words.moc"
