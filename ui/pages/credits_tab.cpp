// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/credits_tab.h"

#include "models/items/credit_words.h"
#include "models/items/formatting.h"
#include "models/views/error_text.h"
#include "models/views/table_export.h"
#include "ui/charts/chart_card.h"
#include "ui/charts/credit_history_chart.h"
#include "ui/delegates/credit_bar_delegate.h"
#include "ui/delegates/identity_delegate.h"
#include "ui/delegates/status_delegate.h"
#include "ui/pages/list_tools.h"
#include "ui/pages/words.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/fact_tile.h"
#include "ui/widgets/plain_text.h"
#include "ui/widgets/search_field.h"
#include "ui/widgets/state_stack.h"
#include "ui/widgets/thin_progress.h"

#include <QAction>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QMenu>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace desk {

namespace {

constexpr int creditChartHeight = 200;
constexpr int leastPoolRows = 3; // of the table, below the chart
constexpr int leastTileWidth = 26; // characters

/// What is worth least goes first where there is no room.
ColumnRoom creditColumnRoom(CreditPoolField field)
{
    switch (field) {
    case CreditPoolField::Pool:
        return {140};
    case CreditPoolField::Left:
        return {75};
    case CreditPoolField::Plan:
        return {120, 3};
    case CreditPoolField::Balance:
        return {110, 8};
    case CreditPoolField::Total:
        return {110, 6};
    case CreditPoolField::Addon:
        return {110, 2};
    case CreditPoolField::Behaviour:
        return {90, 1};
    case CreditPoolField::Alerts:
        return {90, 4};
    case CreditPoolField::NextExpiry:
        return {185, 7};
    case CreditPoolField::RunsOut:
        return {100, 5};
    }
    return {110};
}

std::vector<TableColumn> creditTableColumns(const CreditPoolTableModel &model)
{
    std::vector<TableColumn> columns;
    for (int column = 0; column < model.columnCount(); ++column) {
        const auto field = CreditPoolField(column);
        const ColumnRoom room = creditColumnRoom(field);
        columns.push_back({model.columnId(column), room.width, model.isVisibleByDefault(column),
            field != CreditPoolField::Pool, true, field == CreditPoolField::Pool, room.givesWay});
    }
    return columns;
}

void showFact(FactTile *tile, const CreditFact &fact)
{
    tile->setLabel(fact.label);
    if (fact.value.isEmpty())
        tile->setUnknown(fact.caption);
    else
        tile->setValue(fact.value, toneOf(fact.tone));
    tile->setCaption(fact.caption);
}

QPushButton *creditButton(QAction *action, const QString &name, QWidget *parent)
{
    auto *button = new QPushButton(QString(action->text()).remove(u'&'), parent);
    button->setObjectName(name);
    setButtonKind(button, ButtonKind::Quiet);
    button->setAutoDefault(false);
    QObject::connect(button, &QPushButton::clicked, action, &QAction::trigger);
    QObject::connect(action, &QAction::changed, button, [button, action] {
        button->setVisible(action->isVisible());
        button->setEnabled(action->isEnabled());
    });
    return button;
}

} // namespace

CreditsTab::CreditsTab(CreditsViewModel &model, Preferences &preferences, QWidget *parent)
    : Page(parent)
    , m_model(model)
    , m_preferences(preferences)
    , m_use(new QAction(tr("&Use credits…"), this))
    , m_alerts(new QAction(tr("A&lerts…"), this))
{
    setObjectName(QStringLiteral("creditsTab"));
    m_use->setObjectName(QStringLiteral("useCredits"));
    m_tiles = buildTiles();
    buildChart();
    m_actions = buildActions();
    buildTools();
    m_progress = new ThinProgress(this);
    m_notes = new ElidedLabel(this);
    m_notes->setObjectName(QStringLiteral("creditNotes"));
    setCaption(m_notes);

    auto *list = new QVBoxLayout;
    list->setSpacing(0);
    list->addWidget(m_progress);
    list->addWidget(m_list->stack(), 1);
    auto *row = new QHBoxLayout;
    row->setSpacing(space::Small);
    row->addWidget(m_actions, 1);
    row->addLayout(m_list->controls());
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::Medium);
    layout->addWidget(m_tiles);
    layout->addWidget(m_card);
    layout->addWidget(m_chartProblem);
    layout->addLayout(row);
    layout->addWidget(m_list->banner());
    layout->addLayout(list, 1);
    layout->addWidget(m_notes);

    arrangeTiles();
    connectModel();
    showState();
    showPools();
    showHistory();
}

QWidget *CreditsTab::buildTiles()
{
    auto *row = new QWidget(this);
    auto *layout = new QGridLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::Block);
    const std::pair<FactTile **, QString> tiles[]
        = {{&m_left, QStringLiteral("creditsLeft")}, {&m_burn, QStringLiteral("creditsBurn")},
            {&m_runsOut, QStringLiteral("creditsRunOut")}, {&m_expiry, QStringLiteral("creditsExpiry")}};
    for (const auto &[tile, name] : tiles) {
        *tile = new FactTile(row);
        (*tile)->setObjectName(name);
    }
    return row;
}

