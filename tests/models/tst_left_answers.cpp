// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/views/left_answers.h"
#include "support/purchase_rig.h"

#include <QTest>

namespace tst_left_answers {

using namespace desk;
using namespace desk::test;
using namespace Qt::StringLiterals;
using std::chrono::milliseconds;

struct Leaving : PurchaseRig
{
    Leaving()
        : left(*ledger, notifier, clock)
        , vm(*data, *actions, *watch, opener, clock)
    {
        QObject::connect(
            &left, &LeftAnswers::told, &vm, [this](const LeftAnswer &answer) { told.push_back(answer); });
        QObject::connect(&vm, &CapacityViewModel::leftInFlight, &left, &LeftAnswers::leave);
    }
    /// Confirms a checkout of USD 14.17 and closes the window before the answer is there.
    void leave()
    {
        vm.open(ask());
        settle();
        vm.setWanted(15);
        vm.proceed();
        clock.advance(milliseconds(500));
        vm.confirm();
        vm.close();
    }
    LeftAnswers left;
    CapacityViewModel vm;
    std::vector<LeftAnswer> told;
};

QString plain(QString text)
{
    return text.replace(QChar(QChar::Nbsp), u' ').remove(QChar(0x2066)).remove(QChar(0x2069));
}

class TestLeftAnswers : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(u"en_GB"_s)); }

    void closingInFlightSaysWhereTheAnswerIsTold()
    {
        Leaving rig;
        rig.leave();
        QCOMPARE(rig.told.size(), size_t(1));
        QVERIFY(rig.told[0].text.contains(u"appears here and in Payments"_s));
        QVERIFY(rig.told[0].text.contains(u"Acme Corp"_s));
    }

    void M11_aChargeThatDiffersIsToldAfterItsWindowWasClosed()
    {
        Leaving rig;
        rig.replies(u"87.50"_s, goodLink());
        rig.leave();
        rig.settle();
        QVERIFY(rig.opener.opened.empty());
        QCOMPARE(rig.told.size(), size_t(2));
        const LeftAnswer answer = rig.told.back();
        QCOMPARE(answer.tone, StatusTone::Critical);
        QVERIFY(answer.isInPayments);
        QVERIFY2(plain(answer.text).contains(u"USD 87.50"_s) && plain(answer.text).contains(u"USD 14.17"_s),
            qPrintable(answer.text));
        QVERIFY(answer.text.contains(u"Nothing was opened"_s));
        QCOMPARE(rig.notifier.notices.size(), size_t(1));
        QCOMPARE(rig.notifier.notices.front().about, rig.onlyIntent()->id);
        QCOMPARE(rig.notifier.notices.front().text, answer.text);
    }

    void everyOtherAnswerIsToldToo_data()
    {
        QTest::addColumn<int>("kind"); // -1 = the charge that was shown, -2 = the commit fails
        QTest::addColumn<QString>("part");
        QTest::newRow("as shown") << -1 << u"made a checkout"_s;
        QTest::newRow("not committed") << -2 << u"Nothing was sent"_s;
        QTest::newRow("lost") << int(ApiError::Kind::OutcomeUnknown) << u"isn't known"_s;
        QTest::newRow("refused") << int(ApiError::Kind::Validation) << u"refused"_s;
        QTest::newRow("unsent") << int(ApiError::Kind::Offline) << u"before anything was sent"_s;
    }
    void everyOtherAnswerIsToldToo()
    {
        QFETCH(int, kind);
        QFETCH(QString, part);
        Leaving rig;
        rig.replies(u"14.17"_s, goodLink());
        if (kind == -2)
            rig.journal.failWrite(rig.journal.writes() + 1, JournalProblem::Kind::DiskFull);
        if (kind >= 0) {
            ApiError error = anError(ApiError::Kind(kind));
            if (error.kind == ApiError::Kind::Validation)
                error.httpStatus = 422;
            rig.repliesWith(error);
        }
        rig.leave();
        rig.settle();
        QCOMPARE(rig.told.size(), size_t(2));
        QVERIFY2(rig.told.back().text.contains(part), qPrintable(rig.told.back().text));
        QCOMPARE(rig.notifier.notices.size(), size_t(1));
        // Once: what becomes of it later is told by the watch.
        rig.clock.advance(std::chrono::minutes(1));
        rig.settle();
        QCOMPARE(rig.told.size(), size_t(2));
    }

    void whatIsFollowedInItsWindowIsToldThere()
    {
        Leaving rig;
        rig.replies(u"14.17"_s, goodLink());
        rig.vm.open(rig.ask());
        rig.settle();
        rig.vm.setWanted(15);
        rig.vm.proceed();
        rig.clock.advance(milliseconds(500));
        rig.vm.confirm();
        rig.settle();
        rig.vm.close();
        QVERIFY(rig.told.empty());
        QVERIFY(rig.notifier.notices.empty());
    }
};

QTEST_GUILESS_MAIN(TestLeftAnswers)

} // namespace tst_left_answers

#include "tst_left_answers.moc"
