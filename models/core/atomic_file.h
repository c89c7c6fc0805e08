// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QTemporaryFile>

#include <memory>

namespace desk {

/// A file that is either written whole or not at all: it grows under a temporary name beside its place, is
/// flushed to the disk, and takes its name at the end. Every step is checked, because a full disk can show at
/// any of them. Readable by its owner only.
class AtomicFile
{
public:
    enum class Existing {
        Keep, ///< a file or link that is already there is an error
        Replace ///< a regular file is replaced; a link or folder is an error
    };

    AtomicFile(QString path, Existing existing);

    /// The three steps. Each returns false at the first failure; `problem` then says what it was, and nothing
    /// was left behind.
    [[nodiscard]] bool open();
    [[nodiscard]] bool write(const QByteArray &bytes);
    [[nodiscard]] bool commit();
    /// The slow part of `commit`, which may be done before it, and in another thread while nobody else uses
    /// this: everything written gets to the disk.
    [[nodiscard]] bool sync();

    [[nodiscard]] const QString &problem() const { return m_problem; }

private:
    bool fail(const QString &problem);

    QString m_path;
    Existing m_existing;
    QString m_problem;
    std::unique_ptr<QTemporaryFile> m_file;
    bool m_synced = false; ///< nothing was written since
};

} // namespace desk
