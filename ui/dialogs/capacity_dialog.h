// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/views/capacity_view_model.h"

#include <QDialog>

class QLabel;
class QPushButton;

namespace desk {

class CapacityForm;
class CapacityOutcomePage;
class ElidedLabel;
class KeyHold;
class ModeBadge;
class MoneyConfirmation;
class PageScroll;
class ThinProgress;

/// Adds seats: the bill, the question, and what became of it. It may be closed at any time; a call that is on
/// its way goes on, and is shown again when the dialog comes back.
class CapacityDialog final : public QDialog
{
    Q_OBJECT
public:
    /// The view-model must outlive it, and have been opened for its tenant. Deletes itself when closed if
    /// WA_DeleteOnClose is set.
    explicit CapacityDialog(CapacityViewModel &viewModel, QWidget *parent = nullptr);
    ~CapacityDialog() override;

    void done(int result) override;
    void reject() override; ///< Esc: from the question back to the number, else closes

protected:
    void closeEvent(QCloseEvent *event) override;
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] QWidget *pageOf(CapacityPhase phase) const;
    void build();
    void refresh();
    void showPage(CapacityPhase phase);
    void fit();
    void restyle();

    CapacityViewModel &m_vm;
    KeyHold *m_hold;
    QLabel *m_title;
    ModeBadge *m_badge;
    ElidedLabel *m_tenant;
    ThinProgress *m_progress;
    PageScroll *m_scroll;
    QWidget *m_page; ///< holds the four below, of which one is shown
    QLabel *m_loading;
    CapacityForm *m_form;
    MoneyConfirmation *m_question;
    CapacityOutcomePage *m_outcome;
    QWidget *m_footer;
    QLabel *m_obstacle;
    QPushButton *m_close;
    QPushButton *m_continue;
    std::optional<CapacityPhase> m_shown;
};

} // namespace desk
