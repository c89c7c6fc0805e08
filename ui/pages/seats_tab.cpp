// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/seats_tab.h"

#include "models/items/formatting.h"
#include "models/views/error_text.h"
#include "ui/charts/chart_card.h"
#include "ui/charts/seats_over_time_chart.h"
#include "ui/delegates/status_delegate.h"
#include "ui/dialogs/removal_note_dialog.h"
#include "ui/pages/list_tools.h"
#include "ui/pages/seat_detail_view.h"
#include "ui/pages/words.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/assistive.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/detail_panel.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/filter_chips.h"
#include "ui/widgets/open_dialog.h"
#include "ui/widgets/pager.h"
#include "ui/widgets/plain_text.h"
#include "ui/widgets/search_field.h"
#include "ui/widgets/seats_line.h"
#include "ui/widgets/state_stack.h"
#include "ui/widgets/thin_progress.h"

#include <QAction>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace desk {

namespace {

constexpr int metadataWidth = 140;

constexpr QLatin1String activeChip("active");
constexpr QLatin1String removedChip("removed");
constexpr QLatin1String allChip("all");

int seatColumnWidth(SeatField field)
{
    switch (field) {
    case SeatField::User:
        return 170;
    case SeatField::Name:
        return 170;
    case SeatField::Email:
        return 220;
    case SeatField::Status:
        return 110;
    case SeatField::Allocated:
    case SeatField::Removed:
        return 120;
    case SeatField::Age:
    case SeatField::DaysHeld:
        return 90;
    }
    return metadataWidth;
}

/// What is worth least goes first where there is no room.
int seatColumnGivesWay(SeatField field)
{
    switch (field) {
    case SeatField::Removed:
        return 1;
    case SeatField::DaysHeld:
        return 2;
    case SeatField::Age:
        return 3;
    case SeatField::Allocated:
        return 5;
    case SeatField::Name:
        return 6;
    case SeatField::Email:
        return 7;
    case SeatField::User:
    case SeatField::Status:
        break;
    }
    return 0;
}

constexpr int metadataGivesWay = 4;

std::vector<TableColumn> seatColumns(const SeatTableModel &model)
{
    std::vector<TableColumn> columns;
    for (int column = 0; column < model.columnCount(); ++column) {
        const bool isSeat = column < SeatTableModel::seatColumnCount();
        const int width = isSeat ? seatColumnWidth(SeatField(column)) : metadataWidth;
        columns.push_back({model.columnId(column), width, model.isVisibleByDefault(column), column != 0, true,
            column == int(SeatField::Email),
            isSeat ? seatColumnGivesWay(SeatField(column)) : metadataGivesWay});
    }
    return columns;
}

SeatFilter filterOf(const QString &chip)
{
    if (chip == removedChip)
        return SeatFilter::Removed;
    return chip == allChip ? SeatFilter::All : SeatFilter::Active;
}

QString chipOf(SeatFilter filter)
{
    switch (filter) {
    case SeatFilter::Active:
        return activeChip;
    case SeatFilter::Removed:
        return removedChip;
    case SeatFilter::All:
        return allChip;
    }
    return activeChip;
}

constexpr int chartHeight = 240;

constexpr int leastRows = 2; // of the list, below the chart
constexpr int wantedRows = 14; // below a chart that nobody asked for
constexpr int widthForDetails = 800; // of the tab, for the list and the details side by side

// Names of preferences.
constexpr QLatin1String chartKey("seats/chart");
constexpr QLatin1String daysKey("seats/chartDays");

constexpr QLatin1String everything("days0");

int daysOf(const FilterChips &chips)
{
    const QString id = chips.current();
    return QStringView(id).mid(qsizetype(qstrlen("days"))).toInt();
}

} // namespace

