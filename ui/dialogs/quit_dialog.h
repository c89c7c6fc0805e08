// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/clock.h"
#include "ui/dialogs/base_dialog.h"

namespace desk {

/// Asks whether to close while calls that change something are on their way. Accepted = close now; it answers
/// so by itself after five seconds, because the journal has the calls and the next start settles them.
/// Rejected = stay.
class QuitDialog final : public BaseDialog
{
    Q_OBJECT
public:
    QuitDialog(int calls, Clock &clock, QWidget *parent);

private:
    TimerHandle m_patience;
};

} // namespace desk
