// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/activity_table_model.h"

#include "models/items/intent_words.h"

#include <algorithm>
#include <utility>

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

/// By their time, also where a clock was set back in between.
bool isShownBefore(const ActivityLine &a, const ActivityLine &b)
{
    const auto key = [](const ActivityEntry &entry) {
        return std::pair(entry.at.isValid() ? entry.at.toMSecsSinceEpoch() : 0, entry.number);
    };
    return key(a.entry) > key(b.entry);
}

// Nothing to sort by: their order is the one in which things happened.
constexpr ActivityTableModel::Column activityColumns[] = {
    {{int(ActivityField::Time), "time"_L1, QT_TRANSLATE_NOOP("desk::ActivityTableModel", "Time")},
        {.display = [](const ActivityLine &line) { return dateTimeText(activityTime(line)); },
            .copy = [](const ActivityLine &line) { return isoText(activityTime(line)); },
            .tooltip = [](const ActivityLine &line) { return timeTooltip(activityTime(line)); }}},
    {{int(ActivityField::Who), "who"_L1, QT_TRANSLATE_NOOP("desk::ActivityTableModel", "User")},
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
    {{int(ActivityField::Action), "action"_L1, QT_TRANSLATE_NOOP("desk::ActivityTableModel", "Event")},
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
    {{int(ActivityField::Result), "result"_L1, QT_TRANSLATE_NOOP("desk::ActivityTableModel", "Result")},
        {.display = [](const ActivityLine &line) { return activityResultText(line.entry.result); },
            .tone = [](const ActivityLine &line) { return activityTone(line.entry); }}},
    {{int(ActivityField::Detail), "detail"_L1, QT_TRANSLATE_NOOP("desk::ActivityTableModel", "Details")},
        {.display = [](const ActivityLine &line) { return activityDetailText(line.entry); },
            .copy = [](const ActivityLine &line) { return line.entry.detail; },
            // Whole, and below it as it was written down.
            .tooltip =
                [](const ActivityLine &line) {
                    const QString text = activityDetailText(line.entry);
                    const QString raw = singleLine(line.entry.detail);
                    return text == raw ? raw : text + u'\n' + raw;
                }}},
};

static_assert(columnsAreInOrder(activityColumns), "a column's number is its field's");

} // namespace

ActivityTableModel::ActivityTableModel(Clock &clock, const QString &providerName, QObject *parent)
    : RowTableModel(activityColumns, {clock, providerName}, parent)
{ }

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
        m_newest = std::max(m_newest, entry.number);
        m_oldest = m_oldest == 0 ? entry.number : std::min(m_oldest, entry.number);
        ++m_counts.all;
        m_counts.money += isMoney(entry) ? 1 : 0;
        m_counts.seats += isSeats(entry) ? 1 : 0;
        m_counts.problems += isActivityProblem(entry) ? 1 : 0;
        ActivityLine line{std::move(entry)};
        QStringList texts{
            line.entry.intentId, line.entry.tenant.text(), line.entry.action, line.entry.detail};
        for (const Column &column : activityColumns)
            texts << column.cells.shown(line, context());
        line.folded = foldedUtf8(texts.join(u'\n'));
        m_lines.push_back(std::move(line));
        m_sorted.push_back(quint32(m_lines.size() - 1));
    }
    const auto before = [this](quint32 a, quint32 b) { return isShownBefore(m_lines[a], m_lines[b]); };
    if (!std::ranges::is_sorted(m_sorted, before))
        std::ranges::sort(m_sorted, before);
    rebuild();
}

void ActivityTableModel::clear()
{
    m_sorted.clear();
    rebuild();
    m_lines.clear();
    m_counts = {};
    m_newest = m_oldest = m_changed = 0;
}

void ActivityTableModel::setChangedLine(qint64 number)
{
    if (std::exchange(m_changed, number) != number)
        announceColumns(0, columnCount() - 1);
}

int ActivityTableModel::rowOfLine(qint64 number) const
{
    int found = -1;
    for (int row = 0; row < rowCount(); ++row) {
        const qint64 at = rowAt(row)->entry.number;
        if (at >= number && (found < 0 || at < rowAt(found)->entry.number))
            found = row;
    }
    return found;
}

QString ActivityTableModel::problemOf(const ActivityLine &line) const
{
    return m_changed > 0 && line.entry.number == m_changed
        ? tr("This line isn't what was written, or one before it is missing.")
        : QString();
}

QVariant ActivityTableModel::besides(const ActivityLine &line, int column, int role) const
{
    const bool marks = role == StatusRole && column == int(ActivityField::Time);
    return marks && m_changed > 0 && line.entry.number == m_changed
        ? QVariant::fromValue(StatusTone::Critical)
        : QVariant();
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
