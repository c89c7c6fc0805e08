// SPDX-License-Identifier: GPL-3.0-or-later
#include "shots/dialogs_import.h"

#include "models/views/import_view_model.h"
#include "support/import_stage.h"
#include "support/purchase_rig.h"
#include "support/ui_backend.h"
#include "ui/dialogs/import_confirm_dialog.h"
#include "ui/dialogs/import_dialog.h"
#include "ui/pages/imports_page.h"
#include "ui/widgets/data_table.h"

#include <QTemporaryDir>
#include <QTest>

namespace desk::shots {

namespace {

using namespace Qt::StringLiterals;
using Fault = test::ImportStage::Fault;

QByteArray importedFile()
{
    QByteArray bytes = "User ID;Name;E-Mail;Team\r\n";
    for (int i = 1; i <= 240; ++i) {
        const QByteArray n = QByteArray::number(i);
        if (i % 40 == 5)
            bytes += ";Nobody " + n + ";nobody@example.org;Sales\r\n";
        else if (i % 40 == 9)
            bytes += "usr_1001;Ada Lovelace;ada@example.org;Sales\r\n";
        else if (i % 40 == 12)
            bytes += "user" + QByteArray::number(i / 40 + 1) + ";Grace Hopper;grace@navy.example;Sales\r\n";
        else if (i % 40 == 20)
            bytes += " usr_" + QByteArray::number(1000 + i) + " ;\"Byron; George\";no-address;Ops\r\n";
        else
            bytes
                += "usr_" + QByteArray::number(1000 + i) + ";Person " + n + ";p" + n + "@example.org;Ops\r\n";
    }
    return bytes;
}

struct ImportScene
{
    test::ImportStage stage{12};
    uitest::MemoryPreferences preferences;
    QTemporaryDir folder;
    std::unique_ptr<ImportRuns> runs;
    std::unique_ptr<ImportViewModel> model;
    std::unique_ptr<ImportDialog> dialog;
    const ImportCamera &camera;

