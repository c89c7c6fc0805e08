// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/views/connect_view_model.h"
#include "ui/dialogs/base_dialog.h"

namespace desk {

class ConnectForm;

/// Adds an account, or changes one. It closes by itself when that is done.
class AccountDialog final : public BaseDialog
{
    Q_OBJECT
public:
    /// The view-model, which was begun with what is to be done, must outlive it.
    explicit AccountDialog(ConnectViewModel &viewModel, QWidget *parent = nullptr);
    ~AccountDialog() override;

    void reject() override;

private:
    void refresh();

    ConnectViewModel &m_vm;
    ConnectForm *m_form;
    QPushButton *m_verb;
};

} // namespace desk
