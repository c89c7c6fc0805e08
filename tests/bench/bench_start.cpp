// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/application.h"
#include "support/fake_vault.h"
#include "support/memory_preferences.h"
#include "tests/bench/children.h"
#include "tests/bench/probe.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QTimer>

namespace bench {

namespace {

/// Waits for the first paint of the tenants' table that has rows in it.
class FirstPaint final : public QObject
{
public:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() != QEvent::Paint || !watched->parent()
            || watched->parent()->objectName() != QLatin1String("tenantTable"))
            return false;
        const auto *view = static_cast<QAbstractItemView *>(watched->parent());
        if (watched == view->viewport() && view->model()->rowCount() > 0)
            QTimer::singleShot(0, this, [] { probe::reportAndQuit(); });
        return false;
    }
};

} // namespace

int startProgram(int argc, char **argv, const char *url, const char *key)
{
    qputenv("CROVVER_SECRET_KEY", key);
    QApplication application(argc, argv);
    desk::installTranslations(application);
    FirstPaint paint;
    application.installEventFilter(&paint);
    desk::test::MemoryPreferences preferences;
    desk::test::FakeVault vault;
    desk::Application program(application, preferences, vault);
    desk::CommandLine line;
    line.baseUrl = QString::fromLocal8Bit(url);
    program.start(line);
    return QApplication::exec();
}

} // namespace bench
