// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/desk_style.h"

#include "ui/theme/icon.h"
#include "ui/theme/metrics.h"

#include <QPainter>
#include <QStyleOption>
#include <QWidget>

#include <algorithm>

namespace desk {

namespace {

constexpr int scrollBarExtent = 12;
constexpr int shortestSlider = 28;

void paintHeaderBackground(QPainter *painter, const QRect &rect, const ThemeColors &colors, bool hovered)
{
    painter->fillRect(rect, colors(hovered ? Role::Hover : Role::Surface));
    painter->fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), colors(Role::Border));
}

void paintScrollBar(QPainter *painter, const QStyleOptionSlider &option, const QRect &slider)
{
    const ThemeColors colors(option.palette);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    const bool active = option.state & (QStyle::State_MouseOver | QStyle::State_Sunken);
    painter->setBrush(colors(active ? Role::Secondary : Role::Outline));
    const bool horizontal = option.orientation == Qt::Horizontal;
    const QRectF bar
        = horizontal ? QRectF(slider).adjusted(2, 3, -2, -3) : QRectF(slider).adjusted(3, 2, -3, -2);
    if (option.maximum > option.minimum)
        painter->drawRoundedRect(bar, 3, 3);
    painter->restore();
}

/// What a value is chosen or stepped in.
void paintField(QPainter *painter, const QStyleOption &option)
{
    const ThemeColors colors(option.palette);
    const bool focused = option.state & QStyle::State_HasFocus;
    const bool enabled = option.state & QStyle::State_Enabled;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const qreal width = focused ? 2 : 1;
    painter->setPen(QPen(colors(focused ? Role::Accent : enabled ? Role::Outline : Role::Border), width));
    painter->setBrush(
        colors(option.state & QStyle::State_MouseOver && enabled ? Role::Hover : Role::Surface));
    const QRectF frame = QRectF(option.rect).adjusted(width / 2, width / 2, -width / 2, -width / 2);
    painter->drawRoundedRect(frame, metric::Radius - 1, metric::Radius - 1);
    painter->restore();
}

void paintComboFrame(QPainter *painter, const QStyleOptionComboBox &option)
{
    paintField(painter, option);
    const ThemeColors colors(option.palette);
    const bool enabled = option.state & QStyle::State_Enabled;
    const QRect arrow = QStyle::visualRect(option.direction, option.rect,
        QRect(option.rect.right() - 23, option.rect.top(), 16, option.rect.height()));
    paintIcon(painter, arrow, IconName::ChevronDown, colors(enabled ? Role::Secondary : Role::Disabled));
}

QRect spinButton(const QStyleOption &option, bool up)
{
    const int half = option.rect.height() / 2;
    const QRect both(option.rect.right() - 25, option.rect.top(), 24, option.rect.height());
    const QRect one = up ? both.adjusted(0, 2, 0, -half) : both.adjusted(0, half, 0, -2);
    return QStyle::visualRect(option.direction, option.rect, one);
}

void paintSpinBox(QPainter *painter, const QStyleOptionSpinBox &option)
{
    paintField(painter, option);
    const ThemeColors colors(option.palette);
    const auto paint = [&](bool up, QStyle::SubControl control, QAbstractSpinBox::StepEnabledFlag step) {
        const bool can = option.state & QStyle::State_Enabled && option.stepEnabled.testFlag(step);
        const bool active = can && option.activeSubControls == control;
        paintIcon(painter, spinButton(option, up), up ? IconName::ChevronUp : IconName::ChevronDown,
            colors(active ? Role::Text
                    : can ? Role::Secondary
                          : Role::Disabled));
    };
    paint(true, QStyle::SC_SpinBoxUp, QAbstractSpinBox::StepUpEnabled);
    paint(false, QStyle::SC_SpinBoxDown, QAbstractSpinBox::StepDownEnabled);
}

/// A box or a circle that can be seen when it isn't chosen too; Fusion's edge is nearly the ground's colour.
void paintIndicator(QPainter *painter, const QStyleOption &option, bool isRound)
{
    const ThemeColors colors(option.palette);
    const bool enabled = option.state & QStyle::State_Enabled;
    const bool partly = option.state & QStyle::State_NoChange;
    const bool chosen = option.state & QStyle::State_On || partly;
    const QColor edge = colors(!enabled ? Role::Disabled : chosen ? Role::Accent : Role::Outline);
    const bool hovered = option.state & QStyle::State_MouseOver && enabled;
    const qreal side = std::min(option.rect.width(), option.rect.height());
    QRectF box(0, 0, side, side);
    box.moveCenter(QRectF(option.rect).center());
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(edge, 1));
    painter->setBrush(chosen && !isRound ? edge : colors(hovered ? Role::Hover : Role::Surface));
    const qreal radius = isRound ? side / 2 : 3;
    painter->drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
    if (chosen && isRound) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(edge);
        painter->drawEllipse(box.center(), side / 4, side / 4);
    } else if (chosen) {
        QPen pen(colors(Role::OnAccent), 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
        painter->setPen(pen);
        const auto at = [&](qreal x, qreal y) { return box.topLeft() + QPointF(x, y) * side; };
        if (partly)
            painter->drawLine(at(0.28, 0.5), at(0.72, 0.5));
        else
            painter->drawPolyline(QPolygonF{at(0.24, 0.52), at(0.43, 0.7), at(0.77, 0.32)});
    }
    painter->restore();
}

} // namespace

