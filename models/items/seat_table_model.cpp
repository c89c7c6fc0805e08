// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/seat_table_model.h"

#include "models/items/fixed_columns_model.h"
#include "models/items/formatting.h"
#include "models/items/seat_twins.h"
#include "models/items/tab_separated.h"

#include <algorithm>

namespace desk {

namespace {

static_assert(OrderedTableModel::missing == SeatTable::missing);

constexpr ColumnInfo seatColumns[] = {
    {int(SeatField::User), QLatin1StringView("userId"), QT_TRANSLATE_NOOP("desk::SeatTableModel", "User ID"),
        Qt::AlignLeft, true},
    {int(SeatField::Name), QLatin1StringView("name"), QT_TRANSLATE_NOOP("desk::SeatTableModel", "Name"),
        Qt::AlignLeft, true},
    {int(SeatField::Email), QLatin1StringView("email"), QT_TRANSLATE_NOOP("desk::SeatTableModel", "E-mail"),
        Qt::AlignLeft, true},
    {int(SeatField::Status), QLatin1StringView("status"), QT_TRANSLATE_NOOP("desk::SeatTableModel", "Status"),
        Qt::AlignLeft, true},
    {int(SeatField::Allocated), QLatin1StringView("allocated"),
        QT_TRANSLATE_NOOP("desk::SeatTableModel", "Allocated"), Qt::AlignLeft, true},
    {int(SeatField::Age), QLatin1StringView("age"), QT_TRANSLATE_NOOP("desk::SeatTableModel", "Age"),
        Qt::AlignRight, false},
    {int(SeatField::Removed), QLatin1StringView("removed"),
        QT_TRANSLATE_NOOP("desk::SeatTableModel", "Removed"), Qt::AlignLeft, true},
    {int(SeatField::DaysHeld), QLatin1StringView("daysHeld"),
        QT_TRANSLATE_NOOP("desk::SeatTableModel", "Days held"), Qt::AlignRight, true},
};

constexpr int seatColumnTotal = int(std::size(seatColumns));
constexpr qint64 msPerSeatDay = 24LL * 60 * 60 * 1000;

static_assert(columnsAreInOrder(seatColumns), "a column's number is its field's");

} // namespace

SeatTableModel::SeatTableModel(Clock &clock, QObject *parent)
    : OrderedTableModel(parent)
    , m_clock(clock)
    , m_table(std::make_shared<SeatTable>())
    , m_positions(std::make_shared<std::vector<quint32>>())
{
    announceColumns();
}

SeatTableModel::~SeatTableModel() = default;

void SeatTableModel::startLoading(
    std::shared_ptr<const SeatTable> table, std::shared_ptr<const std::vector<quint32>> positions)
{
    beginResetModel();
    m_table = std::move(table);
    m_positions = std::move(positions);
    m_complete = false;
    m_columns = seatColumnCount() + int(m_table->metadataKeys().size());
    if (m_sortColumn >= m_columns)
        m_sortColumn = -1;
    m_sorted.clear();
    m_serverOrder.clear();
    m_sameEmail.clear();
    replaceOrder({});
    endResetModel();
    scheduleAges();
}

void SeatTableModel::clear()
{
    startLoading(std::make_shared<SeatTable>(), std::make_shared<std::vector<quint32>>());
    m_complete = true;
    m_ageTimer.reset();
}

void SeatTableModel::contentChanged()
{
    if (m_complete)
        return;
    announceColumns();
    if (m_search.isEmpty())
        announcePositions();
    else
        rebuild();
}

void SeatTableModel::announceColumns()
{
    const int wanted = seatColumnCount() + int(m_table->metadataKeys().size());
    if (wanted > m_columns) {
        beginInsertColumns({}, m_columns, wanted - 1);
        m_columns = wanted;
        endInsertColumns();
    } else if (wanted < m_columns) {
        beginRemoveColumns({}, wanted, m_columns - 1);
        m_columns = wanted;
        endRemoveColumns();
    }
}

void SeatTableModel::announcePositions()
{
    const std::vector<quint32> &positions = *m_positions;
    const bool wasEmpty = order().empty();
    if (wasEmpty && !positions.empty()) {
        beginInsertRows({}, 0, int(positions.size()) - 1);
        replaceOrder(positions);
        endInsertRows();
        return;
    }
    resizeWithMissing(int(positions.size()));
    int first = -1;
    int last = -1;
    for (int row = 0; row < int(positions.size()); ++row) {
        if (recordAt(row) == positions[size_t(row)])
            continue;
        fillRow(row, positions[size_t(row)]);
        first = first < 0 ? row : first;
        last = row;
    }
    if (first >= 0)
        Q_EMIT dataChanged(index(first, 0), index(last, m_columns - 1));
}

void SeatTableModel::complete(std::shared_ptr<const SeatTable> table, std::vector<quint32> serverOrder)
{
    const bool other = table != m_table;
    if (other)
        showTable(std::move(table));
    announceColumns();
    m_complete = true;
    m_positions = std::make_shared<std::vector<quint32>>();
    m_serverOrder = std::move(serverOrder);
    m_sameEmail = seatsWithSameEmail(*m_table);
    resort();
    rebuild();
    if (rowCount() > 0 && (other || !m_sameEmail.isEmpty()))
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, m_columns - 1));
    scheduleAges();
}

