// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/actions/intent_ledger.h"
#include "support/fake_clock.h"
#include "support/fake_journal.h"
#include "support/journal_samples.h"
#include "support/test_account.h"

#include <QTest>

#include <rapidcheck.h>

namespace tst_intent_ledger {

using namespace desk;
using namespace desk::test;
using namespace Qt::StringLiterals;

const TenantId ledgerTenant(u"t"_s);

Account anAccount(const QString &id = accountA())
{
    Account account = emptyAccount();
    account.id = id;
    account.name = u"Acme"_s;
    account.mode = AccountMode::Test;
    account.readOnly = false;
    return account;
}

Intent aDraft(IntentKind kind = IntentKind::AddCapacity)
{
    Intent draft;
    draft.kind = kind;
    draft.tenant = ledgerTenant;
    draft.subject = u"person"_s;
    draft.body = "{}";
    return draft;
}

/// A ledger over a journal that does everything when the test says so.
struct Desk
{
    explicit Desk(const Account &account = anAccount(), bool isStarted = true)
        : ledger(journal, account, clock, [] { return u"me"_s; })
    {
        journal.manual = true;
        if (!isStarted)
            return;
        ledger.start();
        journal.completeAll();
    }
    /// A committed one; empty when it was refused.
    QString begin(const Intent &draft = aDraft())
    {
        bool isCommitted = false;
        const auto id = ledger.begin(draft, &context, [&](bool ok) { isCommitted = ok; });
        journal.completeAll();
        return id && isCommitted ? *id : QString();
    }
    [[nodiscard]] IntentState inMemory(const QString &id) const { return ledger.find(id)->state; }
    [[nodiscard]] IntentState onDisk(const QString &id) const { return journal.intent(id)->state; }

    FakeJournal journal;
    FakeClock clock;
    QObject context;
    IntentLedger ledger;
};

/// What the operator does knowingly.
bool isOperatorAct(IntentEvent event)
{
    return event == IntentEvent::OperatorChecked || event == IntentEvent::OperatorDropped
        || event == IntentEvent::Replayed;
}

class TestIntentLedger : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void M25_everyStateTimesEveryEvent()
    {
        for (const auto &[state, stateText] : intentStateSpellings) {
            for (const auto &[event, eventText] : intentEventSpellings) {
                const auto next = nextState(state, event);
                const QString what = QString(stateText) + u' ' + eventText;
                QVERIFY2(!isEnded(state) || !next, qPrintable(what));
                if (next == IntentState::Sending)
                    QVERIFY2(
                        event == IntentEvent::Replayed && state == IntentState::Unknown, qPrintable(what));
                // An unknown outcome ends by what was seen or by the operator, never by itself.
                if (state == IntentState::Unknown && next && !blocksAnother(*next))
                    QVERIFY2(event == IntentEvent::SeenDone || event == IntentEvent::SeenNotDone
                            || event == IntentEvent::OperatorChecked,
                        qPrintable(what));

                Desk desk;
                Intent old = sampleIntent();
                old.state = state;
                desk.journal.intents[old.id] = old;
                IntentLedger ledger(desk.journal, anAccount(), desk.clock, [] { return u"me"_s; });
                ledger.start();
                desk.journal.completeAll();
                const IntentState found = state == IntentState::Sending ? IntentState::Unknown : state;
                QCOMPARE(ledger.find(old.id)->state, found);
                const auto expected = nextState(found, event);
                QCOMPARE(ledger.apply(old.id, event), expected.has_value());
                desk.journal.completeAll();
                QCOMPARE(ledger.find(old.id)->state, expected.value_or(found));
                QCOMPARE(desk.onDisk(old.id), expected.value_or(found));
            }
        }
    }

