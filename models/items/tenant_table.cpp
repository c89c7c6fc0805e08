// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/tenant_table.h"

#include "models/core/text_column.h"
#include "models/items/credit_words.h"
#include "models/items/formatting.h"

#include <QCoreApplication>

#include <algorithm>

namespace desk {

namespace {

struct SubscriptionTexts
{
    Q_DECLARE_TR_FUNCTIONS(Subscription)
};

constexpr qsizetype longestStatus = 60;

/// Rows are sorted by the share that they show.
bool showsLess(const PoolLevel &a, const PoolLevel &b)
{
    const auto left = a.planShare();
    const auto right = b.planShare();
    if (left && right)
        return isLess(*left, *right);
    return left || right ? !left : a.total.value_or(0) < b.total.value_or(0);
}

QByteArray searchable(const Tenant &tenant)
{
    return foldedUtf8(tenant.name) + fieldSeparator + foldedUtf8(tenant.externalId.text()) + fieldSeparator
        + foldedUtf8(tenant.slug) + fieldSeparator + foldedUtf8(tenant.id);
}

NumberKey timeKeyOf(const Timestamp &time)
{
    return {time.utcMs.value_or(0), time.isValid()};
}

/// Sorts by how full it is: used per paid seat, and where nothing is paid for, any use is fuller than
/// everything.
NumberKey fullness(const TenantRecord &record)
{
    const Capacity *capacity = record.capacity();
    if (!capacity || !capacity->isKnown())
        return {};
    if (*capacity->units == 0)
        return {*capacity->activeCount > 0 ? std::numeric_limits<qint64>::max() : 0, true};
    return {qint64(*capacity->utilisation() * 1e6), true};
}

} // namespace

QString subscriptionStatusText(const Named<SubscriptionStatus> &status)
{
    switch (status.value) {
    case SubscriptionStatus::Pending:
        return SubscriptionTexts::tr("Pending");
    case SubscriptionStatus::Trial:
        return SubscriptionTexts::tr("Trial");
    case SubscriptionStatus::Active:
        return SubscriptionTexts::tr("Active");
    case SubscriptionStatus::PastDue:
        return SubscriptionTexts::tr("Past due");
    case SubscriptionStatus::PendingCancel:
        return SubscriptionTexts::tr("Ends soon");
    case SubscriptionStatus::Canceled:
        return SubscriptionTexts::tr("Canceled");
    case SubscriptionStatus::Expired:
        return SubscriptionTexts::tr("Expired");
    case SubscriptionStatus::Unpaid:
        return SubscriptionTexts::tr("Unpaid");
    case SubscriptionStatus::Incomplete:
        return SubscriptionTexts::tr("Incomplete");
    case SubscriptionStatus::IncompleteExpired:
        return SubscriptionTexts::tr("Never completed");
    case SubscriptionStatus::Paused:
        return SubscriptionTexts::tr("Paused");
    case SubscriptionStatus::None:
        return SubscriptionTexts::tr("No subscription");
    case SubscriptionStatus::Other:
        break;
    }
    return status.text;
}

QString subscriptionStatusTooltip(const Named<SubscriptionStatus> &status)
{
    const bool isStrange = status.value == SubscriptionStatus::Other && !status.isAbsent();
    return isStrange ? SubscriptionTexts::tr("%1: not known to this version of the program.")
                           .arg(singleLine(status.text, longestStatus))
                     : QString();
}

StatusTone subscriptionStatusTone(SubscriptionStatus status)
{
    switch (status) {
    case SubscriptionStatus::Active:
        return StatusTone::Good;
    case SubscriptionStatus::Trial:
    case SubscriptionStatus::Pending:
        return StatusTone::Info;
    case SubscriptionStatus::PendingCancel:
    case SubscriptionStatus::Incomplete:
    case SubscriptionStatus::Paused:
        return StatusTone::Warning;
    case SubscriptionStatus::PastDue:
    case SubscriptionStatus::Unpaid:
        return StatusTone::Critical;
    case SubscriptionStatus::Canceled:
    case SubscriptionStatus::Expired:
    case SubscriptionStatus::IncompleteExpired:
    case SubscriptionStatus::None:
        return StatusTone::Muted;
    case SubscriptionStatus::Other:
        break;
    }
    return StatusTone::Neutral;
}

TenantSubscription summarise(const SubscriptionList &list, qint64 nowUtcMs)
{
    TenantSubscription result;
    result.asOf = nowUtcMs;
    const Subscription *shown = list.shown();
    if (!shown || shown->status.value == SubscriptionStatus::None) {
        result.state = CellState::NoSubscription;
        return result;
    }
    if (shown->status.isAbsent() && !shown->problem.isEmpty()) {
        // Something came that isn't a subscription; it says neither that there is one nor that there is none.
        result.state = CellState::Failed;
        result.error = shown->problem;
        return result;
    }
    result.state = CellState::Known;
    result.status = shown->status;
    result.plan = shown->plan.name.isEmpty() ? shown->plan.id.text() : shown->plan.name;
    result.period = periodOf(*shown);
    result.others = int(list.subscriptions.size()) - 1;
    result.capacity = shown->capacity;
    result.mayBeCurrent = shown->mayBeCurrent();
    result.error = shown->problem;
    return result;
}

TenantCredits summariseCredits(const CreditBalance &balance, qint64 nowUtcMs)
{
    TenantCredits result;
    result.asOf = nowUtcMs;
    result.state = balance.hasNoSubscription ? CellState::NoSubscription : CellState::Known;
    // The lowest of only one subscription's pools isn't the tenant's lowest.
    if (balance.scopeUnknown) {
        result.state = CellState::Failed;
        return result;
    }
    for (const CreditPool &pool : balance.pools) {
        if (!pool.isValid()) {
            ++result.invalid;
            if (result.error.isEmpty())
                result.error = pool.problem;
            continue;
        }
        const QString &name = pool.name.isEmpty() ? pool.key : pool.name;
        const TenantPool kept{pool.product.isEmpty() ? name : poolTitle(pool), pool.level()};
        const TenantPool *lowest = result.lowestPool();
        if (kept.level.isComparable() && (!lowest || isLower(kept.level, lowest->level)))
            result.lowest = int(result.pools.size());
        result.pools.push_back(kept);
        const Timestamp &expiry = pool.nextExpiry;
        if (expiry.isValid() && (!result.nextExpiry.isValid() || *expiry.utcMs < *result.nextExpiry.utcMs))
            result.nextExpiry = expiry;
    }
    return result;
}

bool TenantCredits::isBelowZero() const
{
    return std::ranges::any_of(pools, [](const TenantPool &pool) { return pool.level.isBelowZero(); });
}

bool TenantCredits::isLow() const
{
    return std::ranges::any_of(pools, [](const TenantPool &pool) { return pool.level.isLow(); });
}

SeatFigures TenantRecord::seatFigures() const
{
    SeatFigures figures;
    if (seats.state == CellState::Known)
        figures.note(SeatSource::Count, {seats.capacity.activeCount, seats.capacity.units, seats.asOf});
    const bool isOnlyOne = subscription.state == CellState::Known && subscription.others == 0;
    if (isOnlyOne && subscription.mayBeCurrent)
        figures.note(SeatSource::Subscription,
            {subscription.capacity.activeCount, subscription.capacity.units, subscription.asOf});
    return figures;
}

const Capacity *TenantRecord::capacity() const
{
    if (seats.state == CellState::Known && seats.capacity.isKnown())
        return &seats.capacity;
    const bool useOwn = seats.state == CellState::NotOffered || seats.state == CellState::Known;
    if (useOwn && subscription.state == CellState::Known && subscription.capacity.units)
        return &subscription.capacity;
    return seats.asOf > 0 && seats.capacity.units ? &seats.capacity : nullptr;
}

CellState TenantRecord::seatsState() const
{
    if (seats.state != CellState::NotOffered)
        return seats.state;
    return subscription.state == CellState::Known && !subscription.capacity.units ? CellState::NotOffered
                                                                                  : subscription.state;
}

qint64 TenantRecord::oldest() const
{
    qint64 oldest = 0;
    for (const qint64 asOf : {subscription.asOf, seats.asOf, credits.asOf}) {
        if (asOf > 0 && (oldest == 0 || asOf < oldest))
            oldest = asOf;
    }
    return oldest;
}

void TenantTable::reserve(size_t rows)
{
    m_records.reserve(rows);
    m_byId.reserve(qsizetype(rows));
}

TenantTable::Record TenantTable::add(Tenant tenant)
{
    const auto record = Record(m_records.size());
    if (!tenant.externalId.isEmpty()) {
        const auto known = m_byId.constFind(tenant.externalId);
        if (known != m_byId.constEnd()) {
            TenantRecord &same = m_records[*known];
            same.folded = searchable(tenant);
            same.tenant = std::move(tenant);
            return *known;
        }
        m_byId.insert(tenant.externalId, record);
    }
    TenantRecord added;
    added.folded = searchable(tenant);
    added.tenant = std::move(tenant);
    m_records.push_back(std::move(added));
    return record;
}

std::optional<TenantTable::Record> TenantTable::find(const TenantId &id) const
{
    const auto found = m_byId.constFind(id);
    return found == m_byId.constEnd() ? std::nullopt : std::optional<Record>(*found);
}

void TenantTable::setSubscription(Record record, TenantSubscription value)
{
    m_records[record].subscription = std::move(value);
}

void TenantTable::setSeats(Record record, TenantSeats value)
{
    m_records[record].seats = std::move(value);
}

void TenantTable::setCredits(Record record, TenantCredits value)
{
    m_records[record].credits = std::move(value);
}

void TenantTable::setAlerts(Record record, QStringList texts)
{
    m_records[record].alerts = std::move(texts);
}

void TenantTable::adopt(const TenantTable &older)
{
    for (TenantRecord &record : m_records) {
        const auto known = older.find(record.tenant.externalId);
        if (!known)
            continue;
        record.subscription = older.at(*known).subscription;
        record.seats = older.at(*known).seats;
        record.credits = older.at(*known).credits;
        record.alerts = older.at(*known).alerts;
    }
}

void TenantTable::sort(std::vector<Record> &records, Field field, Qt::SortOrder direction) const
{
    const auto byNumber = [&](auto keyOf) {
        sortByNumber(records, direction, [&](Record record) { return keyOf(m_records[record]); });
    };
    switch (field) {
    case Field::Name:
    case Field::ExternalId:
    case Field::Plan:
        sortByFolded(records, field, direction);
        return;
    case Field::Active:
        byNumber([](const TenantRecord &r) {
            return NumberKey{r.tenant.isActive.value_or(false) ? 0 : 1, r.tenant.isActive.has_value()};
        });
        return;
    case Field::Status:
        byNumber([](const TenantRecord &r) {
            const SubscriptionStatus status = r.subscription.status.value;
            const bool known
                = r.subscription.state == CellState::Known && status != SubscriptionStatus::Other;
            return NumberKey{qint64(status), known};
        });
        return;
    case Field::Seats:
        byNumber(fullness);
        return;
    case Field::Credits:
        sortByLowestPool(records, direction);
        return;
    case Field::Renewal:
        byNumber([](const TenantRecord &r) { return timeKeyOf(r.subscription.period.at); });
        return;
    case Field::Created:
        byNumber([](const TenantRecord &r) { return timeKeyOf(r.tenant.createdAt); });
        return;
    case Field::Age:
        byNumber([](const TenantRecord &r) { return NumberKey{-r.oldest(), r.oldest() > 0}; });
        return;
    }
}

/// Shares are compared exactly: as fractions of two 64-bit numbers they would not all be told apart.
void TenantTable::sortByLowestPool(std::vector<Record> &records, Qt::SortOrder direction) const
{
    const auto poolOf = [this](Record record) { return m_records[record].credits.lowestPool(); };
    std::ranges::stable_sort(records, [&](Record a, Record b) {
        const TenantPool *left = poolOf(a);
        const TenantPool *right = poolOf(b);
        if (!left || !right)
            return left && !right;
        return direction == Qt::AscendingOrder ? showsLess(left->level, right->level)
                                               : showsLess(right->level, left->level);
    });
}

void TenantTable::sortByFolded(std::vector<Record> &records, Field field, Qt::SortOrder direction) const
{
    std::vector<QByteArray> plans;
    if (field == Field::Plan) {
        plans.reserve(m_records.size());
        for (const TenantRecord &record : m_records)
            plans.push_back(foldedUtf8(record.subscription.plan));
    }
    sortByText(records, direction, [&](Record record) {
        if (field == Field::Plan)
            return bytesOf(plans[record]);
        std::string_view text = bytesOf(m_records[record].folded);
        if (field == Field::ExternalId)
            text.remove_prefix(text.find(fieldSeparator) + 1);
        return text.substr(0, text.find(fieldSeparator));
    });
}

} // namespace desk
