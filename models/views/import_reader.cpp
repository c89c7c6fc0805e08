// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/views/import_reader.h"

namespace desk {

ImportReader::ImportReader(QObject *parent)
    : QObject(parent)
{
    m_worker.setMaxThreadCount(1);
}

ImportReader::~ImportReader()
{
    cancel();
    m_worker.waitForDone(); // what runs there posts to this object
}

void ImportReader::cancel()
{
    if (m_job)
        m_job->store(true);
    m_job.reset();
    m_worker.clear();
}

ImportReader::Job ImportReader::startJob()
{
    cancel();
    m_job = std::make_shared<std::atomic_bool>(false);
    return m_job;
}

template <typename Deliver>
void ImportReader::post(const Job &job, bool last, Deliver deliver)
{
    QMetaObject::invokeMethod(
        this,
        [this, job, last, deliver = std::move(deliver)] {
            if (job != m_job)
                return;
            if (last)
                m_job.reset();
            deliver();
        },
        Qt::QueuedConnection);
}

void ImportReader::read(const QString &path, const ImportFile::Options &options)
{
    m_worker.start([this, job = startJob(), path, options] {
        qint64 told = 0;
        const auto tell = [&](qint64 done, qint64 total) {
            if (done < total && (done - told) * 100 < total)
                return;
            told = done;
            post(job, false, [this, done, total] { Q_EMIT progress(done, total); });
        };
        if (auto file = ImportFile::read(path, options, tell, job.get()))
            post(job, true, [this, file = std::move(file)] { Q_EMIT fileRead(file); });
    });
}

void ImportReader::check(std::shared_ptr<const CsvTable> table, const ImportMapping &mapping,
    std::shared_ptr<const ImportRoster> roster, CheckedImport::Options options)
{
    m_worker.start(
        [this, job = startJob(), table = std::move(table), mapping, roster = std::move(roster), options] {
            if (auto import = CheckedImport::check(table, mapping, *roster, options, job.get()))
                post(job, true, [this, import = std::move(import)] { Q_EMIT checked(import); });
        });
}

} // namespace desk
