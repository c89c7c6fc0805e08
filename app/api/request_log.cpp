// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/api/request_log.h"

#include <QRegularExpression>

namespace desk {

QByteArray redactedBody(const QByteArray &body, const SecretKey &key, qsizetype limit)
{
    static const QRegularExpression keys(QStringLiteral("\\b(sk|pk|svc)_(live|test)_[^\\s\"'&<>\\\\,}]*"));
    static const QRegularExpression bearer(
        QStringLiteral("\\bBearer\\s+[^\\s\"',}]+"), QRegularExpression::CaseInsensitiveOption);
    // The closing quote is optional: the cut may have taken it.
    static const QRegularExpression members(
        QStringLiteral("\"([a-z_]*(?:token|secret|password|api_?key|public_?key|service_?key|url|invoice_?"
                       "pdf))\"\\s*:\\s*\"(?:[^\"\\\\]|\\\\.)*(?:\"|\\\\?$)"),
        QRegularExpression::CaseInsensitiveOption);

    const bool cut = body.size() > limit;
    // The whole key is removed before the cut, which could leave a piece of it that nothing recognises.
    QString text = QString::fromUtf8(key.removedFrom(body.left(limit + 512)));
    text.replace(members, QStringLiteral("\"\\1\":\"<removed>\""));
    text.replace(keys, QStringLiteral("\\1_\\2_<removed>"));
    text.replace(bearer, QStringLiteral("Bearer <removed>"));
    QByteArray result = text.toUtf8();
    if (cut || result.size() > limit)
        result = result.left(limit) + "…";
    return result;
}

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
