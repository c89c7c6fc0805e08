// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>

class QPalette;

namespace desk {

/// What a colour is for. Each role has a light and a dark value; nothing outside ui/theme names a literal
/// colour.
enum class Role {
    Window, ///< the page behind everything
    Surface, ///< tables and cards
    Raised, ///< panels and popups
    Border, ///< outlines
    Grid, ///< hairlines between rows, chart grid
    Text,
    Secondary, ///< captions, units, dashes
    Disabled,
    Accent, ///< selection, primary action, seats in use
    OnAccent, ///< text and icons on a filled accent
    Second, ///< the second series
    Positive,
    Warning,
    Critical,
    Neutral, ///< the track of a bar; carries no meaning by itself
    Outline, ///< the edge of what is interactive or meaningful but not coloured: inputs, tracks (3 : 1)
    Hover, ///< the row or button under the pointer
    Selected, ///< selected rows, current navigation entry; text on it stays `Text`
    Demo,
    Test,
    Live
};

/// Which of the two sets to use.
enum class Scheme { System, Light, Dark };

/// How tall the rows of tables are.
enum class Density { Comfortable, Compact };

[[nodiscard]] QColor roleColor(Role role, bool dark);

/// The role colours that belong to a palette. Cheap: make one in paintEvent, so that a change of scheme needs
/// nothing but a repaint.
class ThemeColors final
{
public:
    explicit ThemeColors(bool dark)
        : m_dark(dark)
    { }
    explicit ThemeColors(const QPalette &palette);

    [[nodiscard]] QColor operator()(Role role) const { return roleColor(role, m_dark); }
    [[nodiscard]] bool isDark() const { return m_dark; }

private:
    bool m_dark;
};

/// `amount` 0 gives `base`, 1 gives `over`; the result is opaque.
[[nodiscard]] QColor mixed(const QColor &base, const QColor &over, double amount);

/// A faint fill of a role's colour over a surface, as badges and banners use it.
[[nodiscard]] QColor tint(const ThemeColors &colors, Role role);

/// WCAG contrast of two opaque colours, 1 to 21.
[[nodiscard]] double contrastRatio(const QColor &a, const QColor &b);

} // namespace desk
