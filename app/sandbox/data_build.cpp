// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/data_build.h"

#include "app/sandbox/people.h"

#include <algorithm>

namespace desk::sandbox {

using namespace Qt::StringLiterals;

QString slugOf(const QString &name)
{
    QString out;
    const QString plain = name.normalized(QString::NormalizationForm_KD).toLower();
    for (const QChar c : plain) {
        if ((c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9'))
            out += c;
        else if ((c.isSpace() || c == u'-' || c == u'_' || c == u'.') && !out.isEmpty()
            && !out.endsWith(u'-'))
            out += u'-';
    }
    while (out.endsWith(u'-'))
        out.chop(1);
    return out.isEmpty() ? u"tenant"_s : out.left(60);
}

std::unique_ptr<Tenant> makeTenant(
    World &world, const QString &externalId, const QString &name, qint64 createdAt, quint32 ownerNumber)
{
    auto tenant = std::make_unique<Tenant>();
    tenant->id = world.newId(u"ten"_s);
    tenant->externalId = externalId;
    tenant->name = name;
    tenant->slug = slugOf(externalId);
    tenant->createdAt = createdAt;
    const Person owner = person(ownerNumber);
    tenant->members.push_back(
        {u"owner_"_s + externalId, QString::fromLatin1(owner.mailbox) + u'@' + tenant->slug + u".example"_s,
            QString::fromUtf8(owner.name), u"owner"_s});
    return tenant;
}

Subscription &addSubscription(World &world, Tenant &tenant, const Terms &terms, qint64 now)
{
    Subscription s;
    s.id = world.newId(u"sub"_s);
    s.planId = terms.planId;
    s.status = terms.status;
    s.currency = terms.currency;
    s.provider = terms.provider;
    s.billingMode = terms.billingMode;
    s.units = terms.units;
    if (terms.provider == u"stripe"_s)
        s.providerId = world.newId(u"sub_stripe"_s);
    // Periods begin and end on whole hours, a few hours away from now.
    const qint64 hour = now - now % hourMs;
    s.periodStart = hour - terms.daysGone * dayMs - 5 * hourMs;
    s.periodEnd = hour + terms.daysLeft * dayMs - 5 * hourMs;
    s.createdAt = std::max(tenant.createdAt, s.periodStart - 200 * dayMs);
    s.updatedAt = s.periodStart;
    if (terms.status == u"trial"_s)
        s.trialEnd = s.periodEnd;
    if (terms.status == u"pending_cancel"_s)
        s.canceledAt = hour - 2 * dayMs;
    if (terms.status == u"canceled"_s)
        s.canceledAt = s.periodEnd;
    s.metadata = {{u"source"_s, u"self-serve"_s}};
    tenant.subscriptions.push_back(std::move(s));
    Subscription &added = tenant.subscriptions.back();
    if (added.running())
        world.grantBase(tenant, added);
    return added;
}

void addInvoices(World &world, Tenant &tenant, const Subscription &subscription, int periods)
{
    const Plan *plan = world.plan(subscription.planId);
    const PlanPrice *price = plan ? plan->price(subscription.currency) : nullptr;
    if (!price)
        return;
    const qint64 length = subscription.periodEnd - subscription.periodStart;
    for (int back = periods - 1; back >= 0; --back) {
        Invoice i;
        i.id = world.newId(u"inv"_s);
        i.number = world.nextInvoiceNumber();
        i.type = u"subscription"_s;
        i.status = u"paid"_s;
        const qint64 billable
            = plan->seatBased ? std::max<qint64>(0, subscription.units - plan->includedSeats) : 0;
        i.amount = price->base + billable * price->perSeat;
        i.currency = subscription.currency;
        i.periodStart = subscription.periodStart - back * length;
        i.periodEnd = i.periodStart + length;
        i.issuedAt = i.periodStart;
        i.dueAt = i.periodStart + 14 * dayMs;
        i.paidAt = i.periodStart + 2 * hourMs;
        i.provider = subscription.provider;
        i.planName = plan->name;
        tenant.invoices.push_back(std::move(i));
    }
}

} // namespace desk::sandbox
