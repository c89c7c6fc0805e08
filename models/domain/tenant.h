// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/ids.h"
#include "models/domain/metadata.h"
#include "models/domain/timestamp.h"
#include "models/domain/unread_value.h"

#include <QByteArray>

#include <optional>
#include <vector>

namespace desk {

/// A workspace of the organisation's customers (`GET /api/public/tenants`).
struct Tenant
{
    TenantId externalId; ///< empty = an invalid row, see `problem`
    QString id; ///< the provider's own
    QString name;
    QString slug;
    std::optional<bool> isActive;
    Metadata metadata;
    QByteArray metadataJson; ///< the `metadata` object as JSON text; empty when absent
    Timestamp createdAt;
    Timestamp updatedAt;
    QString problem; ///< why this row can't be counted on, with its JSON path; empty = all understood
    QByteArray raw; ///< its JSON as sent
    UnreadValues unread{}; ///< fields that are there and aren't what they should be

    [[nodiscard]] bool isValid() const { return problem.isEmpty(); }
};

struct TenantList
{
    std::vector<Tenant> tenants; ///< in the server's order, invalid rows included
    QStringList warnings; ///< what looked odd but did no harm
};

/// A person who belongs to a tenant (not: who holds a seat in it).
struct Member
{
    UserId userId;
    QString email;
    QString name;
    QString role; ///< `owner` and others, verbatim
};

struct Organisation
{
    QString id;
    QString name;
    QString type; ///< `b2b`, `d2c`, or empty
};

/// One tenant with its members (`GET /api/public/tenants?externalTenantId=`).
struct TenantDetail
{
    Tenant tenant;
    std::vector<Member> members;
    Organisation organisation;
};

} // namespace desk
