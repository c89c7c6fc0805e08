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
    /// The one that leads on, or where something isn't as it was confirmed to the tenant; null when there is
    /// none.
    [[nodiscard]] QPushButton *lead() const { return m_lead; }
    /// Going on in spite of that, beside the lead; else null.
    [[nodiscard]] QPushButton *inSpite() const { return m_inSpite; }
    /// The lead, if pressing it twice does no harm: asking again with the same key buys once.
    [[nodiscard]] QPushButton *harmlessLead() const;
    [[nodiscard]] QList<QPushButton *> rare() const { return m_rare; }

Q_SIGNALS:
    void tenantRequested();

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
    QPushButton *m_tenant;
    QVBoxLayout *m_choices;
    QPushButton *m_lead = nullptr;
    QPushButton *m_inSpite = nullptr;
    QList<QPushButton *> m_rare;
    bool m_ready = false; ///< armed, and no key was held at that time; later keys are meant
};

} // namespace desk
