// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/activity_page.h"

#include "models/items/formatting.h"
#include "ui/delegates/status_delegate.h"
#include "ui/pages/list_tools.h"
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
#include "ui/widgets/status_badge.h"
#include "ui/widgets/tab_order.h"

#include <QAction>
#include <QHBoxLayout>
#include <QMenu>
#include <QVBoxLayout>

namespace desk {

namespace {

struct ActivityChip
{
    ActivityFilter::Show show;
    QLatin1String id;
};
constexpr ActivityChip activityChips[] = {
    {ActivityFilter::Show::All, QLatin1String("all")},
    {ActivityFilter::Show::Money, QLatin1String("money")},
    {ActivityFilter::Show::Seats, QLatin1String("seats")},
    {ActivityFilter::Show::Problems, QLatin1String("problems")},
};

QString activityChip(ActivityFilter::Show show)
{
    return std::ranges::find(activityChips, show, &ActivityChip::show)->id;
}

ActivityFilter::Show activityShownBy(const QString &id)
{
    const auto chip = std::ranges::find_if(activityChips, [&](const auto &row) { return row.id == id; });
    return chip == std::end(activityChips) ? ActivityFilter::Show::All : chip->show;
}

/// What is worth least goes first where there is no room; what is there by choice only, last.
ColumnRoom activityColumnRoom(ActivityField field)
{
    switch (field) {
    case ActivityField::Time:
        return {145};
    case ActivityField::Who:
        return {90, 5};
    case ActivityField::Account:
        return {120};
    case ActivityField::Mode:
        return {70};
    case ActivityField::Tenant:
        return {120};
    case ActivityField::Action:
        return {165};
    case ActivityField::Subject:
        return {110, 6};
    case ActivityField::Before:
        return {120, 3};
    case ActivityField::After:
        return {100, 4};
    case ActivityField::Result:
        return {120, 8};
    case ActivityField::Detail:
        return {280, 7};
    }
    return {120};
}

std::vector<TableColumn> activityTableColumns(const ActivityTableModel &model)
{
    std::vector<TableColumn> columns;
    for (int column = 0; column < model.columnCount(); ++column) {
        const auto field = ActivityField(column);
        // The order is the journal's; sorting what is only partly read would mislead.
        const ColumnRoom room = activityColumnRoom(field);
        columns.push_back({model.columnId(column), room.width, model.isVisibleByDefault(column),
            field != ActivityField::Time, false, field == ActivityField::Detail, room.givesWay});
    }
    return columns;
}

} // namespace

ActivityPage::ActivityPage(ActivityViewModel &model, Preferences &preferences, QWidget *parent)
    : Page(parent)
    , m_model(model)
    , m_tenant(new QAction(tr("Go to &tenant"), this))
    , m_header(new PageHeader(this))
    , m_journal(new Banner(this))
    , m_integrity(new StatusBadge(this))
    , m_coverage(new ElidedLabel(this))
{
    setObjectName(QStringLiteral("activityPage"));
    m_header->setTitle(tr("Activity"));
    m_journal->setObjectName(QStringLiteral("activityJournal"));
    m_coverage->setObjectName(QStringLiteral("activityCoverage"));
    setCaption(m_coverage);
    buildList(preferences);
    setUpTable();

    auto *footer = new QHBoxLayout;
    footer->setSpacing(space::Block);
    footer->addWidget(m_coverage, 1);
    footer->addWidget(m_integrity);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::Page, space::Page, space::Page, space::Block);
    layout->setSpacing(space::Medium);
    layout->addWidget(m_header);
    layout->addWidget(m_journal);
    layout->addWidget(m_list->banner());
    layout->addLayout(m_list->controls());
    layout->addWidget(m_list->stack(), 1);
    layout->addLayout(footer);
    // They stand between the search and the chips; each goes before those that are there.
    placeAfterForTab(m_list->search(), m_list->banner());
    placeAfterForTab(m_list->search(), m_journal);
    connectModel();
    showCounts();
    showState();
    showIntegrity();
    showJournal();
}

void ActivityPage::buildList(Preferences &preferences)
{
    StateTexts texts;
    texts.provider = m_model.provider();
    texts.subject = tr("The activity");
    texts.nothingYet = {tr("No activity yet"),
        tr("Every change that is made with this program is listed here: who made it, when, and its result."),
        {}};
    texts.nothingMatches
        = {tr("No line matches"), tr("Nothing matches this search and this filter."), tr("Show all")};
    m_list = new ListTools(
        {QStringLiteral("activity"), tr("Activity"), tr("Which lines"), tr("Search activity"),
            tr("Search tenant, person or ID"), texts},
        *m_model.model(), preferences, QStringLiteral("activity/table"),
        [this] { return activityTableColumns(*m_model.model()); }, this, m_header);
    connect(m_list, &ListTools::searchChanged, &m_model, &ActivityViewModel::setSearchText);
    connect(m_list->chips(), &FilterChips::selectionChanged, this,
        [this](const QStringList &ids) { m_model.setShow(activityShownBy(ids.value(0))); });
    connect(m_list->stack(), &StateStack::emptyActionRequested, this, [this] {
        m_list->search()->reset();
        m_model.setSearchText({});
        m_model.setShow(ActivityFilter::Show::All);
    });
}

