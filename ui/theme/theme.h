// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/role.h"

#include <QObject>

class QApplication;
class QPushButton;

namespace desk {

/// The look of the whole program: style, palette and style sheet of the application. The application owns one
/// and keeps it for as long as windows exist.
class Theme final : public QObject
{
    Q_OBJECT
public:
    explicit Theme(QApplication &application, QObject *parent = nullptr);
    ~Theme() override;

    /// May be called at any time; every widget repaints.
    void apply(Scheme scheme, Density density);

    [[nodiscard]] Scheme scheme() const { return m_scheme; }
    [[nodiscard]] Density density() const { return m_density; }
    /// What is on screen: with `Scheme::System` what the desktop says.
    [[nodiscard]] bool isDark() const { return m_dark; }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void install(bool dark);

    QApplication &m_application;
    Scheme m_scheme = Scheme::System;
    Density m_density = Density::Comfortable;
    bool m_dark = false;
    bool m_installed = false;
    bool m_busy = false; ///< our own change of the palette is being delivered
};

/// A button's place in the hierarchy; a page has at most one primary.
enum class ButtonKind {
    Quiet, ///< outlined
    Primary, ///< filled with the accent
    Danger, ///< outlined in the critical colour
    Link ///< no outline: text in the accent colour
};
void setButtonKind(QPushButton *button, ButtonKind kind);

} // namespace desk
