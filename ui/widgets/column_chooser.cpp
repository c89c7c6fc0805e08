// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/column_chooser.h"

#include "ui/theme/fonts.h"
#include "ui/theme/metrics.h"
#include "ui/theme/role.h"
#include "ui/theme/theme.h"
#include "ui/widgets/assistive.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/plain_text.h"

#include <QKeyEvent>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace desk {

namespace {

constexpr int chooserWidth = 260;
constexpr int chooserMostRows = 12;

} // namespace

ColumnChooser::ColumnChooser(DataTable *table)
    : QFrame(table, Qt::Popup)
    , m_table(table)
    , m_list(new QListWidget(this))
{
    setObjectName(QStringLiteral("columnChooser"));
    setAccessibleName(tr("Columns"));
    setFrameShape(QFrame::StyledPanel);
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    m_list->setObjectName(QStringLiteral("columnList"));
    m_list->setAccessibleName(tr("Columns; space shows or hides, Alt with the arrows moves"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setDragDropMode(QAbstractItemView::InternalMove);
    m_list->setTabKeyNavigation(false);
    m_list->installEventFilter(this);

    const ThemeColors colors(palette()); // it lives shorter than a scheme
    QPalette quiet = m_list->palette();
    quiet.setColor(QPalette::Highlight, colors(Role::Selected));
    quiet.setColor(QPalette::HighlightedText, colors(Role::Text));
    m_list->setPalette(quiet);

    auto *title = plainLabel(tr("Columns"), this);
    title->setFont(strongFont(font()));
    auto *hint = plainLabel(tr("Drag, or Alt with \u2191 \u2193, to move"), this);
    hint->setFont(captionFont(font()));
    auto *reset = new QPushButton(tr("Reset layout"), this);
    reset->setObjectName(QStringLiteral("resetLayout"));
    setButtonKind(reset, ButtonKind::Link);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::Medium, space::Medium, space::Medium, space::Small);
    layout->setSpacing(space::Small);
    layout->addWidget(title);
    layout->addWidget(m_list);
    layout->addWidget(hint);
    layout->addWidget(reset, 0, Qt::AlignLeft);
    setFixedWidth(chooserWidth);

    fill();
    const int rows = std::min(m_list->count(), chooserMostRows);
    m_list->setFixedHeight(rows * m_list->sizeHintForRow(0) + space::Tiny);
    connect(m_list, &QListWidget::itemChanged, this, [this] {
        if (!m_filling)
            apply();
    });
    makeSelectedCurrent(m_list);
    connect(m_list->model(), &QAbstractItemModel::rowsMoved, this, &ColumnChooser::apply);
    connect(reset, &QPushButton::clicked, this, [this] {
        m_table->resetTableLayout();
        fill();
    });
    m_list->setCurrentRow(0);
    m_list->setFocus(Qt::PopupFocusReason);
}

void ColumnChooser::fill()
{
    m_filling = true;
    m_list->clear();
    const std::vector<TableColumn> &columns = m_table->columns();
    for (const TableLayout::Column &shown : m_table->tableLayout().columns) {
        const auto at = std::ranges::find(columns, shown.id, &TableColumn::id);
        const int column = int(at - columns.begin());
        const bool noRoom = m_table->isWithoutRoom(column);
        const QString title = m_table->columnTitle(column);
        auto item = std::make_unique<QListWidgetItem>(noRoom ? tr("%1 (no room)").arg(title) : title);
        if (noRoom)
            item->setToolTip(tr("Hidden until the table is wider"));
        item->setData(Qt::UserRole, shown.id);
        item->setSizeHint({0, std::max(int(metric::RowCompact), fontMetrics().height() + space::Tiny)});
        item->setCheckState(shown.visible ? Qt::Checked : Qt::Unchecked);
        Qt::ItemFlags flags = Qt::ItemIsSelectable | Qt::ItemIsEnabled | Qt::ItemIsDragEnabled;
        if (at->hideable)
            flags |= Qt::ItemIsUserCheckable;
        item->setFlags(flags);
        m_list->addItem(item.release());
    }
    m_filling = false;
}

void ColumnChooser::apply()
{
    TableLayout layout = m_table->tableLayout();
    std::vector<TableLayout::Column> arranged;
    for (int row = 0; row < m_list->count(); ++row) {
        const QString id = m_list->item(row)->data(Qt::UserRole).toString();
        const auto at = std::ranges::find(layout.columns, id, &TableLayout::Column::id);
        if (at == layout.columns.end())
            continue;
        arranged.push_back(*at);
        arranged.back().visible = m_list->item(row)->checkState() == Qt::Checked;
    }
    layout.columns = arranged;
    m_table->setTableLayout(layout);
    Q_EMIT m_table->layoutEdited();
}

void ColumnChooser::moveCurrent(int by)
{
    const int from = m_list->currentRow();
    const int to = from + by;
    if (from < 0 || to < 0 || to >= m_list->count())
        return;
    m_filling = true;
    QListWidgetItem *item = m_list->takeItem(from);
    m_list->insertItem(to, item);
    m_filling = false;
    m_list->setCurrentRow(to);
    apply();
}

bool ColumnChooser::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_list && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->modifiers() & Qt::AltModifier && (key->key() == Qt::Key_Up || key->key() == Qt::Key_Down)) {
            moveCurrent(key->key() == Qt::Key_Up ? -1 : 1);
            return true;
        }
    }
    return QFrame::eventFilter(watched, event);
}

} // namespace desk
