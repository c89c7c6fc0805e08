// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/tenants_page.h"

#include "models/items/formatting.h"
#include "models/views/error_text.h"
#include "ui/delegates/identity_delegate.h"
#include "ui/delegates/status_delegate.h"
#include "ui/delegates/utilisation_delegate.h"
#include "ui/pages/list_tools.h"
#include "ui/pages/row_preview.h"
#include "ui/pages/tenant_page.h"
#include "ui/pages/tenant_preview_view.h"
#include "ui/pages/words.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/filter_chips.h"
#include "ui/widgets/page_header.h"
#include "ui/widgets/plain_text.h"
#include "ui/widgets/search_field.h"
#include "ui/widgets/state_stack.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace desk {

namespace {

constexpr int trialDays = 7; // what "ends soon" means on the chip

// Identifiers of the quick filters; they are not shown.
constexpr QLatin1String allFilter("all");
constexpr QLatin1String overFilter("over");
constexpr QLatin1String fullFilter("full");
constexpr QLatin1String trialFilter("trial");
constexpr QLatin1String pastDueFilter("pastDue");
constexpr QLatin1String noneFilter("noSubscription");
constexpr QLatin1String creditsFilter("lowCredits");
constexpr QLatin1String inactiveFilter("inactive");

// Choices of the filter's menu, as they are kept.
constexpr QLatin1String statusChoice("status:");
constexpr QLatin1String planChoice("plan:");
constexpr QLatin1String quickChoice("show:");

/// What is worth least goes first where there is no room; what is there by choice only, last.
ColumnRoom tenantColumnRoom(TenantField field)
{
    switch (field) {
    case TenantField::Name:
        return {190};
    case TenantField::ExternalId:
        return {160};
    case TenantField::Active:
        return {90};
    case TenantField::Plan:
        return {100, 1};
    case TenantField::Status:
        return {160};
    case TenantField::Seats:
        return {200};
    case TenantField::Credits:
        return {250, 3};
    case TenantField::Renewal:
        return {115, 2};
    case TenantField::Created:
        return {110};
    case TenantField::Age:
        return {100};
    }
    return {120};
}

std::vector<TableColumn> tenantColumns(const TenantTableModel &model)
{
    std::vector<TableColumn> columns;
    for (int column = 0; column < model.columnCount(); ++column) {
        const auto field = TenantField(column);
        const ColumnRoom room = tenantColumnRoom(field);
        columns.push_back({model.columnId(column), room.width, model.isVisibleByDefault(column),
            field != TenantField::Name, true, field == TenantField::Name, room.givesWay});
    }
    return columns;
}

} // namespace

