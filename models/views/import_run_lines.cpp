// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/views/import_run_lines.h"

#include "models/domain/import_text.h"

#include <QCoreApplication>

#include <algorithm>
#include <numeric>

namespace desk {

namespace {

struct ImportRunText
{
    Q_DECLARE_TR_FUNCTIONS(desk::ImportViewModel)
};

ImportOutcome outcomeOf(ImportLineState state)
{
    switch (state) {
    case ImportLineState::LeftOut:
    case ImportLineState::Planned:
    case ImportLineState::Sending:
        return ImportOutcome::NotSent;
    case ImportLineState::Allocated:
        return ImportOutcome::Allocated;
    case ImportLineState::Updated:
        return ImportOutcome::Updated;
    case ImportLineState::Skipped:
        return ImportOutcome::Skipped;
    case ImportLineState::NoSeat:
    case ImportLineState::Rejected:
        return ImportOutcome::NoSeat;
    case ImportLineState::Failed:
        return ImportOutcome::Failed;
    case ImportLineState::Unknown:
        return ImportOutcome::Unknown;
    case ImportLineState::Unaccounted:
        return ImportOutcome::Unaccounted;
    }
    return ImportOutcome::Unknown;
}

void addRow(CsvTable &table, const ImportLineRecord &line)
{
    const std::string id = line.userId.toStdString();
    const std::string email = line.email.toStdString();
    const std::string text = id + email + line.name.toStdString();
    const quint32 ends[] = {quint32(id.size()), quint32(id.size() + email.size()), quint32(text.size())};
    CsvRecord record;
    record.line = line.line;
    record.text = text;
    record.ends = ends;
    record.quoted = true; // a line without any text is a line of the run all the same
    table.add(record);
}

template <typename Wanted>
std::vector<size_t> linesOfRun(const ImportRun *run, Wanted isWanted)
{
    std::vector<size_t> indexes;
    for (size_t i = 0; run && i < run->lines().size(); ++i) {
        if (isWanted(run->lines()[i].state))
            indexes.push_back(i);
    }
    return indexes;
}

} // namespace

ImportRecords importRecords(const CheckedImport &import, const ImportPlan &plan)
{
    ImportRecords frozen;
    frozen.planned = plannedLines(plan);
    frozen.lines.reserve(import.size());
    std::vector<char> taken(import.size(), 0);
    const auto add = [&](quint32 line, ImportLineState state, int batch, bool update) {
        taken[line] = 1;
        ImportLineRecord record;
        record.line = int(import.fileLine(line));
        record.userId = exactText(import.userId(line));
        record.email = exactText(import.email(line));
        record.name = exactText(import.name(line));
        record.state = state;
        record.batch = batch;
        record.update = update;
        frozen.lines.push_back(std::move(record));
        frozen.lineOf.push_back(line);
    };
    for (size_t batch = 0; batch < plan.batchCount(); ++batch) {
        for (const quint32 line : plan.batch(batch))
            add(line, ImportLineState::Planned, int(batch) + 1, false);
    }
    for (const quint32 line : plan.updates())
        add(line, ImportLineState::Planned, 0, true);
    for (quint32 line = 0; line < import.size(); ++line) {
        if (!taken[line])
            add(line,
                plan.verdict(line) == ImportVerdict::NoSeat ? ImportLineState::NoSeat
                                                            : ImportLineState::LeftOut,
                0, false);
    }
    return frozen;
}

std::vector<quint32> plannedLines(const ImportPlan &plan)
{
    std::vector<quint32> lines;
    for (size_t batch = 0; batch < plan.batchCount(); ++batch)
        lines.insert(lines.end(), plan.batch(batch).begin(), plan.batch(batch).end());
    lines.insert(lines.end(), plan.updates().begin(), plan.updates().end());
    return lines;
}

void ImportRunLines::begin(size_t lines, std::vector<quint32> lineOf)
{
    m_result = std::make_shared<ImportResult>(lines);
    m_lineOf = std::move(lineOf);
}

std::shared_ptr<const CheckedImport> ImportRunLines::rebuild(const ImportRun &run, ImportChoices &choices)
{
    const std::vector<ImportLineRecord> &lines = run.lines();
    std::vector<size_t> order(lines.size());
    std::iota(order.begin(), order.end(), size_t(0));
    std::ranges::stable_sort(order, {}, [&](size_t index) { return lines[index].line; });
    auto table = std::make_shared<CsvTable>();
    std::vector<quint32> lineOf(lines.size(), 0);
    choices = {};
    choices.sendWithoutSeat = true;
    for (quint32 row = 0; row < order.size(); ++row) {
        const ImportLineRecord &line = lines[order[row]];
        addRow(*table, line);
        lineOf[order[row]] = row;
        if (line.state == ImportLineState::LeftOut || line.state == ImportLineState::NoSeat)
            choices.leftOut.insert(row);
    }
    ImportRoster roster;
    roster.seal(false);
    const auto import = CheckedImport::check(table, {false, 0, 1, 2}, roster, {false});
    begin(import->size(), std::move(lineOf));
    return import;
}

void ImportRunLines::take(const ImportRun &run, const std::vector<size_t> &indexes)
{
    for (const size_t index : indexes) {
        const ImportLineRecord &line = run.lines()[index];
        const QString reason
            = line.state == ImportLineState::Sending ? ImportRunText::tr("Is being sent.") : line.reason;
        m_result->set(m_lineOf[index], outcomeOf(line.state), reason);
    }
}

std::optional<size_t> ImportRunLines::indexOf(quint32 line) const
{
    const auto at = std::ranges::find(m_lineOf, line);
    return at == m_lineOf.end() ? std::nullopt : std::optional(size_t(at - m_lineOf.begin()));
}

std::vector<size_t> linesToRetry(const ImportRun *run, ImportSet set)
{
    return linesOfRun(run, [set](ImportLineState state) {
        switch (state) {
        case ImportLineState::NoSeat:
        case ImportLineState::Rejected:
            return set == ImportSet::WithoutSeat;
        case ImportLineState::Failed:
            return set == ImportSet::Failed;
        case ImportLineState::Unaccounted:
            return set == ImportSet::Unaccounted;
        case ImportLineState::Planned:
            return set == ImportSet::NotSent;
        case ImportLineState::LeftOut:
        case ImportLineState::Sending:
        case ImportLineState::Allocated:
        case ImportLineState::Updated:
        case ImportLineState::Skipped:
        case ImportLineState::Unknown:
            break;
        }
        return false;
    });
}

} // namespace desk
