// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/actions/import_runs.h"

#include <QUuid>

#include <algorithm>
#include <functional>
#include <limits>

namespace desk {

ImportRuns::ImportRuns(BillingGateway &gateway, SeatActions &actions, Clock &clock, QObject *parent)
    : QObject(parent)
    , m_gateway(gateway)
    , m_actions(actions)
    , m_clock(clock)
{
    connect(&m_actions.ledger(), &IntentLedger::loaded, this, &ImportRuns::load);
    if (m_actions.ledger().isLoaded())
        load();
}

ImportRuns::~ImportRuns() = default;

void ImportRuns::load()
{
    IntentLedger &ledger = m_actions.ledger();
    ledger.journal().runs(ledger.account().id, this, [this](std::vector<ImportRunRecord> records) {
        m_loaded = true;
        m_unfinished.clear();
        m_ended.clear();
        for (ImportRunRecord &record : records) {
            const bool isOurs
                = std::ranges::any_of(m_runs, [&](const auto &run) { return run->record().id == record.id; });
            const bool hasEnded = record.state == ImportRunRecord::State::Finished
                || record.state == ImportRunRecord::State::Cancelled;
            if (!isOurs)
                (hasEnded ? m_ended : m_unfinished).push_back(std::move(record));
        }
        Q_EMIT changed();
    });
}

ImportRun *ImportRuns::runOf(const TenantId &tenant) const
{
    const auto at = std::find_if(
        m_runs.rbegin(), m_runs.rend(), [&](const auto &run) { return run->record().tenant == tenant; });
    return at == m_runs.rend() ? nullptr : at->get();
}

const ImportRunRecord *ImportRuns::unfinishedOf(const TenantId &tenant) const
{
    const auto at = std::ranges::find(m_unfinished, tenant, &ImportRunRecord::tenant);
    return at == m_unfinished.end() ? nullptr : &*at;
}

std::vector<ImportRuns::Listed> ImportRuns::listed() const
{
    using Standing = Listed::Standing;
    std::vector<Listed> all;
    for (const auto &run : m_runs) {
        const bool isCancelled = run->record().state == ImportRunRecord::State::Cancelled;
        all.push_back({run->record(),
            !run->isEnded()   ? run->isActive() ? Standing::Running : Standing::Paused
                : isCancelled ? Standing::Cancelled
                              : Standing::Finished});
    }
    for (const ImportRunRecord &run : m_unfinished)
        all.push_back({run, run.notUnderstood.isEmpty() ? Standing::Interrupted : Standing::NotUnderstood});
    for (const ImportRunRecord &run : m_ended)
        all.push_back(
            {run, run.state == ImportRunRecord::State::Cancelled ? Standing::Cancelled : Standing::Finished});
    std::ranges::stable_sort(
        all, std::greater<>(), [](const Listed &listed) { return listed.run.startedAt; });
    return all;
}

int ImportRuns::active() const
{
    return int(std::ranges::count_if(m_runs, [](const auto &run) { return run->isActive(); }));
}

ImportRun *ImportRuns::begin(const TenantId &tenant, const QString &tenantName, const QString &fileName,
    std::vector<ImportLineRecord> lines)
{
    const ImportRun *before = runOf(tenant);
    if ((before && !before->isEnded()) || unfinishedOf(tenant))
        return nullptr;
    ImportRunRecord record;
    record.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    record.accountId = m_actions.ledger().account().id;
    record.tenant = tenant;
    record.tenantName = tenantName;
    record.fileName = fileName;
    record.lines = int(lines.size());
    ImportRun *run = add(std::move(record), std::move(lines));
    run->start();
    return run;
}

void ImportRuns::takeUp(const QString &runId, QObject *context, std::function<void(ImportRun *)> taken)
{
    m_actions.ledger().journal().runLines(runId, this,
        [this, runId, context = QPointer<QObject>(context), taken = std::move(taken)](
            std::vector<ImportLineRecord> lines) {
            const auto at = std::ranges::find(m_unfinished, runId, &ImportRunRecord::id);
            ImportRun *run = nullptr;
            // What a newer version wrote of it can't be gone on with here: it stays as it is.
            const bool isUnderstood = at != m_unfinished.end() && at->notUnderstood.isEmpty()
                && std::ranges::all_of(
                    lines, [](const ImportLineRecord &line) { return line.notUnderstood.isEmpty(); });
            if (isUnderstood && m_actions.ledger().journalProblem().isWritable()) {
                ImportRunRecord record = std::move(*at);
                m_unfinished.erase(at);
                // Who was put first stays first: planned lines carry the number of their batch.
                std::ranges::stable_sort(lines, {}, [](const ImportLineRecord &line) {
                    return std::pair(
                        line.batch == 0 ? std::numeric_limits<int>::max() : line.batch, line.line);
                });
                run = add(std::move(record), std::move(lines));
            }
            if (context)
                taken(run);
        });
}

ImportRun *ImportRuns::add(ImportRunRecord record, std::vector<ImportLineRecord> lines)
{
    m_runs.push_back(
        std::make_unique<ImportRun>(m_gateway, m_actions, m_clock, std::move(record), std::move(lines)));
    ImportRun *run = m_runs.back().get();
    connect(run, &ImportRun::changed, this, &ImportRuns::changed);
    connect(run, &ImportRun::ended, this, [this, run] { Q_EMIT runEnded(run); });
    // A dialog may still show an ended run; only the newest of a tenant can be asked for.
    std::erase_if(m_runs, [&](const auto &old) {
        const bool isReplaced
            = old.get() != run && old->isEnded() && old->record().tenant == run->record().tenant;
        if (isReplaced)
            m_ended.insert(m_ended.begin(), old->record());
        return isReplaced;
    });
    Q_EMIT changed();
    return run;
}

} // namespace desk
