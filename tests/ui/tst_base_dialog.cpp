// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/purchase_rig.h"
#include "support/ui_more_acts.h"
#include "ui/dialogs/base_dialog.h"
#include "ui/dialogs/capacity_dialog.h"
#include "ui/dialogs/question_dialog.h"
#include "ui/theme/theme.h"
#include "ui/widgets/mode_badge.h"
#include "ui/widgets/page_scroll.h"
#include "ui/widgets/plain_text.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QPushButton>
#include <QScrollBar>
#include <QTest>
#include <QVBoxLayout>

namespace tst_base_dialog {

using namespace desk;
using namespace desk::test;
using namespace Qt::StringLiterals;

/// More than a low window has room for.
class LongDialog : public BaseDialog
{
public:
    explicit LongDialog(int lines, const QString &line = u"One more line of it."_s)
        : BaseDialog(u"longDialog"_s, 480, Fit::Exactly, nullptr)
    {
        setTitle(u"A long dialog"_s);
        setSubject(u"Acme Corp (workspace_123) · account My SaaS, LIVE"_s);
        for (int i = 0; i < lines; ++i)
            pageLayout()->addWidget(plainLabel(line, this));
        last = new QPushButton(u"The last of the body"_s, this);
        last->setAutoDefault(false);
        pageLayout()->addWidget(last);
        close = addClose(u"longClose"_s, u"Cancel"_s);
        primary = addPrimary(u"longPrimary"_s, u"Go on"_s);
        for (const QString &name : {u"first"_s, u"second"_s, u"third"_s}) {
            acts << new QPushButton(name, this);
            acts.back()->setObjectName(name);
            addAct(acts.back());
        }
        primary->setDefault(true);
        fit();
    }
    using BaseDialog::fit;
    using BaseDialog::fitIfCut;
    using BaseDialog::showActs;
    QPushButton *last;
    QPushButton *close;
    QPushButton *primary;
    QList<QPushButton *> acts;
};

Account accountOf(AccountMode mode)
{
    Account account;
    account.name = u"My SaaS"_s;
    account.mode = mode;
    return account;
}

int defaultsOf(const QDialog &dialog)
{
    int defaults = 0;
    for (const QPushButton *button : dialog.findChildren<QPushButton *>())
        defaults += button->isDefault() ? 1 : 0;
    return defaults;
}

QRect inDialog(const QDialog &dialog, const QWidget &widget)
{
    return {widget.mapTo(&dialog, QPoint()), widget.size()};
}

class TestBaseDialog : public QObject
{
    Q_OBJECT

    std::unique_ptr<Theme> m_theme;

private Q_SLOTS:
    void initTestCase()
    {
        m_theme = std::make_unique<Theme>(*qApp);
        m_theme->apply(Scheme::Light, Density::Comfortable);
    }
    void cleanupTestCase() { m_theme.reset(); }

    void theFooterIsInSightWhateverTheBodyIs()
    {
        LongDialog dialog(60);
        dialog.open();
        QVERIFY(QTest::qWaitForWindowActive(&dialog));
        dialog.resize(dialog.width(), 480);
        QCoreApplication::processEvents();
        QCOMPARE(dialog.height(), 480);
        auto *body = dialog.findChild<PageScroll *>(u"dialogBody"_s);
        QVERIFY(body->verticalScrollBar()->maximum() > 0);
        for (QWidget *button : {dialog.close, dialog.primary}) {
            QVERIFY(!body->isAncestorOf(button));
            QVERIFY(dialog.rect().contains(inDialog(dialog, *button)));
            QVERIFY(inDialog(dialog, *button).top() >= inDialog(dialog, *body).bottom());
        }
        const auto *title = dialog.findChild<QLabel *>(u"dialogTitle"_s);
        QVERIFY(dialog.rect().contains(inDialog(dialog, *title)));
        // What has the focus is scrolled to.
        for (int i = 0; i < 9 && dialog.focusWidget() != dialog.last; ++i)
            QTest::keyClick(dialog.focusWidget(), Qt::Key_Tab);
        QCOMPARE(dialog.focusWidget(), dialog.last);
        QVERIFY(body->viewport()->rect().contains(
            QRect(dialog.last->mapTo(body->viewport(), QPoint()), dialog.last->size())));
    }

    void itIsNeverHigherThanTheScreen()
    {
        LongDialog dialog(200);
        dialog.open();
        QVERIFY(dialog.height() <= dialog.screen()->availableSize().height());
        LongDialog small(1);
        small.open();
        const auto *body = small.findChild<PageScroll *>(u"dialogBody"_s);
        QCOMPARE(body->verticalScrollBar()->maximum(), 0);
    }

    void liveHasItsEdge_data()
    {
        QTest::addColumn<AccountMode>("mode");
        QTest::newRow("demo") << AccountMode::Demo;
        QTest::newRow("test") << AccountMode::Test;
        QTest::newRow("live") << AccountMode::Live;
    }
    void liveHasItsEdge()
    {
        QFETCH(AccountMode, mode);
        LongDialog dialog(2);
        QVERIFY(dialog.findChild<ModeBadge *>()->isHidden()); // about no account
        dialog.setAccount(accountOf(mode));
        dialog.open();
        QVERIFY(dialog.findChild<ModeBadge *>()->isVisible());
        QCOMPARE(dialog.findChild<ModeBadge *>()->mode(), mode);
        const QImage image = dialog.grab().toImage();
        const QColor live = roleColor(Role::Live, false);
        for (int y = 0; y < 3; ++y)
            QCOMPARE(image.pixelColor(image.width() / 2, y) == live, mode == AccountMode::Live);
        QVERIFY(image.pixelColor(image.width() / 2, 3) != live);
    }

