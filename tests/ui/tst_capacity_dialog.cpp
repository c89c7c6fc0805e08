// SPDX-License-Identifier: GPL-3.0-or-later
// Buys seats by keyboard only.
#include "support/purchase_rig.h"
#include "support/ui_hostile_names.h"
#include "support/ui_more_acts.h"
#include "ui/dialogs/capacity_dialog.h"
#include "ui/theme/theme.h"
#include "ui/widgets/amount_table.h"
#include "ui/widgets/mode_badge.h"
#include "ui/widgets/money_confirmation.h"
#include "ui/widgets/notice_list.h"
#include "ui/widgets/outcome_card.h"
#include "ui/widgets/plain_text.h"
#include "ui/widgets/qr_code_view.h"
#include "ui/widgets/seat_stepper.h"

#include <QAccessible>
#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QLabel>
#include <QLineEdit>
#include <QProcess>
#include <QPushButton>
#include <QSpinBox>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>
#include <QWheelEvent>

#include <qrencode.h>

namespace tst_capacity_dialog {

using namespace desk;
using namespace desk::test;
using namespace Qt::StringLiterals;
using std::chrono::milliseconds;

struct Desktop : PurchaseRig
{
    explicit Desktop(AccountMode mode = AccountMode::Test)
        : PurchaseRig(mode)
        , vm(*data, *actions, *watch, opener, clock)
    { }
    ~Desktop() { delete dialog.data(); }

    void open(const CapacityAsk &what)
    {
        vm.open(what);
        settle();
        show();
    }
    void open() { open(ask()); }
    void show()
    {
        dialog = new CapacityDialog(vm, nullptr);
        dialog->open();
        if (!QTest::qWaitForWindowActive(dialog))
            qFatal("the dialog did not become active");
        settle();
    }
    /// Past the time in which a second press is meant for what was there before.
    void pause() { clock.advance(milliseconds(500)); }
    /// Types into whatever has the focus.
    void press(Qt::Key key) { QTest::keyClick(dialog->focusWidget(), key); }
    void type(const QString &text) { QTest::keyClicks(dialog->focusWidget(), text); }
    void tabTo(const QString &name)
    {
        for (int i = 0; i < 60; ++i) {
            if (dialog->focusWidget()->objectName() == name)
                return;
            press(Qt::Key_Tab);
        }
        qFatal("Tab never came to %s", qPrintable(name));
    }
    template <typename T>
    [[nodiscard]] T *find(const QString &name = {}) const
    {
        return dialog->findChild<T *>(name);
    }
    [[nodiscard]] QPushButton *confirmButton() const { return find<QPushButton>(u"moneyConfirm"_s); }
    /// From the number to the armed question.
    void question(const QString &seats = u"15"_s)
    {
        type(seats);
        press(Qt::Key_Return);
        clock.advance(milliseconds(500));
    }
    void buy()
    {
        question();
        tabTo(u"moneyConfirm"_s);
        press(Qt::Key_Return);
        settle();
    }

    CapacityViewModel vm;
    QPointer<CapacityDialog> dialog;
};

void repeat(QWidget *target, Qt::Key key, int times)
{
    for (int i = 0; i < times; ++i) {
        QKeyEvent press(QEvent::KeyPress, key, Qt::NoModifier, u"\r"_s, true);
        QApplication::sendEvent(target, &press);
        QKeyEvent release(QEvent::KeyRelease, key, Qt::NoModifier, u"\r"_s, true);
        QApplication::sendEvent(target, &release);
    }
}

QStringList shownTexts(const QWidget &widget)
{
    QStringList texts;
    for (const QLabel *label : widget.findChildren<QLabel *>()) {
        if (label->isVisible())
            texts << label->text();
    }
    return texts;
}

QStringList cutTexts(const QWidget &dialog)
{
    QStringList cut;
    for (const QLabel *label : dialog.findChildren<QLabel *>()) {
        if (!label->isVisible() || label->inherits("desk::ElidedLabel"))
            continue;
        if (label->wordWrap() && label->height() < label->heightForWidth(label->width()))
            cut << u"low: "_s + label->text();
        if (!label->wordWrap() && label->width() < label->sizeHint().width())
            cut << u"narrow: "_s + label->text();
    }
    for (const QPushButton *button : dialog.findChildren<QPushButton *>()) {
        if (button->isVisible() && button->width() < button->sizeHint().width())
            cut << u"button: "_s + button->text();
    }
    return cut;
}

class TestCapacityDialog : public QObject
{
    Q_OBJECT

