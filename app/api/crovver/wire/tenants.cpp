// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/api/crovver/wire/decoders.h"
#include "app/api/crovver/wire/rows.h"

namespace desk::crovver {

using json::Node;
using json::Reader;
using json::Type;

namespace {

Tenant readTenant(Node node, const QString &path, QStringList *oddities)
{
    Reader reader(node, path, oddities);
    Tenant tenant;
    tenant.externalId = TenantId(reader.requiredText("externalTenantId"));
    tenant.id = reader.text("id");
    tenant.name = reader.text("name");
    tenant.slug = reader.text("slug");
    tenant.isActive = reader.flag("isActive");
    tenant.metadata = reader.metadata("metadata");
    tenant.metadataJson = reader.objectText("metadata");
    tenant.createdAt = reader.time("createdAt");
    tenant.updatedAt = reader.time("updatedAt");
    tenant.problem = reader.problem();
    tenant.unread = reader.unread();
    const std::string_view raw = node.raw();
    tenant.raw = QByteArray(raw.data(), qsizetype(raw.size()));
    return tenant;
}

} // namespace

Result<TenantList> decodeTenants(Node data)
{
    const bool bare = data.is(Type::Array);
    const QString path = bare ? QStringLiteral("data") : QStringLiteral("data.tenants");
    const Node rows = bare ? data : data["tenants"];
    if (!rows.is(Type::Array))
        return malformed(path + QLatin1StringView(": not a list"));
    TenantList list;
    list.tenants.reserve(size_t(rows.size()));
    qsizetype index = 0;
    for (Node row = rows.firstChild(); row.exists(); row = row.next(), ++index)
        list.tenants.push_back(readTenant(row, elementPath(path, index), &list.warnings));
    if (const Node count = data["count"]; !count.isNullOrAbsent() && json::wholeNumber(count) != rows.size())
        list.warnings.append(QStringLiteral("data.count: not the number of tenants sent"));
    return list;
}

Result<TenantDetail> decodeTenantDetail(Node data)
{
    const Node tenant = data["tenant"];
    if (!tenant.is(Type::Object))
        return malformed(QStringLiteral("data.tenant: not an object"));
    const Node members = data["members"];
    if (!members.isNullOrAbsent() && !members.is(Type::Array))
        return malformed(QStringLiteral("data.members: not a list"));
    TenantDetail detail;
    detail.tenant = readTenant(tenant, QStringLiteral("data.tenant"), nullptr);
    for (Node row = members.firstChild(); row.exists(); row = row.next()) {
        Reader reader(row, QStringLiteral("data.members"));
        detail.members.push_back({UserId(reader.text("externalUserId")), reader.text("email"),
            reader.text("name"), reader.text("role")});
    }
    detail.organisation = readOrganisation(Reader(data["organization"], QStringLiteral("data.organization")));
    return detail;
}

} // namespace desk::crovver
