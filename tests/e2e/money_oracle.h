// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/intent.h"

#include <QHash>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>
#include <QStringList>
#include <QUrl>

#include <algorithm>
#include <cmath>
#include <vector>

namespace desk::testing {

/// What somebody agreed to, as it was on screen at that moment.
struct MoneyClick
{
    IntentKind kind = IntentKind::AddCapacity;
    QString tenant;
    QString subject; ///< a user ID, a pool, an add-on's ID; empty for seats
    QString name; ///< of the add-on
    qint64 units = 0; ///< seats in all, credits used, credits bought
    QString key; ///< idempotency key; empty where there is none
    QString shown; ///< major units; empty = no amount was known
    QString currency; ///< empty = unknown
};

/// One write that reached the server.
struct MoneyExchange
{
    QString path;
    QByteArray body;
    bool done = false; ///< this delivery had an effect
    QByteArray reply; ///< JSON as it was meant for the client; empty when nothing readable was sent
};

/// The other amount that somebody agreed to after the answer, for this page.
struct MoneyAcceptance
{
    QString url;
    QString amount;
};

/// One run of the money paths, from both sides.
struct MoneyRecord
{
    QUrl base; ///< of the account
    std::vector<MoneyClick> clicks;
    std::vector<MoneyExchange> exchanges; ///< in the order of arrival
    QStringList opened; ///< addresses that were handed to a browser
    std::vector<MoneyAcceptance> accepted;
    std::vector<Intent> intents; ///< what the journal has in the end
    std::vector<ActivityEntry> activity; ///< newest first; nothing is judged by it
    QSet<QString> told; ///< intents with a row on the Payments page
    bool unknownIsTold = false; ///< that page says that results are unknown
    QHash<QString, qint64> seats; ///< paid for in the end, by tenant
    bool seatsRoseByHand = false; ///< other than by paying what was ordered
};

/// What is wrong with a run; empty when nothing is. Knows the rules of the API and of this program's money,
/// and shares no code with what it judges.
class MoneyOracle
{
public:
    [[nodiscard]] static QStringList faults(const MoneyRecord &record)
    {
        MoneyOracle oracle(record);
        oracle.judgeDeliveries();
        oracle.judgeKeys();
        oracle.judgeJournal();
        oracle.judgeOpenings();
        oracle.judgeTelling();
        oracle.judgeEnding();
        return oracle.m_faults;
    }

private:
    enum class Act { Capacity, Addon, Consume, Allocate, Batch, Other };
    /// What one delivery asked for.
    struct Asked
    {
        Act act = Act::Other;
        QString tenant;
        QString subject;
        qint64 units = 0;
        QString key;
        friend bool operator==(const Asked &, const Asked &) = default;
    };

    explicit MoneyOracle(const MoneyRecord &record)
        : m_record(record)
    {
        for (const MoneyExchange &exchange : record.exchanges)
            m_asked.push_back(askedBy(exchange));
    }

