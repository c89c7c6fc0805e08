// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/api.h"
#include "app/sandbox/json_text.h"
#include "app/sandbox/seat_rules.h"

#include <QJsonDocument>

#include <algorithm>

namespace desk::sandbox {

using namespace Qt::StringLiterals;

namespace {

struct Page
{
    qint64 number = 1;
    qint64 limit = 50;
    qint64 total = 0;
    qint64 pages = 0;
    bool hasNext = false;
};

void appendOptional(QByteArray &out, const char *name, const QByteArray &text)
{
    out += name;
    if (text.isNull())
        out += "null";
    else
        appendJsonString(out, text);
}

void appendNumber(QByteArray &out, const char *name, qint64 n, bool asText)
{
    out += name;
    if (asText)
        out += '"';
    out += QByteArray::number(n);
    if (asText)
        out += '"';
}

void appendSeat(QByteArray &out, const SeatRow &row, const Shape &shape)
{
    out += "{\"externalUserId\":";
    appendJsonString(out, row.userId);
    appendOptional(out, ",\"email\":", row.email);
    appendOptional(out, ",\"name\":", row.name);
    out += row.removed() ? ",\"status\":\"removed\",\"allocatedAt\":\""
                         : ",\"status\":\"active\",\"allocatedAt\":\"";
    appendIsoTime(out, row.allocatedAt, shape.timesInSeconds, shape.timesWithOffset);
    out += "\",\"removedAt\":";
    if (row.removed()) {
        out += '"';
        appendIsoTime(out, row.removedAt, shape.timesInSeconds, shape.timesWithOffset);
        out += "\",\"metadata\":";
    } else {
        out += "null,\"metadata\":";
    }
    out += row.metadata;
    out += '}';
}

/// Sets what follows from the total and the place in it.
void layOut(Page &page)
{
    page.pages = (page.total + page.limit - 1) / page.limit;
    page.hasNext = page.number < page.pages;
}

/// The numbers of the first row of the page and of the one after its last; bent when that is asked for.
std::pair<qint64, qint64> rowsOf(Page &page, Paging paging)
{
    const qint64 rows = page.total;
    const bool first = page.number == 1;
    qint64 begin = (page.number - 1) * page.limit;
    qint64 end = begin + page.limit;
    layOut(page);
    switch (paging) {
    case Paging::Right:
    case Paging::PageEcho:
        break;
    case Paging::HasNextForever:
        page.hasNext = true;
        break;
    case Paging::ShiftRows: // the first row went away after the first page: one row is never seen
    case Paging::DuplicateRows: // a row came in front: the last one of the page before is seen again
        if (!first) {
            const qint64 by = paging == Paging::ShiftRows ? 1 : -1;
            begin += by;
            end += by;
            page.total -= by;
            layOut(page);
        }
        break;
    case Paging::EmptyMiddle:
        if (page.number == page.pages / 2 + 1)
            end = begin;
        break;
    case Paging::TotalChanged:
        page.total += page.number - 1;
        break;
    }
    return {std::min(begin, rows), std::min(end, rows)};
}

std::optional<SeatFilter> filterOf(const QString &status)
{
    if (status.isEmpty() || status == u"active"_s)
        return SeatFilter::Active;
    if (status == u"removed"_s)
        return SeatFilter::Removed;
    if (status == u"all"_s)
        return SeatFilter::All;
    return std::nullopt;
}

/// The whole number in a query, the fallback when it is absent, nothing when it is not a number above zero.
std::optional<qint64> askedNumber(const Call &call, const QString &name, qint64 fallback)
{
    if (!call.query.hasQueryItem(name))
        return fallback;
    bool ok = false;
    const qint64 n = call.asked(name).toLongLong(&ok);
    return ok && n > 0 && n < 1'000'000'000 ? std::optional(n) : std::nullopt;
}

} // namespace

Reply listAllocations(Context &context, const Call &call)
{
    const Shape &shape = context.shape;
    const QString entity = call.asked(u"requestingEntityId"_s);
    if (entity.isEmpty())
        return missingFields(shape, {u"requestingEntityId"_s});
    const auto filter = filterOf(call.asked(u"status"_s));
    const auto number = askedNumber(call, u"page"_s, 1);
    const auto limit = askedNumber(call, u"limit"_s, 50);
    if (!filter || !number || !limit)
        return failure(shape, 400, u"INVALID_PARAMETER"_s, u"status, page or limit is not valid"_s);
    Tenant *tenant = context.world.tenant(entity);
    if (!tenant)
        return noTenant(shape);
    const Subscription *subscription = seatSubscription(context.world, *tenant);
    if (!subscription)
        return noActiveSubscription(shape);
    Page page{*number, std::min<qint64>(*limit, 100), tenant->roster.count(*filter), 0, false};
    const auto [begin, end] = rowsOf(page, call.paging);

    Reply reply;
    QByteArray &out = reply.body;
    out.reserve(512 + page.limit * 360);
    out += "{\"success\":true,\"data\":{\"allocations\":[";
    for (qint64 row = begin; row < end; ++row) {
        if (row > begin)
            out += ',';
        appendSeat(out, tenant->roster.at(*filter, row), shape);
    }
    out += "],\"capacity\":";
    out += QJsonDocument(capacityJson(context, *tenant, *subscription, false)).toJson(QJsonDocument::Compact);
    const bool text = shape.countsAsText;
    appendNumber(out, ",\"pagination\":{\"total\":", page.total, text);
    appendNumber(out, ",\"page\":", page.number + (call.paging == Paging::PageEcho ? 1 : 0), text);
    appendNumber(out, ",\"limit\":", page.limit, text);
    appendNumber(out, ",\"totalPages\":", page.pages, text);
    out += page.hasNext ? ",\"hasNextPage\":true" : ",\"hasNextPage\":false";
    out += page.number > 1 ? ",\"hasPreviousPage\":true}}" : ",\"hasPreviousPage\":false}}";
    out += shape.bareEnvelope ? "}" : ",\"error\":null}";
    return reply;
}

Reply countCapacity(Context &context, const Call &call)
{
    if (const QStringList missing = absent(call.body, {u"requestingEntityId"_s}); !missing.isEmpty())
        return missingFields(context.shape, missing);
    Tenant *tenant = context.world.tenant(call.text("requestingEntityId"_L1));
    if (!tenant)
        return noTenant(context.shape);
    const Subscription *subscription = seatSubscription(context.world, *tenant);
    if (!subscription)
        return noActiveSubscription(context.shape);
    return success(context, capacityJson(context, *tenant, *subscription, true));
}

} // namespace desk::sandbox
