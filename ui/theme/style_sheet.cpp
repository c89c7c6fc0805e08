// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/style_sheet.h"

namespace desk {

namespace {

/// `@name` stands for a colour; anything else is the sheet as Qt reads it.
constexpr char sheetTemplate[] = R"(
QPushButton {
    background: @surface; color: @text; border: 1px solid @border; border-radius: 6px;
    padding: 5px 12px; min-height: 18px; icon-size: 16px;
}
QPushButton:hover { background: @hover; border-color: @outline; }
QPushButton:pressed { background: @grid; }
QPushButton:focus { border: 2px solid @accent; padding: 4px 11px; outline: none; }
QPushButton:disabled { color: @disabled; background: @window; border-color: @grid; }
QPushButton[kind="primary"] { background: @accent; color: @onaccent; border-color: @accent; font-weight: 600; }
QPushButton[kind="primary"]:hover { background: @accenthover; border-color: @accenthover; }
QPushButton[kind="primary"]:pressed { background: @accentpressed; }
QPushButton[kind="primary"]:focus { border: 2px solid @text; }
QPushButton[kind="primary"]:disabled { background: @border; color: @secondary; border-color: @border; }
QPushButton[kind="danger"] { color: @critical; border-color: @critical; }
QPushButton[kind="danger"]:hover { background: @criticaltint; }
QPushButton[kind="danger"]:disabled { color: @disabled; border-color: @grid; }
QPushButton[kind="link"] { background: transparent; color: @accent; border: 2px solid transparent; padding: 2px 0; }
QPushButton[kind="link"]:hover { background: @hover; }
QPushButton[kind="link"]:focus { border: 2px solid @accent; }
QPushButton[chip="true"] {
    background: @surface; color: @secondary; border: 1px solid @border; border-radius: 13px;
    padding: 3px 11px; min-height: 18px;
}
QPushButton[chip="true"]:hover { background: @hover; color: @text; }
QPushButton[chip="true"]:checked { background: @selected; color: @text; border-color: @accent; }
QPushButton[chip="true"]:focus { border: 2px solid @accent; padding: 2px 10px; }
QToolButton {
    background: transparent; border: 2px solid transparent; border-radius: 6px; padding: 3px; color: @text;
}
QToolButton:hover { background: @hover; }
QToolButton:pressed, QToolButton:checked, QToolButton:open { background: @selected; }
QToolButton[fold="true"] { padding: 3px 6px 3px 0; }
QToolButton[fold="true"]:checked { background: transparent; }
QToolButton:focus { border-color: @accent; outline: none; }
QToolButton::menu-indicator { image: none; }
QToolButton[chip="true"] {
    background: @selected; border: 1px solid @accent; border-radius: 13px; padding: 2px 8px 1px 8px;
    min-height: 18px;
}
QToolButton[chip="true"]:focus { border: 2px solid @accent; padding: 1px 7px 0 7px; }
QLineEdit, QPlainTextEdit {
    background: @surface; color: @text; border: 1px solid @outline; border-radius: 6px;
    selection-background-color: @accent; selection-color: @onaccent;
}
QListWidget#trustedHosts { background: @surface; border: 1px solid @outline; border-radius: 6px; padding: 4px; }
QListWidget#trustedHosts:focus { border: 2px solid @accent; padding: 3px; }
QTextEdit#wrappedText { background: transparent; border: 1px solid transparent; border-radius: 6px; }
QTextEdit#wrappedText:focus { border-color: @accent; }
QLineEdit { padding: 4px 8px; min-height: 20px; }
QLineEdit:focus { border: 2px solid @accent; padding: 3px 7px; }
QPlainTextEdit:focus { border: 2px solid @accent; }
QLineEdit:disabled, QPlainTextEdit:disabled { color: @disabled; background: @window; border-color: @border; }
QSpinBox#stepperValue {
    background: @surface; color: @text; border: 1px solid @outline; border-radius: 6px; padding: 0 8px;
    selection-background-color: @accent; selection-color: @onaccent;
}
QSpinBox#stepperValue:focus { border: 2px solid @accent; }
QSpinBox#stepperValue:disabled { color: @disabled; background: @window; border-color: @border; }
QToolButton[stepper="true"] { background: @surface; border: 1px solid @outline; }
QToolButton[stepper="true"]:hover { background: @hover; }
QToolButton[stepper="true"]:focus { border: 2px solid @accent; }
QToolButton[stepper="true"]:disabled { color: @disabled; background: @window; border-color: @border; }
QLineEdit > QToolButton { border: 0; padding: 0; background: transparent; }
QMenu { background: @raised; color: @text; border: 1px solid @border; padding: 4px; }
QMenu::item { padding: 5px 24px 5px 12px; border-radius: 4px; }
QMenu::item:selected { background: @selected; color: @text; }
QMenu::item:disabled { color: @disabled; }
QMenu::separator { height: 1px; background: @grid; margin: 4px 8px; }
QToolTip { background: @raised; color: @text; border: 1px solid @border; padding: 4px; }
)";

struct SheetColor
{
    QLatin1StringView name;
    QColor color;
};

} // namespace

QString styleSheet(const ThemeColors &colors)
{
    const QColor accent = colors(Role::Accent);
    const QColor text = colors(Role::Text);
    // Longer names come before the shorter ones they begin with.
    const SheetColor values[] = {
        {QLatin1StringView("accenthover"), mixed(accent, text, 0.12)},
        {QLatin1StringView("accentpressed"), mixed(accent, text, 0.24)},
        {QLatin1StringView("accent"), accent},
        {QLatin1StringView("onaccent"), colors(Role::OnAccent)},
        {QLatin1StringView("criticaltint"), tint(colors, Role::Critical)},
        {QLatin1StringView("critical"), colors(Role::Critical)},
        {QLatin1StringView("window"), colors(Role::Window)},
        {QLatin1StringView("surface"), colors(Role::Surface)},
        {QLatin1StringView("raised"), colors(Role::Raised)},
        {QLatin1StringView("border"), colors(Role::Border)},
        {QLatin1StringView("outline"), colors(Role::Outline)},
        {QLatin1StringView("grid"), colors(Role::Grid)},
        {QLatin1StringView("text"), text},
        {QLatin1StringView("secondary"), colors(Role::Secondary)},
        {QLatin1StringView("disabled"), colors(Role::Disabled)},
        {QLatin1StringView("neutral"), colors(Role::Neutral)},
        {QLatin1StringView("hover"), colors(Role::Hover)},
        {QLatin1StringView("selected"), colors(Role::Selected)},
    };
    QString sheet = QString::fromLatin1(sheetTemplate);
    for (const SheetColor &value : values)
        sheet.replace(QLatin1Char('@') + value.name, value.color.name());
    return sheet;
}

} // namespace desk
