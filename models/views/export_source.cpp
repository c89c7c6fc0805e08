// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/views/export_source.h"

#include "models/items/formatting.h"
#include "models/items/roles.h"

#include <QAbstractItemModel>
#include <QCoreApplication>
#include <QElapsedTimer>

#include <algorithm>

namespace desk {

namespace {

constexpr qint64 rowsPerSlice = 500;
constexpr qint64 sliceMs = 10; // the window has to stay alive
constexpr std::chrono::milliseconds betweenSlices{1};

struct ExportSourceWords
{
    Q_DECLARE_TR_FUNCTIONS(desk::ExportSource)
};

/// What was seen while the rows were read.
struct ModelExportCounts
{
    qint64 loadingCells = 0;
    qint64 oddRows = 0;
};

QString noteOf(const ModelExportCounts &counts)
{
    QStringList notes;
    if (counts.loadingCells > 0)
        notes << ExportSourceWords::tr("%1 values were still being read; their cells are empty.")
                     .arg(countText(counts.loadingCells));
    if (counts.oddRows > 0)
        notes << ExportSourceWords::tr("%1 rows were not fully understood.").arg(countText(counts.oddRows));
    return notes.join(u' ');
}

bool isDigits(const QString &text)
{
    return !text.isEmpty() && text.size() < 18 && (text.size() == 1 || text.front() != u'0')
        && std::ranges::all_of(text, [](QChar c) { return c >= u'0' && c <= u'9'; });
}

} // namespace

SlicedExport::SlicedExport(Rows rows, Clock &clock)
    : m_rows(std::move(rows))
    , m_clock(clock)
{ }

void SlicedExport::start(Take take)
{
    m_take = std::move(take);
    m_next = 0;
    m_timer = m_clock.after(betweenSlices, [this] { slice(); });
}

void SlicedExport::restart()
{
    if (!m_timer)
        return; // not begun, or over
    m_timer.reset();
    Q_EMIT outdated();
}

void SlicedExport::slice()
{
    const qint64 count = m_rows.count();
    const qint64 end = std::min(count, m_next + rowsPerSlice);
    QElapsedTimer time;
    time.start();
    while (m_next < end && time.elapsed() < sliceMs) {
        if (!m_take(m_rows.row(m_next++)))
            return m_timer.reset();
    }
    Q_EMIT progress(m_next, count);
    if (m_next < count) {
        m_timer = m_clock.after(betweenSlices, [this] { slice(); });
        return;
    }
    m_timer.reset();
    Q_EMIT finished({{}, m_rows.note ? m_rows.note() : QString()});
}

ExportCell exportCell(const QModelIndex &index)
{
    const QVariant exact = index.data(CopyTextRole);
    const QString text = exact.isValid() ? exact.toString() : index.data().toString();
    if (text.isEmpty())
        return ExportCell::absent();
    const int type = index.data(SortRole).typeId();
    const bool integral = type == QMetaType::LongLong || type == QMetaType::Int;
    return integral && isDigits(text) ? ExportCell{ExportCell::Type::Number, text} : ExportCell::of(text);
}

std::unique_ptr<ExportSource> modelExport(
    QAbstractItemModel &model, const std::vector<ExportColumn> &columns, bool titles, Clock &clock)
{
    return modelExport(
        std::shared_ptr<QAbstractItemModel>(std::shared_ptr<void>(), &model), columns, titles, clock);
}

std::unique_ptr<ExportSource> modelExport(std::shared_ptr<QAbstractItemModel> model,
    const std::vector<ExportColumn> &columns, bool titles, Clock &clock)
{
    QAbstractItemModel *const shown = model.get();
    const auto counts = std::make_shared<ModelExportCounts>();
    SlicedExport::Rows rows;
    for (const ExportColumn &column : columns)
        rows.columns << (titles ? column.title : column.id);
    rows.count = [shown] { return qint64(shown->rowCount()); };
    rows.note = [counts] { return noteOf(*counts); };
    rows.row = [model = std::move(model), columns, counts](qint64 row) {
        if (row == 0)
            *counts = {};
        ExportRow cells;
        bool odd = false;
        for (const ExportColumn &column : columns) {
            const QModelIndex index = model->index(int(row), column.column);
            counts->loadingCells += index.data(IsLoadingRole).toBool() ? 1 : 0;
            odd = odd || !index.data(RowProblemRole).toString().isEmpty();
            cells.push_back(exportCell(index));
        }
        counts->oddRows += odd ? 1 : 0;
        return cells;
    };
    auto source = std::make_unique<SlicedExport>(std::move(rows), clock);
    SlicedExport *target = source.get();
    QObject::connect(shown, &QAbstractItemModel::rowsInserted, target, &SlicedExport::restart);
    QObject::connect(shown, &QAbstractItemModel::rowsRemoved, target, &SlicedExport::restart);
    QObject::connect(shown, &QAbstractItemModel::rowsMoved, target, &SlicedExport::restart);
    QObject::connect(shown, &QAbstractItemModel::layoutChanged, target, &SlicedExport::restart);
    QObject::connect(shown, &QAbstractItemModel::modelReset, target, &SlicedExport::restart);
    QObject::connect(shown, &QAbstractItemModel::columnsRemoved, target, &SlicedExport::restart);
    return source;
}

} // namespace desk
