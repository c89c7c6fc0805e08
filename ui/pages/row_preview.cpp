// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/row_preview.h"

#include "models/items/roles.h"
#include "models/views/seat_charts.h"
#include "ui/pages/words.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/detail_panel.h"
#include "ui/widgets/key_value_grid.h"
#include "ui/widgets/plain_text.h"
#include "ui/widgets/seats_line.h"
#include "ui/widgets/wrapping_layout.h"

#include <QEvent>
#include <QLabel>
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
    m_buttons = new WrappingLayout;
    m_buttons->setSpacing(space::Small);
    m_buttons->addWidget(m_open);
    m_reason = plainLabel({}, content);
    m_reason->setObjectName(QStringLiteral("previewReason"));
    m_reason->setWordWrap(true);
    setCaption(m_reason);
    m_reason->hide();
    m_content = new QVBoxLayout(content);
    m_content->setContentsMargins(0, 0, 0, 0);
    m_content->setSpacing(space::Block);
    m_content->addWidget(m_line);
    m_content->addLayout(m_buttons);
    m_content->addWidget(m_reason);
    m_content->addWidget(m_facts);
    m_content->addStretch(1);
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
    const auto again = [this] { refresh(); };
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

void RowPreview::addBelow(QWidget *more, const QList<int> &toldThere)
{
    m_toldBelow = toldThere;
    m_content->insertWidget(m_content->count() - 1, more);
}

void RowPreview::addButton(QPushButton *button)
{
    setButtonKind(button, ButtonKind::Quiet);
    m_buttons->addWidget(button);
}

void RowPreview::setReason(const QString &reason)
{
    m_reason->setText(reason);
    m_reason->setVisible(!reason.isEmpty());
}

void RowPreview::refresh()
{
    showRow(m_table->currentIndex());
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
    refresh();
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
        const bool isTold = column == m_identity || (column == m_seats && !m_line->isHidden())
            || m_toldBelow.contains(column);
        QString text = cell(column).data().toString();
        if (const QString more = cell(column).data(SecondaryTextRole).toString(); !more.isEmpty())
            text += QStringLiteral(" · ") + more;
        if (!isTold && text != m_panel->subtitle())
            facts.push_back({m_table->columnTitle(column), text, false, true,
                cell(column).data(TooltipPlainRole).toString()});
    }
    m_facts->setRows(facts);
    Q_EMIT rowShown(index);
}

} // namespace desk
