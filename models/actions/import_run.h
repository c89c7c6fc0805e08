// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/actions/import_lines.h"
#include "models/actions/seat_actions.h"
#include "models/domain/import_run_record.h"

#include <QObject>

#include <memory>
#include <optional>
#include <set>
#include <vector>

namespace desk {

/// Why a run stands still until the operator decides.
struct ImportStop
{
    enum class Kind {
        Asked, ///< the operator paused it
        NotBegun, ///< the journal or the account doesn't allow it now; see `refusal`
        NotSent, ///< a call could not be sent; nothing of it was done, its lines stay planned
        Refused, ///< the provider refused for a reason that isn't the lines (key, plan, pace): they stay
                 ///< planned
        RefusedLines, ///< the provider refused these lines, which say why. Going on sends the next ones
        Unsettled, ///< an answer was lost and the roster can't be read; going on reads it again
        LostAgain, ///< several answers in a row were lost and nothing of them arrived; the lines stay planned
        NotSaved ///< the journal did not take the lines. Nothing was sent that isn't in it
    };
    Kind kind = Kind::Asked;
    std::optional<BeginRefusal> refusal;
    std::optional<ApiError> error;
};

/// Carries out an import: batches of at most 100 new people, one after the other, then one call for each
/// person whose details are to be updated. Every batch is in the journal, with its lines, before it is sent.
/// The answer to a lost one is found by reading the roster; only who has no seat then is sent again.
class ImportRun final : public QObject
{
    Q_OBJECT
public:
    /// References must outlive it. `lines` are those of the whole file; `Planned` ones are to be sent. A run
    /// that an earlier start of the program left is given as the journal has it.
    ImportRun(BillingGateway &gateway, SeatActions &actions, Clock &clock, ImportRunRecord run,
        std::vector<ImportLineRecord> lines, QObject *parent = nullptr);
    ~ImportRun() override;

    /// Sends, or goes on after a stop. What is uncertain from before is read first.
    void start();
    /// Stops when the call that is on its way has ended; at once when it is only reading.
    void pause();
    /// As `pause`, but what was not sent yet never will be, unless it is tried again. What is uncertain is
    /// read first; calling it a second time doesn't wait for that.
    void cancel();
    /// Sends these lines (by index) once more, or for the first time: rejected, failed, unaccounted, left out
    /// or not sent. Others are passed over. What is uncertain is read first. Not while it is active.
    void retry(const std::vector<size_t> &indexes);
    /// Other details for a line that has failed, was rejected or left out. False when it can't be: while it
    /// is active, without an ID, or when another line is this person.
    [[nodiscard]] bool fix(size_t index, const SeatPerson &person);

    [[nodiscard]] const ImportRunRecord &record() const { return m_run; }
    [[nodiscard]] const std::vector<ImportLineRecord> &lines() const { return m_lines.all(); }
    [[nodiscard]] bool isActive() const { return m_active; } ///< sending, reading, or about to
    /// An answer was lost, and the roster is being read to see what it did.
    [[nodiscard]] bool isReading() const { return m_lookup || !m_awaited.isEmpty(); }
    [[nodiscard]] bool isStopping() const { return m_active && (m_pauseAsked || m_cancelAsked); }
    [[nodiscard]] bool isCancelling() const { return m_active && m_cancelAsked; }
    [[nodiscard]] bool isEnded() const;
    /// Nothing = it isn't stopped.
    [[nodiscard]] const std::optional<ImportStop> &stop() const { return m_stop; }
    [[nodiscard]] qint64 count(ImportLineState state) const { return m_lines.count(state); }
    [[nodiscard]] qint64 sendable() const
    {
        return m_lines.sendable();
    } ///< lines that are or were part of the plan
    /// From the newest answer of this run.
    [[nodiscard]] const std::optional<Capacity> &capacity() const { return m_capacity; }
    /// IDs in answers that were not asked about, and the like; for a quiet place.
    [[nodiscard]] const QStringList &oddities() const { return m_oddities; }

Q_SIGNALS:
    /// Anything of the above.
    void changed();
    /// These of `lines()`, by index.
    void linesChanged(const std::vector<size_t> &indexes);
    void ended();

private:
    using Indexes = ImportLines::Indexes;

    void begin();
    void next();
    void save(const Indexes &indexes, std::function<void(bool)> done);
    void saveThen(const Indexes &indexes, std::function<void()> next);
    void set(const Indexes &indexes, ImportLineState state, const QString &reason = {});
    void recount();
    void stopFor(ImportStop stop);
    void end(ImportRunRecord::State state);
    void sendBatch(const Indexes &indexes);
    void batchEnded(const Indexes &indexes, const ActionOutcome<BulkReply> &outcome);
    void takeReply(const Indexes &indexes, const BulkReply &reply);
    void sendUpdate(size_t index);
    void updateEnded(size_t index, const ActionOutcome<AllocateReply> &outcome);
    void failed(const Indexes &indexes, const ApiError &error);
    void putBack(const Indexes &indexes, ImportStop stop);
    void lookUpUncertain();
    void takeLookup(const Indexes &uncertain, const RosterLookup &lookup);
    void lookUpUpdates();
    void readBackUpdates();
    [[nodiscard]] const Intent *openIntent() const;
    void startLookup(QSet<QString> ids, std::function<void(const RosterLookup &)> take);

    BillingGateway &m_gateway;
    SeatActions &m_actions;
    Clock &m_clock;
    ImportRunRecord m_run;
    ImportLines m_lines;
    std::unique_ptr<RosterLookup> m_lookup;
    QString m_awaited; ///< the intent that is being settled by reading
    std::optional<std::map<QString, KnownSeat>> m_known; ///< whose details are to be updated
    std::set<size_t> m_toReadBack; ///< updates that were accepted and not yet seen
    std::optional<ImportStop> m_stop;
    std::optional<Capacity> m_capacity;
    QStringList m_oddities;
    int m_lostInARow = 0; ///< answers of which nothing arrived
    bool m_inJournal = false; ///< the run and all of its lines were saved once
    bool m_active = false;
    bool m_pauseAsked = false;
    bool m_cancelAsked = false;
};

} // namespace desk
