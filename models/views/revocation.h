// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/actions/seat_actions.h"
#include "models/views/left_answers.h"

#include <QObject>

namespace desk {

/// Whose seat.
struct RevokeAsk
{
    TenantId tenant;
    QString tenantName;
    UserId user;
    SeatId seat; ///< empty where the provider has none
    QString name; ///< as the list has it; may be empty
};

/// Takes one person's seat away, after a question. Only of providers with `Capability::RevokeSeats`.
class Revocation final : public QObject
{
    Q_OBJECT
public:
    /// Both references must outlive it.
    Revocation(SeatActions &actions, Clock &clock, QObject *parent = nullptr);

    /// What is asked before it is sent. Plain text.
    struct Question
    {
        QString title;
        QString text;
        QString act; ///< the verb on the button
    };
    [[nodiscard]] Question question(const RevokeAsk &ask) const;
    /// The question was confirmed: sends it, once.
    void confirm(const RevokeAsk &ask);

Q_SIGNALS:
    /// How it ended, also when it wasn't begun.
    void told(const desk::LeftAnswer &answer);

private:
    void answered(const ActionOutcome<RevokeReply> &outcome);

    SeatActions &m_actions;
    Clock &m_clock;
};

} // namespace desk
