// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/import_run_record.h"
#include "models/domain/seat_write.h"

#include <optional>
#include <set>
#include <vector>

namespace desk {

/// The lines of a run by their number in it: what is to be sent next, and which of them the journal doesn't
/// have as they are.
class ImportLines
{
public:
    using Indexes = std::vector<size_t>;

    explicit ImportLines(std::vector<ImportLineRecord> lines)
        : m_lines(std::move(lines))
    { }

    [[nodiscard]] const std::vector<ImportLineRecord> &all() const { return m_lines; }
    [[nodiscard]] size_t size() const { return m_lines.size(); }
    [[nodiscard]] const ImportLineRecord &operator[](size_t index) const { return m_lines[index]; }
    [[nodiscard]] ImportLineRecord &operator[](size_t index) { return m_lines[index]; }

    [[nodiscard]] qint64 count(ImportLineState state) const;
    [[nodiscard]] qint64 sendable() const; ///< lines that are or were part of the plan
    [[nodiscard]] Indexes withState(ImportLineState state) const;
    [[nodiscard]] Indexes uncertain() const; ///< sent, and it isn't known what became of them
    [[nodiscard]] int batchesLeft(int peopleInBatch) const; ///< with the one that is on its way
    /// Those of `indexes` that a person may send again, or for the first time after all.
    [[nodiscard]] Indexes retryable(const Indexes &indexes) const;

    /// At most so many planned lines of different people, without the updates; empty when none are left.
    [[nodiscard]] Indexes nextBatch(int peopleInBatch);
    /// The next planned line; asked for when there is no batch any more, so that it is an update.
    [[nodiscard]] std::optional<size_t> nextUpdate();
    /// Lines that were passed over may be planned again.
    void rewind() { m_cursor = 0; }

    void set(const Indexes &indexes, ImportLineState state, const QString &reason);
    /// Other details. False when it may not be sent again, has no ID, or another line is this person.
    [[nodiscard]] bool fix(size_t index, const SeatPerson &person);

    void noteUnsaved(const Indexes &indexes) { m_unsaved.insert(indexes.begin(), indexes.end()); }
    /// What the journal is to be given; whoever can't save it gives it back.
    [[nodiscard]] std::set<size_t> takeUnsaved() { return std::exchange(m_unsaved, {}); }
    void giveBack(const std::set<size_t> &unsaved) { m_unsaved.insert(unsaved.begin(), unsaved.end()); }

private:
    std::vector<ImportLineRecord> m_lines;
    std::set<size_t> m_unsaved; ///< lines that the journal has otherwise, or not at all
    size_t m_cursor = 0; ///< no line before it is planned
};

} // namespace desk
