// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/views/table_export.h"

#include "models/items/formatting.h"

namespace desk {

namespace {

constexpr qsizetype exportBlock = 64 * 1024;
constexpr int mostStarts = 10; // of a list that changes while it is read
constexpr qsizetype longestFileName = 60;

} // namespace

QStringList shownColumnNames(const ExportChoice &choice)
{
    QStringList names;
    for (const ExportColumn &column : choice.shown)
        names << (choice.json ? column.id : column.title);
    return names;
}

QString exportFileName(const QString &text)
{
    QString name;
    for (const QChar c : text) {
        const bool plain = c.isLetterOrNumber() || c == u'_' || c == u'-';
        if (plain)
            name += c;
        else if (!name.isEmpty() && !name.endsWith(u'-'))
            name += u'-';
        if (name.size() == longestFileName)
            break;
    }
    while (name.endsWith(u'-'))
        name.chop(1);
    return name.isEmpty() ? QStringLiteral("export") : name;
}

TableExport::~TableExport()
{
    m_source.reset();
    m_disk.waitForDone();
}

void TableExport::start(
    std::unique_ptr<ExportSource> source, const QString &path, const TableWriter::Options &options)
{
    if (isBusy())
        return;
    m_path = path;
    m_options = options;
    m_starts = 0;
    ++m_run;
    m_note.clear();
    m_sentence.clear();
    m_source = std::move(source);
    if (!m_source)
        return fail(tr("The list is no longer there."));
    // Queued, and only for this run: the source must not go while it is telling something.
    connect(
        m_source.get(), &ExportSource::progress, this,
        [this, run = m_run](qint64 read, qint64 expected) {
            if (run != m_run)
                return;
            m_read = read;
            m_expected = expected;
            Q_EMIT changed();
        },
        Qt::QueuedConnection);
    connect(
        m_source.get(), &ExportSource::outdated, this,
        [this, run = m_run] {
            if (run == m_run)
                begin();
        },
        Qt::QueuedConnection);
    connect(
        m_source.get(), &ExportSource::finished, this,
        [this, run = m_run](const ExportEnd &result) {
            if (run == m_run)
                sourceFinished(result);
        },
        Qt::QueuedConnection);
    m_phase = Phase::Running;
    begin();
}

void TableExport::begin()
{
    if (m_phase != Phase::Running)
        return;
    if (++m_starts > mostStarts)
        return fail(tr("The list kept changing while it was read."));
    m_rows = 0;
    m_read = 0;
    m_expected = 0;
    m_pending.clear();
    m_writer = std::make_unique<TableWriter>(m_source->columns(), m_options);
    m_file = std::make_shared<AtomicFile>(m_path, AtomicFile::Existing::Replace);
    if (!m_file->open() || !write(m_writer->begin()))
        return fail(m_file->problem());
    Q_EMIT changed();
    if (m_phase == Phase::Running)
        m_source->start([this](const ExportRow &row) { return take(row); });
}

bool TableExport::take(const ExportRow &row)
{
    if (!write(m_writer->row(row))) {
        // The source calls us: it goes when it has returned.
        QMetaObject::invokeMethod(
            this,
            [this, run = m_run] {
                if (run == m_run && m_phase == Phase::Running)
                    fail(m_file->problem());
            },
            Qt::QueuedConnection);
        return false;
    }
    ++m_rows;
    return true;
}

bool TableExport::write(const QByteArray &bytes)
{
    m_pending += bytes;
    return m_pending.size() < exportBlock || flush();
}

bool TableExport::flush()
{
    return m_file->write(std::exchange(m_pending, {}));
}

void TableExport::sourceFinished(const ExportEnd &result)
{
    if (m_phase != Phase::Running)
        return;
    if (!result.problem.isEmpty())
        return fail(result.problem);
    m_note = result.note;
    if (!write(m_writer->end()) || !flush())
        return fail(m_file->problem());
    m_phase = Phase::Finishing;
    // Getting it to the disk can take a while, and a window must not wait for a disk.
    m_disk.start([this, run = m_run, file = m_file] {
        const bool well = file->sync();
        QMetaObject::invokeMethod(
            this,
            [this, run, well] {
                if (run == m_run && m_phase == Phase::Finishing)
                    synced(well);
            },
            Qt::QueuedConnection);
    });
    Q_EMIT changed();
}

void TableExport::synced(bool well)
{
    if (!well || !m_file->commit())
        return fail(m_file->problem());
    QString sentence = tr("%Ln row(s) written to %1.", nullptr, int(m_rows)).arg(m_path);
    if (!m_note.isEmpty())
        sentence += u' ' + m_note;
    end(Phase::Done, sentence);
}

void TableExport::cancel()
{
    if (!isBusy())
        return;
    end(Phase::Cancelled, tr("Cancelled. Nothing was written, and a file that was there is as it was."));
}

void TableExport::fail(const QString &problem)
{
    const QString stop = problem.endsWith(u'.') ? QString() : QStringLiteral(".");
    end(Phase::Failed,
        problem + stop + u' ' + tr("Nothing was written, and a file that was there is as it was."));
}

void TableExport::end(Phase phase, const QString &sentence)
{
    ++m_run;
    m_phase = phase;
    m_sentence = sentence;
    m_pending.clear();
    m_source.reset();
    m_writer.reset();
    m_file.reset(); // what isn't whole goes with it
    Q_EMIT changed();
}

} // namespace desk
