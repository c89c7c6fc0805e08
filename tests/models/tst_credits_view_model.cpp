// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/views/credits_view_model.h"

#include "models/actions/credit_export.h"
#include "models/views/table_export.h"
#include "support/fake_clock.h"
#include "support/fake_gateway.h"
#include "support/fake_work.h"
#include "support/test_account.h"

#include <QCoreApplication>
#include <QSignalSpy>
#include <QTest>

namespace tst_credits_view_model {

using namespace desk;
using namespace desk::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

const TenantId acme(u"acme"_s);

struct CreditsRig
{
    CreditsRig()
        : work(gateway, account(), clock, health)
        , vm(work.credits, work.alerts, clock, health)
    {
        gateway.onCredits = [this](const TenantId &) { return answer; };
        balance.pools = {pool(u"ai"_s, 500, 100), pool(u"sms"_s, 10, 0)};
        answer = Result<CreditBalance>(balance);
    }
    [[nodiscard]] static Account account()
    {
        Account account = emptyAccount();
        account.id = u"acc"_s;
        account.readOnly = false;
        return account;
    }
    [[nodiscard]] static CreditPool pool(const QString &key, qint64 base, qint64 addon)
    {
        CreditPool pool;
        pool.key = key;
        pool.base = base;
        pool.addon = addon;
        pool.total = base + addon;
        pool.limit = 1000;
        pool.behavior = {LimitBehavior::Soft, u"soft"_s};
        return pool;
    }
    void settle()
    {
        for (int i = 0; i < 6; ++i) {
            QCoreApplication::sendPostedEvents();
            QCoreApplication::processEvents();
            gateway.answerAll();
        }
    }
    void read(qint64 base)
    {
        clock.advance(24h);
        balance.pools[0].base = base;
        balance.pools[0].total = base + *balance.pools[0].addon;
        answer = Result<CreditBalance>(balance);
        vm.refresh();
        settle();
    }
    void fail(ApiError::Kind kind, ApiError::NotFoundKind notFound = ApiError::NotFoundKind::None)
    {
        ApiError error;
        error.kind = kind;
        error.notFound = notFound;
        answer = Result<CreditBalance>(failure(error));
    }

