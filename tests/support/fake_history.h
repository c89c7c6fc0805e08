// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/ports/request_history.h"

namespace desk::test {

/// A history that a test writes.
class FakeHistory final : public RequestHistory
{
public:
    explicit FakeHistory(qsizetype capacity = 2000)
        : m_capacity(capacity)
    { }

    [[nodiscard]] const std::deque<RequestRecord> &records() const override { return m_records; }
    [[nodiscard]] qsizetype capacity() const override { return m_capacity; }
    [[nodiscard]] QString origin() const override { return QStringLiteral("https://app.crovver.com"); }

    quint64 add(RequestRecord record)
    {
        record.number = ++m_last;
        m_records.push_back(std::move(record));
        if (qsizetype(m_records.size()) > m_capacity)
            m_records.pop_front();
        Q_EMIT added(m_last);
        return m_last;
    }
    RequestRecord &at(quint64 number) { return m_records[size_t(number - m_records.front().number)]; }
    void announce(quint64 number) { Q_EMIT changed(number); }
    void clear()
    {
        m_records.clear();
        Q_EMIT cleared();
    }

private:
    std::deque<RequestRecord> m_records;
    qsizetype m_capacity;
    quint64 m_last = 0;
};

/// A request that went well, a second after the one before.
[[nodiscard]] inline RequestRecord aRequest(const QString &path, int status = 200)
{
    static int count = 0;
    RequestRecord record;
    record.startedAt = QDateTime::fromMSecsSinceEpoch(1'780'000'000'000 + ++count * 1000LL, Qt::UTC);
    record.method = QStringLiteral("GET");
    record.path = path;
    record.status = status;
    record.duration = std::chrono::milliseconds(142);
    record.attempts = 1;
    record.bytes = 812;
    record.priority = QStringLiteral("visible");
    record.requestId = QStringLiteral("req_%1").arg(count);
    return record;
}

} // namespace desk::test
