// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/credit_pool_table_model.h"

#include "models/items/credit_bar.h"
#include "models/items/credit_words.h"
#include "models/items/formatting.h"
#include "models/items/text_column.h"

#include <algorithm>
#include <numeric>

namespace desk {

namespace {

constexpr ColumnInfo creditPoolColumns[] = {
    {int(CreditPoolField::Pool), QLatin1StringView("pool"),
        QT_TRANSLATE_NOOP("desk::CreditPoolTableModel", "Pool"), Qt::AlignLeft, true},
    {int(CreditPoolField::Balance), QLatin1StringView("balance"),
        QT_TRANSLATE_NOOP("desk::CreditPoolTableModel", "Balance"), Qt::AlignLeft, true},
    {int(CreditPoolField::Left), QLatin1StringView("left"),
        QT_TRANSLATE_NOOP("desk::CreditPoolTableModel", "Plan left"), Qt::AlignRight, true},
    {int(CreditPoolField::Total), QLatin1StringView("total"),
        QT_TRANSLATE_NOOP("desk::CreditPoolTableModel", "Total of limit"), Qt::AlignRight, true},
    {int(CreditPoolField::Plan), QLatin1StringView("plan"),
        QT_TRANSLATE_NOOP("desk::CreditPoolTableModel", "Plan credits"), Qt::AlignRight, false},
    {int(CreditPoolField::Addon), QLatin1StringView("addon"),
        QT_TRANSLATE_NOOP("desk::CreditPoolTableModel", "Add-on credits"), Qt::AlignRight, true},
    {int(CreditPoolField::Behaviour), QLatin1StringView("behaviour"),
        QT_TRANSLATE_NOOP("desk::CreditPoolTableModel", "When empty"), Qt::AlignLeft, true},
    {int(CreditPoolField::NextExpiry), QLatin1StringView("nextExpiry"),
        QT_TRANSLATE_NOOP("desk::CreditPoolTableModel", "Next expiry"), Qt::AlignLeft, true},
    {int(CreditPoolField::RunsOut), QLatin1StringView("runsOut"),
        QT_TRANSLATE_NOOP("desk::CreditPoolTableModel", "Runs out"), Qt::AlignLeft, true},
    {int(CreditPoolField::Alerts), QLatin1StringView("alerts"),
        QT_TRANSLATE_NOOP("desk::CreditPoolTableModel", "Alerts"), Qt::AlignLeft, true},
};

static_assert(columnsAreInOrder(creditPoolColumns), "a column's number is its field's");

/// The number that a column shows and sorts by.
std::optional<qint64> poolNumber(const CreditPool &pool, CreditPoolField field)
{
    if (field == CreditPoolField::Plan)
        return pool.base;
    if (field == CreditPoolField::Addon)
        return pool.addon;
    if (field == CreditPoolField::Left) {
        const auto share = pool.baseShare();
        return share ? wholePercent(*share) : std::nullopt;
    }
    return pool.total;
}

QString plainNumber(std::optional<qint64> number)
{
    return number ? QString::number(*number) : QString();
}

bool samePools(const std::vector<CreditPoolRow> &a, const std::vector<CreditPoolRow> &b)
{
    return std::ranges::equal(a, b, [](const CreditPoolRow &left, const CreditPoolRow &right) {
        return left.pool.id() == right.pool.id();
    });
}

} // namespace

CreditPoolTableModel::CreditPoolTableModel(Clock &clock, QObject *parent)
    : FixedColumnsModel(creditPoolColumns, parent)
    , m_clock(clock)
{ }

const CreditPoolRow *CreditPoolTableModel::rowAt(int row) const
{
    const quint32 record = recordAt(row);
    return record == missing ? nullptr : &m_rows[record];
}

int CreditPoolTableModel::rowOf(const QString &poolId) const
{
    const auto at = std::ranges::find(m_rows, poolId, [](const CreditPoolRow &row) { return row.pool.id(); });
    return at == m_rows.end() ? -1 : rowOfRecord(quint32(at - m_rows.begin()));
}

int CreditPoolTableModel::validCount() const
{
    return int(std::ranges::count_if(m_rows, [](const CreditPoolRow &row) { return row.pool.isValid(); }));
}

void CreditPoolTableModel::setRows(std::vector<CreditPoolRow> rows)
{
    m_moving = true;
    if (samePools(rows, m_rows)) {
        m_rows = std::move(rows);
        applyOrder(sortedOrder());
        if (rowCount() > 0)
            Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
    } else {
        beginResetModel();
        m_rows = std::move(rows);
        replaceOrder(sortedOrder());
        endResetModel();
    }
    m_moving = false;
}

void CreditPoolTableModel::sort(int column, Qt::SortOrder direction)
{
    if (column >= columnCount())
        return;
    m_sortColumn = column;
    m_direction = direction;
    m_moving = true;
    applyOrder(sortedOrder());
    m_moving = false;
}

std::vector<quint32> CreditPoolTableModel::sortedOrder() const
{
    std::vector<quint32> order(m_rows.size());
    std::iota(order.begin(), order.end(), quint32(0));
    if (m_sortColumn < 0)
        return order;
    const auto field = CreditPoolField(m_sortColumn);
    const auto valueOf = [&](quint32 record) { return cell(m_rows[record], field, SortRole); };
    if (field == CreditPoolField::Pool || field == CreditPoolField::Behaviour) {
        std::vector<QByteArray> keys(m_rows.size());
        for (const quint32 record : order)
            keys[record] = foldedUtf8(valueOf(record).toString());
        sortByText(order, m_direction, [&](quint32 record) { return bytesOf(keys[record]); });
        return order;
    }
    sortByNumber(order, m_direction, [&](quint32 record) {
        const QVariant value = valueOf(record);
        return NumberKey{value.toLongLong(), value.isValid()};
    });
    return order;
}

void CreditPoolTableModel::timePassed()
{
    if (rowCount() == 0)
        return;
    Q_EMIT dataChanged(
        index(0, int(CreditPoolField::NextExpiry)), index(rowCount() - 1, int(CreditPoolField::NextExpiry)));
}

QVariant CreditPoolTableModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || !checkIndex(index, CheckIndexOption::ParentIsInvalid))
        return {};
    if (role == Qt::TextAlignmentRole)
        return headerData(index.column(), Qt::Horizontal, role);
    const CreditPoolRow *row = rowAt(index.row());
    if (!row)
        return role == Qt::DisplayRole || role == CopyTextRole ? QVariant(QString()) : QVariant();
    if (role == KeyRole)
        return row->pool.id();
    if (role == RowProblemRole)
        return row->pool.isValid() || !row->pool.problem.isEmpty() ? singleLine(row->pool.problem)
                                                                   : tr("This pool has no key.");
    return cell(*row, CreditPoolField(index.column()), role);
}

