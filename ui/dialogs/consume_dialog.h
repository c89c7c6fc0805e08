// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/views/consume_view_model.h"
#include "ui/dialogs/write_dialog.h"

#include <optional>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace desk {

class AmountTable;
class CopyButton;
class MoneyConfirmation;
class NoticeList;
class OutcomeCard;

/// Uses credits of one pool. LIVE asks before it sends; elsewhere Enter sends. It may be closed at any time.
class ConsumeDialog final : public WriteDialog
{
    Q_OBJECT
public:
    /// The view-model must outlive it, and have been opened for its tenant.
    explicit ConsumeDialog(ConsumeViewModel &viewModel, QWidget *parent = nullptr);
    ~ConsumeDialog() override;

    void reject() override;

protected:
    void leave() override;
    void restyle() override;

private:
    void build();
    [[nodiscard]] QWidget *makeForm();
    [[nodiscard]] QWidget *makeResult();
    void addField(QVBoxLayout *to, const QString &label, QWidget *field);
    void connectAll();
    void refresh();
    void refreshForm();
    void refreshResult();
    void showPhase(ConsumePhase phase);

    ConsumeViewModel &m_vm;
    QWidget *m_form = nullptr;
    QWidget *m_result = nullptr;
    MoneyConfirmation *m_question;
    QComboBox *m_pool;
    QLineEdit *m_amount;
    QLabel *m_amountProblem;
    QLineEdit *m_reason;
    AmountTable *m_figures;
    QLabel *m_key;
    CopyButton *m_copyKey;
    NoticeList *m_notices;
    OutcomeCard *m_card;
    QPushButton *m_askAgain;
    QPushButton *m_edit;
    QPushButton *m_send;
    std::optional<ConsumePhase> m_shown;
};

} // namespace desk
