// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/views/payments_view_model.h"
#include "ui/theme/tone.h"
#include "ui/widgets/forgetting_clipboard.h"

#include <QList>
#include <QObject>

#include <functional>

class QAction;
class QWidget;

namespace desk {

/// What can be done about one payment: the actions, and the questions before some of them.
class PaymentActs final : public QObject
{
    Q_OBJECT
public:
    /// `target`: the intent that they are about; empty = none. Dialogs belong to `page`. The model must
    /// outlive it.
    PaymentActs(PaymentsViewModel &model, std::function<QString()> target, QWidget *page);

    [[nodiscard]] const QList<QAction *> &actions() const { return m_actions; }
    /// The target, or what may be done about it, is another.
    void refresh();
    /// What is safe to do leads; a checkout only where nothing about it is in doubt.
    [[nodiscard]] QAction *lead() const;
    /// That somebody looked it up.
    [[nodiscard]] QAction *checked() const { return m_checked; }

    /// Makes the picture of a link for somebody's telephone. Until it is given, links are not shown as one.
    using LinkCode = std::function<QWidget *(const QString &link, QWidget *parent)>;
    void setLinkCode(LinkCode make);

Q_SIGNALS:
    void told(desk::Tone tone, const QString &sentence);
    void nothingToTell(); ///< what was told last is over
    void tenantRequested(const desk::TenantId &tenant);

private:
    QAction *add(const QString &name, const QString &text, void (PaymentActs::*does)());
    void checkNow();
    void openLink();
    void showOpening(const QString &id, PaymentsViewModel::Opening opening);
    void copyLink();
    void showLinkCode();
    void switchSeatWaiting();
    void markChecked();
    void stopWaiting();
    void adopt();
    void disown();
    void goToTenant();
    void ask(const QString &title, const QString &text, const QString &act,
        const std::function<void(const QString &)> &does);

    PaymentsViewModel &m_model;
    std::function<QString()> m_target;
    QWidget *m_page;
    ForgettingClipboard m_clipboard;
    LinkCode m_makeCode;
    QAction *m_checkNow;
    QAction *m_open;
    QAction *m_copy;
    QAction *m_code;
    QAction *m_seat;
    QAction *m_checked;
    QAction *m_stop;
    QAction *m_adopt;
    QAction *m_disown;
    QAction *m_tenant;
    QList<QAction *> m_actions;
    bool m_isCertain = false; ///< nothing about the target's checkout is in doubt
};

} // namespace desk
