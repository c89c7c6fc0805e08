// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/api/crovver/wire/decoders.h"
#include "app/api/crovver/wire/rows.h"

namespace desk::crovver {

using json::Node;
using json::Reader;
using json::Type;

namespace {

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
    addon.currentBalance = reader.integer("currentBalance"); // a soft pool can be below zero
    addon.poolLimit = reader.count("poolLimit");
    addon.problem = reader.problem();
    return addon;
}

} // namespace

Result<AddonCatalogue> decodeAddons(Node data)
{
    const bool bare = data.is(Type::Array);
    const QString path = bare ? QStringLiteral("data") : QStringLiteral("data.addons");
    const Node rows = bare ? data : data["addons"];
    if (!rows.is(Type::Array))
        return malformed(path + QLatin1StringView(": not a list"));
    AddonCatalogue catalogue;
    qsizetype index = 0;
    for (Node row = rows.firstChild(); row.exists(); row = row.next(), ++index)
        catalogue.addons.push_back(readAddon(row, elementPath(path, index), &catalogue.warnings));
    return catalogue;
}

} // namespace desk::crovver
