// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/formatting.h"
#include "models/views/import_view_model.h"

#include <algorithm>
#include <numeric>

namespace desk {

namespace {

ImportOutcome outcomeOf(ImportLineState state)
{
    switch (state) {
    case ImportLineState::LeftOut:
    case ImportLineState::NoSeat:
    case ImportLineState::Planned:
    case ImportLineState::Sending:
        return ImportOutcome::NotSent;
    case ImportLineState::Allocated:
        return ImportOutcome::Allocated;
    case ImportLineState::Updated:
        return ImportOutcome::Updated;
    case ImportLineState::Skipped:
        return ImportOutcome::Skipped;
    case ImportLineState::Rejected:
        return ImportOutcome::Rejected;
    case ImportLineState::Failed:
        return ImportOutcome::Failed;
    case ImportLineState::Unknown:
        return ImportOutcome::Unknown;
    case ImportLineState::Unaccounted:
        return ImportOutcome::Unaccounted;
    }
    return ImportOutcome::Unknown;
}

void addRow(CsvTable &table, const ImportLineRecord &line)
{
    const std::string id = line.userId.toStdString();
    const std::string email = line.email.toStdString();
    const std::string text = id + email + line.name.toStdString();
    const quint32 ends[] = {quint32(id.size()), quint32(id.size() + email.size()), quint32(text.size())};
    CsvRecord record;
    record.line = line.line;
    record.text = text;
    record.ends = ends;
    record.quoted = true; // a line without any text is a line of the run all the same
    table.add(record);
}

} // namespace

// Beginning
// -----------------------------------------------------------------------------------------------

/// All lines of the file, those that are sent first in the order in which they are sent.
ImportViewModel::Frozen ImportViewModel::records() const
{
    const CheckedImport &import = *m_table.import();
    Frozen frozen;
    frozen.planned = plannedLines();
    frozen.lines.reserve(import.size());
    std::vector<char> taken(import.size(), 0);
    const auto add = [&](quint32 line, ImportLineState state, int batch, bool update) {
        taken[line] = 1;
        ImportLineRecord record;
        record.line = int(import.fileLine(line));
        record.userId = exactText(import.userId(line));
        record.email = exactText(import.email(line));
        record.name = exactText(import.name(line));
        record.state = state;
        record.batch = batch;
        record.update = update;
        frozen.lines.push_back(std::move(record));
        frozen.lineOf.push_back(line);
    };
    for (size_t batch = 0; batch < plan().batchCount(); ++batch) {
        for (const quint32 line : plan().batch(batch))
            add(line, ImportLineState::Planned, int(batch) + 1, false);
    }
    for (const quint32 line : plan().updates())
        add(line, ImportLineState::Planned, 0, true);
    for (quint32 line = 0; line < import.size(); ++line) {
        if (!taken[line])
            add(line,
                plan().verdict(line) == ImportVerdict::NoSeat ? ImportLineState::NoSeat
                                                              : ImportLineState::LeftOut,
                0, false);
    }
    return frozen;
}

std::vector<quint32> ImportViewModel::plannedLines() const
{
    std::vector<quint32> lines;
    for (size_t batch = 0; batch < plan().batchCount(); ++batch)
        lines.insert(lines.end(), plan().batch(batch).begin(), plan().batch(batch).end());
    lines.insert(lines.end(), plan().updates().begin(), plan().updates().end());
    return lines;
}

void ImportViewModel::run()
{
    if (m_step != ImportStep::Plan || m_question || !obstacle().isEmpty())
        return;
    m_frozen = records();
    if (needsConfirmation())
        ask();
    else
        begin();
}

void ImportViewModel::ask()
{
    m_question = makeQuestion();
    m_arming.start([this] { Q_EMIT changed(); });
    m_age.start([this] { questionAged(); });
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
            tr("%n person(s) more than there are free seats: Crovver will reject whom it has none for.",
                nullptr, int(m_people - m_capacity->free()))});
    if (isKnown)
        question.facts.push_back({tr("Seats in use"),
            tr("%1 → %2 of %3", "before, after, capacity")
                .arg(countText(*m_capacity->activeCount), countText(*m_capacity->activeCount + m_people),
                    countText(*m_capacity->units)),
            {}, {}, AmountLine::Kind::Line});
    else
        question.notices.push_back({StatusTone::Warning,
            tr("How many seats are free isn't known: Crovver will reject whom it has no seat for.")});
    if (const auto updates = int(plan().updates().size()); updates > 0)
        question.notes << tr(
            "E-mail and name of %n person(s) are replaced by those of the file.", nullptr, updates);
    question.notes << tr("A seat can't be removed here afterwards.");
    return question;
}

