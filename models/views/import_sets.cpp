// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/views/import_sets.h"

#include "models/items/import_texts.h"

#include <QCoreApplication>

#include <algorithm>

namespace desk {

namespace {

struct ImportSetWords
{
    Q_DECLARE_TR_FUNCTIONS(ImportViewModel)
};

constexpr ImportSet setsBefore[] = {ImportSet::All, ImportSet::Allocate, ImportSet::Update, ImportSet::NoSeat,
    ImportSet::Error, ImportSet::Duplicate, ImportSet::Skip};
constexpr ImportSet setsAfter[] = {ImportSet::All, ImportSet::Allocated, ImportSet::Updated,
    ImportSet::WithoutSeat, ImportSet::Failed, ImportSet::Unknown, ImportSet::Unaccounted, ImportSet::Skipped,
    ImportSet::NotSent, ImportSet::LeftOut};

struct SetWords
{
    ImportSet set;
    const char *told; ///< as part of a sentence
    const char *retry = nullptr; ///< the button, if it can be tried again
};

constexpr SetWords setWords[] = {
    {ImportSet::Allocated, QT_TRANSLATE_N_NOOP("ImportViewModel", "%n allocated")},
    {ImportSet::Updated, QT_TRANSLATE_N_NOOP("ImportViewModel", "%n updated")},
    {ImportSet::WithoutSeat, QT_TRANSLATE_N_NOOP("ImportViewModel", "%n with no seat free"),
        QT_TRANSLATE_N_NOOP("ImportViewModel", "Retr&y %n with no seat free")},
    {ImportSet::Failed, QT_TRANSLATE_N_NOOP("ImportViewModel", "%n failed"),
        QT_TRANSLATE_N_NOOP("ImportViewModel", "&Retry %n failed")},
    {ImportSet::Unknown, QT_TRANSLATE_N_NOOP("ImportViewModel", "%n unknown"),
        QT_TRANSLATE_N_NOOP("ImportViewModel", "Retry %n un&known")},
    {ImportSet::Unaccounted, QT_TRANSLATE_N_NOOP("ImportViewModel", "%n not mentioned in the reply"),
        QT_TRANSLATE_N_NOOP("ImportViewModel", "Retry %n not &mentioned in the reply")},
    {ImportSet::Skipped, QT_TRANSLATE_N_NOOP("ImportViewModel", "%n skipped by the server")},
    {ImportSet::NotSent, QT_TRANSLATE_N_NOOP("ImportViewModel", "%n not sent"),
        QT_TRANSLATE_N_NOOP("ImportViewModel", "Sen&d %n not sent")},
};

constexpr ImportSet retryableSets[] = {ImportSet::WithoutSeat, ImportSet::Failed, ImportSet::Unknown,
    ImportSet::Unaccounted, ImportSet::NotSent};

struct SetPart
{
    ImportSet set;
    QLatin1StringView id;
    std::optional<ImportVerdict> verdict;
    std::optional<ImportOutcome> outcome;
};

constexpr SetPart setParts[] = {
    {ImportSet::All, QLatin1StringView("all"), {}, {}},
    {ImportSet::Allocate, QLatin1StringView("allocate"), ImportVerdict::Allocate, {}},
    {ImportSet::Update, QLatin1StringView("update"), ImportVerdict::Update, {}},
    {ImportSet::Skip, QLatin1StringView("skip"), ImportVerdict::Skip, {}},
    {ImportSet::NoSeat, QLatin1StringView("no-seat"), ImportVerdict::NoSeat, {}},
    {ImportSet::Duplicate, QLatin1StringView("duplicate"), ImportVerdict::Duplicate, {}},
    {ImportSet::Error, QLatin1StringView("error"), ImportVerdict::Error, {}},
    {ImportSet::Allocated, QLatin1StringView("allocated"), {}, ImportOutcome::Allocated},
    {ImportSet::Updated, QLatin1StringView("updated"), {}, ImportOutcome::Updated},
    {ImportSet::Skipped, QLatin1StringView("skipped"), {}, ImportOutcome::Skipped},
    {ImportSet::WithoutSeat, QLatin1StringView("without-seat"), {}, ImportOutcome::NoSeat},
    {ImportSet::Failed, QLatin1StringView("failed"), {}, ImportOutcome::Failed},
    {ImportSet::Unaccounted, QLatin1StringView("unaccounted"), {}, ImportOutcome::Unaccounted},
    {ImportSet::Unknown, QLatin1StringView("unknown"), {}, ImportOutcome::Unknown},
    {ImportSet::NotSent, QLatin1StringView("not-sent"), {}, ImportOutcome::NotSent},
    {ImportSet::LeftOut, QLatin1StringView("left-out"), {}, ImportOutcome::NotSent},
};

const SetPart &partOf(ImportSet set)
{
    return *std::ranges::find(setParts, set, &SetPart::set);
}

} // namespace

ImportFilter importFilter(ImportSet set)
{
    const SetPart &part = partOf(set);
    ImportFilter filter;
    if (part.verdict)
        filter.verdicts.insert(*part.verdict);
    if (part.outcome)
        filter.outcomes.insert(*part.outcome);
    if (set == ImportSet::NotSent)
        filter.verdicts = {ImportVerdict::Allocate, ImportVerdict::Update, ImportVerdict::NoSeat};
    if (set == ImportSet::LeftOut)
        filter.verdicts = {ImportVerdict::Skip, ImportVerdict::Duplicate, ImportVerdict::Error};
    return filter;
}

qint64 importCount(ImportSet set, const ImportPlan &plan, const ImportResult *result)
{
    const SetPart &part = partOf(set);
    if (set == ImportSet::All)
        return plan.size();
    if (part.verdict)
        return plan.count(*part.verdict);
    if (!result || !part.outcome)
        return 0;
    if (set != ImportSet::NotSent && set != ImportSet::LeftOut)
        return result->count(*part.outcome);
    const ImportFilter filter = importFilter(set);
    qint64 count = 0;
    for (quint32 line = 0; line < plan.size(); ++line) {
        count
            += result->outcome(line) == ImportOutcome::NotSent && filter.verdicts.contains(plan.verdict(line))
            ? 1
            : 0;
    }
    return count;
}

QString importSetLabel(ImportSet set)
{
    const SetPart &part = partOf(set);
    if (set == ImportSet::All)
        return ImportSetWords::tr("All");
    if (set == ImportSet::LeftOut)
        return ImportSetWords::tr("Left out");
    return part.verdict ? importVerdictText(*part.verdict) : importOutcomeText(*part.outcome);
}

QString importResultText(const std::vector<ImportSetCount> &sets)
{
    QStringList parts;
    for (const ImportSetCount &set : sets) {
        const auto *words = std::ranges::find(setWords, set.set, &SetWords::set);
        if (words != std::end(setWords) && set.count > 0)
            parts << ImportSetWords::tr(words->told, nullptr, int(set.count));
    }
    return parts.isEmpty() ? ImportSetWords::tr("nothing was sent") : parts.join(QStringLiteral(", "));
}

std::span<const ImportSet> retryableImportSets()
{
    return retryableSets;
}

QString importRetryText(ImportSet set, qint64 count)
{
    const auto *words = std::ranges::find(setWords, set, &SetWords::set);
    return words != std::end(setWords) && words->retry ? ImportSetWords::tr(words->retry, nullptr, int(count))
                                                       : QString();
}

QString importSetId(ImportSet set)
{
    return QString(partOf(set).id);
}

ImportSet importSetFromId(const QString &id)
{
    const auto at = std::ranges::find(setParts, id, &SetPart::id);
    return at == std::end(setParts) ? ImportSet::All : at->set;
}

std::span<const ImportSet> importSets(bool afterRun)
{
    return afterRun ? std::span<const ImportSet>(setsAfter) : std::span<const ImportSet>(setsBefore);
}

} // namespace desk
