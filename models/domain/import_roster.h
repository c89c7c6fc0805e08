// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/seat.h"

#include <string>
#include <vector>

namespace desk {

/// Who has or had a seat in the tenant, in little memory: what the lines of an import are compared with
/// before it, and with what a lost reply is resolved after it. IDs are UTF-8, compared exactly.
class ImportRoster
{
public:
    struct Person
    {
        bool active = false;
        bool removed = false; ///< had a seat that was removed; both can be true
        std::string_view email; ///< of the active seat
        std::string_view name;
    };

    void reserve(qint64 people);
    /// Rows without an ID or with a status we don't know are left out.
    void add(const Seat &seat);
    void addActive(const UserId &user, const QString &email = {}, const QString &name = {});
    void addRemoved(const UserId &user);
    /// Call it when everything was added. `complete` = it holds every active seat that the tenant has: only
    /// then does a missing ID mean anything.
    void seal(bool complete);

    [[nodiscard]] bool isComplete() const { return m_complete; }
    [[nodiscard]] qint64 activeCount() const { return m_active; }
    [[nodiscard]] Person find(std::string_view id) const;
    [[nodiscard]] bool isActive(std::string_view id) const { return find(id).active; }
    /// The ID of an active person that reads like `id` (see `looseKey`) and is another; empty when there is
    /// none. After `seal`.
    [[nodiscard]] std::string_view activeLike(std::string_view id, const std::string &looseKeyOfId) const;
    /// The ID of an active person with this e-mail, however it is written, and another ID; empty when there
    /// is none. After `seal`.
    [[nodiscard]] std::string_view activeWithEmail(
        std::string_view id, const std::string &looseKeyOfEmail) const;

    [[nodiscard]] size_t bytesUsed() const;

private:
    struct Entry
    {
        quint32 text = 0; ///< ID, e-mail, name, one after the other
        quint32 idSize = 0;
        quint32 emailSize = 0;
        quint32 nameSize = 0;
        bool active = false;
        bool removed = false;
    };
    struct Loose
    {
        size_t hash = 0;
        quint32 entry = 0;
    };

    Entry &entryOf(std::string_view id);
    [[nodiscard]] std::string_view idOf(const Entry &entry) const
    {
        return std::string_view(m_text).substr(entry.text, entry.idSize);
    }
    [[nodiscard]] std::string_view emailOf(const Entry &entry) const
    {
        return std::string_view(m_text).substr(entry.text + entry.idSize, entry.emailSize);
    }
    [[nodiscard]] size_t slotOf(std::string_view id) const;
    void growSlots();

    std::string m_text;
    std::vector<Entry> m_entries;
    std::vector<quint32> m_slots; ///< open addressing: entry + 1, 0 = free
    std::vector<Loose> m_loose; ///< of the active ones, by the hash of the ID
    std::vector<Loose> m_emails; ///< of the active ones, by the hash of the e-mail
    qint64 m_active = 0;
    bool m_complete = false;
};

} // namespace desk
