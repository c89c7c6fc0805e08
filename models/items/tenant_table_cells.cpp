// SPDX-License-Identifier: GPL-3.0-or-later
// What the cells of the tenants' table say.
#include "models/items/formatting.h"
#include "models/items/seat_figures_text.h"
#include "models/items/tenant_table_model.h"

#include <QCoreApplication>

namespace desk {

namespace {

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
        QT_TRANSLATE_NOOP("desk::TenantTableModel", "Created"), Qt::AlignLeft, true},
    {int(TenantField::Age), QLatin1StringView("age"),
        QT_TRANSLATE_NOOP("desk::TenantTableModel", "Data from"), Qt::AlignLeft, true},
};

static_assert(columnsAreInOrder(tenantColumns), "a column's number is its field's");

struct CellTexts
{
    Q_DECLARE_TR_FUNCTIONS(desk::TenantTableModel)
};

QString periodWord(const PeriodEnd &end, qint64 nowUtcMs)
{
    const bool past = end.at.isValid() && end.isPast(nowUtcMs);
    switch (end.kind) {
    case PeriodKind::TrialEnds:
        return past ? CellTexts::tr("Trial ended") : CellTexts::tr("Trial ends");
    case PeriodKind::Renews:
        return past ? CellTexts::tr("Was to renew") : CellTexts::tr("Renews");
    case PeriodKind::Ends:
        return past ? CellTexts::tr("Ended") : CellTexts::tr("Ends");
    case PeriodKind::Ended:
        return end.isPast(nowUtcMs) ? CellTexts::tr("Ended") : CellTexts::tr("Ends");
    case PeriodKind::Unknown:
        break;
    }
    return {};
}

QVariant tenantTime(const Timestamp &time, const QString &secondary, int role)
{
    switch (role) {
    case Qt::DisplayRole:
        return dateText(time);
    case SecondaryTextRole:
        return secondary;
    case TooltipPlainRole:
        return timeTooltip(time);
    case CopyTextRole:
        return isoText(time);
    case SortRole:
        return time.isValid() ? QVariant(*time.utcMs) : QVariant();
    default:
        return {};
    }
}

} // namespace

TenantTableModel::TenantTableModel(Clock &clock, QObject *parent)
    : FixedColumnsModel(tenantColumns, parent)
    , m_clock(clock)
    , m_table(std::make_unique<TenantTable>())
{ }

QVariant TenantTableModel::withoutValue(CellState state, const QString &error, int role)
{
    const bool display = role == Qt::DisplayRole;
    if (role == CopyTextRole)
        return QString();
    if (role == RowProblemRole)
        return state == CellState::Failed ? error : QString();
    if (!display && role != TooltipPlainRole)
        return {};
    switch (state) {
    case CellState::Unknown:
    case CellState::Loading:
        return display ? unknownText() : tr("Not read.");
    case CellState::Known:
        return display ? unknownText() : tr("The server didn't say.");
    case CellState::NoSubscription:
        return display ? tr("No subscription") : QString();
    case CellState::Failed:
        return display ? tr("Could not be read") : singleLine(error);
    case CellState::NotOffered:
        return display ? unknownText() : tr("Not offered by this server.");
    }
    return {};
}

bool TenantTableModel::isAwaited(CellState state, qint64 asOf) const
{
    return m_filling && asOf == 0 && (state == CellState::Unknown || state == CellState::Loading);
}

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
    const auto field = TenantField(index.column());
    switch (field) {
    case TenantField::Plan:
    case TenantField::Status:
    case TenantField::Renewal:
        return subscriptionCell(record, field, role);
    case TenantField::Seats:
        return seatsCell(record, role);
    case TenantField::Credits:
        return creditsCell(record, role);
    case TenantField::Name:
    case TenantField::ExternalId:
    case TenantField::Active:
    case TenantField::Created:
    case TenantField::Age:
        return ownCell(record, field, role);
    }
    return {};
}

