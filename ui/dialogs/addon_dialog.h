// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/views/addon_purchase_view_model.h"
#include "ui/dialogs/write_dialog.h"

class QLabel;
class QPushButton;

namespace desk {

class MoneyConfirmation;
class PurchaseOutcomePage;

/// Buys an add-on: the question, and what became of it. It may be closed at any time; a call that is on its
/// way goes on, and is in Payments.
class AddonDialog final : public WriteDialog
{
    Q_OBJECT
public:
    /// The view-model must outlive it, and have been opened.
    explicit AddonDialog(AddonPurchaseViewModel &viewModel, QWidget *parent = nullptr);
    ~AddonDialog() override;

Q_SIGNALS:
    /// Its page is wanted; the dialog is closed.
    void tenantRequested(const desk::TenantId &tenant);

protected:
    void leave() override;

private:
    void build();
    void refresh();
    void showPage(PurchasePhase phase);

    AddonPurchaseViewModel &m_vm;
    MoneyConfirmation *m_question;
    PurchaseOutcomePage *m_outcome;
    std::optional<PurchasePhase> m_shown;
};

} // namespace desk
