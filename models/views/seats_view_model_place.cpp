// SPDX-License-Identifier: GPL-3.0-or-later
// The place in the list, single rows, and the charts of the Seats tab.
#include "models/views/seat_loader.h"
#include "models/core/json_member.h"
#include "models/views/seats_view_model.h"

#include <algorithm>

namespace desk {

namespace {

// Of the six that a host takes: what the user does meanwhile finds a free one at once.
constexpr int chartCalls = 4;

} // namespace

void SeatsViewModel::setVisibleRows(int first, int last)
{
    m_firstVisible = std::max(first, 0);
    m_lastVisible = std::max(last, m_firstVisible);
    if (m_loader && m_model.isPositional())
        m_loader->setVisibleRows(m_firstVisible, m_lastVisible);
    announcePager();
}

SeatPager SeatsViewModel::pager() const
{
    SeatPager pager;
    pager.pageSize = m_pageSize;
    const int rows = m_model.rowCount();
    if (rows == 0)
        return pager;
    pager.pages = (rows + m_pageSize - 1) / m_pageSize;
    // At its end the view can't scroll any further: there the page that was asked for counts.
    const int pinnedRow = (m_pinnedPage - 1) * m_pageSize;
    const bool atEnd = m_lastVisible >= rows - 1 && m_firstVisible <= pinnedRow;
    const int page = m_pinnedPage > 0 && atEnd ? m_pinnedPage : m_firstVisible / m_pageSize + 1;
    pager.page = std::clamp(page, 1, pager.pages);
    return pager;
}

void SeatsViewModel::setPageSize(int rows)
{
    if (rows <= 0 || rows == m_pageSize)
        return;
    m_pageSize = rows;
    m_pinnedPage = 0;
    announcePager();
}

void SeatsViewModel::goToPage(int page)
{
    const SeatPager before = pager();
    if (before.pages == 0)
        return;
    m_pinnedPage = std::clamp(page, 1, before.pages);
    const int row = (m_pinnedPage - 1) * m_pageSize;
    setVisibleRows(row, std::min(row + m_pageSize, m_model.rowCount()) - 1);
    Q_EMIT scrollToRow(row);
}

void SeatsViewModel::announcePager()
{
    const SeatPager now = pager();
    if (now == m_announcedPager)
        return;
    m_announcedPager = now;
    Q_EMIT pagerChanged();
}

std::optional<SeatDetail> SeatsViewModel::detail(int row) const
{
    const quint32 record = m_model.recordAt(row);
    if (record == OrderedTableModel::missing)
        return std::nullopt;
    const SeatTable &table = m_model.table();
    SeatDetail detail;
    detail.key = table.key(record);
    detail.userId = table.userId(record);
    detail.name = table.name(record);
    detail.email = table.email(record);
    detail.status = {table.status(record), table.statusText(record)};
    detail.allocatedAt = table.allocatedAt(record);
    detail.removedAt = table.removedAt(record);
    detail.problem = table.problem(record);
    for (int key = 0; key < int(table.metadataKeys().size()); ++key) {
        const QString value = table.metadata(record, key);
        if (!value.isNull())
            detail.metadata.push_back({table.metadataKeys().at(key), value});
    }
    detail.rawJson = rawJson(record);
    return detail;
}

QByteArray SeatsViewModel::rawJson(quint32 record) const
{
    const SeatTable &table = m_model.table();
    const auto page = size_t(table.page(record));
    if (!m_rawRow || !m_shown || page < 1 || page > m_shown->packed.size())
        return {};
    return m_rawRow(m_shown->packed[page - 1], table.rowInPage(record));
}

std::optional<Seat> SeatsViewModel::activeSeat(const UserId &user) const
{
    const SeatTable &table = m_model.table();
    const auto record = table.find({user, false, 0});
    if (!record || table.status(*record) != SeatStatus::Active)
        return std::nullopt;
    Seat seat;
    seat.userId = user;
    seat.email = table.email(*record);
    seat.name = table.name(*record);
    seat.status = {table.status(*record), table.statusText(*record)};
    seat.allocatedAt = table.allocatedAt(*record);
    seat.metadataJson = jsonMember(rawJson(*record), "metadata");
    seat.problem = table.problem(*record);
    return seat;
}

bool SeatsViewModel::knowsAllActive() const
{
    const bool complete = m_state.phase == ViewState::Phase::Ready
        || (m_state.phase == ViewState::Phase::Empty && m_state.empty != EmptyKind::NothingMatches);
    return m_filter != SeatFilter::Removed && complete && incompleteText().isEmpty();
}

QString SeatsViewModel::copyText(const QList<int> &rows, const QList<int> &columns, bool withHeaders) const
{
    return m_model.copyText(rows, columns, withHeaders);
}

SeatGauge SeatsViewModel::gauge() const
{
    return seatGauge(m_capacity.value_or(Capacity()));
}

void SeatsViewModel::setChartVisible(bool visible)
{
    if (visible == m_chartVisible)
        return;
    m_chartVisible = visible;
    if (visible)
        startChart();
    else
        m_chartLoader.reset();
}

void SeatsViewModel::forgetChart()
{
    m_chartLoader.reset();
    m_chartList.reset();
    m_series.reset();
    Q_EMIT chartChanged();
}

/// Reads the seats of every status, unless the list itself is that, or they are there or on their way. The
/// list goes first: it is what people wait for, and both together would take each other's connections.
void SeatsViewModel::startChart()
{
    if (m_filter == SeatFilter::All && m_shownComplete && m_chartList != m_shown) {
        m_chartLoader.reset();
        m_chartList = m_shown;
        m_chartStale = false;
        m_series.reset();
        Q_EMIT chartChanged();
    }
    if (!m_chartVisible || m_tenant.isEmpty() || m_filter == SeatFilter::All || m_chartLoader
        || (m_loader && m_loader->isRunning()) || m_state.empty == EmptyKind::NoActiveSubscription
        || (m_chartList && !m_chartStale))
        return;
    m_chartLoader = std::make_unique<SeatLoader>(
        m_gateway, m_clock, m_health, m_tenant, SeatFilter::All, SeatLoader::Effort{chartCalls, false});
    connect(m_chartLoader.get(), &SeatLoader::progressed, this, &SeatsViewModel::chartChanged);
    connect(m_chartLoader.get(), &SeatLoader::failed, this, &SeatsViewModel::chartChanged);
    connect(m_chartLoader.get(), &SeatLoader::finished, this, [this] {
        m_chartList = m_chartLoader->list();
        m_chartStale = false;
        m_series.reset();
        noteTotal(SeatFilter::All, m_chartList->table.size());
        Q_EMIT chartChanged();
    });
    m_chartLoader->start();
}

std::optional<SeatsOverTime> SeatsViewModel::overTime() const
{
    if (!m_chartList)
        return std::nullopt;
    if (!m_series) {
        const auto observed = m_observed.find(m_tenant);
        m_series = seatsOverTime(m_chartList->table,
            observed == m_observed.end() ? std::vector<CapacityObservation>() : observed->second,
            m_clock.utcNow().toMSecsSinceEpoch());
    }
    return m_series;
}

qint64 SeatsViewModel::chartDone() const
{
    const SeatLoader *loader = m_filter == SeatFilter::All ? m_loader.get() : m_chartLoader.get();
    return loader ? loader->done() : m_chartList ? m_chartList->table.size() : 0;
}

qint64 SeatsViewModel::chartExpected() const
{
    const SeatLoader *loader = m_filter == SeatFilter::All ? m_loader.get() : m_chartLoader.get();
    return loader ? loader->total() : m_chartList ? m_chartList->table.size() : 0;
}

std::optional<ApiError> SeatsViewModel::chartError() const
{
    const SeatLoader *loader = m_filter == SeatFilter::All ? m_loader.get() : m_chartLoader.get();
    return loader ? loader->error() : std::nullopt;
}

} // namespace desk
