// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/actions/import_run.h"

#include <algorithm>

namespace desk {

namespace {

/// A server that loses every answer must not be asked for ever.
constexpr int mostLostInARow = 3;

/// What a line leaves out was sent as it was known.
bool hasDetailsOf(const ImportLineRecord &line, const KnownSeat &seat)
{
    return (line.email.isEmpty() || line.email == seat.email)
        && (line.name.isEmpty() || line.name == seat.name);
}

} // namespace

/// This run's intent of which nobody knows what became of it.
const Intent *ImportRun::openIntent() const
{
    const IntentLedger &ledger = m_actions.ledger();
    const Intent *batch = ledger.blocking(IntentKind::AllocateBatch, m_run.tenant, {});
    if (batch && batch->runId == m_run.id)
        return batch;
    for (const ImportLineRecord &line : m_lines) {
        if (line.update && isUncertain(line)) {
            if (const Intent *open = ledger.blocking(IntentKind::UpdateSeat, m_run.tenant, line.userId))
                return open;
        }
    }
    return nullptr;
}

void ImportRun::startLookup(QSet<QString> ids, std::function<void(const RosterLookup &)> take)
{
    m_lookup = std::make_unique<RosterLookup>(m_gateway, m_run.tenant, std::move(ids));
    connect(m_lookup.get(), &RosterLookup::finished, this, [this, take = std::move(take)] {
        const std::unique_ptr<RosterLookup, QScopedPointerDeleteLater> lookup(m_lookup.release());
        if (lookup->isComplete())
            take(*lookup);
        else
            stopFor({ImportStop::Kind::Unsettled, {}, lookup->error()});
    });
    m_lookup->start();
    Q_EMIT changed();
}

/// Who has a seat by now? The others are planned again. First the journal's intent is settled, which may take
/// a few looks; another batch may not begin before that.
void ImportRun::lookUpUncertain()
{
    Indexes uncertain;
    QSet<QString> ids;
    for (size_t i = 0; i < m_lines.size(); ++i) {
        if (isUncertain(m_lines[i])) {
            uncertain.push_back(i);
            ids.insert(m_lines[i].userId);
        }
    }
    set(uncertain, ImportLineState::Unknown, tr("The answer was lost; reading the roster."));
    if (const Intent *open = openIntent()) {
        m_awaited = open->id;
        m_actions.settle(m_awaited);
        Q_EMIT changed();
        return;
    }
    startLookup(ids, [this, uncertain](const RosterLookup &lookup) { takeLookup(uncertain, lookup); });
}

void ImportRun::takeLookup(const Indexes &uncertain, const RosterLookup &lookup)
{
    bool arrived = false;
    bool batchArrived = false;
    for (const size_t index : uncertain) {
        ImportLineRecord &line = m_lines[index];
        const auto found = lookup.found().find(line.userId);
        const bool there = found != lookup.found().end();
        // An update whose new details aren't there is sent again.
        const bool done = there && (!line.update || hasDetailsOf(line, found->second));
        line.state = !done ? ImportLineState::Planned
            : line.update  ? ImportLineState::Updated
                           : ImportLineState::Allocated;
        line.reason = done ? tr("The answer was lost; the roster shows it.") : QString();
        arrived |= done;
        batchArrived |= done && !line.update;
    }
    m_cursor = 0;
    Q_EMIT linesChanged(uncertain);
    m_run.batchesDone += batchArrived ? 1 : 0;
    m_lostInARow = arrived ? 0 : m_lostInARow + 1;
    saveThen(uncertain, [this] {
        if (m_lostInARow >= mostLostInARow)
            stopFor({ImportStop::Kind::LostAgain, {}, {}});
        else
            next();
    });
}

/// An update sends the whole record, because what the API does with what is left out isn't documented: so
/// what is known of these people is read first.
void ImportRun::lookUpUpdates()
{
    QSet<QString> ids;
    for (const ImportLineRecord &line : m_lines) {
        if (line.update && line.state == ImportLineState::Planned)
            ids.insert(line.userId);
    }
    startLookup(ids, [this](const RosterLookup &lookup) {
        m_known = lookup.found();
        next();
    });
}

/// Whether an update really changes the record isn't documented either.
void ImportRun::readBackUpdates()
{
    QSet<QString> ids;
    for (const size_t index : m_toReadBack)
        ids.insert(m_lines[index].userId);
    startLookup(ids, [this](const RosterLookup &lookup) {
        Indexes other;
        for (const size_t index : m_toReadBack) {
            const auto found = lookup.found().find(m_lines[index].userId);
            if (found == lookup.found().end() || !hasDetailsOf(m_lines[index], found->second))
                other.push_back(index);
        }
        m_toReadBack.clear();
        set(other, ImportLineState::Failed,
            tr("The server accepted the new details, but its roster doesn't show them."));
        saveThen(other, [this] { next(); });
    });
}

} // namespace desk