    static Asked askedBy(const MoneyExchange &exchange)
    {
        const QJsonObject body = QJsonDocument::fromJson(exchange.body).object();
        const auto text = [&](const char *name) { return body.value(QLatin1String(name)).toString(); };
        const auto number = [&](const char *name) { return body.value(QLatin1String(name)).toInteger(); };
        const QString &path = exchange.path;
        if (path.endsWith(QLatin1String("/capacity/proration-checkout")))
            return {Act::Capacity, text("externalTenantId"), {}, number("newCapacity"), {}};
        if (path.endsWith(QLatin1String("/addons/purchase")))
            return {Act::Addon, path.section(u'/', -3, -3), text("addonId"), 0, text("idempotencyKey")};
        if (path.endsWith(QLatin1String("/credits/consume")))
            return {
                Act::Consume, text("tenantId"), text("poolKey"), number("amount"), text("idempotencyKey")};
        if (path.endsWith(QLatin1String("/capacity/allocate")))
            return {Act::Allocate, text("requestingEntityId"), text("externalUserId"), 0, {}};
        if (path.endsWith(QLatin1String("/capacity/bulk-allocate")))
            return {Act::Batch, text("requestingEntityId"), {}, 0, {}};
        return {};
    }
    static Asked agreedIn(const MoneyClick &click)
    {
        switch (click.kind) {
        case IntentKind::AddCapacity:
            return {Act::Capacity, click.tenant, {}, click.units, {}};
        case IntentKind::BuyAddon:
            return {Act::Addon, click.tenant, click.subject, 0, click.key};
        case IntentKind::ConsumeCredits:
            return {Act::Consume, click.tenant, click.subject, click.units, click.key};
        case IntentKind::AllocateSeat:
        case IntentKind::UpdateSeat:
        case IntentKind::RevokeSeat:
            return {Act::Allocate, click.tenant, click.subject, 0, {}};
        case IntentKind::AllocateBatch:
            break;
        }
        return {Act::Batch, click.tenant, {}, 0, {}};
    }
    static Asked meantBy(const Intent &intent)
    {
        const QString tenant = intent.tenant.text();
        switch (intent.kind) {
        case IntentKind::AddCapacity:
            return {Act::Capacity, tenant, {}, intent.subject.toLongLong(), {}};
        case IntentKind::BuyAddon:
            return {Act::Addon, tenant, {}, 0, intent.idempotencyKey};
        case IntentKind::ConsumeCredits:
            return {Act::Consume, tenant, {}, 0, intent.idempotencyKey};
        case IntentKind::AllocateSeat:
        case IntentKind::UpdateSeat:
        case IntentKind::RevokeSeat:
            return {Act::Allocate, tenant, intent.subject, 0, {}};
        case IntentKind::AllocateBatch:
            break;
        }
        return {Act::Batch, tenant, {}, 0, {}};
    }
    static bool matches(const Asked &asked, const Intent &intent)
    {
        const Asked meant = meantBy(intent);
        if (asked.act != meant.act || asked.tenant != meant.tenant || asked.key != meant.key)
            return false;
        return !asked.key.isEmpty() || (asked.subject == meant.subject && asked.units == meant.units);
    }
    static QString nameOf(const Asked &asked)
    {
        static const QStringList acts{QStringLiteral("seats"), QStringLiteral("add-on"),
            QStringLiteral("consume"), QStringLiteral("allocate"), QStringLiteral("batch"),
            QStringLiteral("other")};
        return QStringLiteral("%1 %2 %3 %4 %5")
            .arg(acts.value(int(asked.act)), asked.tenant, asked.subject, QString::number(asked.units),
                asked.key);
    }
    void blame(const QString &what, const QString &whom) { m_faults << what + QStringLiteral(": ") + whom; }

    /// Without a key nothing is delivered more often than it was confirmed.
    void judgeDeliveries()
    {
        std::vector<Asked> judged;
        for (const Asked &asked : m_asked) {
            if (asked.act == Act::Other || !asked.key.isEmpty() || std::ranges::count(judged, asked) > 0)
                continue;
            judged.push_back(asked);
            const auto delivered = std::ranges::count(m_asked, asked);
            // The program seats who waited by itself: each of those has its own intent.
            const auto agreed = asked.act == Act::Batch
                ? std::ranges::count_if(
                    m_record.intents, [&](const Intent &intent) { return matches(asked, intent); })
                : std::ranges::count_if(
                    m_record.clicks, [&](const MoneyClick &click) { return agreedIn(click) == asked; });
            if (delivered > agreed)
                blame(QStringLiteral("duplicate: delivered %1 times, confirmed %2 times")
                          .arg(delivered)
                          .arg(agreed),
                    nameOf(asked));
        }
    }

