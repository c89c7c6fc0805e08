// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/views/import_runs_view_model.h"
#include "models/views/table_export.h"
#include "support/import_stage.h"
#include "support/model_contract.h"

#include <QSignalSpy>
#include <QTest>

namespace tst_import_runs {

using namespace desk;
using namespace desk::test;
using namespace Qt::StringLiterals;
using Standing = ImportRuns::Listed::Standing;

ImportRunRecord aRun(const QString &id, ImportRunRecord::State state, int hour)
{
    ImportRunRecord run;
    run.id = id;
    run.accountId = u"account"_s;
    run.tenant = TenantId(u"t-"_s + id);
    run.tenantName = u"Tenant of "_s + id;
    run.fileName = id + u".csv"_s;
    run.state = state;
    run.startedAt = QDateTime({2026, 4, 30}, {hour, 0}, Qt::UTC);
    run.lines = 501;
    run.batches = 6;
    run.batchesDone = 2;
    return run;
}

std::vector<ImportLineRecord> lines(int count)
{
    std::vector<ImportLineRecord> all;
    for (int i = 1; i <= count; ++i) {
        ImportLineRecord line;
        line.line = i;
        line.userId = u"u%1"_s.arg(i);
        all.push_back(line);
    }
    return all;
}

/// An account whose journal has imports of earlier starts.
struct RunsStage
{
    ImportStage stage;
    std::unique_ptr<ImportRuns> runs;
    std::unique_ptr<ImportRunsViewModel> view;

    void put(const ImportRunRecord &run, const std::vector<ImportLineState> &states = {})
    {
        stage.journal.savedRuns[run.id] = run;
        int number = 0;
        for (const ImportLineState state : states) {
            ImportLineRecord line;
            line.line = ++number;
            line.state = state;
            stage.journal.savedLines[run.id][number] = line;
        }
    }
    void start()
    {
        runs = std::make_unique<ImportRuns>(stage.gateway, *stage.actions, stage.clock);
        view = std::make_unique<ImportRunsViewModel>(*runs, stage.clock);
        stage.settle();
    }
    [[nodiscard]] QString text(int row, ImportRunField field, int role = Qt::DisplayRole) const
    {
        return view->model()->index(row, int(field)).data(role).toString();
    }
};

class TestImportRuns : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyRunIsListedTheNewestFirst()
    {
        RunsStage rig;
        using State = ImportRunRecord::State;
        rig.put(aRun(u"old"_s, State::Finished, 8));
        rig.put(aRun(u"given"_s, State::Cancelled, 9));
        rig.put(aRun(u"cut"_s, State::Running, 10));
        ImportRunRecord strange = aRun(u"strange"_s, State::Paused, 11);
        strange.notUnderstood = u"state"_s;
        rig.put(strange);
        rig.start();
        const ModelContract contract(rig.view->model());
        QCOMPARE(rig.view->model()->rowCount(), 4);
        QCOMPARE(rig.text(0, ImportRunField::State), u"Not understood"_s);
        QCOMPARE(rig.text(1, ImportRunField::State), u"Interrupted"_s);
        QCOMPARE(rig.text(2, ImportRunField::State), u"Given up"_s);
        QCOMPARE(rig.text(3, ImportRunField::State), u"Finished"_s);
        QCOMPARE(rig.text(1, ImportRunField::Requests), u"2 of 6"_s);
        QCOMPARE(rig.text(1, ImportRunField::Requests, CopyTextRole), u"2/6"_s);
        QCOMPARE(
            rig.view->interruptedText(), u"2 imports were interrupted, the newest into Tenant of strange."_s);
        QVERIFY(rig.view->canOpen(*rig.view->model()->rowAt(1)));
        QVERIFY(!rig.view->canOpen(*rig.view->model()->rowAt(3)));
        rig.view->setSearchText(u"old.csv"_s);
        QCOMPARE(rig.view->model()->rowCount(), 1);
        rig.view->setSearchText(u"nobody"_s);
        QCOMPARE(rig.view->state().empty, EmptyKind::NothingMatches);
        rig.view->setSearchText({});
        contract.check();
    }

    void whatBecameOfTheLinesIsCounted()
    {
        RunsStage rig;
        using Line = ImportLineState;
        rig.put(aRun(u"cut"_s, ImportRunRecord::State::Finished, 8),
            {Line::Allocated, Line::Allocated, Line::Rejected, Line::NoSeat, Line::LeftOut, Line::Planned});
        rig.start();
        rig.view->select(u"cut"_s);
        rig.stage.settle();
        QCOMPARE(
            rig.view->summary(), u"2 allocated · 1 rejected · 1 without a seat · 1 not sent · 1 left out"_s);
        rig.view->select({});
        QCOMPARE(rig.view->summary(), QString());
    }

    void aRunThatGoesOnIsTheSameRow()
    {
        RunsStage rig;
        rig.put(aRun(u"old"_s, ImportRunRecord::State::Finished, 8));
        rig.start();
        const ModelContract contract(rig.view->model());
        QVERIFY(rig.runs->begin(TenantId(u"t1"_s), u"One"_s, u"a.csv"_s, lines(150)));
        QCOMPARE(rig.view->model()->rowCount(), 2);
        QCOMPARE(rig.text(0, ImportRunField::State), u"Running"_s);
        QVERIFY(rig.view->canOpen(*rig.view->model()->rowAt(0)));
        const QPersistentModelIndex row = rig.view->model()->index(0, 0);
        rig.view->select(rig.view->model()->rowAt(0)->run.id);
        rig.stage.settleFor(30);
        QCOMPARE(rig.text(0, ImportRunField::State), u"Finished"_s);
        QCOMPARE(rig.view->summary(), u"150 allocated"_s);
        QVERIFY(row.isValid());
        contract.check();
        // The next one of the same tenant takes its place in memory, not in the list.
        QVERIFY(rig.runs->begin(TenantId(u"t1"_s), u"One"_s, u"b.csv"_s, lines(3)));
        rig.stage.settleFor(30);
        QCOMPARE(rig.view->model()->rowCount(), 3);
        contract.check();
    }

    void theListIsExported()
    {
        RunsStage rig;
        rig.put(aRun(u"old"_s, ImportRunRecord::State::Finished, 8));
        rig.put(aRun(u"cut"_s, ImportRunRecord::State::Running, 9));
        rig.start();
        rig.view->setSearchText(u"old"_s);
        const ExportOffer offer = rig.view->exportOffer();
        QVERIFY(offer.narrowed);
        const auto source = offer.source({true, true, false, {}});
        QCOMPARE(source->columns().size(), rig.view->model()->columnCount());
        std::vector<ExportRow> rows;
        const QSignalSpy finished(source.get(), &ExportSource::finished);
        source->start([&](const ExportRow &row) {
            rows.push_back(row);
            return true;
        });
        rig.stage.clock.advance(std::chrono::seconds(1));
        QCOMPARE(finished.size(), 1);
        QCOMPARE(rows.size(), size_t(2));
    }
};

QTEST_GUILESS_MAIN(TestImportRuns)

} // namespace tst_import_runs

#include "tst_import_runs.moc"
