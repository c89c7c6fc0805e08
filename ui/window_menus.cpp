// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window_menus.h"

#include "models/domain/provider.h"
#include "models/ports/preferences.h"
#include "ui/account_menu.h"
#include "ui/charts/chart_card.h"
#include "ui/charts/chart_view.h"
#include "ui/dialogs/about_dialog.h"
#include "ui/dialogs/limits_dialog.h"
#include "ui/dialogs/shortcuts_dialog.h"
#include "ui/main_window.h"
#include "ui/pages/page.h"
#include "ui/pages/tenant_page.h"
#include "ui/theme/theme.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/open_dialog.h"
#include "ui/widgets/plain_text.h"

#include <QAbstractButton>
#include <QAction>
#include <QActionGroup>
#include <QHeaderView>
#include <QMenu>
#include <QMenuBar>

namespace desk {

namespace {

void fillSortMenu(QMenu *menu, DataTable *table)
{
    menu->clear();
    delete menu->findChild<QActionGroup *>();
    auto *columns = new QActionGroup(menu); // one of them, or the server's order
    QHeaderView *header = table->horizontalHeader();
    const int sorted = header->sortIndicatorSection();
    const Qt::SortOrder order = header->sortIndicatorOrder();
    const auto choice = [&](const QString &text, bool checked, int column, Qt::SortOrder direction) {
        QAction *action = menu->addAction(text);
        action->setCheckable(true);
        action->setChecked(checked);
        QObject::connect(action, &QAction::triggered, table,
            [header, column, direction] { header->setSortIndicator(column, direction); });
        return action;
    };
    for (int visual = 0; visual < header->count(); ++visual) {
        const int column = header->logicalIndex(visual);
        if (header->isSectionHidden(column) || !table->columns()[size_t(column)].sortable)
            continue;
        columns->addAction(choice(withoutMnemonic(table->columnTitle(column)), column == sorted, column,
            column == sorted ? order : Qt::AscendingOrder));
    }
    menu->addSeparator();
    const bool descending = sorted >= 0 && order == Qt::DescendingOrder;
    choice(WindowMenus::tr("Descending"), descending, sorted,
        descending ? Qt::AscendingOrder : Qt::DescendingOrder)
        ->setEnabled(sorted >= 0);
    columns->addAction(choice(WindowMenus::tr("The server's order"), sorted < 0, -1, Qt::AscendingOrder));
}

// Names of preferences.
constexpr QLatin1String schemeKey("look/scheme");
constexpr QLatin1String densityKey("look/density");

} // namespace

void applyLook(const Preferences &preferences, Theme &theme)
{
    const int scheme = preferences.value(schemeKey, int(theme.scheme())).toInt();
    const int density = preferences.value(densityKey, int(theme.density())).toInt();
    theme.apply(scheme == int(Scheme::Light) ? Scheme::Light
            : scheme == int(Scheme::Dark)    ? Scheme::Dark
                                             : Scheme::System,
        density == int(Density::Compact) ? Density::Compact : Density::Comfortable);
}

WindowMenus::WindowMenus(MainWindow &window, QMenuBar *bar, const std::vector<Goal> &goals,
    const QList<QAction *> &seatActions, Preferences &preferences, Theme &theme, const Provider &provider)
    : QObject(&window)
    , m_window(window)
    , m_preferences(preferences)
    , m_theme(theme)
{
    m_file = bar->addMenu(tr("&File"));
    fillFile(m_file);
    fillEdit(bar->addMenu(tr("&Edit")));
    fillView(bar->addMenu(tr("&View")));
    fillRow(bar->addMenu(tr("&Row")));
    if (!seatActions.isEmpty())
        bar->addMenu(tr("&Seats"))->addActions(seatActions);
    m_shortcuts << seatActions;
    fillGo(bar->addMenu(tr("&Go")), goals);
    fillHelp(bar->addMenu(tr("&Help")), provider);
}

Page *WindowMenus::page() const
{
    return m_window.currentPage();
}

void WindowMenus::showPage(bool canGoBack, bool canGoForward, bool hasTabs)
{
    m_export->setEnabled(page()->table());
    m_refresh->setEnabled(page()->canRefresh());
    m_back->setEnabled(canGoBack);
    m_forward->setEnabled(canGoForward);
    m_nextTab->setEnabled(hasTabs);
    m_previousTab->setEnabled(hasTabs);
    showChartSwitch();
}

void WindowMenus::showChartSwitch()
{
    const QAction *chart = page()->chartSwitch();
    m_chart->setEnabled(chart && chart->isEnabled());
    m_chart->setText(chart && chart->isChecked() ? tr("Hide c&hart") : tr("Show c&hart"));
}

QAction *WindowMenus::add(
    QMenu *menu, const QString &text, const QList<QKeySequence> &keys, std::function<void()> run)
{
    QAction *action = menu->addAction(text);
    action->setShortcuts(keys);
    connect(action, &QAction::triggered, this, std::move(run));
    m_shortcuts << action;
    return action;
}

void WindowMenus::fillFile(QMenu *menu)
{
    m_refresh = add(menu, tr("&Refresh"), {QKeySequence(Qt::Key_F5), QKeySequence(Qt::CTRL | Qt::Key_R)},
        [this] { page()->refresh(); });
    m_export = add(
        menu, tr("&Export…"), {QKeySequence(Qt::CTRL | Qt::Key_E)}, [this] { Q_EMIT exportRequested(); });
    add(menu, tr("&Settings…"), {QKeySequence(Qt::CTRL | Qt::Key_Comma)},
        [this] { Q_EMIT settingsRequested(); });
    menu->addSeparator();
    add(menu, tr("&Quit"), {QKeySequence(Qt::CTRL | Qt::Key_Q)}, [this] { m_window.close(); });
}

void WindowMenus::addAccountMenu(AccountMenu *menu)
{
    const QList<QAction *> entries = m_file->actions();
    m_file->insertMenu(entries.at(entries.size() - 2), menu);
    m_accounts = menu;
}

void WindowMenus::fillEdit(QMenu *menu)
{
    // Without keys: the table has them, and a focused text field must keep its own Ctrl+C.
    QAction *copy = menu->addAction(tr("&Copy selected rows"));
    QAction *withHeaders = menu->addAction(tr("Copy with &headers"));
    connect(copy, &QAction::triggered, this, [this] { page()->copySelection(false); });
    connect(withHeaders, &QAction::triggered, this, [this] { page()->copySelection(true); });
    menu->addSeparator();
    add(menu, tr("&Find"), {QKeySequence(Qt::CTRL | Qt::Key_F)}, [this] { page()->focusSearch(); });
    connect(menu, &QMenu::aboutToShow, this, [this, copy, withHeaders] {
        copy->setEnabled(page()->table());
        withHeaders->setEnabled(page()->table());
    });
}

void WindowMenus::fillRow(QMenu *menu)
{
    QAction *open = menu->addAction(tr("&Open"));
    connect(open, &QAction::triggered, this, [this] {
        DataTable *table = page()->table();
        if (table && table->currentIndex().isValid())
            Q_EMIT table->rowActivated(table->currentIndex());
    });
    connect(menu, &QMenu::aboutToShow, this, [this, menu, open] {
        for (QAction *action : menu->actions()) {
            if (action != open)
                menu->removeAction(action); // the page keeps it
        }
        const DataTable *table = page()->table();
        open->setEnabled(table && table->isVisible() && table->currentIndex().isValid());
        menu->addActions(page()->rowActions());
    });
}

void WindowMenus::fillGo(QMenu *menu, const std::vector<Goal> &goals)
{
    m_back = add(menu, tr("&Back"), {QKeySequence(Qt::ALT | Qt::Key_Left)}, [this] { m_window.goBack(); });
    m_forward = add(
        menu, tr("&Forward"), {QKeySequence(Qt::ALT | Qt::Key_Right)}, [this] { m_window.goForward(); });
    menu->addSeparator();
    for (const Goal &goal : goals)
        add(menu, goal.label, goal.keys, [this, id = goal.id] { m_window.openPage(id); });
    add(menu, tr("Fin&d a tenant"), {QKeySequence(Qt::CTRL | Qt::Key_K)}, [this] {
        m_window.openTenants();
        page()->focusSearch();
    });
    menu->addSeparator();
    m_nextTab = add(menu, tr("Ne&xt tab"), {QKeySequence(Qt::CTRL | Qt::Key_Tab)},
        [this] { m_window.tenantPage()->turnTab(1); });
    m_previousTab = add(menu, tr("Pre&vious tab"), {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Tab)},
        [this] { m_window.tenantPage()->turnTab(-1); });
    menu->addSeparator();
    QAction *next = menu->addAction(tr("&Next page of the list"));
    QAction *previous = menu->addAction(tr("&Previous page of the list"));
    connect(next, &QAction::triggered, this, [this] { page()->turnPage(1); });
    connect(previous, &QAction::triggered, this, [this] { page()->turnPage(-1); });
    connect(menu, &QMenu::aboutToShow, this, [this, next, previous] {
        next->setEnabled(page()->canTurnPage(1));
        previous->setEnabled(page()->canTurnPage(-1));
    });
}

