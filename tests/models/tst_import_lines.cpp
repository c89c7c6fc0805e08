// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/actions/import_lines.h"

#include <QSet>
#include <QTest>

namespace tst_import_lines {

using namespace desk;
using namespace Qt::StringLiterals;
using State = ImportLineState;

ImportLineRecord line(int number, State state = State::Planned, bool update = false)
{
    ImportLineRecord record;
    record.line = number;
    record.userId = u"usr_%1"_s.arg(number);
    record.state = state;
    record.update = update;
    return record;
}

class TestImportLines : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aBatchIsAsLargeAsTheProviderTakes()
    {
        std::vector<ImportLineRecord> all;
        for (int i = 0; i < 20; ++i)
            all.push_back(line(i));
        ImportLines lines(std::move(all));
        QCOMPARE(lines.batchesLeft(7), 3);
        QCOMPARE(lines.nextBatch(7).size(), size_t(7));
    }

    void aBatchHasAtMostAHundredDifferentPeople()
    {
        std::vector<ImportLineRecord> all;
        for (int i = 0; i < 250; ++i)
            all.push_back(line(i));
        all[1].userId = all[0].userId; // the API refuses a whole batch for one who is in it twice
        all.push_back(line(900, State::Planned, true));
        ImportLines lines(std::move(all));
        QCOMPARE(lines.batchesLeft(100), 3);
        const ImportLines::Indexes first = lines.nextBatch(100);
        QCOMPARE(first.size(), size_t(100));
        QSet<QString> people;
        for (const size_t index : first)
            people.insert(lines[index].userId);
        QCOMPARE(people.size(), qsizetype(100));
        lines.set(first, State::Sending, {});
        QCOMPARE(lines.batchesLeft(100), 3); // the one on its way, and two
        QCOMPARE(lines.uncertain(), first);
        lines.set(first, State::Allocated, {});
        const ImportLines::Indexes second = lines.nextBatch(100);
        QCOMPARE(second.front(), size_t(1)); // whom the first batch had to leave out
        lines.set(second, State::Allocated, {});
        lines.set(lines.nextBatch(100), State::Allocated, {});
        QVERIFY(lines.nextBatch(100).empty());
        QCOMPARE(lines.nextUpdate(), std::optional<size_t>(250));
        lines.set({250}, State::Updated, {});
        QVERIFY(!lines.nextUpdate());
        QCOMPARE(lines.count(State::Allocated), 250);
        // What is planned again is found, wherever it is.
        lines.set({3}, State::Planned, u"again"_s);
        QCOMPARE(lines.nextBatch(100), ImportLines::Indexes{3});
        QCOMPARE(lines[3].reason, u"again"_s);
    }

    void onlyWhatWasNotDoneMayBeSentAgain()
    {
        ImportLines lines({line(0, State::Allocated), line(1, State::Rejected), line(2, State::Unknown),
            line(3, State::Failed), line(4, State::LeftOut), line(5, State::Skipped)});
        QCOMPARE(lines.retryable({0, 1, 2, 3, 4, 5, 99}), (ImportLines::Indexes{1, 3, 4}));
        QCOMPARE(lines.sendable(), 5);
    }

    void aFixIsNobodyElse()
    {
        ImportLines lines({line(0, State::Allocated), line(1, State::Failed), line(2, State::LeftOut)});
        QVERIFY(!lines.fix(0, {UserId(u"new"_s), {}, {}})); // done
        QVERIFY(!lines.fix(1, {UserId(u"usr_0"_s), {}, {}})); // somebody else of the run
        QVERIFY(!lines.fix(1, {}));
        QVERIFY(!lines.fix(7, {UserId(u"new"_s), {}, {}}));
        QVERIFY(
            lines.fix(1, {UserId(u"usr_2"_s), u"a@b.example"_s, u"Ada"_s})); // who is left out isn't in it
        QCOMPARE(lines[1].email, u"a@b.example"_s);
        QCOMPARE(lines.takeUnsaved(), std::set<size_t>{1});
    }

    void whatCouldNotBeSavedIsGivenBack()
    {
        ImportLines lines({line(0), line(1)});
        lines.noteUnsaved({0, 1});
        const std::set<size_t> saving = lines.takeUnsaved();
        QVERIFY(lines.takeUnsaved().empty());
        lines.noteUnsaved({1});
        lines.giveBack(saving);
        QCOMPARE(lines.takeUnsaved(), (std::set<size_t>{0, 1}));
    }
};

QTEST_GUILESS_MAIN(TestImportLines)

} // namespace tst_import_lines

#include "tst_import_lines.moc"
