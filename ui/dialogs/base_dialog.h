// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/account.h"

#include <QDialog>

class QHBoxLayout;
class QLabel;
class QMenu;
class QPushButton;
class QVBoxLayout;

namespace desk {

class ButtonRow;
class ElidedLabel;
class ModeBadge;
class PageScroll;

/// The frame of every dialog: a header with what it is about, a body that scrolls when the window is too low
/// for it, and a footer that is always in sight, with its buttons in the order of the platform. In LIVE
/// accounts there is a red edge along the top.
class BaseDialog : public QDialog
{
    Q_OBJECT
public:
    /// Whose badge and edge it has; dialogs that are about no account have neither.
    void setAccount(const Account &account);

protected:
    enum class Fit {
        Exactly, ///< as high as what is shown needs
        OnlyGrows, ///< doesn't shrink under the hands
        Never ///< has a size of its own
    };
    /// `width` in pixels, if the screen has them; more in large fonts.
    BaseDialog(const QString &objectName, int width, Fit fit, QWidget *parent);

    /// Of the header, and of the window unless that has one.
    void setTitle(const QString &title);
    /// What the title is about, in the line below it; may be empty.
    void setSubject(const QString &subject);
    /// At the header's end.
    void addToHeader(QWidget *widget);

    // The footer. What is added there is a tab stop after the body.

    QPushButton *addPrimary(const QString &name, const QString &text = {});
    /// Rejects when pressed.
    QPushButton *addClose(const QString &name, const QString &text);
    /// Apart from the buttons that close, at the other side.
    void addAside(QWidget *widget);
    /// At most two of the acts are buttons at a time; the others are under More.
    void addAct(QPushButton *act);
    /// `lead` and what is `beside` it may be null.
    void showActs(QPushButton *lead, const QList<QPushButton *> &rare, QPushButton *beside = nullptr);
    /// Buttons that stand in for all others while they are shown.
    void addStandIn(QWidget *buttons);
    void setStandInShown(bool shown);
    /// Why the primary button is off.
    void showObstacle(const QString &text);

    [[nodiscard]] QWidget *page() { return m_page; }
    [[nodiscard]] QVBoxLayout *pageLayout() { return m_pageLayout; }
    [[nodiscard]] PageScroll *scroll() { return m_scroll; }
    /// As high as it needs, and never higher than the screen.
    void fit();
    void fitIfCut(); ///< when what is shown became longer
    void scrollToTop();
    void closeMenu();
    /// Fonts or colours are others. Also to be called when everything is built.
    virtual void restyle();

    void changeEvent(QEvent *event) override;
    bool focusNextPrevChild(bool next) override;
    void showEvent(QShowEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void build();
    void openMenu();

    int m_width;
    Fit m_fit;
    bool m_isLive = false;
    QLabel *m_title;
    ElidedLabel *m_subject;
    ModeBadge *m_badge;
    QVBoxLayout *m_header;
    PageScroll *m_scroll;
    QWidget *m_page;
    QVBoxLayout *m_pageLayout;
    QWidget *m_footer;
    QHBoxLayout *m_aside;
    QPushButton *m_more;
    QMenu *m_menu;
    QList<QPushButton *> m_acts;
    QLabel *m_obstacle;
    ButtonRow *m_buttons;
    QWidget *m_standIn = nullptr;
};

} // namespace desk
