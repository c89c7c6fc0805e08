// SPDX-License-Identifier: GPL-3.0-or-later
// Renders every piece of the ui in every state to PNG files: gallery FOLDER. It starts itself once for each
// scale, because the scale is read when a program starts.
#include "support/ui_tenant_model.h"
#include "ui/charts/chart_card.h"
#include "ui/charts/seats_over_time_chart.h"
#include "ui/delegates/cell_delegate.h"
#include "ui/delegates/identity_delegate.h"
#include "ui/delegates/status_delegate.h"
#include "ui/delegates/utilisation_delegate.h"
#include "ui/theme/fonts.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"
#include "ui/widgets/age_label.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/detail_panel.h"
#include "ui/widgets/fact_tile.h"
#include "ui/widgets/filter_chips.h"
#include "ui/widgets/key_value_grid.h"
#include "ui/widgets/mode_badge.h"
#include "ui/widgets/navigation_list.h"
#include "ui/widgets/page_header.h"
#include "ui/widgets/pager.h"
#include "ui/widgets/plain_text.h"
#include "ui/widgets/search_field.h"
#include "ui/widgets/seats_line.h"
#include "ui/widgets/state_view.h"
#include "ui/widgets/status_badge.h"
#include "ui/widgets/tab_strip.h"
#include "ui/widgets/thin_progress.h"
#include "ui/widgets/utilisation_bar.h"

#include <QApplication>
#include <QComboBox>
#include <QDir>
#include <QFrame>
#include <QGridLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QProcess>
#include <QPushButton>
#include <QTest>
#include <QToolButton>
#include <QVBoxLayout>

#include <memory>

using namespace desk;

namespace {

QString text(const char *latin)
{
    return QString::fromUtf8(latin);
}

std::unique_ptr<uitest::TenantModel> tenants()
{
    auto model = std::make_unique<uitest::TenantModel>();
    model->rows = {
        {text("Acme Corp"), text("workspace_123"), text("Business"), text("Active"), StatusTone::Good, 8, 10,
            text("1 Dec 2026")},
        {text("Bluebird Logistics GmbH & Co. KG with a very long name indeed"),
            text("ws_bluebird_logistics_europe_central_1"), text("Enterprise"), text("Active"),
            StatusTone::Good, 1204, 1250, text("14 Jan 2027")},
        {text("Cedar Health"), text("cedar-health"), text("Business"), text("Past due"), StatusTone::Critical,
            12, 10, text("–")},
        {text("<b>Dynamo</b> & Sons"), text("dyn_7f3a"), text("Starter"), text("Trial"), StatusTone::Info, 1,
            5, text("3 Dec 2026")},
        {text("שלום עולם"), text("tenant_rtl"), text("Starter"), text("Ending"), StatusTone::Warning, 5, 5,
            text("30 Nov 2026")},
        {text(""), text("org_without_a_name"), text("–"), text("No subscription"), StatusTone::Muted, -1, -1,
            text("–")},
        {text("Fjord Studio"), text("fjord"), text("Business"), text("Active"), StatusTone::Good, 0, 25,
            text("1 Feb 2027")},
        {text("Globex"), text("globex_international"), text("Enterprise"), text("Active"), StatusTone::Good,
            512, 500, text("9 Mar 2027")},
        {text("Hooli"), text("hooli"), text("Starter"), text("Cancelled"), StatusTone::Muted, 3, 3,
            text("–")},
        {text("Initech"), text("initech"), text(""), text(""), StatusTone::Muted, -1, -1, text(""), true},
        {text("Jupiter"), text("jupiter"), text(""), text(""), StatusTone::Muted, -1, -1, text(""), true},
    };
    return model;
}

DataTable *tenantTable(uitest::TenantModel *model, QWidget *parent, bool twoLines)
{
    auto *table = new DataTable(parent);
    table->setModel(model);
    table->setTwoLineRows(twoLines);
    table->setColumns({{text("tenant"), 260, true, false, true}, {text("plan"), 110, true, true, true},
        {text("status"), 150, true, true, true}, {text("seats"), 220, true, true, true},
        {text("renews"), 120, true, true, true}});
    table->setItemDelegate(new CellDelegate(table));
    table->setItemDelegateForColumn(0, new IdentityDelegate(table));
    table->setItemDelegateForColumn(2, new StatusDelegate(table));
    table->setItemDelegateForColumn(3, new UtilisationDelegate(table));
    table->sortByColumn(0, Qt::AscendingOrder);
    return table;
}

SeatsOverTime seatHistory()
{
    SeatsOverTime series;
    const qint64 start = QDateTime(QDate(2026, 5, 3), QTime(9, 30), Qt::UTC).toMSecsSinceEpoch();
    const qint64 day = 86'400'000;
    qint64 seats = 0;
    for (int i = 0; i < 28; ++i) {
        seats += i % 7 == 5 ? -1 : (i % 3 == 0 ? 1 : (i % 11 == 4 ? 2 : 0));
        series.active.push_back({start + i * 7 * day + (i % 4) * 3'600'000, std::max<qint64>(seats, 0)});
    }
    series.capacity = {{start + 40 * day, 10}, {start + 110 * day, 8}, {start + 150 * day, 15}};
    series.active.push_back({start + 200 * day, series.active.back().value});
    return series;
}

struct Sheet
{
    explicit Sheet(int width)
        : page(std::make_unique<QWidget>())
        , layout(new QVBoxLayout(page.get()))
    {
        page->setFixedWidth(width);
        layout->setContentsMargins(space::Page, space::Page, space::Page, space::Page);
        layout->setSpacing(space::Block);
    }
    std::unique_ptr<QWidget> page;
    QVBoxLayout *layout;
};

QWidget *row(std::initializer_list<QWidget *> widgets, bool stretch = true)
{
    auto *box = new QWidget;
    auto *layout = new QHBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::Small);
    for (QWidget *widget : widgets)
        layout->addWidget(widget);
    if (stretch)
        layout->addStretch(1);
    return box;
}