void WindowMenus::fillHelp(QMenu *menu, const Provider &provider)
{
    add(menu, tr("&Keyboard shortcuts"), {QKeySequence(Qt::CTRL | Qt::Key_Slash), QKeySequence(Qt::Key_F1)},
        [this] {
            QList<QAction *> all = m_shortcuts;
            if (m_accounts)
                all += m_accounts->switches();
            auto *dialog = new ShortcutsDialog(all, &m_window);
            openDialog(dialog);
        });
    if (LimitsDialog::hasLimits(provider))
        connect(menu->addAction(tr("&What %1's API can't do").arg(withoutMnemonic(provider.name))),
            &QAction::triggered, this,
            [this, provider] { openDialog(new LimitsDialog(provider, &m_window)); });
    connect(menu->addAction(tr("&About Crovver Desk")), &QAction::triggered, this, [this] {
        auto *dialog = new AboutDialog(&m_window);
        openDialog(dialog);
    });
}

void WindowMenus::addTableActions(QMenu *menu)
{
    QAction *filter = menu->addAction(tr("&Filter…"));
    connect(filter, &QAction::triggered, this, [this] {
        if (QAbstractButton *button = page()->filterButton())
            button->click();
    });
    QAction *columns = menu->addAction(tr("&Columns…"));
    connect(columns, &QAction::triggered, this, [this] { page()->openColumns(); });
    QMenu *sort = menu->addMenu(tr("&Sort by"));
    connect(sort, &QMenu::aboutToShow, this, [this, sort] {
        if (page()->table())
            fillSortMenu(sort, page()->table());
    });
    QAction *reset = menu->addAction(tr("Reset colu&mns"));
    connect(reset, &QAction::triggered, this, [this] {
        if (page()->table())
            page()->table()->resetTableLayout();
    });
    connect(menu, &QMenu::aboutToShow, this, [this, filter, columns, sort, reset] {
        const bool list = page()->table();
        filter->setEnabled(page()->filterButton());
        columns->setEnabled(list);
        sort->setEnabled(list);
        reset->setEnabled(list);
    });
}

