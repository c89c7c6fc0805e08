// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/payment_table_model.h"

#include "models/items/formatting.h"
#include "models/items/intent_words.h"
#include "models/items/text_column.h"

#include <algorithm>
#include <numeric>

namespace desk {

namespace {

constexpr ColumnInfo paymentColumns[] = {
    {int(PaymentField::Kind), QLatin1StringView("kind"), QT_TRANSLATE_NOOP("desk::PaymentTableModel", "What"),
        Qt::AlignLeft, true},
    {int(PaymentField::Tenant), QLatin1StringView("tenant"),
        QT_TRANSLATE_NOOP("desk::PaymentTableModel", "Tenant"), Qt::AlignLeft, true},
    {int(PaymentField::Amount), QLatin1StringView("amount"),
        QT_TRANSLATE_NOOP("desk::PaymentTableModel", "Amount"), Qt::AlignRight, true},
    {int(PaymentField::State), QLatin1StringView("state"),
        QT_TRANSLATE_NOOP("desk::PaymentTableModel", "State"), Qt::AlignLeft, true},
    {int(PaymentField::NextLook), QLatin1StringView("nextLook"),
        QT_TRANSLATE_NOOP("desk::PaymentTableModel", "Next check"), Qt::AlignLeft, true},
    {int(PaymentField::Observed), QLatin1StringView("observed"),
        QT_TRANSLATE_NOOP("desk::PaymentTableModel", "Observed"), Qt::AlignLeft, true},
    {int(PaymentField::Waiting), QLatin1StringView("waiting"),
        QT_TRANSLATE_NOOP("desk::PaymentTableModel", "Waiting people"), Qt::AlignLeft, false},
    {int(PaymentField::Who), QLatin1StringView("who"), QT_TRANSLATE_NOOP("desk::PaymentTableModel", "Who"),
        Qt::AlignLeft, true},
    {int(PaymentField::Age), QLatin1StringView("age"), QT_TRANSLATE_NOOP("desk::PaymentTableModel", "Begun"),
        Qt::AlignLeft, true},
    {int(PaymentField::Mode), QLatin1StringView("mode"), QT_TRANSLATE_NOOP("desk::PaymentTableModel", "Mode"),
        Qt::AlignLeft, false},
};

static_assert(columnsAreInOrder(paymentColumns), "a column's number is its field's");

int stateRank(IntentState state)
{
    if (state == IntentState::Unknown)
        return 0;
    if (state == IntentState::Waiting)
        return 1;
    return state == IntentState::Sending ? 2 : 3;
}

Timestamp stampOf(const QDateTime &utc)
{
    return utc.isValid() ? Timestamp::fromUtcMs(utc.toMSecsSinceEpoch()) : Timestamp();
}

/// Why a row wants to be looked at; empty when it doesn't.
QString rowTrouble(const PaymentRow &row)
{
    if (!row.other.isEmpty())
        return row.other;
    if (row.intent.isKeyCollision() && row.intent.state == IntentState::Waiting)
        return keyCollisionText();
    if (!row.twice)
        return {};
    return row.intent.kind == IntentKind::BuyAddon
        ? PaymentTableModel::tr("The same add-on is open twice for this tenant.")
        : PaymentTableModel::tr("The same number of seats is open twice for this tenant.");
}

} // namespace

PaymentTableModel::PaymentTableModel(Clock &clock, QObject *parent)
    : FixedColumnsModel(paymentColumns, parent)
    , m_clock(clock)
{ }

QString PaymentTableModel::idAt(int row) const
{
    const quint32 record = recordAt(row);
    return record == missing ? QString() : m_rows[record].intent.id;
}

int PaymentTableModel::rowOf(const QString &intentId) const
{
    const auto at = std::ranges::find(m_rows, intentId, [](const PaymentRow &row) { return row.intent.id; });
    return at == m_rows.end() ? -1 : rowOfRecord(quint32(at - m_rows.begin()));
}

const PaymentRow *PaymentTableModel::find(const QString &intentId) const
{
    const auto at = std::ranges::find(m_rows, intentId, [](const PaymentRow &row) { return row.intent.id; });
    return at == m_rows.end() ? nullptr : &*at;
}

void PaymentTableModel::setRows(std::vector<PaymentRow> rows)
{
    std::vector<quint32> same;
    for (const quint32 record : order()) {
        const auto at = record == missing ? rows.end()
                                          : std::ranges::find(rows, m_rows[record].intent.id,
                                              [](const auto &row) { return row.intent.id; });
        same.push_back(at == rows.end() ? missing : quint32(at - rows.begin()));
    }
    m_rows = std::move(rows);
    replaceOrder(std::move(same)); // the same intents in the same rows: nothing has moved yet
    rebuild();
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

void PaymentTableModel::setFilter(const PaymentFilter &filter)
{
    if (filter == m_filter)
        return;
    m_filter = filter;
    rebuild();
}

void PaymentTableModel::sort(int column, Qt::SortOrder direction)
{
    if (column >= columnCount())
        return;
    m_sortColumn = column;
    m_direction = direction;
    rebuild();
}

void PaymentTableModel::timePassed()
{
    if (rowCount() == 0)
        return;
    Q_EMIT dataChanged(
        index(0, int(PaymentField::NextLook)), index(rowCount() - 1, int(PaymentField::NextLook)));
    Q_EMIT dataChanged(index(0, int(PaymentField::Age)), index(rowCount() - 1, int(PaymentField::Age)));
}

bool PaymentTableModel::matches(const PaymentRow &row, const QList<QByteArray> &words) const
{
    const Intent &intent = row.intent;
    const bool shown = m_filter.show == PaymentFilter::Show::All
        || (m_filter.show == PaymentFilter::Show::Open ? !isEnded(intent.state)
                                                       : intent.state == IntentState::Observed);
    if (!shown || words.isEmpty())
        return shown;
    const QString text = QStringList{intentTitle(intent), intent.tenantName, intent.tenant.text(),
        intent.operatorName, intent.providerId, intent.requestId, intent.id, intentStateText(intent.state)}
                             .join(u'\n');
    return containsAll(bytesOf(foldedUtf8(text)), words);
}

void PaymentTableModel::rebuild()
{
    const QList<QByteArray> words = searchWords(m_filter.search);
    std::vector<quint32> next;
    for (quint32 record = 0; record < m_rows.size(); ++record) {
        if (matches(m_rows[record], words))
            next.push_back(record);
    }
    std::ranges::stable_sort(next, [this](quint32 a, quint32 b) {
        const Intent &left = m_rows[a].intent;
        const Intent &right = m_rows[b].intent;
        const int ranks = stateRank(left.state) - stateRank(right.state);
        return ranks != 0 ? ranks < 0 : left.createdAt > right.createdAt;
    });
    if (m_sortColumn >= 0) {
        const auto field = PaymentField(m_sortColumn);
        const auto valueOf = [&](quint32 record) {
            const PaymentRow &row = m_rows[record];
            return field == PaymentField::State || field == PaymentField::NextLook
                    || field == PaymentField::Observed
                ? stateCell(row, field, SortRole)
                : factCell(row, field, SortRole);
        };
        if (field == PaymentField::NextLook || field == PaymentField::Age) {
            sortByNumber(next, m_direction, [&](quint32 record) {
                const QVariant value = valueOf(record);
                return NumberKey{value.toLongLong(), value.isValid()};
            });
        } else {
            std::vector<QByteArray> keys(m_rows.size());
            for (const quint32 record : next)
                keys[record] = foldedUtf8(valueOf(record).toString());
            sortByText(next, m_direction, [&](quint32 record) { return bytesOf(keys[record]); });
        }
    }
    m_moving = true;
    applyOrder(std::move(next));
    m_moving = false;
}

QVariant PaymentTableModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || !checkIndex(index, CheckIndexOption::ParentIsInvalid))
        return {};
    if (role == Qt::TextAlignmentRole)
        return headerData(index.column(), Qt::Horizontal, role);
    const quint32 record = recordAt(index.row());
    if (record == missing)
        return role == Qt::DisplayRole || role == CopyTextRole ? QVariant(QString()) : QVariant();
    const PaymentRow &row = m_rows[record];
    if (role == KeyRole)
        return row.intent.id;
    if (role == RowProblemRole)
        return rowTrouble(row);
    const auto field = PaymentField(index.column());
    switch (field) {
    case PaymentField::State:
    case PaymentField::NextLook:
    case PaymentField::Observed:
        return stateCell(row, field, role);
    case PaymentField::Kind:
    case PaymentField::Tenant:
    case PaymentField::Amount:
    case PaymentField::Waiting:
    case PaymentField::Who:
    case PaymentField::Age:
    case PaymentField::Mode:
        return factCell(row, field, role);
    }
    return {};
}

