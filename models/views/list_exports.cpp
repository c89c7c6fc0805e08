// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/views/list_exports.h"

#include "models/actions/seat_export.h"
#include "models/core/text_column.h"
#include "models/items/formatting.h"
#include "models/views/error_text.h"
#include "models/views/requests_view_model.h"
#include "models/views/seats_view_model.h"
#include "models/views/table_export.h"
#include "models/views/tenants_view_model.h"

#include <QCoreApplication>

namespace desk {

namespace {

constexpr qint64 msPerExportedDay = 24LL * 60 * 60 * 1000;

struct ListExportWords
{
    Q_DECLARE_TR_FUNCTIONS(desk::ListExports)
};

/// Every seat of a tenant from the server, without those that a search leaves out.
class SeatsFromServer final : public ExportSource
{
public:
    SeatsFromServer(RosterSource &source, TenantId tenant, SeatFilter filter, const QString &search,
        ExportChoice choice, qint64 nowUtcMs)
        : m_source(source)
        , m_tenant(std::move(tenant))
        , m_filter(filter)
        , m_words(searchWords(search))
        , m_choice(std::move(choice))
        , m_now(nowUtcMs)
    { }

    [[nodiscard]] QStringList columns() const override
    {
        if (m_choice.everyField)
            return seatExportColumns();
        return shownColumnNames(m_choice);
    }
    void start(Take take) override
    {
        m_take = std::move(take);
        m_export = std::make_unique<SeatExport>(
            m_source, m_tenant, m_filter, [this](const Seat &seat) { return takeSeat(seat); });
        connect(m_export.get(), &SeatExport::progress, this, &ExportSource::progress);
        connect(
            m_export.get(), &SeatExport::finished, this, [this] { ended(m_export->outcome()); },
            Qt::QueuedConnection);
        m_export->start();
    }

private:
    bool takeSeat(const Seat &seat)
    {
        const QString text = seat.userId.text() + u'\n' + seat.name + u'\n' + seat.email;
        if (!m_words.isEmpty() && !containsAll(bytesOf(foldedUtf8(text)), m_words))
            return true;
        if (m_choice.everyField)
            return m_take(seatExportRow(seat));
        ExportRow row;
        for (const ExportColumn &column : m_choice.shown)
            row.push_back(seatExportCell(seat, column.id, m_now));
        return m_take(row);
    }
    void ended(const SeatExport::Outcome &outcome)
    {
        ExportEnd end;
        switch (outcome.kind) {
        case SeatExport::Outcome::Kind::Complete:
            if (outcome.notes.rows() > 0)
                end.note
                    = ListExportWords::tr("%1 rows were not fully understood, and are as they were sent: %2")
                          .arg(countText(outcome.notes.rows()),
                              singleLine(outcome.notes.first().join(QStringLiteral("; "))));
            break;
        case SeatExport::Outcome::Kind::NoSubscription:
            end.problem = ListExportWords::tr("This tenant has no active subscription, so it has no seats.");
            break;
        case SeatExport::Outcome::Kind::Incomplete:
            end.problem = incompleteSeatsText(outcome, m_source.provider().name);
            break;
        case SeatExport::Outcome::Kind::Failed:
            end.problem
                = errorTitle(outcome.error, ListExportWords::tr("The seats"), m_source.provider().name);
            break;
        case SeatExport::Outcome::Kind::SinkFailed:
            return; // whoever takes the rows knows why
        }
        Q_EMIT finished(end);
    }

