// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHashFunctions>
#include <QString>

#include <compare>

namespace desk {

/// An identifier that can't be mistaken for another kind of identifier. The text is the provider's, verbatim:
/// case and spaces count.
template <typename Tag>
class Id
{
public:
    Id() = default;
    explicit Id(QString text)
        : m_text(std::move(text))
    { }
    [[nodiscard]] const QString &text() const { return m_text; }
    [[nodiscard]] bool isEmpty() const { return m_text.isEmpty(); }
    friend bool operator==(const Id &, const Id &) = default;
    friend bool operator<(const Id &a, const Id &b) { return a.m_text < b.m_text; }
    friend size_t qHash(const Id &id, size_t seed = 0) { return ::qHash(id.m_text, seed); }

private:
    QString m_text;
};

/// The organisation's own identifier of a tenant: the API's `externalTenantId`, which its other endpoints
/// call `requestingEntityId` or `tenantId`.
using TenantId = Id<struct TenantTag>;
/// A person, as the organisation's own system names them: `externalUserId`.
using UserId = Id<struct UserTag>;
/// One seat, where the provider tells seats apart by more than whose they are; else empty.
using SeatId = Id<struct SeatTag>;
using SubscriptionId = Id<struct SubscriptionTag>;
using PlanId = Id<struct PlanTag>;

} // namespace desk
