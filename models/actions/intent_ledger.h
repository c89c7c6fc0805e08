// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/clock.h"
#include "models/ports/intent_journal.h"

#include <QObject>
#include <QPointer>

#include <functional>
#include <map>
#include <optional>
#include <vector>

namespace desk {

/// Why an intent was not begun. Nothing was sent.
enum class BeginRefusal {
    ReadOnly, ///< the account may not write
    JournalOff, ///< the journal can't be written; `IntentLedger::journalProblem` says why
    OtherScope, ///< it isn't sure which subscription's credits would be used or bought
    AnotherIsOpen, ///< one for the same thing is on its way, or nobody knows what became of it
    OtherIsOpen ///< as that, but begun with another key of this address, or not understood: see `others`
};

/// The intents of one account: in memory for the pages, in the journal for what comes after a crash. Every
/// change goes through the state machine (`nextState`), here and nowhere else.
class IntentLedger final : public QObject
{
    Q_OBJECT
public:
    /// Both references must outlive it. `operatorName` is asked whenever something is written.
    IntentLedger(IntentJournal &journal, Account account, Clock &clock, std::function<QString()> operatorName,
        QObject *parent = nullptr);

    /// Reads what earlier runs left. What was on its way then is `Unknown` from now on.
    void start();
    [[nodiscard]] bool isLoaded() const { return m_loaded; }

    [[nodiscard]] const Account &account() const { return m_account; }
    /// The operator trusts other hosts from now on.
    void setCheckoutHosts(const CheckoutHosts &hosts) { m_account.checkoutHosts = hosts; }
    [[nodiscard]] const JournalProblem &journalProblem() const { return m_journal.problem(); }
    [[nodiscard]] IntentJournal &journal() { return m_journal; }
    [[nodiscard]] QString operatorName() const { return m_operatorName(); }

    /// Oldest first. The pointers of `find` and `blocking` live until the next change.
    [[nodiscard]] const std::vector<Intent> &intents() const { return m_intents; }
    [[nodiscard]] const Intent *find(const QString &id) const;
    /// What is only shown, and keeps others from being begun: what was begun with another key of this address
    /// and is open, because it may be this organisation's or another one's; what this program doesn't
    /// understand; and all of a journal that a newer version wrote. Nothing acts on them, and no call is made
    /// about them.
    [[nodiscard]] const std::vector<Intent> &others() const { return m_others; }
    [[nodiscard]] const Intent *findOther(const QString &id) const;
    /// It is one of `others`, and the operator may say whose it is.
    [[nodiscard]] bool isOfAnotherKey(const Intent &intent) const;
    /// The operator says that it is this account's: from now on it is one of `intents`.
    bool adopt(const QString &otherId);
    /// The operator says that it is somebody else's: it isn't shown to this account any more, and blocks
    /// nothing.
    bool disown(const QString &otherId);
    /// The intent that keeps another one for the same thing from being begun: capacity counts by tenant, a
    /// seat by person, a pool or an add-on by its name.
    [[nodiscard]] const Intent *blocking(
        IntentKind kind, const TenantId &tenant, const QString &subject) const;
    /// The newest one that waits for its payment.
    [[nodiscard]] const Intent *waiting(IntentKind kind, const TenantId &tenant) const;
    [[nodiscard]] std::optional<BeginRefusal> mayBegin(
        IntentKind kind, const TenantId &tenant, const QString &subject) const;

    /// Commits a new intent and then calls `done(true)`: only then may its first byte be sent. `done(false)`
    /// when it could not be committed. Fills in what the ledger knows: ID, account, operator, time, state,
    /// hash. Returns the new intent's ID, or nothing (and no `done`) when it was refused: see `mayBegin`.
    std::optional<QString> begin(Intent draft, QObject *context, std::function<void(bool)> done);
    /// Takes an event; false when it can't happen in the present state. `update` may set what the event
    /// brought along. `detail` goes into Activity.
    bool apply(const QString &id, IntentEvent event, const std::function<void(Intent &)> &update = {},
        const QString &detail = {});
    /// Changes facts without an event, e.g. whether waiting people are to get their seats; with a line in
    /// Activity under `action`.
    void amend(const QString &id, const QString &action, const std::function<void(Intent &)> &update,
        const QString &detail = {});
    /// A line in Activity about this intent that changes nothing, e.g. `opened_browser`.
    void note(const QString &id, const QString &action, const QString &detail = {});

Q_SIGNALS:
    void loaded();
    /// `id` is new or has changed.
    void changed(const QString &id);
    void journalProblemChanged();

private:
    [[nodiscard]] Intent *findMutable(const QString &id);
    [[nodiscard]] ActivityEntry entryOf(const Intent &intent, const QString &action) const;
    enum class Try { First, Again };
    void save(const QString &id, const ActivityEntry &entry, Try attempt = Try::First);
    void saved(const QString &id, IntentState to, bool committed, Try attempt);
    void saveLate(const QString &id);
    void saveWhatIsMissing();
    void take(std::vector<Intent> intents);
    void takeReadOnly(std::vector<Intent> intents);
    [[nodiscard]] bool isOtherInTheWay(IntentKind kind, const TenantId &tenant, const QString &subject) const;

    IntentJournal &m_journal;
    Account m_account;
    Clock &m_clock;
    std::function<QString()> m_operatorName;
    std::vector<Intent> m_intents;
    std::vector<Intent> m_others;
    struct OnDisk
    {
        IntentState written; ///< surely in the journal
        IntentState expected; ///< once the writes that are on their way are there
        int onTheWay = 0; ///< writes
        bool isMissing = false; ///< what was written last did not get there
    };
    std::map<QString, OnDisk> m_onDisk; ///< by intent
    bool m_loaded = false;
    bool m_loading = false;
};

} // namespace desk
