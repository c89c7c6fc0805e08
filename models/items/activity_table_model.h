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

/// Lines of Activity, the newest first. Lines are only added: new ones above, older ones below.
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
    [[nodiscard]] qint64 newest() const; ///< number; 0 = there are none
    [[nodiscard]] qint64 oldest() const; ///< number; 0 = there are none
    [[nodiscard]] const ActivityEntry *entryAt(int row) const; ///< null when out of range

protected:
    [[nodiscard]] const ActivityLine *stored(quint32 record) const override { return &m_lines[record]; }
    [[nodiscard]] std::vector<quint32> allRecords() const override { return m_sorted; }
    [[nodiscard]] QString keyOf(const ActivityLine &line) const override;
    [[nodiscard]] bool isShown(const ActivityLine &line) const override;
    [[nodiscard]] QByteArray searched(const ActivityLine &line) const override { return line.folded; }

private:
    std::vector<ActivityLine> m_lines; ///< as they came
    std::vector<quint32> m_sorted; ///< all of them, the newest first
    ActivityCounts m_counts;
};

} // namespace desk
