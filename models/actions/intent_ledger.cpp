// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/actions/intent_ledger.h"

#include <QCryptographicHash>
#include <QUuid>

#include <algorithm>

namespace desk {

namespace {

constexpr int keptEnded = 500; ///< ended intents in memory; all of them are in Activity

/// A seat has the same subject whether it is new, updated or taken away.
int subjectGroup(IntentKind kind)
{
    const bool seat = kind == IntentKind::UpdateSeat || kind == IntentKind::RevokeSeat;
    return int(seat ? IntentKind::AllocateSeat : kind);
}

bool countsBySubject(IntentKind kind)
{
    return kind != IntentKind::AddCapacity && kind != IntentKind::AllocateBatch;
}

QString unitsText(IntentKind kind, std::optional<qint64> active, std::optional<qint64> units)
{
    const bool credits = concernsCredits(kind);
    QStringList parts;
    if (active)
        parts << QStringLiteral("active %1").arg(*active);
    if (units)
        parts << (credits ? QStringLiteral("credits %1") : QStringLiteral("capacity %1")).arg(*units);
    return parts.join(QStringLiteral(", "));
}

void addDetail(ActivityEntry &entry, const QString &detail)
{
    if (detail.isEmpty())
        return;
    if (!entry.detail.isEmpty())
        entry.detail += QStringLiteral("; ");
    entry.detail += detail;
}

QString amountLine(const QString &amount, const QString &currency)
{
    return currency.isEmpty() ? amount : currency + u' ' + amount;
}

} // namespace

IntentLedger::IntentLedger(IntentJournal &journal, Account account, Clock &clock,
    std::function<QString()> operatorName, QObject *parent)
    : QObject(parent)
    , m_journal(journal)
    , m_account(std::move(account))
    , m_clock(clock)
    , m_operatorName(std::move(operatorName))
{
    connect(&m_journal, &IntentJournal::problemChanged, this, [this] {
        if (m_journal.problem().isWritable()) {
            start();
            saveWhatIsMissing();
        }
        Q_EMIT journalProblemChanged();
    });
}

void IntentLedger::start()
{
    if (m_loaded || m_loading)
        return;
    m_loading = true;
    // The demo's journal is its own.
    const auto mode = m_account.mode == AccountMode::Demo ? std::nullopt : std::optional(m_account.mode);
    m_journal.load(IntentOwner(m_account.id, m_account.origin, mode), keptEnded, this,
        [this](std::vector<Intent> intents) {
            m_loading = false;
            if (m_journal.problem().isWritable())
                take(std::move(intents));
            else if (m_journal.problem().kind == JournalProblem::Kind::TooNew)
                takeReadOnly(std::move(intents));
        });
}

void IntentLedger::takeReadOnly(std::vector<Intent> intents)
{
    m_others = std::move(intents);
    for (Intent &other : m_others)
        other.providerName = m_account.provider.name;
    Q_EMIT changed({});
}

void IntentLedger::take(std::vector<Intent> intents)
{
    m_loaded = true;
    m_others.clear();
    std::vector<QString> open;
    for (Intent &intent : intents) {
        if (find(intent.id))
            continue; // begun in this run
        intent.providerName = m_account.provider.name;
        if (intent.accountId != m_account.id || !intent.notUnderstood.isEmpty()) {
            m_others.push_back(std::move(intent));
            continue;
        }
        m_onDisk[intent.id] = {intent.state, intent.state, 0, false};
        if (intent.state == IntentState::Sending)
            open.push_back(intent.id);
        m_intents.push_back(std::move(intent));
    }
    std::ranges::stable_sort(m_intents, {}, &Intent::createdAt);
    for (const QString &id : open)
        apply(id, IntentEvent::FoundOpen);
    Q_EMIT loaded();
}

const Intent *IntentLedger::find(const QString &id) const
{
    const auto at = std::ranges::find(m_intents, id, &Intent::id);
    return at == m_intents.end() ? nullptr : &*at;
}

const Intent *IntentLedger::findOther(const QString &id) const
{
    const auto at = std::ranges::find(m_others, id, &Intent::id);
    return at == m_others.end() ? nullptr : &*at;
}

bool IntentLedger::isOfAnotherKey(const Intent &intent) const
{
    return intent.accountId != m_account.id && intent.notUnderstood.isEmpty()
        && m_journal.problem().kind != JournalProblem::Kind::TooNew;
}

bool IntentLedger::adopt(const QString &otherId)
{
    const auto at = std::ranges::find(m_others, otherId, &Intent::id);
    if (at == m_others.end() || !isOfAnotherKey(*at) || !m_journal.problem().isWritable())
        return false;
    Intent intent = std::move(*at);
    m_others.erase(at);
    const QString before = intent.accountId;
    intent.accountId = m_account.id;
    intent.accountName = m_account.name;
    intent.origin = m_account.origin;
    m_onDisk[otherId] = {intent.state, intent.state, 0, false};
    m_intents.push_back(intent);
    std::ranges::stable_sort(m_intents, {}, &Intent::createdAt);
    ActivityEntry entry = entryOf(intent, QStringLiteral("adopted"));
    addDetail(entry, QStringLiteral("begun with another key of this address, account %1").arg(before));
    save(otherId, entry);
    Q_EMIT changed(otherId);
    // Whoever sent it has ended: one process has the journal.
    apply(otherId, IntentEvent::FoundOpen);
    return true;
}

bool IntentLedger::disown(const QString &otherId)
{
    const Intent *other = findOther(otherId);
    if (!other || !isOfAnotherKey(*other) || !m_journal.problem().isWritable())
        return false;
    m_journal.disown(
        otherId, entryOf(*other, QStringLiteral("disowned")), this, [this, otherId](bool committed) {
            if (!committed)
                return;
            std::erase_if(m_others, [&](const Intent &intent) { return intent.id == otherId; });
            Q_EMIT changed(otherId);
        });
    return true;
}

Intent *IntentLedger::findMutable(const QString &id)
{
    return const_cast<Intent *>(find(id)); // of our own vector, which isn't const here
}

const Intent *IntentLedger::blocking(IntentKind kind, const TenantId &tenant, const QString &subject) const
{
    const auto at = std::ranges::find_if(m_intents, [&](const Intent &intent) {
        return blocksAnother(intent.state) && subjectGroup(intent.kind) == subjectGroup(kind)
            && intent.tenant == tenant && (!countsBySubject(kind) || intent.subject == subject);
    });
    return at == m_intents.end() ? nullptr : &*at;
}

bool IntentLedger::isOtherInTheWay(IntentKind kind, const TenantId &tenant, const QString &subject) const
{
    return std::ranges::any_of(m_others, [&](const Intent &other) {
        if (other.tenant != tenant || isEnded(other.state))
            return false;
        // What of a kind that nobody here knows may be anything that costs.
        if (!other.strangeKind.isEmpty())
            return kind == IntentKind::AddCapacity || concernsCredits(kind);
        return subjectGroup(other.kind) == subjectGroup(kind)
            && (!countsBySubject(kind) || other.subject == subject);
    });
}

const Intent *IntentLedger::waiting(IntentKind kind, const TenantId &tenant) const
{
    const Intent *found = nullptr;
    for (const Intent &intent : m_intents) {
        if (intent.kind == kind && intent.tenant == tenant && intent.state == IntentState::Waiting)
            found = &intent;
    }
    return found;
}

std::optional<BeginRefusal> IntentLedger::mayBegin(
    IntentKind kind, const TenantId &tenant, const QString &subject) const
{
    if (m_account.readOnly)
        return BeginRefusal::ReadOnly;
    // Before it is loaded nobody knows what an earlier run left open.
    if (!m_journal.problem().isWritable() || !m_loaded)
        return BeginRefusal::JournalOff;
    if (blocking(kind, tenant, subject))
        return BeginRefusal::AnotherIsOpen;
    if (isOtherInTheWay(kind, tenant, subject))
        return BeginRefusal::OtherIsOpen;
    return std::nullopt;
}

ActivityEntry IntentLedger::entryOf(const Intent &intent, const QString &action) const
{
    ActivityEntry entry;
    entry.at = m_clock.utcNow();
    entry.accountId = m_account.id;
    entry.accountName = m_account.name;
    entry.mode = m_account.mode;
    entry.operatorName = m_operatorName();
    entry.tenant = intent.tenant;
    entry.tenantName = intent.tenantName;
    entry.intentId = intent.id;
    entry.kind = intent.kind;
    entry.action = action;
    entry.subject = intent.subject;
    entry.before = unitsText(intent.kind, intent.activeBefore, intent.unitsBefore);
    entry.after = unitsText(
        intent.kind, std::nullopt, intent.unitsObserved ? intent.unitsObserved : intent.unitsWanted);
    entry.result = spelling(intentStateSpellings, intent.state);
    QStringList detail;
    if (!intent.runId.isEmpty())
        detail << QStringLiteral("request %1 of an import").arg(intent.batch);
    if (!intent.shownAmount.isEmpty())
        detail << QStringLiteral("shown %1").arg(amountLine(intent.shownAmount, intent.shownCurrency));
    if (!intent.chargedAmount.isEmpty())
        detail << QStringLiteral("charged %1").arg(amountLine(intent.chargedAmount, intent.chargedCurrency));
    if (!intent.requestId.isEmpty())
        detail << QStringLiteral("request %1").arg(intent.requestId);
    if (!intent.problem.isEmpty())
        detail << intent.problem;
    entry.detail = detail.join(QStringLiteral("; "));
    return entry;
}

std::optional<QString> IntentLedger::begin(Intent draft, QObject *context, std::function<void(bool)> done)
{
    if (mayBegin(draft.kind, draft.tenant, draft.subject))
        return std::nullopt;
    draft.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    draft.accountId = m_account.id;
    draft.accountName = m_account.name;
    draft.mode = m_account.mode;
    draft.origin = m_account.origin;
    draft.providerName = m_account.provider.name;
    draft.state = IntentState::Sending;
    draft.operatorName = m_operatorName();
    draft.createdAt = m_clock.utcNow();
    draft.requestHash = QCryptographicHash::hash(draft.body, QCryptographicHash::Sha256);
    const QString id = draft.id;
    // It blocks others from now on, not only once it is on the disk.
    m_intents.push_back(draft);
    m_journal.begin(draft, entryOf(draft, QStringLiteral("begun")), this,
        [this, id, context = QPointer<QObject>(context), done = std::move(done)](bool committed) {
            if (committed) {
                m_onDisk[id] = {IntentState::Sending, IntentState::Sending, 0, false};
            } else {
                std::erase_if(m_intents, [&](const Intent &intent) { return intent.id == id; });
                Q_EMIT changed(id);
            }
            if (context)
                done(committed);
        });
    Q_EMIT changed(id);
    return id;
}

bool IntentLedger::apply(
    const QString &id, IntentEvent event, const std::function<void(Intent &)> &update, const QString &detail)
{
    Intent *intent = findMutable(id);
    const auto next = intent ? nextState(intent->state, event) : std::nullopt;
    if (!next)
        return false;
    intent->state = *next;
    if (update)
        update(*intent);
    ActivityEntry entry = entryOf(*intent, spelling(intentEventSpellings, event));
    addDetail(entry, detail);
    save(id, entry);
    Q_EMIT changed(id);
    return true;
}

void IntentLedger::amend(const QString &id, const QString &action,
    const std::function<void(Intent &)> &update, const QString &detail)
{
    Intent *intent = findMutable(id);
    if (!intent)
        return;
    update(*intent);
    ActivityEntry entry = entryOf(*intent, action);
    addDetail(entry, detail);
    save(id, entry);
    Q_EMIT changed(id);
}

void IntentLedger::note(const QString &id, const QString &action, const QString &detail)
{
    const Intent *intent = find(id);
    if (!intent)
        return;
    ActivityEntry entry = entryOf(*intent, action);
    entry.detail = detail;
    m_journal.note(entry);
}

void IntentLedger::save(const QString &id, const ActivityEntry &entry, Try attempt)
{
    const Intent *intent = find(id);
    const auto onDisk = m_onDisk.find(id);
    if (!intent || onDisk == m_onDisk.end())
        return; // its own commit is still on the way, or failed
    const IntentState from = onDisk->second.expected;
    const IntentState to = intent->state;
    // The writes of one journal keep their order, so the next one may count on this one.
    onDisk->second.expected = to;
    ++onDisk->second.onTheWay;
    m_journal.change(*intent, from, entry, this,
        [this, id, to, attempt](bool committed) { saved(id, to, committed, attempt); });
}

void IntentLedger::saved(const QString &id, IntentState to, bool committed, Try attempt)
{
    const auto kept = m_onDisk.find(id);
    if (kept == m_onDisk.end())
        return;
    OnDisk &onDisk = kept->second;
    --onDisk.onTheWay;
    onDisk.isMissing = !committed;
    if (committed)
        onDisk.written = to;
    if (onDisk.onTheWay > 0)
        return; // those that counted on a failed one fail too, and the last one settles it
    onDisk.expected = onDisk.written;
    // The journal may have recovered in between. Once is enough: a file that somebody else changed stays so.
    if (onDisk.isMissing && attempt == Try::First && m_journal.problem().isWritable())
        saveLate(id);
}

/// What happened while the journal could not be written is written now. The account of the states stays true;
/// the line says how the intent stands.
void IntentLedger::saveWhatIsMissing()
{
    for (const Intent &intent : m_intents) {
        const auto onDisk = m_onDisk.find(intent.id);
        if (onDisk != m_onDisk.end() && onDisk->second.isMissing && onDisk->second.onTheWay == 0)
            saveLate(intent.id);
    }
}

void IntentLedger::saveLate(const QString &id)
{
    if (const Intent *intent = find(id))
        save(id, entryOf(*intent, QStringLiteral("saved_late")), Try::Again);
}

} // namespace desk
