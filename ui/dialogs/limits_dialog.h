// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/dialogs/base_dialog.h"

namespace desk {

struct Provider;

/// What a provider's API doesn't allow or doesn't tell, so that nobody looks for it here; each with where it
/// is done.
class LimitsDialog final : public BaseDialog
{
    Q_OBJECT
public:
    explicit LimitsDialog(const Provider &provider, QWidget *parent = nullptr);
    /// Whether there is anything to be shown.
    [[nodiscard]] static bool hasLimits(const Provider &provider);
};

} // namespace desk
