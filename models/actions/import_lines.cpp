// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/actions/import_lines.h"

#include <QSet>

#include <algorithm>

namespace desk {

namespace {

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

qint64 ImportLines::count(ImportLineState state) const
{
    return std::ranges::count(m_lines, state, &ImportLineRecord::state);
}

qint64 ImportLines::sendable() const
{
    return qint64(m_lines.size()) - count(ImportLineState::LeftOut) - count(ImportLineState::NoSeat);
}

ImportLines::Indexes ImportLines::withState(ImportLineState state) const
{
    Indexes found;
    for (size_t i = 0; i < m_lines.size(); ++i) {
        if (m_lines[i].state == state)
            found.push_back(i);
    }
    return found;
}

ImportLines::Indexes ImportLines::uncertain() const
{
    Indexes found;
    for (size_t i = 0; i < m_lines.size(); ++i) {
        if (isUncertain(m_lines[i]))
            found.push_back(i);
    }
    return found;
}

int ImportLines::batchesLeft(int peopleInBatch) const
{
    qint64 planned = 0;
    bool underway = false;
    for (const ImportLineRecord &line : m_lines) {
        planned += line.state == ImportLineState::Planned && !line.update ? 1 : 0;
        underway |= isUncertain(line) && !line.update;
    }
    return (underway ? 1 : 0) + int((planned + peopleInBatch - 1) / peopleInBatch);
}

ImportLines::Indexes ImportLines::retryable(const Indexes &indexes) const
{
    Indexes again;
    for (const size_t index : indexes) {
        if (index < m_lines.size() && mayBeRetried(m_lines[index].state))
            again.push_back(index);
    }
    return again;
}

ImportLines::Indexes ImportLines::nextBatch(int peopleInBatch)
{
    Indexes batch;
    QSet<QString> people;
    while (m_cursor < m_lines.size() && m_lines[m_cursor].state != ImportLineState::Planned)
        ++m_cursor;
    for (size_t i = m_cursor; i < m_lines.size() && batch.size() < size_t(peopleInBatch); ++i) {
        const ImportLineRecord &line = m_lines[i];
        // One person twice would make the API refuse them all.
        if (line.state == ImportLineState::Planned && !line.update && !people.contains(line.userId)) {
            people.insert(line.userId);
            batch.push_back(i);
        }
    }
    return batch;
}

std::optional<size_t> ImportLines::nextUpdate()
{
    while (m_cursor < m_lines.size() && m_lines[m_cursor].state != ImportLineState::Planned)
        ++m_cursor;
    return m_cursor < m_lines.size() ? std::optional(m_cursor) : std::nullopt;
}

void ImportLines::set(const Indexes &indexes, ImportLineState state, const QString &reason)
{
    for (const size_t index : indexes) {
        m_lines[index].state = state;
        m_lines[index].reason = reason;
    }
    if (state == ImportLineState::Planned)
        rewind();
}

bool ImportLines::fix(size_t index, const SeatPerson &person)
{
    const QString id = person.userId.text();
    if (index >= m_lines.size() || id.isEmpty() || !mayBeRetried(m_lines[index].state))
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
    return true;
}

} // namespace desk
