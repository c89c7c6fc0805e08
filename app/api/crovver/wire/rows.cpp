// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/api/crovver/wire/rows.h"

namespace desk::crovver {

namespace {

constexpr Spelling<BillingMode> billingModeSpellings[] = {
    {BillingMode::Recurring, QLatin1StringView("recurring")},
    {BillingMode::Manual, QLatin1StringView("manual")},
    {BillingMode::Free, QLatin1StringView("free")},
};

} // namespace

tl::unexpected<ApiError> malformed(const QString &detail)
{
    ApiError error;
    error.kind = ApiError::Kind::Decode;
    error.detail = detail;
    return failure(std::move(error));
}

QString elementPath(const QString &list, qsizetype index)
{
    return list + u'[' + QString::number(index) + u']';
}

Capacity readCapacity(json::Reader reader)
{
    Capacity capacity;
    capacity.activeCount = reader.count("activeCount");
    if (!capacity.activeCount)
        capacity.activeCount = reader.count("used");
    capacity.units = reader.count("capacityUnits");
    if (!capacity.units)
        capacity.units = reader.count("units");
    if (!capacity.units)
        capacity.units = reader.count("total");
    capacity.exceeded = reader.flag("exceeded");
    capacity.billingMode = fromSpelling(billingModeSpellings, reader.text("billingMode"));
    capacity.problem = reader.problem();
    return capacity;
}

Organisation readOrganisation(json::Reader reader)
{
    return {reader.text("id"), reader.text("name"), reader.text("type")};
}

} // namespace desk::crovver
