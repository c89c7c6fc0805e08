// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/payment_table_model.h"

#include "models/items/formatting.h"
#include "models/items/intent_words.h"

#include <algorithm>

namespace desk {

using namespace Qt::StringLiterals;

namespace {

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
        return keyCollisionText(row.intent.providerName);
    if (!row.twice)
        return {};
    return row.intent.kind == IntentKind::BuyAddon
        ? PaymentTableModel::tr("The same add-on is open twice for this tenant.")
        : PaymentTableModel::tr("The same number of seats is open twice for this tenant.");
}

QString nextLookTooltip(const PaymentRow &row)
{
    if (!row.lookProblem.isEmpty())
        return singleLine(PaymentTableModel::tr("The last check failed: %1").arg(row.lookProblem));
    return isEnded(row.intent.state) ? PaymentTableModel::tr("Ended; no longer checked.")
                                     : timeTooltip(stampOf(row.nextLook));
}

constexpr PaymentTableModel::Column paymentColumns[] = {
    {{int(PaymentField::Kind), "kind"_L1, QT_TRANSLATE_NOOP("desk::PaymentTableModel", "Kind")},
        {.text = [](const PaymentRow &row) { return intentTitle(row.intent); }}},
    {{int(PaymentField::State), "state"_L1, QT_TRANSLATE_NOOP("desk::PaymentTableModel", "Status")},
        {.text = [](const PaymentRow &row) { return intentStateText(row.intent.state); },
            .display =
                [](const PaymentRow &row) {
                    const QString state = intentStateText(row.intent.state);
                    return row.twice ? PaymentTableModel::tr("%1, twice").arg(state) : state;
                },
            .tooltip =
                [](const PaymentRow &row) {
                    const QString trouble = rowTrouble(row);
                    return trouble.isEmpty() ? intentStateText(row.intent.state) : trouble;
                },
            .tone =
                [](const PaymentRow &row) {
                    return rowTrouble(row).isEmpty() ? intentStateTone(row.intent.state)
                                                     : StatusTone::Warning;
                }}},
    {{int(PaymentField::Tenant), "tenant"_L1, QT_TRANSLATE_NOOP("desk::PaymentTableModel", "Tenant")},
        {.text = [](const PaymentRow &row) { return intentTenant(row.intent); },
            .secondary = [](const PaymentRow &row) { return singleLine(row.intent.tenant.text()); }}},
    {{int(PaymentField::Amount), "amount"_L1, QT_TRANSLATE_NOOP("desk::PaymentTableModel", "Amount"),
         Qt::AlignRight},
        {.text = [](const PaymentRow &row) { return intentAmount(row.intent).text; },
            .copy = [](const PaymentRow &row) { return intentAmount(row.intent).copy; },
            .tooltip =
                [](const PaymentRow &row) {
                    return row.intent.mayCost() ? singleLine(intentAmount(row.intent).note)
                                                : PaymentTableModel::tr("This costs nothing by itself.");
                },
            // Below the figure: beside it, it would move the decimals out of their line.
            .secondary = [](const PaymentRow &row) { return singleLine(intentAmount(row.intent).brief); }}},
    {{int(PaymentField::NextLook), "nextLook"_L1, QT_TRANSLATE_NOOP("desk::PaymentTableModel", "Next check")},
        {.text = [](const PaymentRow &row,
                     const Clock &clock) { return nextLookText(row.looking, row.nextLook, clock.utcNow()); },
            .tooltip = [](const PaymentRow &row) { return nextLookTooltip(row); },
            .number = [](const PaymentRow &row) { return stampOf(row.nextLook).utcMs; },
            .tone =
                [](const PaymentRow &row) {
                    return row.lookProblem.isEmpty() ? std::nullopt : std::optional(StatusTone::Warning);
                },
            .ages = true}},
    {{int(PaymentField::Observed), "observed"_L1, QT_TRANSLATE_NOOP("desk::PaymentTableModel", "Observed")},
        {.text = [](const PaymentRow &row) { return intentObserved(row.intent); },
            .tooltip = [](const PaymentRow &row) { return timeTooltip(stampOf(row.intent.observedAt)); }}},
    {{int(PaymentField::Waiting), "waiting"_L1,
         QT_TRANSLATE_NOOP("desk::PaymentTableModel", "Waiting people"), Qt::AlignLeft, false},
        {.text = [](const PaymentRow &row) { return intentWaitingText(row.intent); }}},
    {{int(PaymentField::Who), "who"_L1, QT_TRANSLATE_NOOP("desk::PaymentTableModel", "User")},
        {.text = [](const PaymentRow &row) { return row.intent.operatorName; }}},
    {{int(PaymentField::Age), "age"_L1, QT_TRANSLATE_NOOP("desk::PaymentTableModel", "Started")},
        {.display =
                [](const PaymentRow &row, const Clock &clock) {
                    const Timestamp begun = stampOf(row.intent.createdAt);
                    return begun.isValid() ? agoText(*begun.utcMs, clock.utcNow()) : QString();
                },
            .time = [](const PaymentRow &row) { return stampOf(row.intent.createdAt); },
            .ages = true}},
    {{int(PaymentField::Mode), "mode"_L1, QT_TRANSLATE_NOOP("desk::PaymentTableModel", "Mode"), Qt::AlignLeft,
         false},
        {.text = [](const PaymentRow &row) { return accountModeText(row.intent.mode); }}},
};

static_assert(columnsAreInOrder(paymentColumns), "a column's number is its field's");

} // namespace

PaymentTableModel::PaymentTableModel(Clock &clock, QObject *parent)
    : RowListModel(paymentColumns, clock, parent)
{ }

QString PaymentTableModel::problemOf(const PaymentRow &row) const
{
    return rowTrouble(row);
}

bool PaymentTableModel::isShown(const PaymentRow &row) const
{
    const IntentState state = row.intent.state;
    return filter().show == PaymentFilter::Show::All
        || (filter().show == PaymentFilter::Show::Open ? !isEnded(state) : state == IntentState::Observed);
}

QByteArray PaymentTableModel::searched(const PaymentRow &row) const
{
    const Intent &intent = row.intent;
    return foldedUtf8(QStringList{intentTitle(intent), intent.tenantName, intent.tenant.text(),
        intent.operatorName, intent.providerId, intent.requestId, intent.id, intentStateText(intent.state)}
                          .join(u'\n'));
}

std::vector<quint32> PaymentTableModel::allRecords() const
{
    std::vector<quint32> records = RowListModel::allRecords();
    std::ranges::stable_sort(records, [this](quint32 a, quint32 b) {
        const Intent &left = all()[a].intent;
        const Intent &right = all()[b].intent;
        const int ranks = stateRank(left.state) - stateRank(right.state);
        return ranks != 0 ? ranks < 0 : left.createdAt > right.createdAt;
    });
    return records;
}

} // namespace desk
