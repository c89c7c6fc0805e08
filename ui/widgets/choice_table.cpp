// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/choice_table.h"

#include "ui/theme/fonts.h"
#include "ui/theme/metrics.h"
#include "ui/theme/role.h"
#include "ui/widgets/assistive.h"
#include "ui/widgets/plain_text.h"
#include "ui/widgets/surface.h"
#include "ui/widgets/tab_order.h"

#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>

namespace desk {

ChoiceTable::ChoiceTable(QWidget *parent)
    : QWidget(parent)
    , m_layout(new QGridLayout(this))
{
    setObjectName(QStringLiteral("choiceTable"));
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setHorizontalSpacing(space::Block);
    m_layout->setVerticalSpacing(space::Tiny);
    const QString heads[] = {tr("Add"), tr("Seats"), tr("Charge now"), tr("Next renewal")};
    for (int column = 0; column < 4; ++column) {
        m_heads.push_back(plainLabel(heads[column], this));
        m_layout->addWidget(
            m_heads.back(), 0, column, (column == 0 ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    }
    m_layout->setColumnStretch(2, 1);
    m_layout->setColumnStretch(3, 1);
    restyle();
}

void ChoiceTable::rebuild(size_t rows)
{
    while (m_rows.size() > rows) {
        const Row &row = m_rows.back();
        for (QWidget *widget : {static_cast<QWidget *>(row.pick), static_cast<QWidget *>(row.seats),
                 static_cast<QWidget *>(row.charge), static_cast<QWidget *>(row.renewal)})
            delete widget;
        m_rows.pop_back();
    }
    while (m_rows.size() < rows) {
        const int at = int(m_rows.size()) + 1;
        Row row{new QPushButton(this), plainLabel({}, this), plainLabel({}, this), plainLabel({}, this)};
        row.pick->setProperty("chip", true);
        row.pick->setCheckable(true);
        row.pick->setAutoDefault(false);
        const size_t index = m_rows.size();
        connect(row.pick, &QPushButton::toggled, this, [this, index] {
            const qint64 wanted = m_choices[index].wanted;
            showChecked(m_rows[index].pick, m_choices[index].chosen); // the model says what is chosen
            Q_EMIT chosen(wanted);
        });
        m_layout->addWidget(row.pick, at, 0, Qt::AlignLeft);
        m_layout->addWidget(row.seats, at, 1, Qt::AlignRight | Qt::AlignVCenter);
        m_layout->addWidget(row.charge, at, 2, Qt::AlignRight | Qt::AlignVCenter);
        m_layout->addWidget(row.renewal, at, 3, Qt::AlignRight | Qt::AlignVCenter);
        m_rows.push_back(row);
    }
    QList<QWidget *> stops;
    for (const Row &row : m_rows)
        stops << row.pick;
    placeForTab(this, stops);
}

void ChoiceTable::setChoices(const std::vector<CapacityChoice> &choices)
{
    m_choices = choices;
    if (m_rows.size() != choices.size())
        rebuild(choices.size());
    for (size_t i = 0; i < choices.size(); ++i) {
        const CapacityChoice &choice = choices[i];
        const Row &row = m_rows[i];
        row.pick->setText(choice.added);
        showChecked(row.pick, choice.chosen);
        row.pick->setEnabled(choice.possible);
        row.pick->setToolTip(toolTipText(choice.reason));
        row.pick->setAccessibleName(tr("%1, %2 seats in all").arg(choice.added, choice.seats));
        row.pick->setAccessibleDescription(
            tr("Charge now %1, next renewal %2").arg(choice.charge, choice.renewal) + u' ' + choice.reason);
        row.seats->setText(choice.seats);
        row.charge->setText(choice.charge);
        row.charge->setToolTip(toolTipText(choice.reason));
        row.renewal->setText(choice.renewal);
    }
    restyle();
    setVisible(!choices.empty());
    QWidget::update();
}

void ChoiceTable::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        restyle();
}

void ChoiceTable::restyle()
{
    for (QLabel *head : m_heads) {
        head->setFont(captionFont(font()));
        setTextRole(head, Role::Secondary);
    }
    for (size_t i = 0; i < m_rows.size(); ++i) {
        for (QLabel *label : {m_rows[i].seats, m_rows[i].charge, m_rows[i].renewal}) {
            label->setFont(font());
            setTextRole(label, m_choices[i].possible ? Role::Text : Role::Disabled);
        }
    }
}

void ChoiceTable::paintEvent(QPaintEvent *)
{
    const ThemeColors colors(palette());
    QPainter painter(this);
    for (size_t i = 0; i < m_rows.size(); ++i) {
        const QRect row(0, m_rows[i].pick->geometry().top() - 2, width(), m_rows[i].pick->height() + 4);
        if (m_choices[i].chosen)
            painter.fillRect(row, colors(Role::Selected));
        painter.fillRect(QRect(0, row.bottom(), width(), 1), colors(Role::Grid));
    }
}

} // namespace desk
