// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/requests_page.h"

#include "models/items/formatting.h"
#include "ui/delegates/status_delegate.h"
#include "ui/pages/list_tools.h"
#include "ui/pages/request_detail_view.h"
#include "ui/pages/words.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/detail_panel.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/page_header.h"
#include "ui/widgets/search_field.h"
#include "ui/widgets/state_stack.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QMenu>
#include <QVBoxLayout>

#include <algorithm>

namespace desk {

namespace {

constexpr int requestWidthForDetails = 900; // of the page, for the list and the details side by side
constexpr QLatin1String failedChip("failed");
constexpr QLatin1String everyRequestChip("all");

/// The path is what tells requests apart: what is asked with it goes first, and of the path the middle.
class PathDelegate final : public CellDelegate
{
public:
    using CellDelegate::CellDelegate;

protected:
    [[nodiscard]] QString fitted(const QString &text, const QFontMetrics &metrics, int width) const override
    {
        if (metrics.horizontalAdvance(text) <= width)
            return text;
        const qsizetype query = text.indexOf(u'?');
        const QString path = query < 0 ? text : text.left(query);
        const QString least = query < 0 ? path : path + QStringLiteral("?…");
        return metrics.horizontalAdvance(least) <= width ? metrics.elidedText(text, Qt::ElideRight, width)
                                                         : metrics.elidedText(path, Qt::ElideMiddle, width);
    }
};

/// What is worth least goes first where there is no room.
ColumnRoom requestColumnRoom(RequestField field)
{
    switch (field) {
    case RequestField::Time:
        return {80, 7};
    case RequestField::Mode:
        return {85, 5};
    case RequestField::Method:
        return {70};
    case RequestField::Path:
        return {270};
    case RequestField::Status:
        return {60};
    case RequestField::Result:
        return {215};
    case RequestField::Attempts:
        return {80, 4};
    case RequestField::Duration:
        return {80, 6};
    case RequestField::Bytes:
        return {80, 3};
    case RequestField::RequestId:
        return {160, 2};
    case RequestField::Priority:
        return {130, 1};
    }
    return {120};
}

std::vector<TableColumn> requestTableColumns(const RequestTableModel &model)
{
    std::vector<TableColumn> columns;
    for (int column = 0; column < model.columnCount(); ++column) {
        const auto field = RequestField(column);
        const ColumnRoom room = requestColumnRoom(field);
        columns.push_back({model.columnId(column), room.width, model.isVisibleByDefault(column),
            field != RequestField::Path, true, field == RequestField::Path, room.givesWay});
    }
    return columns;
}

} // namespace

RequestsPage::RequestsPage(RequestsViewModel &model, Preferences &preferences, QWidget *parent)
    : Page(parent)
    , m_model(model)
    , m_copyCurl(new QAction(tr("Copy as &curl"), this))
{
    setObjectName(QStringLiteral("requestsPage"));
    buildHeader(preferences);
    setUpTable();

    m_main = new QWidget(this);
    auto *mainLayout = new QVBoxLayout(m_main);
    mainLayout->setContentsMargins(0, 0, 0, 0);
    mainLayout->setSpacing(space::Medium);
    mainLayout->addWidget(m_list->banner());
    mainLayout->addWidget(m_list->stack(), 1);
    m_count = new ElidedLabel(m_main);
    m_count->setObjectName(QStringLiteral("requestCount"));
    setCaption(m_count);
    mainLayout->addWidget(m_count);
    m_panel = new DetailPanel(this);
    m_detail = new RequestDetailView(m_panel);
    m_panel->setContent(m_detail);
    m_panel->hide();

    auto *body = new QHBoxLayout;
    body->setSpacing(space::Block);
    body->addWidget(m_main, 1);
    body->addWidget(m_panel);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::Page, space::Page, space::Page, space::Block);
    layout->setSpacing(space::Medium);
    layout->addWidget(m_header);
    layout->addLayout(m_list->controls());
    layout->addLayout(body, 1);
    connectModel();
    showAll();
}

void RequestsPage::buildHeader(Preferences &preferences)
{
    m_header = new PageHeader(this);
    m_header->setTitle(tr("Requests"));
    StateTexts texts;
    texts.provider = m_model.provider();
    texts.subject = tr("The requests");
    texts.nothingYet = {tr("No requests yet"),
        tr("Requests to the server are listed here, without keys, until the program is closed."), {}};
    texts.nothingMatches = {tr("No request matches"), tr("Nothing matches this search and these filters."),
        tr("Clear search and filters")};
    m_list = new ListTools(
        {QStringLiteral("request"), tr("Requests"), tr("Failures and methods"), tr("Search requests"),
            tr("Search path, result or request ID"), texts, FilterChips::Choice::Multiple},
        *m_model.model(), preferences, QStringLiteral("requests/table"),
        [this] { return requestTableColumns(*m_model.model()); }, this, m_header);
}

