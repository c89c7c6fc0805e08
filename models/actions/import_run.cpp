// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/actions/import_run.h"

#include <algorithm>

namespace desk {

namespace {

constexpr qint64 mostInABatch = 100; ///< people in one `bulk-allocate`

/// Lines that a person may send again, or for the first time after all.
bool mayBeRetried(ImportLineState state)
{
    switch (state) {
    case ImportLineState::LeftOut:
    case ImportLineState::NoSeat:
    case ImportLineState::Planned:
    case ImportLineState::Rejected:
    case ImportLineState::Failed:
    case ImportLineState::Unaccounted:
        return true;
    case ImportLineState::Sending:
    case ImportLineState::Allocated:
    case ImportLineState::Updated:
    case ImportLineState::Skipped:
    case ImportLineState::Unknown:
        return false;
    }
    return false;
}

} // namespace

ImportRun::ImportRun(BillingGateway &gateway, SeatActions &actions, Clock &clock, ImportRunRecord run,
    std::vector<ImportLineRecord> lines, QObject *parent)
    : QObject(parent)
    , m_gateway(gateway)
    , m_actions(actions)
    , m_clock(clock)
    , m_run(std::move(run))
    , m_lines(std::move(lines))
    , m_inJournal(m_run.startedAt.isValid())
{
    recount();
    connect(&m_actions.ledger(), &IntentLedger::changed, this, [this](const QString &id) {
        const Intent *intent = m_actions.ledger().find(id);
        if (id != m_awaited || !m_active || (intent && !desk::isEnded(intent->state)))
            return;
        m_awaited.clear();
        lookUpUncertain();
    });
    connect(&m_actions, &SeatActions::settleFailed, this, [this](const QString &id, const ApiError &error) {
        if (id != m_awaited || !m_active)
            return;
        m_awaited.clear();
        stopFor({ImportStop::Kind::Unsettled, {}, error});
    });
}

ImportRun::~ImportRun() = default;

bool ImportRun::isEnded() const
{
    return m_run.state == ImportRunRecord::State::Finished
        || m_run.state == ImportRunRecord::State::Cancelled;
}

qint64 ImportRun::count(ImportLineState state) const
{
    return std::ranges::count(m_lines, state, &ImportLineRecord::state);
}

qint64 ImportRun::sendable() const
{
    return qint64(m_lines.size()) - count(ImportLineState::LeftOut) - count(ImportLineState::NoSeat);
}

ImportRun::Indexes ImportRun::withState(ImportLineState state) const
{
    Indexes found;
    for (size_t i = 0; i < m_lines.size(); ++i) {
        if (m_lines[i].state == state)
            found.push_back(i);
    }
    return found;
}

void ImportRun::recount()
{
    qint64 planned = 0;
    bool underway = false;
    for (const ImportLineRecord &line : m_lines) {
        planned += line.state == ImportLineState::Planned && !line.update ? 1 : 0;
        underway |= isUncertain(line) && !line.update;
    }
    m_run.batches = m_run.batchesDone + (underway ? 1 : 0) + int((planned + mostInABatch - 1) / mostInABatch);
}

// Starting and stopping
// -----------------------------------------------------------------------------------

void ImportRun::start()
{
    if (!m_active && !isEnded())
        begin();
}

void ImportRun::begin()
{
    m_active = true;
    m_stop.reset();
    m_pauseAsked = m_cancelAsked = false;
    m_known.reset(); // it may be old by now
    m_lostInARow = 0;
    m_cursor = 0;
    // What an earlier start of the program left open isn't known before the journal has been read.
    const IntentLedger &ledger = m_actions.ledger();
    if (ledger.account().readOnly)
        return stopFor({ImportStop::Kind::NotBegun, BeginRefusal::ReadOnly, {}});
    if (!ledger.isLoaded() || !ledger.journalProblem().isWritable())
        return stopFor({ImportStop::Kind::NotBegun, BeginRefusal::JournalOff, {}});
    if (!m_run.startedAt.isValid())
        m_run.startedAt = m_clock.utcNow();
    m_run.state = ImportRunRecord::State::Running;
    m_run.endedAt = {};
    recount();
    Q_EMIT changed();
    Indexes all;
    if (!m_inJournal) {
        for (size_t i = 0; i < m_lines.size(); ++i)
            all.push_back(i);
    }
    saveThen(all, [this] {
        m_inJournal = true;
        if (std::ranges::any_of(m_lines, isUncertain))
            lookUpUncertain();
        else
            next();
    });
}

void ImportRun::pause()
{
    if (!m_active)
        return;
    m_pauseAsked = true;
    if (!isReading())
        return Q_EMIT changed();
    m_lookup.reset();
    m_awaited.clear();
    stopFor({ImportStop::Kind::Asked, {}, {}});
}

void ImportRun::cancel()
{
    if (isEnded())
        return;
    const bool again = m_cancelAsked;
    m_cancelAsked = true;
    if (m_active && again && isReading()) {
        m_lookup.reset();
        m_awaited.clear();
        return end(ImportRunRecord::State::Cancelled);
    }
    if (m_active)
        return Q_EMIT changed();
    m_stop.reset();
    m_active = true;
    if (std::ranges::any_of(m_lines, isUncertain))
        return lookUpUncertain();
    next();
}

void ImportRun::retry(const std::vector<size_t> &indexes)
{
    if (m_active)
        return;
    Indexes again;
    for (const size_t index : indexes) {
        if (index < m_lines.size() && mayBeRetried(m_lines[index].state))
            again.push_back(index);
    }
    if (again.empty() && std::ranges::none_of(m_lines, isUncertain))
        return;
    set(again, ImportLineState::Planned);
    m_unsaved.insert(again.begin(), again.end());
    begin();
}

bool ImportRun::fix(size_t index, const SeatPerson &person)
{
    const QString id = person.userId.text();
    if (m_active || index >= m_lines.size() || id.isEmpty() || !mayBeRetried(m_lines[index].state))
        return false;
    // The API refuses a whole batch for one person who is in it twice.
    for (size_t i = 0; i < m_lines.size(); ++i) {
        const ImportLineState state = m_lines[i].state;
        const bool isInRun = state != ImportLineState::LeftOut && state != ImportLineState::NoSeat;
        if (i != index && m_lines[i].userId == id && isInRun)
            return false;
    }
    ImportLineRecord &line = m_lines[index];
    line.userId = id;
    line.email = person.email;
    line.name = person.name;
    m_unsaved.insert(index);
    Q_EMIT linesChanged({index});
    return true;
}

void ImportRun::next()
{
    if (m_cancelAsked)
        return end(ImportRunRecord::State::Cancelled);
    if (m_pauseAsked)
        return stopFor({ImportStop::Kind::Asked, {}, {}});
    const Indexes batch = nextBatch();
    if (!batch.empty())
        return sendBatch(batch);
    if (const auto update = nextUpdate())
        return m_known ? sendUpdate(*update) : lookUpUpdates();
    if (!m_toReadBack.empty())
        return readBackUpdates();
    end(ImportRunRecord::State::Finished);
}

void ImportRun::stopFor(ImportStop stop)
{
    // Who has cancelled isn't asked to go on.
    if (m_cancelAsked)
        return end(ImportRunRecord::State::Cancelled);
    m_active = false;
    m_stop = std::move(stop);
    m_run.state = ImportRunRecord::State::Paused;
    recount();
    // A run without its lines would be of no use to the next start.
    if (m_inJournal)
        save({}, [](bool) {});
    Q_EMIT changed();
}

void ImportRun::end(ImportRunRecord::State state)
{
    const Indexes left = withState(ImportLineState::Planned);
    set(left, ImportLineState::Planned, tr("Not sent: the import was cancelled."));
    Indexes lost = withState(ImportLineState::Sending);
    const Indexes unknown = withState(ImportLineState::Unknown);
    lost.insert(lost.end(), unknown.begin(), unknown.end());
    set(lost, ImportLineState::Unknown, tr("The answer was lost, and the roster was not read."));
    m_run.state = state;
    m_run.endedAt = m_clock.utcNow();
    m_run.batches = m_run.batchesDone;
    m_active = false;
    m_stop.reset();
    m_unsaved.insert(left.begin(), left.end());
    m_unsaved.insert(lost.begin(), lost.end());
    if (m_inJournal)
        save({}, [](bool) {});
    Q_EMIT changed();
    Q_EMIT ended();
}

// The journal
// ---------------------------------------------------------------------------------------------

void ImportRun::save(const Indexes &indexes, std::function<void(bool)> done)
{
    m_unsaved.insert(indexes.begin(), indexes.end());
    const std::set<size_t> saving = std::exchange(m_unsaved, {});
    std::vector<ImportLineRecord> lines;
    lines.reserve(saving.size());
    for (const size_t index : saving)
        lines.push_back(m_lines[index]);
    m_actions.ledger().journal().saveRun(
        m_run, lines, this, [this, saving, done = std::move(done)](bool saved) {
            if (!saved)
                m_unsaved.insert(saving.begin(), saving.end());
            done(saved);
        });
}

/// Nothing is sent that the journal doesn't have.
void ImportRun::saveThen(const Indexes &indexes, std::function<void()> next)
{
    save(indexes, [this, next = std::move(next)](bool saved) {
        if (saved)
            next();
        else
            stopFor({ImportStop::Kind::NotSaved, {}, {}});
    });
}

void ImportRun::set(const Indexes &indexes, ImportLineState state, const QString &reason)
{
    if (indexes.empty())
        return;
    for (const size_t index : indexes) {
        m_lines[index].state = state;
        m_lines[index].reason = reason;
    }
    if (state == ImportLineState::Planned)
        m_cursor = 0;
    Q_EMIT linesChanged(indexes);
}

} // namespace desk
