// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/data_build.h"
#include "app/sandbox/people.h"

#include <algorithm>
#include <iterator>

namespace desk::sandbox {

using namespace Qt::StringLiterals;

namespace {

struct Seats
{
    int active = 0;
    int removed = 0; ///< people who left
    int returned = 0; ///< of the active: left once and came back
};

constexpr const char *departments[]
    = {"Design", "Engineering", "Finance", "Operations", "People", "Sales", "Support"};
constexpr const char *addedBy[] = {"admin-console", "scim-sync", "hr-import", "self-service"};

QByteArray metadataOf(quint32 x)
{
    if (x % 11 == 0)
        return "{}";
    QByteArray out = "{\"addedBy\":\"";
    out += addedBy[x % std::size(addedBy)];
    out += "\",\"department\":\"";
    out += departments[(x >> 3) % std::size(departments)];
    out += '"';
    if (x % 3 != 0)
        out += ",\"costCentre\":\"CC-" + QByteArray::number(1000 + (x >> 5) % 40 * 10) + '"';
    if (x % 17 == 0)
        out += ",\"badge\":" + QByteArray::number(10000 + (x >> 7) % 90000);
    return out + '}';
}

SeatRow smallSeat(quint32 number, const QByteArray &domain, qint64 allocatedAt)
{
    const quint32 x = scatter(number * 2654435761U + 17);
    const Person who = person(number);
    SeatRow row;
    row.userId = "usr_" + QByteArray::number(100000 + number);
    if (x % 9 != 0)
        row.email = who.mailbox + '@' + domain;
    if (x % 7 != 0)
        row.name = who.name;
    row.allocatedAt = allocatedAt;
    row.metadata = metadataOf(x);
    return row;
}

void addSeats(Tenant &tenant, const Seats &seats, quint32 first, qint64 now)
{
    const QByteArray domain = tenant.slug.toLatin1() + ".example";
    const int people = seats.active + seats.removed;
    const qint64 since = std::max(tenant.createdAt + hourMs, now - 420 * dayMs);
    int returned = 0;
    std::vector<SeatRow> rows;
    for (int i = 0; i < people; ++i) {
        const quint32 number = first + static_cast<quint32>(i);
        const qint64 spread = now - since - hourMs;
        const qint64 at = since + spread * (i + 1) / (people + 1) - scatter(number) % 40 * minuteMs;
        SeatRow row = smallSeat(number, domain, at);
        const bool leaves = (i + 1) * seats.removed / people != i * seats.removed / people;
        if (leaves)
            row.removedAt = at + (now - at) * (3 + scatter(number) % 6) / 10;
        rows.push_back(row);
        if (!leaves && returned < seats.returned && i % 3 == 1) {
            ++returned;
            row.allocatedAt = std::max(tenant.createdAt, at - 90 * dayMs);
            row.removedAt = row.allocatedAt + (at - row.allocatedAt) / 2;
            rows.push_back(row);
        }
    }
    std::ranges::stable_sort(rows, {}, &SeatRow::allocatedAt);
    for (SeatRow &row : rows)
        tenant.roster.add(std::move(row));
}

struct Profile
{
    QString id;
    QString name;
    int daysOld = 0;
    Terms terms; ///< no plan = no subscription
    Seats seats;
};

Tenant &add(World &world, const Profile &profile, qint64 now)
{
    const auto number = static_cast<quint32>(world.tenants.size());
    auto owned = makeTenant(
        world, profile.id, profile.name, now - profile.daysOld * dayMs - number * 3 * hourMs, 7000 + number);
    owned->metadata = {{u"segment"_s, number % 3 == 0 ? u"mid-market"_s : u"smb"_s},
        {u"accountManager"_s, QString::fromUtf8(person(9000 + number % 4).name)}};
    owned->updatedAt = now - (number + 1) * dayMs;
    Tenant &tenant = world.addTenant(std::move(owned));
    if (!profile.terms.planId.isEmpty()) {
        const Subscription copy = addSubscription(world, tenant, profile.terms, now);
        if (copy.billingMode != u"free"_s)
            addInvoices(world, tenant, copy, copy.trialEnd ? 0 : 4);
    }
    addSeats(tenant, profile.seats, 1000 * (number + 1), now);
    const Person helper = person(8000 + number);
    tenant.members.push_back(
        {u"admin_"_s + profile.id, QString::fromLatin1(helper.mailbox) + u'@' + tenant.slug + u".example"_s,
            QString::fromUtf8(helper.name), u"admin"_s});
    return tenant;
}

void addGrants(
    Tenant &tenant, const QString &pool, qint64 used, qint64 credits, std::optional<qint64> expires)
{
    for (Pool &p : tenant.pools) {
        if (p.spec.key != pool)
            continue;
        p.grants.front().left -= used;
        if (credits > 0)
            p.grants.push_back({true, credits, expires});
        p.granted += credits;
    }
}

/// The last invoice of somebody who pays by hand is still open.
void leaveOpen(Tenant &tenant, qint64 dueAt)
{
    Invoice &last = tenant.invoices.back();
    last.status = u"open"_s;
    last.paidAt.reset();
    last.dueAt = dueAt;
}

Terms monthly(
    const QString &plan, const QString &status, const QString &currency, qint64 units, int gone, int left)
{
    return {plan, status, currency, u"stripe"_s, u"recurring"_s, units, gone, left};
}

void addHealthy(World &world, qint64 now)
{
    const QString team = u"plan_team"_s;
    Tenant &acme = add(world,
        {u"acme_design"_s, u"Acme Design Studio"_s, 610, monthly(team, u"active"_s, u"USD"_s, 25, 12, 18),
            {18, 6, 2}},
        now);
    addGrants(acme, u"ai_credits"_s, 1850, 2400, now + 19 * dayMs);
    addGrants(acme, u"ai_credits"_s, 0, 600, now + 6 * dayMs);
    addGrants(acme, u"sms"_s, 120, 500, {});
    add(world,
        {u"northwind"_s, u"Northwind Traders"_s, 480, monthly(team, u"active"_s, u"USD"_s, 15, 13, 17),
            {15, 3, 1}},
        now);
    Tenant &helios = add(world,
        {u"helios_energy"_s, u"Helios Energy AG"_s, 395, monthly(team, u"active"_s, u"EUR"_s, 50, 27, 3),
            {53, 11, 3}},
        now);
    addGrants(helios, u"ai_credits"_s, 5000, 0, {});
    addGrants(helios, u"sms"_s, 437, 0, {});
    Tenant &trial = add(world,
        {u"brightside_labs"_s, u"Brightside Labs"_s, 11,
            monthly(u"plan_starter"_s, u"trial"_s, u"USD"_s, 5, 11, 3), {4, 0, 0}},
        now);
    addGrants(trial, u"ai_credits"_s, 960, 250, now + 20 * hourMs);
}

void addTroubled(World &world, qint64 now)
{
    Tenant &orchid = add(world,
        {u"patan_orchid"_s, u"Patan Orchid Clinics"_s, 700,
            {u"plan_team"_s, u"past_due"_s, u"NPR"_s, u"esewa"_s, u"manual"_s, 250, 34, -4}, {240, 28, 6}},
        now);
    leaveOpen(orchid, now - 4 * dayMs);
    add(world, {u"paper_boat"_s, u"Paper Boat Publishing"_s, 90, {QString(), {}, {}, {}, {}, 0, 0, 0}, {}},
        now);
    Tenant &kestrel = add(world,
        {u"kestrel_watch"_s,
            u"Kestrel International Holding for Coastal Observation, Maritime Weather Services and the Long-Term Storage of Everything That Was Ever Observed Along the Coast, Northern Branch"_s,
            820, monthly(u"plan_business_yearly"_s, u"pending_cancel"_s, u"USD"_s, 60, 356, 9), {41, 9, 0}},
        now);
    addSubscription(world, kestrel, monthly(u"plan_insights"_s, u"active"_s, u"USD"_s, 0, 5, 25), now);
    // The plan with the seats is the newest, so that capacity is read from it. Both products call a pool
    // alike.
    std::swap(kestrel.subscriptions[0], kestrel.subscriptions[1]);
    std::swap(kestrel.subscriptions[0].createdAt, kestrel.subscriptions[1].createdAt);
    kestrel.pool(u"workspace"_s, u"ai_credits"_s)->grants.front().left -= 21'500;
    kestrel.pool(u"insights"_s, u"ai_credits"_s)->grants.front().left -= 275;
    Tenant &mill = add(world,
        {u"old_mill"_s, u"Old Mill Brewery"_s, 1100,
            monthly(u"plan_starter"_s, u"expired"_s, u"EUR"_s, 8, 400, -370), {6, 4, 0}},
        now);
    addSubscription(world, mill, monthly(u"plan_team"_s, u"canceled"_s, u"EUR"_s, 12, 120, -90), now);
    mill.active = false;
}

void addRemarkable(World &world, qint64 now)
{
    Tenant &himal = add(world,
        {u"himal_outfitters"_s, u"Himalayan Outfitters Pvt. Ltd."_s, 260,
            {u"plan_team"_s, u"active"_s, u"NPR"_s, u"khalti"_s, u"manual"_s, 20, 6, 24}, {20, 2, 1}},
        now);
    leaveOpen(himal, now + 8 * dayMs);
    Tenant &sakura = add(world,
        {u"sakura_robotics"_s, u"桜ロボティクス株式会社"_s, 300,
            monthly(u"plan_business_yearly"_s, u"active"_s, u"JPY"_s, 40, 101, 264), {37, 0, 0}},
        now);
    addGrants(sakura, u"ai_credits"_s, 58800, 10000, now + 71 * dayMs);
    add(world,
        {u"gulf_marine"_s, u"شركة الخليج للخدمات البحرية"_s, 150,
            monthly(u"plan_starter"_s, u"on_hold_review"_s, u"KWD"_s, 12, 20, 10), {9, 2, 0}},
        now);
    add(world,
        {u"bold_soehne"_s, u"<b>Bold & Söhne</b>"_s, 33,
            {u"plan_free"_s, u"active"_s, u"EUR"_s, QString(), u"free"_s, 0, 3, 27}, {}},
        now);
}

} // namespace

void fillSmall(World &world, qint64 now)
{
    addHealthy(world, now);
    addTroubled(world, now);
    addRemarkable(world, now);
}

} // namespace desk::sandbox
