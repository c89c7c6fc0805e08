// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/core/csv_delimiter.h"
#include "models/domain/import_columns.h"
#include "models/domain/import_outcome.h"
#include "models/domain/import_plan.h"
#include "models/domain/import_text.h"
#include "models/domain/text_limits.h"

#include <QStringEncoder>
#include <QTest>

#include <rapidcheck.h>

namespace tst_seat_import {

using namespace desk;

std::shared_ptr<const CsvTable> tableOf(const QByteArray &bytes, CsvReader::Options options = {})
{
    auto table = std::make_shared<CsvTable>();
    CsvReader reader(options, [&](const CsvRecord &record) { table->add(record); });
    (void)reader.feed(bytes);
    (void)reader.finish();
    table->setStopped(reader.stopped());
    return table;
}

ImportRoster rosterOf(const QStringList &active, const QStringList &removed = {}, bool complete = true)
{
    ImportRoster roster;
    for (const QString &id : active)
        roster.addActive(UserId(id));
    for (const QString &id : removed)
        roster.addRemoved(UserId(id));
    roster.seal(complete);
    return roster;
}

std::shared_ptr<const CheckedImport> checked(
    const QByteArray &bytes, const ImportRoster &roster = rosterOf({}), CheckedImport::Options options = {})
{
    const auto table = tableOf(bytes);
    return CheckedImport::check(table, guessMapping(*table).mapping, roster, options);
}

Capacity capacityOf(qint64 active, qint64 units)
{
    Capacity capacity;
    capacity.activeCount = active;
    capacity.units = units;
    return capacity;
}

QByteArray people(int count)
{
    QByteArray bytes = "user_id,email,name\n";
    for (int i = 0; i < count; ++i)
        bytes += "u" + QByteArray::number(i) + ",,\n";
    return bytes;
}

std::vector<quint32> linesOf(std::span<const quint32> lines)
{
    return {lines.begin(), lines.end()};
}

QString textOf(std::string_view text)
{
    return exactText(text);
}

class TestSeatImport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void C03_headersAreKnownHoweverWritten_data()
    {
        QTest::addColumn<QByteArray>("header");
        QTest::addColumn<QList<int>>("columns"); // header, user ID, e-mail, name
        const auto row = [](const QByteArray &header, const QList<int> &columns) {
            QTest::newRow(header.constData()) << header << columns;
        };
        row("externalUserId,email,name", {1, 0, 1, 2});
        row("Name,E-Mail,External_User_ID", {1, 2, 1, 0});
        row("USER ID,Mail", {1, 0, 1, -1});
        row("user_id,full name,e-mail address", {1, 0, 2, 1});
        row("Benutzer-ID,E-Mail-Adresse,Vollständiger Name", {1, 0, 1, 2});
        row("Mail,Benutzername,Anzeigename", {1, 1, 0, 2});
        row("id,externalUserId,name", {1, 1, -1, 2}); // the surer name wins
        row("\" id \",team", {1, 0, -1, -1});
        row("email,name", {1, -1, 0, 1}); // nothing is the user ID: a person has to say
    }

    void C03_headersAreKnownHoweverWritten()
    {
        QFETCH(QByteArray, header);
        QFETCH(QList<int>, columns);
        const ImportMapping mapping = guessMapping(*tableOf(header + "\nx,y,z\n")).mapping;
        QCOMPARE(
            (QList<int>{mapping.hasHeader ? 1 : 0, mapping.userId, mapping.email, mapping.name}), columns);
    }

    void C03_withoutAHeaderTheContentDecides()
    {
        const ImportMapping data
            = guessMapping(*tableOf("Anna,u1,anna@example.org\nBert,u2,bert@example.org\n")).mapping;
        QCOMPARE(data, (ImportMapping{false, 0, 2, 1}));
        const ImportMapping unknown
            = guessMapping(*tableOf("foo,bar,baz\nu1,a@b.c,Anna\nu2,b@b.c,Bert\n")).mapping;
        QCOMPARE(unknown, (ImportMapping{true, 0, 1, 2}));
        QCOMPARE(guessMapping(*tableOf("u1\nu2\n")).mapping, (ImportMapping{false, 0, -1, -1}));
        QCOMPARE(guessMapping(*tableOf("a@b.c\nb@b.c\n")).mapping, (ImportMapping{false, 0, -1, -1}));
        QCOMPARE(guessMapping(*tableOf("")).mapping, ImportMapping());
    }

