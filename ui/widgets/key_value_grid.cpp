// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/key_value_grid.h"

#include "ui/theme/fonts.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/copy_button.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/plain_text.h"
#include "ui/widgets/surface.h"

#include <QEvent>
#include <QGridLayout>

namespace desk {

namespace {

constexpr int wrappedLimit = 4000;

QLabel *wrappedValue(const QString &text, QWidget *parent)
{
    QLabel *label = plainLabel({}, parent);
    QStringList lines;
    for (const QString &line : text.left(wrappedLimit).split(QLatin1Char('\n')))
        lines << oneLine(line);
    label->setText(lines.join(QLatin1Char('\n')));
    label->setWordWrap(true);
    return label;
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
        if (QWidget *widget = item->widget())
            widget->deleteLater();
        delete item;
    }
    int line = 0;
    for (const Row &row : m_rows) {
        QLabel *label = plainLabel(oneLine(row.label), this);
        label->setFont(captionFont(font()));
        setTextRole(label, Role::Secondary);
        m_layout->addWidget(label, line, 0, Qt::AlignLeft | (row.wraps ? Qt::AlignTop : Qt::AlignVCenter));

        QLabel *value = nullptr;
        if (row.wraps && !row.value.isEmpty()) {
            value = wrappedValue(row.value, this);
        } else {
            auto *elided = new ElidedLabel(this);
            elided->setElideMode(row.isId ? Qt::ElideMiddle : Qt::ElideRight);
            elided->setText(row.value.isEmpty() ? QStringLiteral("\u2013") : row.value);
            value = elided;
        }
        if (row.isId)
            value->setFont(idFont(font()));
        setTextRole(value, row.value.isEmpty() ? Role::Secondary : Role::Text);
        value->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
        value->setToolTip(toolTipText(row.toolTip));
        value->setAccessibleName(oneLine(row.label) + QLatin1String(": ") + value->text());
        if (row.wraps)
            m_layout->addWidget(value, line, 1, Qt::AlignTop);
        else
            m_layout->addWidget(value, line, 1);
        label->setBuddy(value);
        if (row.isId && !row.value.isEmpty()) {
            auto *copy = new CopyButton(tr("Copy %1").arg(oneLine(row.label)), this);
            copy->setCopyText(row.value);
            m_layout->addWidget(copy, line, 2, Qt::AlignVCenter);
        }
        ++line;
    }
    for (int i = 0; i < m_layout->rowCount(); ++i)
        m_layout->setRowStretch(i, i == line ? 1 : 0);
}

} // namespace desk
