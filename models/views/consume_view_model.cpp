// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/views/consume_view_model.h"

#include "models/items/credit_words.h"
#include "models/items/formatting.h"
#include "models/views/write_words.h"

#include <QLocale>

#include <algorithm>

namespace desk {

ConsumeViewModel::ConsumeViewModel(CreditActions &actions, Clock &clock, QObject *parent)
    : QObject(parent)
    , m_actions(actions)
    , m_ledger(actions.ledger())
    , m_clock(clock)
    , m_arming(clock)
    , m_age(clock)
{
    connect(&m_ledger, &IntentLedger::changed, this, &ConsumeViewModel::intentChanged);
    connect(&m_ledger, &IntentLedger::journalProblemChanged, this, [this] {
        if (m_isOpen)
            Q_EMIT changed();
    });
    connect(&m_actions, &CreditActions::replayed, this, &ConsumeViewModel::replayed);
    connect(&m_actions.book(), &CreditBook::observed, this, [this](const TenantId &tenant) {
        if (m_isOpen && tenant == m_ask.tenant)
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
    if (!seen || (m_phase != ConsumePhase::Editing && m_phase != ConsumePhase::Confirm))
        return;
    takePools(seen->balance.pools);
    if (m_phase == ConsumePhase::Editing)
        return Q_EMIT changed();
    // What a question shows doesn't change while it is read: it is asked anew.
    const CreditPool *now = pool();
    const bool same = now && now->total == m_confirmed.context.creditsBefore
        && now->behavior.value == m_confirmed.behavior.value;
    if (!same && !m_renewal)
        askAnew(Renewal::Balance);
}

void ConsumeViewModel::open(const ConsumeAsk &ask)
{
    ++m_visit;
    m_isOpen = true;
    m_ask = ask;
    takePools(ask.pools);
    if (!pool() && !m_ask.pools.empty())
        m_ask.poolId = m_ask.pools.front().id();
    m_phase = ConsumePhase::Editing;
    m_outcome = {};
    m_amountText.clear();
    m_reason.clear();
    m_notBegun.clear();
    m_intentId.clear();
    disarm();
    m_key = newIdempotencyKey();
    pickUpUnknown();
    Q_EMIT changed();
}

void ConsumeViewModel::close()
{
    ++m_visit;
    m_isOpen = false;
    disarm();
    const Intent *sent = m_intentId.isEmpty()
        ? m_ledger.blocking(IntentKind::ConsumeCredits, m_ask.tenant, m_confirmed.request.poolKey)
        : m_ledger.find(m_intentId);
    if (m_phase == ConsumePhase::Sending && sent && sent->state == IntentState::Sending)
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
    if (id == m_ask.poolId || m_phase != ConsumePhase::Editing)
        return;
    m_ask.poolId = id;
    m_notBegun.clear();
    Q_EMIT changed();
}

void ConsumeViewModel::setAmountText(const QString &typed)
{
    if (typed == m_amountText || m_phase != ConsumePhase::Editing)
        return;
    m_amountText = typed;
    m_notBegun.clear();
    Q_EMIT changed();
}

void ConsumeViewModel::setReason(const QString &text)
{
    if (text == m_reason || m_phase != ConsumePhase::Editing)
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
    return tr("Credits are used in whole numbers from 1 on.");
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
    const QString unknown = shown && !shown->total ? tr("Crovver didn't send what is left.") : QString();
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
    if (!m_notBegun.isEmpty())
        notices.push_back({StatusTone::Critical, m_notBegun});
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
            tr("Only %1 are left and the pool stops at zero: Crovver will block it and deduct nothing.")
                .arg(countText(*shown->total))});
        break;
    case LimitBehavior::Soft:
        notices.push_back(
            {StatusTone::Warning, tr("The pool goes below zero: %1 would be left.").arg(countText(*left))});
        break;
    case LimitBehavior::Other:
        notices.push_back({StatusTone::Warning,
            tr("More than is left. What the pool does then isn't known: Crovver may deduct or block it.")});
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
        return tr("An amount is needed.");
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
    m_question.facts.push_back({tr("Idempotency key"), m_key, {}, {}, AmountLine::Kind::Detail});
    m_question.notices = notices();
    m_question.notes << tr("This can't be undone here: credits can't be granted through the API.");
    m_question.verb = tr("Use %1 credits").arg(countText(*amount()));
    m_question.mode = account().mode;
}

} // namespace desk
