// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/core/table_writer.h"

#include <QTest>

using namespace desk;

namespace {

QByteArray written(
    const QStringList &columns, const std::vector<ExportRow> &rows, TableWriter::Options options)
{
    TableWriter writer(columns, options);
    QByteArray out = writer.begin();
    for (const ExportRow &row : rows)
        out += writer.row(row);
    return out + writer.end();
}

} // namespace

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
        for (const char16_t *text :
            {u"=1+1", u"+49 30", u"-2", u"@sum", u"\tx", u"\rx", u"  =1", u"\u00a0=1", u"\uff1d1"})
            QTest::newRow(qPrintable(QString::fromUtf16(text))) << QString::fromUtf16(text) << true;
        for (const char16_t *text : {u"", u"a=b", u"1", u"(=)", u"'=1"})
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

    void numbersStayNumbersInASpreadsheet()
    {
        const QByteArray out = written(
            {u"n"_qs}, {{ExportCell{ExportCell::Type::Number, u"-5"_qs}}}, {TableWriter::Format::Csv, true});
        QCOMPARE(out, QByteArray("n\r\n-5\r\n"));
    }
};

QTEST_GUILESS_MAIN(TestTableWriter)
#include "tst_table_writer.moc"
