// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/ids.h"

#include <QDateTime>
#include <QString>

namespace desk {

/// What became of one line of an import.
enum class ImportLineState {
    LeftOut, ///< not part of the plan: an error, a duplicate, or skipped
    NoSeat, ///< not part of the plan because there was no seat for them
    Planned, ///< will be sent; in a run that has ended: was not sent, `reason` says why
    Sending, ///< its batch is in the journal and may be on the wire
    Allocated,
    Updated,
    Skipped, ///< the provider says that the person was active already
    Rejected, ///< the provider had no seat for them
    Failed, ///< the provider refused, or it was not sent; `reason` says why
    Unknown, ///< the answer was lost, and re-reading the roster has not settled it yet
    Unaccounted ///< the provider's answer doesn't mention the person
};

/// One line of an import, as the journal keeps it.
struct ImportLineRecord
{
    int line = 0; ///< in the file, from 1
    QString userId;
    QString email;
    QString name;
    ImportLineState state = ImportLineState::Planned;
    int batch = 0; ///< from 1, as planned until it is sent; 0 = in none
    bool update = false; ///< a call of its own that updates an active person
    QString reason; ///< plain text
    QString notUnderstood; ///< as `Intent::notUnderstood`: such a line is left as it is
};

/// It may have arrived at the provider; only reading can tell.
[[nodiscard]] inline bool isUncertain(const ImportLineRecord &line)
{
    return line.state == ImportLineState::Sending || line.state == ImportLineState::Unknown;
}

/// One import, as the journal keeps it.
struct ImportRunRecord
{
    enum class State {
        Running, ///< or interrupted, when it is found so at the start
        Paused,
        Cancelled,
        Finished
    };
    QString id; ///< UUIDv4
    QString accountId;
    TenantId tenant;
    QString tenantName;
    QString fileName; ///< without its folder
    State state = State::Running;
    QDateTime startedAt; ///< UTC
    QDateTime endedAt; ///< UTC; invalid until then
    int lines = 0; ///< in the file
    int batches = 0; ///< in all, as far as is known now: what was lost and sent again adds to it
    int batchesDone = 0;
    QString notUnderstood; ///< as `Intent::notUnderstood`: such a run isn't taken up
};

} // namespace desk