SeatsTab::SeatsTab(SeatsViewModel &model, Preferences &preferences, QWidget *parent)
    : Page(parent)
    , m_model(model)
    , m_preferences(preferences)
    , m_chartSwitch(new QAction(this))
    , m_removal(new QAction(tr("&Remove seat: what to do"), this))
{
    setObjectName(QStringLiteral("seatsTab"));
    const int pageSize = m_preferences.value(QStringLiteral("seats/pageSize"), 50).toInt();
    m_model.setPageSize(Pager::offersSize(pageSize) ? pageSize : 50);

    m_main = new QWidget(this);
    QWidget *main = m_main;
    auto *mainLayout = new QVBoxLayout(main);
    mainLayout->setContentsMargins(0, 0, 0, 0);
    mainLayout->setSpacing(space::Medium);
    m_chartProblem = new Banner(main);
    m_chartProblem->setObjectName(QStringLiteral("chartProblem"));
    m_top = buildSummary();
    buildChart();
    buildTools();
    mainLayout->addWidget(m_top);
    mainLayout->addWidget(m_overTimeCard);
    mainLayout->addWidget(m_chartProblem);
    mainLayout->addLayout(m_list->controls());
    mainLayout->addWidget(m_list->banner());
    mainLayout->addWidget(buildList(), 1);
    mainLayout->addWidget(buildFooter());

    m_panel = new DetailPanel(this);
    m_detail = new SeatDetailView(m_model.provider().name, m_panel);
    m_panel->setContent(m_detail);
    m_panel->hide();

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::Block);
    layout->addWidget(main, 1);
    layout->addWidget(m_panel);

    connectModel();
    showState();
    showCounts();
    showGauge();
    showChart();
    showPager();
}

void SeatsTab::buildTools()
{
    m_list = new ListTools(
        {QStringLiteral("seat"), tr("Seats"), tr("Seat status"), tr("Search seats"),
            tr("Search user ID, name or e-mail"), stateTexts()},
        *m_model.model(), m_preferences, QStringLiteral("seats/table"),
        [this] { return seatColumns(*m_model.model()); }, m_main);
    connect(m_list->chips(), &FilterChips::selectionChanged, this, [this](const QStringList &ids) {
        closeDetail();
        m_model.setFilter(filterOf(ids.value(0)));
    });
    connect(m_list, &ListTools::searchChanged, &m_model, &SeatsViewModel::setSearchText);
    connect(m_list->stack(), &StateStack::retryRequested, &m_model, &SeatsViewModel::refresh);
    connect(m_list->stack(), &StateStack::emptyActionRequested, this, &SeatsTab::leaveEmptyState);
}

QWidget *SeatsTab::buildList()
{
    auto *box = new QWidget(this);
    auto *layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    m_progress = new ThinProgress(box);
    layout->addWidget(m_progress);
    layout->addWidget(m_list->stack(), 1);
    setUpTable();
    return box;
}

void SeatsTab::setUpTable()
{
    m_list->setIdColumn(int(SeatField::User));
    table()->setItemDelegateForColumn(int(SeatField::Status), new StatusDelegate(table()));
    table()->setContextMenu([this](QMenu &menu, const QModelIndex &index) {
        menu.addAction(tr("Show details"), this, [this, index] { openRow(index); });
        menu.addActions(rowActions());
    });
    connect(table(), &DataTable::rowActivated, this, &SeatsTab::openRow);
    connect(table(), &DataTable::visibleRowsChanged, &m_model, &SeatsViewModel::setVisibleRows);
    connect(table()->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
        [this](const QModelIndex &current) { followCurrentRow(current); });
}

QWidget *SeatsTab::buildFooter()
{
    auto *row = new QWidget(this);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::Block);
    m_notes = new ElidedLabel(row);
    m_notes->setObjectName(QStringLiteral("seatNotes"));
    setCaption(m_notes);
    m_pager = new Pager(row);
    m_pager->setObjectName(QStringLiteral("seatPager"));
    layout->addWidget(m_notes, 1);
    layout->addWidget(m_pager);
    connect(m_pager, &Pager::pageRequested, &m_model, &SeatsViewModel::goToPage);
    connect(m_pager, &Pager::pageSizeRequested, this, [this](int rows) {
        m_preferences.setValue(QStringLiteral("seats/pageSize"), rows);
        m_model.setPageSize(rows);
    });
    return row;
}

