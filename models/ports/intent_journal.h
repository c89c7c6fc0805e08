// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/import_run_record.h"
#include "models/domain/intent.h"

#include <QObject>

#include <functional>
#include <optional>
#include <vector>

namespace desk {

/// Why the journal can't be written. Money actions are off then, and this says why.
struct JournalProblem
{
    enum class Kind {
        None,
        Opening, ///< not ready yet
        CannotCreate, ///< folder or file can't be made or opened
        ReadOnly,
        DiskFull,
        InUse, ///< another process of this program has it
        Corrupt, ///< it was copied aside; `detail` has the path of the copy
        TooNew, ///< written by a newer version of this program; it is only read
        WriteFailed ///< anything else, see `detail`
    };
    Kind kind = Kind::Opening;
    QString path; ///< the journal's file
    QString detail; ///< SQLite's or the system's words

    [[nodiscard]] bool isWritable() const { return kind == Kind::None; }
};

/// Whether the lines of Activity still are what was written. Each carries a hash over itself and the hash
/// before it; that shows edits by accident and by other programs, not by somebody who makes the hashes anew.
struct ActivityCheck
{
    bool done = false; ///< false = the journal could not be read, and nothing is known
    qint64 lines = 0;
    qint64 firstBad = 0; ///< number of the first line that was changed, or of what is missing; 0 = none

    [[nodiscard]] bool isIntact() const { return done && firstBad == 0; }
};

/// Whose intents are asked for.
struct IntentOwner
{
    explicit IntentOwner(
        QString accountId, QString accountOrigin = {}, std::optional<AccountMode> itsMode = {})
        : id(std::move(accountId))
        , origin(std::move(accountOrigin))
        , mode(itsMode)
    { }
    QString id;
    QString origin; ///< `Account::origin`
    std::optional<AccountMode> mode; ///< nothing = only the account's own
};

/// Asks for activity, newest first.
struct ActivityQuery
{
    QString accountId; ///< empty = all accounts
    qint64 before = 0; ///< entries with a smaller number than this; 0 = from the newest
    int limit = 500;
};

/// What this installation began at the providers, and what became of it: on disk before the first byte is on
/// the wire. Every write is one transaction that is on the disk when `done(true)` comes; `done(false)` means
/// that nothing of it was written, and `problem` says why. Callbacks come from the event loop, in the order
/// of the calls, and not after `context` is gone (the write itself is made all the same).
class IntentJournal : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;
    using Done = std::function<void(bool)>;

    [[nodiscard]] virtual const JournalProblem &problem() const = 0;
    /// Tries again to open or to write; `problemChanged` tells how it went.
    virtual void retry() = 0;
    /// The user has read that the journal is damaged and where its copy is: an empty one takes its place, and
    /// what it knew of open intents is gone from the program. Does nothing unless the problem is `Corrupt`.
    virtual void startAfresh() = 0;

    /// A new intent in state `Sending`, with the activity line that says so.
    virtual void begin(const Intent &intent, const ActivityEntry &entry, QObject *context, Done done) = 0;
    /// Replaces what is known of an intent, if it still is in state `from`; and adds the line. Otherwise
    /// nothing is written and `done(false)` comes, but the journal stays writable.
    virtual void change(
        const Intent &intent, IntentState from, const ActivityEntry &entry, QObject *context, Done done)
        = 0;
    /// A line that belongs to no change of state, e.g. that a link was copied.
    virtual void note(const ActivityEntry &entry) = 0;

    /// This account's intents that have not ended, and the newest `ended` of those that have; oldest first.
    /// Among them those of other accounts that have not ended and may be this one's under an earlier key: of
    /// the same mode, and of the same origin or of a journal that didn't keep it. Also from a file that is
    /// `TooNew`, as far as it can be read. What isn't understood comes with `Intent::notUnderstood`.
    virtual void load(
        const IntentOwner &owner, int ended, QObject *context, std::function<void(std::vector<Intent>)> done)
        = 0;
    /// The operator says that an intent of another account doesn't concern the account of `entry`: it isn't
    /// given to it any more. The intent itself stays as it is.
    virtual void disown(const QString &intentId, const ActivityEntry &entry, QObject *context, Done done) = 0;
    /// What was kept under an ID that the account had in an earlier version is this account's. Again is
    /// nothing.
    virtual void adopt(const QString &formerId, const QString &accountId) = 0;
    /// Removes all that is kept of an account, and nothing of others. It can't be undone.
    virtual void forget(const QString &accountId, QObject *context, Done done) = 0;
    virtual void activity(
        const ActivityQuery &query, QObject *context, std::function<void(std::vector<ActivityEntry>)> done)
        = 0;
    virtual void checkActivity(QObject *context, std::function<void(ActivityCheck)> done) = 0;

    /// An import with its lines; kept for ever. Saving again replaces what is known of it and of the lines
    /// that are given; lines that are not given stay.
    virtual void saveRun(
        const ImportRunRecord &run, const std::vector<ImportLineRecord> &lines, QObject *context, Done done)
        = 0;
    /// Newest first, without lines.
    virtual void runs(
        const QString &accountId, QObject *context, std::function<void(std::vector<ImportRunRecord>)> done)
        = 0;
    virtual void runLines(
        const QString &runId, QObject *context, std::function<void(std::vector<ImportLineRecord>)> done)
        = 0;

Q_SIGNALS:
    void problemChanged();
    /// A new line is there.
    void activityAdded();
};

} // namespace desk