    void C03_unknownAndRepeatedHeadersAreTold()
    {
        const auto table = tableOf("id,team,E-Mail,email,ID \n1,2,3,4,5\n");
        const ImportMapping mapping = guessMapping(*table).mapping;
        QCOMPARE(mapping, (ImportMapping{true, 0, 2, -1}));
        const HeaderFindings findings = inspectHeader(*table, mapping);
        QCOMPARE(findings.unused, (std::vector<int>{1, 3, 4}));
        QCOMPARE(findings.repeated, (std::vector<int>{3, 4}));
        QCOMPARE(importColumnNames(*table, mapping).at(4), u"ID"_qs);
    }

    void C03_raggedLinesAreErrors()
    {
        const auto import = checked("id,name,team\nu1,a,x\nu2\nu3,Doe, John,x\nu4,b\nu5,c,x,,\n");
        QCOMPARE(import->notes(0), ImportNotes());
        QCOMPARE(import->notes(1), ImportNotes(ImportNote::TooFewFields));
        QCOMPARE(import->notes(2), ImportNotes(ImportNote::TooManyFields));
        QCOMPARE(import->notes(3), ImportNotes()); // what is missing isn't used
        QCOMPARE(import->notes(4), ImportNotes()); // nothing beyond the last column
        QCOMPARE(import->standing(1), ImportStanding::Error);
        QCOMPARE(import->standing(2), ImportStanding::Error);
        QCOMPARE(import->fileLine(2), 4);
    }

    void C04_duplicatesAreCollapsedIntoTheFirst()
    {
        const auto import = checked("id,email\nu1,a@b.c\nu2,\nu1,\nu1,other@b.c\n");
        QCOMPARE(import->standing(0), ImportStanding::New);
        QCOMPARE(import->notes(0), ImportNotes(ImportNote::HasDuplicates));
        QCOMPARE(import->twin(0), 2u);
        QCOMPARE(import->standing(2), ImportStanding::Duplicate);
        QCOMPARE(import->twin(2), 0u);
        QCOMPARE(import->notes(2), ImportNotes());
        QCOMPARE(import->notes(3), ImportNotes(ImportNote::DuplicateDiffers));
        const ImportPlan plan(*import, {}, {}, 100);
        QCOMPARE(linesOf(plan.batch(0)), (std::vector<quint32>{0, 1}));
        QCOMPARE(plan.count(ImportVerdict::Duplicate), 2);
    }

    void C04_trimmedIdsCanBeDuplicates()
    {
        const auto import = checked("id\nu1\n\xc2\xa0u1 \n");
        QCOMPARE(import->standing(1), ImportStanding::Duplicate);
        QVERIFY(import->notes(1).testFlag(ImportNote::IdTrimmed));
    }

    void C04_idsThatOnlyLookTheSameAreToldAndKept()
    {
        // é composed and decomposed; case; a space within; a zero-width space within. All but the exact one
        // are told.
        const auto import = checked("id\nRen\xc3\xa9\nRene\xcc\x81\nANNA\nanna\nb 1\nb1\nc\xe2\x80\x8b"
                                    "1\nc1\nd\n");
        for (quint32 line = 0; line < 8; ++line) {
            QVERIFY2(import->notes(line).testFlag(ImportNote::LooksLikeLine), QByteArray::number(line));
            QCOMPARE(import->like(line), line ^ 1);
            QCOMPARE(import->standing(line), ImportStanding::New);
        }
        QVERIFY(import->notes(6).testFlag(ImportNote::HiddenInId));
        QCOMPARE(import->notes(8), ImportNotes());
        QCOMPARE(ImportPlan(*import, {}, {}, 100).count(ImportVerdict::Allocate), 9);
    }

    void C04_anIdThatLooksLikeAnActiveOneIsTold()
    {
        const auto import = checked("id\nANNA\nbert\n", rosterOf({u"anna"_qs, u"bert"_qs}));
        QCOMPARE(import->standing(0), ImportStanding::New);
        QVERIFY(import->notes(0).testFlag(ImportNote::LooksLikeActive));
        QCOMPARE(import->likeActive(0), u"anna"_qs);
        QCOMPARE(import->standing(1), ImportStanding::Active);
        QVERIFY(import->likeActive(1).isEmpty());
    }