StatusBadge *badge(const char *word, Tone tone)
{
    auto *result = new StatusBadge;
    result->setStatus(text(word), tone);
    return result;
}

QPushButton *button(const char *words, ButtonKind kind, bool enabled = true)
{
    auto *result = new QPushButton(text(words));
    setButtonKind(result, kind);
    result->setEnabled(enabled);
    return result;
}

FactTile *tile(const char *label, const char *value, const char *caption, Tone tone = Tone::Neutral)
{
    auto *result = new FactTile;
    result->setLabel(text(label));
    result->setValue(text(value), tone);
    result->setCaption(text(caption));
    return result;
}

ModeBadge *mode(AccountMode which)
{
    auto *result = new ModeBadge;
    result->setMode(which);
    return result;
}

PageHeader *header(bool full)
{
    auto *result = new PageHeader;
    result->setTitle(full ? text("Acme Corp") : text("Tenants"));
    if (full) {
        result->setBreadcrumb(text("Tenants"));
        result->setId(text("workspace_123"));
        result->setFacts({text("Business"), text("monthly"), text("renews 1 Dec")});
        result->addBadge(badge("Active", Tone::Positive));
        result->addBadge(mode(AccountMode::Test));
        result->addAction(button("Open portal", ButtonKind::Quiet));
        result->addAction(button("Add capacity…", ButtonKind::Quiet));
        result->addAction(button("Allocate seat", ButtonKind::Primary));
        result->progress()->setProgress(3, 10);
    }
    return result;
}

FilterChips *chips(bool counts)
{
    auto *result = new FilterChips;
    const auto count = [counts](qint64 n) { return counts ? std::optional<qint64>(n) : std::nullopt; };
    result->setChips(
        {{text("all"), text("All"), count(1204), {}}, {text("over"), text("Over capacity"), count(9), {}},
            {text("trial"), text("Trial"), count(41), {}}, {text("due"), text("Past due"), count(3), {}}});
    return result;
}

