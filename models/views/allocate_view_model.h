// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/actions/roster_lookup.h"
#include "models/actions/seat_actions.h"
#include "models/domain/seat.h"
#include "models/items/roles.h"
#include "models/views/capacity_bill.h"
#include "models/views/seat_draft.h"

#include <QObject>

#include <functional>
#include <memory>

namespace desk {

/// Whose seat, and what is known of the tenant.
struct AllocateAsk
{
    TenantId tenant;
    QString tenantName;
    std::optional<Capacity> capacity;
    /// This person's active seat among those that are loaded; not set = none are.
    std::function<std::optional<Seat>(const UserId &)> activeSeat;
    /// Every active seat is loaded: who isn't found has none. Not set = no.
    std::function<bool()> rosterIsComplete;
    UserId user; ///< to begin with, e.g. to update; may be empty
};

enum class AllocatePhase {
    Editing,
    Sending,
    Recorded, ///< allocated or updated
    AtCapacity, ///< nothing was allocated: more seats must be bought first
    Refused,
    NotSent,
    Unknown, ///< the answer was lost; the roster is read until it is settled
    Settled, ///< reading showed that it took effect
    NotDone ///< reading showed that it did not
};

struct AllocateOutcome
{
    StatusTone tone = StatusTone::Neutral;
    QString title;
    QStringList sentences;
    QString serverMessage; ///< Crovver's own words, to be labelled as such; may be empty
    QString details;
};

/// Gives one person a seat, or new details to one who has it.
class AllocateViewModel final : public QObject
{
    Q_OBJECT
public:
    /// All references must outlive it.
    AllocateViewModel(BillingGateway &gateway, SeatActions &actions, Clock &clock, QObject *parent = nullptr);
    ~AllocateViewModel() override;

    void open(const AllocateAsk &ask);
    void close(); ///< what was sent goes on without it

    [[nodiscard]] AllocatePhase phase() const { return m_phase; }
    [[nodiscard]] const AllocateAsk &ask() const { return m_ask; }
    [[nodiscard]] const Account &account() const { return m_ledger.account(); }
    [[nodiscard]] const SeatDraft &draft() const { return m_draft; }

    void setUserId(const QString &typed);
    void setEmail(const QString &text);
    void setName(const QString &text);
    void setMetadataRows(const std::vector<MetadataEntry> &rows);
    void setMetadataJson(const QString &text);
    void setRawMetadata(bool raw);

    /// This person has a seat already, so it is an update.
    [[nodiscard]] bool isUpdate() const { return m_known.has_value(); }
    /// By what is known there is no free seat for this person.
    [[nodiscard]] bool needsUpgrade() const;
    [[nodiscard]] QString verb() const; ///< of the button
    [[nodiscard]] std::vector<BillNotice> notices() const;
    /// Why it can't be sent now; empty when it can.
    [[nodiscard]] QString obstacle() const;
    /// Sends what is on screen, once. When the person turned out to have a seat, or other details than those
    /// that were filled in, that is shown first and nothing is sent.
    void send();
    [[nodiscard]] Clock &clock() const { return m_clock; }

    [[nodiscard]] const AllocateOutcome &outcome() const { return m_outcome; }
    [[nodiscard]] bool isReadingRoster() const;
    void readRosterAgain(); ///< while `Unknown`
    void askForCapacity(); ///< again, while `AtCapacity`
    void editAgain(); ///< from an outcome back to the same person
    void nextPerson(); ///< from an outcome to an empty form

Q_SIGNALS:
    void changed();
    /// It was closed while this was on its way.
    void leftInFlight(const QString &intentId);
    /// Nothing was allocated; more seats have to be bought for this person. The quote may be missing.
    void capacityNeeded(const std::optional<desk::ProrationQuote> &quote, const desk::SeatPerson &person);

private:
    void answered(const ActionOutcome<AllocateReply> &outcome);
    void recorded(const AllocateReply &reply);
    void failed(const ActionOutcome<AllocateReply> &outcome);
    void atCapacity(const AllocateReply &reply);
    void intentChanged(const QString &id);
    bool lookUpKnown();
    void readBack();
    void readBackDone();
    void composeUnknown();
    void finish(AllocatePhase phase, AllocateOutcome outcome);
    [[nodiscard]] bool rosterIsComplete() const;
    [[nodiscard]] QString blockedSentence() const;

    BillingGateway &m_gateway;
    SeatActions &m_actions;
    IntentLedger &m_ledger;
    Clock &m_clock;
    AllocateAsk m_ask;
    SeatDraft m_draft;
    std::optional<Seat> m_known; ///< the active seat of the person in the form
    AllocatePhase m_phase = AllocatePhase::Editing;
    AllocateOutcome m_outcome;
    QString m_intentId;
    QString m_notBegun;
    std::optional<ApiError> m_settleError;
    int m_looks = 0; ///< how often the roster was read to find out; 0 = it is being read
    std::optional<ProrationQuote> m_quote;
    SeatPerson m_sent;
    QByteArray m_sentMetadata; ///< a JSON object; empty = none
    bool m_sentUpdate = false;
    bool m_sentKnownNew = false; ///< it was sure that the person had no seat
    std::unique_ptr<RosterLookup> m_readBack;
    quint64 m_visit = 0;
};

} // namespace desk
