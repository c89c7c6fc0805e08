// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/tenant_table_model.h"

#include "models/core/text_column.h"
#include "models/items/tab_separated.h"

#include <algorithm>
#include <numeric>

namespace desk {

namespace {

constexpr std::chrono::milliseconds announceEvery{100};
// Rows that move under the reader are a nuisance, and sorting many of them takes a while.
constexpr std::chrono::milliseconds reorderEvery{500};
constexpr std::chrono::milliseconds reorderManyEvery{2000};
constexpr qsizetype many = 20'000;

constexpr ColumnInfo tenantColumns[] = {
    {int(TenantField::Name), QLatin1StringView("name"), QT_TRANSLATE_NOOP("desk::TenantTableModel", "Tenant"),
        Qt::AlignLeft, true},
    {int(TenantField::ExternalId), QLatin1StringView("externalId"),
        QT_TRANSLATE_NOOP("desk::TenantTableModel", "External ID"), Qt::AlignLeft, false},
    {int(TenantField::Active), QLatin1StringView("active"),
        QT_TRANSLATE_NOOP("desk::TenantTableModel", "Active"), Qt::AlignLeft, false},
    {int(TenantField::Plan), QLatin1StringView("plan"), QT_TRANSLATE_NOOP("desk::TenantTableModel", "Plan"),
        Qt::AlignLeft, true},
    {int(TenantField::Status), QLatin1StringView("status"),
        QT_TRANSLATE_NOOP("desk::TenantTableModel", "Status"), Qt::AlignLeft, true},
    {int(TenantField::Seats), QLatin1StringView("seats"),
        QT_TRANSLATE_NOOP("desk::TenantTableModel", "Seats"), Qt::AlignLeft, true},
    {int(TenantField::Credits), QLatin1StringView("lowestPool"),
        QT_TRANSLATE_NOOP("desk::TenantTableModel", "Lowest pool"), Qt::AlignLeft, true},
    {int(TenantField::Renewal), QLatin1StringView("renewal"),
        QT_TRANSLATE_NOOP("desk::TenantTableModel", "Renews or ends"), Qt::AlignLeft, true},
    {int(TenantField::Created), QLatin1StringView("created"),
        QT_TRANSLATE_NOOP("desk::TenantTableModel", "Created"), Qt::AlignLeft, false},
    {int(TenantField::Age), QLatin1StringView("age"), QT_TRANSLATE_NOOP("desk::TenantTableModel", "Updated"),
        Qt::AlignLeft, false},
};

static_assert(columnsAreInOrder(tenantColumns), "a column's number is its field's");

} // namespace

TenantTableModel::TenantTableModel(Clock &clock, const QString &providerName, QObject *parent)
    : FixedColumnsModel(tenantColumns, parent)
    , m_clock(clock)
    , m_providerName(providerName)
    , m_table(std::make_unique<TenantTable>())
{ }

TenantTableModel::~TenantTableModel() = default;

QVariant TenantTableModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || !checkIndex(index, CheckIndexOption::ParentIsInvalid))
        return {};
    if (role == Qt::TextAlignmentRole)
        return headerData(index.column(), Qt::Horizontal, role);
    const quint32 row = recordAt(index.row());
    if (row == missing)
        return role == Qt::DisplayRole || role == CopyTextRole ? QVariant(QString()) : QVariant();
    const TenantRecord &record = m_table->at(row);
    if (role == KeyRole)
        return record.tenant.externalId.text();
    if (role == RowProblemRole && !record.tenant.problem.isEmpty())
        return record.tenant.problem;
    return TenantCells(record, m_providerName, m_clock.utcNow(), m_filling)
        .cell(TenantField(index.column()), role);
}

TenantId TenantTableModel::idAt(int row) const
{
    const quint32 record = recordAt(row);
    return record == missing ? TenantId() : m_table->at(record).tenant.externalId;
}

int TenantTableModel::rowOf(const TenantId &id) const
{
    const auto record = m_table->find(id);
    return record ? rowOfRecord(*record) : -1;
}

void TenantTableModel::setFilter(const TenantFilter &filter)
{
    if (filter == m_filter)
        return;
    m_filter = filter;
    rebuild();
}

void TenantTableModel::setTable(std::unique_ptr<TenantTable> table)
{
    m_dirty.clear();
    m_announceTimer.reset();
    std::vector<quint32> rows;
    rows.reserve(order().size());
    for (const quint32 record : order())
        rows.push_back(table->find(m_table->at(record).tenant.externalId).value_or(missing));
    m_table = std::move(table);
    replaceOrder(std::move(rows)); // the same tenants in the same rows: nothing has moved yet
    m_sorted.clear();
    sortAll();
    rebuild();
    announceColumns(0, columnCount() - 1);
    scheduleAges();
}

