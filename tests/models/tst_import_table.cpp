// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/import_export.h"
#include "models/items/import_table_model.h"
#include "models/items/import_texts.h"
#include "models/items/roles.h"
#include "models/views/import_reader.h"
#include "support/model_contract.h"

#include <QDir>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

namespace tst_import_table {

using namespace desk;
using desk::test::ModelContract;

std::shared_ptr<const CheckedImport> checkedOf(const QByteArray &bytes, const ImportRoster &roster)
{
    auto table = std::make_shared<CsvTable>();
    CsvReader reader({}, [&](const CsvRecord &record) { table->add(record); });
    (void)reader.feed(bytes);
    (void)reader.finish();
    return CheckedImport::check(table, guessMapping(*table).mapping, roster, {});
}

std::shared_ptr<const CheckedImport> mixed()
{
    ImportRoster roster;
    roster.addActive(UserId(u"u2"_qs), u"old@b.c"_qs);
    roster.addRemoved(UserId(u"u4"_qs));
    roster.seal(true);
    return checkedOf("name,id,email,line\n"
                     "Anna,u1,a@b.c,x\n"
                     "Bert,u2,new@b.c,x\n"
                     "Cora,,c@b.c,x\n"
                     "Dora,u1,,x\n"
                     "\"Emil\n\xe2\x80\xae\",u4,nope,x\n"
                     "'=Fred,u5,,x,y\n",
        roster);
}

Capacity capacityOf(qint64 active, qint64 units)
{
    Capacity capacity;
    capacity.activeCount = active;
    capacity.units = units;
    return capacity;
}

QStringList column(const QAbstractItemModel &model, ImportColumn column)
{
    QStringList texts;
    for (int row = 0; row < model.rowCount(); ++row)
        texts << model.index(row, int(column)).data().toString();
    return texts;
}

QString written(const QTemporaryDir &dir, const QByteArray &bytes, const char *name = "people.csv")
{
    const QString path = dir.filePath(QString::fromLatin1(name));
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("the file could not be written");
    return path;
}

ImportFile::State stateOf(const QString &path)
{
    return ImportFile::read(path, {})->state;
}

class TestImportTable : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyLineHasItsVerdict()
    {
        ImportTableModel model;
        const ModelContract contract(&model);
        contract.check();
        const auto import = mixed();
        model.setImport(import, ImportPlan(*import, {}, capacityOf(1, 2), 100));
        contract.check();
        QCOMPARE(column(model, ImportColumn::State),
            (QStringList{u"Will be allocated"_qs, u"Skipped"_qs, u"Error"_qs, u"Duplicate"_qs,
                u"No seat free"_qs, u"Error"_qs}));
        QCOMPARE(column(model, ImportColumn::Line),
            (QStringList{u"2"_qs, u"3"_qs, u"4"_qs, u"5"_qs, u"6"_qs, u"8"_qs}));
        QCOMPARE(model.index(2, int(ImportColumn::User)).data().toString(), u"–"_qs);
        QVERIFY(!model.index(4, int(ImportColumn::Name)).data().toString().contains(QChar(0x202e)));
        QCOMPARE(model.index(2, 0).data(StatusRole).value<StatusTone>(), StatusTone::Critical);
        QCOMPARE(model.index(2, 3).data(RowProblemRole).toString(), u"The user ID is empty."_qs);
        QVERIFY(model.index(0, 3).data(RowProblemRole).toString().isEmpty());
    }

    void notesNameTheOtherLine()
    {
        ImportTableModel model;
        const auto import = mixed();
        model.setImport(import, ImportPlan(*import, {}, {}, 100));
        const QStringList notes = column(model, ImportColumn::Note);
        QCOMPARE(notes[0], u"Also in line 5."_qs);
        QCOMPARE(notes[1], u"Has a seat already. The other e-mail or name is not saved."_qs);
        QVERIFY(notes[3].startsWith(u"The same user ID as line 2."));
        QVERIFY(notes[4].contains(u"Had a seat before."));
        QVERIFY(notes[4].contains(u"doesn't look like an address"));
        QVERIFY(notes[5].startsWith(u"The line has more columns"));
    }

