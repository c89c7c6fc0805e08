// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/import_line_reader.h"
#include "models/domain/import_roster.h"

#include <atomic>
#include <memory>

namespace desk {

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
        /// Take off the apostrophe that an export for spreadsheets puts before what looks like a formula.
        /// Nothing = when it was put on wherever it should be: then no text looks like one that has none.
        std::optional<bool> undoApostrophe;
    };

    /// Compares with `roster`, which may be incomplete: then `rosterKnown` says so. Nothing when `cancelled`
    /// became true. Safe on any thread.
    [[nodiscard]] static std::shared_ptr<const CheckedImport> check(std::shared_ptr<const CsvTable> table,
        const ImportMapping &mapping, const ImportRoster &roster, Options options,
        const std::atomic_bool *cancelled = nullptr);

    [[nodiscard]] const CsvTable &table() const { return *m_table; }
    [[nodiscard]] const ImportMapping &mapping() const { return m_mapping; }
    [[nodiscard]] bool rosterKnown() const { return m_rosterKnown; }
    /// The apostrophes of a safe export were taken off.
    [[nodiscard]] bool undidGuard() const { return m_undidGuard; }
    /// The file is only partly read or decoded, or no column is the user ID: nothing of it may be sent.
    [[nodiscard]] bool isBlocked() const;

    [[nodiscard]] quint32 size() const { return quint32(m_lines.size()); }
    [[nodiscard]] CsvTable::Row tableRow(quint32 line) const { return line + m_mapping.firstPerson(); }
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
    /// The first other line with the same e-mail and another ID; `none` when there is none.
    [[nodiscard]] quint32 likeByEmail(quint32 line) const { return m_likeByEmail.value(line, none); }
    /// The ID of somebody active with the same e-mail; empty when there is none.
    [[nodiscard]] QString activeByEmail(quint32 line) const { return m_activeByEmail.value(line); }

    /// How many lines have this note, or stand there.
    [[nodiscard]] qint64 count(ImportNote note) const;
    [[nodiscard]] qint64 count(ImportStanding standing) const;

private:
    friend class ImportChecker;

    struct Line : ImportLineTexts
    {
        quint32 twin = none;
        quint32 like = none;
        ImportStanding standing = ImportStanding::New;
    };

    std::shared_ptr<const CsvTable> m_table;
    ImportMapping m_mapping;
    std::vector<Line> m_lines;
    // Of few lines.
    QHash<quint32, QString> m_likeActive;
    QHash<quint32, quint32> m_likeByEmail;
    QHash<quint32, QString> m_activeByEmail;
    bool m_rosterKnown = false;
    bool m_undidGuard = false;
};

} // namespace desk