void SeatsTab::connectModel()
{
    connect(&m_model, &SeatsViewModel::stateChanged, this, &SeatsTab::showState);
    connect(&m_model, &SeatsViewModel::stateChanged, this, &Page::pageChanged);
    connect(m_removal, &QAction::triggered, this, &SeatsTab::removeCurrent);
    connect(&m_model, &SeatsViewModel::countsChanged, this, &SeatsTab::showCounts);
    connect(&m_model, &SeatsViewModel::capacityChanged, this, &SeatsTab::showGauge);
    connect(&m_model.history(), &SeatHistory::changed, this, &SeatsTab::showChart);
    connect(&m_model, &SeatsViewModel::pagerChanged, this, &SeatsTab::showPager);
    connect(&m_model, &SeatsViewModel::coverageChanged, this, &SeatsTab::showNotes);
    connect(&m_model, &SeatsViewModel::scrollToRow, this, [this](int row) { table()->scrollRowToTop(row); });
    connect(m_list->banner(), &Banner::actionRequested, this, [this] {
        if (m_model.canResume())
            m_model.resume();
        else
            m_model.refresh();
    });
    connect(m_panel, &DetailPanel::closed, this, [this] {
        m_isDetailOpen = false;
        makeRoom();
        table()->setFocus(Qt::OtherFocusReason);
    });
    connect(m_detail, &SeatDetailView::removalRequested, this, &SeatsTab::removeSeat);
}

PageState SeatsTab::pageState() const
{
    // A hundred seats a page, once for the list and once for the chart, and the counts.
    return {m_model.state().loading, m_model.state().asOf, {}, 4 + m_model.counts().all.value_or(0) / 50};
}

QList<QAction *> SeatsTab::rowActions()
{
    const QModelIndex current = table()->currentIndex();
    bool possible = table()->isVisible() && current.isValid();
    if (const auto seat
        = possible && m_where == SeatRemoval::Here ? m_model.detail(current.row()) : std::nullopt)
        possible = isHeld(seat->status.value) && !seat->userId.isEmpty();
    m_removal->setEnabled(possible);
    return {m_removal};
}

bool SeatsTab::canTurnPage(int by) const
{
    return by > 0 ? m_model.pager().hasNext() : m_model.pager().hasPrevious();
}

void SeatsTab::turnPage(int by)
{
    m_model.goToPage(m_model.pager().page + by);
}

void SeatsTab::showState()
{
    const ViewState &state = m_model.state();
    m_list->chips()->setSelected({chipOf(m_model.filter())});
    if (m_tenant != m_model.tenant()) {
        m_tenant = m_model.tenant();
        m_list->search()->reset(); // another tenant begins without a search
        closeDetail();
    }
    if (m_searching == m_model.searchText().isEmpty()) {
        m_searching = !m_searching;
        m_list->stack()->setTexts(stateTexts());
    }
    m_list->setState(state);
    showLoading(*m_progress, state);

    // Where nothing can be listed there is nothing to draw or to search either; the reason is said once.
    const bool nothing = state.phase == ViewState::Phase::Error
        || (state.phase == ViewState::Phase::Empty && state.empty == EmptyKind::NoActiveSubscription);
    m_list->setControlsVisible(!nothing);

    const bool dataShown = state.phase == ViewState::Phase::Ready || state.phase == ViewState::Phase::Partial;
    const QString incomplete = m_model.incompleteText();
    if (dataShown && state.error) {
        const ErrorText text = errorText(*state.error, tr("The rest of the seats"), m_model.provider());
        m_list->banner()->showMessage(Tone::Warning, text.title + u' ' + text.hint,
            m_model.canResume() ? tr("Load the rest") : tr("Try again"));
    } else if (!incomplete.isEmpty()) {
        m_list->banner()->showMessage(Tone::Warning, incomplete, tr("Read again"));
    } else {
        m_list->banner()->clear();
    }
    if (!m_model.history().overTime())
        showChart();
    makeRoom();
    showNotes();
}