    void everyNoteHasWords()
    {
        const auto import = checkedOf("id,name\n\"a\"b,x\nA B,\"y\nz\"\nab,\n", {});
        const ImportPlan plan(*import, {}, {}, 100);
        QVERIFY(importNoteText(*import, plan, 0).contains(u"closing quote"));
        QVERIFY(importNoteText(*import, plan, 1).contains(u"line break"));
        QVERIFY(importNoteText(*import, plan, 1).contains(u"ab"));
        for (int kind = 0; kind <= int(CsvProblem::Kind::TooManyBytes); ++kind)
            QVERIFY(!csvProblemText({CsvProblem::Kind(kind), 1, 1}).isEmpty());
    }

    void aPlanChangesTheRowsInPlace()
    {
        ImportTableModel model;
        const ModelContract contract(&model);
        const auto import = mixed();
        model.setImport(import, ImportPlan(*import, {}, {}, 100));
        const QPersistentModelIndex second = model.index(1, 0);
        ImportChoices choices;
        choices.updateActive = true;
        choices.leftOut = {0};
        model.setPlan(ImportPlan(*import, choices, {}, 100));
        QCOMPARE(second.data().toString(), u"Will be updated"_qs);
        QCOMPARE(model.index(0, 0).data().toString(), u"Skipped"_qs);
        QVERIFY(model.index(0, int(ImportColumn::Note)).data().toString().contains(u"Left out by you"));
    }

    void linesAreFilteredByVerdictAndText()
    {
        ImportTableModel model;
        const ModelContract contract(&model);
        const auto import = mixed();
        model.setImport(import, ImportPlan(*import, {}, {}, 100));
        model.setFilter({{ImportVerdict::Error, ImportVerdict::Duplicate}, {}, {}});
        QCOMPARE(column(model, ImportColumn::Line), (QStringList{u"4"_qs, u"5"_qs, u"8"_qs}));
        model.setFilter({{}, {}, u"B.C ann"_qs});
        QCOMPARE(column(model, ImportColumn::Line), QStringList{u"2"_qs});
        model.setFilter({{ImportVerdict::Error}, {}, u"ann"_qs});
        QCOMPARE(model.rowCount(), 0);
        model.setFilter({{}, {ImportOutcome::NotSent}, {}});
        QCOMPARE(model.rowCount(), 0);
        model.setFilter({});
        QCOMPARE(model.rowCount(), 6);
        contract.check();
    }

    void linesAreSorted()
    {
        ImportTableModel model;
        const ModelContract contract(&model);
        const auto import = mixed();
        model.setImport(import, ImportPlan(*import, {}, {}, 100));
        model.sort(int(ImportColumn::User), Qt::DescendingOrder);
        QCOMPARE(column(model, ImportColumn::Line).first(), u"8"_qs);
        QCOMPARE(column(model, ImportColumn::Line).last(), u"4"_qs); // an unknown ID comes last
        for (int i = 0; i < model.columnCount(); ++i)
            model.sort(i);
        model.sort(int(ImportColumn::State));
        QCOMPARE(column(model, ImportColumn::State).last(), u"Error"_qs);
        model.sort(-1);
        QCOMPARE(column(model, ImportColumn::Line).first(), u"2"_qs);
    }

    void outcomesReplaceVerdicts()
    {
        ImportTableModel model;
        const ModelContract contract(&model);
        const auto import = mixed();
        model.setImport(import, ImportPlan(*import, {}, {}, 100));
        auto result = std::make_shared<ImportResult>(import->size());
        model.setResult(result);
        QCOMPARE(model.index(0, 0).data().toString(), u"Not sent"_qs);
        QCOMPARE(model.index(3, 0).data().toString(), u"Duplicate"_qs);
        result->set(0, ImportOutcome::Allocated);
        result->set(4, ImportOutcome::Failed, u"The server said no."_qs);
        model.outcomesChanged();
        QCOMPARE(model.index(0, 0).data().toString(), u"Allocated"_qs);
        QVERIFY(model.index(4, int(ImportColumn::Note)).data().toString().startsWith(u"The server said no."));
        model.setFilter({{}, {ImportOutcome::Failed}, {}});
        QCOMPARE(model.rowCount(), 1);
        result->set(0, ImportOutcome::Failed);
        model.outcomesChanged();
        QCOMPARE(model.rowCount(), 2);
        contract.check();
    }