QVariant PaymentTableModel::stateCell(const PaymentRow &row, PaymentField field, int role) const
{
    const Intent &intent = row.intent;
    if (field == PaymentField::State) {
        if (role == StatusRole)
            return QVariant::fromValue(
                rowTrouble(row).isEmpty() ? intentStateTone(intent.state) : StatusTone::Warning);
        if (role == TooltipPlainRole && !rowTrouble(row).isEmpty())
            return rowTrouble(row);
        if (role == Qt::DisplayRole && row.twice)
            return tr("%1, twice").arg(intentStateText(intent.state));
        return textCell(intentStateText(intent.state), role);
    }
    if (field == PaymentField::Observed) {
        if (role == TooltipPlainRole)
            return timeTooltip(stampOf(intent.observedAt));
        return textCell(intentObserved(intent), role);
    }
    if (role == SortRole)
        return row.nextLook.isValid() ? QVariant(row.nextLook.toMSecsSinceEpoch()) : QVariant();
    if (role == TooltipPlainRole && !row.lookProblem.isEmpty())
        return singleLine(tr("The last look failed: %1").arg(row.lookProblem));
    if (role == TooltipPlainRole)
        return isEnded(intent.state) ? tr("It has ended; nothing is looked for.")
                                     : timeTooltip(stampOf(row.nextLook));
    if (role == StatusRole && !row.lookProblem.isEmpty())
        return QVariant::fromValue(StatusTone::Warning);
    return textCell(nextLookText(row.looking, row.nextLook, m_clock.utcNow()), role);
}

