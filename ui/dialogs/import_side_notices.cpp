// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/formatting.h"
#include "models/views/error_text.h"
#include "models/views/import_view_model.h"
#include "ui/dialogs/import_side_panel.h"
#include "ui/widgets/plain_text.h"

namespace desk {

namespace {

/// `Allocated: 100`, one for each set that has lines.
void addSets(const std::vector<ImportSetCount> &sets, std::vector<ImportNotice> &notices)
{
    for (const ImportSetCount &set : sets) {
        const bool done = set.set == ImportSet::Allocated || set.set == ImportSet::Updated;
        const bool quiet = set.set == ImportSet::LeftOut || set.set == ImportSet::Skipped;
        const StatusTone other = quiet ? StatusTone::Neutral : StatusTone::Warning;
        if (set.set != ImportSet::All)
            notices.push_back({done ? StatusTone::Good : other,
                ImportSidePanel::tr("%1: %2", "Allocated: 100").arg(set.label, countText(set.count))});
    }
}

} // namespace

std::vector<ImportNotice> ImportSidePanel::checkNotices() const
{
    std::vector<ImportNotice> notices;
    const ImportRosterReader &roster = m_model.roster();
    switch (roster.state()) {
    case ImportRosterState::Reading:
        notices.push_back({StatusTone::Info,
            roster.total() > 0
                ? tr("Reading who has a seat: %1.").arg(countOfText(roster.done(), roster.total()))
                : tr("Reading who has a seat.")});
        return notices;
    case ImportRosterState::Known:
        break;
    case ImportRosterState::Failed:
        notices.push_back({StatusTone::Warning,
            tr("Who has a seat isn't known completely: %1 The server skips them without saving their "
               "details.")
                .arg(roster.error() ? errorText(*roster.error(), tr("The seats")).title
                                    : tr("the seats changed while they were read."))});
        break;
    case ImportRosterState::NoSubscription:
        notices.push_back(
            {StatusTone::Critical, tr("This tenant has no active subscription, so nobody can get a seat.")});
        break;
    }
    if (m_model.isChecking())
        return {{StatusTone::Info, tr("Checking the lines.")}};
    for (const ImportNotice &finding : m_model.findings())
        notices.push_back(finding);
    if (notices.empty())
        notices.push_back({StatusTone::Good, tr("Nothing stands out.")});
    return notices;
}

std::vector<ImportNotice> ImportSidePanel::planNotices() const
{
    std::vector<ImportNotice> notices;
    const ImportPlan &plan = m_model.plan();
    if (!m_model.capacity() || !m_model.capacity()->isKnown())
        notices.push_back({StatusTone::Warning,
            tr("How many seats are free isn't known. The server rejects who doesn't fit.")});
    else
        notices.push_back({StatusTone::Neutral,
            tr("%1 seats in use, %2.")
                .arg(seatsText(*m_model.capacity()), seatsLeftText(*m_model.capacity()))});
    if (plan.seatsMissing() > 0)
        notices.push_back({StatusTone::Warning,
            tr("%n seat(s) are missing for everybody.", nullptr, int(plan.seatsMissing())) + u' '
                + m_model.costText()});
    const qint64 left = plan.count(ImportVerdict::Skip) + plan.count(ImportVerdict::Duplicate)
        + plan.count(ImportVerdict::Error);
    if (left > 0)
        notices.push_back(
            {StatusTone::Neutral, tr("%n line(s) are not sent; each says why.", nullptr, int(left))});
    for (const ImportDoubt &doubt : m_model.doubts())
        notices.push_back({StatusTone::Warning, doubt.text});
    if (plan.requests() > 0)
        notices.push_back({StatusTone::Good, m_model.sentence()});
    return notices;
}

std::vector<ImportNotice> ImportSidePanel::runNotices() const
{
    std::vector<ImportNotice> notices;
    const ImportRun *run = m_model.currentRun();
    if (!run)
        return notices;
    if (run->stop()) {
        const ImportStopText stop = importStopText(*run, m_model.journalDetail());
        notices.push_back({stop.tone, stop.title});
        notices.push_back({StatusTone::Neutral, stop.hint});
        if (!stop.serverMessage.isEmpty())
            notices.push_back({StatusTone::Neutral,
                tr("Message from the server: %1").arg(oneLine(stop.serverMessage, 400))});
    } else if (run->isReading()) {
        notices.push_back({StatusTone::Info, tr("Reading the roster to see what has arrived.")});
    } else if (run->isStopping()) {
        notices.push_back({StatusTone::Info, tr("Stopping after the request that is on its way.")});
    }
    if (!run->isEnded() && run->record().batches > 0)
        notices.push_back({StatusTone::Neutral,
            tr("%1 batches done.").arg(countOfText(run->record().batchesDone, run->record().batches))});
    if (!run->isEnded())
        notices.push_back({StatusTone::Neutral,
            tr("%1 people done.").arg(countOfText(m_model.processed(), run->sendable()))});
    else
        addSets(m_model.sets(), notices);
    if (run->isActive())
        notices.push_back(
            {StatusTone::Neutral, tr("It goes on when this window is closed. What was done stays done.")});
    if (run->isEnded() && run->count(ImportLineState::Unknown) > 0)
        notices.push_back({StatusTone::Warning,
            tr("Of %n line(s) it isn't known whether they arrived. Trying again reads the roster first.",
                nullptr, int(run->count(ImportLineState::Unknown)))});
    for (const QString &oddity : run->oddities().mid(0, 5))
        notices.push_back({StatusTone::Warning, oneLine(oddity, 300)});
    return notices;
}

} // namespace desk
