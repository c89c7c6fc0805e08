// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/import_plan.h"
#include "models/items/roles.h"
#include "models/views/import_file.h"

namespace desk {

/// Something about an import that is a guess, or that looks odd: nothing is sent before a person has said
/// that it is right.
struct ImportDoubt
{
    enum class About { Encoding, Delimiter, Columns, Skipped, ApostrophesRemoved, ApostrophesKept, Lines };
    About about = About::Lines;
    ImportNote note = ImportNote::NoPersonId; ///< of lines
    std::vector<quint32> lines; ///< those that would be sent; for the rest none
    QString text;
};

/// What a person has chosen isn't doubtful any more.
struct ImportChosen
{
    bool columns = false;
    bool apostrophes = false;
};

[[nodiscard]] std::vector<ImportDoubt> importDoubts(
    const ImportFile &file, const ImportChosen &chosen, const CheckedImport &import, const ImportPlan &plan);

/// What was confirmed: a doubt that comes later isn't in it.
class ImportReview
{
public:
    void confirm(const std::vector<ImportDoubt> &doubts);
    void clear() { m_confirmed.clear(); }
    [[nodiscard]] bool covers(const std::vector<ImportDoubt> &doubts) const;

private:
    using Key = std::pair<quint64, quint32>; ///< what it is about, and the line

    [[nodiscard]] static std::vector<Key> keysOf(const std::vector<ImportDoubt> &doubts);

    std::vector<Key> m_confirmed; ///< sorted
};

} // namespace desk