std::unique_ptr<QWidget> piecesSheet()
{
    Sheet sheet(1000);
    sheet.layout->addWidget(header(true));
    auto *tabs = new TabStrip;
    tabs->setTabs({{text("seats"), text("Seats")}, {text("subscription"), text("Subscription")},
        {text("history"), text("R&D history")}});
    sheet.layout->addWidget(tabs);
    auto *bar = tile("Seats in use", "8 of 10", "2 free");
    bar->setBar(8, 10);
    auto *over = tile("Cedar Health", "12 of 10", "2 over capacity", Tone::Critical);
    over->setBar(12, 10);
    auto *unknown = tile("Renews", "", "");
    unknown->setUnknown(text("No active subscription"));
    unknown->setCaption(text("no active subscription"));
    auto *tiles = row({bar, over, tile("Tenants", "1,204", "9 over capacity"), unknown}, false);
    sheet.layout->addWidget(tiles);
    sheet.layout->addWidget(chips(true));
    auto *search = new SearchField;
    search->setText(text("acme"));
    search->setCountText(text("37 of 1,204"));
    auto *empty = new SearchField;
    empty->setCountText(text("1,204"));
    auto *combo = new QComboBox;
    combo->addItems({text("50"), text("100")});
    auto *off = new QComboBox;
    off->addItem(text("Disabled"));
    off->setEnabled(false);
    sheet.layout->addWidget(row({search, empty, combo, off}));
    sheet.layout->addWidget(
        row({button("Allocate seat", ButtonKind::Primary), button("Add capacity…", ButtonKind::Quiet),
            button("Remove seat", ButtonKind::Danger), button("Show all", ButtonKind::Link),
            button("Disabled", ButtonKind::Primary, false), button("Disabled", ButtonKind::Quiet, false)}));
    sheet.layout->addWidget(row({badge("Active", Tone::Positive), badge("Trial", Tone::Accent),
        badge("Ending", Tone::Warning), badge("Past due", Tone::Critical), badge("Removed", Tone::Neutral),
        mode(AccountMode::Demo), mode(AccountMode::Test), mode(AccountMode::Live)}));
    auto *grid = new QWidget;
    auto *bars = new QGridLayout(grid);
    bars->setContentsMargins(0, 0, 0, 0);
    const std::pair<int, int> values[]
        = {{0, 10}, {1, 1000}, {8, 10}, {10, 10}, {12, 10}, {30, 10}, {-1, -1}};
    int column = 0;
    for (const auto &[used, capacity] : values) {
        auto *utilisation = new UtilisationBar;
        if (used >= 0)
            utilisation->setValues(used, capacity);
        bars->addWidget(utilisation, 0, column++);
    }
    sheet.layout->addWidget(grid);
    auto *pager = new Pager;
    pager->setState(3, 50, 1204);
    auto *single = new Pager;
    single->setState(1, 25, 8);
    sheet.layout->addWidget(row({pager, single}));
    for (const Tone tone : {Tone::Accent, Tone::Warning, Tone::Critical, Tone::Positive}) {
        auto *banner = new Banner;
        banner->showMessage(
            tone, text("The server can't be reached. What is shown is from 14:02."), text("Retry"), true);
        sheet.layout->addWidget(banner);
    }
    auto *progress = new ThinProgress;
    progress->setProgress(64, 100);
    sheet.layout->addWidget(progress);
    return std::move(sheet.page);
}

std::unique_ptr<QWidget> statesSheet()
{
    Sheet sheet(1200);
    auto *grid = new QGridLayout;
    grid->setSpacing(space::Block);
    sheet.layout->addLayout(grid);
    std::vector<StateView *> views;
    for (int i = 0; i < 6; ++i) {
        auto *view = new StateView;
        view->setMinimumHeight(280);
        grid->addWidget(view, i / 2, i % 2);
        views.push_back(view);
    }
    views[0]->showLoading(text("The tenants"));
    views[1]->showEmpty(EmptyKind::NothingYet,
        {text("No tenants yet."),
            text("Tenants appear here as soon as your application creates them through the API."), {}});
    views[2]->showEmpty(EmptyKind::NothingMatches,
        {text("Nothing matches “acmee”."), text("1,204 tenants were searched by name and ID."),
            text("Clear search")});
    views[3]->showEmpty(EmptyKind::NoActiveSubscription,
        {text("Acme Corp has no active subscription, so it has no seats."),
            text("Its removed seats are in History."), {}});
    views[4]->showError({text("The server failed."),
        text("The seats could not be loaded; nothing was changed. Try again in a moment."),
        text("GET /api/public/capacity/allocations · Crovver answered 500 · INTERNAL · sent 4 times · "
             "request ID req_8f2c"),
        text("database is <b>down</b>, call +1 555 0100")});
    views[4]->findChild<QToolButton *>(text("showDetails"))->setChecked(true);
    views[5]->showOffline({text("The server can't be reached."),
        text("The tenants could not be loaded; nothing was changed. Check the network and the base URL, then "
             "try again."),
        text("GET /api/public/tenants · sent 4 times"), {}});
    return std::move(sheet.page);
}

