// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/intent_words.h"

#include "models/domain/intent_goods.h"
#include "models/domain/payment_link.h"
#include "models/items/formatting.h"
#include "models/items/proration_text.h"

#include <QCoreApplication>

namespace desk {

namespace {

struct IntentWords
{
    Q_DECLARE_TR_FUNCTIONS(IntentWords)
};

constexpr qsizetype longestSubject = 60;

QString seatsTitle(const Intent &intent, const QLocale &locale)
{
    if (!intent.unitsWanted)
        return IntentWords::tr("More seats");
    const QString wanted = countText(*intent.unitsWanted, locale);
    if (intent.unitsBefore && *intent.unitsBefore < *intent.unitsWanted)
        return IntentWords::tr("%1 → %2 seats").arg(countText(*intent.unitsBefore, locale), wanted);
    return IntentWords::tr("Up to %1 seats").arg(wanted);
}

QString peopleTitle(const QString &subject, const QLocale &locale)
{
    bool isNumber = false;
    const qint64 people = subject.toLongLong(&isNumber);
    if (!isNumber)
        return IntentWords::tr("Seats for several people");
    return people == 1 ? IntentWords::tr("Seats for 1 person")
                       : IntentWords::tr("Seats for %1 people").arg(countText(people, locale));
}

QString creditsTitle(const Intent &intent, const QString &subject, const QLocale &locale)
{
    if (intent.kind == IntentKind::ConsumeCredits) {
        return isProven(intent) && intent.goods.credits
            ? IntentWords::tr("Use of %1 credits from %2")
                  .arg(countText(*intent.goods.credits, locale), subject)
            : IntentWords::tr("Use of credits: %1").arg(subject);
    }
    const auto confirmed = confirmedQuantity(intent);
    const auto named = intent.answeredCredits;
    if (named && named != confirmed)
        return IntentWords::tr("Add-on %1 (%2 credits were confirmed, %3 names %4)")
            .arg(subject, confirmed ? countText(*confirmed, locale) : unknownText(), intent.providerName,
                countText(*named, locale));
    return confirmed ? IntentWords::tr("Add-on %1 (%2 credits)").arg(subject, countText(*confirmed, locale))
                     : IntentWords::tr("Add-on %1").arg(subject);
}

/// Of the add-on credits of a pool; the seats have their own.
QString creditRise(const Intent &intent, const QLocale &locale)
{
    const QString at = momentText(intent.observedAt, intent.observedAt, locale);
    const qint64 now = *intent.unitsObserved;
    const QString seen = countText(now, locale);
    if (intent.kind == IntentKind::ConsumeCredits)
        return IntentWords::tr("%1 credits left at %2").arg(seen, at);
    qint64 rose = 0;
    if (!intent.unitsBefore || __builtin_sub_overflow(now, *intent.unitsBefore, &rose) || rose <= 0)
        return IntentWords::tr("add-on credits were %1 at %2").arg(seen, at);
    const QString before = countText(*intent.unitsBefore, locale);
    const auto bought = boughtQuantity(intent);
    if (!bought || rose >= *bought)
        return IntentWords::tr("add-on credits rose from %1 to %2 at %3").arg(before, seen, at);
    const QString fewer = IntentWords::tr("add-on credits rose from %1 to %2 at %3, by %4, fewer than the %5 "
                                          "bought")
                              .arg(before, seen, at, countText(rose, locale), countText(*bought, locale));
    return intent.state == IntentState::Observed
        ? IntentWords::tr("%1; some may have been used since").arg(fewer)
        : fewer;
}

Currency knownCurrency(const Intent &intent)
{
    // A reply that names no currency is in the one that the subscription is locked to.
    return Currency(intent.chargedCurrency.isEmpty() ? intent.shownCurrency : intent.chargedCurrency);
}

/// What copying gives: the number as it was sent, after its currency.
QString copiedAmount(const QString &text, const Currency &currency)
{
    return currency.isKnown() ? currency.code() + u' ' + text : text;
}

/// `text` in its currency, or as it was sent where it can't be read as an amount of it.
QString amountIn(const QString &text, const Currency &currency, const QLocale &locale)
{
    const auto value = parseDecimal(text);
    return value && currency.isKnown() ? amountText(*value, currency, locale) : sentAmountText(text);
}

IntentAmount chargedAmount(const Intent &intent, const QLocale &locale)
{
    const Currency shownIn(intent.shownCurrency);
    const Currency currency = knownCurrency(intent);
    const ChargeFigures figures = chargeFigures(intent);
    const ChargeVerdict verdict = compareCharge(figures);
    IntentAmount amount;
    amount.copy = intent.chargedAmount;
    if (!figures.charged) {
        amount.text = sentAmountText(intent.chargedAmount);
        amount.note
            = IntentWords::tr("As %1 sent it; it could not be read as an amount.").arg(intent.providerName);
        amount.brief = IntentWords::tr("as sent");
    } else if (verdict == ChargeVerdict::UnitDoubt) {
        amount.text = sentAmountText(intent.chargedAmount);
        amount.note = IntentWords::tr("As %1 sent it. What was shown before is so far from it that its "
                                      "unit isn't sure: %2.")
                          .arg(intent.providerName, amountIn(intent.shownAmount, shownIn, locale));
        amount.brief = IntentWords::tr("unit not sure");
    } else if (!currency.isKnown()) {
        amount.text = sentAmountText(intent.chargedAmount);
        amount.note = IntentWords::tr("As %1 sent it; the currency isn't known.").arg(intent.providerName);
        amount.brief = IntentWords::tr("currency not known");
    } else if (verdict == ChargeVerdict::Credit || verdict == ChargeVerdict::OtherCurrency) {
        amount.text = amountIn(intent.chargedAmount, currency, locale);
        amount.copy = copiedAmount(intent.chargedAmount, currency);
        amount.note = chargeVerdictText(figures, intent.providerName, locale);
        amount.brief = verdict == ChargeVerdict::Credit ? IntentWords::tr("credit")
                                                        : IntentWords::tr("other currency");
    } else {
        amount.text = amountIn(intent.chargedAmount, currency, locale);
        amount.copy = copiedAmount(intent.chargedAmount, currency);
        amount.note = intent.shownAmount.isEmpty() || verdict == ChargeVerdict::Same
            ? IntentWords::tr("As %1 said it when it made the checkout.").arg(intent.providerName)
            : IntentWords::tr("As %1 said it when it made the checkout; %2 was shown before.")
                  .arg(intent.providerName, amountIn(intent.shownAmount, shownIn, locale));
    }
    return amount;
}

QString rise(const Intent &intent, const QLocale &locale)
{
    if (concernsCredits(intent.kind))
        return creditRise(intent, locale);
    const QString at = momentText(intent.observedAt, intent.observedAt, locale);
    const QString units = countText(*intent.unitsObserved, locale);
    if (intent.state != IntentState::Observed && intent.unitsBefore
        && *intent.unitsBefore >= *intent.unitsObserved)
        return IntentWords::tr("capacity was %1 at %2, which is taken for another purchase").arg(units, at);
    if (intent.state != IntentState::Observed && intent.unitsWanted
        && *intent.unitsObserved < *intent.unitsWanted)
        return IntentWords::tr("capacity rose to %1 at %2, less than %3")
            .arg(units, at, countText(*intent.unitsWanted, locale));
    if (!intent.unitsBefore || *intent.unitsBefore >= *intent.unitsObserved)
        return IntentWords::tr("capacity was %1 at %2").arg(units, at);
    return IntentWords::tr("capacity rose from %1 to %2 at %3")
        .arg(countText(*intent.unitsBefore, locale), units, at);
}

} // namespace

QString intentTitle(const Intent &intent, const QLocale &locale)
{
    if (!intent.strangeKind.isEmpty())
        return IntentWords::tr("Unknown kind “%1”").arg(singleLine(intent.strangeKind, longestSubject));
    const QString subject
        = intent.subject.isEmpty() ? unknownText() : singleLine(intent.subject, longestSubject);
    switch (intent.kind) {
    case IntentKind::AllocateSeat:
        return IntentWords::tr("Seat for %1").arg(subject);
    case IntentKind::UpdateSeat:
        return IntentWords::tr("Update of %1").arg(subject);
    case IntentKind::RevokeSeat:
        return IntentWords::tr("Seat taken from %1").arg(subject);
    case IntentKind::AllocateBatch:
        return peopleTitle(intent.subject, locale);
    case IntentKind::AddCapacity:
        return seatsTitle(intent, locale);
    case IntentKind::ConsumeCredits:
    case IntentKind::BuyAddon:
        return creditsTitle(intent, subject, locale);
    }
    return subject;
}

QString intentTenant(const Intent &intent)
{
    const QString name = singleLine(intent.tenantName);
    return name.trimmed().isEmpty() ? singleLine(intent.tenant.text()) : name;
}

QString intentStateText(IntentState state)
{
    switch (state) {
    case IntentState::Sending:
        return IntentWords::tr("Sending");
    case IntentState::NotSent:
        return IntentWords::tr("Not sent");
    case IntentState::Refused:
        return IntentWords::tr("Refused");
    case IntentState::Done:
        return IntentWords::tr("Done");
    case IntentState::Waiting:
        return IntentWords::tr("Waiting");
    case IntentState::Unknown:
        return IntentWords::tr("Outcome unknown");
    case IntentState::Observed:
        return IntentWords::tr("Observed");
    case IntentState::NotDone:
        return IntentWords::tr("Did not happen");
    case IntentState::Checked:
        return IntentWords::tr("Checked");
    case IntentState::Dropped:
        return IntentWords::tr("No longer awaited");
    }
    return {};
}

StatusTone intentStateTone(IntentState state)
{
    switch (state) {
    case IntentState::Sending:
    case IntentState::Waiting:
        return StatusTone::Info;
    case IntentState::Unknown:
        return StatusTone::Warning;
    case IntentState::Done:
    case IntentState::Observed:
        return StatusTone::Good;
    case IntentState::NotSent:
    case IntentState::Refused:
    case IntentState::NotDone:
    case IntentState::Checked:
    case IntentState::Dropped:
        return StatusTone::Muted;
    }
    return StatusTone::Neutral;
}

IntentAmount intentAmount(const Intent &intent, const QLocale &locale)
{
    if (!intent.mayCost())
        return {};
    if (!intent.chargedAmount.isEmpty())
        return chargedAmount(intent, locale);
    if (intent.shownAmount.isEmpty())
        return {{}, IntentWords::tr("No amount was known when it was confirmed."), {}, {}};
    const Currency currency(intent.shownCurrency);
    // A price is fixed: it is no estimate.
    if (intent.kind == IntentKind::BuyAddon)
        return {amountIn(intent.shownAmount, currency, locale),
            IntentWords::tr("The price that was confirmed. %1 has not said an amount.")
                .arg(intent.providerName),
            currency.isKnown() ? IntentWords::tr("confirmed price") : IntentWords::tr("currency not known"),
            copiedAmount(intent.shownAmount, currency)};
    return {amountIn(intent.shownAmount, currency, locale),
        currency.isKnown()
            ? IntentWords::tr("The estimate that was confirmed. %1 has not said an amount.")
                  .arg(intent.providerName)
            : IntentWords::tr("The estimate that was confirmed, in a currency that isn't known. %1 has "
                              "not said an amount.")
                  .arg(intent.providerName),
        currency.isKnown() ? IntentWords::tr("estimate") : IntentWords::tr("currency not known"),
        copiedAmount(intent.shownAmount, currency)};
}

QString intentObserved(const Intent &intent, const QLocale &locale)
{
    if (intent.unitsObserved)
        return rise(intent, locale);
    if (intent.kind == IntentKind::AddCapacity && intent.unitsBefore && intent.unitsWanted
        && *intent.unitsBefore >= *intent.unitsWanted)
        return IntentWords::tr("capacity was %1 already, so only a further rise counts")
            .arg(countText(*intent.unitsBefore, locale));
    if (!intent.observedAt.isValid() || concernsCredits(intent.kind))
        return {};
    const QString at = momentText(intent.observedAt, intent.observedAt, locale);
    return intent.state == IntentState::NotDone ? IntentWords::tr("not in the list of seats at %1").arg(at)
                                                : IntentWords::tr("seen in the list of seats at %1").arg(at);
}

QString intentWaitingText(const Intent &intent, const QLocale &locale)
{
    const auto people = qint64(intent.waiting.size());
    if (people == 0)
        return {};
    const QString who = people == 1 ? IntentWords::tr("1 person")
                                    : IntentWords::tr("%1 people").arg(countText(people, locale));
    return intent.seatWaiting ? IntentWords::tr("%1, get their seats then").arg(who)
                              : IntentWords::tr("%1, get no seats automatically").arg(who);
}

QString keyCollisionText(const QString &providerName)
{
    return IntentWords::tr("%1 knew this key before it was sent from here: its answer may be another "
                           "purchase's.")
        .arg(providerName);
}

QString nextLookText(bool looking, const QDateTime &nextLook, const QDateTime &utcNow, const QLocale &locale)
{
    if (looking)
        return IntentWords::tr("checking…");
    if (!nextLook.isValid())
        return {};
    const qint64 left = utcNow.msecsTo(nextLook);
    // Rounded up, so that it never says 0 s before its time.
    return left <= 0 ? IntentWords::tr("now")
                     : IntentWords::tr("in %1").arg(durationText((left + 999) / 1000 * 1000, locale));
}

} // namespace desk
