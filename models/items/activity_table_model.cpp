// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/activity_table_model.h"

#include "models/items/formatting.h"
#include "models/items/intent_words.h"
#include "models/items/text_column.h"

#include <algorithm>

namespace desk {

namespace {

constexpr ColumnInfo activityColumns[] = {
    {int(ActivityField::Time), QLatin1StringView("time"),
        QT_TRANSLATE_NOOP("desk::ActivityTableModel", "Time"), Qt::AlignLeft, true},
    {int(ActivityField::Who), QLatin1StringView("who"), QT_TRANSLATE_NOOP("desk::ActivityTableModel", "Who"),
        Qt::AlignLeft, true},
    {int(ActivityField::Account), QLatin1StringView("account"),
        QT_TRANSLATE_NOOP("desk::ActivityTableModel", "Account"), Qt::AlignLeft, false},
    {int(ActivityField::Mode), QLatin1StringView("mode"),
        QT_TRANSLATE_NOOP("desk::ActivityTableModel", "Mode"), Qt::AlignLeft, false},
    {int(ActivityField::Tenant), QLatin1StringView("tenant"),
        QT_TRANSLATE_NOOP("desk::ActivityTableModel", "Tenant"), Qt::AlignLeft, true},
    {int(ActivityField::Action), QLatin1StringView("action"),
        QT_TRANSLATE_NOOP("desk::ActivityTableModel", "What happened"), Qt::AlignLeft, true},
    {int(ActivityField::Subject), QLatin1StringView("subject"),
        QT_TRANSLATE_NOOP("desk::ActivityTableModel", "Subject"), Qt::AlignLeft, true},
    {int(ActivityField::Before), QLatin1StringView("before"),
        QT_TRANSLATE_NOOP("desk::ActivityTableModel", "Before"), Qt::AlignLeft, true},
    {int(ActivityField::After), QLatin1StringView("after"),
        QT_TRANSLATE_NOOP("desk::ActivityTableModel", "After"), Qt::AlignLeft, true},
    {int(ActivityField::Result), QLatin1StringView("result"),
        QT_TRANSLATE_NOOP("desk::ActivityTableModel", "Then"), Qt::AlignLeft, true},
    {int(ActivityField::Detail), QLatin1StringView("detail"),
        QT_TRANSLATE_NOOP("desk::ActivityTableModel", "Details"), Qt::AlignLeft, true},
};

static_assert(columnsAreInOrder(activityColumns), "a column's number is its field's");

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

Timestamp activityTime(const ActivityEntry &entry)
{
    return entry.at.isValid() ? Timestamp::fromUtcMs(entry.at.toMSecsSinceEpoch()) : Timestamp();
}

/// The state that the line ended in gives its colour; a line that tells of a problem is never calm.
QVariant activityTone(const ActivityEntry &entry)
{
    const auto state = std::ranges::find_if(
        intentStateSpellings, [&](const auto &row) { return row.text == entry.result; });
    if (state == std::end(intentStateSpellings))
        return {};
    const StatusTone tone = intentStateTone(state->value);
    return QVariant::fromValue(
        isActivityProblem(entry) && tone != StatusTone::Muted ? StatusTone::Warning : tone);
}

} // namespace

ActivityTableModel::ActivityTableModel(Clock &clock, QObject *parent)
    : FixedColumnsModel(activityColumns, parent)
    , m_clock(clock)
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
    const quint32 record = recordAt(row);
    return record == missing ? nullptr : &m_lines[record].entry;
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
        QStringList texts;
        for (const ColumnInfo &column : activityColumns)
            texts << cellText(entry, ActivityField(column.field));
        texts << entry.intentId << entry.tenant.text() << entry.action;
        m_lines.push_back({std::move(entry), foldedUtf8(texts.join(u'\n'))});
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

void ActivityTableModel::setFilter(const ActivityFilter &filter)
{
    if (filter == m_filter)
        return;
    m_filter = filter;
    rebuild();
}

bool ActivityTableModel::matches(const Line &line, const QList<QByteArray> &words) const
{
    switch (m_filter.show) {
    case ActivityFilter::Show::All:
        break;
    case ActivityFilter::Show::Money:
        if (!isMoney(line.entry))
            return false;
        break;
    case ActivityFilter::Show::Seats:
        if (!isSeats(line.entry))
            return false;
        break;
    case ActivityFilter::Show::Problems:
        if (!isActivityProblem(line.entry))
            return false;
        break;
    }
    return words.isEmpty() || containsAll(bytesOf(line.folded), words);
}

void ActivityTableModel::rebuild()
{
    if (m_filter.isEmpty())
        return applyOrder(m_sorted);
    const QList<QByteArray> words = searchWords(m_filter.search);
    std::vector<quint32> next;
    for (const quint32 record : m_sorted) {
        if (matches(m_lines[record], words))
            next.push_back(record);
    }
    applyOrder(std::move(next));
}

QString ActivityTableModel::cellText(const ActivityEntry &entry, ActivityField field) const
{
    switch (field) {
    case ActivityField::Time:
        return momentText(entry.at, m_clock.utcNow());
    case ActivityField::Who:
        return singleLine(entry.operatorName);
    case ActivityField::Account:
        return singleLine(entry.accountName);
    case ActivityField::Mode:
        return accountModeText(entry.mode);
    case ActivityField::Tenant:
        return singleLine(entry.tenantName.trimmed().isEmpty() ? entry.tenant.text() : entry.tenantName);
    case ActivityField::Action:
        return activityActionText(entry.action);
    case ActivityField::Subject:
        return activitySubjectText(entry);
    case ActivityField::Before:
        return activitySeatsText(entry.before);
    case ActivityField::After:
        return activitySeatsText(entry.after);
    case ActivityField::Result:
        return activityResultText(entry.result);
    case ActivityField::Detail:
        return singleLine(entry.detail);
    }
    return {};
}

QVariant ActivityTableModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || !checkIndex(index, CheckIndexOption::ParentIsInvalid))
        return {};
    if (role == Qt::TextAlignmentRole)
        return headerData(index.column(), Qt::Horizontal, role);
    const ActivityEntry *entry = entryAt(index.row());
    if (!entry)
        return role == Qt::DisplayRole || role == CopyTextRole ? QVariant(QString()) : QVariant();
    const auto field = ActivityField(index.column());
    const bool isTime = field == ActivityField::Time;
    switch (role) {
    case Qt::DisplayRole: {
        const QString text = cellText(*entry, field);
        return text.isEmpty() ? unknownText() : text;
    }
    case TooltipPlainRole:
        if (field == ActivityField::Detail)
            return singleLine(entry->detail);
        if (field == ActivityField::Tenant)
            return singleLine(entry->tenant.text());
        return isTime ? timeTooltip(activityTime(*entry)) : QString();
    case CopyTextRole:
        if (field == ActivityField::Detail)
            return entry->detail;
        return isTime ? isoText(activityTime(*entry)) : cellText(*entry, field);
    case SortRole:
        return isTime ? QVariant(entry->number) : QVariant(cellText(*entry, field));
    case StatusRole:
        return field == ActivityField::Result ? activityTone(*entry) : QVariant();
    case KeyRole:
        return QString::number(entry->number);
    default:
        return {};
    }
}

} // namespace desk
