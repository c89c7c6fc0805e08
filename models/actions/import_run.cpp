// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/actions/import_run.h"

#include "models/domain/import_outcome.h"

#include <algorithm>

namespace desk {

namespace {

/// A server that loses every answer must not be asked for ever.
constexpr int mostLostInARow = 3;

/// What a line leaves out was sent as it was known.
bool hasDetailsOf(const ImportLineRecord &line, const KnownSeat &seat)
{
    return (line.email.isEmpty() || line.email == seat.email)
        && (line.name.isEmpty() || line.name == seat.name);
}

SeatPerson personOfLine(const ImportLineRecord &line)
{
    return {UserId(line.userId), line.email, line.name};
}

/// Whether the provider refused because of what stands in the lines. A key, a plan or a pace that it doesn't
/// accept would refuse any lines, and these can be sent when that has been put right.
bool refusesLines(const ApiError &error)
{
    using Kind = ApiError::Kind;
    switch (error.kind) {
    case Kind::Conflict:
    case Kind::Validation:
    case Kind::TooLarge:
    case Kind::Decode:
    case Kind::Protocol:
        return true;
    case Kind::Offline:
    case Kind::Timeout:
    case Kind::Tls:
    case Kind::Unauthorized:
    case Kind::Forbidden:
    case Kind::NotFound:
    case Kind::PaymentRequired:
    case Kind::RateLimited:
    case Kind::Server:
    case Kind::Cancelled:
    case Kind::OutcomeUnknown:
        return false;
    }
    return false;
}

ImportLineState stateOf(ImportOutcome outcome)
{
    switch (outcome) {
    case ImportOutcome::Allocated:
        return ImportLineState::Allocated;
    case ImportOutcome::Skipped:
        return ImportLineState::Skipped;
    case ImportOutcome::NoSeat:
        return ImportLineState::Rejected;
    case ImportOutcome::NotSent:
    case ImportOutcome::Updated:
    case ImportOutcome::Failed:
    case ImportOutcome::Unaccounted:
    case ImportOutcome::Unknown: // in two lists of one answer
        return ImportLineState::Unaccounted;
    }
    return ImportLineState::Unaccounted;
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

void ImportRun::recount()
{
    m_run.batches = m_run.batchesDone + m_lines.batchesLeft(m_actions.provider().peopleInBatch);
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
    m_lines.rewind();
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
        if (m_lines.uncertain().empty())
            next();
        else
            lookUpUncertain();
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
    if (!m_lines.uncertain().empty())
        return lookUpUncertain();
    next();
}

void ImportRun::retry(const std::vector<size_t> &indexes)
{
    if (m_active)
        return;
    const Indexes again = m_lines.retryable(indexes);
    if (again.empty() && m_lines.uncertain().empty())
        return;
    set(again, ImportLineState::Planned);
    m_lines.noteUnsaved(again);
    begin();
}

bool ImportRun::fix(size_t index, const SeatPerson &person)
{
    if (m_active || !m_lines.fix(index, person))
        return false;
    Q_EMIT linesChanged({index});
    return true;
}

void ImportRun::next()
{
    if (m_cancelAsked)
        return end(ImportRunRecord::State::Cancelled);
    if (m_pauseAsked)
        return stopFor({ImportStop::Kind::Asked, {}, {}});
    const Indexes batch = m_lines.nextBatch(m_actions.provider().peopleInBatch);
    if (!batch.empty())
        return sendBatch(batch);
    if (const auto update = m_lines.nextUpdate())
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
    const Indexes left = m_lines.withState(ImportLineState::Planned);
    set(left, ImportLineState::Planned, tr("Not sent: the import was stopped."));
    Indexes lost = m_lines.withState(ImportLineState::Sending);
    const Indexes unknown = m_lines.withState(ImportLineState::Unknown);
    lost.insert(lost.end(), unknown.begin(), unknown.end());
    set(lost, ImportLineState::Unknown, tr("The answer was lost, and the roster was not read."));
    m_run.state = state;
    m_run.endedAt = m_clock.utcNow();
    m_run.batches = m_run.batchesDone;
    m_active = false;
    m_stop.reset();
    m_lines.noteUnsaved(left);
    m_lines.noteUnsaved(lost);
    if (m_inJournal)
        save({}, [](bool) {});
    Q_EMIT changed();
    Q_EMIT ended();
}

// Calls
// ---------------------------------------------------------------------------------------------

/// Nothing of it was done: the lines can be sent when the reason is gone.
void ImportRun::putBack(const Indexes &indexes, ImportStop stop)
{
    set(indexes, ImportLineState::Planned);
    saveThen(indexes, [this, stop = std::move(stop)] { stopFor(stop); });
}

void ImportRun::failed(const Indexes &indexes, const ApiError &error)
{
    set(indexes, ImportLineState::Failed,
        error.message.isEmpty() ? tr("Refused by the server (%1).").arg(error.httpStatus) : error.message);
}

void ImportRun::sendBatch(const Indexes &indexes)
{
    const int number = m_run.batchesDone + 1;
    for (const size_t index : indexes)
        m_lines[index].batch = number;
    set(indexes, ImportLineState::Sending);
    recount();
    Q_EMIT changed();
    save(indexes, [this, indexes, number](bool saved) {
        if (!saved) {
            set(indexes, ImportLineState::Planned);
            return stopFor({ImportStop::Kind::NotSaved, {}, {}});
        }
        BulkRequest request;
        request.tenant = m_run.tenant;
        for (const size_t index : indexes)
            request.people.push_back(personOfLine(m_lines[index]));
        request.metadata.stamp = m_actions.stamp(m_run.id);
        ActionContext context;
        context.tenantName = m_run.tenantName;
        context.runId = m_run.id;
        context.batch = number;
        m_actions.allocateBatch(request, context, this,
            [this, indexes](const ActionOutcome<BulkReply> &outcome) { batchEnded(indexes, outcome); });
    });
}

void ImportRun::batchEnded(const Indexes &indexes, const ActionOutcome<BulkReply> &outcome)
{
    switch (outcome.end) {
    case ActionEnd::NotBegun:
        return putBack(indexes,
            {outcome.error ? ImportStop::Kind::NotSent : ImportStop::Kind::NotBegun, outcome.refusal,
                outcome.error});
    case ActionEnd::NotSent:
        return putBack(indexes, {ImportStop::Kind::NotSent, {}, outcome.error});
    case ActionEnd::Refused:
        if (!refusesLines(*outcome.error))
            return putBack(indexes, {ImportStop::Kind::Refused, {}, outcome.error});
        failed(indexes, *outcome.error);
        ++m_run.batchesDone;
        return saveThen(indexes, [this, error = outcome.error] {
            stopFor({ImportStop::Kind::RefusedLines, {}, error});
        });
    case ActionEnd::Unknown:
        return lookUpUncertain();
    case ActionEnd::Done:
        takeReply(indexes, *outcome.reply);
        ++m_run.batchesDone;
        m_lostInARow = 0;
        return saveThen(indexes, [this] { next(); });
    }
}

/// Every line gets what the answer says of its person. What doesn't add up is told line by line.
void ImportRun::takeReply(const Indexes &indexes, const BulkReply &reply)
{
    QStringList sent;
    for (const size_t index : indexes)
        sent.append(m_lines[index].userId);
    const BatchAccount account = accountBatch(sent, reply.allocated, reply.skipped, reply.rejected);
    for (size_t i = 0; i < indexes.size(); ++i) {
        ImportLineRecord &line = m_lines[indexes[i]];
        line.state = stateOf(account.outcomes[i]);
        line.reason.clear();
        if (account.outcomes[i] == ImportOutcome::Unaccounted)
            line.reason = tr("The server's answer doesn't mention this person.");
        else if (account.outcomes[i] == ImportOutcome::Unknown)
            line.reason = tr("The server's answer has this person in two lists.");
        else if (line.state == ImportLineState::Skipped)
            line.reason = tr("Had a seat already; e-mail and name were not saved.");
        else if (line.state == ImportLineState::Rejected)
            line.reason = tr("No free seat.");
    }
    for (const QString &id : account.notSent)
        m_oddities << tr("The server's answer names %1, who was not in the batch.").arg(id);
    for (const QString &id : account.repeated)
        m_oddities << tr("The server's answer names %1 more than once.").arg(id);
    if (reply.capacity.isKnown())
        m_capacity = reply.capacity;
    Q_EMIT linesChanged(indexes);
}

void ImportRun::sendUpdate(size_t index)
{
    const auto known = m_known->find(m_lines[index].userId);
    if (known == m_known->end()) {
        // Removed since the plan was made. Sending would give a seat to somebody who was only to be updated.
        set({index}, ImportLineState::Failed, tr("Has no seat any more; the details were not saved."));
        return saveThen({index}, [this] { next(); });
    }
    set({index}, ImportLineState::Sending);
    save({index}, [this, index, seat = known->second](bool saved) {
        if (!saved) {
            set({index}, ImportLineState::Planned);
            return stopFor({ImportStop::Kind::NotSaved, {}, {}});
        }
        AllocateRequest request;
        request.tenant = m_run.tenant;
        request.person = personOfLine(m_lines[index]);
        if (request.person.email.isEmpty())
            request.person.email = seat.email;
        if (request.person.name.isEmpty())
            request.person.name = seat.name;
        request.metadata.own = seat.metadata;
        request.metadata.stamp = m_actions.stamp(m_run.id);
        ActionContext context;
        context.tenantName = m_run.tenantName;
        context.update = true;
        context.runId = m_run.id;
        m_actions.allocate(request, context, this,
            [this, index](const ActionOutcome<AllocateReply> &outcome) { updateEnded(index, outcome); });
    });
}

void ImportRun::updateEnded(size_t index, const ActionOutcome<AllocateReply> &outcome)
{
    switch (outcome.end) {
    case ActionEnd::NotBegun:
        return putBack({index},
            {outcome.error ? ImportStop::Kind::NotSent : ImportStop::Kind::NotBegun, outcome.refusal,
                outcome.error});
    case ActionEnd::NotSent:
        return putBack({index}, {ImportStop::Kind::NotSent, {}, outcome.error});
    case ActionEnd::Refused:
        if (outcome.reply) // at capacity, which the documents leave open for updates
            set({index}, ImportLineState::Failed, tr("No free seat; the details were not saved."));
        else if (refusesLines(*outcome.error))
            failed({index}, *outcome.error);
        else
            return putBack({index}, {ImportStop::Kind::Refused, {}, outcome.error});
        break;
    case ActionEnd::Unknown:
        return lookUpUncertain();
    case ActionEnd::Done:
        set({index}, ImportLineState::Updated);
        m_toReadBack.insert(index);
        m_lostInARow = 0;
        if (outcome.reply->capacity.isKnown())
            m_capacity = outcome.reply->capacity;
        break;
    }
    saveThen({index}, [this] { next(); });
}

// Reading what a lost answer did
// ---------------------------------------------------------------------------------------------

/// This run's intent of which nobody knows what became of it.
const Intent *ImportRun::openIntent() const
{
    const IntentLedger &ledger = m_actions.ledger();
    const Intent *batch = ledger.blocking(IntentKind::AllocateBatch, m_run.tenant, {});
    if (batch && batch->runId == m_run.id)
        return batch;
    for (const ImportLineRecord &line : m_lines.all()) {
        if (line.update && isUncertain(line)) {
            if (const Intent *open = ledger.blocking(IntentKind::UpdateSeat, m_run.tenant, line.userId))
                return open;
        }
    }
    return nullptr;
}

void ImportRun::startLookup(QSet<QString> ids, std::function<void(const RosterLookup &)> take)
{
    m_lookup = std::make_unique<RosterLookup>(m_gateway, m_run.tenant, std::move(ids));
    connect(m_lookup.get(), &RosterLookup::finished, this, [this, take = std::move(take)] {
        const std::unique_ptr<RosterLookup, QScopedPointerDeleteLater> lookup(m_lookup.release());
        if (lookup->isComplete())
            take(*lookup);
        else
            stopFor({ImportStop::Kind::Unsettled, {}, lookup->error()});
    });
    m_lookup->start();
    Q_EMIT changed();
}

/// Who has a seat by now? The others are planned again. First the journal's intent is settled, which may take
/// a few looks; another batch may not begin before that.
void ImportRun::lookUpUncertain()
{
    const Indexes uncertain = m_lines.uncertain();
    QSet<QString> ids;
    for (const size_t index : uncertain)
        ids.insert(m_lines[index].userId);
    set(uncertain, ImportLineState::Unknown, tr("The answer was lost; reading the roster."));
    if (const Intent *open = openIntent()) {
        m_awaited = open->id;
        m_actions.settle(m_awaited);
        Q_EMIT changed();
        return;
    }
    startLookup(ids, [this, uncertain](const RosterLookup &lookup) { takeLookup(uncertain, lookup); });
}

void ImportRun::takeLookup(const Indexes &uncertain, const RosterLookup &lookup)
{
    bool arrived = false;
    bool batchArrived = false;
    for (const size_t index : uncertain) {
        ImportLineRecord &line = m_lines[index];
        const auto found = lookup.found().find(line.userId);
        const bool there = found != lookup.found().end();
        // An update whose new details aren't there is sent again.
        const bool done = there && (!line.update || hasDetailsOf(line, found->second));
        line.state = !done ? ImportLineState::Planned
            : line.update  ? ImportLineState::Updated
                           : ImportLineState::Allocated;
        line.reason = done ? tr("The answer was lost; the roster shows it.") : QString();
        arrived |= done;
        batchArrived |= done && !line.update;
    }
    m_lines.rewind();
    Q_EMIT linesChanged(uncertain);
    m_run.batchesDone += batchArrived ? 1 : 0;
    m_lostInARow = arrived ? 0 : m_lostInARow + 1;
    saveThen(uncertain, [this] {
        if (m_lostInARow >= mostLostInARow)
            stopFor({ImportStop::Kind::LostAgain, {}, {}});
        else
            next();
    });
}

/// An update sends the whole record, because what the API does with what is left out isn't documented: so
/// what is known of these people is read first.
void ImportRun::lookUpUpdates()
{
    QSet<QString> ids;
    for (const ImportLineRecord &line : m_lines.all()) {
        if (line.update && line.state == ImportLineState::Planned)
            ids.insert(line.userId);
    }
    startLookup(ids, [this](const RosterLookup &lookup) {
        m_known = lookup.found();
        next();
    });
}

/// Whether an update really changes the record isn't documented either.
void ImportRun::readBackUpdates()
{
    QSet<QString> ids;
    for (const size_t index : m_toReadBack)
        ids.insert(m_lines[index].userId);
    startLookup(ids, [this](const RosterLookup &lookup) {
        Indexes other;
        for (const size_t index : m_toReadBack) {
            const auto found = lookup.found().find(m_lines[index].userId);
            if (found == lookup.found().end() || !hasDetailsOf(m_lines[index], found->second))
                other.push_back(index);
        }
        m_toReadBack.clear();
        set(other, ImportLineState::Failed,
            tr("The server accepted the new details, but its roster doesn't show them."));
        saveThen(other, [this] { next(); });
    });
}

// The journal
// ---------------------------------------------------------------------------------------------

void ImportRun::save(const Indexes &indexes, std::function<void(bool)> done)
{
    m_lines.noteUnsaved(indexes);
    const std::set<size_t> saving = m_lines.takeUnsaved();
    std::vector<ImportLineRecord> lines;
    lines.reserve(saving.size());
    for (const size_t index : saving)
        lines.push_back(m_lines[index]);
    m_actions.ledger().journal().saveRun(
        m_run, lines, this, [this, saving, done = std::move(done)](bool saved) {
            if (!saved)
                m_lines.giveBack(saving);
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
    m_lines.set(indexes, state, reason);
    Q_EMIT linesChanged(indexes);
}

} // namespace desk