    void C08_aPartIsExportedWithItsReasons()
    {
        const auto import = mixed();
        const ImportPlan plan(*import, {}, {}, 100);
        const ImportExport exported(*import, plan, nullptr);
        QCOMPARE(exported.columns(),
            (QStringList{
                u"name"_qs, u"id"_qs, u"email"_qs, u"column 5"_qs, u"line"_qs, u"result"_qs, u"reason"_qs}));
        const std::vector<quint32> lines = exported.linesWith(std::set{ImportVerdict::Error});
        QCOMPARE(lines, (std::vector<quint32>{2, 5}));
        const ExportRow row = exported.row(5);
        QCOMPARE(row.size(), size_t(exported.columns().size()));
        QCOMPARE(row[0].text, u"=Fred"_qs); // without the guard of the file that was read
        QCOMPARE(row[3].text, u"y"_qs);
        QCOMPARE(row[4].text, u"8"_qs);
        QCOMPARE(row[5].text, u"Error"_qs);
        QVERIFY(!row[6].text.isEmpty());
    }

    void C08_anExportedPartCanBeImportedAgain()
    {
        const auto import = mixed();
        const ImportPlan plan(*import, {}, capacityOf(1, 1), 100);
        ImportResult result(import->size());
        result.set(0, ImportOutcome::NoSeat);
        result.set(4, ImportOutcome::NoSeat);
        const ImportExport exported(*import, plan, &result);
        TableWriter writer(exported.columns(), {TableWriter::Format::Csv, true});
        QByteArray bytes = writer.begin();
        for (const quint32 line : exported.linesWith(std::set{ImportOutcome::NoSeat}))
            bytes += writer.row(exported.row(line));
        const auto again = checkedOf(bytes, {});
        QCOMPARE(again->mapping(), import->mapping());
        QCOMPARE(again->size(), 2u);
        for (quint32 line : {0u, 1u}) {
            QCOMPARE(again->standing(line), ImportStanding::New);
            QCOMPARE(again->userId(line), import->userId(line * 4));
            QCOMPARE(again->name(line), import->name(line * 4));
        }
        const ImportPlan nextPlan(*again, {}, {}, 100);
        QCOMPARE(ImportExport(*again, nextPlan, nullptr).columns(), exported.columns());
    }