QVariant PaymentTableModel::factCell(const PaymentRow &row, PaymentField field, int role) const
{
    const Intent &intent = row.intent;
    switch (field) {
    case PaymentField::Kind:
        return textCell(intentTitle(intent), role);
    case PaymentField::Tenant:
        if (role == SecondaryTextRole)
            return singleLine(intent.tenant.text());
        return textCell(intentTenant(intent), role);
    case PaymentField::Amount: {
        const IntentAmount amount = intentAmount(intent);
        if (role == CopyTextRole)
            return amount.copy;
        if (role == TooltipPlainRole)
            return intent.mayCost() ? singleLine(amount.note) : tr("This costs nothing by itself.");
        return textCell(amount.brief.isEmpty() || role == SortRole
                ? amount.text
                : tr("%1 (%2)").arg(amount.text, amount.brief),
            role);
    }
    case PaymentField::Waiting:
        return textCell(intentWaitingText(intent), role);
    case PaymentField::Who:
        return textCell(intent.operatorName, role);
    case PaymentField::Age:
        if (role == Qt::DisplayRole)
            return intent.createdAt.isValid()
                ? agoText(intent.createdAt.toMSecsSinceEpoch(), m_clock.utcNow())
                : unknownText();
        if (role == TooltipPlainRole)
            return timeTooltip(stampOf(intent.createdAt));
        if (role == SortRole)
            return intent.createdAt.isValid() ? QVariant(intent.createdAt.toMSecsSinceEpoch()) : QVariant();
        return role == CopyTextRole ? QVariant(isoText(stampOf(intent.createdAt))) : QVariant();
    case PaymentField::Mode:
        return textCell(accountModeText(intent.mode), role);
    case PaymentField::State:
    case PaymentField::NextLook:
    case PaymentField::Observed:
        break;
    }
    return {};
}

} // namespace desk
