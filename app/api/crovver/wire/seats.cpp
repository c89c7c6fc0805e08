// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/api/crovver/wire/decoders.h"
#include "app/api/crovver/wire/rows.h"

#include <QCoreApplication>

namespace desk::crovver {

using json::Node;
using json::Reader;
using json::Type;

namespace {

constexpr qsizetype mostRows = 1000; // of a page, whatever its limit was

struct SeatDecoderText
{
    Q_DECLARE_TR_FUNCTIONS(SeatDecoder)
};

bool isSameText(const Node &node, const QString &text)
{
    const std::string_view utf8 = node.text();
    return node.is(Type::String)
        && QAnyStringView(text) == QUtf8StringView(utf8.data(), qsizetype(utf8.size()));
}

Seat readSeat(Node node, qsizetype index, const Seat *previous, QStringList *oddities)
{
    // Paths are made from the index only when something is wrong: a page has a hundred rows.
    Reader reader(node, {}, oddities);
    Seat seat;
    seat.userId = UserId(reader.requiredText("externalUserId"));
    seat.email = reader.text("email");
    seat.name = reader.text("name");
    seat.status = previous && isSameText(reader.node("status"), previous->status.text)
        ? previous->status // its text is shared: most rows have the same
        : fromSpelling(seatStatusSpellings, reader.text("status"));
    seat.allocatedAt = reader.time("allocatedAt");
    seat.removedAt = reader.time("removedAt");
    seat.metadata = reader.metadata("metadata");
    seat.metadataJson = reader.objectText("metadata");
    seat.unread = reader.unread();
    if (!reader.problem().isEmpty())
        seat.problem = elementPath(QStringLiteral("data.allocations"), index) + u'.' + reader.problem();
    return seat;
}

void checkEcho(Reader &pagination, std::string_view name, int asked, QStringList &warnings)
{
    const auto echoed = pagination.count(name);
    if (echoed && *echoed != asked)
        warnings.append(SeatDecoderText::tr("%1: asked for %2, the server says %3")
                            .arg(pagination.pathOf(name), QString::number(asked), QString::number(*echoed)));
}

} // namespace

Result<SeatPage> decodeSeats(Node data, const SeatQuery &query)
{
    const Node rows = data["allocations"];
    if (!rows.is(Type::Array))
        return malformed(QStringLiteral("data.allocations: not a list"));
    if (rows.size() > mostRows) {
        ApiError error;
        error.kind = ApiError::Kind::Protocol;
        error.detail = SeatDecoderText::tr("data.allocations: %1 rows in one page").arg(rows.size());
        return failure(std::move(error));
    }
    Reader pagination(data["pagination"], QStringLiteral("data.pagination"));
    if (!pagination.exists())
        return malformed(QStringLiteral("data.pagination: not an object"));

    SeatPage page;
    page.page = query.page;
    page.limit = query.limit;
    const auto total = pagination.count("total");
    checkEcho(pagination, "page", query.page, page.warnings);
    checkEcho(pagination, "limit", query.limit, page.warnings);
    const auto totalPages = pagination.count("totalPages");
    const Node more = pagination.node("hasNextPage");
    if (!total)
        pagination.addProblem(QStringLiteral("data.pagination.total: missing"));
    if (!more.isNullOrAbsent() && !more.is(Type::Bool))
        pagination.addProblem(QStringLiteral("data.pagination.hasNextPage: not true or false"));
    if (!pagination.problem().isEmpty())
        return malformed(pagination.problem());
    page.total = *total;
    page.hasNextPage = more.is(Type::Bool) ? more.text() == "true"
        : totalPages                       ? query.page < *totalPages
                                           : qint64(query.page) * query.limit < *total;
    if (rows.size() > query.limit)
        page.warnings.append(
            SeatDecoderText::tr("data.allocations: %1 rows, asked for %2").arg(rows.size()).arg(query.limit));

    page.seats.reserve(size_t(rows.size()));
    qsizetype index = 0;
    for (Node row = rows.firstChild(); row.exists(); row = row.next(), ++index)
        page.seats.push_back(
            readSeat(row, index, page.seats.empty() ? nullptr : &page.seats.back(), &page.warnings));
    page.capacity = readCapacity(Reader(data["capacity"], QStringLiteral("data.capacity"), &page.warnings));
    return page;
}

Result<Capacity> decodeCapacity(Node data)
{
    if (!data.is(Type::Object))
        return malformed(QStringLiteral("data: not an object"));
    return readCapacity(Reader(data, QStringLiteral("data")));
}

} // namespace desk::crovver
