// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/seats_line.h"

#include "ui/theme/fonts.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/surface.h"
#include "ui/widgets/utilisation_bar.h"

#include <QEvent>
#include <QHBoxLayout>

namespace desk {

namespace {

constexpr int seatsBarWidth = 160;

} // namespace

SeatsLine::SeatsLine(QWidget *parent)
    : QWidget(parent)
    , m_headline(new ElidedLabel(this))
    , m_bar(new UtilisationBar(this))
    , m_left(new ElidedLabel(this))
    , m_note(new ElidedLabel(this))
{
    setObjectName(QStringLiteral("seatsLine"));
    m_headline->setObjectName(QStringLiteral("seatsHeadline"));
    m_left->setObjectName(QStringLiteral("seatsLeft"));
    m_note->setObjectName(QStringLiteral("seatsNote"));
    m_bar->setMaximumWidth(seatsBarWidth);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::Medium);
    layout->addWidget(m_headline);
    layout->addWidget(m_bar);
    layout->addWidget(m_left);
    layout->addWidget(m_note, 1);
    restyle();
    setGauge({});
}

void SeatsLine::setGauge(const SeatGauge &gauge)
{
    m_isOver = gauge.over > 0;
    m_headline->setText(gauge.headline);
    m_bar->setValues(gauge.active, gauge.units);
    m_bar->setVisible(gauge.isKnown() && (*gauge.active > 0 || *gauge.units > 0));
    m_left->setText(gauge.left);
    m_left->setVisible(!gauge.left.isEmpty());
    setAccessibleName(
        gauge.left.isEmpty() ? gauge.headline : gauge.headline + QLatin1String(", ") + gauge.left);
    restyle();
}

void SeatsLine::setNote(const QString &note)
{
    m_note->setText(note);
}

void SeatsLine::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        restyle();
}

void SeatsLine::restyle()
{
    m_headline->setFont(strongFont(font()));
    m_left->setFont(m_isOver ? strongFont(font()) : font());
    setTextRole(m_headline, Role::Text);
    setTextRole(m_left, m_isOver ? Role::Critical : Role::Text);
    setTextRole(m_note, Role::Secondary);
}

} // namespace desk
