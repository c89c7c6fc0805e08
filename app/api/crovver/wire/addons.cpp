// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/api/crovver/wire/decoders.h"
#include "app/api/crovver/wire/rows.h"

#include <QCoreApplication>

namespace desk::crovver {

using json::Node;
using json::Reader;
using json::Type;

namespace {

struct AddonText
{
    Q_DECLARE_TR_FUNCTIONS(AddonDecoder)
};

Addon readAddon(Node node, const QString &path, QStringList *oddities)
{
    Reader reader(node, path, oddities);
    Addon addon;
    addon.id = reader.requiredText("id");
    addon.poolKey = reader.text("poolKey");
    addon.name = reader.text("displayName");
    if (addon.name.isEmpty())
        addon.name = reader.text("name");
    addon.description = reader.text("description");
    addon.credits = reader.count("creditQty");
    addon.expiry = fromSpelling(addonExpirySpellings, reader.text("expiryType"));
    addon.expiryDays = reader.count("expiryDays");
    addon.currency = Currency(reader.text("currency"));
    addon.amount = reader.decimal("amount");
    addon.amountText = readSentText(reader, "amount");
    addon.currentBalance = reader.integer("currentBalance"); // a soft pool can be below zero
    addon.poolLimit = reader.count("poolLimit");
    addon.problem = reader.problem();
    addon.unread = reader.unread();
    return addon;
}

ActiveAddon readActiveAddon(Node node, const QString &path, QStringList *oddities)
{
    Reader reader(node, path, oddities);
    ActiveAddon pool;
    pool.poolKey = reader.requiredText("poolKey");
    pool.remaining = reader.integer("addonRemaining");
    if (!pool.remaining)
        pool.remaining = reader.integer("remaining");
    pool.grants = reader.count("activeAddonGrants");
    pool.nextExpiry = reader.time("nextAddonExpiry");
    pool.problem = reader.problem();
    return pool;
}

/// The list itself, or the one in `data.addons`; nothing when it is neither.
struct AddonRows
{
    QString path;
    Node rows;
};

Result<AddonRows> addonRows(Node data)
{
    const bool bare = data.is(Type::Array);
    AddonRows found{
        bare ? QStringLiteral("data") : QStringLiteral("data.addons"), bare ? data : data["addons"]};
    if (!found.rows.is(Type::Array))
        return malformed(found.path + QLatin1StringView(": not a list"));
    return found;
}

} // namespace

Result<AddonCatalogue> decodeAddons(Node data)
{
    const auto list = addonRows(data);
    if (!list)
        return failure(list.error());
    AddonCatalogue catalogue;
    qsizetype index = 0;
    for (Node row = list->rows.firstChild(); row.exists(); row = row.next(), ++index)
        catalogue.addons.push_back(readAddon(row, elementPath(list->path, index), &catalogue.warnings));
    return catalogue;
}

Result<ActiveAddonList> decodeActiveAddons(Node data)
{
    const auto list = addonRows(data);
    if (!list)
        return failure(list.error());
    ActiveAddonList active;
    qsizetype index = 0;
    for (Node row = list->rows.firstChild(); row.exists(); row = row.next(), ++index)
        active.pools.push_back(readActiveAddon(row, elementPath(list->path, index), &active.warnings));
    return active;
}

Result<AddonReply> decodeBuyAddon(Node data, int attempts)
{
    if (!data.is(Type::Object))
        return malformed(QStringLiteral("data: not an object"));
    AddonReply reply;
    reply.attempts = attempts;
    Reader reader(data, QStringLiteral("data"), &reply.warnings);
    reply.purchaseId = reader.text("purchaseId");
    reply.checkoutUrl = reader.text("checkoutUrl");
    reply.requiresPayment = reader.flag("requiresPayment");
    reply.alreadyProcessed = reader.flag("alreadyProcessed").value_or(false);
    if (reply.purchaseId.isEmpty() && reply.checkoutUrl.isEmpty() && !reply.requiresPayment
        && !reply.alreadyProcessed)
        return malformed(AddonText::tr("data: nothing that tells what was done"));
    reply.addonName = reader.text("addonName");
    reply.poolKey = reader.text("poolKey");
    reply.credits = reader.count("creditQty");
    reply.creditsText = readSentText(reader, "creditQty");
    const SentAmount amount = readSentAmount(reader, "amount", reply.warnings);
    reply.amountText = amount.text;
    reply.amount = amount.value;
    reply.currency = Currency(reader.text("currency"));
    reply.message = readWords(reader, "message");
    if (!reader.problem().isEmpty())
        reply.warnings.append(reader.problem());
    return reply;
}

} // namespace desk::crovver
