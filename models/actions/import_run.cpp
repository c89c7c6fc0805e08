// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/actions/import_run.h"

#include <QCoreApplication>

#include <algorithm>
#include <numeric>

namespace desk {

namespace {

constexpr size_t mostPeople = 100; ///< of `bulk-allocate`

struct ImportWords
{
    Q_DECLARE_TR_FUNCTIONS(ImportRun)
};

bool isUncertain(const ImportLineRecord &line)
{
    return line.state == ImportLineState::Sending || line.state == ImportLineState::Unknown;
}

SeatPerson personOf(const ImportLineRecord &line)
{
    return {UserId(line.userId), line.email, line.name};
}

QString refusalReason(const ApiError &error)
{
    return error.message.isEmpty() ? ImportWords::tr("Refused by the server (%1).").arg(error.httpStatus)
                                   : error.message;
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
{
    const qint64 fresh = std::ranges::count_if(m_lines,
        [](const ImportLineRecord &line) { return line.state == ImportLineState::Planned && !line.update; });
    if (m_run.batches == 0)
        m_run.batches = int((fresh + qint64(mostPeople) - 1) / qint64(mostPeople));
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
    return qint64(m_lines.size()) - count(ImportLineState::LeftOut);
}

void ImportRun::start()
{
    if (m_active || isEnded())
        return;
    const bool first = !m_run.startedAt.isValid();
    if (first)
        m_run.startedAt = m_clock.utcNow();
    m_run.state = ImportRunRecord::State::Running;
    m_active = true;
    m_stop.reset();
    m_pauseAsked = m_cancelAsked = false;
    Q_EMIT changed();
    std::vector<size_t> all(first ? m_lines.size() : 0);
    std::iota(all.begin(), all.end(), size_t(0));
    saveThen(all, [this] {
        if (std::ranges::any_of(m_lines, isUncertain))
            lookUpUncertain();
        else
            next();
    });
}

void ImportRun::pause()
{
    m_pauseAsked = m_active;
    Q_EMIT changed();
}

void ImportRun::cancel()
{
    if (isEnded())
        return;
    m_cancelAsked = true;
    if (!m_active)
        return next();
    Q_EMIT changed();
}

/// Nothing is sent that the journal doesn't have.
void ImportRun::saveThen(const std::vector<size_t> &indexes, std::function<void()> next)
{
    std::vector<ImportLineRecord> lines;
    lines.reserve(indexes.size());
    for (const size_t index : indexes)
        lines.push_back(m_lines[index]);
    m_actions.ledger().journal().saveRun(m_run, lines, this, [this, next = std::move(next)](bool saved) {
        if (saved)
            next();
        else
            stopFor({ImportStop::Kind::NotSaved, {}, {}});
    });
}

void ImportRun::set(const std::vector<size_t> &indexes, ImportLineState state, const QString &reason)
{
    for (const size_t index : indexes) {
        m_lines[index].state = state;
        m_lines[index].reason = reason;
    }
    Q_EMIT linesChanged(indexes);
}

std::vector<size_t> ImportRun::nextBatch() const
{
    std::vector<size_t> batch;
    for (size_t i = 0; i < m_lines.size() && batch.size() < mostPeople; ++i) {
        if (m_lines[i].state == ImportLineState::Planned && !m_lines[i].update)
            batch.push_back(i);
    }
    return batch;
}

std::optional<size_t> ImportRun::nextUpdate() const
{
    const auto at = std::ranges::find_if(m_lines,
        [](const ImportLineRecord &line) { return line.state == ImportLineState::Planned && line.update; });
    return at == m_lines.end() ? std::nullopt : std::optional(size_t(at - m_lines.begin()));
}

void ImportRun::next()
{
    if (m_cancelAsked) {
        std::vector<size_t> rest;
        for (size_t i = 0; i < m_lines.size(); ++i) {
            if (m_lines[i].state == ImportLineState::Planned)
                rest.push_back(i);
        }
        set(rest, ImportLineState::Failed, ImportWords::tr("Not sent: the import was cancelled."));
        return end(ImportRunRecord::State::Cancelled);
    }
    if (m_pauseAsked)
        return stopFor({ImportStop::Kind::Asked, {}, {}});
    const std::vector<size_t> batch = nextBatch();
    if (!batch.empty())
        return sendBatch(batch);
    if (const auto update = nextUpdate())
        return m_known ? sendUpdate(*update) : lookUpUpdates();
    end(ImportRunRecord::State::Finished);
}

void ImportRun::sendBatch(const std::vector<size_t> &indexes)
{
    const int number = m_run.batchesDone + 1;
    for (const size_t index : indexes)
        m_lines[index].batch = number;
    set(indexes, ImportLineState::Sending);
    saveThen(indexes, [this, indexes, number] {
        BulkRequest request;
        request.tenant = m_run.tenant;
        for (const size_t index : indexes)
            request.people.push_back(personOf(m_lines[index]));
        request.metadata.stamp = m_actions.stamp(m_run.id);
        ActionContext context;
        context.tenantName = m_run.tenantName;
        context.runId = m_run.id;
        context.batch = number;
        m_actions.allocateBatch(request, context, this,
            [this, indexes](const ActionOutcome<BulkReply> &outcome) { batchEnded(indexes, outcome); });
    });
}

void ImportRun::batchEnded(const std::vector<size_t> &indexes, const ActionOutcome<BulkReply> &outcome)
{
    switch (outcome.end) {
    case ActionEnd::NotBegun:
        set(indexes, ImportLineState::Planned);
        return saveThen(indexes, [this, refusal = outcome.refusal] {
            stopFor({ImportStop::Kind::NotBegun, refusal, {}});
        });
    case ActionEnd::NotSent:
        set(indexes, ImportLineState::Planned);
        return saveThen(indexes, [this, error = outcome.error] {
            stopFor({ImportStop::Kind::NotSent, {}, error});
        });
    case ActionEnd::Refused:
        set(indexes, ImportLineState::Failed, refusalReason(*outcome.error));
        ++m_run.batchesDone;
        return saveThen(indexes, [this, error = outcome.error] {
            stopFor({ImportStop::Kind::Refused, {}, error});
        });
    case ActionEnd::Unknown:
        set(indexes, ImportLineState::Unknown, ImportWords::tr("The answer was lost; reading the roster."));
        return lookUpUncertain();
    case ActionEnd::Done:
        takeReply(indexes, *outcome.reply);
        ++m_run.batchesDone;
        return saveThen(indexes, [this] { next(); });
    }
}

/// Every line gets what the answer says of its person. What doesn't add up is told line by line.
void ImportRun::takeReply(const std::vector<size_t> &indexes, const BulkReply &reply)
{
    std::map<QString, std::vector<ImportLineState>> said;
    for (const QString &id : reply.allocated)
        said[id].push_back(ImportLineState::Allocated);
    for (const QString &id : reply.skipped)
        said[id].push_back(ImportLineState::Skipped);
    for (const QString &id : reply.rejected)
        said[id].push_back(ImportLineState::Rejected);
    for (const size_t index : indexes) {
        ImportLineRecord &line = m_lines[index];
        const auto at = said.find(line.userId);
        line.reason.clear();
        if (at == said.end()) {
            line.state = ImportLineState::Unaccounted;
            line.reason = ImportWords::tr("The server's answer doesn't mention this person.");
            continue;
        }
        std::vector<ImportLineState> states = std::move(at->second);
        said.erase(at);
        line.state = states.front();
        if (std::ranges::any_of(states, [&](ImportLineState state) { return state != states.front(); })) {
            line.state = ImportLineState::Unaccounted;
            line.reason = ImportWords::tr("The server's answer has this person in two lists.");
        } else if (line.state == ImportLineState::Skipped) {
            line.reason = ImportWords::tr("Had a seat already; e-mail and name were not saved.");
        } else if (line.state == ImportLineState::Rejected) {
            line.reason = ImportWords::tr("No free seat.");
        }
    }
    for (const auto &[id, states] : said)
        m_oddities << ImportWords::tr("The server's answer names %1, who was not in the batch.").arg(id);
    Q_EMIT linesChanged(indexes);
}

/// The intent of this run's tenant of which nobody knows what became of it.
const Intent *ImportRun::openIntent() const
{
    const IntentLedger &ledger = m_actions.ledger();
    if (const Intent *batch = ledger.blocking(IntentKind::AllocateBatch, m_run.tenant, {}))
        return batch;
    for (const ImportLineRecord &line : m_lines) {
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
    std::vector<size_t> uncertain;
    QSet<QString> ids;
    for (size_t i = 0; i < m_lines.size(); ++i) {
        if (isUncertain(m_lines[i])) {
            uncertain.push_back(i);
            ids.insert(m_lines[i].userId);
        }
    }
    set(uncertain, ImportLineState::Unknown, ImportWords::tr("The answer was lost; reading the roster."));
    if (const Intent *open = openIntent()) {
        m_awaited = open->id;
        m_actions.settle(m_awaited);
        Q_EMIT changed();
        return;
    }
    startLookup(ids, [this, uncertain](const RosterLookup &lookup) { takeLookup(uncertain, lookup); });
}

void ImportRun::takeLookup(const std::vector<size_t> &uncertain, const RosterLookup &lookup)
{
    for (const size_t index : uncertain) {
        ImportLineRecord &line = m_lines[index];
        const auto found = lookup.found().find(line.userId);
        const bool there = found != lookup.found().end();
        // An update whose new details aren't there is sent again.
        const bool done = there
            && (!line.update || (found->second.email == line.email && found->second.name == line.name));
        line.state = !done ? ImportLineState::Planned
            : line.update  ? ImportLineState::Updated
                           : ImportLineState::Allocated;
        line.reason = done ? ImportWords::tr("The answer was lost; found by reading the roster.") : QString();
    }
    Q_EMIT linesChanged(uncertain);
    if (std::ranges::any_of(uncertain, [this](size_t index) { return !m_lines[index].update; }))
        ++m_run.batchesDone;
    saveThen(uncertain, [this] { next(); });
}

/// An update sends the whole record, because what the API does with what is left out isn't documented: so
/// what is known of these people is read first.
void ImportRun::lookUpUpdates()
{
    QSet<QString> ids;
    for (const ImportLineRecord &line : m_lines) {
        if (line.update && line.state == ImportLineState::Planned)
            ids.insert(line.userId);
    }
    startLookup(ids, [this](const RosterLookup &lookup) {
        m_known = lookup.found();
        next();
    });
}

void ImportRun::sendUpdate(size_t index)
{
    const auto known = m_known->find(m_lines[index].userId);
    if (known == m_known->end()) {
        // Removed since the plan was made. Sending would give a seat to somebody who was only to be updated.
        set({index}, ImportLineState::Failed,
            ImportWords::tr("Has no seat any more; the details were not saved."));
        return saveThen({index}, [this] { next(); });
    }
    set({index}, ImportLineState::Sending);
    saveThen({index}, [this, index, seat = known->second] {
        AllocateRequest request;
        request.tenant = m_run.tenant;
        request.person = personOf(m_lines[index]);
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
    const auto stopAfterSaving = [&](ImportStop stop) { saveThen({index}, [this, stop] { stopFor(stop); }); };
    switch (outcome.end) {
    case ActionEnd::NotBegun:
        set({index}, ImportLineState::Planned);
        return stopAfterSaving({ImportStop::Kind::NotBegun, outcome.refusal, {}});
    case ActionEnd::NotSent:
        set({index}, ImportLineState::Planned);
        return stopAfterSaving({ImportStop::Kind::NotSent, {}, outcome.error});
    case ActionEnd::Refused:
        if (outcome.reply) { // at capacity, which the documents leave open for updates
            set({index}, ImportLineState::Failed,
                ImportWords::tr("No free seat; the details were not saved."));
            break;
        }
        set({index}, ImportLineState::Failed, refusalReason(*outcome.error));
        return stopAfterSaving({ImportStop::Kind::Refused, {}, outcome.error});
    case ActionEnd::Unknown:
        set({index}, ImportLineState::Unknown, ImportWords::tr("The answer was lost; reading the roster."));
        return lookUpUncertain();
    case ActionEnd::Done:
        set({index}, ImportLineState::Updated);
        break;
    }
    saveThen({index}, [this] { next(); });
}

void ImportRun::stopFor(ImportStop stop)
{
    m_active = false;
    m_stop = std::move(stop);
    m_run.state = ImportRunRecord::State::Paused;
    m_actions.ledger().journal().saveRun(m_run, {}, this, [](bool) {});
    Q_EMIT changed();
}

void ImportRun::end(ImportRunRecord::State state)
{
    m_run.state = state;
    m_run.endedAt = m_clock.utcNow();
    std::vector<ImportLineRecord> cancelled;
    for (const ImportLineRecord &line : m_lines) {
        if (state == ImportRunRecord::State::Cancelled && line.state == ImportLineState::Failed)
            cancelled.push_back(line);
    }
    m_actions.ledger().journal().saveRun(m_run, cancelled, this, [](bool) {});
    m_active = false;
    m_stop.reset();
    Q_EMIT changed();
    Q_EMIT ended();
}

} // namespace desk
