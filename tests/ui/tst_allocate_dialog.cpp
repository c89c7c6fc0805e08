// SPDX-License-Identifier: GPL-3.0-or-later
// Allocates seats by keyboard only.
#include "support/purchase_rig.h"
#include "support/ui_hostile_names.h"
#include "ui/dialogs/allocate_dialog.h"
#include "ui/theme/theme.h"
#include "ui/widgets/notice_list.h"
#include "ui/widgets/outcome_card.h"

#include <QAccessible>
#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

namespace tst_allocate_dialog {

using namespace desk;
using namespace desk::test;
using namespace Qt::StringLiterals;

struct SeatDesk : PurchaseRig
{
    explicit SeatDesk(AccountMode mode = AccountMode::Test)
        : PurchaseRig(mode)
        , vm(gateway, *actions, clock)
    {
        tenant.tenant = ask().tenant;
        tenant.tenantName = ask().tenantName;
        tenant.capacity = desk::Capacity{};
        tenant.capacity->activeCount = 8;
        tenant.capacity->units = 10;
        tenant.rosterIsComplete = [] { return true; };
        tenant.activeSeat = [this](const UserId &user) -> std::optional<Seat> {
            return user.text() == u"alice"_s ? std::optional(known) : std::nullopt;
        };
        known.metadataJson = R"({"team":"Ops"})";
        reply.capacity.activeCount = 9;
        reply.capacity.units = 10;
        gateway.onSeats = [this](auto &query) { return Result<SeatPage>(pageOf({known}, query)); };
        gateway.onAllocate = [this](const AllocateRequest &request) {
            requests.push_back(request);
            return Result<AllocateReply>(reply);
        };
    }
    ~SeatDesk() { delete dialog.data(); }
    void open()
    {
        vm.open(tenant);
        dialog = new AllocateDialog(vm, nullptr);
        dialog->open();
        if (!QTest::qWaitForWindowActive(dialog))
            qFatal("the dialog did not become active");
        settle();
    }
    void press(Qt::Key key) { QTest::keyClick(dialog->focusWidget(), key); }
    void type(const QString &text) { QTest::keyClicks(dialog->focusWidget(), text); }
    void tabTo(const QString &name)
    {
        for (int i = 0; i < 40; ++i) {
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
    [[nodiscard]] size_t allocations() const { return gateway.count(FakeGateway::Method::Allocate); }

    Seat known = aSeat(u"alice"_s);
    AllocateReply reply;
    AllocateAsk tenant;
    std::vector<AllocateRequest> requests;
    AllocateViewModel vm;
    QPointer<AllocateDialog> dialog;
};

class TestAllocateDialog : public QObject
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

    /// The dialog's own button is the confirmation there: nothing is sent by the way.
    void M22_inLiveItSaysWhatItDoes()
    {
        SeatDesk s(AccountMode::Live);
        s.open();
        const auto *sentence = s.find<QLabel>(u"allocateConfirmation"_s);
        auto *send = s.find<QPushButton>(u"allocateSend"_s);
        QVERIFY(!sentence->isVisible()); // nothing can be sent yet
        s.type(u"usr_7"_s);
        s.tabTo(u"allocateSend"_s);
        s.press(Qt::Key_Space); // in the first half second
        QCOMPARE(s.allocations(), size_t(0));
        s.clock.advance(std::chrono::milliseconds(500));
        QVERIFY(sentence->isVisible());
        QVERIFY2(sentence->text().startsWith(u"Give usr_7 a seat in Acme Corp (workspace_123), account "_s),
            qPrintable(sentence->text()));
        QVERIFY(sentence->text().contains(u"LIVE. This can't be undone here."_s));
        QCOMPARE(send->accessibleDescription(), sentence->text());
        QCOMPARE(send->property("kind").toString(), u"danger"_s);
        QVERIFY(!send->isDefault());
        s.tabTo(u"userId"_s);
        s.press(Qt::Key_Return);
        s.settle();
        QCOMPARE(s.allocations(), size_t(0));
        QVERIFY(s.dialog->isVisible());
        s.tabTo(u"allocateSend"_s);
        s.press(Qt::Key_Space);
        s.settle();
        QCOMPARE(s.allocations(), size_t(1));
    }

    void outsideOfLiveThereIsNoSentence()
    {
        SeatDesk s;
        s.open();
        s.type(u"usr_7"_s);
        QVERIFY(!s.find<QLabel>(u"allocateConfirmation"_s)->isVisible());
        QVERIFY(s.find<QPushButton>(u"allocateSend"_s)->isDefault());
    }

    void allocatesByKeyboardAlone()
    {
        SeatDesk s;
        s.open();
        QCOMPARE(s.dialog->focusWidget()->objectName(), u"userId"_s);
        QVERIFY(!s.find<QPushButton>(u"allocateSend"_s)->isEnabled());
        s.type(u"usr_7 "_s);
        QVERIFY(s.find<QLabel>(u"userHint"_s)->isVisible());
        s.press(Qt::Key_Tab);
        s.type(u"seven@example"_s);
        QVERIFY(s.find<QLabel>(u"emailHint"_s)->isVisible());
        s.press(Qt::Key_Tab);
        s.type(u"Seven"_s);
        s.tabTo(u"addMetadata"_s);
        s.press(Qt::Key_Space);
        s.type(u"team"_s);
        s.press(Qt::Key_Tab);
        s.type(u"Ops"_s);
        s.press(Qt::Key_Return);
        s.settle();
        QCOMPARE(s.requests.size(), size_t(1));
        QCOMPARE(s.requests[0].person.userId.text(), u"usr_7"_s);
        QCOMPARE(s.requests[0].person.email, u"seven@example"_s);
        QCOMPARE(s.requests[0].person.name, u"Seven"_s);
        QCOMPARE(s.requests[0].metadata.own, QByteArray(R"({"team":"Ops"})"));
        QVERIFY(s.find<OutcomeCard>()->title().contains(u"usr_7"_s));
        s.clock.advance(std::chrono::milliseconds(500));
        s.tabTo(u"nextPerson"_s);
        s.press(Qt::Key_Space);
        QCOMPARE(s.dialog->focusWidget()->objectName(), u"userId"_s);
        QCOMPARE(s.find<QLineEdit>(u"userId"_s)->text(), QString());
        QCOMPARE(s.find<QLineEdit>(u"name"_s)->text(), QString());
    }

    /// Dictation and input tools set the text and press no keys.
    void textSetByToolsIsNoticed()
    {
        SeatDesk s;
        s.open();
        const auto set = [&](const QString &field, const QString &text) {
            QAccessible::queryAccessibleInterface(s.find<QLineEdit>(field))
                ->setText(QAccessible::Value, text);
        };
        set(u"userId"_s, u"zoe"_s);
        set(u"email"_s, u"zoe@example.org"_s);
        set(u"name"_s, u"Zoë"_s);
        QCOMPARE(s.vm.draft().typedId, u"zoe"_s);
        QCOMPARE(s.vm.draft().email, u"zoe@example.org"_s);
        QCOMPARE(s.vm.draft().name, u"Zoë"_s);
        QVERIFY(s.find<QPushButton>(u"allocateSend"_s)->isEnabled());
        // What is filled in for a person who is known isn't what somebody typed.
        set(u"email"_s, {});
        set(u"name"_s, {});
        SeatDesk known;
        known.open();
        QAccessible::queryAccessibleInterface(known.find<QLineEdit>(u"userId"_s))
            ->setText(QAccessible::Value, u"alice"_s);
        QVERIFY(known.vm.isUpdate());
        QVERIFY(!known.vm.draft().emailTouched && !known.vm.draft().nameTouched);
    }

    void anActivePersonIsFilledInAndUpdated()
    {
        SeatDesk s;
        s.open();
        s.type(u"alice"_s);
        QCOMPARE(s.find<QLineEdit>(u"email"_s)->text(), u"alice@example.org"_s);
        QCOMPARE(s.find<QPushButton>(u"allocateSend"_s)->text(), u"Update seat"_s);
        QVERIFY(s.find<NoticeList>()->texts().join(u' ').contains(u"has a seat already"_s));
        s.press(Qt::Key_Return);
        s.settle();
        QVERIFY(s.find<OutcomeCard>()->title().contains(u"Updated"_s));
        QCOMPARE(s.requests[0].metadata.own, QByteArray(R"({"team":"Ops"})"));
    }

    void rawMetadata()
    {
        SeatDesk s;
        s.open();
        s.type(u"u"_s);
        s.tabTo(u"metadataMode"_s);
        s.press(Qt::Key_Space);
        s.find<QPlainTextEdit>(u"metadataJson"_s)->setFocus();
        s.type(u"{\"n\": 1"_s);
        QVERIFY(s.find<QLabel>(u"metadataProblem"_s)->isVisible());
        QVERIFY(!s.find<QPushButton>(u"allocateSend"_s)->isEnabled());
        s.type(u"}"_s);
        QVERIFY(!s.find<QLabel>(u"metadataProblem"_s)->isVisible());
        s.tabTo(u"allocateSend"_s);
        s.press(Qt::Key_Space);
        s.settle();
        QCOMPARE(s.requests[0].metadata.own, QByteArray("{\"n\": 1}"));
    }

    void M01_enterHeldDownSendsOnce()
    {
        SeatDesk s;
        s.open();
        s.type(u"u"_s);
        QTest::keyPress(s.dialog->focusWidget(), Qt::Key_Return);
        for (int i = 0; i < 20; ++i) {
            QKeyEvent again(QEvent::KeyPress, Qt::Key_Return, Qt::NoModifier, u"\r"_s, true);
            QApplication::sendEvent(s.dialog->focusWidget(), &again);
            s.settle();
        }
        QVERIFY(s.dialog->isVisible());
        QTest::keyRelease(s.dialog->focusWidget(), Qt::Key_Return);
        QCOMPARE(s.allocations(), size_t(1));
    }

    void M01_doubleClickSendsOnce()
    {
        SeatDesk s;
        s.open();
        s.type(u"u"_s);
        auto *send = s.find<QPushButton>(u"allocateSend"_s);
        QTest::mouseClick(send, Qt::LeftButton);
        QTest::mouseDClick(send, Qt::LeftButton);
        s.settle();
        QCOMPARE(s.allocations(), size_t(1));
    }

    void M19_atCapacityOffersToBuy()
    {
        SeatDesk s;
        s.tenant.capacity->activeCount = 10;
        s.reply = {};
        s.reply.shape = AllocateReply::Shape::AtCapacity;
        s.open();
        QSignalSpy needed(&s.vm, &AllocateViewModel::capacityNeeded);
        s.type(u"late"_s);
        QCOMPARE(s.find<QPushButton>(u"allocateSend"_s)->text(), u"Ask what one more seat costs"_s);
        s.press(Qt::Key_Return);
        s.settle();
        QVERIFY(s.find<OutcomeCard>()->text().contains(u"Nothing was allocated."_s));
        QCOMPARE(needed.size(), 1);
        s.clock.advance(std::chrono::milliseconds(500));
        s.tabTo(u"addSeats"_s);
        s.press(Qt::Key_Space);
        QCOMPARE(needed.size(), 2);
        QCOMPARE(s.allocations(), size_t(1));
    }

    void closedInFlightGoesOn()
    {
        SeatDesk s;
        s.open();
        s.type(u"u"_s);
        s.press(Qt::Key_Return);
        s.press(Qt::Key_Return); // the second half of a double press
        QVERIFY(s.dialog->isVisible());
        QVERIFY(s.dialog->focusWidget()->objectName() != u"allocateClose"_s);
        s.clock.advance(std::chrono::milliseconds(500));
        s.press(Qt::Key_Return);
        QVERIFY(s.dialog->isVisible());
        s.press(Qt::Key_Escape);
        delete s.dialog.data();
        s.settle();
        QCOMPARE(s.allocations(), size_t(1));
        QCOMPARE(s.onlyIntent()->state, IntentState::Done);
    }

    void U10_U15_textsArePlain_data()
    {
        QTest::addColumn<QString>("name");
        int i = 0;
        for (const QString &name : uitest::hostileNames())
            QTest::addRow("%d", i++) << name;
    }
    void U10_U15_textsArePlain()
    {
        QFETCH(QString, name);
        SeatDesk s;
        s.tenant.tenantName = name;
        s.reply.message = name;
        s.open();
        s.type(u"u"_s);
        s.press(Qt::Key_Return);
        s.settle();
        for (const QLabel *label : s.dialog->findChildren<QLabel *>())
            QCOMPARE(label->textFormat(), Qt::PlainText);
        QVERIFY(s.dialog->width() <= 600);
    }

    void everythingHasANameAndAStop()
    {
        SeatDesk s;
        s.open();
        s.type(u"alice"_s);
        QWidget *first = s.dialog->focusWidget();
        QList<QWidget *> visited{first};
        for (int i = 0; i < 40; ++i) {
            s.press(Qt::Key_Tab);
            if (s.dialog->focusWidget() == first)
                break;
            visited << s.dialog->focusWidget();
        }
        int last = -1;
        for (QWidget *widget : visited) {
            const int y = widget->mapTo(s.dialog, QPoint(0, widget->height())).y();
            QVERIFY2(widget == first || y + 2 >= last, qPrintable(widget->objectName()));
            last = y;
        }
        for (QWidget *widget : s.dialog->findChildren<QWidget *>()) {
            if (!(widget->focusPolicy() & Qt::TabFocus) || !widget->isVisible() || !widget->isEnabled())
                continue;
            QVERIFY2(visited.contains(widget), qPrintable(widget->objectName()));
            QAccessibleInterface *node = QAccessible::queryAccessibleInterface(widget);
            QVERIFY2(!node->text(QAccessible::Name).trimmed().isEmpty(), qPrintable(widget->objectName()));
        }
    }
};

QTEST_MAIN(TestAllocateDialog)

} // namespace tst_allocate_dialog

#include "tst_allocate_dialog.moc"
