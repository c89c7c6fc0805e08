// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/row_preview.h"

#include "models/items/roles.h"
#include "models/views/seat_charts.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/detail_panel.h"
#include "ui/widgets/key_value_grid.h"
#include "ui/widgets/seats_line.h"

#include <QEvent>
#include <QPushButton>
#include <QVBoxLayout>

namespace desk {

RowPreview::RowPreview(DataTable *table, const QString &hint, int identity, int seats, QWidget *page)
    : QWidget(page)
    , m_table(table)
    , m_hint(hint)
    , m_identity(identity)
    , m_seats(seats)
    , m_panel(new DetailPanel(this))
    , m_open(new QPushButton(tr("Open"), m_panel))
{
    setObjectName(QStringLiteral("rowPreview"));
    auto *content = new QWidget;
    m_line = new SeatsLine(content);
    m_facts = new KeyValueGrid(content);
    m_open->setParent(content);
    m_open->setObjectName(QStringLiteral("openRow"));
    setButtonKind(m_open, ButtonKind::Quiet);
    auto *rows = new QVBoxLayout(content);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(space::Block);
    rows->addWidget(m_line);
    rows->addWidget(m_facts);
    rows->addWidget(m_open, 0, Qt::AlignLeft);
    rows->addStretch(1);
    m_panel->setContent(content);
    m_panel->setStaying(true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_panel);
    connect(m_open, &QPushButton::clicked, this, [this] {
        if (m_row.isValid())
            Q_EMIT m_table->rowActivated(m_row);
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &RowPreview::showRow);
    // The row may be another one, or gone, and its values come one after the other.
    const auto again = [this] { showRow(m_table->currentIndex()); };
    connect(m_table->model(), &QAbstractItemModel::modelReset, this, again);
    connect(m_table->model(), &QAbstractItemModel::layoutChanged, this, again);
    connect(m_table->model(), &QAbstractItemModel::rowsRemoved, this, again);
    connect(m_table->model(), &QAbstractItemModel::dataChanged, this,
        [this, again](const QModelIndex &first, const QModelIndex &last) {
            if (m_row.isValid() && first.row() <= m_row.row() && m_row.row() <= last.row())
                again();
        });
    page->installEventFilter(this);
    fit();
}

bool RowPreview::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize || event->type() == QEvent::Show)
        fit();
    return QWidget::eventFilter(watched, event);
}

void RowPreview::fit()
{
    setVisible(DetailPanel::staysIn(window()));
    showRow(m_table->currentIndex());
}

void RowPreview::showRow(const QModelIndex &index)
{
    if (isHidden())
        return;
    m_row = index;
    if (!index.isValid())
        return m_panel->showHint(m_hint);
    const auto cell = [&](int column) { return index.siblingAtColumn(column); };
    m_panel->setTitle(cell(m_identity).data().toString());
    m_panel->setSubtitle(index.data(KeyRole).toString());
    const auto capacity = m_seats < 0 ? Capacity() : cell(m_seats).data(CapacityRole).value<Capacity>();
    m_line->setGauge(seatGauge(capacity));
    m_line->setVisible(capacity.activeCount || capacity.units);
    std::vector<KeyValueGrid::Row> facts;
    for (int column = 0; column < m_table->model()->columnCount(); ++column) {
        const bool isToldAbove = column == m_identity || (column == m_seats && !m_line->isHidden());
        const QString text = cell(column).data().toString();
        if (!isToldAbove && text != m_panel->subtitle())
            facts.push_back({m_table->columnTitle(column), text, false, true,
                cell(column).data(TooltipPlainRole).toString()});
    }
    m_facts->setRows(facts);
}

} // namespace desk
