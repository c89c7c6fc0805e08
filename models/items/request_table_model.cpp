// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/request_table_model.h"

#include "models/items/formatting.h"
#include "models/items/text_column.h"

namespace desk {

namespace {

// clang-format off
constexpr ColumnInfo requestColumns[] = {
    {int(RequestField::Time), QLatin1StringView("time"), QT_TRANSLATE_NOOP("desk::RequestTableModel", "Time"), Qt::AlignLeft, true},
    {int(RequestField::Mode), QLatin1StringView("mode"), QT_TRANSLATE_NOOP("desk::RequestTableModel", "Mode"), Qt::AlignLeft, true},
    {int(RequestField::Method), QLatin1StringView("method"), QT_TRANSLATE_NOOP("desk::RequestTableModel", "Method"), Qt::AlignLeft, true},
    {int(RequestField::Path), QLatin1StringView("path"), QT_TRANSLATE_NOOP("desk::RequestTableModel", "Path"), Qt::AlignLeft, true},
    {int(RequestField::Status), QLatin1StringView("status"), QT_TRANSLATE_NOOP("desk::RequestTableModel", "Status"), Qt::AlignRight, true},
    {int(RequestField::Result), QLatin1StringView("result"), QT_TRANSLATE_NOOP("desk::RequestTableModel", "Result"), Qt::AlignLeft, true},
    {int(RequestField::Attempts), QLatin1StringView("attempts"), QT_TRANSLATE_NOOP("desk::RequestTableModel", "Sent"), Qt::AlignRight, true},
    {int(RequestField::Duration), QLatin1StringView("duration"), QT_TRANSLATE_NOOP("desk::RequestTableModel", "Took"), Qt::AlignRight, true},
    {int(RequestField::Bytes), QLatin1StringView("bytes"), QT_TRANSLATE_NOOP("desk::RequestTableModel", "Size"), Qt::AlignRight, true},
    {int(RequestField::RequestId), QLatin1StringView("requestId"), QT_TRANSLATE_NOOP("desk::RequestTableModel", "Request ID"), Qt::AlignLeft, false},
    {int(RequestField::Priority), QLatin1StringView("priority"), QT_TRANSLATE_NOOP("desk::RequestTableModel", "Priority"), Qt::AlignLeft, false},
};
// clang-format on

static_assert(columnsAreInOrder(requestColumns), "a column's number is its field's");

/// `exact` goes where the text is rounded: to the clipboard, to files, and to sorting.
QVariant requestNumber(const QString &text, qint64 exact, int role)
{
    switch (role) {
    case Qt::DisplayRole:
        return text;
    case CopyTextRole:
        return QString::number(exact);
    case SortRole:
        return exact;
    default:
        return {};
    }
}

QString priorityWord(const QString &priority)
{
    if (priority == QLatin1String("user"))
        return RequestTableModel::tr("Somebody waits");
    if (priority == QLatin1String("visible"))
        return RequestTableModel::tr("On screen");
    return priority == QLatin1String("background") ? RequestTableModel::tr("Background") : priority;
}

/// Texts by which a column is sorted; numbers have a key of their own.
bool sortsByNumber(RequestField field)
{
    switch (field) {
    case RequestField::Time:
    case RequestField::Status:
    case RequestField::Attempts:
    case RequestField::Duration:
    case RequestField::Bytes:
        return true;
    case RequestField::Mode:
    case RequestField::Method:
    case RequestField::Path:
    case RequestField::Result:
    case RequestField::RequestId:
    case RequestField::Priority:
        break;
    }
    return false;
}

} // namespace

RequestTableModel::RequestTableModel(const RequestHistory &history, AccountMode mode, QObject *parent)
    : FixedColumnsModel(requestColumns, parent)
    , m_history(history)
    , m_mode(mode)
{
    connect(&history, &RequestHistory::added, this, &RequestTableModel::rebuild);
    connect(&history, &RequestHistory::cleared, this, &RequestTableModel::rebuild);
    connect(&history, &RequestHistory::changed, this, [this](quint64 number) {
        rebuild();
        if (const int row = rowOf(number); row >= 0)
            Q_EMIT dataChanged(index(row, 0), index(row, columnCount() - 1));
    });
    rebuild();
}

/// Small numbers that are used again: two requests that are kept at the same time never share one.
quint32 RequestTableModel::recordOf(quint64 number) const
{
    return quint32(number % quint64(m_history.capacity() + 1));
}

const RequestRecord *RequestTableModel::request(quint32 record) const
{
    const auto &records = m_history.records();
    if (records.empty() || record == missing)
        return nullptr;
    const quint64 ring = quint64(m_history.capacity()) + 1;
    const quint64 first = records.front().number;
    const quint64 offset = (record + ring - first % ring) % ring;
    return offset < records.size() ? &records[size_t(offset)] : nullptr;
}

const RequestRecord *RequestTableModel::requestAt(int row) const
{
    return request(recordAt(row));
}

int RequestTableModel::rowOf(quint64 number) const
{
    return rowOfRecord(recordOf(number));
}

void RequestTableModel::setFilter(const RequestFilter &filter)
{
    if (filter == m_filter)
        return;
    m_filter = filter;
    rebuild();
}

bool RequestTableModel::matches(const RequestRecord &record, const QList<QByteArray> &words) const
{
    if (m_filter.failuresOnly && !isFailure(record))
        return false;
    if (!m_filter.methods.isEmpty() && !m_filter.methods.contains(record.method))
        return false;
    if (words.isEmpty())
        return true;
    const QStringList fields{requestPathText(record), requestResultText(record), record.requestId,
        record.detail, record.method, record.status > 0 ? QString::number(record.status) : QString()};
    return containsAll(bytesOf(foldedUtf8(fields.join(u' '))), words);
}

void RequestTableModel::rebuild()
{
    const QList<QByteArray> words = searchWords(m_filter.search);
    const auto &records = m_history.records();
    std::vector<quint32> next;
    for (auto record = records.rbegin(); record != records.rend(); ++record) {
        if (matches(*record, words))
            next.push_back(recordOf(record->number));
    }
    const auto keyOf
        = [this](quint32 record) { return cell(*request(record), RequestField(m_sortColumn), SortRole); };
    if (m_sortColumn >= 0 && sortsByNumber(RequestField(m_sortColumn))) {
        sortByNumber(next, m_sortDirection, [&](quint32 record) {
            const QVariant key = keyOf(record);
            return NumberKey{key.toLongLong(), key.isValid()};
        });
    } else if (m_sortColumn >= 0) {
        std::vector<QByteArray> folded(size_t(m_history.capacity()) + 1);
        for (const quint32 record : next)
            folded[record] = foldedUtf8(keyOf(record).toString());
        sortByText(next, m_sortDirection, [&](quint32 record) { return bytesOf(folded[record]); });
    }
    applyOrder(std::move(next));
}

void RequestTableModel::sort(int column, Qt::SortOrder direction)
{
    if (column >= columnCount())
        return;
    m_sortColumn = column;
    m_sortDirection = direction;
    rebuild();
}

QVariant RequestTableModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || !checkIndex(index, CheckIndexOption::ParentIsInvalid))
        return {};
    if (role == Qt::TextAlignmentRole)
        return headerData(index.column(), Qt::Horizontal, role);
    const RequestRecord *record = requestAt(index.row());
    if (!record)
        return role == Qt::DisplayRole || role == CopyTextRole ? QVariant(QString()) : QVariant();
    if (role == KeyRole)
        return QString::number(record->number);
    return cell(*record, RequestField(index.column()), role);
}

