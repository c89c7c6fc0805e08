// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/actions/import_run.h"

#include <QPointer>

#include <functional>
#include <memory>
#include <vector>

namespace desk {

/// The imports of one account. A run belongs to the account, not to the dialog that began it: closing the
/// dialog doesn't end it. What an earlier start of the program left unfinished is found in the journal.
class ImportRuns final : public QObject
{
    Q_OBJECT
public:
    /// All references must outlive it.
    ImportRuns(BillingGateway &gateway, SeatActions &actions, Clock &clock, QObject *parent = nullptr);
    ~ImportRuns() override;

    [[nodiscard]] SeatActions &actions() { return m_actions; }

    /// Begins an import and sends. `lines` are those of the whole file. Nothing when the tenant has a run
    /// that has not ended: see `runOf`, `unfinishedOf`. The run is this object's.
    [[nodiscard]] ImportRun *begin(const TenantId &tenant, const QString &tenantName, const QString &fileName,
        std::vector<ImportLineRecord> lines);
    /// The newest run of this tenant in this start of the program; null = none. It may have ended.
    [[nodiscard]] ImportRun *runOf(const TenantId &tenant) const;
    /// Runs that send or read at this moment.
    [[nodiscard]] int active() const;

    /// Whether the journal's runs are known. They are asked for as soon as the ledger has been loaded.
    [[nodiscard]] bool isLoaded() const { return m_loaded; }
    /// Of an earlier start, and not taken up or given up yet; newest first.
    [[nodiscard]] const std::vector<ImportRunRecord> &unfinished() const { return m_unfinished; }
    [[nodiscard]] const ImportRunRecord *unfinishedOf(const TenantId &tenant) const;
    /// What is known of an import at this moment.
    struct Listed
    {
        enum class Standing {
            Running,
            Paused, ///< by the operator or by a failure; it is open in this start of the program
            Interrupted, ///< an earlier start left it; it can be taken up
            NotUnderstood, ///< a newer version wrote it
            Cancelled,
            Finished
        };
        ImportRunRecord run;
        Standing standing = Standing::Finished;
    };
    /// Every import of this account, the newest first.
    [[nodiscard]] std::vector<Listed> listed() const;
    /// Takes one up with its lines from the journal, without sending: `start` or `cancel` is the caller's.
    /// `taken(nullptr)` when it isn't there any more or the journal can't be read; not after `context`.
    void takeUp(const QString &runId, QObject *context, std::function<void(ImportRun *)> taken);

Q_SIGNALS:
    /// Runs have come, or one of them is in another state.
    void changed();
    void runEnded(desk::ImportRun *run);

private:
    void load();
    ImportRun *add(ImportRunRecord record, std::vector<ImportLineRecord> lines);

    BillingGateway &m_gateway;
    SeatActions &m_actions;
    Clock &m_clock;
    std::vector<std::unique_ptr<ImportRun>> m_runs; ///< oldest first
    std::vector<ImportRunRecord> m_unfinished;
    std::vector<ImportRunRecord> m_ended; ///< and not in `m_runs` (any more)
    bool m_loaded = false;
};

} // namespace desk
