// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/step_strip.h"

#include "ui/theme/fonts.h"
#include "ui/theme/icon.h"
#include "ui/theme/metrics.h"

#include <QPainter>
#include <QStyle>

#include <algorithm>

namespace desk {

namespace {

constexpr int stepMark = 20;
constexpr int leastStepLine = 24;
constexpr qreal stepPen = 1.5;

Role stepRole(PurchaseStep::State state)
{
    switch (state) {
    case PurchaseStep::State::Open:
        return Role::Secondary;
    case PurchaseStep::State::Now:
        return Role::Accent;
    case PurchaseStep::State::Done:
        return Role::Positive;
    case PurchaseStep::State::Doubtful:
        return Role::Warning;
    case PurchaseStep::State::Failed:
        return Role::Critical;
    }
    return Role::Secondary;
}

QString stepWord(PurchaseStep::State state)
{
    switch (state) {
    case PurchaseStep::State::Open:
        return StepStrip::tr("not yet", "a step of a purchase");
    case PurchaseStep::State::Now:
        return StepStrip::tr("waiting", "a step of a purchase");
    case PurchaseStep::State::Done:
        return StepStrip::tr("done", "a step of a purchase");
    case PurchaseStep::State::Doubtful:
        return StepStrip::tr("in doubt", "a step of a purchase");
    case PurchaseStep::State::Failed:
        return StepStrip::tr("failed", "a step of a purchase");
    }
    return {};
}

void paintMark(QPainter &painter, const QRect &rect, PurchaseStep::State state, const ThemeColors &colors)
{
    const Role role = stepRole(state);
    if (state == PurchaseStep::State::Doubtful || state == PurchaseStep::State::Failed)
        return icon(state == PurchaseStep::State::Failed ? IconName::Critical : IconName::Warning, role)
            .paint(&painter, rect);
    const QRectF circle = QRectF(rect).adjusted(2, 2, -2, -2);
    painter.setPen(QPen(colors(role), stepPen));
    painter.setBrush(state == PurchaseStep::State::Done ? QBrush(tint(colors, role)) : QBrush(Qt::NoBrush));
    painter.drawEllipse(circle);
    if (state == PurchaseStep::State::Done)
        icon(IconName::Check, role).paint(&painter, rect.adjusted(4, 4, -4, -4));
    if (state == PurchaseStep::State::Now) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(colors(role));
        painter.drawEllipse(circle.adjusted(4, 4, -4, -4));
    }
}

} // namespace

StepStrip::StepStrip(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("stepStrip"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    hide();
}

void StepStrip::setSteps(const std::vector<PurchaseStep> &steps)
{
    setVisible(!steps.empty());
    if (steps == m_steps)
        return;
    m_steps = steps;
    QStringList spoken;
    for (const PurchaseStep &step : steps)
        spoken
            << tr("%1: %2", "a step of a purchase and how it stands").arg(step.label, stepWord(step.state));
    setAccessibleName(tr("Progress"));
    setAccessibleDescription(spoken.join(QStringLiteral("; ")));
    setToolTip(spoken.join(QLatin1Char('\n')));
    updateGeometry();
    update();
}

QFont StepStrip::fontOf(const PurchaseStep &step) const
{
    const bool plain = step.state == PurchaseStep::State::Open || step.state == PurchaseStep::State::Done;
    return plain ? font() : strongFont(font());
}

int StepStrip::widthOf(const PurchaseStep &step) const
{
    return stepMark + space::Small + QFontMetrics(fontOf(step)).horizontalAdvance(step.label);
}

QSize StepStrip::sizeHint() const
{
    int wide = 0;
    for (const PurchaseStep &step : m_steps)
        wide += widthOf(step) + (wide > 0 ? leastStepLine + 2 * space::Medium : 0);
    return {wide, std::max(stepMark, fontMetrics().height()) + space::Small};
}

void StepStrip::paintEvent(QPaintEvent *)
{
    if (m_steps.empty())
        return;
    const ThemeColors colors(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    int texts = 0;
    for (const PurchaseStep &step : m_steps)
        texts += widthOf(step);
    const int gaps = int(m_steps.size()) - 1;
    const int line = gaps > 0 ? (width() - texts - gaps * 2 * space::Medium) / gaps : 0;
    // Laid out from the left; turned over where one reads from the right.
    const auto placed
        = [this](const QRect &part) { return QStyle::visualRect(layoutDirection(), rect(), part); };
    int x = 0;
    for (size_t i = 0; i < m_steps.size(); ++i) {
        const PurchaseStep &step = m_steps[i];
        if (i > 0) {
            const bool reached = step.state != PurchaseStep::State::Open;
            painter.setPen(QPen(colors(reached ? Role::Secondary : Role::Border), stepPen));
            const QRect between = placed(QRect(x + space::Medium, 0, line, height()));
            painter.drawLine(between.left(), height() / 2, between.left() + line, height() / 2);
            x += line + 2 * space::Medium;
        }
        paintMark(
            painter, placed(QRect(x, (height() - stepMark) / 2, stepMark, stepMark)), step.state, colors);
        painter.setFont(fontOf(step));
        painter.setPen(colors(step.state == PurchaseStep::State::Open ? Role::Secondary : Role::Text));
        const int before = stepMark + space::Small;
        const QRect text(x + before, 0, widthOf(step) - before, height());
        painter.drawText(placed(text), Qt::AlignVCenter | Qt::AlignLeft, step.label);
        x += widthOf(step);
    }
}

} // namespace desk