DeskStyle::DeskStyle(Density density)
    : QProxyStyle(QStringLiteral("Fusion"))
    , m_density(density)
{ }

int DeskStyle::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    if (metric == RowHeight)
        return m_density == Density::Compact ? metric::RowCompact : metric::RowComfortable;
    if (metric == PM_ScrollBarExtent)
        return scrollBarExtent;
    if (metric == PM_ScrollBarSliderMin)
        return shortestSlider;
    if (metric == PM_ScrollView_ScrollBarSpacing || metric == PM_ButtonShiftHorizontal
        || metric == PM_ButtonShiftVertical)
        return 0;
    if (metric == PM_SmallIconSize || metric == PM_ButtonIconSize)
        return 16;
    if (metric == PM_HeaderMargin)
        return space::Small;
    if (metric == PM_HeaderMarkSize)
        return 12;
    return QProxyStyle::pixelMetric(metric, option, widget);
}

int DeskStyle::styleHint(
    StyleHint hint, const QStyleOption *option, const QWidget *widget, QStyleHintReturn *returnData) const
{
    if (hint == SH_ItemView_ActivateItemOnSingleClick || hint == SH_Widget_Animation_Duration
        || hint == SH_EtchDisabledText || hint == SH_ComboBox_Popup
        || hint == SH_DialogButtonBox_ButtonsHaveIcons)
        return 0;
    if (hint == SH_Table_GridLineColor && option)
        return int(ThemeColors(option->palette)(Role::Grid).rgba());
    return QProxyStyle::styleHint(hint, option, widget, returnData);
}

