// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/import_outcome.h"

#include <QSet>

#include <algorithm>

namespace desk {

namespace {

/// In which of the reply's lists an ID is.
struct Mentions
{
    bool allocated = false;
    bool skipped = false;
    bool rejected = false;

    [[nodiscard]] int count() const { return int(allocated) + int(skipped) + int(rejected); }
};

ImportOutcome outcomeOf(const Mentions &mentions)
{
    if (mentions.count() > 1)
        return ImportOutcome::Unknown;
    if (mentions.allocated)
        return ImportOutcome::Allocated;
    if (mentions.skipped)
        return ImportOutcome::Skipped;
    return mentions.rejected ? ImportOutcome::NoSeat : ImportOutcome::Unaccounted;
}

} // namespace

BatchAccount accountBatch(const QStringList &sent, const QStringList &allocated, const QStringList &skipped,
    const QStringList &rejected)
{
    BatchAccount account;
    QHash<QString, Mentions> mentions;
    QSet<QString> repeated;
    QStringList order; // of the reply, for telling
    const auto read = [&](const QStringList &ids, bool Mentions::*list) {
        for (const QString &id : ids) {
            if (!mentions.contains(id))
                order.append(id);
            bool &mentioned = mentions[id].*list;
            if (mentioned && !repeated.contains(id)) {
                repeated.insert(id);
                account.repeated.append(id);
            }
            mentioned = true;
        }
    };
    read(allocated, &Mentions::allocated);
    read(skipped, &Mentions::skipped);
    read(rejected, &Mentions::rejected);
    const QSet<QString> wasSent(sent.begin(), sent.end());
    for (const QString &id : std::as_const(order)) {
        if (!wasSent.contains(id))
            account.notSent.append(id);
        if (mentions.value(id).count() > 1)
            account.contradictory.append(id);
    }
    for (const QString &id : sent)
        account.outcomes.push_back(outcomeOf(mentions.value(id)));
    account.unaccounted = std::ranges::count(account.outcomes, ImportOutcome::Unaccounted);
    return account;
}

std::vector<ImportOutcome> accountLostBatch(const QStringList &sent, const ImportRoster &rereadRoster)
{
    std::vector<ImportOutcome> outcomes;
    for (const QString &id : sent) {
        if (rereadRoster.isActive(id.toStdString()))
            outcomes.push_back(ImportOutcome::Allocated);
        else
            outcomes.push_back(rereadRoster.isComplete() ? ImportOutcome::NotSent : ImportOutcome::Unknown);
    }
    return outcomes;
}

void ImportResult::set(quint32 line, ImportOutcome outcome, const QString &reason)
{
    --m_counts[size_t(m_outcomes[line])];
    ++m_counts[size_t(outcome)];
    m_outcomes[line] = outcome;
    if (reason.isEmpty())
        m_reasons.remove(line);
    else
        m_reasons.insert(line, reason);
}

} // namespace desk
