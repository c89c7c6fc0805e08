// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/actions/import_runs.h"
#include "models/ports/preferences.h"
#include "models/views/import_column_memory.h"
#include "models/views/import_doubts.h"
#include "models/views/import_reader.h"
#include "models/views/import_roster_reader.h"
#include "models/views/import_run_lines.h"
#include "models/views/import_sets.h"
#include "models/views/import_words.h"
#include "models/views/write_flow.h"

namespace desk {

enum class ImportStep { Read, Check, Plan, Run, Result };

/// The first lines of a file, cut for looking at.
struct ImportPreview
{
    QStringList columns; ///< names, or `Column 3`
    std::vector<QStringList> rows;
};

/// The import of a CSV file into one tenant, from the file to the result. The run itself belongs to
/// `ImportRuns` and goes on without this.
class ImportViewModel final : public QObject
{
    Q_OBJECT
public:
    /// All references must outlive it.
    ImportViewModel(AccountData &data, ImportRuns &runs, Clock &clock, Preferences &preferences,
        QObject *parent = nullptr);
    ~ImportViewModel() override;

    /// Begins with an empty first step; a run of this tenant that has not ended is shown instead.
    void open(const TenantId &tenant, const QString &tenantName);

    [[nodiscard]] ImportStep step() const { return m_step; }
    [[nodiscard]] const TenantId &tenant() const { return m_tenant; }
    [[nodiscard]] const QString &tenantName() const { return m_tenantName; }
    [[nodiscard]] const Account &account() const { return m_runs.actions().ledger().account(); }
    [[nodiscard]] const Provider &provider() const { return m_data.provider(); }
    /// Why the next step can't be taken, or the run begun; empty when it can.
    [[nodiscard]] QString obstacle() const;
    [[nodiscard]] bool canGoBack() const;
    void goOn(); ///< to Check and to Plan
    void goBack();

    // Read.
    void readFile(const QString &path);
    void readText(const QString &text); ///< pasted
    [[nodiscard]] bool isReadingFile() const { return m_reading; }
    [[nodiscard]] qint64 fileDone() const { return m_fileDone; } ///< of `fileTotal`; 0 of 0 = not known
    [[nodiscard]] qint64 fileTotal() const { return m_fileTotal; }
    /// Null before one was read.
    [[nodiscard]] const std::shared_ptr<const ImportFile> &file() const { return m_file; }
    [[nodiscard]] QString fileName() const; ///< without its folder
    void setEncoding(std::optional<TextEncoding> encoding); ///< nothing = detect it
    void setDelimiter(std::optional<char> delimiter);
    /// Records above the header or the first person; nothing = look for the header.
    void setSkipped(std::optional<int> records);
    /// Whether the apostrophes of a safe export are taken off; nothing = when the file looks like one.
    void setUndoApostrophe(std::optional<bool> undo);
    [[nodiscard]] std::optional<bool> undoApostrophe() const { return m_undoApostrophe; }
    [[nodiscard]] const ImportFile::Options &readOptions() const { return m_options; }
    [[nodiscard]] const ImportMapping &mapping() const { return m_mapping; }
    void setMapping(const ImportMapping &mapping); ///< remembered for this tenant, by the columns' names
    [[nodiscard]] ImportPreview preview() const;
    /// A file with the header and nobody in it. The result is why it failed, or empty.
    [[nodiscard]] static QString saveTemplate(const QString &path);

    /// An earlier start of the program left this; null = nothing.
    [[nodiscard]] const ImportRunRecord *interrupted() const;
    /// Why `takeUpInterrupted` did nothing; empty = it wasn't tried, or goes on.
    [[nodiscard]] const QString &takeUpProblem() const { return m_takeUpProblem; }
    void takeUpInterrupted(bool resume); ///< false: what isn't sent stays unsent

    // Check.
    [[nodiscard]] bool isChecking() const { return m_checking; }
    [[nodiscard]] const ImportRosterReader &roster() const { return m_roster; }
    void readRosterAgain();
    [[nodiscard]] ImportTableModel &table() { return m_table; }
    /// What was noticed; what is doubtful comes first.
    [[nodiscard]] std::vector<ImportNotice> findings() const;
    /// Guesses, and lines that would be sent and look odd: `run` does nothing before they are confirmed.
    [[nodiscard]] const std::vector<ImportDoubt> &doubts() const { return m_doubts; }
    [[nodiscard]] bool isReviewed() const { return m_review.covers(m_doubts); }
    void setReviewed(bool on);
    [[nodiscard]] std::vector<quint32> doubtfulLines() const; ///< each once, in order

