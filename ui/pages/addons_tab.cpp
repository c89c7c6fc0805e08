// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/addons_tab.h"

#include "models/items/formatting.h"
#include "models/views/error_text.h"
#include "models/views/table_export.h"
#include "ui/delegates/identity_delegate.h"
#include "ui/delegates/status_delegate.h"
#include "ui/pages/list_tools.h"
#include "ui/pages/words.h"
#include "ui/theme/fonts.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/plain_text.h"
#include "ui/widgets/search_field.h"
#include "ui/widgets/state_stack.h"
#include "ui/widgets/thin_progress.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QVBoxLayout>

namespace desk {

namespace {

constexpr int sectionHeight = 150;
constexpr int leastCatalogueHeight = 170;

/// What is worth least goes first where there is no room.
ColumnRoom addonColumnRoom(AddonField field)
{
    switch (field) {
    case AddonField::Name:
        return {190};
    case AddonField::Description:
        return {160, 4};
    case AddonField::Pool:
        return {110, 5};
    case AddonField::Credits:
        return {75};
    case AddonField::Price:
        return {100};
    case AddonField::PerThousand:
        return {130, 1};
    case AddonField::Expiry:
        return {145, 3};
    case AddonField::Balance:
        return {105, 2};
    }
    return {120};
}

std::vector<TableColumn> addonTableColumns(const AddonTableModel &model)
{
    std::vector<TableColumn> columns;
    for (int column = 0; column < model.columnCount(); ++column) {
        const auto field = AddonField(column);
        const ColumnRoom room = addonColumnRoom(field);
        columns.push_back({model.columnId(column), room.width, model.isVisibleByDefault(column),
            field != AddonField::Name, true, field == AddonField::Description, room.givesWay});
    }
    return columns;
}

std::vector<TableColumn> leftColumns(const ActiveAddonTableModel &model)
{
    const auto column = [&](ActiveAddonField field, const ColumnRoom &room) {
        return TableColumn{model.columnId(int(field)), room.width, true, field != ActiveAddonField::Pool,
            false, field == ActiveAddonField::Pool, room.givesWay};
    };
    return {column(ActiveAddonField::Pool, {110}), column(ActiveAddonField::Left, {80}),
        column(ActiveAddonField::Grants, {85, 1}), column(ActiveAddonField::Expiry, {165, 2})};
}

std::vector<TableColumn> boughtColumns(const PaymentTableModel &model)
{
    std::vector<TableColumn> columns;
    for (int i = 0; i < model.columnCount(); ++i) {
        const auto field = PaymentField(i);
        const bool visible = field == PaymentField::Kind || field == PaymentField::Amount
            || field == PaymentField::State || field == PaymentField::Age;
        const int width = field == PaymentField::State ? 130 : field == PaymentField::Kind ? 150 : 100;
        columns.push_back({model.columnId(i), width, visible, field != PaymentField::Kind, false,
            field == PaymentField::Kind, field == PaymentField::Age ? 1 : 0});
    }
    return columns;
}

} // namespace

AddonsTab::AddonsTab(AddonsViewModel &model, Preferences &preferences, QWidget *parent)
    : Page(parent)
    , m_model(model)
    , m_buy(new QAction(tr("&Buy…"), this))
    , m_progress(new ThinProgress(this))
    , m_notes(new ElidedLabel(this))
{
    setObjectName(QStringLiteral("addonsTab"));
    m_buy->setObjectName(QStringLiteral("buyAddon"));
    connect(m_buy, &QAction::triggered, this, &AddonsTab::buy);
    m_notes->setObjectName(QStringLiteral("addonNotes"));
    setCaption(m_notes);
    buildList(preferences);
    m_left = buildSection(QStringLiteral("addonsLeft"), tr("Bought credits left"), *m_model.active(),
        leftColumns(*m_model.active()));
    m_bought = buildSection(QStringLiteral("addonsBought"), tr("Purchases started here"),
        *m_model.purchases(), boughtColumns(*m_model.purchases()));
    m_bought.table->setItemDelegateForColumn(int(PaymentField::State), new StatusDelegate(m_bought.table));

    auto *sections = new QHBoxLayout;
    sections->setSpacing(space::Block);
    sections->addWidget(m_left.widget, 1);
    sections->addWidget(m_bought.widget, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::Small);
    layout->addLayout(m_list->controls());
    layout->addWidget(m_progress);
    layout->addWidget(m_list->banner());
    layout->addWidget(m_list->stack(), 1);
    layout->addWidget(m_notes);
    layout->addSpacing(space::Small);
    layout->addLayout(sections);
    connectModel();
    showState();
    showSections();
}

void AddonsTab::buildList(Preferences &preferences)
{
    StateTexts texts;
    texts.provider = m_model.provider();
    texts.subject = tr("The add-ons");
    texts.nothingYet = {tr("No add-ons"),
        tr("Nothing is for sale to this tenant. Add-ons are made in %1.").arg(m_model.provider().name), {}};
    texts.nothingMatches = {tr("No add-on matches"), tr("Nothing matches this search."), tr("Clear search")};
    texts.noActiveSubscription
        = {tr("No active subscription"), tr("Add-ons can only be bought with an active subscription."), {}};
    m_list = new ListTools(
        {QStringLiteral("addon"), tr("Add-ons"), tr("Quick filters"), tr("Search add-ons"),
            tr("Search name, pool or ID"), texts},
        *m_model.catalogue(), preferences, QStringLiteral("addons/table"),
        [this] { return addonTableColumns(*m_model.catalogue()); }, this);
    m_list->stack()->setMinimumHeight(leastCatalogueHeight);
    table()->setTwoLineRows(true);
    table()->setItemDelegateForColumn(int(AddonField::Name), new IdentityDelegate(table()));
    table()->setContextMenu([this](QMenu &menu, const QModelIndex &) {
        if (m_buyable)
            menu.addAction(m_buy);
    });
    connect(table(), &DataTable::rowActivated, this, &AddonsTab::buyRow);
    connect(m_list, &ListTools::searchChanged, &m_model, &AddonsViewModel::setSearchText);
    connect(m_list->banner(), &Banner::actionRequested, &m_model, &AddonsViewModel::refresh);
    connect(m_list->stack(), &StateStack::retryRequested, &m_model, &AddonsViewModel::refresh);
    connect(m_list->stack(), &StateStack::emptyActionRequested, this, [this] {
        m_list->search()->clear();
        m_model.setSearchText({});
    });
}

AddonsTab::Section AddonsTab::buildSection(
    const QString &name, const QString &title, QAbstractItemModel &model, std::vector<TableColumn> columns)
{
    Section section;
    section.widget = new QWidget(this);
    section.widget->setFixedHeight(sectionHeight);
    section.heading = plainLabel(title, section.widget);
    section.heading->setFont(strongFont(font()));
    section.text = plainLabel({}, section.widget);
    section.text->setObjectName(name + QLatin1String("Text"));
    section.text->setWordWrap(true);
    setCaption(section.text);
    section.table = new DataTable(section.widget);
    section.table->setObjectName(name + QLatin1String("Table"));
    section.table->setAccessibleName(title);
    section.table->setModel(&model);
    section.table->setItemDelegate(new CellDelegate(section.table));
    section.table->setColumns(std::move(columns));
    section.table->setCopyText([](const QModelIndex &index) { return index.data(CopyTextRole).toString(); });
    auto *layout = new QVBoxLayout(section.widget);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::Small);
    layout->addWidget(section.heading);
    layout->addWidget(section.text);
    layout->addWidget(section.table, 1);
    layout->addStretch(0);
    return section;
}

