// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/dialogs/base_dialog.h"

namespace desk {

class ImportViewModel;
class MoneyConfirmation;

/// The question before an import is sent. It closes by itself when the view-model no longer asks it.
class ImportConfirmDialog final : public BaseDialog
{
    Q_OBJECT
public:
    /// The view-model must outlive it, and ask.
    explicit ImportConfirmDialog(ImportViewModel &model, QWidget *parent = nullptr);
    ~ImportConfirmDialog() override;

    void done(int result) override; ///< what wasn't confirmed is withdrawn

private:
    void refresh();

    ImportViewModel &m_model;
    MoneyConfirmation *m_question;
};

} // namespace desk