    std::unique_ptr<Theme> m_theme;

private Q_SLOTS:
    void initTestCase()
    {
        QLocale::setDefault(QLocale(u"en_GB"_s));
        m_theme = std::make_unique<Theme>(*qApp);
        m_theme->apply(Scheme::Light, Density::Comfortable);
    }

    void buysByKeyboardAlone()
    {
        Desktop d;
        d.replies(u"14.17"_s, goodLink());
        d.open();
        QCOMPARE(d.dialog->focusWidget()->objectName(), u"stepperValue"_s);
        d.buy();
        QCOMPARE(d.sent(), size_t(1));
        QCOMPARE(d.vm.phase(), CapacityPhase::Waiting);
        QCOMPARE(d.opener.opened.size(), size_t(1));
        QVERIFY(d.find<OutcomeCard>()->title().contains(u"Waiting"_s));
        d.pause();
        QCOMPARE(d.dialog->focusWidget()->objectName(), u"capacityClose"_s);
    }

    /// Checked by an assistive tool, which clicks nothing.
    void aChoiceCheckedByToolsIsTheNumber()
    {
        Desktop d;
        d.open();
        QPushButton *five = nullptr;
        for (auto *button : d.find<QWidget>(u"choiceTable"_s)->findChildren<QPushButton *>())
            five = button->text() == u"+5"_s ? button : five;
        QVERIFY(five && !five->isChecked());
        QAccessibleActionInterface *actions = QAccessible::queryAccessibleInterface(five)->actionInterface();
        actions->doAction(QAccessibleActionInterface::toggleAction());
        QCOMPARE(d.vm.wanted(), 15);
        QCOMPARE(d.find<QSpinBox>(u"stepperValue"_s)->value(), 15);
        QVERIFY(five->isChecked());
        actions->doAction(QAccessibleActionInterface::toggleAction()); // it is the number still
        QCOMPARE(d.vm.wanted(), 15);
        QVERIFY(five->isChecked());
    }

    void theEstimateFollowsEachKey()
    {
        Desktop d;
        d.open();
        d.type(u"1"_s);
        d.type(u"2"_s);
        QCOMPARE(d.vm.wanted(), 12);
        const auto total = [&] {
            for (const AmountLine &line : d.find<AmountTable>()->lines()) {
                if (line.kind == AmountLine::Kind::Total)
                    return line.value;
            }
            return QString();
        };
        QCOMPARE(total(), u"5.67"_s);
        d.press(Qt::Key_Up);
        QCOMPARE(total(), u"8.50"_s);
    }

    void M24_cancelIsTheDefaultAndHasTheFocus()
    {
        Desktop d;
        d.replies(u"14.17"_s, goodLink());
        d.open();
        d.type(u"15"_s);
        d.press(Qt::Key_Return);
        QCOMPARE(d.vm.phase(), CapacityPhase::Confirm);
        auto *cancel = d.find<QPushButton>(u"moneyCancel"_s);
        QVERIFY(cancel->isDefault());
        QCOMPARE(d.dialog->focusWidget(), cancel);
        QVERIFY(!d.confirmButton()->isEnabled());
        QTest::mouseClick(d.confirmButton(), Qt::LeftButton);
        d.clock.advance(milliseconds(499));
        QVERIFY(!d.confirmButton()->isEnabled());
        d.clock.advance(milliseconds(1));
        QVERIFY(d.confirmButton()->isEnabled());
        QVERIFY(plainVerb(d).startsWith(u"Create checkout for USD 14.17"_s));
        d.press(Qt::Key_Return); // the default: back
        d.settle();
        QCOMPARE(d.vm.phase(), CapacityPhase::Editing);
        QCOMPARE(d.sent(), size_t(0));
    }

