// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/views/addon_purchase_view_model.h"

#include "models/domain/intent_goods.h"
#include "models/items/formatting.h"
#include "models/views/addon_outcome.h"
#include "models/views/journal_text.h"
#include "models/views/write_words.h"

#include <algorithm>

namespace desk {

AddonPurchaseViewModel::AddonPurchaseViewModel(AccountData &data, CreditActions &actions, PaymentWatch &watch,
    UrlOpener &opener, Clock &clock, QObject *parent)
    : PurchaseViewModel(actions.ledger(), watch, opener, clock, parent)
    , m_data(data)
    , m_actions(actions)
{
    connect(&m_ledger, &IntentLedger::changed, this, &AddonPurchaseViewModel::intentChanged);
    connect(&m_ledger, &IntentLedger::loaded, this, &AddonPurchaseViewModel::recompose);
    connect(&m_actions.book(), &CreditBook::observed, this, [this](const TenantId &tenant) {
        if (m_flow.isOpen() && m_stage == Stage::Asking && tenant == m_ask.tenant)
            balanceSeen();
    });
    connect(&m_data.addons(), &FactBookBase::changed, this, [this](const TenantId &tenant) {
        const Fact<AddonCatalogue> &fact = m_data.addons().fact(tenant);
        if (m_flow.isOpen() && m_stage == Stage::Asking && tenant == m_ask.tenant && fact.seen && !fact.error)
            catalogueSeen(AddonCatalogue(fact.seen->value));
    });
    connect(&m_actions, &CreditActions::replayed, this, &AddonPurchaseViewModel::replayed);
}

AddonPurchaseViewModel::~AddonPurchaseViewModel() = default;

void AddonPurchaseViewModel::open(const AddonAsk &ask)
{
    m_flow.open();
    m_canBuy = true;
    m_ask = ask;
    putQuestion();
    if (const Intent *blocking = m_ledger.blocking(IntentKind::BuyAddon, m_ask.tenant, subject()))
        follow(blocking->id);
    recompose();
}

bool AddonPurchaseViewModel::show(const QString &intentId)
{
    const Intent *intent = m_ledger.find(intentId);
    if (!intent || !isProvenPurchase(*intent))
        return false;
    m_flow.open();
    m_canBuy = false;
    m_ask = {};
    m_ask.tenant = intent->tenant;
    m_ask.tenantName = intent->tenantName;
    m_ask.addon.id = intent->goods.addonId;
    m_ask.addon.name = intent->goods.addonName;
    m_ask.addon.poolKey = intent->goods.poolKey;
    m_ask.addon.credits = intent->goods.credits;
    m_ask.subscriptionCurrency = Currency(intent->shownCurrency);
    m_ask.subscription = intent->subscription;
    m_ask.productName = intent->productName;
    forget();
    m_ours = m_asksAgain = false;
    follow(intentId);
    recompose();
    return !isOver();
}

void AddonPurchaseViewModel::leaveQuestion()
{
    m_flow.leaveQuestion();
    m_catalogueRead.reset();
    m_balanceRead.reset();
    m_renewed.reset();
    m_unsure.clear();
}

void AddonPurchaseViewModel::close()
{
    m_flow.close();
    leaveQuestion();
    const Intent *sent = m_ledger.find(intentId());
    if (m_ours && sent && sent->state == IntentState::Sending)
        Q_EMIT leftInFlight(sent->id);
}

PurchasePhase AddonPurchaseViewModel::phase() const
{
    switch (m_stage) {
    case Stage::Asking:
        return PurchasePhase::Confirm;
    case Stage::Committing:
        return PurchasePhase::Sending;
    case Stage::Following:
        return outcome() ? outcome()->phase : PurchasePhase::Sending;
    }
    return PurchasePhase::Confirm;
}

QString AddonPurchaseViewModel::subject() const
{
    return m_ask.name();
}

/// One question is one purchase and has one key. From here on nothing on screen changes any more: what is
/// confirmed is what is sent and written down.
void AddonPurchaseViewModel::putQuestion(std::optional<Renewal> renewed)
{
    const QString before = m_confirmed.price;
    leaveQuestion();
    forget();
    m_stage = Stage::Asking;
    m_flow.noteNotBegun({});
    m_ours = m_asksAgain = false;
    m_key = newIdempotencyKey();
    m_confirmed = {};
    AddonPurchase &request = m_confirmed.request;
    request.tenant = m_ask.tenant;
    request.addonId = m_ask.addon.id;
    request.poolKey = m_ask.addon.poolKey;
    request.name = m_ask.addon.name;
    request.credits = m_ask.addon.credits;
    request.currency = m_ask.currency();
    request.idempotencyKey = m_key;
    request.metadata.stamp = m_actions.stamp();
    request.subscription = m_ask.subscription;
    const Price price = asPrice(m_ask.addon.amount, m_ask.addon.amountText, m_ask.currency());
    m_confirmed.context
        = {m_ask.tenantName, m_ask.creditsBefore, price.money ? price.money->major().toString() : QString(),
            m_ask.currency().code(), m_ask.productName};
    m_confirmed.price = addonPriceText(m_ask);
    m_confirmed.pending = pendingText();
    m_confirmed.pendingIds = pendingIds();
    if (renewed)
        m_renewed = renewedNotice(*renewed, before, m_confirmed.price);
    m_flow.ask([this] { Q_EMIT changed(); }, [this] { renew(); });
    composeQuestion();
}

/// The facts stay as they were confirmed; what keeps it from being sent now is told as it is now.
void AddonPurchaseViewModel::composeQuestion()
{
    m_question = addonQuestion(m_ask, account(), m_key, notices());
}

void AddonPurchaseViewModel::askAnew(Renewal why)
{
    putQuestion(why);
    recompose();
}

void AddonPurchaseViewModel::balanceSeen()
{
    const auto *seen = m_actions.book().seen(m_ask.tenant);
    const CreditPool *pool = seen ? findPool(seen->value, m_ask.subscription, m_ask.addon.poolKey) : nullptr;
    if (!pool || !pool->isValid() || !pool->addon || pool->addon == m_ask.creditsBefore)
        return;
    m_ask.creditsBefore = pool->addon;
    if (!m_flow.renewing())
        askAnew(Renewal::Balance);
}

void AddonPurchaseViewModel::catalogueSeen(const AddonCatalogue &catalogue)
{
    if (m_flow.renewing())
        return; // its own answer
    const auto now = std::ranges::find(catalogue.addons, m_ask.addon.id, &Addon::id);
    if (now == catalogue.addons.end()) {
        m_unsure = tr("%1 doesn't offer this add-on to the tenant any more. Nothing was sent.")
                       .arg(account().provider.name);
        return recompose();
    }
    const bool isSame = now->amount == m_ask.addon.amount && now->amountText == m_ask.addon.amountText
        && now->currency == m_ask.addon.currency && now->credits == m_ask.addon.credits
        && now->poolKey == m_ask.addon.poolKey && now->name == m_ask.addon.name
        && now->problem == m_ask.addon.problem;
    m_ask.addon = *now;
    if (!isSame)
        askAnew(Renewal::Price);
}

/// It is old: price, contents and balance are read before it may be confirmed.
void AddonPurchaseViewModel::renew()
{
    if (m_stage != Stage::Asking || m_flow.renewing())
        return;
    leaveQuestion();
    m_flow.renew(Renewal::Age);
    m_renewed = renewingNotice(Renewal::Age);
    // The book has told it before.
    m_balanceRead = m_actions.book().balances().read(m_ask.tenant, Priority::User, [this] { renewed(); });
    m_catalogueRead = m_data.addons().read(m_ask.tenant, Priority::User, [this] {
        const Fact<AddonCatalogue> &fact = m_data.addons().fact(m_ask.tenant);
        const std::vector<Addon> offered = fact.seen ? fact.seen->value.addons : std::vector<Addon>();
        const auto now = std::ranges::find(offered, m_ask.addon.id, &Addon::id);
        if (fact.error)
            m_unsure
                = tr("The price could not be read again: %1 Nothing was sent. Close this, and try again.")
                      .arg(errorTitle(*fact.error, {}, account().provider.name));
        else if (now == offered.end())
            m_unsure = tr("%1 doesn't offer this add-on to the tenant any more. Nothing was sent.")
                           .arg(account().provider.name);
        else
            m_ask.addon = *now;
        renewed();
    });
    recompose();
}

void AddonPurchaseViewModel::renewed()
{
    if (!m_flow.renewing() || m_balanceRead.isPending() || m_catalogueRead.isPending())
        return;
    m_flow.leaveQuestion();
    m_renewed.reset();
    if (m_unsure.isEmpty())
        askAnew(Renewal::Age);
    else
        recompose();
}

void AddonPurchaseViewModel::follow(const QString &intentId)
{
    leaveQuestion();
    m_stage = Stage::Following;
    setIntentId(intentId);
}

std::vector<QString> AddonPurchaseViewModel::pendingIds() const
{
    std::vector<QString> ids;
    for (const Intent &intent : m_ledger.intents()) {
        if (intent.state != IntentState::Waiting || intent.tenant != m_ask.tenant)
            continue;
        if (isProvenPurchase(intent) && intent.goods.addonId == m_ask.addon.id)
            ids.push_back(intent.id);
    }
    return ids;
}

QString AddonPurchaseViewModel::pendingText() const
{
    const auto ids = pendingIds();
    const Intent *pending = ids.empty() ? nullptr : m_ledger.find(ids.back());
    if (!pending)
        return {};
    return tr("The same add-on, bought %1 by %2 for %3, still waits for its payment. If both are paid, both "
              "are charged.")
        .arg(agoText(pending->createdAt.toMSecsSinceEpoch(), utcNow()),
            pending->operatorName.isEmpty() ? tr("this program") : nameInSentence(pending->operatorName),
            leftToRight(purchaseAmountText(pending->shownAmount, pending->shownCurrency)));
}

std::vector<BillNotice> AddonPurchaseViewModel::notices() const
{
    std::vector<BillNotice> notices;
    if (!m_flow.notBegun().isEmpty())
        notices.push_back({StatusTone::Critical, m_flow.notBegun()});
    if (m_renewed)
        notices.push_back(*m_renewed);
    if (const QString why = obstacle(); !why.isEmpty())
        notices.push_back({StatusTone::Warning, why});
    if (!m_confirmed.pending.isEmpty())
        notices.push_back({StatusTone::Warning, m_confirmed.pending});
    return notices;
}

QString AddonPurchaseViewModel::obstacle() const
{
    if (m_stage != Stage::Asking)
        return {};
    if (const auto refusal = m_ledger.mayBegin(IntentKind::BuyAddon, m_ask.tenant, subject()))
        return beginRefusalSentence(*refusal, m_ledger);
    if (!m_unsure.isEmpty())
        return m_unsure;
    if (const auto problem = m_actions.scopeProblem(m_ask.tenant, m_ask.subscription))
        return scopeProblemSentence(*problem);
    return addonObstacle(m_ask, account().provider.name);
}

void AddonPurchaseViewModel::confirm()
{
    if (m_stage != Stage::Asking || !isArmed() || !obstacle().isEmpty())
        return;
    if (m_flow.isOld())
        return renew();
    leaveQuestion();
    // Before anything else: a second click finds another stage.
    m_stage = Stage::Committing;
    m_ours = true;
    m_actions.buyAddon(m_confirmed.request, m_confirmed.context, this,
        m_flow.whileHere<AddonReply>(
            [this](const ActionOutcome<AddonReply> &outcome) { answered(outcome); }));
    Q_EMIT changed();
}

void AddonPurchaseViewModel::intentChanged(const QString &id)
{
    if (!m_flow.isOpen())
        return;
    const Intent *intent = m_ledger.find(id);
    const bool aboutUs = intent && intent->kind == IntentKind::BuyAddon && intent->tenant == m_ask.tenant
        && intent->subject == subject();
    if (aboutUs && m_stage != Stage::Following && blocksAnother(intent->state)) {
        // Ours, or another window's: that one is shown, and ours can't be sent any more.
        const bool ours = m_stage == Stage::Committing && intent->idempotencyKey == m_key;
        follow(id);
        m_ours = ours;
    }
    // One that waits, of the same add-on, came or went.
    if (m_stage == Stage::Asking && !m_flow.renewing() && pendingIds() != m_confirmed.pendingIds)
        return askAnew(Renewal::Purchase);
    const bool isShown = m_stage == Stage::Following && id == intentId();
    if (isShown && !intent && !m_ours)
        putQuestion(); // another window's could not be committed; one of ours is told by its answer
    const bool isOver = isShown && intent
        && (intent->state == IntentState::Checked || intent->state == IntentState::Dropped
            || intent->state == IntentState::NotDone);
    if (isOver && m_canBuy)
        putQuestion();
    if (isShown || aboutUs)
        recompose();
}

void AddonPurchaseViewModel::answered(const ActionOutcome<AddonReply> &outcome)
{
    if (outcome.end == ActionEnd::NotBegun) {
        putQuestion();
        m_flow.noteNotBegun(outcome, m_ledger);
        if (const Intent *other = m_ledger.blocking(IntentKind::BuyAddon, m_ask.tenant, subject()))
            follow(other->id);
        return recompose();
    }
    if (intentId() != outcome.intentId)
        follow(outcome.intentId);
    m_ours = true;
    m_error = outcome.error;
    recompose();
    if (outcome.end == ActionEnd::Done)
        openAtOnce();
}

void AddonPurchaseViewModel::askAgain()
{
    if (!outcome() || outcome()->againVerb.isEmpty())
        return;
    m_asksAgain = true;
    m_error.reset();
    m_actions.replay(intentId());
}

void AddonPurchaseViewModel::replayed(const QString &id, ActionEnd end)
{
    if (!m_flow.isOpen() || m_stage != Stage::Following || id != intentId())
        return;
    recompose();
    // Whoever asked again wants what they confirmed; asked from elsewhere it is only told.
    if (end == ActionEnd::Done && m_asksAgain)
        openAtOnce();
}

void AddonPurchaseViewModel::buyMore()
{
    if (!outcome() || !outcome()->canEdit)
        return;
    m_flow.beginAnew();
    putQuestion();
    recompose();
}

void AddonPurchaseViewModel::recompose()
{
    if (m_stage == Stage::Following)
        setOutcome(outcomeOf(m_ledger.find(intentId())));
    else if (m_stage == Stage::Asking)
        composeQuestion();
    Q_EMIT changed();
}

std::optional<PurchaseOutcome> AddonPurchaseViewModel::outcomeOf(const Intent *intent) const
{
    if (!intent)
        return std::nullopt;
    return addonOutcome({purchaseInput(*intent), m_actions.replayRefusal(intent->id), m_canBuy});
}

} // namespace desk