std::unique_ptr<QWidget> chartsSheet()
{
    Sheet sheet(1100);
    const std::pair<std::optional<qint64>, std::optional<qint64>> figures[] = {
        {8, 10}, {12, 10}, {10, 10}, {12480, 12500}, {0, 0}, {3, std::nullopt}, {std::nullopt, std::nullopt}};
    for (const auto &[used, units] : figures) {
        auto *line = new SeatsLine;
        Capacity capacity;
        capacity.activeCount = used;
        capacity.units = units;
        line->setGauge(seatGauge(capacity));
        sheet.layout->addWidget(line);
    }
    auto *chart = new SeatsOverTimeChart;
    chart->setSeries(seatHistory());
    auto *card = new ChartCard(text("Seats in use against capacity"), chart);
    card->setFixedHeight(280);
    sheet.layout->addWidget(card);
    auto *cursorChart = new SeatsOverTimeChart;
    cursorChart->setSeries(seatHistory());
    auto *cursorCard = new ChartCard(text("Seats in use against capacity"), cursorChart);
    cursorCard->setNote(text("1,200 of 8,214 seats loaded"));
    cursorCard->setFixedHeight(280);
    cursorChart->setCursorAt(14);
    auto *tableChart = new SeatsOverTimeChart;
    tableChart->setSeries(seatHistory());
    auto *tableCard = new ChartCard(text("Seats in use against capacity"), tableChart);
    tableCard->setTableShown(true);
    tableCard->setFixedSize(380, 280);
    sheet.layout->addWidget(row({cursorCard, tableCard}, false));
    auto *emptyCard = new ChartCard(text("Seats in use against capacity"), new SeatsOverTimeChart);
    emptyCard->setEmptyText({text("No history yet."),
        text("Seats over time is drawn when all 8,214 seats are loaded; 1,200 are."), {}});
    emptyCard->setFixedHeight(220);
    sheet.layout->addWidget(emptyCard);
    return std::move(sheet.page);
}

std::unique_ptr<QWidget> iconsSheet()
{
    Sheet sheet(760);
    auto *grid = new QGridLayout;
    sheet.layout->addLayout(grid);
    for (int i = 0; i < iconCount(); ++i) {
        const auto name = IconName(i);
        auto *picture = new QToolButton;
        picture->setIcon(icon(name, Role::Text));
        picture->setIconSize({20, 20});
        auto *cell = row({picture, plainLabel(iconFileName(name), nullptr)});
        grid->addWidget(cell, i / 5, i % 5);
    }
    return std::move(sheet.page);
}

DetailPanel *details()
{
    auto *panel = new DetailPanel;
    panel->setTitle(text("Alice Adams"));
    panel->setSubtitle(text("user_1"));
    auto *grid = new KeyValueGrid;
    grid->setRows({{text("User ID"), text("user_1"), true, false, {}},
        {text("E-mail"), text("alice@acme.example"), false, false, {}},
        {text("Status"), text("Active"), false, false, {}},
        {text("Allocated"), text("1 May 2026 · 204 days"), false, false, {}},
        {text("Removed"), {}, false, false, text("Still active")},
        {text("External ID"), text("4f1c5a0e-8a3e-4d57-b8d1-0c5f9b6f2f1b-with-more"), true, false, {}},
        {text("Metadata"), text("{\n  \"addedBy\": \"sam\",\n  \"tool\": \"crovver-desk\"\n}"), false, true,
            {}}});
    panel->setContent(row({grid}, false));
    return panel;
}

