// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/seat_import.h"
#include "models/views/import_file.h"

#include <QObject>
#include <QThreadPool>

namespace desk {

/// Reads and checks import files on a thread of its own. One thing at a time: starting something drops what
/// is under way. Signals come in the thread of this object, never from inside a call of its functions.
class ImportReader final : public QObject
{
    Q_OBJECT
public:
    explicit ImportReader(QObject *parent = nullptr);
    ~ImportReader() override;

    void read(const QString &path, const ImportFile::Options &options);
    void check(std::shared_ptr<const CsvTable> table, const ImportMapping &mapping,
        std::shared_ptr<const ImportRoster> roster, CheckedImport::Options options);
    /// What is under way ends without a signal, within a fraction of a second.
    void cancel();
    [[nodiscard]] bool isRunning() const { return m_job != nullptr; }

Q_SIGNALS:
    /// At most a hundred times while a file is read; the units are `ImportFile::Progress`'s.
    void progress(qint64 done, qint64 total);
    void fileRead(const std::shared_ptr<const desk::ImportFile> &file);
    void checked(const std::shared_ptr<const desk::CheckedImport> &import);

private:
    using Job = std::shared_ptr<std::atomic_bool>; ///< whether it was cancelled

    Job startJob();
    /// For the worker: runs `deliver` in this object's thread, unless the job was dropped.
    template <typename Deliver>
    void post(const Job &job, bool last, Deliver deliver);

    QThreadPool m_worker;
    Job m_job; ///< null = nothing is under way
};

} // namespace desk
