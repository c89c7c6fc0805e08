// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/thin_progress.h"

#include "ui/theme/role.h"

#include <QPainter>
#include <QTimerEvent>

#include <algorithm>

namespace desk {

namespace {

constexpr int progressHeight = 3;
constexpr int quietFor = 150; // ms; what is over sooner shows nothing
constexpr int movingInterval = 40; // ms

} // namespace

ThinProgress::ThinProgress(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setObjectName(QStringLiteral("progress"));
    setAccessibleName(tr("Progress"));
}

void ThinProgress::start()
{
    if (m_phase == Phase::Moving || m_phase == Phase::Waiting)
        return;
    m_fraction = -1;
    m_position = 0;
    m_phase = Phase::Waiting;
    m_timer.start(quietFor, this);
    setAccessibleDescription(tr("Loading"));
    update();
}

void ThinProgress::setProgress(qint64 done, qint64 expected)
{
    if (expected <= 0) {
        start();
        return;
    }
    m_timer.stop();
    m_phase = Phase::Known;
    m_fraction = std::clamp(double(done) / double(expected), 0.0, 1.0);
    setAccessibleDescription(tr("%1 %").arg(int(m_fraction * 100)));
    update();
}

void ThinProgress::stop()
{
    m_timer.stop();
    m_phase = Phase::Off;
    m_fraction = -1;
    setAccessibleDescription({});
    update();
}

QSize ThinProgress::sizeHint() const
{
    return {100, progressHeight};
}

void ThinProgress::paintEvent(QPaintEvent *)
{
    if (m_phase == Phase::Off || m_phase == Phase::Waiting)
        return;
    const ThemeColors colors(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colors(Role::Neutral));
    const qreal radius = height() / 2.0;
    painter.drawRoundedRect(rect(), radius, radius);
    QRectF bar = rect();
    if (m_phase == Phase::Known) {
        bar.setWidth(width() * m_fraction);
    } else {
        bar.setWidth(width() * 0.25);
        bar.moveLeft((width() * 1.25) * m_position - bar.width());
        bar = bar.intersected(rect());
    }
    if (layoutDirection() == Qt::RightToLeft)
        bar.moveLeft(width() - bar.right());
    painter.setBrush(colors(Role::Accent));
    if (bar.width() > 0)
        painter.drawRoundedRect(bar, radius, radius);
}

void ThinProgress::timerEvent(QTimerEvent *event)
{
    if (event->timerId() != m_timer.timerId()) {
        QWidget::timerEvent(event);
        return;
    }
    if (m_phase == Phase::Waiting) {
        m_phase = Phase::Moving;
        m_position = 0.2;
        m_timer.start(movingInterval, this);
    }
    m_position = m_position >= 1 ? 0 : m_position + 0.02;
    update();
}

} // namespace desk
