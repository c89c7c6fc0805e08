// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/views/journal_text.h"

#include "models/items/formatting.h"

#include <QCoreApplication>
#include <QStringList>

namespace desk {

namespace {

struct JournalWords
{
    Q_DECLARE_TR_FUNCTIONS(JournalText)
};

QString journalProblemSentence(JournalProblem::Kind kind)
{
    switch (kind) {
    case JournalProblem::Kind::None:
        return {};
    case JournalProblem::Kind::Opening:
        return JournalWords::tr("The journal is being opened; until then nothing is sent that changes seats "
                                "or may cost money.");
    case JournalProblem::Kind::CannotCreate:
        return JournalWords::tr("The journal can't be created or opened, so nothing is sent that changes "
                                "seats or may cost money. Reading works.");
    case JournalProblem::Kind::ReadOnly:
        return JournalWords::tr("The journal is write-protected, so nothing is sent that changes seats or "
                                "may cost money. Reading works.");
    case JournalProblem::Kind::DiskFull:
        return JournalWords::tr("The disk is full and the journal can't be written, so nothing is sent that "
                                "changes seats or may cost money. Reading works.");
    case JournalProblem::Kind::InUse:
        return JournalWords::tr("Another window of this program has the journal, so nothing is sent from "
                                "this one that changes seats or may cost money. Reading works.");
    case JournalProblem::Kind::Corrupt:
        return JournalWords::tr("The journal is damaged and was copied aside. Nothing is sent that changes "
                                "seats or may cost money until a new one takes its place.");
    case JournalProblem::Kind::TooNew:
        return JournalWords::tr("The journal was written by a newer version of this program, so nothing is "
                                "sent that changes seats or may cost money. Reading works.");
    case JournalProblem::Kind::WriteFailed:
        return JournalWords::tr("The journal can't be written, so nothing is sent that changes seats or may "
                                "cost money. Reading works.");
    }
    return {};
}

QString journalProblemHint(JournalProblem::Kind kind, const QString &providerName)
{
    switch (kind) {
    case JournalProblem::Kind::None:
    case JournalProblem::Kind::Opening:
        return {};
    case JournalProblem::Kind::CannotCreate:
    case JournalProblem::Kind::ReadOnly:
        return JournalWords::tr("Allow writing to its folder, then try again.");
    case JournalProblem::Kind::DiskFull:
        return JournalWords::tr("Make some room, then try again.");
    case JournalProblem::Kind::InUse:
        return JournalWords::tr("Go on there, or close it and try again.");
    case JournalProblem::Kind::Corrupt:
        return JournalWords::tr("Look up at %1 what was open, because a new journal knows nothing of it.")
            .arg(providerName);
    case JournalProblem::Kind::TooNew:
        return JournalWords::tr("Use that version.");
    case JournalProblem::Kind::WriteFailed:
        return JournalWords::tr("Try again; if it stays, the details say what the system answered.");
    }
    return {};
}

} // namespace

JournalText journalText(const JournalProblem &problem, const QString &providerName)
{
    using Kind = JournalProblem::Kind;
    if (problem.isWritable())
        return {};
    JournalText text;
    text.sentence = journalProblemSentence(problem.kind);
    text.hint = journalProblemHint(problem.kind, providerName);
    QStringList details;
    for (const QString &detail : {problem.path, problem.detail}) {
        if (!detail.isEmpty())
            details << singleLine(detail);
    }
    text.details = details.join(QStringLiteral(" · "));
    text.startsAfresh = problem.kind == Kind::Corrupt;
    text.retryHelps
        = problem.kind != Kind::Opening && problem.kind != Kind::TooNew && problem.kind != Kind::Corrupt;
    return text;
}

QString journalSentence(const JournalProblem &problem, const QString &providerName)
{
    const JournalText text = journalText(problem, providerName);
    return text.hint.isEmpty() ? text.sentence : text.sentence + u' ' + text.hint;
}

} // namespace desk
