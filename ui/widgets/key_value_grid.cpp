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

constexpr int leastRow = space::Page; ///< a button to copy has room in it
constexpr int besideWrapped = 1; // px that a text edit keeps before its text
constexpr int wrappedLimit = 4000;
constexpr int accessibleLimit = 512;

WrappedText *wrappedValue(const QString &text, QWidget *parent)
{
    QStringList lines;
    for (const QString &line : text.left(wrappedLimit).split(QLatin1Char('\n')))
        lines << isolated(line);
    return new WrappedText(lines.join(QLatin1Char('\n')), parent);
}

QLabel *shortValue(const KeyValueGrid::Row &row, QWidget *parent)
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
    m_layout->setVerticalSpacing(space::Tiny);
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
    // One height for all rows, and one baseline in each, whatever the fonts in it.
    const QFontMetrics body(font());
    const int height = std::max(leastRow, body.height() + space::Tiny);
    const int above = (height - body.height()) / 2;
    const auto standOnLine = [&](QLabel *label, int side) {
        const int top = above + body.ascent() - QFontMetrics(label->font()).ascent();
        label->setContentsMargins(side, top, side, 0);
    };
    int line = 0;
    QList<QWidget *> stops;
    for (const Row &row : m_rows) {
        QLabel *label = plainLabel(oneLine(row.label), this);
        label->setFont(captionFont(font()));
        setTextRole(label, Role::Secondary);
        standOnLine(label, 0);
        m_layout->addWidget(label, line, 0, Qt::AlignLeft | Qt::AlignTop);

        QWidget *value = nullptr;
        if (row.wraps && !row.value.isEmpty()) {
            WrappedText *text = wrappedValue(row.value, this);
            text->setSpaceAround(above, height - above - body.height());
            value = text;
        } else {
            QLabel *text = shortValue(row, this);
            standOnLine(text, besideWrapped);
            value = text;
        }
        value->setToolTip(toolTipText(row.toolTip));
        value->setAccessibleName(oneLine(row.label) + QLatin1String(": ")
            + oneLine(row.value.isEmpty() ? QStringLiteral("\u2013") : row.value, accessibleLimit));
        stops << value;
        m_layout->addWidget(value, line, 1, Qt::AlignTop);
        label->setBuddy(value);
        if (row.isId && !row.value.isEmpty()) {
            auto *copy = new CopyButton(tr("Copy %1").arg(oneLine(row.label)), this);
            copy->setCopyText(row.value);
            copy->setFixedHeight(height);
            m_layout->addWidget(copy, line, 2, Qt::AlignTop);
            stops << copy;
        }
        m_layout->setRowMinimumHeight(line, height);
        ++line;
    }
    placeForTab(this, stops);
    for (int i = 0; i < m_layout->rowCount(); ++i)
        m_layout->setRowStretch(i, 0);
    m_layout->setRowStretch(line, 1);
    for (int i = line; i < m_layout->rowCount(); ++i)
        m_layout->setRowMinimumHeight(i, 0); // of rows that were there before
}

} // namespace desk
