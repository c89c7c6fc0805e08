// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/actions/seat_export.h"

#include <QObject>
#include <QSet>

#include <map>

namespace desk {

/// What the provider knows about a person with a seat.
struct KnownSeat
{
    QString email;
    QString name;
    QByteArray metadata; ///< a JSON object; empty = none
};

/// Reads a tenant's roster, page by page, until it is known which of some people have a seat. The API can't
/// be asked about one person: who is there is found on their page, who isn't takes the whole roster.
class RosterLookup final : public QObject
{
    Q_OBJECT
public:
    /// The source must outlive it.
    RosterLookup(RosterSource &source, const TenantId &tenant, QSet<QString> userIds,
        Priority priority = Priority::Visible, QObject *parent = nullptr);

    void start() { m_reader.start(); }
    /// Valid after `finished`. A tenant without a subscription has been read well, and nobody has a seat in
    /// it.
    [[nodiscard]] bool isComplete() const;
    [[nodiscard]] const ApiError &error() const { return m_reader.outcome().error; }
    /// Those that have an active seat, by user ID.
    [[nodiscard]] const std::map<QString, KnownSeat> &found() const { return m_found; }

Q_SIGNALS:
    void finished();

private:
    [[nodiscard]] bool hasEverybody() const { return qsizetype(m_found.size()) == m_wanted.size(); }

    QSet<QString> m_wanted;
    std::map<QString, KnownSeat> m_found;
    SeatExport m_reader;
};

} // namespace desk
