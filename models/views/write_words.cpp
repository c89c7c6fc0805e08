// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/views/write_words.h"

#include "models/views/journal_text.h"

#include "models/items/formatting.h"

#include <QCoreApplication>

namespace desk {

namespace {

struct WriteWords
{
    Q_DECLARE_TR_FUNCTIONS(WriteWords)
};

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
    if (error.obstacle != ApiError::Obstacle::None)
        return obstacleSentence(error);
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
    if (error.obstacle != ApiError::Obstacle::None)
        return obstacleNextStep(error);
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

QString beginRefusalSentence(BeginRefusal refusal, const IntentLedger &ledger)
{
    switch (refusal) {
    case BeginRefusal::ReadOnly: {
        const QString &reason = ledger.account().readOnlyReason;
        return reason.isEmpty() ? WriteWords::tr("This account is read-only.") : reason;
    }
    case BeginRefusal::JournalOff: {
        const QString sentence = journalSentence(ledger.journalProblem(), ledger.account().provider.name);
        return sentence.isEmpty() ? WriteWords::tr("The journal of this program's actions is being read.")
                                  : sentence;
    }
    case BeginRefusal::OtherScope:
        return WriteWords::tr(
            "It isn't sure which of the tenant's subscriptions this would be for. Look at its "
            "credits again first.");
    case BeginRefusal::AnotherIsOpen:
        return WriteWords::tr("The same is on its way already, or its outcome isn't known yet.");
    case BeginRefusal::OtherIsOpen:
        return WriteWords::tr(
            "The same was begun for this tenant with another key of this address, or by a newer "
            "version of this program, and is still open. Look at it in Payments first.");
    }
    return {};
}

QString notWrittenSentence(const std::optional<ApiError> &error, const IntentLedger &ledger)
{
    if (error)
        return WriteWords::tr("Nothing was sent. %1").arg(error->detail);
    return WriteWords::tr("Nothing was sent, because it could not be written down first. %1")
        .arg(journalSentence(ledger.journalProblem(), ledger.account().provider.name));
}

QString scopeProblemSentence(ScopeProblem problem)
{
    switch (problem) {
    case ScopeProblem::Unknown:
        return WriteWords::tr("Whether this tenant has several active subscriptions could not be read, so it "
                              "isn't sure whose credits these are. Read them again first.");
    case ScopeProblem::NotNamed:
        return WriteWords::tr(
            "This tenant has several active subscriptions by now. Look at its credits again "
            "and choose one of them.");
    case ScopeProblem::Ignored:
        return WriteWords::tr("This server takes every subscription of the tenant for the newest one, so it "
                              "would use that one's credits.");
    case ScopeProblem::Gone:
        return WriteWords::tr("This subscription of the tenant isn't active any more.");
    }
    return {};
}

ErrorText writeErrorText(const ApiError &error, const QString &nothingDone, const QString &providerName)
{
    ErrorText text{errorTitle(error, {}, providerName), {}, errorDetails(error, providerName), error.message};
    const bool unsent
        = error.httpStatus == 0 || error.attempts == 0 || error.obstacle != ApiError::Obstacle::None;
    if (unsent) {
        const QString reason = notSentReason(error);
        text.title = WriteWords::tr("The request was not sent.");
        text.hint = reason.isEmpty() ? nothingDone : reason + u' ' + nothingDone;
    } else {
        if (error.kind == ApiError::Kind::NotFound && error.notFound == ApiError::NotFoundKind::Other)
            text.title = WriteWords::tr("%1 could not find what this is about.").arg(providerName);
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

} // namespace desk
