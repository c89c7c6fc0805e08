// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chart_card.h"

#include "ui/charts/chart_export.h"
#include "ui/charts/chart_table_model.h"
#include "ui/charts/chart_view.h"
#include "ui/delegates/cell_delegate.h"
#include "ui/theme/fonts.h"
#include "ui/theme/icon.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/open_dialog.h"
#include "ui/widgets/surface.h"

#include <QEvent>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QPainter>
#include <QRegularExpression>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <initializer_list>

namespace desk {

namespace {

constexpr int timeWidth = 150; // of a table's columns
constexpr int countWidth = 84;

QToolButton *cardButton(IconName name, const QString &what, const QString &objectName, QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setObjectName(objectName);
    button->setIcon(icon(name));
    button->setAccessibleName(what);
    button->setToolTip(what);
    button->setFocusPolicy(Qt::StrongFocus);
    return button;
}

} // namespace

ChartCard::ChartCard(const QString &title, ChartView *chart, QWidget *parent)
    : QFrame(parent)
    , m_titleText(title)
    , m_chart(chart)
    , m_title(new ElidedLabel(this))
    , m_note(new ElidedLabel(this))
    , m_top(new QHBoxLayout)
    , m_asTable(cardButton(IconName::Table, tr("Show as table"), QStringLiteral("chartAsTable"), this))
    , m_save(cardButton(IconName::Download, tr("Save chart\u2026"), QStringLiteral("chartSave"), this))
    , m_stack(new QStackedWidget(this))
    , m_state(new StateView(m_stack))
    , m_table(new DataTable(m_stack))
    , m_model(new ChartTableModel(this))
{
    setFrameShape(QFrame::NoFrame);
    setAccessibleName(title);
    m_title->setText(title);
    m_note->hide();
    m_asTable->setCheckable(true);
    m_table->setAccessibleName(title);
    m_table->setItemDelegate(new CellDelegate(m_table));
    m_table->setModel(m_model);
    m_stack->addWidget(m_chart);
    m_stack->addWidget(m_table);
    m_state->setCompact();
    m_stack->addWidget(m_state);

    m_top->setSpacing(space::Tiny);
    m_top->addWidget(m_title, 1);
    m_top->addWidget(m_asTable);
    m_top->addWidget(m_save);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::Block, space::Medium, space::Medium, space::Medium);
    layout->setSpacing(space::Small);
    layout->addLayout(m_top);
    layout->addWidget(m_note);
    layout->addWidget(m_stack, 1);
    setTabOrder(m_save, m_chart); // the buttons stand above it
    setTabOrder(m_chart, m_table);

    connect(m_chart, &ChartView::dataChanged, this, &ChartCard::refresh);
    connect(m_asTable, &QToolButton::toggled, this, [this](bool asTable) {
        m_asTable->setIcon(icon(asTable ? IconName::Chart : IconName::Table));
        m_asTable->setAccessibleName(asTable ? tr("Show as chart") : tr("Show as table"));
        m_asTable->setToolTip(m_asTable->accessibleName());
        refresh();
    });
    connect(m_save, &QToolButton::clicked, this, &ChartCard::askAndSave);
    restyle();
    refresh();
}

void ChartCard::setTitle(const QString &title)
{
    m_titleText = title;
    m_title->setText(title);
    setAccessibleName(title);
}

void ChartCard::setEmptyText(const EmptyText &text)
{
    m_empty = text;
    refresh();
}

void ChartCard::setNote(const QString &note)
{
    m_note->setText(note);
    m_note->setVisible(!note.isEmpty());
}

void ChartCard::addTool(QWidget *tool)
{
    m_top->insertWidget(1, tool);
    QWidget *last = tool; // of what it is made of
    while (tool->isAncestorOf(last->nextInFocusChain()))
        last = last->nextInFocusChain();
    for (QWidget *next : std::initializer_list<QWidget *>{m_asTable, m_save, m_chart, m_table}) {
        setTabOrder(last, next);
        last = next;
    }
}

void ChartCard::setTableShown(bool shown)
{
    m_asTable->setChecked(shown);
}

bool ChartCard::isTableShown() const
{
    return m_stack->currentWidget() == m_table;
}

void ChartCard::setAskPath(AskPath ask)
{
    m_askPath = std::move(ask);
}

QString ChartCard::saveTo(const QString &path)
{
    const QString reason = exportChart(*m_chart, m_titleText, path);
    if (reason.isEmpty())
        Q_EMIT saved(path);
    else
        Q_EMIT saveFailed(reason);
    return reason;
}

void ChartCard::askAndSave()
{
    // A name in the title must not lead to another folder.
    static const QRegularExpression unfit(QStringLiteral("[\\x00-\\x1f/\\\\:*?\"<>|]"));
    const QString suggestion
        = QString(m_titleText).replace(unfit, QStringLiteral("-")) + QLatin1String(".png");
    if (m_askPath) {
        m_askPath(suggestion, [this](const QString &path) {
            if (!path.isEmpty())
                static_cast<void>(saveTo(path)); // the signals tell
        });
        return;
    }
    auto *dialog = new QFileDialog(this, tr("Save chart"));
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setFileMode(QFileDialog::AnyFile);
    dialog->setNameFilters({tr("PNG picture (*.png)"), tr("SVG drawing (*.svg)"), tr("CSV table (*.csv)")});
    dialog->setDefaultSuffix(QStringLiteral("png"));
    connect(dialog, &QFileDialog::filterSelected, dialog, [dialog](const QString &filter) {
        const qsizetype dot = filter.lastIndexOf(QLatin1Char('.'));
        dialog->setDefaultSuffix(filter.mid(dot + 1, 3));
    });
    connect(dialog, &QFileDialog::fileSelected, this,
        [this](const QString &path) { static_cast<void>(saveTo(path)); });
    dialog->selectFile(suggestion);
    openDialog(dialog);
}

void ChartCard::refresh()
{
    const bool some = m_chart->hasData();
    m_asTable->setEnabled(some);
    m_save->setEnabled(some);
    const bool asTable = m_asTable->isChecked();
    setAccessibleDescription(m_chart->summary());
    if (!some) {
        m_state->showEmpty(EmptyKind::NothingYet, m_empty);
        m_stack->setCurrentWidget(m_state);
    } else if (asTable) {
        refreshTable();
        m_stack->setCurrentWidget(m_table);
    } else if (m_chart->isTooShort()) {
        m_state->showEmpty(EmptyKind::NothingYet,
            {tr("Too few days to draw"), tr("The table shows what is known so far."), {}});
        m_stack->setCurrentWidget(m_state);
    } else {
        m_stack->setCurrentWidget(m_chart);
    }
}

void ChartCard::refreshTable()
{
    const ChartTable table = m_chart->table();
    std::vector<TableColumn> columns;
    for (qsizetype i = 0; i < table.headers.size(); ++i)
        columns.push_back({QString::number(i), i == 0 ? timeWidth : countWidth, true, i > 0, false,
            i == std::max(table.wordsColumn, 0)});
    m_model->setTable(table);
    m_table->setColumns(std::move(columns));
}

void ChartCard::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        restyle();
}

void ChartCard::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintCard(&painter, rect(), ThemeColors(palette()));
}

void ChartCard::restyle()
{
    m_title->setFont(strongFont(font()));
    m_note->setFont(captionFont(font()));
    setTextRole(m_title, Role::Text);
    setTextRole(m_note, Role::Secondary);
}

} // namespace desk
