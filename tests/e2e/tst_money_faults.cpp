// SPDX-License-Identifier: GPL-3.0-or-later
// The money paths under random faults, restarts and kills, judged by what the server did and sent.
//   DESK_MONEY_RUNS  how many (60)         DESK_MONEY_SEED  printed; the same seed does the same
//   DESK_MONEY_RUN   only this one of them; its log is printed
#include "app/sandbox/checkout.h"
#include "app/sandbox/sandbox_thread.h"
#include "e2e/money_operator.h"
#include "support/net_fault_server.h"

#include <QDir>
#include <QMutex>
#include <QProcess>
#include <QSslConfiguration>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

namespace tst_money_faults {

using namespace desk;
using namespace desk::testing;
using namespace Qt::StringLiterals;

constexpr int runsInCi = 300;
constexpr int killEvery = 20; // one run in so many is done by a child that is killed
constexpr int tlsEvery = 4;
constexpr auto authorityVariable = "DESK_MONEY_AUTHORITY";

void trust(const QString &certificateFile)
{
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.addCaCertificates(certificateFile);
    QSslConfiguration::setDefaultConfiguration(configuration);
}

/// `--child URL FOLDER SEED MS LIVE`: works on what its parent's server offers, and dies after so long.
int runMoneyChild(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList words = QCoreApplication::arguments();
    if (const QByteArray authority = qgetenv(authorityVariable); !authority.isEmpty())
        trust(QString::fromUtf8(authority));
    std::mt19937 random(words.value(4).toUInt());
    MoneyLog log(words.value(3) + u"/log"_s);
    MoneyProgram program(QUrl(words.value(2)), words.value(3), log,
        words.value(6) == u"live"_s ? AccountMode::Live : AccountMode::Test);
    QTimer::singleShot(words.value(5).toInt(), &application, [] { ::raise(SIGKILL); });
    MoneyOperator somebody(program, log, random);
    for (;;)
        somebody.actSomehow();
}

/// One side of a server, http or https, with everything that it was sent.
class MoneyServer
{
public:
    explicit MoneyServer(const sandbox::Options &options)
        : m_thread(options)
    {
        if (!m_thread.isListening())
            qFatal("%s", qPrintable(m_thread.problem()));
        m_thread.run([this](sandbox::Sandbox &sandbox) {
            sandbox.setObserver([this, world = &sandbox](const sandbox::Request &request, const QString &path,
                                    const sandbox::Delivery &delivery, bool hadEffect) {
                if (request.method != "POST")
                    return;
                // What an answer says to cost nothing is there at once, and nothing else is.
                if (hadEffect && path.endsWith(u"/proration-checkout"_s) && saysFree(delivery.reply.body))
                    giveSeats(world->world(), QJsonDocument::fromJson(request.body).object());
                const QMutexLocker lock(&m_mutex);
                m_exchanges.push_back({path, request.body, hadEffect, delivery.reply.body});
            });
        });
    }
    [[nodiscard]] QUrl url() const { return m_thread.url(); }
    void begin(std::mt19937 &random)
    {
        m_thread.run([&](sandbox::Sandbox &sandbox) {
            sandbox.reset();
            sandbox::Shape &shape = sandbox.shape();
            for (bool *oneOf : {&shape.prorationMinor, &shape.replayFull, &shape.paymentAsText,
                     &shape.detailsAbsent, &shape.allocateFlags, &shape.moneyAsText, &shape.capacityTotal,
                     &shape.consumeSdk, &shape.failureAsOk})
                *oneOf = random() % 5 == 0;
        });
        const QMutexLocker lock(&m_mutex);
        m_exchanges.clear();
    }
    void add(const QJsonObject &json)
    {
        QString problem;
        const auto rule = sandbox::FaultRule::fromJson(json, &problem);
        if (!rule)
            qFatal("%s", qPrintable(problem));
        m_thread.run([&](sandbox::Sandbox &sandbox) { sandbox.addFault(*rule); });
    }
    void clearFaults()
    {
        m_thread.run([](sandbox::Sandbox &sandbox) { sandbox.clearFaults(); });
    }
    /// Some of the open pages are paid. The tenants' seats follow.
    void pay(std::mt19937 &random)
    {
        m_thread.run([&](sandbox::Sandbox &sandbox) {
            sandbox::SandboxClock clock{QDateTime()};
            sandbox::Context context{
                sandbox.world(), sandbox.shape(), sandbox.ledger(), clock, sandbox.url().toString()};
            QStringList open;
            for (const auto &[id, checkout] : sandbox.world().checkouts) {
                if (checkout.state == sandbox::CheckoutState::Open && random() % 2 == 0)
                    open << id;
            }
            for (const QString &id : open)
                (void)sandbox::payCheckout(context, id);
        });
    }
    /// Somebody else bought seats, or a part of what was ordered came early.
    void addSeats(const QString &tenant, qint64 seats)
    {
        m_thread.run([&](sandbox::Sandbox &sandbox) {
            if (sandbox::Tenant *found = sandbox.world().tenant(tenant);
                found && !found->subscriptions.empty())
                found->subscriptions.back().units += seats;
        });
    }
    [[nodiscard]] QHash<QString, qint64> seats()
    {
        return m_thread.run([](sandbox::Sandbox &sandbox) {
            QHash<QString, qint64> seats;
            for (const auto &tenant : sandbox.world().tenants) {
                if (!tenant->subscriptions.empty())
                    seats[tenant->externalId] = tenant->subscriptions.back().units;
            }
            return seats;
        });
    }
    [[nodiscard]] std::vector<MoneyExchange> exchanges()
    {
        const QMutexLocker lock(&m_mutex);
        return m_exchanges;
    }

private:
    /// Not so an invoice, which isn't paid on a page but has an amount.
    static bool saysFree(const QByteArray &reply)
    {
        const QJsonObject data = QJsonDocument::fromJson(reply).object().value("data"_L1).toObject();
        return data.value("requiresPayment"_L1) == QJsonValue(false)
            && data.value("prorationAmount"_L1) == QJsonValue(0);
    }
    static void giveSeats(sandbox::World &world, const QJsonObject &order)
    {
        sandbox::Tenant *tenant = world.tenant(order.value("externalTenantId"_L1).toString());
        if (tenant && !tenant->subscriptions.empty())
            tenant->subscriptions.back().units
                = std::max(tenant->subscriptions.back().units, order.value("newCapacity"_L1).toInteger());
    }

