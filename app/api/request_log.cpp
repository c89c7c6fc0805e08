// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/api/request_log.h"

namespace desk {

RequestLog::RequestLog(qsizetype capacity)
    : m_capacity(capacity)
{ }

quint64 RequestLog::add(RequestRecord record)
{
    record.number = ++m_last;
    m_records.push_back(std::move(record));
    if (qsizetype(m_records.size()) > m_capacity)
        m_records.pop_front();
    Q_EMIT added(m_last);
    return m_last;
}

void RequestLog::noteFailure(
    quint64 number, ApiError::Kind kind, const QString &detail, ApiError::NotFoundKind notFound)
{
    if (m_records.empty() || number < m_records.front().number || number > m_last)
        return;
    RequestRecord &record = m_records[size_t(number - m_records.front().number)];
    record.error = kind;
    record.detail = detail;
    record.notFound = notFound;
    Q_EMIT changed(number);
}

void RequestLog::clear()
{
    m_records.clear();
    Q_EMIT cleared();
}

} // namespace desk
