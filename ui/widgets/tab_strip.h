// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QTabBar>

#include <vector>

namespace desk {

/// The tabs of a page, underlined, by ID. Only the tabs given exist.
class TabStrip final : public QTabBar
{
    Q_OBJECT
public:
    struct Tab
    {
        QString id;
        QString label;
    };

    explicit TabStrip(QWidget *parent = nullptr);
    void setTabs(const std::vector<Tab> &tabs); ///< silent
    void setCurrentId(const QString &id); ///< silent
    [[nodiscard]] QString currentId() const;

    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void currentIdChanged(const QString &id); ///< by the user

protected:
    void paintEvent(QPaintEvent *event) override;
    [[nodiscard]] QSize tabSizeHint(int index) const override;

private:
    bool m_silent = false;
    int m_told = -1; ///< the tab that assistive tools know as the selected one
};

} // namespace desk
