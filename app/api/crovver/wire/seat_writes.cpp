// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/api/crovver/wire/decoders.h"
#include "app/api/crovver/wire/rows.h"

#include <QCoreApplication>

namespace desk::crovver {

using json::Node;
using json::Reader;
using json::Type;
using Shape = AllocateReply::Shape;

namespace {

constexpr qsizetype mostReasons = 100; // as many as a batch has people

struct SeatWriteText
{
    Q_DECLARE_TR_FUNCTIONS(SeatWriteDecoder)
};

bool isTrue(Reader &reader, std::string_view name)
{
    return reader.flag(name).value_or(false);
}

/// The shape by its flag; without any flag by what only one of them has.
std::optional<Shape> shapeOf(Reader &reader)
{
    if (isTrue(reader, "requiresProration"))
        return Shape::AtCapacity;
    if (isTrue(reader, "requiresCheckout"))
        return Shape::CheckoutNeeded;
    const auto success = reader.flag("success");
    if (success)
        return *success ? std::optional(Shape::Recorded) : std::nullopt;
    const bool quoted = reader.node("proration").is(Type::Object);
    if (quoted == reader.node("capacity").is(Type::Object))
        return std::nullopt;
    return quoted ? Shape::AtCapacity : Shape::Recorded;
}

/// One of the three lists of `bulk-allocate`. False when it isn't there.
bool readIds(Reader &reader, std::string_view name, QStringList &ids, QStringList &warnings)
{
    const Node list = reader.node(name);
    if (!list.is(Type::Array)) {
        warnings.append(reader.pathOf(name) + QLatin1StringView(": ")
            + (list.isNullOrAbsent() ? SeatWriteText::tr("missing") : SeatWriteText::tr("not a list")));
        return false;
    }
    qsizetype index = 0;
    for (Node entry = list.firstChild(); entry.exists(); entry = entry.next(), ++index) {
        const bool object = entry.is(Type::Object);
        const Node id = object ? entry["externalUserId"] : entry;
        if ((!id.is(Type::String) && !id.is(Type::Number)) || id.text().empty()) {
            if (warnings.size() < mostReasons)
                warnings.append(elementPath(reader.pathOf(name), index) + QLatin1StringView(": ")
                    + SeatWriteText::tr("not an identifier"));
            continue;
        }
        ids.append(id.string());
        Reader person(entry, {});
        if (const QString reason = readWords(person, "reason");
            !reason.isEmpty() && warnings.size() < mostReasons)
            warnings.append(ids.back() + QLatin1StringView(": ") + reason);
    }
    return true;
}

} // namespace

bool saysNotAllocated(Node node)
{
    Reader reader(node, {});
    return isTrue(reader, "requiresProration") || isTrue(reader, "requiresCheckout");
}

Result<AllocateReply> decodeAllocate(Node data)
{
    if (!data.is(Type::Object))
        return malformed(QStringLiteral("data: not an object"));
    AllocateReply reply;
    Reader reader(data, QStringLiteral("data"), &reply.warnings);
    const auto shape = shapeOf(reader);
    if (!shape)
        return malformed(
            SeatWriteText::tr("data: none of success, requiresProration, requiresCheckout is true"));
    reply.shape = *shape;
    reply.message = readWords(reader, "message");
    switch (*shape) {
    case Shape::Recorded:
        reply.capacity = readCapacity(reader.object("capacity"));
        if (!reply.capacity.problem.isEmpty())
            reply.warnings.append(reply.capacity.problem);
        break;
    case Shape::AtCapacity:
        if (Reader quote = reader.object("proration"); quote.exists())
            reply.quote = readQuote(quote, reply.warnings);
        else
            reply.warnings.append(
                reader.pathOf("proration") + QLatin1StringView(": ") + SeatWriteText::tr("missing"));
        break;
    case Shape::CheckoutNeeded:
        reply.newCapacity = reader.count("newCapacity");
        reply.checkoutUrl = reader.text("checkoutUrl");
        break;
    }
    if (!reader.problem().isEmpty())
        reply.warnings.append(reader.problem());
    return reply;
}

Result<BulkReply> decodeBulkAllocate(Node data)
{
    if (!data.is(Type::Object))
        return malformed(QStringLiteral("data: not an object"));
    BulkReply reply;
    Reader reader(data, QStringLiteral("data"), &reply.warnings);
    bool any = readIds(reader, "allocated", reply.allocated, reply.warnings);
    any = readIds(reader, "skipped", reply.skipped, reply.warnings) || any;
    any = readIds(reader, "rejected", reply.rejected, reply.warnings) || any;
    if (!any)
        return malformed(SeatWriteText::tr("data: none of allocated, skipped, rejected is a list"));
    reply.capacity = readCapacity(reader.object("capacity"));
    if (!reply.capacity.problem.isEmpty())
        reply.warnings.append(reply.capacity.problem);
    reply.message = readWords(reader, "message");
    return reply;
}

} // namespace desk::crovver
