// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/list_tools.h"

#include "models/items/roles.h"
#include "ui/delegates/cell_delegate.h"
#include "ui/pages/page.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/page_header.h"
#include "ui/widgets/search_field.h"
#include "ui/widgets/state_stack.h"
#include "ui/widgets/thin_progress.h"

#include <QHBoxLayout>
#include <QToolButton>

#include <utility>

namespace desk {

namespace {

constexpr int searchInHeader = 320;
constexpr int leastSearch = 180;
constexpr int mostSearch = 360;

} // namespace

QToolButton *listButton(const QString &text, IconName name, const QString &accessibleName, QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setText(text);
    button->setIcon(icon(name));
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setFocusPolicy(Qt::StrongFocus);
    button->setAccessibleName(accessibleName);
    return button;
}

void showLoading(ThinProgress &progress, const ViewState &state)
{
    if (!state.loading)
        progress.stop();
    else if (state.expected > 0)
        progress.setProgress(state.done, state.expected);
    else
        progress.start();
}

ListTools::ListTools(const Words &words, QAbstractItemModel &model, Preferences &preferences,
    const QString &layoutKey, LayoutKeeper::Columns columns, QWidget *page, PageHeader *header)
    : QObject(page)
{
    buildControls(words, page, header);
    buildTable(words, model, page);
    new LayoutKeeper(m_table, preferences, layoutKey, std::move(columns));
}

void ListTools::buildControls(const Words &words, QWidget *page, PageHeader *header)
{
    // Made in the order in which Tab goes through them.
    m_search = header ? new SearchField(header) : nullptr;
    m_row = new QHBoxLayout; // of the page's, once it lays it out
    m_row->setSpacing(space::Small);
    m_chips = new FilterChips(words.choice, page);
    m_chips->setObjectName(words.object + QLatin1String("Filters"));
    m_chips->setAccessibleName(words.chips);
    if (header) {
        m_search->setMinimumWidth(searchInHeader);
        header->addAction(m_search);
        m_row->addWidget(m_chips, 1);
    } else {
        m_search = new SearchField(page);
        m_search->setMinimumWidth(leastSearch);
        m_search->setMaximumWidth(mostSearch);
        m_row->addWidget(m_chips);
        m_row->addStretch(1);
        m_row->addWidget(m_search, 2);
    }
    m_search->setObjectName(words.object + QLatin1String("Search"));
    m_search->setAccessibleName(words.search);
    m_search->setPlaceholderText(words.placeholder);
    m_columns = listButton(tr("Columns"), IconName::Columns, tr("Choose columns"), page);
    m_columns->setObjectName(words.object + QLatin1String("Columns"));
    QToolButton *toFile = listButton(tr("Export"), IconName::Download, tr("Export this list"), page);
    toFile->setObjectName(words.object + QLatin1String("Export"));
    m_row->addWidget(m_columns);
    m_row->addWidget(toFile);
    connect(toFile, &QToolButton::clicked, this, &ListTools::exportRequested);
    for (QWidget *parent = page; parent; parent = parent->parentWidget()) {
        if (auto *shownOn = qobject_cast<Page *>(parent)) {
            connect(this, &ListTools::exportRequested, shownOn, &Page::exportRequested);
            break;
        }
    }
    m_banner = new Banner(page);
    m_banner->setObjectName(words.object + QLatin1String("Banner"));
    connect(m_columns, &QToolButton::clicked, this, &ListTools::openColumns);
    connect(m_search, &SearchField::moveToResults, this, &ListTools::focusTable);
    connect(m_search, &SearchField::searchChanged, this, [this](const QString &text) {
        Q_EMIT searchChanged(text);
        m_table->scrollToTop();
    });
}

void ListTools::buildTable(const Words &words, QAbstractItemModel &model, QWidget *page)
{
    m_table = new DataTable(page);
    m_table->setObjectName(words.object + QLatin1String("Table"));
    m_table->setAccessibleName(words.table);
    m_table->setModel(&model);
    m_table->setCopyText([](const QModelIndex &index) { return index.data(CopyTextRole).toString(); });
    m_table->setItemDelegate(new CellDelegate(m_table));
    m_stack = new StateStack(m_table, words.states, page);
}

void ListTools::addControl(QWidget *control)
{
    m_row->insertWidget(m_row->indexOf(m_columns), control);
    // Tab comes to it before the columns button: each takes the place after the other.
    QWidget::setTabOrder(m_columns, control);
    QWidget::setTabOrder(control, m_columns);
}

void ListTools::setControlsVisible(bool visible)
{
    for (int i = 0; i < m_row->count(); ++i) {
        if (QWidget *control = m_row->itemAt(i)->widget())
            control->setVisible(visible);
    }
}

void ListTools::setIdColumn(int column)
{
    auto *ids = new CellDelegate(m_table);
    ids->setElideMode(Qt::ElideMiddle);
    ids->setFixedFont(true);
    m_table->setItemDelegateForColumn(column, ids);
}

void ListTools::setState(const ViewState &state)
{
    const bool wasShown = m_stack->showsContent();
    const QWidget *focus = m_stack->window()->focusWidget();
    const bool idle = !focus || m_stack->isAncestorOf(focus) || (m_focusWanted && m_search->text().isEmpty());
    m_stack->setState(state);
    // Where there is nothing at all there is nothing to choose from, and a row of zeros says nothing.
    const bool none = state.phase == ViewState::Phase::Empty && state.empty == EmptyKind::NothingYet;
    if (std::exchange(m_isEmpty, none) != none)
        setControlsVisible(!none);
    const bool appeared = !wasShown && m_stack->showsContent();
    const bool selectionLost = !state.loading && m_table->hasFocus()
        && !m_table->selectionModel()->hasSelection() && m_table->currentIndex().row() <= 0;
    if (((appeared && idle) || selectionLost) && m_table->model()->rowCount() > 0)
        focusTable();
}

void ListTools::focusSearch()
{
    m_focusWanted = false;
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void ListTools::focusTable()
{
    m_focusWanted = !m_stack->showsContent();
    if (m_focusWanted)
        return;
    m_table->setFocus(Qt::OtherFocusReason);
    // Taking the focus gives the view a current row, but doesn't select it.
    if (!m_table->selectionModel()->hasSelection() && m_table->model()->rowCount() > 0)
        m_table->goToRow(std::max(0, m_table->currentIndex().row()));
}

void ListTools::openColumns()
{
    m_table->openColumnChooser(m_columns);
}

} // namespace desk
