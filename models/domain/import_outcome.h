// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/import_plan.h"

#include <QHash>

namespace desk {

/// What became of a line of an import.
enum class ImportOutcome {
    NotSent, ///< nothing was sent for it (yet), or what was sent did not arrive
    Allocated,
    Updated,
    Skipped, ///< the API says the person has a seat already
    NoSeat, ///< no seat was free for it: the API refused it, or it was not even sent
    Failed, ///< the request was refused; the reason stands with the line
    Unaccounted, ///< sent, and the reply doesn't mention it
    Unknown ///< whether it arrived isn't known, or the reply contradicts itself
};
inline constexpr int importOutcomes = 8;

/// What a reply of `bulk-allocate` says about the people that were sent.
struct BatchAccount
{
    std::vector<ImportOutcome> outcomes; ///< one for each ID that was sent, in that order
    QStringList notSent; ///< in the reply, but not in the request
    QStringList contradictory; ///< in more than one of its lists
    QStringList repeated; ///< more than once in one list
    qint64 unaccounted = 0;

    [[nodiscard]] bool isClean() const
    {
        return notSent.isEmpty() && contradictory.isEmpty() && repeated.isEmpty() && unaccounted == 0;
    }
};
[[nodiscard]] BatchAccount accountBatch(const QStringList &sent, const QStringList &allocated,
    const QStringList &skipped, const QStringList &rejected);

/// What became of a batch whose reply was lost, by the roster read since: who is active now has landed, who
/// isn't was not sent (or did not arrive) and may be sent again. An incomplete roster proves nothing about
/// the others: they stay unknown.
[[nodiscard]] std::vector<ImportOutcome> accountLostBatch(
    const QStringList &sent, const ImportRoster &rereadRoster);

/// The outcomes of a whole import, by line.
class ImportResult
{
public:
    ImportResult() = default;
    explicit ImportResult(quint32 lines)
        : m_outcomes(lines, ImportOutcome::NotSent)
    {
        m_counts[size_t(ImportOutcome::NotSent)] = lines;
    }

    /// `reason` is for people: plain text, only kept with a failure or an unknown outcome. A later outcome
    /// replaces an earlier one.
    void set(quint32 line, ImportOutcome outcome, const QString &reason = {});

    [[nodiscard]] quint32 size() const { return quint32(m_outcomes.size()); }
    [[nodiscard]] ImportOutcome outcome(quint32 line) const { return m_outcomes[line]; }
    [[nodiscard]] QString reason(quint32 line) const { return m_reasons.value(line); }
    [[nodiscard]] qint64 count(ImportOutcome outcome) const { return m_counts[size_t(outcome)]; }

private:
    std::vector<ImportOutcome> m_outcomes;
    QHash<quint32, QString> m_reasons;
    std::array<qint64, importOutcomes> m_counts{};
};

} // namespace desk
