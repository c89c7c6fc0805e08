// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/views/import_runs_view_model.h"

#include "models/items/formatting.h"
#include "models/views/table_export.h"

#include <QCoreApplication>

#include <algorithm>

namespace desk {

namespace {

struct ImportRunsWords
{
    Q_DECLARE_TR_FUNCTIONS(desk::ImportRunsViewModel)
};

QString countedLinesText(ImportLineState state, qint64 count)
{
    const QString number = countText(count);
    switch (state) {
    case ImportLineState::LeftOut:
        return ImportRunsWords::tr("%1 left out").arg(number);
    case ImportLineState::NoSeat:
        return ImportRunsWords::tr("%1 without a seat").arg(number);
    case ImportLineState::Planned:
        return ImportRunsWords::tr("%1 not sent").arg(number);
    case ImportLineState::Sending:
        return ImportRunsWords::tr("%1 being sent").arg(number);
    case ImportLineState::Allocated:
        return ImportRunsWords::tr("%1 allocated").arg(number);
    case ImportLineState::Updated:
        return ImportRunsWords::tr("%1 updated").arg(number);
    case ImportLineState::Skipped:
        return ImportRunsWords::tr("%1 had a seat").arg(number);
    case ImportLineState::Rejected:
        return ImportRunsWords::tr("%1 rejected").arg(number);
    case ImportLineState::Failed:
        return ImportRunsWords::tr("%1 failed").arg(number);
    case ImportLineState::Unknown:
        return ImportRunsWords::tr("%1 not known").arg(number);
    case ImportLineState::Unaccounted:
        return ImportRunsWords::tr("%1 not mentioned by the server").arg(number);
    }
    return {};
}

/// Most of all what has an effect.
constexpr ImportLineState statesInOrder[] = {ImportLineState::Allocated, ImportLineState::Updated,
    ImportLineState::Skipped, ImportLineState::Rejected, ImportLineState::NoSeat, ImportLineState::Failed,
    ImportLineState::Unknown, ImportLineState::Unaccounted, ImportLineState::Sending,
    ImportLineState::Planned, ImportLineState::LeftOut};

QString linesSummary(const std::vector<ImportLineRecord> &lines)
{
    QStringList parts;
    for (const ImportLineState state : statesInOrder) {
        if (const qint64 count = std::ranges::count(lines, state, &ImportLineRecord::state); count > 0)
            parts << countedLinesText(state, count);
    }
    return parts.join(QStringLiteral(" · "));
}

} // namespace

ImportRunsViewModel::ImportRunsViewModel(ImportRuns &runs, Clock &clock, QObject *parent)
    : QObject(parent)
    , m_runs(runs)
    , m_clock(clock)
    , m_model(clock)
{
    connect(&m_runs, &ImportRuns::changed, this, &ImportRunsViewModel::update);
    update();
}

void ImportRunsViewModel::update()
{
    m_model.setRows(m_runs.listed());
    ViewState state;
    const bool isKnown = m_runs.isLoaded() || !m_model.all().empty();
    state.asOf = isKnown ? m_clock.utcNow() : QDateTime();
    if (!isKnown) {
        state.phase = ViewState::Phase::FirstLoad;
    } else if (m_model.rowCount() == 0) {
        state.phase = ViewState::Phase::Empty;
        state.empty = m_model.all().empty() ? EmptyKind::NothingYet : EmptyKind::NothingMatches;
    } else {
        state.phase = ViewState::Phase::Ready;
    }
    m_state = state;
    readSummary();
    Q_EMIT stateChanged();
    Q_EMIT runsChanged();
}

void ImportRunsViewModel::setSearchText(const QString &text)
{
    m_model.setSearchText(text);
    update();
}

QString ImportRunsViewModel::interruptedText() const
{
    const std::vector<ImportRunRecord> &unfinished = m_runs.unfinished();
    if (unfinished.empty())
        return {};
    const ImportRunRecord &newest = unfinished.front();
    const QString tenant
        = singleLine(newest.tenantName.isEmpty() ? newest.tenant.text() : newest.tenantName, 60);
    if (unfinished.size() == 1)
        return tr("An import into %1 was interrupted: %2 of its requests were sent.")
            .arg(tenant, countOfText(newest.batchesDone, newest.batches));
    return tr("%n imports were interrupted, the newest into %1.", nullptr, int(unfinished.size()))
        .arg(tenant);
}

bool ImportRunsViewModel::canOpen(const ImportRuns::Listed &listed) const
{
    using Standing = ImportRuns::Listed::Standing;
    if (listed.standing == Standing::Interrupted || listed.standing == Standing::NotUnderstood)
        return true;
    const ImportRun *newest = m_runs.runOf(listed.run.tenant);
    return newest && newest->record().id == listed.run.id && !newest->isEnded();
}

void ImportRunsViewModel::select(const QString &runId)
{
    if (runId == m_selected)
        return;
    m_selected = runId;
    m_summary.clear();
    Q_EMIT summaryChanged();
    readSummary();
}

void ImportRunsViewModel::readSummary()
{
    const auto isMeant = [this](const ImportRuns::Listed &listed) { return listed.run.id == m_selected; };
    const auto at = std::ranges::find_if(m_model.all(), isMeant);
    if (at == m_model.all().end())
        return;
    const ImportRun *open = m_runs.runOf(at->run.tenant);
    if (open && open->record().id == m_selected) {
        m_summary = linesSummary(open->lines());
        return Q_EMIT summaryChanged();
    }
    if (!m_summary.isEmpty())
        return; // what has ended doesn't change
    m_runs.actions().ledger().journal().runLines(
        m_selected, this, [this, id = m_selected](const std::vector<ImportLineRecord> &lines) {
            if (id != m_selected)
                return;
            m_summary = linesSummary(lines);
            Q_EMIT summaryChanged();
        });
}

ExportOffer ImportRunsViewModel::exportOffer()
{
    ExportOffer offer;
    offer.title = tr("Export imports");
    offer.fileName = QStringLiteral("imports");
    offer.narrowed = !m_model.searchText().trimmed().isEmpty();
    offer.shownText = tr("The imports that are shown (%1)").arg(countText(m_model.rowCount()));
    offer.allText = tr("All imports (%1)").arg(countText(qint64(m_model.all().size())));
    offer.source = [this](const ExportChoice &choice) {
        // A model of its own, so that an import that goes on doesn't change what is being written.
        auto frozen = std::make_shared<ImportRunTableModel>(m_clock);
        frozen->setRows(m_model.all());
        if (!choice.everything)
            frozen->setSearchText(m_model.searchText());
        std::vector<ExportColumn> columns = choice.shown;
        if (choice.everyField) {
            columns.clear();
            for (int column = 0; column < frozen->columnCount(); ++column)
                columns.push_back({column, frozen->columnId(column), frozen->columnId(column)});
        }
        return modelExport(frozen, columns, !choice.json && !choice.everyField, m_clock);
    };
    return offer;
}

} // namespace desk