    QMutex m_mutex;
    std::vector<MoneyExchange> m_exchanges;
    sandbox::SandboxThread m_thread; ///< last, because it tells the others
};

/// Everything that is waited for was looked at, and could be read.
/// Nobody has paid before: a page that the program doesn't know of yet can't have been opened from it.
bool hasLooked(MoneyProgram &program)
{
    return std::ranges::all_of(program.work.ledger().intents(), [&](const Intent &intent) {
        if (intent.state == IntentState::Sending)
            return !intent.mayCost();
        const WatchState *watch = program.work.watch().stateOf(intent.id);
        return !watch || (watch->lastLook.isValid() && !watch->error && !watch->looking);
    });
}

/// For whoever has to find out what went wrong.
void print(const MoneyRecord &record, const QString &folder)
{
    QFile kept(folder + u"/log"_s);
    if (kept.open(QIODevice::ReadOnly))
        qInfo("%s", kept.readAll().constData());
    for (const MoneyExchange &exchange : record.exchanges) {
        if (!exchange.path.endsWith(u"/count"_s))
            qInfo("%s %s%s\n    %s", qPrintable(exchange.path), exchange.body.constData(),
                exchange.done ? " done" : "", exchange.reply.constData());
    }
    for (const Intent &intent : record.intents)
        qInfo("%s %s %s: %s, shown %s, charged %s, %s", spelling(intentKindSpellings, intent.kind).data(),
            qPrintable(intent.tenant.text()), qPrintable(intent.subject),
            spelling(intentStateSpellings, intent.state).data(), qPrintable(intent.shownAmount),
            qPrintable(intent.chargedAmount), qPrintable(intent.problem));
    for (const ActivityEntry &entry : record.activity)
        qInfo("%s %s %s %s: %s -> %s, %s, %s", qPrintable(entry.at.toString(Qt::ISODateWithMs)),
            qPrintable(entry.tenant.text()), qPrintable(entry.subject), qPrintable(entry.action),
            qPrintable(entry.before), qPrintable(entry.after), qPrintable(entry.result),
            qPrintable(entry.detail));
}

class TestMoneyFaults final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void theOracleSeesEveryFault_data();
    void theOracleSeesEveryFault();
    void M01_M03_M06_M13_everyClickOnceInItsAmountAndTold();

private:
    [[nodiscard]] int upTo(int most) { return int(m_random() % unsigned(most + 1)); }
    void run(int number);
    void haveItKilled(MoneyServer &server, const QString &folder, AccountMode mode);
    void actOnServer(MoneyServer &server, MoneyProgram *program, MoneyRecord &record);
    void addFaults(MoneyServer &server);
    void bendAnswer(MoneyServer &server, const MoneyClick &click);
    void settle(MoneyProgram &program);
    void collect(MoneyServer &server, MoneyProgram &program, const QString &folder, MoneyRecord &record);

