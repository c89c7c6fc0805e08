// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/request_table_model.h"

namespace desk {

using namespace Qt::StringLiterals;

namespace {

QString priorityWord(const QString &priority)
{
    if (priority == QLatin1String("user"))
        return RequestTableModel::tr("Somebody waits");
    if (priority == QLatin1String("visible"))
        return RequestTableModel::tr("On screen");
    return priority == QLatin1String("background") ? RequestTableModel::tr("Background") : priority;
}

/// The day is said where it isn't the newest request's.
QString requestTimeText(const RequestRecord &record, const RequestHistory &history)
{
    const QDate day = record.startedAt.toLocalTime().date();
    const QString time = secondText(record.startedAt);
    return day == history.records().back().startedAt.toLocalTime().date()
        ? time
        : dayOfYearText(day) + QLatin1String(", ") + time;
}

constexpr RequestTableModel::Column requestColumns[] = {
    {{int(RequestField::Time), "time"_L1, QT_TRANSLATE_NOOP("desk::RequestTableModel", "Time")},
        {.display =
                [](const RequestRecord &record, const RequestTableContext &context) {
                    return singleLine(requestTimeText(record, context.history));
                },
            .number = [](const RequestRecord &record) { return qint64(record.number); },
            .time =
                [](const RequestRecord &record) {
                    return Timestamp::fromUtcMs(record.startedAt.toMSecsSinceEpoch());
                }}},
    {{int(RequestField::Mode), "mode"_L1, QT_TRANSLATE_NOOP("desk::RequestTableModel", "Mode"), Qt::AlignLeft,
         false},
        {.text = [](const RequestRecord &,
                     const RequestTableContext &context) { return accountModeText(context.mode); },
            .tone =
                [](const RequestRecord &, const RequestTableContext &context) {
                    return context.mode == AccountMode::Live ? StatusTone::Critical : StatusTone::Neutral;
                }}},
    {{int(RequestField::Method), "method"_L1, QT_TRANSLATE_NOOP("desk::RequestTableModel", "Method")},
        {.text = [](const RequestRecord &record) { return record.method; }}},
    {{int(RequestField::Path), "path"_L1, QT_TRANSLATE_NOOP("desk::RequestTableModel", "Path")},
        {.text = [](const RequestRecord &record) { return requestPathText(record); }}},
    {{int(RequestField::Status), "status"_L1, QT_TRANSLATE_NOOP("desk::RequestTableModel", "Status"),
         Qt::AlignRight},
        {.display =
                [](const RequestRecord &record) {
                    return record.status > 0 ? QString::number(record.status) : QString();
                },
            .tooltip =
                [](const RequestRecord &record) {
                    return record.status > 0 ? QString()
                                             : RequestTableModel::tr("No answer with a status arrived.");
                },
            .number =
                [](const RequestRecord &record) {
                    return record.status > 0 ? std::optional<qint64>(record.status) : std::nullopt;
                }}},
    {{int(RequestField::Result), "result"_L1, QT_TRANSLATE_NOOP("desk::RequestTableModel", "Result")},
        {.text = [](const RequestRecord &record) { return requestResultText(record); },
            .tooltip = [](const RequestRecord &record) { return singleLine(record.detail); },
            .tone = [](const RequestRecord &record) { return requestTone(record); }}},
    {{int(RequestField::Attempts), "attempts"_L1, QT_TRANSLATE_NOOP("desk::RequestTableModel", "Attempts"),
         Qt::AlignRight},
        {.tooltip =
                [](const RequestRecord &record) {
                    return record.attempts == 0 ? RequestTableModel::tr("It never left this machine.")
                                                : QString();
                },
            .number = [](const RequestRecord &record) { return record.attempts; }}},
    {{int(RequestField::Duration), "duration"_L1, QT_TRANSLATE_NOOP("desk::RequestTableModel", "Took"),
         Qt::AlignRight},
        {.display = [](const RequestRecord &record) { return latencyText(record.duration.count()); },
            .number = [](const RequestRecord &record) { return record.duration.count(); }}},
    {{int(RequestField::Bytes), "bytes"_L1, QT_TRANSLATE_NOOP("desk::RequestTableModel", "Size"),
         Qt::AlignRight},
        {.display = [](const RequestRecord &record) { return byteCountText(record.bytes); },
            .number = [](const RequestRecord &record) { return record.bytes; }}},
    {{int(RequestField::RequestId), "requestId"_L1,
         QT_TRANSLATE_NOOP("desk::RequestTableModel", "Request ID"), Qt::AlignLeft, false},
        {.text = [](const RequestRecord &record) { return record.requestId; }}},
    {{int(RequestField::Priority), "priority"_L1, QT_TRANSLATE_NOOP("desk::RequestTableModel", "Priority"),
         Qt::AlignLeft, false},
        {.text = [](const RequestRecord &record) { return priorityWord(record.priority); },
            .copy = [](const RequestRecord &record) { return record.priority; }}},
};

static_assert(columnsAreInOrder(requestColumns), "a column's number is its field's");

} // namespace

RequestTableModel::RequestTableModel(const RequestHistory &history, AccountMode mode, QObject *parent)
    : RowTableModel(requestColumns, {history, mode}, parent)
{
    connect(&history, &RequestHistory::added, this, [this] { rebuild(); });
    connect(&history, &RequestHistory::cleared, this, [this] { rebuild(); });
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
    return quint32(number % quint64(context().history.capacity() + 1));
}

const RequestRecord *RequestTableModel::stored(quint32 record) const
{
    const auto &records = context().history.records();
    if (records.empty())
        return nullptr;
    const quint64 ring = quint64(context().history.capacity()) + 1;
    const quint64 first = records.front().number;
    const quint64 offset = (record + ring - first % ring) % ring;
    return offset < records.size() ? &records[size_t(offset)] : nullptr;
}

std::vector<quint32> RequestTableModel::allRecords() const
{
    const auto &records = context().history.records();
    std::vector<quint32> newestFirst;
    for (auto record = records.rbegin(); record != records.rend(); ++record)
        newestFirst.push_back(recordOf(record->number));
    return newestFirst;
}

int RequestTableModel::rowOf(quint64 number) const
{
    return rowOfRecord(recordOf(number));
}

QString RequestTableModel::keyOf(const RequestRecord &request) const
{
    return QString::number(request.number);
}

bool RequestTableModel::isShown(const RequestRecord &request) const
{
    return (!filter().failuresOnly || isFailure(request))
        && (filter().methods.isEmpty() || filter().methods.contains(request.method));
}

QByteArray RequestTableModel::searched(const RequestRecord &request) const
{
    return foldedUtf8(QStringList{requestPathText(request), requestResultText(request), request.requestId,
        request.detail, request.method, request.status > 0 ? QString::number(request.status) : QString()}
                          .join(u' '));
}

} // namespace desk