void SeatsTab::showCounts()
{
    const SeatCounts &counts = m_model.counts();
    m_list->chips()->setChips({{activeChip, tr("Active"), counts.active, {}},
        {removedChip, tr("Removed"), counts.removed, {}}, {allChip, tr("All"), counts.all, {}}});
    m_list->chips()->setSelected({chipOf(m_model.filter())});
}

void SeatsTab::showPager()
{
    const SeatPager pager = m_model.pager();
    m_pager->setVisible(pager.page > 0);
    m_pager->setState(pager.page, pager.pageSize, m_model.model()->rowCount());
}

void SeatsTab::showNotes()
{
    QStringList notes;
    const int rows = m_model.model()->rowCount();
    const bool searching = !m_model.searchText().isEmpty();
    const qint64 whole = m_model.model()->table().size();
    m_list->search()->setCountText(searching ? countOfText(rows, whole) : QString());
    if (!m_model.coverageText().isEmpty())
        notes << m_model.coverageText();
    if (m_model.model()->isSortPending())
        notes << tr("sorted once all are loaded");
    notes << m_model.notices();
    m_notes->setText(notes.join(QStringLiteral(" · ")));
}

void SeatsTab::openRow(const QModelIndex &index)
{
    if (index.isValid())
        showSeat(index.row());
}

void SeatsTab::showSeat(int row)
{
    const auto seat = m_model.detail(row);
    if (!seat)
        return;
    m_panel->setTitle(seat->name.isEmpty() ? seat->userId : seat->name);
    m_panel->setSubtitle(seat->name.isEmpty() ? QString() : seat->userId);
    m_detail->setSeat(*seat, m_model.utcNow());
    m_isDetailOpen = m_isDetailOpen || !m_panel->isStaying();
    m_panel->show();
    makeRoom();
}

/// In a panel that stays.
void SeatsTab::showCurrent()
{
    const QModelIndex current = table()->currentIndex();
    if (current.isValid() && m_model.detail(current.row()))
        showSeat(current.row());
    else
        m_panel->showHint(tr("Select a person to see the seat's details."));
}

void SeatsTab::followCurrentRow(const QModelIndex &index)
{
    if (!m_panel->isHidden() && index.isValid())
        showSeat(index.row());
}

void SeatsTab::closeDetail()
{
    m_isDetailOpen = false;
    if (m_panel->isStaying())
        m_panel->showHint(tr("Select a person to see the seat's details."));
    else
        m_panel->hide();
    makeRoom();
}

void SeatsTab::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    m_model.history().setVisible(true);
}

void SeatsTab::hideEvent(QHideEvent *event)
{
    Page::hideEvent(event);
    m_model.history().setVisible(false);
}

QWidget *SeatsTab::buildSummary()
{
    auto *row = new QWidget(this);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::Small);
    m_summary = new SeatsLine(row);
    m_chartSwitch->setCheckable(true);
    m_chartButton = listButton(tr("Chart"), IconName::Chart, tr("Show chart"), row);
    m_chartButton->setObjectName(QStringLiteral("seatChart"));
    m_chartButton->setCheckable(true);
    m_chartButton->setToolTip(
        tr("Seats in use against capacity (%1)")
            .arg(QKeySequence(Qt::CTRL | Qt::Key_G).toString(QKeySequence::NativeText)));
    layout->addWidget(m_summary, 1);
    layout->addWidget(m_chartButton);
    connect(m_chartButton, &QToolButton::toggled, m_chartSwitch, &QAction::setChecked);
    connect(m_chartSwitch, &QAction::enabledChanged, this, &Page::pageChanged);
    connect(m_chartSwitch, &QAction::toggled, this, [this](bool on) {
        m_preferences.setValue(chartKey, on);
        makeRoom();
    });
    return row;
}

