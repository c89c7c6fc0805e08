// SPDX-License-Identifier: GPL-3.0-or-later
#include "shots/dialogs_capacity.h"

#include "support/purchase_rig.h"
#include "ui/dialogs/allocate_dialog.h"
#include "ui/dialogs/capacity_dialog.h"
#include "ui/dialogs/link_code_dialog.h"
#include "ui/dialogs/quit_dialog.h"
#include "ui/widgets/qr_code_view.h"

namespace desk::test {

using namespace Qt::StringLiterals;
using std::chrono::milliseconds;

namespace {

using Take = std::function<void(QWidget *, const QString &)>;

struct CapacityScene : PurchaseRig
{
    CapacityScene(QWidget *parent, const Take &take, AccountMode mode = AccountMode::Test)
        : PurchaseRig(mode)
        , vm(*data, *actions, *watch, opener, clock)
        , m_parent(parent)
        , m_take(take)
    { }
    void open(const CapacityAsk &what)
    {
        vm.open(what);
        settle();
        vm.setWanted(15);
    }
    void ask15()
    {
        vm.proceed();
        clock.advance(milliseconds(500));
    }
    void buy()
    {
        ask15();
        vm.confirm();
        settle();
    }
    void shoot(const QString &name)
    {
        auto *dialog = new CapacityDialog(vm, m_parent);
        dialog->open();
        m_take(dialog, u"dialog-capacity-"_s + name);
        delete dialog;
    }

