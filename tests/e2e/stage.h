// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/account_session.h"
#include "app/api/crovver/crovver_provider.h"
#include "app/api/crovver/raw_row.h"
#include "models/items/roles.h"
#include "support/fake_work.h"
#include "support/memory_preferences.h"
#include "ui/main_window.h"
#include "ui/pages/seats_tab.h"
#include "ui/pages/tenant_page.h"
#include "ui/theme/theme.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/filter_chips.h"
#include "ui/widgets/state_view.h"

#include <QAbstractButton>
#include <QAction>
#include <QApplication>
#include <QElapsedTimer>
#include <QHash>
#include <QTest>
#include <QTimer>

#include <memory>

namespace desk::testing {

/// Limits that end a test's faults soon, and are long enough for a busy machine's loopback.
inline NetLimits shortLimits()
{
    using ms = std::chrono::milliseconds;
    NetLimits limits;
    limits.connect = ms(700);
    limits.firstByte = ms(900);
    limits.inactivity = ms(700);
    limits.attempt = ms(2000);
    limits.total = ms(4000);
    limits.retries = 1;
    limits.backoffBase = ms(2);
    limits.backoffCap = ms(10);
    limits.retryAfterCap = ms(100);
    limits.leastRepetition = ms(50);
    return limits;
}

/// A window with its account, as the program wires them.
class Stage
{
public:
    Stage(const QString &baseUrl, const QString &key, const NetLimits &limits = {},
        const QString &name = QStringLiteral("Account"), bool readOnly = true)
    {
        if (!theme())
            theme() = std::make_unique<Theme>(*qobject_cast<QApplication *>(QCoreApplication::instance()));
        AccountAccess access;
        access.baseUrl = parseBaseUrl(baseUrl);
        access.key = SecretKey::fromText(key);
        access.account.provider = crovver::provider();
        access.account.id = QStringLiteral("account-1");
        access.account.name = name;
        access.account.mode = AccountMode::Test;
        access.account.readOnly = readOnly;
        access.account.host = access.baseUrl.url.authority();
        session = std::make_unique<AccountSession>(access, clock, limits);
        work = std::make_unique<test::FakeWork>(
            session->gateway(), session->account(), clock, session->health());
        window = std::make_unique<MainWindow>(
            WindowServices{session->account(), work->data, clock, session->health(), preferences, *theme(),
                crovver::rawSeatRow, session->requests(), work->actions, work->credits, work->alerts,
                work->watch, work->imports, work->opener, work->notifier, QStringLiteral("tester")});
        window->resize(1280, 800);
        window->show();
        window->start();
    }
    /// The theme styles the application, so there is one; a test program drops it before the application.
    static std::unique_ptr<Theme> &theme()
    {
        static std::unique_ptr<Theme> only;
        return only;
    }

    [[nodiscard]] TenantsViewModel &tenants() { return window->tenants(); }
    [[nodiscard]] SeatsViewModel &seats() { return window->seats(); }
    [[nodiscard]] DataTable *tenantTable()
    {
        return window->findChild<DataTable *>(QStringLiteral("tenantTable"));
    }
    [[nodiscard]] DataTable *seatTable() { return window->tenantPage()->seatsTab()->table(); }
    [[nodiscard]] Banner *banner() { return window->findChild<Banner *>(QStringLiteral("connectionBanner")); }

    [[nodiscard]] bool tenantsAreIdle()
    {
        return !tenants().state().loading && tenants().state().phase != ViewState::Phase::Idle;
    }
    [[nodiscard]] bool seatsAreIdle()
    {
        return !seats().state().loading && seats().state().phase != ViewState::Phase::Idle;
    }
    [[nodiscard]] bool seatsWereInterrupted()
    {
        const auto &error = seats().state().error;
        return error && (error->kind == ApiError::Kind::Timeout || error->kind == ApiError::Kind::Offline);
    }
    /// What a cell of the tenants' table shows; `column` is its ID.
    [[nodiscard]] QString tenantCell(const QString &tenant, const QString &column)
    {
        TenantTableModel *model = tenants().model();
        const int row = model->rowOf(TenantId(tenant));
        for (int i = 0; row >= 0 && i < model->columnCount(); ++i) {
            if (model->columnId(i) == column)
                return model->index(row, i).data().toString();
        }
        return QStringLiteral("(no such cell)");
    }
    /// Every cell of the tenants' table that doesn't depend on the time of reading, by `tenant/column`.
    [[nodiscard]] QHash<QString, QString> tenantCells()
    {
        QHash<QString, QString> cells;
        TenantTableModel *model = tenants().model();
        for (int row = 0; row < model->rowCount(); ++row) {
            for (int column = 0; column < model->columnCount(); ++column) {
                if (model->columnId(column) != QLatin1String("age"))
                    cells[model->idAt(row).text() + u'/' + model->columnId(column)]
                        = model->index(row, column).data().toString();
            }
        }
        return cells;
    }
    [[nodiscard]] QStringList seatIds()
    {
        QStringList ids;
        for (int row = 0; row < seats().model()->rowCount(); ++row)
            ids << seats().model()->keyAt(row).user.text();
        return ids;
    }
    /// Whether something on screen says that reading failed; what is said of a tenant itself doesn't count.
    [[nodiscard]] bool saysTrouble()
    {
        for (const Banner *banner : window->findChildren<Banner *>()) {
            if (banner->isVisible() && !banner->message().isEmpty()
                && banner->objectName() != QLatin1String("tenantSentence"))
                return true;
        }
        for (const StateView *view : window->findChildren<StateView *>()) {
            if (view->isVisible()
                && (view->kind() == StateView::Kind::Error || view->kind() == StateView::Kind::Offline))
                return true;
        }
        return false;
    }
    /// The cells that say or mark that they could not be read.
    [[nodiscard]] int failedCells()
    {
        int failed = 0;
        TenantTableModel *model = tenants().model();
        for (int row = 0; row < model->rowCount(); ++row) {
            for (int column = 0; column < model->columnCount(); ++column)
                failed += model->index(row, column).data(RowProblemRole).toString().isEmpty() ? 0 : 1;
        }
        return failed;
    }
    /// File › Refresh; its key needs the window to be the active one.
    void refresh()
    {
        for (QAction *action : window->findChildren<QAction *>()) {
            if (action->shortcuts().contains(QKeySequence(Qt::Key_F5)))
                return action->trigger();
        }
        qFatal("there is no Refresh");
    }
    void pressButton(QWidget *in, const QString &text)
    {
        for (QAbstractButton *button : in->findChildren<QAbstractButton *>()) {
            if (button->text() == text && button->isVisible())
                return button->click();
        }
        qFatal("no button %s", qPrintable(text));
    }

    SystemClock clock;
    test::MemoryPreferences preferences;
    std::unique_ptr<AccountSession> session;
    std::unique_ptr<test::FakeWork> work;
    std::unique_ptr<MainWindow> window;
};

/// Measures how long the event loop was ever away.
class Heartbeat
{
public:
    Heartbeat()
    {
        m_since.start();
        m_timer.setInterval(5);
        QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this] { beat(); });
        m_timer.start();
    }
    [[nodiscard]] qint64 longestMs()
    {
        beat();
        return m_longest;
    }

private:
    void beat() { m_longest = std::max(m_longest, m_since.restart()); }
    QTimer m_timer;
    QElapsedTimer m_since;
    qint64 m_longest = 0;
};

} // namespace desk::testing