void SeatsTab::buildChart()
{
    m_overTime = new SeatsOverTimeChart(m_main);
    m_overTimeCard = new ChartCard(tr("Seats in use against capacity"), m_overTime, m_main);
    m_overTimeCard->setObjectName(QStringLiteral("overTimeCard"));
    m_overTimeCard->setFixedHeight(chartHeight);
    m_days = new FilterChips(FilterChips::Choice::Exclusive, m_overTimeCard);
    m_days->setAccessibleName(tr("Time shown"));
    m_days->setChips({{QStringLiteral("days30"), tr("30 d"), {}, tr("The last 30 days")},
        {QStringLiteral("days90"), tr("90 d"), {}, tr("The last 90 days")},
        {QStringLiteral("days365"), tr("1 y"), {}, tr("The last year")},
        {everything, tr("All", "time"), {}, tr("Since the first seat")}});
    const QString kept = m_preferences.value(daysKey, QString(everything)).toString();
    m_days->setSelected({kept});
    if (m_days->current() != kept)
        m_days->setSelected({everything});
    connect(m_days, &FilterChips::selectionChanged, this, &SeatsTab::showDays);
    m_overTimeCard->addTool(m_days);
    m_overTime->setDays(daysOf(*m_days));
    connect(m_overTimeCard, &ChartCard::saveFailed, this, [this](const QString &reason) {
        m_chartProblem->showMessage(
            Tone::Warning, tr("The chart could not be saved: %1").arg(oneLine(reason, 300)), {}, true);
    });
    connect(m_overTimeCard, &ChartCard::saved, this, [this] { m_chartProblem->clear(); });
    connect(m_overTime, &SeatsOverTimeChart::orderActivated, this, &SeatsTab::orderRequested);
}

void SeatsTab::showDays()
{
    m_overTime->setDays(daysOf(*m_days));
    m_preferences.setValue(daysKey, m_days->current());
}

void SeatsTab::showGauge()
{
    m_summary->setGauge(m_model.gauge());
}

/// Under the chart's title, or in the line while the chart is hidden.
void SeatsTab::showForecast()
{
    const auto series = m_model.history().overTime();
    const QString forecast = series ? seatForecastText(*series) : QString();
    QStringList notes{forecast};
    if (series && series->leftOut > 0)
        notes << tr("%Ln seat(s) without a usable date are left out", nullptr, int(series->leftOut));
    notes.removeAll(QString());
    m_overTimeCard->setNote(notes.join(QStringLiteral(" · ")));
    m_summary->setNote(m_overTimeCard->isHidden() ? forecast : QString());
}

void SeatsTab::showChart()
{
    showForecast();
    const auto series = m_model.history().overTime();
    if (series) {
        m_overTime->setSeries(*series);
        m_overTimeCard->setEmptyText({tr("No seats yet"), tr("The first allocation starts this chart."), {}});
        return;
    }
    if (m_overTime->hasData())
        m_overTime->setSeries({});
    if (const auto error = m_model.history().error()) {
        const ErrorText text = errorText(*error, tr("The history of the seats"), m_model.provider());
        m_overTimeCard->setEmptyText({text.title, text.hint, {}});
    } else if (m_model.history().expected() > 0) {
        m_overTimeCard->setEmptyText({tr("Reading every seat this tenant ever had"),
            tr("%1 loaded").arg(countOfText(m_model.history().done(), m_model.history().expected())), {}});
    } else if (m_model.state().loading || m_model.state().phase == ViewState::Phase::Ready) {
        m_overTimeCard->setEmptyText({tr("Reading the list first"), tr("The history follows it."), {}});
    } else {
        m_overTimeCard->setEmptyText({tr("No history"), tr("This tenant's seats aren't known."), {}});
    }
}

StateTexts SeatsTab::stateTexts() const
{
    StateTexts texts;
    texts.provider = m_model.provider();
    texts.subject = tr("The seats");
    texts.nothingYet = {tr("No seats here"), tr("Nobody is in this list yet."), {}};
    // What is missing may be due to the search or to the chip; the button undoes the one that it is.
    if (m_model.searchText().isEmpty())
        texts.nothingMatches = {tr("Nobody here"), tr("No seat has this status."), tr("Show all seats")};
    else
        texts.nothingMatches
            = {tr("Nobody matches"), tr("No user ID, name or e-mail fits this search."), tr("Clear search")};
    texts.noActiveSubscription = {tr("No active subscription, so no seats"),
        tr("Seats come with a subscription. When this tenant has one again, its seats are listed here."), {}};
    return texts;
}

