// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/import_run_table_model.h"

namespace desk {

using namespace Qt::StringLiterals;

namespace {

using Standing = ImportRuns::Listed::Standing;

QString tenantOf(const ImportRunRecord &run)
{
    return run.tenantName.isEmpty() ? run.tenant.text() : run.tenantName;
}

QString runTimeCopy(const QDateTime &utc)
{
    return utc.isValid() ? isoText(Timestamp::fromUtcMs(utc.toMSecsSinceEpoch())) : QString();
}

// Nothing to sort by: the newest are above.
constexpr ImportRunTableModel::Column importRunColumns[] = {
    {{int(ImportRunField::Started), "started"_L1, QT_TRANSLATE_NOOP("desk::ImportRunTableModel", "Begun")},
        {.display = [](const ImportRuns::Listed &listed,
                        const Clock &clock) { return momentText(listed.run.startedAt, clock.utcNow()); },
            .copy = [](const ImportRuns::Listed &listed) { return runTimeCopy(listed.run.startedAt); }}},
    {{int(ImportRunField::Tenant), "tenant"_L1, QT_TRANSLATE_NOOP("desk::ImportRunTableModel", "Tenant")},
        {.display = [](const ImportRuns::Listed &listed) { return singleLine(tenantOf(listed.run)); },
            .copy = [](const ImportRuns::Listed &listed) { return tenantOf(listed.run); },
            .tooltip = [](const ImportRuns::Listed &listed) { return listed.run.tenant.text().left(512); }}},
    {{int(ImportRunField::File), "file"_L1, QT_TRANSLATE_NOOP("desk::ImportRunTableModel", "File")},
        {.display =
                [](const ImportRuns::Listed &listed) {
                    const QString &file = listed.run.fileName;
                    return file.isEmpty() ? ImportRunTableModel::tr("Pasted cells") : singleLine(file);
                },
            .copy = [](const ImportRuns::Listed &listed) { return listed.run.fileName; }}},
    {{int(ImportRunField::Lines), "lines"_L1, QT_TRANSLATE_NOOP("desk::ImportRunTableModel", "Lines"),
         Qt::AlignRight},
        {.display = [](const ImportRuns::Listed &listed) { return countText(listed.run.lines); },
            .copy = [](const ImportRuns::Listed &listed) { return QString::number(listed.run.lines); }}},
    {{int(ImportRunField::Requests), "requests"_L1,
         QT_TRANSLATE_NOOP("desk::ImportRunTableModel", "Requests sent"), Qt::AlignRight},
        {.display =
                [](const ImportRuns::Listed &listed) {
                    return countOfText(listed.run.batchesDone, listed.run.batches);
                },
            .copy =
                [](const ImportRuns::Listed &listed) {
                    return QStringLiteral("%1/%2").arg(listed.run.batchesDone).arg(listed.run.batches);
                }}},
    {{int(ImportRunField::State), "state"_L1, QT_TRANSLATE_NOOP("desk::ImportRunTableModel", "Status")},
        {.display = [](const ImportRuns::Listed &listed) { return importStandingText(listed.standing); },
            .tone = [](const ImportRuns::Listed &listed) { return importStandingTone(listed.standing); }}},
    {{int(ImportRunField::Ended), "ended"_L1, QT_TRANSLATE_NOOP("desk::ImportRunTableModel", "Ended")},
        {.display = [](const ImportRuns::Listed &listed,
                        const Clock &clock) { return momentText(listed.run.endedAt, clock.utcNow()); },
            .copy = [](const ImportRuns::Listed &listed) { return runTimeCopy(listed.run.endedAt); }}},
};

static_assert(columnsAreInOrder(importRunColumns), "a column's number is its field's");

} // namespace

QString importStandingText(Standing standing)
{
    switch (standing) {
    case Standing::Running:
        return ImportRunTableModel::tr("Running");
    case Standing::Paused:
        return ImportRunTableModel::tr("Paused");
    case Standing::Interrupted:
        return ImportRunTableModel::tr("Interrupted");
    case Standing::NotUnderstood:
        return ImportRunTableModel::tr("Not understood");
    case Standing::Cancelled:
        return ImportRunTableModel::tr("Given up");
    case Standing::Finished:
        return ImportRunTableModel::tr("Finished");
    }
    return {};
}

StatusTone importStandingTone(Standing standing)
{
    switch (standing) {
    case Standing::Running:
        return StatusTone::Info;
    case Standing::Paused:
    case Standing::Interrupted:
    case Standing::NotUnderstood:
        return StatusTone::Warning;
    case Standing::Cancelled:
        return StatusTone::Muted;
    case Standing::Finished:
        return StatusTone::Good;
    }
    return StatusTone::Neutral;
}

ImportRunTableModel::ImportRunTableModel(Clock &clock, QObject *parent)
    : RowListModel(importRunColumns, clock, parent)
{ }

QByteArray ImportRunTableModel::searched(const ImportRuns::Listed &listed) const
{
    const ImportRunRecord &run = listed.run;
    return foldedUtf8(QStringList{run.tenantName, run.tenant.text(), run.fileName, run.id}.join(u'\n'));
}

} // namespace desk