    FakeClock clock;
    FakeGateway gateway;
    ConnectionHealth health;
    FakeWork work;
    CreditBalance balance;
    FakeGateway::Answer<CreditBalance> answer;
    CreditsViewModel vm;
};

class TestCreditsViewModel : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(u"en_GB"_s)); }

    void loadsAndChoosesTheLowestPool()
    {
        CreditsRig rig;
        rig.vm.setTenant(acme);
        QCOMPARE(rig.vm.state().phase, ViewState::Phase::FirstLoad);
        rig.settle();
        QCOMPARE(rig.vm.state().phase, ViewState::Phase::Ready);
        QVERIFY(rig.vm.state().asOf.isValid());
        QCOMPARE(rig.vm.model()->rowCount(), 2);
        QCOMPARE(rig.vm.selectedPool(), u"sms"_s);
        rig.vm.selectPool(u"ai"_s);
        QCOMPARE(rig.vm.facts().left.value, u"600"_s);
        rig.read(400);
        QCOMPARE(rig.vm.selectedPool(), u"ai"_s); // a choice stays
    }

    void noSubscriptionIsNotZero()
    {
        CreditsRig rig;
        rig.answer = Result<CreditBalance>(CreditBalance());
        rig.gateway.onSubscriptions = [](const TenantId &) { return SubscriptionList(); };
        rig.vm.setTenant(acme);
        rig.settle();
        QCOMPARE(rig.vm.state().phase, ViewState::Phase::Empty);
        QCOMPARE(rig.vm.state().empty, EmptyKind::NoActiveSubscription);
        QVERIFY(rig.vm.facts().left.value.isEmpty());
        rig.fail(ApiError::Kind::NotFound, ApiError::NotFoundKind::NoActiveSubscription);
        rig.vm.refresh();
        rig.settle();
        QCOMPARE(rig.vm.state().empty, EmptyKind::NoActiveSubscription);
        QVERIFY(rig.vm.isOffered());
    }

    void noPoolsIsNotNoSubscription_data()
    {
        QTest::addColumn<QString>("status");
        for (const char *status : {"active", "on_hold_review", ""})
            QTest::newRow(status) << QString::fromUtf8(status);
    }

    void noPoolsIsNotNoSubscription()
    {
        QFETCH(QString, status);
        CreditsRig rig;
        rig.answer = Result<CreditBalance>(CreditBalance());
        rig.gateway.onSubscriptions = [&](const TenantId &) {
            Subscription one;
            one.id = SubscriptionId(u"sub_1"_s);
            one.status = fromSpelling(subscriptionStatusSpellings, status);
            return SubscriptionList{{one}, {}};
        };
        rig.vm.setTenant(acme);
        rig.settle();
        QCOMPARE(rig.vm.state().phase, ViewState::Phase::Empty);
        QCOMPARE(rig.vm.state().empty, EmptyKind::NothingYet);
    }

    void aServerWithoutCreditsOffersNoTab()
    {
        CreditsRig rig;
        const QSignalSpy offered(&rig.vm, &CreditsViewModel::offeredChanged);
        rig.fail(ApiError::Kind::NotFound, ApiError::NotFoundKind::MissingEndpoint);
        rig.vm.setTenant(acme);
        rig.settle();
        QVERIFY(!rig.vm.isOffered());
        QCOMPARE(offered.count(), 1);
    }

    void afterAFailureWhatWasThereStays()
    {
        CreditsRig rig;
        rig.vm.setTenant(acme);
        rig.settle();
        const QDateTime asOf = rig.vm.state().asOf;
        rig.clock.advance(1h);
        rig.fail(ApiError::Kind::Offline);
        rig.vm.refresh();
        QCOMPARE(rig.vm.state().phase, ViewState::Phase::Refreshing);
        rig.settle();
        QCOMPARE(rig.vm.state().phase, ViewState::Phase::Ready);
        QVERIFY(rig.vm.state().error);
        QCOMPARE(rig.vm.state().asOf, asOf);
        rig.answer = Result<CreditBalance>(rig.balance);
        rig.health.retry();
        rig.settle();
        QVERIFY(!rig.vm.state().error);
    }

    void aFirstFailureIsAnErrorThatCanBeRetried()
    {
        CreditsRig rig;
        rig.fail(ApiError::Kind::Server);
        rig.vm.setTenant(acme);
        rig.settle();
        QCOMPARE(rig.vm.state().phase, ViewState::Phase::Error);
        rig.answer = Result<CreditBalance>(rig.balance);
        rig.vm.refresh();
        rig.settle();
        QCOMPARE(rig.vm.state().phase, ViewState::Phase::Ready);
    }

    void nothingIsClaimedFromFewerThanThreeReadings()
    {
        CreditsRig rig;
        rig.vm.setTenant(acme);
        rig.settle();
        rig.vm.selectPool(u"ai"_s);
        rig.settle();
        QVERIFY(rig.vm.facts().burn.value.isEmpty());
        rig.read(450);
        QVERIFY(rig.vm.facts().burn.value.isEmpty());
        QVERIFY(rig.vm.facts().burn.caption.contains(u"2 of 3"_s));
        rig.read(400);
        QCOMPARE(rig.vm.facts().burn.value, u"50"_s);
        QVERIFY(!rig.vm.facts().runsOut.value.isEmpty());
        QCOMPARE(rig.vm.history()->total.size(), size_t(3));
        QVERIFY(rig.vm.history()->rises.empty());
        rig.read(900);
        QCOMPARE(rig.vm.history()->rises.size(), size_t(1));
        QCOMPARE(rig.vm.history()->rises.front().amount, 500);
    }

    void whatOthersReadIsShownAsWell()
    {
        CreditsRig rig;
        rig.vm.setTenant(acme);
        rig.settle();
        rig.balance.pools[1].total = 7;
        rig.answer = Result<CreditBalance>(rig.balance);
        const auto call = rig.work.book.read(acme, Priority::Background);
        rig.settle();
        QCOMPARE(rig.vm.pool()->total, std::optional<qint64>(7));
    }

    void anotherTenantTakesNothingOver()
    {
        CreditsRig rig;
        rig.vm.setTenant(acme);
        rig.settle();
        rig.vm.selectPool(u"ai"_s);
        rig.vm.setTenant(TenantId(u"other"_s));
        QCOMPARE(rig.vm.state().phase, ViewState::Phase::FirstLoad);
        QCOMPARE(rig.vm.model()->rowCount(), 0);
        QVERIFY(rig.vm.selectedPool().isEmpty());
        rig.vm.setTenant({});
        rig.settle();
        QCOMPARE(rig.vm.state().phase, ViewState::Phase::Idle);
        // What was seen in this run is there at once.
        rig.vm.setTenant(acme);
        QCOMPARE(rig.vm.state().phase, ViewState::Phase::Refreshing);
        QCOMPARE(rig.vm.model()->rowCount(), 2);
    }

    void alertsStandInTheirRow()
    {
        CreditsRig rig;
        rig.settle();
        rig.vm.setTenant(acme);
        rig.settle();
        QCOMPARE(rig.vm.model()->rowAt(rig.vm.model()->rowOf(u"sms"_s))->alerts.size(), 1);
        QVERIFY(rig.vm.model()->rowAt(rig.vm.model()->rowOf(u"ai"_s))->alerts.isEmpty());
        // A rule that is crossed as soon as it is saved shows at once, as does one that is taken back.
        rig.work.alerts.setRule(acme, u"ai"_s, CreditAlertRule{99, {}, {}, {}});
        QCOMPARE(rig.vm.model()->rowAt(rig.vm.model()->rowOf(u"ai"_s))->alerts.size(), 1);
        rig.work.alerts.setRule(acme, u"ai"_s, CreditAlertRule());
        QVERIFY(rig.vm.model()->rowAt(rig.vm.model()->rowOf(u"ai"_s))->alerts.isEmpty());
    }

    void poolsThatAreNotUnderstoodAreSaid()
    {
        CreditsRig rig;
        rig.balance.pools[1].problem = u"$.limit"_s;
        rig.answer = Result<CreditBalance>(rig.balance);
        rig.vm.setTenant(acme);
        rig.settle();
        QCOMPARE(rig.vm.selectedPool(), u"ai"_s);
        QCOMPARE(rig.vm.notices().size(), 1);
        rig.vm.selectPool(u"sms"_s); // nothing is known of it
        QCOMPARE(rig.vm.selectedPool(), u"ai"_s);
    }

    void offersItsRowsToBeExported()
    {
        CreditsRig rig;
        rig.vm.setTenant(acme);
        rig.settle();
        const ExportOffer offer = rig.vm.exportOffer();
        QCOMPARE(offer.fileName, u"credits-acme"_s);
        ExportChoice choice;
        choice.everyField = true;
        const auto source = offer.source(choice);
        QCOMPARE(source->columns(), poolExportColumns()); // as the command line writes them
    }
};

QTEST_GUILESS_MAIN(TestCreditsViewModel)

} // namespace tst_credits_view_model

#include "tst_credits_view_model.moc"