void DeskStyle::drawPrimitive(
    PrimitiveElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    const ThemeColors colors(option->palette);
    if (element == PE_FrameFocusRect) {
        paintFocusRing(painter, option->rect, colors);
    } else if (element == PE_PanelScrollAreaCorner) {
        painter->fillRect(option->rect, colors(Role::Surface));
    } else if (element == PE_PanelItemViewRow) {
        // Tables draw their rows themselves, from edge to edge.
    } else if (element == PE_Frame || element == PE_FrameMenu) {
        painter->save();
        painter->setPen(colors(Role::Border));
        painter->setBrush(Qt::NoBrush);
        painter->drawRect(option->rect.adjusted(0, 0, -1, -1));
        painter->restore();
    } else if (element == PE_IndicatorCheckBox || element == PE_IndicatorItemViewItemCheck) {
        paintIndicator(painter, *option, false);
    } else if (element == PE_IndicatorRadioButton) {
        paintIndicator(painter, *option, true);
    } else if (element == PE_IndicatorHeaderArrow) {
        const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option);
        const bool up = header && header->sortIndicator == QStyleOptionHeader::SortUp;
        paintIcon(
            painter, option->rect, up ? IconName::ChevronDown : IconName::ChevronUp, colors(Role::Accent));
    } else {
        QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void DeskStyle::drawControl(
    ControlElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    const ThemeColors colors(option->palette);
    if (element == CE_HeaderSection || element == CE_HeaderEmptyArea) {
        const bool hovered
            = element == CE_HeaderSection && option->state & State_MouseOver && option->state & State_Enabled;
        paintHeaderBackground(painter, option->rect, colors, hovered);
        return;
    }
    const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option);
    if (element == CE_HeaderLabel && header) {
        QStyleOptionHeader label(*header);
        const bool sorted = header->sortIndicator != QStyleOptionHeader::None;
        label.palette.setColor(QPalette::ButtonText, colors(sorted ? Role::Text : Role::Secondary));
        label.state &= ~State_On; // no bold for the column of the current cell
        label.text = header->fontMetrics.elidedText(header->text, Qt::ElideRight, header->rect.width());
        QProxyStyle::drawControl(element, &label, painter, widget);
        return;
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

void DeskStyle::drawComplexControl(
    ComplexControl control, const QStyleOptionComplex *option, QPainter *painter, const QWidget *widget) const
{
    const auto *slider = qstyleoption_cast<const QStyleOptionSlider *>(option);
    if (control == CC_ScrollBar && slider) {
        paintScrollBar(painter, *slider, subControlRect(control, option, SC_ScrollBarSlider, widget));
        return;
    }
    const auto *combo = qstyleoption_cast<const QStyleOptionComboBox *>(option);
    if (control == CC_ComboBox && combo && !combo->editable) {
        paintComboFrame(painter, *combo);
        return;
    }
    if (const auto *spin = qstyleoption_cast<const QStyleOptionSpinBox *>(option);
        control == CC_SpinBox && spin && spin->buttonSymbols != QAbstractSpinBox::NoButtons) {
        paintSpinBox(painter, *spin);
        return;
    }
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}

QRect DeskStyle::subControlRect(
    ComplexControl control, const QStyleOptionComplex *option, SubControl sub, const QWidget *widget) const
{
    const auto *combo = qstyleoption_cast<const QStyleOptionComboBox *>(option);
    if (control == CC_ComboBox && combo && !combo->editable && sub == SC_ComboBoxEditField)
        return visualRect(option->direction, option->rect, option->rect.adjusted(8, 2, -26, -2));
    if (const auto *spin = qstyleoption_cast<const QStyleOptionSpinBox *>(option);
        control == CC_SpinBox && spin && spin->buttonSymbols != QAbstractSpinBox::NoButtons) {
        if (sub == SC_SpinBoxUp || sub == SC_SpinBoxDown)
            return spinButton(*option, sub == SC_SpinBoxUp);
        if (sub == SC_SpinBoxEditField)
            return visualRect(option->direction, option->rect, option->rect.adjusted(6, 2, -26, -2));
    }
    const auto *slider = qstyleoption_cast<const QStyleOptionSlider *>(option);
    if (control != CC_ScrollBar || !slider)
        return QProxyStyle::subControlRect(control, option, sub, widget);

    const bool horizontal = slider->orientation == Qt::Horizontal;
    const int length = horizontal ? slider->rect.width() : slider->rect.height();
    const qint64 range = qint64(slider->maximum) - slider->minimum;
    int part = length;
    if (range > 0) {
        const auto shown = int(qint64(slider->pageStep) * length / (range + slider->pageStep));
        part = std::min(length, std::max(shown, shortestSlider));
    }
    const int start = sliderPositionFromValue(
        slider->minimum, slider->maximum, slider->sliderPosition, length - part, slider->upsideDown);
    const auto along = [&](int from, int to) {
        const QRect &all = slider->rect;
        const QRect rect = horizontal ? QRect(all.left() + from, all.top(), to - from, all.height())
                                      : QRect(all.left(), all.top() + from, all.width(), to - from);
        return visualRect(slider->direction, all, rect);
    };
    switch (sub) {
    case SC_ScrollBarSlider:
        return along(start, start + part);
    case SC_ScrollBarSubPage:
        return along(0, start);
    case SC_ScrollBarAddPage:
        return along(start + part, length);
    case SC_ScrollBarGroove:
        return slider->rect;
    default: // Qt's own flags: there are no buttons at the ends
        return {};
    }
}

QRect DeskStyle::subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const
{
    const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option);
    if (!header || (element != SE_HeaderLabel && element != SE_HeaderArrow))
        return QProxyStyle::subElementRect(element, option, widget);
    constexpr int arrow = 12;
    const bool sorted = header->sortIndicator != QStyleOptionHeader::None;
    const bool atRight = header->textAlignment & Qt::AlignRight;
    const QRect inside = option->rect.adjusted(space::Small, 0, -space::Small, 0);
    const int room = inside.width() - (sorted ? arrow + space::Tiny : 0);
    const int words = std::min(header->fontMetrics.horizontalAdvance(header->text), room);
    QRect label = inside;
    if (sorted && !atRight)
        label.setWidth(room);
    if (element == SE_HeaderLabel)
        return visualRect(option->direction, option->rect, label);
    // The arrow stands beside the word, on the side where there is room.
    const int x
        = atRight ? inside.right() - words - space::Tiny - arrow : inside.left() + words + space::Tiny;
    return visualRect(
        option->direction, option->rect, QRect(x, inside.center().y() - arrow / 2, arrow, arrow));
}

QIcon DeskStyle::standardIcon(StandardPixmap pixmap, const QStyleOption *option, const QWidget *widget) const
{
    if (pixmap == SP_ToolBarHorizontalExtensionButton)
        return icon(IconName::More, Role::Text);
    return QProxyStyle::standardIcon(pixmap, option, widget);
}

QSize DeskStyle::sizeFromContents(
    ContentsType type, const QStyleOption *option, const QSize &size, const QWidget *widget) const
{
    QSize result = QProxyStyle::sizeFromContents(type, option, size, widget);
    if (type == CT_ComboBox)
        result = QSize(result.width() + space::Block, std::max(result.height(), 30));
    if (type == CT_HeaderSection)
        result.setHeight(std::max(size.height(), int(metric::HeaderHeight)));
    return result;
}

int rowHeight(const QWidget *widget)
{
    const int height = widget->style()->pixelMetric(DeskStyle::RowHeight, nullptr, widget);
    const int text = widget->fontMetrics().height() + space::Small;
    return std::max(height > 0 ? height : metric::RowComfortable, text);
}

void paintFocusRing(QPainter *painter, const QRectF &rect, const ThemeColors &colors, qreal radius)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(colors(Role::Accent), metric::FocusRing));
    painter->setBrush(Qt::NoBrush);
    const qreal inset = metric::FocusRing / 2.0;
    painter->drawRoundedRect(rect.adjusted(inset, inset, -inset, -inset), radius, radius);
    painter->restore();
}

} // namespace desk
