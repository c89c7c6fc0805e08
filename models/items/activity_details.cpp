// SPDX-License-Identifier: GPL-3.0-or-later
// The details of Activity, as the journal keeps them in English, in the words of the screen.
#include "models/domain/intent.h"
#include "models/domain/money.h"
#include "models/items/formatting.h"
#include "models/items/intent_words.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QStringList>

#include <algorithm>
#include <vector>

namespace desk {

namespace {

struct ActivityDetailWords
{
    Q_DECLARE_TR_FUNCTIONS(ActivityDetails)
};

struct DetailForm
{
    const char *pattern;
    const char *text; ///< of it; null = it is for hovering only
    bool isAmount = false; ///< many lines have the same: those come last
};

// What `IntentLedger` and those who use it write; the longer ones before those that they begin with.
constexpr DetailForm detailForms[] = {
    {"request ([0-9]+) of an import", QT_TRANSLATE_NOOP("ActivityDetails", "Request %1 of an import")},
    {"request [^;]+", nullptr}, // its ID
    {"shown ([^;]+)", QT_TRANSLATE_NOOP("ActivityDetails", "Shown: %1"), true},
    {"charged ([^;]+)", QT_TRANSLATE_NOOP("ActivityDetails", "Charged: %1"), true},
    {"key collision: [^;]+",
        QT_TRANSLATE_NOOP("ActivityDetails", "The key was known before it was sent from here")},
    {"the key was processed before; nothing happened twice",
        QT_TRANSLATE_NOOP("ActivityDetails", "The key was processed before; nothing happened twice")},
    {"the answer to the repeated call names no amount: the confirmed one counts",
        QT_TRANSLATE_NOOP("ActivityDetails", "The answer names no amount; the confirmed one counts")},
    {"the answer names [^;]+",
        QT_TRANSLATE_NOOP("ActivityDetails", "The answer names something else than was confirmed")},
    {"at capacity, nothing was allocated",
        QT_TRANSLATE_NOOP("ActivityDetails", "No seat was free; nobody got one")},
    {"the seat was taken away", QT_TRANSLATE_NOOP("ActivityDetails", "The seat was taken away")},
    {"the roster was read: ([0-9]+) of ([0-9]+) have a seat",
        QT_TRANSLATE_NOOP("ActivityDetails", "Seats were read: %1 of %2 people have one")},
    {"([0-9]+) people wait still", QT_TRANSLATE_NOOP("ActivityDetails", "Still waiting: %1")},
    {"the capacity rose to ([0-9]+); that is taken for the purchase of ([0-9]+) seats in all, begun at "
     "[^;]+",
        QT_TRANSLATE_NOOP("ActivityDetails", "Capacity %1, taken for another purchase of %2 seats in all")},
    {"the capacity rose to ([0-9]+), less than ([0-9]+)",
        QT_TRANSLATE_NOOP("ActivityDetails", "Capacity %1, less than the %2 ordered")},
    {"the capacity was ([0-9]+) at the first look; the ([0-9]+) of before are of another source",
        QT_TRANSLATE_NOOP("ActivityDetails", "Capacity %1; the %2 of before are of another source")},
    {"the capacity was ([0-9]+) at the first look", QT_TRANSLATE_NOOP("ActivityDetails", "Capacity %1")},
    {"the capacity was ([0-9]+) already when the checkout was made",
        QT_TRANSLATE_NOOP("ActivityDetails", "Capacity was %1 when the checkout was made")},
    {"the add-on credits were (-?[0-9]+) already when the checkout was made",
        QT_TRANSLATE_NOOP("ActivityDetails", "Add-on credits were %1 when the checkout was made")},
    {"the add-on credits were (-?[0-9]+)", QT_TRANSLATE_NOOP("ActivityDetails", "Add-on credits: %1")},
    {"the add-on credits fell to (-?[0-9]+)",
        QT_TRANSLATE_NOOP("ActivityDetails", "Add-on credits fell to %1")},
    {"the add-on credits rose by ([0-9]+), fewer than the ([0-9]+) bought",
        QT_TRANSLATE_NOOP("ActivityDetails", "Add-on credits rose by %1, fewer than the %2 bought")},
    {"rose by ([0-9]+), fewer than the ([0-9]+) bought; one more grant is there, so some may have been used "
     "since",
        QT_TRANSLATE_NOOP(
            "ActivityDetails", "Add-on credits rose by %1 of the %2 bought; some may have been used since")},
    {"the rise is another purchase's",
        QT_TRANSLATE_NOOP("ActivityDetails", "The rise is another purchase's")},
};

struct DetailPattern
{
    QRegularExpression form;
    const char *text;
    bool isAmount;
};

const std::vector<DetailPattern> &detailPatterns()
{
    static const std::vector<DetailPattern> patterns = [] {
        std::vector<DetailPattern> made;
        for (const DetailForm &row : detailForms)
            made.push_back(
                {QRegularExpression(QStringLiteral("^(?:%1)(?:; |$)").arg(QLatin1String(row.pattern))),
                    row.text, row.isAmount});
        return made;
    }();
    return patterns;
}

/// `15` as a count, `USD 17.50` as an amount, anything else as it is.
QString detailFact(const QString &text, const QLocale &locale)
{
    bool isCount = false;
    const qint64 count = text.toLongLong(&isCount);
    if (isCount)
        return countText(count, locale);
    const qsizetype space = text.indexOf(u' ');
    const Currency currency(text.left(std::max<qsizetype>(space, 0)));
    const auto amount = parseDecimal(text.mid(space + 1));
    return currency.isKnown() && amount ? amountText(*amount, currency, locale) : singleLine(text);
}

} // namespace

QString activityDetailText(const ActivityEntry &entry, const QLocale &locale)
{
    // Of a link only its host is kept.
    static const QRegularExpression host(QStringLiteral("^[A-Za-z0-9.:-]+$"));
    if (host.match(entry.detail).hasMatch())
        return singleLine(entry.detail);
    QStringList facts;
    QStringList amounts;
    QString rest = entry.detail;
    while (!rest.isEmpty()) {
        const auto form = std::ranges::find_if(detailPatterns(),
            [&](const DetailPattern &pattern) { return pattern.form.match(rest).hasMatch(); });
        if (form == detailPatterns().end()) {
            // Words of the server, or of the machine.
            const qsizetype end = rest.indexOf(QLatin1String("; "));
            rest = end < 0 ? QString() : rest.mid(end + 2);
            continue;
        }
        const auto match = form->form.match(rest);
        rest = rest.mid(match.capturedLength());
        if (!form->text)
            continue;
        QString fact = ActivityDetailWords::tr(form->text);
        if (match.lastCapturedIndex() == 1)
            fact = fact.arg(detailFact(match.captured(1), locale));
        else if (match.lastCapturedIndex() == 2)
            fact = fact.arg(detailFact(match.captured(1), locale), detailFact(match.captured(2), locale));
        (form->isAmount ? amounts : facts) << fact;
    }
    facts += amounts;
    if (facts.isEmpty() && !entry.detail.isEmpty())
        return ActivityDetailWords::tr("Technical details");
    return facts.join(QStringLiteral(" · "));
}

} // namespace desk
