// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/amount_table.h"

#include "ui/theme/fonts.h"
#include "ui/theme/metrics.h"
#include "ui/theme/role.h"
#include "ui/widgets/plain_text.h"
#include "ui/widgets/surface.h"

#include <QEvent>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>

#include <algorithm>

namespace desk {

namespace {

constexpr int longestAmount = 26; ///< characters; what is longer is a text and may wrap

bool sameShape(const std::vector<AmountLine> &a, const std::vector<AmountLine> &b)
{
    const auto wraps = [](const AmountLine &line) { return line.value.size() > longestAmount; };
    return std::ranges::equal(a, b, [&](const AmountLine &one, const AmountLine &other) {
        return one.kind == other.kind && wraps(one) == wraps(other);
    });
}

} // namespace

AmountTable::AmountTable(QWidget *parent)
    : QWidget(parent)
    , m_layout(new QGridLayout(this))
{
    setObjectName(QStringLiteral("amountTable"));
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setHorizontalSpacing(space::Block);
    m_layout->setVerticalSpacing(space::Tiny);
    m_layout->setColumnStretch(0, 1);
}

void AmountTable::setLines(const std::vector<AmountLine> &lines)
{
    if (lines == m_lines)
        return;
    const bool same = sameShape(lines, m_lines);
    m_lines = lines;
    if (!same)
        rebuild();
    fill();
}

void AmountTable::rebuild()
{
    for (const Row &row : m_rows) {
        delete row.label;
        delete row.unit->parentWidget();
    }
    m_rows.clear();
    int at = 0;
    for (const AmountLine &line : m_lines) {
        Row row{plainLabel({}, this), nullptr, nullptr};
        row.label->setWordWrap(true);
        auto *cell = new QWidget(this);
        auto *inCell = new QHBoxLayout(cell);
        inCell->setContentsMargins(0, 0, 0, 0);
        inCell->setSpacing(space::Tiny);
        row.unit = plainLabel({}, cell);
        row.value = plainLabel({}, cell);
        row.value->setTextInteractionFlags(Qt::TextSelectableByMouse);
        row.value->setAlignment(Qt::AlignRight | Qt::AlignTop);
        const bool isText = line.value.size() > longestAmount;
        row.value->setWordWrap(isText);
        inCell->addWidget(row.unit, 0, Qt::AlignTop);
        inCell->addWidget(row.value, isText ? 1 : 0, isText ? Qt::Alignment() : Qt::AlignTop);
        if (line.kind == AmountLine::Kind::Total && at > 0)
            m_layout->setRowMinimumHeight(at++, space::Small); // the rule is drawn here
        m_layout->addWidget(row.label, at, 0, Qt::Alignment());
        m_layout->addWidget(cell, at, 1, isText ? Qt::Alignment() : Qt::AlignRight | Qt::AlignTop);
        m_rows.push_back(row);
        cell->show();
        row.label->show();
        ++at;
    }
    // Texts share the width with their labels; numbers take what they need.
    const bool texts = std::ranges::any_of(
        m_lines, [](const AmountLine &line) { return line.value.size() > longestAmount; });
    m_layout->setColumnStretch(1, texts ? 1 : 0);
    restyle();
}

void AmountTable::fill()
{
    QStringList spoken;
    for (size_t i = 0; i < m_rows.size(); ++i) {
        const AmountLine &line = m_lines[i];
        m_rows[i].label->setText(line.label);
        m_rows[i].unit->setText(line.unit);
        m_rows[i].unit->setVisible(!line.unit.isEmpty());
        m_rows[i].value->setText(line.value);
        m_rows[i].value->setToolTip(toolTipText(line.reason));
        m_rows[i].value->setAccessibleName(line.label);
        m_rows[i].value->setAccessibleDescription(
            (line.unit + u' ' + line.value + u' ' + line.reason).simplified());
        spoken << line.label + QStringLiteral(": ") + (line.unit + u' ' + line.value).trimmed();
    }
    setAccessibleDescription(spoken.join(QStringLiteral("; ")));
}

void AmountTable::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        restyle();
}

void AmountTable::restyle()
{
    for (size_t i = 0; i < m_rows.size(); ++i) {
        const bool total = m_lines[i].kind == AmountLine::Kind::Total;
        const bool detail = m_lines[i].kind == AmountLine::Kind::Detail;
        const QFont type = total ? strongFont(font()) : detail ? captionFont(font()) : font();
        for (QLabel *label : {m_rows[i].label, m_rows[i].unit, m_rows[i].value}) {
            label->setFont(type);
            setTextRole(label, detail ? Role::Secondary : Role::Text);
        }
        setTextRole(m_rows[i].unit, Role::Secondary);
    }
}

void AmountTable::paintEvent(QPaintEvent *)
{
    const ThemeColors colors(palette());
    QPainter painter(this);
    for (size_t i = 1; i < m_rows.size(); ++i) {
        if (m_lines[i].kind != AmountLine::Kind::Total)
            continue;
        const int y = m_rows[i].label->geometry().top() - space::Small;
        painter.fillRect(QRect(0, y, width(), 1), colors(Role::Border));
    }
}

} // namespace desk
