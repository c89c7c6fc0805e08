// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/actions/import_run.h"
#include "models/domain/import_plan.h"
#include "models/items/roles.h"
#include "models/views/capacity_bill.h"

namespace desk {

/// One thing that is said about an import; plain text.
struct ImportNotice
{
    StatusTone tone = StatusTone::Neutral;
    QString text;
};

/// Why a run stands still: what happened, what was and wasn't done, and what to do next.
struct ImportStopText
{
    StatusTone tone = StatusTone::Warning;
    QString title;
    QString hint;
    QString serverMessage; ///< to be labelled as such; may be empty
};

/// What a run that has not ended is doing, as a heading.
[[nodiscard]] QString importRunTitle(const ImportRun &run);

/// `journalDetail` is what the journal says of itself, `providerName` how sentences call the provider.
[[nodiscard]] ImportStopText importStopText(
    const ImportRun &run, const QString &journalDetail, const QString &providerName);

/// Why an interrupted import wasn't gone on with, and what helps.
[[nodiscard]] QString importTakeUpProblem(const JournalProblem &problem, const QString &providerName);

/// What was noticed in the lines, the worst first, except what is doubtful.
[[nodiscard]] std::vector<ImportNotice> importFindings(const CheckedImport &import);

/// `Allocate 37 seats`, `Update 3 people`, `Allocate 37 seats and update 3 people`.
[[nodiscard]] QString importVerb(const ImportPlan &plan, qint64 people);
/// The one sentence before it is sent: how many people in how many requests, and where they go.
[[nodiscard]] QString importSentence(const ImportPlan &plan, qint64 people, const QString &tenantName,
    const TenantId &tenant, const Account &account);
/// What seats for everybody would cost now, by the bill for them. Always says that it is an estimate, or why
/// there is none.
[[nodiscard]] QString importCostText(const CapacityBill &bill);

} // namespace desk
