// SPDX-License-Identifier: GPL-3.0-or-later
#include "shots/pages_lists.h"

#include "ui/pages/tenants_page.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/skeleton.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QHeaderView>
#include <QLabel>
#include <QMenu>
#include <QMenuBar>
#include <QPainter>
#include <QPixmap>
#include <QToolButton>

#include <algorithm>

namespace desk::shots {

namespace {

/// The window with what lies over it.
void takeWithPopup(MainWindow &window, const TakePicture &take, const QString &name)
{
    settle([] { return QApplication::activePopupWidget() != nullptr; });
    QWidget *popup = QApplication::activePopupWidget();
    if (!popup)
        return;
    QPixmap picture = window.grab();
    QPainter painter(&picture);
    painter.drawPixmap(popup->pos() - window.pos(), popup->grab());
    painter.end();
    QLabel shown;
    shown.setPixmap(picture);
    shown.setFixedSize(window.size());
    take(&shown, name);
    popup->close();
}

bool isLoading(MainWindow &window)
{
    const auto skeletons = window.currentPage()->findChildren<Skeleton *>();
    return std::ranges::any_of(skeletons, [](const Skeleton *skeleton) { return skeleton->isVisible(); });
}

} // namespace

void takeListPieces(Stage &stage, Theme &theme, const Variant &variant, const TakePicture &take)
{
    MainWindow &window = *stage.window;
    window.openTenants();
    TenantsPage &page = *window.tenantsPage();
    page.findChild<QToolButton *>(u"tenantFilter"_s)->click();
    takeWithPopup(window, take, u"tenants-filter-menu"_s);
    QMenu *view = window.findChild<QMenuBar *>()->actions().at(2)->menu();
    view->popup(window.mapToGlobal(QPoint(100, 20)));
    takeWithPopup(window, take, u"menu-view"_s);
    DataTable &table = *page.table();
    table.goToRow(2);
    const QPoint at = table.visualRect(table.currentIndex()).center();
    QContextMenuEvent menu(QContextMenuEvent::Mouse, at, table.viewport()->mapToGlobal(at));
    QApplication::sendEvent(table.viewport(), &menu);
    takeWithPopup(window, take, u"tenants-context-menu"_s);
    for (const int row : {4, 5, 7}) {
        const QModelIndex index = table.model()->index(row, 0);
        table.selectionModel()->select(index, QItemSelectionModel::Select | QItemSelectionModel::Rows);
    }
    take(&window, u"tenants-selected"_s);
    table.horizontalHeader()->setSortIndicator(int(TenantField::Credits), Qt::AscendingOrder);
    table.goToRow(0);
    take(&window, u"tenants-sorted"_s);
    table.horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder);
    table.goToRow(0);
    theme.apply(variant.scheme, Density::Compact);
    take(&window, u"tenants-compact"_s);
    theme.apply(variant.scheme, Density::Comfortable);
}

void takeListStates(Theme &theme, const Variant &variant, const TakePicture &take)
{
    {
        sandbox::Options slow;
        slow.latencyMs = 1500;
        Stage stage(theme, variant, slow);
        stage.window->openPage(u"requests"_s);
        take(stage.window.get(), u"requests-empty"_s);
        for (const QString &tab : {u"seats"_s, u"credits"_s}) {
            stage.window->openTenant(TenantId(u"acme_design"_s), tab);
            settle([&] { return isLoading(*stage.window); });
            take(stage.window.get(), tab + u"-loading"_s);
        }
        stage.window->openPage(u"activity"_s);
        QTest::qWait(200);
        take(stage.window.get(), u"activity-empty"_s);
    }
    sandbox::Options options;
    {
        Stage stage(theme, variant, options, AccountMode::Test);
        settle([&] { return stage.loaded(); });
        stage.server.stop();
        stage.window->tenants().refresh();
        settle([&] { return stage.session->health().problem().has_value(); });
        take(stage.window.get(), u"tenants-offline-kept"_s);
    }
    {
        options.data = sandbox::DataSet::Large;
        Stage stage(theme, variant, options, AccountMode::Test);
        stage.window->openTenant(TenantId(u"big_100k"_s));
        settle([&] { return stage.window->seats().state().done > 1000; });
        stage.server.addFault(fault(u"/api/public/capacity/allocations"_s, 500));
        settle([&] {
            return stage.window->seats().state().phase == ViewState::Phase::Partial
                && !stage.window->seats().state().loading;
        });
        take(stage.window.get(), u"seats-partial"_s);
    }
}

} // namespace desk::shots
