// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/views/payments_view_model.h"

#include "models/domain/intent_goods.h"
#include "models/items/checkout_link_text.h"
#include "models/views/error_text.h"
#include "models/views/journal_text.h"
#include "models/views/settings_values.h"

#include <algorithm>

namespace desk {

namespace {

constexpr std::chrono::seconds tickEvery{1};
constexpr int linesAtOnce = 500;
constexpr int mostPagesOfLines = 20; // of everybody's lines, in search of one intent's

bool isOpen(const Intent &intent)
{
    return !isEnded(intent.state);
}

} // namespace

PaymentsViewModel::PaymentsViewModel(SeatActions &actions, CreditActions &credits, PaymentWatch &watch,
    UrlOpener &opener, const Preferences &preferences, Clock &clock, QObject *parent)
    : QObject(parent)
    , m_actions(actions)
    , m_credits(credits)
    , m_ledger(actions.ledger())
    , m_watch(watch)
    , m_opener(opener)
    , m_preferences(preferences)
    , m_clock(clock)
    , m_model(clock)
{
    connect(&m_ledger, &IntentLedger::changed, this, &PaymentsViewModel::scheduleUpdate);
    connect(&m_ledger, &IntentLedger::loaded, this, &PaymentsViewModel::scheduleUpdate);
    connect(&m_watch, &PaymentWatch::changed, this, &PaymentsViewModel::scheduleUpdate);
    connect(&m_actions, &SeatActions::settleFailed, this, &PaymentsViewModel::scheduleUpdate);
    connect(&m_ledger, &IntentLedger::journalProblemChanged, this, [this] {
        update();
        Q_EMIT journalChanged();
    });
    connect(&m_ledger.journal(), &IntentJournal::activityAdded, this, [this] {
        if (!m_linesOf.isEmpty())
            readLines(m_linesOf);
    });
    update();
}

/// An import changes an intent many times in one go: all of it is one change of the table.
void PaymentsViewModel::scheduleUpdate()
{
    if (m_updatePending)
        return;
    m_updatePending = true;
    QMetaObject::invokeMethod(
        this,
        [this] {
            m_updatePending = false;
            update();
        },
        Qt::QueuedConnection);
}

bool PaymentsViewModel::isShown(const Intent &intent) const
{
    if (intent.mayCost() || isOpen(intent))
        return true;
    // Of calls that cost nothing only those that were not known for a while are worth a line here.
    return intent.state == IntentState::Observed || intent.state == IntentState::NotDone
        || intent.state == IntentState::Checked;
}

bool PaymentsViewModel::isTwice(const Intent &intent) const
{
    if (!isOpen(intent) || !intent.mayCost())
        return false;
    if (isProvenPurchase(intent))
        return std::ranges::any_of(m_ledger.intents(), [&](const Intent &other) {
            if (other.id == intent.id || !isOpen(other) || other.tenant != intent.tenant)
                return false;
            return isProvenPurchase(other) && other.goods.addonId == intent.goods.addonId;
        });
    if (!intent.unitsWanted)
        return false;
    return std::ranges::any_of(m_ledger.intents(), [&](const Intent &other) {
        return other.id != intent.id && other.kind == intent.kind && isOpen(other)
            && other.tenant == intent.tenant && other.unitsWanted == intent.unitsWanted;
    });
}

IntentProgress PaymentsViewModel::progressOf(const Intent &intent) const
{
    return {m_watch.stateOf(intent.id), m_actions.isSettling(intent.id), isTwice(intent), m_clock.utcNow(),
        concernsCredits(intent.kind) ? m_credits.replayRefusal(intent.id) : std::nullopt,
        judgeLink(intent, hosts()).keepsBack()};
}

void PaymentsViewModel::update()
{
    std::vector<PaymentRow> rows;
    PaymentCounts counts;
    int openCount = 0;
    for (const Intent &intent : m_ledger.intents()) {
        if (!isShown(intent))
            continue;
        const IntentProgress progress = progressOf(intent);
        PaymentRow row;
        row.intent = intent;
        row.twice = progress.twice;
        row.looking = progress.settling && isOpen(intent);
        if (progress.watch) {
            row.looking = progress.watch->looking;
            row.nextLook = progress.watch->nextLook;
            if (progress.watch->error)
                row.lookProblem = errorTitle(*progress.watch->error,
                    concernsCredits(intent.kind) ? tr("The credits") : tr("The capacity"), provider().name);
        }
        counts.open += isOpen(intent) ? 1 : 0;
        counts.observed += intent.state == IntentState::Observed ? 1 : 0;
        counts.unknown += intent.state == IntentState::Unknown ? 1 : 0;
        ++counts.all;
        openCount += isOpen(intent) && (intent.state != IntentState::Sending || intent.mayCost()) ? 1 : 0;
        rows.push_back(std::move(row));
    }
    for (const Intent &intent : m_ledger.others()) {
        PaymentRow row;
        row.intent = intent;
        row.other = otherIntentText(intent, m_ledger.isOfAnotherKey(intent)).sentence;
        counts.open += isOpen(intent) ? 1 : 0;
        counts.observed += intent.state == IntentState::Observed ? 1 : 0;
        ++counts.all;
        openCount += isOpen(intent) ? 1 : 0;
        rows.push_back(std::move(row));
    }
    m_model.setRows(std::move(rows));
    m_counts = counts;
    m_openCount = openCount;
    updateState();
    Q_EMIT countsChanged();
    Q_EMIT rowsChanged();
    tick();
}

void PaymentsViewModel::updateState()
{
    m_state = {};
    if (!m_ledger.isLoaded() && m_ledger.intents().empty() && m_ledger.others().empty()) {
        // With a journal that can't be read there is nothing on its way; the banner says why.
        const bool opening = m_ledger.journalProblem().kind == JournalProblem::Kind::Opening
            || m_ledger.journalProblem().isWritable();
        m_state.phase = opening ? ViewState::Phase::FirstLoad : ViewState::Phase::Idle;
    } else {
        m_state.asOf = m_clock.utcNow();
        m_state.phase = m_model.rowCount() > 0 ? ViewState::Phase::Ready : ViewState::Phase::Empty;
        const bool none = m_counts.all == 0;
        if (m_model.rowCount() == 0)
            m_state.empty = none ? EmptyKind::NothingYet : EmptyKind::NothingMatches;
    }
    Q_EMIT stateChanged();
}

void PaymentsViewModel::setShow(PaymentFilter::Show show)
{
    PaymentFilter filter = m_model.filter();
    filter.show = show;
    m_model.setFilter(filter);
    updateState();
}

void PaymentsViewModel::setSearchText(const QString &text)
{
    PaymentFilter filter = m_model.filter();
    filter.search = text;
    m_model.setFilter(filter);
    updateState();
}

void PaymentsViewModel::refresh()
{
    std::vector<QString> open;
    for (const Intent &intent : m_ledger.intents()) {
        if (intent.state == IntentState::Waiting || intent.state == IntentState::Unknown)
            open.push_back(intent.id);
    }
    for (const QString &id : open)
        m_watch.lookNow(id);
    scheduleUpdate();
}

void PaymentsViewModel::setVisible(bool visible)
{
    m_visible = visible;
    if (visible)
        m_model.timePassed();
    tick();
}

void PaymentsViewModel::tick()
{
    if (!m_visible || m_counts.all == 0)
        return m_tick.reset();
    if (m_tick)
        return;
    m_tick = m_clock.after(tickEvery, [this] {
        m_tick.reset();
        m_model.timePassed();
        Q_EMIT timePassed();
        tick();
    });
}

QString PaymentsViewModel::unknownText() const
{
    std::vector<const Intent *> unknown;
    for (const Intent &intent : m_ledger.intents()) {
        if (intent.state == IntentState::Unknown)
            unknown.push_back(&intent);
    }
    QStringList sentences{unknownIntentsText(unknown, m_clock.utcNow())};
    const auto others = std::ranges::count_if(m_ledger.others(), isOpen);
    if (others > 0)
        sentences << tr(
            "%n action(s) are open that this account doesn't know to be its own.", nullptr, int(others));
    sentences.removeAll(QString());
    return sentences.join(u' ');
}

QString PaymentsViewModel::newestUnknown() const
{
    QString id;
    for (const Intent &intent : m_ledger.intents()) {
        if (intent.state == IntentState::Unknown)
            id = intent.id;
    }
    if (id.isEmpty() && !m_ledger.others().empty())
        id = m_ledger.others().back().id;
    return id;
}

JournalText PaymentsViewModel::journalText() const
{
    return desk::journalText(m_ledger.journalProblem(), provider().name);
}

void PaymentsViewModel::retryJournal()
{
    m_ledger.journal().retry();
}

QString PaymentsViewModel::readOnlyReason() const
{
    const Account &account = m_ledger.account();
    if (!account.readOnly)
        return {};
    return account.readOnlyReason.isEmpty() ? tr("This account is read-only.") : account.readOnlyReason;
}

QString PaymentsViewModel::blockedReason() const
{
    return m_ledger.journalProblem().isWritable()
        ? QString()
        : journalSentence(m_ledger.journalProblem(), provider().name);
}

// One payment or unknown action: what may be done with it, and doing it
// -----------------------------------------------------------------------------------------------

CheckoutHosts PaymentsViewModel::hosts() const
{
    return checkoutHosts(m_ledger.account(), m_preferences);
}

PaymentOffers PaymentsViewModel::offers(const QString &intentId) const
{
    PaymentOffers offers;
    const Intent *intent = m_ledger.find(intentId);
    if (!intent) {
        const Intent *other = m_ledger.findOther(intentId);
        offers.reason = blockedReason();
        offers.adopt = other && m_ledger.isOfAnotherKey(*other) && !m_ledger.account().readOnly;
        offers.disown = offers.adopt;
        return offers;
    }
    const bool mayWrite = !m_ledger.account().readOnly;
    const bool waiting = intent->state == IntentState::Waiting;
    const bool unknown = intent->state == IntentState::Unknown;
    offers.reason = blockedReason();
    offers.checkNow = waiting || unknown;
    if (unknown && concernsCredits(intent->kind)) {
        const auto refusal = m_credits.replayRefusal(intentId);
        offers.checkNow = !refusal;
        offers.checkNote = refusal ? replayRefusalText(*refusal, provider().name) : replayText();
    }
    const LinkJudgement judgement = judgeLink(*intent, hosts());
    if (judgement.use != LinkUse::None) {
        const QString doubts = linkDoubtTexts(judgement, *intent).join(u' ');
        offers.linkHost = judgement.link.host;
        if (judgement.use == LinkUse::Held)
            offers.linkProblem = doubts;
        else if (judgement.use == LinkUse::AfterConfirming)
            offers.linkQuestion = doubts;
        offers.openLink = mayWrite;
        offers.showCode = mayWrite && judgement.mayOpen();
        offers.copyLink = judgement.mayCopy;
    }
    offers.markChecked = unknown && mayWrite;
    offers.stopWaiting = waiting && mayWrite;
    offers.seatWaiting = (waiting || unknown) && mayWrite && !intent->waiting.empty();
    offers.seatWaitingOn = intent->seatWaiting;
    return offers;
}

std::optional<PaymentDetail> PaymentsViewModel::detail(const QString &intentId) const
{
    const Intent *intent = m_ledger.find(intentId);
    if (const Intent *other = intent ? nullptr : m_ledger.findOther(intentId)) {
        PaymentDetail detail;
        detail.intent = *other;
        detail.text = otherIntentText(*other, m_ledger.isOfAnotherKey(*other));
        detail.offers = offers(intentId);
        return detail;
    }
    if (!intent)
        return std::nullopt;
    PaymentDetail detail;
    detail.intent = *intent;
    detail.text = intentText(*intent, progressOf(*intent));
    detail.offers = offers(intentId);
    if (m_linesOf == intentId)
        detail.lines = m_lines;
    return detail;
}

void PaymentsViewModel::readLines(const QString &intentId)
{
    if (m_linesOf != intentId) {
        m_linesOf = intentId;
        m_lines.clear();
    }
    ++m_linesReading; // what an earlier reading still brings is old
    readLinesBefore(intentId, 0, mostPagesOfLines);
}

/// The journal can't be asked for one intent's lines: they are looked for from the newest on, until the one
/// that began it.
void PaymentsViewModel::readLinesBefore(const QString &intentId, qint64 before, int pages)
{
    // Without an ID the journal would be asked for all accounts.
    if (m_ledger.account().id.isEmpty())
        return;
    m_ledger.journal().activity({m_ledger.account().id, before, linesAtOnce}, this,
        [this, intentId, before, pages, reading = m_linesReading](const std::vector<ActivityEntry> &entries) {
            if (reading != m_linesReading)
                return;
            if (before == 0)
                m_lines.clear();
            bool begun = false;
            for (const ActivityEntry &entry : entries) {
                if (entry.intentId != intentId)
                    continue;
                m_lines.push_back(entry);
                begun = begun || entry.action == QLatin1String("begun");
            }
            if (!begun && pages > 1 && int(entries.size()) == linesAtOnce)
                return readLinesBefore(intentId, entries.back().number, pages - 1);
            Q_EMIT linesChanged(intentId);
        });
}

void PaymentsViewModel::checkNow(const QString &intentId)
{
    if (!offers(intentId).checkNow)
        return;
    const Intent &intent = *m_ledger.find(intentId);
    if (intent.state == IntentState::Unknown && concernsCredits(intent.kind))
        m_credits.replay(intentId);
    else
        m_watch.lookNow(intentId);
    scheduleUpdate();
}

PaymentsViewModel::Opening PaymentsViewModel::openLink(const QString &intentId)
{
    const PaymentOffers offer = offers(intentId);
    return offer.openLink && offer.reason.isEmpty() ? openPayment(m_ledger, m_opener, intentId, hosts())
                                                    : Opening::Refused;
}

PaymentsViewModel::Opening PaymentsViewModel::confirmAndOpen(const QString &intentId)
{
    const PaymentOffers offer = offers(intentId);
    const bool mayConfirm = offer.openLink && offer.reason.isEmpty();
    return mayConfirm && confirmCharge(m_ledger, intentId, hosts()) ? openLink(intentId) : Opening::Refused;
}

QString PaymentsViewModel::takeLink(const QString &intentId)
{
    return takePaymentLink(m_ledger, intentId, hosts());
}

void PaymentsViewModel::act(
    const QString &intentId, bool PaymentOffers::*offer, const std::function<void()> &does)
{
    const PaymentOffers now = offers(intentId);
    if (now.*offer && now.reason.isEmpty())
        does();
}

void PaymentsViewModel::markChecked(const QString &intentId)
{
    act(intentId, &PaymentOffers::markChecked, [&] { m_watch.markChecked(intentId); });
}

void PaymentsViewModel::stopWaiting(const QString &intentId)
{
    act(intentId, &PaymentOffers::stopWaiting, [&] { m_watch.drop(intentId); });
}

void PaymentsViewModel::adopt(const QString &intentId)
{
    act(intentId, &PaymentOffers::adopt, [&] { m_ledger.adopt(intentId); });
}

void PaymentsViewModel::disown(const QString &intentId)
{
    act(intentId, &PaymentOffers::disown, [&] { m_ledger.disown(intentId); });
}

void PaymentsViewModel::setSeatWaiting(const QString &intentId, bool on)
{
    act(intentId, &PaymentOffers::seatWaiting, [&] { m_watch.setSeatWaiting(intentId, on); });
}

} // namespace desk