/// In a row, or two by two where four would be too narrow for their figures.
void CreditsTab::arrangeTiles()
{
    auto *grid = static_cast<QGridLayout *>(m_tiles->layout());
    const int columns = width() >= 4 * leastTileWidth * fontMetrics().averageCharWidth() ? 4 : 2;
    if (std::exchange(m_tileColumns, columns) == columns)
        return;
    int at = 0;
    for (FactTile *tile : {m_left, m_burn, m_runsOut, m_expiry}) {
        grid->removeWidget(tile);
        grid->addWidget(tile, at / columns, at % columns);
        // Two rows of tiles leave no room for further lines.
        tile->setCaptionWraps(columns == 4);
        ++at;
    }
    for (int column = 0; column < 4; ++column)
        grid->setColumnStretch(column, column < columns ? 1 : 0);
}

/// Wrapped captions would be pressed together by the table, which has a minimum of its own.
void CreditsTab::fitTiles()
{
    const int each = (width() - (m_tileColumns - 1) * space::Block) / m_tileColumns;
    int height = 0;
    for (const FactTile *tile : {m_left, m_burn, m_runsOut, m_expiry})
        height = std::max(height, tile->heightWithCaption(each));
    for (FactTile *tile : {m_left, m_burn, m_runsOut, m_expiry})
        tile->setFixedHeight(height);
}

void CreditsTab::buildChart()
{
    m_chart = new CreditHistoryChart(this);
    m_card = new ChartCard(tr("Credits left"), m_chart, this);
    m_card->setObjectName(QStringLiteral("creditCard"));
    m_card->setFixedHeight(creditChartHeight);
    m_chartProblem = new Banner(this);
    m_chartProblem->setObjectName(QStringLiteral("creditChartProblem"));
    connect(m_card, &ChartCard::saveFailed, this, [this](const QString &reason) {
        m_chartProblem->showMessage(
            Tone::Warning, tr("The chart could not be saved: %1").arg(oneLine(reason, 300)), {}, true);
    });
    connect(m_card, &ChartCard::saved, this, [this] { m_chartProblem->clear(); });
}

QWidget *CreditsTab::buildActions()
{
    auto *row = new QWidget(this);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::Small);
    auto *grant = new ElidedLabel(row);
    grant->setObjectName(QStringLiteral("grantNote"));
    grant->setText(tr("Credits can't be granted through the API; an add-on adds some."));
    setCaption(grant);
    layout->addWidget(grant, 1);
    layout->addWidget(creditButton(m_alerts, QStringLiteral("creditAlerts"), row));
    connect(m_use, &QAction::triggered, this, [this] { Q_EMIT useRequested(m_model.selectedPool()); });
    connect(m_alerts, &QAction::triggered, this, [this] { Q_EMIT alertsRequested(m_model.selectedPool()); });
    return row;
}

void CreditsTab::buildTools()
{
    m_list = new ListTools(
        {QStringLiteral("credit"), tr("Credit pools"), tr("Pools"), tr("Search pools"), {}, stateTexts()},
        *m_model.model(), m_preferences, QStringLiteral("credits/table"),
        [this] { return creditTableColumns(*m_model.model()); }, this);
    connect(m_list->stack(), &StateStack::retryRequested, &m_model, &CreditsViewModel::refresh);
    connect(m_list->banner(), &Banner::actionRequested, &m_model, &CreditsViewModel::refresh);
    setUpTable();
}

void CreditsTab::setUpTable()
{
    table()->setTwoLineRows(true);
    table()->setItemDelegateForColumn(int(CreditPoolField::Pool), new IdentityDelegate(table()));
    table()->setItemDelegateForColumn(int(CreditPoolField::Balance), new CreditBarDelegate(table()));
    table()->setContextMenu([this](QMenu &menu, const QModelIndex &index) {
        followCurrentRow(index);
        menu.addActions(rowActions());
    });
    connect(table(), &DataTable::rowActivated, this, &CreditsTab::followCurrentRow);
    connect(table()->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
        [this](const QModelIndex &current) { followCurrentRow(current); });
}

void CreditsTab::connectModel()
{
    connect(&m_model, &CreditsViewModel::stateChanged, this, &CreditsTab::showState);
    connect(&m_model, &CreditsViewModel::stateChanged, this, &Page::pageChanged);
    connect(&m_model, &CreditsViewModel::poolsChanged, this, &CreditsTab::showPools);
    connect(&m_model, &CreditsViewModel::historyChanged, this, &CreditsTab::showHistory);
}

StateTexts CreditsTab::stateTexts() const
{
    StateTexts texts;
    texts.provider = m_model.provider();
    texts.subject = tr("The credits");
    texts.nothingYet
        = {tr("No credit pools"), tr("%1 names none for this tenant.").arg(m_model.provider().name), {}};
    texts.nothingMatches = texts.nothingYet;
    texts.noActiveSubscription = {tr("No active subscription, so no credits"),
        tr("Credits come with a subscription. Once this tenant has one, its pools are listed here."), {}};
    return texts;
}