/// Exchanges the store under the rows that are shown: each row then shows the same seat's new record, or
/// none.
void SeatTableModel::showTable(std::shared_ptr<const SeatTable> table)
{
    std::vector<quint32> rows;
    rows.reserve(order().size());
    for (const quint32 record : order())
        rows.push_back(record == missing ? missing : table->findSame(*m_table, record).value_or(missing));
    m_sameEmail.clear();
    const int keys = int(std::min(table->metadataKeys().size(), m_table->metadataKeys().size()));
    if (table->metadataKeys().first(keys) != m_table->metadataKeys().first(keys)) {
        // The same column means something else now.
        beginResetModel();
        m_table = std::move(table);
        m_columns = seatColumnCount() + int(m_table->metadataKeys().size());
        m_sortColumn = m_sortColumn < seatColumnCount() ? m_sortColumn : -1;
        replaceOrder(std::move(rows));
        endResetModel();
        return;
    }
    if (table->metadataKeys().size() < m_table->metadataKeys().size()) {
        const int columns = seatColumnCount() + int(table->metadataKeys().size());
        beginRemoveColumns({}, columns, m_columns - 1);
        m_columns = columns;
        endRemoveColumns();
    }
    if (m_sortColumn >= m_columns)
        m_sortColumn = -1;
    m_table = std::move(table);
    replaceOrder(std::move(rows)); // as many rows, of the same seats: nothing has moved
}

void SeatTableModel::sort(int column, Qt::SortOrder direction)
{
    if (column >= m_columns)
        return;
    m_sortColumn = column;
    m_sortDirection = direction;
    if (!m_complete)
        return;
    resort();
    rebuild();
}

void SeatTableModel::resort()
{
    if (m_sortColumn < 0) {
        m_sorted.clear();
        return;
    }
    // From the order that is there, so that rows that are equal now stay sorted by the column before.
    if (m_sorted.size() != m_serverOrder.size())
        m_sorted = m_serverOrder;
    if (m_sortColumn < seatColumnCount())
        m_table->sort(
            m_sorted, seatColumnField(m_sortColumn), m_sortDirection, m_clock.utcNow().toMSecsSinceEpoch());
    else
        m_table->sortByMetadata(m_sorted, m_sortColumn - seatColumnCount(), m_sortDirection);
}

void SeatTableModel::setSearchText(const QString &text)
{
    if (text == m_search)
        return;
    m_search = text;
    rebuild();
}

