// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/payments_page.h"

#include "models/items/formatting.h"
#include "ui/delegates/identity_delegate.h"
#include "ui/delegates/status_delegate.h"
#include "ui/pages/list_tools.h"
#include "ui/pages/payment_detail_view.h"
#include "ui/pages/words.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/detail_panel.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/filter_chips.h"
#include "ui/widgets/page_header.h"
#include "ui/widgets/plain_text.h"
#include "ui/widgets/search_field.h"
#include "ui/widgets/state_stack.h"
#include "ui/widgets/tab_order.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QMenu>
#include <QVBoxLayout>

namespace desk {

namespace {

constexpr int widthForPaymentDetails = 800; // of the page, for the list and the details side by side

constexpr QLatin1String openChip("open");
constexpr QLatin1String observedChip("observed");
constexpr QLatin1String allPaymentsChip("all");

/// What is worth least goes first where there is no room; what is there by choice only, last.
ColumnRoom paymentColumnRoom(PaymentField field)
{
    switch (field) {
    case PaymentField::Kind:
        return {160};
    case PaymentField::Tenant:
        return {150, 7};
    case PaymentField::Amount:
        return {120};
    case PaymentField::State:
        return {175};
    case PaymentField::NextLook:
        return {100, 5};
    case PaymentField::Observed:
        return {120, 4};
    case PaymentField::Waiting:
        return {190};
    case PaymentField::Who:
        return {80, 2};
    case PaymentField::Age:
        return {100, 6};
    case PaymentField::Mode:
        return {70};
    }
    return {120};
}

std::vector<TableColumn> paymentTableColumns(const PaymentTableModel &model)
{
    std::vector<TableColumn> columns;
    for (int column = 0; column < model.columnCount(); ++column) {
        const auto field = PaymentField(column);
        const ColumnRoom room = paymentColumnRoom(field);
        columns.push_back({model.columnId(column), room.width, model.isVisibleByDefault(column),
            field != PaymentField::Kind, true, field == PaymentField::Observed, room.givesWay});
    }
    return columns;
}

QString paymentChip(PaymentFilter::Show show)
{
    switch (show) {
    case PaymentFilter::Show::Open:
        return openChip;
    case PaymentFilter::Show::Observed:
        return observedChip;
    case PaymentFilter::Show::All:
        return allPaymentsChip;
    }
    return openChip;
}

PaymentFilter::Show shownBy(const QString &chip)
{
    if (chip == observedChip)
        return PaymentFilter::Show::Observed;
    return chip == allPaymentsChip ? PaymentFilter::Show::All : PaymentFilter::Show::Open;
}

} // namespace

PaymentsPage::PaymentsPage(PaymentsViewModel &model, Preferences &preferences, QWidget *parent)
    : Page(parent)
    , m_model(model)
    , m_acts(new PaymentActs(
          model, [this] { return target(); }, this))
{
    setObjectName(QStringLiteral("paymentsPage"));
    m_main = buildMain(preferences);
    m_panel = new DetailPanel(this);
    m_detail = new PaymentDetailView(m_acts->actions(), m_panel);
    m_panel->setContent(m_detail);
    m_panel->hide();

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(space::Page, space::Page, space::Page, space::Block);
    layout->setSpacing(space::Block);
    layout->addWidget(m_main, 1);
    layout->addWidget(m_panel);
    connectModel();
    showCounts();
    showState();
    showTroubles();
    showActions();
}

QWidget *PaymentsPage::buildMain(Preferences &preferences)
{
    auto *main = new QWidget(this);
    m_header = new PageHeader(main);
    m_header->setTitle(tr("Payments"));
    StateTexts texts;
    texts.provider = m_model.provider();
    texts.subject = tr("The payments");
    texts.nothingYet = {tr("No payments yet"),
        tr("Purchases that are made with this program, and actions with unknown outcome, are listed here."),
        {}};
    texts.nothingMatches
        = {tr("No payment matches"), tr("Nothing fits this search and this filter."), tr("Show all")};
    m_list = new ListTools(
        {QStringLiteral("payment"), tr("Payments"), tr("Which payments"), tr("Search payments"),
            tr("Search tenant, person or ID"), texts},
        *m_model.model(), preferences, QStringLiteral("payments/table"),
        [this] { return paymentTableColumns(*m_model.model()); }, main, m_header);
    m_readOnly = plainLabel({}, main);
    m_readOnly->setObjectName(QStringLiteral("paymentsReadOnly"));
    m_readOnly->setWordWrap(true);
    setCaption(m_readOnly);
    m_journal = new Banner(main);
    m_journal->setObjectName(QStringLiteral("paymentJournal"));
    m_notice = new Banner(main);
    m_notice->setObjectName(QStringLiteral("paymentNotice"));
    m_count = new ElidedLabel(main);
    m_count->setObjectName(QStringLiteral("paymentCount"));
    setCaption(m_count);
    setUpTable();

    auto *layout = new QVBoxLayout(main);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::Medium);
    layout->addWidget(m_header);
    layout->addWidget(m_readOnly);
    layout->addWidget(m_journal);
    layout->addWidget(m_list->banner());
    layout->addWidget(m_notice);
    layout->addLayout(m_list->controls());
    layout->addWidget(m_list->stack(), 1);
    layout->addWidget(m_count);
    // They stand between the search and the chips; each goes before those that are there.
    placeAfterForTab(m_list->search(), m_notice);
    placeAfterForTab(m_list->search(), m_list->banner());
    placeAfterForTab(m_list->search(), m_journal);
    return main;
}

