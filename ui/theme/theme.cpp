// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/theme.h"

#include "ui/theme/desk_style.h"
#include "ui/theme/style_sheet.h"

#include <QApplication>
#include <QEvent>
#include <QPalette>
#include <QPixmapCache>
#include <QPushButton>
#include <QStyle>
#include <QVariant>

namespace desk {

namespace {

QPalette paletteFor(const ThemeColors &colors)
{
    QPalette palette;
    const auto set = [&](QPalette::ColorRole role, Role from) { palette.setColor(role, colors(from)); };
    set(QPalette::Window, Role::Window);
    set(QPalette::WindowText, Role::Text);
    set(QPalette::Base, Role::Surface);
    set(QPalette::AlternateBase, Role::Window);
    set(QPalette::ToolTipBase, Role::Raised);
    set(QPalette::ToolTipText, Role::Text);
    set(QPalette::PlaceholderText, Role::Secondary);
    set(QPalette::Text, Role::Text);
    set(QPalette::Button, Role::Raised);
    set(QPalette::ButtonText, Role::Text);
    set(QPalette::BrightText, Role::Critical);
    set(QPalette::Light, Role::Raised);
    set(QPalette::Midlight, Role::Hover);
    set(QPalette::Mid, Role::Border);
    set(QPalette::Dark, Role::Outline);
    set(QPalette::Shadow, Role::Border);
    set(QPalette::Highlight, Role::Accent);
    set(QPalette::HighlightedText, Role::OnAccent);
    set(QPalette::Link, Role::Accent);
    set(QPalette::LinkVisited, Role::Accent);
    for (const QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, colors(Role::Disabled));
    palette.setColor(QPalette::Disabled, QPalette::Highlight, colors(Role::Neutral));
    palette.setColor(QPalette::Disabled, QPalette::HighlightedText, colors(Role::Text));
    return palette;
}

/// What the desktop asks for. 6.4 has no property for it, so its palette has to say: without one of our own,
/// the application's palette is the platform's.
bool desktopIsDark(const QApplication &)
{
    QApplication::setPalette(QPalette());
    return ThemeColors(QApplication::palette()).isDark();
}

} // namespace

Theme::Theme(QApplication &application, QObject *parent)
    : QObject(parent)
    , m_application(application)
{
    m_application.installEventFilter(this);
}

Theme::~Theme() = default;

void Theme::apply(Scheme scheme, Density density)
{
    const bool sameStyle = m_installed && density == m_density;
    const bool asksDesktop = scheme == Scheme::System && !(m_installed && m_scheme == Scheme::System);
    m_scheme = scheme;
    m_density = density;
    m_busy = true;
    if (!sameStyle)
        QApplication::setStyle(new DeskStyle(density)); // the application owns its style
    bool dark = scheme == Scheme::Dark || (scheme == Scheme::System && m_dark);
    if (asksDesktop)
        dark = desktopIsDark(m_application);
    // Styling every widget anew takes longer than making a window, and one of the same look needs nothing.
    // Asking the desktop takes our palette away; from then on it tells by itself.
    if (!sameStyle || dark != m_dark || asksDesktop)
        install(dark);
    m_busy = false;
}

void Theme::install(bool dark)
{
    m_dark = dark;
    m_installed = true;
    const ThemeColors colors(dark);
    QPixmapCache::clear();
    QApplication::setPalette(paletteFor(colors));
    m_application.setStyleSheet(styleSheet(colors));
}

bool Theme::eventFilter(QObject *watched, QEvent *event)
{
    // ThemeChange goes to the windows when the desktop switches; ours is the only palette we set ourselves.
    const bool desktopChanged = event->type() == QEvent::ThemeChange
        || (watched == &m_application && event->type() == QEvent::ApplicationPaletteChange);
    if (desktopChanged && m_installed && !m_busy && m_scheme == Scheme::System) {
        m_busy = true;
        install(desktopIsDark(m_application));
        m_busy = false;
    }
    return QObject::eventFilter(watched, event);
}

void setButtonKind(QPushButton *button, ButtonKind kind)
{
    static constexpr QLatin1StringView names[] = {QLatin1StringView("quiet"), QLatin1StringView("primary"),
        QLatin1StringView("danger"), QLatin1StringView("link")};
    const QString name = names[std::size_t(kind)];
    if (button->property("kind").toString() == name)
        return;
    button->setProperty("kind", name);
    button->style()->unpolish(button);
    button->style()->polish(button);
}

} // namespace desk
