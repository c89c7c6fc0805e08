// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "e2e/money_program.h"

#include <random>

namespace desk::testing {

/// Somebody who works with the program: picks, confirms, presses twice, closes too early, comes back.
class MoneyOperator
{
public:
    /// `beforeSending` is told what is about to be confirmed, e.g. to bend its answer.
    MoneyOperator(MoneyProgram &program, MoneyLog &log, std::mt19937 &random,
        std::function<void(const MoneyClick &)> beforeSending = {})
        : m_program(program)
        , m_log(log)
        , m_random(random)
        , m_beforeSending(std::move(beforeSending))
    { }

    void actSomehow()
    {
        switch (upTo(9)) {
        case 0:
        case 1:
        case 2:
            return buySeats({seatTenant(), {}, {}, {}}, 1 + upTo(2));
        case 3:
        case 4:
            return buyAddon();
        case 5:
            return useCredits();
        case 6:
            return seatSomebody();
        default:
            return workOnPayments();
        }
    }

    void buySeats(CapacityAsk ask, qint64 more)
    {
        CapacityViewModel &dialog = m_program.capacity;
        ask.tenantName = ask.tenant.text();
        dialog.open(ask);
        const auto isRead = [&] { return !dialog.isReading() && dialog.phase() != CapacityPhase::Loading; };
        if (!spinUntil(isRead, 800))
            return dialog.close();
        if (dialog.phase() != CapacityPhase::Editing) {
            followSeats();
            dialog.buyMore();
            if (dialog.phase() != CapacityPhase::Editing || !spinUntil(isRead, 800))
                return dialog.close();
        }
        if (const auto forWaiting = dialog.wantedForWaiting(); forWaiting && upTo(3) > 0)
            dialog.setWanted(*forWaiting);
        else
            dialog.setWanted(dialog.bill().basis.currentSeats.value_or(10) + more);
        dialog.setSeatWaiting(!ask.waiting.empty() && upTo(3) > 0);
        if (!dialog.secondLook().isEmpty())
            dialog.setLookedAgain(true);
        dialog.proceed();
        if (dialog.phase() != CapacityPhase::Confirm)
            return dialog.close();
        const bool twoWindows = upTo(7) == 0 && askElsewhere(ask, dialog.wanted());
        if (!spinUntil([&] { return dialog.isArmed() || dialog.phase() != CapacityPhase::Confirm; }, 1000)
            || !dialog.isArmed())
            return dialog.close();
        MoneyClick click;
        click.kind = IntentKind::AddCapacity;
        click.tenant = ask.tenant.text();
        click.units = dialog.wanted();
        if (dialog.bill().amount) {
            click.shown = dialog.bill().amount->toString();
            click.currency = dialog.bill().currency.currency.code();
        }
        confirm(click, [&] {
            dialog.confirm();
            if (upTo(2) == 0)
                dialog.confirm();
            if (twoWindows)
                m_program.otherWindow.confirm();
        });
        if (upTo(4) == 0) {
            spinFor(upTo(20));
            return dialog.close();
        }
        (void)spinUntil([&] { return dialog.phase() != CapacityPhase::Sending; }, 6000);
        followSeats();
        if (upTo(1) == 0)
            dialog.close();
    }

    /// At capacity it leads to more seats for those who wait.
    void seatSomebody()
    {
        AllocateViewModel &form = m_program.allocate;
        std::optional<ProrationQuote> quote;
        std::vector<SeatPerson> waiting;
        const auto needed = QObject::connect(&form, &AllocateViewModel::capacityNeeded,
            [&](const std::optional<ProrationQuote> &offered, const SeatPerson &person) {
                quote = offered;
                waiting.push_back(person);
            });
        AllocateAsk ask;
        ask.tenant = seatTenant();
        ask.tenantName = ask.tenant.text();
        form.open(ask);
        for (int people = 1 + upTo(1); people > 0; --people) {
            form.setUserId(QStringLiteral("person_%1").arg(upTo(5)));
            if (!form.obstacle().isEmpty())
                break;
            MoneyClick click;
            click.kind = IntentKind::AllocateSeat;
            click.tenant = ask.tenant.text();
            click.subject = form.draft().userId().text();
            confirm(click, [&] { form.send(); });
            (void)spinUntil([&] { return form.phase() != AllocatePhase::Sending; }, 6000);
            if (form.phase() == AllocatePhase::Unknown)
                (void)spinUntil([&] { return form.phase() != AllocatePhase::Unknown; }, upTo(300));
            if (people > 1)
                form.nextPerson();
        }
        QObject::disconnect(needed);
        form.close();
        if (!waiting.empty())
            buySeats({ask.tenant, {}, quote, waiting}, 1);
    }