void SeatsTab::leaveEmptyState()
{
    if (m_model.searchText().isEmpty())
        return m_model.setFilter(SeatFilter::All);
    m_list->search()->reset();
    m_model.setSearchText({});
}

void SeatsTab::setRemoval(SeatRemoval removal)
{
    m_where = removal;
    m_removal->setText(
        removal == SeatRemoval::Here ? tr("&Take the seat away…") : tr("&Remove seat: what to do"));
    m_removal->setVisible(removal != SeatRemoval::ReadOnly);
    m_detail->setRemoval(removal);
}

void SeatsTab::removeCurrent()
{
    if (const auto seat = m_model.detail(table()->currentIndex().row()))
        removeSeat(*seat);
}

void SeatsTab::showNewest()
{
    m_model.setFilter(SeatFilter::Active);
    m_list->search()->reset();
    m_model.setSearchText({});
    // As if its header had been pressed: the choice is kept like any other.
    table()->horizontalHeader()->setSortIndicator(int(SeatField::Allocated), Qt::DescendingOrder);
    table()->scrollToTop();
    table()->setFocus();
}

void SeatsTab::removeSeat(const SeatDetail &seat)
{
    if (m_where == SeatRemoval::Here)
        Q_EMIT revokeRequested(UserId(seat.userId), seat.seatId, seat.name);
    else
        openDialog(new RemovalNoteDialog(m_model.provider(), seat.userId, seat.name, this));
}

/// Of the list, beside a chart of this height.
int SeatsTab::rowsBesides(int chart) const
{
    const auto high = [](const QWidget *widget) {
        return widget->isHidden() ? 0 : widget->sizeHint().height() + space::Medium;
    };
    const int rest = high(m_top) + high(m_chartProblem) + m_list->controls()->sizeHint().height()
        + high(m_list->banner()) + m_pager->sizeHint().height() + 2 * space::Medium
        + table()->horizontalHeader()->height();
    const int room = height() - rest - (chart > 0 ? chart + space::Medium : 0);
    return room / table()->verticalHeader()->defaultSectionSize();
}

void SeatsTab::fitChart()
{
    // The list comes first: without being asked for, the chart is there only where it leaves enough rows.
    const bool fits = rowsBesides(chartHeight) >= leastRows;
    const bool wanted = m_preferences.value(chartKey, rowsBesides(chartHeight) >= wantedRows).toBool();
    const bool isListed = !m_list->chips()->isHidden();
    m_top->setVisible(isListed);
    m_overTimeCard->setVisible(isListed && fits && wanted);
    m_chartSwitch->setEnabled(isListed && fits);
    {
        const QSignalBlocker quiet(m_chartSwitch); // nobody chose it
        m_chartSwitch->setChecked(fits && wanted);
    }
    showChecked(m_chartButton, fits && wanted);
    m_chartButton->setEnabled(fits);
    showForecast();
}

void SeatsTab::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    makeRoom();
}

void SeatsTab::makeRoom()
{
    fitChart();
    const bool stays = DetailPanel::staysIn(window());
    if (stays != m_panel->isStaying()) {
        m_panel->setStaying(stays);
        if (stays && !m_isDetailOpen)
            showCurrent();
        m_panel->setVisible(stays || m_isDetailOpen);
    }
    // Where both don't fit side by side, the details take the list's place until they are closed.
    const int both = m_main->minimumSizeHint().width() + space::Block + m_panel->minimumWidth();
    m_main->setVisible(m_panel->isHidden() || width() >= std::max(widthForDetails, both));
}

void SeatsTab::keyPressEvent(QKeyEvent *event)
{
    // From the list and the controls as well: Enter leaves the focus on the row.
    if (event->key() == Qt::Key_Escape && m_panel->isVisible() && !m_panel->isStaying())
        return m_panel->closePanel();
    Page::keyPressEvent(event);
}

} // namespace desk
