// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/actions/export_notes.h"
#include "models/data/page_walker.h"
#include "models/domain/tenant.h"

#include <QSet>

#include <functional>
#include <utility>

namespace desk {

/// Columns of an exported seat or tenant: the API's field names in the contract's order.
[[nodiscard]] QStringList seatExportColumns();
[[nodiscard]] ExportRow seatExportRow(const Seat &seat);
[[nodiscard]] QStringList tenantExportColumns();
[[nodiscard]] ExportRow tenantExportRow(const Tenant &tenant);

/// What tells one row of seats from another, in 16 bytes: the person, and of a removed seat when it was
/// given. A row without its ID is told by all that it has.
using SeatFingerprint = std::pair<quint64, quint64>;
[[nodiscard]] SeatFingerprint fingerprint(const Seat &seat);

/// Reads every seat of a tenant exactly once, in the server's order, although rows may move between pages
/// while it reads. It remembers a 16-byte fingerprint of each row's key and, unless all rows came on one
/// page, reads again until a pass brings nothing new, at most three times. Memory does not grow with the rows
/// beyond that.
class SeatExport final : public PageWalker
{
    Q_OBJECT
public:
    /// Gets every new row; false = it can't be taken (disk full), which ends it.
    using Sink = std::function<bool(const Seat &)>;

    struct Outcome
    {
        enum class Kind {
            Complete, ///< every row was given to the sink
            NoSubscription, ///< the tenant has no active subscription, so there is nothing to list
            /// After three passes the server's total, or what it counts as active, still differs from what
            /// was read.
            Incomplete,
            Failed, ///< `error`; what was given to the sink until then is a part
            SinkFailed ///< it said so; the rows until then were given to it
        };
        Kind kind = Kind::Complete;
        ApiError error;
        qint64 rows = 0; ///< given to the sink
        qint64 total = 0; ///< what the server says there are
        qint64 activeRows = 0; ///< different ones in the last pass
        /// Active seats as the server counts them, by `capacity/count` or beside the list; where one of these
        /// isn't `activeRows`, that one. Nothing = not said, not asked for, or a row's status or ID isn't
        /// known.
        std::optional<qint64> activeCount{};
        ExportNotes notes; ///< about those of `rows` that were not fully understood
        int passes = 0;

        [[nodiscard]] bool countsDisagree() const { return activeCount && *activeCount != activeRows; }
    };

    SeatExport(RosterSource &source, TenantId tenant, SeatFilter filter, Sink sink);
    void start();
    [[nodiscard]] const Outcome &outcome() const { return m_outcome; } ///< valid after `finished`

Q_SIGNALS:
    void progress(qint64 rows, qint64 total);
    void finished();

private:
    void askForCount();
    [[nodiscard]] bool take(int page, const SeatPage &received) override;
    void ended() override;
    void passEnded();
    void compareCounts();
    void finish(Outcome::Kind kind);

    Sink m_sink;
    Outcome m_outcome;
    QSet<SeatFingerprint> m_seen;
    CallHandle<Capacity> m_countCall;
    std::optional<qint64> m_count; ///< active seats by `capacity/count`
    std::optional<qint64> m_listCount; ///< by the newest page
    QSet<SeatFingerprint> m_active; ///< rows of this pass
    bool m_isUnsure = false; ///< whether a row of this pass is an active seat, or another one
    bool m_isSinkFull = false;
    bool m_isPassRead = false; ///< what is missing is the count
    qint64 m_newInPass = 0;
};

/// What an incomplete list lacks, and what to do about it. `providerName` is how sentences call the provider.
[[nodiscard]] QString incompleteSeatsText(const SeatExport::Outcome &outcome, const QString &providerName);

} // namespace desk
