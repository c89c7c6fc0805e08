// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/seats_chart_section.h"

#include "models/items/formatting.h"
#include "models/views/error_text.h"
#include "ui/charts/chart_card.h"
#include "ui/charts/seats_over_time_chart.h"
#include "ui/pages/list_tools.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/assistive.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/filter_chips.h"
#include "ui/widgets/plain_text.h"
#include "ui/widgets/seats_line.h"

#include <QAction>
#include <QHBoxLayout>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace desk {

namespace {

constexpr int chartHeight = 240;
constexpr int leastChartHeight = 120;
constexpr int leastRows = 2; // of the list, below the chart
constexpr int wantedRows = 14; // below a chart that nobody asked for

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

SeatsChartSection::SeatsChartSection(SeatsViewModel &model, Preferences &preferences, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_preferences(preferences)
    , m_switch(new QAction(this))
    , m_problem(new Banner(this))
{
    m_problem->setObjectName(QStringLiteral("chartProblem"));
    m_top = buildSummary();
    buildChart();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::Medium);
    layout->addWidget(m_top);
    layout->addWidget(m_card);
    layout->addWidget(m_problem);
    connect(&m_model, &SeatsViewModel::capacityChanged, this, &SeatsChartSection::showGauge);
    connect(&m_model.history(), &SeatHistory::changed, this, &SeatsChartSection::showChart);
    connect(&m_model, &SeatsViewModel::stateChanged, this, [this] {
        if (!m_model.history().overTime())
            showChart();
    });
    showGauge();
    showChart();
}

QWidget *SeatsChartSection::buildSummary()
{
    auto *row = new QWidget(this);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::Small);
    m_summary = new SeatsLine(row);
    m_switch->setCheckable(true);
    m_button = listButton(tr("Chart"), IconName::Chart, tr("Show chart"), row);
    m_button->setObjectName(QStringLiteral("seatChart"));
    m_button->setCheckable(true);
    m_button->setToolTip(tr("Seats in use against capacity (%1)")
                             .arg(QKeySequence(Qt::CTRL | Qt::Key_G).toString(QKeySequence::NativeText)));
    layout->addWidget(m_summary, 1);
    layout->addWidget(m_button);
    connect(m_button, &QToolButton::toggled, m_switch, &QAction::setChecked);
    connect(m_switch, &QAction::enabledChanged, this, &SeatsChartSection::switchChanged);
    connect(m_switch, &QAction::toggled, this, [this](bool on) {
        m_preferences.setValue(chartKey, on);
        Q_EMIT roomNeeded();
    });
    return row;
}

void SeatsChartSection::buildChart()
{
    m_chart = new SeatsOverTimeChart(this);
    m_card = new ChartCard(tr("Seats in use against capacity"), m_chart, this);
    m_card->setObjectName(QStringLiteral("overTimeCard"));
    m_days = new FilterChips(FilterChips::Choice::Exclusive, m_card);
    m_days->setAccessibleName(tr("Time shown"));
    m_days->setChips({{QStringLiteral("days30"), tr("30 d"), {}, tr("The last 30 days")},
        {QStringLiteral("days90"), tr("90 d"), {}, tr("The last 90 days")},
        {QStringLiteral("days365"), tr("1 y"), {}, tr("The last year")},
        {everything, tr("All", "time"), {}, tr("Since the first seat")}});
    const QString kept = m_preferences.value(daysKey, QString(everything)).toString();
    m_days->setSelected({kept});
    if (m_days->current() != kept)
        m_days->setSelected({everything});
    connect(m_days, &FilterChips::selectionChanged, this, &SeatsChartSection::showDays);
    m_card->addTool(m_days);
    m_chart->setDays(daysOf(*m_days));
    connect(m_card, &ChartCard::saveFailed, this, [this](const QString &reason) {
        m_problem->showMessage(
            Tone::Warning, tr("The chart could not be saved: %1").arg(oneLine(reason, 300)), {}, true);
    });
    connect(m_card, &ChartCard::saved, this, [this] { m_problem->clear(); });
    connect(m_chart, &SeatsOverTimeChart::orderActivated, this, &SeatsChartSection::orderRequested);
}

void SeatsChartSection::showDays()
{
    m_chart->setDays(daysOf(*m_days));
    m_preferences.setValue(daysKey, m_days->current());
}

void SeatsChartSection::showGauge()
{
    m_summary->setGauge(m_model.gauge());
}

/// Under the chart's title, or in the line while the chart is hidden.
void SeatsChartSection::showForecast()
{
    const auto series = m_model.history().overTime();
    const QString forecast = series ? seatForecastText(*series) : QString();
    QStringList notes{forecast};
    if (series && series->leftOut > 0)
        notes << tr("%Ln seat(s) without a usable date are left out", nullptr, int(series->leftOut));
    notes.removeAll(QString());
    m_card->setNote(notes.join(QStringLiteral(" · ")));
    m_summary->setNote(m_card->isHidden() ? forecast : QString());
}

void SeatsChartSection::showChart()
{
    showForecast();
    const auto series = m_model.history().overTime();
    if (series) {
        m_chart->setSeries(*series);
        m_card->setEmptyText({tr("No seats yet"), tr("The first allocation starts this chart."), {}});
        return;
    }
    if (m_chart->hasData())
        m_chart->setSeries({});
    if (const auto error = m_model.history().error()) {
        const ErrorText text = errorText(*error, tr("The history of the seats"), m_model.provider());
        m_card->setEmptyText({text.title, text.hint, {}});
    } else if (m_model.history().expected() > 0) {
        m_card->setEmptyText({tr("Reading every seat this tenant ever had"),
            tr("%1 loaded").arg(countOfText(m_model.history().done(), m_model.history().expected())), {}});
    } else if (m_model.state().loading || m_model.state().phase == ViewState::Phase::Ready) {
        m_card->setEmptyText({tr("Reading the list first"), tr("The history follows it."), {}});
    } else {
        m_card->setEmptyText({tr("No history"), tr("This tenant's seats aren't known."), {}});
    }
}

void SeatsChartSection::fit(bool isListed, int room, int rowHeight)
{
    const int around = m_top->sizeHint().height() + space::Medium
        + (m_problem->isHidden() ? 0 : m_problem->sizeHint().height() + space::Medium);
    const auto roomBesides = [&](int rows) { return room - around - rows * rowHeight - space::Medium; };
    const int height = std::min(chartHeight, roomBesides(leastRows));
    const bool fits = height >= leastChartHeight;
    const bool wanted = m_preferences.value(chartKey, roomBesides(wantedRows) >= chartHeight).toBool();
    setVisible(isListed || !m_problem->isHidden());
    m_top->setVisible(isListed);
    if (fits)
        m_card->setFixedHeight(height);
    m_card->setVisible(isListed && fits && wanted);
    m_switch->setEnabled(isListed && fits);
    {
        const QSignalBlocker quiet(m_switch); // nobody chose it
        m_switch->setChecked(fits && wanted);
    }
    showChecked(m_button, fits && wanted);
    m_button->setEnabled(fits);
    showForecast();
}

} // namespace desk