QVariant CreditPoolTableModel::cell(const CreditPoolRow &row, CreditPoolField field, int role) const
{
    if (field == CreditPoolField::Pool)
        return identityCell(row, role);
    if (!row.pool.isValid()) {
        // What can't be counted on isn't shown as if it could.
        if (role == Qt::DisplayRole)
            return unknownText();
        if (role == TooltipPlainRole)
            return tr("This pool wasn't understood: %1").arg(singleLine(row.pool.problem));
        return role == CopyTextRole ? QVariant(QString()) : QVariant();
    }
    switch (field) {
    case CreditPoolField::Pool:
        break;
    case CreditPoolField::Balance:
    case CreditPoolField::Left:
    case CreditPoolField::Total:
    case CreditPoolField::Plan:
    case CreditPoolField::Addon:
        return numberCell(row, field, role);
    case CreditPoolField::Behaviour:
    case CreditPoolField::NextExpiry:
    case CreditPoolField::RunsOut:
        return factCell(row, field, role);
    case CreditPoolField::Alerts:
        return alertCell(row, role);
    }
    return {};
}

QVariant CreditPoolTableModel::identityCell(const CreditPoolRow &row, int role) const
{
    const CreditPool &pool = row.pool;
    switch (role) {
    case Qt::DisplayRole:
        if (pool.product.isEmpty() || pool.name.isEmpty())
            return poolTitle(pool);
        return singleLine(pool.name, 120);
    case Qt::AccessibleTextRole:
        return poolTitle(pool);
    case SecondaryTextRole:
        // Pools of several products may be called alike: the product goes before what may be cut.
        if (!pool.product.isEmpty() && !pool.name.isEmpty())
            return singleLine(pool.product, 80) + QStringLiteral(" · ") + singleLine(pool.key);
        return pool.name.isEmpty() ? QString() : singleLine(pool.key);
    case TooltipPlainRole:
        if (!pool.subscription.isEmpty())
            return singleLine(poolTitle(pool)) + u'\n' + singleLine(pool.key) + u'\n'
                + singleLine(pool.subscription.text());
        return pool.name.isEmpty() ? singleLine(pool.key)
                                   : singleLine(pool.name) + u'\n' + singleLine(pool.key);
    case CopyTextRole:
        return pool.key;
    case SortRole:
        return poolTitle(pool);
    default:
        return {};
    }
}

