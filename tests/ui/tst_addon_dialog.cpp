// SPDX-License-Identifier: GPL-3.0-or-later
// Buys an add-on by keyboard only.
#include "models/actions/credit_alerts.h"
#include "support/addon_rig.h"
#include "support/ui_more_acts.h"
#include "ui/dialogs/addon_dialog.h"
#include "ui/dialogs/credit_work.h"
#include "ui/theme/theme.h"
#include "ui/widgets/notice_list.h"
#include "ui/widgets/outcome_card.h"
#include "ui/widgets/qr_code_view.h"

#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

namespace tst_addon_dialog {

using namespace desk;
using namespace desk::test;
using namespace Qt::StringLiterals;
using std::chrono::milliseconds;
using std::chrono::seconds;

struct Counter : AddonRig
{
    explicit Counter(AccountMode mode = AccountMode::Test)
        : AddonRig(mode)
        , vm(*data, *credits, *watch, opener, clock)
    { }
    ~Counter() { delete dialog.data(); }

    void open()
    {
        vm.open(ask());
        settle();
        dialog = new AddonDialog(vm, nullptr);
        dialog->open();
        if (!QTest::qWaitForWindowActive(dialog))
            qFatal("the dialog did not become active");
        settle();
    }
    /// Types into whatever has the focus.
    void press(Qt::Key key) { QTest::keyClick(dialog->focusWidget(), key); }
    void tabTo(const QString &name)
    {
        for (int i = 0; i < 40; ++i) {
            if (dialog->focusWidget()->objectName() == name)
                return;
            press(Qt::Key_Tab);
        }
        qFatal("Tab never came to %s", qPrintable(name));
    }
    [[nodiscard]] QPushButton *button(const QString &name) const
    {
        return dialog->findChild<QPushButton *>(name);
    }
    /// What invites to be pressed.
    [[nodiscard]] QStringList filled() const
    {
        QStringList names;
        for (const QPushButton *one : dialog->findChildren<QPushButton *>()) {
            if (one->isVisible() && one->property("kind") == u"primary"_s)
                names << one->objectName();
        }
        return names;
    }
    [[nodiscard]] QString cardText() const
    {
        const auto *card = dialog->findChild<OutcomeCard *>();
        return card->title() + u' ' + card->text();
    }
    void buy()
    {
        open();
        clock.advance(milliseconds(500));
        tabTo(u"moneyConfirm"_s);
        press(Qt::Key_Return);
        settle();
    }

    AddonPurchaseViewModel vm;
    QPointer<AddonDialog> dialog;
};

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

class TestAddonDialog : public QObject
{
    Q_OBJECT

    std::unique_ptr<Theme> m_theme;

private Q_SLOTS:
    void initTestCase()
    {
        QLocale::setDefault(QLocale(u"en_GB"_s));
        m_theme = std::make_unique<Theme>(*qApp);
    }
    void cleanupTestCase() { m_theme.reset(); }

    void M24_cancelIsTheDefaultAndEnterInAdvanceBuysNothing()
    {
        Counter counter;
        counter.open();
        QCOMPARE(counter.dialog->width(), 720);
        QCOMPARE(counter.dialog->focusWidget()->objectName(), u"moneyCancel"_s);
        QVERIFY(!counter.button(u"moneyConfirm"_s)->isEnabled());
        QCOMPARE(cutTexts(*counter.dialog), QStringList());
        counter.press(Qt::Key_Return);
        counter.settle();
        QCOMPARE(counter.sent(), size_t(0));
        QVERIFY(!counter.dialog || !counter.dialog->isVisible());
    }

    void buysByKeyboardAndWaits()
    {
        Counter counter;
        counter.buy();
        QCOMPARE(counter.sent(), size_t(1));
        QCOMPARE(counter.opener.opened.size(), size_t(1));
        QVERIFY(counter.dialog->findChild<QrCodeView *>()->isVisible());
        QCOMPARE(cutTexts(*counter.dialog), QStringList());
        counter.clock.advance(milliseconds(500));
        QCOMPARE(counter.dialog->focusWidget()->objectName(), u"addonClose"_s);
        counter.tabTo(u"copyLink"_s);
        counter.press(Qt::Key_Space);
        QCOMPARE(QApplication::clipboard()->text(), goodLink());
        counter.tabTo(u"openPayment"_s);
        counter.press(Qt::Key_Space);
        QCOMPARE(counter.opener.opened.size(), size_t(2));
        counter.clock.advance(seconds(0));
        counter.settle();
        counter.addon = 600;
        counter.tabTo(u"moreActs"_s);
        uitest::chooseMore(counter.dialog, u"lookNow"_s);
        counter.settle();
        QVERIFY2(counter.cardText().contains(u"Add-on credits rose from 100 to 600"_s),
            qPrintable(counter.cardText()));
        QCOMPARE(counter.sent(), size_t(1));
    }

