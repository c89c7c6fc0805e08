// SPDX-License-Identifier: GPL-3.0-or-later
// What the pages offer on buttons and in context menus, once more in the menu bar: there everybody finds it,
// and every key reaches it.
#include "ui/charts/chart_card.h"
#include "ui/charts/chart_view.h"
#include "ui/dialogs/about_dialog.h"
#include "ui/dialogs/export_dialog.h"
#include "ui/dialogs/shortcuts_dialog.h"
#include "ui/main_window.h"
#include "ui/pages/page.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/plain_text.h"

#include <QAction>
#include <QFrame>
#include <QHeaderView>
#include <QMenu>
#include <QMenuBar>
#include <QVBoxLayout>

namespace desk {

namespace {

constexpr int liveFrameHeight = 3;

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

QMenuBar *MainWindow::buildTop()
{
    // The frame of LIVE is the first thing in the window, above its menus.
    auto *top = new QWidget(this);
    auto *layout = new QVBoxLayout(top);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    m_liveFrame = new QFrame(top);
    m_liveFrame->setObjectName(QStringLiteral("liveFrame"));
    m_liveFrame->setFixedHeight(liveFrameHeight);
    m_liveFrame->setAutoFillBackground(true);
    m_liveFrame->setVisible(m_services.account.mode == AccountMode::Live);
    auto *bar = new QMenuBar(top);
    layout->addWidget(m_liveFrame);
    layout->addWidget(bar);
    setMenuWidget(top);
    return bar;
}

QAction *MainWindow::addAction(
    QMenu *menu, const QString &text, const QList<QKeySequence> &keys, std::function<void()> run)
{
    QAction *action = menu->addAction(text);
    action->setShortcuts(keys);
    connect(action, &QAction::triggered, this, std::move(run));
    m_shortcuts << action;
    return action;
}

void MainWindow::buildMenus()
{
    QMenuBar *bar = buildTop();
    buildFileMenu(bar->addMenu(tr("&File")));
    buildEditMenu(bar->addMenu(tr("&Edit")));
    buildViewMenu(bar->addMenu(tr("&View")));
    buildRowMenu(bar->addMenu(tr("&Row")));
    if (!m_services.account.readOnly)
        buildSeatsMenu(bar->addMenu(tr("&Seats")));
    buildGoMenu(bar->addMenu(tr("&Go")));
    buildHelpMenu(bar->addMenu(tr("&Help")));
}

void MainWindow::buildFileMenu(QMenu *menu)
{
    addAction(menu, tr("&Refresh"), {QKeySequence(Qt::Key_F5), QKeySequence(Qt::CTRL | Qt::Key_R)},
        [this] { currentPage()->refresh(); });
    m_exportAction
        = addAction(menu, tr("&Export…"), {QKeySequence(Qt::CTRL | Qt::Key_E)}, [this] { exportList(); });
    addAction(menu, tr("&Settings…"), {QKeySequence(Qt::CTRL | Qt::Key_Comma)}, [this] { openSettings(); });
    menu->addSeparator();
    addAction(menu, tr("&Quit"), {QKeySequence(Qt::CTRL | Qt::Key_Q)}, [this] { close(); });
}

void MainWindow::exportList()
{
    auto offer = currentPage()->exportOffer();
    if (!offer)
        return;
    auto *dialog
        = new ExportDialog(std::move(*offer), currentPage()->shownColumns(), m_services.preferences, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void MainWindow::buildEditMenu(QMenu *menu)
{
    // Without keys: the table has them, and a focused text field must keep its own Ctrl+C.
    QAction *copy = menu->addAction(tr("&Copy selected rows"));
    QAction *withHeaders = menu->addAction(tr("Copy with &headers"));
    connect(copy, &QAction::triggered, this, [this] { currentPage()->copySelection(false); });
    connect(withHeaders, &QAction::triggered, this, [this] { currentPage()->copySelection(true); });
    menu->addSeparator();
    addAction(
        menu, tr("&Find"), {QKeySequence(Qt::CTRL | Qt::Key_F)}, [this] { currentPage()->focusSearch(); });
    connect(menu, &QMenu::aboutToShow, this, [this, copy, withHeaders] {
        copy->setEnabled(currentPage()->table());
        withHeaders->setEnabled(currentPage()->table());
    });
}

void MainWindow::buildRowMenu(QMenu *menu)
{
    QAction *open = menu->addAction(tr("&Open"));
    connect(open, &QAction::triggered, this, [this] {
        DataTable *table = currentPage()->table();
        if (table && table->currentIndex().isValid())
            Q_EMIT table->rowActivated(table->currentIndex());
    });
    connect(menu, &QMenu::aboutToShow, this, [this, menu, open] {
        for (QAction *action : menu->actions()) {
            if (action != open)
                menu->removeAction(action); // the page keeps it
        }
        const DataTable *table = currentPage()->table();
        open->setEnabled(table && table->isVisible() && table->currentIndex().isValid());
        menu->addActions(currentPage()->rowActions());
    });
}

void MainWindow::buildGoMenu(QMenu *menu)
{
    m_backAction = addAction(menu, tr("&Back"), {QKeySequence(Qt::ALT | Qt::Key_Left)}, [this] { goBack(); });
    m_forwardAction
        = addAction(menu, tr("&Forward"), {QKeySequence(Qt::ALT | Qt::Key_Right)}, [this] { goForward(); });
    menu->addSeparator();
    for (const NavigationPage &entry : m_navigationPages)
        addAction(menu, entry.label, entry.keys, [this, id = entry.id] { openPage(id); });
    menu->addSeparator();
    QAction *next = menu->addAction(tr("&Next page of the list"));
    QAction *previous = menu->addAction(tr("&Previous page of the list"));
    connect(next, &QAction::triggered, this, [this] { currentPage()->turnPage(1); });
    connect(previous, &QAction::triggered, this, [this] { currentPage()->turnPage(-1); });
    connect(menu, &QMenu::aboutToShow, this, [this, next, previous] {
        next->setEnabled(currentPage()->canTurnPage(1));
        previous->setEnabled(currentPage()->canTurnPage(-1));
    });
}

void MainWindow::buildHelpMenu(QMenu *menu)
{
    addAction(menu, tr("&Keyboard shortcuts"),
        {QKeySequence(Qt::CTRL | Qt::Key_Slash), QKeySequence(Qt::Key_F1)}, [this] {
            auto *dialog = new ShortcutsDialog(m_shortcuts, this);
            dialog->setAttribute(Qt::WA_DeleteOnClose);
            dialog->open();
        });
    connect(menu->addAction(tr("&About Crovver Desk")), &QAction::triggered, this, [this] {
        auto *dialog = new AboutDialog(this);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->open();
    });
}

void MainWindow::addTableActions(QMenu *menu)
{
    QAction *columns = menu->addAction(tr("&Columns…"));
    connect(columns, &QAction::triggered, this, [this] { currentPage()->openColumns(); });
    QMenu *sort = menu->addMenu(tr("&Sort by"));
    connect(sort, &QMenu::aboutToShow, this, [this, sort] {
        if (currentPage()->table())
            fillSortMenu(sort, currentPage()->table());
    });
    QAction *reset = menu->addAction(tr("Reset colu&mns"));
    connect(reset, &QAction::triggered, this, [this] {
        if (currentPage()->table())
            currentPage()->table()->resetTableLayout();
    });
    connect(menu, &QMenu::aboutToShow, this, [this, columns, sort, reset] {
        const bool list = currentPage()->table();
        columns->setEnabled(list);
        sort->setEnabled(list);
        reset->setEnabled(list);
    });
}

void MainWindow::addChartActions(QMenu *menu)
{
    QAction *asTables = menu->addAction(tr("Charts as &tables"));
    asTables->setCheckable(true);
    connect(asTables, &QAction::triggered, this, [this](bool on) {
        for (ChartCard *card : currentPage()->chartCards())
            card->setTableShown(on);
    });
    QMenu *save = menu->addMenu(tr("Sa&ve chart"));
    connect(menu, &QMenu::aboutToShow, this, [this, asTables, save] {
        const std::vector<ChartCard *> cards = currentPage()->chartCards();
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

} // namespace desk
