// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/clock.h"
#include "ui/dialogs/base_dialog.h"

namespace desk {

/// A question before an act that can't be taken back here. Cancel is what Enter presses and where the focus
/// is; the other button is named after the act, and a press that was meant for what was there before is none.
class QuestionDialog final : public BaseDialog
{
    Q_OBJECT
public:
    struct Words
    {
        QString title; ///< one sentence
        QString text; ///< what it means; may name tenants and people
        QString act; ///< the verb on the button
    };
    QuestionDialog(const Words &words, Clock &clock, QWidget *parent = nullptr);
};

} // namespace desk
