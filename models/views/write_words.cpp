// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/views/write_words.h"

#include "models/items/formatting.h"

#include <QCoreApplication>

namespace desk {

namespace {

struct WriteWords
{
    Q_DECLARE_TR_FUNCTIONS(WriteWords)
};

QString withDetail(const QString &sentence, const JournalProblem &problem)
{
    return problem.detail.isEmpty() ? sentence : sentence + u' ' + singleLine(problem.detail, 300);
}

QString modeInSentence(AccountMode mode)
{
    switch (mode) {
    case AccountMode::Demo:
        return WriteWords::tr("DEMO");
    case AccountMode::Test:
        return WriteWords::tr("TEST");
    case AccountMode::Live:
        return WriteWords::tr("LIVE");
    }
    return {};
}

QString notSentReason(const ApiError &error)
{
    switch (error.kind) {
    case ApiError::Kind::Offline:
        return WriteWords::tr("The server can't be reached.");
    case ApiError::Kind::Timeout:
        return WriteWords::tr("No connection came about in time.");
    case ApiError::Kind::Tls:
        return WriteWords::tr("The connection isn't secure.");
    case ApiError::Kind::Unauthorized:
    case ApiError::Kind::Forbidden:
    case ApiError::Kind::NotFound:
    case ApiError::Kind::Conflict:
    case ApiError::Kind::Validation:
    case ApiError::Kind::PaymentRequired:
    case ApiError::Kind::RateLimited:
    case ApiError::Kind::Server:
    case ApiError::Kind::Decode:
    case ApiError::Kind::Protocol:
    case ApiError::Kind::TooLarge:
    case ApiError::Kind::Cancelled:
    case ApiError::Kind::OutcomeUnknown:
        break;
    }
    return {};
}

QString nextStep(const ApiError &error)
{
    switch (error.kind) {
    case ApiError::Kind::Offline:
    case ApiError::Kind::Timeout:
        return WriteWords::tr("Check the network, then try again.");
    case ApiError::Kind::RateLimited:
        return error.retryAfter
            ? WriteWords::tr("Try again in %1.").arg(durationText(error.retryAfter->count()))
            : WriteWords::tr("Try again in a moment.");
    case ApiError::Kind::Server:
        return WriteWords::tr("Try again in a moment.");
    case ApiError::Kind::Unauthorized:
        return WriteWords::tr("Check the account's secret key.");
    case ApiError::Kind::NotFound:
        if (error.isNoActiveSubscription())
            return WriteWords::tr("Start a subscription for the tenant first.");
        break;
    case ApiError::Kind::Tls:
    case ApiError::Kind::Forbidden:
    case ApiError::Kind::Conflict:
    case ApiError::Kind::Validation:
    case ApiError::Kind::PaymentRequired:
    case ApiError::Kind::Decode:
    case ApiError::Kind::Protocol:
    case ApiError::Kind::TooLarge:
    case ApiError::Kind::Cancelled:
    case ApiError::Kind::OutcomeUnknown:
        break;
    }
    return {};
}

} // namespace

QString journalSentence(const JournalProblem &problem)
{
    switch (problem.kind) {
    case JournalProblem::Kind::None:
        return {};
    case JournalProblem::Kind::Opening:
        return WriteWords::tr("The journal of this program's actions is being opened.");
    case JournalProblem::Kind::CannotCreate:
        return withDetail(WriteWords::tr("Writing is off: the journal %1 can't be created. Check the folder "
                                         "and its permissions.")
                              .arg(singleLine(problem.path, 300)),
            problem);
    case JournalProblem::Kind::ReadOnly:
        return WriteWords::tr("Writing is off: the journal %1 may only be read. Make it writable.")
            .arg(singleLine(problem.path, 300));
    case JournalProblem::Kind::DiskFull:
        return WriteWords::tr("Writing is off: the disk with the journal %1 is full. Free some space.")
            .arg(singleLine(problem.path, 300));
    case JournalProblem::Kind::InUse:
        return WriteWords::tr("Writing is off: another window of this program, started separately, has the "
                              "journal. Close it.");
    case JournalProblem::Kind::Corrupt:
        return withDetail(
            WriteWords::tr(
                "Writing is off: the journal is damaged, and what it holds has to be looked at first."),
            problem);
    case JournalProblem::Kind::TooNew:
        return WriteWords::tr(
            "Writing is off: the journal was written by a newer version of this program. Use that version.");
    case JournalProblem::Kind::WriteFailed:
        return withDetail(WriteWords::tr("Writing is off: the journal could not be written."), problem);
    }
    return {};
}

QString beginRefusalSentence(BeginRefusal refusal, const IntentLedger &ledger)
{
    switch (refusal) {
    case BeginRefusal::ReadOnly: {
        const QString &reason = ledger.account().readOnlyReason;
        return reason.isEmpty() ? WriteWords::tr("This account is read-only.") : reason;
    }
    case BeginRefusal::JournalOff: {
        const QString sentence = journalSentence(ledger.journalProblem());
        return sentence.isEmpty() ? WriteWords::tr("The journal of this program's actions is being read.")
                                  : sentence;
    }
    case BeginRefusal::AnotherIsOpen:
        return WriteWords::tr("The same is on its way already, or its outcome isn't known yet.");
    }
    return {};
}

ErrorText writeErrorText(const ApiError &error, const QString &nothingDone)
{
    ErrorText text = errorText(error, {});
    const bool unsent = error.httpStatus == 0 || error.attempts == 0;
    if (unsent) {
        const QString reason = notSentReason(error);
        text.title = WriteWords::tr("The request was not sent.");
        text.hint = reason.isEmpty() ? nothingDone : reason + u' ' + nothingDone;
    } else {
        if (error.kind == ApiError::Kind::NotFound && error.notFound == ApiError::NotFoundKind::Other)
            text.title = WriteWords::tr("Crovver could not find what this is about.");
        text.hint = nothingDone;
    }
    if (const QString next = nextStep(error); !next.isEmpty())
        text.hint += u' ' + next;
    return text;
}

QString nameInSentence(const QString &name)
{
    const QString line = singleLine(name, 120);
    return line.isRightToLeft() ? QChar(0x2068) + line + QChar(0x2069) : line;
}

QString tenantInSentence(const TenantId &tenant, const QString &name)
{
    if (name.isEmpty() || name == tenant.text())
        return nameInSentence(tenant.text());
    return WriteWords::tr("%1 (%2)", "tenant's name and its ID")
        .arg(nameInSentence(name), nameInSentence(tenant.text()));
}

QString accountInSentence(const Account &account)
{
    return WriteWords::tr("account %1, %2", "name and mode")
        .arg(nameInSentence(account.name), modeInSentence(account.mode));
}

QString momentText(const QDateTime &utc, const QDateTime &utcNow, const QLocale &locale)
{
    if (!utc.isValid())
        return unknownText();
    const QDateTime local = utc.toLocalTime();
    if (local.date() == utcNow.toLocalTime().date())
        return locale.toString(local.time(), QLocale::ShortFormat);
    return dateTimeText(Timestamp::fromUtcMs(utc.toMSecsSinceEpoch()), locale);
}

} // namespace desk
