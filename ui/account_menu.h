// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMenu>

namespace desk {

class AccountList;
struct Account;

/// The accounts that are set up, to go to one of them, and what can be done about them. Ctrl+1 to Ctrl+9 go
/// to the first nine.
class AccountMenu final : public QMenu
{
    Q_OBJECT
public:
    /// `current` is the account of the window. The list must outlive it.
    AccountMenu(const AccountList &accounts, const Account &current, QWidget *parent);

    /// Their shortcuts work while the window is in front.
    [[nodiscard]] const QList<QAction *> &switches() const { return m_switches; }

protected:
    void changeEvent(QEvent *event) override;

Q_SIGNALS:
    void switchRequested(const QString &id);
    void windowRequested(const QString &id); ///< in a window of its own, beside this one
    void addRequested();
    void editRequested();
    void forgetRequested();
    void filled(); ///< the list is another one

private:
    void fill();

    const AccountList &m_accounts;
    QString m_current;
    QList<QAction *> m_switches;
};

} // namespace desk
