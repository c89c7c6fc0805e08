// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/views/allocate_view_model.h"

#include "models/domain/import_text.h"
#include "models/domain/odd_id.h"
#include "models/domain/text_limits.h"
#include "models/items/formatting.h"
#include "models/views/journal_text.h"
#include "models/views/write_words.h"

namespace desk {

AllocateViewModel::AllocateViewModel(
    RosterSource &source, SeatActions &actions, Clock &clock, QObject *parent)
    : QObject(parent)
    , m_source(source)
    , m_actions(actions)
    , m_ledger(actions.ledger())
    , m_clock(clock)
    , m_flow(clock)
{
    connect(&m_ledger, &IntentLedger::changed, this, &AllocateViewModel::intentChanged);
    connect(&m_ledger, &IntentLedger::loaded, this, &AllocateViewModel::changed);
    connect(&m_ledger, &IntentLedger::journalProblemChanged, this, &AllocateViewModel::changed);
    connect(&m_actions, &SeatActions::settleFailed, this, [this](const QString &id, const ApiError &error) {
        if (id != m_intentId || m_outcome.phase != AllocatePhase::Unknown)
            return;
        m_settleError = error;
        composeUnknown();
    });
    connect(&m_actions, &SeatActions::settleUndecided, this, [this](const QString &id, int looks) {
        if (id != m_intentId || m_outcome.phase != AllocatePhase::Unknown)
            return;
        m_settleError.reset();
        m_looks = looks;
        composeUnknown();
    });
}

AllocateViewModel::~AllocateViewModel() = default;

void AllocateViewModel::open(const AllocateAsk &ask)
{
    close();
    m_ask = ask;
    nextPerson();
    if (!ask.user.isEmpty())
        setUserId(ask.user.text());
}

void AllocateViewModel::close()
{
    const Intent *sent
        = m_ledger.blocking(IntentKind::AllocateSeat, m_ask.tenant, m_sent.person.userId.text());
    if (m_outcome.phase == AllocatePhase::Sending && sent && sent->state == IntentState::Sending)
        Q_EMIT leftInFlight(sent->id);
    m_flow.close();
    m_intentId.clear();
    m_readBack.reset();
}

void AllocateViewModel::nextPerson()
{
    close();
    m_draft = {};
    m_known.reset();
    m_flow.noteNotBegun({});
    m_quote.reset();
    m_outcome = {};
    Q_EMIT changed();
}

void AllocateViewModel::editAgain()
{
    if (m_outcome.phase == AllocatePhase::Sending || m_outcome.phase == AllocatePhase::Unknown)
        return;
    close();
    m_outcome = {};
    lookUpKnown();
    Q_EMIT changed();
}

void AllocateViewModel::setUserId(const QString &typed)
{
    if (m_outcome.phase != AllocatePhase::Editing || typed == m_draft.typedId)
        return;
    m_draft.typedId = typed;
    lookUpKnown();
    Q_EMIT changed();
}

/// Whether something else is known of the person in the form than is on screen.
bool AllocateViewModel::lookUpKnown()
{
    const UserId user = m_draft.userId();
    const auto found = m_ask.activeSeat && !user.isEmpty() ? m_ask.activeSeat(user) : std::nullopt;
    const bool isSame = found.has_value() == m_known.has_value()
        && (!found
            || (found->userId == m_known->userId && found->email == m_known->email
                && found->name == m_known->name && found->metadataJson == m_known->metadataJson));
    m_known = found;
    if (!isSame)
        m_draft.fillFrom(m_known);
    return !isSame;
}

void AllocateViewModel::setEmail(const QString &text)
{
    if (text == m_draft.email || m_outcome.phase != AllocatePhase::Editing)
        return;
    m_draft.email = text;
    m_draft.emailTouched = true;
    Q_EMIT changed();
}

void AllocateViewModel::setName(const QString &text)
{
    if (text == m_draft.name || m_outcome.phase != AllocatePhase::Editing)
        return;
    m_draft.name = text;
    m_draft.nameTouched = true;
    Q_EMIT changed();
}

void AllocateViewModel::setMetadataRows(const std::vector<MetadataEntry> &rows)
{
    if (rows == m_draft.rows || m_outcome.phase != AllocatePhase::Editing)
        return;
    m_draft.rows = rows;
    m_draft.metadataTouched = true;
    Q_EMIT changed();
}

void AllocateViewModel::setMetadataJson(const QString &text)
{
    if (text == m_draft.json || m_outcome.phase != AllocatePhase::Editing)
        return;
    m_draft.json = text;
    m_draft.metadataTouched = true;
    Q_EMIT changed();
}

void AllocateViewModel::setRawMetadata(bool raw)
{
    if (m_outcome.phase != AllocatePhase::Editing)
        return;
    m_draft.setRaw(raw);
    Q_EMIT changed();
}

bool AllocateViewModel::rosterIsComplete() const
{
    return m_ask.rosterIsComplete && m_ask.rosterIsComplete();
}

bool AllocateViewModel::needsUpgrade() const
{
    return !isUpdate() && m_ask.capacity && m_ask.capacity->isKnown() && m_ask.capacity->free() == 0;
}

QString AllocateViewModel::verb() const
{
    if (isUpdate())
        return tr("Update seat");
    return needsUpgrade() ? tr("Ask what one more seat costs") : tr("Allocate seat");
}

QString AllocateViewModel::confirmation() const
{
    if (account().mode != AccountMode::Live || !obstacle().isEmpty())
        return {};
    const SeatPerson person = m_draft.person();
    const QString id = nameInSentence(person.userId.text());
    const QString who = person.name.isEmpty()
        ? id
        : tr("%1 (%2)", "a person's name and ID").arg(nameInSentence(person.name), id);
    const QString where = tenantInSentence(m_ask.tenant, m_ask.tenantName);
    const QString as = accountInSentence(account());
    if (isUpdate())
        return tr("Update the seat of %1 in %2, %3.").arg(who, where, as);
    const QString sentence = needsUpgrade()
        ? tr("Ask what one more seat for %1 costs in %2, %3.").arg(who, where, as)
        : tr("Give %1 a seat in %2, %3.").arg(who, where, as);
    return needsUpgrade() || account().provider.can(Capability::RevokeSeats)
        ? sentence
        : sentence + u' ' + tr("This can't be undone here.");
}

std::vector<BillNotice> AllocateViewModel::notices() const
{
    std::vector<BillNotice> notices;
    const auto add = [&](StatusTone tone, const QString &text) {
        if (!text.isEmpty())
            notices.push_back({tone, text});
    };
    add(StatusTone::Critical, m_flow.notBegun());
    const UserId user = m_draft.userId();
    const auto refusal
        = m_ledger.mayBegin(IntentKind::AllocateSeat, m_ask.tenant, user.isEmpty() ? QString() : user.text());
    if (refusal)
        add(StatusTone::Warning,
            *refusal == BeginRefusal::AnotherIsOpen ? blockedSentence()
                                                    : beginRefusalSentence(*refusal, m_ledger));
    const std::string id = user.text().toStdString();
    if (!isUpdate() && (oddities(id).any() || traitsOf(id).hidden))
        add(StatusTone::Warning,
            tr("This user ID has characters that can't be seen, a delimiter, quotes or spaces, or looks like "
               "no ID. It "
               "is sent as it is."));
    if (isUpdate()) {
        add(StatusTone::Info,
            tr("This person has a seat already, since %1. Their details are updated; no seat is added.")
                .arg(dateText(m_known->allocatedAt)));
        const bool emptied = (m_draft.email.trimmed().isEmpty() && !m_known->email.isEmpty())
            || (m_draft.name.trimmed().isEmpty() && !m_known->name.isEmpty());
        if (emptied)
            add(StatusTone::Warning,
                tr("An empty field isn't sent. Whether %1 keeps or clears it isn't documented; it is checked "
                   "afterwards.")
                    .arg(account().provider.name));
    } else if (!user.isEmpty() && !rosterIsComplete()) {
        add(StatusTone::Info,
            tr("Not all seats of this tenant are loaded, so this may update an existing seat."));
    }
    if (needsUpgrade())
        add(StatusTone::Warning,
            tr("All %1 seats are in use. %2 will answer with what one more costs, and allocate nothing.")
                .arg(countText(*m_ask.capacity->units), account().provider.name));
    return notices;
}

QString AllocateViewModel::blockedSentence() const
{
    const Intent *open = m_ledger.blocking(IntentKind::AllocateSeat, m_ask.tenant, m_draft.userId().text());
    if (!open)
        return {};
    if (open->state == IntentState::Sending)
        return tr("A seat for this person is being allocated just now.");
    return tr("What became of this person's seat at %1 isn't known: the answer was lost. The roster is being "
              "read to find out.")
        .arg(momentText(open->createdAt, m_clock.utcNow()));
}

QString AllocateViewModel::obstacle() const
{
    const UserId user = m_draft.userId();
    if (const auto refusal = m_ledger.mayBegin(IntentKind::AllocateSeat, m_ask.tenant, user.text()))
        return *refusal == BeginRefusal::AnotherIsOpen ? blockedSentence()
                                                       : beginRefusalSentence(*refusal, m_ledger);
    if (user.isEmpty())
        return tr("A user ID is required.");
    // The whole record is sent, and what of it was cut would be lost.
    if (isUpdate() && !m_known->problem.isEmpty())
        return tr("Not all of this seat could be read (%1), and an update would overwrite it.")
            .arg(singleLine(m_known->problem, 200));
    const auto bytes = [](const QString &text) { return text.toUtf8().size(); };
    if (bytes(user.text()) + bytes(m_draft.email) + bytes(m_draft.name) > longestPersonTexts)
        return tr("User ID, e-mail and name are too long together: they could not be read back.");
    return m_draft.metadataProblem();
}

void AllocateViewModel::send()
{
    if (m_outcome.phase != AllocatePhase::Editing)
        return;
    if (lookUpKnown()) {
        m_flow.noteNotBegun(
            isUpdate() ? tr(
                "Nothing was sent: this person has a seat, or other details than those that were filled in. "
                "Look at them again.")
                       : tr(
                           "Nothing was sent: this person has no seat any more. Look at the details again."));
        Q_EMIT changed();
        return;
    }
    if (!obstacle().isEmpty()) {
        Q_EMIT changed();
        return;
    }
    m_flow.noteNotBegun({});
    m_settleError.reset();
    m_looks = 0;
    m_quote.reset();
    m_sent = {m_draft.person(), m_draft.metadata().value_or(QByteArray()), isUpdate(),
        !isUpdate() && rosterIsComplete(), account().provider.name};
    AllocateRequest request;
    request.tenant = m_ask.tenant;
    request.person = m_sent.person;
    request.metadata = {m_sent.metadata, m_actions.stamp()};
    ActionContext context;
    context.tenantName = m_ask.tenantName;
    context.update = m_sent.isUpdate;
    if (m_ask.capacity) {
        context.unitsBefore = m_ask.capacity->units;
        context.activeBefore = m_ask.capacity->activeCount;
    }
    // Before it is sent: a second press finds another phase.
    m_outcome = allocateSending(m_sent);
    m_actions.allocate(request, context, this,
        m_flow.whileHere<AllocateReply>(
            [this](const ActionOutcome<AllocateReply> &outcome) { answered(outcome); }));
    Q_EMIT changed();
}

void AllocateViewModel::finish(AllocateOutcome outcome)
{
    m_outcome = std::move(outcome);
    Q_EMIT changed();
}

void AllocateViewModel::answered(const ActionOutcome<AllocateReply> &outcome)
{
    m_intentId = outcome.intentId;
    if (outcome.end == ActionEnd::NotBegun) {
        m_outcome = {};
        m_flow.noteNotBegun(outcome, m_ledger, blockedSentence());
        Q_EMIT changed();
        return;
    }
    if (outcome.reply && outcome.reply->capacity.isKnown())
        m_ask.capacity = outcome.reply->capacity;
    switch (outcome.end) {
    case ActionEnd::NotBegun:
        break;
    case ActionEnd::Done:
        finish(allocateRecorded(m_sent, *outcome.reply));
        if (m_sent.isUpdate)
            readBack();
        break;
    case ActionEnd::NotSent:
    case ActionEnd::Refused:
        if (!outcome.reply)
            return finish(allocateFailed(m_sent, outcome));
        m_quote = outcome.reply->quote;
        finish(allocateAtCapacity(m_sent, *outcome.reply));
        askForCapacity();
        break;
    case ActionEnd::Unknown:
        composeUnknown();
        break;
    }
}

void AllocateViewModel::askForCapacity()
{
    if (m_outcome.phase == AllocatePhase::AtCapacity)
        Q_EMIT capacityNeeded(m_quote, m_sent.person);
}

void AllocateViewModel::composeUnknown()
{
    finish(allocateUnknown(m_sent, m_settleError, m_looks));
}

bool AllocateViewModel::isReadingRoster() const
{
    return m_outcome.phase == AllocatePhase::Unknown && m_actions.isSettling(m_intentId);
}

void AllocateViewModel::readRosterAgain()
{
    if (m_outcome.phase != AllocatePhase::Unknown)
        return;
    m_settleError.reset();
    m_looks = 0;
    m_actions.settle(m_intentId);
    composeUnknown();
}

void AllocateViewModel::intentChanged(const QString &id)
{
    const Intent *intent = m_ledger.find(id);
    if (id == m_intentId && m_outcome.phase == AllocatePhase::Unknown && intent) {
        if (intent->state == IntentState::Observed || intent->state == IntentState::NotDone)
            return finish(allocateSettled(m_sent, intent->state == IntentState::Observed));
    }
    const bool ours = intent && intent->tenant == m_ask.tenant;
    if (ours && m_outcome.phase == AllocatePhase::Editing)
        Q_EMIT changed(); // it may block, or no longer block, the person in the form
}

/// What the API does with an update isn't documented in every detail, so what it kept is read.
void AllocateViewModel::readBack()
{
    m_readBack
        = std::make_unique<RosterLookup>(m_source, m_ask.tenant, QSet<QString>{m_sent.person.userId.text()});
    connect(m_readBack.get(), &RosterLookup::finished, this, &AllocateViewModel::readBackDone);
    m_outcome.sentences << tr("Checking what %1 kept…").arg(m_sent.providerName);
    m_readBack->start();
    Q_EMIT changed();
}

void AllocateViewModel::readBackDone()
{
    const std::unique_ptr<RosterLookup, QScopedPointerDeleteLater> reader(m_readBack.release());
    m_outcome.sentences.removeLast();
    if (!reader->isComplete()) {
        m_outcome.sentences << tr("What %1 kept could not be checked: %2")
                                   .arg(m_sent.providerName,
                                       errorTitle(reader->error(), {}, m_sent.providerName));
        return Q_EMIT changed();
    }
    const auto found = reader->found().find(m_sent.person.userId.text());
    const auto [isSame, sentences] = allocateReadBack(
        m_sent, m_actions.stamp(), found == reader->found().end() ? nullptr : &found->second);
    if (!isSame)
        m_outcome.tone = StatusTone::Warning;
    if (!isSame && found != reader->found().end())
        m_outcome.title = m_sent.isUpdate
            ? tr("Updated, but %1 kept other values").arg(m_sent.providerName)
            : tr("Allocated, but %1 kept other values").arg(m_sent.providerName);
    m_outcome.sentences << sentences;
    Q_EMIT changed();
}

} // namespace desk
