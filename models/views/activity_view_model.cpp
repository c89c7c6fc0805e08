// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/views/activity_view_model.h"

#include "models/items/formatting.h"

#include <utility>

namespace desk {

namespace {

constexpr int activityAtOnce = 500;
constexpr int rowsAhead = 100; // of those on screen

} // namespace

ActivityViewModel::ActivityViewModel(IntentJournal &journal, Account account, Clock &clock, QObject *parent)
    : QObject(parent)
    , m_journal(journal)
    , m_account(std::move(account))
    , m_clock(clock)
    , m_model(clock, m_account.provider.name)
{
    connect(&m_journal, &IntentJournal::activityAdded, this, [this] {
        if (m_started)
            readNewer();
    });
    connect(&m_journal, &IntentJournal::problemChanged, this, [this] {
        if (m_started && m_journal.problem().isWritable())
            refresh();
        updateState();
        Q_EMIT journalChanged();
    });
}

void ActivityViewModel::start()
{
    if (!std::exchange(m_started, true))
        refresh();
}

void ActivityViewModel::refresh()
{
    m_started = true;
    check();
    if (m_model.newest() > 0)
        readNewer();
    else
        readOlder();
}

void ActivityViewModel::readOlder()
{
    if (m_readingOlder)
        return;
    // Without an ID nothing of this account is kept, and the journal would be asked for all accounts.
    if (m_account.id.isEmpty()) {
        m_read = m_complete = true;
        return updateState();
    }
    m_readingOlder = true;
    updateState();
    m_journal.activity(
        {m_account.id, m_model.oldest(), activityAtOnce}, this, [this](std::vector<ActivityEntry> entries) {
            m_readingOlder = false;
            // A journal that isn't open answers with nothing; that says nothing about what is in it.
            m_read = !entries.empty() || m_model.newest() > 0 || m_journal.problem().isWritable();
            m_complete = m_read && int(entries.size()) < activityAtOnce;
            m_asOf = m_clock.utcNow();
            m_model.add(std::move(entries));
            updateState();
            Q_EMIT countsChanged();
            readOlderIfWanted();
        });
}

void ActivityViewModel::showChangedLine()
{
    m_changedWanted = changedLine() > 0;
    m_model.setFilter({});
    updateState();
    Q_EMIT countsChanged();
    readOlderIfWanted();
}

void ActivityViewModel::readOlderIfWanted()
{
    if (m_changedWanted && m_read && !m_complete && m_model.oldest() > changedLine())
        return readOlder();
    if (std::exchange(m_changedWanted, false))
        Q_EMIT changedLineShown(m_model.rowOfLine(changedLine()));
    if (m_read && !m_complete && m_lastVisible + rowsAhead >= m_model.rowCount())
        readOlder();
}

void ActivityViewModel::readNewer()
{
    if (m_account.id.isEmpty())
        return;
    if (m_model.newest() == 0)
        return readOlder(); // there were none at all until now
    if (m_readingNewer) {
        m_newerWanted = true;
        return;
    }
    m_readingNewer = true;
    readNewerBefore(0, {});
}

/// Goes back until a line that is there already: the table has no gaps.
void ActivityViewModel::readNewerBefore(qint64 before, std::vector<ActivityEntry> found)
{
    m_journal.activity({m_account.id, before, activityAtOnce}, this,
        [this, found = std::move(found)](std::vector<ActivityEntry> entries) mutable {
            const qint64 known = m_model.newest();
            bool reached = int(entries.size()) < activityAtOnce;
            for (ActivityEntry &entry : entries) {
                reached = reached || entry.number <= known;
                if (entry.number > known)
                    found.push_back(std::move(entry));
            }
            if (!reached) {
                const qint64 oldest = found.back().number;
                return readNewerBefore(oldest, std::move(found));
            }
            m_readingNewer = false;
            m_asOf = m_clock.utcNow();
            m_model.add(std::move(found));
            updateState();
            Q_EMIT countsChanged();
            if (std::exchange(m_newerWanted, false))
                readNewer();
        });
}

void ActivityViewModel::check()
{
    m_journal.checkActivity(this, [this](ActivityCheck result) {
        m_check = result;
        m_checked = true;
        m_model.setChangedLine(changedLine());
        Q_EMIT integrityChanged();
    });
}

QString ActivityViewModel::integrityText() const
{
    if (!m_checked)
        return {};
    if (!m_check.done)
        return tr("The lines could not be verified.");
    if (m_check.isIntact())
        return m_check.lines > 0 ? tr("Verified: no line was changed.") : QString();
    return tr("Line %1 was changed or is missing. Newer lines may not be what was written, either.")
        .arg(countText(m_check.firstBad));
}

StatusTone ActivityViewModel::integrityTone() const
{
    if (m_checked && m_check.isIntact())
        return StatusTone::Good;
    return m_checked && m_check.done ? StatusTone::Critical : StatusTone::Warning;
}

QString ActivityViewModel::coverageText() const
{
    if (!m_read || m_complete)
        return {};
    const QString count = countText(m_model.counts().all);
    return m_model.filter().isEmpty() ? tr("the newest %1 lines").arg(count)
                                      : tr("the newest %1 lines were searched").arg(count);
}

void ActivityViewModel::setShow(ActivityFilter::Show show)
{
    ActivityFilter filter = m_model.filter();
    filter.show = show;
    m_model.setFilter(filter);
    updateState();
    Q_EMIT countsChanged();
    readOlderIfWanted();
}

void ActivityViewModel::setSearchText(const QString &text)
{
    ActivityFilter filter = m_model.filter();
    filter.search = text;
    m_model.setFilter(filter);
    updateState();
    Q_EMIT countsChanged();
    readOlderIfWanted();
}

void ActivityViewModel::setVisibleRows(int, int last)
{
    m_lastVisible = last;
    readOlderIfWanted();
}

void ActivityViewModel::updateState()
{
    m_state = {};
    m_state.loading = m_readingOlder;
    if (m_model.rowCount() > 0) {
        m_state.phase = ViewState::Phase::Ready;
        m_state.asOf = m_asOf;
    } else if (m_readingOlder || (m_started && !m_read && m_journal.problem().isWritable())) {
        m_state.phase = ViewState::Phase::FirstLoad;
    } else if (m_read) {
        m_state.phase = ViewState::Phase::Empty;
        m_state.empty = m_model.counts().all > 0 ? EmptyKind::NothingMatches : EmptyKind::NothingYet;
        m_state.asOf = m_asOf;
    }
    Q_EMIT stateChanged();
}

} // namespace desk