    void M24_aKeyHeldFromBeforeConfirmsNothing()
    {
        Desktop d;
        d.replies(u"14.17"_s, goodLink());
        d.open();
        d.type(u"15"_s);
        QTest::keyPress(d.dialog->focusWidget(), Qt::Key_Return); // and held
        QCOMPARE(d.vm.phase(), CapacityPhase::Confirm);
        d.clock.advance(milliseconds(600));
        QVERIFY(d.vm.isArmed());
        QVERIFY(!d.confirmButton()->isEnabled());
        repeat(d.dialog->focusWidget(), Qt::Key_Return, 20);
        QCOMPARE(d.vm.phase(), CapacityPhase::Confirm);
        QCOMPARE(d.sent(), size_t(0));
        QTest::keyRelease(d.dialog->focusWidget(), Qt::Key_Return);
        QVERIFY(d.confirmButton()->isEnabled());
        QCOMPARE(d.sent(), size_t(0));
    }

    void M01_doubleClickSendsOnce()
    {
        Desktop d;
        d.replies(u"14.17"_s, goodLink());
        d.open();
        d.question();
        QTest::mouseClick(d.confirmButton(), Qt::LeftButton);
        QTest::mouseDClick(d.confirmButton(), Qt::LeftButton);
        QTest::mouseClick(d.confirmButton(), Qt::LeftButton);
        d.settle();
        QCOMPARE(d.sent(), size_t(1));
        QCOMPARE(d.opener.opened.size(), size_t(1));
    }

    void M01_enterHeldDownSendsOnce()
    {
        Desktop d;
        d.replies(u"14.17"_s, goodLink());
        d.open();
        d.question();
        d.tabTo(u"moneyConfirm"_s);
        QTest::keyPress(d.dialog->focusWidget(), Qt::Key_Return);
        for (int i = 0; i < 5; ++i) {
            repeat(d.dialog->focusWidget(), Qt::Key_Return, 10);
            d.settle();
        }
        QVERIFY(d.dialog->isVisible()); // nor does it press Close
        QTest::keyRelease(d.dialog->focusWidget(), Qt::Key_Return);
        QCOMPARE(d.sent(), size_t(1));
        QCOMPARE(d.opener.opened.size(), size_t(1));
    }

    void M01_twoDialogsSendOnce()
    {
        Desktop d;
        d.replies(u"14.17"_s, goodLink());
        d.open();
        CapacityViewModel otherModel(*d.data, *d.actions, *d.watch, d.opener, d.clock);
        otherModel.open(d.ask());
        d.settle();
        CapacityDialog other(otherModel);
        other.show();
        otherModel.setWanted(15);
        otherModel.proceed();
        d.question();
        auto *second = other.findChild<QPushButton *>(u"moneyConfirm"_s);
        QVERIFY(second->isEnabled());
        QTest::mouseClick(d.confirmButton(), Qt::LeftButton);
        QTest::mouseClick(second, Qt::LeftButton);
        d.settle();
        QCOMPARE(d.sent(), size_t(1));
        QVERIFY(other.findChild<OutcomeCard *>()->isVisible());
    }

    /// Space or Return twice, 120 ms apart, and the answer a second later.
    void M01_theSecondPressDoesNotCloseTheWindowThatWaits_data()
    {
        QTest::addColumn<Qt::Key>("key");
        QTest::addColumn<int>("apart"); // between the two
        for (const int apart : {0, 120, 499, 900}) {
            QTest::addRow("Space %d ms", apart) << Qt::Key_Space << apart;
            QTest::addRow("Return %d ms", apart) << Qt::Key_Return << apart;
        }
    }
    void M01_theSecondPressDoesNotCloseTheWindowThatWaits()
    {
        QFETCH(Qt::Key, key);
        QFETCH(int, apart);
        Desktop d;
        d.replies(u"87.50"_s, goodLink());
        d.open();
        d.question();
        d.tabTo(u"moneyConfirm"_s);
        d.press(key);
        QCOMPARE(d.vm.phase(), CapacityPhase::Sending);
        d.clock.advance(std::chrono::milliseconds(apart));
        d.press(key);
        repeat(d.dialog->focusWidget(), key, 20);
        QVERIFY(d.dialog->isVisible());
        QVERIFY(d.dialog->focusWidget()->objectName() != u"capacityClose"_s);
        QVERIFY(!d.find<QPushButton>(u"capacityClose"_s)->isDefault());
        d.clock.advance(std::chrono::milliseconds(1000 - apart));
        d.settle();
        QCOMPARE(d.sent(), size_t(1));
        QCOMPARE(d.vm.phase(), CapacityPhase::SecondConfirmation);
        d.press(key); // on its way while the answer came
        QVERIFY(d.dialog->isVisible());
        QVERIFY(shownTexts(*d.dialog).join(u'\n').contains(u"87.50"_s));
        d.pause();
        QCOMPARE(d.dialog->focusWidget()->objectName(), u"goToTenant"_s);
        d.press(key);
        QVERIFY(!d.dialog->isVisible());
        QVERIFY(d.opener.opened.empty());
    }

