// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/capacity.h"
#include "models/domain/ids.h"
#include "models/domain/metadata.h"
#include "models/domain/timestamp.h"
#include "models/domain/unread_value.h"

#include <QByteArray>
#include <QStringList>

#include <vector>

namespace desk {

enum class SeatStatus {
    Active,
    Pending, ///< offered to somebody who hasn't taken it yet; it counts as used
    Removed,
    Other
};

/// Whoever has such a seat has a seat: it counts as used.
[[nodiscard]] constexpr bool isHeld(SeatStatus status)
{
    return status == SeatStatus::Active || status == SeatStatus::Pending;
}

/// As Crovver spells them; it has no pending ones.
inline constexpr Spelling<SeatStatus> seatStatusSpellings[] = {
    {SeatStatus::Active, QLatin1StringView("active")},
    {SeatStatus::Removed, QLatin1StringView("removed")},
};

/// Which seats to list; a parameter of the server's.
enum class SeatFilter { Active, Removed, All };

/// One person's seat in a tenant (a row of `allocations`). Its key is `userId`, for removed seats together
/// with `allocatedAt`.
struct Seat
{
    UserId userId; ///< empty = an invalid row, see `problem`
    SeatId seatId; ///< empty where the provider has none
    QString email;
    QString name;
    Named<SeatStatus> status;
    Timestamp allocatedAt;
    Timestamp removedAt;
    Metadata metadata;
    QByteArray metadataJson; ///< the `metadata` object as JSON text; empty when absent
    QString problem; ///< why this row can't be counted on, with its JSON path; empty = all understood
    UnreadValues unread{}; ///< fields that are there and aren't what they should be
};

/// One page of a tenant's seats (`GET /api/public/capacity/allocations`).
struct SeatPage
{
    std::vector<Seat> seats;
    Capacity capacity;
    qint64 total = 0; ///< `pagination.total`: rows over all pages of this filter
    int page = 1; ///< 1-based, as asked for
    int limit = 100; ///< rows a page, as asked for
    bool hasNextPage = false;
    QStringList warnings; ///< e.g. the server echoed another page number
    QByteArray packed; ///< the reply's body through qCompress; `rawRow` takes a row out of it
    QDateTime receivedAt; ///< our clock, UTC
};

/// What to ask for. `page` from 1, `limit` 1 to 100.
struct SeatQuery
{
    TenantId tenant;
    SeatFilter filter = SeatFilter::Active;
    int page = 1;
    int limit = 100;
};

} // namespace desk
