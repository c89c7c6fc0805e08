// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/csv_delimiter.h"
#include "models/core/file_kind.h"
#include "models/domain/import_mapping.h"

#include <QCoreApplication>

#include <atomic>
#include <functional>
#include <memory>

namespace desk {

/// A file that was read for an import: its records, how they were read, and what was wrong.
struct ImportFile
{
    Q_DECLARE_TR_FUNCTIONS(desk::ImportFile)
public:
    enum class State {
        Good, ///< there is at least one line besides the header; lines of their own may still be broken
        Missing,
        Folder,
        NotAFile, ///< a pipe, a device
        Unreadable, ///< `systemText` says why
        Empty, ///< no bytes, or empty lines only
        HeaderOnly,
        NoTable, ///< something else than lines with cells; `kind` says what
        Blocked ///< read in part, or not decodable: shown, but nothing may be sent; see `problems`
    };

    /// What a person chose; what is left open is detected.
    struct Options
    {
        std::optional<TextEncoding> encoding;
        std::optional<char> delimiter;
        CsvReader::Limits limits{};
        std::optional<int> skipped{}; ///< records above the header or the first person
    };

    State state = State::Good;
    QString path;
    QString systemText; ///< the operating system's words
    std::shared_ptr<const CsvTable> table; ///< never null; empty when there was nothing to read
    TextEncoding encoding = TextEncoding::Utf8;
    bool encodingCertain = true; ///< false = guessed: the preview should be looked at
    char delimiter = ',';
    bool delimiterCertain = true;
    FileKind kind = FileKind::Table;
    ImportMapping mapping; ///< guessed
    bool mappingCertain = true;
    std::vector<CsvProblem> problems; ///< the one that stopped the reading comes first; at most 101
    qint64 problemCount = 0;
    CsvReader::Limits limits;

    /// Why nothing can be imported, and what to do; empty when it can.
    [[nodiscard]] QString problemText() const;

    /// For progress, bytes of the file: it is read twice, first for its encoding.
    using Progress = std::function<void(qint64 done, qint64 total)>;
    /// Blocks; for a worker thread. Nothing when `cancelled` became true.
    [[nodiscard]] static std::shared_ptr<const ImportFile> read(const QString &path, const Options &options,
        const Progress &progress = {}, const std::atomic_bool *cancelled = nullptr);
    /// A text that was pasted, e.g. cells of a spreadsheet, which come with tabs between them. `path` stays
    /// empty, and the encoding is UTF-8 whatever was chosen. Its limits are those of a file.
    [[nodiscard]] static std::shared_ptr<const ImportFile> readText(
        const QByteArray &utf8, const Options &options);

private:
    [[nodiscard]] static QString noTableText(FileKind kind, const QString &name);
};

} // namespace desk
