// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/call.h"
#include "models/core/clock.h"
#include "models/data/connection_health.h"
#include "models/domain/ids.h"
#include "models/ports/billing_gateway.h"

#include <QDateTime>
#include <QHash>
#include <QPointer>

#include <algorithm>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

namespace desk {

/// A value as the server gave it.
template <typename T>
struct Seen
{
    T value;
    QDateTime at; ///< UTC; when it was received
};

/// What is known of one thing. "Never read" has neither a value nor `none`.
template <typename T>
struct Fact
{
    std::optional<Seen<T>> seen; ///< the newest; stays when a later reading fails
    /// UTC; when the server last said that there is none, for want of an active subscription. Invalid = it
    /// didn't, or something has come since.
    QDateTime noneAt;
    /// Of the newest reading that has ended; nothing = it had an answer, or there was none. It stays while
    /// another one is on its way, which may be given up.
    std::optional<ApiError> error;

    [[nodiscard]] const T *value() const { return seen ? &seen->value : nullptr; }
    [[nodiscard]] bool isNone() const { return noneAt.isValid(); }
    /// UTC; when the server last said something of it. Invalid = never.
    [[nodiscard]] QDateTime at() const { return seen ? seen->at : noneAt; }
    /// The server said something, and this is from then or later.
    [[nodiscard]] bool isSince(const QDateTime &utc) const { return at().isValid() && at() >= utc; }
};

/// Somebody wants something read, and what is known of it kept. Dropping it gives the reading up, unless
/// somebody else wants it too, and lets the fact be forgotten.
class Interest final
{
public:
    Interest() = default;
    /// Whether it is being read still.
    [[nodiscard]] bool isPending() const { return m_wait && !m_wait->ended; }
    void reset() { m_wait.reset(); }

private:
    template <typename T>
    friend class FactBook;
    struct Wait
    {
        bool ended = true;
        std::function<void()> then; ///< when it has ended; may be empty
    };
    std::shared_ptr<Wait> m_wait;
};

/// What a provider can't do isn't asked for: it ends, from the event loop, as an endpoint that isn't there.
template <typename T>
[[nodiscard]] CallHandle<T> notOffered()
{
    auto call = makeCall<T>();
    QMetaObject::invokeMethod(
        call.get(),
        [target = call.get()] {
            ApiError error;
            error.kind = ApiError::Kind::NotFound;
            error.notFound = ApiError::NotFoundKind::MissingEndpoint;
            target->finish(failure(error));
        },
        Qt::QueuedConnection);
    return call;
}

/// What is the same in every book, and needs a signal.
class FactBookBase : public QObject
{
    Q_OBJECT
Q_SIGNALS:
    /// What is known of this tenant is another: a reading ended, however it did, or somebody noted something.
    /// What belongs to the whole account has the empty ID.
    void changed(const desk::TenantId &tenant);

protected:
    using QObject::QObject;
};

/// All facts of one kind of one account, by tenant, and the only one who asks for them. Readings of the same
/// thing are one; one that began before a write ended is begun anew, so that it never overwrites what came
/// after it. A fact is kept while somebody holds an `Interest` in it; of the others, the newest 2,000 at
/// most.
template <typename T>
class FactBook final : public FactBookBase
{
public:
    using Ask = std::function<CallHandle<T>(const TenantId &, Priority)>;
    static constexpr qsizetype mostUnheld = 2'000; ///< facts in which nobody holds an `Interest`

    /// The clock and the health must outlive it.
    FactBook(Ask ask, Clock &clock, ConnectionHealth &health)
        : m_ask(std::move(ask))
        , m_clock(clock)
        , m_health(health)
    { }

    [[nodiscard]] const Fact<T> &fact(const TenantId &tenant) const
    {
        static const Fact<T> unknown;
        const auto at = m_facts.constFind(tenant);
        return at == m_facts.cend() ? unknown : *at;
    }

    /// Reads it, whatever is known. `then` runs when the reading has ended, after `changed`, from the event
    /// loop; not when the interest was dropped before.
    [[nodiscard]] Interest read(const TenantId &tenant, Priority priority, std::function<void()> then = {})
    {
        Interest interest = hold(tenant);
        *interest.m_wait = {false, std::move(then)};
        const auto at = m_readings.find(tenant);
        Reading &reading = at == m_readings.end() ? m_readings[tenant] : at->second;
        reading.waits.push_back(interest.m_wait);
        // A more urgent call joins the one on its way, below the gateway.
        if (!reading.call || priority < reading.priority)
            begin(tenant, priority);
        return interest;
    }

    /// Keeps what is known of it, and asks for nothing.
    [[nodiscard]] Interest hold(const TenantId &tenant)
    {
        Interest interest;
        ++m_held[tenant];
        interest.m_wait = std::shared_ptr<Interest::Wait>(
            new Interest::Wait, [book = QPointer<FactBook>(this), tenant](Interest::Wait *dropped) {
                delete dropped;
                if (book)
                    book->letGo(tenant);
            });
        return interest;
    }

