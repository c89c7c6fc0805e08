// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/role.h"

#include <QPalette>

#include <algorithm>
#include <array>
#include <cmath>

namespace desk {

namespace {

struct RoleValues
{
    Role role;
    QRgb light;
    QRgb dark;
};

constexpr RoleValues roleTable[] = {
    {Role::Window, 0xFFF6F7F9, 0xFF15181D},
    {Role::Surface, 0xFFFFFFFF, 0xFF1B1F26},
    {Role::Raised, 0xFFFFFFFF, 0xFF232831},
    {Role::Border, 0xFFDFE3E8, 0xFF333A45},
    {Role::Grid, 0xFFECEFF3, 0xFF2A303A},
    {Role::Text, 0xFF161A20, 0xFFE8EBF0},
    {Role::Secondary, 0xFF56606E, 0xFFA3ADBA},
    {Role::Disabled, 0xFF9AA3AF, 0xFF69727F},
    {Role::Accent, 0xFF1F5FD0, 0xFF6EA2FF},
    {Role::OnAccent, 0xFFFFFFFF, 0xFF11141A},
    {Role::Second, 0xFF0B7A75, 0xFF4CC9C0},
    {Role::Positive, 0xFF1B7F4B, 0xFF5BC98C},
    {Role::Warning, 0xFFA35A00, 0xFFF0B45A},
    {Role::Critical, 0xFFB3261E, 0xFFFF8A80},
    {Role::Neutral, 0xFFD5DAE1, 0xFF3C4450},
    {Role::Outline, 0xFF848E9B, 0xFF6C7684},
    {Role::Hover, 0xFFF1F4F8, 0xFF232932},
    {Role::Selected, 0xFFE9F0FC, 0xFF263757},
    {Role::Demo, 0xFF6B4FC8, 0xFFB9A5FF},
    {Role::Test, 0xFFA35A00, 0xFFF0B45A},
    {Role::Live, 0xFFB3261E, 0xFFFF8A80},
};

constexpr bool roleTableIsInOrder()
{
    for (std::size_t i = 0; i < std::size(roleTable); ++i) {
        if (std::size_t(roleTable[i].role) != i)
            return false;
    }
    return true;
}
static_assert(roleTableIsInOrder());
static_assert(std::size(roleTable) == std::size_t(Role::Live) + 1);

double linearChannel(double channel)
{
    return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

double relativeLuminance(const QColor &color)
{
    return 0.2126 * linearChannel(color.redF()) + 0.7152 * linearChannel(color.greenF())
        + 0.0722 * linearChannel(color.blueF());
}

} // namespace

QColor roleColor(Role role, bool dark)
{
    const RoleValues &values = roleTable[std::size_t(role)];
    return QColor::fromRgb(dark ? values.dark : values.light);
}

ThemeColors::ThemeColors(const QPalette &palette)
    : m_dark(palette.color(QPalette::Window).lightness() < palette.color(QPalette::WindowText).lightness())
{ }

QColor mixed(const QColor &base, const QColor &over, double amount)
{
    const auto part = [amount](int from, int to) { return from + int(std::lround((to - from) * amount)); };
    return {part(base.red(), over.red()), part(base.green(), over.green()), part(base.blue(), over.blue())};
}

QColor tint(const ThemeColors &colors, Role role)
{
    return mixed(colors(Role::Surface), colors(role), colors.isDark() ? 0.14 : 0.08);
}

double contrastRatio(const QColor &a, const QColor &b)
{
    const double first = relativeLuminance(a);
    const double second = relativeLuminance(b);
    return (std::max(first, second) + 0.05) / (std::min(first, second) + 0.05);
}

} // namespace desk
