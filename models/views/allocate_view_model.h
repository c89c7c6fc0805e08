// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/actions/roster_lookup.h"
#include "models/actions/seat_actions.h"
#include "models/domain/seat.h"
#include "models/views/allocate_outcome.h"
#include "models/views/capacity_bill.h"
#include "models/views/seat_draft.h"
#include "models/views/write_flow.h"

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

/// Gives one person a seat, or new details to one who has it.
class AllocateViewModel final : public QObject
{
    Q_OBJECT
public:
    /// All references must outlive it.
    AllocateViewModel(RosterSource &source, SeatActions &actions, Clock &clock, QObject *parent = nullptr);
    ~AllocateViewModel() override;

    void open(const AllocateAsk &ask);
    void close(); ///< what was sent goes on without it

    [[nodiscard]] AllocatePhase phase() const { return m_outcome.phase; }
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
    /// What pressing it confirms, with the person, the tenant and the account; only where it changes LIVE
    /// data, and when it can be pressed, else empty.
    [[nodiscard]] QString confirmation() const;
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
    void intentChanged(const QString &id);
    bool lookUpKnown();
    void readBack();
    void readBackDone();
    void composeUnknown();
    void finish(AllocateOutcome outcome);
    [[nodiscard]] bool rosterIsComplete() const;
    [[nodiscard]] QString blockedSentence() const;

    RosterSource &m_source;
    SeatActions &m_actions;
    IntentLedger &m_ledger;
    Clock &m_clock;
    AllocateAsk m_ask;
    SeatDraft m_draft;
    std::optional<Seat> m_known; ///< the active seat of the person in the form
    AllocateOutcome m_outcome; ///< with the phase
    QString m_intentId;
    std::optional<ApiError> m_settleError;
    int m_looks = 0; ///< how often the roster was read to find out; 0 = it is being read
    std::optional<ProrationQuote> m_quote;
    AllocateSent m_sent;
    std::unique_ptr<RosterLookup> m_readBack;
    WriteFlow m_flow;
};

} // namespace desk