void TenantTableModel::sort(int column, Qt::SortOrder direction)
{
    if (column >= columnCount())
        return;
    m_sortColumn = column;
    m_sortDirection = direction;
    sortAll();
    rebuild();
}

void TenantTableModel::sortAll()
{
    if (m_sorted.size() != size_t(m_table->size()) || m_sortColumn < 0) {
        m_sorted.resize(size_t(m_table->size()));
        std::iota(m_sorted.begin(), m_sorted.end(), 0);
    }
    if (m_sortColumn >= 0)
        m_table->sort(m_sorted, TenantField(m_sortColumn), m_sortDirection);
}

void TenantTableModel::rebuild()
{
    if (m_filter.isEmpty()) {
        applyOrder(m_sorted);
        return;
    }
    const QList<QByteArray> words = searchWords(m_filter.search);
    const qint64 now = m_clock.utcNow().toMSecsSinceEpoch();
    std::vector<quint32> next;
    for (const quint32 record : m_sorted) {
        if (matches(m_table->at(record), m_filter, words, now))
            next.push_back(record);
    }
    applyOrder(std::move(next));
}

void TenantTableModel::setFilling(bool filling)
{
    if (filling == m_filling)
        return;
    m_filling = filling;
    announceColumns(int(TenantField::Plan), columnCount() - 1);
}

void TenantTableModel::setSubscription(quint32 record, TenantSubscription value)
{
    m_table->setSubscription(record, std::move(value));
    changed(record);
}

void TenantTableModel::setSeats(quint32 record, TenantSeats value)
{
    m_table->setSeats(record, std::move(value));
    changed(record);
}

void TenantTableModel::setCredits(quint32 record, TenantCredits value)
{
    m_table->setCredits(record, std::move(value));
    changed(record);
}

void TenantTableModel::setAlerts(quint32 record, QStringList texts)
{
    if (m_table->at(record).alerts == texts)
        return;
    m_table->setAlerts(record, std::move(texts));
    changed(record);
}

void TenantTableModel::changed(quint32 record)
{
    m_dirty.push_back(record);
    if (!m_announceTimer)
        m_announceTimer = m_clock.after(announceEvery, [this] {
            m_announceTimer.reset();
            announce();
        });
}

void TenantTableModel::announce()
{
    std::vector<quint32> dirty = std::exchange(m_dirty, {});
    std::vector<char> isDirty(size_t(m_table->size()), 0);
    for (const quint32 record : dirty)
        isDirty[record] = 1;
    const int lastColumn = columnCount() - 1;
    for (int row = 0; row < rowCount(); ++row) {
        if (!isDirty[order()[size_t(row)]])
            continue;
        const int first = row;
        while (row + 1 < rowCount() && isDirty[order()[size_t(row) + 1]])
            ++row;
        Q_EMIT dataChanged(index(first, int(TenantField::Plan)), index(row, lastColumn));
    }
    if (orderDependsOnDetails())
        scheduleReorder();
    Q_EMIT detailsChanged();
}

bool TenantTableModel::orderDependsOnDetails() const
{
    if (m_filter.needsDetails())
        return true;
    switch (TenantField(m_sortColumn)) {
    case TenantField::Plan:
    case TenantField::Status:
    case TenantField::Seats:
    case TenantField::Credits:
    case TenantField::Renewal:
    case TenantField::Age:
        return true;
    case TenantField::Name:
    case TenantField::ExternalId:
    case TenantField::Active:
    case TenantField::Created:
        return false;
    }
    return false; // the server's order
}

void TenantTableModel::scheduleReorder()
{
    if (m_reorderTimer)
        return;
    m_reorderTimer = m_clock.after(m_table->size() > many ? reorderManyEvery : reorderEvery, [this] {
        m_reorderTimer.reset();
        sortAll();
        rebuild();
    });
}

void TenantTableModel::scheduleAges()
{
    m_ageTimer = m_clock.after(std::chrono::minutes(1), [this] {
        if (m_filter.trialEndsWithinDays)
            rebuild();
        announceColumns(int(TenantField::Renewal), int(TenantField::Age));
        scheduleAges();
    });
}

QString TenantTableModel::copyText(const QList<int> &rows, const QList<int> &columns, bool withHeaders) const
{
    return tabSeparated(*this, rows, columns, withHeaders);
}

} // namespace desk
