// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

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
/// edge. A held key does what it was pressed for, and doesn't press what comes up.
class WriteDialog : public QDialog
{
    Q_OBJECT
public:
    void done(int result) override; ///< leaves the view-model as well, see `leave`

protected:
    enum class Fit {
        Exactly, ///< as high as what is shown needs
        OnlyGrows ///< doesn't shrink under the hands
    };
    /// `name` is the object's name and begins those of its parts: `consumeDialog`, `consumeTenant`, … `width`
    /// in pixels, if the screen has them. A `verb` gets a button in the footer.
    WriteDialog(const QString &name, const Account &account, int width, Fit fit, bool verb, QWidget *parent);

    /// The dialog is closed; what was sent goes on without it.
    virtual void leave() = 0;
    /// Fonts or colours are others. Also to be called when everything is built.
    virtual void restyle();

    /// `act` is what the window's title says before the tenant; empty = the same.
    void setHeading(const QString &title, const TenantId &tenant, const QString &tenantName,
        const Account &account, const QString &act = {});
    void setBusy(bool busy);
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
