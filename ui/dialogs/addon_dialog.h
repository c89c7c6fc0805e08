// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/views/addon_purchase_view_model.h"

#include <QDialog>

class QLabel;
class QPushButton;

namespace desk {

class ElidedLabel;
class KeyHold;
class ModeBadge;
class MoneyConfirmation;
class NoticeList;
class PageScroll;
class PurchaseOutcomePage;
class ThinProgress;

/// Buys an add-on: the question, and what became of it. It may be closed at any time; a call that is on its
/// way goes on, and is in Payments.
class AddonDialog final : public QDialog
{
    Q_OBJECT
public:
    /// The view-model must outlive it, and have been opened.
    explicit AddonDialog(AddonPurchaseViewModel &viewModel, QWidget *parent = nullptr);
    ~AddonDialog() override;

    void done(int result) override;

protected:
    void closeEvent(QCloseEvent *event) override;
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void build();
    void refresh();
    void showPage(PurchasePhase phase);
    void fit();
    void restyle();

    AddonPurchaseViewModel &m_vm;
    KeyHold *m_hold;
    QLabel *m_title;
    ModeBadge *m_badge;
    ElidedLabel *m_tenant;
    ThinProgress *m_progress;
    PageScroll *m_scroll;
    QWidget *m_page; ///< holds the question, below its notices, and the outcome; one of both is shown
    NoticeList *m_notices;
    MoneyConfirmation *m_question;
    PurchaseOutcomePage *m_outcome;
    QWidget *m_footer;
    QPushButton *m_close;
    std::optional<PurchasePhase> m_shown;
    QString m_askedKey; ///< of the question that is shown
};

} // namespace desk
