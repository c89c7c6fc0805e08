// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/account.h"
#include "ui/theme/role.h"

#include <QWidget>

namespace desk {

[[nodiscard]] QString modeWord(AccountMode mode); ///< DEMO, TEST, LIVE
[[nodiscard]] Role modeRole(AccountMode mode);

/// The account's mode, outlined for DEMO and TEST and filled for LIVE.
class ModeBadge final : public QWidget
{
    Q_OBJECT
public:
    explicit ModeBadge(QWidget *parent = nullptr);
    void setMode(AccountMode mode);
    [[nodiscard]] AccountMode mode() const { return m_mode; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    AccountMode m_mode = AccountMode::Demo;
};

} // namespace desk
