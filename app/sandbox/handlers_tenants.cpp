// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/api.h"
#include "app/sandbox/data_build.h"

#include <QJsonArray>

#include <algorithm>

namespace desk::sandbox {

using namespace Qt::StringLiterals;

namespace {

QJsonObject memberJson(const Member &member)
{
    QJsonObject out{{u"externalUserId"_s, member.userId}, {u"role"_s, member.role}};
    if (!member.email.isEmpty())
        out.insert("email"_L1, member.email);
    if (!member.name.isEmpty())
        out.insert("name"_L1, member.name);
    return out;
}

Reply tenantList(const Context &context, const QString &ofUser)
{
    QJsonArray list;
    for (const auto &tenant : context.world.tenants) {
        const bool fits = ofUser.isEmpty()
            || std::ranges::any_of(tenant->members, [&](const Member &m) { return m.userId == ofUser; });
        if (fits)
            list.append(tenantJson(context, *tenant));
    }
    if (context.shape.tenantsAsList)
        return success(context, list);
    return success(context, QJsonObject{{u"tenants"_s, list}, {u"count"_s, context.count(list.size())}});
}

} // namespace

Reply listTenants(Context &context, const Call &call)
{
    const QString one = call.asked(u"externalTenantId"_s);
    if (one.isEmpty())
        return tenantList(context, call.asked(u"externalUserId"_s));
    const Tenant *tenant = context.world.tenant(one);
    if (!tenant)
        return noTenant(context.shape);
    QJsonArray members;
    for (const Member &member : tenant->members)
        members.append(memberJson(member));
    return success(context,
        QJsonObject{{u"tenant"_s, tenantJson(context, *tenant)}, {u"members"_s, members},
            {u"organization"_s, organizationJson(context)}});
}

Reply createTenant(Context &context, const Call &call)
{
    if (context.shape.d2c)
        return failure(
            context.shape, 403, u"B2B_ONLY"_s, u"Tenant creation is restricted to B2B organizations"_s);
    const QStringList missing = absent(call.body, {u"externalTenantId"_s, u"name"_s, u"externalUserId"_s});
    if (!missing.isEmpty())
        return missingFields(context.shape, missing);
    const QString id = call.text("externalTenantId"_L1);
    const QString slug = call.text("slug"_L1).isEmpty() ? slugOf(call.text("name"_L1)) : call.text("slug"_L1);
    for (const auto &other : context.world.tenants) {
        if (other->externalId == id)
            return failure(context.shape, 409, u"TENANT_EXISTS"_s,
                u"A tenant with this externalTenantId already exists"_s);
        if (other->slug == slug)
            return failure(context.shape, 409, u"SLUG_EXISTS"_s, u"A tenant with this slug already exists"_s);
    }
    auto owned = std::make_unique<Tenant>();
    owned->externalId = id;
    owned->name = call.text("name"_L1);
    owned->slug = slug;
    owned->metadata = call.body.value("metadata"_L1).toObject();
    owned->createdAt = context.now();
    owned->members.push_back(
        {call.text("externalUserId"_L1), call.text("ownerEmail"_L1), call.text("ownerName"_L1), u"owner"_s});
    const Tenant &tenant = context.world.addTenant(std::move(owned));
    context.effect(u"tenant"_s, tenant, {});
    QJsonObject owner = memberJson(tenant.members.front());
    owner.remove("role"_L1);
    owner.insert("id"_L1, context.world.newId(u"usr"_s));
    return success(context,
        QJsonObject{{u"tenant"_s, tenantJson(context, tenant)}, {u"owner"_s, owner},
            {u"message"_s, u"Tenant created successfully"_s}},
        201);
}

} // namespace desk::sandbox