    RosterSource &m_source;
    TenantId m_tenant;
    SeatFilter m_filter;
    QList<QByteArray> m_words;
    ExportChoice m_choice;
    qint64 m_now;
    Take m_take;
    std::unique_ptr<SeatExport> m_export;
};

/// A model of its own, so that nothing changes it while it is written.
std::shared_ptr<TenantTableModel> frozenTenants(const TenantTableModel &model, bool everything, Clock &clock)
{
    auto frozen = std::make_shared<TenantTableModel>(clock, model.providerName());
    frozen->setTable(std::make_unique<TenantTable>(model.table()));
    if (!everything)
        frozen->setFilter(model.filter());
    if (model.sortColumn() >= 0)
        frozen->sort(model.sortColumn(), model.sortOrder());
    return frozen;
}

std::unique_ptr<ExportSource> tenantRows(
    const TenantsViewModel &model, TenantTableModel &live, const ExportChoice &choice, Clock &clock)
{
    const auto frozen = frozenTenants(live, choice.everything, clock);
    frozen->setFilling(model.state().loading);
    if (!choice.everyField)
        return modelExport(frozen, choice.shown, !choice.json, clock);
    SlicedExport::Rows rows;
    rows.columns = tenantExportColumns();
    rows.count = [frozen] { return qint64(frozen->rowCount()); };
    rows.row = [frozen](qint64 row) {
        return tenantExportRow(frozen->table().at(frozen->recordAt(int(row))).tenant);
    };
    return std::make_unique<SlicedExport>(std::move(rows), clock);
}

/// Every row of the list that is shown is here, as it is on screen.
bool isLoadedWhole(SeatsViewModel &model)
{
    return model.model()->isComplete() && model.state().asOf.isValid()
        && model.state().empty != EmptyKind::NoActiveSubscription;
}

QStringList requestExportColumns()
{
    return {QStringLiteral("number"), QStringLiteral("startedAt"), QStringLiteral("method"),
        QStringLiteral("path"), QStringLiteral("queryNames"), QStringLiteral("status"),
        QStringLiteral("result"), QStringLiteral("detail"), QStringLiteral("attempts"),
        QStringLiteral("durationMs"), QStringLiteral("bytes"), QStringLiteral("priority"),
        QStringLiteral("requestId"), QStringLiteral("changesSomething"), QStringLiteral("requestBody"),
        QStringLiteral("replyBody")};
}

ExportRow requestExportRow(const RequestRecord &record)
{
    const auto number = [](qint64 value) {
        return ExportCell{ExportCell::Type::Number, QString::number(value)};
    };
    return {number(qint64(record.number)),
        ExportCell::of(isoText(Timestamp::fromUtcMs(record.startedAt.toMSecsSinceEpoch()))),
        ExportCell::of(record.method), ExportCell::of(record.path),
        ExportCell::optional(record.queryKeys.join(u' ')),
        record.status > 0 ? number(record.status) : ExportCell::absent(),
        ExportCell::of(requestResultText(record)), ExportCell::optional(record.detail),
        number(record.attempts), number(record.duration.count()), number(record.bytes),
        ExportCell::of(record.priority), ExportCell::optional(record.requestId),
        ExportCell::boolean(record.changesSomething),
        ExportCell::optional(QString::fromUtf8(record.requestBody)),
        ExportCell::optional(QString::fromUtf8(record.replyBody))};
}

std::unique_ptr<ExportSource> requestRows(RequestsViewModel &model, const ExportChoice &choice, Clock &clock)
{
    const auto all = std::make_shared<RequestTableModel>(model.history(), model.mode());
    RequestTableModel &shown = choice.everything ? *all : *model.model();
    if (!choice.everyField)
        return choice.everything ? modelExport(all, choice.shown, !choice.json, clock)
                                 : modelExport(shown, choice.shown, !choice.json, clock);
    auto records = std::make_shared<std::vector<RequestRecord>>();
    for (int row = 0; row < shown.rowCount(); ++row)
        records->push_back(*shown.rowAt(row));
    SlicedExport::Rows rows;
    rows.columns = requestExportColumns();
    rows.count = [records] { return qint64(records->size()); };
    rows.row = [records](qint64 row) { return requestExportRow((*records)[size_t(row)]); };
    return std::make_unique<SlicedExport>(std::move(rows), clock);
}

} // namespace

ExportCell seatExportCell(const Seat &seat, const QString &columnId, qint64 nowUtcMs)
{
    const auto days = [](qint64 ms) {
        return ExportCell{ExportCell::Type::Number, QString::number(ms / msPerExportedDay)};
    };
    if (columnId == QLatin1String("userId"))
        return ExportCell::optional(seat.userId.text());
    if (columnId == QLatin1String("name"))
        return ExportCell::optional(seat.name);
    if (columnId == QLatin1String("email"))
        return ExportCell::optional(seat.email);
    if (columnId == QLatin1String("status"))
        return ExportCell::optional(seat.status.text);
    if (columnId == QLatin1String("allocated"))
        return ExportCell::optional(isoText(seat.allocatedAt));
    if (columnId == QLatin1String("removed"))
        return ExportCell::optional(isoText(seat.removedAt));
    if (columnId == QLatin1String("age"))
        return seat.allocatedAt.isValid() ? days(nowUtcMs - *seat.allocatedAt.utcMs) : ExportCell::absent();
    if (columnId == QLatin1String("daysHeld")) {
        SeatTable one;
        const auto held = one.heldMs(one.add(seat, 1, 0).record, nowUtcMs);
        return held ? days(*held) : ExportCell::absent();
    }
    for (const MetadataEntry &entry : seat.metadata) {
        if (columnId == QLatin1String("metadata:") + entry.key)
            return ExportCell::optional(entry.value);
    }
    return ExportCell::absent();
}

ExportOffer TenantsViewModel::exportOffer()
{
    ExportOffer offer;
    offer.title = ListExportWords::tr("Export tenants");
    offer.fileName = QStringLiteral("tenants");
    offer.narrowed = !filter().isEmpty();
    offer.shownText = ListExportWords::tr("What search and filter show (%1)").arg(shownText());
    offer.allText = ListExportWords::tr("All tenants (%1)").arg(countText(m_counts.all));
    offer.source = [this](const ExportChoice &choice) { return tenantRows(*this, m_model, choice, m_clock); };
    return offer;
}

ExportOffer SeatsViewModel::exportOffer()
{
    ExportOffer offer;
    offer.title = ListExportWords::tr("Export seats");
    offer.fileName = exportFileName(QStringLiteral("seats-") + m_tenant.text());
    const bool whole = isLoadedWhole(*this);
    offer.narrowed = true; // active seats only is a choice already
    offer.shownText = whole
        ? ListExportWords::tr("What search and filter show (%1)").arg(countText(m_model.rowCount()))
        : ListExportWords::tr("What search and filter show, read from the server");
    offer.allText = m_counts.all
        ? ListExportWords::tr("All seats, read from the server (%1)").arg(countText(*m_counts.all))
        : ListExportWords::tr("All seats, read from the server");
    offer.source = [this](const ExportChoice &choice) -> std::unique_ptr<ExportSource> {
        const bool loaded = isLoadedWhole(*this) && !choice.everything && !choice.everyField;
        if (loaded)
            return modelExport(m_model, choice.shown, !choice.json, m_clock);
        return std::make_unique<SeatsFromServer>(m_data, m_tenant,
            choice.everything ? SeatFilter::All : m_filter, choice.everything ? QString() : searchText(),
            choice, m_clock.utcNow().toMSecsSinceEpoch());
    };
    return offer;
}

ExportOffer RequestsViewModel::exportOffer()
{
    ExportOffer offer;
    offer.title = ListExportWords::tr("Export requests");
    offer.fileName = QStringLiteral("requests");
    offer.narrowed = !filter().isEmpty();
    offer.shownText = ListExportWords::tr("What search and filter show (%1)").arg(shownText());
    offer.allText = ListExportWords::tr("All requests (%1)").arg(countText(m_counts.all));
    offer.source = [this](const ExportChoice &choice) { return requestRows(*this, choice, m_clock); };
    return offer;
}

} // namespace desk