void SeatTableModel::rebuild()
{
    const bool searching = !searchWords(m_search).isEmpty();
    const std::vector<quint32> &all = !m_complete ? *m_positions
        : m_sorted.empty()                        ? m_serverOrder
                                                  : m_sorted;
    if (!searching) {
        applyOrder(all);
        return;
    }
    const std::vector<char> found = m_table->matching(m_search);
    std::vector<char> wanted = found; // while loading, a record can be at two places
    std::vector<quint32> next;
    for (const quint32 record : all) {
        if (record < wanted.size() && wanted[record]) {
            next.push_back(record);
            wanted[record] = 0;
        }
    }
    applyOrder(std::move(next));
}

SeatKey SeatTableModel::keyAt(int row) const
{
    const quint32 record = recordAt(row);
    return record == missing ? SeatKey() : m_table->key(record);
}

int SeatTableModel::rowOf(const SeatKey &key) const
{
    const auto record = m_table->find(key);
    return record ? rowOfRecord(*record) : -1;
}

QString SeatTableModel::copyText(const QList<int> &rows, const QList<int> &columns, bool withHeaders) const
{
    QList<int> present;
    std::ranges::copy_if(
        rows, std::back_inserter(present), [this](int row) { return recordAt(row) != missing; });
    return tabSeparated(*this, present, columns, withHeaders);
}

void SeatTableModel::scheduleAges()
{
    m_ageTimer = m_clock.after(std::chrono::minutes(1), [this] {
        if (rowCount() > 0) {
            for (const SeatField field : {SeatField::Allocated, SeatField::Age, SeatField::DaysHeld})
                Q_EMIT dataChanged(index(0, int(field)), index(rowCount() - 1, int(field)));
        }
        scheduleAges();
    });
}

// What the cells say
// ---------------------------------------------------------------------------------------------

QString seatStatusText(const Named<SeatStatus> &status)
{
    switch (status.value) {
    case SeatStatus::Active:
        return SeatTableModel::tr("Active");
    case SeatStatus::Pending:
        return SeatTableModel::tr("Pending");
    case SeatStatus::Removed:
        return SeatTableModel::tr("Removed");
    case SeatStatus::Other:
        break;
    }
    return status.text;
}

StatusTone seatStatusTone(SeatStatus status)
{
    switch (status) {
    case SeatStatus::Active:
        return StatusTone::Good;
    case SeatStatus::Pending:
        return StatusTone::Warning;
    case SeatStatus::Removed:
        return StatusTone::Muted;
    case SeatStatus::Other:
        break;
    }
    return StatusTone::Neutral;
}

int SeatTableModel::seatColumnCount()
{
    return seatColumnTotal;
}

SeatField SeatTableModel::seatColumnField(int column)
{
    return SeatField(column);
}

int SeatTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_columns;
}

QString SeatTableModel::columnId(int column) const
{
    if (column < 0 || column >= m_columns)
        return {};
    if (column < seatColumnTotal)
        return seatColumns[column].id;
    return QLatin1String("metadata:") + m_table->metadataKeys().at(column - seatColumnTotal);
}

bool SeatTableModel::isVisibleByDefault(int column) const
{
    return column >= 0 && column < seatColumnTotal && seatColumns[column].visible;
}

QVariant SeatTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= m_columns)
        return {};
    const bool isFixed = section < seatColumnTotal;
    if (role == Qt::DisplayRole)
        return isFixed ? tr(seatColumns[section].title)
                       : singleLine(m_table->metadataKeys().at(section - seatColumnTotal), 64);
    if (role == Qt::TextAlignmentRole)
        return int((isFixed ? seatColumns[section].alignment : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role == TooltipPlainRole && !isFixed)
        return tr("Metadata: %1").arg(singleLine(m_table->metadataKeys().at(section - seatColumnTotal), 256));
    return {};
}

