// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/last_run.h"

#include <QObject>
#include <QTimer>

namespace desk {

class ListTools;
class MainWindow;
class Preferences;

/// Keeps where somebody is in a window and what they look for, and goes on there in the next run. Each
/// account has its own: one account's searches are nothing to another, and without an ID nothing is kept.
class LastRunKeeper final : public QObject
{
    Q_OBJECT
public:
    /// The references must outlive it.
    LastRunKeeper(MainWindow &window, Preferences &preferences, const QString &accountId);

    /// Goes where the last run was, as far as that is still there. A tenant opens as soon as the list has it,
    /// unless somebody went elsewhere by then.
    void goOn();
    void wentElsewhere() { m_reopening.reset(); }
    /// Something that is kept has changed.
    void noteChange();
    void keep();
    /// Nothing is kept of that account any more.
    static void forget(Preferences &preferences, const QString &accountId);

private:
    void reopenTenant();
    void pageMade(const QString &id);
    void follow(ListTools *list);

    MainWindow &m_window;
    Preferences &m_preferences;
    QString m_key; ///< empty = nothing is kept
    LastRun m_last; ///< the last run's, for pages that nobody has gone to yet
    std::optional<LastRun> m_reopening; ///< its tenant isn't known to be there yet
    QTimer m_timer;
};

} // namespace desk
