// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/seat_twins.h"

#include "models/domain/import_text.h"

#include <algorithm>

namespace desk {

namespace {

struct HashedEmail
{
    size_t hash = 0;
    SeatTable::Record record = 0;
};

std::string emailKey(const SeatTable &table, SeatTable::Record record)
{
    return looseKey(table.email(record).toStdString());
}

} // namespace

QHash<SeatTable::Record, SeatTable::Record> seatsWithSameEmail(const SeatTable &table)
{
    std::vector<HashedEmail> emails;
    for (SeatTable::Record record = 0; record < SeatTable::Record(table.size()); ++record) {
        if (!isHeld(table.status(record)) || !table.hasUserId(record))
            continue;
        if (const std::string key = emailKey(table, record); !key.empty())
            emails.push_back({qHashBits(key.data(), key.size(), 0x7e1), record});
    }
    std::ranges::sort(emails, [](const HashedEmail &a, const HashedEmail &b) {
        return a.hash != b.hash ? a.hash < b.hash : a.record < b.record;
    });
    QHash<SeatTable::Record, SeatTable::Record> twins;
    for (size_t i = 1, first = 0; i < emails.size(); ++i) {
        if (emails[i].hash != emails[first].hash) {
            first = i;
            continue;
        }
        const SeatTable::Record one = emails[first].record;
        const SeatTable::Record other = emails[i].record;
        if (emailKey(table, one) != emailKey(table, other) || table.userId(one) == table.userId(other))
            continue;
        twins.insert(other, one);
        if (!twins.contains(one))
            twins.insert(one, other);
    }
    return twins;
}

} // namespace desk