void WindowMenus::addChartActions(QMenu *menu)
{
    m_chart = add(menu, tr("Show c&hart"), {QKeySequence(Qt::CTRL | Qt::Key_G)}, [this] {
        if (QAction *chart = page()->chartSwitch())
            chart->trigger();
    });
    QAction *asTables = menu->addAction(tr("Charts as &tables"));
    asTables->setCheckable(true);
    connect(asTables, &QAction::triggered, this, [this](bool on) {
        for (ChartCard *card : page()->chartCards())
            card->setTableShown(on);
    });
    QMenu *save = menu->addMenu(tr("Sa&ve chart"));
    connect(menu, &QMenu::aboutToShow, this, [this, asTables, save] {
        showChartSwitch();
        const std::vector<ChartCard *> cards = page()->chartCards();
        asTables->setEnabled(!cards.empty() && cards.front()->isVisible());
        asTables->setChecked(!cards.empty() && cards.front()->isTableShown());
        save->clear();
        save->setEnabled(!cards.empty());
        for (ChartCard *card : cards) {
            QAction *action = save->addAction(tr("%1…").arg(withoutMnemonic(card->title())));
            action->setEnabled(card->isVisible() && card->chart()->hasData());
            connect(action, &QAction::triggered, card, &ChartCard::askAndSave);
        }
    });
}

void WindowMenus::fillView(QMenu *menu)
{
    addTableActions(menu);
    menu->addSeparator();
    addChartActions(menu);
    menu->addSeparator();
    const auto choices = [this](QLatin1String key) {
        auto *group = new QActionGroup(this);
        connect(group, &QActionGroup::triggered, this, [this, key](const QAction *action) {
            m_preferences.setValue(key, action->data());
            applyLook(m_preferences, m_theme);
        });
        return group;
    };
    const auto choice = [menu](QActionGroup *group, const QString &text, auto value, auto now) {
        QAction *action = menu->addAction(text);
        action->setCheckable(true);
        action->setChecked(value == now);
        action->setData(int(value));
        group->addAction(action);
    };
    QActionGroup *schemes = choices(schemeKey);
    choice(schemes, tr("&As the system"), Scheme::System, m_theme.scheme());
    choice(schemes, tr("&Light"), Scheme::Light, m_theme.scheme());
    choice(schemes, tr("&Dark"), Scheme::Dark, m_theme.scheme());
    menu->addSeparator();
    QActionGroup *densities = choices(densityKey);
    choice(densities, tr("Comfortable &rows"), Density::Comfortable, m_theme.density());
    choice(densities, tr("C&ompact rows"), Density::Compact, m_theme.density());
}

} // namespace desk
