// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/views/capacity_view_model.h"
#include "ui/dialogs/write_dialog.h"

class QLabel;
class QPushButton;

namespace desk {

class CapacityForm;
class CapacityOutcomePage;
class MoneyConfirmation;

/// Adds seats: the bill, the question, and what became of it. It may be closed at any time; a call that is on
/// its way goes on, and is shown again when the dialog comes back.
class CapacityDialog final : public WriteDialog
{
    Q_OBJECT
public:
    /// The view-model must outlive it, and have been opened for its tenant. Deletes itself when closed if
    /// WA_DeleteOnClose is set.
    explicit CapacityDialog(CapacityViewModel &viewModel, QWidget *parent = nullptr);
    ~CapacityDialog() override;

    void reject() override; ///< Esc: from the question back to the number, else closes

Q_SIGNALS:
    /// Its page is wanted; the dialog is closed.
    void tenantRequested(const desk::TenantId &tenant);

protected:
    void leave() override;

private:
    [[nodiscard]] QWidget *pageOf(CapacityPhase phase) const;
    void build();
    void refresh();
    void showPage(CapacityPhase phase);

    CapacityViewModel &m_vm;
    QLabel *m_loading;
    CapacityForm *m_form;
    MoneyConfirmation *m_question;
    CapacityOutcomePage *m_outcome;
    QPushButton *m_continue;
    std::optional<CapacityPhase> m_shown;
};

} // namespace desk
