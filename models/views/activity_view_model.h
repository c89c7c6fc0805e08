// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/account.h"
#include "models/items/activity_table_model.h"
#include "models/items/roles.h"
#include "models/ports/intent_journal.h"
#include "models/views/journal_text.h"
#include "models/views/view_state.h"

namespace desk {

struct ExportOffer;

/// The Activity page: what this installation did with one account. Older lines are read as the list is
/// scrolled, or as a search asks for them; new ones appear by themselves.
class ActivityViewModel final : public QObject
{
    Q_OBJECT
public:
    /// References must outlive it. Another account is another view-model.
    ActivityViewModel(IntentJournal &journal, Account account, Clock &clock, QObject *parent = nullptr);

    [[nodiscard]] ActivityTableModel *model() { return &m_model; }
    [[nodiscard]] const ViewState &state() const { return m_state; }
    [[nodiscard]] bool isComplete() const { return m_complete; } ///< there are no older lines
    /// `the newest 500 lines were searched` while that is not all of them, else empty.
    [[nodiscard]] QString coverageText() const;

    /// Reads the newest lines and looks whether they are as they were written; nothing when it did already.
    void start();
    /// The same, again; the lines that are there stay.
    void refresh();
    void setShow(ActivityFilter::Show show);
    void setSearchText(const QString &text);
    /// The rows on screen, as the view scrolls; last < first = none.
    void setVisibleRows(int first, int last);

    /// Of all lines, also those that were not read yet.
    [[nodiscard]] ExportOffer exportOffer();

    /// Whether the lines are what was written, in a sentence; empty until that is known.
    [[nodiscard]] QString integrityText() const;
    [[nodiscard]] StatusTone integrityTone() const;
    /// The first line that isn't what was written; 0 = none is known.
    [[nodiscard]] qint64 changedLine() const { return m_checked && m_check.done ? m_check.firstBad : 0; }
    /// Shows all lines and reads older ones until that one is there; then `changedLineShown` tells its row.
    void showChangedLine();

    [[nodiscard]] JournalText journalText() const
    {
        return desk::journalText(m_journal.problem(), m_account.provider.name);
    }
    [[nodiscard]] const Provider &provider() const { return m_account.provider; }
    void retryJournal() { m_journal.retry(); }

Q_SIGNALS:
    void stateChanged();
    void countsChanged(); ///< of the model, and the coverage
    void integrityChanged();
    void changedLineShown(int row);
    void journalChanged();

private:
    void readOlder();
    void readOlderIfWanted();
    void readNewer();
    void readNewerBefore(qint64 before, std::vector<ActivityEntry> found);
    void check();
    void updateState();

    IntentJournal &m_journal;
    Account m_account;
    Clock &m_clock;
    ActivityTableModel m_model;
    ViewState m_state;
    QDateTime m_asOf; ///< of the last reading
    ActivityCheck m_check;
    bool m_checked = false;
    bool m_started = false;
    bool m_read = false; ///< the newest lines, once
    bool m_complete = false;
    bool m_readingOlder = false;
    bool m_readingNewer = false;
    bool m_newerWanted = false; ///< a line was added while the newer ones were being read
    int m_lastVisible = -1;
    bool m_changedWanted = false; ///< the changed line is to be shown as soon as it is here
};

} // namespace desk
