// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/credit_words.h"

#include "models/items/credit_bar.h"
#include "models/items/formatting.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <limits>

namespace desk {

namespace {

struct CreditWords
{
    Q_DECLARE_TR_FUNCTIONS(CreditWords)
};

constexpr qint64 creditMinute = 60'000;
constexpr qint64 creditHour = 60 * creditMinute;
constexpr qint64 creditDay = 24 * creditHour;

QString creditsOrDash(std::optional<qint64> count)
{
    return count ? countText(*count) : unknownText();
}

/// Of the plan's credits, as it is and not as a bar can show it: of 500 with 40 too many used it is 540.
qint64 planUsed(const CreditPool &pool)
{
    const bool split = pool.base || pool.addon;
    qint64 used = 0;
    if (__builtin_sub_overflow(
            pool.limit.value_or(0), split ? pool.base.value_or(0) : pool.total.value_or(0), &used))
        return std::numeric_limits<qint64>::max();
    return std::max<qint64>(used, 0);
}

} // namespace

CreditBar creditBar(const CreditPool &pool)
{
    CreditBar bar;
    if (!pool.isValid() || (!pool.total && !pool.base && !pool.addon))
        return bar;
    bar.known = true;
    const bool split = pool.base || pool.addon;
    const qint64 plan = split ? pool.base.value_or(0) : *pool.total;
    bar.plan = std::max<qint64>(plan, 0);
    bar.addon = std::max<qint64>(pool.addon.value_or(0), 0);
    if (pool.isBelowZero()) {
        bar.plan = 0;
        bar.addon = 0;
        bar.below = *pool.total == std::numeric_limits<qint64>::min() ? std::numeric_limits<qint64>::max()
                                                                      : -*pool.total;
    }
    if (pool.limit && *pool.limit > bar.plan)
        bar.used = *pool.limit - bar.plan; // neither is below 0
    return bar;
}

QString poolTitle(const CreditPool &pool)
{
    const QString &name = pool.name.isEmpty() ? pool.key : pool.name;
    const QString title = name.isEmpty() ? unknownText() : singleLine(name, 120);
    return pool.product.isEmpty() ? title
                                  : CreditWords::tr("%1 (%2)").arg(title, singleLine(pool.product, 80));
}

QString creditsLeftText(std::optional<qint64> total)
{
    if (!total)
        return unknownText();
    return *total < 0 ? CreditWords::tr("%1, below zero").arg(countText(*total)) : countText(*total);
}

QString planCreditsText(const PoolLevel &pool)
{
    const auto left = pool.planLeft();
    return left && pool.limit ? countOfText(*left, *pool.limit) : creditsOrDash(left);
}

QString planAndAddonText(const PoolLevel &pool)
{
    if (pool.addon.value_or(0) == 0)
        return planCreditsText(pool);
    return pool.base
        ? CreditWords::tr("%1 plan + %2 add-on").arg(planCreditsText(pool), countText(*pool.addon))
        : CreditWords::tr("%1 add-on").arg(countText(*pool.addon));
}

QString planLeftText(const PoolLevel &pool, const QLocale &locale)
{
    const auto share = pool.planShare();
    const auto percent = share ? wholePercent(*share) : std::nullopt;
    return percent ? CreditWords::tr("%1 %").arg(countText(*percent, locale)) : unknownText();
}

QString planLeftTooltip(const CreditPool &pool, const QString &providerName)
{
    QStringList lines;
    if (pool.level().planShare())
        lines << CreditWords::tr("Left of the plan's credits: %1 ÷ the limit of %2.")
                     .arg(countText(*pool.level().planLeft()), countText(*pool.limit));
    else if (!pool.limit)
        lines << CreditWords::tr("No limit is known, so there is no share.");
    else if (!pool.level().planLeft())
        lines << CreditWords::tr("%1 didn't say how many of the plan's credits are left.").arg(providerName);
    else
        lines << CreditWords::tr("The limit is %1, so there is no share.").arg(countText(*pool.limit));
    lines << (pool.usagePercent.isEmpty()
            ? CreditWords::tr("%1 sent no percentage of its own.").arg(providerName)
            : CreditWords::tr("%1's own usagePercent, as sent: %2.")
                  .arg(providerName, singleLine(pool.usagePercent, 40)));
    return lines.join(u'\n');
}

QString creditBarText(const CreditPool &pool)
{
    const CreditBar bar = creditBar(pool);
    if (!bar.known)
        return unknownText();
    if (!pool.base && !pool.addon)
        return pool.limit
            ? CreditWords::tr("Left %1, used %2").arg(creditsLeftText(pool.total), countText(planUsed(pool)))
            : CreditWords::tr("Left %1").arg(creditsLeftText(pool.total));
    const QString left
        = CreditWords::tr("Plan %1, add-on %2").arg(creditsOrDash(pool.base), creditsOrDash(pool.addon));
    return pool.limit ? CreditWords::tr("%1, used %2").arg(left, countText(planUsed(pool))) : left;
}

QString limitBehaviorText(const Named<LimitBehavior> &behavior)
{
    switch (behavior.value) {
    case LimitBehavior::Hard:
        return CreditWords::tr("Hard");
    case LimitBehavior::Soft:
        return CreditWords::tr("Soft");
    case LimitBehavior::Other:
        break;
    }
    return behavior.isAbsent() ? unknownText() : singleLine(behavior.text, 60);
}

QString limitBehaviorTooltip(const Named<LimitBehavior> &behavior, const QString &providerName)
{
    switch (behavior.value) {
    case LimitBehavior::Hard:
        return CreditWords::tr("When it is empty, nothing more can be used.");
    case LimitBehavior::Soft:
        return CreditWords::tr("When it is empty, it goes on below zero.");
    case LimitBehavior::Other:
        break;
    }
    return behavior.isAbsent()
        ? CreditWords::tr("%1 didn't say what happens when it is empty.").arg(providerName)
        : CreditWords::tr("As sent; this program doesn't know this behaviour.");
}

QString countdownText(qint64 ms)
{
    const qint64 minutes = std::max<qint64>(ms / creditMinute, 1);
    const qint64 days = minutes / (creditDay / creditMinute);
    const qint64 hours = minutes / (creditHour / creditMinute) % 24;
    if (days > 0)
        return hours > 0 ? CreditWords::tr("%1 d %2 h").arg(countText(days), countText(hours))
                         : CreditWords::tr("%1 d").arg(countText(days));
    if (hours > 0)
        return CreditWords::tr("%1 h %2 min").arg(countText(hours), countText(minutes % 60));
    return CreditWords::tr("%1 min").arg(countText(minutes));
}

QString untilText(qint64 utcMs, const QDateTime &utcNow)
{
    const qint64 left = utcMs - utcNow.toMSecsSinceEpoch();
    return left >= 0 ? CreditWords::tr("in %1").arg(countdownText(left)) : agoText(utcMs, utcNow);
}

QString expiryText(const Timestamp &expiry, const QDateTime &utcNow)
{
    if (!expiry.isValid())
        return dateText(expiry);
    return CreditWords::tr("%1, %2", "date and countdown")
        .arg(dateText(expiry), untilText(*expiry.utcMs, utcNow));
}

QString expiryTooltip(const Timestamp &expiry, const QString &providerName)
{
    return expiry.isAbsent()
        ? CreditWords::tr("%1 names no expiry: nothing lapses by a date.").arg(providerName)
        : timeTooltip(expiry);
}

QString alertRuleText(const CreditAlertRule &rule)
{
    QStringList when;
    if (rule.belowPercent)
        when << CreditWords::tr("below %1 % of the plan's credits").arg(countText(*rule.belowPercent));
    if (rule.belowCredits)
        when << CreditWords::tr("below %1 credits").arg(countText(*rule.belowCredits));
    if (rule.runsOutWithinDays)
        when << CreditWords::tr("%1 d before it runs out").arg(countText(*rule.runsOutWithinDays));
    if (rule.expiresWithinDays)
        when << CreditWords::tr("%1 d before credits expire").arg(countText(*rule.expiresWithinDays));
    return when.isEmpty() ? CreditWords::tr("Alerts are off.")
                          : CreditWords::tr("Alerts: %1.").arg(when.join(QStringLiteral(", ")));
}

} // namespace desk
