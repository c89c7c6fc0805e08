// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/actions/payment_opening.h"
#include "models/actions/payment_watch.h"
#include "models/views/purchase_outcome.h"
#include "models/views/write_flow.h"

#include <QObject>

namespace desk {

/// What every purchase does once it was sent: it shows how it stands, opens its page when that may be opened,
/// and takes the operator's acts. The wait itself belongs to `PaymentWatch`.
class PurchaseViewModel : public QObject
{
    Q_OBJECT
public:
    /// All references must outlive it.
    PurchaseViewModel(IntentLedger &ledger, PaymentWatch &watch, UrlOpener &opener, Clock &clock,
        QObject *parent = nullptr);
    ~PurchaseViewModel() override;

    [[nodiscard]] const Account &account() const { return m_ledger.account(); }
    [[nodiscard]] QDateTime utcNow() const { return m_clock.utcNow(); }
    [[nodiscard]] Clock &clock() const { return m_clock; }
    [[nodiscard]] const std::optional<PurchaseOutcome> &outcome() const { return m_outcome; }
    [[nodiscard]] const QString &intentId() const { return m_intentId; } ///< that is followed
    /// Half a second after the question (or another amount) was shown.
    [[nodiscard]] bool isArmed() const { return m_flow.isArmed(); }

    /// Opens the page of payment, where `outcome` has a verb for it.
    void openPage();
    virtual void noteLinkCopied();
    void lookNow();
    void markChecked();
    void stopWaiting();
    /// Sends the same call with the same key again, where `outcome` has a verb for it.
    virtual void askAgain() { }
    /// From an outcome back to what is bought; where `outcome` has `canEdit`.
    virtual void buyMore() = 0;

Q_SIGNALS:
    void changed();

protected:
    /// Makes everything that is shown anew, and emits `changed`.
    virtual void recompose() = 0;
    /// Nothing is followed any more, and what was is forgotten.
    void forget();
    void setIntentId(const QString &intentId);
    /// Another amount than the one that was shown has to be armed as the question was.
    void setOutcome(std::optional<PurchaseOutcome> outcome);
    [[nodiscard]] PurchaseInput purchaseInput(const Intent &intent) const;
    /// Opens by itself only what was confirmed just now, and is what was confirmed.
    void openAtOnce();

    IntentLedger &m_ledger;
    PaymentWatch &m_watch;
    UrlOpener &m_opener;
    Clock &m_clock;
    WriteFlow m_flow;
    std::optional<ApiError> m_error; ///< of the call

private:
    void handOver();

    QString m_intentId;
    std::optional<PurchaseOutcome> m_outcome;
    bool m_opened = false;
    bool m_noBrowser = false;
};

} // namespace desk
