// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/views/consume_view_model.h"

#include "models/domain/intent_goods.h"
#include "models/items/credit_words.h"
#include "models/items/formatting.h"
#include "models/views/journal_text.h"
#include "models/views/write_words.h"

#include <QLocale>

#include <algorithm>

namespace desk {

ConsumeViewModel::ConsumeViewModel(CreditActions &actions, Clock &clock, QObject *parent)
    : QObject(parent)
    , m_actions(actions)
    , m_ledger(actions.ledger())
    , m_clock(clock)
    , m_flow(clock)
{
    connect(&m_ledger, &IntentLedger::changed, this, &ConsumeViewModel::intentChanged);
    connect(&m_ledger, &IntentLedger::journalProblemChanged, this, [this] {
        if (m_flow.isOpen())
            Q_EMIT changed();
    });
    connect(&m_actions, &CreditActions::replayed, this, &ConsumeViewModel::replayed);
    connect(&m_actions.book(), &CreditBook::observed, this, [this](const TenantId &tenant) {
        if (m_flow.isOpen() && tenant == m_ask.tenant)
            balanceSeen();
    });
}

ConsumeViewModel::~ConsumeViewModel() = default;

void ConsumeViewModel::takePools(const std::vector<CreditPool> &pools)
{
    m_ask.pools.clear();
    std::ranges::copy_if(pools, std::back_inserter(m_ask.pools), &CreditPool::isValid);
}

void ConsumeViewModel::balanceSeen()
{
    const auto *seen = m_actions.book().seen(m_ask.tenant);
    if (!seen || (m_outcome.phase != ConsumePhase::Editing && m_outcome.phase != ConsumePhase::Confirm))
        return;
    takePools(seen->value.pools);
    if (m_outcome.phase == ConsumePhase::Editing)
        return Q_EMIT changed();
    // What a question shows doesn't change while it is read: it is asked anew.
    const CreditPool *now = pool();
    const bool same = now && now->total == m_confirmed.context.creditsBefore
        && now->behavior.value == m_confirmed.behavior.value;
    if (!same && !m_flow.renewing())
        askAnew(Renewal::Balance);
}

void ConsumeViewModel::open(const ConsumeAsk &ask)
{
    m_flow.open();
    m_ask = ask;
    takePools(ask.pools);
    if (!pool() && !m_ask.pools.empty())
        m_ask.poolId = m_ask.pools.front().id();
    m_outcome = {};
    m_amountText.clear();
    m_reason.clear();
    m_intentId.clear();
    leaveQuestion();
    m_key = newIdempotencyKey();
    pickUpUnknown();
    Q_EMIT changed();
}

void ConsumeViewModel::close()
{
    m_flow.close();
    leaveQuestion();
    const Intent *sent = m_intentId.isEmpty()
        ? m_ledger.blocking(IntentKind::ConsumeCredits, m_ask.tenant, m_confirmed.request.poolKey)
        : m_ledger.find(m_intentId);
    if (m_outcome.phase == ConsumePhase::Sending && sent && sent->state == IntentState::Sending)
        Q_EMIT leftInFlight(sent->id);
}

const CreditPool *ConsumeViewModel::pool() const
{
    const auto at = std::ranges::find(m_ask.pools, m_ask.poolId, &CreditPool::id);
    return at == m_ask.pools.end() ? nullptr : &*at;
}

QString ConsumeViewModel::poolName() const
{
    const CreditPool *shown = pool();
    return nameInSentence(shown ? poolTitle(*shown) : m_ask.poolId);
}

QString ConsumeViewModel::subject() const
{
    const CreditPool *shown = pool();
    return shown ? shown->key : m_ask.poolId;
}

void ConsumeViewModel::setPool(const QString &id)
{
    if (id == m_ask.poolId || m_outcome.phase != ConsumePhase::Editing)
        return;
    m_ask.poolId = id;
    m_flow.noteNotBegun({});
    Q_EMIT changed();
}

void ConsumeViewModel::setAmountText(const QString &typed)
{
    if (typed == m_amountText || m_outcome.phase != ConsumePhase::Editing)
        return;
    m_amountText = typed;
    m_flow.noteNotBegun({});
    Q_EMIT changed();
}

void ConsumeViewModel::setReason(const QString &text)
{
    if (text == m_reason || m_outcome.phase != ConsumePhase::Editing)
        return;
    m_reason = text;
    Q_EMIT changed();
}

std::optional<qint64> ConsumeViewModel::amount() const
{
    const QString typed = m_amountText.trimmed();
    bool whole = false;
    qint64 value = typed.toLongLong(&whole);
    if (!whole)
        value = QLocale().toLongLong(typed, &whole);
    return whole && value > 0 ? std::optional(value) : std::nullopt;
}

QString ConsumeViewModel::amountProblem() const
{
    if (m_amountText.trimmed().isEmpty() || amount())
        return {};
    return tr("Enter a whole number from 1 up.");
}

std::optional<qint64> ConsumeViewModel::after() const
{
    qint64 left = 0;
    const CreditPool *shown = pool();
    const auto used = amount();
    if (!shown || !shown->total || !used || __builtin_sub_overflow(*shown->total, *used, &left))
        return std::nullopt;
    return left;
}

std::vector<AmountLine> ConsumeViewModel::figures() const
{
    const CreditPool *shown = pool();
    const QString unknown = shown && !shown->total
        ? tr("%1 didn't send what is left.").arg(account().provider.name)
        : QString();
    const auto used = amount();
    return {{tr("Left now"), creditsLeftText(shown ? shown->total : std::nullopt), {}, unknown,
                AmountLine::Kind::Line},
        {tr("To be used"), used ? countText(*used) : unknownText(), {}, {}, AmountLine::Kind::Line},
        {tr("Left afterwards"), creditsLeftText(after()), {}, unknown, AmountLine::Kind::Total}};
}

QString ConsumeViewModel::verb() const
{
    const auto used = amount();
    const QString text = used ? tr("Use %1 credits").arg(countText(*used)) : tr("Use credits");
    return needsConfirmation() ? text + u'…' : text;
}

std::vector<BillNotice> ConsumeViewModel::notices() const
{
    std::vector<BillNotice> notices;
    if (!m_flow.notBegun().isEmpty())
        notices.push_back({StatusTone::Critical, m_flow.notBegun()});
    const auto refusal = m_ledger.mayBegin(IntentKind::ConsumeCredits, m_ask.tenant, subject());
    if (refusal)
        notices.push_back({StatusTone::Warning,
            *refusal == BeginRefusal::AnotherIsOpen ? blockedSentence()
                                                    : beginRefusalSentence(*refusal, m_ledger)});
    const auto left = after();
    const CreditPool *shown = pool();
    if (!shown || !left || *left >= 0)
        return notices;
    switch (shown->behavior.value) {
    case LimitBehavior::Hard:
        notices.push_back({StatusTone::Warning,
            tr("Only %1 are left and the pool stops at zero: %2 will block it and deduct nothing.")
                .arg(countText(*shown->total), account().provider.name)});
        break;
    case LimitBehavior::Soft:
        notices.push_back(
            {StatusTone::Warning, tr("The pool goes below zero: %1 would be left.").arg(countText(*left))});
        break;
    case LimitBehavior::Other:
        notices.push_back({StatusTone::Warning,
            tr("More than is left. What the pool does then isn't known: %1 may deduct or block it.")
                .arg(account().provider.name)});
        break;
    }
    return notices;
}

QString ConsumeViewModel::blockedSentence() const
{
    const Intent *open = m_ledger.blocking(IntentKind::ConsumeCredits, m_ask.tenant, subject());
    if (!open)
        return {};
    if (open->state == IntentState::Sending)
        return tr("Credits of this pool are being used just now.");
    return tr("Whether the credits of %1 were used isn't known: the answer was lost. Ask again with its key "
              "first, or mark it as checked in Payments.")
        .arg(momentText(open->createdAt, m_clock.utcNow()));
}

QString ConsumeViewModel::obstacle() const
{
    if (!pool())
        return m_ask.pools.empty() ? tr("This tenant has no pool to use credits of.")
                                   : tr("Choose the pool first: the tenant's pools have changed.");
    if (const auto refusal = m_ledger.mayBegin(IntentKind::ConsumeCredits, m_ask.tenant, subject()))
        return *refusal == BeginRefusal::AnotherIsOpen ? blockedSentence()
                                                       : beginRefusalSentence(*refusal, m_ledger);
    if (const auto problem = m_actions.scopeProblem(m_ask.tenant, pool()->subscription))
        return scopeProblemSentence(*problem);
    if (m_amountText.trimmed().isEmpty())
        return tr("Enter a number of credits.");
    return amountProblem();
}

void ConsumeViewModel::makeQuestion()
{
    m_question = {};
    m_question.title = tr("Use these credits?");
    m_question.sentence
        = tr("Deduct %1 credits from %2 of %3, %4.")
              .arg(countText(*amount()), poolName(), tenantInSentence(m_ask.tenant, m_ask.tenantName),
                  accountInSentence(account()));
    m_question.facts = figures();
    if (const QString &product = pool()->product; !product.isEmpty())
        m_question.facts.insert(m_question.facts.begin(),
            AmountLine{tr("Product"), nameInSentence(product), {}, {}, AmountLine::Kind::Line});
    m_question.details.push_back({tr("Idempotency key"), m_key, {}, {}, AmountLine::Kind::Detail});
    m_question.notices = notices();
    m_question.notes << tr("This can't be undone here: credits can't be granted through the API.");
    m_question.verb = tr("Use %1 credits").arg(countText(*amount()));
    m_question.mode = account().mode;
}

void ConsumeViewModel::proceed()
{
    if (m_outcome.phase != ConsumePhase::Editing)
        return;
    if (!obstacle().isEmpty()) {
        Q_EMIT changed();
        return;
    }
    m_flow.noteNotBegun({});
    if (needsConfirmation())
        return ask({}, {});
    freeze();
    send();
}

void ConsumeViewModel::freeze()
{
    m_confirmed = {};
    ConsumeRequest &request = m_confirmed.request;
    request.tenant = m_ask.tenant;
    request.poolKey = pool()->key;
    request.subscription = pool()->subscription;
    request.amount = *amount();
    request.idempotencyKey = m_key;
    request.metadata = {{}, m_actions.stamp(m_reason.trimmed())};
    m_confirmed.context.tenantName = m_ask.tenantName;
    m_confirmed.context.creditsBefore = pool()->total;
    m_confirmed.context.productName = pool()->product;
    m_confirmed.poolName = poolName();
    m_confirmed.behavior = pool()->behavior;
}

/// The question and what it will send, made from the same facts at the same time.
void ConsumeViewModel::ask(std::optional<Renewal> renewed, const QString &leftBefore)
{
    freeze();
    makeQuestion();
    if (renewed)
        m_question.notices.insert(m_question.notices.begin(),
            renewedNotice(*renewed, leftBefore, creditsLeftText(m_confirmed.context.creditsBefore)));
    m_outcome.phase = ConsumePhase::Confirm;
    leaveQuestion();
    m_flow.ask([this] { Q_EMIT changed(); }, [this] { renew(); });
    Q_EMIT changed();
}

void ConsumeViewModel::leaveQuestion()
{
    m_flow.leaveQuestion();
    m_renewal.reset();
}

/// It is old: the balance is read before it may be confirmed.
void ConsumeViewModel::renew()
{
    leaveQuestion();
    m_question.notices.insert(m_question.notices.begin(), renewingNotice(Renewal::Age));
    m_flow.renew(Renewal::Age);
    m_renewal = m_actions.book().balances().read(m_ask.tenant, Priority::User, [this] {
        const Fact<CreditBalance> &fact = m_actions.book().balances().fact(m_ask.tenant);
        if (fact.error)
            return closeQuestion(Renewal::Age,
                tr("The balance could not be read again: %1")
                    .arg(errorTitle(*fact.error, {}, account().provider.name)));
        if (fact.isNone())
            takePools({});
        askAnew(Renewal::Age);
    });
    Q_EMIT changed();
}

void ConsumeViewModel::askAnew(Renewal why)
{
    const QString problem = obstacle();
    if (problem.isEmpty())
        ask(why, creditsLeftText(m_confirmed.context.creditsBefore));
    else
        closeQuestion(why, problem);
}

void ConsumeViewModel::closeQuestion(Renewal why, const QString &problem)
{
    leaveQuestion();
    m_outcome = {};
    m_flow.noteNotBegun(closedQuestionText(why, problem));
    Q_EMIT changed();
}

void ConsumeViewModel::back()
{
    if (m_outcome.phase != ConsumePhase::Confirm)
        return;
    m_outcome = {};
    leaveQuestion();
    Q_EMIT changed();
}

void ConsumeViewModel::confirm()
{
    if (m_outcome.phase != ConsumePhase::Confirm || !isArmed())
        return;
    if (m_flow.isOld())
        return renew();
    send();
}

void ConsumeViewModel::send()
{
    leaveQuestion();
    const Confirmed &confirmed = m_confirmed;
    m_sent = {confirmed.request.amount, confirmed.context.creditsBefore, confirmed.poolName, m_key,
        account().provider.name};
    finish(consumeSending(m_sent)); // before it is sent: a second press finds another phase
    m_actions.consume(confirmed.request, confirmed.context, this,
        m_flow.whileHere<ConsumeReply>(
            [this](const ActionOutcome<ConsumeReply> &outcome) { answered(outcome); }));
}

void ConsumeViewModel::finish(ConsumeOutcome outcome)
{
    m_outcome = std::move(outcome);
    Q_EMIT changed();
}

void ConsumeViewModel::answered(const ActionOutcome<ConsumeReply> &outcome)
{
    m_intentId = outcome.intentId;
    if (outcome.end == ActionEnd::NotBegun) {
        m_outcome = {};
        m_flow.noteNotBegun(outcome, m_ledger, blockedSentence());
        Q_EMIT changed();
        return;
    }
    if (outcome.reply)
        return finish(consumeReplied(m_sent, *outcome.reply));
    finish(outcome.end == ActionEnd::Unknown ? consumeUnknown(m_sent, {}) : consumeFailed(m_sent, outcome));
}

/// A use of the pool that an earlier dialog, or an earlier run, left without an answer.
void ConsumeViewModel::pickUpUnknown()
{
    const Intent *open = m_ledger.blocking(IntentKind::ConsumeCredits, m_ask.tenant, subject());
    if (!open || open->state != IntentState::Unknown)
        return;
    if (const CreditPool *shown = pool(); shown && shown->subscription != open->subscription)
        return; // of another product's pool that is called alike: it keeps this one from being used
    m_intentId = open->id;
    m_key = open->idempotencyKey;
    m_sent = {isProven(*open) ? open->goods.credits.value_or(0) : 0, open->unitsBefore, poolName(), m_key,
        open->providerName};
    finish(consumeUnknown(
        m_sent, tr("It was sent %1.").arg(agoText(open->createdAt.toMSecsSinceEpoch(), m_clock.utcNow()))));
}

QString ConsumeViewModel::askAgainObstacle() const
{
    const auto refusal = m_actions.replayRefusal(m_intentId);
    return refusal ? consumeReplayRefusal(*refusal, m_ledger) : QString();
}

void ConsumeViewModel::askAgain()
{
    if (m_outcome.phase != ConsumePhase::Unknown || !askAgainObstacle().isEmpty())
        return;
    finish(consumeAskingAgain());
    m_actions.replay(m_intentId);
}

void ConsumeViewModel::replayed(const QString &intentId, ActionEnd end)
{
    const Intent *intent = m_ledger.find(intentId);
    if (!m_flow.isOpen() || intentId != m_intentId || !intent || m_outcome.phase != ConsumePhase::Sending)
        return;
    if (end == ActionEnd::Unknown || end == ActionEnd::NotSent || end == ActionEnd::NotBegun)
        return finish(
            consumeUnknown(m_sent, tr("It was asked for again, and this answer was lost as well.")));
    finish(consumeReplied(m_sent, fromSpelling(consumeResultSpellings, intent->answer), intent->unitsObserved,
        end == ActionEnd::Done ? tr("Asked again with the same key: nothing was deducted twice.")
                               : QString()));
}

void ConsumeViewModel::intentChanged(const QString &id)
{
    const Intent *intent = m_ledger.find(id);
    if (!m_flow.isOpen() || !intent || intent->tenant != m_ask.tenant)
        return;
    if (id == m_intentId && m_outcome.phase == ConsumePhase::Unknown && isEnded(intent->state)) {
        // Settled elsewhere, e.g. marked as checked in Payments.
        return editAgain();
    }
    const bool isOurs = intent->idempotencyKey == m_key;
    if (m_outcome.phase == ConsumePhase::Confirm && !isOurs && !obstacle().isEmpty())
        return closeQuestion(Renewal::Balance, obstacle());
    if (m_outcome.phase == ConsumePhase::Editing || m_outcome.phase == ConsumePhase::Unknown)
        Q_EMIT changed();
}

void ConsumeViewModel::editAgain()
{
    if (m_outcome.phase == ConsumePhase::Sending || m_outcome.phase == ConsumePhase::Confirm)
        return;
    m_outcome = {};
    m_intentId.clear();
    m_key = newIdempotencyKey();
    if (const auto *seen = m_actions.book().seen(m_ask.tenant))
        takePools(seen->value.pools);
    Q_EMIT changed();
}

} // namespace desk
