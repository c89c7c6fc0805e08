// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QKeySequence>
#include <QList>
#include <QObject>

#include <functional>
#include <vector>

class QAction;
class QMenu;
class QMenuBar;

namespace desk {

class AccountMenu;
class MainWindow;
class Page;
class Preferences;
class Theme;
struct Provider;

/// Gives the application the look that was chosen in the View menu. Before a window is made: one that is
/// there has all of its widgets styled anew.
void applyLook(const Preferences &preferences, Theme &theme);

/// The menu bar of a window. What the pages offer on buttons and in context menus stands here once more:
/// there everybody finds it, and every key reaches it.
class WindowMenus final : public QObject
{
    Q_OBJECT
public:
    /// A page that the Go menu leads to.
    struct Goal
    {
        QString id;
        QString label; ///< with its mnemonic
        QList<QKeySequence> keys; ///< may be empty
    };
    /// Fills `bar`. Window, preferences and theme must outlive it. `seatActions` are of the tenant's page;
    /// none in an account that only reads.
    WindowMenus(MainWindow &window, QMenuBar *bar, const std::vector<Goal> &goals,
        const QList<QAction *> &seatActions, Preferences &preferences, Theme &theme,
        const Provider &provider);

    /// Before the menu's last part. The window keeps it.
    void addAccountMenu(AccountMenu *menu);
    /// Another page came to the front, with tabs or without.
    void showPage(bool canGoBack, bool canGoForward, bool hasTabs);

Q_SIGNALS:
    void exportRequested();
    void settingsRequested();

private:
    [[nodiscard]] Page *page() const; ///< the one in front
    void fillFile(QMenu *menu);
    void fillEdit(QMenu *menu);
    void fillView(QMenu *menu);
    void addTableActions(QMenu *menu);
    void addChartActions(QMenu *menu);
    void showChartSwitch();
    void fillRow(QMenu *menu);
    void fillGo(QMenu *menu, const std::vector<Goal> &goals);
    void fillHelp(QMenu *menu, const Provider &provider);
    QAction *add(
        QMenu *menu, const QString &text, const QList<QKeySequence> &keys, std::function<void()> run);

    MainWindow &m_window;
    Preferences &m_preferences;
    Theme &m_theme;
    QList<QAction *> m_shortcuts; ///< what the list of keys is made from
    QMenu *m_file = nullptr;
    AccountMenu *m_accounts = nullptr; ///< null where there is only one
    QAction *m_back = nullptr;
    QAction *m_forward = nullptr;
    QAction *m_export = nullptr;
    QAction *m_refresh = nullptr;
    QAction *m_chart = nullptr; ///< shows and hides it
    QAction *m_nextTab = nullptr;
    QAction *m_previousTab = nullptr;
};

} // namespace desk
