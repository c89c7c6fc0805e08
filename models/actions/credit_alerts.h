// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/data/credit_book.h"
#include "models/domain/account.h"
#include "models/domain/credit_runway.h"
#include "models/ports/notifier.h"

#include <map>
#include <set>

namespace desk {

/// Watches every balance that is seen, and tells once when a pool crosses one of its thresholds: as a desktop
/// notification, and in the program as long as it holds. Crossings within a few seconds are told together.
class CreditAlerts final : public QObject
{
    Q_OBJECT
public:
    /// What holds for a pool without a rule of its own.
    static constexpr qint64 defaultPercent = 10;

    /// All references must outlive it.
    CreditAlerts(CreditBook &book, Notifier &notifier, Clock &clock, QObject *parent = nullptr);
    ~CreditAlerts() override;

    /// Reads the rules, and what earlier runs have told. Nothing is told before that.
    void start();

    [[nodiscard]] CreditAlertRule rule(const TenantId &tenant, const QString &pool) const;
    [[nodiscard]] bool hasOwnRule(const TenantId &tenant, const QString &pool) const;
    /// Nothing = the default rule again.
    void setRule(const TenantId &tenant, const QString &pool, const std::optional<CreditAlertRule> &rule);

    /// Why a pool is told of now, one sentence each; empty = it isn't.
    [[nodiscard]] QStringList reasons(const TenantId &tenant, const QString &pool) const;
    /// The reasons of all pools of a tenant, each with its pool's name, or its key where no name is known.
    [[nodiscard]] QStringList texts(const TenantId &tenant) const;
    [[nodiscard]] bool isRaised(const TenantId &tenant) const;
    /// With at least one pool that is told of.
    [[nodiscard]] int raisedTenants() const { return int(m_raised.size()); }
    /// For the texts of notifications; the ID where no name is known.
    void setTenantName(const TenantId &tenant, const QString &name);

    /// What a notification about a tenant gives back through `Notifier::activated`; an empty ID = several.
    [[nodiscard]] static QString about(const TenantId &tenant);
    /// Whether it is about alerts at all, and the tenant in it; empty when there are several.
    [[nodiscard]] static bool isAbout(const QString &about);
    [[nodiscard]] static TenantId tenantOf(const QString &about);

Q_SIGNALS:
    void changed(const desk::TenantId &tenant);

private:
    using Key = std::pair<QString, QString>; ///< tenant and pool
    struct Crossing
    {
        TenantId tenant;
        QString pool;
        QString poolName;
    };
    /// Which conditions hold; nothing = it can't be told, and stays as it was.
    struct Conditions
    {
        std::optional<bool> percent;
        std::optional<bool> credits;
        std::optional<bool> runOut;
        std::optional<bool> expiry;
    };
    void look(const TenantId &tenant);
    /// A pool that the tenant hasn't any more is told of no longer.
    void endOfGone(const TenantId &tenant, const CreditBalance &balance);
    void lookAtRunway(const TenantId &tenant, const std::vector<CreditSample> &samples);
    void apply(const TenantId &tenant, const CreditPool &pool, const Conditions &conditions);
    void keep(const CreditAlertState &state);
    void cross(const Crossing &crossing);
    void tell();
    void updateRaised(const TenantId &tenant);
    [[nodiscard]] CreditAlertState stateOf(const TenantId &tenant, const QString &pool) const;

    CreditBook &m_book;
    Notifier &m_notifier;
    Clock &m_clock;
    std::map<Key, CreditAlertState> m_states; ///< those that are other than the default
    std::map<TenantId, Interest> m_raised; ///< in the balances that tell more of them
    std::set<QString> m_early; ///< tenants that were seen before the states were
    QHash<TenantId, QString> m_names;
    std::vector<Crossing> m_crossings; ///< to be told
    TimerHandle m_tellTimer;
    bool m_loaded = false;
    bool m_loading = false;
};

} // namespace desk