    void M01_theFirstHalfSecondInFlightIsDeadForTheMouseToo()
    {
        Desktop d;
        d.replies(u"14.17"_s, goodLink());
        d.open();
        d.question();
        d.tabTo(u"moneyConfirm"_s);
        d.press(Qt::Key_Return);
        auto *close = d.find<QPushButton>(u"capacityClose"_s);
        d.clock.advance(milliseconds(499));
        QTest::mouseClick(close, Qt::LeftButton);
        QTest::mouseDClick(close, Qt::LeftButton);
        d.press(Qt::Key_Escape);
        QVERIFY(d.dialog->isVisible());
        QVERIFY(shownTexts(*d.dialog).join(u'\n').contains(u"in Payments"_s));
        d.clock.advance(milliseconds(1));
        QTest::mouseClick(close, Qt::LeftButton);
        QVERIFY(!d.dialog->isVisible());
    }

    /// Opening the page changes what is shown: the second press must not close it either.
    void theSecondPressOnOpenDoesNotClose()
    {
        Desktop d;
        d.replies(u"17.50"_s, goodLink());
        d.open();
        d.buy();
        d.pause();
        d.tabTo(u"openPayment"_s);
        d.press(Qt::Key_Space);
        QCOMPARE(d.vm.phase(), CapacityPhase::Waiting);
        d.clock.advance(milliseconds(120));
        d.press(Qt::Key_Space);
        QVERIFY(d.dialog->isVisible());
        QCOMPARE(d.opener.opened.size(), size_t(1));
    }

    void anOldQuestionIsRenewedUnderTheHand()
    {
        Desktop d;
        d.replies(u"5.67"_s, goodLink());
        d.open();
        d.question();
        d.tabTo(u"moneyConfirm"_s);
        d.stage.units = d.stage.active = 13;
        d.clock.advance(std::chrono::minutes(2));
        QVERIFY(!d.confirmButton()->isEnabled());
        QCOMPARE(d.dialog->focusWidget()->objectName(), u"moneyCancel"_s);
        d.settle();
        const QStringList told = d.find<MoneyConfirmation>()->findChild<NoticeList *>()->texts();
        QVERIFY2(told.join(u' ').contains(u"were updated"_s), qPrintable(told.join(u' ')));
        QVERIFY(d.find<QLabel>(u"moneySentence"_s)->text().contains(u"13 → 15"_s));
        QVERIFY(!d.confirmButton()->isEnabled());
        d.clock.advance(milliseconds(500));
        QVERIFY(d.confirmButton()->isEnabled());
        QVERIFY(plainVerb(d).contains(u"5.67"_s));
        QCOMPARE(cutTexts(*d.dialog).join(u"; "_s), QString());
    }

    void theQuestionLeadsToThePurchaseThatWaits()
    {
        Desktop d;
        d.replies(u"14.17"_s, goodLink());
        d.open();
        d.buy();
        d.pause();
        d.tabTo(u"moreActs"_s);
        uitest::chooseMore(d.dialog, u"buyMore"_s);
        d.settle();
        d.pause();
        d.press(Qt::Key_Return);
        QCOMPARE(d.vm.phase(), CapacityPhase::Confirm);
        QCOMPARE(d.vm.question().sentence.contains(u"10 → 16"_s), true);
        d.pause();
        d.tabTo(u"moneyOther"_s);
        d.press(Qt::Key_Space);
        QCOMPARE(d.vm.phase(), CapacityPhase::Waiting);
        QCOMPARE(d.sent(), size_t(1));
    }

