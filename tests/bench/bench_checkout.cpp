// SPDX-License-Identifier: GPL-3.0-or-later
// From the click on the verb of the confirmation to the checkout URL in the hands of whatever opens it:
// journal on disk, request, reply, checks. The floor is the same request sent by a bare
// QNetworkAccessManager.
#include "app/account_session.h"
#include "app/account_work.h"
#include "app/api/crovver/crovver_provider.h"
#include "app/store/sqlite_history_store.h"
#include "app/store/sqlite_intent_journal.h"
#include "models/views/capacity_view_model.h"
#include "support/fake_notifier.h"
#include "support/fake_url_opener.h"
#include "tests/bench/children.h"
#include "tests/bench/probe.h"
#include "ui/dialogs/capacity_dialog.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>

namespace bench {

namespace {

using namespace desk;

constexpr int patience = 20'000;
constexpr int seatsWanted = 20; // northwind has 15

/// Answers when the URL came.
class WatchedOpener final : public UrlOpener
{
public:
    bool open(const CheckedLink &link) override
    {
        at = probe::nowUs();
        url = link.url;
        return true;
    }
    long long at = 0;
    QUrl url;
};

/// The same call over a connection that is open already, ms; below 0 = it failed.
double bareRoundTrip(const QString &base, const char *key)
{
    QNetworkAccessManager manager;
    const auto ended = [](QNetworkReply *reply) {
        const bool done = QTest::qWaitFor([reply] { return reply->isFinished(); }, patience);
        reply->deleteLater();
        return done && reply->error() == QNetworkReply::NoError;
    };
    QNetworkRequest request(QUrl(base + QStringLiteral("/api/public/tenants")));
    request.setRawHeader("Authorization", QByteArray("Bearer ") + key);
    request.setHeader(QNetworkRequest::ContentTypeHeader, QByteArray("application/json"));
    if (!ended(manager.get(request)))
        return -1;
    request.setUrl(QUrl(base + QStringLiteral("/api/public/capacity/proration-checkout")));
    const long long begun = probe::nowUs();
    QEventLoop loop;
    QNetworkReply *reply
        = manager.post(request, QByteArray(R"({"externalTenantId":"northwind","newCapacity":20})"));
    QObject::connect(reply, &QNetworkReply::finished, &loop, &QEventLoop::quit);
    loop.exec();
    const double ms = double(probe::nowUs() - begun) / 1000;
    return ended(reply) ? ms : -1;
}

} // namespace

int openCheckout(int argc, char **argv, const char *url, const char *key)
{
    QApplication application(argc, argv);
    Theme theme(application);
    theme.apply(Scheme::Light, Density::Comfortable);
    const QString base = QString::fromLocal8Bit(url);
    const double floorMs = bareRoundTrip(base, key);

    const QTemporaryDir folder;
    SystemClock clock;
    AccountAccess access;
    access.baseUrl = parseBaseUrl(base);
    access.key = SecretKey::fromText(QString::fromLatin1(key));
    access.account.id = QStringLiteral("bench");
    access.account.name = QStringLiteral("Bench");
    access.account.mode = AccountMode::Test;
    access.account.readOnly = false;
    access.account.provider = crovver::provider();
    access.account.checkoutHosts = CheckoutHosts(access.account.provider, access.baseUrl.url);
    AccountSession session(access, clock);
    SqliteIntentJournal journal(folder.path());
    SqliteHistoryStore history(folder.path());
    test::FakeNotifier notifier;
    AccountWork work(session, journal, history, notifier, clock, [] { return QStringLiteral("bench"); });
    work.start();
    WatchedOpener opener;
    CapacityViewModel purchase(work.data(), work.actions(), work.watch(), opener, clock);
    CapacityAsk ask;
    ask.tenant = TenantId(QStringLiteral("northwind"));
    ask.tenantName = QStringLiteral("Northwind Traders");
    purchase.open(ask);
    CapacityDialog dialog(purchase);
    dialog.open();
    if (!QTest::qWaitFor([&] { return !purchase.isReading(); }, patience))
        qFatal("the prices did not come");
    purchase.setWanted(seatsWanted);
    if (!purchase.obstacle().isEmpty())
        qFatal("%s", qPrintable(purchase.obstacle()));
    purchase.proceed();
    // The click itself is what the time begins with, so it waits until the verb is armed.
    auto *verb = dialog.findChild<QPushButton *>(QStringLiteral("moneyConfirm"));
    if (!QTest::qWaitFor([verb] { return verb->isVisible() && verb->isEnabled(); }, patience))
        qFatal("the confirmation was never armed");
    const long long begun = probe::nowUs();
    verb->click();
    if (floorMs < 0 || !QTest::qWaitFor([&] { return opener.at > 0; }, patience))
        return 1;
    std::printf("%.3f %.3f\n", double(opener.at - begun) / 1000, floorMs);
    std::fflush(stdout);
    return 0;
}

} // namespace bench
