// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/core/csv_delimiter.h"
#include "models/core/csv_table.h"
#include "models/core/file_kind.h"
#include "models/core/spreadsheet_guard.h"
#include "models/core/table_writer.h"

#include <QStringDecoder>
#include <QStringEncoder>
#include <QTest>

#include <rapidcheck.h>

namespace tst_csv_reader {

using namespace desk;
using Kind = CsvProblem::Kind;

struct Read
{
    QList<QStringList> rows;
    QList<qint64> lines;
    QList<bool> broken;
    std::vector<CsvProblem> problems;
    qint64 problemCount = 0;
    std::optional<CsvProblem> stopped;

    friend bool operator==(const Read &, const Read &) = default;
};

Read read(const QByteArray &bytes, CsvReader::Options options = {}, qsizetype piece = 1 << 20)
{
    Read out;
    CsvReader reader(options, [&](const CsvRecord &record) {
        QStringList row;
        for (size_t i = 0; i < record.size(); ++i)
            row.append(exactText(record.field(i)));
        out.rows.append(row);
        out.lines.append(record.line);
        out.broken.append(record.problem.has_value());
    });
    for (qsizetype at = 0; at < bytes.size(); at += piece)
        (void)reader.feed(QByteArrayView(bytes).sliced(at, std::min(piece, bytes.size() - at)));
    (void)reader.finish();
    out.problems = reader.problems();
    out.problemCount = reader.problemCount();
    out.stopped = reader.stopped();
    return out;
}

QList<QStringList> rowsOf(const QByteArray &bytes, char delimiter = ',')
{
    return read(bytes, {TextEncoding::Utf8, delimiter, {}}).rows;
}

QByteArray encoded(const QString &text, QStringConverter::Encoding encoding, bool mark)
{
    QStringEncoder encoder(
        encoding, mark ? QStringConverter::Flag::WriteBom : QStringConverter::Flag::Default);
    return encoder.encode(text);
}

EncodingDetector::Result detected(const QByteArray &bytes, qsizetype piece = 1 << 20)
{
    EncodingDetector detector;
    for (qsizetype at = 0; at < bytes.size(); at += piece)
        detector.feed(QByteArrayView(bytes).sliced(at, std::min(piece, bytes.size() - at)));
    return detector.result();
}

DetectedDelimiter delimiterOf(const char *text, bool whole = true)
{
    return detectDelimiter(text, whole);
}

/// Texts that are hard for a CSV: what separates, ends, quotes and starts formulas, and letters of all
/// lengths.
rc::Gen<QString> hardText()
{
    const auto letter = rc::gen::element<char16_t>(u'a', u'"', u',', u';', u'\n', u'\r', u'\t', u' ', u'\'',
        u'=', u'+', u'-', u'@', u'0', u'ü', u'न', u'\ufeff', u'\u00a0');
    return rc::gen::map(
        rc::gen::container<std::vector<char16_t>>(letter), [](const std::vector<char16_t> &text) {
            return QString::fromUtf16(text.data(), qsizetype(text.size()));
        });
}

class TestCsvReader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void C01_encodings_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("encoding");
        QTest::addColumn<bool>("marked");
        const QString text = u"id,name\r\nu1,Jürgen\r\nu2,€uro\r\n"_qs;
        const auto row = [&](const char *name, const QByteArray &bytes, TextEncoding encoding, bool marked) {
            QTest::newRow(name) << bytes << int(encoding) << marked;
        };
        row("UTF-8", text.toUtf8(), TextEncoding::Utf8, false);
        row("UTF-8, marked", encoded(text, QStringConverter::Utf8, true), TextEncoding::Utf8, true);
        row("UTF-16 LE", encoded(text, QStringConverter::Utf16LE, false), TextEncoding::Utf16Le, false);
        row("UTF-16 LE, marked", encoded(text, QStringConverter::Utf16LE, true), TextEncoding::Utf16Le, true);
        row("UTF-16 BE", encoded(text, QStringConverter::Utf16BE, false), TextEncoding::Utf16Be, false);
        row("UTF-16 BE, marked", encoded(text, QStringConverter::Utf16BE, true), TextEncoding::Utf16Be, true);
        row("Windows-1252", "id,name\r\nu1,J\xfcrgen\r\nu2,\x80uro\r\n", TextEncoding::Windows1252, false);
    }

    void C01_encodings()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(int, encoding);
        QFETCH(bool, marked);
        for (const qsizetype piece : {1, 2, 3, 1000}) {
            QCOMPARE(int(detected(bytes, piece).encoding), encoding);
            QCOMPARE(detected(bytes, piece).marked, marked);
            const Read result = read(bytes, {TextEncoding(encoding), ',', {}}, piece);
            QVERIFY(result.problems.empty());
            QCOMPARE(result.rows,
                (QList<QStringList>{
                    {u"id"_qs, u"name"_qs}, {u"u1"_qs, u"Jürgen"_qs}, {u"u2"_qs, u"€uro"_qs}}));
        }
    }

    void C01_aLateLetterStillTellsTheEncoding()
    {
        const QByteArray ascii(200'000, 'a');
        QCOMPARE(detected(ascii).encoding, TextEncoding::Utf8);
        QVERIFY(detected(ascii).certain);
        QCOMPARE(detected(ascii + "\xfc,x").encoding, TextEncoding::Windows1252);
        QVERIFY(!detected(ascii + "\xfc,x").certain);
        QCOMPARE(detected({}).encoding, TextEncoding::Utf8);
        QCOMPARE(
            detected(QByteArray("a,\0,b\n", 6)).encoding, TextEncoding::Utf8); // a stray NUL is no UTF-16
    }

    void C01_latin1IsChosenByHand()
    {
        const Read result = read("\xe4\x80", {TextEncoding::Latin1, ',', {}});
        QCOMPARE(result.rows, (QList<QStringList>{{u"ä\u0080"_qs}}));
    }

    void C01_undecodableBytesAreToldByLineAndColumn()
    {
        // Mostly UTF-8, so it is UTF-8 with broken places.
        const QByteArray bytes = "id,name\nü,ö\nä,a\xff"
                                 "b\nx,\xc3\n";
        QCOMPARE(detected(bytes).encoding, TextEncoding::Utf8);
        for (const qsizetype piece : {1, 2, 1000}) {
            const Read result = read(bytes, {}, piece);
            QCOMPARE(result.problems,
                (std::vector<CsvProblem>{{Kind::Undecodable, 3, 4}, {Kind::Undecodable, 4, 3}}));
            QCOMPARE(result.broken, (QList<bool>{false, false, true, true}));
            QCOMPARE(result.rows[2][1], u"a\ufffdb"_qs);
        }
        QCOMPARE(read("a\x81", {TextEncoding::Windows1252, ',', {}}).problems,
            (std::vector<CsvProblem>{{Kind::Undecodable, 1, 2}}));
    }

    void C01_brokenUtf16IsTold()
    {
        const QByteArray lone("a\0\x00\xdc"
                              "b\0",
            6);
        QCOMPARE(read(lone, {TextEncoding::Utf16Le, ',', {}}).problems,
            (std::vector<CsvProblem>{{Kind::Undecodable, 1, 2}}));
        QCOMPARE(read(QByteArray("a\0b", 3), {TextEncoding::Utf16Le, ',', {}}).problemCount, 1);
        QCOMPARE(read(QByteArray("\x3d\xd8", 2), {TextEncoding::Utf16Le, ',', {}}).problemCount, 1);
        QCOMPARE(
            read(QByteArray("\x3d\xd8\x00\xde", 4), {TextEncoding::Utf16Le, ',', {}}).rows[0][0], u"😀"_qs);
    }

    void C01_decodingAgreesWithQt()
    {
        QVERIFY(rc::check("our UTF-8 is Qt's", [](const std::vector<uchar> &bytes) {
            const QByteArray text(reinterpret_cast<const char *>(bytes.data()), qsizetype(bytes.size()));
            QStringDecoder qt(QStringConverter::Utf8, QStringConverter::Flag::Stateless);
            const QString expected = qt.decode(text);
            TextDecoder decoder(TextEncoding::Utf8);
            std::string out;
            decoder.decode(text, out);
            decoder.finish(out);
            RC_ASSERT(qt.hasError() == (out.find(undecodable) != std::string::npos));
            if (!qt.hasError())
                RC_ASSERT(QString::fromStdString(out) == expected);
        }));
    }

    void C02_delimiters()
    {
        QCOMPARE(delimiterOf("id,name\n1,a\n").delimiter, ',');
        QCOMPARE(delimiterOf("id;name\n1;Doe, John\n2;Roe, Jane\n").delimiter, ';');
        QCOMPARE(delimiterOf("id\tname\n1\ta\n").delimiter, '\t');
        QCOMPARE(delimiterOf("id|name\n1|a,b;c\n").delimiter, '|');
        // Quotes hide delimiters, and line ends.
        QCOMPARE(delimiterOf("id;name\n1;\"a,b,c\nd,e\"\n2;\",,\"\n").delimiter, ';');
        QCOMPARE(delimiterOf("id,a;b,c\n1,2,3\n").delimiter, ',');
        QVERIFY(delimiterOf("id,name\n1,a\n").certain);
    }

    void C02_oneColumnHasNoDelimiter()
    {
        QCOMPARE(delimiterOf("u1\nu2\n").delimiter, ',');
        QVERIFY(delimiterOf("u1\nu2\n").certain);
        QVERIFY(!delimiterOf("u1\nu2;x\n").certain); // something could be one
        QVERIFY(delimiterOf("").certain);
    }

    void C02_theCommaLosesATie()
    {
        // Both divide every line in two.
        const DetectedDelimiter tie = delimiterOf("u1;Doe, Ann\nu2;Roe, Bob\n");
        QCOMPARE(tie.delimiter, ';');
        QVERIFY(!tie.certain);
        QCOMPARE(delimiterOf("u1|Doe, Ann\nu2|Roe, Bob\n").delimiter, '|');
        QCOMPARE(delimiterOf("u1\ta;b\nu2\tc;d\n").delimiter, '\t');
        QVERIFY(!delimiterOf("u1\ta;b\nu2\tc;d\n").certain);
        // More cells don't win either.
        QCOMPARE(delimiterOf("u1;Doe, Ann, MD\nu2;Roe, Bob, MD\n").delimiter, ';');
    }

    void C02_knownNamesTellTheDelimiter()
    {
        const KnownNames names = [](const CsvRecord &record) {
            int known = 0;
            for (size_t i = 0; i < record.size(); ++i)
                known += record.field(i) == "User ID" || record.field(i) == "Name" ? 1 : 0;
            return known;
        };
        const auto detected = detectDelimiter("User ID;Name (Last, First)\nu1;\"Doe, Ann\"\n", true, names);
        QCOMPARE(detected.delimiter, ';');
        QVERIFY(detected.certain);
        // Also below a title.
        const auto below = detectDelimiter("People, of the house\nUser ID;Name\nu1;a, b\n", true, names);
        QCOMPARE(below.delimiter, ';');
        QVERIFY(below.certain);
    }

    void C02_aCutSampleIsNotHeldAgainstIt()
    {
        QCOMPARE(delimiterOf("a;b;c\n1;2;3\n1;\"2,,,", false).delimiter, ';');
        QVERIFY(delimiterOf("a;b;c\n1;2;3\n1;2", false).certain);
    }

    void C02_theFileMaySayItsDelimiter_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<QByteArray>("delimiter"); // empty = the line names none that is known
        const auto row = [](const QByteArray &line, const QByteArray &delimiter) {
            QTest::newRow(line.toPercentEncoding().constData()) << line << delimiter;
        };
        for (const char *line : {"sep=;", "\"sep=;\"", "SEP=;", "Sep=;", "sep=; ", " sep=;", "sep=;;;",
                 "sep =;", "sep= ;", "\"sep=;\";;"})
            row(line, ";");
        row("\"sep=,\",,", ",");
        row("sep=\t", "\t");
        row("sep=|", "|");
        row("sep=", {});
        row("sep=:", {});
    }

    void C02_theFileMaySayItsDelimiter()
    {
        QFETCH(QByteArray, line);
        QFETCH(QByteArray, delimiter);
        for (const char *end : {"\r\n", "\n", "\r"}) {
            const auto detected = delimiterOf((line + end + "a,b;x\ty|z").constData());
            QCOMPARE(detected.namedInLine, 1);
            QCOMPARE(detected.certain, !delimiter.isEmpty());
            if (!delimiter.isEmpty())
                QCOMPARE(QByteArray(1, detected.delimiter), delimiter);
        }
        QCOMPARE(delimiterOf(line.constData()).namedInLine, 1);
    }

    void C02_aTextThatOnlyBeginsSoSaysNothing()
    {
        for (const char *line : {"sep=,x\n", "sep;=\n", "separator=;\n", "sept;1\n", "id,name\nsep=;\n"})
            QCOMPARE(delimiterOf(line).namedInLine, 0);
    }

    void C02_blanksBeforeAQuoteAreNoText()
    {
        QCOMPARE(rowsOf("name, id\nBob, \"u1\"\n"),
            (QList<QStringList>{{u"name"_qs, u" id"_qs}, {u"Bob"_qs, u"u1"_qs}}));
        QCOMPARE(rowsOf("a; \t\"x;y\" ;b\n", ';'), (QList<QStringList>{{u"a"_qs, u"x;y "_qs, u"b"_qs}}));
        QCOMPARE(rowsOf("  \"a\nb\",c\n"), (QList<QStringList>{{u"a\nb"_qs, u"c"_qs}}));
        QCOMPARE(
            rowsOf("a \"b\",c\n"), (QList<QStringList>{{u"a \"b\""_qs, u"c"_qs}})); // not at the beginning
    }

    void C02_aFileMayEndWithControlZ()
    {
        QCOMPARE(rowsOf("a,b\r\n\x1a"), (QList<QStringList>{{u"a"_qs, u"b"_qs}}));
        QCOMPARE(rowsOf("a,b\x1a"), (QList<QStringList>{{u"a"_qs, u"b"_qs}}));
        QCOMPARE(rowsOf("\x1a"), QList<QStringList>());
        QCOMPARE(rowsOf("a\x1a"
                        "b\n"),
            (QList<QStringList>{{u"a\x1a"
                                 "b"_qs}})); // not at the end
    }

    void aLineOfNothingButDelimitersIsNone()
    {
        CsvTable table;
        CsvReader reader({}, [&](const CsvRecord &record) { table.add(record); });
        QVERIFY(reader.feed("a,b\n,\n , \n\t,\n\"\",\nc,d\n"));
        QVERIFY(reader.finish());
        QCOMPARE(table.size(), 3); // quotes say that a cell is meant to be empty
        QCOMPARE(table.blankLines(), 3);
        QCOMPARE(table.line(2), 6);
    }

    void whatIsNoTableIsKnownByItsFirstBytes_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("kind");
        const auto row = [](const char *name, const QByteArray &bytes, FileKind kind) {
            QTest::newRow(name) << bytes << int(kind);
        };
        row("xlsx", QByteArray("PK\x03\x04\x14\0\0\0[Content_Types].xml...xl/workbook.xml", 46),
            FileKind::ExcelWorkbook);
        row("xls", QByteArray("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\0\0", 10), FileKind::ExcelWorkbook);
        row("ods", "PK\x03\x04....mimetypeapplication/vnd.oasis.opendocument.spreadsheet",
            FileKind::OpenDocumentSheet);
        row("zip", "PK\x03\x04....people.csv", FileKind::Archive);
        row("docx", "PK\x03\x04....word/document.xml", FileKind::Archive);
        row("gzip", QByteArray("\x1f\x8b\x08\0", 4), FileKind::Archive);
        row("PDF", "%PDF-1.7\n%\xe2\xe3", FileKind::Pdf);
        row("HTML", "\n <!DOCTYPE html><table>", FileKind::WebPage);
        row("HTML table", "<table border=1><tr><td>id", FileKind::WebPage);
        row("XML", "<?xml version=\"1.0\"?><users/>", FileKind::Xml);
        row("JSON object", "{\n  \"users\": [", FileKind::Json);
        row("JSON list", "[{\"id\":1}]", FileKind::Json);
        row("JSON lines", "{\"id\":\"u1\"}\n{\"id\":\"u2\"}\n", FileKind::Json);
        row("JSON strings", "[\"u1\", \"u2\"]", FileKind::Json);
        row("vCard", "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Ann", FileKind::VCard);
        row("calendar", "BEGIN:VCALENDAR\r\n", FileKind::Calendar);
        row("RTF", "{\\rtf1\\ansi", FileKind::RichText);
        row("SQL", "INSERT INTO users VALUES (1)", FileKind::Sql);
        row("LDIF", "dn: uid=u1,dc=example\n", FileKind::Directory);
        row("mail", "Return-Path: <a@b.c>\n", FileKind::Mail);
        row("picture", "\x89PNG\r\n\x1a\n", FileKind::Binary);
        row("program",
            QByteArray("\x7f"
                       "ELF\2\1\1\0\0",
                9),
            FileKind::Binary);
        row("bytes", QByteArray("\1\2\3\4\5\6ab", 8), FileKind::Binary);
        row("CSV", "id,name\nu1,Ann\n", FileKind::Table);
        row("names in brackets", "[id],[name]\n1,Ann\n", FileKind::Table);
        row("GUIDs in braces", "{6F9619FF-8B86-D011-B42D-00CF4FC964FF},Ann\n", FileKind::Table);
        row("one NUL", QByteArray("id\nu\0001\n", 7), FileKind::Table);
        row("nothing", "", FileKind::Table);
    }

    void whatIsNoTableIsKnownByItsFirstBytes()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(int, kind);
        QCOMPARE(int(fileKindOf(bytes, std::string_view(bytes.constData(), size_t(bytes.size())))), kind);
    }

    void C02_quotes()
    {
        QCOMPARE(rowsOf("\"a \"\"b\"\"\",\"c,d\"\n"), (QList<QStringList>{{u"a \"b\""_qs, u"c,d"_qs}}));
        QCOMPARE(rowsOf("\"\",\"\"\"\"\n"), (QList<QStringList>{{QString(), u"\""_qs}}));
        QCOMPARE(rowsOf("5\" disk,a\"b\n"), (QList<QStringList>{{u"5\" disk"_qs, u"a\"b"_qs}}));
        QCOMPARE(rowsOf("\"a\" ,b\n"), (QList<QStringList>{{u"a "_qs, u"b"_qs}}));
    }

    void C02_lineEndsMayBeMixed()
    {
        const Read result = read("a,1\r\nb,2\nc,3\rd,4\r\r\n\ne,\"x\r\ny\rz\"\nf,6");
        QCOMPARE(result.rows,
            (QList<QStringList>{{u"a"_qs, u"1"_qs}, {u"b"_qs, u"2"_qs}, {u"c"_qs, u"3"_qs},
                {u"d"_qs, u"4"_qs}, {QString()}, {QString()}, {u"e"_qs, u"x\r\ny\rz"_qs},
                {u"f"_qs, u"6"_qs}}));
        QCOMPARE(result.lines, (QList<qint64>{1, 2, 3, 4, 5, 6, 7, 10}));
    }

    void C02_theLastLineEndMayBeMissing()
    {
        QCOMPARE(rowsOf("a,b").size(), 1);
        QCOMPARE(rowsOf("a,"), (QList<QStringList>{{u"a"_qs, QString()}}));
        QCOMPARE(rowsOf("a\n\"\""), (QList<QStringList>{{u"a"_qs}, {QString()}}));
        QCOMPARE(rowsOf("\"a\"").size(), 1);
        QCOMPARE(rowsOf("").size(), 0);
        QCOMPARE(rowsOf("\n").size(), 1);
    }

    void C02_anUnclosedQuoteIsToldWithItsLine()
    {
        const Read result = read("id,name\nu1,a\nu2,\"b\nu3,c\nu4,d\n");
        QCOMPARE(result.stopped, (CsvProblem{Kind::UnclosedQuote, 3, 4}));
        QCOMPARE(result.rows.size(), 2);
    }

    void C02_textAfterAQuoteIsTold()
    {
        QCOMPARE(read("a,\"b\"c,d\n").problems, (std::vector<CsvProblem>{{Kind::TextAfterQuote, 1, 6}}));
        QCOMPARE(read("\"a\" \"b\",c\n").problems, (std::vector<CsvProblem>{{Kind::TextAfterQuote, 1, 5}}));
        QCOMPARE(read("\"a\" \"b\",c\n").rows, (QList<QStringList>{{u"a \"b\""_qs, u"c"_qs}}));
    }

    void C06_limitsAreToldAndStop()
    {
        CsvReader::Options options;
        options.limits = {10, 100, 5, 4};
        QCOMPARE(read("a\nb,1234567890\n", options).stopped, std::nullopt);
        QCOMPARE(read("a\nb,12345678901\n", options).stopped, (CsvProblem{Kind::FieldTooLong, 2, 3}));
        QCOMPARE(
            read("a\n\"b\n\n\n\n\n\n\n\n\n\n\n", options).stopped, (CsvProblem{Kind::FieldTooLong, 2, 1}));
        QCOMPARE(read("1\n2\n3\n4\n5\n", options).stopped, std::nullopt);
        QCOMPARE(read("1\n2\n3\n4\n5\n6", options).stopped, (CsvProblem{Kind::TooManyLines, 6, 1}));
        QCOMPARE(read("a,b,c,d\n", options).stopped, std::nullopt);
        QCOMPARE(read("a,b,c,d,\n", options).stopped->kind, Kind::TooManyFields);
        options.limits.lines = 1000;
        const QByteArray full = QByteArray("ab,cd,ef\r\n").repeated(10);
        QCOMPARE(read(full, options).stopped, std::nullopt);
        for (const qsizetype piece : {1, 7, 1000}) {
            const Read over = read(full + 'x', options, piece);
            QCOMPARE(over.stopped->kind, Kind::TooManyBytes);
            QCOMPARE(over.rows.size(), 10);
        }
    }

    void C06_aFieldOfTenMegabytesStopsAtItsLine()
    {
        const QByteArray bytes = "id,name\nu1," + QByteArray(10 * 1024 * 1024, 'x') + "\n";
        QCOMPARE(read(bytes).stopped, (CsvProblem{Kind::FieldTooLong, 2, 4}));
    }

    void C06_nulsAreTold()
    {
        const Read result = read(QByteArray("a,b\nx\0y,c\n", 10));
        QCOMPARE(result.problems, (std::vector<CsvProblem>{{Kind::NulCharacter, 2, 2}}));
        QCOMPARE(result.rows[1][0], QString::fromUtf16(u"x\0y", 3));
    }

    void problemsAreCountedBeyondThoseKept()
    {
        const Read result = read(QByteArray("\xff\n").repeated(1000));
        QCOMPARE(result.problemCount, 1000);
        QCOMPARE(result.problems.size(), size_t(100));
    }

    void anyChunkingGivesTheSame()
    {
        QVERIFY(rc::check("pieces don't matter", [] {
            const auto parts = *rc::gen::container<std::vector<QString>>(hardText());
            QByteArray bytes;
            for (const QString &part : parts)
                bytes += part.toUtf8()
                    + (part.size() % 3 == 0        ? ","
                            : part.size() % 3 == 1 ? "\xc3"
                                                   : "\r\n");
            const qsizetype piece = *rc::gen::inRange<qsizetype>(1, 9);
            RC_ASSERT(read(bytes, {}, piece) == read(bytes));
        }));
    }

    void C08_whatIsWrittenIsRead_data()
    {
        QTest::addColumn<bool>("spreadsheet");
        QTest::newRow("raw") << false;
        QTest::newRow("safe for spreadsheets") << true;
    }

    void C08_whatIsWrittenIsRead()
    {
        QFETCH(bool, spreadsheet);
        QVERIFY(rc::check("write, read: the same", [spreadsheet] {
            const int columns = *rc::gen::inRange(2, 5);
            const int count = *rc::gen::inRange(0, 6);
            QStringList header;
            for (int i = 0; i < columns; ++i)
                header << QString::number(i);
            TableWriter writer(header, {TableWriter::Format::Csv, spreadsheet});
            QByteArray bytes = writer.begin();
            QList<QStringList> expected{header};
            for (int i = 0; i < count; ++i) {
                ExportRow row;
                QStringList texts;
                for (int column = 0; column < columns; ++column) {
                    const QString text = *hardText();
                    texts << text;
                    row.push_back(ExportCell::of(text));
                }
                expected << texts;
                bytes += writer.row(row);
            }
            Read result = read(bytes, {}, *rc::gen::inRange<qsizetype>(1, 50));
            if (spreadsheet) {
                for (QStringList &row : result.rows) {
                    for (QString &text : row)
                        text = exactText(withoutSpreadsheetGuard(text.toStdString()));
                }
            }
            RC_ASSERT(!result.stopped && result.problemCount == 0);
            RC_ASSERT(result.rows == expected);
        }));
    }

    void C08_onlyTheApostropheBeforeAFormulaGoes()
    {
        for (const char *text : {"=1", "+1", "-1", "@a", "\t", "\r", "\n", " =1", "'=1"})
            QCOMPARE(withoutSpreadsheetGuard(std::string("'") + text), std::string_view(text));
        for (const char *text : {"'", "'a", "''a", "a'=1", "=1", ""})
            QCOMPARE(withoutSpreadsheetGuard(text), std::string_view(text));
    }

    void theTableKeepsEveryRecord()
    {
        CsvTable table;
        CsvReader reader({}, [&](const CsvRecord &record) { table.add(record); });
        QVERIFY(reader.feed("a,b\n\n\"x\ny\",\n\xff\n\"\"\n"));
        QVERIFY(reader.finish());
        table.squeeze();
        QCOMPARE(table.size(), 4);
        QCOMPARE(table.blankLines(), 1);
        QCOMPARE(table.field(0, 1), std::string_view("b"));
        QCOMPARE(table.field(1, 0), std::string_view("x\ny"));
        QCOMPARE(table.field(1, 1), std::string_view());
        QCOMPARE(table.fieldCount(1), 2);
        QCOMPARE(table.fieldCount(3), 1);
        QCOMPARE(table.line(1), 3);
        QCOMPARE(table.line(2), 5);
        QCOMPARE(table.problem(2), Kind::Undecodable);
        QCOMPARE(table.problem(1), std::nullopt);
    }
};

QTEST_GUILESS_MAIN(TestCsvReader)

} // namespace tst_csv_reader

#include "tst_csv_reader.moc"