    std::mt19937 m_random;
    unsigned m_seed = 0;
    int m_runs = runsInCi;
    int m_only = -1;
    int m_clicks = 0;
    int m_opened = 0;
    int m_killed = 0;
    int m_restarts = 0;
    int m_delivered = 0;
    QTemporaryDir m_folder;
    std::unique_ptr<MoneyServer> m_http;
    std::unique_ptr<MoneyServer> m_https;
};

void TestMoneyFaults::initTestCase()
{
    const QByteArray seed = qgetenv("DESK_MONEY_SEED");
    if (const int runs = qEnvironmentVariableIntValue("DESK_MONEY_RUNS"); runs > 0)
        m_runs = runs;
    m_seed = seed.isEmpty() ? std::random_device()() : seed.toUInt();
    qInfo("DESK_MONEY_SEED=%u", m_seed);
    bool isOne = false;
    if (const int only = qEnvironmentVariableIntValue("DESK_MONEY_RUN", &isOne); isOne)
        m_only = only;
    sandbox::Options options;
    m_http = std::make_unique<MoneyServer>(options);
    const NetCertificate certificate = NetCertificate::make();
    options.certificateFile = m_folder.filePath(u"certificate.pem"_s);
    options.keyFile = m_folder.filePath(u"key.pem"_s);
    QFile certificateFile(options.certificateFile);
    QFile keyFile(options.keyFile);
    QVERIFY(certificateFile.open(QIODevice::WriteOnly) && keyFile.open(QIODevice::WriteOnly));
    certificateFile.write(certificate.certificate.toPem());
    keyFile.write(certificate.key.toPem());
    certificateFile.close();
    keyFile.close();
    m_https = std::make_unique<MoneyServer>(options);
    trust(options.certificateFile);
    qputenv(authorityVariable, options.certificateFile.toUtf8());
}

