// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/credit_pool_table_model.h"

#include "models/items/credit_bar.h"
#include "models/items/credit_words.h"

#include <algorithm>

namespace desk {

using namespace Qt::StringLiterals;

namespace {

QString poolShown(const CreditPool &pool)
{
    return pool.product.isEmpty() || pool.name.isEmpty() ? poolTitle(pool) : singleLine(pool.name, 120);
}

QString poolSecondLine(const CreditPool &pool)
{
    // Pools of several products may be called alike: the product goes before what may be cut.
    if (!pool.product.isEmpty() && !pool.name.isEmpty())
        return singleLine(pool.product, 80) + QStringLiteral(" · ") + singleLine(pool.key);
    return pool.name.isEmpty() ? QString() : singleLine(pool.key);
}

QString poolTooltip(const CreditPool &pool)
{
    if (!pool.subscription.isEmpty())
        return singleLine(poolTitle(pool)) + u'\n' + singleLine(pool.key) + u'\n'
            + singleLine(pool.subscription.text());
    return pool.name.isEmpty() ? singleLine(pool.key) : singleLine(pool.name) + u'\n' + singleLine(pool.key);
}

/// Of the plan, in whole percent.
std::optional<qint64> poolShare(const CreditPool &pool)
{
    const auto share = pool.level().planShare();
    return share ? wholePercent(*share) : std::nullopt;
}

std::optional<StatusTone> creditsTone(std::optional<qint64> number)
{
    return number.value_or(0) < 0 ? std::optional(StatusTone::Critical) : std::nullopt;
}

/// As the list of tenants marks it.
std::optional<StatusTone> shareTone(const CreditPool &pool)
{
    const auto tone = creditsTone(poolShare(pool));
    return !tone && pool.level().isLow() ? StatusTone::Warning : tone;
}

QString notSentTooltip(std::optional<qint64> number, const ClockAndProvider &about)
{
    return number ? QString() : CreditPoolTableModel::tr("%1 didn't send it.").arg(about.providerName);
}

QString planCreditsTooltip(const CreditPool &pool, const ClockAndProvider &about)
{
    if (!pool.base && !pool.addon && pool.total)
        return CreditPoolTableModel::tr("%1 sent the sum only, not which credits are the plan's.")
            .arg(about.providerName);
    return notSentTooltip(pool.base, about);
}

QString poolTotalTooltip(const CreditPool &pool, const ClockAndProvider &about)
{
    if (pool.total && !pool.limit)
        return CreditPoolTableModel::tr("No limit is known: the pool has none, or %1 didn't send it.")
            .arg(about.providerName);
    return notSentTooltip(pool.total, about);
}

constexpr CreditPoolTableModel::Column creditPoolColumns[] = {
    {{int(CreditPoolField::Pool), "pool"_L1, QT_TRANSLATE_NOOP("desk::CreditPoolTableModel", "Pool")},
        {.text = [](const CreditPoolRow &row) { return poolTitle(row.pool); },
            .display = [](const CreditPoolRow &row) { return poolShown(row.pool); },
            .copy = [](const CreditPoolRow &row) { return row.pool.key; },
            .tooltip = [](const CreditPoolRow &row) { return poolTooltip(row.pool); },
            .secondary = [](const CreditPoolRow &row) { return poolSecondLine(row.pool); }}},
    {{int(CreditPoolField::Balance), "balance"_L1,
         QT_TRANSLATE_NOOP("desk::CreditPoolTableModel", "Balance")},
        {.display = [](const CreditPoolRow &row) { return creditBarText(row.pool); },
            .copy = [](const CreditPoolRow &row) { return creditBarText(row.pool); },
            .tooltip = [](const CreditPoolRow &row) { return creditBarText(row.pool); },
            .number = [](const CreditPoolRow &row) { return row.pool.total; },
            .tone = [](const CreditPoolRow &row) { return creditsTone(row.pool.total); }}},
    {{int(CreditPoolField::Left), "left"_L1, QT_TRANSLATE_NOOP("desk::CreditPoolTableModel", "Plan left"),
         Qt::AlignRight},
        {.display = [](const CreditPoolRow &row) { return planLeftText(row.pool.level()); },
            .tooltip
            = [](const CreditPoolRow &row,
                  const ClockAndProvider &about) { return planLeftTooltip(row.pool, about.providerName); },
            .number = [](const CreditPoolRow &row) { return poolShare(row.pool); },
            .tone = [](const CreditPoolRow &row) { return shareTone(row.pool); }}},
    {{int(CreditPoolField::Total), "total"_L1, QT_TRANSLATE_NOOP("desk::CreditPoolTableModel", "In all"),
         Qt::AlignRight, false},
        {.display = [](const CreditPoolRow &row) { return creditsLeftText(row.pool.total); },
            .tooltip = [](const CreditPoolRow &row,
                           const ClockAndProvider &about) { return poolTotalTooltip(row.pool, about); },
            .number = [](const CreditPoolRow &row) { return row.pool.total; },
            .tone = [](const CreditPoolRow &row) { return creditsTone(row.pool.total); }}},
    {{int(CreditPoolField::Plan), "plan"_L1, QT_TRANSLATE_NOOP("desk::CreditPoolTableModel", "Plan credits"),
         Qt::AlignRight},
        {.display = [](const CreditPoolRow &row) { return planCreditsText(row.pool.level()); },
            .tooltip = [](const CreditPoolRow &row,
                           const ClockAndProvider &about) { return planCreditsTooltip(row.pool, about); },
            .number = [](const CreditPoolRow &row) { return row.pool.level().planLeft(); },
            .tone = [](const CreditPoolRow &row) { return creditsTone(row.pool.level().planLeft()); }}},
    {{int(CreditPoolField::Addon), "addon"_L1,
         QT_TRANSLATE_NOOP("desk::CreditPoolTableModel", "Add-on credits"), Qt::AlignRight},
        {.tooltip = [](const CreditPoolRow &row,
                        const ClockAndProvider &about) { return notSentTooltip(row.pool.addon, about); },
            .number = [](const CreditPoolRow &row) { return row.pool.addon; },
            .tone = [](const CreditPoolRow &row) { return creditsTone(row.pool.addon); }}},
    {{int(CreditPoolField::Behaviour), "behaviour"_L1,
         QT_TRANSLATE_NOOP("desk::CreditPoolTableModel", "When empty")},
        {.text = [](const CreditPoolRow &row) { return row.pool.behavior.text; },
            .display = [](const CreditPoolRow &row) { return limitBehaviorText(row.pool.behavior); },
            .tooltip =
                [](const CreditPoolRow &row, const ClockAndProvider &about) {
                    return limitBehaviorTooltip(row.pool.behavior, about.providerName);
                },
            .tone =
                [](const CreditPoolRow &row) {
                    const auto &behavior = row.pool.behavior;
                    return behavior.value == LimitBehavior::Other && !behavior.isAbsent()
                        ? std::optional(StatusTone::Warning)
                        : std::nullopt;
                }}},
    {{int(CreditPoolField::NextExpiry), "nextExpiry"_L1,
         QT_TRANSLATE_NOOP("desk::CreditPoolTableModel", "Next expiry")},
        {.display =
                [](const CreditPoolRow &row, const ClockAndProvider &about) {
                    return expiryText(row.pool.nextExpiry, about.clock.utcNow());
                },
            .tooltip =
                [](const CreditPoolRow &row, const ClockAndProvider &about) {
                    return expiryTooltip(row.pool.nextExpiry, about.providerName);
                },
            .time = [](const CreditPoolRow &row) { return row.pool.nextExpiry; },
            .ages = true}},
    {{int(CreditPoolField::RunsOut), "runsOut"_L1,
         QT_TRANSLATE_NOOP("desk::CreditPoolTableModel", "Runs out")},
        {.display = [](const CreditPoolRow &row) { return row.runsOut; },
            .copy =
                [](const CreditPoolRow &row) {
                    return row.runsOutMs ? isoText(Timestamp::fromUtcMs(*row.runsOutMs)) : row.runsOut;
                },
            .tooltip = [](const CreditPoolRow &row) { return row.runsOutReason; },
            .number = [](const CreditPoolRow &row) { return row.runsOutMs; }}},
    {{int(CreditPoolField::Alerts), "alerts"_L1, QT_TRANSLATE_NOOP("desk::CreditPoolTableModel", "Alerts")},
        {.display =
                [](const CreditPoolRow &row) {
                    return row.alerts.isEmpty()
                        ? CreditPoolTableModel::tr("None")
                        : CreditPoolTableModel::tr("%Ln alert(s)", nullptr, int(row.alerts.size()));
                },
            .copy = [](const CreditPoolRow &row) { return row.alerts.join(QStringLiteral("; ")); },
            .tooltip
            = [](const CreditPoolRow &row) { return (row.alerts + QStringList{row.alertRule}).join(u'\n'); },
            .number = [](const CreditPoolRow &row) { return row.alerts.size(); },
            .tone =
                [](const CreditPoolRow &row) {
                    return row.alerts.isEmpty() ? std::nullopt : std::optional(StatusTone::Warning);
                }}},
};

static_assert(columnsAreInOrder(creditPoolColumns), "a column's number is its field's");

} // namespace

CreditPoolTableModel::CreditPoolTableModel(Clock &clock, const QString &providerName, QObject *parent)
    : RowListModel(creditPoolColumns, {clock, providerName}, parent)
{ }

int CreditPoolTableModel::validCount() const
{
    return int(std::ranges::count_if(all(), [](const CreditPoolRow &row) { return row.pool.isValid(); }));
}

QString CreditPoolTableModel::problemOf(const CreditPoolRow &row) const
{
    return row.pool.isValid() || !row.pool.problem.isEmpty() ? singleLine(row.pool.problem)
                                                             : tr("This pool has no key.");
}

QString CreditPoolTableModel::doubtOf(const CreditPoolRow &row, int column) const
{
    return row.pool.isValid() || column == int(CreditPoolField::Pool)
        ? QString()
        : tr("This pool wasn't understood: %1").arg(singleLine(row.pool.problem));
}

QVariant CreditPoolTableModel::besides(const CreditPoolRow &row, int column, int role) const
{
    if (role == CreditBarRole && column == int(CreditPoolField::Balance))
        return QVariant::fromValue(creditBar(row.pool));
    return role == Qt::AccessibleTextRole && column == int(CreditPoolField::Pool)
        ? QVariant(poolTitle(row.pool))
        : QVariant();
}

} // namespace desk
