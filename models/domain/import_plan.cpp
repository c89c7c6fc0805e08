// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/import_plan.h"

#include <algorithm>

namespace desk {

namespace {

ImportVerdict verdictOf(ImportStanding standing, ImportNotes notes, bool updateActive)
{
    switch (standing) {
    case ImportStanding::New:
        return ImportVerdict::Allocate;
    case ImportStanding::Active:
        return updateActive && notes.testFlag(ImportNote::DetailsDiffer) ? ImportVerdict::Update
                                                                         : ImportVerdict::Skip;
    case ImportStanding::Duplicate:
        return ImportVerdict::Duplicate;
    case ImportStanding::Error:
        return ImportVerdict::Error;
    }
    return ImportVerdict::Error;
}

} // namespace

ImportPlan::ImportPlan(
    const CheckedImport &import, const ImportChoices &choices, const Capacity &capacity, int peopleInBatch)
    : m_batchSize(size_t(std::max(peopleInBatch, 1)))
{
    judge(import, choices);
    seat(inOrder(choices.first), capacity, choices.sendWithoutSeat);
    for (quint32 line = 0; line < size(); ++line) {
        ++m_counts[size_t(m_verdicts[line])];
        if (m_verdicts[line] == ImportVerdict::Update)
            m_updates.push_back(line);
    }
    if (import.isBlocked()) {
        m_sent.clear();
        m_updates.clear();
    }
}

void ImportPlan::judge(const CheckedImport &import, const ImportChoices &choices)
{
    m_verdicts.reserve(import.size());
    for (quint32 line = 0; line < import.size(); ++line)
        m_verdicts.push_back(verdictOf(import.standing(line), import.notes(line), choices.updateActive));
    std::set<quint32> leftOut = choices.leftOut;
    for (quint32 line = 0; line < import.size(); ++line) {
        if (import.notes(line).testFlag(ImportNote::Inactive) && !choices.takenIn.contains(line))
            leftOut.insert(line);
    }
    for (const quint32 line : leftOut) {
        // Duplicates and errors aren't sent anyway, and should still say what they are.
        if (line < size() && import.standing(line) != ImportStanding::Duplicate
            && import.standing(line) != ImportStanding::Error) {
            m_verdicts[line] = ImportVerdict::Skip;
            m_leftOut.insert(line);
        }
    }
}

/// The lines that want a seat.
std::vector<quint32> ImportPlan::inOrder(const std::vector<quint32> &first) const
{
    std::vector<char> taken(size(), 0);
    std::vector<quint32> wanted;
    const auto take = [&](quint32 line) {
        if (line >= size() || taken[line] || m_verdicts[line] != ImportVerdict::Allocate)
            return;
        taken[line] = 1;
        wanted.push_back(line);
    };
    std::ranges::for_each(first, take);
    for (quint32 line = 0; line < size(); ++line)
        take(line);
    return wanted;
}

void ImportPlan::seat(const std::vector<quint32> &wanted, const Capacity &capacity, bool sendWithoutSeat)
{
    m_capacityKnown = capacity.isKnown();
    m_sent = wanted;
    if (!m_capacityKnown)
        return;
    m_free = capacity.free();
    const auto want = qint64(wanted.size());
    if (want <= m_free)
        return;
    m_missing = want - m_free + capacity.over();
    m_capacityNeeded = *capacity.units + m_missing;
    for (size_t i = size_t(m_free); i < wanted.size(); ++i)
        m_verdicts[wanted[i]] = ImportVerdict::NoSeat;
    if (!sendWithoutSeat)
        m_sent.resize(size_t(m_free));
}

std::span<const quint32> ImportPlan::batch(size_t number) const
{
    const std::span<const quint32> all(m_sent);
    const size_t begin = std::min(number * m_batchSize, all.size());
    return all.subspan(begin, std::min(m_batchSize, all.size() - begin));
}

} // namespace desk
