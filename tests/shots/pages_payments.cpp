// SPDX-License-Identifier: GPL-3.0-or-later
#include "shots/pages_payments.h"

#include "app/api/crovver/crovver_provider.h"
#include "app/api/crovver/raw_row.h"
#include "models/actions/credit_alerts.h"
#include "models/actions/import_runs.h"
#include "models/domain/intent_goods.h"
#include "support/fake_history.h"
#include "support/payments_rig.h"
#include "ui/dialogs/question_dialog.h"
#include "ui/dialogs/settings_dialog.h"
#include "ui/main_window.h"
#include "ui/page_ids.h"
#include "ui/pages/payments_page.h"

#include <QPushButton>
#include <QTest>

namespace desk::shots {

using namespace desk::test;
using namespace Qt::StringLiterals;
using S = IntentState;
using K = IntentKind;

namespace {

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

/// The window of an account with this journal.
struct PaymentsPicture
{
    PaymentsPicture(Theme &theme, const Variant &variant, const Account &account = paymentAccount())
        : rig(account)
        , alerts(dressed(rig, variant).book, rig.notifier, rig.clock)
        , imports(rig.gateway, rig.actions, rig.clock)
        , window({account, rig.data, rig.clock, rig.health, rig.preferences, theme, crovver::rawSeatRow,
              requests, rig.actions, rig.credits, alerts, rig.watch, imports, rig.opener, rig.notifier,
              u"Zoë"_s})
    {
        window.resize(variant.window);
        window.show();
    }
    void load(const QString &page)
    {
        rig.start();
        window.openPage(page);
        settle();
        window.currentPage()->focusContent();
    }
    void settle()
    {
        rig.clock.advance(std::chrono::milliseconds(0));
        rig.run();
        rig.gateway.answerPending();
        rig.run();
    }
    void showIntent(const QString &id)
    {
        window.paymentsPage()->showIntent(id);
        settle();
    }
    PaymentsRig rig;
    CreditAlerts alerts;
    ImportRuns imports;
    FakeHistory requests;
    MainWindow window;
};

void takePayments(Theme &theme, const Variant &variant, const TakePicture &take)
{
    PaymentsPicture picture(theme, variant);
    fillPayments(picture.rig, true);
    picture.load(paymentsPageId);
    take(&picture.window, u"payments"_s);
    PaymentsPage &page = *picture.window.paymentsPage();
    page.findChild<QPushButton *>(u"chip-all"_s)->click();
    take(&picture.window, u"payments-all"_s);
    picture.showIntent(u"d"_s);
    take(&picture.window, u"payments-unknown-detail"_s);
    if (auto *checked = page.findChild<QPushButton *>(u"markCheckedButton"_s))
        checked->click();
    if (auto *question = page.findChild<QuestionDialog *>()) {
        take(question, u"payments-question"_s);
        question->close();
    }
    picture.showIntent(u"a"_s);
    take(&picture.window, u"payments-waiting-detail"_s);
    picture.rig.journal.setFault(JournalProblem::Kind::DiskFull);
    picture.settle();
    take(&picture.window, u"payments-journal"_s);
}

void takeActivity(Theme &theme, const Variant &variant, const TakePicture &take)
{
    PaymentsPicture picture(theme, variant);
    PaymentsRig &rig = picture.rig;
    fillPayments(rig, true);
    rig.start();
    rig.ledger.note(u"a"_s, u"opened_browser"_s, u"checkout.stripe.com"_s);
    rig.ledger.note(u"a"_s, u"copied_link"_s, u"checkout.stripe.com"_s);
    rig.ledger.apply(u"d"_s, IntentEvent::OperatorChecked);
    rig.ledger.apply(u"a"_s, IntentEvent::SeenDone, [](Intent &intent) { intent.unitsObserved = 15; });
    rig.run();
    picture.load(activityPageId);
    take(&picture.window, u"activity"_s);
    rig.journal.check.firstBad = 3;
    picture.window.currentPage()->refresh();
    picture.settle();
    take(&picture.window, u"activity-changed"_s);
}

} // namespace

void takePaymentPages(Theme &theme, const Variant &variant, const TakePicture &take)
{
    takePayments(theme, variant, take);
    {
        PaymentsPicture picture(theme, variant);
        picture.load(paymentsPageId);
        take(&picture.window, u"payments-empty"_s);
    }
    {
        PaymentsPicture picture(theme, variant, paymentAccount(true));
        fillPayments(picture.rig, false);
        picture.load(paymentsPageId);
        picture.showIntent(u"a"_s);
        take(&picture.window, u"payments-read-only"_s);
    }
    takeActivity(theme, variant, take);
    MemoryPreferences preferences;
    preferences.setValue(u"checkout/hosts"_s, QStringList{u"pay.example.com"_s, u"xn--bcher-kva.example"_s});
    SettingsDialog settings(preferences, u"Zoë Ünlü"_s, {}, crovver::provider());
    settings.open();
    take(&settings, u"settings"_s);
}

} // namespace desk::shots
