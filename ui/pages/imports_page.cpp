// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/imports_page.h"

#include "models/items/formatting.h"
#include "models/views/table_export.h"
#include "ui/delegates/status_delegate.h"
#include "ui/pages/list_tools.h"
#include "ui/pages/words.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/page_header.h"
#include "ui/widgets/plain_text.h"
#include "ui/widgets/search_field.h"
#include "ui/widgets/state_stack.h"

#include <QAction>
#include <QMenu>
#include <QVBoxLayout>

namespace desk {

namespace {

int importRunColumnWidth(ImportRunField field)
{
    switch (field) {
    case ImportRunField::Started:
    case ImportRunField::Ended:
        return 140;
    case ImportRunField::Tenant:
        return 180;
    case ImportRunField::File:
        return 160;
    case ImportRunField::Lines:
        return 75;
    case ImportRunField::Requests:
        return 150;
    case ImportRunField::State:
        return 130;
    }
    return 120;
}

std::vector<TableColumn> importRunTableColumns(const ImportRunTableModel &model)
{
    std::vector<TableColumn> columns;
    for (int column = 0; column < model.columnCount(); ++column) {
        const auto field = ImportRunField(column);
        columns.push_back(
            {model.columnId(column), importRunColumnWidth(field), model.isVisibleByDefault(column),
                field != ImportRunField::Started, false, field == ImportRunField::File});
    }
    return columns;
}

} // namespace

ImportsPage::ImportsPage(ImportRunsViewModel &model, Preferences &preferences, QWidget *parent)
    : Page(parent)
    , m_model(model)
    , m_open(new QAction(tr("&Open import…"), this))
    , m_tenant(new QAction(tr("Go to &tenant"), this))
    , m_header(new PageHeader(this))
    , m_summary(new ElidedLabel(this))
{
    setObjectName(QStringLiteral("importsPage"));
    m_header->setTitle(tr("Imports"));
    m_summary->setObjectName(QStringLiteral("importSummary"));
    setCaption(m_summary);
    buildList(preferences);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::Page, space::Page, space::Page, space::Block);
    layout->setSpacing(space::Medium);
    layout->addWidget(m_header);
    layout->addWidget(m_list->banner());
    layout->addLayout(m_list->controls());
    layout->addWidget(m_list->stack(), 1);
    layout->addWidget(m_summary);

    connect(m_open, &QAction::triggered, this, &ImportsPage::openCurrent);
    connect(m_tenant, &QAction::triggered, this, [this] {
        if (const ImportRuns::Listed *listed = current())
            Q_EMIT tenantActivated(listed->run.tenant);
    });
    connect(&m_model, &ImportRunsViewModel::stateChanged, this, &ImportsPage::showState);
    connect(&m_model, &ImportRunsViewModel::stateChanged, this, &Page::pageChanged);
    connect(&m_model, &ImportRunsViewModel::summaryChanged, this, &ImportsPage::showSummary);
    showState();
}

void ImportsPage::buildList(Preferences &preferences)
{
    StateTexts texts;
    texts.provider = m_model.provider();
    texts.subject = tr("The imports");
    texts.nothingYet = {tr("No imports yet"),
        tr("Seats are allocated from a CSV file on a tenant's page, under Import. Every import is listed "
           "here then."),
        {}};
    texts.nothingMatches = {tr("No import matches"), tr("Nothing matches this search."), tr("Clear search")};
    m_list = new ListTools(
        {QStringLiteral("importRun"), tr("Imports"), tr("Which imports"), tr("Search imports"),
            tr("Search tenant or file"), texts},
        *m_model.model(), preferences, QStringLiteral("imports/table"),
        [this] { return importRunTableColumns(*m_model.model()); }, this, m_header);
    connect(m_list, &ListTools::searchChanged, &m_model, &ImportRunsViewModel::setSearchText);
    connect(m_list->stack(), &StateStack::emptyActionRequested, this, [this] {
        m_list->search()->reset();
        m_model.setSearchText({});
    });
    table()->setItemDelegateForColumn(int(ImportRunField::State), new StatusDelegate(table()));
    table()->setContextMenu([this](QMenu &menu, const QModelIndex &) { menu.addActions(rowActions()); });
    connect(table(), &DataTable::rowActivated, this, &ImportsPage::openCurrent);
    connect(table()->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this] {
        const ImportRuns::Listed *listed = current();
        m_model.select(listed ? listed->run.id : QString());
    });
}

const ImportRuns::Listed *ImportsPage::current() const
{
    return m_model.model()->rowAt(table()->currentIndex().row());
}

PageState ImportsPage::pageState() const
{
    return {m_model.state().loading, m_model.state().asOf, {}};
}

QList<QAction *> ImportsPage::rowActions()
{
    const ImportRuns::Listed *listed = current();
    m_open->setEnabled(listed && m_model.canOpen(*listed));
    m_tenant->setEnabled(listed);
    return {m_open, m_tenant};
}

/// One that has ended has nothing more to be opened than its tenant.
void ImportsPage::openCurrent()
{
    const ImportRuns::Listed *listed = current();
    if (!listed)
        return;
    if (m_model.canOpen(*listed))
        Q_EMIT importActivated(listed->run.tenant, listed->run.tenantName);
    else
        Q_EMIT tenantActivated(listed->run.tenant);
}

void ImportsPage::showState()
{
    m_list->setState(m_model.state());
    const bool isSearched = !m_model.model()->searchText().isEmpty();
    m_list->search()->setCountText(isSearched
            ? countOfText(m_model.model()->rowCount(), qint64(m_model.model()->all().size()))
            : QString());
    const ImportRuns::Listed *listed = current();
    m_model.select(listed ? listed->run.id : QString());
}

void ImportsPage::showSummary()
{
    m_summary->setText(m_model.summary());
}

} // namespace desk