void ActivityPage::setUpTable()
{
    table()->setItemDelegateForColumn(int(ActivityField::Result), new StatusDelegate(table()));
    table()->setContextMenu([this](QMenu &menu, const QModelIndex &) { menu.addActions(rowActions()); });
    connect(table(), &DataTable::rowActivated, this, &ActivityPage::goToTenant);
    connect(table(), &DataTable::visibleRowsChanged, &m_model, &ActivityViewModel::setVisibleRows);
    connect(m_tenant, &QAction::triggered, this, &ActivityPage::goToTenant);
}

void ActivityPage::connectModel()
{
    connect(&m_model, &ActivityViewModel::stateChanged, this, &ActivityPage::showState);
    connect(&m_model, &ActivityViewModel::stateChanged, this, &Page::pageChanged);
    connect(&m_model, &ActivityViewModel::countsChanged, this, &ActivityPage::showCounts);
    connect(&m_model, &ActivityViewModel::integrityChanged, this, &ActivityPage::showIntegrity);
    connect(&m_model, &ActivityViewModel::journalChanged, this, &ActivityPage::showJournal);
    connect(m_journal, &Banner::actionRequested, &m_model, &ActivityViewModel::retryJournal);
    connect(m_list->banner(), &Banner::actionRequested, this, [this] {
        m_list->search()->reset();
        m_model.showChangedLine();
    });
    connect(m_list->banner(), &Banner::secondActionRequested, this, &Page::exportRequested);
    connect(&m_model, &ActivityViewModel::changedLineShown, this, [this](int row) {
        if (row >= 0)
            table()->goToRow(row);
    });
}

PageState ActivityPage::pageState() const
{
    return {m_model.state().loading, m_model.state().asOf, {}};
}

QList<QAction *> ActivityPage::rowActions()
{
    const ActivityEntry *entry = m_model.model()->entryAt(table()->currentIndex().row());
    m_tenant->setEnabled(entry && !entry->tenant.isEmpty());
    return {m_tenant};
}

void ActivityPage::goToTenant()
{
    const ActivityEntry *entry = m_model.model()->entryAt(table()->currentIndex().row());
    if (entry && !entry->tenant.isEmpty())
        Q_EMIT tenantActivated(entry->tenant);
}

void ActivityPage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    m_model.start();
}

void ActivityPage::showState()
{
    m_list->chips()->setSelected({activityChip(m_model.model()->filter().show)});
    m_list->setState(m_model.state());
    showLoading(*m_header->progress(), m_model.state());
}

void ActivityPage::showCounts()
{
    const ActivityCounts &counts = m_model.model()->counts();
    const bool known = m_model.state().asOf.isValid();
    const QString coverage = m_model.coverageText();
    const auto chip = [&](ActivityFilter::Show show, const QString &label, qint64 count) {
        // What isn't read yet isn't counted: the number would only grow.
        return FilterChips::Chip{activityChip(show), label,
            known && m_model.isComplete() ? std::optional(count) : std::nullopt, coverage};
    };
    m_list->chips()->setChips({chip(ActivityFilter::Show::All, tr("All"), counts.all),
        chip(ActivityFilter::Show::Money, tr("Money"), counts.money),
        chip(ActivityFilter::Show::Seats, tr("Seats"), counts.seats),
        chip(ActivityFilter::Show::Problems, tr("Problems"), counts.problems)});
    m_list->chips()->setSelected({activityChip(m_model.model()->filter().show)});
    const bool filtered = !m_model.model()->filter().isEmpty();
    m_list->search()->setCountText(
        filtered ? countOfText(m_model.model()->rowCount(), counts.all) : QString());
    m_coverage->setText(coverage.isEmpty() && known ? tr("%Ln line(s)", nullptr, int(counts.all)) : coverage);
}

void ActivityPage::showIntegrity()
{
    const QString text = m_model.integrityText();
    const Tone tone = toneOf(m_model.integrityTone());
    m_integrity->setVisible(!text.isEmpty() && tone == Tone::Positive);
    m_integrity->setStatus(text, tone);
    if (text.isEmpty() || tone == Tone::Positive)
        m_list->banner()->clear();
    else
        m_list->banner()->showMessage(tone, text,
            m_model.changedLine() > 0 ? tr("Go to the line") : QString(), false,
            m_model.changedLine() > 0 ? tr("Export…") : QString());
}

void ActivityPage::showJournal()
{
    const JournalText journal = m_model.journalText();
    if (journal.sentence.isEmpty())
        return m_journal->clear();
    m_journal->showMessage(Tone::Warning,
        breakable(QStringList{journal.sentence, journal.hint, journal.details}.join(u' ').trimmed()),
        journal.retryHelps ? tr("Retry") : QString());
}

} // namespace desk