    /// With a key there is one effect, always the same bytes, and they say what was confirmed.
    void judgeKeys()
    {
        QHash<QString, QByteArray> bytes;
        QHash<QString, int> effects;
        for (size_t i = 0; i < m_asked.size(); ++i) {
            const Asked &asked = m_asked[i];
            if (asked.key.isEmpty()) {
                if (asked.act == Act::Addon || asked.act == Act::Consume)
                    blame(QStringLiteral("sent without a key"), nameOf(asked));
                continue;
            }
            const MoneyExchange &exchange = m_record.exchanges[i];
            if (bytes.contains(asked.key) && bytes[asked.key] != exchange.body)
                blame(QStringLiteral("one key with other bytes"), nameOf(asked));
            bytes[asked.key] = exchange.body;
            effects[asked.key] += exchange.done ? 1 : 0;
            if (std::ranges::none_of(
                    m_record.clicks, [&](const MoneyClick &click) { return agreedIn(click) == asked; }))
                blame(QStringLiteral("sent, but not confirmed like this"), nameOf(asked));
        }
        for (auto it = effects.cbegin(); it != effects.cend(); ++it) {
            if (it.value() > 1)
                blame(QStringLiteral("duplicate: one key, %1 effects").arg(it.value()), it.key());
        }
    }

    /// Everything that reached the server is in the journal, and the journal says nothing that isn't so.
    void judgeJournal()
    {
        for (const Intent &intent : m_record.intents)
            judgeIntent(intent);
        std::vector<Asked> judged;
        for (const Asked &asked : m_asked) {
            if (asked.act == Act::Other || std::ranges::count(judged, asked) > 0)
                continue;
            judged.push_back(asked);
            const auto like = [&](const Intent &intent) { return matches(asked, intent); };
            qsizetype delivered = 0;
            qsizetype done = 0;
            for (size_t i = 0; i < m_asked.size(); ++i) {
                delivered += m_asked[i] == asked ? 1 : 0;
                done += m_asked[i] == asked && m_record.exchanges[i].done ? 1 : 0;
            }
            const auto known = std::ranges::count_if(m_record.intents, like);
            const bool keyed = !asked.key.isEmpty();
            if (known < (keyed ? 1 : delivered) || (keyed && known > 1))
                blame(QStringLiteral("lost: delivered %1 times, %2 in the journal").arg(delivered).arg(known),
                    nameOf(asked));
            const auto possible = std::ranges::count_if(
                m_record.intents, [&](const Intent &intent) { return like(intent) && mayBeDone(intent); });
            const auto claimed = std::ranges::count_if(
                m_record.intents, [&](const Intent &intent) { return like(intent) && isClaimed(intent); });
            // A second seat for the same person is an update, which may be seen or not.
            const bool isSeat = asked.act == Act::Allocate || asked.act == Act::Batch;
            if (isSeat ? done > 0 && possible == 0 : done > possible)
                blame(QStringLiteral("lost: done %1 times, the journal says that %2 may be")
                          .arg(done)
                          .arg(possible),
                    nameOf(asked));
            if (!isSeat && claimed > done)
                blame(QStringLiteral("untrue: done %1 times, the journal claims %2").arg(done).arg(claimed),
                    nameOf(asked));
        }
    }
    static bool mayBeDone(const Intent &intent)
    {
        return intent.state != IntentState::NotSent && intent.state != IntentState::Refused
            && intent.state != IntentState::NotDone;
    }
    /// What was unknown may be taken for done by what was seen; only an answer is a claim.
    static bool isClaimed(const Intent &intent)
    {
        return intent.state == IntentState::Waiting || intent.state == IntentState::Done;
    }
    /// What the journal says was confirmed is what was.
    void judgeIntent(const Intent &intent)
    {
        if (intent.kind == IntentKind::AllocateBatch)
            return;
        const Asked meant = meantBy(intent);
        const auto agreed = std::ranges::find_if(m_record.clicks, [&](const MoneyClick &click) {
            const Asked one = agreedIn(click);
            return one.act == meant.act && one.tenant == meant.tenant && one.key == meant.key
                && (!meant.key.isEmpty() || (one.subject == meant.subject && one.units == meant.units))
                && (!intent.mayCost() || isSameAmount(click.shown, intent.shownAmount));
        });
        if (agreed == m_record.clicks.end())
            blame(QStringLiteral("wrong: in the journal with %1 %2, but not confirmed like this")
                      .arg(intent.shownCurrency, intent.shownAmount),
                nameOf(meant));
    }

