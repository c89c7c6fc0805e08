// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/activity_table_model.h"

#include "models/items/intent_words.h"

#include <algorithm>

namespace desk {

using namespace Qt::StringLiterals;

namespace {

bool isMoney(const ActivityEntry &entry)
{
    return entry.kind
        && (*entry.kind == IntentKind::AddCapacity || *entry.kind == IntentKind::BuyAddon
            || *entry.kind == IntentKind::ConsumeCredits);
}

bool isSeats(const ActivityEntry &entry)
{
    return entry.kind && !isMoney(entry);
}

Timestamp activityTime(const ActivityLine &line)
{
    const QDateTime &at = line.entry.at;
    return at.isValid() ? Timestamp::fromUtcMs(at.toMSecsSinceEpoch()) : Timestamp();
}

/// The state that the line ended in gives its colour; a line that tells of a problem is never calm.
std::optional<StatusTone> activityTone(const ActivityEntry &entry)
{
    const auto state = std::ranges::find_if(
        intentStateSpellings, [&](const auto &row) { return row.text == entry.result; });
    if (state == std::end(intentStateSpellings))
        return {};
    const StatusTone tone = intentStateTone(state->value);
    return isActivityProblem(entry) && tone != StatusTone::Muted ? StatusTone::Warning : tone;
}

// Nothing to sort by: their order is the one in which things happened.
constexpr ActivityTableModel::Column activityColumns[] = {
    {{int(ActivityField::Time), "time"_L1, QT_TRANSLATE_NOOP("desk::ActivityTableModel", "Time")},
        {.display
            = [](const ActivityLine &line,
                  const ClockAndProvider &about) { return momentText(line.entry.at, about.clock.utcNow()); },
            .copy = [](const ActivityLine &line) { return isoText(activityTime(line)); },
            .tooltip = [](const ActivityLine &line) { return timeTooltip(activityTime(line)); }}},
    {{int(ActivityField::Who), "who"_L1, QT_TRANSLATE_NOOP("desk::ActivityTableModel", "Who")},
        {.display = [](const ActivityLine &line) { return singleLine(line.entry.operatorName); }}},
    {{int(ActivityField::Account), "account"_L1, QT_TRANSLATE_NOOP("desk::ActivityTableModel", "Account"),
         Qt::AlignLeft, false},
        {.display = [](const ActivityLine &line) { return singleLine(line.entry.accountName); }}},
    {{int(ActivityField::Mode), "mode"_L1, QT_TRANSLATE_NOOP("desk::ActivityTableModel", "Mode"),
         Qt::AlignLeft, false},
        {.display = [](const ActivityLine &line) { return accountModeText(line.entry.mode); }}},
    {{int(ActivityField::Tenant), "tenant"_L1, QT_TRANSLATE_NOOP("desk::ActivityTableModel", "Tenant")},
        {.display =
                [](const ActivityLine &line) {
                    const ActivityEntry &entry = line.entry;
                    return singleLine(
                        entry.tenantName.trimmed().isEmpty() ? entry.tenant.text() : entry.tenantName);
                },
            .tooltip = [](const ActivityLine &line) { return singleLine(line.entry.tenant.text()); }}},
    {{int(ActivityField::Action), "action"_L1,
         QT_TRANSLATE_NOOP("desk::ActivityTableModel", "What happened")},
        {.display =
                [](const ActivityLine &line, const ClockAndProvider &about) {
                    return activityActionText(line.entry.action, about.providerName);
                }}},
    {{int(ActivityField::Subject), "subject"_L1, QT_TRANSLATE_NOOP("desk::ActivityTableModel", "Subject")},
        {.display = [](const ActivityLine &line) { return activitySubjectText(line.entry); }}},
    {{int(ActivityField::Before), "before"_L1, QT_TRANSLATE_NOOP("desk::ActivityTableModel", "Before")},
        {.display = [](const ActivityLine &line) { return activitySeatsText(line.entry.before); }}},
    {{int(ActivityField::After), "after"_L1, QT_TRANSLATE_NOOP("desk::ActivityTableModel", "After")},
        {.display = [](const ActivityLine &line) { return activitySeatsText(line.entry.after); }}},
    {{int(ActivityField::Result), "result"_L1, QT_TRANSLATE_NOOP("desk::ActivityTableModel", "Then")},
        {.display = [](const ActivityLine &line) { return activityResultText(line.entry.result); },
            .tone = [](const ActivityLine &line) { return activityTone(line.entry); }}},
    {{int(ActivityField::Detail), "detail"_L1, QT_TRANSLATE_NOOP("desk::ActivityTableModel", "Details")},
        {.display = [](const ActivityLine &line) { return singleLine(line.entry.detail); },
            .copy = [](const ActivityLine &line) { return line.entry.detail; },
            .tooltip = [](const ActivityLine &line) { return singleLine(line.entry.detail); }}},
};

static_assert(columnsAreInOrder(activityColumns), "a column's number is its field's");

} // namespace

ActivityTableModel::ActivityTableModel(Clock &clock, const QString &providerName, QObject *parent)
    : RowTableModel(activityColumns, {clock, providerName}, parent)
{ }

qint64 ActivityTableModel::newest() const
{
    return m_sorted.empty() ? 0 : m_lines[m_sorted.front()].entry.number;
}

qint64 ActivityTableModel::oldest() const
{
    return m_sorted.empty() ? 0 : m_lines[m_sorted.back()].entry.number;
}

const ActivityEntry *ActivityTableModel::entryAt(int row) const
{
    const ActivityLine *line = rowAt(row);
    return line ? &line->entry : nullptr;
}

void ActivityTableModel::add(std::vector<ActivityEntry> entries)
{
    const qint64 first = oldest();
    const qint64 last = newest();
    for (ActivityEntry &entry : entries) {
        // What is between the two is there already: the journal gives lines without gaps.
        if (!m_sorted.empty() && entry.number >= first && entry.number <= last)
            continue;
        ++m_counts.all;
        m_counts.money += isMoney(entry) ? 1 : 0;
        m_counts.seats += isSeats(entry) ? 1 : 0;
        m_counts.problems += isActivityProblem(entry) ? 1 : 0;
        ActivityLine line{std::move(entry)};
        QStringList texts{line.entry.intentId, line.entry.tenant.text(), line.entry.action};
        for (const Column &column : activityColumns)
            texts << column.cells.shown(line, context());
        line.folded = foldedUtf8(texts.join(u'\n'));
        m_lines.push_back(std::move(line));
        m_sorted.push_back(quint32(m_lines.size() - 1));
    }
    // Older lines come at the end, where they belong.
    const auto numberOf = [this](quint32 record) { return m_lines[record].entry.number; };
    if (!std::ranges::is_sorted(m_sorted, std::greater<>{}, numberOf))
        std::ranges::sort(m_sorted, std::greater<>{}, numberOf);
    rebuild();
}

void ActivityTableModel::clear()
{
    m_sorted.clear();
    rebuild();
    m_lines.clear();
    m_counts = {};
}

QString ActivityTableModel::keyOf(const ActivityLine &line) const
{
    return QString::number(line.entry.number);
}

bool ActivityTableModel::isShown(const ActivityLine &line) const
{
    switch (filter().show) {
    case ActivityFilter::Show::All:
        return true;
    case ActivityFilter::Show::Money:
        return isMoney(line.entry);
    case ActivityFilter::Show::Seats:
        return isSeats(line.entry);
    case ActivityFilter::Show::Problems:
        return isActivityProblem(line.entry);
    }
    return true;
}

} // namespace desk
