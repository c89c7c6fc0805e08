// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/api/crovver/wire/decoders.h"
#include "app/api/crovver/wire/rows.h"

#include <QCoreApplication>

namespace desk::crovver {

using json::Node;
using json::Reader;
using json::Type;

namespace {

struct CreditText
{
    Q_DECLARE_TR_FUNCTIONS(CreditDecoder)
};

/// `base + addon`, unless it doesn't fit.
std::optional<qint64> sumOf(std::optional<qint64> base, std::optional<qint64> addon)
{
    qint64 sum = 0;
    if (!base || !addon || __builtin_add_overflow(*base, *addon, &sum))
        return std::nullopt;
    return sum;
}

/// `key` is the name under which the pool stands, where the pools are an object's members.
CreditPool readPool(Node node, const QString &path, const QString &key, QStringList *oddities)
{
    Reader reader(node, path, oddities);
    CreditPool pool;
    pool.key = key.isEmpty() ? reader.requiredText("poolKey") : reader.text("poolKey");
    if (pool.key.isEmpty())
        pool.key = key;
    pool.name = reader.text("displayName");
    pool.base = reader.integer("baseRemaining");
    pool.addon = reader.integer("addonRemaining");
    pool.total = reader.integer("total");
    if (!pool.total)
        pool.total = reader.integer("remaining");
    const auto sum = sumOf(pool.base, pool.addon);
    if (!pool.total)
        pool.total = sum;
    else if (sum && *sum != *pool.total)
        oddities->append(path + QLatin1StringView(": ")
            + CreditText::tr("the total isn't the sum of plan and add-on credits"));
    pool.limit = reader.count("limit");
    pool.behavior = fromSpelling(limitBehaviorSpellings, reader.text("limitBehavior"));
    pool.nextExpiry = reader.time("nextExpiry");
    pool.usagePercent = reader.text("usagePercent");
    if (!reader.exists())
        reader.addProblem(path + QLatin1StringView(": ") + CreditText::tr("not an object"));
    pool.problem = reader.problem();
    pool.unread = reader.unread();
    return pool;
}

} // namespace

Result<CreditBalance> decodeCredits(Node data)
{
    CreditBalance balance;
    const bool bare = data.is(Type::Array);
    const Node pools = bare ? data : data["pools"];
    if (pools.is(Type::Array)) {
        const QString path = bare ? QStringLiteral("data") : QStringLiteral("data.pools");
        qsizetype index = 0;
        for (Node row = pools.firstChild(); row.exists(); row = row.next(), ++index)
            balance.pools.push_back(readPool(row, elementPath(path, index), {}, &balance.warnings));
        return balance;
    }
    if (!data.is(Type::Object))
        return malformed(QStringLiteral("data: neither an object nor a list"));
    for (Node row = data.firstChild(); row.exists(); row = row.next()) {
        const QString key = QString::fromUtf8(row.key().data(), qsizetype(row.key().size()));
        balance.pools.push_back(readPool(row, QStringLiteral("data.") + key, key, &balance.warnings));
    }
    return balance;
}

Result<ConsumeReply> decodeConsume(Node data, int attempts)
{
    if (!data.is(Type::Object))
        return malformed(QStringLiteral("data: not an object"));
    ConsumeReply reply;
    reply.attempts = attempts;
    Reader reader(data, QStringLiteral("data"), &reply.warnings);
    reply.result = fromSpelling(consumeResultSpellings, reader.text("result"));
    reply.remaining = reader.integer("remaining");
    reply.alreadyProcessed = reader.flag("alreadyProcessed").value_or(false);
    reply.poolKey = reader.text("poolKey");
    // A replay may say no more than that it is one. A word that nobody knows tells nothing.
    const bool isBareReplay = reply.alreadyProcessed && data["result"].isNullOrAbsent();
    if (reply.result.value == ConsumeResult::Other && !isBareReplay)
        return malformed(CreditText::tr("data.result: nothing that tells whether credits were deducted"));
    if (!reader.problem().isEmpty())
        reply.warnings.append(reader.problem());
    return reply;
}

} // namespace desk::crovver
