// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/actions/seat_export.h"
#include "models/views/import_view_model.h"
#include "support/import_stage.h"
#include "support/memory_preferences.h"
#include "support/model_contract.h"
#include "support/purchase_rig.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

namespace tst_import_view_model {

using namespace desk;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Fault = test::ImportStage::Fault;

constexpr int minute = 60; ///< seconds

/// A tenant, a folder with files, and the wizard.
struct Wizard
{
    test::ImportStage stage;
    test::MemoryPreferences preferences;
    QTemporaryDir folder;
    std::unique_ptr<ImportRuns> runs;
    std::unique_ptr<ImportViewModel> model;
    TenantId tenant{u"t1"_s};

    explicit Wizard(int seats = 0, AccountMode mode = AccountMode::Test)
        : stage(seats)
    {
        if (mode != AccountMode::Test) {
            stage.account.mode = mode;
            stage.restart();
        }
        reopen();
    }
    /// Another dialog in the same program.
    void reopen()
    {
        model.reset();
        if (!runs)
            runs = std::make_unique<ImportRuns>(stage.gateway, *stage.actions, stage.clock);
        model = std::make_unique<ImportViewModel>(stage.data, *runs, stage.clock, preferences);
        model->open(tenant, u"Tenant"_s);
        stage.settle();
    }
    /// Another start of the program.
    void restart()
    {
        model.reset();
        runs.reset();
        stage.restart();
        reopen();
    }
    [[nodiscard]] QString file(const QByteArray &bytes)
    {
        const QString path = folder.filePath(u"people.csv"_s);
        QFile out(path);
        if (!out.open(QIODevice::WriteOnly) || out.write(bytes) != bytes.size())
            qFatal("the file could not be written");
        return path;
    }
    /// The worker thread has answered, and everything that follows has happened.
    [[nodiscard]] bool quiet()
    {
        return QTest::qWaitFor(
            [this] {
                stage.settle();
                return !model->isReadingFile() && !model->isChecking();
            },
            20'000);
    }
    void read(const QByteArray &bytes)
    {
        model->readFile(file(bytes));
        QVERIFY(quiet());
        QVERIFY(model->file() != nullptr);
    }
    void toPlan()
    {
        QCOMPARE(model->obstacle(), QString());
        model->goOn();
        QVERIFY(quiet());
        QCOMPARE(model->step(), ImportStep::Check);
        QCOMPARE(model->obstacle(), QString());
        model->goOn();
        QVERIFY(quiet());
        QCOMPARE(model->step(), ImportStep::Plan);
    }
    [[nodiscard]] qint64 count(ImportSet set) const
    {
        for (const ImportSetCount &one : model->sets()) {
            if (one.set == set)
                return one.count;
        }
        return 0;
    }
    /// Every line is in exactly one set.
    [[nodiscard]] bool addsUp() const
    {
        qint64 sum = 0;
        for (const ImportSetCount &one : model->sets())
            sum += one.set == ImportSet::All ? 0 : one.count;
        return sum == count(ImportSet::All);
    }
};

QByteArray people(int count, const QByteArray &header = "user id,e-mail,name\n")
{
    QByteArray bytes = header;
    for (int i = 1; i <= count; ++i) {
        const QByteArray n = QByteArray::number(i);
        bytes += "new" + n + ",n" + n + "@example.org,Name " + n + "\n";
    }
    return bytes;
}

QByteArray utf16(const QString &text)
{
    QByteArray bytes("\xff\xfe");
    for (const QChar c : text) {
        bytes += char(c.unicode() & 0xff);
        bytes += char(c.unicode() >> 8);
    }
    return bytes;
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

class TestImportViewModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// A thousand lines with duplicates, empty IDs, quotes, CRLF, a mark, and a header in another order: the
    /// plan is right before anything is sent, and every line is accounted for with one reply lost.
    void aThousandLinesOfEveryKind_data()
    {
        QTest::addColumn<bool>("wide");
        QTest::newRow("UTF-8 with a mark") << false;
        QTest::newRow("UTF-16") << true;
    }
    void aThousandLinesOfEveryKind()
    {
        QFETCH(bool, wide);
        Wizard wizard(20); // user1 … user20 have seats
        wizard.stage.units = 20 + 900;
        QString text = u"Name;E-Mail;Abteilung;Benutzer-ID\r\n"_s;
        int fresh = 0;
        for (int i = 0; i < 1000; ++i) {
            if (i % 50 == 7)
                text += u"Nobody;x@example.org;;\r\n"_s; // 20 without an ID
            else if (i % 50 == 8)
                text += u"Again;a@example.org;;new0\r\n"_s; // 20 duplicates
            else if (i % 100 == 9)
                text += u"\"Has \"\"one\"\"; already\";u@example.org;;user%1\r\n"_s.arg(i / 100 + 1); // 10
            else
                text += u"\"Grün, \"\"%1\"\"\";n%1@example.org;x;new%1\r\n"_s.arg(fresh++);
        }
        wizard.read(wide ? utf16(text) : "\xef\xbb\xbf" + text.toUtf8());
        QCOMPARE(wizard.model->file()->delimiter, ';');
        QCOMPARE(wizard.model->mapping(), (ImportMapping{true, 3, 1, 0}));
        wizard.toPlan();
        QCOMPARE(fresh, 950);
        QCOMPARE(wizard.count(ImportSet::All), 1000);
        QCOMPARE(wizard.count(ImportSet::Error), 20);
        QCOMPARE(wizard.count(ImportSet::Duplicate), 20);
        QCOMPARE(wizard.count(ImportSet::Skip), 10);
        QCOMPARE(wizard.count(ImportSet::Allocate), 900);
        QCOMPARE(wizard.count(ImportSet::NoSeat), 50);
        QVERIFY(wizard.addsUp());
        QCOMPARE(wizard.model->people(), 900);
        QCOMPARE(wizard.model->plan().seatsMissing(), 50);
        QVERIFY(wizard.stage.batches.empty());

        wizard.stage.faults = {Fault::None, Fault::None, Fault::LostAfter};
        wizard.model->run();
        wizard.stage.settleFor(minute);
        QCOMPARE(wizard.model->step(), ImportStep::Result);
        QCOMPARE(wizard.stage.batches.size(), size_t(9));
        QCOMPARE(wizard.count(ImportSet::Allocated), 900);
        QCOMPARE(wizard.count(ImportSet::LeftOut), 50);
        QCOMPARE(wizard.count(ImportSet::WithoutSeat), 50);
        QVERIFY(wizard.addsUp());
        QCOMPARE(wizard.stage.capacity().activeCount, 920);
        QCOMPARE(wizard.stage.seatOf(u"new3"_s)->name, u"Grün, \"3\""_s);
    }

    void nothingGoesOnWithoutAFileAndAnIdColumn()
    {
        Wizard wizard;
        QVERIFY(!wizard.model->obstacle().isEmpty());
        wizard.model->goOn();
        QCOMPARE(wizard.model->step(), ImportStep::Read);
        wizard.read("colour,shape\nred,round\n");
        ImportMapping mapping = wizard.model->mapping();
        mapping.userId = -1;
        wizard.model->setMapping(mapping);
        QVERIFY(!wizard.model->obstacle().isEmpty());
        mapping.userId = 1;
        wizard.model->setMapping(mapping);
        QCOMPARE(wizard.model->obstacle(), QString());
    }

    void aMissingFileSaysSo()
    {
        Wizard wizard;
        wizard.model->readFile(wizard.folder.filePath(u"none.csv"_s));
        QVERIFY(wizard.quiet());
        QVERIFY(wizard.model->obstacle().contains(u"none.csv"_s));
    }

    void pastedCellsAreReadWithTheirTabs()
    {
        Wizard wizard;
        wizard.model->readText(u"name\tid\nAda\tu1\nBob\tu2\n"_s);
        QCOMPARE(wizard.model->file()->delimiter, '\t');
        QCOMPARE(wizard.model->preview().columns, QStringList({u"name"_s, u"id"_s}));
        QCOMPARE(wizard.model->preview().rows.size(), size_t(2));
        wizard.toPlan();
        QCOMPARE(wizard.model->people(), 2);
        wizard.model->goBack();
        wizard.model->goBack();
        wizard.model->readText(u"\n"_s);
        QVERIFY(!wizard.model->obstacle().isEmpty());
    }

    void columnsAreRememberedByNameForTheTenantOnly()
    {
        Wizard wizard;
        const QByteArray odd = "a,b,c\nx1,y1,z1\nx2,y2,z2\n";
        wizard.read(odd);
        wizard.model->setMapping({true, 2, -1, 0});
        wizard.reopen();
        wizard.read("c,a,b\nz1,x1,y1\nz2,x2,y2\n");
        ImportMapping mapping = wizard.model->mapping();
        if (mapping.hasHeader) // only a header has names
            QCOMPARE(mapping, (ImportMapping{true, 0, -1, 1}));
        for (const QVariant &value : wizard.preferences.all())
            QVERIFY(!value.toStringList().contains(u"x1"_s));
        for (const QString &key : wizard.preferences.all().keys())
            QVERIFY(!key.contains(u"t1"_s));
    }

    void readOnlyAccountsSendNothing()
    {
        Wizard wizard;
        wizard.stage.account.readOnly = true;
        wizard.stage.account.readOnlyReason = u"Because."_s;
        wizard.restart();
        wizard.read(people(3));
        wizard.toPlan();
        QCOMPARE(wizard.model->obstacle(), u"Because."_s);
        wizard.model->run();
        QCOMPARE(wizard.model->step(), ImportStep::Plan);
        QVERIFY(wizard.stage.batches.empty());
    }

    void withoutASubscriptionNobodyIsSent()
    {
        Wizard wizard;
        wizard.stage.gateway.onSeats = [](const SeatQuery &) -> test::FakeGateway::Answer<SeatPage> {
            return failure(test::noActiveSubscription());
        };
        wizard.reopen();
        QCOMPARE(wizard.model->roster().state(), ImportRosterState::NoSubscription);
        wizard.read(people(3));
        wizard.model->goOn();
        QVERIFY(wizard.quiet());
        QVERIFY(!wizard.model->obstacle().isEmpty());
        wizard.model->goOn();
        QCOMPARE(wizard.model->step(), ImportStep::Check);
    }

    void anUnknownRosterAndCapacityAreSaidAndLeftToTheServer()
    {
        Wizard wizard(3);
        wizard.stage.rosterFails = true;
        wizard.stage.gateway.onCapacity = [](const TenantId &) -> test::FakeGateway::Answer<Capacity> {
            return failure(test::anError(ApiError::Kind::Server));
        };
        wizard.reopen();
        QCOMPARE(wizard.model->roster().state(), ImportRosterState::Failed);
        wizard.read("id\nuser1\nnew1\n");
        wizard.toPlan();
        QVERIFY(!wizard.model->capacity());
        QVERIFY(!wizard.model->plan().capacityKnown());
        QCOMPARE(wizard.model->people(), 2);
        wizard.stage.rosterFails = false;
        wizard.model->readRosterAgain();
        QVERIFY(wizard.quiet());
        QCOMPARE(wizard.model->people(), 1);
    }

    void M24_theImportThatIsAskedForIsTheOneThatIsSent()
    {
        Wizard wizard(0, AccountMode::Live);
        wizard.read(people(3));
        wizard.toPlan();
        wizard.model->run();
        QVERIFY(wizard.model->question());
        QVERIFY(wizard.stage.batches.empty());
        const MoneyQuestion asked = *wizard.model->question();
        wizard.model->confirm(); // not armed yet
        wizard.stage.settle();
        QVERIFY(wizard.stage.batches.empty());
        wizard.stage.clock.advance(500ms);
        wizard.model->setUpdateActive(true); // changes nothing: nobody is active
        QVERIFY(wizard.model->question());
        QCOMPARE(*wizard.model->question(), asked);
        wizard.model->confirm();
        wizard.model->confirm();
        wizard.stage.settle();
        QCOMPARE(wizard.stage.batches.size(), size_t(1));
        QVERIFY(asked.sentence.contains(u"3 person"_s));
        QCOMPARE(wizard.count(ImportSet::Allocated), 3);
    }

    void anotherPlanOrOtherSeatsCloseTheQuestion()
    {
        Wizard wizard(0, AccountMode::Live);
        wizard.stage.units = 10;
        wizard.read(people(3));
        wizard.toPlan();
        QSignalSpy closed(wizard.model.get(), &ImportViewModel::questionClosed);
        wizard.model->run();
        wizard.model->leaveOut({1}, true);
        QVERIFY(!wizard.model->question());
        QCOMPARE(closed.size(), 1);
        QVERIFY(closed[0][0].toString().startsWith(u"Nothing was sent"_s));
        wizard.model->run();
        QVERIFY(wizard.model->question());
        wizard.stage.units = 20;
        wizard.model->refreshCapacity();
        wizard.stage.settle();
        QVERIFY(!wizard.model->question());
        QCOMPARE(closed.size(), 2);
        wizard.stage.clock.advance(500ms);
        wizard.model->confirm();
        wizard.stage.settle();
        QVERIFY(wizard.stage.batches.empty());
        QCOMPARE(wizard.model->step(), ImportStep::Plan);
    }

    void anOldQuestionIsClosedAndTheSeatsAreReadAgain()
    {
        Wizard wizard(0, AccountMode::Live);
        wizard.read(people(3));
        wizard.toPlan();
        QSignalSpy closed(wizard.model.get(), &ImportViewModel::questionClosed);
        wizard.model->run();
        wizard.stage.clock.advance(500ms);
        wizard.stage.clock.jump(20min); // the machine slept
        wizard.model->confirm();
        QVERIFY(wizard.quiet());
        QCOMPARE(closed.size(), 1);
        QVERIFY(closed[0][0].toString().contains(u"2 minute"_s));
        QVERIFY(wizard.stage.batches.empty());
        wizard.model->run();
        wizard.stage.clock.advance(500ms);
        wizard.model->confirm();
        wizard.stage.settle();
        QCOMPARE(wizard.stage.batches.size(), size_t(1));
    }

    void whatMissingSeatsCostIsInTheCurrencyOfTheInvoices()
    {
        Wizard wizard(8);
        wizard.stage.units = 10;
        wizard.stage.gateway.onSubscriptions = [&](const TenantId &) {
            test::PurchaseStage purchase;
            purchase.currency.clear();
            SubscriptionList list{{test::aSubscription(purchase, 1)}, {}};
            const qint64 now = wizard.stage.clock.utcNow().toMSecsSinceEpoch();
            list.subscriptions.front().periodStart = Timestamp::fromUtcMs(now - 10 * 86'400'000LL);
            list.subscriptions.front().periodEnd = Timestamp::fromUtcMs(now + 20 * 86'400'000LL);
            return test::FakeGateway::Answer<SubscriptionList>(list); // prices in USD and in NPR
        };
        wizard.stage.gateway.onPlans
            = [] { return test::FakeGateway::Answer<PlanCatalogue>(PlanCatalogue()); };
        wizard.stage.gateway.onAddons
            = [](const TenantId &) { return test::FakeGateway::Answer<AddonCatalogue>(AddonCatalogue()); };
        wizard.stage.gateway.onInvoices = [](const TenantId &) {
            InvoiceList list;
            list.invoices.emplace_back();
            list.invoices.back().currency = Currency(u"NPR"_s);
            list.invoices.back().issuedAt = Timestamp::fromUtcMs(1);
            return test::FakeGateway::Answer<InvoiceList>(list);
        };
        wizard.reopen();
        wizard.read(people(5));
        wizard.toPlan();
        QVERIFY2(wizard.model->costText().contains(u"NPR"_s), qPrintable(wizard.model->costText()));
    }

    void seatsThatAreMissingAreAskedForAndThenRetried()
    {
        Wizard wizard(8);
        wizard.stage.units = 10;
        wizard.read(people(5));
        wizard.toPlan();
        QCOMPARE(wizard.model->people(), 2);
        QVERIFY(!wizard.model->costText().isEmpty()); // at least that it isn't known
        QSignalSpy asked(wizard.model.get(), &ImportViewModel::capacityNeeded);
        wizard.model->askForCapacity();
        QCOMPARE(asked.size(), 1);
        QCOMPARE(asked[0][0].toLongLong(), 3);
        const auto waiting = asked[0][1].value<std::vector<SeatPerson>>();
        QCOMPARE(waiting.size(), size_t(3));
        QCOMPARE(waiting[0].userId.text(), u"new3"_s);

        wizard.model->seatFirst({4});
        QCOMPARE(wizard.model->plan().verdict(4), ImportVerdict::Allocate);
        wizard.model->run();
        wizard.stage.settle();
        QVERIFY(wizard.stage.seatOf(u"new5"_s));
        QVERIFY(!wizard.stage.seatOf(u"new2"_s));
        QCOMPARE(wizard.model->step(), ImportStep::Result);
        QCOMPARE(wizard.model->count(ImportSet::WithoutSeat), 3);
        wizard.model->askForCapacity();
        QCOMPARE(asked.size(), 2);
        QCOMPARE(asked[1][0].toLongLong(), 3);
        wizard.stage.units = 13;
        wizard.model->retry(ImportSet::WithoutSeat);
        wizard.stage.settle();
        QCOMPARE(wizard.model->count(ImportSet::WithoutSeat), 0);
        QCOMPARE(wizard.count(ImportSet::Allocated), 5);
        QVERIFY(wizard.addsUp());
        // What was planned of it before isn't said any more.
        const QModelIndex seated = wizard.model->table().index(1, int(ImportColumn::Note));
        QCOMPARE(seated.data(CopyTextRole).toString(), QString());
    }

    void setsAreToldInTheWordsOfTheirChips()
    {
        const std::vector<ImportSetCount> sets{{ImportSet::All, importSetLabel(ImportSet::All), 143},
            {ImportSet::Allocated, importSetLabel(ImportSet::Allocated), 100},
            {ImportSet::WithoutSeat, importSetLabel(ImportSet::WithoutSeat), 34},
            {ImportSet::Failed, importSetLabel(ImportSet::Failed), 1},
            {ImportSet::LeftOut, importSetLabel(ImportSet::LeftOut), 8}};
        QCOMPARE(importResultText(sets), u"100 allocated, 34 with no seat free, 1 failed"_s);
        QCOMPARE(importResultText({}), u"nothing was sent"_s);
        for (const ImportSetCount &set : sets) {
            if (set.set != ImportSet::All && set.set != ImportSet::LeftOut)
                QVERIFY2(
                    importResultText({set}).contains(set.label, Qt::CaseInsensitive), qPrintable(set.label));
        }
        QStringList texts;
        for (const ImportSet set : retryableImportSets()) {
            const QString text = importRetryText(set, 7);
            QVERIFY(text.contains(u'7') && text.contains(u'&'));
            QVERIFY(QString(text).remove(u'&').contains(importSetLabel(set), Qt::CaseInsensitive));
            texts << text.mid(text.indexOf(u'&') + 1, 1).toLower();
        }
        texts.removeDuplicates();
        QCOMPARE(texts.size(), qsizetype(retryableImportSets().size()));
        QCOMPARE(importRetryText(ImportSet::Allocated, 7), QString());
    }

    void thoseWithoutASeatCanBeSentAndAreRejected()
    {
        Wizard wizard;
        wizard.stage.units = 1;
        wizard.read(people(3));
        wizard.toPlan();
        wizard.model->setSendWithoutSeat(true);
        QCOMPARE(wizard.model->people(), 3);
        wizard.model->run();
        wizard.stage.settle();
        QCOMPARE(wizard.count(ImportSet::WithoutSeat), 2);
        QVERIFY(wizard.addsUp());
    }

    void updatesAreAChoiceWithItsOwnCount()
    {
        Wizard wizard(3);
        wizard.read("id,email\nuser1,other@example.org\nuser2,user2@example.org\nnew1,\n");
        wizard.toPlan();
        QCOMPARE(wizard.model->updatable(), 1);
        QVERIFY(!wizard.model->needsConfirmation());
        QCOMPARE(wizard.model->plan().updates().size(), size_t(0));
        wizard.model->setUpdateActive(true);
        QVERIFY(wizard.model->needsConfirmation());
        QVERIFY(wizard.model->sentence().contains(u"t1"_s));
        QVERIFY2(wizard.model->sentence().startsWith(u"Give "_s)
                && wizard.model->sentence().contains(u"a seat and update 1 in "_s),
            qPrintable(wizard.model->sentence()));
        wizard.model->run();
        QVERIFY(wizard.model->question()->notes.front().contains(u"are replaced"_s));
        wizard.stage.clock.advance(500ms);
        wizard.model->confirm();
        wizard.stage.settle();
        QCOMPARE(wizard.stage.updates.size(), size_t(1));
        QCOMPARE(wizard.stage.seatOf(u"user1"_s)->email, u"other@example.org"_s);
        QCOMPARE(wizard.count(ImportSet::Updated), 1);
        QCOMPARE(wizard.count(ImportSet::Allocated), 1);
        QVERIFY(wizard.addsUp());
    }

    void leftOutLinesAreNotSent()
    {
        Wizard wizard;
        wizard.read(people(3));
        wizard.toPlan();
        wizard.model->leaveOut({0, 2}, true);
        QCOMPARE(wizard.model->people(), 1);
        wizard.model->leaveOut({2}, false);
        QCOMPARE(wizard.model->people(), 2);
        wizard.model->run();
        wizard.stage.settle();
        QVERIFY(!wizard.stage.seatOf(u"new1"_s));
        QCOMPARE(wizard.count(ImportSet::LeftOut), 1);
    }

    void closingTheDialogDoesNotStopTheRun()
    {
        Wizard wizard;
        wizard.read(people(250));
        wizard.toPlan();
        wizard.stage.faults = {Fault::None, Fault::Hangs};
        wizard.model->run();
        wizard.stage.settle();
        QCOMPARE(wizard.model->step(), ImportStep::Run);
        wizard.model.reset();
        wizard.stage.faults.clear();
        wizard.stage.settle();
        wizard.reopen();
        QCOMPARE(wizard.stage.batches.size(), size_t(3));
        // It has ended, so a new import can begin.
        QCOMPARE(wizard.model->step(), ImportStep::Read);
        QCOMPARE(wizard.runs->runOf(wizard.tenant)->count(ImportLineState::Allocated), 250);
    }

    void aRunningImportIsShownByTheNextDialog()
    {
        Wizard wizard;
        wizard.read(people(150));
        wizard.toPlan();
        wizard.stage.faults = {Fault::None, Fault::Hangs};
        wizard.model->run();
        wizard.stage.settle();
        wizard.reopen();
        QCOMPARE(wizard.model->step(), ImportStep::Run);
        QCOMPARE(wizard.count(ImportSet::Allocated), 100);
        QCOMPARE(wizard.count(ImportSet::NotSent), 50);
        QCOMPARE(wizard.model->fileName(), u"people.csv"_s);
        wizard.stage.faults.clear();
        wizard.stage.settle();
        QCOMPARE(wizard.model->step(), ImportStep::Result);
        QCOMPARE(wizard.count(ImportSet::Allocated), 150);
    }

    void C07_anInterruptedImportIsFoundAtTheNextStart_data()
    {
        QTest::addColumn<bool>("resume");
        QTest::newRow("resumed") << true;
        QTest::newRow("given up") << false;
    }
    void C07_anInterruptedImportIsFoundAtTheNextStart()
    {
        QFETCH(bool, resume);
        Wizard wizard;
        wizard.read(people(250) + ",nobody@example.org,No ID\n");
        wizard.toPlan();
        wizard.stage.faults = {Fault::None, Fault::Hangs};
        wizard.model->run();
        wizard.stage.settle();
        QCOMPARE(wizard.stage.batches.size(), size_t(1));
        wizard.stage.faults.clear();
        wizard.restart();
        QVERIFY(wizard.model->interrupted());
        QVERIFY(!wizard.model->obstacle().isEmpty());
        wizard.model->takeUpInterrupted(resume);
        wizard.stage.settleFor(minute);
        QCOMPARE(wizard.model->step(), ImportStep::Result);
        QCOMPARE(wizard.count(ImportSet::All), 251);
        QCOMPARE(wizard.count(ImportSet::Allocated), resume ? 250 : 100);
        QCOMPARE(wizard.count(ImportSet::NotSent), resume ? 0 : 150);
        QCOMPARE(wizard.count(ImportSet::LeftOut), 1);
        QVERIFY(wizard.addsUp());
        wizard.reopen();
        QVERIFY(!wizard.model->interrupted());
    }

    void C07_whoHadNoSeatIsKnownAfterARestart()
    {
        Wizard wizard(8);
        wizard.stage.units = 120;
        wizard.read(people(250));
        wizard.toPlan();
        const qint64 without = 250 - wizard.model->people();
        QVERIFY(without > 0);
        wizard.stage.faults = {Fault::None, Fault::Hangs};
        wizard.model->run();
        wizard.stage.settle();
        wizard.stage.faults.clear();
        wizard.restart();
        wizard.model->takeUpInterrupted(true);
        wizard.stage.settleFor(minute);
        QCOMPARE(wizard.model->step(), ImportStep::Result);
        QCOMPARE(wizard.model->count(ImportSet::WithoutSeat), without);
        const QSignalSpy asked(wizard.model.get(), &ImportViewModel::capacityNeeded);
        wizard.model->askForCapacity();
        QCOMPARE(asked.size(), 1);
        QCOMPARE(asked[0][1].value<std::vector<SeatPerson>>().size(), size_t(without));
        wizard.stage.units = 1000;
        wizard.model->retry(ImportSet::WithoutSeat);
        wizard.stage.settleFor(minute);
        QCOMPARE(wizard.count(ImportSet::Allocated), 250);
        QVERIFY(wizard.addsUp());
    }

    void whoIsRefusedThoughSeatsAreFreeCanBeBoughtFor()
    {
        Wizard wizard;
        wizard.stage.distort = [](BulkReply &reply) { reply.rejected << reply.allocated.takeLast(); };
        wizard.read(people(3));
        wizard.toPlan();
        wizard.model->run();
        wizard.stage.settleFor(minute);
        QCOMPARE(wizard.model->step(), ImportStep::Result);
        QCOMPARE(wizard.model->count(ImportSet::WithoutSeat), 1);
        const QSignalSpy asked(wizard.model.get(), &ImportViewModel::capacityNeeded);
        wizard.model->askForCapacity();
        QCOMPARE(asked.size(), 1);
        QCOMPARE(asked[0][0].toLongLong(), 0);
        QCOMPARE(asked[0][1].value<std::vector<SeatPerson>>().size(), size_t(1));
    }

    void aRunThatIsNotUnderstoodSaysThatItCannotBeResumed()
    {
        Wizard wizard;
        wizard.read(people(250));
        wizard.toPlan();
        wizard.stage.faults = {Fault::None, Fault::Hangs};
        wizard.model->run();
        wizard.stage.settle();
        wizard.stage.faults.clear();
        wizard.stage.journal.savedRuns.begin()->second.notUnderstood = u"state: dreaming"_s;
        wizard.restart();
        QVERIFY(wizard.model->interrupted());
        const size_t sent = wizard.stage.batches.size();
        QCOMPARE(wizard.model->takeUpProblem(), QString());
        wizard.model->takeUpInterrupted(true);
        wizard.stage.settleFor(minute);
        QVERIFY(wizard.model->takeUpProblem().contains(u"newer version"_s));
        QVERIFY(wizard.model->interrupted());
        QCOMPARE(wizard.stage.batches.size(), sent);
    }

    void pausingAndCancelling()
    {
        Wizard wizard;
        wizard.read(people(300));
        wizard.toPlan();
        wizard.stage.faults = {Fault::None, Fault::Hangs};
        wizard.model->run();
        wizard.stage.settle();
        wizard.model->pauseOrResume();
        wizard.stage.faults.clear();
        wizard.stage.settle();
        QCOMPARE(wizard.model->step(), ImportStep::Run);
        QVERIFY(!importStopText(*wizard.model->currentRun(), {}, u"Crovver"_s).title.isEmpty());
        wizard.model->cancelRun();
        QCOMPARE(wizard.model->step(), ImportStep::Result);
        QCOMPARE(wizard.count(ImportSet::Allocated), 200);
        QCOMPARE(wizard.count(ImportSet::NotSent), 100);
        QCOMPARE(wizard.model->count(ImportSet::NotSent), 100);
        wizard.model->retry(ImportSet::NotSent);
        wizard.stage.settle();
        QCOMPARE(wizard.count(ImportSet::Allocated), 300);
    }

    void everyStopSaysWhatWasDone()
    {
        for (const Fault fault :
            {Fault::Unsent, Fault::Unauthorized, Fault::Forbidden, Fault::NoSubscription, Fault::BadLines}) {
            Wizard wizard;
            wizard.read(people(150));
            wizard.toPlan();
            wizard.stage.faults = {Fault::None, fault};
            wizard.model->run();
            wizard.stage.settle();
            const ImportStopText text = importStopText(*wizard.model->currentRun(), {}, u"Crovver"_s);
            QVERIFY(!text.title.isEmpty());
            QVERIFY2(text.hint.contains(u"100"_s) && text.hint.contains(u"150"_s), qPrintable(text.hint));
        }
    }

    void aFailedLineIsCorrectedAndSentAgain()
    {
        Wizard wizard;
        wizard.read("id,name\nnew1,A\n,B\n");
        wizard.toPlan();
        wizard.model->run();
        wizard.stage.settle();
        QVERIFY(!wizard.model->canFix(0));
        QVERIFY(wizard.model->canFix(1));
        QVERIFY(!wizard.model->fix(1, {UserId(u"new1"_s), {}, {}}));
        QVERIFY(wizard.model->fix(1, {UserId(u"new2"_s), {}, u"B"_s}));
        wizard.stage.settle();
        QCOMPARE(wizard.model->step(), ImportStep::Result);
        QCOMPARE(wizard.count(ImportSet::Allocated), 2);
        QVERIFY(wizard.stage.seatOf(u"new2"_s));
        QCOMPARE(wizard.model->person(1).userId.text(), u"new2"_s);
    }

    void setsAreSavedWithReasonsAndSafeForSpreadsheets()
    {
        Wizard wizard;
        wizard.stage.units = 1;
        wizard.read("id,name,team\nnew1,=1+1,x\nnew2,B,y\n");
        wizard.toPlan();
        wizard.model->setSendWithoutSeat(true);
        wizard.model->run();
        wizard.stage.settle();
        const QString all = wizard.folder.filePath(u"all.csv"_s);
        const QString rejected = wizard.folder.filePath(u"rejected.csv"_s);
        QCOMPARE(wizard.model->saveSet(ImportSet::All, all, true), QString());
        QCOMPARE(wizard.model->saveSet(ImportSet::WithoutSeat, rejected, false), QString());
        QVERIFY(contentOf(all).contains("'=1+1"));
        QCOMPARE(contentOf(all).count("\r\n"), 3);
        QVERIFY(contentOf(rejected).contains("new2") && !contentOf(rejected).contains("new1"));
        QVERIFY(contentOf(rejected).contains("No free seat."));
        QVERIFY(contentOf(rejected).contains("team"));
        QVERIFY(!wizard.model->saveSet(ImportSet::All, wizard.folder.path(), true).isEmpty());
        const QString sample = wizard.folder.filePath(u"template.csv"_s);
        QCOMPARE(ImportViewModel::saveTemplate(sample), QString());
        QCOMPARE(contentOf(sample), QByteArray("externalUserId,email,name\r\n"));
    }

    void C05_whatIsUncertainIsConfirmedBeforeAnythingIsSent_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        const auto row = [](const char *name, const QByteArray &bytes) { QTest::newRow(name) << bytes; };
        row("encoding", "id,name\nu1,J\xfcrgen\n");
        row("delimiter", "u1;Doe, Ann\nu2;Roe, Bob\n");
        row("no known header", "u1,Ann\nu2,Bob\n");
        row("a title above", "People of Acme\nid,name\nu1,Ann\n");
        row("an ID with a delimiter", "id\n\"u1;Ann\"\n");
        row("an ID that a spreadsheet damaged", "id,name\n1.23457E+16,Ann\n");
        row("two IDs with one e-mail", "id,email\nu1,a@x.org\nu2,A@X.org\n");
        row("an e-mail of somebody who has a seat", "id,email\nu1,USER1@example.org\n");
        row("an ID that looks like another", "id\nanna\nAnna\n");
        row("an apostrophe", "id,name\n'-x,Ann\n");
        row("an invisible character",
            "id\nu\xe2\x80\x8b"
            "1\n");
    }