QVariant RequestTableModel::cell(const RequestRecord &record, RequestField field, int role) const
{
    switch (field) {
    case RequestField::Time: {
        const Timestamp time = Timestamp::fromUtcMs(record.startedAt.toMSecsSinceEpoch());
        if (role == SortRole)
            return qint64(record.number);
        if (role == TooltipPlainRole)
            return timeTooltip(time);
        return role == CopyTextRole ? QVariant(isoText(time)) : textCell(timeText(record), role);
    }
    case RequestField::Mode:
        if (role == StatusRole)
            return QVariant::fromValue(
                m_mode == AccountMode::Live ? StatusTone::Critical : StatusTone::Neutral);
        return textCell(accountModeText(m_mode), role);
    case RequestField::Method:
        return textCell(record.method, role);
    case RequestField::Path:
        return textCell(requestPathText(record), role);
    case RequestField::Status:
        if (record.status > 0)
            return requestNumber(QString::number(record.status), record.status, role);
        return role == TooltipPlainRole ? QVariant(tr("No answer with a status arrived."))
                                        : textCell({}, role);
    case RequestField::Result:
        if (role == StatusRole)
            return QVariant::fromValue(requestTone(record));
        if (role == TooltipPlainRole)
            return singleLine(record.detail);
        return textCell(requestResultText(record), role);
    case RequestField::Attempts:
        if (role == TooltipPlainRole && record.attempts == 0)
            return tr("It never left this machine.");
        return requestNumber(countText(record.attempts), record.attempts, role);
    case RequestField::Duration:
        return requestNumber(latencyText(record.duration.count()), record.duration.count(), role);
    case RequestField::Bytes:
        return requestNumber(byteCountText(record.bytes), record.bytes, role);
    case RequestField::RequestId:
        return textCell(record.requestId, role);
    case RequestField::Priority:
        return role == CopyTextRole ? QVariant(record.priority)
                                    : textCell(priorityWord(record.priority), role);
    }
    return {};
}

/// The day is said where it isn't the newest request's.
QString RequestTableModel::timeText(const RequestRecord &record) const
{
    const QDate day = record.startedAt.toLocalTime().date();
    const QString time = secondText(record.startedAt);
    return day == m_history.records().back().startedAt.toLocalTime().date()
        ? time
        : dayOfYearText(day) + QLatin1String(", ") + time;
}

} // namespace desk
