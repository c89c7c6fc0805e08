// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/data_build.h"
#include "app/sandbox/people.h"

namespace desk::sandbox {

using namespace Qt::StringLiterals;

namespace {

constexpr quint32 tenantCount = 5000;
constexpr qint64 seatTotal = 1'000'000;
constexpr qint64 bigSeats = 100'000;
constexpr qint64 removedEvery = 11; // ten stay, one leaves

/// Each 40th has no running subscription, so nobody could count its seats: it has none.
constexpr bool hasEnded(quint32 i)
{
    return i % 40 == 39;
}

/// Number of active seats of each tenant; together exactly the total.
std::vector<qint64> seatCounts(quint32 seed)
{
    std::vector<qint64> counts(tenantCount, 0);
    counts[0] = bigSeats;
    qint64 sum = bigSeats;
    for (quint32 i = 1; i < tenantCount; ++i) {
        if (!hasEnded(i))
            counts[i] = 1 + scatter(seed + i) % 368;
        sum += counts[i];
    }
    const qint64 step = sum < seatTotal ? 1 : -1;
    for (quint32 i = 1; sum != seatTotal; i = i % (tenantCount - 1) + 1) {
        if (hasEnded(i) || counts[i] + step < 1)
            continue;
        counts[i] += step;
        sum += step;
    }
    return counts;
}

struct LargeRoster
{
    quint32 tenant = 0;
    QByteArray domain;
    qint64 rows = 0;
    qint64 first = 0;
    qint64 now = 0;

    SeatRow operator()(qint64 row) const
    {
        const quint32 number = tenant * 131071U + static_cast<quint32>(row);
        const quint32 x = scatter(number);
        SeatRow seat;
        const QByteArray digits = QByteArray::number(row).rightJustified(6, '0');
        seat.userId = "usr_" + QByteArray::number(tenant) + '_' + digits;
        const Person who = person(number);
        if (x % 50 != 0)
            seat.email = who.mailbox + '.' + digits + '@' + domain;
        if (x % 40 != 0)
            seat.name = who.name;
        // Every row is later than the one before it.
        const qint64 step = qMax<qint64>((now - first) / (rows + 1), 2);
        seat.allocatedAt = first + step * row + x % static_cast<quint64>(step);
        if (row % removedEvery == removedEvery - 1)
            seat.removedAt = seat.allocatedAt + qMax<qint64>((now - seat.allocatedAt) / (2 + x % 5), 1);
        if (x % 4 != 0)
            seat.metadata = "{\"addedBy\":\"scim-sync\",\"costCentre\":\"CC-"
                + QByteArray::number(1000 + x % 90) + "\"}";
        return seat;
    }
};

Terms termsOf(quint32 i, qint64 seats, quint32 x)
{
    static const QString currencies[] = {u"USD"_s, u"USD"_s, u"EUR"_s, u"NPR"_s, u"JPY"_s, u"KWD"_s};
    Terms t;
    t.currency = currencies[x % 6];
    t.daysGone = static_cast<int>(1 + x % 28);
    t.daysLeft = 30 - t.daysGone;
    t.units = qMax<qint64>(1, seats * (i % 23 == 5 ? 95 : 100 + (x >> 8) % 40) / 100);
    if (t.currency == u"NPR"_s) {
        t.provider = (x >> 5) % 2 ? u"khalti"_s : u"esewa"_s;
        t.billingMode = u"manual"_s;
    }
    if (seats < 40)
        t.planId = u"plan_starter"_s;
    if (hasEnded(i)) {
        t.status = i % 80 == 79 ? u"expired"_s : u"canceled"_s;
        t.daysGone += 60;
        t.daysLeft -= 61;
    } else if (i % 17 == 3) {
        t.status = u"trial"_s;
    } else if (i % 29 == 7) {
        t.status = u"past_due"_s;
    } else if (i % 37 == 11) {
        t.status = u"pending_cancel"_s;
    }
    return t;
}

void addLargeTenant(World &world, quint32 i, qint64 seats, quint32 seed, qint64 now)
{
    const quint32 x = scatter(seed ^ (i * 7919U));
    const bool big = i == 0;
    const QString id = big ? u"big_100k"_s : u"t_%1"_s.arg(i, 5, 10, QLatin1Char('0'));
    const QString name = big ? u"Continental Rail & Freight Group"_s : QString::fromUtf8(company(i));
    const qint64 daysOld = big ? 930 : 70 + x % 900;
    auto owned = makeTenant(world, id, name, now - daysOld * dayMs, 50000 + i);
    owned->active = i % 97 != 13;
    Tenant &tenant = world.addTenant(std::move(owned));
    Terms terms = termsOf(i, seats, x);
    if (big) {
        terms = {};
        terms.units = 110'000;
    }
    const Subscription subscription = addSubscription(world, tenant, terms, now);
    if (i % 5 == 0)
        addInvoices(world, tenant, subscription, 1);
    const qint64 rows = seats > 0 ? seats + (seats - 1) / (removedEvery - 1) : 0;
    tenant.roster.setGenerated(rows, removedEvery,
        LargeRoster{i, tenant.slug.toLatin1() + ".example", rows, tenant.createdAt + hourMs, now});
}

} // namespace

void fillLarge(World &world, quint32 seed, qint64 now)
{
    const std::vector<qint64> counts = seatCounts(seed);
    world.tenants.reserve(tenantCount);
    for (quint32 i = 0; i < tenantCount; ++i)
        addLargeTenant(world, i, counts[i], seed, now);
}

} // namespace desk::sandbox