    void C05_whatIsUncertainIsConfirmedBeforeAnythingIsSent()
    {
        QFETCH(QByteArray, bytes);
        Wizard wizard(1);
        wizard.stage.roster.front().email = u"user1@example.org"_s;
        wizard.model->open(wizard.tenant, u"Tenant"_s);
        wizard.stage.settle();
        wizard.read(bytes);
        wizard.toPlan();
        QVERIFY(!wizard.model->doubts().empty());
        QVERIFY(!wizard.model->isReviewed());
        QVERIFY(!wizard.model->obstacle().isEmpty());
        wizard.model->run();
        wizard.stage.settle();
        QVERIFY(wizard.stage.batches.empty());
        // It is what was found, not only what the line says.
        QCOMPARE(wizard.model->findings().front().text, wizard.model->doubts().front().text);
        wizard.model->setReviewed(true);
        QCOMPARE(wizard.model->obstacle(), QString());
        wizard.model->run();
        wizard.stage.settle();
        QCOMPARE(wizard.stage.batches.size(), 1u);
    }

    void C05_whatIsLeftOutNeedsNoConfirmation()
    {
        Wizard wizard;
        wizard.read("id,name\nu1,Ann\n######,Bob\n");
        wizard.toPlan();
        QCOMPARE(wizard.model->doubtfulLines(), (std::vector<quint32>{1}));
        wizard.model->leaveOut(wizard.model->doubtfulLines(), true);
        QCOMPARE(wizard.model->obstacle(), QString());
        wizard.model->leaveOut({1}, false);
        QVERIFY(!wizard.model->obstacle().isEmpty());
    }

