// SPDX-License-Identifier: GPL-3.0-or-later
// Asking about every tenant: those on screen first, then the rest.
#include "models/views/error_text.h"
#include "models/views/tenants_view_model.h"
#include "models/views/write_words.h"

#include <algorithm>

namespace desk {

namespace {

constexpr int mostFailuresInARow = 5;

/// A failure that the next tenant would meet as well.
bool concernsEverything(ApiError::Kind kind)
{
    return kind == ApiError::Kind::Offline || kind == ApiError::Kind::Tls
        || kind == ApiError::Kind::Unauthorized;
}

} // namespace

TenantsViewModel::Want TenantsViewModel::wantOf(quint32 record) const
{
    if (record >= m_wanted.size())
        return WantNothing;
    if (m_wanted[record] & WantSubscription)
        return WantSubscription;
    if (m_wanted[record] & WantSeats)
        return WantSeats;
    // Who has no subscription has no credits, so its answer is waited for.
    const bool mayAsk = !m_requests.contains({record, WantSubscription});
    return mayAsk && (m_wanted[record] & WantCredits) ? WantCredits : WantNothing;
}

std::optional<TenantsViewModel::RequestKey> TenantsViewModel::nextVisible() const
{
    const int last = std::min(m_lastVisible, m_model.rowCount() - 1);
    for (int row = m_firstVisible; row <= last; ++row) {
        const quint32 record = m_model.recordAt(row);
        if (const Want want = wantOf(record); want != WantNothing)
            return RequestKey(record, want);
    }
    return std::nullopt;
}

std::optional<TenantsViewModel::RequestKey> TenantsViewModel::nextWanted()
{
    while (m_cursor < m_wanted.size() && m_wanted[m_cursor] == WantNothing)
        ++m_cursor;
    for (size_t record = m_cursor; record < m_wanted.size(); ++record) {
        if (const Want want = wantOf(quint32(record)); want != WantNothing)
            return RequestKey(quint32(record), want);
    }
    return std::nullopt;
}

void TenantsViewModel::pump()
{
    while (int(m_requests.size()) < allCalls) {
        if (const auto visible = nextVisible()) {
            request(*visible, false);
            continue;
        }
        if (m_background >= backgroundCalls)
            return;
        const auto wanted = nextWanted();
        if (!wanted)
            return;
        request(*wanted, true);
    }
}

void TenantsViewModel::request(const RequestKey &what, bool background)
{
    const auto [record, want] = what;
    m_wanted[record] = quint8(m_wanted[record] & ~want);
    if (m_wanted[record] == WantNothing)
        ++m_asked;
    m_background += background ? 1 : 0;
    Request &request = m_requests[what];
    request.background = background;
    const TenantId &id = m_model.table().at(record).tenant.externalId;
    const Priority priority = background ? Priority::Background : Priority::Visible;
    const auto receive = [this, what](auto take, auto result) {
        m_background -= m_requests.at(what).background ? 1 : 0;
        m_requests.erase(what);
        (this->*take)(what.first, std::move(result));
        pump();
        updateState();
    };
    if (want == WantSubscription) {
        request.subscription = m_gateway.subscriptions(id, priority);
        whenFinished(*request.subscription, this, [receive](Result<SubscriptionList> result) {
            receive(&TenantsViewModel::takeSubscription, std::move(result));
        });
    } else if (want == WantCredits) {
        request.credits = m_book.read(id, priority);
        whenFinished(*request.credits, this, [receive](Result<CreditBalance> result) {
            receive(&TenantsViewModel::takeCredits, std::move(result));
        });
    } else {
        request.seats = m_gateway.capacity(id, priority);
        whenFinished(*request.seats, this,
            [receive](Result<Capacity> result) { receive(&TenantsViewModel::takeSeats, std::move(result)); });
    }
}

void TenantsViewModel::takeSubscription(quint32 record, Result<SubscriptionList> result)
{
    const qint64 now = m_clock.utcNow().toMSecsSinceEpoch();
    m_book.noteSubscriptions(m_model.table().at(record).tenant.externalId, result);
    TenantSubscription value;
    if (result) {
        noteAnswer();
        value = summarise(*result, now);
    } else if (result.error().isNoActiveSubscription()) {
        noteAnswer();
        value = summarise({}, now);
    } else if (result.error().notFound == ApiError::NotFoundKind::MissingEndpoint) {
        withdrawSubscriptions();
        return;
    } else {
        noteFailure(result.error());
        value = m_model.table().at(record).subscription; // what was known stays, with its age
        value.state = CellState::Failed;
        value.error = errorText(result.error(), tr("The subscription")).title;
    }
    if (value.state == CellState::NoSubscription)
        dropCredits(record);
    m_model.setSubscription(record, std::move(value));
}

void TenantsViewModel::dropCredits(quint32 record)
{
    if (record >= m_wanted.size() || !(m_wanted[record] & WantCredits))
        return;
    m_wanted[record] = quint8(m_wanted[record] & ~WantCredits);
    if (m_wanted[record] == WantNothing)
        ++m_asked;
    m_model.setCredits(
        record, summariseCredits(CreditBalance::withoutSubscription(), m_clock.utcNow().toMSecsSinceEpoch()));
}

void TenantsViewModel::takeSeats(quint32 record, Result<Capacity> result)
{
    const qint64 now = m_clock.utcNow().toMSecsSinceEpoch();
    TenantSeats value;
    value.asOf = now;
    if (result) {
        noteAnswer();
        value.state = CellState::Known;
        value.capacity = std::move(*result);
    } else if (result.error().isNoActiveSubscription()) {
        noteAnswer();
        value.state = CellState::NoSubscription;
    } else if (result.error().notFound == ApiError::NotFoundKind::MissingEndpoint) {
        withdrawSeats();
        return;
    } else {
        noteFailure(result.error());
        value = m_model.table().at(record).seats;
        value.state = CellState::Failed;
        value.error = errorText(result.error(), tr("The seats")).title;
    }
    m_model.setSeats(record, std::move(value));
}

void TenantsViewModel::takeCredits(quint32 record, Result<CreditBalance> result)
{
    TenantCredits value;
    if (result) {
        noteAnswer();
        return; // the book has told what it saw
    }
    if (result.error().isNoActiveSubscription()) {
        noteAnswer();
        value = summariseCredits(CreditBalance::withoutSubscription(), m_clock.utcNow().toMSecsSinceEpoch());
    } else if (result.error().notFound == ApiError::NotFoundKind::MissingEndpoint) {
        withdrawCredits();
        return;
    } else {
        noteFailure(result.error());
        value = m_model.table().at(record).credits;
        value.state = CellState::Failed;
        value.error = errorText(result.error(), tr("The credits")).title;
    }
    m_model.setCredits(record, std::move(value));
}

/// Also what another page has read: the newest is shown everywhere.
void TenantsViewModel::showCredits(const TenantId &tenant)
{
    const auto record = m_model.table().find(tenant);
    const CreditBook::Seen *seen = m_book.seen(tenant);
    if (record && seen) {
        TenantCredits value = summariseCredits(seen->balance, seen->at.toMSecsSinceEpoch());
        if (seen->balance.scopeUnknown)
            value.error = scopeProblemSentence(ScopeProblem::Unknown);
        m_model.setCredits(*record, std::move(value));
    }
    alertsChanged(tenant);
}

void TenantsViewModel::setAlerts(Alerts alerts)
{
    m_alerts = std::move(alerts);
    showAlerts();
}

void TenantsViewModel::showAlerts()
{
    const TenantTable &table = m_model.table();
    for (TenantTable::Record record = 0; record < TenantTable::Record(table.size()); ++record)
        m_model.setAlerts(record, m_alerts ? m_alerts(table.at(record).tenant.externalId) : QStringList());
}

void TenantsViewModel::alertsChanged(const TenantId &tenant)
{
    if (const auto record = m_model.table().find(tenant); record && m_alerts)
        m_model.setAlerts(*record, m_alerts(tenant));
}

void TenantsViewModel::noteAnswer()
{
    m_failuresInARow = 0;
    m_health.noteSuccess(m_clock.utcNow());
}

void TenantsViewModel::noteFailure(const ApiError &error)
{
    m_health.noteFailure(error);
    ++m_failuresInARow;
    if (!concernsEverything(error.kind) && m_failuresInARow < mostFailuresInARow)
        return;
    // No use in asking about everybody else; a retry starts again.
    m_error = error;
    m_wanted.assign(m_wanted.size(), WantNothing);
    m_model.setFilling(false);
}

/// Nothing more of this kind is asked for, and every cell says that the server hasn't it.
void TenantsViewModel::withdraw(Want what)
{
    m_health.noteSuccess(m_clock.utcNow());
    for (quint8 &wanted : m_wanted) {
        m_asked += wanted == what;
        wanted = quint8(wanted & ~what);
    }
    const TenantTable &table = m_model.table();
    for (TenantTable::Record record = 0; record < TenantTable::Record(table.size()); ++record) {
        if (what == WantSubscription) {
            TenantSubscription value;
            value.state = CellState::NotOffered;
            m_model.setSubscription(record, std::move(value));
        } else if (what == WantCredits) {
            TenantCredits value;
            value.state = CellState::NotOffered;
            m_model.setCredits(record, std::move(value));
        } else {
            TenantSeats value;
            value.state = CellState::NotOffered;
            m_model.setSeats(record, std::move(value));
        }
    }
}

void TenantsViewModel::withdrawSubscriptions()
{
    if (std::exchange(m_offersSubscriptions, false))
        withdraw(WantSubscription);
}

void TenantsViewModel::withdrawCredits()
{
    if (std::exchange(m_offersCredits, false))
        withdraw(WantCredits);
}

void TenantsViewModel::withdrawSeats()
{
    if (std::exchange(m_offersSeats, false))
        withdraw(WantSeats);
}

} // namespace desk