    void C06_manyLinesAreFiltered()
    {
        QByteArray bytes = "id,email,name\n";
        for (int i = 0; i < 100'000; ++i)
            bytes += "u" + QByteArray::number(i) + ",,Person " + QByteArray::number(i % 100) + "\n";
        ImportTableModel model;
        const auto import = checkedOf(bytes, {});
        model.setImport(import, ImportPlan(*import, {}, capacityOf(0, 60'000), 100));
        QCOMPARE(model.rowCount(), 100'000);
        model.setFilter({{ImportVerdict::NoSeat}, {}, {}});
        QCOMPARE(model.rowCount(), 40'000);
        model.setFilter({{ImportVerdict::NoSeat}, {}, u"person u9997"_qs});
        QCOMPARE(model.rowCount(), 10);
        QCOMPARE(model.plan().batchCount(), size_t(600));
    }

    void filesThatCantBeImportedSayWhy()
    {
        const QTemporaryDir dir;
        QCOMPARE(stateOf(dir.filePath(u"none.csv"_qs)), ImportFile::State::Missing);
        QCOMPARE(stateOf(dir.path()), ImportFile::State::Folder);
        QCOMPARE(stateOf(u"/dev/null"_qs), ImportFile::State::NotAFile);
        QCOMPARE(stateOf(written(dir, "")), ImportFile::State::Empty);
        QCOMPARE(stateOf(written(dir, "\n\r\n")), ImportFile::State::Empty);
        QCOMPARE(stateOf(written(dir, "id,name\n")), ImportFile::State::HeaderOnly);
        QCOMPARE(stateOf(written(dir, "id,\"name\nu1,x")), ImportFile::State::Blocked);
        QCOMPARE(stateOf(written(dir, "id\n\xc3\xa4\xc3\xbc\xff\n")), ImportFile::State::Blocked);
        QCOMPARE(stateOf(written(dir, "id,name\nu1,x\n")), ImportFile::State::Good);
        for (const QByteArray &bytes : {QByteArray(), QByteArray("id\n"), QByteArray("\"id\n"),
                 QByteArray("id\n\xc3\xa4\xc3\xbc\xff\n")}) {
            const auto file = ImportFile::read(written(dir, bytes), {});
            QVERIFY(!file->problemText().isEmpty());
            QVERIFY(file->table);
        }
        QVERIFY(ImportFile::read(written(dir, "u1\n"), {})->problemText().isEmpty());
    }

    void C06_capsAreTold()
    {
        const QTemporaryDir dir;
        ImportFile::Options options;
        options.limits.fileBytes = 20;
        options.limits.lines = 2;
        const auto big = ImportFile::read(written(dir, QByteArray(21, 'x')), options);
        QCOMPARE(big->state, ImportFile::State::Blocked);
        QCOMPARE(big->problems.front().kind, CsvProblem::Kind::TooManyBytes);
        QCOMPARE(big->table->size(), 0);
        const auto tall = ImportFile::read(written(dir, "1\n2\n3\n"), options);
        QCOMPARE(tall->problems.front().kind, CsvProblem::Kind::TooManyLines);
        QVERIFY(tall->problemText().contains(u"more than 2 lines"));
    }

    void C01_C02_theReadingCanBeOverridden()
    {
        const QTemporaryDir dir;
        const QString path = written(dir, "sep=;\r\nid;a,b\r\nu1;J\xfcrgen\r\n");
        const auto file = ImportFile::read(path, {});
        QCOMPARE(file->encoding, TextEncoding::Windows1252);
        QVERIFY(!file->encodingCertain);
        QCOMPARE(file->delimiter, ';');
        QCOMPARE(file->table->size(), 2);
        QCOMPARE(file->table->line(0), 2);
        const auto other = ImportFile::read(path, {TextEncoding::Utf8, ',', {}});
        QCOMPARE(other->state, ImportFile::State::Blocked);
        QCOMPARE(other->table->field(0, 1), std::string_view("b"));
        QCOMPARE(other->table->size(), 2); // the line that names the delimiter is still none
        QVERIFY(other->problemText().contains(u"Line 3, column 5"));
    }

    void C06_aFileIsReadAndCheckedOnAnotherThread()
    {
        const QTemporaryDir dir;
        QByteArray bytes = "id,name\n";
        for (int i = 0; i < 50'000; ++i)
            bytes += QByteArray::number(i) + ",Person with a name\n";
        ImportReader reader;
        std::shared_ptr<const ImportFile> file;
        std::shared_ptr<const CheckedImport> import;
        connect(&reader, &ImportReader::fileRead, this, [&](const auto &read) { file = read; });
        connect(&reader, &ImportReader::checked, this, [&](const auto &checked) { import = checked; });
        QSignalSpy progress(&reader, &ImportReader::progress);
        reader.read(written(dir, bytes), {});
        QVERIFY(reader.isRunning());
        QTRY_VERIFY(file);
        QVERIFY(!reader.isRunning());
        QCOMPARE(file->table->size(), 50'001);
        QVERIFY(progress.size() > 1 && progress.size() <= 101);
        QCOMPARE(progress.last().at(0), progress.last().at(1));
        auto roster = std::make_shared<ImportRoster>();
        roster->addActive(UserId(u"7"_qs));
        roster->seal(true);
        reader.check(file->table, file->mapping, roster, {});
        QTRY_VERIFY(import);
        QCOMPARE(import->count(ImportStanding::Active), 1);
    }

    void C06_aReadingCanBeCancelled()
    {
        const QTemporaryDir dir;
        const QString big = written(dir, QByteArray("u1,Person with a name\n").repeated(200'000), "big.csv");
        const QString small = written(dir, "id\nu1\n", "small.csv");
        ImportReader reader;
        QStringList read;
        connect(&reader, &ImportReader::fileRead, this, [&](const auto &file) { read << file->path; });
        reader.read(big, {});
        reader.cancel();
        QVERIFY(!reader.isRunning());
        reader.read(big, {});
        reader.read(small, {}); // takes the place of the other
        QTRY_COMPARE(read, QStringList{small});
        QVERIFY(!reader.isRunning());
        const std::atomic_bool cancelled = true;
        QVERIFY(!ImportFile::read(big, {}, {}, &cancelled));
        reader.read(big, {}); // and going away is a way to cancel, too
    }
};

QTEST_GUILESS_MAIN(TestImportTable)

} // namespace tst_import_table

#include "tst_import_table.moc"
