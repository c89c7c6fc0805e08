
#pragma once

#include "app/sandbox/clock.h"
#include "app/sandbox/roster.h"

#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <map>
#include <memory>
#include <optional>
#include <vector>

namespace desk::sandbox {

/// Everything the server knows, in memory. Times are milliseconds since the epoch, money is minor units.

struct PlanPrice
{
    QString currency;
    qint64 base = 0; ///< the whole amount on plans without seats
    qint64 perSeat = 0;
};

struct PoolSpec
{
    QString key;
    QString name;
    qint64 limit = 0;
    bool hard = true;
    bool rollover = false;
    std::optional<qint64> rolloverCap;
};

struct Plan
{
    QString id;
    QString name;
    QString description;
    QString interval; ///< monthly, yearly, one_time
    bool seatBased = true;
    qint64 includedSeats = 0;
    std::optional<qint64> maxSeats;
    std::vector<PlanPrice> prices;
    int trialDays = 0;
    QStringList features;
    QJsonObject limits;
    std::vector<PoolSpec> pools;
    QString productSlug;
    QStringList providers;
    bool free = false;

    [[nodiscard]] const PlanPrice *price(const QString &currency) const;
};

struct Product
{
    QString slug;
    QString name;
    QString description;
};

struct Addon
{
    QString id;
    QString poolKey;
    QString name;
    QString description;
    qint64 credits = 0;
    QString expiry; ///< period_end, days, never
    int expiryDays = 0; ///< with `days` only
    std::map<QString, qint64> prices; ///< currency → minor units; 0 = free of charge
};

struct Member
{
    QString userId;
    QString email;
    QString name;
    QString role;
};

struct Subscription
{
    QString id;
    QString planId;
    QString status;
    QString providerId;
    QString provider; ///< stripe, khalti, esewa; empty on free plans
    QString currency;
    QString billingMode; ///< recurring, manual, free
    qint64 periodStart = 0;
    qint64 periodEnd = 0;
    std::optional<qint64> trialEnd;
    std::optional<qint64> canceledAt;
    qint64 units = 0;
    qint64 createdAt = 0;
    qint64 updatedAt = 0;
    QJsonObject metadata;

    /// Whether seats and credits can be used on it. Statuses nobody knows count as running.
    [[nodiscard]] bool running() const;
};

struct Grant
{
    bool addon = false;
    qint64 left = 0; ///< below zero on an overdrawn soft pool
    std::optional<qint64> expiresAt;
};

struct Pool
{
    PoolSpec spec;
    std::vector<Grant> grants;

    [[nodiscard]] qint64 left(bool addon, qint64 now) const;
    [[nodiscard]] qint64 total(qint64 now) const { return left(false, now) + left(true, now); }
    [[nodiscard]] std::optional<qint64> nextExpiry(bool addonOnly, qint64 now) const;
};

struct Invoice
{
    QString id;
    QString number;
    QString type; ///< subscription, proration, addon
    QString status; ///< paid, open, void
    qint64 amount = 0;
    QString currency;
    std::optional<qint64> dueAt;
    std::optional<qint64> paidAt;
    qint64 issuedAt = 0;
    qint64 periodStart = 0;
    qint64 periodEnd = 0;
    QString provider;
    QString planName;
    QString checkoutId; ///< what paying it does; empty for history
};

struct Tenant
{
    QString id;
    QString externalId;
    QString name;
    QString slug;
    bool active = true;
    QJsonObject metadata;
    qint64 createdAt = 0;
    std::optional<qint64> updatedAt;
    std::vector<Member> members;
    Roster roster;
    std::vector<Subscription> subscriptions; ///< oldest first
    std::vector<Pool> pools;
    std::vector<Invoice> invoices; ///< oldest first
    std::map<QString, double> usage; ///< metric → recorded so far

    /// The newest running subscription, or null.
    [[nodiscard]] Subscription *running();
};

enum class CheckoutKind { Proration, Plan, Addon };
enum class CheckoutState { Open, Paid, Declined, Canceled };

struct Checkout
{
    QString id;
    CheckoutKind kind = CheckoutKind::Plan;
    CheckoutState state = CheckoutState::Open;
    QString tenantId; ///< external ID
    QString subscriptionId;
    QString planId;
    QString addonId;
    QString purchaseId;
    qint64 seats = 0; ///< the capacity to reach
    qint64 amount = 0;
    QString currency;
    QString provider;
    QString successUrl;
    QString cancelUrl;
    qint64 number = 0; ///< later ones are higher
    bool hosted = true; ///< false: there is an invoice instead of a page
};

/// What an idempotency key did the first time.
struct KeyedResult
{
    QByteArray bodyHash;
    QJsonObject data;
};

class World
{
public:
    World(quint32 seed, SandboxClock &clock);

    /// Null when there is none; external IDs and internal IDs are both taken. Brings periods up to date.
    [[nodiscard]] Tenant *tenant(const QString &anyId);
    [[nodiscard]] const Plan *plan(const QString &id) const;
    [[nodiscard]] const Addon *addon(const QString &id) const;
    [[nodiscard]] const Product *product(const QString &slug) const;

    Tenant &addTenant(std::unique_ptr<Tenant> tenant);
    /// Fills the pools from the plan of the running subscription; add-on credits stay.
    void grantBase(Tenant &tenant);
    /// A new name that never repeats: `prefix_` and 20 characters from the seed and a counter.
    [[nodiscard]] QString newId(const QString &prefix);
    [[nodiscard]] QString nextInvoiceNumber();
    /// Ends, renews or expires what is due now.
    void settle(Tenant &tenant);

    std::vector<std::unique_ptr<Tenant>> tenants;
    std::vector<Plan> plans;
    std::vector<Addon> addons;
    std::vector<Product> products;
    std::map<QString, Checkout> checkouts;
    std::map<QString, KeyedResult> keyed; ///< "endpoint key" → what was answered
    QString organizationId;
    QString organizationName;

private:
    SandboxClock &m_clock;
    quint32 m_seed;
    quint64 m_counter = 0;
    int m_invoices = 1000;
    QHash<QString, Tenant *> m_byId;
};

/// Plans, products and add-ons of the demo organisation.
void fillCatalogue(World &world);
/// Twelve tenants, one for every state that the program must show.
void fillSmall(World &world, qint64 now);
/// 5,000 tenants with 1,000,000 active seats, 100,000 of them in `big_100k`.
void fillLarge(World &world, quint32 seed, qint64 now);

} // namespace desk::sandbox
