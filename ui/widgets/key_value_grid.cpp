// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/key_value_grid.h"

#include "ui/theme/fonts.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/copy_button.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/plain_text.h"
#include "ui/widgets/surface.h"
#include "ui/widgets/tab_order.h"
#include "ui/widgets/wrapped_text.h"

#include <QEvent>
#include <QGridLayout>

namespace desk {

namespace {

constexpr int wrappedLimit = 4000;
constexpr int accessibleLimit = 512;

QWidget *wrappedValue(const QString &text, QWidget *parent)
{
    QStringList lines;
    for (const QString &line : text.left(wrappedLimit).split(QLatin1Char('\n')))
        lines << isolated(line);
    auto *value = new WrappedText(lines.join(QLatin1Char('\n')), parent);
    return value;
}

QWidget *shortValue(const KeyValueGrid::Row &row, QWidget *parent)
{
    auto *value = new ElidedLabel(parent);
    value->setElideMode(row.isId ? Qt::ElideMiddle : Qt::ElideRight);
    value->setText(row.value.isEmpty() ? QStringLiteral("\u2013") : row.value);
    if (row.isId)
        value->setFont(idFont(parent->font()));
    setTextRole(value, row.value.isEmpty() ? Role::Secondary : Role::Text);
    value->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    return value;
}

} // namespace

KeyValueGrid::KeyValueGrid(QWidget *parent)
    : QWidget(parent)
    , m_layout(new QGridLayout(this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setHorizontalSpacing(space::Block);
    m_layout->setVerticalSpacing(space::Small);
    m_layout->setColumnStretch(1, 1);
}

void KeyValueGrid::setRows(const std::vector<Row> &rows)
{
    m_rows = rows;
    rebuild();
}

void KeyValueGrid::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        rebuild();
}

void KeyValueGrid::rebuild()
{
    while (QLayoutItem *item = m_layout->takeAt(0)) {
        if (QWidget *widget = item->widget()) {
            widget->hide(); // at once, or it is drawn below the new ones once more
            widget->deleteLater();
        }
        delete item;
    }
    int line = 0;
    QList<QWidget *> stops;
    for (const Row &row : m_rows) {
        QLabel *label = plainLabel(oneLine(row.label), this);
        label->setFont(captionFont(font()));
        setTextRole(label, Role::Secondary);
        m_layout->addWidget(label, line, 0, Qt::AlignLeft | (row.wraps ? Qt::AlignTop : Qt::AlignVCenter));

        QWidget *value
            = row.wraps && !row.value.isEmpty() ? wrappedValue(row.value, this) : shortValue(row, this);
        value->setToolTip(toolTipText(row.toolTip));
        value->setAccessibleName(oneLine(row.label) + QLatin1String(": ")
            + oneLine(row.value.isEmpty() ? QStringLiteral("\u2013") : row.value, accessibleLimit));
        stops << value;
        if (row.wraps)
            m_layout->addWidget(value, line, 1, Qt::AlignTop);
        else
            m_layout->addWidget(value, line, 1);
        label->setBuddy(value);
        if (row.isId && !row.value.isEmpty()) {
            auto *copy = new CopyButton(tr("Copy %1").arg(oneLine(row.label)), this);
            copy->setCopyText(row.value);
            m_layout->addWidget(copy, line, 2, Qt::AlignVCenter);
            stops << copy;
        }
        ++line;
    }
    placeForTab(this, stops);
    for (int i = 0; i < m_layout->rowCount(); ++i)
        m_layout->setRowStretch(i, i == line ? 1 : 0);
}

} // namespace desk
