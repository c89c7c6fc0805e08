// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/purchase_rig.h"

#include <QSignalSpy>
#include <QTest>

namespace tst_allocate_view_model {

using namespace desk;
using namespace desk::test;
using namespace Qt::StringLiterals;
using std::chrono::seconds;

struct Allocating : PurchaseRig
{
    explicit Allocating(AccountMode mode = AccountMode::Test)
        : PurchaseRig(mode)
    {
        gateway.onSeats = [this](const SeatQuery &query) { return Result<SeatPage>(pageOf(roster, query)); };
        gateway.onAllocate = [this](const AllocateRequest &request) {
            requests.push_back(request);
            return Result<AllocateReply>(reply);
        };
        reply.message = u"User allocated"_s;
        reply.capacity.activeCount = 9;
        reply.capacity.units = 10;
        tenant.tenant = TenantId(u"workspace_123"_s);
        tenant.tenantName = u"Acme Corp"_s;
        tenant.capacity = desk::Capacity{};
        tenant.capacity->activeCount = 8;
        tenant.capacity->units = 10;
        tenant.activeSeat = [this](const UserId &user) -> std::optional<Seat> {
            for (const Seat &seat : roster) {
                if (seat.userId == user)
                    return seat;
            }
            return std::nullopt;
        };
        tenant.rosterIsComplete = [this] { return complete; };
    }
    void open()
    {
        vm = std::make_unique<AllocateViewModel>(gateway, *actions, clock);
        vm->open(tenant);
        settle();
    }
    void send(const QString &user)
    {
        vm->setUserId(user);
        vm->send();
        settle();
    }
    [[nodiscard]] size_t sentAllocations() const { return gateway.count(FakeGateway::Method::Allocate); }

    AllocateAsk tenant;
    AllocateReply reply;
    bool complete = true;
    std::vector<Seat> roster;
    std::vector<AllocateRequest> requests;
    std::unique_ptr<AllocateViewModel> vm;
};

Seat knownSeat()
{
    Seat seat = aSeat(u"alice"_s);
    seat.metadataJson = R"({"team":"Ops","since":"2024"})";
    return seat;
}

bool says(const std::vector<BillNotice> &notices, const QString &part)
{
    return std::ranges::any_of(notices, [&](const BillNotice &n) { return n.text.contains(part); });
}

bool says(const AllocateOutcome &outcome, const QString &part)
{
    return outcome.sentences.join(u' ').contains(part);
}

class TestAllocateViewModel : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void anIdThatLooksOddIsTold()
    {
        Allocating a;
        a.open();
        for (const QString &id : {u"u1;Ann"_s, u"1.23457E+16"_s, u"a\u061cb"_s, u"NULL"_s}) {
            a.vm->setUserId(id);
            QVERIFY2(says(a.vm->notices(), u"It is sent as it is."_s), qPrintable(id));
            QCOMPARE(a.vm->obstacle(), QString());
        }
        a.vm->setUserId(u"alice@example.org"_s);
        QVERIFY(!says(a.vm->notices(), u"It is sent as it is."_s));
    }

    void whatCouldNotBeReadIsNotOverwritten()
    {
        Allocating a;
        a.roster = {knownSeat()};
        a.roster[0].problem = u"data.allocations[0].name: cut"_s;
        a.open();
        a.vm->setUserId(u"alice"_s);
        QVERIFY(a.vm->obstacle().contains(u"would overwrite it"));
        a.send(u"alice"_s);
        QCOMPARE(a.sentAllocations(), 0u);
    }

