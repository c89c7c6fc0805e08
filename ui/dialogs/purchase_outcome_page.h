// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/views/purchase_view_model.h"

#include <QWidget>

class QCheckBox;
class QLabel;
class QPushButton;
class QVBoxLayout;

namespace desk {

class KeyHold;
class OutcomeCard;
class QrCodeView;

/// How a purchase stands, and what can be done about it.
class PurchaseOutcomePage : public QWidget
{
    Q_OBJECT
public:
    /// Both references must outlive it.
    PurchaseOutcomePage(PurchaseViewModel &viewModel, KeyHold &hold, QWidget *parent = nullptr);
    virtual void refresh();

protected:
    /// Something more to be chosen, above the buttons.
    void addChoice(QWidget *choice);

private:
    [[nodiscard]] QPushButton *action(const QString &text, const QString &name);
    void connectAll();
    void refreshLink(const PurchaseOutcome &outcome);

    PurchaseViewModel &m_vm;
    KeyHold &m_hold;
    OutcomeCard *m_card;
    QrCodeView *m_qr;
    QLabel *m_host;
    QLabel *m_qrHint;
    QCheckBox *m_looked;
    QPushButton *m_open;
    QPushButton *m_copy;
    QPushButton *m_again;
    QPushButton *m_look;
    QPushButton *m_checked;
    QPushButton *m_more;
    QPushButton *m_stop;
    QVBoxLayout *m_choices;
    bool m_ready = false; ///< armed, and no key was held at that time; later keys are meant
};

} // namespace desk