    void closedInFlightGoesOnAndIsShownAgain()
    {
        Desktop d;
        d.replies(u"14.17"_s, goodLink());
        d.open();
        d.question();
        d.tabTo(u"moneyConfirm"_s);
        d.press(Qt::Key_Return);
        QCOMPARE(d.vm.phase(), CapacityPhase::Sending);
        d.pause();
        d.press(Qt::Key_Escape);
        QVERIFY(!d.dialog->isVisible());
        delete d.dialog.data();
        d.settle();
        QCOMPARE(d.sent(), size_t(1));
        QVERIFY(d.opener.opened.empty());
        d.open();
        QCOMPARE(d.vm.phase(), CapacityPhase::Waiting);
        QVERIFY(d.find<OutcomeCard>()->isVisible());
        QCOMPARE(d.sent(), size_t(1));
    }

    void escapeGoesBackFromTheQuestion()
    {
        Desktop d;
        d.open();
        d.question();
        d.press(Qt::Key_Escape);
        QCOMPARE(d.vm.phase(), CapacityPhase::Editing);
        QVERIFY(d.dialog->isVisible());
        d.press(Qt::Key_Escape);
        QVERIFY(!d.dialog->isVisible());
    }

    void anotherChargeNeedsAnotherPress()
    {
        Desktop d;
        d.replies(u"17.50"_s, goodLink());
        d.open();
        d.buy();
        QCOMPARE(d.vm.phase(), CapacityPhase::SecondConfirmation);
        auto *open = d.find<QPushButton>(u"openPayment"_s);
        QVERIFY(!open->isEnabled());
        QVERIFY(d.opener.opened.empty());
        d.clock.advance(milliseconds(500));
        QVERIFY(open->isEnabled());
        d.tabTo(u"openPayment"_s);
        d.press(Qt::Key_Space);
        QCOMPARE(d.opener.opened.size(), size_t(1));
    }

    void M06_unknownHasNoRetry()
    {
        Desktop d;
        d.repliesWith(anError(ApiError::Kind::OutcomeUnknown));
        d.open();
        d.buy();
        QCOMPARE(d.vm.phase(), CapacityPhase::Unknown);
        d.pause();
        QStringList offered;
        for (const QPushButton *button : d.dialog->findChildren<QPushButton *>()) {
            if (button->isVisible())
                offered << button->objectName();
        }
        offered.sort();
        QCOMPARE(
            offered, (QStringList{u"capacityClose"_s, u"lookNow"_s, u"markChecked"_s, u"showDetails"_s}));
        QVERIFY(!d.find<QPushButton>(u"markChecked"_s)->isEnabled());
        d.tabTo(u"looked"_s);
        d.press(Qt::Key_Space);
        d.tabTo(u"markChecked"_s);
        d.press(Qt::Key_Space);
        d.settle();
        QCOMPARE(d.vm.phase(), CapacityPhase::Editing);
        QCOMPARE(d.sent(), size_t(1));
    }

    void M20_fiveTimesAsksAgain()
    {
        Desktop d;
        d.open();
        d.type(u"250"_s);
        d.press(Qt::Key_Return);
        QCOMPARE(d.vm.phase(), CapacityPhase::Editing);
        QVERIFY(!d.find<QPushButton>(u"capacityContinue"_s)->isEnabled());
        d.tabTo(u"lookedAgain"_s);
        d.press(Qt::Key_Space);
        QVERIFY(d.find<QPushButton>(u"capacityContinue"_s)->isEnabled());
    }

    void M22_theModeIsInTheQuestion()
    {
        Desktop d(AccountMode::Live);
        d.open();
        d.question();
        QVERIFY(d.find<ModeBadge>()->isVisible());
        QCOMPARE(d.find<ModeBadge>()->mode(), AccountMode::Live);
        QCOMPARE(d.find<QLabel>(u"dialogTitle"_s)->text(), u"Create this checkout?"_s);
        QCOMPARE(d.confirmButton()->property("kind").toString(), u"danger"_s); // never filled
        QVERIFY(d.find<QLabel>(u"moneySentence"_s)->text().contains(u"LIVE"_s));
        // And a frame over the whole window.
        const QImage image = d.dialog->grab().toImage();
        QCOMPARE(image.pixelColor(image.width() / 2, 1), roleColor(Role::Live, false));
    }