void ImportViewModel::withdraw()
{
    m_age.stop();
    m_arming.stop();
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
    if (m_age.isOld())
        return questionAged();
    withdraw();
    begin();
}

void ImportViewModel::begin()
{
    ImportRun *run = m_runs.begin(m_tenant, m_tenantName, fileName(), m_frozen.lines);
    if (!run) // another window has begun one
        return Q_EMIT changed();
    m_result = std::make_shared<ImportResult>(plan().size());
    m_lineOf = m_frozen.lineOf;
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
    if (!m_result)
        tableFromRun();
    m_table.setResult(m_result);
    std::vector<size_t> all(run->lines().size());
    std::iota(all.begin(), all.end(), size_t(0));
    linesChanged(all);
    setStep(run->isEnded() ? ImportStep::Result : ImportStep::Run);
}

void ImportViewModel::tableFromRun()
{
    const std::vector<ImportLineRecord> &lines = m_run->lines();
    std::vector<size_t> order(lines.size());
    std::iota(order.begin(), order.end(), size_t(0));
    std::ranges::stable_sort(order, {}, [&](size_t index) { return lines[index].line; });
    auto table = std::make_shared<CsvTable>();
    m_lineOf.assign(lines.size(), 0);
    m_choices = {};
    m_choices.sendWithoutSeat = true;
    for (quint32 row = 0; row < order.size(); ++row) {
        const ImportLineRecord &line = lines[order[row]];
        addRow(*table, line);
        m_lineOf[order[row]] = row;
        if (line.state == ImportLineState::LeftOut || line.state == ImportLineState::NoSeat)
            m_choices.leftOut.insert(row);
    }
    ImportRoster roster;
    roster.seal(false);
    const auto import = CheckedImport::check(table, {false, 0, 1, 2}, roster, {false});
    m_table.setImport(import, ImportPlan(*import, m_choices, Capacity()));
    m_result = std::make_shared<ImportResult>(import->size());
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
            m_takeUpProblem = importTakeUpProblem(m_runs.actions().ledger().journalProblem());
            return Q_EMIT changed();
        }
        m_result.reset();
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
    if (!m_run || !m_result)
        return;
    for (const size_t index : indexes) {
        const ImportLineRecord &line = m_run->lines()[index];
        const QString reason = line.state == ImportLineState::Sending ? tr("Is being sent.") : line.reason;
        m_result->set(m_lineOf[index], outcomeOf(line.state), reason);
    }
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

std::vector<size_t> ImportViewModel::indexesWithoutSeat() const
{
    std::vector<size_t> indexes;
    for (size_t i = 0; m_run && i < m_run->lines().size(); ++i) {
        const ImportLineState state = m_run->lines()[i].state;
        if (state == ImportLineState::NoSeat || state == ImportLineState::Rejected)
            indexes.push_back(i);
    }
    return indexes;
}

std::vector<size_t> ImportViewModel::indexesToRetry() const
{
    std::vector<size_t> indexes;
    for (size_t i = 0; m_run && i < m_run->lines().size(); ++i) {
        const ImportLineState state = m_run->lines()[i].state;
        if (state == ImportLineState::Failed || state == ImportLineState::Unaccounted
            || state == ImportLineState::Planned)
            indexes.push_back(i);
    }
    return indexes;
}

qint64 ImportViewModel::withoutSeat() const
{
    return qint64(indexesWithoutSeat().size());
}

qint64 ImportViewModel::retryable() const
{
    return m_run ? qint64(indexesToRetry().size()) + m_run->count(ImportLineState::Unknown) : 0;
}

void ImportViewModel::retryWithoutSeat()
{
    if (m_run)
        m_run->retry(indexesWithoutSeat());
}

void ImportViewModel::retryFailed()
{
    if (m_run)
        m_run->retry(indexesToRetry());
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
    const auto at = std::ranges::find(m_lineOf, line);
    if (!m_run || m_run->isActive() || at == m_lineOf.end())
        return false;
    const ImportLineState state = m_run->lines()[size_t(at - m_lineOf.begin())].state;
    return state == ImportLineState::Failed || state == ImportLineState::Rejected
        || state == ImportLineState::Unaccounted
        || (state == ImportLineState::LeftOut && m_table.import()->standing(line) == ImportStanding::Error);
}

bool ImportViewModel::fix(quint32 line, const SeatPerson &person)
{
    if (!canFix(line))
        return false;
    const auto index = size_t(std::ranges::find(m_lineOf, line) - m_lineOf.begin());
    if (!m_run->fix(index, person))
        return false;
    // The file's own text isn't what is sent any more.
    m_result.reset();
    attach(m_run);
    m_run->retry({index});
    return true;
}

} // namespace desk