/// What happens to some of the writes that come, and now and then to a read.
void TestMoneyFaults::addFaults(MoneyServer &server)
{
    static const QList<QJsonObject> kinds{
        {{u"fault"_s, u"reset"_s}, {u"when"_s, u"before"_s}},
        {{u"fault"_s, u"reset"_s}, {u"when"_s, u"before"_s}, {u"apply"_s, false}},
        {{u"fault"_s, u"reset"_s}, {u"when"_s, u"in"_s}},
        {{u"fault"_s, u"reset"_s}, {u"when"_s, u"after"_s}},
        {{u"fault"_s, u"close"_s}, {u"when"_s, u"before"_s}},
        {{u"fault"_s, u"close"_s}, {u"when"_s, u"before"_s}, {u"apply"_s, false}},
        {{u"fault"_s, u"close"_s}, {u"when"_s, u"in"_s}},
        {{u"fault"_s, u"noLength"_s}, {u"bytes"_s, 60}},
        {{u"fault"_s, u"truncate"_s}, {u"bytes"_s, 70}},
        {{u"fault"_s, u"garbage"_s}},
        {{u"fault"_s, u"html"_s}, {u"apply"_s, true}},
        {{u"fault"_s, u"redirect"_s}, {u"url"_s, u"https://evil.example/"_s}, {u"apply"_s, true}},
        {{u"fault"_s, u"rateLimit"_s}, {u"retryAfter"_s, 0}},
        {{u"fault"_s, u"rateLimit"_s}, {u"retryAfter"_s, 1}},
        {{u"fault"_s, u"status"_s}, {u"status"_s, 503}},
        {{u"fault"_s, u"status"_s}, {u"status"_s, 503}, {u"apply"_s, true}},
        {{u"fault"_s, u"status"_s}, {u"status"_s, 409}},
        {{u"fault"_s, u"delay"_s}, {u"delayMs"_s, 30}},
    };
    for (int i = upTo(2); i > 0; --i) {
        QJsonObject json = kinds[upTo(int(kinds.size()) - 1)];
        json.insert("method"_L1, u"POST"_s);
        json.insert("regex"_L1, u"proration-checkout|purchase|consume|allocate"_s);
        json.insert("nth"_L1, 1 + upTo(1));
        json.insert("count"_L1, 1 + upTo(3));
        server.add(json);
    }
    if (upTo(19) == 0) // slow, so it is rare: somebody waits for a time limit
        server.add({{u"fault"_s, u"stall"_s}, {u"when"_s, upTo(1) == 0 ? u"before"_s : u"in"_s},
            {u"method"_s, u"POST"_s}, {u"regex"_s, u"proration-checkout|purchase|consume|allocate"_s},
            {u"count"_s, 1}});
    if (upTo(9) == 0)
        server.add({{u"fault"_s, u"status"_s}, {u"status"_s, 503}, {u"method"_s, u"GET"_s},
            {u"count"_s, 1 + upTo(2)}});
}

/// Makes the answer to this call say something else than was agreed to, sometimes.
void TestMoneyFaults::bendAnswer(MoneyServer &server, const MoneyClick &click)
{
    const bool addon = click.kind == IntentKind::BuyAddon;
    if ((!addon && click.kind != IntentKind::AddCapacity) || upTo(9) < 4)
        return;
    const QString amount = addon ? u"data.amount"_s : u"data.prorationAmount"_s;
    const double shown = click.shown.isEmpty() ? 17.5 : click.shown.toDouble();
    const auto priced = [&](double charge) {
        const double rounded = std::round(charge * 100) / 100;
        return upTo(1) == 0 ? QJsonValue(rounded) : QJsonValue(QString::number(rounded, 'f', 2));
    };
    static const QStringList badLinks{u"https://evil.example/pay"_s, u"javascript:alert(1)"_s,
        u"https://checkout.stripe.com.evil.example/c"_s, u"http://checkout.stripe.com/c"_s,
        u"https://checkout.stripe.com:444/c"_s, u"https://me@checkout.stripe.com/c"_s,
        u"https://127.0.0.1:1/pay"_s, u"//checkout.stripe.com/c"_s, u"file:///etc/passwd"_s};
    QJsonObject set;
    QJsonArray unset;
    switch (upTo(15)) {
    case 0:
        set.insert(amount, priced(shown * 100));
        break;
    case 1:
        set.insert(amount, priced(shown * 10));
        break;
    case 2:
        set.insert(amount, priced(shown / 100));
        break;
    case 3:
        set.insert(amount, priced(-shown - 0.01));
        break;
    case 4:
    case 5:
        set.insert(amount, priced(shown * 3 + 1));
        break;
    case 6:
        set.insert(amount, priced(shown + 0.01));
        break;
    case 7:
        unset.append(amount);
        break;
    case 8:
        set.insert(amount, u"much"_s);
        break;
    case 9:
        set.insert(u"data.currency"_s, u"CHF"_s);
        break;
    case 10:
    case 11:
        set.insert(u"data.checkoutUrl"_s, badLinks[upTo(int(badLinks.size()) - 1)]);
        break;
    case 12:
        if (addon)
            set.insert(u"data.creditQty"_s, 5);
        break;
    case 13:
        if (addon)
            set.insert(u"data.addonName"_s, u"Something else"_s);
        break;
    case 14:
        if (addon)
            set.insert(u"data.alreadyProcessed"_s, true);
        break;
    default:
        if (addon)
            break;
        // It costs nothing.
        set = {{amount, 0}, {u"data.requiresPayment"_s, false}, {u"data.checkoutUrl"_s, QJsonValue::Null}};
        break;
    }
    if (set.isEmpty() && unset.isEmpty())
        return;
    server.add({{u"fault"_s, u"patch"_s}, {u"method"_s, u"POST"_s},
        {u"regex"_s, addon ? u"purchase"_s : u"proration-checkout"_s}, {u"set"_s, set}, {u"unset"_s, unset}});
}

