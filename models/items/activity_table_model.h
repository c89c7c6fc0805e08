// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/clock.h"
#include "models/domain/intent.h"
#include "models/items/fixed_columns_model.h"

#include <vector>

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

/// Lines of Activity, the newest first. Lines are only added: new ones above, older ones below.
class ActivityTableModel final : public FixedColumnsModel
{
    Q_OBJECT
public:
    /// The clock must outlive it.
    explicit ActivityTableModel(Clock &clock, QObject *parent = nullptr);

    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

    /// Puts these where their numbers belong; those that are there already are left out.
    void add(std::vector<ActivityEntry> entries);
    void clear();
    void setFilter(const ActivityFilter &filter);
    [[nodiscard]] const ActivityFilter &filter() const { return m_filter; }

    [[nodiscard]] const ActivityCounts &counts() const { return m_counts; }
    [[nodiscard]] qint64 newest() const; ///< number; 0 = there are none
    [[nodiscard]] qint64 oldest() const; ///< number; 0 = there are none
    [[nodiscard]] const ActivityEntry *entryAt(int row) const; ///< null when out of range

private:
    struct Line
    {
        ActivityEntry entry;
        QByteArray folded; ///< what the search looks into
    };
    [[nodiscard]] bool matches(const Line &line, const QList<QByteArray> &words) const;
    void rebuild();
    [[nodiscard]] QString cellText(const ActivityEntry &entry, ActivityField field) const;

    Clock &m_clock;
    std::vector<Line> m_lines; ///< as they came
    std::vector<quint32> m_sorted; ///< all of them, the newest first
    ActivityFilter m_filter;
    ActivityCounts m_counts;
};

} // namespace desk
