// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/views/allocate_view_model.h"
#include "ui/dialogs/write_dialog.h"

class QLabel;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace desk {

class MetadataEditor;
class NoticeList;
class OutcomeCard;

/// Gives one person a seat, or new details to one who has it. It may be closed at any time.
class AllocateDialog final : public WriteDialog
{
    Q_OBJECT
public:
    /// The view-model must outlive it, and have been opened for its tenant.
    explicit AllocateDialog(AllocateViewModel &viewModel, QWidget *parent = nullptr);
    ~AllocateDialog() override;

protected:
    void leave() override;
    void restyle() override;

private:
    void build();
    QWidget *makeForm();
    QWidget *makeResult();
    void addField(QVBoxLayout *to, const QString &label, QLineEdit *field, QLabel *hint);
    void connectAll();
    void refresh();
    void refreshForm();
    void refreshResult();
    void showActsOf(AllocatePhase phase);
    void showPhase(AllocatePhase phase);

    AllocateViewModel &m_vm;
    QWidget *m_form = nullptr;
    QWidget *m_result = nullptr;
    QLineEdit *m_user;
    QLabel *m_userHint;
    QLineEdit *m_email;
    QLabel *m_emailHint;
    QLineEdit *m_name;
    QLabel *m_nameHint;
    MetadataEditor *m_metadata;
    QLabel *m_metadataProblem;
    NoticeList *m_notices;
    QLabel *m_confirmation; ///< in LIVE accounts: what the button does
    OutcomeCard *m_card;
    QPushButton *m_addSeats;
    QPushButton *m_edit;
    QPushButton *m_next;
    QPushButton *m_readAgain;
    QPushButton *m_send;
    std::optional<AllocatePhase> m_shown;
};

} // namespace desk
