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
class StepStrip;

/// How a purchase stands, and what can be done about it.
class PurchaseOutcomePage : public QWidget
{
    Q_OBJECT
public:
    /// Both references must outlive it.
    PurchaseOutcomePage(PurchaseViewModel &viewModel, KeyHold &hold, QWidget *parent = nullptr);
    virtual void refresh();

    // For the footer of the dialog around it.

    [[nodiscard]] QList<QPushButton *> acts() const;
    /// The one that leads on; null when there is none.
    [[nodiscard]] QPushButton *lead() const { return m_lead; }
    /// Asking again with the same key, if that is the lead: pressed twice, it buys once.
    [[nodiscard]] QPushButton *harmlessLead() const { return m_lead == m_again ? m_lead : nullptr; }
    [[nodiscard]] QList<QPushButton *> rare() const { return m_rare; }
    /// Something isn't as it was confirmed: closing comes before going on.
    [[nodiscard]] bool warns() const;

protected:
    /// Something more to be chosen, below the link.
    void addChoice(QWidget *choice);

private:
    [[nodiscard]] QPushButton *action(const QString &text, const QString &name);
    void connectAll();
    void refreshLink(const PurchaseOutcome &outcome);
    void chooseLead(const PurchaseOutcome &outcome);

    PurchaseViewModel &m_vm;
    KeyHold &m_hold;
    StepStrip *m_steps;
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
    QPushButton *m_lead = nullptr;
    QList<QPushButton *> m_rare;
    bool m_ready = false; ///< armed, and no key was held at that time; later keys are meant
};

} // namespace desk