    void M25_noTwoSendsWithoutAnOperatorsAct()
    {
        QVERIFY(
            rc::check("between two sends for one thing there is an end that was seen, or the operator", [] {
                Desk desk;
                QString open; // the one that was sent last
                bool isSettled = true;
                const int steps = *rc::gen::inRange(1, 30);
                for (int step = 0; step < steps; ++step) {
                    if (*rc::gen::inRange(0, 8) == 0) // the disk may fail at any time
                        desk.journal.failWrite(desk.journal.writes() + *rc::gen::inRange(1, 3));
                    if (*rc::gen::inRange(0, 3) == 0) {
                        const QString id = desk.begin();
                        if (id.isEmpty())
                            continue;
                        RC_ASSERT(isSettled);
                        RC_ASSERT(desk.journal.intent(id));
                        open = id;
                        isSettled = false;
                    } else if (!open.isEmpty()) {
                        const IntentEvent event = intentEventSpellings[*rc::gen::inRange<size_t>(0,
                                                                           std::size(intentEventSpellings))]
                                                      .value;
                        const IntentState before = desk.inMemory(open);
                        const bool isTaken = desk.ledger.apply(open, event);
                        desk.journal.completeAll();
                        const bool tells = before == IntentState::Sending
                            ? event != IntentEvent::AnswerLost && event != IntentEvent::FoundOpen
                            : event == IntentEvent::SeenDone || event == IntentEvent::SeenNotDone
                                || isOperatorAct(event);
                        if (isTaken && tells)
                            isSettled = event != IntentEvent::Replayed;
                    }
                    if (*rc::gen::inRange(0, 4) == 0) {
                        desk.ledger.journal().retry();
                        desk.journal.completeAll();
                    }
                }
                // Whatever failed on the way: with a working disk, memory and disk agree in the end. Some of
                // the failures above may be still to come.
                for (int i = 0; i < 4; ++i) {
                    desk.ledger.journal().retry();
                    desk.journal.completeAll();
                }
                for (const Intent &intent : desk.ledger.intents())
                    RC_ASSERT(desk.onDisk(intent.id) == intent.state);
            }));
    }

    void M02_nothingMayBeSentBeforeItIsCommitted()
    {
        Desk desk;
        std::optional<bool> isCommitted;
        const auto id = desk.ledger.begin(aDraft(), &desk.context, [&](bool ok) { isCommitted = ok; });
        QVERIFY(id);
        QVERIFY(!isCommitted);
        // It blocks from the first moment on, not only once it is on the disk.
        QCOMPARE(desk.ledger.mayBegin(IntentKind::AddCapacity, ledgerTenant, {}),
            std::optional(BeginRefusal::AnotherIsOpen));
        QVERIFY(
            !desk.ledger.begin(aDraft(), &desk.context, [](bool) { QFAIL("refused ones don't report"); }));
        desk.journal.completeAll();
        QCOMPARE(isCommitted, std::optional(true));
        const Intent *written = desk.journal.intent(*id);
        QVERIFY(written);
        QCOMPARE(written->state, IntentState::Sending);
        QCOMPARE(written->accountId, accountA());
        QCOMPARE(written->operatorName, u"me"_s);
        QCOMPARE(written->requestHash, QCryptographicHash::hash("{}", QCryptographicHash::Sha256));
        QCOMPARE(desk.journal.actions(*id), QStringList{u"begun"_s});
    }

    void M21_aFailedCommitSendsNothing()
    {
        Desk desk;
        desk.journal.failWrite(1, JournalProblem::Kind::DiskFull);
        std::optional<bool> isCommitted;
        const auto id = desk.ledger.begin(aDraft(), &desk.context, [&](bool ok) { isCommitted = ok; });
        desk.journal.completeAll();
        QCOMPARE(isCommitted, std::optional(false));
        QVERIFY(!desk.ledger.find(*id));
        QVERIFY(desk.journal.intents.empty());
        QCOMPARE(desk.ledger.mayBegin(IntentKind::AddCapacity, ledgerTenant, {}),
            std::optional(BeginRefusal::JournalOff));
        QCOMPARE(desk.ledger.journalProblem().kind, JournalProblem::Kind::DiskFull);
        desk.journal.retry();
        desk.journal.completeAll();
        QVERIFY(!desk.ledger.mayBegin(IntentKind::AddCapacity, ledgerTenant, {}));
    }

    void M21_anUnwritableJournalTurnsMoneyOff()
    {
        Desk desk;
        for (const auto kind : {JournalProblem::Kind::ReadOnly, JournalProblem::Kind::InUse,
                 JournalProblem::Kind::Corrupt, JournalProblem::Kind::TooNew}) {
            desk.journal.setFault(kind);
            QCOMPARE(desk.ledger.mayBegin(IntentKind::AddCapacity, ledgerTenant, {}),
                std::optional(BeginRefusal::JournalOff));
            QVERIFY(desk.begin().isEmpty());
        }
        desk.journal.setFault(JournalProblem::Kind::None);
        QVERIFY(!desk.begin().isEmpty());
    }