TenantsPage::TenantsPage(TenantsViewModel &model, Preferences &preferences, QWidget *parent)
    : Page(parent)
    , m_model(model)
{
    setObjectName(QStringLiteral("tenantsPage"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::Page, space::Page, space::Page, space::Block);
    layout->setSpacing(space::Medium);
    buildHeader(preferences);
    buildFilter();
    setUpTable();
    layout->addWidget(m_header);
    layout->addLayout(m_list->controls());
    layout->addWidget(m_list->banner());
    auto *list = new QHBoxLayout;
    list->setSpacing(space::Block);
    list->addWidget(m_list->stack(), 1);
    list->addWidget(buildPreview());
    layout->addLayout(list, 1);
    buildFooter();
    connectModel();
    showState();
    showCounts();
    showSelection();
}

void TenantsPage::buildHeader(Preferences &preferences)
{
    m_header = new PageHeader(this);
    m_header->setTitle(tr("Tenants"));
    StateTexts texts;
    texts.provider = m_model.provider();
    texts.subject = tr("The tenants");
    texts.nothingYet = {tr("No tenants yet"),
        tr("A tenant is a workspace of one of your customers. It appears here when your application creates "
           "it."),
        {}};
    texts.nothingMatches = {tr("No tenant matches"), tr("Nothing matches this search and these filters."),
        tr("Clear search and filters")};
    m_list = new ListTools(
        {QStringLiteral("tenant"), tr("Tenants"), tr("Quick filters"), tr("Search tenants"),
            tr("Search name or ID"), texts},
        *m_model.model(), preferences, QStringLiteral("tenants/table"),
        [this] { return tenantColumns(*m_model.model()); }, this, m_header);
    connect(m_list, &ListTools::searchChanged, &m_model, &TenantsViewModel::setSearchText);
    connect(m_list->chips(), &FilterChips::selectionChanged, this,
        [this](const QStringList &ids) { chooseQuickFilter(ids.value(0)); });
    connect(m_list->banner(), &Banner::actionRequested, &m_model, &TenantsViewModel::refresh);
    connect(m_list->stack(), &StateStack::retryRequested, &m_model, &TenantsViewModel::refresh);
    connect(m_list->stack(), &StateStack::emptyActionRequested, this, &TenantsPage::clearFilters);
}

void TenantsPage::buildFilter()
{
    m_filterButton = listButton(tr("Filter"), IconName::Filter, tr("Filter by status or plan"), this);
    m_filterButton->setObjectName(QStringLiteral("tenantFilter"));
    m_filterMenu = new QMenu(m_filterButton);
    // Not as the button's own menu: Qt then offers assistive tools an action that does nothing.
    connect(m_filterButton, &QToolButton::clicked, this,
        [this] { m_filterMenu->popup(m_filterButton->mapToGlobal(QPoint(0, m_filterButton->height()))); });
    m_list->addControl(m_filterButton);
    connect(m_filterMenu, &QMenu::aboutToShow, this, &TenantsPage::fillFilterMenu);
}

void TenantsPage::setUpTable()
{
    table()->setTwoLineRows(true);
    table()->setItemDelegateForColumn(int(TenantField::Name), new IdentityDelegate(table()));
    m_list->setIdColumn(int(TenantField::ExternalId));
    table()->setItemDelegateForColumn(int(TenantField::Active), new StatusDelegate(table()));
    table()->setItemDelegateForColumn(int(TenantField::Status), new StatusDelegate(table()));
    table()->setItemDelegateForColumn(int(TenantField::Seats), new UtilisationDelegate(table()));
    // A long name of a pool is cut in its middle: the figure is at the end.
    auto *credits = new IdentityDelegate(table());
    credits->setElideMode(Qt::ElideMiddle);
    credits->setSecondLineIsWords(true);
    table()->setItemDelegateForColumn(int(TenantField::Credits), credits);
    table()->setContextMenu([this](QMenu &menu, const QModelIndex &index) {
        menu.addAction(tr("Open"), this, [this, index] { openRow(index); });
    });
    connect(table(), &DataTable::rowActivated, this, &TenantsPage::openRow);
    connect(table(), &DataTable::visibleRowsChanged, &m_model, &TenantsViewModel::setVisibleRows);
    connect(
        table()->selectionModel(), &QItemSelectionModel::selectionChanged, this, &TenantsPage::showSelection);
}

QWidget *TenantsPage::buildPreview()
{
    m_preview = new RowPreview(table(), tr("Select a tenant to see how it is doing."), int(TenantField::Name),
        int(TenantField::Seats), this);
    m_previewMore = new TenantPreviewView;
    m_preview->addBelow(m_previewMore, {int(TenantField::Credits)});
    m_copyId = new QPushButton(tr("Copy ID"));
    m_copyId->setObjectName(QStringLiteral("previewCopyId"));
    m_preview->addButton(m_copyId);
    connect(m_copyId, &QPushButton::clicked, this, [this] {
        QGuiApplication::clipboard()->setText(m_model.model()->idAt(m_preview->row().row()).text());
    });
    connect(m_preview, &RowPreview::rowShown, this, &TenantsPage::showPreview);
    connect(&m_model, &TenantsViewModel::previewChanged, m_preview, &RowPreview::refresh);
    connect(m_previewMore, &TenantPreviewView::paymentRequested, this, &TenantsPage::paymentActivated);
    return m_preview;
}

void TenantsPage::addPreviewButton(
    const QAction *action, const QString &name, std::function<void(int row)> act)
{
    if (!action->isVisible())
        return;
    auto *button = new QPushButton(QString(action->text()).remove(u'&'));
    button->setObjectName(name);
    m_preview->addButton(button);
    m_previewActs << button;
    connect(
        button, &QPushButton::clicked, this, [this, act = std::move(act)] { act(m_preview->row().row()); });
}

void TenantsPage::offer(const TenantActions &actions)
{
    addPreviewButton(actions.capacity, QStringLiteral("previewCapacity"), [this](int row) {
        Q_EMIT capacityRequested(m_model.model()->idAt(row),
            m_model.model()->index(row, int(TenantField::Name)).data().toString());
    });
    addPreviewButton(actions.allocate, QStringLiteral("previewAllocate"),
        [this](int row) { Q_EMIT allocateRequested(m_model.model()->idAt(row)); });
    m_preview->addButton(m_copyId); // behind them
    m_preview->refresh();
}

void TenantsPage::showPreview(const QModelIndex &index)
{
    const TenantPreview preview = m_model.preview(index.row());
    m_previewMore->setPreview(preview);
    for (QPushButton *button : std::as_const(m_previewActs)) {
        button->setEnabled(preview.whyNoSeats.isEmpty());
        button->setToolTip(toolTipText(preview.whyNoSeats));
    }
    m_copyId->setEnabled(!m_model.model()->idAt(index.row()).isEmpty());
    m_preview->setReason(m_previewActs.isEmpty() ? QString() : preview.whyNoSeats);
}

void TenantsPage::buildFooter()
{
    auto *footer = new QHBoxLayout;
    footer->setSpacing(space::Block);
    m_count = new ElidedLabel(this);
    m_count->setObjectName(QStringLiteral("tenantCount"));
    m_coverage = new ElidedLabel(this);
    m_coverage->setObjectName(QStringLiteral("tenantCoverage"));
    setCaption(m_count);
    setCaption(m_coverage);
    footer->addWidget(m_count);
    footer->addWidget(m_coverage);
    footer->addStretch(1);
    static_cast<QVBoxLayout *>(layout())->addLayout(footer);
}

void TenantsPage::connectModel()
{
    connect(&m_model, &TenantsViewModel::stateChanged, this, &TenantsPage::showState);
    connect(&m_model, &TenantsViewModel::stateChanged, this, &Page::pageChanged);
    connect(&m_model, &TenantsViewModel::countsChanged, this, &TenantsPage::showCounts);
    connect(&m_model, &TenantsViewModel::filterChanged, this, &TenantsPage::showCounts);
    connect(m_model.model(), &QAbstractItemModel::rowsInserted, this, &TenantsPage::showSelection);
    connect(m_model.model(), &QAbstractItemModel::rowsRemoved, this, &TenantsPage::showSelection);
    connect(m_model.model(), &QAbstractItemModel::modelReset, this, &TenantsPage::showSelection);
}

PageState TenantsPage::pageState() const
{
    const ViewState &state = m_model.state();
    // The list, and for each tenant its subscription, its seats and its credits.
    return {state.loading, state.asOf, state.error, 1 + 3 * m_model.counts().all};
}

void TenantsPage::showState()
{
    const ViewState &state = m_model.state();
    m_list->setState(state);
    // What is wrong with the connection is said once, above all pages.
    if (m_list->stack()->showsContent() && state.error && !ConnectionHealth::concerns(state.error->kind)) {
        const ErrorText text = errorText(*state.error, tr("The newest tenants"), m_model.provider());
        m_list->banner()->showMessage(Tone::Warning, text.title + u' ' + text.hint, tr("Try again"));
    } else {
        m_list->banner()->clear();
    }
    showLoading(*m_header->progress(), state);
    if (m_loaded == state.asOf.isValid())
        return showSelection();
    m_loaded = !m_loaded;
    showCounts();
}

void TenantsPage::showCounts()
{
    const TenantCounts &counts = m_model.counts();
    const bool loaded = m_loaded;
    // A count of nothing looked at is not a zero.
    const auto counted = [&](qint64 count, qint64 checked) {
        return loaded && (checked > 0 || counts.all == 0) ? std::optional(count) : std::nullopt;
    };
    const auto coverage = [&](qint64 checked) {
        return checked < counts.all ? tr("%1 checked").arg(countOfText(checked, counts.all)) : QString();
    };
    const QString bySubscription = coverage(counts.subscriptionsChecked);
    const QString bySeats = coverage(counts.seatsChecked);
    m_quickFilters.clear();
    m_quickFilters.push_back({allFilter, tr("All"), counted(counts.all, counts.all), {}});
    const bool knowsSeats = m_model.offersSeatCounts() || m_model.offersSubscriptions();
    if (knowsSeats)
        m_quickFilters.push_back(
            {overFilter, tr("Over capacity"), counted(counts.overCapacity, counts.seatsChecked), bySeats});
    if (m_model.offersSubscriptions())
        m_quickFilters.push_back({pastDueFilter, tr("Past due"),
            counted(counts.pastDue, counts.subscriptionsChecked), bySubscription});
    if (m_model.offersCredits())
        m_quickFilters.push_back({creditsFilter, tr("Low credits"),
            counted(counts.lowCredits, counts.creditsChecked), coverage(counts.creditsChecked)});
    m_chipCount = m_quickFilters.size();
    if (m_model.offersSubscriptions())
        m_quickFilters.push_back({trialFilter, tr("Trial ends in %n day(s)", nullptr, trialDays),
            counted(counts.trialEndsSoon, counts.subscriptionsChecked), bySubscription});
    if (knowsSeats)
        m_quickFilters.push_back(
            {fullFilter, tr("Full"), counted(counts.full, counts.seatsChecked), bySeats});
    if (m_model.offersSubscriptions())
        m_quickFilters.push_back({noneFilter, tr("No subscription"),
            counted(counts.noSubscription, counts.subscriptionsChecked), bySubscription});
    m_quickFilters.push_back({inactiveFilter, tr("Inactive"), counted(counts.inactive, counts.all), {}});
    // Those of the menu stand beside the others while they are on.
    std::vector<FilterChips::Chip> chips;
    for (size_t i = 0; i < m_quickFilters.size(); ++i) {
        if (i < m_chipCount || m_quickFilters[i].id == quickFilterId())
            chips.push_back(m_quickFilters[i]);
    }
    m_list->chips()->setChips(chips);
    m_list->chips()->setSelected({quickFilterId()});
    const TenantFilter &filter = m_model.filter();
    const qsizetype more = qsizetype(filter.statuses.size()) + filter.plans.size();
    m_filterButton->setText(more > 0 ? tr("Filter (%1)").arg(more) : tr("Filter"));
    m_list->search()->setCountText(filter.isEmpty() ? QString() : m_model.shownText());
    qint64 checked = std::min(counts.subscriptionsChecked, counts.seatsChecked);
    if (m_model.offersCredits())
        checked = std::min(checked, counts.creditsChecked);
    m_coverage->setText(loaded && checked < counts.all
            ? tr("Details of %1 loaded").arg(countOfText(checked, counts.all))
            : QString());
    showSelection();
}

void TenantsPage::showSelection()
{
    QStringList parts;
    if (m_model.state().asOf.isValid()) {
        const qint64 all = m_model.counts().all;
        parts << (m_model.filter().isEmpty() ? tr("%Ln tenant(s)", nullptr, int(all)) : m_model.shownText());
        if (m_model.counts().invalid > 0)
            parts << tr("%Ln with unreadable data", nullptr, int(m_model.counts().invalid));
    }
    // Ranges, not rows: selecting everything stays cheap.
    int selected = 0;
    for (const QItemSelectionRange &range : table()->selectionModel()->selection()) {
        if (range.left() == 0)
            selected += range.height();
    }
    if (selected > 0)
        parts << tr("%Ln selected", nullptr, selected);
    parts << m_model.notices();
    m_count->setText(parts.join(QStringLiteral(" · ")));
}

QString TenantsPage::quickFilterId() const
{
    const TenantFilter &filter = m_model.filter();
    if (filter.overCapacity)
        return overFilter;
    if (filter.full)
        return fullFilter;
    if (filter.trialEndsWithinDays)
        return trialFilter;
    if (filter.pastDue)
        return pastDueFilter;
    if (filter.noSubscription)
        return noneFilter;
    if (filter.lowCredits)
        return creditsFilter;
    return filter.inactive ? inactiveFilter : allFilter;
}

void TenantsPage::chooseQuickFilter(const QString &id)
{
    TenantFilter filter = m_model.filter();
    filter.overCapacity = id == overFilter;
    filter.full = id == fullFilter;
    filter.trialEndsWithinDays = id == trialFilter ? std::optional(trialDays) : std::nullopt;
    filter.pastDue = id == pastDueFilter;
    filter.noSubscription = id == noneFilter;
    filter.lowCredits = id == creditsFilter;
    filter.inactive = id == inactiveFilter;
    m_model.setFilter(filter);
}

void TenantsPage::fillFilterMenu()
{
    m_filterMenu->clear();
    const TenantFilter filter = m_model.filter();
    m_filterMenu->addSection(tr("Status"));
    for (const auto &[status, count] : m_model.counts().byStatus) {
        const QString word
            = status == SubscriptionStatus::Other ? tr("Other") : subscriptionStatusText({status, {}});
        QAction *action = m_filterMenu->addAction(tr("%1 (%2)").arg(word, countText(count)));
        action->setCheckable(true);
        action->setChecked(filter.statuses.contains(status));
        connect(action, &QAction::toggled, this, [this, value = status](bool on) {
            TenantFilter next = m_model.filter();
            on ? void(next.statuses.insert(value)) : void(next.statuses.erase(value));
            m_model.setFilter(next);
        });
    }
    m_filterMenu->addSection(tr("Plan"));
    for (const auto &[plan, count] : m_model.counts().byPlan) {
        QAction *action = m_filterMenu->addAction(
            withoutMnemonic(tr("%1 (%2)").arg(oneLine(plan, 60), countText(count))));
        action->setCheckable(true);
        action->setChecked(filter.plans.contains(plan));
        connect(action, &QAction::toggled, this, [this, name = plan](bool on) {
            TenantFilter next = m_model.filter();
            next.plans.removeAll(name);
            if (on)
                next.plans.append(name);
            m_model.setFilter(next);
        });
    }
    m_filterMenu->addSection(tr("Show"));
    for (size_t i = m_chipCount; i < m_quickFilters.size(); ++i) {
        const FilterChips::Chip &quick = m_quickFilters[i];
        QAction *action = m_filterMenu->addAction(
            quick.count ? tr("%1 (%2)").arg(quick.label, countText(*quick.count)) : quick.label);
        action->setCheckable(true);
        action->setChecked(quick.id == quickFilterId());
        connect(action, &QAction::toggled, this,
            [this, id = quick.id](bool on) { chooseQuickFilter(on ? id : QString(allFilter)); });
    }
    m_filterMenu->addSeparator();
    m_filterMenu->addAction(tr("Clear search and filters"), this, &TenantsPage::clearFilters);
}

QAbstractButton *TenantsPage::filterButton() const
{
    return m_filterButton;
}

QStringList TenantsPage::filterChoices() const
{
    QStringList choices;
    const auto at = std::ranges::find(m_quickFilters, quickFilterId(), &FilterChips::Chip::id);
    if (at != m_quickFilters.end() && size_t(at - m_quickFilters.begin()) >= m_chipCount)
        choices << quickChoice + at->id;
    for (const SubscriptionStatus status : m_model.filter().statuses)
        choices << statusChoice + QString(spelling(subscriptionStatusSpellings, status));
    for (const QString &plan : m_model.filter().plans)
        choices << planChoice + plan;
    return choices;
}

void TenantsPage::setFilterChoices(const QStringList &choices)
{
    TenantFilter filter = m_model.filter();
    filter.statuses.clear();
    filter.plans.clear();
    QString quick;
    for (const QString &choice : choices) {
        if (choice.startsWith(quickChoice))
            quick = choice.sliced(quickChoice.size());
        else if (choice.startsWith(planChoice))
            filter.plans << choice.sliced(planChoice.size());
        else if (choice.startsWith(statusChoice))
            filter.statuses.insert(
                fromSpelling(subscriptionStatusSpellings, choice.sliced(statusChoice.size())).value);
    }
    m_model.setFilter(filter);
    if (!quick.isEmpty())
        chooseQuickFilter(quick);
}

void TenantsPage::clearFilters()
{
    m_list->search()->clear();
    m_model.setFilter({});
}

void TenantsPage::openRow(const QModelIndex &index)
{
    const TenantId id = m_model.model()->idAt(index.row());
    if (!id.isEmpty())
        Q_EMIT tenantActivated(id);
}

} // namespace desk