void PaymentsPage::setUpTable()
{
    table()->setTwoLineRows(true);
    table()->setItemDelegateForColumn(int(PaymentField::Tenant), new IdentityDelegate(table()));
    auto *amounts = new IdentityDelegate(table());
    amounts->setSecondLineIsWords(true);
    table()->setItemDelegateForColumn(int(PaymentField::Amount), amounts);
    table()->setItemDelegateForColumn(int(PaymentField::State), new StatusDelegate(table()));
    table()->setContextMenu([this](QMenu &menu, const QModelIndex &index) {
        // The row that was pressed is the one that the menu is about, also while other details are open.
        if (!m_shown.isEmpty())
            openRow(index);
        menu.addAction(tr("Show details"), this, [this, index] { openRow(index); });
        menu.addActions(rowActions());
    });
    connect(table(), &DataTable::rowActivated, this, &PaymentsPage::openRow);
    connect(table()->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
        [this](const QModelIndex &current) { followCurrentRow(current); });
}

void PaymentsPage::connectModel()
{
    connect(&m_model, &PaymentsViewModel::stateChanged, this, &PaymentsPage::showState);
    connect(&m_model, &PaymentsViewModel::stateChanged, this, &Page::pageChanged);
    connect(&m_model, &PaymentsViewModel::countsChanged, this, &PaymentsPage::showCounts);
    connect(&m_model, &PaymentsViewModel::journalChanged, this, &PaymentsPage::showTroubles);
    connect(&m_model, &PaymentsViewModel::rowsChanged, this, [this] {
        showTroubles();
        showActions();
        showDetail();
        dropLostSelection();
    });
    connect(&m_model, &PaymentsViewModel::timePassed, this, [this] {
        if (const auto detail = m_model.detail(m_shown))
            m_detail->setLook(detail->text.look);
    });
    connect(&m_model, &PaymentsViewModel::linesChanged, this, [this](const QString &id) {
        if (id == m_shown)
            showDetail();
    });
    connect(m_list, &ListTools::searchChanged, &m_model, &PaymentsViewModel::setSearchText);
    connect(m_list->chips(), &FilterChips::selectionChanged, this,
        [this](const QStringList &ids) { m_model.setShow(shownBy(ids.value(0))); });
    connect(m_list->stack(), &StateStack::emptyActionRequested, this, [this] {
        m_list->search()->reset();
        m_model.setSearchText({});
        m_model.setShow(PaymentFilter::Show::All);
    });
    connect(
        m_list->banner(), &Banner::actionRequested, this, [this] { showIntent(m_model.newestUnknown()); });
    connect(m_journal, &Banner::actionRequested, &m_model, &PaymentsViewModel::retryJournal);
    connect(m_acts, &PaymentActs::told, this,
        [this](Tone tone, const QString &sentence) { m_notice->showMessage(tone, sentence, {}, true); });
    connect(m_acts, &PaymentActs::nothingToTell, m_notice, &Banner::clear);
    connect(m_acts, &PaymentActs::tenantRequested, this, &PaymentsPage::tenantActivated);
    connect(m_panel, &DetailPanel::closed, this, [this] {
        m_shown.clear();
        makeRoom();
        showActions();
        table()->setFocus(Qt::OtherFocusReason);
    });
}

PageState PaymentsPage::pageState() const
{
    return {m_model.state().loading, m_model.state().asOf, {}};
}

void PaymentsPage::showState()
{
    m_list->chips()->setSelected({paymentChip(m_model.model()->filter().show)});
    m_arranging = true; // a table that lost its selection takes another one by itself
    m_list->setState(m_model.state());
    m_arranging = false;
    dropLostSelection();
    const bool searching = !m_model.model()->filter().search.isEmpty();
    m_list->search()->setCountText(
        searching ? countOfText(m_model.model()->rowCount(), m_model.counts().all) : QString());
    const int rows = m_model.model()->rowCount();
    QStringList parts{tr("%Ln line(s)", nullptr, rows)};
    if (const PaymentCounts &counts = m_model.counts(); counts.open > 0) {
        parts << tr("%Ln waiting", nullptr, int(counts.open - counts.unknown));
        if (counts.unknown > 0)
            parts << tr("%Ln unknown", nullptr, int(counts.unknown));
    }
    m_count->setText(m_list->stack()->showsContent() ? parts.join(QStringLiteral(" · ")) : QString());
}