    void aFailedChangeStaysInMemoryAndIsSavedLate()
    {
        Desk desk;
        const QString id = desk.begin();
        desk.journal.setFault(JournalProblem::Kind::DiskFull);
        QVERIFY(desk.ledger.apply(id, IntentEvent::AnswerLost));
        QVERIFY(desk.ledger.apply(id, IntentEvent::SeenDone)); // while the first one is still on its way
        desk.journal.completeAll();
        QCOMPARE(desk.inMemory(id), IntentState::Observed);
        QCOMPARE(desk.onDisk(id), IntentState::Sending);
        desk.journal.setFault(JournalProblem::Kind::None, FakeJournal::Tell::OnRetry);
        desk.journal.retry();
        desk.journal.completeAll();
        QCOMPARE(desk.onDisk(id), IntentState::Observed);
        QCOMPARE(desk.journal.actions(id), QStringList({u"begun"_s, u"saved_late"_s}));
    }

    void aFailedChangeBeforeOthersThatWorkIsSavedToo()
    {
        Desk desk;
        const QString first = desk.begin();
        const QString second = desk.begin(aDraft(IntentKind::AllocateSeat));
        desk.journal.failWrite(3);
        QVERIFY(desk.ledger.apply(first, IntentEvent::AnswerLost)); // fails
        QVERIFY(desk.ledger.apply(second, IntentEvent::AnsweredDone)); // works, which ends the problem
        QVERIFY(desk.ledger.apply(first, IntentEvent::SeenDone)); // counts on the one that failed
        desk.journal.completeAll();
        QCOMPARE(desk.onDisk(second), IntentState::Done);
        QCOMPARE(desk.onDisk(first), IntentState::Observed);
    }

    void aFailedAmendmentIsSavedLate()
    {
        Desk desk;
        const QString id = desk.begin();
        desk.journal.failWrite(2);
        desk.ledger.amend(id, u"seat_waiting"_s, [](Intent &intent) { intent.seatWaiting = true; });
        desk.journal.completeAll();
        QVERIFY(!desk.journal.intent(id)->seatWaiting);
        desk.journal.retry();
        desk.journal.completeAll();
        QVERIFY(desk.journal.intent(id)->seatWaiting);
    }

    void M07_whatWasOnItsWayIsUnknownAfterARestart()
    {
        Desk desk(anAccount(), false);
        Intent sent = sampleIntent(1);
        sent.tenant = ledgerTenant;
        Intent waiting = sampleIntent(2);
        waiting.state = IntentState::Waiting;
        desk.journal.intents = {{sent.id, sent}, {waiting.id, waiting}};
        QCOMPARE(desk.ledger.mayBegin(IntentKind::AddCapacity, ledgerTenant, {}),
            std::optional(BeginRefusal::JournalOff)); // nobody knows yet
        desk.ledger.start();
        desk.journal.completeAll();
        QVERIFY(desk.ledger.isLoaded());
        QCOMPARE(desk.inMemory(sent.id), IntentState::Unknown);
        QCOMPARE(desk.onDisk(sent.id), IntentState::Unknown);
        QCOMPARE(desk.journal.actions(sent.id), QStringList{u"found_open"_s});
        QCOMPARE(desk.inMemory(waiting.id), IntentState::Waiting);
        QCOMPARE(desk.ledger.mayBegin(IntentKind::AddCapacity, ledgerTenant, {}),
            std::optional(BeginRefusal::AnotherIsOpen));
        QVERIFY(desk.ledger.apply(sent.id, IntentEvent::OperatorChecked));
        QVERIFY(!desk.ledger.mayBegin(IntentKind::AddCapacity, ledgerTenant, {}));
    }

    void sentencesCallTheProviderOfTheAccount()
    {
        Account account = anAccount();
        account.origin = u"https://billing.example"_s;
        account.provider.name = u"Billhub"_s;
        Intent other = sampleIntent(1, u"old-key"_s);
        other.origin = account.origin;
        Intent own = sampleIntent(2);
        own.origin = account.origin;
        for (const bool isTooNew : {false, true}) {
            Desk desk(account, false);
            desk.journal.intents = {{other.id, other}, {own.id, own}};
            if (isTooNew)
                desk.journal.setFault(JournalProblem::Kind::TooNew);
            desk.ledger.start();
            desk.journal.completeAll();
            QCOMPARE(desk.ledger.others().size(), isTooNew ? size_t(2) : size_t(1));
            for (const Intent &shown : desk.ledger.others())
                QCOMPARE(shown.providerName, u"Billhub"_s);
            if (isTooNew)
                continue;
            QCOMPARE(desk.ledger.find(own.id)->providerName, u"Billhub"_s);
            QVERIFY(desk.ledger.adopt(other.id));
            QCOMPARE(desk.ledger.find(other.id)->providerName, u"Billhub"_s);
            const QString begun = desk.begin();
            QCOMPARE(desk.ledger.find(begun)->providerName, u"Billhub"_s);
        }
    }

