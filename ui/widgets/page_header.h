// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QHBoxLayout;
class QLabel;
class QPushButton;

namespace desk {

class CopyButton;
class ElidedLabel;
class ThinProgress;

/// The top of every page: breadcrumb, title, badges, actions at the right; below, an ID and a line of facts;
/// under all of it a thin progress bar.
class PageHeader final : public QWidget
{
    Q_OBJECT
public:
    explicit PageHeader(QWidget *parent = nullptr);

    void setTitle(const QString &title);
    [[nodiscard]] QString title() const;
    /// The page above this one, e.g. "Tenants"; empty = none.
    void setBreadcrumb(const QString &parentTitle);
    /// The object's ID: fixed-width, with a button that copies it; empty = none.
    void setId(const QString &id);
    /// "Business", "monthly", … drawn with middle dots between; empty ones are left out.
    void setFacts(const QStringList &facts);
    void addBadge(QWidget *badge); ///< beside the title; takes it over
    void addAction(QWidget *action); ///< at the right, left to right; takes it over
    using QWidget::addAction;
    [[nodiscard]] ThinProgress *progress() const { return m_progress; }

Q_SIGNALS:
    void breadcrumbActivated();

protected:
    bool event(QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void restyle();
    void placeActions();

    QPushButton *m_breadcrumb;
    QLabel *m_arrow;
    ElidedLabel *m_title;
    QHBoxLayout *m_badges;
    QHBoxLayout *m_top;
    QHBoxLayout *m_actions;
    QWidget *m_factRow;
    ElidedLabel *m_id;
    CopyButton *m_copy;
    ElidedLabel *m_facts;
    ThinProgress *m_progress;
    bool m_areActionsBelow = false;
};

} // namespace desk