    CapacityViewModel vm;

private:
    QWidget *m_parent;
    const Take &m_take;
};

CapacityAsk quoted(const PurchaseRig &rig, const QString &amount, qint64 daysLeft)
{
    CapacityAsk ask = rig.ask({{UserId(u"usr_101010"_s), {}, {}}});
    ProrationQuote quote;
    quote.rawAmount = amount;
    quote.amount = parseDecimal(amount);
    quote.currency = Currency(u"USD"_s);
    quote.currentSeats = 10;
    quote.newSeats = 11;
    quote.daysRemaining = Decimal{daysLeft, 0};
    quote.totalDaysInPeriod = Decimal{30, 0};
    quote.description = u"Add 1 seat (prorated for 24 of 30 days)"_s;
    ask.quote = quote;
    return ask;
}

void takeEditing(QWidget *parent, const Take &take)
{
    {
        CapacityScene scene(parent, take);
        scene.vm.open(scene.ask());
        scene.shoot(u"loading"_s);
        scene.open(scene.ask());
        scene.shoot(u"editing"_s);
        scene.vm.setWanted(250);
        scene.shoot(u"second-look"_s);
        scene.vm.setWanted(7);
        scene.shoot(u"too-few"_s);
    }
    {
        CapacityScene scene(parent, take);
        scene.open(quoted(scene, u"4.00"_s, 24));
        scene.vm.setWanted(11);
        scene.shoot(u"quote-differs"_s);
    }
    {
        CapacityScene scene(parent, take);
        scene.open(quoted(scene, u"283"_s, 17));
        scene.shoot(u"quote-unit-doubt"_s);
    }
    {
        CapacityScene scene(parent, take);
        scene.stage.currency = u"JPY"_s;
        scene.stage.seatPrice = u"700"_s;
        scene.stage.basePrice = u"4000"_s;
        scene.open(scene.ask());
        scene.shoot(u"jpy"_s);
    }
    {
        CapacityScene scene(parent, take);
        scene.stage.currency.clear();
        scene.stage.subscriptions = 2;
        scene.open(scene.ask());
        scene.shoot(u"currency-unknown"_s);
    }
    {
        CapacityScene scene(parent, take);
        scene.journal.setFault(JournalProblem::Kind::DiskFull);
        scene.open(scene.ask());
        scene.shoot(u"journal-off"_s);
    }
}

void takeOutcome(QWidget *parent, const Take &take, const QString &name, const QString &amount,
    const QString &link, std::optional<bool> requiresPayment = true)
{
    CapacityScene scene(parent, take);
    scene.open(scene.ask());
    scene.replies(amount, link, requiresPayment);
    scene.buy();
    scene.shoot(name);
}

void takeOutcomes(QWidget *parent, const Take &take)
{
    for (const AccountMode mode : {AccountMode::Test, AccountMode::Live}) {
        CapacityScene scene(parent, take, mode);
        scene.open(scene.ask({{UserId(u"usr_1"_s), {}, {}}}));
        scene.ask15();
        scene.shoot(mode == AccountMode::Live ? u"confirm-live"_s : u"confirm"_s);
    }
    {
        CapacityScene scene(parent, take);
        scene.open(quoted(scene, u"4.00"_s, 24));
        scene.ask15();
        scene.shoot(u"confirm-quote"_s);
        scene.stage.units = scene.stage.active = 12;
        scene.clock.advance(std::chrono::minutes(2));
        scene.shoot(u"confirm-renewing"_s);
        scene.settle();
        scene.clock.advance(milliseconds(500));
        scene.shoot(u"confirm-renewed"_s);
        scene.vm.confirm();
        scene.shoot(u"sending"_s);
    }
    takeOutcome(parent, take, u"differs"_s, u"17.50"_s, goodLink());
    takeOutcome(parent, take, u"unit-doubt"_s, u"1417"_s, goodLink());
    takeOutcome(parent, take, u"link-refused"_s, u"14.17"_s,
        u"https:"_s + u"//checkout.stripe.com.evil.example/pay"_s);
    takeOutcome(parent, take, u"invoice"_s, u"14.17"_s, {}, false);
    takeOutcome(parent, take, u"nothing-to-pay"_s, u"0"_s, {}, false);
    {
        CapacityScene scene(parent, take);
        scene.open(scene.ask({{UserId(u"usr_1"_s), {}, {}}}));
        scene.replies(u"14.17"_s, goodLink());
        scene.buy();
        scene.shoot(u"waiting"_s);
        scene.vm.buyMore();
        scene.settle();
        scene.clock.advance(std::chrono::minutes(3));
        scene.shoot(u"another-waits"_s);
        scene.ask15();
        scene.shoot(u"confirm-another-waits"_s);
        scene.vm.showPending();
        scene.stage.units = 15;
        scene.clock.advance(std::chrono::minutes(3));
        scene.settle();
        scene.shoot(u"observed"_s);
    }
    {
        CapacityScene scene(parent, take);
        scene.open(scene.ask());
        scene.repliesWith(anError(ApiError::Kind::OutcomeUnknown));
        scene.buy();
        scene.shoot(u"unknown"_s);
    }
    {
        CapacityScene scene(parent, take);
        scene.open(scene.ask());
        ApiError error = anError(ApiError::Kind::Validation);
        error.httpStatus = 422;
        error.request = u"POST /api/public/capacity/proration-checkout"_s;
        error.message = u"The subscription is billed in NPR"_s;
        error.requestId = u"req_7f3a"_s;
        scene.repliesWith(error);
        scene.buy();
        scene.shoot(u"refused"_s);
    }
}

struct AllocateScene : PurchaseRig
{
    AllocateScene(QWidget *parent, const Take &take, AccountMode mode = AccountMode::Test)
        : PurchaseRig(mode)
        , vm(gateway, *actions, clock)
        , m_parent(parent)
        , m_take(take)
    {
        tenant.tenant = ask().tenant;
        tenant.tenantName = ask().tenantName;
        tenant.capacity = desk::Capacity{};
        tenant.capacity->activeCount = 8;
        tenant.capacity->units = 10;
        tenant.rosterIsComplete = [] { return true; };
        tenant.activeSeat = [](const UserId &user) -> std::optional<Seat> {
            if (user.text() != u"usr_101001"_s)
                return std::nullopt;
            Seat seat = aSeat(u"usr_101001"_s);
            seat.metadataJson = R"({"team":"Design","floor":"3"})";
            return seat;
        };
        gateway.onSeats = [](const SeatQuery &query) {
            return Result<SeatPage>(pageOf({aSeat(u"usr_101001"_s)}, query));
        };
    }
    void shoot(const QString &name)
    {
        auto *dialog = new AllocateDialog(vm, m_parent);
        dialog->open();
        m_take(dialog, u"dialog-allocate-"_s + name);
        delete dialog;
    }
    void send()
    {
        vm.send();
        settle();
    }
    AllocateAsk tenant;
    AllocateViewModel vm;

private:
    QWidget *m_parent;
    const Take &m_take;
};

void takeAllocations(QWidget *parent, const Take &take)
{
    AllocateScene scene(parent, take);
    scene.vm.open(scene.tenant);
    scene.vm.setUserId(u"usr_101020 "_s);
    scene.vm.setEmail(u"maya.shrestha@acme"_s);
    scene.vm.setName(u"Maya Shrestha"_s);
    scene.vm.setMetadataRows({{u"team"_s, u"Design"_s}, {QString(), QString()}});
    scene.shoot(u"new"_s);
    {
        AllocateScene live(parent, take, AccountMode::Live);
        live.vm.open(live.tenant);
        live.vm.setUserId(u"usr_101020"_s);
        live.vm.setName(u"Maya Shrestha"_s);
        live.shoot(u"new-live"_s);
    }
    scene.tenant.user = UserId(u"usr_101001"_s);
    scene.vm.open(scene.tenant);
    scene.shoot(u"update"_s);
    AllocateReply reply;
    reply.message = u"Seat updated"_s;
    reply.capacity = *scene.tenant.capacity;
    scene.gateway.onAllocate = [&reply](auto &) { return Result<AllocateReply>(reply); };
    scene.vm.setName(u"Another Name"_s);
    scene.send();
    scene.shoot(u"updated"_s);
    scene.tenant.user = UserId(u"usr_101020"_s);
    scene.vm.open(scene.tenant);
    scene.vm.setEmail(u"maya.shrestha@acme.com"_s);
    scene.vm.send();
    scene.shoot(u"sending"_s);
    reply.message = u"Seat allocated"_s;
    scene.settle();
    scene.shoot(u"allocated"_s);
    scene.tenant.capacity->activeCount = 10;
    scene.vm.open(scene.tenant);
    scene.shoot(u"full"_s);
    reply.shape = AllocateReply::Shape::AtCapacity;
    reply.quote = quoted(scene, u"2.83"_s, 17).quote;
    reply.message = u"Capacity exceeded. Confirm proration to add a seat."_s;
    scene.send();
    scene.shoot(u"at-capacity"_s);
    scene.vm.editAgain();
    ApiError error = anError(ApiError::Kind::Forbidden);
    error.httpStatus = 403;
    error.message = u"This endpoint is restricted to B2B organisations"_s;
    scene.gateway.onAllocate = [error](auto &) { return Result<AllocateReply>(failure(error)); };
    scene.send();
    scene.shoot(u"refused"_s);
    scene.vm.editAgain();
    scene.gateway.onAllocate
        = [](auto &) { return Result<AllocateReply>(failure(anError(ApiError::Kind::OutcomeUnknown))); };
    scene.send();
    scene.shoot(u"unknown"_s);
}

void takeSmall(QWidget *parent, const Take &take)
{
    Account live;
    live.name = u"My SaaS"_s;
    live.mode = AccountMode::Live;
    const auto show = [&](BaseDialog *dialog, const QString &name) {
        dialog->setAccount(live);
        dialog->open();
        take(dialog, name);
        delete dialog;
    };
    FakeClock clock;
    show(new QuitDialog(2, clock, parent), u"dialog-quit"_s);
    auto *code = new QrCodeView;
    code->setContents(goodLink(), u"The link"_s);
    show(new LinkCodeDialog(code, u"5 seats for Acme Corp"_s, u"checkout.stripe.com"_s, parent),
        u"dialog-link-code"_s);
}

} // namespace

void takeCapacityDialogs(QWidget *parent, const Take &take)
{
    takeSmall(parent, take);
    takeAllocations(parent, take);
    takeEditing(parent, take);
    takeOutcomes(parent, take);
}

} // namespace desk::test
