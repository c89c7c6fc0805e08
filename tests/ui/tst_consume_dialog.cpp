// SPDX-License-Identifier: GPL-3.0-or-later
// Uses credits, and sets alerts, by keyboard only.
#include "support/consume_rig.h"
#include "ui/dialogs/consume_dialog.h"
#include "ui/dialogs/credit_alerts_dialog.h"
#include "ui/theme/theme.h"
#include "ui/widgets/money_confirmation.h"
#include "ui/widgets/outcome_card.h"

#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>
#include <QTest>

namespace tst_consume_dialog {

using namespace desk;
using namespace desk::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

struct ConsumeDesk : ConsumeRig
{
    using ConsumeRig::ConsumeRig;
    ~ConsumeDesk() { delete dialog.data(); }
    void open()
    {
        vm.open(ask());
        dialog = new ConsumeDialog(vm, nullptr);
        dialog->open();
        if (!QTest::qWaitForWindowActive(dialog))
            qFatal("the dialog did not become active");
        settle();
    }
    void press(Qt::Key key)
    {
        QTest::keyClick(dialog->focusWidget(), key);
        settle();
    }
    void type(const QString &text) { QTest::keyClicks(dialog->focusWidget(), text); }
    void tabTo(const QString &name)
    {
        for (int i = 0; i < 30; ++i) {
            if (dialog->focusWidget()->objectName() == name)
                return;
            QTest::keyClick(dialog->focusWidget(), Qt::Key_Tab);
        }
        qFatal("Tab never came to %s", qPrintable(name));
    }
    [[nodiscard]] QString title() const { return dialog->findChild<OutcomeCard *>()->title(); }

    QPointer<ConsumeDialog> dialog;
};

class TestConsumeDialog : public QObject
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

    void textSetByToolsIsNoticed()
    {
        ConsumeDesk s;
        s.open();
        const auto set = [&](const QString &field, const QString &text) {
            QAccessible::queryAccessibleInterface(s.dialog->findChild<QLineEdit *>(field))
                ->setText(QAccessible::Value, text);
        };
        set(u"consumeAmount"_s, u"40"_s);
        set(u"consumeReason"_s, u"correction"_s);
        QCOMPARE(s.vm.amount(), 40);
        QCOMPARE(s.vm.reason(), u"correction"_s);
        QVERIFY(s.dialog->findChild<QPushButton *>(u"consumeSend"_s)->isEnabled());
    }

    void oneEnterSendsWhereItIsNotLive()
    {
        ConsumeDesk s;
        s.open();
        QCOMPARE(s.dialog->focusWidget()->objectName(), u"consumeAmount"_s);
        QVERIFY(!s.dialog->findChild<QPushButton *>(u"consumeSend"_s)->isEnabled());
        QCOMPARE(s.dialog->findChild<QLabel *>(u"consumeKey"_s)->text(), s.vm.idempotencyKey());
        s.type(u"40"_s);
        s.press(Qt::Key_Tab);
        s.type(u"correction"_s);
        s.press(Qt::Key_Return);
        QCOMPARE(s.sent.size(), size_t(1));
        QCOMPARE(s.vm.phase(), ConsumePhase::Allowed);
        QVERIFY(s.title().contains(u"40 credits of AI tokens were used"_s));
        s.press(Qt::Key_Return); // the second half of a double press
        QVERIFY(s.dialog->isVisible());
        s.clock.advance(500ms);
        s.press(Qt::Key_Return); // Close has the focus
        QVERIFY(!s.dialog->isVisible());
    }

    void theKeyIsBehindDetails()
    {
        ConsumeDesk s;
        s.open();
        auto *key = s.dialog->findChild<QLabel *>(u"consumeKey"_s);
        QVERIFY(!key->isVisible());
        s.tabTo(u"showDetails"_s);
        s.press(Qt::Key_Space);
        QVERIFY(key->isVisible());
        s.tabTo(u"copyConsumeKey"_s);
        s.press(Qt::Key_Space);
        QCOMPARE(QGuiApplication::clipboard()->text(), s.vm.idempotencyKey());
        s.tabTo(u"showDetails"_s);
        s.press(Qt::Key_Space);
        QVERIFY(!key->isVisible());
    }

    void wrongAmountIsSaidAndNotSent()
    {
        ConsumeDesk s;
        s.open();
        s.type(u"1.5"_s);
        QVERIFY(s.dialog->findChild<QLabel *>(u"amountProblem"_s)->isVisible());
        s.press(Qt::Key_Return);
        QCOMPARE(s.sent.size(), size_t(0));
    }