    explicit ImportScene(const ImportCamera &take)
        : camera(take)
    {
        stage.account.mode = AccountMode::Live;
        stage.account.name = u"My SaaS"_s;
        stage.units = 200;
        stage.restart();
        runs = std::make_unique<ImportRuns>(stage.gateway, *stage.actions, stage.clock);
        model = std::make_unique<ImportViewModel>(stage.data, *runs, stage.clock, preferences);
        model->open(TenantId(u"workspace_123"_s), u"Acme Corp"_s);
        dialog = std::make_unique<ImportDialog>(*model);
        dialog->open();
        dialog->resize(1040, 700); // the screen that there is for pictures is narrower than anybody's
        quiet();
    }
    void quiet()
    {
        (void)QTest::qWaitFor([this] {
            stage.settle();
            return !model->isReadingFile() && !model->isChecking();
        });
        QTest::qWait(60);
    }
    void grab(const QString &name)
    {
        quiet();
        camera(dialog.get(), u"import-"_s + name);
    }
    void read()
    {
        QFile out(folder.filePath(u"people.csv"_s));
        if (out.open(QIODevice::WriteOnly))
            out.write(importedFile());
        out.close();
        model->readFile(out.fileName());
        quiet();
    }
    void toPlan()
    {
        read();
        model->goOn();
        quiet();
        model->goOn();
        quiet();
    }
    void send(std::deque<Fault> faults)
    {
        model->setReviewed(true);
        model->run();
        stage.clock.advance(std::chrono::milliseconds(500));
        stage.faults = std::move(faults);
        model->confirm();
    }
};

/// More seats for those who have none: what they cost before the run, and the way from the result to a seat
/// for everybody.
void takeBuying(const ImportCamera &take)
{
    ImportScene scene(take);
    test::PurchaseStage subscription;
    subscription.units = scene.stage.units;
    scene.stage.gateway.onSubscriptions
        = [subscription](const TenantId &) -> test::FakeGateway::Answer<SubscriptionList> {
        SubscriptionList list;
        list.subscriptions.push_back(test::aSubscription(subscription));
        return list;
    };
    scene.stage.gateway.onPlans
        = []() -> test::FakeGateway::Answer<PlanCatalogue> { return PlanCatalogue(); };
    scene.model->open(scene.model->tenant(), scene.model->tenantName());
    scene.toPlan();
    scene.model->setReviewed(true);
    scene.grab(u"3-plan-cost"_s);
    scene.send({});
    scene.grab(u"5-result-buy"_s);
    scene.stage.units += 34;
    scene.model->refreshCapacity();
    scene.stage.faults = {Fault::Hangs};
    scene.model->retry(ImportSet::WithoutSeat);
    scene.grab(u"5-retry-running"_s);
    scene.stage.faults = {};
    scene.grab(u"5-retry-done"_s);
}

} // namespace

void importDialogs(const ImportCamera &take)
{
    ImportScene scene(take);
    scene.grab(u"1-empty"_s);
    scene.read();
    scene.grab(u"1-read"_s);
    scene.model->goOn();
    scene.grab(u"2-check"_s);
    scene.model->goOn();
    scene.model->setUpdateActive(true);
    scene.grab(u"3-plan"_s);
    scene.model->setReviewed(true);
    scene.model->run();
    scene.stage.clock.advance(std::chrono::milliseconds(500));
    {
        ImportConfirmDialog confirm(*scene.model);
        confirm.show();
        take(&confirm, u"import-3-confirm"_s);
    }
    scene.stage.faults = {Fault::None, Fault::Unauthorized};
    scene.model->confirm();
    scene.grab(u"4-stopped"_s);
    scene.stage.faults = {Fault::Hangs};
    scene.model->pauseOrResume();
    scene.grab(u"4-running"_s);
    scene.model->pauseOrResume();
    scene.grab(u"4-pausing"_s);
    scene.stage.faults = {Fault::BadLines};
    scene.quiet();
    scene.model->pauseOrResume();
    scene.quiet();
    scene.dialog->findChild<DataTable *>(u"importTable"_s)->goToRow(4);
    scene.grab(u"5-result"_s);
    {
        ImportScene lost(take);
        lost.toPlan();
        lost.send({Fault::None, Fault::LostBefore});
        lost.grab(u"4-lost-reply"_s);
    }
    {
        ImportScene paused(take);
        paused.toPlan();
        paused.send({Fault::Hangs});
        paused.quiet();
        paused.model->pauseOrResume();
        paused.stage.faults = {};
        paused.grab(u"4-paused"_s);
    }
    takeBuying(take);
    for (const auto &[id, file, state] :
        {std::tuple(u"a"_s, u"spring intake.csv"_s, ImportRunRecord::State::Finished),
            std::tuple(u"b"_s, u"autumn intake.csv"_s, ImportRunRecord::State::Running),
            std::tuple(u"c"_s, QString(), ImportRunRecord::State::Cancelled)}) {
        ImportRunRecord run;
        run.id = id;
        run.accountId = scene.stage.account.id;
        run.tenant = TenantId(u"tenant_"_s + id);
        run.tenantName
            = id == u"b"_s ? u"<b>Zoë</b> & Söhne, Internationale Handelsgesellschaft mbH"_s : u"Acme"_s;
        run.fileName = file;
        run.state = state;
        run.lines = 501;
        run.batches = 6;
        run.batchesDone = state == ImportRunRecord::State::Finished ? 6 : 2;
        run.startedAt = scene.stage.clock.utcNow().addDays(-int(id.size()));
        scene.stage.journal.savedRuns[id] = run;
    }
    ImportRuns runs(scene.stage.gateway, *scene.stage.actions, scene.stage.clock);
    scene.stage.settle();
    ImportRunsViewModel view(runs, scene.stage.clock);
    ImportsPage page(view, scene.preferences);
    page.resize(1072, 700);
    page.show();
    page.table()->goToRow(0);
    scene.quiet();
    take(&page, u"imports"_s);
}

} // namespace desk::shots
