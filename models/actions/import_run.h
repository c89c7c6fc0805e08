// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/actions/seat_actions.h"
#include "models/domain/import_run_record.h"

#include <QObject>

#include <memory>
#include <optional>
#include <vector>

namespace desk {

/// Why a run stands still until the operator decides.
struct ImportStop
{
    enum class Kind {
        Asked, ///< the operator paused it
        NotBegun, ///< the journal or the account doesn't allow it now; see `refusal`
        NotSent, ///< a batch could not be sent; nothing of it was done, it stays planned
        Refused, ///< the provider refused a batch; its lines say why. Going on sends the next one
        Unsettled, ///< an answer was lost and the roster can't be read; going on reads it again
        NotSaved ///< the journal did not take the lines; nothing was sent
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
    /// Stops when the batch that is on its way has ended.
    void pause();
    /// As `pause`, but what was not sent yet never will be.
    void cancel();

    [[nodiscard]] const ImportRunRecord &record() const { return m_run; }
    [[nodiscard]] const std::vector<ImportLineRecord> &lines() const { return m_lines; }
    [[nodiscard]] bool isActive() const { return m_active; } ///< sending, reading, or about to
    [[nodiscard]] bool isStopping() const { return m_active && (m_pauseAsked || m_cancelAsked); }
    [[nodiscard]] bool isEnded() const;
    /// Nothing = it isn't stopped.
    [[nodiscard]] const std::optional<ImportStop> &stop() const { return m_stop; }
    [[nodiscard]] qint64 count(ImportLineState state) const;
    [[nodiscard]] qint64 sendable() const; ///< lines that are or were part of the plan
    /// IDs in answers that were not asked about, and the like; for a quiet place.
    [[nodiscard]] const QStringList &oddities() const { return m_oddities; }

Q_SIGNALS:
    /// Anything of the above.
    void changed();
    /// These of `lines()`, by index.
    void linesChanged(const std::vector<size_t> &indexes);
    void ended();

private:
    void saveThen(const std::vector<size_t> &indexes, std::function<void()> next);
    void next();
    void lookUpUncertain();
    void takeLookup(const std::vector<size_t> &uncertain, const RosterLookup &lookup);
    void lookUpUpdates();
    [[nodiscard]] const Intent *openIntent() const;
    void startLookup(QSet<QString> ids, std::function<void(const RosterLookup &)> take);
    [[nodiscard]] std::vector<size_t> nextBatch() const;
    [[nodiscard]] std::optional<size_t> nextUpdate() const;
    void sendBatch(const std::vector<size_t> &indexes);
    void batchEnded(const std::vector<size_t> &indexes, const ActionOutcome<BulkReply> &outcome);
    void takeReply(const std::vector<size_t> &indexes, const BulkReply &reply);
    void sendUpdate(size_t index);
    void updateEnded(size_t index, const ActionOutcome<AllocateReply> &outcome);
    void set(const std::vector<size_t> &indexes, ImportLineState state, const QString &reason = {});
    void stopFor(ImportStop stop);
    void end(ImportRunRecord::State state);

    BillingGateway &m_gateway;
    SeatActions &m_actions;
    Clock &m_clock;
    ImportRunRecord m_run;
    std::vector<ImportLineRecord> m_lines;
    std::unique_ptr<RosterLookup> m_lookup;
    QString m_awaited; ///< the intent that is being settled by reading
    std::optional<std::map<QString, KnownSeat>> m_known; ///< whose details are to be updated
    std::optional<ImportStop> m_stop;
    QStringList m_oddities;
    bool m_active = false;
    bool m_pauseAsked = false;
    bool m_cancelAsked = false;
};

} // namespace desk