void TestMoneyFaults::actOnServer(MoneyServer &server, MoneyProgram *program, MoneyRecord &record)
{
    switch (upTo(5)) {
    case 0:
    case 1:
        // Nobody pays within milliseconds; what is there at the first look isn't taken for a payment's doing.
        if (!program || spinUntil([&] { return hasLooked(*program); }, 400))
            server.pay(m_random);
        break;
    case 2:
        server.addSeats(upTo(1) == 0 ? u"northwind"_s : u"acme_design"_s, 1 + upTo(1));
        record.seatsRoseByHand = true;
        break;
    default:
        break;
    }
}

void TestMoneyFaults::haveItKilled(MoneyServer &server, const QString &folder, AccountMode mode)
{
    QProcess child;
    child.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    child.start(QCoreApplication::applicationFilePath(),
        {u"tst_money_faults"_s, u"--child"_s, server.url().toString(), folder, QString::number(m_random()),
            QString::number(20 + upTo(400)), mode == AccountMode::Live ? u"live"_s : u"test"_s});
    QVERIFY(child.waitForFinished(60'000));
    QCOMPARE(child.exitStatus(), QProcess::CrashExit);
    ++m_killed;
}

/// Until nothing is on its way any more, and what reading can tell is told.
void TestMoneyFaults::settle(MoneyProgram &program)
{
    const auto isSettled = [&] {
        return std::ranges::none_of(program.work.ledger().intents(), [](const Intent &intent) {
            const bool bySeats = intent.kind == IntentKind::AllocateSeat
                || intent.kind == IntentKind::UpdateSeat || intent.kind == IntentKind::AllocateBatch;
            return intent.state == IntentState::Sending || (bySeats && intent.state == IntentState::Unknown);
        });
    };
    QVERIFY2(spinUntil(isSettled, 20'000), "something is never settled although the server answers");
    // Every watch has looked: then what has come was seen.
    QVERIFY2(spinUntil([&] { return hasLooked(program); }, 20'000),
        "something is never looked at although the server answers");
    spinFor(150); // and again, after its first pause
    QVERIFY(spinUntil(isSettled, 20'000));
}

void TestMoneyFaults::collect(
    MoneyServer &server, MoneyProgram &program, const QString &folder, MoneyRecord &record)
{
    record.base = server.url();
    record.exchanges = server.exchanges();
    record.seats = server.seats();
    MoneyLog::read(folder + u"/log"_s, record);
    spinFor(2); // the page collects what changed
    for (const PaymentRow &row : program.payments.model()->all())
        record.told.insert(row.intent.id);
    record.unknownIsTold = !program.payments.unknownText().isEmpty();
    // From the disk, not from what the program remembers.
    std::optional<std::vector<Intent>> all;
    program.journal.load(IntentOwner(u"money"_s), 1'000'000, this,
        [&](std::vector<Intent> intents) { all = std::move(intents); });
    QVERIFY(spinUntil([&] { return all.has_value(); }, 20'000));
    record.intents = *all;
    std::optional<std::vector<ActivityEntry>> activity;
    program.journal.activity(
        {}, this, [&](std::vector<ActivityEntry> entries) { activity = std::move(entries); });
    QVERIFY(spinUntil([&] { return activity.has_value(); }, 20'000));
    record.activity = *activity;
}

void TestMoneyFaults::run(int number)
{
    m_random.seed(m_seed + unsigned(number));
    MoneyServer &server = number % tlsEvery == 0 ? *m_https : *m_http;
    const AccountMode mode = upTo(3) == 0 ? AccountMode::Live : AccountMode::Test;
    const QString folder = m_folder.filePath(QString::number(number));
    QVERIFY(QDir().mkpath(folder));
    server.begin(m_random);
    addFaults(server);
    MoneyRecord record;
    if (number % killEvery == killEvery - 1) {
        haveItKilled(server, folder, mode);
        if (QTest::currentTestFailed())
            return;
        actOnServer(server, nullptr, record);
    }
    MoneyLog log(folder + u"/log"_s);
    auto program = std::make_unique<MoneyProgram>(server.url(), folder, log, mode);
    for (int acts = 1 + upTo(3); acts > 0; --acts) {
        MoneyOperator somebody(
            *program, log, m_random, [&](const MoneyClick &click) { bendAnswer(server, click); });
        somebody.actSomehow();
        actOnServer(server, program.get(), record);
        if (upTo(4) == 0) {
            // The program ends, whatever is on its way.
            program.reset();
            program = std::make_unique<MoneyProgram>(server.url(), folder, log, mode);
            ++m_restarts;
        }
        if (upTo(2) == 0) {
            server.clearFaults();
            addFaults(server);
        }
    }
    // In the end the server behaves, and the program is started once more.
    server.clearFaults();
    program.reset();
    program = std::make_unique<MoneyProgram>(server.url(), folder, log, mode);
    settle(*program);
    collect(server, *program, folder, record);
    if (QTest::currentTestFailed())
        return print(record, folder);
    m_clicks += int(record.clicks.size());
    m_opened += int(record.opened.size());
    m_delivered += int(record.exchanges.size());
    const QStringList faults = MoneyOracle::faults(record);
    if (m_only >= 0 || !faults.isEmpty())
        print(record, folder);
    QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
    program.reset();
    QDir(folder).removeRecursively();
}

void TestMoneyFaults::M01_M03_M06_M13_everyClickOnceInItsAmountAndTold()
{
    const int first = m_only >= 0 ? m_only : 0;
    const int behind = m_only >= 0 ? m_only + 1 : m_runs;
    for (int number = first; number < behind; ++number) {
        run(number);
        if (QTest::currentTestFailed()) {
            qWarning("DESK_MONEY_SEED=%u DESK_MONEY_RUN=%d does it again", m_seed, number);
            return;
        }
        if (number % 500 == 499)
            qInfo("%d of %d", number + 1, behind);
    }
    qInfo(
        "%d runs: %d confirmed, %d writes delivered, %d pages opened, %d restarts, %d killed; duplicates 0, "
        "lost 0, wrong 0, untold 0",
        behind - first, m_clicks, m_delivered, m_opened, m_restarts, m_killed);
    QVERIFY(m_only >= 0 || m_runs < 100 || (m_clicks > 0 && m_opened > 0 && m_restarts > 0 && m_killed > 0));
}

// The oracle itself
// -----------------------------------------------------------------------------------------------

const QString page = u"http://127.0.0.1:1/pay/co_1"_s;

/// A run in which all is well: seats confirmed for 17.50, ordered, and opened.
MoneyRecord goodRecord()
{
    MoneyRecord record;
    record.base = QUrl(u"http://127.0.0.1:1"_s);
    record.clicks = {{IntentKind::AddCapacity, u"acme"_s, {}, {}, 12, {}, u"17.50"_s, u"USD"_s},
        {IntentKind::BuyAddon, u"acme"_s, u"pack"_s, u"Pack"_s, 500, u"key-1"_s, u"5"_s, u"USD"_s},
        {IntentKind::ConsumeCredits, u"acme"_s, u"ai"_s, {}, 3, u"key-2"_s, {}, {}}};
    record.exchanges
        = {{u"/api/public/capacity/proration-checkout"_s, R"({"externalTenantId":"acme","newCapacity":12})",
               true, "{\"data\":{\"prorationAmount\":17.5,\"checkoutUrl\":\"" + page.toUtf8() + "\"}}"},
            {u"/api/public/tenants/acme/addons/purchase"_s, R"({"addonId":"pack","idempotencyKey":"key-1"})",
                true,
                R"({"data":{"amount":5,"creditQty":500,"addonName":"Pack","currency":"USD",)"
                R"("checkoutUrl":"https://checkout.stripe.com/c/1"}})"},
            {u"/api/public/credits/consume"_s,
                R"({"tenantId":"acme","poolKey":"ai","amount":3,"idempotencyKey":"key-2"})", true, {}}};
    record.opened = {page, u"https://checkout.stripe.com/c/1"_s};
    Intent seats;
    seats.id = u"1"_s;
    seats.kind = IntentKind::AddCapacity;
    seats.state = IntentState::Waiting;
    seats.tenant = TenantId(u"acme"_s);
    seats.subject = u"12"_s;
    seats.unitsWanted = 12;
    seats.shownAmount = u"17.50"_s;
    seats.shownCurrency = u"USD"_s;
    Intent pack = seats;
    pack.id = u"2"_s;
    pack.kind = IntentKind::BuyAddon;
    pack.idempotencyKey = u"key-1"_s;
    pack.shownAmount = u"5"_s;
    Intent use = pack;
    use.id = u"3"_s;
    use.kind = IntentKind::ConsumeCredits;
    use.state = IntentState::Done;
    use.idempotencyKey = u"key-2"_s;
    record.intents = {seats, pack, use};
    record.told = {u"1"_s, u"2"_s};
    record.seats = {{u"acme"_s, 10}};
    return record;
}

void TestMoneyFaults::theOracleSeesEveryFault_data()
{
    using Spoil = std::function<void(MoneyRecord &)>;
    QTest::addColumn<Spoil>("spoil");
    QTest::addColumn<QString>("says");
    const auto row = [](const char *name, const char *says, const Spoil &spoil) {
        QTest::newRow(name) << spoil << QString::fromLatin1(says);
    };
    const auto answer = [](size_t which, const char *from, const char *to) -> Spoil {
        return [=](MoneyRecord &record) { record.exchanges[which].reply.replace(from, to); };
    };
    row("all is well", "", [](MoneyRecord &) {});
    row("two deliveries without a key", "duplicate",
        [](MoneyRecord &r) { r.exchanges.push_back(r.exchanges[0]); });
    row("two effects of a key", "duplicate", [](MoneyRecord &r) { r.exchanges.push_back(r.exchanges[1]); });
    row("a replay without an effect", "", [](MoneyRecord &r) {
        r.exchanges.push_back(r.exchanges[1]);
        r.exchanges.back().done = false;
    });
    row("a key with other bytes", "other bytes", [](MoneyRecord &r) {
        r.exchanges.push_back(r.exchanges[1]);
        r.exchanges.back().done = false;
        r.exchanges.back().body.replace("}", " }");
    });
    row("no key", "without a key", [](MoneyRecord &r) { r.exchanges[2].body.replace("key-2", ""); });
    row("other seats", "duplicate", [](MoneyRecord &r) { r.exchanges[0].body.replace("12", "13"); });
    row("other credits used", "not confirmed like this",
        [](MoneyRecord &r) { r.exchanges[2].body.replace(":3", ":999"); });
    row("not in the journal", "lost", [](MoneyRecord &r) { r.intents.erase(r.intents.begin()); });
    row("done and said to be refused", "lost",
        [](MoneyRecord &r) { r.intents[0].state = IntentState::Refused; });
    row("used and said not to be sent", "lost",
        [](MoneyRecord &r) { r.intents[2].state = IntentState::NotSent; });
    row("said to be done and not done", "untrue", [](MoneyRecord &r) { r.exchanges[2].done = false; });
    row("another amount in the journal", "wrong",
        [](MoneyRecord &r) { r.intents[0].shownAmount = u"1750"_s; });
    row("open without a row", "untold", [](MoneyRecord &r) { r.told.remove(u"1"_s); });
    row("unknown and not said", "untold", [](MoneyRecord &r) { r.intents[0].state = IntentState::Unknown; });
    row("a hundred times as much", "wrong", answer(0, "17.5", "1750"));
    row("ten times as much", "wrong", answer(0, "17.5", "\"175.00\""));
    row("within a day's charge", "", answer(0, "17.5", "17.51"));
    row("beyond a day's charge", "nobody agreed", answer(0, "17.5", "53.5"));
    row("beyond it, and agreed to", "", [&](MoneyRecord &r) {
        r.exchanges[0].reply.replace("17.5", "53.5");
        r.accepted = {{page, u"53.5"_s}};
    });
    row("another amount was agreed to", "nobody agreed", [&](MoneyRecord &r) {
        r.exchanges[0].reply.replace("17.5", "53.5");
        r.accepted = {{page, u"20"_s}};
    });
    row("a unit doubt, agreed to", "wrong", [&](MoneyRecord &r) {
        r.exchanges[0].reply.replace("17.5", "1750");
        r.accepted = {{page, u"1750"_s}};
    });
    row("below zero", "below zero", answer(0, "17.5", "-17.5"));
    row("not a number", "isn't a number", answer(0, "17.5", "\"much\""));
    row("a cent more for a fixed price", "nobody agreed", answer(1, ":5,", ":5.01,"));
    row("another currency", "another currency", answer(1, "USD", "CHF"));
    row("another pack", "another pack", answer(1, "Pack", "Other"));
    row("other credits bought", "other credits", answer(1, "500", "5"));
    row("a key of somebody else", "somebody else",
        answer(1, "\"amount\"", "\"alreadyProcessed\":true,\"amount\""));
    for (const char *link : {"https://evil.example/c", "http://checkout.stripe.com/c",
             "https://checkout.stripe.com:444/c", "https://me@checkout.stripe.com/c",
             "https://checkout.stripe.com.evil.example/c", "http://127.0.0.1:2/pay/co_1"})
        row(link, "host", [=](MoneyRecord &r) { r.opened << QString::fromLatin1(link); });
    row("from nowhere", "no answer gave", [](MoneyRecord &r) { r.opened << u"https://pay.stripe.com/x"_s; });
    row("said to be there and isn't", "untrue",
        [](MoneyRecord &r) { r.intents[0].state = IntentState::Observed; });
    row("there and waits still", "waits still", [](MoneyRecord &r) { r.seats[u"acme"_s] = 12; });
}

void TestMoneyFaults::theOracleSeesEveryFault()
{
    QFETCH(std::function<void(MoneyRecord &)>, spoil);
    QFETCH(QString, says);
    MoneyRecord record = goodRecord();
    spoil(record);
    const QString faults = MoneyOracle::faults(record).join(u'\n');
    if (says.isEmpty())
        QCOMPARE(faults, QString());
    else
        QVERIFY2(faults.contains(says), qPrintable(faults));
}

DESK_TEST_MAIN(argc, argv)
{
    if (argc > 1 && QByteArrayView(argv[1]) == "--child")
        return runMoneyChild(argc, argv);
    QCoreApplication application(argc, argv);
    TestMoneyFaults test;
    return QTest::qExec(&test, argc, argv);
}

} // namespace tst_money_faults

#include "tst_money_faults.moc"
