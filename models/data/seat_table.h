// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/text_column.h"
#include "models/domain/seat.h"

#include <QHash>

#include <algorithm>
#include <limits>
#include <optional>
#include <string>
#include <vector>

namespace desk {

/// What identifies a row of seats: the person, and for removed seats also when the seat was given, because
/// one person can have lost several.
struct SeatKey
{
    UserId user;
    bool removed = false;
    qint64 allocatedAt = 0; ///< UTC ms; only for removed seats, 0 when unknown
    friend bool operator==(const SeatKey &, const SeatKey &) = default;

    [[nodiscard]] static SeatKey of(const Seat &seat);
};

/// The fields of a seat by which rows can be sorted.
enum class SeatField { User, Name, Email, Status, Allocated, Age, Removed, DaysHeld };

/// Many seats in little memory: texts as UTF-8 in one arena and case-folded in another, the rest in a few
/// bytes a row. A record's number never changes. Rows without an ID are kept, each for itself.
class SeatTable
{
public:
    using Record = quint32;
    static constexpr Record missing = std::numeric_limits<Record>::max(); ///< no record
    static constexpr int maxMetadataKeys = 32;

    struct Added
    {
        Record record = 0;
        bool duplicate = false; ///< the key was there already; its fields were replaced
    };

    /// Before the first row. Pages times rows on a page must be below 2^32.
    void setMostRowsOnAPage(qint64 rows) { m_mostOnAPage = quint32(std::max<qint64>(rows, 1)); }
    void reserve(qint64 rows);
    /// Where the row came from is kept for its raw JSON: `page` counts from 1, `rowInPage` from 0 (below
    /// `mostRowsOnAPage`).
    Added add(const Seat &seat, int page, int rowInPage);
    /// Gives back what the arenas reserved in advance; called once everything is there.
    void squeeze();

    [[nodiscard]] qsizetype size() const { return qsizetype(m_rows.size()); }
    [[nodiscard]] qint64 duplicates() const { return m_duplicates; } ///< how often a key came again
    [[nodiscard]] qint64 invalidRows() const { return m_invalid; } ///< rows without an ID

    [[nodiscard]] QString userId(Record record) const;
    [[nodiscard]] SeatId seatId(Record record) const; ///< empty where the provider has none
    [[nodiscard]] QString name(Record record) const;
    [[nodiscard]] QString email(Record record) const;
    [[nodiscard]] SeatStatus status(Record record) const { return m_rows[record].status; }
    [[nodiscard]] QString statusText(Record record) const; ///< as sent
    [[nodiscard]] Timestamp allocatedAt(Record record) const;
    [[nodiscard]] Timestamp removedAt(Record record) const;
    /// Only the UTC ms, without making texts.
    [[nodiscard]] std::optional<qint64> allocatedTime(Record record) const;
    [[nodiscard]] std::optional<qint64> removedTime(Record record) const;
    [[nodiscard]] bool hasUserId(Record record) const { return m_rows[record].idSize > 0; }
    [[nodiscard]] QString problem(Record record) const;
    [[nodiscard]] bool hasProblem(Record record) const { return (m_rows[record].flags & HasProblem) != 0; }
    [[nodiscard]] int page(Record record) const { return int(m_rows[record].origin / m_mostOnAPage); }
    [[nodiscard]] int rowInPage(Record record) const { return int(m_rows[record].origin % m_mostOnAPage); }
    [[nodiscard]] SeatKey key(Record record) const;
    [[nodiscard]] std::optional<Record> find(const SeatKey &key) const;
    /// The record here that has the key of a record of another table.
    [[nodiscard]] std::optional<Record> findSame(const SeatTable &other, Record record) const;
    /// How long the seat was or is held, in ms; nothing when it isn't known.
    [[nodiscard]] std::optional<qint64> heldMs(Record record, qint64 nowUtcMs) const;

    /// The metadata keys that have a column, in the order of their first appearance.
    [[nodiscard]] const QStringList &metadataKeys() const { return m_metadataKeys; }
    /// Keys beyond the 32 that have a column; they are in the raw JSON only.
    [[nodiscard]] bool hasMoreMetadataKeys() const { return m_moreKeys; }
    /// Null when the row does not have this key.
    [[nodiscard]] QString metadata(Record record, int key) const;

    /// One flag a record: does it contain every word of `text` in its ID, name or e-mail? An empty text
    /// matches everything.
    [[nodiscard]] std::vector<char> matching(const QString &text) const;

    /// Sorts records, keeping the order of equal ones; unknown values come last in both directions.
    void sort(std::vector<Record> &records, SeatField field, Qt::SortOrder direction, qint64 nowUtcMs) const;
    void sortByMetadata(std::vector<Record> &records, int key, Qt::SortOrder direction) const;

    /// Heap bytes, without the metadata dictionaries.
    [[nodiscard]] size_t bytesUsed() const;

private:
    enum Flag : quint8 {
        HasAllocated = 1,
        HasRemoved = 2,
        AllocatedZone = 4,
        RemovedZone = 8,
        HasProblem = 16
    };

    struct Row
    {
        qint64 allocated = 0;
        qint64 removed = 0;
        quint32 text = 0; ///< where its texts start: ID, name, e-mail, seat ID, one after the other
        quint32 folded = 0;
        quint32 idSize = 0;
        quint32 nameSize = 0;
        quint32 emailSize = 0;
        quint32 origin = 0; ///< page × `m_mostOnAPage` + row in the page
        SeatStatus status = SeatStatus::Other;
        quint8 flags = 0;
        quint16 seatIdSize = 0; ///< of the fourth text; a longer ID is left out
    };
    /// What few rows have.
    struct Extra
    {
        QString problem;
        QString statusText;
        QString allocatedRaw;
        QString removedRaw;
    };
    struct MetadataColumn
    {
        std::vector<quint32> codes; ///< by record; 0 = none; shorter than the table when the rest has none
        QStringList values; ///< value of code n at n - 1
        QHash<QString, quint32> codeOf;
    };

    void write(Record record, const Seat &seat, int page, int rowInPage);
    void writeTexts(Record record, const Seat &seat, bool isNew);
    void writeExtra(Record record, const Seat &seat);
    void writeMetadata(Record record, const Seat &seat);
    [[nodiscard]] std::string_view utf8(Record record, SeatField field) const;
    [[nodiscard]] std::string_view folded(Record record) const;
    [[nodiscard]] std::string_view foldedField(Record record, SeatField field) const;
    [[nodiscard]] bool hasKey(Record record, const SeatKey &key, std::string_view id) const;
    [[nodiscard]] size_t slotOf(const SeatKey &key, std::string_view id) const;
    [[nodiscard]] NumberKey timeKey(Record record, SeatField field, qint64 nowUtcMs) const;
    void growSlots(size_t keys);

    quint32 m_mostOnAPage = 1024;
    std::vector<Row> m_rows;
    std::string m_id; ///< of the row that is added
    std::string m_text;
    std::string m_folded; ///< ID, name, e-mail of each row, each ended by \x1f, in the order of the records
    std::vector<quint32> m_slots; ///< open addressing: record + 1, 0 = free
    size_t m_keys = 0;
    QHash<Record, Extra> m_extras;
    QHash<Record, QByteArray> m_replacedFolded; ///< folded texts of rows that came again with other texts
    QStringList m_metadataKeys;
    std::vector<MetadataColumn> m_metadata;
    bool m_moreKeys = false;
    qint64 m_duplicates = 0;
    qint64 m_invalid = 0;
};

} // namespace desk