void RequestsPage::setUpTable()
{
    table()->setItemDelegateForColumn(int(RequestField::Mode), new StatusDelegate(table()));
    table()->setItemDelegateForColumn(int(RequestField::Result), new StatusDelegate(table()));
    auto *paths = new PathDelegate(table());
    paths->setFixedFont(true);
    table()->setItemDelegateForColumn(int(RequestField::Path), paths);
    m_list->setIdColumn(int(RequestField::RequestId));
    table()->setContextMenu([this](QMenu &menu, const QModelIndex &index) {
        menu.addAction(tr("Show details"), this, [this, index] { showRequest(index.row()); });
        menu.addActions(rowActions());
    });
    connect(table(), &DataTable::rowActivated, this,
        [this](const QModelIndex &index) { showRequest(index.row()); });
    connect(table()->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
        [this](const QModelIndex &current) {
            if (m_panel->isVisible() && current.isValid())
                showRequest(current.row());
        });
}

void RequestsPage::connectModel()
{
    connect(&m_model, &RequestsViewModel::stateChanged, this, [this] {
        if (isVisible())
            showAll();
        Q_EMIT pageChanged();
    });
    connect(&m_model, &RequestsViewModel::requestChanged, this, [this](quint64 number) {
        if (m_panel->isVisible() && number == m_shown)
            showRequest(m_model.model()->rowOf(number));
    });
    connect(m_list, &ListTools::searchChanged, &m_model, &RequestsViewModel::setSearchText);
    connect(m_list->chips(), &FilterChips::selectionChanged, this, &RequestsPage::chooseChips);
    connect(m_list->stack(), &StateStack::emptyActionRequested, this, &RequestsPage::clearFilters);
    connect(m_copyCurl, &QAction::triggered, this, &RequestsPage::copyCurl);
    connect(m_panel, &DetailPanel::closed, this, [this] {
        makeRoom();
        table()->setFocus(Qt::OtherFocusReason);
    });
}

PageState RequestsPage::pageState() const
{
    return {false, m_model.state().asOf, {}};
}

QList<QAction *> RequestsPage::rowActions()
{
    m_copyCurl->setEnabled(table()->isVisible() && table()->currentIndex().isValid());
    return {m_copyCurl};
}

void RequestsPage::showAll()
{
    const RequestCounts &counts = m_model.counts();
    const RequestFilter &filter = m_model.filter();
    std::vector<FilterChips::Chip> chips{{everyRequestChip, tr("All"), counts.all, {}},
        {failedChip, tr("Failed"), counts.failed, tr("Requests that failed")}};
    for (const auto &[method, count] : counts.byMethod)
        chips.push_back({method, method, count, {}});
    QStringList selected(filter.methods.begin(), filter.methods.end());
    if (filter.failuresOnly)
        selected << failedChip;
    if (selected.isEmpty())
        selected << everyRequestChip;
    m_list->chips()->setChips(chips);
    m_list->chips()->setSelected(selected);
    m_list->setState(m_model.state());
    m_list->search()->setCountText(filter.isEmpty() ? QString() : m_model.shownText());
    QStringList parts{tr("%Ln request(s)", nullptr, int(counts.all))};
    if (!filter.isEmpty())
        parts = QStringList{m_model.shownText()};
    if (!m_model.notice().isEmpty())
        parts << m_model.notice();
    m_count->setText(parts.join(QStringLiteral(" · ")));
    m_count->setVisible(counts.all > 0);
}

void RequestsPage::chooseChips(const QStringList &ids)
{
    RequestFilter filter = m_model.filter();
    const bool wasNarrow = filter.failuresOnly || !filter.methods.isEmpty();
    const bool all = wasNarrow && ids.contains(everyRequestChip); // the others go, when it is pressed
    filter.failuresOnly = !all && ids.contains(failedChip);
    filter.methods = all ? QSet<QString>() : QSet<QString>(ids.begin(), ids.end());
    filter.methods.remove(failedChip);
    filter.methods.remove(everyRequestChip);
    m_model.setFilter(filter);
}

void RequestsPage::clearFilters()
{
    m_list->search()->reset();
    m_model.setFilter({});
}

void RequestsPage::showRequest(int row)
{
    const auto request = m_model.detail(row);
    if (!request)
        return;
    m_shown = request->record.number;
    m_panel->setTitle(request->record.method + u' ' + request->record.path);
    m_panel->setSubtitle({});
    m_detail->setRequest(*request, m_model.mode());
    m_panel->show();
    makeRoom();
}

void RequestsPage::closeDetail()
{
    m_panel->hide();
    makeRoom();
}

void RequestsPage::copyCurl()
{
    if (const auto request = m_model.detail(table()->currentIndex().row()))
        QGuiApplication::clipboard()->setText(request->curl);
}

void RequestsPage::makeRoom()
{
    // Where both don't fit side by side, the details take the list's place until they are closed.
    const int both = m_main->minimumSizeHint().width() + space::Block + m_panel->minimumWidth();
    m_main->setVisible(m_panel->isHidden() || width() >= std::max(requestWidthForDetails, both));
}

void RequestsPage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    showAll();
}

void RequestsPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    makeRoom();
}

void RequestsPage::keyPressEvent(QKeyEvent *event)
{
    // From the list and the controls as well: Enter leaves the focus on the row.
    if (event->key() == Qt::Key_Escape && m_panel->isVisible())
        return m_panel->closePanel();
    Page::keyPressEvent(event);
}

} // namespace desk
