// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/views/revocation.h"

#include "models/views/write_flow.h"
#include "models/views/write_words.h"

namespace desk {

Revocation::Revocation(SeatActions &actions, Clock &clock, QObject *parent)
    : QObject(parent)
    , m_actions(actions)
    , m_clock(clock)
{ }

Revocation::Question Revocation::question(const RevokeAsk &ask) const
{
    const QString person = ask.name.trimmed().isEmpty()
        ? nameInSentence(ask.user.text())
        : tr("%1 (%2)", "name, user ID").arg(nameInSentence(ask.name), nameInSentence(ask.user.text()));
    return {tr("Take this person's seat away?"),
        tr("%1 loses the seat in %2 at once, and with it what comes with the seat. The number of seats that "
           "are paid for stays as it is, and nothing is refunded. It is done in %3.")
            .arg(person, tenantInSentence(ask.tenant, ask.tenantName),
                accountInSentence(m_actions.ledger().account())),
        tr("Take the seat away")};
}

void Revocation::confirm(const RevokeAsk &ask)
{
    ActionContext context;
    context.tenantName = ask.tenantName;
    m_actions.revoke({ask.tenant, ask.user, ask.seat}, context, this,
        [this](const ActionOutcome<RevokeReply> &outcome) { answered(outcome); });
}

void Revocation::answered(const ActionOutcome<RevokeReply> &outcome)
{
    const IntentLedger &ledger = m_actions.ledger();
    if (const Intent *intent = ledger.find(outcome.intentId))
        return Q_EMIT told(leftAnswer(*intent, ledger.account().checkoutHosts, m_clock.utcNow()));
    WriteFlow flow(m_clock);
    flow.noteNotBegun(outcome, ledger);
    Q_EMIT told({{}, StatusTone::Warning, flow.notBegun(), false});
}

} // namespace desk