    void liveAsksBeforeItSends()
    {
        ConsumeDesk s(AccountMode::Live);
        s.open();
        s.type(u"40"_s);
        s.press(Qt::Key_Return);
        QCOMPARE(s.vm.phase(), ConsumePhase::Confirm);
        QCOMPARE(s.sent.size(), size_t(0));
        s.press(Qt::Key_Escape);
        QCOMPARE(s.vm.phase(), ConsumePhase::Editing);
        s.press(Qt::Key_Return);
        s.clock.advance(500ms);
        auto *question = s.dialog->findChild<MoneyConfirmation *>();
        QVERIFY(question->confirmButton()->isEnabled());
        for (int i = 0; i < 10 && s.dialog->focusWidget() != question->confirmButton(); ++i)
            QTest::keyClick(s.dialog->focusWidget(), Qt::Key_Tab);
        s.press(Qt::Key_Return);
        QCOMPARE(s.sent.size(), size_t(1));
        QCOMPARE(s.vm.phase(), ConsumePhase::Allowed);
    }

    void M01_theSecondPressDoesNotCloseTheWindowThatWaits()
    {
        ConsumeDesk s(AccountMode::Live);
        s.open();
        s.type(u"40"_s);
        s.press(Qt::Key_Return);
        s.clock.advance(500ms);
        s.tabTo(u"moneyConfirm"_s);
        QTest::keyClick(s.dialog->focusWidget(), Qt::Key_Space);
        QCOMPARE(s.vm.phase(), ConsumePhase::Sending);
        s.clock.advance(120ms);
        QTest::keyClick(s.dialog->focusWidget(), Qt::Key_Space);
        s.clock.advance(880ms);
        QTest::keyClick(s.dialog->focusWidget(), Qt::Key_Space);
        QTest::keyClick(s.dialog->focusWidget(), Qt::Key_Return);
        QVERIFY(s.dialog->isVisible());
        s.settle();
        QCOMPARE(s.sent.size(), size_t(1));
        QVERIFY(s.title().contains(u"were used"_s));
    }

    void lostAnswerIsAskedForAgain()
    {
        ConsumeDesk s;
        s.lost = 1;
        s.open();
        s.type(u"40"_s);
        s.press(Qt::Key_Return);
        QCOMPARE(s.vm.phase(), ConsumePhase::Unknown);
        s.clock.advance(500ms);
        QCOMPARE(s.dialog->focusWidget()->objectName(), u"consumeAskAgain"_s); // one thing to look at
        s.press(Qt::Key_Space);
        QCOMPARE(s.vm.phase(), ConsumePhase::Allowed);
        QCOMPARE(s.sent.size(), size_t(2));
        QCOMPARE(s.sent[0].idempotencyKey, s.sent[1].idempotencyKey);
    }

    void blockedGoesBackToTheFormWithAnotherKey()
    {
        ConsumeDesk s;
        s.answers(u"blocked"_s, 100);
        s.open();
        s.type(u"40"_s);
        s.press(Qt::Key_Return);
        QVERIFY(s.title().startsWith(u"Blocked"_s));
        const QString key = s.sent.front().idempotencyKey;
        s.clock.advance(500ms);
        s.tabTo(u"consumeEdit"_s);
        s.press(Qt::Key_Space);
        QVERIFY(s.dialog->findChild<QLabel *>(u"consumeKey"_s)->text() != key);
    }

    void alertsAreSetByKeyboard()
    {
        ConsumeRig rig;
        const TenantId tenant(u"acme"_s);
        const QPointer<CreditAlertsDialog> dialog
            = new CreditAlertsDialog(rig.work.alerts, tenant, u"Acme"_s, u"ai"_s, u"AI tokens"_s, nullptr);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->open();
        QVERIFY(QTest::qWaitForWindowActive(dialog));
        QCOMPARE(dialog->focusWidget()->objectName(), u"alertPercent"_s);
        QCOMPARE(dialog->findChild<QLineEdit *>(u"alertPercent"_s)->text(), u"10"_s);
        QTest::keyClicks(dialog->focusWidget(), u"250"_s);
        QVERIFY(!dialog->findChild<QPushButton *>(u"alertSave"_s)->isEnabled());
        QTest::keyClick(dialog->focusWidget(), Qt::Key_A, Qt::ControlModifier);
        QTest::keyClick(dialog->focusWidget(), Qt::Key_Delete); // empty = off
        QTest::keyClick(dialog->focusWidget(), Qt::Key_Tab);
        QTest::keyClicks(dialog->focusWidget(), u"50"_s);
        QTest::keyClick(dialog->focusWidget(), Qt::Key_Return);
        QTRY_VERIFY(!dialog);
        const CreditAlertRule rule = rig.work.alerts.rule(tenant, u"ai"_s);
        QVERIFY(!rule.belowPercent);
        QCOMPARE(rule.belowCredits, std::optional<qint64>(50));
        QVERIFY(rig.work.alerts.hasOwnRule(tenant, u"ai"_s));
    }
};

QTEST_MAIN(TestConsumeDialog)

} // namespace tst_consume_dialog

#include "tst_consume_dialog.moc"
