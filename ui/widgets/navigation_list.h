// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/icon.h"

#include <QListView>

#include <optional>
#include <vector>

class QStandardItemModel;

namespace desk {

/// The left side of the window: icon, word and an optional counter. The current page has an accent bar.
class NavigationList final : public QListView
{
    Q_OBJECT
public:
    struct Entry
    {
        QString id;
        QString label;
        IconName icon = IconName::Overview;
        std::optional<int> counter;
    };

    explicit NavigationList(QWidget *parent = nullptr);
    void setEntries(const std::vector<Entry> &entries);
    /// `meaning` says what is counted, with the number: for hovering and for assistive tools.
    void setCounter(const QString &id, std::optional<int> counter, const QString &meaning = {});
    void setCurrentId(const QString &id); ///< silent
    [[nodiscard]] QString currentId() const;
    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    void currentIdChanged(const QString &id); ///< by the user

protected:
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void selectionChanged(const QItemSelection &selected, const QItemSelection &deselected) override;

private:
    QStandardItemModel *m_model;
    bool m_silent = false;
};

} // namespace desk