    void whatCouldNotBeReadBackIsNotSent()
    {
        Allocating a;
        a.open();
        a.vm->setUserId(u"u1"_s);
        a.vm->setName(QString(40'000, u'x'));
        QVERIFY(a.vm->obstacle().contains(u"too long"));
        a.vm->setName(QString(30'000, u'x'));
        QCOMPARE(a.vm->obstacle(), QString());
    }

    void initTestCase() { QLocale::setDefault(QLocale(u"en_GB"_s)); }

    void whatCameInSinceIsShownBeforeItIsSent()
    {
        Allocating a;
        a.complete = false;
        a.open();
        a.vm->setUserId(u"alice"_s);
        QCOMPARE(a.vm->verb(), u"Allocate seat"_s);
        a.roster = {knownSeat()}; // the list came that far
        a.vm->send();
        a.settle();
        QCOMPARE(a.sentAllocations(), size_t(0));
        QCOMPARE(a.vm->phase(), AllocatePhase::Editing);
        QCOMPARE(a.vm->verb(), u"Update seat"_s);
        QVERIFY(says(a.vm->notices(), u"Nothing was sent"_s));
        QCOMPARE(a.vm->draft().email, u"alice@example.org"_s);
        // Other details than those that were filled in are looked at first as well.
        a.roster.front().name = u"Alice Newname"_s;
        a.vm->send();
        QCOMPARE(a.sentAllocations(), size_t(0));
        QCOMPARE(a.vm->draft().name, u"Alice Newname"_s);
        a.vm->send();
        a.settle();
        QCOMPARE(a.requests.size(), size_t(1));
        QCOMPARE(a.requests[0].person.name, u"Alice Newname"_s);
    }

    void nothingChangesWhatIsOnItsWay()
    {
        Allocating a;
        a.open();
        a.vm->setUserId(u"user_1"_s);
        a.vm->setName(u"One"_s);
        a.vm->send();
        a.vm->setUserId(u"user_2"_s);
        a.vm->setEmail(u"two@example.org"_s);
        a.vm->setName(u"Two"_s);
        a.vm->setMetadataJson(u"{\"x\":1}"_s);
        a.vm->setRawMetadata(true);
        QCOMPARE(a.vm->draft().name, u"One"_s);
        QVERIFY(!a.vm->draft().raw);
        a.settle();
        QCOMPARE(a.requests.size(), size_t(1));
        QCOMPARE(a.requests[0].person.userId.text(), u"user_1"_s);
        QCOMPARE(a.requests[0].person.name, u"One"_s);
        QCOMPARE(a.requests[0].person.email, QString());
    }

    void closedInFlightIsHandedOn()
    {
        Allocating a;
        a.open();
        QSignalSpy left(a.vm.get(), &AllocateViewModel::leftInFlight);
        a.vm->setUserId(u"user_1"_s);
        a.vm->send();
        a.vm->close();
        QCOMPARE(left.size(), 1);
        a.settle();
        QCOMPARE(left.front().front().toString(), a.onlyIntent()->id);
    }

    void allocatesOneSeat()
    {
        Allocating a;
        a.open();
        QVERIFY(!a.vm->obstacle().isEmpty());
        a.vm->setUserId(u"  user_1 "_s);
        QVERIFY(a.vm->draft().wasTrimmed());
        a.vm->setEmail(u"user@example.org"_s);
        a.vm->setName(u"User One"_s);
        a.vm->setMetadataRows({{u"team"_s, u"Ops"_s}, {u"level"_s, u"3"_s}});
        QCOMPARE(a.vm->verb(), u"Allocate seat"_s);
        a.vm->send();
        QCOMPARE(a.vm->phase(), AllocatePhase::Sending);
        a.settle();
        QCOMPARE(a.vm->phase(), AllocatePhase::Recorded);
        QVERIFY(a.vm->outcome().title.startsWith(u"Allocated a seat to user_1"_s));
        QCOMPARE(a.vm->outcome().serverMessage, u"User allocated"_s);
        QVERIFY(says(a.vm->outcome(), u"9 / 10"_s));
        QCOMPARE(a.requests.size(), size_t(1));
        QCOMPARE(a.requests[0].person.userId.text(), u"user_1"_s);
        QCOMPARE(a.requests[0].metadata.own, QByteArray(R"({"level":"3","team":"Ops"})"));
        QCOMPARE(a.requests[0].metadata.stamp.front().key, u"addedBy"_s);
        QCOMPARE(a.requests[0].metadata.stamp.front().value, u"Ada"_s);
        QCOMPARE(a.onlyIntent()->state, IntentState::Done);
        QCOMPARE(a.onlyIntent()->kind, IntentKind::AllocateSeat);
    }

    void caseIsKept()
    {
        Allocating a;
        a.open();
        a.send(u"User_1"_s);
        QCOMPARE(a.requests[0].person.userId.text(), u"User_1"_s);
    }

    void emailTroubleOnlyWarns_data()
    {
        QTest::addColumn<QString>("email");
        QTest::addColumn<bool>("strange");
        QTest::newRow("none") << QString() << false;
        QTest::newRow("good") << u"a.b+c@example.org"_s << false;
        QTest::newRow("no at") << u"example.org"_s << true;
        QTest::newRow("two") << u"a@b@example.org"_s << true;
        QTest::newRow("no dot") << u"a@example"_s << true;
        QTest::newRow("space") << u"a b@example.org"_s << true;
        QTest::newRow("ends in a dot") << u"a@example."_s << true;
    }
    void emailTroubleOnlyWarns()
    {
        QFETCH(QString, email);
        QFETCH(bool, strange);
        Allocating a;
        a.open();
        a.vm->setUserId(u"u"_s);
        a.vm->setEmail(email);
        QCOMPARE(!a.vm->draft().emailWarning().isEmpty(), strange);
        QCOMPARE(a.vm->obstacle(), QString());
        a.vm->send();
        a.settle();
        QCOMPARE(a.requests[0].person.email, email);
    }

    void knownPersonIsAnUpdateWithTheWholeRecord()
    {
        Allocating a;
        a.roster = {knownSeat()};
        a.open();
        a.vm->setUserId(u"alice"_s);
        QVERIFY(a.vm->isUpdate());
        QCOMPARE(a.vm->verb(), u"Update seat"_s);
        QCOMPARE(a.vm->draft().email, u"alice@example.org"_s);
        QCOMPARE(a.vm->draft().name, u"Name of alice"_s);
        QCOMPARE(a.vm->draft().rows.size(), size_t(2));
        QVERIFY(says(a.vm->notices(), u"has a seat already"_s));
        a.vm->setName(u"Alice B."_s);
        a.vm->send();
        a.roster[0].name = u"Alice B."_s; // what the server will have kept
        a.roster[0].metadataJson = R"({"since":"2024","team":"Ops","addedBy":"Ada","tool":"crovver-desk"})";
        a.settle();
        QCOMPARE(a.requests[0].person.email, u"alice@example.org"_s);
        QCOMPARE(a.requests[0].person.name, u"Alice B."_s);
        QCOMPARE(a.requests[0].metadata.own, QByteArray(R"({"since":"2024","team":"Ops"})"));
        QCOMPARE(a.onlyIntent()->kind, IntentKind::UpdateSeat);
        QVERIFY(a.vm->outcome().title.startsWith(u"Updated alice"_s));
        QVERIFY(says(a.vm->outcome(), u"kept what was sent"_s));
        QCOMPARE(a.vm->outcome().tone, StatusTone::Good);
    }

    void updateSaysWhatTheServerKept()
    {
        Allocating a;
        a.roster = {knownSeat()};
        a.open();
        a.vm->setUserId(u"alice"_s);
        a.vm->setEmail(u"new@example.org"_s);
        a.vm->send();
        a.settle(); // the roster stays as it was
        QCOMPARE(a.vm->phase(), AllocatePhase::Recorded);
        QVERIFY(says(a.vm->outcome(), u"new@example.org"_s));
        QVERIFY(says(a.vm->outcome(), u"alice@example.org"_s));
        QVERIFY(says(a.vm->outcome(), u"Metadata kept with other values: addedBy, tool."_s));
        QCOMPARE(a.vm->outcome().title, u"Updated, but Crovver kept other values"_s);
        QCOMPARE(a.vm->outcome().tone, StatusTone::Warning);
    }

    void updateThatCannotBeReadBackSaysSo()
    {
        Allocating a;
        a.roster = {knownSeat()};
        a.open();
        a.gateway.onSeats = [](auto &) { return Result<SeatPage>(failure(anError(ApiError::Kind::Server))); };
        a.send(u"alice"_s);
        QVERIFY(says(a.vm->outcome(), u"could not be checked"_s));
    }

    void anotherIdTakesThePrefillAway()
    {
        Allocating a;
        a.roster = {knownSeat()};
        a.open();
        a.vm->setEmail(u"typed@example.org"_s);
        a.vm->setUserId(u"alice"_s);
        QCOMPARE(a.vm->draft().email, u"typed@example.org"_s); // typed before: kept
        QCOMPARE(a.vm->draft().name, u"Name of alice"_s);
        a.vm->setUserId(u"alice2"_s);
        QVERIFY(!a.vm->isUpdate());
        QCOMPARE(a.vm->draft().name, QString());
        QCOMPARE(a.vm->draft().rows.size(), size_t(0));
        QCOMPARE(a.vm->draft().email, u"typed@example.org"_s);
    }

    void unknownRosterIsSaid()
    {
        Allocating a;
        a.complete = false;
        a.open();
        a.vm->setUserId(u"somebody"_s);
        QVERIFY(says(a.vm->notices(), u"may update an existing seat"_s));
        a.vm->send();
        a.settle();
        QVERIFY(a.vm->outcome().title.startsWith(u"Recorded"_s));
        QVERIFY(says(a.vm->outcome(), u"new seat, or new details"_s));
    }

    void metadataOfOtherTypesStaysRaw()
    {
        Allocating a;
        a.roster = {knownSeat()};
        const QByteArray own = R"({"n":12345678901234567890,"list":[1,2]})";
        a.roster[0].metadataJson = own;
        a.open();
        a.vm->setUserId(u"alice"_s);
        QVERIFY(a.vm->draft().raw);
        QVERIFY(!a.vm->draft().canBeRows());
        a.vm->setRawMetadata(false);
        QVERIFY(a.vm->draft().raw);
        a.vm->send();
        a.settle();
        QCOMPARE(a.requests[0].metadata.own, own); // to the last digit
    }

    void brokenMetadataIsNotSent_data()
    {
        QTest::addColumn<QString>("json");
        QTest::newRow("open") << u"{"_s;
        QTest::newRow("list") << u"[1]"_s;
        QTest::newRow("text") << u"hello"_s;
    }
    void brokenMetadataIsNotSent()
    {
        QFETCH(QString, json);
        Allocating a;
        a.open();
        a.vm->setUserId(u"u"_s);
        a.vm->setRawMetadata(true);
        a.vm->setMetadataJson(json);
        QVERIFY(!a.vm->obstacle().isEmpty());
        a.vm->send();
        a.settle();
        QCOMPARE(a.sentAllocations(), size_t(0));
    }

    void rowsNeedDistinctKeys()
    {
        Allocating a;
        a.open();
        a.vm->setUserId(u"u"_s);
        a.vm->setMetadataRows({{u"k"_s, u"1"_s}, {u"k"_s, u"2"_s}});
        QVERIFY(!a.vm->obstacle().isEmpty());
        a.vm->setMetadataRows({{QString(), u"1"_s}});
        QVERIFY(!a.vm->obstacle().isEmpty());
        a.vm->setMetadataRows({{QString(), QString()}, {u"k"_s, u"2"_s}});
        QCOMPARE(a.vm->obstacle(), QString());
    }

    void aQuoteIsACreditOrNoAmountWhereItIsOne_data()
    {
        QTest::addColumn<QString>("amount");
        QTest::addColumn<QString>("said");
        QTest::newRow("an amount") << u"2.83"_s << u"one more seat: USD 2.83"_s;
        QTest::newRow("a credit") << u"-2.83"_s << u"is a credit of USD 2.83"_s;
        QTest::newRow("too fine") << u"2.835"_s << u"isn't an amount: 2.835"_s;
        QTest::newRow("no number") << u"about 3"_s << u"isn't an amount: about 3"_s;
    }
    void aQuoteIsACreditOrNoAmountWhereItIsOne()
    {
        QFETCH(QString, amount);
        QFETCH(QString, said);
        Allocating a;
        a.tenant.capacity->activeCount = 10;
        a.reply = {};
        a.reply.shape = AllocateReply::Shape::AtCapacity;
        a.reply.quote = ProrationQuote();
        a.reply.quote->rawAmount = amount;
        a.reply.quote->amount = parseDecimal(amount);
        a.reply.quote->currency = Currency(u"USD"_s);
        a.open();
        a.vm->setUserId(u"late"_s);
        a.vm->send();
        a.settle();
        QString sentences = a.vm->outcome().sentences.join(u' ');
        sentences.replace(QChar(QChar::Nbsp), u' ').remove(QChar(0x2066)).remove(QChar(0x2069));
        QVERIFY2(sentences.contains(said), qPrintable(sentences));
    }

    void M19_atCapacityNothingIsAllocated()
    {
        Allocating a;
        a.tenant.capacity->activeCount = 10;
        a.reply = {};
        a.reply.shape = AllocateReply::Shape::AtCapacity;
        a.reply.message = u"Capacity exceeded"_s;
        a.reply.quote = ProrationQuote();
        a.reply.quote->rawAmount = u"2.83"_s;
        a.reply.quote->amount = parseDecimal(u"2.83");
        a.reply.quote->currency = Currency(u"USD"_s);
        a.open();
        a.vm->setUserId(u"late"_s);
        QCOMPARE(a.vm->verb(), u"Ask what one more seat costs"_s);
        QCOMPARE(a.vm->obstacle(), QString()); // not disabled
        std::optional<ProrationQuote> quote;
        SeatPerson person;
        int asked = 0;
        connect(a.vm.get(), &AllocateViewModel::capacityNeeded, this,
            [&](const std::optional<ProrationQuote> &q, const SeatPerson &p) {
                quote = q;
                person = p;
                ++asked;
            });
        a.vm->send();
        a.settle();
        QCOMPARE(a.vm->phase(), AllocatePhase::AtCapacity);
        QVERIFY(says(a.vm->outcome(), u"Nothing was allocated."_s));
        QCOMPARE(asked, 1);
        QCOMPARE(person.userId.text(), u"late"_s);
        QCOMPARE(quote->rawAmount, u"2.83"_s);
        QCOMPARE(a.onlyIntent()->state, IntentState::Refused);
        a.vm->askForCapacity();
        QCOMPARE(asked, 2);
        QCOMPARE(a.sentAllocations(), size_t(1));
    }

    void checkoutNeededIsSaid()
    {
        Allocating a;
        a.reply = {};
        a.reply.shape = AllocateReply::Shape::CheckoutNeeded;
        a.open();
        QSignalSpy needed(a.vm.get(), &AllocateViewModel::capacityNeeded);
        a.send(u"late"_s);
        QCOMPARE(a.vm->phase(), AllocatePhase::AtCapacity);
        QCOMPARE(needed.size(), 1);
        QVERIFY(says(a.vm->outcome(), u"Nothing was allocated."_s));
    }

    void updateAtCapacityNeedsNoUpgrade()
    {
        Allocating a;
        a.roster = {knownSeat()};
        a.tenant.capacity->activeCount = 10;
        a.open();
        a.vm->setUserId(u"alice"_s);
        QVERIFY(!a.vm->needsUpgrade());
    }

    void overCapacityIsSaid()
    {
        Allocating a;
        a.reply.capacity.activeCount = 11;
        a.reply.capacity.exceeded = true;
        a.open();
        a.send(u"u"_s);
        QVERIFY(says(a.vm->outcome(), u"More seats are in use than paid for"_s));
        QCOMPARE(a.vm->outcome().tone, StatusTone::Warning);
    }

    void refusedShowsTheServersWords()
    {
        Allocating a;
        a.open();
        ApiError error = anError(ApiError::Kind::Validation);
        error.httpStatus = 400;
        error.message = u"call +1 555 or visit evil.example"_s;
        a.gateway.onAllocate = [=](auto &) { return Result<AllocateReply>(failure(error)); };
        a.send(u"u"_s);
        QCOMPARE(a.vm->phase(), AllocatePhase::Refused);
        QCOMPARE(a.vm->outcome().serverMessage, error.message);
        QVERIFY(!a.vm->outcome().title.contains(u"evil"_s));
        QVERIFY(says(a.vm->outcome(), u"Nothing was allocated."_s));
        a.vm->editAgain();
        QCOMPARE(a.vm->phase(), AllocatePhase::Editing);
        QCOMPARE(a.vm->draft().typedId, u"u"_s);
    }

    void notSentSaysSo()
    {
        Allocating a;
        a.open();
        a.gateway.onAllocate
            = [](auto &) { return Result<AllocateReply>(failure(anError(ApiError::Kind::Offline))); };
        a.send(u"u"_s);
        QCOMPARE(a.vm->phase(), AllocatePhase::NotSent);
        QVERIFY(says(a.vm->outcome(), u"Nothing was allocated."_s));
    }

    void lostReplyIsSettledByReading_data()
    {
        QTest::addColumn<bool>("landed");
        QTest::newRow("landed") << true;
        QTest::newRow("not") << false;
    }
    void lostReplyIsSettledByReading()
    {
        QFETCH(bool, landed);
        Allocating a;
        a.open();
        a.gateway.onAllocate
            = [](auto &) { return Result<AllocateReply>(failure(anError(ApiError::Kind::OutcomeUnknown))); };
        a.vm->setUserId(u"u"_s);
        a.vm->send();
        QCoreApplication::processEvents(); // the journal
        a.gateway.answerPending();
        QCOMPARE(a.vm->phase(), AllocatePhase::Unknown);
        QCOMPARE(a.vm->outcome().tone, StatusTone::Warning);
        QVERIFY(a.vm->isReadingRoster());
        QVERIFY(says(a.vm->outcome(), u"Reading the roster"_s));
        // The same person can't be sent again meanwhile, here or in another window.
        AllocateViewModel other(a.gateway, *a.actions, a.clock);
        other.open(a.tenant);
        other.setUserId(u"u"_s);
        QVERIFY(!other.obstacle().isEmpty());
        QVERIFY(says(other.notices(), u"isn't known"_s));
        other.send();
        if (landed)
            a.roster = {aSeat(u"u"_s)};
        for (int i = 0; i < 6; ++i) {
            a.settle();
            a.clock.advance(seconds(20));
        }
        a.settle();
        QCOMPARE(a.vm->phase(), landed ? AllocatePhase::Settled : AllocatePhase::NotDone);
        QCOMPARE(a.sentAllocations(), size_t(1));
        QCOMPARE(other.obstacle(), QString());
    }

    void howOftenTheRosterWasReadIsTold()
    {
        Allocating a;
        a.open();
        a.gateway.onAllocate
            = [](auto &) { return Result<AllocateReply>(failure(anError(ApiError::Kind::OutcomeUnknown))); };
        a.send(u"u"_s);
        QCOMPARE(a.vm->phase(), AllocatePhase::Unknown);
        QVERIFY(says(a.vm->outcome(), u"1 reading"_s));
        // A person needn't wait for the next look.
        a.vm->readRosterAgain();
        QVERIFY(says(a.vm->outcome(), u"Reading the roster"_s));
        a.clock.advance(seconds(0));
        a.settle();
        QVERIFY(says(a.vm->outcome(), u"2 reading"_s));
    }

    void rosterThatCannotBeReadStaysUnknown()
    {
        Allocating a;
        a.open();
        a.gateway.onAllocate
            = [](auto &) { return Result<AllocateReply>(failure(anError(ApiError::Kind::OutcomeUnknown))); };
        a.gateway.onSeats = [](auto &) { return Result<SeatPage>(failure(anError(ApiError::Kind::Server))); };
        a.send(u"u"_s);
        QCOMPARE(a.vm->phase(), AllocatePhase::Unknown);
        QVERIFY(says(a.vm->outcome(), u"could not be read"_s));
        a.vm->editAgain();
        a.vm->send();
        QCOMPARE(a.vm->phase(), AllocatePhase::Unknown);
        QCOMPARE(a.sentAllocations(), size_t(1));
    }

    void M01_pressedTwiceIsSentOnce()
    {
        Allocating a;
        a.open();
        a.vm->setUserId(u"u"_s);
        a.vm->send();
        a.vm->send();
        AllocateViewModel other(a.gateway, *a.actions, a.clock);
        other.open(a.tenant);
        other.setUserId(u"u"_s);
        other.send();
        a.settle();
        QCOMPARE(a.sentAllocations(), size_t(1));
    }

    void closedInFlightIsKept()
    {
        Allocating a;
        a.open();
        a.vm->setUserId(u"u"_s);
        a.vm->send();
        a.vm->nextPerson();
        a.settle();
        QCOMPARE(a.vm->phase(), AllocatePhase::Editing); // nothing of it is painted here
        QCOMPARE(a.onlyIntent()->state, IntentState::Done);
    }

    void M21_journalOffSendsNothing()
    {
        Allocating a;
        a.open();
        a.journal.failWrite(a.journal.writes() + 1, JournalProblem::Kind::DiskFull);
        a.send(u"u"_s);
        QCOMPARE(a.sentAllocations(), size_t(0));
        QCOMPARE(a.vm->phase(), AllocatePhase::Editing);
        QVERIFY(says(a.vm->notices(), u"Nothing was sent"_s));
        QVERIFY(says(a.vm->notices(), u"full"_s));
        QCOMPARE(a.vm->draft().typedId, u"u"_s); // what was typed is still there
    }

    void readOnlySaysWhy()
    {
        Allocating a(AccountMode::Live);
        a.account.readOnly = true;
        a.account.readOnlyReason = u"Read-only: this is a LIVE key."_s;
        a.restart();
        a.open();
        a.vm->setUserId(u"u"_s);
        QCOMPARE(a.vm->obstacle(), a.account.readOnlyReason);
    }
};

QTEST_GUILESS_MAIN(TestAllocateViewModel)

} // namespace tst_allocate_view_model

#include "tst_allocate_view_model.moc"
