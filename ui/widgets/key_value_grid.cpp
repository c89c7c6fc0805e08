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
#include <QVBoxLayout>

#include <algorithm>

namespace desk {

namespace {

constexpr int wrappedLimit = 4000;
constexpr int accessibleLimit = 512;
constexpr int leastPitch = 26; // from row to row: a copy button fits
constexpr int wrappedFrame = 1; // the edge that a text of several lines has for its focus

/// From the top of a row down to where its text begins, so that the texts of a row stand on one line whatever
/// their fonts are.
int topOf(const QFont &font, const QFont &body, int pitch)
{
    const QFontMetrics first(body);
    return (pitch - first.height()) / 2 + first.ascent() - QFontMetrics(font).ascent();
}

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
    value->setAlignment(Qt::AlignLeft | Qt::AlignTop);
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
    m_layout->setVerticalSpacing(0);
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
        QLayoutItem *inner = item->layout() ? item->layout()->itemAt(0) : item;
        if (QWidget *widget = inner->widget()) {
            widget->hide(); // at once, or it is drawn below the new ones once more
            widget->deleteLater();
        }
        delete item;
    }
    int line = 0;
    QList<QWidget *> stops;
    const int pitch = std::max(leastPitch, fontMetrics().height() + space::Small);
    for (const Row &row : m_rows) {
        QLabel *label = plainLabel(oneLine(row.label), this);
        label->setFont(captionFont(font()));
        setTextRole(label, Role::Secondary);
        label->setContentsMargins(0, topOf(label->font(), font(), pitch), 0, 0);
        m_layout->addWidget(label, line, 0, Qt::AlignLeft | Qt::AlignTop);
        m_layout->setRowMinimumHeight(line, pitch);

        const bool isWrapped = row.wraps && !row.value.isEmpty();
        QWidget *value = isWrapped ? wrappedValue(row.value, this) : shortValue(row, this);
        value->setToolTip(toolTipText(row.toolTip));
        value->setAccessibleName(oneLine(row.label) + QLatin1String(": ")
            + oneLine(row.value.isEmpty() ? QStringLiteral("\u2013") : row.value, accessibleLimit));
        stops << value;
        const int top = topOf(value->font(), font(), pitch);
        if (isWrapped) {
            auto *place = new QVBoxLayout; // as low as the label's text, and as far from the next row
            place->setContentsMargins(0, top - wrappedFrame, 0, space::Tiny);
            place->addWidget(value);
            m_layout->addLayout(place, line, 1, Qt::AlignTop);
        } else {
            value->setContentsMargins(wrappedFrame, top, 0, 0);
            m_layout->addWidget(value, line, 1, Qt::AlignTop);
        }
        label->setBuddy(value);
        if (row.isId && !row.value.isEmpty()) {
            auto *copy = new CopyButton(tr("Copy %1").arg(oneLine(row.label)), this);
            copy->setCopyText(row.value);
            m_layout->addWidget(copy, line, 2, Qt::AlignTop);
            stops << copy;
        }
        ++line;
    }
    placeForTab(this, stops);
    for (int i = 0; i < m_layout->rowCount(); ++i) {
        m_layout->setRowStretch(i, i == line ? 1 : 0);
        if (i >= line)
            m_layout->setRowMinimumHeight(i, 0);
    }
}

} // namespace desk