    /// Whatever was opened charges what was agreed to, for what was agreed to, at a host that may be.
    void judgeOpenings()
    {
        for (const QString &url : m_record.opened) {
            if (const QString problem = openingProblem(url); !problem.isEmpty())
                blame(QStringLiteral("wrong: opened although ") + problem, url);
        }
    }
    QString openingProblem(const QString &url) const
    {
        if (!isAllowedPage(QUrl(url)))
            return QStringLiteral("the host isn't one of payments");
        QString problem = QStringLiteral("no answer gave this address");
        for (size_t i = 0; i < m_asked.size(); ++i) {
            const QJsonObject data = QJsonDocument::fromJson(m_record.exchanges[i].reply)
                                         .object()
                                         .value(QLatin1String("data"))
                                         .toObject();
            if (data.value(QLatin1String("checkoutUrl")).toString() != url)
                continue;
            problem = answerProblem(i, data, url);
            if (problem.isEmpty())
                break;
        }
        return problem;
    }
    bool isAllowedPage(const QUrl &url) const
    {
        static const QStringList hosts{QStringLiteral("checkout.stripe.com"),
            QStringLiteral("buy.stripe.com"), QStringLiteral("billing.stripe.com"),
            QStringLiteral("invoice.stripe.com"), QStringLiteral("pay.stripe.com")};
        static const QStringList domains{
            QStringLiteral("khalti.com"), QStringLiteral("esewa.com.np"), QStringLiteral("crovver.com")};
        const bool ours
            = url.scheme() == m_record.base.scheme() && url.authority() == m_record.base.authority();
        const bool inDomain = std::ranges::any_of(domains, [&](const QString &domain) {
            return url.host() == domain || url.host().endsWith(u'.' + domain);
        });
        return ours
            || (url.scheme() == QLatin1String("https") && url.port() == -1 && url.userInfo().isEmpty()
                && (inDomain || hosts.contains(url.host())));
    }
    /// `5` is `5.00`; no amount is another thing than 0.
    static bool isSameAmount(const QString &a, const QString &b)
    {
        return a.isEmpty() == b.isEmpty() && a.toDouble() == b.toDouble();
    }
    /// A number, or a number as text.
    static std::optional<double> amountOf(const QJsonValue &value)
    {
        bool isNumber = value.isDouble();
        const double amount = isNumber ? value.toDouble() : value.toString().toDouble(&isNumber);
        return isNumber ? std::optional(amount) : std::nullopt;
    }
    QString answerProblem(size_t index, const QJsonObject &data, const QString &url) const
    {
        const Asked &asked = m_asked[index];
        const bool addon = asked.act == Act::Addon;
        const auto text = [&](const char *name) { return data.value(QLatin1String(name)).toString(); };
        const bool earlier = std::find(m_asked.begin(), m_asked.begin() + qsizetype(index), asked)
            != m_asked.begin() + qsizetype(index);
        const bool processed = data.value(QLatin1String("alreadyProcessed")).toBool();
        if (processed && !earlier)
            return QStringLiteral("its key was somebody else's");
        QString problem = QStringLiteral("nobody confirmed it");
        for (const MoneyClick &click : m_record.clicks) {
            if (agreedIn(click) != asked)
                continue;
            const QJsonValue credits = data.value(QLatin1String("creditQty"));
            if (addon && amountOf(credits) && *amountOf(credits) != double(click.units))
                problem = QStringLiteral("it gives other credits");
            else if (addon && !text("addonName").isEmpty() && text("addonName") != click.name
                && std::ranges::find(m_record.accepted, url, &MoneyAcceptance::url)
                    == m_record.accepted.end())
                problem = QStringLiteral("it is another pack");
            else if (!text("currency").isEmpty() && !click.currency.isEmpty()
                && text("currency") != click.currency)
                problem = QStringLiteral("it charges in another currency");
            else
                problem = amountProblem(click, data, url, processed);
            if (problem.isEmpty())
                break;
        }
        return problem;
    }
    QString amountProblem(
        const MoneyClick &click, const QJsonObject &data, const QString &url, bool processed) const
    {
        const bool addon = click.kind == IntentKind::BuyAddon;
        const QJsonValue sent = data.value(QLatin1String(addon ? "amount" : "prorationAmount"));
        const auto charged = amountOf(sent);
        // The answer to a repeated call may name none; then the confirmed one counts.
        if (addon && processed && (sent.isUndefined() || sent.isNull()))
            return {};
        const auto accepted = std::ranges::find(m_record.accepted, url, &MoneyAcceptance::url);
        const bool isAccepted = accepted != m_record.accepted.end()
            && (charged ? std::abs(accepted->amount.toDouble() - *charged) < 1e-9
                        : accepted->amount.isEmpty());
        if (charged && *charged < 0)
            return QStringLiteral("it charges below zero");
        if (!charged && !sent.isUndefined() && !sent.isNull())
            return QStringLiteral("its charge isn't a number");
        if (!charged || click.shown.isEmpty())
            return isAccepted ? QString() : QStringLiteral("there was nothing to compare");
        const double shown = click.shown.toDouble();
        if (*charged == shown)
            return {};
        const double ratio
            = shown == 0 || *charged == 0 ? 1000 : std::max(*charged / shown, shown / *charged);
        if (ratio >= 10)
            return QStringLiteral("it charges %1, and %2 was shown").arg(*charged).arg(shown);
        if (std::abs(*charged - shown) <= tolerance(click, data) || isAccepted)
            return {};
        return QStringLiteral("it charges %1, %2 was shown, and nobody agreed").arg(*charged).arg(shown);
    }
    /// One day's charge and the smallest coin, with room for rounding. Fixed prices have none.
    double tolerance(const MoneyClick &click, const QJsonObject &data) const
    {
        if (click.kind == IntentKind::BuyAddon)
            return 0;
        const double coin = click.currency == QLatin1String("JPY") ? 1 : 0.01;
        const QJsonObject details = data.value(QLatin1String("prorationDetails")).toObject();
        const auto days = amountOf(details.value(QLatin1String("daysRemaining")));
        // Without Crovver's own days: no period has fewer than one left.
        const double day = days && *days >= 1 ? click.shown.toDouble() / (*days - 0.99 > 1 ? *days - 1 : 1)
                                              : click.shown.toDouble();
        return day + 2 * coin;
    }

