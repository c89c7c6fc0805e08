// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/views/import_view_model.h"
#include "support/import_stage.h"
#include "support/ui_backend.h"
#include "ui/dialogs/import_confirm_dialog.h"
#include "ui/dialogs/import_dialog.h"
#include "ui/theme/theme.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/data_table.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPointer>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

namespace tst_import_dialog {

using namespace desk;
using namespace Qt::StringLiterals;
using Fault = test::ImportStage::Fault;

struct DialogStage
{
    test::ImportStage stage;
    uitest::MemoryPreferences preferences;
    QTemporaryDir folder;
    std::unique_ptr<ImportRuns> runs;
    std::unique_ptr<ImportViewModel> model;
    std::unique_ptr<ImportDialog> dialog;

    explicit DialogStage(int seats = 0, AccountMode mode = AccountMode::Test)
        : stage(seats)
    {
        stage.account.mode = mode;
        stage.restart();
        runs = std::make_unique<ImportRuns>(stage.gateway, *stage.actions, stage.clock);
        model = std::make_unique<ImportViewModel>(stage.data, *runs, stage.clock, preferences);
        model->open(TenantId(u"t1"_s), u"Acme"_s);
        stage.settle();
        dialog = std::make_unique<ImportDialog>(*model);
        dialog->open();
        if (!QTest::qWaitForWindowActive(dialog.get()))
            qFatal("the dialog did not become active");
    }
    template <typename T>
    [[nodiscard]] T *find(const char *name) const
    {
        T *found = dialog->findChild<T *>(QString::fromLatin1(name));
        if (!found)
            qFatal("no %s", name);
        return found;
    }
    void quiet()
    {
        QVERIFY(QTest::qWaitFor(
            [this] {
                stage.settle();
                return !model->isReadingFile() && !model->isChecking();
            },
            20'000));
    }
    [[nodiscard]] QString file(const QByteArray &bytes) const
    {
        const QString path = folder.filePath(u"people.csv"_s);
        QFile out(path);
        if (!out.open(QIODevice::WriteOnly) || out.write(bytes) != bytes.size())
            qFatal("the file could not be written");
        return path;
    }
    void read(const QByteArray &bytes)
    {
        model->readFile(file(bytes));
        quiet();
    }
    void press(const char *name)
    {
        auto *button = find<QPushButton>(name);
        QVERIFY2(button->isVisible() && button->isEnabled(), name);
        button->setFocus();
        QTest::keyClick(button, Qt::Key_Space);
        quiet();
    }
    void toPlan()
    {
        press("importNext");
        QCOMPARE(model->step(), ImportStep::Check);
        press("importNext");
        QCOMPARE(model->step(), ImportStep::Plan);
    }
    [[nodiscard]] bool says(const QString &part) const
    {
        for (const QLabel *label : dialog->findChildren<QLabel *>()) {
            if (label->isVisible() && label->text().contains(part))
                return true;
        }
        return false;
    }
};

class TestImportDialog : public QObject
{
    Q_OBJECT

    std::unique_ptr<Theme> m_theme;

private Q_SLOTS:
    void initTestCase()
    {
        m_theme = std::make_unique<Theme>(*qApp);
        m_theme->apply(Scheme::Light, Density::Comfortable);
    }

    void wholeImportByKeyboard()
    {
        DialogStage stage(2);
        QVERIFY(stage.find<QPushButton>("importChoose")->hasFocus());
        QVERIFY(!stage.find<QPushButton>("importNext")->isEnabled());
        QGuiApplication::clipboard()->setText(u"id\tname\nnew1\tAda\nuser1\tOld\n\tNobody\n"_s);
        QTest::keyClick(stage.dialog.get(), Qt::Key_V, Qt::ControlModifier);
        stage.quiet();
        QCOMPARE(stage.find<QComboBox>("importUserId")->currentIndex(), 1);
        stage.press("importNext");
        QCOMPARE(stage.model->step(), ImportStep::Check);
        QVERIFY(stage.find<DataTable>("importTable")->hasFocus());
        QCOMPARE(stage.find<DataTable>("importTable")->model()->rowCount(), 3);
        stage.press("importNext");
        QCOMPARE(stage.model->step(), ImportStep::Plan);
        auto *next = stage.find<QPushButton>("importNext");
        QCOMPARE(next->text(), stage.model->verb());
        QTRY_VERIFY(stage.says(u"t1"_s));
        next->setFocus();
        QTest::keyClick(next, Qt::Key_Space);
        stage.quiet();
        QCOMPARE(stage.model->step(), ImportStep::Result);
        QVERIFY(stage.stage.seatOf(u"new1"_s));
        QTest::keyClick(stage.dialog.get(), Qt::Key_Escape);
        QVERIFY(!stage.dialog->isVisible());
    }

    void whatIsUncertainIsTickedBeforeSending()
    {
        DialogStage stage;
        stage.read("id,name\nu1,Ann\n#NAME?,Bob\n");
        stage.press("importNext");
        auto *reviewed = stage.find<QCheckBox>("importReviewed");
        QVERIFY(reviewed->isVisible());
        QTRY_VERIFY(stage.says(u"a spreadsheet or a database made of them"_s));
        QTRY_VERIFY(stage.says(u" 3."_s));
        stage.press("importNext");
        QCOMPARE(stage.model->step(), ImportStep::Plan);
        auto *next = stage.find<QPushButton>("importNext");
        QVERIFY(!next->isEnabled());
        QVERIFY(reviewed->isVisible() && !reviewed->isChecked());
        QAccessibleInterface *accessible = QAccessible::queryAccessibleInterface(reviewed);
        QVERIFY(accessible && !accessible->text(QAccessible::Name).isEmpty());
        bool reached = false;
        for (int i = 0; i < 40 && !reached; ++i) {
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
            reached = QApplication::focusWidget() == reviewed;
        }
        QVERIFY(reached);
        QTest::keyClick(reviewed, Qt::Key_Space);
        QVERIFY(next->isEnabled());
        QTest::keyClick(reviewed, Qt::Key_Space);
        QVERIFY(!next->isEnabled());
        stage.press("importLeaveOutDoubtful");
        QVERIFY(next->isEnabled());
        QVERIFY(!reviewed->isVisible());
        stage.press("importNext");
        QVERIFY(stage.stage.seatOf(u"u1"_s) && !stage.stage.seatOf(u"#NAME?"_s));
    }

    void whatIsCertainIsNotAskedAbout()
    {
        DialogStage stage;
        stage.read("id,name\nu1,Ann\n");
        stage.press("importNext");
        QVERIFY(!stage.find<QCheckBox>("importReviewed")->isVisible());
        QTRY_VERIFY(stage.says(u"Nothing stands out."_s));
    }

    void linesToSkipAreChosen()
    {
        DialogStage stage;
        stage.read("Anna,x\nBert,y\nKey,Who\nu1,Ann\n");
        auto *skipped = stage.find<QSpinBox>("importSkipped");
        QCOMPARE(skipped->value(), 0);
        skipped->setFocus();
        QTest::keyClick(skipped, Qt::Key_Up);
        stage.quiet();
        QTest::keyClick(skipped, Qt::Key_Up);
        stage.quiet();
        QCOMPARE(stage.model->mapping().skipped, 2);
        QCOMPARE(stage.find<DataTable>("importPreview")->model()->rowCount(), 1);
    }

    void tabReachesEveryControlAndEachHasAName()
    {
        DialogStage stage;
        stage.stage.units = 1;
        stage.read("id,email,name\nnew1,,A\nnew2,,B\n");
        for (int step = 0; step < 3; ++step) {
            if (step > 0)
                stage.press("importNext");
            std::set<QWidget *> reached;
            for (int i = 0; i < 60; ++i) {
                QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
                reached.insert(QApplication::focusWidget());
            }
            for (QWidget *widget : stage.dialog->findChildren<QWidget *>()) {
                const bool control = qobject_cast<QPushButton *>(widget) || qobject_cast<QComboBox *>(widget)
                    || qobject_cast<QSpinBox *>(widget)
                    || (qobject_cast<QLineEdit *>(widget)
                        && !qobject_cast<QSpinBox *>(widget->parentWidget()));
                if (!control || !widget->isVisible() || !widget->isEnabled()
                    || widget->property("chip").toBool())
                    continue;
                QVERIFY2(reached.contains(widget), qPrintable(widget->objectName()));
                const auto *button = qobject_cast<QAbstractButton *>(widget);
                QVERIFY2(!widget->accessibleName().isEmpty() || (button && !button->text().isEmpty()),
                    qPrintable(widget->objectName()));
            }
        }
    }

    void mnemonicsOfAStepAreDifferent()
    {
        DialogStage stage(3);
        stage.stage.units = 4;
        stage.read("id,email\nnew1,\nnew2,\nuser1,other@example.org\n");
        for (int step = 0; step < 3; ++step) {
            if (step > 0)
                stage.press("importNext");
            QStringList seen;
            const auto widgets = stage.dialog->findChildren<QWidget *>();
            for (const QWidget *widget : widgets) {
                QString text;
                if (const auto *button = qobject_cast<const QAbstractButton *>(widget))
                    text = button->text();
                else if (const auto *label = qobject_cast<const QLabel *>(widget); label && label->buddy())
                    text = label->text();
                const QKeySequence key = QKeySequence::mnemonic(text);
                if (!widget->isVisible() || key.isEmpty())
                    continue;
                QVERIFY2(!seen.contains(key.toString()), qPrintable(text));
                seen << key.toString();
            }
        }
    }

    void liveAsksFirstAndCannotBeAnsweredByAHeldKey()
    {
        DialogStage stage(0, AccountMode::Live);
        stage.read("id\nnew1\n");
        stage.toPlan();
        auto *next = stage.find<QPushButton>("importNext");
        next->setFocus();
        QTest::keyClick(next, Qt::Key_Space);
        auto *confirm = stage.dialog->findChild<ImportConfirmDialog *>();
        QVERIFY(confirm);
        QVERIFY(QTest::qWaitForWindowActive(confirm));
        auto *go = confirm->findChild<QPushButton *>(u"moneyConfirm"_s);
        QVERIFY(!go->isEnabled());
        QVERIFY(confirm->findChild<QPushButton *>(u"moneyCancel"_s)->isDefault());
        QTest::keyClick(confirm, Qt::Key_Return); // Cancel
        stage.quiet();
        QVERIFY(stage.stage.batches.empty());
        QCOMPARE(stage.model->step(), ImportStep::Plan);
        next->setFocus();
        QTest::keyClick(next, Qt::Key_Space);
        confirm = nullptr;
        for (ImportConfirmDialog *open : stage.dialog->findChildren<ImportConfirmDialog *>())
            confirm = open->isVisible() ? open : confirm;
        QVERIFY(confirm);
        go = confirm->findChild<QPushButton *>(u"moneyConfirm"_s);
        QVERIFY(!go->isEnabled());
        stage.stage.clock.advance(std::chrono::milliseconds(500));
        QVERIFY(go->isEnabled());
        go->setFocus();
        QTest::keyClick(go, Qt::Key_Space);
        stage.quiet();
        QCOMPARE(stage.stage.batches.size(), size_t(1));
    }

    void anOldQuestionClosesAndSaysWhy()
    {
        DialogStage stage(0, AccountMode::Live);
        stage.read("id\nnew1\n");
        stage.toPlan();
        auto *next = stage.find<QPushButton>("importNext");
        next->setFocus();
        QTest::keyClick(next, Qt::Key_Space);
        const QPointer<ImportConfirmDialog> confirm = stage.dialog->findChild<ImportConfirmDialog *>();
        QVERIFY(confirm && confirm->isVisible());
        stage.stage.clock.advance(std::chrono::minutes(2));
        stage.quiet();
        QVERIFY(!confirm || !confirm->isVisible());
        QTRY_VERIFY(stage.says(u"Nothing was sent: the question was open"_s));
        QVERIFY(stage.stage.batches.empty());
    }

    void chipsShowTheirLines()
    {
        DialogStage stage(1);
        stage.read("id\nnew1\nuser1\n,\nnew2\n");
        stage.press("importNext");
        auto *table = stage.find<DataTable>("importTable");
        const int all = table->model()->rowCount();
        auto *chips = stage.find<QWidget>("importChips");
        QAbstractButton *checked = nullptr;
        for (QAbstractButton *chip : chips->findChildren<QAbstractButton *>())
            checked = chip->isChecked() ? chip : checked;
        QVERIFY(checked);
        checked->setFocus();
        QTest::keyClick(checked, Qt::Key_Right);
        QVERIFY(table->model()->rowCount() < all);
    }

    void aDroppedFileIsRead()
    {
        DialogStage stage;
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(stage.file("id\nnew1\n"))});
        QDragEnterEvent enter(QPoint(10, 10), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(stage.dialog.get(), &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent drop(QPointF(10, 10), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(stage.dialog.get(), &drop);
        stage.quiet();
        QVERIFY(stage.model->file());
        QVERIFY(stage.find<QPushButton>("importNext")->isEnabled());
    }

    void stoppedRunSaysWhyAndResumes()
    {
        DialogStage stage;
        stage.read("id\nnew1\n");
        stage.toPlan();
        stage.stage.faults = {Fault::Unauthorized};
        stage.press("importNext");
        QCOMPARE(stage.model->step(), ImportStep::Run);
        QTRY_VERIFY(stage.says(importStopText(*stage.model->currentRun(), {}, u"Crovver"_s).title));
        stage.press("importPause"); // now it says Resume
        QCOMPARE(stage.model->step(), ImportStep::Result);
        QVERIFY(stage.stage.seatOf(u"new1"_s));
    }

    /// The batch that is on its way ends first; then it says what was sent and what wasn't.
    void pausingSaysWhatItWaitsFor()
    {
        DialogStage stage;
        QByteArray people = "id\n";
        for (int i = 1; i <= 150; ++i)
            people += "new" + QByteArray::number(i) + '\n';
        stage.read(people);
        stage.toPlan();
        stage.stage.faults = {Fault::None, Fault::Hangs};
        stage.press("importNext");
        QTRY_VERIFY(stage.says(u"Running"_s));
        stage.press("importPause");
        QTRY_VERIFY(stage.says(u"Pausing after this batch…"_s));
        QVERIFY(!stage.says(u"Paused"_s));
        QVERIFY(!stage.find<QPushButton>("importPause")->isEnabled());
        QVERIFY(stage.find<QPushButton>("importCancel")->isEnabled());
        stage.press("importCancel");
        QTRY_VERIFY(stage.says(u"Stopping after this batch…"_s));
        stage.stage.faults.clear();
        stage.quiet();
        QTRY_COMPARE(stage.model->step(), ImportStep::Result);
    }

    void pausedSaysWhatWasSentAndWhatIsLeft()
    {
        DialogStage stage;
        QByteArray people = "id\n";
        for (int i = 1; i <= 150; ++i)
            people += "new" + QByteArray::number(i) + '\n';
        stage.read(people);
        stage.toPlan();
        stage.stage.faults = {Fault::Hangs};
        stage.press("importNext");
        stage.press("importPause");
        stage.stage.faults.clear();
        stage.quiet();
        QTRY_VERIFY(stage.says(u"Paused"_s));
        QVERIFY(!stage.says(u"Pausing"_s));
        QVERIFY(stage.says(u"50 not sent"_s));
        QCOMPARE(stage.model->count(ImportSet::NotSent), 50);
        QCOMPARE(stage.find<QPushButton>("importPause")->text(), u"&Resume"_s);
        stage.press("importCancel");
        QCOMPARE(stage.model->step(), ImportStep::Result);
        QTRY_VERIFY(stage.says(u"Stopped: 100 allocated, 50 not sent"_s));
        stage.press("importRetry-not-sent");
        QTRY_VERIFY(stage.says(u"Finished: 150 allocated"_s));
    }

    /// Every number that a button or the heading of a result names stands in a chip.
    void theNumbersOfAResultAreThoseOfTheChips()
    {
        DialogStage stage;
        stage.stage.units = 2;
        stage.read("id\nnew1\nnew2\nnew3\nnew4\nnew5\n");
        stage.toPlan();
        stage.press("importNext");
        QCOMPARE(stage.model->step(), ImportStep::Result);
        QTRY_VERIFY(stage.says(u"Finished: 2 allocated, 3 with no seat free"_s));
        const auto sets = stage.model->sets();
        const auto at = std::ranges::find(sets, ImportSet::WithoutSeat, &ImportSetCount::set);
        QVERIFY(at != sets.end());
        QCOMPARE(at->count, 3);
        QCOMPARE(at->label, u"No seat free"_s);
        QCOMPARE(stage.find<QPushButton>("importCapacity")->text(), u"Add seats &for 3…"_s);
        QCOMPARE(
            stage.find<QPushButton>("importRetry-without-seat")->text(), u"Retr&y 3 with no seat free"_s);
        QVERIFY(!stage.find<QPushButton>("importRetry-failed")->isVisible());
        const QSignalSpy asked(stage.model.get(), &ImportViewModel::capacityNeeded);
        stage.press("importCapacity");
        QCOMPARE(asked.size(), 1);
        stage.stage.units = 10;
        stage.press("importRetry-without-seat");
        QTRY_VERIFY(stage.says(u"Finished: 5 allocated"_s));
    }

    void whatFailedIsRetriedByItsNumber()
    {
        DialogStage stage;
        stage.read("id\nnew1\nnew2\n");
        stage.toPlan();
        stage.stage.faults = {Fault::BadLines};
        stage.press("importNext");
        stage.press("importPause"); // Resume: nothing is left
        QCOMPARE(stage.model->step(), ImportStep::Result);
        QTRY_VERIFY(stage.says(u"Finished: 2 failed"_s));
        QCOMPARE(stage.find<QPushButton>("importRetry-failed")->text(), u"&Retry 2 failed"_s);
        stage.press("importRetry-failed");
        QTRY_VERIFY(stage.says(u"Finished: 2 allocated"_s));
    }

    /// Who it is and what becomes of it are in sight at every width; nothing scrolls sideways.
    void columnsGiveWayToWhoItIsAndWhatBecomesOfIt()
    {
        DialogStage stage;
        stage.read("id,email,name\nnew1,a@example.org,A\n");
        stage.press("importNext");
        auto *table = stage.find<DataTable>("importTable");
        int shownBefore = 0;
        for (const int width : {640, 800, 960, 1280}) {
            stage.dialog->resize(width, 640);
            QTRY_COMPARE(stage.dialog->width(), width);
            QTRY_COMPARE(table->horizontalScrollBar()->maximum(), 0);
            QVERIFY(!table->isColumnHidden(int(ImportColumn::State)));
            QVERIFY(!table->isColumnHidden(int(ImportColumn::User)));
            int shown = 0;
            for (int column = 0; column < table->model()->columnCount(); ++column)
                shown += table->isColumnHidden(column) ? 0 : 1;
            QVERIFY(shown >= shownBefore);
            shownBefore = shown;
            if (width >= 960)
                QVERIFY(!table->isColumnHidden(int(ImportColumn::Name)));
        }
    }

    void theNameOfTheFileIsIsolatedOnce()
    {
        QGuiApplication::setLayoutDirection(Qt::RightToLeft);
        {
            DialogStage stage;
            stage.read("id\nnew1\n");
            stage.press("importNext");
            auto *subject = stage.find<QLabel>("dialogSubject");
            QVERIFY2(!subject->text().contains(u"U+2068"_s), qPrintable(subject->text()));
        }
        QGuiApplication::setLayoutDirection(Qt::LeftToRight);
    }

    void linesToSkipAreAsHighAsTheFieldsBesideThem()
    {
        const DialogStage stage;
        QCOMPARE(stage.find<QSpinBox>("importSkipped")->height(),
            stage.find<QComboBox>("importEncoding")->height());
    }

    void aLineWithoutAnIdIsCorrected()
    {
        DialogStage stage;
        stage.read("id,name\nnew1,A\n,B\n");
        stage.toPlan();
        stage.press("importNext");
        auto *table = stage.find<DataTable>("importTable");
        table->goToRow(1);
        auto *id = stage.find<QLineEdit>("importFixId");
        QVERIFY(id->isVisible());
        id->setFocus();
        QTest::keyClicks(id, u"new1"_s);
        stage.press("importFixSend");
        QVERIFY(stage.dialog->findChild<Banner *>()->isVisible()); // another line has it
        id->selectAll();
        QTest::keyClicks(id, u"new2"_s);
        stage.press("importFixSend");
        QVERIFY(stage.stage.seatOf(u"new2"_s));
    }

    void hostileNamesStayText()
    {
        DialogStage stage;
        stage.model->open(TenantId(u"<b>t</b>"_s), u"<img src=x>\u202e"_s);
        stage.stage.settle();
        stage.read("id,name\n<b>x</b>,<i>y</i>\n");
        stage.toPlan();
        for (const QLabel *label : stage.dialog->findChildren<QLabel *>())
            QVERIFY(label->textFormat() == Qt::PlainText || !Qt::mightBeRichText(label->text()));
    }
};

QTEST_MAIN(TestImportDialog)

} // namespace tst_import_dialog

#include "tst_import_dialog.moc"