    void wheelNeedsTheFocus()
    {
        Desktop d;
        d.open();
        auto *field = d.find<QSpinBox>(u"stepperValue"_s);
        d.tabTo(u"capacityContinue"_s);
        const auto turn = [&] {
            QWheelEvent wheel(QPointF(5, 5), field->mapToGlobal(QPointF(5, 5)), {}, {0, 120}, Qt::NoButton,
                Qt::NoModifier, Qt::NoScrollPhase, false);
            QApplication::sendEvent(field, &wheel);
        };
        turn();
        QCOMPARE(d.vm.wanted(), 11);
        field->setFocus();
        turn();
        QCOMPARE(d.vm.wanted(), 12);
    }

    void U10_U13_namesArePlain_data()
    {
        QTest::addColumn<QString>("name");
        int i = 0;
        for (const QString &name : uitest::hostileNames())
            QTest::addRow("%d", i++) << name;
    }
    void U10_U13_namesArePlain()
    {
        QFETCH(QString, name);
        Desktop d;
        CapacityAsk ask = d.ask();
        ask.tenantName = name;
        d.replies(u"17.50"_s, goodLink());
        d.open(ask);
        d.buy();
        for (const QLabel *label : d.dialog->findChildren<QLabel *>())
            QVERIFY2(label->textFormat() == Qt::PlainText || label->objectName() == u"qt_spinbox_lineedit"_s,
                qPrintable(label->text()));
        QVERIFY(d.find<QLabel>(u"moneySentence"_s)->text().contains(u"workspace_123"_s));
        QVERIFY(d.dialog->width() <= 800);
    }

    void U15_serverWordsAreLabelled()
    {
        Desktop d;
        ApiError error = anError(ApiError::Kind::Validation);
        error.httpStatus = 422;
        error.message = u"<a href=x>Call +1 555</a>"_s;
        d.repliesWith(error);
        d.open();
        d.buy();
        QCOMPARE(d.find<OutcomeCard>()->serverMessage(), error.message);
        QVERIFY(shownTexts(*d.dialog).contains(u"Message from Crovver"_s));
    }

