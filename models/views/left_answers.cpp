// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/views/left_answers.h"

#include "models/items/checkout_link_text.h"
#include "models/views/intent_text.h"

#include <QCoreApplication>

namespace desk {

namespace {

struct LeftWords
{
    Q_DECLARE_TR_FUNCTIONS(LeftAnswers)
};

} // namespace

LeftAnswer leftAnswer(const Intent &intent, const CheckoutHosts &hosts, const QDateTime &utcNow)
{
    LeftAnswer answer;
    answer.intentId = intent.id;
    answer.isInPayments = intent.mayCost() || !isEnded(intent.state);
    IntentProgress progress;
    progress.utcNow = utcNow;
    const IntentText text = intentText(intent, progress);
    QStringList sentences{LeftWords::tr("%1:", "what was begun").arg(text.title)};
    if (intent.state == IntentState::Waiting && intent.mayCost()) {
        const LinkJudgement judgement = judgeLink(intent, hosts);
        if (judgement.keepsBack())
            answer.tone = StatusTone::Critical;
        sentences << linkDoubtTexts(judgement, intent) << text.sentence;
        if (judgement.use != LinkUse::None)
            sentences << LeftWords::tr("Nothing was opened.");
    } else {
        sentences << text.sentence;
        answer.tone = intent.state == IntentState::Done || intent.state == IntentState::Observed
            ? StatusTone::Good
            : StatusTone::Warning;
    }
    answer.text = sentences.join(u' ');
    return answer;
}

LeftAnswers::LeftAnswers(IntentLedger &ledger, Notifier &notifier, Clock &clock, QObject *parent)
    : QObject(parent)
    , m_ledger(ledger)
    , m_notifier(notifier)
    , m_clock(clock)
{
    connect(&m_ledger, &IntentLedger::changed, this, &LeftAnswers::intentChanged);
}

void LeftAnswers::leave(const QString &intentId)
{
    const Intent *intent = m_ledger.find(intentId);
    if (!intent || intent->state != IntentState::Sending || m_left.contains(intentId))
        return;
    m_left.insert(intentId);
    const QString title = intentText(*intent, {.utcNow = m_clock.utcNow()}).title;
    Q_EMIT told({intentId, StatusTone::Info,
        intent->mayCost()
            ? LeftWords::tr("%1: on its way. The answer appears here and in Payments.").arg(title)
            : LeftWords::tr("%1: on its way. The answer appears here and in Activity.").arg(title),
        intent->mayCost()});
}

void LeftAnswers::intentChanged(const QString &id)
{
    const Intent *intent = m_ledger.find(id);
    if (!m_left.contains(id) || (intent && intent->state == IntentState::Sending))
        return;
    m_left.remove(id);
    LeftAnswer answer;
    if (intent)
        answer = leftAnswer(*intent, m_ledger.account().checkoutHosts, m_clock.utcNow());
    else
        answer = {id, StatusTone::Critical,
            LeftWords::tr("Nothing was sent, because it could not be written to the journal first."), false};
    m_notifier.notify(LeftWords::tr("An answer that came after its window was closed"), answer.text, id);
    Q_EMIT told(answer);
}

} // namespace desk
