// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/actions/import_run.h"
#include "models/domain/import_outcome.h"

#include <algorithm>

namespace desk {

namespace {

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
    case ImportOutcome::Rejected:
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

ImportRun::Indexes ImportRun::nextBatch()
{
    Indexes batch;
    QSet<QString> people;
    while (m_cursor < m_lines.size() && m_lines[m_cursor].state != ImportLineState::Planned)
        ++m_cursor;
    for (size_t i = m_cursor; i < m_lines.size() && batch.size() < ImportPlan::batchSize; ++i) {
        const ImportLineRecord &line = m_lines[i];
        // One person twice would make the API refuse them all.
        if (line.state == ImportLineState::Planned && !line.update && !people.contains(line.userId)) {
            people.insert(line.userId);
            batch.push_back(i);
        }
    }
    return batch;
}

std::optional<size_t> ImportRun::nextUpdate()
{
    while (m_cursor < m_lines.size() && m_lines[m_cursor].state != ImportLineState::Planned)
        ++m_cursor;
    return m_cursor < m_lines.size() ? std::optional(m_cursor) : std::nullopt;
}

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

} // namespace desk
