// SPDX-License-Identifier: GPL-3.0-or-later
// What the journal has of a call is what is on the wire: at the first sending, and when it is sent again
// after the program was started anew, whatever that program would write by itself.
#include "app/api/crovver/crovver_gateway.h"
#include "models/actions/credit_actions.h"
#include "models/actions/seat_actions.h"
#include "models/domain/intent_goods.h"
#include "support/fake_history_store.h"
#include "support/fake_journal.h"
#include "support/old_request.h"
#include "support/test_account.h"
#include "support/write_contract.h"

#include <QCryptographicHash>
#include <QTest>

namespace tst_prepared_writes {

using namespace desk;
using namespace desk::test;
using namespace desk::testing;
using namespace Qt::StringLiterals;

const TenantId acme(u"acme / ü"_s);

QByteArray sha256(const QByteArray &bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
}

/// A run of the program: with what an earlier one left in its journal.
struct Run
{
    Run(const QUrl &url, std::map<QString, Intent> kept)
        : gateway(writeConfig(url, nullptr, patient, std::chrono::seconds(10)), clock, log)
        , ledger(journal, account(), clock, [] { return u"Ada"_s; })
        , book(gateway, history, clock, health, account().id)
        , seats(gateway, ledger, clock)
        , credits(gateway, ledger, book, clock)
    {
        journal.intents = std::move(kept);
        ledger.start();
        if (!QTest::qWaitFor([this] { return ledger.isLoaded(); }))
            qFatal("the journal did not open");
    }
    static Account account()
    {
        Account account = emptyAccount();
        account.id = u"account-1"_s;
        account.mode = AccountMode::Test;
        account.readOnly = false;
        return account;
    }
    void settle()
    {
        if (!QTest::qWaitFor([this] { return seats.inFlight() + credits.inFlight() == 0; }, 20'000))
            qFatal("a call did not end");
    }
    [[nodiscard]] Intent only() const { return journal.intents.begin()->second; }

    FakeJournal journal;
    FakeHistoryStore history;
    SystemClock clock;
    RequestLog log;
    crovver::CrovverGateway gateway;
    IntentLedger ledger;
    ConnectionHealth health;
    CreditBook book;
    SeatActions seats;
    CreditActions credits;
    QObject receiver;
};

WriteMetadata hostileMetadata()
{
    return {R"({ "z" : 1.50, "a":[2 ,3], "ü":"\u00fc", "big":123456789012345678901234567890 })",
        {{u"reason"_s, u"\"quoted\" \u2028 \U0001F4A9"_s}, {u"addedBy"_s, u"Ada"_s}}};
}

class TestPreparedWrites final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void M04_aReplayAfterARestartSendsTheSameBytes_data()
    {
        QTest::addColumn<bool>("purchase");
        QTest::newRow("consume") << false;
        QTest::newRow("purchase") << true;
    }

    void M04_aReplayAfterARestartSendsTheSameBytes()
    {
        QFETCH(bool, purchase);
        NetFaultServer server;
        server.setFallback(NetAnswer::close());
        std::map<QString, Intent> kept;
        {
            Run first(server.url(), {});
            const auto none = [](const auto &) {};
            if (purchase)
                first.credits.buyAddon({acme, u"addon_1"_s, u"ai"_s, u"AI pack"_s, 500, Currency(u"USD"_s),
                                           newIdempotencyKey(), hostileMetadata()},
                    {}, &first.receiver, none);
            else
                first.credits.consume(
                    {acme, u"ai"_s, 5, newIdempotencyKey(), hostileMetadata()}, {}, &first.receiver, none);
            QTRY_VERIFY(server.count() > 0);
            first.settle();
            QTRY_COMPARE(first.only().state, IntentState::Unknown);
            QCOMPARE(first.only().requestHash, sha256(first.only().body));
            kept = first.journal.intents;
        }
        const int sent = server.count();
        Run second(server.url(), kept);
        QVERIFY(!second.credits.replayRefusal(second.only().id));
        second.credits.replay(second.only().id);
        QTRY_VERIFY(server.count() > sent);
        second.settle();
        for (const NetRequest &request : server.requests()) {
            QCOMPARE(request.body, kept.begin()->second.body);
            QCOMPARE(request.target, server.requests().front().target);
        }
    }

    /// The program was updated in between, and writes its JSON in another way now.
    void M04_bytesOfAnEarlierVersionAreSentAsTheyWere()
    {
        NetFaultServer server;
        server.setFallback(NetAnswer::close());
        ConsumeRequest request{acme, u"ai"_s, 5, u"key-1"_s, hostileMetadata()};
        Intent old;
        old.id = u"old"_s;
        old.accountId = Run::account().id;
        old.mode = AccountMode::Test;
        old.kind = IntentKind::ConsumeCredits;
        old.state = IntentState::Unknown;
        old.tenant = acme;
        old.subject = u"ai"_s;
        old.idempotencyKey = u"key-1"_s;
        old.createdAt = QDateTime::currentDateTimeUtc().addSecs(-60);
        old.goods = {u"ai"_s, {}, {}, 5};
        old.body
            = "{ \"poolKey\" : \"ai\",\n\t\"amount\":5.0, \"idempotencyKey\":\"key-1\", \"tenantId\":\"acme "
              "/ \\u00fc\" }";
        old.requestHash = sha256(old.body);
        {
            Run run(server.url(), {{old.id, old}});
            run.credits.replay(old.id);
            QTRY_VERIFY(server.count() > 0);
            run.settle();
        }
        for (const NetRequest &sent : server.requests())
            QCOMPARE(sent.body, old.body);

        // A byte of it was changed on the disk: it isn't what the key was sent with, so it isn't sent.
        const int before = server.count();
        Intent damaged = old;
        damaged.body.replace("5.0", "6.0");
        {
            Run run(server.url(), {{old.id, damaged}});
            QCOMPARE(
                run.credits.replayRefusal(old.id), std::optional<ReplayRefusal>(ReplayRefusal::NoRequest));
            run.credits.replay(old.id);
            QTest::qWait(50);
        }
        QCOMPARE(server.count(), before);

        // Version 1 kept no bytes: they are made of what was meant.
        Intent first = old;
        first.body.clear();
        first.oldRequest = test::oldRequest(request);
        first.requestHash = sha256(first.oldRequest);
        Run run(server.url(), {{old.id, first}});
        run.credits.replay(old.id);
        QTRY_VERIFY(server.count() > before);
        run.settle();
        QCOMPARE(server.requests().back().body, run.gateway.prepare(request)->body);
    }

    void whatCannotBeSentIsNeitherBegunNorJournaled_data()
    {
        QTest::addColumn<int>("call");
        for (const int call : {0, 1, 2, 3, 4})
            QTest::addRow("call %d", call) << call;
    }

    void whatCannotBeSentIsNeitherBegunNorJournaled()
    {
        QFETCH(int, call);
        NetFaultServer server;
        Run run(server.url(), {});
        const QString lone{QChar(0xd800)}; // has no UTF-8
        std::optional<ActionEnd> end;
        QString why;
        const auto told = [&](const auto &outcome) {
            end = outcome.end;
            why = outcome.error.value_or(ApiError()).detail;
            QVERIFY(!outcome.refusal);
            QVERIFY(outcome.intentId.isEmpty());
        };
        if (call == 0)
            run.seats.allocate({acme, {UserId(lone), {}, {}}, {}}, {}, &run.receiver, told);
        else if (call == 1)
            run.seats.allocateBatch({acme, {}, {}}, {}, &run.receiver, told);
        else if (call == 2)
            run.seats.buyCapacity({acme, 0, {}}, {}, &run.receiver, told);
        else if (call == 3)
            run.credits.consume({acme, u"ai"_s, 0, u"key"_s, {}}, {}, &run.receiver, told);
        else // would become another endpoint
            run.credits.buyAddon(
                {TenantId(u".."_s), u"a"_s, u"ai"_s, {}, {}, Currency(u"USD"_s), u"key"_s, {}}, {},
                &run.receiver, told);
        QTRY_VERIFY(end.has_value());
        QCOMPARE(*end, ActionEnd::NotBegun);
        QVERIFY(!why.isEmpty());
        QVERIFY(run.journal.intents.empty());
        QVERIFY(run.journal.entries.empty());
        QVERIFY(run.ledger.intents().empty());
        QCOMPARE(server.count(), 0);
    }
};

QTEST_GUILESS_MAIN(TestPreparedWrites)

} // namespace tst_prepared_writes

#include "tst_prepared_writes.moc"
