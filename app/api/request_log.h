// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/api/secret_key.h"
#include "models/domain/request_record.h"

#include <QObject>

#include <deque>

namespace desk {

/// `body` cut to `limit` bytes, with the account's key, anything that looks like a key, bearer tokens, and
/// the values of members that open something (`token`, `checkoutUrl`, …) replaced. The only place that does
/// this.
[[nodiscard]] QByteArray redactedBody(const QByteArray &body, const SecretKey &key, qsizetype limit);

/// The last requests of an account, oldest first, in memory only.
class RequestLog final : public QObject
{
    Q_OBJECT
public:
    explicit RequestLog(qsizetype capacity = 2000);

    /// Adds a finished call and gives it its number.
    quint64 add(RequestRecord record);
    /// The reply arrived well but could not be used, as its decoder found out later.
    void noteFailure(quint64 number, ApiError::Kind kind, const QString &detail);

    [[nodiscard]] const std::deque<RequestRecord> &records() const { return m_records; }
    void clear();

Q_SIGNALS:
    void added(quint64 number);
    void changed(quint64 number);

private:
    std::deque<RequestRecord> m_records;
    qsizetype m_capacity;
    quint64 m_last = 0;
};

} // namespace desk