    void K07_otherAccountsAreNeverShown()
    {
        Desk desk(anAccount(), false);
        const Intent other = sampleIntent(1, u"account-b"_s);
        desk.journal.intents = {{other.id, other}};
        desk.ledger.start();
        desk.journal.completeAll();
        QVERIFY(desk.ledger.isLoaded());
        QVERIFY(desk.ledger.intents().empty());
        QVERIFY(!desk.ledger.apply(other.id, IntentEvent::OperatorChecked));
        QCOMPARE(desk.onDisk(other.id), IntentState::Sending);
    }

    void K07_whatAnEarlierKeyLeftOpenIsShownAndBlocksUntilTheOperatorSaysWhoseItIs_data()
    {
        QTest::addColumn<int>("state");
        for (const IntentState state : {IntentState::Sending, IntentState::Unknown, IntentState::Waiting})
            QTest::newRow(spelling(intentStateSpellings, state).data()) << int(state);
    }

    void K07_whatAnEarlierKeyLeftOpenIsShownAndBlocksUntilTheOperatorSaysWhoseItIs()
    {
        QFETCH(int, state);
        Account account = anAccount();
        account.origin = u"https://app.crovver.com"_s;
        Intent other = sampleIntent(1, u"old-key"_s);
        other.tenant = ledgerTenant;
        other.origin = account.origin;
        other.state = IntentState(state);
        for (const bool isOurs : {true, false}) {
            Desk desk(account, false);
            desk.journal.intents = {{other.id, other}};
            desk.ledger.start();
            desk.journal.completeAll();
            QVERIFY(desk.ledger.intents().empty());
            QCOMPARE(desk.ledger.others().size(), size_t(1));
            QVERIFY(desk.ledger.isOfAnotherKey(desk.ledger.others()[0]));
            QCOMPARE(desk.ledger.mayBegin(IntentKind::AddCapacity, ledgerTenant, {}),
                std::optional(BeginRefusal::OtherIsOpen));
            QVERIFY(!desk.ledger.mayBegin(IntentKind::AddCapacity, TenantId(u"another"_s), {}));
            // Nothing that acts on intents reaches it.
            QVERIFY(!desk.ledger.find(other.id));
            QVERIFY(!desk.ledger.waiting(IntentKind::AddCapacity, ledgerTenant));
            QVERIFY(!desk.ledger.apply(other.id, IntentEvent::SeenDone));
            desk.ledger.amend(other.id, u"x"_s, [](Intent &) { QFAIL("amended"); });
            desk.journal.completeAll();
            QCOMPARE(factsOf(*desk.journal.intent(other.id)), factsOf(other));

            if (isOurs) {
                QVERIFY(desk.ledger.adopt(other.id));
                desk.journal.completeAll();
                const Intent &adopted = *desk.ledger.find(other.id);
                QCOMPARE(adopted.accountId, account.id);
                // Whoever sent it has ended, so nobody waits for its answer.
                QVERIFY(adopted.state
                    == (other.state == IntentState::Sending ? IntentState::Unknown : other.state));
                QCOMPARE(factsOf(*desk.journal.intent(other.id)), factsOf(adopted));
                QVERIFY(desk.journal.actions(other.id).contains(u"adopted"_s));
            } else {
                QVERIFY(desk.ledger.disown(other.id));
                desk.journal.completeAll();
                QVERIFY(!desk.ledger.find(other.id));
                QVERIFY(!desk.ledger.mayBegin(IntentKind::AddCapacity, ledgerTenant, {}));
                QCOMPARE(factsOf(*desk.journal.intent(other.id)), factsOf(other));
                QCOMPARE(desk.journal.entries.back().accountId, account.id);
            }
            QVERIFY(desk.ledger.others().empty());
        }
    }

