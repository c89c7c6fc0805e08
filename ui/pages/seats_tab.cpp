// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/seats_tab.h"

#include "models/items/formatting.h"
#include "models/views/error_text.h"
#include "ui/delegates/status_delegate.h"
#include "ui/dialogs/removal_note_dialog.h"
#include "ui/pages/list_tools.h"
#include "ui/pages/seat_detail_view.h"
#include "ui/pages/words.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/detail_panel.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/filter_chips.h"
#include "ui/widgets/open_dialog.h"
#include "ui/widgets/pager.h"
#include "ui/widgets/plain_text.h"
#include "ui/widgets/search_field.h"
#include "ui/widgets/state_stack.h"
#include "ui/widgets/thin_progress.h"

#include <QAction>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>
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

constexpr int widthForDetails = 800; // of the tab, for the list and the details side by side

} // namespace

SeatsTab::SeatsTab(SeatsViewModel &model, Preferences &preferences, QWidget *parent)
    : Page(parent)
    , m_model(model)
    , m_preferences(preferences)
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
    m_chart = new SeatsChartSection(m_model, m_preferences, main);
    buildTools();
    mainLayout->addWidget(m_chart);
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
    connect(m_chart, &SeatsChartSection::roomNeeded, this, &SeatsTab::makeRoom);
    connect(m_chart, &SeatsChartSection::switchChanged, this, &Page::pageChanged);
    connect(m_chart, &SeatsChartSection::orderRequested, this, &SeatsTab::orderRequested);
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

void SeatsTab::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    makeRoom();
}

void SeatsTab::makeRoom()
{
    const auto high = [](const QWidget *widget) {
        return widget->isHidden() ? 0 : widget->sizeHint().height() + space::Medium;
    };
    const int rest = m_list->controls()->sizeHint().height() + high(m_list->banner())
        + m_pager->sizeHint().height() + 2 * space::Medium + table()->horizontalHeader()->height();
    m_chart->fit(
        !m_list->chips()->isHidden(), height() - rest, table()->verticalHeader()->defaultSectionSize());
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
