// SPDX-License-Identifier: GPL-3.0-or-later
#include "shots/pages_payments.h"

#include "app/api/crovver/crovver_provider.h"
#include "models/domain/intent_goods.h"
#include "support/payments_rig.h"
#include "ui/dialogs/question_dialog.h"
#include "ui/dialogs/settings_dialog.h"
#include "ui/pages/activity_page.h"
#include "ui/pages/payments_page.h"
#include "ui/widgets/data_table.h"

#include <QPushButton>
#include <QTest>

namespace desk::shots {

using namespace desk::test;
using namespace Qt::StringLiterals;
using S = IntentState;
using K = IntentKind;

namespace {

constexpr QSize pageSize(1060, 720); // what is left of a window of 1280 × 800 beside the navigation

void fillPayments(PaymentsRig &rig, bool unknown)
{
    Intent waiting = journaled(u"a"_s, K::AddCapacity, S::Waiting, rig.minutesAgo(3));
    waiting.waiting = {{UserId(u"usr_101001"_s), {}, {}}, {UserId(u"usr_101002"_s), {}, {}}};
    waiting.seatWaiting = true;
    rig.put(waiting);
    for (const int minutes : {50, 55}) {
        Intent twice = journaled(u"b%1"_s.arg(minutes), K::AddCapacity, S::Waiting, rig.minutesAgo(minutes));
        twice.tenant = TenantId(u"northwind"_s);
        twice.tenantName = u"Northwind Traders"_s;
        twice.unitsWanted = 40;
        twice.chargedAmount = u"1750"_s;
        rig.put(twice);
    }
    Intent smaller = journaled(u"c"_s, K::AddCapacity, S::Waiting, rig.minutesAgo(300));
    smaller.tenant = TenantId(u"helios_energy"_s);
    smaller.tenantName = u"Helios Energy"_s;
    smaller.unitsObserved = 12;
    smaller.observedAt = rig.minutesAgo(20);
    rig.put(smaller);
    if (unknown) {
        Intent lost = journaled(u"d"_s, K::AddCapacity, S::Unknown, rig.minutesAgo(9));
        lost.tenant = TenantId(u"patan_orchid"_s);
        lost.tenantName = u"Patan Orchid"_s;
        lost.shownAmount = u"2350"_s;
        lost.shownCurrency = u"NPR"_s;
        lost.problem = u"The connection was closed before the answer was complete."_s;
        rig.put(lost);
        rig.put(journaled(u"e"_s, K::AllocateBatch, S::Unknown, rig.minutesAgo(12)));
    }
    Intent seen = journaled(u"f"_s, K::AddCapacity, S::Observed, rig.minutesAgo(3000));
    seen.unitsObserved = 15;
    seen.observedAt = rig.minutesAgo(2990);
    rig.put(seen);
    rig.put(journaled(u"g"_s, K::AddCapacity, S::Refused, rig.minutesAgo(4000)));
    rig.put(journaled(u"h"_s, K::AddCapacity, S::Dropped, rig.minutesAgo(5000)));
}

struct PaymentsPicture
{
    explicit PaymentsPicture(Account account = paymentAccount())
        : rig(std::move(account))
        , view(rig.actions, rig.credits, rig.watch, rig.opener, rig.preferences, rig.clock)
        , page(view, rig.preferences)
    {
        page.resize(pageSize);
        page.show();
    }
    void load()
    {
        rig.start();
        rig.clock.advance(std::chrono::milliseconds(0));
        rig.run();
        rig.gateway.answerPending();
        rig.run();
        page.focusContent();
    }
    PaymentsRig rig;
    PaymentsViewModel view;
    PaymentsPage page;
};

void takePayments(const TakePicture &take)
{
    PaymentsPicture picture;
    fillPayments(picture.rig, true);
    picture.load();
    take(&picture.page, u"payments"_s);
    picture.view.setShow(PaymentFilter::Show::All);
    take(&picture.page, u"payments-all"_s);
    picture.page.showIntent(u"d"_s);
    picture.rig.run();
    take(&picture.page, u"payments-unknown-detail"_s);
    if (auto *checked = picture.page.findChild<QPushButton *>(u"markCheckedButton"_s))
        checked->click();
    if (auto *question = picture.page.findChild<QuestionDialog *>())
        take(question, u"payments-question"_s);
    picture.page.showIntent(u"a"_s);
    picture.rig.run();
    take(&picture.page, u"payments-waiting-detail"_s);
    picture.rig.journal.setFault(JournalProblem::Kind::DiskFull);
    picture.rig.run();
    take(&picture.page, u"payments-journal"_s);
}

} // namespace

void takePaymentPages(const TakePicture &take)
{
    takePayments(take);
    {
        PaymentsPicture picture;
        picture.load();
        take(&picture.page, u"payments-empty"_s);
    }
    {
        PaymentsPicture picture(paymentAccount(true));
        fillPayments(picture.rig, false);
        picture.load();
        picture.page.showIntent(u"a"_s);
        picture.rig.run();
        take(&picture.page, u"payments-read-only"_s);
    }
    {
        PaymentsRig rig;
        fillPayments(rig, true);
        rig.start();
        rig.ledger.note(u"a"_s, u"opened_browser"_s, u"checkout.stripe.com"_s);
        rig.ledger.note(u"a"_s, u"copied_link"_s, u"checkout.stripe.com"_s);
        rig.ledger.apply(u"d"_s, IntentEvent::OperatorChecked);
        rig.ledger.apply(u"a"_s, IntentEvent::SeenDone, [](Intent &intent) { intent.unitsObserved = 15; });
        rig.run();
        ActivityViewModel view(rig.journal, rig.account, rig.clock);
        ActivityPage page(view, rig.preferences);
        page.resize(pageSize);
        page.show();
        view.start();
        rig.run();
        take(&page, u"activity"_s);
        rig.journal.check.firstBad = 3;
        view.refresh();
        rig.run();
        take(&page, u"activity-changed"_s);
    }
    MemoryPreferences preferences;
    preferences.setValue(u"checkout/hosts"_s, QStringList{u"pay.example.com"_s, u"xn--bcher-kva.example"_s});
    SettingsDialog settings(preferences, u"Zoë Ünlü"_s, {}, crovver::provider());
    settings.open();
    take(&settings, u"settings"_s);
}

} // namespace desk::shots
