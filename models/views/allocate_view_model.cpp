// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/views/allocate_view_model.h"

#include "models/domain/import_text.h"
#include "models/domain/odd_id.h"
#include "models/domain/text_limits.h"
#include "models/items/formatting.h"
#include "models/views/write_words.h"

namespace desk {

AllocateViewModel::AllocateViewModel(
    BillingGateway &gateway, SeatActions &actions, Clock &clock, QObject *parent)
    : QObject(parent)
    , m_gateway(gateway)
    , m_actions(actions)
    , m_ledger(actions.ledger())
    , m_clock(clock)
{
    connect(&m_ledger, &IntentLedger::changed, this, &AllocateViewModel::intentChanged);
    connect(&m_ledger, &IntentLedger::loaded, this, &AllocateViewModel::changed);
    connect(&m_ledger, &IntentLedger::journalProblemChanged, this, &AllocateViewModel::changed);
    connect(&m_actions, &SeatActions::settleFailed, this, [this](const QString &id, const ApiError &error) {
        if (id != m_intentId || m_phase != AllocatePhase::Unknown)
            return;
        m_settleError = error;
        composeUnknown();
    });
    connect(&m_actions, &SeatActions::settleUndecided, this, [this](const QString &id, int looks) {
        if (id != m_intentId || m_phase != AllocatePhase::Unknown)
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
    const Intent *sent = m_ledger.blocking(IntentKind::AllocateSeat, m_ask.tenant, m_sent.userId.text());
    if (m_phase == AllocatePhase::Sending && sent && sent->state == IntentState::Sending)
        Q_EMIT leftInFlight(sent->id);
    ++m_visit;
    m_intentId.clear();
    m_readBack.reset();
}

void AllocateViewModel::nextPerson()
{
    close();
    m_draft = {};
    m_known.reset();
    m_notBegun.clear();
    m_quote.reset();
    m_outcome = {};
    m_phase = AllocatePhase::Editing;
    Q_EMIT changed();
}

void AllocateViewModel::editAgain()
{
    if (m_phase == AllocatePhase::Sending || m_phase == AllocatePhase::Unknown)
        return;
    close();
    m_phase = AllocatePhase::Editing;
    lookUpKnown();
    Q_EMIT changed();
}

void AllocateViewModel::setUserId(const QString &typed)
{
    if (m_phase != AllocatePhase::Editing || typed == m_draft.typedId)
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
    if (text == m_draft.email || m_phase != AllocatePhase::Editing)
        return;
    m_draft.email = text;
    m_draft.emailTouched = true;
    Q_EMIT changed();
}

void AllocateViewModel::setName(const QString &text)
{
    if (text == m_draft.name || m_phase != AllocatePhase::Editing)
        return;
    m_draft.name = text;
    m_draft.nameTouched = true;
    Q_EMIT changed();
}

void AllocateViewModel::setMetadataRows(const std::vector<MetadataEntry> &rows)
{
    if (rows == m_draft.rows || m_phase != AllocatePhase::Editing)
        return;
    m_draft.rows = rows;
    m_draft.metadataTouched = true;
    Q_EMIT changed();
}

void AllocateViewModel::setMetadataJson(const QString &text)
{
    if (text == m_draft.json || m_phase != AllocatePhase::Editing)
        return;
    m_draft.json = text;
    m_draft.metadataTouched = true;
    Q_EMIT changed();
}

void AllocateViewModel::setRawMetadata(bool raw)
{
    if (m_phase != AllocatePhase::Editing)
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
    return needsUpgrade() ? tr("Allocate (needs upgrade)") : tr("Allocate seat");
}

std::vector<BillNotice> AllocateViewModel::notices() const
{
    std::vector<BillNotice> notices;
    const auto add = [&](StatusTone tone, const QString &text) {
        if (!text.isEmpty())
            notices.push_back({tone, text});
    };
    add(StatusTone::Critical, m_notBegun);
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
                tr("An empty field isn't sent. Whether Crovver keeps or clears it then isn't documented; it "
                   "is read back afterwards."));
    } else if (!user.isEmpty() && !rosterIsComplete()) {
        add(StatusTone::Info,
            tr("Not every seat of this tenant is loaded, so this may update an existing seat."));
    }
    if (needsUpgrade())
        add(StatusTone::Warning,
            tr("All %1 seats are in use. Crovver will answer with what one more costs, and allocate nothing.")
                .arg(countText(*m_ask.capacity->units)));
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
        return tr("A user ID is needed.");
    // The whole record is sent, and what of it was cut would be lost.
    if (isUpdate() && !m_known->problem.isEmpty())
        return tr("Not all of this seat could be read (%1), and an update would overwrite it.")
            .arg(singleLine(m_known->problem, 200));
    const auto bytes = [](const QString &text) { return text.toUtf8().size(); };
    if (bytes(user.text()) + bytes(m_draft.email) + bytes(m_draft.name) > longestPersonTexts)
        return tr("User ID, e-mail and name are too long together: they could not be read back.");
    return m_draft.metadataProblem();
}

} // namespace desk
