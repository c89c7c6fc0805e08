// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/views/allocate_view_model.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace desk {

class ElidedLabel;
class MetadataEditor;
class ModeBadge;
class NoticeList;
class OutcomeCard;
class PageScroll;
class ThinProgress;

/// Gives one person a seat, or new details to one who has it. It may be closed at any time.
class AllocateDialog final : public QDialog
{
    Q_OBJECT
public:
    /// The view-model must outlive it, and have been opened for its tenant.
    explicit AllocateDialog(AllocateViewModel &viewModel, QWidget *parent = nullptr);
    ~AllocateDialog() override;

    void done(int result) override;

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void build();
    QWidget *makeForm();
    QWidget *makeResult();
    void addField(QVBoxLayout *to, const QString &label, QLineEdit *field, QLabel *hint);
    void connectAll();
    void refresh();
    void refreshForm();
    void refreshResult();
    void showPhase(AllocatePhase phase);
    void fit();
    void restyle();

    AllocateViewModel &m_vm;
    QLabel *m_title;
    ModeBadge *m_badge;
    ElidedLabel *m_tenant;
    ThinProgress *m_progress;
    PageScroll *m_scroll;
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
    OutcomeCard *m_card;
    QPushButton *m_addSeats;
    QPushButton *m_edit;
    QPushButton *m_next;
    QPushButton *m_readAgain;
    QLabel *m_obstacle;
    QPushButton *m_close;
    QPushButton *m_send;
    std::optional<AllocatePhase> m_shown;
};

} // namespace desk
