// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/actions/seat_export.h"

#include <QCoreApplication>
#include <QCryptographicHash>

#include <algorithm>
#include <cstring>

namespace desk {

namespace {

constexpr int depth = 6; // what one HTTP/1.1 host takes at a time
constexpr int lookUpDepth = 3; // what nobody stares at leaves places for the others
constexpr int maxPasses = 3;
// A server that says "there is a next page" for ever is not followed for ever.
constexpr int pagesBeyondTotal = 2;
// One empty page in the middle is passed over; so many in a row are the end, whatever the total claims.
constexpr int emptyPagesAreTheEnd = 8;
constexpr qint64 mostPages = 1'000'000;

struct SeatExportText
{
    Q_DECLARE_TR_FUNCTIONS(SeatExport)
};

/// An ID that is missing is an empty text.
ExportCell idCell(const QString &id, const UnreadValues &unread, const char *field)
{
    const ExportCell sent = exportUnread(unread, field);
    return id.isEmpty() && sent.type != ExportCell::Type::Absent ? sent : ExportCell::of(id);
}

/// Also what isn't an object, as it was sent.
ExportCell metadataCell(const QByteArray &json, const UnreadValues &unread)
{
    return json.isEmpty() ? exportUnread(unread, "metadata") : ExportCell::json(json);
}

/// Everything that tells one row from another; a row without its ID is told by all that it has.
QByteArray keyOf(const Seat &seat)
{
    const auto removedAt = [&] { return '\x1f' + seat.allocatedAt.raw.toUtf8(); };
    if (seat.userId.isEmpty())
        return "\x1e" + (seat.email + u'\x1f' + seat.name).toUtf8() + removedAt() + seat.metadataJson;
    QByteArray key = seat.userId.text().toUtf8();
    if (seat.status.value == SeatStatus::Removed)
        key += removedAt();
    return key;
}

} // namespace

QStringList seatExportColumns()
{
    return {QStringLiteral("externalUserId"), QStringLiteral("email"), QStringLiteral("name"),
        QStringLiteral("status"), QStringLiteral("allocatedAt"), QStringLiteral("removedAt"),
        QStringLiteral("metadata")};
}

ExportRow seatExportRow(const Seat &seat)
{
    return {idCell(seat.userId.text(), seat.unread, "externalUserId"),
        exportText(seat.email, seat.unread, "email"), exportText(seat.name, seat.unread, "name"),
        exportText(seat.status.text, seat.unread, "status"),
        exportText(seat.allocatedAt.raw, seat.unread, "allocatedAt"),
        exportText(seat.removedAt.raw, seat.unread, "removedAt"),
        metadataCell(seat.metadataJson, seat.unread)};
}

QStringList tenantExportColumns()
{
    return {QStringLiteral("id"), QStringLiteral("externalTenantId"), QStringLiteral("name"),
        QStringLiteral("slug"), QStringLiteral("isActive"), QStringLiteral("metadata"),
        QStringLiteral("createdAt"), QStringLiteral("updatedAt")};
}

ExportRow tenantExportRow(const Tenant &tenant)
{
    return {exportText(tenant.id, tenant.unread, "id"),
        idCell(tenant.externalId.text(), tenant.unread, "externalTenantId"),
        exportText(tenant.name, tenant.unread, "name"), exportText(tenant.slug, tenant.unread, "slug"),
        tenant.isActive ? ExportCell::boolean(*tenant.isActive) : exportUnread(tenant.unread, "isActive"),
        metadataCell(tenant.metadataJson, tenant.unread),
        exportText(tenant.createdAt.raw, tenant.unread, "createdAt"),
        exportText(tenant.updatedAt.raw, tenant.unread, "updatedAt")};
}

SeatExport::SeatExport(RosterSource &source, TenantId tenant, SeatFilter filter, Sink sink, QObject *parent)
    : QObject(parent)
    , m_source(source)
    , m_tenant(std::move(tenant))
    , m_filter(filter)
    , m_sink(std::move(sink))
{ }

void SeatExport::setPurpose(Purpose purpose, Priority priority)
{
    m_purpose = purpose;
    m_priority = priority;
}

void SeatExport::start()
{
    startPass();
}

void SeatExport::startPass()
{
    ++m_outcome.passes;
    m_nextToRequest = 1;
    m_nextToTake = 1;
    m_lastPage = 1;
    m_newInPass = 0;
    m_emptyPages = 0;
    m_round = 1;
    m_totalChanged = false;
    m_active.clear();
    m_isUnsure = false;
    m_isPassRead = false;
    if (m_purpose == Purpose::Export && m_filter != SeatFilter::Removed)
        askForCount();
    if (m_purpose == Purpose::LookUp) {
        m_seen.clear();
        m_outcome.rows = 0;
        m_outcome.notes.clear();
    }
    request(1);
}

/// The server's own count, to hold the rows against; where it has none, the list counts for itself.
void SeatExport::askForCount()
{
    m_countCall = m_source.capacity(m_tenant, m_priority);
    if (!m_countCall)
        return;
    whenFinished(*m_countCall, this, [this](const Result<Capacity> &result) {
        m_countCall.reset();
        m_count = result ? result->activeCount : std::nullopt;
        if (m_isPassRead)
            passEnded();
    });
}

void SeatExport::requestMore()
{
    if (m_purpose == Purpose::Export) {
        // Pages that arrived early count as on their way, so that a slow one can't pile the others up.
        while (m_nextToRequest <= m_lastPage && int(m_calls.size() + m_waiting.size()) < depth)
            request(m_nextToRequest);
        return;
    }
    if (!m_calls.empty())
        return;
    m_round = std::min(m_round + 1, lookUpDepth);
    for (int i = 0; i < m_round && m_nextToRequest <= m_lastPage; ++i)
        request(m_nextToRequest);
}

void SeatExport::request(int page)
{
    m_nextToRequest = page + 1;
    auto call = m_source.seats({m_tenant, m_filter, page, m_source.provider().seatsPerPage}, m_priority);
    whenFinished(*call, this, [this, page](Result<SeatPage> result) { received(page, std::move(result)); });
    m_calls[page] = std::move(call);
}

void SeatExport::received(int page, Result<SeatPage> result)
{
    m_calls.erase(page);
    if (!result) {
        const bool state = result.error().isNoActiveSubscription() && m_outcome.rows == 0;
        m_outcome.error = std::move(result.error());
        return finish(state ? Outcome::Kind::NoSubscription : Outcome::Kind::Failed);
    }
    m_waiting.emplace(page, std::move(*result));
    for (auto next = m_waiting.find(m_nextToTake); next != m_waiting.end();
         next = m_waiting.find(m_nextToTake)) {
        const bool taken = take(next->second);
        m_waiting.erase(next);
        if (!taken)
            return finish(Outcome::Kind::SinkFailed);
        ++m_nextToTake;
    }
    Q_EMIT progress(m_outcome.rows, m_outcome.total);
    requestMore();
    if (m_nextToTake > m_lastPage) {
        m_calls.clear();
        m_waiting.clear();
        passEnded();
    }
}

bool SeatExport::take(const SeatPage &page)
{
    m_totalChanged |= m_nextToTake > 1 && page.total != m_outcome.total;
    m_outcome.total = page.total;
    m_listCount = page.capacity.activeCount;
    const qint64 pages = std::min(
        page.total / m_source.provider().seatsPerPage + (page.total % m_source.provider().seatsPerPage != 0),
        mostPages);
    m_emptyPages = page.seats.empty() ? m_emptyPages + 1 : 0;
    const bool more = page.hasNextPage && !page.seats.empty();
    const int beyond = int(std::min<qint64>(pages + pagesBeyondTotal, m_nextToTake + 1));
    m_lastPage = std::max({int(pages), m_nextToTake, more ? beyond : 1});
    if (m_emptyPages >= emptyPagesAreTheEnd)
        m_lastPage = m_nextToTake;
    for (const Seat &seat : page.seats) {
        const QByteArray digest = QCryptographicHash::hash(keyOf(seat), QCryptographicHash::Md5);
        Fingerprint fingerprint;
        static_assert(sizeof fingerprint == 16);
        std::memcpy(&fingerprint, digest.constData(), sizeof fingerprint);
        // Rows without an ID can't be told apart for sure.
        m_isUnsure |= seat.status.value == SeatStatus::Other || seat.userId.isEmpty();
        if (seat.status.value == SeatStatus::Active && m_purpose == Purpose::Export)
            m_active.insert(fingerprint);
        if (m_seen.contains(fingerprint))
            continue;
        m_seen.insert(fingerprint);
        if (!m_sink(seat))
            return false;
        ++m_outcome.rows;
        ++m_newInPass;
        m_outcome.notes.add(seat.userId.text(), seat.problem, seat.unread);
    }
    return true;
}

void SeatExport::passEnded()
{
    m_isPassRead = true;
    if (m_countCall)
        return;
    compareCounts();
    const bool onePage = m_lastPage == 1;
    const bool settled = m_purpose == Purpose::LookUp ? !m_totalChanged : onePage || m_newInPass == 0;
    const bool whole = settled && m_outcome.rows >= m_outcome.total;
    if (whole && !m_outcome.countsDisagree())
        return finish(Outcome::Kind::Complete);
    // Somebody may have come between the count and the list: that is settled by one pass more.
    if (m_outcome.passes >= (whole ? 2 : maxPasses))
        return finish(Outcome::Kind::Incomplete);
    startPass();
}

void SeatExport::compareCounts()
{
    m_outcome.activeRows = m_active.size();
    m_outcome.activeCount.reset();
    if (m_purpose != Purpose::Export || m_filter == SeatFilter::Removed || m_isUnsure)
        return;
    const bool listDiffers = m_listCount && *m_listCount != m_outcome.activeRows;
    m_outcome.activeCount
        = listDiffers && (!m_count || *m_count == m_outcome.activeRows) ? m_listCount : m_count;
}

void SeatExport::finish(Outcome::Kind kind)
{
    if (m_done)
        return;
    m_done = true;
    m_calls.clear();
    m_waiting.clear();
    m_countCall.reset();
    m_outcome.kind = kind;
    Q_EMIT finished();
}

QString incompleteSeatsText(const SeatExport::Outcome &outcome)
{
    if (outcome.rows >= outcome.total && outcome.countsDisagree())
        return SeatExportText::tr(
            "Crovver counts %1 active seats and lists %2, also when asked again. Which of "
            "the two is right isn't known here.")
            .arg(*outcome.activeCount)
            .arg(outcome.activeRows);
    return SeatExportText::tr("%1 seats were read in %2 passes, and Crovver says there are %3. The list kept "
                              "changing; try again.")
        .arg(outcome.rows)
        .arg(outcome.passes)
        .arg(outcome.total);
}

} // namespace desk
