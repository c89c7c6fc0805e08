// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/role.h"

#include <QWidget>

namespace desk {

/// Which kind of account is connected.
enum class Mode { Demo, Test, Live };

[[nodiscard]] QString modeWord(Mode mode); ///< DEMO, TEST, LIVE
[[nodiscard]] Role modeRole(Mode mode);

/// The account's mode, outlined for DEMO and TEST and filled for LIVE.
class ModeBadge final : public QWidget
{
    Q_OBJECT
public:
    explicit ModeBadge(QWidget *parent = nullptr);
    void setMode(Mode mode);
    [[nodiscard]] Mode mode() const { return m_mode; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Mode m_mode = Mode::Demo;
};

} // namespace desk