QVariant SeatTableModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || !checkIndex(index, CheckIndexOption::ParentIsInvalid))
        return {};
    const int column = index.column();
    if (role == Qt::TextAlignmentRole)
        return headerData(column, Qt::Horizontal, role);
    const quint32 record = recordAt(index.row());
    if (role == IsLoadingRole)
        return record == missing;
    if (record == missing)
        return role == Qt::DisplayRole || role == CopyTextRole ? QVariant(QString()) : QVariant();
    if (role == RowProblemRole)
        return m_table->problem(record);
    if (role == KeyRole)
        return m_table->userId(record);
    if (column >= seatColumnTotal)
        return metadataCell(record, column - seatColumnTotal, role);
    return fixedCell(record, SeatField(column), role);
}

QVariant SeatTableModel::metadataCell(quint32 record, int key, int role) const
{
    return textCell(m_table->metadata(record, key), role);
}

QVariant SeatTableModel::fixedCell(quint32 record, SeatField field, int role) const
{
    switch (field) {
    case SeatField::User:
        return textCell(m_table->userId(record), role);
    case SeatField::Name:
        return textCell(m_table->name(record), role);
    case SeatField::Email:
        return emailCell(record, role);
    case SeatField::Status:
        if (role == StatusRole)
            return QVariant::fromValue(seatStatusTone(m_table->status(record)));
        return role == CopyTextRole
            ? QVariant(m_table->statusText(record))
            : textCell(seatStatusText({m_table->status(record), m_table->statusText(record)}), role);
    case SeatField::Allocated:
    case SeatField::Age:
    case SeatField::Removed:
    case SeatField::DaysHeld:
        return timeCell(record, field, role);
    }
    return {};
}

/// Somebody who has two seats under two IDs costs a seat: that is marked, and left to the operator.
QVariant SeatTableModel::emailCell(quint32 record, int role) const
{
    const auto twin = m_sameEmail.constFind(record);
    if (twin == m_sameEmail.cend() || (role != SecondaryTextRole && role != TooltipPlainRole))
        return textCell(m_table->email(record), role);
    const QString other = singleLine(m_table->userId(*twin), 80);
    if (role == SecondaryTextRole)
        return tr("Same e-mail as %1").arg(other);
    return singleLine(m_table->email(record)) + u'\n'
        + tr("%1 has the same e-mail: probably the same person.").arg(other);
}

QVariant SeatTableModel::timeCell(quint32 record, SeatField field, int role) const
{
    const QDateTime now = m_clock.utcNow();
    const Timestamp time
        = field == SeatField::Removed ? m_table->removedAt(record) : m_table->allocatedAt(record);
    if (role == TooltipPlainRole)
        return timeTooltip(time);
    if (role == SecondaryTextRole)
        return field == SeatField::Allocated && time.isValid() ? agoText(*time.utcMs, now) : QString();
    if (field == SeatField::Allocated || field == SeatField::Removed) {
        if (role == SortRole)
            return time.isValid() ? QVariant(*time.utcMs) : QVariant();
        if (role == Qt::DisplayRole)
            return dateText(time);
        return role == CopyTextRole ? QVariant(isoText(time)) : QVariant();
    }
    std::optional<qint64> length = m_table->heldMs(record, now.toMSecsSinceEpoch());
    if (field == SeatField::Age)
        length = time.isValid() ? std::optional<qint64>(now.toMSecsSinceEpoch() - *time.utcMs) : std::nullopt;
    if (role == SortRole)
        return length ? QVariant(*length) : QVariant();
    if (role != Qt::DisplayRole && role != CopyTextRole)
        return {};
    if (!length)
        return role == CopyTextRole ? QString() : unknownText();
    if (role == CopyTextRole)
        return QString::number(*length / msPerSeatDay);
    return field == SeatField::Age ? durationText(*length) : countText(*length / msPerSeatDay);
}

} // namespace desk
