// SPDX-License-Identifier: GPL-3.0-or-later
// What can be done about one payment, without the page around it.
#include "support/payments_rig.h"
#include "ui/dialogs/question_dialog.h"
#include "ui/pages/payment_acts.h"

#include <QAction>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

namespace tst_payment_acts {

using namespace desk;
using namespace desk::test;
using namespace Qt::StringLiterals;

struct Acting
{
    Acting()
        : view(rig.actions, rig.credits, rig.watch, rig.opener, rig.preferences, rig.clock)
        , acts(
              view, [this] { return target; }, &page)
    {
        rig.put(journaled(u"a"_s, IntentKind::AddCapacity, IntentState::Waiting, rig.minutesAgo(3)));
        Intent lost = journaled(u"b"_s, IntentKind::AddCapacity, IntentState::Unknown, rig.minutesAgo(9));
        lost.tenant = TenantId(u"northwind"_s);
        rig.put(lost);
        rig.start();
        rig.clock.advance(std::chrono::milliseconds(0));
        rig.run();
    }
    void about(const QString &id)
    {
        target = id;
        acts.refresh();
    }
    [[nodiscard]] QAction *act(const QString &name) const { return page.findChild<QAction *>(name); }

    PaymentsRig rig;
    PaymentsViewModel view;
    QWidget page;
    QString target;
    PaymentActs acts;
};

class TestPaymentActs : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingIsOfferedAboutNothing()
    {
        Acting a;
        a.about({});
        for (const QAction *action : a.acts.actions())
            QVERIFY2(!action->isEnabled(), qPrintable(action->objectName()));
    }

    void whatIsSafeLeads()
    {
        Acting a;
        a.about(u"a"_s);
        QCOMPARE(a.acts.lead(), a.act(u"openLink"_s));
        a.about(u"b"_s);
        QVERIFY(a.acts.lead() != a.act(u"openLink"_s));
        QCOMPARE(a.acts.checked(), a.act(u"markChecked"_s));
    }

    void whatWasDoneIsTold()
    {
        Acting a;
        a.about(u"a"_s);
        QSignalSpy told(&a.acts, &PaymentActs::told);
        a.act(u"copyLink"_s)->trigger();
        QCOMPARE(told.size(), 1);
        QCOMPARE(told[0][0].value<Tone>(), Tone::Neutral);
        const QSignalSpy over(&a.acts, &PaymentActs::nothingToTell);
        a.act(u"openLink"_s)->trigger();
        QCOMPARE(over.size(), 1);
        QCOMPARE(a.rig.opener.opened.size(), size_t(1));
        QSignalSpy tenant(&a.acts, &PaymentActs::tenantRequested);
        a.act(u"goToTenant"_s)->trigger();
        QCOMPARE(tenant[0][0].value<TenantId>(), TenantId(u"acme"_s));
    }

    /// What was asked about is meant, not what is current by the time of the answer.
    void theQuestionKeepsItsTarget()
    {
        Acting a;
        a.about(u"b"_s);
        a.act(u"markChecked"_s)->trigger();
        auto *question = a.page.findChild<QuestionDialog *>();
        QVERIFY(question);
        a.about(u"a"_s);
        Q_EMIT question->accepted();
        a.rig.run();
        QCOMPARE(a.rig.stateOf(u"b"_s), IntentState::Checked);
        QCOMPARE(a.rig.stateOf(u"a"_s), IntentState::Waiting);
    }
};

QTEST_MAIN(TestPaymentActs)

} // namespace tst_payment_acts

#include "tst_payment_acts.moc"
