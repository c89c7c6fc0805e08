// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/views/requests_view_model.h"

#include "models/items/formatting.h"
#include "models/views/curl_text.h"
#include "models/views/error_text.h"

#include <map>

namespace desk {

RequestsViewModel::RequestsViewModel(
    RequestHistory &history, const Account &account, Clock &clock, QObject *parent)
    : QObject(parent)
    , m_history(history)
    , m_mode(account.mode)
    , m_provider(account.provider)
    , m_clock(clock)
    , m_pace(clock, Pace::forTheEye, [this] { update(); })
    , m_model(history, account.mode)
{
    // The model was connected first: it is up to date by now.
    connect(&history, &RequestHistory::added, this, [this] { m_pace.note(); });
    connect(&history, &RequestHistory::cleared, this, &RequestsViewModel::update);
    connect(&history, &RequestHistory::changed, this, [this](quint64 number) {
        update();
        Q_EMIT requestChanged(number);
    });
    update();
}

void RequestsViewModel::update()
{
    m_counts = {};
    std::map<QString, qint64> byMethod;
    for (const RequestRecord &record : m_history.records()) {
        ++m_counts.all;
        m_counts.failed += isFailure(record) ? 1 : 0;
        ++byMethod[record.method];
    }
    m_counts.byMethod.assign(byMethod.begin(), byMethod.end());
    m_state = {};
    m_state.empty = m_counts.all == 0 ? EmptyKind::NothingYet
        : m_model.rowCount() == 0     ? EmptyKind::NothingMatches
                                      : EmptyKind::None;
    m_state.phase = m_state.empty == EmptyKind::None ? ViewState::Phase::Ready : ViewState::Phase::Empty;
    if (m_counts.all > 0)
        m_state.asOf = m_history.records().back().startedAt;
    Q_EMIT stateChanged();
}

QString RequestsViewModel::shownText() const
{
    return countOfText(m_model.rowCount(), m_counts.all);
}

QString RequestsViewModel::notice() const
{
    const bool dropped = m_counts.all > 0 && m_history.records().front().number > 1;
    return dropped ? tr("Only the newest %1 are kept.").arg(countText(m_history.capacity())) : QString();
}

void RequestsViewModel::setFilter(const RequestFilter &filter)
{
    m_model.setFilter(filter);
    update();
}

void RequestsViewModel::setSearchText(const QString &text)
{
    RequestFilter filter = m_model.filter();
    filter.search = text;
    setFilter(filter);
}

std::optional<RequestDetail> RequestsViewModel::detail(int row) const
{
    const RequestRecord *record = m_model.rowAt(row);
    if (!record)
        return {};
    RequestDetail detail{*record, requestResultText(*record), requestTone(*record), {},
        curlText(*record, m_history.origin(), m_provider.keyVariable)};
    if (!record->error) {
        detail.sentence = record->detail;
        return detail;
    }
    ApiError error;
    error.kind = *record->error;
    error.notFound = record->notFound;
    error.obstacle = record->obstacle;
    error.proxy = record->proxy;
    detail.sentence = record->notFound == ApiError::NotFoundKind::MissingEndpoint
        ? tr("This server has no such endpoint, so what needs it is left out here. If everything is missing, "
             "the base URL is wrong.")
        : errorTitle(error, tr("What was asked for"), m_provider.name);
    if (!record->detail.isEmpty())
        detail.sentence += u' ' + record->detail;
    return detail;
}

} // namespace desk
