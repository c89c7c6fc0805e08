// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMap>
#include <QString>
#include <QStringList>

#include <optional>

namespace desk {

/// Where somebody was in a window and what they looked for, to go on there in the next run. It is kept for
/// each account by itself.
struct LastRun
{
    /// What was looked for in one list.
    struct List
    {
        QStringList chips; ///< IDs of those that were on
        QStringList choices; ///< of the page's own filter; it knows what they mean
        QString search;
        friend bool operator==(const List &, const List &) = default;
    };

    QString page; ///< of the navigation
    QString tenant; ///< that was open; empty = none
    QString tab; ///< of the tenant's page
    QMap<QString, List> lists; ///< by page; the open tenant's seats are `tenant`

    [[nodiscard]] QString toJson() const;
    /// Nothing when the text isn't one; parts that aren't understood are left out.
    [[nodiscard]] static std::optional<LastRun> fromJson(const QString &text);
    friend bool operator==(const LastRun &, const LastRun &) = default;
};

} // namespace desk