    void C05_idsAreTextAndEmptyOnesErrors()
    {
        const QByteArray longId(10'000, 'x');
        const auto import = checked("id,name\n007,\n1E5,\n,Anna\n \xef\xbb\xbf,\n" + longId
            + ",\n\"a\nb\",\nÄ,\n12345678901234567890,\n");
        QCOMPARE(textOf(import->userId(0)), u"007"_qs);
        QCOMPARE(textOf(import->userId(1)), u"1E5"_qs);
        QCOMPARE(import->notes(2), ImportNotes(ImportNote::EmptyId));
        QCOMPARE(import->notes(3), ImportNotes(ImportNote::EmptyId));
        QCOMPARE(import->notes(4), ImportNotes(ImportNote::LongId));
        QCOMPARE(import->standing(4), ImportStanding::New);
        QCOMPARE(import->notes(5), ImportNotes(ImportNote::ControlInId));
        QCOMPARE(import->standing(5), ImportStanding::Error);
        QCOMPARE(textOf(import->userId(6)), u"Ä"_qs);
        QCOMPARE(textOf(import->userId(7)), u"12345678901234567890"_qs);
        QCOMPARE(import->fileLine(7), 10); // after an ID of two lines
    }

    void C05_whatNobodySeesIsTakenOff()
    {
        const auto import = checked("id,email,name\n\xe2\x80\x8b u1\t\xef\xbb\xbf, a@b.c , Anna \n");
        QCOMPARE(textOf(import->userId(0)), u"u1"_qs);
        QCOMPARE(textOf(import->email(0)), u"a@b.c"_qs);
        QCOMPARE(textOf(import->name(0)), u"Anna"_qs);
        QCOMPARE(import->notes(0), ImportNotes(ImportNote::IdTrimmed));
    }

    void C08_theApostropheOfASafeExportIsTakenOff()
    {
        const QByteArray bytes = "id,email,name\n'=x,,'-n\n'+1,,\n'y,,\n";
        const auto import = checked(bytes);
        QCOMPARE(textOf(import->userId(0)), u"=x"_qs);
        QCOMPARE(textOf(import->name(0)), u"-n"_qs);
        QCOMPARE(import->notes(0), ImportNotes(ImportNote::ApostropheRemoved));
        QCOMPARE(textOf(import->userId(2)), u"'y"_qs);
        const auto raw = checked(bytes, rosterOf({}), {false});
        QCOMPARE(textOf(raw->userId(0)), u"'=x"_qs);
        QCOMPARE(raw->notes(0), ImportNotes(ImportNote::QuoteInId)); // which is asked about
    }

    void C08_aRawFileKeepsItsApostrophes()
    {
        // One text that a safe export would have guarded tells that it isn't one.
        const auto raw = checked("id,name\n'-x,\n-y,\n");
        QCOMPARE(textOf(raw->userId(0)), u"'-x"_qs);
        QVERIFY(raw->notes(0).testFlag(ImportNote::ApostropheKept));
        QCOMPARE(textOf(checked("id,name\n'-x,+49 30\n")->userId(0)), u"'-x"_qs);
        const auto safe = checked("id,name\n'-x,\n''-x,\n");
        QCOMPARE(textOf(safe->userId(0)), u"-x"_qs);
        QCOMPARE(textOf(safe->userId(1)), u"'-x"_qs);
        const auto chosen = checked("id,name\n'-x,\n-y,\n", rosterOf({}), {true});
        QCOMPARE(textOf(chosen->userId(0)), u"-x"_qs);
    }

    void C05_idsThatMayBeNoneAreTold_data()
    {
        QTest::addColumn<QString>("id");
        QTest::addColumn<int>("note"); // 0 = none
        const auto row = [](const QString &id, ImportNote note) {
            QTest::newRow(id.toUtf8().toPercentEncoding().constData()) << id << int(note);
        };
        for (const auto *id : {"u1;Ann", "a,b", "a|b", "u\t1"})
            row(QString::fromUtf8(id), ImportNote::DelimiterInId);
        for (const auto *id : {"a\"b", "“u1”", "«u1»", "'u1'", "‘u1’", "„u1“", "u1'", "`u1`"})
            row(QString::fromUtf8(id), ImportNote::QuoteInId);
        for (const auto *id : {"Ann Doe", "u\u00a01", "u\u20091", "u\u30001"})
            row(QString::fromUtf8(id), ImportNote::BlankInId);
        for (const auto *id :
            {"User ID", "id:name", "E-Mail", "Name", "required", "Optional", "string", "Total", "Summe",
                "---", "***", "# people", "// note", "<user id>", "[optional]", "(required)", "{{id}}",
                "e.g.u1", "z.B.u1", "Benutzer", "Vorname", "EOF", "--end--", "•", "Users", "%USERID%"})
            row(QString::fromUtf8(id), ImportNote::NoPersonId);
        for (const auto *id :
            {"1.23457E+16", "1,23457E+16", "9.00719925474099E+15", "1E+05", "1.5e10", "#NAME?", "#WERT!",
                "#DIV/0!", "#N/A", "#NV", "######", "Err:502", "NULL", "null", "None", "NaN", "undefined",
                "\\N", "TRUE", "WAHR", "n/a", "01.03.2024", "2024-03-01", "3/1/24", "2024-03-01T00:00:00",
                "1-Mar", "Mar-24", "01.Mrz", "2-Dez", "12345.0", "9007199254740990000", "1234567890123450"})
            row(QString::fromUtf8(id), ImportNote::DamagedId);
        for (const auto *id : {"a\u061cb", "a\u180eb", "a\ufe0fb", "a\u3164b", "a\U000e0041b", "a\u034fb",
                 "a\u2800b", "a\ufff9b", "u1\ufe0f", "a\u115fb"})
            row(QString::fromUtf8(id), ImportNote::HiddenInId);
        for (const auto *id : {"u1", "007", "1E5", "ann@example.org", "o'brien", "o’brien", "urn:user:7",
                 "DOMAIN\\ann", "a/b", "9007199254740993", "550e8400-e29b-41d4-a716-446655440000",
                 "12345678-90", "ann.doe", "Zoë", "10-4", "1.2.3.4", "99-99-99", "egon", "मोहन", "jan",
                 "may-be", "marc-12", "august", "{6F9619FF-8B86-D011-B42D-00CF4FC964FF}"})
            row(QString::fromUtf8(id), ImportNote(0));
    }

    void C05_idsThatMayBeNoneAreTold()
    {
        QFETCH(QString, id);
        QFETCH(int, note);
        const QByteArray cell = '"' + QString(id).replace(u'"', u"\"\""_qs).toUtf8() + '"';
        const auto import = checked("id,email,name\n" + cell + ",,\nother,,\n");
        QCOMPARE(textOf(import->userId(0)), id);
        QCOMPARE(isDoubtful(import->notes(0)), note != 0);
        if (note != 0)
            QVERIFY(import->notes(0).testFlag(ImportNote(note)));
    }

    void C03_aHeaderIsLookedForInTheFirstLines()
    {
        const auto title = guessMapping(*tableOf("People of Acme,,\n\nUser ID,E-mail,Name\nu1,a@b.c,Ann\n"));
        QCOMPARE(title.mapping, (ImportMapping{true, 0, 1, 2, 1}));
        QVERIFY(!title.certain); // what is skipped is told
        QCOMPARE(guessMapping(*tableOf("Export\n2026-11-01\nid\nu1\n")).mapping,
            (ImportMapping{true, 0, -1, -1, 2}));
        // A word that somebody may be called by is no header further down.
        QCOMPARE(guessMapping(*tableOf("admin\nuser\nguest\n")).mapping, (ImportMapping{false, 0, -1, -1}));
        const auto usual = guessMapping(*tableOf("id,name\nu1,Ann\n"));
        QCOMPARE(usual.mapping, (ImportMapping{true, 0, -1, 1}));
        QVERIFY(usual.certain);
        QVERIFY(!guessMapping(*tableOf("u1\nu2\n")).certain);
        const auto chosen = guessMappingBelow(*tableOf("a\nb\nid,name\nu1,Ann\n"), 2);
        QCOMPARE(chosen, (ImportMapping{true, 0, -1, 1, 2}));
        QCOMPARE(guessMappingBelow(*tableOf("a\n"), 5), ImportMapping());
        const auto import = checked("Title\n\nid,name\nu1,Ann\n");
        QCOMPARE(import->size(), 1u);
        QCOMPARE(textOf(import->userId(0)), u"u1"_qs);
        QCOMPARE(import->fileLine(0), 4);
    }

    void C03_whatIsInBracketsBehindANameDoesNotMatter()
    {
        QCOMPARE(guessMapping(*tableOf("User ID (required),Name [Last, First]\nu1,x\n")).mapping.userId, 0);
        QCOMPARE(columnMeaning("Name (Last, First)"), ColumnMeaning::Name);
        QCOMPARE(columnMeaning("(Name)"), ColumnMeaning::Name);
        QCOMPARE(columnMeaning("Team (ID)"), ColumnMeaning::Unknown);
    }

    void C03_aHeaderThatComesAgainIsNobody()
    {
        const auto import = checked("id,name\nu1,Ann\nid,name\n ID , Name \nsep=;,\nu2,Bob\n");
        for (const quint32 line : {1u, 2u, 3u}) {
            QCOMPARE(import->standing(line), ImportStanding::Error);
            QVERIFY(import->notes(line).testFlag(ImportNote::RepeatsHeader));
        }
        QCOMPARE(import->standing(4), ImportStanding::New);
    }

    void X05_removedPeopleOfOurOwnExportAreLeftOut()
    {
        const QByteArray bytes = "externalUserId,email,name,status,allocatedAt,removedAt,metadata\n"
                                 "u1,,,active,2026-01-01T00:00:00Z,,\n"
                                 "u2,,,removed,2026-01-01T00:00:00Z,2026-02-01T00:00:00Z,\n"
                                 "u3,,,removed,2026-01-01T00:00:00Z,2026-02-01T00:00:00Z,\n"
                                 "u3,,,active,2026-03-01T00:00:00Z,,\n"
                                 "u4,,,,,2026-02-01T00:00:00Z,\n"
                                 "u5,,,frozen,,,\n"
                                 "u6,,,ACTIVE,,,\n";
        const auto import = checked(bytes);
        const ImportPlan plan(*import, {}, {}, 100);
        QCOMPARE(linesOf(plan.batch(0)), (std::vector<quint32>{0, 3, 6}));
        for (const quint32 line : {1u, 4u, 5u}) {
            QVERIFY(import->notes(line).testFlag(ImportNote::Inactive));
            QCOMPARE(plan.verdict(line), ImportVerdict::Skip);
            QVERIFY(plan.isLeftOut(line));
        }
        // Who is there again has an active line, wherever it stands.
        QCOMPARE(import->standing(2), ImportStanding::Duplicate);
        QCOMPARE(import->standing(3), ImportStanding::New);
        ImportChoices choices;
        choices.takenIn = {1};
        QCOMPARE(linesOf(ImportPlan(*import, choices, {}, 100).batch(0)), (std::vector<quint32>{0, 1, 3, 6}));
    }

    void C04_theSameEmailIsProbablyTheSamePerson()
    {
        ImportRoster roster;
        roster.addActive(UserId(u"user100"_qs), u"user100@example.com"_qs);
        roster.addActive(UserId(u"user101"_qs), u"Ren\u00e9@example.com"_qs);
        roster.seal(true);
        const auto import
            = checked("id,email\na,UseR100@Example.COM\nb,\u00a0user7@x.org\nc,USER7@x.org\n"
                      "d,rene\u0301@example.com\ne,\nf,\nuser100,user100@example.com\ng,us\u200ber7@x.org\n"
                      "h,alone@x.org\n",
                roster);
        QVERIFY(import->notes(0).testFlag(ImportNote::SameEmailActive));
        QCOMPARE(import->activeByEmail(0), u"user100"_qs);
        QVERIFY(import->notes(1).testFlag(ImportNote::SameEmailLine));
        QCOMPARE(import->likeByEmail(1), 2u);
        QCOMPARE(import->likeByEmail(2), 1u);
        QCOMPARE(import->likeByEmail(7), 1u);
        QCOMPARE(import->activeByEmail(3), u"user101"_qs);
        for (const quint32 line : {4u, 5u, 8u})
            QCOMPARE(import->notes(line), ImportNotes());
        // Told, never merged.
        QCOMPARE(import->standing(0), ImportStanding::New);
        QVERIFY(!import->notes(6).testFlag(ImportNote::SameEmailActive)); // that is who has it
        QVERIFY(isDoubtful(import->notes(0)) && isDoubtful(import->notes(2)));
    }

    void whatCannotBeReadBackIsNotSent()
    {
        const QByteArray longest(longestPersonTexts - 2, 'x');
        const QByteArray half = QByteArray("\xc3\xa9").repeated(longestPersonTexts / 4);
        const auto import
            = checked("id,email,name\nu1,," + longest + "\nu2,," + longest + "x\n" + QByteArray(70'000, 'x')
                + ",,\nu4,," + QByteArray(70'000, 'x') + "\nu5," + half + "," + half + "\n");
        const QList<bool> tooLong{false, true, true, true, true};
        for (quint32 line = 0; line < import->size(); ++line) {
            QCOMPARE(import->notes(line).testFlag(ImportNote::TooLong), tooLong.at(line));
            QCOMPARE(import->standing(line), tooLong.at(line) ? ImportStanding::Error : ImportStanding::New);
        }
    }

    void emailTroubleOnlyWarns()
    {
        const auto import
            = checked("id,email\n1,a@b.org\n2,nobody\n3,a@@b.c\n4,a b@c.d\n5,\n6,@b.c\n7,a@localhost\n");
        const QList<bool> bad{false, true, true, true, false, true, true};
        for (quint32 line = 0; line < import->size(); ++line) {
            QCOMPARE(import->notes(line).testFlag(ImportNote::BadEmail), bad.at(line));
            QCOMPARE(import->standing(line), ImportStanding::New);
        }
        QCOMPARE(import->count(ImportNote::BadEmail), 5);
    }

    void theActiveAreSkippedOrUpdated()
    {
        ImportRoster roster;
        roster.addRemoved(UserId(u"u1"_qs));
        roster.addActive(UserId(u"u1"_qs), u"a@b.c"_qs, u"Anna"_qs);
        roster.addActive(UserId(u"u2"_qs), u"b@b.c"_qs, {});
        roster.addRemoved(UserId(u"u3"_qs));
        roster.seal(true);
        const auto import
            = checked("id,email,name\nu1,a@b.c,Anna\nu1x,,\nu2,b@b.c,Bert\nu2,,\nu3,,\n", roster);
        QCOMPARE(import->standing(0), ImportStanding::Active);
        QCOMPARE(import->notes(0), ImportNotes());
        QCOMPARE(import->notes(2), ImportNotes(ImportNote::DetailsDiffer) | ImportNote::HasDuplicates);
        QCOMPARE(import->notes(4), ImportNotes(ImportNote::PreviouslyRemoved));
        QCOMPARE(import->standing(4), ImportStanding::New);
        const ImportPlan skipping(*import, {}, {}, 100);
        QCOMPARE(skipping.verdict(2), ImportVerdict::Skip);
        QVERIFY(skipping.updates().empty());
        ImportChoices choices;
        choices.updateActive = true;
        const ImportPlan updating(*import, choices, {}, 100);
        QCOMPARE(updating.verdict(0), ImportVerdict::Skip); // nothing to update
        QCOMPARE(linesOf(updating.updates()), (std::vector<quint32>{2}));
        QCOMPARE(updating.requests(), 2);
    }

    void whatTheFileLeavesOutDiffersFromNothing()
    {
        ImportRoster roster;
        roster.addActive(UserId(u"u1"_qs), u"a@b.c"_qs, u"Anna"_qs);
        roster.seal(true);
        QCOMPARE(checked("id,email,name\nu1,,\n", roster)->notes(0), ImportNotes());
        QCOMPARE(checked("id\nu1\n", roster)->notes(0), ImportNotes());
    }

    void capacityIsGivenInFileOrder()
    {
        const auto import = checked(people(10));
        const ImportPlan plan(*import, {}, capacityOf(3, 10), 100);
        QCOMPARE(plan.count(ImportVerdict::Allocate), 7);
        QCOMPARE(plan.count(ImportVerdict::NoSeat), 3);
        QCOMPARE(plan.verdict(6), ImportVerdict::Allocate);
        QCOMPARE(plan.verdict(7), ImportVerdict::NoSeat);
        QCOMPARE(plan.seatsMissing(), 3);
        QCOMPARE(plan.capacityNeeded(), std::optional<qint64>(13));
        QCOMPARE(plan.batch(0).size(), size_t(7));
        QCOMPARE(ImportPlan(*import, {}, capacityOf(0, 10), 100).seatsMissing(), 0);
        QCOMPARE(ImportPlan(*import, {}, capacityOf(0, 10), 100).capacityNeeded(), std::nullopt);
    }

    void seatsOverCapacityAreMissingToo()
    {
        const auto import = checked(people(2));
        const ImportPlan plan(*import, {}, capacityOf(12, 10), 100);
        QCOMPARE(plan.count(ImportVerdict::NoSeat), 2);
        QCOMPARE(plan.seatsMissing(), 4);
        QCOMPARE(plan.capacityNeeded(), std::optional<qint64>(14));
        QCOMPARE(plan.requests(), 0);
    }

    void anUnknownCapacityIsNotTakenForNone()
    {
        Capacity half;
        half.units = 5;
        for (const Capacity &capacity : {Capacity(), half}) {
            const ImportPlan plan(*checked(people(10)), {}, capacity, 100);
            QVERIFY(!plan.capacityKnown());
            QCOMPARE(plan.count(ImportVerdict::Allocate), 10);
            QCOMPARE(plan.seatsMissing(), 0);
        }
    }

    void whoGoesFirstCanBeChosen()
    {
        const auto import = checked(people(5));
        ImportChoices choices;
        choices.first = {4, 2, 4, 99};
        choices.leftOut = {0};
        const ImportPlan plan(*import, choices, capacityOf(0, 3), 100);
        QCOMPARE(linesOf(plan.batch(0)), (std::vector<quint32>{4, 2, 1}));
        QCOMPARE(plan.verdict(3), ImportVerdict::NoSeat);
        QCOMPARE(plan.verdict(0), ImportVerdict::Skip);
        QVERIFY(plan.isLeftOut(0));
        choices.sendWithoutSeat = true;
        const ImportPlan all(*import, choices, capacityOf(0, 3), 100);
        QCOMPARE(linesOf(all.batch(0)), (std::vector<quint32>{4, 2, 1, 3}));
        QCOMPARE(all.verdict(3), ImportVerdict::NoSeat);
        QCOMPARE(all.seatsMissing(), 1);
    }

    void M17_batchesHaveAtMostAHundred()
    {
        const auto import = checked(people(250));
        const ImportPlan plan(*import, {}, {}, 100);
        QCOMPARE(plan.batchCount(), size_t(3));
        QCOMPARE(plan.batch(0).size(), size_t(100));
        QCOMPARE(plan.batch(2).size(), size_t(50));
        QCOMPARE(plan.batch(2).front(), 200u);
        QVERIFY(plan.batch(3).empty());
        QCOMPARE(ImportPlan(*checked(people(100)), {}, {}, 100).batchCount(), size_t(1));
        QCOMPARE(ImportPlan(*checked(people(0)), {}, {}, 100).batchCount(), size_t(0));
        QCOMPARE(ImportPlan().batchCount(), size_t(0));
    }

    void C01_nothingIsSentOfAFileThatIsNotUnderstood()
    {
        const auto broken = checked("id\nu1\nu\xff\nu3\n");
        QVERIFY(broken->isBlocked());
        QCOMPARE(broken->standing(1), ImportStanding::Error);
        QCOMPARE(ImportPlan(*broken, {}, {}, 100).requests(), 0);
        const auto open = checked("id,name\nu1,a\nu2,\"b\nu3,c\n");
        QVERIFY(open->isBlocked());
        QCOMPARE(ImportPlan(*open, {}, {}, 100).requests(), 0);
        const auto nameless = checked("email,name\na@b.c,x\n");
        QVERIFY(nameless->isBlocked());
        QCOMPARE(ImportPlan(*nameless, {}, {}, 100).requests(), 0);
        // A line that is broken otherwise is an error of its own.
        const auto quote = checked("id,name\nu1,\"a\"b\nu2,c\n");
        QVERIFY(!quote->isBlocked());
        QCOMPARE(quote->notes(0), ImportNotes(ImportNote::Broken));
        QCOMPARE(ImportPlan(*quote, {}, {}, 100).requests(), 1);
    }

    void anIncompleteRosterIsSaid()
    {
        QVERIFY(!checked("id\nu1\n", rosterOf({u"u1"_qs}, {}, false))->rosterKnown());
        QVERIFY(checked("id\nu1\n", rosterOf({}))->rosterKnown());
    }

    void aCancelledCheckGivesNothing()
    {
        const auto table = tableOf(people(5));
        const std::atomic_bool cancelled = true;
        QVERIFY(!CheckedImport::check(table, guessMapping(*table).mapping, rosterOf({}), {}, &cancelled));
    }

    void C04_C05_aThousandLinesArePlannedRight_data()
    {
        QTest::addColumn<int>("encoding");
        QTest::addColumn<bool>("marked");
        QTest::newRow("UTF-8") << int(QStringConverter::Utf8) << false;
        QTest::newRow("UTF-8, marked") << int(QStringConverter::Utf8) << true;
        QTest::newRow("UTF-16 LE, marked") << int(QStringConverter::Utf16LE) << true;
        QTest::newRow("UTF-16 BE") << int(QStringConverter::Utf16BE) << false;
    }

    void C04_C05_aThousandLinesArePlannedRight()
    {
        QFETCH(int, encoding);
        QFETCH(bool, marked);
        QString text = u"Name;Team;E-Mail;User ID\r\n"_qs;
        int duplicates = 0, empty = 0, active = 0;
        ImportRoster roster;
        for (int i = 1; i <= 1000; ++i) {
            QString id = u"%1"_qs.arg(i, 6, 10, QLatin1Char('0'));
            if (i % 50 == 0)
                id = u"%1"_qs.arg(i - 1, 6, 10, QLatin1Char('0')), ++duplicates;
            else if (i % 34 == 0)
                id.clear(), ++empty;
            else if (i % 20 == 7)
                roster.addActive(UserId(id)), ++active;
            text += u"\"Müller; \"\"J\"\"\r\n %1\";x;p%1@example.org;%2\r\n"_qs.arg(i).arg(id);
        }
        roster.seal(true);
        QStringEncoder encoder(QStringConverter::Encoding(encoding),
            marked ? QStringConverter::Flag::WriteBom : QStringConverter::Flag::Default);
        const QByteArray bytes = encoder.encode(text);
        EncodingDetector detector;
        detector.feed(bytes);
        TextDecoder decoder(detector.result().encoding);
        std::string decoded;
        decoder.decode(bytes, decoded);
        const auto table
            = tableOf(bytes, {detector.result().encoding, detectDelimiter(decoded, true).delimiter, {}});
        const auto import = CheckedImport::check(table, guessMapping(*table).mapping, roster, {});
        QVERIFY(!import->isBlocked());
        QCOMPARE(import->size(), 1000u);
        QCOMPARE(import->mapping(), (ImportMapping{true, 3, 2, 0}));
        const int fresh = 1000 - duplicates - empty - active;
        const ImportPlan plan(*import, {}, capacityOf(active, active + fresh - 10), 100);
        QCOMPARE(plan.count(ImportVerdict::Duplicate), duplicates);
        QCOMPARE(plan.count(ImportVerdict::Error), empty);
        QCOMPARE(plan.count(ImportVerdict::Skip), active);
        QCOMPARE(plan.count(ImportVerdict::Allocate), fresh - 10);
        QCOMPARE(plan.count(ImportVerdict::NoSeat), 10);
        QCOMPARE(plan.seatsMissing(), 10);
        QCOMPARE(qint64(plan.batchCount()), (fresh - 10 + 99) / 100);
        QCOMPARE(textOf(import->userId(999)), u"000999"_qs);
        QCOMPARE(import->fileLine(999), 2 + 999 * 2);
        QSet<QString> sent;
        for (size_t batch = 0; batch < plan.batchCount(); ++batch) {
            for (const quint32 line : plan.batch(batch)) {
                const QString id = textOf(import->userId(line));
                QVERIFY(!id.isEmpty() && !sent.contains(id) && !roster.isActive(id.toStdString()));
                sent.insert(id);
            }
        }
    }

    void M17_aReplyIsAccountedLineByLine()
    {
        const QStringList sent{u"a"_qs, u"b"_qs, u"c"_qs};
        const BatchAccount account = accountBatch(sent, {u"a"_qs}, {u"b"_qs}, {u"c"_qs});
        QCOMPARE(account.outcomes,
            (std::vector{ImportOutcome::Allocated, ImportOutcome::Skipped, ImportOutcome::NoSeat}));
        QVERIFY(account.isClean());
    }

    void M18_oddRepliesAreTold()
    {
        const QStringList sent{u"a"_qs, u"b"_qs, u"c"_qs, u"d"_qs};
        const BatchAccount account
            = accountBatch(sent, {u"a"_qs, u"x"_qs, u"b"_qs, u"B"_qs}, {u"d"_qs, u"d"_qs}, {u"b"_qs});
        QCOMPARE(account.outcomes,
            (std::vector{ImportOutcome::Allocated, ImportOutcome::Unknown, ImportOutcome::Unaccounted,
                ImportOutcome::Skipped}));
        QCOMPARE(account.notSent, (QStringList{u"x"_qs, u"B"_qs}));
        QCOMPARE(account.contradictory, QStringList{u"b"_qs});
        QCOMPARE(account.repeated, QStringList{u"d"_qs});
        QCOMPARE(account.unaccounted, 1);
        QVERIFY(!account.isClean());
    }

    void M17_aLostReplyIsResolvedByTheRoster()
    {
        const QStringList sent{u"a"_qs, u"b"_qs, u"A"_qs};
        QCOMPARE(accountLostBatch(sent, rosterOf({u"a"_qs}, {u"b"_qs})),
            (std::vector{ImportOutcome::Allocated, ImportOutcome::NotSent, ImportOutcome::NotSent}));
        QCOMPARE(accountLostBatch(sent, rosterOf({u"a"_qs}, {}, false)),
            (std::vector{ImportOutcome::Allocated, ImportOutcome::Unknown, ImportOutcome::Unknown}));
    }

    void resultsAreCounted()
    {
        ImportResult result(3);
        result.set(1, ImportOutcome::Unknown, u"lost"_qs);
        QCOMPARE(result.reason(1), u"lost"_qs);
        result.set(1, ImportOutcome::Allocated);
        QVERIFY(result.reason(1).isEmpty());
        QCOMPARE(result.count(ImportOutcome::Allocated), 1);
        QCOMPARE(result.count(ImportOutcome::Unknown), 0);
        QCOMPARE(result.count(ImportOutcome::NotSent), 2);
    }

    void theRosterFindsAllAndOnlyThose()
    {
        QVERIFY(rc::check("a set of people", [](const std::vector<std::string> &ids) {
            ImportRoster roster;
            QSet<QString> active, removed;
            for (size_t i = 0; i < ids.size(); ++i) {
                const QString id = QString::number(std::hash<std::string>()(ids[i]) % 40);
                if (i % 3 == 0) {
                    roster.addRemoved(UserId(id));
                    removed.insert(id);
                } else {
                    roster.addActive(UserId(id), id + u'@', u'n' + id);
                    active.insert(id);
                }
            }
            roster.seal(true);
            RC_ASSERT(roster.activeCount() == active.size());
            for (int i = 0; i < 40; ++i) {
                const QString id = QString::number(i);
                const auto person = roster.find(id.toStdString());
                RC_ASSERT(person.active == active.contains(id));
                RC_ASSERT(person.removed == removed.contains(id));
                if (person.active)
                    RC_ASSERT(textOf(person.email) == id + u'@' && textOf(person.name) == u'n' + id);
            }
        }));
    }
};

QTEST_GUILESS_MAIN(TestSeatImport)

} // namespace tst_seat_import

#include "tst_seat_import.moc"