QVariant TenantTableModel::ownCell(const TenantRecord &record, TenantField field, int role) const
{
    const Tenant &tenant = record.tenant;
    if (role == IsLoadingRole)
        return field == TenantField::Age && isAwaited(record.subscription.state, record.oldest())
            && !tenant.externalId.isEmpty();
    switch (field) {
    case TenantField::Name:
        if (role == SecondaryTextRole)
            return singleLine(tenant.externalId.text());
        return textCell(tenant.name, role);
    case TenantField::ExternalId:
        return textCell(tenant.externalId.text(), role);
    case TenantField::Active:
        if (role == StatusRole)
            return QVariant::fromValue(!tenant.isActive ? StatusTone::Neutral
                    : *tenant.isActive                  ? StatusTone::Good
                                                        : StatusTone::Muted);
        return textCell(!tenant.isActive ? QString()
                : *tenant.isActive       ? tr("Active")
                                         : tr("Inactive"),
            role);
    case TenantField::Created:
        return tenantTime(tenant.createdAt,
            tenant.createdAt.isValid() ? agoText(*tenant.createdAt.utcMs, m_clock.utcNow()) : QString(),
            role);
    case TenantField::Age: {
        const qint64 oldest = record.oldest();
        if (oldest == 0)
            return textCell({}, role);
        const Timestamp time = Timestamp::fromUtcMs(oldest);
        return role == Qt::DisplayRole ? QVariant(agoText(oldest, m_clock.utcNow()))
                                       : tenantTime(time, {}, role);
    }
    case TenantField::Plan:
    case TenantField::Status:
    case TenantField::Seats:
    case TenantField::Credits:
    case TenantField::Renewal:
        break;
    }
    return {};
}

QVariant TenantTableModel::subscriptionCell(const TenantRecord &record, TenantField field, int role) const
{
    const TenantSubscription &subscription = record.subscription;
    if (role == IsLoadingRole)
        return isAwaited(subscription.state, subscription.asOf);
    if (subscription.status.isAbsent() && subscription.plan.isEmpty()) {
        if (role == StatusRole && field == TenantField::Status
            && subscription.state == CellState::NoSubscription)
            return QVariant::fromValue(StatusTone::Muted);
        const bool repeats = field != TenantField::Status && subscription.state == CellState::NoSubscription;
        return repeats && role == Qt::DisplayRole
            ? QVariant(unknownText())
            : withoutValue(subscription.state, subscription.error, role);
    }
    if (role == RowProblemRole)
        return subscription.error;
    if (field == TenantField::Plan) {
        const QString more = subscription.others > 0 ? tr(" +%1").arg(subscription.others) : QString();
        return role == Qt::DisplayRole ? QVariant(singleLine(subscription.plan) + more)
                                       : textCell(subscription.plan, role);
    }
    if (field == TenantField::Status) {
        if (role == StatusRole)
            return QVariant::fromValue(subscriptionStatusTone(subscription.status.value));
        return role == CopyTextRole ? QVariant(subscription.status.text)
                                    : textCell(subscriptionStatusText(subscription.status), role);
    }
    const PeriodEnd &end = subscription.period;
    if (role == StatusRole && end.ofTrial)
        return QVariant::fromValue(StatusTone::Info);
    const QDateTime now = m_clock.utcNow();
    QString word = periodWord(end, now.toMSecsSinceEpoch());
    if (end.at.isValid())
        word = tr("%1 %2").arg(word, agoText(*end.at.utcMs, now)).trimmed();
    return tenantTime(end.at, word, role);
}

QVariant TenantTableModel::seatsCell(const TenantRecord &record, int role) const
{
    const CellState state = record.seatsState();
    const Capacity *capacity = record.capacity();
    if (role == IsLoadingRole)
        return !capacity && isAwaited(state, record.seats.asOf);
    if (!capacity)
        return state == CellState::NoSubscription && role == Qt::DisplayRole
            ? QVariant(unknownText())
            : withoutValue(state, record.seats.error, role);
    switch (role) {
    case Qt::DisplayRole:
        return seatsText(*capacity);
    case SecondaryTextRole:
        return seatsLeftText(*capacity);
    case CopyTextRole:
        return seatsText(*capacity, QLocale::c());
    case CapacityRole:
        return QVariant::fromValue(*capacity);
    case SortRole: {
        const auto share = capacity->utilisation();
        return share ? QVariant(*share) : QVariant();
    }
    case StatusRole:
        return QVariant::fromValue(capacity->over() > 0 ? StatusTone::Critical : StatusTone::Neutral);
    case TooltipPlainRole:
        return capacity->isKnown() ? tr("%1 in use").arg(utilisationText(*capacity))
                                   : capacity->problem.left(512);
    case RowProblemRole:
        if (record.seats.state == CellState::Failed)
            return record.seats.error;
        return capacity->problem.isEmpty() ? seatFiguresText(record.seatFigures(), m_clock.utcNow())
                                           : capacity->problem;
    default:
        return {};
    }
}

} // namespace desk