void AddonsTab::connectModel()
{
    connect(&m_model, &AddonsViewModel::stateChanged, this, &AddonsTab::showState);
    connect(&m_model, &AddonsViewModel::stateChanged, this, &AddonsTab::showSections);
    connect(&m_model, &AddonsViewModel::stateChanged, this, &Page::pageChanged);
    connect(&m_model, &AddonsViewModel::purchasesChanged, this, &AddonsTab::showSections);
    connect(table()->selectionModel(), &QItemSelectionModel::currentChanged, this, &AddonsTab::showBuying);
    connect(m_bought.table, &DataTable::rowActivated, this, [this](const QModelIndex &index) {
        Q_EMIT paymentActivated(m_model.purchases()->idAt(index.row()));
    });
}

PageState AddonsTab::pageState() const
{
    const ViewState &state = m_model.state();
    return {state.loading, state.asOf, {}, 2};
}

QList<QAction *> AddonsTab::rowActions()
{
    return m_buyable ? QList<QAction *>{m_buy} : QList<QAction *>();
}

void AddonsTab::setBuyable(bool buyable)
{
    m_buyable = buyable;
    showBuying();
}

void AddonsTab::showState()
{
    if (m_tenant != m_model.tenant()) {
        m_tenant = m_model.tenant();
        m_list->search()->clear();
        m_model.catalogue()->setSearchText({});
    }
    const ViewState &state = m_model.state();
    m_list->setState(state);
    if (m_list->stack()->showsContent() && state.error && !ConnectionHealth::concerns(state.error->kind)) {
        const ErrorText text = errorText(*state.error, tr("The newest add-ons"), m_model.provider());
        m_list->banner()->showMessage(Tone::Warning, text.title + u' ' + text.hint, tr("Try again"));
    } else {
        m_list->banner()->clear();
    }
    showLoading(*m_progress, state);
    m_notes->setText(m_model.notices().join(QStringLiteral(" · ")));
    m_notes->setVisible(!m_notes->text().isEmpty());
    showBuying();
}

void AddonsTab::showSections()
{
    const QString left = m_model.activeText();
    const QString problem = m_model.activeProblem();
    m_left.table->setVisible(left.isEmpty() && m_model.active()->rowCount() > 0);
    m_left.text->setText(left.isEmpty() ? problem : left);
    m_left.text->setVisible(!m_left.text->text().isEmpty());
    const bool any = m_model.purchases()->rowCount() > 0;
    m_bought.table->setVisible(any);
    m_bought.text->setText(any ? QString() : tr("Nothing was bought from here for this tenant."));
    m_bought.text->setVisible(!any);
}

const Addon *AddonsTab::current() const
{
    return m_list->stack()->showsContent() ? m_model.catalogue()->rowAt(table()->currentIndex().row())
                                           : nullptr;
}

void AddonsTab::showBuying()
{
    const Addon *addon = current();
    m_buy->setEnabled(m_buyable && addon && addon->isForSale());
    m_buy->setVisible(m_buyable);
    const QString problem = addon ? addonProblemText(*addon, m_model.provider().name) : QString();
    m_buy->setStatusTip(m_buy->isEnabled() ? QString()
            : !addon                       ? tr("Choose an add-on in the list first.")
            : problem.isEmpty() ? tr("This add-on has unreadable data, so it can't be bought here.")
                                : tr("It can't be bought here. %1").arg(problem));
}

void AddonsTab::buy()
{
    buyRow(table()->currentIndex());
}

void AddonsTab::buyRow(const QModelIndex &index)
{
    const Addon *addon = m_model.catalogue()->rowAt(index.row());
    if (m_buyable && addon && addon->isForSale())
        Q_EMIT buyRequested(Addon(*addon)); // a copy: the rows may be others by the time it is bought
}

} // namespace desk
