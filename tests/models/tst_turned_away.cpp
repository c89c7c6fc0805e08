// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/views/turned_away.h"

#include <QTest>

namespace tst_turned_away {

using namespace desk;
using namespace Qt::StringLiterals;

const TenantId acme(u"acme"_s);
const TenantId globex(u"globex"_s);

SeatPerson person(const QString &id)
{
    return {UserId(id), {}, {}};
}

QStringList idsOf(const std::vector<SeatPerson> &people)
{
    QStringList ids;
    for (const SeatPerson &one : people)
        ids << one.userId.text();
    return ids;
}

Intent intent(IntentKind kind, IntentState state, const QString &subject = {})
{
    Intent made;
    made.kind = kind;
    made.state = state;
    made.tenant = acme;
    made.subject = subject;
    return made;
}

class TestTurnedAway : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void oneListATenantAndNobodyTwice()
    {
        TurnedAway away;
        away.add(acme, {person(u"a"_s), person(u"b"_s)});
        away.add(acme, {person(u"b"_s), person(u"c"_s)});
        away.add(globex, {person(u"z"_s)});
        QCOMPARE(idsOf(away.of(acme)), QStringList({u"a"_s, u"b"_s, u"c"_s}));
        QCOMPARE(idsOf(away.of(globex)), QStringList(u"z"_s));
        away.clear();
        QVERIFY(away.of(acme).empty());
    }

    void whoIsSeatedOrOrderedForIsForgotten()
    {
        TurnedAway away;
        away.add(acme, {person(u"a"_s), person(u"b"_s), person(u"c"_s)});
        away.intentChanged(intent(IntentKind::AllocateSeat, IntentState::Sending, u"a"_s));
        away.intentChanged(intent(IntentKind::AllocateSeat, IntentState::Unknown, u"a"_s));
        QCOMPARE(away.of(acme).size(), size_t(3));
        away.intentChanged(intent(IntentKind::AllocateSeat, IntentState::Observed, u"a"_s));
        QCOMPARE(idsOf(away.of(acme)), QStringList({u"b"_s, u"c"_s}));
        Intent order = intent(IntentKind::AddCapacity, IntentState::Dropped, u"12"_s);
        order.waiting = {person(u"b"_s)};
        away.intentChanged(order);
        QCOMPARE(away.of(acme).size(), size_t(2));
        order.state = IntentState::Waiting;
        away.intentChanged(order);
        QCOMPARE(idsOf(away.of(acme)), QStringList(u"c"_s));
        order.tenant = globex;
        order.waiting = {person(u"c"_s)};
        away.intentChanged(order);
        QCOMPARE(idsOf(away.of(acme)), QStringList(u"c"_s));
    }
};

QTEST_GUILESS_MAIN(TestTurnedAway)

} // namespace tst_turned_away

#include "tst_turned_away.moc"
