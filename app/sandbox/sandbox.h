// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/faults.h"
#include "app/sandbox/http_server.h"
#include "app/sandbox/router.h"
#include "app/sandbox/webhook_sender.h"

#include <QDateTime>
#include <QObject>
#include <QUrl>

#include <functional>
#include <memory>

namespace desk::sandbox {

enum class DataSet { Small, Large, Empty };

struct Options
{
    quint16 port = 0; ///< 0 = a free one
    DataSet data = DataSet::Small;
    int latencyMs = 0; ///< added to every reply of the API
    QStringList secretKeys = {QStringLiteral("sk_test_sandbox")};
    QString publicKey = QStringLiteral("pk_test_sandbox");
    QString serviceKey = QStringLiteral("svc_sandbox");
    quint32 seed = 1;
    QDateTime now; ///< invalid = the machine's clock
    QString certificateFile; ///< PEM; with this and the key it speaks https
    QString keyFile;
    QUrl webhookUrl; ///< told of what happens; empty = nobody
    QString webhookSecret = QStringLiteral("whsec_sandbox"); ///< signs what is sent there
    QString prefix; ///< a path in front of everything, such as "/billing"
    Shape shape = Shape::fromEnvironment();
    bool log = false; ///< one line for each request on stderr
};

/// The Crovver-compatible server: loopback only, in memory, in the thread that it lives in.
///
/// Beside the API and the pages at /pay, /invoice and /portal it has control endpoints, without a
/// key and without latency:
///   POST /__sandbox/faults    [rule, …] replaces the faults in force, ?add=1 adds to them; DELETE clears
///   them POST /__sandbox/shape     {"tenants": "list", …}, the names of Shape; answers with all of them GET
///   /__sandbox/ledger    {deliveries, keys, effects, connections}; DELETE clears it GET /__sandbox/checkouts
///   {checkouts: [{id, tenant, state, url, amountMinor, currency, seats}]} POST /__sandbox/advance
///   {"seconds": n, "days": n} moves the clock POST /__sandbox/latency   {"ms": n} POST /__sandbox/reset
///   everything as at the start GET /__sandbox/webhooks   {deliveries: [{id, type, status}]}, status 0 =
///   failed without an answer POST /__sandbox/change    {"action": …}: pay, decline, cancel ("checkout", or
///   "tenant" for its newest open one);
///                             addSeat, removeSeat ("tenant", "user", "email", "name"); setCapacity
///                             ("units"), setStatus ("status") of the tenant's newest subscription; setActive
///                             ("active"); grantAddon ("addon"); setTestMode ("plan", "on")
class Sandbox : public QObject
{
    Q_OBJECT

public:
    explicit Sandbox(QObject *parent = nullptr);
    ~Sandbox() override;

    /// Fills the data and listens. On failure problem() says why.
    [[nodiscard]] bool start(const Options &options);
    void stop();

    /// http://127.0.0.1:port with the prefix, without a trailing slash.
    [[nodiscard]] QUrl url() const;
    [[nodiscard]] QString problem() const;
    [[nodiscard]] QString secretKey() const { return m_options.secretKeys.value(0); }
    [[nodiscard]] QString publicKey() const { return m_options.publicKey; }

    /// The same as the control endpoints; call them from the thread of this object.
    void addFault(FaultRule rule) { m_faults.add(std::move(rule)); }
    void clearFaults() { m_faults.clear(); }
    [[nodiscard]] Faults &faults() { return m_faults; }
    [[nodiscard]] Shape &shape() { return m_shape; }
    [[nodiscard]] Ledger &ledger() { return m_ledger; }
    [[nodiscard]] World &world() { return *m_world; }
    [[nodiscard]] qint64 connections() const { return m_server.connections(); }
    void setLatency(int ms) { m_options.latencyMs = ms; }
    /// Moves the clock. What is due by then happens at once when somebody is told of it, else when it is
    /// looked at.
    void advance(qint64 ms);
    /// The data, shapes, faults, ledger and clock as they were at the start.
    void reset();
    /// Told of every request to the API when it was answered, in the thread of this object: what will be
    /// sent, and whether it had an effect.
    using Observer = std::function<void(
        const Request &request, const QString &path, const Delivery &delivery, bool hadEffect)>;
    void setObserver(Observer observer) { m_observer = std::move(observer); }

private:
    Delivery answer(const Request &request);
    /// Sends what happened so far to the webhook's address.
    void tell();
    Delivery answerApi(const Request &request, const QString &path);
    Reply control(const Request &request, const QString &what);
    Reply controlFaults(const Request &request);
    Reply controlShape(const QJsonObject &body);
    Context context();

    Options m_options;
    Shape m_shape;
    SandboxClock m_clock;
    Faults m_faults;
    Ledger m_ledger;
    std::unique_ptr<World> m_world;
    Observer m_observer;
    WebhookSender m_webhooks;
    HttpServer m_server;
};

} // namespace desk::sandbox
