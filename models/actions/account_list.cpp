// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/actions/account_list.h"

#include <QUuid>

#include <algorithm>
#include <array>

namespace desk {

namespace {

constexpr QLatin1StringView accountsKey("accounts/list");
constexpr QLatin1StringView lastKey("accounts/last");
constexpr QLatin1StringView guestKey("accounts/of-environment/");

} // namespace

AccountList::AccountList(Preferences &preferences, QObject *parent)
    : QObject(parent)
    , m_preferences(preferences)
{
    if (auto stored = accountsFromJson(m_preferences.value(accountsKey, QString()).toString()))
        m_accounts = std::move(*stored);
}

const AccountRecord *AccountList::find(const QString &id) const
{
    const auto at = std::ranges::find(m_accounts, id, &AccountRecord::id);
    return at == m_accounts.end() ? nullptr : &*at;
}

const AccountRecord *AccountList::findNamed(const QString &name) const
{
    const auto only = [&](auto fits) -> const AccountRecord * {
        const auto first = std::ranges::find_if(m_accounts, fits);
        if (first == m_accounts.end()
            || std::find_if(std::next(first), m_accounts.end(), fits) != m_accounts.end())
            return nullptr;
        return &*first;
    };
    if (name.isEmpty())
        return nullptr;
    const auto isNamed = [&](const AccountRecord &record) { return record.name == name; };
    if (std::ranges::any_of(m_accounts, isNamed))
        return only(isNamed);
    return only([&](const AccountRecord &record) { return record.id.startsWith(name); });
}

AccountRecord AccountList::newRecord(const Provider &provider) const
{
    AccountRecord record;
    record.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    record.provider = provider.name;
    record.address = provider.address;
    std::array<int, colours> uses{};
    for (const AccountRecord &other : m_accounts)
        ++uses[size_t(other.colour % colours)];
    record.colour = int(std::ranges::min_element(uses) - uses.begin());
    return record;
}

void AccountList::store(const AccountRecord &record)
{
    const auto at = std::ranges::find(m_accounts, record.id, &AccountRecord::id);
    if (at == m_accounts.end())
        m_accounts.push_back(record);
    else if (*at == record)
        return;
    else
        *at = record;
    keep();
}

void AccountList::remove(const QString &id)
{
    if (std::erase_if(m_accounts, [&](const AccountRecord &record) { return record.id == id; }) == 0)
        return;
    if (lastOpened() == id)
        noteOpened({});
    keep();
}

QString AccountList::lastOpened() const
{
    return m_preferences.value(lastKey, QString()).toString();
}

void AccountList::noteOpened(const QString &id)
{
    m_preferences.setValue(lastKey, id);
}

QString AccountList::identityOf(const QString &address, const QString &keyStart, const QString &formerId)
{
    const AccountRecord *alike = nullptr;
    int number = 0;
    for (const AccountRecord &record : m_accounts) {
        if (record.formerIds.contains(formerId))
            return record.id;
        if (record.address == address && record.keyStart == keyStart && !keyStart.isEmpty()) {
            alike = &record;
            ++number;
        }
    }
    if (number == 1)
        return alike->id;
    const QString place = guestKey + formerId;
    QString id = m_preferences.value(place, QString()).toString();
    if (id.isEmpty()) {
        id = QUuid::createUuid().toString(QUuid::WithoutBraces);
        m_preferences.setValue(place, id);
    }
    return id;
}

void AccountList::keep()
{
    m_preferences.setValue(accountsKey, accountsToJson(m_accounts));
    Q_EMIT changed();
}

} // namespace desk
