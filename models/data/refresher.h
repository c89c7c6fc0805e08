// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/data/account_data.h"

#include <map>

namespace desk {

/// Reads the subscriptions, the seats and the credits of many tenants: those that somebody looks at first,
/// then the others in their order. What a server doesn't offer is asked for once; when everything fails, it
/// stops.
class Refresher final : public QObject
{
    Q_OBJECT
public:
    static constexpr int backgroundCalls = 3; ///< at most, for tenants that nobody is looking at
    static constexpr int allCalls = 6; ///< at most, with those for tenants on screen

    enum Kind : quint8 { Nothing = 0, Subscriptions = 1, Seats = 2, Credits = 4, Everything = 7 };

    /// Numbers of the tenants that are on screen now, from the top.
    using Visible = std::function<std::vector<quint32>()>;

    /// The data must outlive it.
    explicit Refresher(AccountData &data, QObject *parent = nullptr);
    ~Refresher() override;

    void setVisible(Visible visible) { m_visible = std::move(visible); }
    /// Drops what is on its way, and reads everything about each of these; a tenant's number is its place
    /// here. An empty ID is left out.
    void start(std::vector<TenantId> tenants);
    /// Others are on screen: theirs are asked for next.
    void visibleChanged() { pump(); }
    /// Gives up what is on its way, and asks for nothing more.
    void stop();

    [[nodiscard]] bool isRunning() const { return !m_requests.empty(); }
    [[nodiscard]] qint64 asked() const { return m_asked; } ///< tenants about which everything was asked
    /// False once the server turned out not to have it, until the next start.
    [[nodiscard]] bool offers(Kind kind) const { return (m_offered & kind) != 0; }

Q_SIGNALS:
    void progressed();
    /// The server doesn't have this; nothing more of it is asked for.
    void withdrawn(desk::Refresher::Kind kind);
    /// This tenant has no subscription, so it has no credits, and they aren't asked for.
    void withoutCredits(const desk::TenantId &tenant);
    /// Asking on is no use: the next tenant would meet the same, or too many in a row have failed.
    void gaveUp(const desk::ApiError &error);

private:
    struct Request
    {
        Interest interest;
        bool background = false;
    };
    using RequestKey = std::pair<quint32, Kind>; ///< the tenant's number, and what was asked for

    void pump();
    [[nodiscard]] std::optional<RequestKey> nextVisible() const;
    [[nodiscard]] std::optional<RequestKey> nextWanted();
    [[nodiscard]] Kind kindOf(quint32 number) const;
    void request(const RequestKey &what, bool background);
    template <typename T>
    [[nodiscard]] Interest read(FactBook<T> &book, const RequestKey &what, Priority priority);
    template <typename T>
    void take(const RequestKey &what, const Fact<T> &fact);
    void drop(quint32 number, Kind kind);
    void withdraw(Kind kind);
    void noteFailure(const ApiError &error);

    AccountData &m_data;
    Visible m_visible;
    std::vector<TenantId> m_tenants;
    std::vector<quint8> m_wanted; ///< by number: what is still to be asked for
    std::map<RequestKey, Request> m_requests;
    qint64 m_asked = 0;
    int m_background = 0; ///< how many of the requests are background ones
    size_t m_cursor = 0; ///< everything before it was asked for
    int m_failuresInARow = 0;
    quint8 m_offered = Everything;
};

} // namespace desk