PageState CreditsTab::pageState() const
{
    return {m_model.state().loading, m_model.state().asOf, {}, 1};
}

std::optional<ExportOffer> CreditsTab::exportOffer()
{
    return m_model.exportOffer();
}

QList<QAction *> CreditsTab::rowActions()
{
    showActions();
    return m_use->isVisible() ? QList<QAction *>{m_use, m_alerts} : QList<QAction *>{m_alerts};
}

void CreditsTab::showActions()
{
    const bool some = m_model.pool() != nullptr && m_list->stack()->showsContent();
    m_use->setVisible(!m_model.account().readOnly && m_model.provider().can(Capability::ConsumeCredits));
    m_use->setEnabled(some);
    m_use->setStatusTip(some ? QString() : tr("There is no credit pool to consume from."));
    m_alerts->setEnabled(some);
}

void CreditsTab::showState()
{
    const ViewState &state = m_model.state();
    m_arranging = true; // a table that lost its selection takes another one by itself
    m_list->setState(state);
    m_arranging = false;
    showLoading(*m_progress, state);
    // Where nothing can be listed there is nothing to draw either; the reason is said once.
    const bool nothing = !m_list->stack()->showsContent();
    m_list->setControlsVisible(!nothing);
    m_list->chips()->hide(); // a plan has a handful of pools: nothing to search through
    m_list->search()->hide();
    m_tiles->setVisible(!nothing);
    m_actions->setVisible(!nothing);
    m_notes->setVisible(!nothing);
    if (!nothing && state.error) {
        const ErrorText text = errorText(*state.error, tr("The credits"), m_model.provider());
        m_list->banner()->showMessage(Tone::Warning, text.title + u' ' + text.hint, tr("Try again"));
    } else {
        m_list->banner()->clear();
    }
    showActions();
    fitChart();
}

void CreditsTab::showPools()
{
    const CreditFacts facts = m_model.facts();
    showFact(m_left, facts.left);
    showFact(m_burn, facts.burn);
    showFact(m_runsOut, facts.runsOut);
    showFact(m_expiry, facts.expiry);
    fitTiles();
    QStringList notes{tr("%Ln pool(s)", nullptr, m_model.model()->rowCount())};
    notes << m_model.notices();
    m_notes->setText(notes.join(QStringLiteral(" · ")));
    const int row = m_model.model()->rowOf(m_model.selectedPool());
    if (row >= 0 && table()->currentIndex().row() != row) {
        m_arranging = true;
        table()->goToRow(row);
        m_arranging = false;
    }
    showActions();
}

void CreditsTab::showHistory()
{
    const CreditPool *pool = m_model.pool();
    m_card->setTitle(pool ? tr("Credits left in %1").arg(poolTitle(*pool)) : tr("Credits left"));
    if (const QString &problem = m_model.historyProblem(); !problem.isEmpty())
        m_card->setEmptyText({tr("The history can't be read"), problem, {}});
    else if (!m_model.history())
        m_card->setEmptyText({tr("Loading the history"), {}, {}});
    else
        m_card->setEmptyText({tr("No history yet"),
            tr("The API gives the present balance only. From now on, each update adds a point."), {}});
    const CreditHistory history = m_model.history().value_or(CreditHistory());
    if (const QString &problem = m_model.historyProblem(); !problem.isEmpty() && !history.total.empty())
        m_card->setNote(tr("The history can't be kept: %1").arg(problem));
    else
        m_card->setNote(history.total.size() == 1
                ? tr("Recorded since %1. The API gives the present balance only; each update adds a point.")
                      .arg(dateTimeText(Timestamp::fromUtcMs(history.total.front().utcMs)))
                : QString());
    m_chart->setHistory(history);
}

void CreditsTab::followCurrentRow(const QModelIndex &index)
{
    if (m_arranging || m_model.model()->isMoving())
        return;
    if (const CreditPoolRow *row = m_model.model()->rowAt(index.row()))
        m_model.selectPool(row->pool.id());
}

void CreditsTab::fitChart()
{
    // In a low window the pools come first: some rows of them have to fit below the chart.
    const int rows = table()->horizontalHeader()->height()
        + leastPoolRows * table()->verticalHeader()->defaultSectionSize();
    const int rest = m_tiles->sizeHint().height() + m_actions->sizeHint().height()
        + m_notes->sizeHint().height() + rows + 5 * space::Medium;
    m_card->setVisible(m_list->stack()->showsContent() && height() >= creditChartHeight + rest);
}

void CreditsTab::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    arrangeTiles();
    fitTiles();
    fitChart();
}

void CreditsTab::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    m_model.setVisible(true);
}

void CreditsTab::hideEvent(QHideEvent *event)
{
    Page::hideEvent(event);
    m_model.setVisible(false);
}

} // namespace desk
