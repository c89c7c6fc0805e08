// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/actions/credit_actions.h"
#include "models/actions/payment_opening.h"
#include "models/actions/payment_watch.h"
#include "models/items/payment_table_model.h"
#include "models/ports/preferences.h"
#include "models/views/intent_text.h"
#include "models/views/journal_text.h"
#include "models/views/view_state.h"

#include <QSet>

namespace desk {

struct ExportOffer;

/// What can be done with one intent now. What isn't offered isn't shown; what is offered but can't be done
/// now says why in `reason`.
struct PaymentOffers
{
    bool checkNow = false; ///< look at the provider at once, or ask again with the same key
    QString checkNote; ///< what asking again means, or why it isn't offered; empty = it only looks
    bool openLink = false; ///< there is a link; see `linkProblem` and `linkQuestion`
    bool showCode = false; ///< it may be shown as a picture, which is as good as opening it
    bool copyLink = false;
    bool markChecked = false;
    bool stopWaiting = false;
    bool seatWaiting = false; ///< there are people who wait: switch whether they get seats
    bool seatWaitingOn = false; ///< what it is now
    bool adopt = false; ///< it was begun with another key: say that it is this account's
    bool disown = false; ///< or that it is somebody else's
    QString linkProblem; ///< why the link isn't opened; empty = it may be
    QString linkQuestion; ///< what has to be confirmed before it is opened; empty = nothing
    QString linkHost; ///< in ASCII; empty when there is none to be shown
    QString reason; ///< why nothing that changes something can be done now; empty = it can
};

/// One intent with all that is known about it.
struct PaymentDetail
{
    Intent intent;
    IntentText text;
    PaymentOffers offers;
    std::vector<ActivityEntry> lines; ///< its lines of Activity that were read, the newest first
};

/// How many intents each choice shows.
struct PaymentCounts
{
    int open = 0;
    int observed = 0;
    int all = 0;
    int unknown = 0; ///< of the open ones
};

/// The Payments page: what is in progress or unknown, and what has ended lately. Seat calls that got their
/// answer are left to Activity; they cost nothing and there is nothing to be done about them.
class PaymentsViewModel final : public QObject
{
    Q_OBJECT
    Q_PROPERTY(int openCount READ openCount NOTIFY countsChanged)
public:
    /// All references must outlive it. Another account is another view-model.
    PaymentsViewModel(SeatActions &actions, CreditActions &credits, PaymentWatch &watch, UrlOpener &opener,
        const Preferences &preferences, Clock &clock, QObject *parent = nullptr);

    [[nodiscard]] PaymentTableModel *model() { return &m_model; }
    [[nodiscard]] const ViewState &state() const { return m_state; }
    [[nodiscard]] const PaymentCounts &counts() const { return m_counts; }
    /// For the navigation: what waits or isn't known. Seat calls on their way come and go too fast for it.
    [[nodiscard]] int openCount() const { return m_openCount; }
    [[nodiscard]] Clock &clock() const { return m_clock; }

    void setShow(PaymentFilter::Show show);
    void setSearchText(const QString &text);
    /// Looks at once at everything that is open.
    void refresh();
    /// While it is on screen, times are told anew every second.
    void setVisible(bool visible);

    [[nodiscard]] ExportOffer exportOffer();

    /// `1 purchase has no known result: …`; empty when every result is known.
    [[nodiscard]] QString unknownText() const;
    [[nodiscard]] QString newestUnknown() const; ///< its ID; empty = there is none
    [[nodiscard]] JournalText journalText() const;
    [[nodiscard]] const Account &account() const { return m_ledger.account(); }
    [[nodiscard]] const Provider &provider() const { return m_ledger.account().provider; }
    void retryJournal();
    [[nodiscard]] QString readOnlyReason() const; ///< empty = writing is on

    [[nodiscard]] std::optional<PaymentDetail> detail(const QString &intentId) const;
    [[nodiscard]] PaymentOffers offers(const QString &intentId) const;
    /// Reads the intent's lines of Activity; `linesChanged` follows.
    void readLines(const QString &intentId);

    /// Looks at once. Of an `Unknown` call with a key: sends it again, with the same key and bytes.
    void checkNow(const QString &intentId);
    using Opening = PaymentOpening;
    /// Judges the link anew, with the hosts that are trusted now.
    Opening openLink(const QString &intentId);
    /// The answer to `PaymentOffers::linkQuestion`: writes down that it was confirmed, then opens.
    Opening confirmAndOpen(const QString &intentId);
    /// The link as it was sent, for the clipboard; notes that it was copied. Empty when it isn't handed on.
    [[nodiscard]] QString takeLink(const QString &intentId);
    void markChecked(const QString &intentId);
    void stopWaiting(const QString &intentId);
    void setSeatWaiting(const QString &intentId, bool on);
    void adopt(const QString &intentId);
    void disown(const QString &intentId);

Q_SIGNALS:
    void stateChanged();
    void countsChanged();
    void rowsChanged(); ///< anything of any intent, or of how it is watched
    void timePassed();
    void linesChanged(const QString &intentId);
    void journalChanged();

private:
    void scheduleUpdate();
    void update();
    void updateState();
    void tick();
    [[nodiscard]] bool isShown(const Intent &intent) const;
    [[nodiscard]] bool isTwice(const Intent &intent) const;
    [[nodiscard]] IntentProgress progressOf(const Intent &intent) const;
    [[nodiscard]] QString blockedReason() const;
    [[nodiscard]] CheckoutHosts hosts() const;
    void readLinesBefore(const QString &intentId, qint64 before, int pages);
    void act(const QString &intentId, bool PaymentOffers::*offer, const std::function<void()> &does);

    SeatActions &m_actions;
    CreditActions &m_credits;
    IntentLedger &m_ledger;
    PaymentWatch &m_watch;
    UrlOpener &m_opener;
    const Preferences &m_preferences;
    Clock &m_clock;
    PaymentTableModel m_model;
    ViewState m_state;
    PaymentCounts m_counts;
    int m_openCount = 0;
    bool m_updatePending = false;
    bool m_visible = false;
    TimerHandle m_tick;
    QString m_linesOf; ///< whose lines are in `m_lines`
    std::vector<ActivityEntry> m_lines;
    int m_linesReading = 0; ///< counts up with every reading of them
};

} // namespace desk