    /// For who needs a call's own answer, be it news or not. What it brings is known here before its other
    /// receivers get it, unless a write has ended since it began.
    [[nodiscard]] CallHandle<T> readThrough(const TenantId &tenant, Priority priority)
    {
        CallHandle<T> call = m_ask(tenant, priority);
        connect(call.get(), &CallBase::finished, this,
            [this, tenant, answered = call.get(), writes = writesEnded(tenant)] {
                if (answered->result() && writesEnded(tenant) == writes)
                    note(tenant, *answered->result());
            });
        return call;
    }

    /// How many of them: what was asked for before one of them ended isn't to be noted.
    [[nodiscard]] int writesEnded(const TenantId &tenant) const { return m_writesEnded.value(tenant); }
    /// A call that may have changed this has ended, however it did.
    void noteWriteEnded(const TenantId &tenant)
    {
        ++m_writesEnded[tenant];
        const auto at = m_readings.find(tenant);
        if (at == m_readings.end())
            return;
        at->second.call.reset();
        begin(tenant, at->second.priority);
    }

    /// Gives the value away to who keeps it in a form of its own; what stays says when it was seen.
    [[nodiscard]] T release(const TenantId &tenant)
    {
        return std::exchange(m_facts[tenant].seen->value, T());
    }

    /// What came with another answer.
    void note(const TenantId &tenant, T value)
    {
        Fact<T> &fact = factToFill(tenant);
        fact.seen = Seen<T>{std::move(value), m_clock.utcNow()};
        fact.noneAt = {};
        fact.error.reset();
        Q_EMIT changed(tenant);
    }

private:
    struct Reading
    {
        CallHandle<T> call;
        Priority priority = Priority::Background;
        std::vector<std::weak_ptr<Interest::Wait>> waits;
    };

    void begin(const TenantId &tenant, Priority priority)
    {
        CallHandle<T> call = m_ask(tenant, priority);
        whenFinished(*call, this, [this, tenant](Result<T> result) { take(tenant, std::move(result)); });
        Reading &reading = m_readings[tenant];
        reading.priority = priority;
        std::swap(reading.call, call); // the one before is given up after the new one has joined it
    }

    void take(const TenantId &tenant, Result<T> result)
    {
        const auto at = m_readings.find(tenant);
        const auto waits = std::move(at->second.waits);
        const CallHandle<T> ended = std::move(at->second.call);
        m_readings.erase(at);
        Fact<T> &fact = factToFill(tenant);
        const QDateTime now = m_clock.utcNow();
        const bool none = !result && result.error().isNoActiveSubscription();
        const bool missing = !result && result.error().notFound == ApiError::NotFoundKind::MissingEndpoint;
        fact.error.reset();
        if (result) {
            fact.seen = Seen<T>{std::move(*result), now};
            fact.noneAt = {};
        } else if (none) {
            fact.seen.reset();
            fact.noneAt = now;
        } else {
            fact.error = result.error();
        }
        for (const auto &weak : waits) {
            if (const auto wait = weak.lock())
                wait->ended = true;
        }
        if (!fact.error || missing)
            m_health.noteSuccess(now);
        else
            m_health.noteFailure(*fact.error);
        Q_EMIT changed(tenant);
        for (const auto &weak : waits) {
            if (const auto wait = weak.lock(); wait && wait->then)
                wait->then();
        }
    }

    [[nodiscard]] Fact<T> &factToFill(const TenantId &tenant)
    {
        if (m_facts.size() >= mostUnheld + m_held.size() && !m_facts.contains(tenant))
            forgetOldest();
        return m_facts[tenant];
    }

    /// A tenth at once, so that it is seldom looked for.
    void forgetOldest()
    {
        std::vector<std::pair<QDateTime, TenantId>> unheld;
        for (auto at = m_facts.cbegin(); at != m_facts.cend(); ++at) {
            if (!m_held.contains(at.key()))
                unheld.emplace_back(at->at(), at.key());
        }
        const auto newest = unheld.end() - mostUnheld * 9 / 10;
        std::nth_element(unheld.begin(), newest, unheld.end(),
            [](const auto &a, const auto &b) { return a.first < b.first; });
        std::for_each(unheld.begin(), newest, [this](const auto &old) { m_facts.remove(old.second); });
    }

    void letGo(const TenantId &tenant)
    {
        if (const auto held = m_held.find(tenant); --*held == 0)
            m_held.remove(tenant);
        const auto at = m_readings.find(tenant);
        if (at == m_readings.end())
            return;
        std::erase_if(at->second.waits, [](const auto &wait) { return wait.expired(); });
        if (!at->second.waits.empty())
            return;
        const CallHandle<T> unwanted = std::move(at->second.call);
        m_readings.erase(at);
    }

    Ask m_ask;
    Clock &m_clock;
    ConnectionHealth &m_health;
    QHash<TenantId, Fact<T>> m_facts;
    QHash<TenantId, int> m_writesEnded;
    QHash<TenantId, int> m_held; ///< how many interests there are
    std::map<TenantId, Reading> m_readings;
};

} // namespace desk
