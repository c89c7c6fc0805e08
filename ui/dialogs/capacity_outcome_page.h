// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/views/capacity_view_model.h"

#include <QWidget>

class QCheckBox;
class QLabel;
class QPushButton;

namespace desk {

class KeyHold;
class OutcomeCard;
class QrCodeView;

/// How a purchase of seats stands, and what can be done about it.
class CapacityOutcomePage final : public QWidget
{
    Q_OBJECT
public:
    /// Both references must outlive it.
    CapacityOutcomePage(CapacityViewModel &viewModel, KeyHold &hold, QWidget *parent = nullptr);
    void refresh();

private:
    [[nodiscard]] QPushButton *action(const QString &text, const QString &name);
    void connectAll();
    void refreshLink(const CapacityOutcome &outcome);

    CapacityViewModel &m_vm;
    KeyHold &m_hold;
    OutcomeCard *m_card;
    QrCodeView *m_qr;
    QLabel *m_host;
    QLabel *m_qrHint;
    QCheckBox *m_seatWaiting;
    QCheckBox *m_looked;
    QPushButton *m_open;
    QPushButton *m_copy;
    QPushButton *m_look;
    QPushButton *m_checked;
    QPushButton *m_more;
    QPushButton *m_stop;
    bool m_ready = false; ///< armed, and no key was held at that time; later keys are meant
};

} // namespace desk