    // Plan.
    [[nodiscard]] const ImportPlan &plan() const { return m_table.plan(); }
    [[nodiscard]] const ImportChoices &choices() const { return m_choices; }
    void setUpdateActive(bool on);
    void setSendWithoutSeat(bool on);
    void leaveOut(const std::vector<quint32> &lines, bool out);
    void seatFirst(const std::vector<quint32> &lines);
    [[nodiscard]] qint64 people() const { return m_people; } ///< who will be sent for a seat
    [[nodiscard]] qint64 updatable() const; ///< active people with other details in the file
    [[nodiscard]] const std::optional<Capacity> &capacity() const { return m_capacity; }
    void refreshCapacity();
    [[nodiscard]] QString costText() const; ///< what the missing seats cost; empty when none are missing
    void askForCapacity();
    [[nodiscard]] QString sentence() const;
    [[nodiscard]] QString verb() const;
    /// Real accounts, and new details for people who have a seat already.
    [[nodiscard]] bool needsConfirmation() const
    {
        return account().mode == AccountMode::Live || !plan().updates().empty();
    }
    /// Begins it, or asks first where that is needed.
    void run();
    /// Null = nothing is asked. What it says is what is sent: its lines don't change while it is read.
    [[nodiscard]] const MoneyQuestion *question() const { return m_question ? &*m_question : nullptr; }
    /// Half a second after the question was shown.
    [[nodiscard]] bool isArmed() const { return m_flow.isArmed(); }
    void confirm(); ///< nothing happens unless the question is shown and armed; an old one is closed instead
    void withdraw(); ///< from the question to the plan

    // Run and result.
    [[nodiscard]] ImportRun *currentRun() const { return m_run; } ///< null before it
    [[nodiscard]] qint64 processed() const; ///< of `currentRun()->sendable()`
    [[nodiscard]] QString journalDetail() const;
    void pauseOrResume();
    void cancelRun();
    /// Sends its lines once more, or for the first time. Of `retryableImportSets()`.
    void retry(ImportSet set);
    [[nodiscard]] bool canFix(quint32 line) const;
    [[nodiscard]] SeatPerson person(quint32 line) const;
    /// Other details for a line that was not done, sent with the next try. False: see `ImportRun::fix`.
    [[nodiscard]] bool fix(quint32 line, const SeatPerson &person);

    // Sets of lines.
    [[nodiscard]] std::vector<ImportSetCount> sets() const; ///< of this step, those that have lines
    [[nodiscard]] qint64 count(ImportSet set) const;
    [[nodiscard]] ImportSet shownSet() const { return m_shown; }
    void showSet(ImportSet set);
    void setSearch(const QString &text);
    /// With result and reason columns. The result is why it failed, or empty.
    [[nodiscard]] QString saveSet(ImportSet set, const QString &path, bool forSpreadsheets) const;

Q_SIGNALS:
    void changed();
    void stepChanged();
    /// The question grew old, or something else is known by now: nothing was sent. Plain text.
    void questionClosed(const QString &why);
    /// More seats are to be bought for these people; afterwards the capacity is read again by itself.
    void capacityNeeded(qint64 missing, const std::vector<desk::SeatPerson> &people);

private:
    void ask();
    void begin();
    [[nodiscard]] MoneyQuestion makeQuestion() const;
    void questionAged();
    void closeQuestion(Renewal why, const QString &what = {});
    void setStep(ImportStep step);
    void readAgain();
    void takeFile(const std::shared_ptr<const ImportFile> &file);
    void check();
    void replan();
    void readPlan();
    void attach(ImportRun *run);
    void linesChanged(const std::vector<size_t> &indexes);
    void runChanged();
    [[nodiscard]] bool isRunStep() const { return m_step >= ImportStep::Run; }
    void applyFilter();
    void beginAnew();

    AccountData &m_data;
    ImportRuns &m_runs;
    Clock &m_clock;
    TenantId m_tenant;
    QString m_tenantName;
    ImportStep m_step = ImportStep::Read;

    ImportReader m_reader;
    ImportFile::Options m_options;
    QString m_path;
    QByteArray m_pasted; ///< UTF-8
    std::shared_ptr<const ImportFile> m_file;
    ImportMapping m_mapping;
    ImportColumnMemory m_columns;
    qint64 m_fileDone = 0;
    qint64 m_fileTotal = 0;
    bool m_reading = false;
    ImportChosen m_chosen;
    std::optional<bool> m_undoApostrophe;

    ImportRosterReader m_roster;
    bool m_checking = false;

    Interest m_capacityRead;
    CapacityEvidenceReader m_evidence; ///< for what the seats cost
    std::optional<Capacity> m_capacity;

    ImportTableModel m_table;
    ImportChoices m_choices;
    std::vector<ImportDoubt> m_doubts;
    ImportReview m_review;
    qint64 m_people = 0;
    ImportSet m_shown = ImportSet::All;
    QString m_search;

    QPointer<ImportRun> m_run;
    ImportRunLines m_rows; ///< of the run that is shown
    bool m_takingUp = false;
    QString m_takeUpProblem;

    std::optional<MoneyQuestion> m_question;
    ImportRecords m_frozen; ///< what is sent when the question is answered
    WriteFlow m_flow;
};

} // namespace desk
