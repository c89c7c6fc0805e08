// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/core/spreadsheet_guard.h"
#include "models/core/table_writer.h"
#include "models/core/text_decoding.h"

#include <QTest>

#include <rapidcheck.h>

namespace tst_table_writer {

using namespace desk;

QByteArray written(
    const QStringList &columns, const std::vector<ExportRow> &rows, TableWriter::Options options)
{
    TableWriter writer(columns, options);
    QByteArray out = writer.begin();
    for (const ExportRow &row : rows)
        out += writer.row(row);
    return out + writer.end();
}

class TestTableWriter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void csvQuotesWhatNeedsIt()
    {
        const QByteArray out = written({u"a"_qs, u"b"_qs},
            {{ExportCell::of(u"x,y"_qs), ExportCell::of(u"say \"hi\""_qs)},
                {ExportCell::of(u"two\nlines"_qs), ExportCell::absent()},
                {ExportCell::of(u"ü"_qs), ExportCell::boolean(true)}},
            {});
        QCOMPARE(
            out, QByteArray("a,b\r\n\"x,y\",\"say \"\"hi\"\"\"\r\n\"two\nlines\",\r\n\xc3\xbc,true\r\n"));
    }

    void jsonIsOneArrayAndKeepsTypes()
    {
        const std::vector<ExportRow> rows{{ExportCell::of(u"a\"\\\n\x01"_qs), ExportCell::json("{\"k\":1}")},
            {ExportCell::absent(), ExportCell{ExportCell::Type::Number, u"9007199254740993"_qs}}};
        const QByteArray out = written({u"t"_qs, u"m"_qs}, rows, {TableWriter::Format::Json, false});
        QCOMPARE(out,
            QByteArray("[\n{\"t\":\"a\\\"\\\\\\n\\u0001\",\"m\":{\"k\":1}},\n{\"t\":null,\"m\":"
                       "9007199254740993}\n]\n"));
        QCOMPARE(written({u"t"_qs}, {}, {TableWriter::Format::Json, false}), QByteArray("[]\n"));
    }

    void C08_formulasAreDisarmed_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("formula");
        for (const char16_t *text : {u"=1+1", u"+49 30", u"-2", u"@sum", u"\tx", u"\rx", u"\nx", u"  =1",
                 u"\u00a0=1", u"\uff1d1", u"'=1", u"''-x"})
            QTest::newRow(qPrintable(QString::fromUtf16(text))) << QString::fromUtf16(text) << true;
        for (const char16_t *text : {u"", u"a=b", u"1", u"(=)", u"'", u"'a=", u"' a"})
            QTest::newRow(qPrintable(QString::fromUtf16(text))) << QString::fromUtf16(text) << false;
    }

    void C08_formulasAreDisarmed()
    {
        QFETCH(QString, text);
        QFETCH(bool, formula);
        QCOMPARE(spreadsheetSafe(text), formula ? u'\'' + text : text);
        const QByteArray raw = written({u"a"_qs}, {{ExportCell::of(text)}}, {});
        QVERIFY(!raw.contains('\'') || text.startsWith(u'\''));
    }

    void C08_everyTextHasItsOwnSafeForm()
    {
        QVERIFY(rc::check("the guard is taken off where it was put on, and only there", [] {
            const auto text = *rc::gen::map(rc::gen::container<std::vector<char16_t>>(rc::gen::oneOf(
                                                rc::gen::element<char16_t>(u'\'', u'-', u'=', u'+', u'@',
                                                    u' ', u'\u00a0', u'\n', u'\t', u'\uff1d'),
                                                rc::gen::inRange<char16_t>(1, 0xd7ff))),
                [](const std::vector<char16_t> &units) {
                    return QString::fromUtf16(units.data(), qsizetype(units.size()));
                });
            const QString safe = spreadsheetSafe(text);
            // Whatever comes back has one origin only, so no two texts have the same safe form.
            RC_ASSERT(exactText(withoutSpreadsheetGuard(safe.toStdString())) == text);
            RC_ASSERT((safe != text) == hasSpreadsheetGuard(safe.toStdString()));
        }));
        QCOMPARE(spreadsheetSafe(u"-x"_qs), u"'-x"_qs);
        QCOMPARE(spreadsheetSafe(u"'-x"_qs), u"''-x"_qs);
    }

    void X05_aRowOfEmptyCellsIsARow()
    {
        const std::vector<ExportRow> rows{{ExportCell::of(u"a"_qs)}, {ExportCell::absent()},
            {ExportCell::of(u" "_qs)}, {ExportCell::of(u"b"_qs)}};
        QCOMPARE(written({u"n"_qs}, rows, {}), QByteArray("n\r\na\r\n\"\"\r\n\" \"\r\nb\r\n"));
        const std::vector<ExportRow> wide{{ExportCell::absent(), ExportCell::absent()}};
        QCOMPARE(written({u"n"_qs, u"m"_qs}, wide, {}), QByteArray("n,m\r\n\"\",\r\n"));
    }

    void X05_noFileBeginsLikeAnotherFormat()
    {
        QCOMPARE(written({u"ID"_qs, u"b"_qs}, {}, {}), QByteArray("\"ID\",b\r\n"));
        QCOMPARE(written({u"IDs"_qs}, {}, {}), QByteArray("\"IDs\"\r\n"));
        QCOMPARE(written({u"b"_qs, u"ID"_qs}, {}, {}), QByteArray("b,ID\r\n"));
        QCOMPARE(written({u"id"_qs}, {}, {}), QByteArray("id\r\n"));
    }

    void numbersStayNumbersInASpreadsheet()
    {
        const QByteArray out = written(
            {u"n"_qs}, {{ExportCell{ExportCell::Type::Number, u"-5"_qs}}}, {TableWriter::Format::Csv, true});
        QCOMPARE(out, QByteArray("n\r\n-5\r\n"));
    }
};

QTEST_GUILESS_MAIN(TestTableWriter)

} // namespace tst_table_writer

#include "tst_table_writer.moc"
