// SPDX-License-Identifier: GPL-3.0-or-later
// The words of Activity.
#include "models/items/formatting.h"
#include "models/items/intent_words.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace desk {

namespace {

struct ActivityAction
{
    QLatin1StringView action;
    const char *text;
    bool problem = false;
};

// The spellings of `IntentEvent`, and what else the program notes down. `%1` is the provider's name.
constexpr ActivityAction activityActions[] = {
    {QLatin1StringView("begun"), QT_TRANSLATE_NOOP("ActivityWords", "Started")},
    {QLatin1StringView("failed_unsent"), QT_TRANSLATE_NOOP("ActivityWords", "Failed before it was sent"),
        true},
    {QLatin1StringView("answered_refused"), QT_TRANSLATE_NOOP("ActivityWords", "Refused by %1"), true},
    {QLatin1StringView("answered_done"), QT_TRANSLATE_NOOP("ActivityWords", "Done, says %1")},
    {QLatin1StringView("answered_checkout"), QT_TRANSLATE_NOOP("ActivityWords", "Checkout made")},
    {QLatin1StringView("answer_lost"), QT_TRANSLATE_NOOP("ActivityWords", "Answer lost"), true},
    {QLatin1StringView("found_open"), QT_TRANSLATE_NOOP("ActivityWords", "Found unanswered at start"), true},
    {QLatin1StringView("seen_done"), QT_TRANSLATE_NOOP("ActivityWords", "Observed at %1")},
    {QLatin1StringView("seen_not_done"), QT_TRANSLATE_NOOP("ActivityWords", "Found not to have happened"),
        true},
    {QLatin1StringView("operator_checked"), QT_TRANSLATE_NOOP("ActivityWords", "Checked by a person")},
    {QLatin1StringView("operator_dropped"), QT_TRANSLATE_NOOP("ActivityWords", "No longer awaited")},
    {QLatin1StringView("replayed"), QT_TRANSLATE_NOOP("ActivityWords", "Sent again with the same key")},
    {QLatin1StringView("opened_browser"), QT_TRANSLATE_NOOP("ActivityWords", "Opened in the browser")},
    {QLatin1StringView("adopted"), QT_TRANSLATE_NOOP("ActivityWords", "Taken over from another key")},
    {QLatin1StringView("disowned"), QT_TRANSLATE_NOOP("ActivityWords", "Marked as not ours")},
    {QLatin1StringView("no_browser"), QT_TRANSLATE_NOOP("ActivityWords", "No browser could be started"),
        true},
    {QLatin1StringView("copied_link"), QT_TRANSLATE_NOOP("ActivityWords", "Link copied")},
    {QLatin1StringView("saved_late"), QT_TRANSLATE_NOOP("ActivityWords", "Written to the journal late"),
        true},
    {QLatin1StringView("smaller_rise"), QT_TRANSLATE_NOOP("ActivityWords", "Smaller rise observed"), true},
    {QLatin1StringView("rise_before_payment"), QT_TRANSLATE_NOOP("ActivityWords", "Rose before the checkout"),
        true},
    {QLatin1StringView("rise_of_another"), QT_TRANSLATE_NOOP("ActivityWords", "Rise of another purchase")},
    {QLatin1StringView("credits_used"), QT_TRANSLATE_NOOP("ActivityWords", "Add-on credits were used")},
    {QLatin1StringView("first_look"), QT_TRANSLATE_NOOP("ActivityWords", "First check")},
    {QLatin1StringView("confirmed_difference"),
        QT_TRANSLATE_NOOP("ActivityWords", "Opened despite a different amount")},
    {QLatin1StringView("accepted_charge"), QT_TRANSLATE_NOOP("ActivityWords", "Different charge confirmed")},
    {QLatin1StringView("seat_waiting_on"), QT_TRANSLATE_NOOP("ActivityWords", "Waiting people get seats")},
    {QLatin1StringView("seat_waiting_off"),
        QT_TRANSLATE_NOOP("ActivityWords", "Waiting people get no seats")},
    {QLatin1StringView("waiting_seated"), QT_TRANSLATE_NOOP("ActivityWords", "Waiting people got seats")},
    {QLatin1StringView("waiting_not_seated"),
        QT_TRANSLATE_NOOP("ActivityWords", "Waiting people got no seat"), true},
};

struct ActivityWords
{
    Q_DECLARE_TR_FUNCTIONS(ActivityWords)
};

const ActivityAction *knownAction(const QString &action)
{
    const auto at
        = std::ranges::find_if(activityActions, [&](const auto &row) { return row.action == action; });
    return at == std::end(activityActions) ? nullptr : &*at;
}

} // namespace

QString activityActionText(const QString &action, const QString &providerName)
{
    const ActivityAction *known = knownAction(action);
    if (!known)
        return singleLine(action);
    const QString text = ActivityWords::tr(known->text);
    return text.contains(QLatin1String("%1")) ? text.arg(providerName) : text;
}

QString activitySubjectText(const ActivityEntry &entry, const QLocale &locale)
{
    bool isNumber = false;
    const qint64 count = entry.subject.toLongLong(&isNumber);
    if (isNumber && entry.kind == IntentKind::AllocateBatch)
        return count == 1 ? ActivityWords::tr("1 person")
                          : ActivityWords::tr("%1 people").arg(countText(count, locale));
    static const QRegularExpression capacity(QStringLiteral("\\bcapacity ([0-9]+)$"));
    if (const auto before = capacity.match(entry.before); isNumber && entry.kind == IntentKind::AddCapacity
        && before.hasMatch() && before.captured(1).toLongLong() < count)
        return ActivityWords::tr("%1 → %2 seats")
            .arg(countText(before.captured(1).toLongLong(), locale), countText(count, locale));
    if (isNumber && entry.kind == IntentKind::AddCapacity)
        return count == 1 ? ActivityWords::tr("1 seat")
                          : ActivityWords::tr("%1 seats").arg(countText(count, locale));
    return singleLine(entry.subject);
}

QString activitySeatsText(const QString &seats, const QLocale &locale)
{
    static const QRegularExpression form(
        QStringLiteral("^(?:active ([0-9]+))?(?:(?:^|, )capacity ([0-9]+))?$"));
    static const QRegularExpression credits(QStringLiteral("^credits (-?[0-9]+)$"));
    if (const auto match = credits.match(seats); match.hasMatch())
        return ActivityWords::tr("%1 credits").arg(countText(match.captured(1).toLongLong(), locale));
    const auto match = form.match(seats);
    if (seats.isEmpty() || !match.hasMatch())
        return singleLine(seats);
    const auto count = [&](int group) { return countText(match.captured(group).toLongLong(), locale); };
    const bool active = !match.captured(1).isEmpty();
    const bool capacity = !match.captured(2).isEmpty();
    if (active && capacity)
        return ActivityWords::tr("%1 of %2 in use").arg(count(1), count(2));
    return active ? ActivityWords::tr("%1 in use").arg(count(1))
                  : ActivityWords::tr("capacity %1").arg(count(2));
}

QString activityResultText(const QString &result)
{
    const auto state = std::ranges::find_if(
        intentStateSpellings, [&](const Spelling<IntentState> &row) { return row.text == result; });
    if (state == std::end(intentStateSpellings))
        return singleLine(result);
    // What a line began with has long become something else: that has a line of its own.
    return state->value == IntentState::Sending ? QString() : intentStateText(state->value);
}

bool isActivityProblem(const ActivityEntry &entry)
{
    const ActivityAction *known = knownAction(entry.action);
    return known && known->problem;
}

} // namespace desk