QVariant CreditPoolTableModel::numberCell(const CreditPoolRow &row, CreditPoolField field, int role) const
{
    const CreditPool &pool = row.pool;
    const std::optional<qint64> number = poolNumber(pool, field);
    if (role == SortRole)
        return number ? QVariant(*number) : QVariant();
    if (role == StatusRole && number && *number < 0)
        return QVariant::fromValue(StatusTone::Critical);
    if (field == CreditPoolField::Balance) {
        if (role == CreditBarRole)
            return QVariant::fromValue(creditBar(pool));
        if (role == Qt::DisplayRole || role == CopyTextRole || role == TooltipPlainRole)
            return creditBarText(pool);
        return {};
    }
    if (role == CopyTextRole)
        return plainNumber(number);
    if (field == CreditPoolField::Left) {
        if (role == TooltipPlainRole)
            return planLeftTooltip(pool);
        return role == Qt::DisplayRole ? QVariant(planLeftText(pool)) : QVariant();
    }
    if (role == Qt::DisplayRole)
        return field == CreditPoolField::Total ? creditsOfLimitText(pool)
            : number                           ? countText(*number)
                                               : unknownText();
    if (role != TooltipPlainRole)
        return {};
    if (!number)
        return tr("Crovver didn't send it.");
    if (field == CreditPoolField::Total && !pool.limit)
        return tr("No limit is known: the pool has none, or Crovver didn't send it.");
    if (field == CreditPoolField::Total && pool.isBelowZero())
        return tr("The limit is %1.").arg(countText(*pool.limit));
    return {};
}

QVariant CreditPoolTableModel::factCell(const CreditPoolRow &row, CreditPoolField field, int role) const
{
    const CreditPool &pool = row.pool;
    if (field == CreditPoolField::Behaviour) {
        if (role == TooltipPlainRole)
            return limitBehaviorTooltip(pool.behavior);
        if (role == CopyTextRole || role == SortRole)
            return pool.behavior.text;
        if (role == StatusRole && pool.behavior.value == LimitBehavior::Other && !pool.behavior.isAbsent())
            return QVariant::fromValue(StatusTone::Warning);
        return role == Qt::DisplayRole ? QVariant(limitBehaviorText(pool.behavior)) : QVariant();
    }
    if (field == CreditPoolField::NextExpiry) {
        if (role == Qt::DisplayRole)
            return expiryText(pool.nextExpiry, m_clock.utcNow());
        if (role == TooltipPlainRole)
            return expiryTooltip(pool.nextExpiry);
        if (role == CopyTextRole)
            return isoText(pool.nextExpiry);
        return role == SortRole && pool.nextExpiry.isValid() ? QVariant(*pool.nextExpiry.utcMs) : QVariant();
    }
    if (role == Qt::DisplayRole)
        return row.runsOut.isEmpty() ? unknownText() : row.runsOut;
    if (role == TooltipPlainRole)
        return row.runsOutReason;
    if (role == CopyTextRole)
        return row.runsOutMs ? isoText(Timestamp::fromUtcMs(*row.runsOutMs)) : row.runsOut;
    return role == SortRole && row.runsOutMs ? QVariant(*row.runsOutMs) : QVariant();
}

QVariant CreditPoolTableModel::alertCell(const CreditPoolRow &row, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
        return row.alerts.isEmpty() ? tr("None") : tr("%Ln alert(s)", nullptr, int(row.alerts.size()));
    case StatusRole:
        return row.alerts.isEmpty() ? QVariant() : QVariant::fromValue(StatusTone::Warning);
    case TooltipPlainRole:
        return row.alerts.isEmpty() ? row.alertRule : row.alerts.join(u'\n') + u'\n' + row.alertRule;
    case CopyTextRole:
        return row.alerts.join(QStringLiteral("; "));
    case SortRole:
        return QVariant(qlonglong(row.alerts.size()));
    default:
        return {};
    }
}

} // namespace desk
