// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/actions/seat_export.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QtEndian>

namespace desk {

namespace {

constexpr int maxPasses = 3;

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

SeatFingerprint fingerprint(const Seat &seat)
{
    const auto given = [&] { return '\x1f' + seat.allocatedAt.raw.toUtf8(); };
    QByteArray key = seat.userId.text().toUtf8();
    if (key.isEmpty())
        key = "\x1e" + (seat.email + u'\x1f' + seat.name).toUtf8() + given() + seat.metadataJson;
    else if (seat.status.value == SeatStatus::Removed)
        key += given();
    const QByteArray digest = QCryptographicHash::hash(key, QCryptographicHash::Md5);
    return {
        qFromLittleEndian<quint64>(digest.constData()), qFromLittleEndian<quint64>(digest.constData() + 8)};
}

/// As many pages at a time as one HTTP/1.1 host takes, for a person who waits.
SeatExport::SeatExport(RosterSource &source, TenantId tenant, SeatFilter filter, Sink sink)
    : PageWalker(
        source, std::move(tenant), filter, {.inFlight = 6, .inOrder = true, .priority = Priority::User})
    , m_sink(std::move(sink))
{
    connect(
        this, &PageWalker::progressed, this, [this] { Q_EMIT progress(m_outcome.rows, m_outcome.total); });
}

void SeatExport::start()
{
    ++m_outcome.passes;
    m_newInPass = 0;
    m_active.clear();
    m_isUnsure = m_isSinkFull = m_isPassRead = false;
    if (filter() != SeatFilter::Removed)
        askForCount();
    walk();
}

/// The server's own count, to hold the rows against; where it has none, the list counts for itself.
void SeatExport::askForCount()
{
    m_countCall = source().capacity(tenant(), Priority::User);
    if (!m_countCall)
        return;
    whenFinished(*m_countCall, this, [this](const Result<Capacity> &result) {
        m_countCall.reset();
        m_count = result ? result->activeCount : std::nullopt;
        if (m_isPassRead)
            passEnded();
    });
}

bool SeatExport::take(int, const SeatPage &received)
{
    m_outcome.total = received.total;
    m_listCount = received.capacity.activeCount;
    for (const Seat &seat : received.seats) {
        const SeatFingerprint row = fingerprint(seat);
        // Rows without an ID can't be told apart for sure.
        m_isUnsure |= seat.status.value == SeatStatus::Other || seat.userId.isEmpty();
        if (isHeld(seat.status.value))
            m_active.insert(row);
        if (m_seen.contains(row))
            continue;
        m_seen.insert(row);
        m_isSinkFull = !m_sink(seat);
        if (m_isSinkFull) {
            stop();
            return true;
        }
        ++m_outcome.rows;
        ++m_newInPass;
        m_outcome.notes.add(seat.userId.text(), seat.problem, seat.unread);
    }
    return !received.seats.empty();
}

void SeatExport::ended()
{
    if (m_isSinkFull)
        return finish(Outcome::Kind::SinkFailed);
    if (error()) {
        m_outcome.error = *error();
        const bool isState = error()->isNoActiveSubscription() && m_outcome.rows == 0;
        return finish(isState ? Outcome::Kind::NoSubscription : Outcome::Kind::Failed);
    }
    Q_EMIT progress(m_outcome.rows, m_outcome.total);
    m_isPassRead = true;
    if (!m_countCall)
        passEnded();
}

void SeatExport::passEnded()
{
    compareCounts();
    const bool settled = pagesTaken() == 1 || m_newInPass == 0;
    const bool whole = settled && m_outcome.rows >= m_outcome.total;
    if (whole && !m_outcome.countsDisagree())
        return finish(Outcome::Kind::Complete);
    // Somebody may have come between the count and the list: that is settled by one pass more.
    if (m_outcome.passes >= (whole ? 2 : maxPasses))
        return finish(Outcome::Kind::Incomplete);
    start();
}

void SeatExport::compareCounts()
{
    m_outcome.activeRows = m_active.size();
    m_outcome.activeCount.reset();
    if (filter() == SeatFilter::Removed || m_isUnsure)
        return;
    const bool listDiffers = m_listCount && *m_listCount != m_outcome.activeRows;
    m_outcome.activeCount
        = listDiffers && (!m_count || *m_count == m_outcome.activeRows) ? m_listCount : m_count;
}

void SeatExport::finish(Outcome::Kind kind)
{
    stop();
    m_countCall.reset();
    m_outcome.kind = kind;
    Q_EMIT finished();
}

QString incompleteSeatsText(const SeatExport::Outcome &outcome, const QString &providerName)
{
    if (outcome.rows >= outcome.total && outcome.countsDisagree())
        return SeatExportText::tr("%1 counts %2 active seats and lists %3, also when asked again. Which of "
                                  "the two is right isn't known here.")
            .arg(providerName, QString::number(*outcome.activeCount), QString::number(outcome.activeRows));
    return SeatExportText::tr("%1 seats were read in %2 passes, and %3 says there are %4. The list kept "
                              "changing; try again.")
        .arg(QString::number(outcome.rows), QString::number(outcome.passes), providerName,
            QString::number(outcome.total));
}

} // namespace desk
