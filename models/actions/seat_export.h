// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/actions/export_notes.h"
#include "models/domain/tenant.h"
#include "models/ports/roster_source.h"

#include <QObject>
#include <QSet>

#include <functional>
#include <map>

namespace desk {

/// Columns of an exported seat or tenant: the API's field names in the contract's order.
[[nodiscard]] QStringList seatExportColumns();
[[nodiscard]] ExportRow seatExportRow(const Seat &seat);
[[nodiscard]] QStringList tenantExportColumns();
[[nodiscard]] ExportRow tenantExportRow(const Tenant &tenant);

/// Reads every seat of a tenant exactly once, in the server's order, although rows may move between pages
/// while it reads. It remembers a 16-byte fingerprint of each row's key and, unless all rows came on one
/// page, reads again until a pass brings nothing new, at most three times. Memory does not grow with the rows
/// beyond that. A look-up for some of the rows is content with less; see `Purpose`.
class SeatExport final : public QObject
{
    Q_OBJECT
public:
    /// Gets every new row; false = it can't be taken (disk full), or no more are wanted, which ends it.
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

    enum class Purpose {
        Export, ///< six pages at a time, and once more until nothing new comes
        /// One page, then two, then three at a time, because it may be over soon. Read again only when a pass
        /// can have missed somebody, who moved from a page that was not read yet to one that was: then
        /// somebody else has left, so the total has changed on the way or isn't what was read. (Somebody
        /// leaving and somebody new in the same pass can hide each other; a look-up that matters is repeated
        /// by who asks, after a pause.) Rows may be given to the sink once in each pass.
        LookUp
    };

    SeatExport(
        RosterSource &source, TenantId tenant, SeatFilter filter, Sink sink, QObject *parent = nullptr);
    /// Before `start`; without it, an export with the priority `User`.
    void setPurpose(Purpose purpose, Priority priority);

    void start();
    [[nodiscard]] const Outcome &outcome() const { return m_outcome; } ///< valid after `finished`

Q_SIGNALS:
    void progress(qint64 rows, qint64 total);
    void finished();

private:
    struct Fingerprint
    {
        quint64 high = 0;
        quint64 low = 0;
        friend bool operator==(const Fingerprint &, const Fingerprint &) = default;
        friend size_t qHash(const Fingerprint &f, size_t seed = 0) { return size_t(f.low ^ seed); }
    };

    void startPass();
    void askForCount();
    void requestMore();
    void request(int page);
    void received(int page, Result<SeatPage> result);
    bool take(const SeatPage &page);
    void passEnded();
    void compareCounts();
    void finish(Outcome::Kind kind);

    RosterSource &m_source;
    TenantId m_tenant;
    SeatFilter m_filter;
    Sink m_sink;
    Purpose m_purpose = Purpose::Export;
    Priority m_priority = Priority::User;
    Outcome m_outcome;
    QSet<Fingerprint> m_seen;
    std::map<int, CallHandle<SeatPage>> m_calls;
    std::map<int, SeatPage> m_waiting; ///< arrived before their turn
    CallHandle<Capacity> m_countCall;
    std::optional<qint64> m_count; ///< active seats by `capacity/count`
    std::optional<qint64> m_listCount; ///< by the newest page
    QSet<Fingerprint> m_active; ///< rows of this pass
    bool m_isUnsure = false; ///< whether a row of this pass is an active seat, or another one
    bool m_isPassRead = false; ///< what is missing is the count
    int m_nextToRequest = 1;
    int m_nextToTake = 1;
    int m_lastPage = 1;
    qint64 m_newInPass = 0;
    int m_emptyPages = 0; ///< in a row
    int m_round = 1; ///< of a look-up: pages that are asked for together
    bool m_totalChanged = false; ///< within the pass
    bool m_done = false;
};

/// What an incomplete list lacks, and what to do about it.
[[nodiscard]] QString incompleteSeatsText(const SeatExport::Outcome &outcome);

} // namespace desk
