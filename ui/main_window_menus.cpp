// SPDX-License-Identifier: GPL-3.0-or-later
// What the pages offer on buttons and in context menus, once more in the menu bar: there everybody finds it,
// and every key reaches it.
#include "ui/charts/chart_card.h"
#include "ui/charts/chart_view.h"
#include "ui/main_window.h"
#include "ui/pages/seats_tab.h"
#include "ui/pages/tenant_page.h"
#include "ui/pages/tenants_page.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/plain_text.h"

#include <QAction>
#include <QHeaderView>
#include <QMenu>
#include <QStackedWidget>

namespace desk {

namespace {

void fillSortMenu(QMenu *menu, DataTable *table)
{
    menu->clear();
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
        choice(withoutMnemonic(table->columnTitle(column)), column == sorted, column,
            column == sorted ? order : Qt::AscendingOrder);
    }
    menu->addSeparator();
    const bool descending = sorted >= 0 && order == Qt::DescendingOrder;
    choice(MainWindow::tr("Descending"), descending, sorted,
        descending ? Qt::AscendingOrder : Qt::DescendingOrder)
        ->setEnabled(sorted >= 0);
    choice(MainWindow::tr("The server's order"), sorted < 0, -1, Qt::AscendingOrder);
}

} // namespace

DataTable *MainWindow::currentTable() const
{
    const bool tenant = m_pages->currentWidget() == m_tenantPage;
    return tenant ? m_tenantPage->seatsTab()->table() : m_tenantsPage->table();
}

void MainWindow::buildRowMenu(QMenu *menu)
{
    QAction *open = menu->addAction(tr("&Open"));
    connect(open, &QAction::triggered, this, [this] {
        if (currentTable()->currentIndex().isValid())
            Q_EMIT currentTable()->rowActivated(currentTable()->currentIndex());
    });
    QAction *remove = menu->addAction(tr("&Remove seat: what to do"));
    connect(
        remove, &QAction::triggered, this, [this] { m_tenantPage->seatsTab()->explainRemovalOfCurrent(); });
    connect(menu, &QMenu::aboutToShow, this, [this, open, remove] {
        const bool onRow = currentTable()->isVisible() && currentTable()->currentIndex().isValid();
        open->setEnabled(onRow);
        remove->setEnabled(onRow && m_pages->currentWidget() == m_tenantPage);
    });
}

void MainWindow::addTableActions(QMenu *menu)
{
    QMenu *sort = menu->addMenu(tr("&Sort by"));
    connect(sort, &QMenu::aboutToShow, this, [this, sort] { fillSortMenu(sort, currentTable()); });
    connect(menu->addAction(tr("Reset colu&mns")), &QAction::triggered, this,
        [this] { currentTable()->resetTableLayout(); });
    menu->addSeparator();
    QAction *asTables = menu->addAction(tr("Charts as &tables"));
    asTables->setCheckable(true);
    connect(asTables, &QAction::triggered, this, [this](bool on) {
        for (ChartCard *card : m_tenantPage->seatsTab()->chartCards())
            card->setTableShown(on);
    });
    QMenu *save = menu->addMenu(tr("Sa&ve chart"));
    QList<QAction *> saving;
    for (ChartCard *card : m_tenantPage->seatsTab()->chartCards()) {
        saving << save->addAction(tr("%1…").arg(withoutMnemonic(card->title())));
        connect(saving.last(), &QAction::triggered, card, &ChartCard::askAndSave);
    }
    connect(menu, &QMenu::aboutToShow, this, [this, asTables, saving] {
        const std::vector<ChartCard *> cards = m_tenantPage->seatsTab()->chartCards();
        asTables->setEnabled(cards.front()->isVisible());
        asTables->setChecked(cards.front()->isTableShown());
        for (qsizetype i = 0; i < saving.size(); ++i)
            saving[i]->setEnabled(cards[size_t(i)]->isVisible() && cards[size_t(i)]->chart()->hasData());
    });
}

void MainWindow::addPagerActions(QMenu *menu)
{
    QAction *next = menu->addAction(tr("&Next page of seats"));
    QAction *previous = menu->addAction(tr("&Previous page of seats"));
    connect(next, &QAction::triggered, &m_seats, &SeatsViewModel::nextPage);
    connect(previous, &QAction::triggered, &m_seats, &SeatsViewModel::previousPage);
    connect(menu, &QMenu::aboutToShow, this, [this, next, previous] {
        const bool onTenant = m_pages->currentWidget() == m_tenantPage;
        next->setEnabled(onTenant && m_seats.pager().hasNext());
        previous->setEnabled(onTenant && m_seats.pager().hasPrevious());
    });
}

} // namespace desk
