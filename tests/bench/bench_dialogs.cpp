// SPDX-License-Identifier: GPL-3.0-or-later
// How long each dialog takes that a menu of the window opens, from the choice to its first painting.
#include "app/account_session.h"
#include "app/api/crovver/crovver_provider.h"
#include "app/api/crovver/raw_row.h"
#include "support/fake_work.h"
#include "support/memory_preferences.h"
#include "tests/bench/children.h"
#include "tests/bench/probe.h"
#include "ui/main_window.h"

#include <QAction>
#include <QApplication>
#include <QDialog>
#include <QMenu>
#include <QMenuBar>
#include <QTest>

#include <algorithm>

namespace bench {

namespace {

using namespace desk;

constexpr int longestLoad = 20'000;

/// Notes when a dialog was painted.
class DialogPaint final : public QObject
{
public:
    DialogPaint() { qApp->installEventFilter(this); }
    bool eventFilter(QObject *object, QEvent *event) override
    {
        if (event->type() == QEvent::Paint && at == 0) {
            dialog = qobject_cast<QDialog *>(object);
            if (dialog)
                at = probe::nowUs();
        }
        return false;
    }
    long long at = 0;
    QDialog *dialog = nullptr;
};

} // namespace

int openDialogs(int argc, char **argv, const char *url, const char *key)
{
    QApplication application(argc, argv);
    Theme theme(application);
    SystemClock clock;
    test::MemoryPreferences preferences;
    AccountAccess access;
    access.baseUrl = parseBaseUrl(QString::fromLocal8Bit(url));
    access.key = SecretKey::fromText(QString::fromLocal8Bit(key));
    access.account.id = QStringLiteral("bench");
    access.account.name = QStringLiteral("Bench");
    access.account.mode = AccountMode::Test;
    access.account.readOnly = false;
    access.account.provider = crovver::provider();
    access.account.checkoutHosts = CheckoutHosts(access.account.provider, access.baseUrl.url);
    AccountSession session(access, clock);
    test::FakeWork work(session.gateway(), session.account(), clock, session.health());
    MainWindow window(WindowServices{session.account(), work.data, clock, session.health(), preferences,
        theme, crovver::rawSeatRow, session.requests(), work.actions, work.credits, work.alerts, work.watch,
        work.imports, work.opener, work.notifier, {}});
    window.show();
    window.start();
    window.openTenant(TenantId(QStringLiteral("acme_design")));
    if (!QTest::qWaitFor(
            [&] { return window.seats().state().phase == ViewState::Phase::Ready; }, longestLoad))
        qFatal("the tenant did not come");
    int opened = 0;
    for (const QAction *menu : window.findChild<QMenuBar *>()->actions()) {
        for (QAction *action : menu->menu()->actions()) {
            // What asks for more before it acts says so by its dots.
            if (!action->isEnabled() || action->menu() || !action->text().endsWith(QChar(0x2026)))
                continue;
            DialogPaint paint;
            const long long begun = probe::nowUs();
            action->trigger();
            if (!QTest::qWaitFor([&] { return paint.at != 0; }, 1000))
                continue; // not every one is a dialog
            ++opened;
            std::printf("%.2f %s\n", double(paint.at - begun) / 1000,
                qPrintable(action->text().remove(u'&').replace(u' ', u'_')));
            paint.dialog->close();
            QTest::qWait(50);
        }
    }
    return opened > 3 ? 0 : 1;
}

} // namespace bench