    void theButtonsAreWhereThePlatformHasThem()
    {
        LongDialog dialog(2);
        dialog.open();
        QDialogButtonBox platform;
        auto *accept = platform.addButton(u"Go on"_s, QDialogButtonBox::AcceptRole);
        auto *reject = platform.addButton(u"Cancel"_s, QDialogButtonBox::RejectRole);
        platform.show();
        QCoreApplication::processEvents();
        QCOMPARE(dialog.primary->x() > dialog.close->x(), accept->x() > reject->x());
        QCOMPARE(dialog.primary->property("kind").toString(), u"primary"_s);
        QVERIFY(dialog.close->property("kind").toString() != u"primary"_s);
        QVERIFY(inDialog(dialog, *dialog.close).center().x() > dialog.width() / 2);
    }

    void thereIsOneDefaultButton()
    {
        LongDialog dialog(2);
        dialog.open();
        QCOMPARE(defaultsOf(dialog), 1);
        QVERIFY(dialog.primary->isDefault());
        dialog.primary->hide();
        dialog.showActs(dialog.acts[0], {dialog.acts[1]});
        QVERIFY(!dialog.acts[0]->isDefault()); // no act is what Enter presses by itself
        QVERIFY(defaultsOf(dialog) <= 1);
    }

    void oneActIsAButtonAndTheOthersAreUnderMore()
    {
        LongDialog dialog(2);
        dialog.open();
        QVERIFY(QTest::qWaitForWindowActive(&dialog));
        auto *more = dialog.findChild<QPushButton *>(u"moreActs"_s);
        QVERIFY(!more->isVisible());
        QStringList pressed;
        for (QPushButton *act : dialog.acts)
            connect(act, &QPushButton::clicked, this, [&pressed, act] { pressed << act->objectName(); });
        dialog.showActs(dialog.acts[0], {dialog.acts[1], dialog.acts[2]});
        QVERIFY(more->isVisible());
        QVERIFY(dialog.acts[0]->isVisible());
        QVERIFY(!dialog.acts[1]->isVisible() && !dialog.acts[2]->isVisible());
        QVERIFY(inDialog(dialog, *more).center().x() < dialog.width() / 2);
        for (int i = 0; i < 9 && dialog.focusWidget() != more; ++i)
            QTest::keyClick(dialog.focusWidget(), Qt::Key_Tab);
        uitest::chooseMore(&dialog, u"third"_s);
        QCOMPARE(pressed, QStringList{u"third"_s});
        dialog.showActs(nullptr, {});
        QVERIFY(!more->isVisible() && !dialog.acts[0]->isVisible());
    }

    /// QDialogButtonBox would show all its buttons.
    void anotherStyleShowsNoHiddenButton()
    {
        LongDialog dialog(2);
        dialog.open();
        dialog.showActs(dialog.acts[1], {dialog.acts[2]});
        m_theme->apply(Scheme::Dark, Density::Compact);
        QCoreApplication::processEvents();
        QVERIFY(dialog.acts[1]->isVisible());
        QVERIFY(!dialog.acts[0]->isVisible() && !dialog.acts[2]->isVisible());
        m_theme->apply(Scheme::Light, Density::Comfortable);
    }

    void escapeCancels()
    {
        LongDialog dialog(2);
        dialog.open();
        QTest::keyClick(&dialog, Qt::Key_Escape);
        QVERIFY(!dialog.isVisible());
    }

    /// The question of a purchase has its buttons in the same footer.
    void theQuestionsButtonsArePinnedToo()
    {
        PurchaseRig rig(AccountMode::Live);
        CapacityViewModel model(*rig.data, *rig.actions, *rig.watch, rig.opener, rig.clock);
        model.open(rig.ask({{UserId(u"usr_1"_s), {}, {}}}));
        rig.settle();
        model.setWanted(15);
        model.proceed();
        CapacityDialog dialog(model);
        dialog.open();
        QVERIFY(QTest::qWaitForWindowActive(&dialog));
        dialog.resize(dialog.width(), 240);
        QCoreApplication::processEvents();
        const auto *body = dialog.findChild<PageScroll *>(u"dialogBody"_s);
        for (const QString &name : {u"moneyCancel"_s, u"moneyConfirm"_s}) {
            auto *button = dialog.findChild<QPushButton *>(name);
            QVERIFY(button->isVisible());
            QVERIFY(!body->isAncestorOf(button));
            QVERIFY(dialog.rect().contains(inDialog(dialog, *button)));
        }
        QVERIFY(!dialog.findChild<QPushButton *>(u"capacityClose"_s)->isVisible());
        QCOMPARE(defaultsOf(dialog), 1);
        QVERIFY(dialog.findChild<QPushButton *>(u"moneyCancel"_s)->isDefault());
    }

    void aQuestionCancelsByDefault()
    {
        FakeClock clock;
        QuestionDialog dialog({u"Stop waiting?"_s, u"Nothing is cancelled."_s, u"Stop"_s}, clock);
        dialog.setAccount(accountOf(AccountMode::Live));
        dialog.open();
        QCOMPARE(defaultsOf(dialog), 1);
        QVERIFY(dialog.findChild<QPushButton *>(u"questionCancel"_s)->isDefault());
    }
};

QTEST_MAIN(TestBaseDialog)

} // namespace tst_base_dialog

#include "tst_base_dialog.moc"