/// A page as the program will have it, so that the pieces are seen together.
std::unique_ptr<QWidget> pageSheet(uitest::TenantModel *model, bool twoLines)
{
    auto page = std::make_unique<QWidget>();
    page->setFixedSize(1280, 800);
    auto *outer = new QHBoxLayout(page.get());
    outer->setContentsMargins(0, 0, 0, 0);
    outer->setSpacing(0);
    auto *left = new QWidget;
    auto *leftLayout = new QVBoxLayout(left);
    leftLayout->setContentsMargins(0, space::Block, 0, space::Block);
    auto *account = row({plainLabel(text("Acme SaaS"), nullptr), mode(AccountMode::Test)});
    account->layout()->setContentsMargins(space::Block, 0, space::Block, space::Small);
    auto *navigation = new NavigationList;
    navigation->setEntries({{text("overview"), text("Overview"), IconName::Overview, {}},
        {text("tenants"), text("Tenants"), IconName::Tenants, {}},
        {text("payments"), text("Payments"), IconName::Payments, 2},
        {text("requests"), text("Requests"), IconName::Requests, {}}});
    navigation->setCurrentId(text("tenants"));
    leftLayout->addWidget(account);
    leftLayout->addWidget(navigation, 1);
    left->setFixedWidth(metric::NavigationWidth);
    outer->addWidget(left);
    auto *middle = new QVBoxLayout;
    middle->setContentsMargins(space::Page, space::Page, space::Page, space::Block);
    middle->setSpacing(space::Medium);
    auto *head = header(false);
    auto *search = new SearchField;
    search->setCountText(text("11 of 1,204"));
    head->addAction(search);
    head->addAction(button("New tenant", ButtonKind::Primary));
    middle->addWidget(head);
    auto *filters = new QHBoxLayout;
    auto *columns = new QToolButton;
    columns->setIcon(icon(IconName::Columns));
    filters->addWidget(chips(true), 1);
    filters->addWidget(columns);
    middle->addLayout(filters);
    auto *table = tenantTable(model, nullptr, twoLines);
    table->selectionModel()->select(
        model->index(2, 0), QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    middle->addWidget(table, 1);
    auto *foot = new QHBoxLayout;
    auto *pager = new Pager;
    pager->setState(1, 50, 1204);
    auto *age = new AgeLabel;
    age->setPattern(text("1,204 tenants · updated %1"));
    age->setTime(QDateTime::currentDateTimeUtc().addSecs(-125));
    foot->addWidget(age, 1);
    foot->addWidget(pager);
    middle->addLayout(foot);
    outer->addLayout(middle, 1);
    if (!twoLines)
        outer->addWidget(details());
    return page;
}

void save(QWidget *sheet, const QString &folder, const QString &name)
{
    sheet->show();
    QTest::qWait(220); // a skeleton shows itself after 150 ms
    sheet->grab().save(folder + QLatin1Char('/') + name + QLatin1String(".png"));
}

void saveChooser(uitest::TenantModel *model, const QString &folder, const QString &name)
{
    const std::unique_ptr<DataTable> table(tenantTable(model, nullptr, true));
    table->resize(900, 400);
    table->show();
    table->openColumnChooser();
    table->findChild<QWidget *>(text("columnChooser"))
        ->grab()
        .save(folder + QLatin1Char('/') + name + QLatin1String(".png"));
}

int renderAll(QApplication &application, const QString &folder, const QString &scale)
{
    Theme theme(application);
    const auto model = tenants();
    for (const Scheme scheme : {Scheme::Light, Scheme::Dark}) {
        const QString tail = (scheme == Scheme::Dark ? text("-dark@") : text("-light@")) + scale;
        theme.apply(scheme, Density::Comfortable);
        save(piecesSheet().get(), folder, text("pieces") + tail);
        save(statesSheet().get(), folder, text("states") + tail);
        save(chartsSheet().get(), folder, text("charts") + tail);
        save(iconsSheet().get(), folder, text("icons") + tail);
        save(pageSheet(model.get(), true).get(), folder, text("page") + tail);
        QApplication::setLayoutDirection(Qt::RightToLeft);
        save(pageSheet(model.get(), true).get(), folder, text("page-rtl") + tail);
        QApplication::setLayoutDirection(Qt::LeftToRight);
        saveChooser(model.get(), folder, text("chooser") + tail);
        theme.apply(scheme, Density::Compact);
        save(pageSheet(model.get(), false).get(), folder, text("page-compact") + tail);
    }
    return 0;
}

} // namespace

int main(int argc, char **argv)
{
    if (argc < 2) {
        qWarning("usage: gallery FOLDER");
        return 2;
    }
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QString folder = QString::fromLocal8Bit(argv[1]);
    QDir().mkpath(folder);
    if (argc == 2) {
        for (const char *scale : {"1", "2"}) {
            qputenv("QT_SCALE_FACTOR", scale);
            if (QProcess::execute(QString::fromLocal8Bit(argv[0]), {folder, QString::fromLatin1(scale)}) != 0)
                return 1;
        }
        return 0;
    }
    QApplication application(argc, argv);
    return renderAll(application, folder, QString::fromLatin1(argv[2]));
}
