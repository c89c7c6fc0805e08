// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/views/import_words.h"

#include "models/items/formatting.h"
#include "models/items/proration_text.h"
#include "models/views/error_text.h"
#include "models/views/journal_text.h"
#include "models/views/write_words.h"

#include <QCoreApplication>

namespace desk {

namespace {

struct ImportWizardWords
{
    Q_DECLARE_TR_FUNCTIONS(ImportViewModel)
};

QString refusalTitle(std::optional<BeginRefusal> refusal)
{
    if (!refusal)
        return ImportWizardWords::tr(
            "The journal on this machine can't be written, so nothing more was sent.");
    switch (*refusal) {
    case BeginRefusal::ReadOnly:
        return ImportWizardWords::tr("This account is read-only, so nothing was sent.");
    case BeginRefusal::JournalOff:
        return ImportWizardWords::tr(
            "The journal on this machine can't be written, so nothing more was sent.");
    case BeginRefusal::OtherScope: // of credits only
    case BeginRefusal::AnotherIsOpen:
        return ImportWizardWords::tr("Another batch of seats for this tenant is on its way or unsettled.");
    case BeginRefusal::OtherIsOpen:
        return ImportWizardWords::tr(
            "Seats for this tenant were begun with another key of this address, or by a "
            "newer version of this program, and are still open.");
    }
    return {};
}

QString refusalHint(std::optional<BeginRefusal> refusal, const QString &journalDetail)
{
    if (refusal == BeginRefusal::ReadOnly)
        return ImportWizardWords::tr("Switch on writing for this account, then resume.");
    if (refusal == BeginRefusal::OtherIsOpen)
        return ImportWizardWords::tr("Look at it in Payments, then resume.");
    if (refusal == BeginRefusal::AnotherIsOpen)
        return ImportWizardWords::tr(
            "It is being looked into. Resume when Payments no longer shows it as open.");
    const QString next = ImportWizardWords::tr("Resume when the journal works again.");
    return journalDetail.isEmpty() ? next : journalDetail + u' ' + next;
}

QString doneSoFar(const ImportRun &run)
{
    const qint64 done = run.count(ImportLineState::Allocated) + run.count(ImportLineState::Updated);
    return ImportWizardWords::tr("%1 of %2 people have been seated or updated, and that stays.")
        .arg(countText(done), countText(run.sendable()));
}

void add(std::vector<ImportNotice> &notices, StatusTone tone, qint64 count, const QString &text)
{
    if (count > 0)
        notices.push_back({tone, text});
}

} // namespace

QString importRunTitle(const ImportRun &run)
{
    if (run.stop())
        return run.stop()->kind == ImportStop::Kind::Asked ? ImportWizardWords::tr("Paused")
                                                           : ImportWizardWords::tr("Paused by a problem");
    if (run.isReading() || !run.isStopping())
        return ImportWizardWords::tr("Running");
    return run.isCancelling() ? ImportWizardWords::tr("Stopping after this batch…")
                              : ImportWizardWords::tr("Pausing after this batch…");
}

ImportStopText importStopText(const ImportRun &run, const QString &journalDetail, const QString &providerName)
{
    ImportStopText text;
    if (!run.stop())
        return text;
    const ImportStop &stop = *run.stop();
    const QString happened
        = stop.error ? errorTitle(*stop.error, ImportWizardWords::tr("The roster"), providerName) : QString();
    text.serverMessage = stop.error ? stop.error->message : QString();
    switch (stop.kind) {
    case ImportStop::Kind::Asked:
        text.tone = StatusTone::Info;
        text.title = ImportWizardWords::tr("Paused.");
        text.hint = ImportWizardWords::tr("Nothing is on its way.");
        break;
    case ImportStop::Kind::NotBegun:
        text.title = refusalTitle(stop.refusal);
        text.hint = refusalHint(stop.refusal, journalDetail);
        break;
    case ImportStop::Kind::NotSent:
        text.title = happened;
        text.hint = ImportWizardWords::tr(
            "The last request never left this machine. Its people are still planned: check "
            "the connection, then resume.");
        break;
    case ImportStop::Kind::Refused:
        text.tone = StatusTone::Critical;
        text.title = happened;
        text.hint = ImportWizardWords::tr(
            "The server did nothing with the last request. Its people are still planned: "
            "put the reason right, then resume.");
        break;
    case ImportStop::Kind::RefusedLines:
        text.tone = StatusTone::Critical;
        text.title = ImportWizardWords::tr("The server refused the last request.");
        text.hint = ImportWizardWords::tr(
            "Its lines say why, and none of them has a seat from it. Resume sends the next "
            "ones.");
        break;
    case ImportStop::Kind::Unsettled:
        text.title
            = ImportWizardWords::tr("An answer was lost, and the roster can't be read to see what arrived.");
        text.hint
            = ImportWizardWords::tr("Nothing is sent twice. Resume reads the roster again: %1").arg(happened);
        break;
    case ImportStop::Kind::LostAgain:
        text.title
            = ImportWizardWords::tr("Several answers in a row were lost, and nothing of them arrived.");
        text.hint = ImportWizardWords::tr("Their people are still planned. Resume tries again.");
        break;
    case ImportStop::Kind::NotSaved:
        text.title = refusalTitle({});
        text.hint = refusalHint({}, journalDetail);
        break;
    }
    text.hint += u' ' + doneSoFar(run);
    return text;
}

QString importTakeUpProblem(const JournalProblem &problem, const QString &providerName)
{
    return problem.isWritable() ? ImportWizardWords::tr(
               "It can't be gone on with here, and nothing was sent: a newer version of this program "
               "wrote it, or it has ended meanwhile.")
                                : journalSentence(problem, providerName);
}

std::vector<ImportNotice> importFindings(const CheckedImport &import)
{
    using Note = ImportNote;
    std::vector<ImportNotice> notices;
    const auto number = [&](Note note) { return import.count(note); };
    const auto tell = [&](StatusTone tone, qint64 count, const char *text) {
        add(notices, tone, count, ImportWizardWords::tr(text, nullptr, int(count)));
    };
    tell(StatusTone::Critical, number(Note::EmptyId),
        QT_TRANSLATE_N_NOOP("ImportViewModel", "%n line(s) without a user ID."));
    tell(StatusTone::Critical, number(Note::ControlInId),
        QT_TRANSLATE_N_NOOP("ImportViewModel", "%n user ID(s) with control characters."));
    tell(StatusTone::Critical,
        number(Note::Broken) + number(Note::TooFewFields) + number(Note::TooManyFields),
        QT_TRANSLATE_N_NOOP("ImportViewModel", "%n broken line(s)."));
    tell(StatusTone::Critical, number(Note::RepeatsHeader),
        QT_TRANSLATE_N_NOOP("ImportViewModel", "%n line(s) repeat the header. They are left out."));
    tell(StatusTone::Critical, number(Note::TooLong),
        QT_TRANSLATE_N_NOOP(
            "ImportViewModel", "%n line(s) are too long to be read back. They are left out."));
    tell(StatusTone::Warning, number(Note::Inactive),
        QT_TRANSLATE_N_NOOP("ImportViewModel",
            "%n line(s) are left out: the file says that their seat isn't active. They can be taken in "
            "again."));
    tell(StatusTone::Warning, import.count(ImportStanding::Duplicate),
        QT_TRANSLATE_N_NOOP(
            "ImportViewModel", "%n line(s) name somebody who came before. They are left out."));
    tell(StatusTone::Warning, number(Note::DuplicateDiffers),
        QT_TRANSLATE_N_NOOP(
            "ImportViewModel", "%n of the duplicates have other details than the first line."));
    tell(StatusTone::Info, import.count(ImportStanding::Active),
        QT_TRANSLATE_N_NOOP("ImportViewModel", "%n person(s) have a seat already."));
    tell(StatusTone::Warning, number(Note::BadEmail),
        QT_TRANSLATE_N_NOOP(
            "ImportViewModel", "%n e-mail(s) don't look like addresses. They are sent as they are."));
    tell(StatusTone::Info, number(Note::IdTrimmed),
        QT_TRANSLATE_N_NOOP("ImportViewModel", "%n user ID(s) had spaces around them. They were taken off."));
    tell(StatusTone::Info, number(Note::PreviouslyRemoved),
        QT_TRANSLATE_N_NOOP("ImportViewModel", "%n person(s) had a seat before."));
    const HeaderFindings header = inspectHeader(import.table(), import.mapping());
    tell(StatusTone::Info, qint64(header.unused.size()),
        QT_TRANSLATE_N_NOOP("ImportViewModel",
            "%n further column(s) can't be stored for a person: the API takes ID, e-mail and name."));
    tell(StatusTone::Warning, qint64(header.repeated.size()),
        QT_TRANSLATE_N_NOOP("ImportViewModel", "%n column name(s) occur more than once. The first is used."));
    return notices;
}

QString importVerb(const ImportPlan &plan, qint64 people)
{
    const auto updates = int(plan.updates().size());
    if (updates == 0)
        return ImportWizardWords::tr("Allocate %n seat(s)", nullptr, int(people));
    if (people == 0)
        return ImportWizardWords::tr("Update %n person(s)", nullptr, updates);
    return ImportWizardWords::tr("%1 and update %n person(s)", "%1 = Allocate 37 seats", updates)
        .arg(ImportWizardWords::tr("Allocate %n seat(s)", nullptr, int(people)));
}

QString importSentence(const ImportPlan &plan, qint64 people, const QString &tenantName,
    const TenantId &tenant, const Account &account)
{
    const auto updates = int(plan.updates().size());
    const QString where = ImportWizardWords::tr("%1, %2", "tenant, account and mode")
                              .arg(tenantInSentence(tenant, tenantName), accountInSentence(account));
    if (people <= 0)
        return ImportWizardWords::tr("Update %n person(s) in %1.", nullptr, updates).arg(where);
    if (updates <= 0)
        return ImportWizardWords::tr("Give %n person(s) a seat in %1.", nullptr, int(people)).arg(where);
    return ImportWizardWords::tr("Give %n person(s) a seat and update %1 in %2.", nullptr, int(people))
        .arg(countText(updates), where);
}

QString importCostText(const CapacityBill &bill)
{
    if (bill.estimate.charge)
        return ImportWizardWords::tr("About %1 now, an estimate without tax.")
            .arg(leftToRight(moneyText(*bill.estimate.charge)));
    if (bill.plans.isEmpty())
        return ImportWizardWords::tr("What they cost isn't known: the plan could not be read.");
    return ImportWizardWords::tr("What they cost can't be estimated. %1")
        .arg(estimateProblemText(bill.estimate, bill.providerName))
        .trimmed();
}

} // namespace desk