    void buyAddon()
    {
        const TenantId tenant = creditTenant();
        const auto catalogue = m_program.session.gateway().addons(tenant, Priority::User);
        if (!spinUntil([&] { return catalogue->isFinished(); }, 1500) || !catalogue->result()
            || catalogue->result()->addons.empty())
            return;
        const auto &addons = catalogue->result()->addons;
        AddonAsk ask;
        ask.tenant = tenant;
        ask.tenantName = tenant.text();
        ask.addon = addons[size_t(upTo(int(addons.size()) - 1))];
        AddonPurchaseViewModel &dialog = m_program.addon;
        dialog.open(ask);
        if (dialog.phase() != PurchasePhase::Confirm) {
            followAddon();
            dialog.buyMore();
        }
        if (dialog.phase() != PurchasePhase::Confirm || !dialog.obstacle().isEmpty()
            || !spinUntil([&] { return dialog.isArmed(); }, 1000))
            return dialog.close();
        MoneyClick click;
        click.kind = IntentKind::BuyAddon;
        click.tenant = tenant.text();
        click.subject = ask.addon.id;
        click.name = ask.addon.name;
        click.units = ask.addon.credits.value_or(0);
        click.key = dialog.idempotencyKey();
        click.shown = ask.addon.amount ? ask.addon.amount->toString() : QString();
        click.currency = ask.currency().code();
        confirm(click, [&] {
            dialog.confirm();
            if (upTo(2) == 0)
                dialog.confirm();
        });
        if (upTo(4) == 0) {
            spinFor(upTo(20));
            return dialog.close();
        }
        (void)spinUntil([&] { return dialog.phase() != PurchasePhase::Sending; }, 6000);
        followAddon();
        if (upTo(1) == 0)
            dialog.close();
    }

    void useCredits()
    {
        const TenantId tenant = creditTenant();
        const auto balance = m_program.work.data().credits().read(tenant, Priority::User);
        if (!spinUntil([&] { return balance->isFinished(); }, 1500) || !balance->result())
            return;
        ConsumeViewModel &form = m_program.consume;
        form.open({tenant, tenant.text(), balance->result()->pools, {}});
        if (form.phase() == ConsumePhase::Unknown) {
            if (upTo(2) > 0)
                form.askAgain();
            (void)spinUntil([&] { return form.phase() != ConsumePhase::Sending; }, 6000);
            return form.close();
        }
        form.setAmountText(QString::number(1 + upTo(20)));
        form.setReason(QStringLiteral("refund"));
        if (!form.pool() || !form.obstacle().isEmpty())
            return form.close();
        MoneyClick click;
        click.kind = IntentKind::ConsumeCredits;
        click.tenant = tenant.text();
        click.subject = form.pool()->key;
        click.units = form.amount().value_or(0);
        click.key = form.idempotencyKey();
        if (form.needsConfirmation()) {
            form.proceed();
            if (form.phase() != ConsumePhase::Confirm || !spinUntil([&] { return form.isArmed(); }, 1000))
                return form.close();
            if (upTo(2) == 0)
                form.setAmountText(QStringLiteral("999")); // what was confirmed stays what it was
        }
        confirm(click, [&] {
            if (form.needsConfirmation()) {
                form.confirm();
                form.confirm();
            } else {
                form.proceed();
                form.proceed();
            }
        });
        if (upTo(4) > 0)
            (void)spinUntil([&] { return form.phase() != ConsumePhase::Sending; }, 6000);
        if (form.phase() == ConsumePhase::Unknown && upTo(1) == 0) {
            form.askAgain();
            (void)spinUntil([&] { return form.phase() != ConsumePhase::Sending; }, 6000);
        }
        form.close();
    }

