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
/// be asked about one person: who is there is found on their page, who isn't takes the whole roster. That is
/// read again, twice at most, when a pass can have missed somebody, who moved from a page that was not read
/// yet to one that was: then somebody else has left, so the total has changed on the way or isn't what was
/// read. (Somebody leaving and somebody new in the same pass can hide each other; a look-up that matters is
/// repeated by who asks, after a pause.)
class RosterLookup final : public PageWalker
{
    Q_OBJECT
public:
    /// The source must outlive it.
    RosterLookup(RosterSource &source, const TenantId &tenant, QSet<QString> userIds,
        Priority priority = Priority::Visible);

    void start() { walk(); }
    /// Valid after `finished`. A tenant without a subscription has been read well, and nobody has a seat in
    /// it.
    [[nodiscard]] bool isComplete() const { return m_isWhole || hasEverybody(); }
    [[nodiscard]] ApiError error() const { return PageWalker::error().value_or(ApiError()); }
    /// Those that have an active seat, by user ID.
    [[nodiscard]] const std::map<QString, KnownSeat> &found() const { return m_found; }

Q_SIGNALS:
    void finished();

private:
    [[nodiscard]] bool hasEverybody() const { return qsizetype(m_found.size()) == m_wanted.size(); }
    [[nodiscard]] bool take(int page, const SeatPage &received) override;
    void ended() override;

    QSet<QString> m_wanted;
    std::map<QString, KnownSeat> m_found;
    QSet<SeatFingerprint> m_seen; ///< rows of this pass
    bool m_isWhole = false; ///< nobody can have been missed
};

} // namespace desk