    void S07_whatIsNotUnderstoodBlocksAndIsNeverChanged()
    {
        for (const bool isKind : {true, false}) {
            Desk desk(anAccount(), false);
            Intent strange = sampleIntent();
            strange.tenant = ledgerTenant;
            strange.state = IntentState::Unknown;
            strange.kind = IntentKind::AllocateSeat;
            strange.subject = u"person"_s;
            strange.notUnderstood = isKind ? u"kind \"refund\""_s : u"state \"reversed\""_s;
            strange.strangeKind = isKind ? u"refund"_s : QString();
            desk.journal.intents = {{strange.id, strange}};
            desk.ledger.start();
            desk.journal.completeAll();
            QCOMPARE(desk.ledger.others().size(), size_t(1));
            QVERIFY(desk.ledger.intents().empty());
            const auto blocked = [&](IntentKind kind) {
                return desk.ledger.mayBegin(kind, ledgerTenant, u"person"_s) == BeginRefusal::OtherIsOpen;
            };
            // A kind that nobody here knows may be anything that costs; a known one is what it is.
            QCOMPARE(blocked(IntentKind::AddCapacity), isKind);
            QCOMPARE(blocked(IntentKind::BuyAddon), isKind);
            QCOMPARE(blocked(IntentKind::ConsumeCredits), isKind);
            QCOMPARE(blocked(IntentKind::AllocateSeat), !isKind);
            QVERIFY(!desk.ledger.apply(strange.id, IntentEvent::OperatorChecked));
            QVERIFY(!desk.ledger.adopt(strange.id));
            QVERIFY(!desk.ledger.disown(strange.id));
            desk.journal.completeAll();
            QCOMPARE(desk.journal.writes(), 0);
        }
    }

    void S07_aJournalOfANewerVersionIsShownAndNothingIsBegun()
    {
        Desk desk(anAccount(), false);
        Intent own = sampleIntent();
        own.state = IntentState::Waiting;
        desk.journal.intents = {{own.id, own}};
        desk.journal.setFault(JournalProblem::Kind::TooNew);
        desk.ledger.start();
        desk.journal.completeAll();
        QCOMPARE(desk.ledger.others().size(), size_t(1));
        QVERIFY(desk.ledger.intents().empty());
        QVERIFY(!desk.ledger.isOfAnotherKey(desk.ledger.others()[0]));
        QCOMPARE(desk.ledger.mayBegin(IntentKind::AddCapacity, ledgerTenant, {}),
            std::optional(BeginRefusal::JournalOff));
    }

    void aReadOnlyAccountBeginsNothing()
    {
        Account account = anAccount();
        account.readOnly = true;
        Desk desk(account);
        QCOMPARE(desk.ledger.mayBegin(IntentKind::AllocateSeat, ledgerTenant, u"person"_s),
            std::optional(BeginRefusal::ReadOnly));
        QVERIFY(desk.begin().isEmpty());
        QCOMPARE(desk.journal.writes(), 0);
    }

    void whatBlocksWhat()
    {
        Desk desk;
        QVERIFY(!desk.begin(aDraft(IntentKind::AllocateSeat)).isEmpty());
        const auto may = [&](IntentKind kind, const QString &subject) {
            return !desk.ledger.mayBegin(kind, ledgerTenant, subject);
        };
        QVERIFY(!may(IntentKind::UpdateSeat, u"person"_s)); // one seat, whether new or not
        QVERIFY(may(IntentKind::AllocateSeat, u"somebody else"_s));
        QVERIFY(may(IntentKind::AddCapacity, u"person"_s));
        QVERIFY(!desk.begin().isEmpty());
        QVERIFY(!may(IntentKind::AddCapacity, u"whatever"_s)); // capacity counts by tenant
        QVERIFY(!desk.ledger.mayBegin(IntentKind::AddCapacity, TenantId(u"T"_s), {}));
    }

    void whoIsGoneIsNotCalled()
    {
        Desk desk;
        auto context = std::make_unique<QObject>();
        const auto id = desk.ledger.begin(aDraft(), context.get(), [](bool) { QFAIL("its page is closed"); });
        context.reset();
        desk.journal.completeAll();
        QVERIFY(desk.journal.intent(*id)); // committed all the same, and it blocks
        QVERIFY(desk.ledger.mayBegin(IntentKind::AddCapacity, ledgerTenant, {}));
    }

    void factsChangeWithoutAnEvent()
    {
        Desk desk;
        const QString id = desk.begin();
        desk.ledger.amend(id, u"seat_waiting"_s, [](Intent &intent) { intent.seatWaiting = true; });
        desk.ledger.note(id, u"copied_link"_s, u"detail"_s);
        desk.journal.completeAll();
        QVERIFY(desk.journal.intent(id)->seatWaiting);
        QCOMPARE(desk.journal.actions(id), QStringList({u"begun"_s, u"seat_waiting"_s, u"copied_link"_s}));
        QCOMPARE(desk.journal.entries.back().detail, u"detail"_s);
    }
};

QTEST_GUILESS_MAIN(TestIntentLedger)

} // namespace tst_intent_ledger

#include "tst_intent_ledger.moc"
