// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/clock.h"
#include "models/core/table_writer.h"

#include <QObject>

#include <functional>

class QAbstractItemModel;

namespace desk {

/// How the reading of rows ended.
struct ExportEnd
{
    QString problem; ///< why not all rows could be had, in a sentence; empty = all of them came
    QString note; ///< what is to be known about rows that came, in a sentence; may be empty
};

/// Where the rows of an export come from. It gives them in slices, from the event loop; deleting it stops it.
class ExportSource : public QObject
{
    Q_OBJECT
public:
    /// Gets every row; false = it can't be taken, and nothing more is wanted.
    using Take = std::function<bool(const ExportRow &)>;

    using QObject::QObject;
    [[nodiscard]] virtual QStringList columns() const = 0;
    /// From the first row. Again after `outdated`.
    virtual void start(Take take) = 0;

Q_SIGNALS:
    void progress(qint64 read, qint64 expected); ///< rows looked at; expected 0 = not known
    void outdated(); ///< the list changed: the rows so far are void, and it waits to be started again
    void finished(const desk::ExportEnd &end);
};

/// Rows that can be had by their number, 0 to count - 1.
class SlicedExport final : public ExportSource
{
    Q_OBJECT
public:
    struct Rows
    {
        QStringList columns;
        std::function<qint64()> count;
        std::function<ExportRow(qint64)> row;
        std::function<QString()> note; ///< asked at the end; may be missing
    };

    /// `clock` must outlive it.
    SlicedExport(Rows rows, Clock &clock);

    [[nodiscard]] QStringList columns() const override { return m_rows.columns; }
    void start(Take take) override;
    /// Gives up what was read, because the rows are other ones now.
    void restart();

private:
    void slice();

    Rows m_rows;
    Clock &m_clock;
    Take m_take;
    qint64 m_next = 0;
    TimerHandle m_timer;
};

/// A column of a table as it is shown.
struct ExportColumn
{
    int column = 0; ///< of the model
    QString id; ///< what JSON calls it
    QString title; ///< what the head of a CSV file calls it
};

/// The rows of a model as they are shown, by what copying a cell gives. Starts again when rows come, go or
/// move meanwhile. `model` and `clock` must outlive it; `titles` = the columns' titles, not their IDs.
[[nodiscard]] std::unique_ptr<ExportSource> modelExport(
    QAbstractItemModel &model, const std::vector<ExportColumn> &columns, bool titles, Clock &clock);
/// The same of a model that lives as long as what reads it.
[[nodiscard]] std::unique_ptr<ExportSource> modelExport(std::shared_ptr<QAbstractItemModel> model,
    const std::vector<ExportColumn> &columns, bool titles, Clock &clock);

/// One cell of a model as a value of a file: a number where its text is one.
[[nodiscard]] ExportCell exportCell(const QModelIndex &index);

} // namespace desk

Q_DECLARE_METATYPE(desk::ExportEnd)
