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

QString JournalRowReader::nextText(const char *column)
{
    const QVariant read = next();
    if (read.isNull())
        note(column, QStringLiteral("NULL"));
    // QString::fromUtf8 would drop a leading U+FEFF.
    QStringDecoder decode(QStringDecoder::Utf8, QStringDecoder::Flag::ConvertInitialBom);
    return decode(read.toByteArray());
}

void JournalRowReader::bytes(const char *column, QByteArray &value)
{
    const QVariant read = next();
    if (read.isNull())
        note(column, QStringLiteral("NULL"));
    value = read.toByteArray();
}

std::optional<qint64> JournalRowReader::nextCount(const char *column)
{
    const QVariant read = next();
    if (!read.isNull() && read.typeId() == QMetaType::LongLong)
        return read.toLongLong();
    note(column, read.isNull() ? QStringLiteral("NULL") : read.toString());
    return std::nullopt;
}

std::optional<qint64> JournalRowReader::nextOptional(const char *column)
{
    if (!m_query.value(m_next).isNull())
        return nextCount(column);
    ++m_next;
    return std::nullopt;
}

void JournalRowReader::flag(const char *column, std::optional<bool> &value)
{
    const auto read = nextOptional(column);
    value = read ? std::optional(*read != 0) : std::nullopt;
}

void JournalRowReader::time(const char *column, QDateTime &value)
{
    const auto read = nextOptional(column);
    value = read ? QDateTime::fromMSecsSinceEpoch(*read, Qt::UTC) : QDateTime();
}

void JournalRowReader::people(const char *column, std::vector<SeatPerson> &value)
{
    const QByteArray read = next().toByteArray();
    const QJsonDocument people = QJsonDocument::fromJson(read);
    if (!people.isArray())
        note(column, QString::fromUtf8(read));
    value.clear();
    const QJsonArray list = people.array();
    for (const auto &person : list) {
        const QJsonArray facts = person.toArray();
        value.push_back({UserId(facts.at(0).toString()), facts.at(1).toString(), facts.at(2).toString()});
    }
}

QString JournalRowReader::notUnderstood() const
{
    QStringList all;
    for (const auto &[column, found] : m_strange)
        all << QStringLiteral("%1 \"%2\"").arg(column, found.left(80));
    return all.join(QLatin1String(", "));
}

std::optional<QString> JournalRowReader::strange(QLatin1StringView column) const
{
    for (const auto &[name, found] : m_strange) {
        if (name == column)
            return found;
    }
    return std::nullopt;
}

} // namespace desk