void PaymentsPage::showCounts()
{
    const PaymentCounts &counts = m_model.counts();
    const QString unknown = counts.unknown > 0
        ? tr("%Ln of them with unknown outcome", nullptr, int(counts.unknown))
        : QString();
    m_list->chips()->setChips({{openChip, tr("Open"), counts.open, unknown},
        {observedChip, tr("Observed"), counts.observed, {}}, {allPaymentsChip, tr("All"), counts.all, {}}});
    m_list->chips()->setSelected({paymentChip(m_model.model()->filter().show)});
}

void PaymentsPage::showTroubles()
{
    const QString readOnly = m_model.readOnlyReason();
    m_readOnly->setText(readOnly);
    m_readOnly->setVisible(!readOnly.isEmpty());
    const JournalText journal = m_model.journalText();
    if (journal.sentence.isEmpty())
        m_journal->clear();
    else
        m_journal->showMessage(Tone::Warning,
            breakable(QStringList{journal.sentence, journal.hint, journal.details}.join(u' ').trimmed()),
            journal.retryHelps ? tr("Retry") : QString());
    const QString unknown = m_model.unknownText();
    if (unknown.isEmpty())
        m_list->banner()->clear();
    else
        m_list->banner()->showMessage(Tone::Warning, breakable(unknown), tr("Show"));
}

void PaymentsPage::openRow(const QModelIndex &index)
{
    const QString id = m_model.model()->idAt(index.row());
    if (!id.isEmpty())
        showIntent(id);
}

void PaymentsPage::showIntent(const QString &intentId)
{
    if (!m_model.detail(intentId))
        return;
    m_shown = intentId;
    if (m_model.model()->rowOf(intentId) < 0) {
        m_list->search()->reset();
        m_model.setSearchText({});
        m_model.setShow(PaymentFilter::Show::All);
    }
    const int row = m_model.model()->rowOf(intentId);
    if (row >= 0 && table()->currentIndex().row() != row)
        table()->goToRow(row);
    m_panel->show();
    makeRoom();
    m_model.readLines(intentId);
    showActions();
    showDetail();
}

void PaymentsPage::followCurrentRow(const QModelIndex &index)
{
    // Rows that go take the view to another one. That must not exchange what the buttons act on.
    if (m_arranging || m_model.model()->isMoving())
        return;
    if (!m_shown.isEmpty() && index.isValid() && m_model.model()->idAt(index.row()) != m_shown)
        return openRow(index);
    showActions();
}

/// What the details show may be in the list no longer: then no other row looks as if it were meant.
void PaymentsPage::dropLostSelection()
{
    if (!m_shown.isEmpty() && m_model.model()->rowOf(m_shown) < 0)
        table()->selectionModel()->clear();
}

void PaymentsPage::showDetail()
{
    const auto detail = m_model.detail(m_shown);
    if (!detail)
        return;
    m_panel->setTitle(detail->text.title);
    m_panel->setSubtitle(detail->intent.tenant.text());
    m_detail->setDetail(*detail, m_model.clock().utcNow());
}

void PaymentsPage::closeDetail()
{
    m_shown.clear();
    m_panel->hide();
    makeRoom();
    showActions();
}

void PaymentsPage::makeRoom()
{
    // Where both don't fit side by side, the details take the list's place until they are closed.
    m_main->setVisible(m_panel->isHidden() || width() >= widthForPaymentDetails);
}

void PaymentsPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    makeRoom();
}

void PaymentsPage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    m_model.setVisible(true);
}

void PaymentsPage::hideEvent(QHideEvent *event)
{
    Page::hideEvent(event);
    m_model.setVisible(false);
}

void PaymentsPage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && m_panel->isVisible())
        return m_panel->closePanel();
    Page::keyPressEvent(event);
}

QString PaymentsPage::target() const
{
    if (!m_shown.isEmpty())
        return m_shown;
    return m_model.model()->idAt(table()->currentIndex().row());
}

QList<QAction *> PaymentsPage::rowActions()
{
    showActions();
    return m_acts->actions();
}

void PaymentsPage::showActions()
{
    m_acts->refresh();
    if (m_detail)
        m_detail->setLead(m_acts->lead(), m_acts->checked());
}

} // namespace desk
