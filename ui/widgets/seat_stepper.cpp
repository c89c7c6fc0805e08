// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/seat_stepper.h"

#include "ui/theme/fonts.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/plain_text.h"
#include "ui/widgets/wheel_guard.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QSpinBox>
#include <QToolButton>

#include <algorithm>
#include <limits>

namespace desk {

namespace {

QToolButton *stepButton(const QString &text, const QString &name, QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setText(text);
    button->setAccessibleName(name);
    button->setToolTip(toolTipText(name));
    button->setFocusPolicy(Qt::StrongFocus);
    button->setAutoRepeat(true);
    button->setProperty("stepper", true);
    return button;
}

} // namespace

SeatStepper::SeatStepper(QWidget *parent)
    : QWidget(parent)
    , m_less(stepButton(QStringLiteral("\u2212"), tr("One seat less"), this))
    , m_field(new QSpinBox(this))
    , m_more(stepButton(QStringLiteral("+"), tr("One seat more"), this))
{
    setObjectName(QStringLiteral("seatStepper"));
    m_field->setObjectName(QStringLiteral("stepperValue"));
    // Everything can be typed, so that what is wrong can be said instead of being changed silently.
    m_field->setRange(0, std::numeric_limits<int>::max());
    m_field->setButtonSymbols(QAbstractSpinBox::NoButtons);
    m_field->setAlignment(Qt::AlignCenter);
    m_field->setGroupSeparatorShown(true);
    m_field->setAccessibleName(tr("Seats wanted"));
    m_field->setFocusPolicy(Qt::StrongFocus);
    m_field->installEventFilter(new WheelGuard(this));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::Small);
    layout->addWidget(m_less);
    layout->addWidget(m_field);
    layout->addWidget(m_more);
    connect(m_less, &QToolButton::clicked, m_field, &QSpinBox::stepDown);
    connect(m_more, &QToolButton::clicked, m_field, &QSpinBox::stepUp);
    connect(m_field, &QSpinBox::valueChanged, this, [this](int value) { Q_EMIT valueChanged(value); });
    restyle();
}

qint64 SeatStepper::value() const
{
    return m_field->value();
}

void SeatStepper::setValue(qint64 value)
{
    if (value == m_field->value())
        return;
    const QSignalBlocker quiet(m_field);
    m_field->setValue(int(std::clamp<qint64>(value, 0, std::numeric_limits<int>::max())));
}

void SeatStepper::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        restyle();
}

void SeatStepper::restyle()
{
    const QFont big = bigNumberFont(font());
    m_field->setFont(big);
    m_less->setFont(big);
    m_more->setFont(big);
    const QFontMetrics metrics(big);
    const int side = metrics.height() + space::Small;
    m_field->setFixedHeight(side);
    m_field->setFixedWidth(metrics.horizontalAdvance(QStringLiteral("99,999,999")) + space::Page);
    m_less->setFixedSize(side, side);
    m_more->setFixedSize(side, side);
}

} // namespace desk
