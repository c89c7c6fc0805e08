// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/clock.h"
#include "models/domain/intent.h"
#include "models/items/row_table_model.h"

namespace desk {

/// The columns, in their order.
enum class ActivityField { Time, Who, Account, Mode, Tenant, Action, Subject, Before, After, Result, Detail };

/// Which lines are shown.
struct ActivityFilter
{
    enum class Show { All, Money, Seats, Problems };
    Show show = Show::All;
    QString search; ///< words that must all be in the line

    [[nodiscard]] bool isEmpty() const { return show == Show::All && search.trimmed().isEmpty(); }
    friend bool operator==(const ActivityFilter &, const ActivityFilter &) = default;
};

/// How many of the lines that are loaded each choice shows.
struct ActivityCounts
{
    qint64 all = 0;
    qint64 money = 0;
    qint64 seats = 0;
    qint64 problems = 0;
};

/// One of its lines.
struct ActivityLine
{
    ActivityEntry entry;
    QByteArray folded = {}; ///< what the search looks into
};

/// Lines of Activity by their time, the newest first. Lines are only added.
class ActivityTableModel final : public RowTableModel<ActivityLine, ClockAndProvider, ActivityFilter>
{
    Q_OBJECT
public:
    /// The clock must outlive it.
    ActivityTableModel(Clock &clock, const QString &providerName, QObject *parent = nullptr);

    /// Puts these where their numbers belong; those that are there already are left out.
    void add(std::vector<ActivityEntry> entries);
    void clear();

    [[nodiscard]] const ActivityCounts &counts() const { return m_counts; }
    [[nodiscard]] qint64 newest() const { return m_newest; } ///< number; 0 = there are none
    [[nodiscard]] qint64 oldest() const { return m_oldest; } ///< number; 0 = there are none
    [[nodiscard]] const ActivityEntry *entryAt(int row) const; ///< null when out of range
    /// Marks the line that isn't what was written; 0 = none.
    void setChangedLine(qint64 number);
    /// The row of the line with this number, or of the next newer one where it is missing; -1 = not shown.
    [[nodiscard]] int rowOfLine(qint64 number) const;

protected:
    [[nodiscard]] const ActivityLine *stored(quint32 record) const override { return &m_lines[record]; }
    [[nodiscard]] std::vector<quint32> allRecords() const override { return m_sorted; }
    [[nodiscard]] QString keyOf(const ActivityLine &line) const override;
    [[nodiscard]] bool isShown(const ActivityLine &line) const override;
    [[nodiscard]] QByteArray searched(const ActivityLine &line) const override { return line.folded; }
    [[nodiscard]] QString problemOf(const ActivityLine &line) const override;
    [[nodiscard]] QVariant besides(const ActivityLine &line, int column, int role) const override;

private:
    std::vector<ActivityLine> m_lines; ///< as they came
    std::vector<quint32> m_sorted; ///< all of them, as they are shown
    ActivityCounts m_counts;
    qint64 m_newest = 0;
    qint64 m_oldest = 0;
    qint64 m_changed = 0;
};

} // namespace desk
