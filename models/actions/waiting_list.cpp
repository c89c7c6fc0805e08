// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/actions/waiting_list.h"

#include "models/actions/ordered_capacity.h"

#include <QCoreApplication>

#include <algorithm>
#include <limits>

namespace desk {

using namespace Qt::StringLiterals;

namespace {

struct WaitingListWords
{
    Q_DECLARE_TR_FUNCTIONS(PaymentWatch)
};

} // namespace

WaitingList::WaitingList(RosterSource &source, SeatActions &actions, Notifier &notifier, QObject *parent)
    : QObject(parent)
    , m_source(source)
    , m_actions(actions)
    , m_ledger(actions.ledger())
    , m_notifier(notifier)
{ }

WaitingList::~WaitingList() = default;

std::vector<SeatPerson> WaitingList::toBeSeated(const TenantId &tenant) const
{
    std::vector<SeatPerson> people;
    for (const WaitingPerson &waiting : waitingPeople(m_ledger, tenant)) {
        if (waiting.isToBeSeated)
            people.push_back(waiting.person);
    }
    return people;
}

WaitingList::Run *WaitingList::begin(const Intent &intent)
{
    const auto [at, isNew] = m_runs.try_emplace(intent.tenant);
    (isNew ? at->second.intentId : at->second.next) = intent.id;
    return isNew ? &at->second : nullptr;
}

void WaitingList::seat(const QString &intentId, qint64 free)
{
    const Intent *intent = m_ledger.find(intentId);
    if (!intent)
        return;
    const TenantId tenant = intent->tenant;
    std::vector<SeatPerson> people = toBeSeated(tenant);
    if (people.empty())
        return;
    if (Run *run = begin(*intent)) {
        run->people = std::move(people);
        run->free = free;
        goOn(tenant);
    }
}

void WaitingList::seatNow(const QString &intentId)
{
    const Intent *intent = m_ledger.find(intentId);
    if (!intent || m_ledger.account().readOnly)
        return;
    const TenantId tenant = intent->tenant;
    QSet<QString> ids;
    for (const SeatPerson &person : toBeSeated(tenant))
        ids.insert(person.userId.text());
    if (ids.isEmpty())
        return;
    Run *run = begin(*intent);
    if (!run)
        return;
    run->free = std::numeric_limits<qint64>::max();
    run->lookup = std::make_unique<RosterLookup>(m_source, tenant, ids, Priority::Background);
    connect(run->lookup.get(), &RosterLookup::finished, this, [this, tenant] { lookedUp(tenant); });
    run->lookup->start();
}

void WaitingList::lookedUp(const TenantId &tenant)
{
    Run &run = m_runs.at(tenant);
    const std::unique_ptr<RosterLookup, QScopedPointerDeleteLater> lookup(run.lookup.release());
    if (!lookup->isComplete())
        return fail(tenant);
    QSet<QString> there;
    for (const auto &[id, seat] : lookup->found())
        there.insert(id);
    forget(tenant, there);
    run.people = toBeSeated(tenant);
    if (run.people.empty())
        return end(tenant);
    goOn(tenant);
}

/// Batch after batch, because two batches of one tenant don't go at once.
void WaitingList::goOn(const TenantId &tenant)
{
    Run &run = m_runs.at(tenant);
    const qint64 size
        = std::min({qint64(run.people.size()), run.free, qint64(m_source.provider().peopleInBatch)});
    const Intent *intent = m_ledger.find(run.intentId);
    if (size <= 0 || !intent)
        return finish(tenant);
    BulkRequest request;
    request.tenant = tenant;
    request.people.assign(run.people.begin(), run.people.begin() + size);
    run.people.erase(run.people.begin(), run.people.begin() + size);
    request.metadata.stamp = m_actions.stamp();
    ActionContext context;
    context.tenantName = intent->tenantName;
    context.unitsBefore = intent->unitsObserved;
    context.unitsSource = intent->unitsSource;
    m_actions.allocateBatch(request, context, this,
        [this, tenant, batch = request.people](
            const ActionOutcome<BulkReply> &outcome) { answered(tenant, batch, outcome); });
}

void WaitingList::answered(
    const TenantId &tenant, const std::vector<SeatPerson> &batch, const ActionOutcome<BulkReply> &outcome)
{
    if (!outcome.reply)
        return fail(tenant);
    Run &run = m_runs.at(tenant);
    const BulkReply &reply = *outcome.reply;
    QSet<QString> landed;
    for (const SeatPerson &person : batch) {
        const QString id = person.userId.text();
        if (reply.rejected.contains(id))
            continue;
        const bool isNew = reply.allocated.contains(id);
        // Who had a seat before takes none of those that are free. Whom the answer leaves out waits on.
        if (isNew && run.free > 0)
            --run.free;
        if (isNew || reply.skipped.contains(id))
            landed.insert(id);
    }
    run.allocated += landed.size();
    forget(tenant, landed);
    goOn(tenant);
}

/// They wait no longer, for whichever purchase.
void WaitingList::forget(const TenantId &tenant, const QSet<QString> &landed)
{
    const auto isThere = [&](const SeatPerson &person) { return landed.contains(person.userId.text()); };
    QStringList ids;
    for (const Intent &intent : m_ledger.intents()) {
        if (intent.kind == IntentKind::AddCapacity && intent.tenant == tenant
            && std::ranges::any_of(intent.waiting, isThere))
            ids << intent.id;
    }
    for (const QString &id : ids)
        m_ledger.amend(
            id, u"waiting_seated"_s, [&](Intent &changed) { std::erase_if(changed.waiting, isThere); });
}

void WaitingList::finish(const TenantId &tenant)
{
    const QString id = m_runs.at(tenant).intentId;
    const qint64 allocated = m_runs.at(tenant).allocated;
    const auto left = qint64(toBeSeated(tenant).size());
    if (left > 0)
        m_ledger.note(id, u"waiting_not_seated"_s, u"%1 people wait still"_s.arg(left));
    if (const Intent *intent = m_ledger.find(id))
        m_notifier.notify(WaitingListWords::tr("Seats in %1").arg(intent->tenantName),
            left == 0 ? WaitingListWords::tr("%n waiting person(s) got a seat.", nullptr, int(allocated))
                      : WaitingListWords::tr("%1 of %2 waiting people got a seat.")
                            .arg(allocated)
                            .arg(allocated + left),
            id);
    end(tenant);
    Q_EMIT seated(id, allocated, left);
}

void WaitingList::fail(const TenantId &tenant)
{
    const QString id = m_runs.at(tenant).intentId;
    m_ledger.note(
        id, u"waiting_not_seated"_s, u"%1 people wait still"_s.arg(qint64(toBeSeated(tenant).size())));
    end(tenant);
    Q_EMIT failed(id);
}

void WaitingList::end(const TenantId &tenant)
{
    const QString next = m_runs.at(tenant).next;
    m_runs.erase(tenant);
    if (!next.isEmpty())
        seatNow(next);
}

} // namespace desk