    /// Whatever isn't over has a row, and what isn't known is said.
    void judgeTelling()
    {
        bool anyUnknown = false;
        for (const Intent &intent : m_record.intents) {
            const bool open = intent.state == IntentState::Sending || intent.state == IntentState::Waiting
                || intent.state == IntentState::Unknown;
            anyUnknown = anyUnknown || intent.state == IntentState::Unknown;
            if (open && !m_record.told.contains(intent.id))
                blame(QStringLiteral("untold: it is open and has no row"), nameOf(meantBy(intent)));
        }
        if (anyUnknown && !m_record.unknownIsTold)
            m_faults << QStringLiteral("untold: a result is unknown and nothing says so");
    }

    /// The only purchase of seats ends when its seats are there, and not before.
    void judgeEnding()
    {
        for (const Intent &intent : m_record.intents) {
            if (intent.kind != IntentKind::AddCapacity || !intent.unitsWanted)
                continue;
            const qint64 seats = m_record.seats.value(intent.tenant.text(), *intent.unitsWanted);
            const auto same = [&](const Intent &other) {
                return other.kind == intent.kind && other.tenant == intent.tenant;
            };
            const bool only = std::ranges::count_if(m_record.intents, same) == 1;
            if (intent.state == IntentState::Observed && seats < *intent.unitsWanted)
                blame(QStringLiteral("untrue: said to be there with %1 seats").arg(seats),
                    nameOf(meantBy(intent)));
            if (intent.state == IntentState::Waiting && only && !m_record.seatsRoseByHand
                && m_record.seats.contains(intent.tenant.text()) && seats >= *intent.unitsWanted)
                blame(
                    QStringLiteral("lost: its seats are there and it waits still"), nameOf(meantBy(intent)));
        }
    }

    const MoneyRecord &m_record;
    std::vector<Asked> m_asked; ///< of `exchanges`
    QStringList m_faults;
};

} // namespace desk::testing
