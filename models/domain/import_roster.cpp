// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/import_roster.h"

#include "models/domain/import_text.h"

#include <algorithm>

namespace desk {

namespace {

constexpr qint64 mostPeopleReserved = 200'000; // what a server's total may make us reserve
constexpr size_t typicalPerson = 56; // bytes of ID, e-mail and name together

size_t rosterHash(std::string_view text)
{
    return qHashBits(text.data(), text.size(), 0x1d5);
}

} // namespace

void ImportRoster::reserve(qint64 people)
{
    const auto count = size_t(std::clamp<qint64>(people, 0, mostPeopleReserved));
    m_entries.reserve(count);
    m_text.reserve(count * typicalPerson);
}

size_t ImportRoster::slotOf(std::string_view id) const
{
    const size_t mask = m_slots.size() - 1;
    size_t slot = rosterHash(id) & mask;
    while (m_slots[slot] != 0 && idOf(m_entries[m_slots[slot] - 1]) != id)
        slot = (slot + 1) & mask;
    return slot;
}

void ImportRoster::growSlots()
{
    if ((m_entries.size() + 1) * 4 <= m_slots.size() * 3)
        return;
    m_slots.assign(std::max<size_t>(64, m_slots.size() * 2), 0);
    for (size_t i = 0; i < m_entries.size(); ++i)
        m_slots[slotOf(idOf(m_entries[i]))] = quint32(i + 1);
}

ImportRoster::Entry &ImportRoster::entryOf(std::string_view id)
{
    growSlots();
    const size_t slot = slotOf(id);
    if (m_slots[slot] != 0)
        return m_entries[m_slots[slot] - 1];
    Entry entry;
    entry.text = quint32(m_text.size());
    entry.idSize = quint32(id.size());
    m_text.append(id);
    m_entries.push_back(entry);
    m_slots[slot] = quint32(m_entries.size());
    return m_entries.back();
}

void ImportRoster::add(const Seat &seat)
{
    switch (seat.status.value) {
    case SeatStatus::Active:
    case SeatStatus::Pending:
        return addActive(seat.userId, seat.email, seat.name);
    case SeatStatus::Removed:
        return addRemoved(seat.userId);
    case SeatStatus::Other:
        return;
    }
}

void ImportRoster::addActive(const UserId &user, const QString &email, const QString &name)
{
    if (user.isEmpty())
        return;
    const std::string id = user.text().toStdString();
    const std::string emailText = email.toStdString();
    const std::string nameText = name.toStdString();
    Entry &entry = entryOf(id);
    m_active += entry.active ? 0 : 1;
    entry.active = true;
    if (entry.text + entry.idSize != m_text.size()) {
        // It was there before, and other texts follow its ID.
        entry.text = quint32(m_text.size());
        m_text.append(id);
    }
    entry.emailSize = quint32(emailText.size());
    entry.nameSize = quint32(nameText.size());
    m_text.append(emailText).append(nameText);
}

void ImportRoster::addRemoved(const UserId &user)
{
    if (!user.isEmpty())
        entryOf(user.text().toStdString()).removed = true;
}

void ImportRoster::seal(bool complete)
{
    m_complete = complete;
    m_loose.clear();
    m_emails.clear();
    m_loose.reserve(size_t(m_active));
    for (size_t i = 0; i < m_entries.size(); ++i) {
        const Entry &entry = m_entries[i];
        if (!entry.active)
            continue;
        m_loose.push_back({rosterHash(looseKey(idOf(entry))), quint32(i)});
        if (entry.emailSize > 0)
            m_emails.push_back({rosterHash(looseKey(emailOf(entry))), quint32(i)});
    }
    std::ranges::sort(m_loose, {}, &Loose::hash);
    std::ranges::sort(m_emails, {}, &Loose::hash);
}

ImportRoster::Person ImportRoster::find(std::string_view id) const
{
    if (m_slots.empty() || id.empty())
        return {};
    const quint32 found = m_slots[slotOf(id)];
    if (found == 0)
        return {};
    const Entry &entry = m_entries[found - 1];
    const std::string_view rest = std::string_view(m_text).substr(entry.text + entry.idSize);
    return {entry.active, entry.removed, rest.substr(0, entry.emailSize),
        rest.substr(entry.emailSize, entry.nameSize)};
}

std::string_view ImportRoster::activeLike(std::string_view id, const std::string &looseKeyOfId) const
{
    const size_t hash = rosterHash(looseKeyOfId);
    auto loose = std::ranges::lower_bound(m_loose, hash, {}, &Loose::hash);
    for (; loose != m_loose.end() && loose->hash == hash; ++loose) {
        const std::string_view other = idOf(m_entries[loose->entry]);
        if (other != id && looseKey(other) == looseKeyOfId)
            return other;
    }
    return {};
}

std::string_view ImportRoster::activeWithEmail(std::string_view id, const std::string &looseKeyOfEmail) const
{
    const size_t hash = rosterHash(looseKeyOfEmail);
    auto loose = std::ranges::lower_bound(m_emails, hash, {}, &Loose::hash);
    for (; loose != m_emails.end() && loose->hash == hash; ++loose) {
        const Entry &entry = m_entries[loose->entry];
        if (idOf(entry) != id && looseKey(emailOf(entry)) == looseKeyOfEmail)
            return idOf(entry);
    }
    return {};
}

size_t ImportRoster::bytesUsed() const
{
    return m_text.capacity() + m_entries.capacity() * sizeof(Entry) + m_slots.capacity() * sizeof(quint32)
        + (m_loose.capacity() + m_emails.capacity()) * sizeof(Loose);
}

} // namespace desk
