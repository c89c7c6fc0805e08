// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/clock.h"
#include "models/domain/account.h"

#include <QFrame>

class QDateTime;
class QPushButton;
class QVBoxLayout;

namespace desk {

class AccountMenu;
class AgeLabel;
class ElidedLabel;
class NavigationList;

/// The left side of a window: whose it is, where one can go, and how old what is shown is.
class SideBar final : public QFrame
{
    Q_OBJECT
public:
    /// The clock must outlive it.
    SideBar(const Account &account, Clock &clock, QWidget *parent);

    [[nodiscard]] NavigationList *navigation() { return m_navigation; }
    /// The account's name opens it.
    void setAccountMenu(AccountMenu *menu);
    /// Below the pages: how many tenants have an alert; 0 shows nothing.
    void showAlerts(int tenants);
    /// `readAt` in UTC, invalid = never. Stale is what can't be read anew.
    void showAge(const QDateTime &readAt, bool isStale, bool isUpdating);

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

Q_SIGNALS:
    /// A page was chosen.
    void pageRequested(const QString &id);
    void alertsRequested();

private:
    void goByNavigation();
    void fitButtons();

    QString m_accountName;
    int m_accountColour;
    QPushButton *m_accountButton = nullptr; ///< null = the name is only shown
    ElidedLabel *m_accountLabel;
    NavigationList *m_navigation;
    QString m_alertsText;
    QPushButton *m_alerts;
    AgeLabel *m_age;
};

} // namespace desk
