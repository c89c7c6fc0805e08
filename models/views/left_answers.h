// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/actions/intent_ledger.h"
#include "models/items/roles.h"
#include "models/ports/notifier.h"

#include <QSet>

namespace desk {

/// One sentence about a call whose dialog is gone. Plain text.
struct LeftAnswer
{
    QString intentId;
    StatusTone tone = StatusTone::Info;
    QString text;
    bool isInPayments = false; ///< else it is in Activity
};

/// What is told of an intent that has its answer.
[[nodiscard]] LeftAnswer leftAnswer(
    const Intent &intent, const CheckoutHosts &hosts, const QDateTime &utcNow);

/// Answers of calls whose dialog was closed while they were on their way: none of them is silent, and least
/// of all one that charges something else than was shown.
class LeftAnswers final : public QObject
{
    Q_OBJECT
public:
    /// All references must outlive it.
    LeftAnswers(IntentLedger &ledger, Notifier &notifier, Clock &clock, QObject *parent = nullptr);

    /// Its dialog was closed just now: tells where the answer will be told, and then the answer.
    void leave(const QString &intentId);

Q_SIGNALS:
    void told(const desk::LeftAnswer &answer);

private:
    void intentChanged(const QString &id);

    IntentLedger &m_ledger;
    Notifier &m_notifier;
    Clock &m_clock;
    QSet<QString> m_left;
};

} // namespace desk
