// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/views/payments_view_model.h"

#include <QList>
#include <QWidget>

#include <utility>
#include <vector>

class QAction;
class QLabel;
class QPushButton;
class QToolButton;

namespace desk {

class KeyValueGrid;
class StatusBadge;

/// Everything that is known about one intent, what can be done with it, and its lines of Activity.
class PaymentDetailView final : public QWidget
{
    Q_OBJECT
public:
    /// The actions (at least one) get a button each, shown while the action is visible. They must outlive it.
    explicit PaymentDetailView(const QList<QAction *> &actions, QWidget *parent = nullptr);

    /// The one that is filled, and one that is spoken of in the advice; the others are under More.
    void setLead(QAction *lead, QAction *second);
    void setDetail(const PaymentDetail &detail, const QDateTime &utcNow);
    /// Only what is told from the present time; the rest stays, with what is selected in it.
    void setLook(const QString &look);

private:
    void showButtons();
    void openMore();
    void setFacts(const PaymentDetail &detail);
    void setLines(const PaymentDetail &detail, const QDateTime &utcNow);

    std::vector<std::pair<QPushButton *, QAction *>> m_buttons;
    QList<QAction *> m_leads;
    QToolButton *m_more = nullptr;
    StatusBadge *m_state;
    QLabel *m_sentence;
    QLabel *m_advice;
    QLabel *m_look;
    QLabel *m_linkProblem;
    QLabel *m_reason;
    KeyValueGrid *m_facts;
    QLabel *m_serverTitle;
    KeyValueGrid *m_server;
    QLabel *m_linesTitle;
    KeyValueGrid *m_lines;
};

} // namespace desk
