// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/request_record.h"

#include <QObject>

#include <deque>

namespace desk {

/// The last requests of one account, to be read: without secrets, in memory only.
class RequestHistory : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    /// Oldest first; their numbers have no gaps. A record that is old enough goes as a new one comes.
    [[nodiscard]] virtual const std::deque<RequestRecord> &records() const = 0;
    /// At most so many are kept.
    [[nodiscard]] virtual qsizetype capacity() const = 0;
    /// Scheme, host and port of what the requests go to, e.g. `https://app.crovver.com`; paths follow it.
    [[nodiscard]] virtual QString origin() const = 0;

Q_SIGNALS:
    void added(quint64 number); ///< it is the last of `records`
    void changed(quint64 number); ///< its result became known later
    void cleared();
};

} // namespace desk
