// SPDX-License-Identifier: GPL-3.0-or-later
// Two accounts on one desktop: each names itself, and hears only what was pressed of its own.
#include "app/notifier/account_notifier.h"
#include "support/fake_notifier.h"

#include <QSignalSpy>
#include <QTest>

namespace tst_account_notifier {

using namespace desk;
using namespace Qt::StringLiterals;

class TestAccountNotifier : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void K08_eachAccountNamesItselfAndHearsItsOwn()
    {
        test::FakeNotifier desktop;
        Account live;
        live.id = u"a"_s;
        live.name = u"My SaaS"_s;
        live.mode = AccountMode::Live;
        Account other = live;
        other.id = u"ab"_s; // begins like the other one
        other.mode = AccountMode::Test;
        AccountNotifier first(desktop, live);
        AccountNotifier second(desktop, other);
        const QSignalSpy firstPressed(&first, &Notifier::activated);
        const QSignalSpy secondPressed(&second, &Notifier::activated);
        first.notify(u"Seats added"_s, u"10 to 15"_s, u"intent-1"_s);
        second.notify(u"Seats added"_s, u"10 to 15"_s, u"intent-1"_s);
        QCOMPARE(desktop.notices[0].text, u"10 to 15\nMy SaaS (LIVE)"_s);
        QCOMPARE(desktop.notices[1].text, u"10 to 15\nMy SaaS (TEST)"_s);
        Q_EMIT desktop.activated(desktop.notices[1].about);
        QCOMPARE(firstPressed.size(), 0);
        QCOMPARE(secondPressed.size(), 1);
        QCOMPARE(secondPressed[0][0].toString(), u"intent-1"_s);
    }
};

QTEST_GUILESS_MAIN(TestAccountNotifier)

} // namespace tst_account_notifier

#include "tst_account_notifier.moc"
