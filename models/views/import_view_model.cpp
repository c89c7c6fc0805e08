// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/views/import_view_model.h"

#include "models/core/atomic_file.h"
#include "models/core/table_writer.h"
#include "models/items/formatting.h"
#include "models/items/import_export.h"

#include <QCryptographicHash>
#include <QFileInfo>

#include <algorithm>

namespace desk {

namespace {

constexpr int previewRows = 8;
constexpr qsizetype previewCharacters = 80;

QString writeTable(const QString &path, const QByteArray &bytes)
{
    AtomicFile file(path, AtomicFile::Existing::Replace); // the save dialog has asked
    return file.open() && file.write(bytes) && file.commit() ? QString() : file.problem();
}

} // namespace

ImportViewModel::ImportViewModel(
    AccountData &data, ImportRuns &runs, Clock &clock, Preferences &preferences, QObject *parent)
    : QObject(parent)
    , m_data(data)
    , m_runs(runs)
    , m_clock(clock)
    , m_columns(preferences, account().id)
    , m_roster(data)
    , m_evidence(data)
    , m_flow(clock)
{
    connect(&m_reader, &ImportReader::progress, this, [this](qint64 done, qint64 total) {
        m_fileDone = done;
        m_fileTotal = total;
        Q_EMIT changed();
    });
    connect(&m_reader, &ImportReader::fileRead, this, &ImportViewModel::takeFile);
    connect(&m_reader, &ImportReader::checked, this, [this](const auto &import) {
        m_checking = false;
        m_rows.clear();
        m_table.setImport(import,
            ImportPlan(*import, m_choices, m_capacity.value_or(Capacity()), m_data.provider().peopleInBatch));
        replan();
    });
    connect(&m_roster, &ImportRosterReader::progress, this, &ImportViewModel::changed);
    connect(&m_roster, &ImportRosterReader::finished, this, [this] {
        if (m_step == ImportStep::Check || m_step == ImportStep::Plan)
            check();
        Q_EMIT changed();
    });
    connect(&m_evidence, &CapacityEvidenceReader::changed, this, &ImportViewModel::changed);
    connect(&m_runs, &ImportRuns::changed, this, &ImportViewModel::changed);
    // Seats that were bought meanwhile change who fits.
    connect(&m_runs.actions().ledger(), &IntentLedger::changed, this, [this](const QString &id) {
        const Intent *intent = m_runs.actions().ledger().find(id);
        if (intent && intent->kind == IntentKind::AddCapacity && intent->tenant == m_tenant
            && intent->state == IntentState::Observed)
            refreshCapacity();
    });
}

ImportViewModel::~ImportViewModel() = default;

void ImportViewModel::open(const TenantId &tenant, const QString &tenantName)
{
    m_reader.cancel();
    withdraw();
    m_tenant = tenant;
    m_tenantName = tenantName;
    m_file.reset();
    m_path.clear();
    m_pasted.clear();
    m_options = {};
    beginAnew();
    m_search.clear();
    m_reading = m_checking = false;
    m_capacity.reset();
    m_evidence.stop();
    m_takeUpProblem.clear();
    if (m_run)
        m_run->disconnect(this);
    m_run.clear();
    m_rows.clear();
    setStep(ImportStep::Read);
    refreshCapacity();
    readPlan();
    if (ImportRun *run = m_runs.runOf(tenant); run && !run->isEnded())
        return attach(run);
    m_roster.read(tenant);
    Q_EMIT changed();
}

// Steps
// ---------------------------------------------------------------------------------------------------

void ImportViewModel::setStep(ImportStep step)
{
    m_step = step;
    withdraw();
    m_shown = ImportSet::All;
    applyFilter();
    Q_EMIT stepChanged();
    Q_EMIT changed();
}

QString ImportViewModel::obstacle() const
{
    if (m_step == ImportStep::Read) {
        if (interrupted())
            return tr("Resume or give up the interrupted import first.");
        if (!m_file)
            return tr("Choose a file, drop one here, or paste cells.");
        if (const QString problem = m_file->problemText(); !problem.isEmpty())
            return problem;
        return m_mapping.isComplete() ? QString() : tr("Say which column is the user ID.");
    }
    if (m_roster.state() == ImportRosterState::NoSubscription)
        return tr("This tenant has no active subscription, so nobody can get a seat.");
    if (m_checking || !m_table.import() || m_roster.state() == ImportRosterState::Reading)
        return tr("The lines are being checked.");
    if (m_step != ImportStep::Plan)
        return {};
    if (account().readOnly)
        return account().readOnlyReason.isEmpty() ? tr("This account is read-only.")
                                                  : account().readOnlyReason;
    if (plan().requests() == 0)
        return tr("There is nothing to send.");
    if (!isReviewed())
        return tr("Confirm what is uncertain first.");
    return {};
}

bool ImportViewModel::canGoBack() const
{
    return m_step == ImportStep::Check || m_step == ImportStep::Plan;
}

void ImportViewModel::goOn()
{
    if (!obstacle().isEmpty())
        return;
    if (m_step == ImportStep::Read) {
        setStep(ImportStep::Check);
        check();
    } else if (m_step == ImportStep::Check) {
        setStep(ImportStep::Plan);
        refreshCapacity();
    }
}

void ImportViewModel::goBack()
{
    if (canGoBack())
        setStep(m_step == ImportStep::Plan ? ImportStep::Check : ImportStep::Read);
}

// Read
// ----------------------------------------------------------------------------------------------------

void ImportViewModel::readFile(const QString &path)
{
    m_path = path;
    m_pasted.clear();
    m_options = {};
    m_undoApostrophe.reset();
    readAgain();
}

void ImportViewModel::readText(const QString &text)
{
    m_path.clear();
    m_pasted = text.toUtf8();
    m_options = {};
    m_undoApostrophe.reset();
    readAgain();
}

void ImportViewModel::readAgain()
{
    if (m_step != ImportStep::Read)
        return;
    if (m_path.isEmpty())
        return takeFile(ImportFile::readText(m_pasted, m_options));
    m_reading = true;
    m_fileDone = m_fileTotal = 0;
    m_reader.read(m_path, m_options);
    Q_EMIT changed();
}

void ImportViewModel::takeFile(const std::shared_ptr<const ImportFile> &file)
{
    m_reading = false;
    m_file = file;
    beginAnew();
    m_mapping = m_columns.recall(m_tenant, *m_file);
    Q_EMIT changed();
}

/// Other lines: nothing of what was said about them holds.
void ImportViewModel::beginAnew()
{
    m_choices = {};
    m_chosen = {};
    m_chosen.apostrophes = m_undoApostrophe.has_value();
    m_doubts.clear();
    m_review.clear();
}

QString ImportViewModel::fileName() const
{
    if (m_run && isRunStep())
        return m_run->record().fileName;
    return m_path.isEmpty() ? tr("Pasted cells") : QFileInfo(m_path).fileName();
}

void ImportViewModel::setEncoding(std::optional<TextEncoding> encoding)
{
    m_options.encoding = encoding;
    if (m_file)
        readAgain();
}

void ImportViewModel::setDelimiter(std::optional<char> delimiter)
{
    m_options.delimiter = delimiter;
    if (m_file)
        readAgain();
}

void ImportViewModel::setSkipped(std::optional<int> records)
{
    m_options.skipped = records;
    if (m_file)
        readAgain();
}

void ImportViewModel::setUndoApostrophe(std::optional<bool> undo)
{
    m_undoApostrophe = undo;
    m_chosen.apostrophes = undo.has_value();
    m_review.clear();
    Q_EMIT changed();
}

void ImportViewModel::setMapping(const ImportMapping &mapping)
{
    if (!m_file || m_step != ImportStep::Read)
        return;
    if (mapping.hasHeader != m_mapping.hasHeader)
        m_choices = {}; // the lines have other numbers
    m_mapping = mapping;
    if (!mapping.hasHeader)
        m_mapping.status = m_mapping.removedAt = -1;
    m_chosen.columns = true;
    m_review.clear();
    m_columns.remember(m_tenant, *m_file, m_mapping);
    Q_EMIT changed();
}

ImportPreview ImportViewModel::preview() const
{
    ImportPreview preview;
    if (!m_file || m_file->table->size() == 0)
        return preview;
    const CsvTable &table = *m_file->table;
    preview.columns = importColumnNames(table, m_mapping);
    for (int i = 0; i < preview.columns.size(); ++i)
        preview.columns[i] = preview.columns[i].isEmpty() ? tr("Column %1").arg(countText(i + 1))
                                                          : singleLine(preview.columns[i], previewCharacters);
    const CsvTable::Row first = m_mapping.firstPerson();
    for (CsvTable::Row row = first; row < std::min<qsizetype>(table.size(), first + previewRows); ++row) {
        QStringList cells;
        for (int i = 0; i < preview.columns.size(); ++i)
            cells << (i < table.fieldCount(row)
                    ? singleLine(exactText(table.field(row, i)), previewCharacters)
                    : QString());
        preview.rows.push_back(cells);
    }
    return preview;
}

QString ImportViewModel::saveTemplate(const QString &path)
{
    TableWriter writer({QStringLiteral("externalUserId"), QStringLiteral("email"), QStringLiteral("name")},
        {TableWriter::Format::Csv, false});
    return writeTable(path, writer.begin() + writer.end());
}

// Check
// ---------------------------------------------------------------------------------------------------

void ImportViewModel::readRosterAgain()
{
    if (isRunStep())
        return;
    m_roster.read(m_tenant);
    Q_EMIT changed();
}

void ImportViewModel::check()
{
    if (!m_file || m_roster.state() == ImportRosterState::Reading)
        return Q_EMIT changed();
    m_checking = true;
    m_reader.check(m_file->table, m_mapping, m_roster.roster(), {m_undoApostrophe});
    Q_EMIT changed();
}

std::vector<ImportNotice> ImportViewModel::findings() const
{
    std::vector<ImportNotice> notices;
    if (!m_table.import())
        return notices;
    for (const ImportDoubt &doubt : m_doubts)
        notices.push_back({StatusTone::Warning, doubt.text});
    for (const ImportNotice &finding : importFindings(*m_table.import()))
        notices.push_back(finding);
    return notices;
}

void ImportViewModel::setReviewed(bool on)
{
    if (on)
        m_review.confirm(m_doubts);
    else
        m_review.clear();
    Q_EMIT changed();
}

std::vector<quint32> ImportViewModel::doubtfulLines() const
{
    std::set<quint32> lines;
    for (const ImportDoubt &doubt : m_doubts)
        lines.insert(doubt.lines.begin(), doubt.lines.end());
    return {lines.begin(), lines.end()};
}

// Plan
// ----------------------------------------------------------------------------------------------------

void ImportViewModel::replan()
{
    // A run keeps the plan that it was begun with.
    if (isRunStep() || !m_table.import())
        return Q_EMIT changed();
    m_table.setPlan(ImportPlan(
        *m_table.import(), m_choices, m_capacity.value_or(Capacity()), m_data.provider().peopleInBatch));
    if (m_file)
        m_doubts = importDoubts(*m_file, m_chosen, *m_table.import(), plan());
    m_people = 0;
    for (size_t batch = 0; batch < plan().batchCount(); ++batch)
        m_people += qint64(plan().batch(batch).size());
    const auto available = sets();
    const bool shownStays = std::ranges::find(available, m_shown, &ImportSetCount::set) != available.end();
    if (!shownStays)
        m_shown = ImportSet::All;
    applyFilter();
    if (m_question && (plannedLines(plan()) != m_frozen.planned || !isReviewed()))
        return closeQuestion(Renewal::Plan);
    if (m_question && makeQuestion() != *m_question)
        return closeQuestion(Renewal::Capacity);
    Q_EMIT changed();
}

void ImportViewModel::refreshCapacity()
{
    if (m_tenant.isEmpty())
        return;
    m_capacityRead = m_data.capacities().read(m_tenant, Priority::User, [this, tenant = m_tenant] {
        const Fact<Capacity> &fact = m_data.capacities().fact(tenant);
        // A number that can't be read any more isn't the number.
        m_capacity = fact.seen && !fact.error ? std::optional(fact.seen->value) : std::nullopt;
        replan();
    });
}

/// For the estimate only; without it the plan says that the cost isn't known.
void ImportViewModel::readPlan()
{
    m_evidence.read(m_tenant, false);
}

void ImportViewModel::setUpdateActive(bool on)
{
    m_choices.updateActive = on;
    replan();
}

void ImportViewModel::setSendWithoutSeat(bool on)
{
    m_choices.sendWithoutSeat = on;
    replan();
}

void ImportViewModel::leaveOut(const std::vector<quint32> &lines, bool out)
{
    for (const quint32 line : lines) {
        const bool isInactive
            = m_table.import() && m_table.import()->notes(line).testFlag(ImportNote::Inactive);
        if (out)
            m_choices.leftOut.insert(line);
        else
            m_choices.leftOut.erase(line);
        if (isInactive && !out)
            m_choices.takenIn.insert(line);
        else
            m_choices.takenIn.erase(line);
    }
    replan();
}

void ImportViewModel::seatFirst(const std::vector<quint32> &lines)
{
    const std::set<quint32> chosen(lines.begin(), lines.end());
    std::erase_if(m_choices.first, [&](quint32 line) { return chosen.contains(line); });
    m_choices.first.insert(m_choices.first.begin(), lines.begin(), lines.end());
    replan();
}

qint64 ImportViewModel::updatable() const
{
    return m_table.import() ? m_table.import()->count(ImportNote::DetailsDiffer) : 0;
}

QString ImportViewModel::costText() const
{
    const auto wanted = plan().capacityNeeded();
    if (isRunStep() || !wanted || !m_capacity)
        return {};
    CapacityEvidence evidence = m_evidence.evidence();
    evidence.capacity = m_capacity;
    const CapacityAsk ask{m_tenant, m_tenantName, {}, {}};
    return importCostText(
        capacityBill({evidence, ask, account(), *wanted, 0, m_clock.utcNow().toMSecsSinceEpoch()}));
}

void ImportViewModel::askForCapacity()
{
    std::vector<SeatPerson> people;
    qint64 missing = 0;
    if (isRunStep()) {
        for (const size_t index : linesToRetry(m_run, ImportSet::WithoutSeat))
            people.push_back(person(m_rows.lineOf(index)));
        missing = qint64(people.size());
        if (m_capacity && m_capacity->isKnown())
            missing = std::max<qint64>(missing - m_capacity->free() + m_capacity->over(), 0);
    } else {
        for (quint32 line = 0; line < plan().size(); ++line) {
            if (plan().verdict(line) == ImportVerdict::NoSeat)
                people.push_back(person(line));
        }
        missing = plan().seatsMissing();
    }
    // Also when the figures say that there is room: the server has refused these people.
    if (!people.empty())
        Q_EMIT capacityNeeded(missing, people);
}

QString ImportViewModel::sentence() const
{
    return importSentence(plan(), m_people, m_tenantName, m_tenant, account());
}

QString ImportViewModel::verb() const
{
    return importVerb(plan(), m_people);
}

// Beginning
// -----------------------------------------------------------------------------------------------

void ImportViewModel::run()
{
    if (m_step != ImportStep::Plan || m_question || !obstacle().isEmpty())
        return;
    m_frozen = importRecords(*m_table.import(), plan());
    if (needsConfirmation())
        ask();
    else
        begin();
}

void ImportViewModel::ask()
{
    m_question = makeQuestion();
    m_flow.ask([this] { Q_EMIT changed(); }, [this] { questionAged(); });
    Q_EMIT changed();
}

MoneyQuestion ImportViewModel::makeQuestion() const
{
    MoneyQuestion question;
    question.title = tr("Send this import?");
    question.sentence = sentence();
    question.mode = account().mode;
    question.verb = verb();
    const bool isKnown = m_capacity && m_capacity->isKnown();
    if (isKnown && m_people > m_capacity->free())
        question.notices.push_back({StatusTone::Warning,
            tr("%n person(s) more than there are free seats: %1 will reject whom it has none for.", nullptr,
                int(m_people - m_capacity->free()))
                .arg(provider().name)});
    if (isKnown)
        question.facts.push_back({tr("Seats in use"),
            tr("%1 → %2 of %3", "before, after, capacity")
                .arg(countText(*m_capacity->activeCount), countText(*m_capacity->activeCount + m_people),
                    countText(*m_capacity->units)),
            {}, {}, AmountLine::Kind::Line});
    else
        question.notices.push_back({StatusTone::Warning,
            tr("How many seats are free isn't known: %1 will reject whom it has no seat for.")
                .arg(provider().name)});
    if (const auto updates = int(plan().updates().size()); updates > 0)
        question.notes << tr(
            "E-mail and name of %n person(s) are replaced by those of the file.", nullptr, updates);
    question.notes << tr("A seat can't be removed here afterwards.");
    return question;
}

void ImportViewModel::withdraw()
{
    m_flow.leaveQuestion();
    m_question.reset();
}

void ImportViewModel::closeQuestion(Renewal why, const QString &what)
{
    withdraw();
    Q_EMIT questionClosed(closedQuestionText(why, what));
    Q_EMIT changed();
}

/// Who has a seat and how many are free is read again, for another question.
void ImportViewModel::questionAged()
{
    closeQuestion(Renewal::Age, tr("The seats are being read again."));
    refreshCapacity();
    readPlan();
    readRosterAgain();
}

void ImportViewModel::confirm()
{
    if (!m_question || !isArmed())
        return;
    if (m_flow.isOld())
        return questionAged();
    withdraw();
    begin();
}

void ImportViewModel::begin()
{
    ImportRun *run = m_runs.begin(m_tenant, m_tenantName, fileName(), m_frozen.lines);
    if (!run) // another window has begun one
        return Q_EMIT changed();
    m_rows.begin(plan().size(), m_frozen.lineOf);
    attach(run);
}

/// Shows a run. The one that was just begun has its file's table; any other one gets it from its lines.
void ImportViewModel::attach(ImportRun *run)
{
    if (m_run && m_run != run)
        m_run->disconnect(this);
    m_run = run;
    connect(run, &ImportRun::linesChanged, this, &ImportViewModel::linesChanged, Qt::UniqueConnection);
    connect(run, &ImportRun::changed, this, &ImportViewModel::runChanged, Qt::UniqueConnection);
    if (!m_rows.result()) {
        const auto import = m_rows.rebuild(*m_run, m_choices);
        m_table.setImport(
            import, ImportPlan(*import, m_choices, Capacity(), m_data.provider().peopleInBatch));
    }
    m_table.setResult(m_rows.result());
    std::vector<size_t> all(run->lines().size());
    std::iota(all.begin(), all.end(), size_t(0));
    linesChanged(all);
    setStep(run->isEnded() ? ImportStep::Result : ImportStep::Run);
}

const ImportRunRecord *ImportViewModel::interrupted() const
{
    return m_step == ImportStep::Read ? m_runs.unfinishedOf(m_tenant) : nullptr;
}

void ImportViewModel::takeUpInterrupted(bool resume)
{
    const ImportRunRecord *record = interrupted();
    if (!record || m_takingUp)
        return;
    m_takingUp = true;
    m_takeUpProblem.clear();
    m_runs.takeUp(record->id, this, [this, resume](ImportRun *run) {
        m_takingUp = false;
        if (!run) {
            m_takeUpProblem
                = importTakeUpProblem(m_runs.actions().ledger().journalProblem(), provider().name);
            return Q_EMIT changed();
        }
        m_rows.clear();
        attach(run);
        if (resume)
            run->start();
        else
            run->cancel();
    });
}

// While it runs
// -------------------------------------------------------------------------------------------

void ImportViewModel::linesChanged(const std::vector<size_t> &indexes)
{
    if (!m_run || !m_rows.result())
        return;
    m_rows.take(*m_run, indexes);
    m_table.outcomesChanged();
    Q_EMIT changed();
}

void ImportViewModel::runChanged()
{
    if (!m_run)
        return;
    if (m_run->capacity())
        m_capacity = m_run->capacity();
    const ImportStep step = m_run->isEnded() ? ImportStep::Result : ImportStep::Run;
    if (m_step != step)
        setStep(step);
    else
        Q_EMIT changed();
}

qint64 ImportViewModel::processed() const
{
    return m_run ? m_run->sendable() - m_run->count(ImportLineState::Planned)
            - m_run->count(ImportLineState::Sending) - m_run->count(ImportLineState::Unknown)
                 : 0;
}

QString ImportViewModel::journalDetail() const
{
    return m_runs.actions().ledger().journalProblem().detail;
}

void ImportViewModel::pauseOrResume()
{
    if (m_run && m_run->isActive())
        m_run->pause();
    else if (m_run)
        m_run->start();
}

void ImportViewModel::cancelRun()
{
    if (m_run)
        m_run->cancel();
}

// After it
// ------------------------------------------------------------------------------------------------

qint64 ImportViewModel::count(ImportSet set) const
{
    return m_table.import() ? importCount(set, plan(), m_rows.result().get()) : 0;
}

void ImportViewModel::retry(ImportSet set)
{
    if (m_run && count(set) > 0)
        m_run->retry(linesToRetry(m_run, set));
}

SeatPerson ImportViewModel::person(quint32 line) const
{
    if (!m_table.import() || line >= m_table.import()->size())
        return {};
    const CheckedImport &import = *m_table.import();
    return {
        UserId(exactText(import.userId(line))), exactText(import.email(line)), exactText(import.name(line))};
}

bool ImportViewModel::canFix(quint32 line) const
{
    const auto index = m_rows.indexOf(line);
    if (!m_run || m_run->isActive() || !index)
        return false;
    const ImportLineState state = m_run->lines()[*index].state;
    return state == ImportLineState::Failed || state == ImportLineState::Rejected
        || state == ImportLineState::Unaccounted
        || (state == ImportLineState::LeftOut && m_table.import()->standing(line) == ImportStanding::Error);
}

bool ImportViewModel::fix(quint32 line, const SeatPerson &person)
{
    if (!canFix(line))
        return false;
    const size_t index = *m_rows.indexOf(line);
    if (!m_run->fix(index, person))
        return false;
    // The file's own text isn't what is sent any more.
    m_rows.clear();
    attach(m_run);
    m_run->retry({index});
    return true;
}

// Sets of lines
// -------------------------------------------------------------------------------------------

std::vector<ImportSetCount> ImportViewModel::sets() const
{
    std::vector<ImportSetCount> sets;
    if (!m_table.import())
        return sets;
    for (const ImportSet set : importSets(isRunStep())) {
        if (const qint64 lines = count(set); lines > 0 || set == ImportSet::All)
            sets.push_back({set, importSetLabel(set), lines});
    }
    return sets;
}

void ImportViewModel::showSet(ImportSet set)
{
    m_shown = set;
    applyFilter();
    Q_EMIT changed();
}

void ImportViewModel::setSearch(const QString &text)
{
    m_search = text;
    applyFilter();
}

void ImportViewModel::applyFilter()
{
    ImportFilter filter = importFilter(m_shown);
    filter.search = m_search;
    m_table.setFilter(filter);
}

QString ImportViewModel::saveSet(ImportSet set, const QString &path, bool forSpreadsheets) const
{
    if (!m_table.import())
        return tr("There is nothing to save.");
    const ImportFilter filter = importFilter(set);
    const ImportExport source(*m_table.import(), plan(), m_rows.result().get());
    TableWriter writer(source.columns(), {TableWriter::Format::Csv, forSpreadsheets});
    AtomicFile file(path, AtomicFile::Existing::Replace); // the save dialog has asked
    if (!file.open() || !file.write(writer.begin()))
        return file.problem();
    for (quint32 line = 0; line < plan().size(); ++line) {
        const bool wanted = (filter.verdicts.empty() || filter.verdicts.contains(plan().verdict(line)))
            && (filter.outcomes.empty()
                || (m_rows.result() && filter.outcomes.contains(m_rows.result()->outcome(line))));
        if (wanted && !file.write(writer.row(source.row(line))))
            return file.problem();
    }
    return file.write(writer.end()) && file.commit() ? QString() : file.problem();
}

} // namespace desk
