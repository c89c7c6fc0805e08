// SPDX-License-Identifier: GPL-3.0-or-later
// The two charts of the tab, and what they say while they have nothing to draw.
#include "models/items/formatting.h"
#include "models/views/error_text.h"
#include "ui/charts/chart_card.h"
#include "ui/charts/seat_gauge_chart.h"
#include "ui/charts/seats_over_time_chart.h"
#include "ui/pages/seats_tab.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/plain_text.h"

#include <QHBoxLayout>

namespace desk {

namespace {

constexpr int chartHeight = 210;
constexpr int gaugeWidth = 250;

} // namespace

QWidget *SeatsTab::buildCharts()
{
    auto *row = new QWidget(this);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::Block);
    m_gauge = new SeatGaugeChart(row);
    m_gaugeCard = new ChartCard(tr("Seats in use"), m_gauge, row);
    m_gaugeCard->setObjectName(QStringLiteral("gaugeCard"));
    m_gaugeCard->setFixedWidth(gaugeWidth);
    m_gaugeCard->setEmptyText({tr("Not known yet"), {}, {}});
    m_overTime = new SeatsOverTimeChart(row);
    m_overTimeCard = new ChartCard(tr("Seats in use against capacity"), m_overTime, row);
    m_overTimeCard->setObjectName(QStringLiteral("overTimeCard"));
    for (const ChartCard *card : {m_gaugeCard, m_overTimeCard}) {
        connect(card, &ChartCard::saveFailed, this, [this](const QString &reason) {
            m_chartProblem->showMessage(
                Tone::Warning, tr("The chart could not be saved: %1").arg(oneLine(reason, 300)), {}, true);
        });
        connect(card, &ChartCard::saved, this, [this] { m_chartProblem->clear(); });
    }
    layout->addWidget(m_gaugeCard);
    layout->addWidget(m_overTimeCard, 1);
    row->setFixedHeight(chartHeight);
    return row;
}

void SeatsTab::showGauge()
{
    m_gauge->setData(m_model.gauge());
}

void SeatsTab::showChart()
{
    const auto series = m_model.overTime();
    if (series) {
        m_overTime->setSeries(*series);
        m_overTimeCard->setNote(series->leftOut > 0
                ? tr("%Ln seat(s) without a usable date are left out", nullptr, int(series->leftOut))
                : QString());
        m_overTimeCard->setEmptyText({tr("No seats yet"), tr("The first allocation starts this chart."), {}});
        return;
    }
    m_overTime->setSeries({});
    m_overTimeCard->setNote({});
    if (const auto error = m_model.chartError()) {
        const ErrorText text = errorText(*error, tr("The history of the seats"));
        m_overTimeCard->setEmptyText({text.title, text.hint, {}});
    } else if (m_model.chartExpected() > 0) {
        m_overTimeCard->setEmptyText({tr("Reading every seat this tenant ever had"),
            tr("%1 loaded").arg(countOfText(m_model.chartDone(), m_model.chartExpected())), {}});
    } else if (m_model.state().loading || m_model.state().phase == ViewState::Phase::Ready) {
        m_overTimeCard->setEmptyText({tr("Reading the list first"), tr("The history follows it."), {}});
    } else {
        m_overTimeCard->setEmptyText({tr("No history"), tr("This tenant's seats aren't known."), {}});
    }
}

} // namespace desk
