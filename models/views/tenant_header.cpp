// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/views/tenant_header.h"

#include "models/items/formatting.h"
#include "models/items/seat_figures_text.h"
#include "models/items/tenant_table.h"

#include <QCoreApplication>

#include <algorithm>
#include <climits>

namespace desk {

namespace {

struct HeaderTexts
{
    Q_DECLARE_TR_FUNCTIONS(TenantHeader)
};

QString intervalText(const Named<BillingInterval> &interval)
{
    switch (interval.value) {
    case BillingInterval::Monthly:
        return HeaderTexts::tr("monthly");
    case BillingInterval::Yearly:
        return HeaderTexts::tr("yearly");
    case BillingInterval::OneTime:
        return HeaderTexts::tr("once");
    case BillingInterval::Other:
        break;
    }
    return interval.text;
}

QString periodSentence(const PeriodEnd &end, const QDateTime &utcNow)
{
    const Timestamp &time = end.at;
    const QString date = time.isValid()
        ? HeaderTexts::tr("%1 (%2)").arg(dateText(time), agoText(*time.utcMs, utcNow))
        : dateText(time);
    const bool past = time.isValid() && end.isPast(utcNow.toMSecsSinceEpoch());
    const bool isEnding = end.kind == PeriodKind::Ends || end.kind == PeriodKind::Ended;
    if (isEnding && time.isAbsent())
        return end.kind == PeriodKind::Ends ? HeaderTexts::tr("Ends; the date isn't known")
                                            : HeaderTexts::tr("Ended; the date isn't known");
    switch (end.kind) {
    case PeriodKind::TrialEnds:
        return (past ? HeaderTexts::tr("Trial ended on %1") : HeaderTexts::tr("Trial ends on %1")).arg(date);
    case PeriodKind::Renews:
        return (past ? HeaderTexts::tr("Was to renew on %1") : HeaderTexts::tr("Renews on %1")).arg(date);
    case PeriodKind::Ends:
        return (past ? HeaderTexts::tr("Ended on %1") : HeaderTexts::tr("Ends on %1")).arg(date);
    case PeriodKind::Ended:
        return (time.isValid() && !past ? HeaderTexts::tr("Ends on %1") : HeaderTexts::tr("Ended on %1"))
            .arg(date);
    case PeriodKind::Unknown:
        break;
    }
    if (time.isAbsent())
        return {};
    return (past ? HeaderTexts::tr("The period ended on %1") : HeaderTexts::tr("The period ends on %1"))
        .arg(date);
}

struct Sentence
{
    QString text;
    StatusTone tone = StatusTone::Neutral;
    bool overCapacity = false;
};

/// The one thing that matters most; the worst first.
Sentence sentenceFor(
    const TenantFacts &facts, const Subscription *shown, PeriodKind period, const Provider &provider)
{
    const Capacity capacity = facts.capacity.value_or(Capacity());
    const bool none = facts.noActiveSubscription
        || (facts.subscriptions && facts.subscriptions->possiblyCurrent().empty());
    if (facts.tenant && facts.tenant->isActive == false)
        return {HeaderTexts::tr("This tenant is switched off."), StatusTone::Warning};
    if (none)
        return {HeaderTexts::tr("No active subscription: nobody here can have a seat."), StatusTone::Warning};
    if (shown && shown->status.value == SubscriptionStatus::PastDue)
        return {HeaderTexts::tr("A payment is overdue."), StatusTone::Critical};
    if (capacity.over() > 0)
        return {HeaderTexts::tr("%Ln more seat(s) in use than paid for.", nullptr,
                    int(std::min<qint64>(capacity.over(), INT_MAX))),
            StatusTone::Critical, true};
    if (shown && period == PeriodKind::Ends)
        return {provider.can(Capability::ResumeSubscriptions)
                ? HeaderTexts::tr("The subscription ends and won't renew.")
                : HeaderTexts::tr(
                    "The subscription ends and won't renew. %1's API can't undo a cancellation.")
                      .arg(provider.name),
            StatusTone::Warning};
    if (capacity.isKnown() && *capacity.units > 0 && capacity.free() == 0)
        return {HeaderTexts::tr("Every seat is in use."), StatusTone::Info};
    return {};
}

} // namespace

TenantHeader composeHeader(const TenantFacts &facts, const Provider &provider, const QDateTime &utcNow)
{
    TenantHeader header;
    header.externalId = facts.id.text();
    header.name = facts.tenant && !facts.tenant->name.isEmpty() ? singleLine(facts.tenant->name)
                                                                : singleLine(facts.id.text());
    if (facts.tenant)
        header.isActive = facts.tenant->isActive;
    header.plan = unknownText();
    header.status = unknownText();
    header.gauge = seatGauge(facts.capacity.value_or(Capacity()));
    const Subscription *shown = facts.subscriptions ? facts.subscriptions->shown() : nullptr;
    PeriodKind kind = PeriodKind::Unknown;
    if (shown) {
        const QString plan = shown->plan.name.isEmpty() ? shown->plan.id.text() : shown->plan.name;
        header.plan = plan.isEmpty() ? unknownText() : singleLine(plan);
        if (facts.subscriptions->subscriptions.size() > 1)
            header.plan += HeaderTexts::tr(" +%1").arg(facts.subscriptions->subscriptions.size() - 1);
        header.interval = intervalText(shown->plan.pricing.interval);
        const QString status = subscriptionStatusText(shown->status);
        header.status = status.isEmpty() ? unknownText() : singleLine(status, 64);
        header.statusTooltip = subscriptionStatusTooltip(shown->status);
        header.statusTone = subscriptionStatusTone(shown->status.value);
        const PeriodEnd end = periodOf(*shown);
        kind = end.kind;
        header.period = periodSentence(end, utcNow);
        header.periodTooltip = timeTooltip(end.at);
    } else if (facts.subscriptions || facts.noActiveSubscription) {
        header.status = HeaderTexts::tr("No subscription");
        header.statusTone = StatusTone::Muted;
    }
    header.doubt = seatFiguresText(facts.figures, provider.name, utcNow);
    const Sentence sentence = sentenceFor(facts, shown, kind, provider);
    header.sentence = sentence.text;
    header.sentenceTone = sentence.tone;
    header.isOverCapacity = sentence.overCapacity;
    header.hasNoSubscription = facts.noActiveSubscription
        || (facts.subscriptions && facts.subscriptions->possiblyCurrent().empty());
    return header;
}

} // namespace desk