    void C05_aDoubtThatComesLaterIsAskedAboutAgain()
    {
        Wizard wizard;
        wizard.read("id,name\nu1,Ann\n######,Bob\nBERT,Bert\n");
        wizard.toPlan();
        wizard.model->setReviewed(true);
        QVERIFY(wizard.model->isReviewed());
        // What was confirmed stays so when the seats are read again; somebody who looks like one of them is
        // new.
        wizard.model->readRosterAgain();
        QVERIFY(wizard.quiet());
        QVERIFY(wizard.model->isReviewed());
        wizard.stage.roster.push_back(test::aSeat(u"bert"_s));
        wizard.model->readRosterAgain();
        QVERIFY(wizard.quiet());
        QVERIFY(!wizard.model->isReviewed());
    }

    void C03_linesAboveTheHeaderAreSkippedByHand()
    {
        Wizard wizard;
        wizard.read("Anna,x\nBert,y\nKey,Who\nu1,Ann\n");
        wizard.model->setSkipped(2);
        QVERIFY(wizard.quiet());
        QCOMPARE(wizard.model->mapping().skipped, 2);
        QCOMPARE(wizard.model->preview().rows.front(), (QStringList{u"u1"_s, u"Ann"_s}));
        wizard.toPlan();
        QVERIFY(wizard.model->doubts().empty()); // a person has said it
        QCOMPARE(wizard.model->people(), 1);
    }

