// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/atomic_file.h"
#include "models/views/export_source.h"

#include <QThreadPool>

namespace desk {

/// What the user chose.
struct ExportChoice
{
    bool everything = false; ///< all rows; else those that search and filter leave
    bool everyField = false; ///< the API's fields; else the columns that are shown
    bool json = false;
    std::vector<ExportColumn> shown; ///< the columns that are shown, in their order
};

/// What the file calls the columns that are shown: JSON by their IDs, CSV by their titles.
[[nodiscard]] QStringList shownColumnNames(const ExportChoice &choice);

/// What a list offers to be exported, and how its rows are had.
struct ExportOffer
{
    QString title; ///< of the dialog: `Export tenants`
    QString fileName; ///< a suggestion without folder and suffix, of letters, digits, `-` and `_`
    bool narrowed = false; ///< a search or filter hides rows
    QString shownText; ///< the two scopes, in words
    QString allText;
    /// Null when it can't be had (any more).
    std::function<std::unique_ptr<ExportSource>(const ExportChoice &)> source;
};

/// Makes any text fit for `ExportOffer::fileName`.
[[nodiscard]] QString exportFileName(const QString &text);

/// Writes one file from a source: in slices, whole or not at all, and any time to be cancelled.
class TableExport final : public QObject
{
    Q_OBJECT
public:
    enum class Phase {
        Idle,
        Running,
        Finishing, ///< all rows are read; the file is on its way to the disk
        Done,
        Failed,
        Cancelled
    };

    using QObject::QObject;
    ~TableExport() override;

    /// Does nothing while one is running. A regular file at `path` is replaced at the end.
    void start(
        std::unique_ptr<ExportSource> source, const QString &path, const TableWriter::Options &options);
    /// Leaves no file, and one that was there before as it was.
    void cancel();

    [[nodiscard]] Phase phase() const { return m_phase; }
    [[nodiscard]] bool isBusy() const { return m_phase == Phase::Running || m_phase == Phase::Finishing; }
    [[nodiscard]] qint64 rows() const { return m_rows; } ///< written so far
    [[nodiscard]] qint64 read() const { return m_read; } ///< looked at so far, of `expected`
    [[nodiscard]] qint64 expected() const { return m_expected; } ///< 0 = not known
    /// The result, or what went wrong and what is on the disk now; empty before the end.
    [[nodiscard]] const QString &sentence() const { return m_sentence; }

Q_SIGNALS:
    void changed();

private:
    void begin();
    [[nodiscard]] bool take(const ExportRow &row);
    [[nodiscard]] bool write(const QByteArray &bytes);
    [[nodiscard]] bool flush();
    void sourceFinished(const ExportEnd &end);
    void synced(bool well);
    void end(Phase phase, const QString &sentence);
    void fail(const QString &problem);

    QString m_path;
    TableWriter::Options m_options;
    std::unique_ptr<ExportSource> m_source;
    std::unique_ptr<TableWriter> m_writer;
    std::shared_ptr<AtomicFile> m_file; ///< shared with the thread that brings it to the disk
    QByteArray m_pending;
    QThreadPool m_disk;
    Phase m_phase = Phase::Idle;
    int m_starts = 0;
    int m_run = 0; ///< tells a late answer of the disk from this run's
    qint64 m_rows = 0;
    qint64 m_read = 0;
    qint64 m_expected = 0;
    QString m_note;
    QString m_sentence;
};

} // namespace desk
