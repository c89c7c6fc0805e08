// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/views/import_view_model.h"

#include <algorithm>

namespace desk {

void ImportViewModel::replan()
{
    // A run keeps the plan that it was begun with.
    if (isRunStep() || !m_table.import())
        return Q_EMIT changed();
    m_table.setPlan(ImportPlan(*m_table.import(), m_choices, m_capacity.value_or(Capacity())));
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
    if (m_question && (plannedLines() != m_frozen.planned || !isReviewed()))
        return closeQuestion(Renewal::Plan);
    if (m_question && makeQuestion() != *m_question)
        return closeQuestion(Renewal::Capacity);
    Q_EMIT changed();
}

void ImportViewModel::refreshCapacity()
{
    if (m_tenant.isEmpty())
        return;
    m_capacityCall = m_gateway.capacity(m_tenant, Priority::User);
    whenFinished(*m_capacityCall, this, [this](Result<Capacity> result) {
        // A number that can't be read any more isn't the number.
        m_capacity = result ? std::optional(*result) : std::nullopt;
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
        for (const size_t index : indexesWithoutSeat())
            people.push_back(person(m_lineOf[index]));
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

} // namespace desk
