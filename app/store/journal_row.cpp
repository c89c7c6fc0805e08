// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/journal_row.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QStringDecoder>

namespace desk {

QByteArray journalText(const QString &text)
{
    QByteArray utf8 = text.toUtf8();
    return utf8.isNull() ? QByteArray("") : utf8; // a null one would be SQL's NULL
}

void JournalRowWriter::add(const char *column, const QVariant &value, bool isText)
{
    const QString name = QLatin1String(column);
    m_columns << name;
    m_places << (isText ? QStringLiteral("CAST(? AS TEXT)") : QStringLiteral("?"));
    m_selection << (isText ? QStringLiteral("CAST(%1 AS BLOB)").arg(name) : name);
    m_values << value;
}

QString JournalRowWriter::assignments() const
{
    QStringList all;
    for (qsizetype i = 0; i < m_columns.size(); ++i)
        all << m_columns[i] + u'=' + m_places[i];
    return all.join(u',');
}

void JournalRowWriter::text(const char *column, const QString &value)
{
    add(column, journalText(value), true);
}

void JournalRowWriter::bytes(const char *column, const QByteArray &value)
{
    add(column, value.isNull() ? QByteArray("") : value, false);
}

void JournalRowWriter::number(const char *column, qint64 value)
{
    add(column, value, false);
}

void JournalRowWriter::number(const char *column, std::optional<qint64> value)
{
    add(column, value ? QVariant(*value) : QVariant(), false);
}

void JournalRowWriter::flag(const char *column, std::optional<bool> value)
{
    number(column, value ? std::optional<qint64>(*value) : std::nullopt);
}

void JournalRowWriter::time(const char *column, const QDateTime &value)
{
    number(column, value.isValid() ? std::optional(value.toMSecsSinceEpoch()) : std::nullopt);
}

void JournalRowWriter::people(const char *column, const std::vector<SeatPerson> &value)
{
    QJsonArray people;
    for (const SeatPerson &person : value)
        people.append(QJsonArray{person.userId.text(), person.email, person.name});
    add(column, QJsonDocument(people).toJson(QJsonDocument::Compact), true);
}

QString JournalRowReader::nextText()
{
    // QString::fromUtf8 would drop a leading U+FEFF.
    QStringDecoder decode(QStringDecoder::Utf8, QStringDecoder::Flag::ConvertInitialBom);
    return decode(next().toByteArray());
}

void JournalRowReader::number(const char *, std::optional<qint64> &value)
{
    const QVariant read = next();
    value = read.isNull() ? std::nullopt : std::optional(read.toLongLong());
}

void JournalRowReader::flag(const char *, std::optional<bool> &value)
{
    const QVariant read = next();
    value = read.isNull() ? std::nullopt : std::optional(read.toLongLong() != 0);
}

void JournalRowReader::time(const char *, QDateTime &value)
{
    const QVariant read = next();
    value = read.isNull() ? QDateTime() : QDateTime::fromMSecsSinceEpoch(read.toLongLong(), Qt::UTC);
}

void JournalRowReader::people(const char *column, std::vector<SeatPerson> &value)
{
    const QByteArray read = next().toByteArray();
    const QJsonDocument people = QJsonDocument::fromJson(read);
    if (!people.isArray())
        m_unknown << QLatin1String(column);
    value.clear();
    const QJsonArray list = people.array();
    for (const auto &person : list) {
        const QJsonArray facts = person.toArray();
        value.push_back({UserId(facts.at(0).toString()), facts.at(1).toString(), facts.at(2).toString()});
    }
}

} // namespace desk
