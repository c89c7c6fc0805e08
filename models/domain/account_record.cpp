// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/account_record.h"

#include "models/core/secret_key.h"
#include "models/domain/named_enum.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <vector>

namespace desk {

namespace {

constexpr qsizetype longestKeyStart = 12;
constexpr qsizetype shortestKeyWithEnd = 20;

constexpr Spelling<WriteLevel> writeLevelSpellings[] = {
    {WriteLevel::ReadOnly, QLatin1StringView("read-only")},
    {WriteLevel::Ask, QLatin1StringView("ask")},
};

WriteLevel writeLevelOf(const QString &text)
{
    const auto row = std::ranges::find_if(
        writeLevelSpellings, [&](const Spelling<WriteLevel> &s) { return s.text == text; });
    // What isn't understood doesn't allow anything.
    return row == std::end(writeLevelSpellings) ? WriteLevel::ReadOnly : row->value;
}

} // namespace

QString keyStartOf(const Provider &provider, const QString &key)
{
    qsizetype end = 0;
    if (const qsizetype mark = key.indexOf(provider.testKeyMark);
        !provider.testKeyMark.isEmpty() && mark > 0) {
        end = mark + provider.testKeyMark.size();
    } else {
        const qsizetype first = key.indexOf(u'_');
        const qsizetype second = first < 0 ? -1 : key.indexOf(u'_', first + 1);
        end = std::max(first, second) + 1;
    }
    return end <= longestKeyStart ? key.left(end) : QString();
}

QString keyEndOf(const QString &key)
{
    return key.size() < shortestKeyWithEnd ? QString() : key.right(4);
}

QString keyHint(const AccountRecord &record)
{
    return record.keyStart + u'…' + record.keyEnd;
}

AccountMode modeOfKey(const Provider &provider, const QString &key)
{
    return !provider.testKeyMark.isEmpty() && key.contains(provider.testKeyMark) ? AccountMode::Test
                                                                                 : AccountMode::Live;
}

KeyVerdict judgeKey(const Provider &provider, const QString &text)
{
    const QString key = text.trimmed();
    KeyVerdict verdict;
    verdict.mode = modeOfKey(provider, key);
    if (key.isEmpty())
        return verdict;
    const QString secretStart = QString(provider.keyLooks).remove(u'…');
    if (SecretKey::fromText(key).isEmpty())
        verdict.kind = KeyVerdict::Kind::Broken;
    else if (!provider.publicKeyLooks.isEmpty() && key.startsWith(provider.publicKeyLooks))
        verdict.kind = KeyVerdict::Kind::Public;
    else
        verdict.kind = key.startsWith(secretStart) ? KeyVerdict::Kind::Usable : KeyVerdict::Kind::Unusual;
    return verdict;
}

QString formerAccountId(const QString &address, const QString &key)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData("crovver-desk account\n" + address.toUtf8() + '\n' + key.toUtf8());
    return QString::fromLatin1(hash.result().toHex().left(32));
}

QString accountsToJson(const std::vector<AccountRecord> &records)
{
    QJsonArray list;
    for (const AccountRecord &record : records)
        list << QJsonObject{{QLatin1String("id"), record.id}, {QLatin1String("name"), record.name},
            {QLatin1String("provider"), record.provider}, {QLatin1String("address"), record.address},
            {QLatin1String("keyStart"), record.keyStart}, {QLatin1String("keyEnd"), record.keyEnd},
            {QLatin1String("level"), QString(spelling(writeLevelSpellings, record.level))},
            {QLatin1String("colour"), record.colour},
            {QLatin1String("formerIds"), QJsonArray::fromStringList(record.formerIds)}};
    return QString::fromUtf8(QJsonDocument(list).toJson(QJsonDocument::Compact));
}

std::optional<std::vector<AccountRecord>> accountsFromJson(const QString &text)
{
    const QJsonDocument document = QJsonDocument::fromJson(text.toUtf8());
    if (!document.isArray())
        return std::nullopt;
    std::vector<AccountRecord> records;
    const QJsonArray list = document.array();
    for (const auto &value : list) {
        const QJsonObject item = value.toObject();
        AccountRecord record;
        const auto textOf = [&](QLatin1String name) { return item[name].toString(); };
        record.id = textOf(QLatin1String("id"));
        record.name = textOf(QLatin1String("name"));
        record.provider = textOf(QLatin1String("provider"));
        record.address = textOf(QLatin1String("address"));
        record.keyStart = textOf(QLatin1String("keyStart"));
        record.keyEnd = textOf(QLatin1String("keyEnd"));
        record.level = writeLevelOf(textOf(QLatin1String("level")));
        record.colour = std::clamp(item[u"colour"].toInt(), 0, 99);
        const QJsonArray formerIds = item[u"formerIds"].toArray();
        for (const auto &former : formerIds)
            record.formerIds << former.toString();
        const bool isKnown
            = std::ranges::any_of(records, [&](const AccountRecord &other) { return other.id == record.id; });
        if (!record.id.isEmpty() && !record.address.isEmpty() && !isKnown)
            records.push_back(std::move(record));
    }
    return records;
}

} // namespace desk
