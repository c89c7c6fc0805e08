// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/views/intent_text.h"

#include "models/items/formatting.h"
#include "models/items/intent_words.h"
#include "models/views/error_text.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

namespace desk {

namespace {

struct IntentSentences
{
    Q_DECLARE_TR_FUNCTIONS(IntentText)
};

constexpr qsizetype longestName = 60; // in a sentence

/// The tenant inside a sentence: a name that runs from right to left must not turn what stands around it.
QString namedTenant(const Intent &intent)
{
    const QString name = singleLine(intentTenant(intent), longestName);
    return name.isRightToLeft() ? QChar(0x2068) + name + QChar(0x2069) : name;
}

bool isPurchase(const Intent &intent)
{
    return intent.mayCost();
}

QString refusedSentence(const Intent &intent)
{
    const bool isBlocked = intent.kind == IntentKind::ConsumeCredits
        && fromSpelling(consumeResultSpellings, intent.answer).value == ConsumeResult::Blocked;
    return isBlocked ? IntentSentences::tr("The pool has too few credits. Nothing was deducted.")
                     : IntentSentences::tr("%1 refused it. Nothing was done.").arg(intent.providerName);
}

QString doneSentence(const Intent &intent, const QString &observed)
{
    const QString done = IntentSentences::tr("%1 says that it is done.").arg(intent.providerName);
    return concernsCredits(intent.kind) && !observed.isEmpty() ? done + u' ' + capitalised(observed) + u'.'
                                                               : done;
}

QString endedSentence(const Intent &intent, const QString &observed)
{
    switch (intent.state) {
    case IntentState::NotSent:
        return IntentSentences::tr("It failed before anything was sent. Nothing was done.");
    case IntentState::Refused:
        return refusedSentence(intent);
    case IntentState::Done:
        return doneSentence(intent, observed);
    case IntentState::Observed:
        return observed.isEmpty()
            ? IntentSentences::tr("It has been observed at %1.").arg(intent.providerName)
            : capitalised(observed) + u'.';
    case IntentState::NotDone:
        return IntentSentences::tr("Its answer was lost, and reading showed that it did not happen.");
    case IntentState::Checked:
        return IntentSentences::tr("Its answer was lost. Somebody looked it up at %1 and closed it here.")
            .arg(intent.providerName);
    case IntentState::Dropped:
        return IntentSentences::tr("It is no longer awaited here. Its checkout may still be completed.");
    case IntentState::Sending:
    case IntentState::Waiting:
    case IntentState::Unknown:
        break;
    }
    return {};
}

QString boughtSentence(const Intent &intent, const QString &tenant, const QString &facts)
{
    if (intent.requiresPayment == false)
        return IntentSentences::tr(
            "%1 says there is nothing to pay for %2: %3. The credits have not been seen yet.")
            .arg(intent.providerName, tenant, facts);
    if (intent.checkoutUrl.isEmpty())
        return IntentSentences::tr("%1 made an invoice for %2, without a page to open: %3. The credits "
                                   "follow the payment.")
            .arg(intent.providerName, tenant, facts);
    return IntentSentences::tr("%1 made a checkout for %2: %3. The credits have not been seen yet.")
        .arg(intent.providerName, tenant, facts);
}

QString orderedSentence(const Intent &intent, const QString &tenant, const QString &facts)
{
    if (!isPaidFirst(intent))
        return intent.chargedAmount.isEmpty()
            ? IntentSentences::tr("%1 names nothing to be paid for %2: %3. It may have made an invoice. The "
                                  "capacity has not been seen yet.")
                  .arg(intent.providerName, tenant, facts)
            : IntentSentences::tr(
                "%1 says there is nothing to pay for %2: %3. The capacity has not been seen yet.")
                  .arg(intent.providerName, tenant, facts);
    if (intent.checkoutUrl.isEmpty())
        return IntentSentences::tr("%1 made an invoice for %2, without a page to open: %3. The capacity "
                                   "follows the payment.")
            .arg(intent.providerName, tenant, facts);
    return IntentSentences::tr("%1 made a checkout for %2: %3. What it is for has not been observed yet.")
        .arg(intent.providerName, tenant, facts);
}

QString waitingSentence(const Intent &intent, const QString &facts, const QString &observed)
{
    const QString tenant = namedTenant(intent);
    if (concernsCredits(intent.kind)) {
        const QString made = boughtSentence(intent, tenant, facts);
        return observed.isEmpty() ? made : made + u' ' + capitalised(observed) + u'.';
    }
    const QString made = orderedSentence(intent, tenant, facts);
    return observed.isEmpty() ? made : made + u' ' + capitalised(observed) + u'.';
}

QString unknownSentence(const Intent &intent, const QString &facts)
{
    const QString tenant = namedTenant(intent);
    if (intent.kind == IntentKind::BuyAddon)
        return IntentSentences::tr("It isn't known whether these credits were bought for %1: %2. It was sent "
                                   "with an idempotency key, and its answer was lost.")
            .arg(tenant, facts);
    if (intent.kind == IntentKind::ConsumeCredits)
        return IntentSentences::tr("It isn't known whether these credits were deducted for %1: %2. It was "
                                   "sent with an idempotency key, and its answer was lost.")
            .arg(tenant, facts);
    return isPurchase(intent)
        ? IntentSentences::tr(
            "It isn't known whether a checkout was made for %1: %2. It was sent once, its answer was "
            "lost, and it is not sent again.")
              .arg(tenant, facts)
        : IntentSentences::tr(
            "It isn't known whether this happened for %1: %2. It was sent once, its answer was lost, and "
            "it is not sent again.")
              .arg(tenant, facts);
}

QString creditAdvice(const Intent &intent, const IntentProgress &progress)
{
    if (intent.state == IntentState::Unknown) {
        const QString how = progress.replayRefusal
            ? replayRefusalText(*progress.replayRefusal, intent.providerName)
            : IntentSentences::tr("Check now: %1").arg(replayText());
        return how + u' '
            + IntentSentences::tr("Or check the tenant's credits in %1, then press “I checked”.")
                  .arg(intent.providerName);
    }
    const QString watched = progress.watch
        ? IntentSentences::tr("The credits are checked automatically, also after a restart of this program.")
        : IntentSentences::tr("The credits can't be watched: their pool isn't known here.");
    if (intent.requiresPayment == false || intent.checkoutUrl.isEmpty())
        return IntentSentences::tr("There is nothing to open. %1").arg(watched);
    if (progress.linkHeld)
        return watched;
    return IntentSentences::tr("Complete the checkout in the browser, or pass its link on. %1 If the page "
                               "has expired, buy the add-on again from the tenant.")
        .arg(watched);
}

QString adviceFor(const Intent &intent, const IntentProgress &progress)
{
    if (concernsCredits(intent.kind)
        && (intent.state == IntentState::Waiting || intent.state == IntentState::Unknown)) {
        QStringList advice;
        if (intent.state == IntentState::Waiting && intent.isKeyCollision())
            advice << keyCollisionText(intent.providerName)
                   << IntentSentences::tr("Check this tenant in %1 before anybody pays.")
                          .arg(intent.providerName);
        if (progress.twice)
            advice << startedTwiceText(intent.kind);
        advice << creditAdvice(intent, progress);
        return advice.join(u' ');
    }
    if (intent.state == IntentState::Waiting) {
        QStringList advice;
        if (progress.twice)
            advice << startedTwiceText(intent.kind);
        if (intent.unitsBefore && intent.unitsWanted && *intent.unitsBefore >= *intent.unitsWanted)
            advice << IntentSentences::tr(
                "The capacity it asks for is there already. If %1 shows it as done, stop waiting for it.")
                          .arg(intent.providerName);
        if (progress.linkHeld)
            advice << IntentSentences::tr(
                "The capacity is checked automatically, also after a restart of this program.");
        else
            advice << (intent.checkoutUrl.isEmpty()
                    ? IntentSentences::tr("There is nothing to open. The capacity is checked automatically, "
                                          "also after a restart of this program.")
                    : IntentSentences::tr(
                        "Complete the checkout in the browser, or pass its link on. The capacity is checked "
                        "automatically, also after a restart of this program. If the page has expired, "
                        "create a new checkout from the tenant."));
        return advice.join(u' ');
    }
    if (intent.state != IntentState::Unknown)
        return {};
    if (isPurchase(intent))
        return IntentSentences::tr("Check the tenant's checkouts and invoices in %1, then press “I checked”. "
                                   "Until then no new one can be started for this tenant.")
            .arg(intent.providerName);
    return progress.settling
        ? IntentSentences::tr("The list of seats is being read to find out.")
        : IntentSentences::tr("“Check now” reads the list of seats. If that doesn't help, check the tenant's "
                              "seats in %1, then press “I checked”.")
              .arg(intent.providerName);
}

/// What was seen at the last look that worked.
QString seenText(const Intent &intent, const WatchState &watch, const QDateTime &utcNow)
{
    const QString at = momentText(watch.lastLook, utcNow);
    const bool credits = concernsCredits(intent.kind);
    const auto seen = credits ? watch.creditsSeen : watch.seen ? watch.seen->units : std::nullopt;
    if (!seen)
        return credits ? IntentSentences::tr("%1 named no add-on credits at %2.").arg(intent.providerName, at)
                       : IntentSentences::tr("%1 named no capacity at %2.").arg(intent.providerName, at);
    if (!intent.unitsBefore)
        return credits ? IntentSentences::tr("Add-on credits %1 at %2.").arg(countText(*seen), at)
                       : IntentSentences::tr("Capacity %1 at %2.").arg(countText(*seen), at);
    const QString before = countText(*intent.unitsBefore);
    return credits
        ? IntentSentences::tr("Add-on credits %1 before, %2 at %3.").arg(before, countText(*seen), at)
        : IntentSentences::tr("Capacity %1 before, %2 at %3.").arg(before, countText(*seen), at);
}

QString sourceName(UnitsSource source)
{
    switch (source) {
    case UnitsSource::Count:
        return IntentSentences::tr("The count of seats");
    case UnitsSource::List:
        return IntentSentences::tr("The list of seats");
    case UnitsSource::Subscription:
        return IntentSentences::tr("The subscription");
    case UnitsSource::Quote:
        return IntentSentences::tr("A quote");
    case UnitsSource::Unknown:
        break;
    }
    return IntentSentences::tr("Another source");
}

/// Another source than the one that is looked at, when it says something else.
QString otherSourceText(const WatchState &watch, const QDateTime &utcNow)
{
    const bool disagrees = watch.other && (!watch.seen || watch.seen->units != watch.other->units);
    return disagrees ? IntentSentences::tr("%1 named a capacity of %2 at %3; only the count is waited for.")
                           .arg(sourceName(watch.other->source), countText(watch.other->units),
                               momentText(watch.other->at, utcNow))
                     : QString();
}

QString lookText(const Intent &intent, const IntentProgress &progress)
{
    if (!progress.watch)
        return progress.settling ? IntentSentences::tr("The list of seats is being read.") : QString();
    const WatchState &watch = *progress.watch;
    QStringList parts;
    if (watch.error)
        parts << IntentSentences::tr("The last check, at %1, failed: %2")
                     .arg(momentText(watch.lastLook, progress.utcNow),
                         errorTitle(*watch.error,
                             concernsCredits(intent.kind) ? IntentSentences::tr("The credits")
                                                          : IntentSentences::tr("The capacity"),
                             intent.providerName));
    else if (watch.lastLook.isValid())
        parts << seenText(intent, watch, progress.utcNow);
    if (const QString other = otherSourceText(watch, progress.utcNow); !other.isEmpty())
        parts << other;
    if (watch.looking)
        parts << IntentSentences::tr("Checking now.");
    else if (watch.nextLook.isValid())
        parts << IntentSentences::tr("Next check: %1.")
                     .arg(nextLookText(false, watch.nextLook, progress.utcNow));
    return parts.join(u' ');
}

} // namespace

QString capitalised(QString text)
{
    if (!text.isEmpty())
        text[0] = text[0].toUpper();
    return text;
}

QString intentFacts(const Intent &intent, const QDateTime &utcNow)
{
    QStringList facts{intentTitle(intent)};
    const IntentAmount amount = intentAmount(intent);
    if (!amount.text.isEmpty())
        facts << (amount.brief.isEmpty()
                ? leftToRight(amount.text)
                : IntentSentences::tr("%1 (%2)").arg(leftToRight(amount.text), amount.brief));
    facts << momentText(intent.createdAt, utcNow);
    return facts.join(QStringLiteral(", "));
}

IntentText intentText(const Intent &intent, const IntentProgress &progress)
{
    const QString observed = intentObserved(intent);
    const QString facts = intentFacts(intent, progress.utcNow);
    IntentText text;
    text.title = IntentSentences::tr("%1 for %2").arg(intentTitle(intent), namedTenant(intent));
    switch (intent.state) {
    case IntentState::Sending:
        text.sentence = IntentSentences::tr("It is on its way to %1.").arg(intent.providerName);
        break;
    case IntentState::Waiting:
        text.sentence = waitingSentence(intent, facts, observed);
        break;
    case IntentState::Unknown:
        text.sentence = unknownSentence(intent, facts);
        if (!observed.isEmpty())
            text.sentence += u' ' + capitalised(observed) + u'.';
        break;
    case IntentState::NotSent:
    case IntentState::Refused:
    case IntentState::Done:
    case IntentState::Observed:
    case IntentState::NotDone:
    case IntentState::Checked:
    case IntentState::Dropped:
        text.sentence = endedSentence(intent, observed);
        break;
    }
    text.advice = adviceFor(intent, progress);
    if (!isEnded(intent.state))
        text.look = lookText(intent, progress);
    return text;
}

IntentText otherIntentText(const Intent &intent, bool isOfAnotherKey)
{
    IntentText text;
    const QString tenant = namedTenant(intent);
    text.title = IntentSentences::tr("%1 for %2").arg(intentTitle(intent), tenant);
    if (!isOfAnotherKey) {
        text.sentence = intent.notUnderstood.isEmpty()
            ? IntentSentences::tr("A newer version of this program has the journal, so this is only shown.")
            : IntentSentences::tr(
                "It was made by a newer version of this program, or its entry is damaged: %1. "
                "It is left as it is, and until it is known it counts as open.")
                  .arg(singleLine(intent.notUnderstood));
        text.advice = IntentSentences::tr("Use the newer version to see and settle it.");
        return text;
    }
    // One address may serve many organisations, so what was begun there may be none of this account's
    // business.
    text.sentence = intent.origin.isEmpty()
        ? IntentSentences::tr(
            "It was begun with another key for tenant ID %1, by a version of this program that "
            "didn't keep the address. It may be this organisation's, another one's, or of "
            "another server.")
              .arg(singleLine(intent.tenant.text(), longestName))
        : IntentSentences::tr(
            "It was begun with another key of this address for tenant ID %1. It may be this "
            "organisation's under an earlier key, or another organisation's.")
              .arg(singleLine(intent.tenant.text(), longestName));
    text.advice
        = IntentSentences::tr("Say whether it is yours. Until then nothing is looked up or done about it, "
                              "and the same isn't begun again for this tenant.");
    return text;
}

QString adoptQuestion(const Intent &intent)
{
    return IntentSentences::tr(
        "From now on it belongs to this account: %1. Its result is looked up with this "
        "account's key, and people who wait for it get their seats.")
        .arg(otherIntentText(intent, true).title);
}

QString disownQuestion(const Intent &intent)
{
    return IntentSentences::tr(
        "It is no longer shown to this account and stops nothing here: %1. It stays in the "
        "journal for the account that began it.")
        .arg(otherIntentText(intent, true).title);
}

QString unknownIntentsText(const std::vector<const Intent *> &unknown, const QDateTime &utcNow)
{
    if (unknown.empty())
        return {};
    const Intent &newest
        = **std::ranges::max_element(unknown, {}, [](const Intent *intent) { return intent->createdAt; });
    const QString which = IntentSentences::tr("%1, %2").arg(namedTenant(newest), intentFacts(newest, utcNow));
    const bool purchases = std::ranges::all_of(unknown, [](const Intent *i) { return isPurchase(*i); });
    if (unknown.size() == 1)
        return purchases ? IntentSentences::tr("1 purchase with unknown outcome: %1.").arg(which)
                         : IntentSentences::tr("1 action with unknown outcome: %1.").arg(which);
    const QString count = countText(qint64(unknown.size()));
    return purchases
        ? IntentSentences::tr("%1 purchases with unknown outcome, the newest: %2.").arg(count, which)
        : IntentSentences::tr("%1 actions with unknown outcome, the newest: %2.").arg(count, which);
}

QString checkedQuestion(const Intent &intent, const QDateTime &utcNow)
{
    return IntentSentences::tr("You have checked in %1 whether this happened (%2, %3). It is closed here "
                               "either way, so that a new one can be started.")
        .arg(intent.providerName, namedTenant(intent), intentFacts(intent, utcNow));
}

QString stopWaitingQuestion(const Intent &intent, const QDateTime &utcNow)
{
    const QString which = IntentSentences::tr("%1, %2").arg(namedTenant(intent), intentFacts(intent, utcNow));
    const QString people = intent.seatWaiting && !intent.waiting.empty()
        ? u' ' + IntentSentences::tr("The waiting people then get no seats automatically.")
        : QString();
    if (concernsCredits(intent.kind))
        return IntentSentences::tr("This program no longer watches for the new credits (%1). The checkout "
                                   "isn't cancelled: anyone who has its link can still complete it.")
            .arg(which);
    return IntentSentences::tr("This program no longer watches for the new capacity (%1). The checkout isn't "
                               "cancelled: anyone who has its link can still complete it.")
               .arg(which)
        + people;
}

QString startedTwiceText(IntentKind kind)
{
    if (kind == IntentKind::BuyAddon)
        return IntentSentences::tr(
            "The same add-on is open twice for this tenant. If both are completed, both "
            "may be charged.");
    return IntentSentences::tr(
        "The same number of seats is open twice for this tenant. If both are completed, both may be "
        "charged.");
}

QString replayText()
{
    return IntentSentences::tr("Asking again with the same key charges and deducts nothing twice.");
}

QString replayRefusalText(ReplayRefusal refusal, const QString &providerName)
{
    switch (refusal) {
    case ReplayRefusal::NotOpen:
        return {};
    case ReplayRefusal::NoRequest:
        return IntentSentences::tr(
            "It can't be asked again: the journal doesn't have what was sent, or it has changed.");
    case ReplayRefusal::TooOld:
        return IntentSentences::tr("It isn't asked again: it was sent more than 24 hours ago, and %1 may "
                                   "have forgotten the key by now, so that it could happen twice.")
            .arg(providerName);
    case ReplayRefusal::ReadOnly:
        return IntentSentences::tr("It can't be asked again: this account is read-only.");
    case ReplayRefusal::JournalOff:
        return IntentSentences::tr("It can't be asked again while the journal can't be written.");
    }
    return {};
}

} // namespace desk
