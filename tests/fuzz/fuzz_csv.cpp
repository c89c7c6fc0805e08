// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/core/csv_delimiter.h"
#include "models/core/csv_table.h"
#include "models/core/file_kind.h"
#include "models/core/spreadsheet_guard.h"

namespace {

using namespace desk;

/// A text of all that was read, to be compared.
std::string read(QByteArrayView bytes, CsvReader::Options options, qsizetype piece)
{
    std::string all;
    CsvTable table;
    qint64 line = 0;
    CsvReader reader(options, [&](const CsvRecord &record) {
        if (record.line <= line)
            __builtin_trap();
        line = record.line;
        table.add(record);
        all += std::to_string(record.line) + ':';
        for (size_t i = 0; i < record.size(); ++i)
            all.append(record.field(i)).append("\x1f");
    });
    for (qsizetype at = 0; at < bytes.size(); at += piece)
        (void)reader.feed(bytes.sliced(at, std::min(piece, bytes.size() - at)));
    (void)reader.finish();
    if (reader.stopped())
        all += "stopped at " + std::to_string(reader.stopped()->line) + ':'
            + std::to_string(reader.stopped()->column);
    if (qint64(reader.problems().size()) > reader.problemCount())
        __builtin_trap();
    for (CsvTable::Row row = 0; row < CsvTable::Row(table.size()); ++row) {
        for (int i = 0; i < table.fieldCount(row); ++i) {
            // Whatever came in, what is kept is UTF-8.
            const std::string_view field = table.field(row, i);
            if (!QUtf8StringView(field.data(), qsizetype(field.size())).isValidUtf8())
                __builtin_trap();
            (void)withoutSpreadsheetGuard(field);
        }
    }
    return all;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArrayView bytes(data, qsizetype(size));
    EncodingDetector detector;
    detector.feed(bytes);
    TextDecoder decoder(detector.result().encoding);
    std::string text;
    decoder.decode(bytes, text);
    decoder.finish(text);
    (void)fileKindOf(bytes, text);
    CsvReader::Options options;
    options.encoding = detector.result().encoding;
    options.delimiter = detectDelimiter(text, size % 2 == 0).delimiter;
    options.limits = {512, 8192, 300, 64};
    if (read(bytes, options, qsizetype(size) + 1) != read(bytes, options, 1 + qsizetype(size % 7)))
        __builtin_trap();
    return 0;
}
