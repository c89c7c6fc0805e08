// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/import_mapping.h"
#include "models/domain/import_roster.h"

#include <QFlags>

#include <atomic>
#include <memory>

namespace desk {

/// What was noticed in a line of an import, before anything is sent.
enum class ImportNote : quint32 {
    // Errors: the line can't be sent.
    EmptyId = 1 << 0,
    ControlInId = 1 << 1, ///< control characters within the user ID
    Broken = 1 << 2, ///< the reader noted a problem: undecodable bytes, NULs, text after a quote
    TooFewFields = 1 << 3, ///< the line ends before a column that is used
    TooManyFields = 1 << 4, ///< texts beyond the last column: perhaps a delimiter without quotes
    // The rest only informs.
    IdTrimmed = 1 << 5, ///< spaces or hidden characters around the user ID were taken off
    ApostropheRemoved = 1 << 6, ///< the one that a safe export puts before what looks like a formula
    LongId = 1 << 7, ///< over 255 bytes; the API names no limit, others have this one
    HiddenInId = 1 << 8, ///< characters within the user ID that can't be seen
    BadEmail = 1 << 9,
    ControlInName = 1 << 10,
    LooksLikeLine = 1 << 11, ///< another line's ID differs only by case, spaces or composition; see `like`
    LooksLikeActive = 1 << 12, ///< so does the ID of somebody active
    HasDuplicates = 1 << 13, ///< later lines have the same ID
    DuplicateDiffers = 1 << 14, ///< a duplicate with another e-mail or name than the first line's
    DetailsDiffer = 1 << 15, ///< already active, with another e-mail or name
    PreviouslyRemoved = 1 << 16 ///< had a seat before
};
Q_DECLARE_FLAGS(ImportNotes, ImportNote)
Q_DECLARE_OPERATORS_FOR_FLAGS(ImportNotes)

/// Where a line stands, whatever is chosen for it.
enum class ImportStanding {
    New, ///< a person without a seat
    Active, ///< has a seat already
    Duplicate, ///< the same ID is in an earlier line
    Error
};

/// The lines of a file, checked: a value, made once and then only read. Lines are numbered from 0 in the
/// file's order, without the header; `fileLine` is what an editor shows.
class CheckedImport
{
public:
    static constexpr quint32 none = 0xffffffff;

    struct Options
    {
        /// Take off the apostrophe before `= + - @`, tab and CR that an export for spreadsheets puts there.
        bool undoApostrophe = true;
    };

    /// Compares with `roster`, which may be incomplete: then `rosterKnown` says so. Nothing when `cancelled`
    /// became true. Safe on any thread.
    [[nodiscard]] static std::shared_ptr<const CheckedImport> check(std::shared_ptr<const CsvTable> table,
        const ImportMapping &mapping, const ImportRoster &roster, Options options,
        const std::atomic_bool *cancelled = nullptr);

    [[nodiscard]] const CsvTable &table() const { return *m_table; }
    [[nodiscard]] const ImportMapping &mapping() const { return m_mapping; }
    [[nodiscard]] bool rosterKnown() const { return m_rosterKnown; }
    /// The file is only partly read or decoded, or no column is the user ID: nothing of it may be sent.
    [[nodiscard]] bool isBlocked() const;

    [[nodiscard]] quint32 size() const { return quint32(m_lines.size()); }
    [[nodiscard]] CsvTable::Row tableRow(quint32 line) const { return line + (m_mapping.hasHeader ? 1 : 0); }
    [[nodiscard]] qint64 fileLine(quint32 line) const { return m_table->line(tableRow(line)); }
    [[nodiscard]] ImportStanding standing(quint32 line) const { return m_lines[line].standing; }
    [[nodiscard]] ImportNotes notes(quint32 line) const { return m_lines[line].notes; }
    // What would be sent: trimmed; UTF-8.
    [[nodiscard]] std::string_view userId(quint32 line) const { return m_table->text(m_lines[line].id); }
    [[nodiscard]] std::string_view email(quint32 line) const { return m_table->text(m_lines[line].email); }
    [[nodiscard]] std::string_view name(quint32 line) const { return m_table->text(m_lines[line].name); }
    /// For a duplicate the first line with this ID; for that one the first duplicate; else `none`.
    [[nodiscard]] quint32 twin(quint32 line) const { return m_lines[line].twin; }
    /// The line whose ID only looks the same; `none` when there is none.
    [[nodiscard]] quint32 like(quint32 line) const { return m_lines[line].like; }
    /// The active person's ID that only looks the same; empty when there is none.
    [[nodiscard]] QString likeActive(quint32 line) const { return m_likeActive.value(line); }

    /// How many lines have this note, or stand there.
    [[nodiscard]] qint64 count(ImportNote note) const;
    [[nodiscard]] qint64 count(ImportStanding standing) const;

private:
    friend class ImportChecker;

    struct Line
    {
        CsvTable::Slice id;
        CsvTable::Slice email;
        CsvTable::Slice name;
        quint32 twin = none;
        quint32 like = none;
        ImportNotes notes;
        ImportStanding standing = ImportStanding::New;
    };

    std::shared_ptr<const CsvTable> m_table;
    ImportMapping m_mapping;
    std::vector<Line> m_lines;
    QHash<quint32, QString> m_likeActive; ///< of few
    bool m_rosterKnown = false;
};

} // namespace desk
