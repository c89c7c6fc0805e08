// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/views/intent_text.h"

#include "models/items/formatting.h"
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

QString capitalised(QString text)
{
    if (!text.isEmpty())
        text[0] = text[0].toUpper();
    return text;
}

QString endedSentence(const Intent &intent, const QString &observed)
{
    switch (intent.state) {
    case IntentState::NotSent:
        return IntentSentences::tr("It failed before anything was sent. Nothing was done.");
    case IntentState::Refused:
        return IntentSentences::tr("Crovver refused it. Nothing was done.");
    case IntentState::Done:
        return IntentSentences::tr("Crovver says that it is done.");
    case IntentState::Observed:
        return observed.isEmpty() ? IntentSentences::tr("It has been observed at Crovver.")
                                  : capitalised(observed) + u'.';
    case IntentState::NotDone:
        return IntentSentences::tr("Its answer was lost, and reading showed that it did not happen.");
    case IntentState::Checked:
        return IntentSentences::tr(
            "Its answer was lost. Somebody looked it up at Crovver and closed it here.");
    case IntentState::Dropped:
        return IntentSentences::tr("It is no longer awaited here. Its checkout may still be completed.");
    case IntentState::Sending:
    case IntentState::Waiting:
    case IntentState::Unknown:
        break;
    }
    return {};
}

QString waitingSentence(const Intent &intent, const QString &facts, const QString &observed)
{
    const QString tenant = namedTenant(intent);
    const QString made = intent.checkoutUrl.isEmpty()
        ? IntentSentences::tr(
            "Crovver made an invoice for %1, without a page to open: %2. The capacity follows the "
            "payment.")
              .arg(tenant, facts)
        : IntentSentences::tr("Crovver made a checkout for %1: %2. What it is for has not been observed yet.")
              .arg(tenant, facts);
    return observed.isEmpty() ? made : made + u' ' + capitalised(observed) + u'.';
}

QString unknownSentence(const Intent &intent, const QString &facts)
{
    const QString tenant = namedTenant(intent);
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

QString adviceFor(const Intent &intent, const IntentProgress &progress)
{
    if (intent.state == IntentState::Waiting) {
        QStringList advice;
        if (progress.twice)
            advice << startedTwiceText();
        advice << (intent.checkoutUrl.isEmpty()
                ? IntentSentences::tr(
                    "Nothing is to be opened. The capacity is looked at by itself, also after a restart "
                    "of this program.")
                : IntentSentences::tr(
                    "Complete the checkout in the browser, or hand its link on. The capacity is looked "
                    "at by itself, also after a restart of this program. If its page has expired, make a "
                    "new one from the tenant."));
        return advice.join(u' ');
    }
    if (intent.state != IntentState::Unknown)
        return {};
    if (isPurchase(intent))
        return IntentSentences::tr(
            "Look at the tenant's checkouts and invoices in Crovver, then press \"I checked\". Until "
            "then no other one can be begun for this tenant.");
    return progress.settling
        ? IntentSentences::tr("The list of seats is being read to find out.")
        : IntentSentences::tr(
            "Check now reads the list of seats. If that doesn't help, look at the tenant's seats in "
            "Crovver, then press \"I checked\".");
}

QString lookText(const Intent &intent, const IntentProgress &progress)
{
    if (!progress.watch)
        return progress.settling ? IntentSentences::tr("The list of seats is being read.") : QString();
    const WatchState &watch = *progress.watch;
    QStringList parts;
    if (watch.error)
        parts << IntentSentences::tr("The last look, at %1, failed: %2")
                     .arg(momentText(watch.lastLook, progress.utcNow),
                         errorText(*watch.error, IntentSentences::tr("The capacity")).title);
    else if (watch.lastLook.isValid() && watch.seen && watch.seen->units)
        parts << (intent.unitsBefore
                ? IntentSentences::tr("Capacity %1 before, %2 at %3.")
                      .arg(countText(*intent.unitsBefore), countText(*watch.seen->units),
                          momentText(watch.lastLook, progress.utcNow))
                : IntentSentences::tr("Capacity %1 at %2.")
                      .arg(countText(*watch.seen->units), momentText(watch.lastLook, progress.utcNow)));
    else if (watch.lastLook.isValid())
        parts << IntentSentences::tr("Crovver named no capacity at %1.")
                     .arg(momentText(watch.lastLook, progress.utcNow));
    if (watch.looking)
        parts << IntentSentences::tr("Looking now.");
    else if (watch.nextLook.isValid())
        parts << IntentSentences::tr("Next look: %1.")
                     .arg(nextLookText(false, watch.nextLook, progress.utcNow));
    return parts.join(u' ');
}

} // namespace

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
        text.sentence = IntentSentences::tr("It is on its way to Crovver.");
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

QString unknownIntentsText(const std::vector<const Intent *> &unknown, const QDateTime &utcNow)
{
    if (unknown.empty())
        return {};
    const Intent &newest
        = **std::ranges::max_element(unknown, {}, [](const Intent *intent) { return intent->createdAt; });
    const QString which = IntentSentences::tr("%1, %2").arg(namedTenant(newest), intentFacts(newest, utcNow));
    const bool purchases = std::ranges::all_of(unknown, [](const Intent *i) { return isPurchase(*i); });
    if (unknown.size() == 1)
        return purchases ? IntentSentences::tr("1 purchase has no known result: %1.").arg(which)
                         : IntentSentences::tr("1 action has no known result: %1.").arg(which);
    const QString count = countText(qint64(unknown.size()));
    return purchases
        ? IntentSentences::tr("%1 purchases have no known result; the newest: %2.").arg(count, which)
        : IntentSentences::tr("%1 actions have no known result; the newest: %2.").arg(count, which);
}

QString checkedQuestion(const Intent &intent, const QDateTime &utcNow)
{
    return IntentSentences::tr(
        "You have looked in Crovver whether this happened (%1, %2), and it is closed here whatever "
        "you found, so that another one can be begun.")
        .arg(namedTenant(intent), intentFacts(intent, utcNow));
}

QString stopWaitingQuestion(const Intent &intent, const QDateTime &utcNow)
{
    const QString which = IntentSentences::tr("%1, %2").arg(namedTenant(intent), intentFacts(intent, utcNow));
    const QString people = intent.seatWaiting && !intent.waiting.empty()
        ? u' ' + IntentSentences::tr("The people who wait get no seats by themselves then.")
        : QString();
    return IntentSentences::tr(
               "This program no longer looks for the new capacity (%1). The checkout isn't cancelled: "
               "whoever has its link can still complete it.")
               .arg(which)
        + people;
}

QString startedTwiceText()
{
    return IntentSentences::tr(
        "The same number of seats is open twice for this tenant. If both are completed, both may be "
        "charged.");
}

} // namespace desk
