// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/ports/request_history.h"

namespace desk {

/// The last requests of an account, oldest first, in memory only.
class RequestLog final : public RequestHistory
{
    Q_OBJECT
public:
    explicit RequestLog(qsizetype capacity = 2000);

    /// Adds a finished call and gives it its number.
    quint64 add(RequestRecord record);
    /// What the decoder found out about a reply later: it could not be used, or what its failure means.
    void noteFailure(quint64 number, ApiError::Kind kind, const QString &detail,
        ApiError::NotFoundKind notFound = ApiError::NotFoundKind::None);

    [[nodiscard]] const std::deque<RequestRecord> &records() const override { return m_records; }
    [[nodiscard]] qsizetype capacity() const override { return m_capacity; }
    [[nodiscard]] QString origin() const override { return m_origin; }
    void setOrigin(const QString &origin) { m_origin = origin; }
    void clear();

private:
    std::deque<RequestRecord> m_records;
    qsizetype m_capacity;
    QString m_origin;
    quint64 m_last = 0;
};

} // namespace desk