    void X05_ourExportComesBackWithTheSameIds_data()
    {
        QTest::addColumn<bool>("safe");
        QTest::newRow("raw") << false;
        QTest::newRow("safe for spreadsheets") << true;
    }

    void X05_ourExportComesBackWithTheSameIds()
    {
        QFETCH(bool, safe);
        const QStringList ids{u"-x"_s, u"'-x"_s, u"=1"_s, u"''=1"_s, u"u1"_s, u"'y"_s};
        TableWriter writer(seatExportColumns(), {TableWriter::Format::Csv, safe});
        QByteArray bytes = writer.begin();
        for (const QString &id : ids) {
            Seat seat = test::aSeat(id);
            seat.email.clear();
            bytes += writer.row(seatExportRow(seat));
        }
        Wizard wizard;
        wizard.read(bytes);
        wizard.toPlan();
        QStringList found;
        for (quint32 line = 0; line < wizard.model->table().import()->size(); ++line)
            found << wizard.model->person(line).userId.text();
        QCOMPARE(found, ids);
    }

    void X05_savedLinesComeBackWithTheSameIds()
    {
        Wizard wizard;
        wizard.read("id,name\n'-x,Ann\n''-x,Bob\n");
        wizard.toPlan();
        for (const bool safe : {true, false}) {
            const QString path = wizard.folder.filePath(u"saved.csv"_s);
            QCOMPARE(wizard.model->saveSet(ImportSet::All, path, safe), QString());
            Wizard other;
            other.read(contentOf(path));
            other.toPlan();
            for (quint32 line = 0; line < 2; ++line)
                QCOMPARE(other.model->person(line).userId, wizard.model->person(line).userId);
        }
    }