    /// Presses something of each row that offers it, or nothing.
    void workOnPayments()
    {
        PaymentsViewModel &page = m_program.payments;
        spinFor(1);
        QStringList ids;
        for (const PaymentRow &row : page.model()->all())
            ids << row.intent.id;
        for (const QString &id : ids) {
            const PaymentOffers offers = page.offers(id);
            switch (upTo(9)) {
            case 0:
            case 1:
            case 2:
                page.checkNow(id);
                break;
            case 3:
                (void)page.openLink(id);
                break;
            case 4:
                if (const PaymentDetail shown = *page.detail(id); !offers.linkQuestion.isEmpty()) {
                    m_log.accepted(shown.intent.checkoutUrl, shown.intent.chargedAmount);
                    (void)page.confirmAndOpen(id);
                }
                break;
            case 5:
                (void)page.takeLink(id);
                break;
            case 6:
                if (offers.markChecked && upTo(1) == 0)
                    page.markChecked(id);
                break;
            case 7:
                if (offers.stopWaiting && upTo(3) == 0)
                    page.stopWaiting(id);
                break;
            default:
                break;
            }
        }
        spinFor(upTo(10));
    }

private:
    [[nodiscard]] int upTo(int most) { return int(m_random() % unsigned(most + 1)); }
    [[nodiscard]] TenantId seatTenant()
    {
        static const QStringList all{QStringLiteral("northwind"), QStringLiteral("northwind"),
            QStringLiteral("acme_design"), QStringLiteral("sakura_robotics"),
            QStringLiteral("himal_outfitters")};
        return TenantId(all[upTo(int(all.size()) - 1)]);
    }
    [[nodiscard]] TenantId creditTenant()
    {
        return TenantId(upTo(2) == 0 ? QStringLiteral("northwind") : QStringLiteral("acme_design"));
    }
    template <typename Press>
    void confirm(const MoneyClick &click, Press press)
    {
        if (m_beforeSending)
            m_beforeSending(click);
        m_log.clicked(click); // first, because this process may be killed from here on
        press();
    }
    /// The same question in a second window; what it confirms isn't another wish.
    bool askElsewhere(const CapacityAsk &ask, qint64 wanted)
    {
        CapacityViewModel &other = m_program.otherWindow;
        other.open(ask);
        (void)spinUntil([&] { return !other.isReading(); }, 800);
        other.setWanted(wanted);
        if (!other.secondLook().isEmpty())
            other.setLookedAgain(true);
        other.proceed();
        return spinUntil([&] { return other.isArmed(); }, 1000);
    }
    template <typename Dialog>
    void follow(Dialog &dialog)
    {
        for (int press = upTo(2); press > 0 && dialog.outcome(); --press) {
            const PurchaseOutcome shown = *dialog.outcome();
            if (shown.phase == PurchasePhase::SecondConfirmation && upTo(1) == 0) {
                (void)spinUntil([&] { return dialog.isArmed(); }, 1000);
                const Intent *intent = m_program.work.ledger().find(dialog.intentId());
                if (intent && !shown.openVerb.isEmpty())
                    m_log.accepted(intent->checkoutUrl, intent->chargedAmount);
                dialog.openPage();
            } else if (shown.phase == PurchasePhase::Unknown && upTo(1) == 0) {
                dialog.askAgain();
                (void)spinUntil([&] { return dialog.phase() != PurchasePhase::Sending; }, 6000);
            } else if (shown.canMarkChecked && upTo(3) == 0) {
                dialog.markChecked();
            } else if (shown.canStopWaiting && upTo(9) == 0) {
                dialog.stopWaiting();
            } else if (shown.phase == PurchasePhase::Waiting && upTo(1) == 0) {
                dialog.openPage();
            } else {
                dialog.lookNow();
            }
            spinFor(1);
        }
    }
    void followSeats() { follow(m_program.capacity); }
    void followAddon() { follow(m_program.addon); }

    MoneyProgram &m_program;
    MoneyLog &m_log;
    std::mt19937 &m_random;
    std::function<void(const MoneyClick &)> m_beforeSending;
};

} // namespace desk::testing
