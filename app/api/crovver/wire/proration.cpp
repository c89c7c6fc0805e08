// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/api/crovver/wire/decoders.h"
#include "app/api/crovver/wire/rows.h"
#include "app/api/http_error.h"

#include <QCoreApplication>

namespace desk::crovver {

using json::Node;
using json::Reader;
using json::Type;

namespace {

constexpr qsizetype longestWords = 2048;
constexpr qsizetype longestAmount = 200;
constexpr size_t longestWorking = 16 * 1024; // what the journal keeps of one answer

struct ProrationText
{
    Q_DECLARE_TR_FUNCTIONS(ProrationDecoder)
};

void noteProblem(const Reader &reader, QStringList &warnings)
{
    if (!reader.problem().isEmpty())
        warnings.append(reader.problem());
}

/// The first of its names that is there counts.
void readNewCapacity(Reader &reader, std::string_view name, CapacityReply &reply)
{
    if (!reply.newCapacityText.isEmpty())
        return;
    reply.newCapacity = reader.count(name);
    reply.newCapacityText = readSentText(reader, name);
}

/// Whole days, or a fraction of them.
std::optional<Decimal> readDays(Reader &reader, std::string_view name)
{
    const auto days = reader.decimal(name);
    if (!days || days->unscaled >= 0)
        return days;
    reader.addProblem(reader.pathOf(name) + QLatin1StringView(": ") + ProrationText::tr("negative"));
    return std::nullopt;
}

QByteArray readWorking(const Node &node, const QString &path, QStringList &warnings)
{
    const std::string_view raw = node.is(Type::Object) ? node.raw() : std::string_view();
    if (raw.size() <= longestWorking)
        return {raw.data(), qsizetype(raw.size())};
    warnings.append(path + QLatin1StringView(": ") + ProrationText::tr("too long to be kept"));
    return {};
}

} // namespace

QString readWords(Reader &reader, std::string_view name)
{
    return plainText(reader.text(name), longestWords);
}

QString readSentText(const Reader &reader, std::string_view name)
{
    const Node node = reader.node(name);
    if (node.isNullOrAbsent())
        return {};
    const bool scalar = node.is(Type::Number) || node.is(Type::String);
    const std::string_view raw = scalar ? node.text() : node.raw();
    return plainText(QString::fromUtf8(raw.data(), qsizetype(raw.size())), longestAmount);
}

SentAmount readSentAmount(Reader &reader, std::string_view name, QStringList &warnings)
{
    const Node node = reader.node(name);
    const bool scalar = node.is(Type::Number) || node.is(Type::String);
    SentAmount amount{readSentText(reader, name), scalar ? parseDecimal(node.string()) : std::nullopt};
    if (!amount.value && !node.isNullOrAbsent())
        warnings.append(
            reader.pathOf(name) + QLatin1StringView(": ") + ProrationText::tr("not a decimal number"));
    return amount;
}

ProrationQuote readQuote(Reader reader, QStringList &warnings)
{
    const SentAmount amount = readSentAmount(reader, "amount", warnings);
    ProrationQuote quote;
    quote.rawAmount = amount.text;
    quote.amount = amount.value;
    quote.currency = Currency(reader.text("currency"));
    quote.description = readWords(reader, "description");
    quote.daysRemaining = readDays(reader, "daysRemaining");
    quote.totalDaysInPeriod = readDays(reader, "totalDaysInPeriod");
    quote.currentSeats = reader.count("currentSeats");
    quote.newSeats = reader.count("newSeats");
    quote.working = readWorking(reader.whole(), reader.pathOf({}).chopped(1), warnings);
    noteProblem(reader, warnings);
    return quote;
}

Result<CapacityReply> decodeBuyCapacity(Node data)
{
    if (!data.is(Type::Object))
        return malformed(QStringLiteral("data: not an object"));
    CapacityReply reply;
    Reader reader(data, QStringLiteral("data"), &reply.warnings);
    reply.prorationId = reader.text("prorationId");
    reply.checkoutUrl = reader.text("checkoutUrl");
    reply.requiresPayment = reader.flag("requiresPayment");
    reply.message = readWords(reader, "message");
    const SentAmount amount = readSentAmount(reader, "prorationAmount", reply.warnings);
    reply.amountText = amount.text;
    reply.amount = amount.value;
    const bool saysSomething = !reply.prorationId.isEmpty() || !reply.checkoutUrl.isEmpty()
        || reply.requiresPayment || !reply.amountText.isEmpty() || !reply.message.isEmpty();
    if (!saysSomething)
        return malformed(ProrationText::tr("data: nothing that tells what was done"));
    Reader details = reader.object("prorationDetails");
    const QString currency = reader.text("currency");
    reply.currency = Currency(currency.isEmpty() ? details.text("currency") : currency);
    readNewCapacity(reader, "newCapacity", reply);
    readNewCapacity(details, "newCapacity", reply);
    readNewCapacity(details, "newSeats", reply);
    reply.description = readWords(details, "description");
    reply.calculation = readWords(details, "calculation");
    reply.daysRemaining = readDays(details, "daysRemaining");
    reply.totalDays = readDays(details, "totalDaysInPeriod");
    reply.working
        = readWorking(data["prorationDetails"], QStringLiteral("data.prorationDetails"), reply.warnings);
    reply.perSeatPrice = details.decimal("perSeatPrice");
    noteProblem(reader, reply.warnings);
    noteProblem(details, reply.warnings);
    return reply;
}

} // namespace desk::crovver
