// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/clock.h"
#include "models/domain/account.h"
#include "models/domain/ids.h"

#include <QDialog>

class QHBoxLayout;
class QLabel;
class QPushButton;
class QVBoxLayout;

namespace desk {

class ElidedLabel;
class KeyHold;
class ModeBadge;
class PageScroll;
class ThinProgress;

/// The frame of the dialogs that change something at the provider: what is done, for whom and in which
/// account, a page that scrolls when the screen is too small for it, and a footer. LIVE accounts have a red
/// edge. A held key does what it was pressed for, and doesn't press what comes up; nor does the second half
/// of a double press.
class WriteDialog : public QDialog
{
    Q_OBJECT
public:
    void done(int result) override; ///< leaves the view-model as well, see `leave`
    /// Something came up under the hands: what they are about to press is meant for what was there before.
    /// Nothing can be pressed for half a second.
    void holdStill();

protected:
    /// What the page shows.
    enum class Scene {
        Form, ///< or the question: the dialog itself gives them the focus
        InFlight, ///< what was sent is on its way: nothing that closes has the focus or is the default
        Outcome ///< Close is the default, and has the focus unless something else was given it
    };
    enum class Fit {
        Exactly, ///< as high as what is shown needs
        OnlyGrows ///< doesn't shrink under the hands
    };
    /// `name` is the object's name and begins those of its parts: `consumeDialog`, `consumeTenant`, … `width`
    /// in pixels, if the screen has them. A `verb` gets a button in the footer.
    WriteDialog(const QString &name, const Account &account, Clock &clock, int width, Fit fit, bool verb,
        QWidget *parent);

    /// The dialog is closed; what was sent goes on without it.
    virtual void leave() = 0;
    /// Fonts or colours are others. Also to be called when everything is built.
    virtual void restyle();

    /// `act` is what the window's title says before the tenant; empty = the same.
    void setHeading(const QString &title, const TenantId &tenant, const QString &tenantName,
        const Account &account, const QString &act = {});
    void setBusy(bool busy);
    /// To be called with every other page; what comes after a call, or up while the dialog is open, is held
    /// still.
    void setScene(Scene scene);
    /// The question has its own buttons and badge.
    void setQuestionShown(bool shown);
    void showObstacle(const QString &text);
    /// As high as it needs, and never higher than the screen.
    void fit();
    void fitIfCut(); ///< when what is shown became longer
    void scrollToTop();

    [[nodiscard]] KeyHold &hold() { return *m_hold; }
    [[nodiscard]] QWidget *page() { return m_page; }
    [[nodiscard]] QVBoxLayout *pageLayout() { return m_pageLayout; }
    [[nodiscard]] QPushButton *closeButton() { return m_close; } ///< Cancel or Close
    [[nodiscard]] QPushButton *verbButton() { return m_verb; } ///< null without one

    void closeEvent(QCloseEvent *event) override; ///< closes it, whatever Esc would do
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void build();
    void settleFocus();

    Clock &m_clock;
    Scene m_scene = Scene::Form;
    bool m_isLive;
    int m_width;
    Fit m_fit;
    KeyHold *m_hold;
    QLabel *m_title;
    ModeBadge *m_badge;
    ElidedLabel *m_tenant;
    ThinProgress *m_progress;
    PageScroll *m_scroll;
    QWidget *m_page;
    QVBoxLayout *m_pageLayout;
    QWidget *m_footer;
    QLabel *m_obstacle;
    QPushButton *m_close;
    QPushButton *m_verb = nullptr;
};

} // namespace desk
