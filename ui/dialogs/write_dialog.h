// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/clock.h"
#include "models/domain/ids.h"
#include "ui/dialogs/base_dialog.h"

namespace desk {

class KeyHold;
class MoneyConfirmation;
class ThinProgress;

/// The dialogs that change something at the provider: what is done, for whom and in which account. A held key
/// does what it was pressed for, and doesn't press what comes up; nor does the second half of a double press.
class WriteDialog : public BaseDialog
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
    /// `name` is the object's name and begins those of its parts: `consumeDialog`, `consumeClose`, … A `verb`
    /// gets a button in the footer.
    WriteDialog(const QString &name, const Account &account, Clock &clock, int width, Fit fit, bool verb,
        QWidget *parent);

    /// The dialog is closed; what was sent goes on without it.
    virtual void leave() = 0;
    /// `act` is what the window's title says before the tenant; empty = the same.
    void setHeading(const QString &title, const TenantId &tenant, const QString &tenantName,
        const Account &account, const QString &act = {});
    void setBusy(bool busy);
    /// To be called with every other page; what comes after a call, or up while the dialog is open, is held
    /// still. `focal` has the place of Close where pressing it twice does no harm.
    void setScene(Scene scene, QPushButton *focal = nullptr);
    /// The question, whose title and buttons stand in for the dialog's own while it is shown.
    void setQuestion(MoneyConfirmation *question);
    void setQuestionShown(bool shown);

    [[nodiscard]] KeyHold &hold() { return *m_hold; }
    [[nodiscard]] QPushButton *closeButton() { return m_close; } ///< Cancel or Close
    [[nodiscard]] QPushButton *verbButton() { return m_verb; } ///< null without one

    void closeEvent(QCloseEvent *event) override; ///< closes it, whatever Esc would do

private:
    void settleFocus();

    Clock &m_clock;
    Scene m_scene = Scene::Form;
    KeyHold *m_hold;
    ThinProgress *m_progress;
    QPushButton *m_close;
    QPushButton *m_verb = nullptr;
    QPushButton *m_focal;
    MoneyConfirmation *m_question = nullptr;
    bool m_isAsking = false;
};

} // namespace desk
