// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/import_run_table_model.h"
#include "models/views/view_state.h"

namespace desk {

struct ExportOffer;

/// The Imports page: every import of the account, and what became of the lines of one of them.
class ImportRunsViewModel final : public QObject
{
    Q_OBJECT
public:
    /// Both references must outlive it.
    ImportRunsViewModel(ImportRuns &runs, Clock &clock, QObject *parent = nullptr);

    [[nodiscard]] const Provider &provider() const { return m_runs.actions().provider(); }
    [[nodiscard]] ImportRunTableModel *model() { return &m_model; }
    [[nodiscard]] const ViewState &state() const { return m_state; }
    void setSearchText(const QString &text);

    /// What an earlier start left unfinished, in a sentence; empty = nothing.
    [[nodiscard]] QString interruptedText() const;
    /// Its tenant's import can be opened: it runs, it waits, or it ended in this start of the program.
    [[nodiscard]] bool canOpen(const ImportRuns::Listed &listed) const;

    /// Reads the lines of this import, for `summary`; an empty ID forgets them.
    void select(const QString &runId);
    /// `480 allocated · 12 rejected · 9 not sent` of the selected import; empty until that is known.
    [[nodiscard]] const QString &summary() const { return m_summary; }

    [[nodiscard]] ExportOffer exportOffer();

Q_SIGNALS:
    void stateChanged();
    void runsChanged();
    void summaryChanged();

private:
    void update();
    void readSummary();

    ImportRuns &m_runs;
    Clock &m_clock;
    ImportRunTableModel m_model;
    ViewState m_state;
    QString m_selected;
    QString m_summary;
};

} // namespace desk
