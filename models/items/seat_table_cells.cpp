// SPDX-License-Identifier: GPL-3.0-or-later
// What the cells of the seats' table say.
#include "models/items/fixed_columns_model.h"
#include "models/items/formatting.h"
#include "models/items/seat_table_model.h"

namespace desk {

namespace {

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

QString seatStatusText(const Named<SeatStatus> &status)
{
    switch (status.value) {
    case SeatStatus::Active:
        return SeatTableModel::tr("Active");
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