    void L05_aCopiedLinkIsTakenBack()
    {
        Desktop d;
        d.replies(u"14.17"_s, goodLink());
        d.open();
        d.buy();
        d.pause();
        d.tabTo(u"copyLink"_s);
        d.press(Qt::Key_Space);
        QCOMPARE(QGuiApplication::clipboard()->text(), goodLink());
        auto *timer = qApp->findChild<QTimer *>(u"briefClipboard"_s);
        QVERIFY(timer);
        QCOMPARE(timer->interval(), 30'000);
        delete d.dialog.data(); // it doesn't depend on the dialog
        QVERIFY(QMetaObject::invokeMethod(timer, "timeout"));
        QCOMPARE(QGuiApplication::clipboard()->text(), QString());
        QTRY_VERIFY(!qApp->findChild<QTimer *>(u"briefClipboard"_s));
        // What somebody else put there since stays.
        d.open();
        d.tabTo(u"copyLink"_s);
        d.press(Qt::Key_Space);
        QGuiApplication::clipboard()->setText(u"other"_s);
        QVERIFY(QMetaObject::invokeMethod(qApp->findChild<QTimer *>(u"briefClipboard"_s), "timeout"));
        QCOMPARE(QGuiApplication::clipboard()->text(), u"other"_s);
    }

    void theQrCodeIsTheLink()
    {
        Desktop d;
        d.replies(u"14.17"_s, goodLink());
        d.open();
        d.buy();
        auto *view = d.find<QrCodeView>();
        QVERIFY(view->isVisible());
        QVERIFY(!view->accessibleDescription().isEmpty());
        QRcode *code = QRcode_encodeString8bit(goodLink().toUtf8().constData(), 0, QR_ECLEVEL_M);
        QVERIFY(code);
        QCOMPARE(view->matrix()->size, code->width);
        // As painted: the colours of the modules, not of our own matrix.
        m_theme->apply(Scheme::Dark, Density::Comfortable);
        const QImage image = view->grab().toImage();
        const int modules = code->width + 2 * QrCodeView::quietZone;
        const int side = image.width() / modules;
        int wrong = 0;
        for (int y = 0; y < modules; ++y) {
            for (int x = 0; x < modules; ++x) {
                const int column = x - QrCodeView::quietZone;
                const int row = y - QrCodeView::quietZone;
                const bool inside = column >= 0 && row >= 0 && column < code->width && row < code->width;
                const bool dark = inside && (code->data[row * code->width + column] & 1);
                wrong
                    += (image.pixelColor(x * side + side / 2, y * side + side / 2).lightness() < 128) != dark;
            }
        }
        QCOMPARE(wrong, 0);
        QRcode_free(code);
        m_theme->apply(Scheme::Light, Density::Comfortable);
        const QString reader = QStandardPaths::findExecutable(u"zbarimg"_s);
        if (reader.isEmpty())
            return;
        const QTemporaryDir folder;
        const QString file = folder.filePath(u"code.png"_s);
        QVERIFY(image.save(file));
        QProcess process;
        process.start(reader, {u"--raw"_s, u"-q"_s, file});
        QVERIFY(process.waitForFinished());
        QCOMPARE(QString::fromUtf8(process.readAllStandardOutput()).trimmed(), goodLink());
    }

    void aLinkTooLongForACodeSaysSo()
    {
        Desktop d;
        d.replies(u"14.17"_s, goodLink() + QString(4000, u'x'));
        d.open();
        d.buy();
        QVERIFY(!d.find<QrCodeView>()->isVisible());
        QVERIFY(shownTexts(*d.dialog).join(u'\n').contains(u"too long for a QR code"_s));
    }

    void M23_nothingOfAnOldAnswerIsPainted()
    {
        Desktop d;
        d.replies(u"14.17"_s, goodLink());
        d.open();
        d.question();
        QTest::mouseClick(d.confirmButton(), Qt::LeftButton);
        CapacityAsk elsewhere = d.ask();
        elsewhere.tenant = TenantId(u"elsewhere"_s);
        elsewhere.tenantName = u"Elsewhere"_s;
        d.vm.open(elsewhere);
        d.settle();
        QCOMPARE(d.vm.phase(), CapacityPhase::Editing);
        QVERIFY(!d.find<OutcomeCard>()->isVisible());
    }

    void tabComesBackAndNothingIsCut_data()
    {
        QTest::addColumn<int>("state");
        for (int state = 0; state < 6; ++state)
            QTest::addRow("%d", state) << state;
    }
    void tabComesBackAndNothingIsCut()
    {
        QFETCH(int, state);
        Desktop d;
        d.replies(state == 4 ? u"1417"_s : u"14.17"_s, goodLink());
        if (state == 5)
            d.repliesWith(anError(ApiError::Kind::OutcomeUnknown));
        d.open(d.ask({{UserId(u"a"_s), {}, {}}}));
        if (state == 1)
            d.type(u"250"_s);
        if (state == 2)
            d.question();
        if (state >= 3)
            d.buy();
        d.pause();
        QCoreApplication::processEvents();
        QTRY_COMPARE(cutTexts(*d.dialog).join(u"; "_s), QString());
        QWidget *first = d.dialog->focusWidget();
        QVERIFY(first);
        QList<QWidget *> visited{first};
        for (int i = 0; i < 60; ++i) {
            d.press(Qt::Key_Tab);
            if (d.dialog->focusWidget() == first)
                break;
            QVERIFY2(!visited.contains(d.dialog->focusWidget()),
                qPrintable(d.dialog->focusWidget()->objectName()));
            visited << d.dialog->focusWidget();
        }
        for (QWidget *widget : d.dialog->findChildren<QWidget *>()) {
            if (!(widget->focusPolicy() & Qt::TabFocus) || !widget->isVisible() || !widget->isEnabled()
                || widget->focusProxy())
                continue;
            QVERIFY2(visited.contains(widget), qPrintable(widget->objectName()));
            QAccessibleInterface *node = QAccessible::queryAccessibleInterface(widget);
            QVERIFY2(!node->text(QAccessible::Name).trimmed().isEmpty(), qPrintable(widget->objectName()));
        }
    }

private:
    static QString plainVerb(const Desktop &d)
    {
        return d.confirmButton()->text().replace(QChar(QChar::Nbsp), u' ');
    }
};

QTEST_MAIN(TestCapacityDialog)

} // namespace tst_capacity_dialog

#include "tst_capacity_dialog.moc"