    void M11_bothFiguresAreShownAndNothingOpens()
    {
        Counter counter;
        counter.reply.amountText = u"7.50"_s;
        counter.buy();
        QVERIFY(counter.opener.opened.empty());
        QVERIFY(!counter.button(u"openPayment"_s)->isEnabled());
        QCOMPARE(cutTexts(*counter.dialog), QStringList());
        counter.clock.advance(milliseconds(500));
        QVERIFY(counter.button(u"openPayment"_s)->isEnabled());
        QCOMPARE(counter.dialog->focusWidget()->objectName(), u"goToTenant"_s);
        QCOMPARE(counter.filled(), QStringList());
        counter.tabTo(u"openPayment"_s);
        counter.press(Qt::Key_Space);
        QCOMPARE(counter.opener.opened.size(), size_t(1));
    }

    /// Looking at the tenant comes first, and nothing invites to pay.
    void M13_aKeyThatWasUsedBeforeLeadsToTheTenant()
    {
        Counter counter;
        counter.reply.alreadyProcessed = true;
        counter.buy();
        QVERIFY(counter.opener.opened.empty());
        counter.clock.advance(milliseconds(500));
        QCOMPARE(counter.filled(), QStringList());
        QCOMPARE(cutTexts(*counter.dialog), QStringList());
        QCOMPARE(counter.dialog->focusWidget()->objectName(), u"goToTenant"_s);
        QVERIFY(counter.button(u"goToTenant"_s)->isDefault());
        QVERIFY(counter.button(u"addonClose"_s)->isVisible());
        QSignalSpy wanted(counter.dialog.data(), &AddonDialog::tenantRequested);
        counter.press(Qt::Key_Return);
        QCOMPARE(wanted.size(), 1);
        QCOMPARE(wanted[0][0].value<TenantId>(), counter.ask().tenant);
        QVERIFY(!counter.dialog || !counter.dialog->isVisible());
        QCOMPARE(counter.sent(), size_t(1));
    }

    void M03_asksAgainByKeyboard()
    {
        Counter counter;
        counter.error = lostAddon();
        counter.buy();
        QCOMPARE(cutTexts(*counter.dialog), QStringList());
        QVERIFY(!counter.button(u"markChecked"_s)->isEnabled());
        counter.clock.advance(milliseconds(500));
        const QString key = counter.last.idempotencyKey;
        counter.error.reset();
        counter.tabTo(u"askAgain"_s);
        counter.press(Qt::Key_Space);
        counter.settle();
        QCOMPARE(counter.sent(), size_t(2));
        QCOMPARE(counter.last.idempotencyKey, key);
        QVERIFY(!counter.button(u"askAgain"_s)->isVisible());
    }

    void M01_theSecondPressDoesNotCloseTheWindowThatWaits()
    {
        Counter counter;
        counter.reply.amountText = u"7.50"_s;
        counter.open();
        counter.clock.advance(milliseconds(500));
        counter.tabTo(u"moneyConfirm"_s);
        counter.press(Qt::Key_Return);
        counter.clock.advance(milliseconds(120));
        counter.press(Qt::Key_Return);
        QVERIFY(counter.dialog->isVisible());
        QVERIFY(counter.cardText().contains(u"in Payments"_s));
        counter.clock.advance(milliseconds(880));
        counter.press(Qt::Key_Return);
        QVERIFY(counter.dialog->isVisible());
        counter.settle();
        QCOMPARE(counter.sent(), size_t(1));
        QVERIFY(counter.cardText().contains(u"7.50"_s));
        QVERIFY(counter.opener.opened.empty());
    }

    void M22_theModeIsOnTheQuestion()
    {
        Counter counter(AccountMode::Live);
        counter.open();
        QVERIFY(counter.vm.question().sentence.contains(u"LIVE"_s));
        counter.clock.advance(milliseconds(500));
        QVERIFY(counter.button(u"moneyConfirm"_s)->isEnabled());
    }

    void stoppedWaitingClosesIt()
    {
        Counter counter;
        counter.buy();
        const QString id = counter.vm.intentId();
        counter.dialog->done(0);
        delete counter.dialog;
        QVERIFY(counter.vm.show(id));
        auto *again = new AddonDialog(counter.vm, nullptr);
        counter.dialog = again;
        again->open();
        counter.settle();
        again->findChild<QPushButton *>(u"stopWaiting"_s)->click();
        counter.settle();
        QVERIFY(!again->isVisible());
    }

    void theWorkShowsOneDialogAtATime()
    {
        Counter counter;
        QWidget window;
        {
            CreditAlerts alerts(*counter.book, counter.notifier, counter.clock);
            CreditWork work(
                {*counter.data, *counter.credits, alerts, *counter.watch, counter.opener, counter.clock},
                &window);
            work.buy(counter.ask());
            work.buy(counter.ask());
            QCOMPARE(window.findChildren<AddonDialog *>().size(), 1);
            window.findChild<AddonDialog *>()->close();
            QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
            work.showPurchase(u"nothing"_s);
            QCOMPARE(window.findChildren<AddonDialog *>().size(), 0);
            work.buy(counter.ask());
        }
        QCOMPARE(window.findChildren<AddonDialog *>().size(), 0);
    }
};

QTEST_MAIN(TestAddonDialog)

} // namespace tst_addon_dialog

#include "tst_addon_dialog.moc"
