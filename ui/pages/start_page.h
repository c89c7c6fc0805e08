// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace desk {

class Banner;
class ConnectForm;
class ConnectViewModel;
struct AccountRecord;

/// What the program shows while no account is open: try the demo, connect one, or open one that is set up.
class StartPage final : public QWidget
{
    Q_OBJECT
public:
    /// The view-model must outlive it. `problem` says why the account that was given can't be used; empty
    /// when none was given.
    StartPage(ConnectViewModel &viewModel, const QString &problem, QWidget *parent = nullptr);
    ~StartPage() override;

    /// Those that are set up; each can be opened.
    void setAccounts(const std::vector<AccountRecord> &accounts);
    /// The form asks for the key of the account that the view-model changes.
    void askForKey();
    /// Why an account could not be opened, with what can be done: try again, or type its key.
    void showProblem(const QString &text, bool canRetry = false);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

Q_SIGNALS:
    void demoRequested();
    void accountRequested(const QString &id);
    void retryRequested();
    void keyRequested(); ///< for the account that could not be opened

private:
    void build(const QString &problem);
    void addDemo(QVBoxLayout *layout);
    void addForm(QVBoxLayout *layout);
    QLabel *addTitle(QVBoxLayout *layout, const QString &text);
    void refresh();

    ConnectViewModel &m_vm;
    QWidget *m_column;
    Banner *m_banner;
    QWidget *m_accounts;
    QVBoxLayout *m_accountList;
    QLabel *m_formTitle;
    ConnectForm *m_form;
    QPushButton *m_connect;
};

} // namespace desk