    void X05_whatIsCopiedCanBePasted()
    {
        Wizard wizard;
        wizard.read("id,name\nu1,\"\"\"Ann\"\" Doe\"\nu2,\"\"\"\"\nu3,a \"\"b\"\"\n");
        wizard.toPlan();
        const ImportTableModel &table = wizard.model->table();
        const QString copied
            = table.copyText({0, 1, 2}, {int(ImportColumn::User), int(ImportColumn::Name)}, true);
        Wizard other;
        other.model->readText(copied);
        QVERIFY(other.quiet());
        other.toPlan();
        for (quint32 line = 0; line < 3; ++line)
            QCOMPARE(other.model->person(line).name, wizard.model->person(line).name);
    }

    void aFileThatIsNoTableSaysWhatItIs()
    {
        Wizard wizard;
        wizard.read("%PDF-1.7\n1 0 obj\n");
        QVERIFY(wizard.model->obstacle().contains(u"PDF"));
        QVERIFY(!wizard.model->obstacle().contains(u"encoding"));
        wizard.read("PK\x03\x04 xl/workbook.xml");
        QVERIFY(wizard.model->obstacle().contains(u"Excel workbook"));
        wizard.model->readText(u"BEGIN:VCARD\nFN:Ann\nEND:VCARD\n"_s);
        QVERIFY(wizard.model->obstacle().contains(u"vCard"));
    }

    void theTableKeepsItsContract()
    {
        Wizard wizard;
        const test::ModelContract contract(&wizard.model->table());
        wizard.stage.units = 120;
        wizard.read(people(150));
        wizard.toPlan();
        wizard.model->showSet(ImportSet::NoSeat);
        QCOMPARE(wizard.model->table().rowCount(), 30);
        wizard.model->showSet(ImportSet::All);
        wizard.model->run();
        wizard.stage.settle();
        wizard.model->showSet(ImportSet::Allocated);
        QCOMPARE(wizard.model->table().rowCount(), 120);
    }
};

QTEST_GUILESS_MAIN(TestImportViewModel)

} // namespace tst_import_view_model

#include "tst_import_view_model.moc"
